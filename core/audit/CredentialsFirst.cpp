#include "audit/CredentialsFirst.h"

#include "catalogue/Rule.h"

#include <algorithm>

namespace cairn {

std::vector<CredentialId> credentialsFirst(const Audit &audit)
{
    std::vector<CredentialId> first;
    for (const NodeFinding &finding : audit.requirements) {
        const bool isOpenCredential = finding.rule && finding.rule->kind == Rule::Kind::Credential
                                      && finding.picked && !finding.remaining.isNothing();
        if (isOpenCredential
            && std::find(first.begin(), first.end(), finding.rule->credential) == first.end())
            first.push_back(finding.rule->credential);
    }
    return first;
}

Remaining wholeWay(const Audit &audit,
                   const std::function<std::optional<Remaining>(const CredentialId &)> &remainingOf)
{
    Remaining way = audit.remaining;
    for (const CredentialId &credential : credentialsFirst(audit)) {
        const std::optional<Remaining> theirs = remainingOf(credential);
        if (!theirs)
            continue;
        way.credits += theirs->credits;
        way.steps += theirs->steps;
    }
    return way;
}

} // namespace cairn
