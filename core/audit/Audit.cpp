#include "audit/Audit.h"

namespace cairn {

std::string_view toWord(State state)
{
    switch (state) {
    case State::Held:
        return "held";
    case State::Expired:
        return "expired";
    case State::Awardable:
        return "awardable";
    case State::NeedsPerson:
        return "needs-person";
    case State::Finishing:
        return "finishing";
    case State::Open:
        return "open";
    case State::Closed:
        return "closed";
    }
    return {};
}

std::string_view toWord(NodeStatus status)
{
    switch (status) {
    case NodeStatus::Met:
        return "met";
    case NodeStatus::InProgress:
        return "in-progress";
    case NodeStatus::Planned:
        return "planned";
    case NodeStatus::Partly:
        return "partly";
    case NodeStatus::Unmet:
        return "unmet";
    case NodeStatus::Waived:
        return "waived";
    case NodeStatus::NeedsPerson:
        return "needs-person";
    }
    return {};
}

std::string_view toWord(LookAhead lookAhead)
{
    switch (lookAhead) {
    case LookAhead::Completed:
        return "completed";
    case LookAhead::InProgress:
        return "in-progress";
    case LookAhead::Planned:
        return "planned";
    }
    return {};
}

std::optional<LookAhead> lookAheadFromWord(std::string_view word)
{
    for (auto each : {LookAhead::Completed, LookAhead::InProgress, LookAhead::Planned})
        if (toWord(each) == word)
            return each;
    return {};
}

} // namespace cairn
