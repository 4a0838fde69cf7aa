#include "evidence/Record.h"

namespace cairn {

std::string_view toWord(EvidenceStatus status)
{
    switch (status) {
    case EvidenceStatus::Completed:
        return "completed";
    case EvidenceStatus::InProgress:
        return "in-progress";
    case EvidenceStatus::Planned:
        return "planned";
    case EvidenceStatus::Withdrawn:
        return "withdrawn";
    }
    return {};
}

std::string_view toWord(Trust trust)
{
    switch (trust) {
    case Trust::Verified:
        return "verified";
    case Trust::Documented:
        return "documented";
    case Trust::SelfReported:
        return "self-reported";
    }
    return {};
}

std::string_view toWord(ExceptionKind kind)
{
    switch (kind) {
    case ExceptionKind::Waive:
        return "waive";
    case ExceptionKind::Substitute:
        return "substitute";
    case ExceptionKind::AlsoAllow:
        return "also-allow";
    case ExceptionKind::ApplyHere:
        return "apply-here";
    case ExceptionKind::Exclude:
        return "exclude";
    case ExceptionKind::Change:
        return "change";
    case ExceptionKind::Revalue:
        return "revalue";
    }
    return {};
}

std::optional<EvidenceStatus> evidenceStatusFromWord(std::string_view word)
{
    for (auto status : {EvidenceStatus::Completed, EvidenceStatus::InProgress,
                        EvidenceStatus::Planned, EvidenceStatus::Withdrawn})
        if (toWord(status) == word)
            return status;
    return {};
}

std::optional<Trust> trustFromWord(std::string_view word)
{
    for (auto trust : {Trust::Verified, Trust::Documented, Trust::SelfReported})
        if (toWord(trust) == word)
            return trust;
    return {};
}

std::optional<ExceptionKind> exceptionKindFromWord(std::string_view word)
{
    for (auto kind : {ExceptionKind::Waive, ExceptionKind::Substitute, ExceptionKind::AlsoAllow,
                      ExceptionKind::ApplyHere, ExceptionKind::Exclude, ExceptionKind::Change,
                      ExceptionKind::Revalue})
        if (toWord(kind) == word)
            return kind;
    return {};
}

} // namespace cairn
