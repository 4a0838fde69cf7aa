#include "planner/PlanSetting.h"

#include <algorithm>

namespace cairn {

bool meetsPrerequisite(const CompiledPrerequisite &prerequisite, const Looker &before,
                       const Looker &during, const Counted &held, Persons persons,
                       const CompiledCatalogue::Data &data, int index, int *failing)
{
    const CompiledNode &node = prerequisite.nodes[index];
    const auto met = [&](int child) {
        return meetsPrerequisite(prerequisite, before, during, held, persons, data, child, failing);
    };
    bool isMet = false;
    switch (node.kind) {
    case Rule::Kind::All:
    case Rule::Kind::Use:
        isMet = std::all_of(node.children.begin(), node.children.end(), met);
        break;
    case Rule::Kind::Any:
    case Rule::Kind::Choose:
        isMet = std::count_if(node.children.begin(), node.children.end(), met) >= node.choose;
        if (failing && isMet)
            *failing = -1;
        break;
    case Rule::Kind::If:
        isMet = met(node.children[0]) ? met(node.children[1])
                                      : node.children.size() < 3 || met(node.children[2]);
        if (failing && isMet)
            *failing = -1;
        break;
    case Rule::Kind::Optional:
        return true;
    case Rule::Kind::Embed:
        isMet = held.holdingOf(data.credentials[node.credential].family)
                || std::all_of(node.children.begin(), node.children.end(), met);
        break;
    default:
        isMet = node.rule->concurrent ? during.isMet(index, persons) : before.isMet(index, persons);
    }
    if (failing && !isMet && *failing < 0)
        *failing = index;
    return isMet;
}

} // namespace cairn
