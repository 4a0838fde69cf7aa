#include "catalogue/Rule.h"

namespace cairn {

bool Rule::isLeaf() const
{
    switch (kind) {
    case Kind::All:
    case Kind::Any:
    case Kind::Choose:
    case Kind::If:
    case Kind::Optional:
    case Kind::Embed:
    case Kind::Use:
        return false;
    default:
        return true;
    }
}

bool Rule::consumes() const
{
    return !reuse && (kind == Kind::Item || kind == Kind::Credits || kind == Kind::Count);
}

} // namespace cairn
