#pragma once

#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"
#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <optional>
#include <vector>

namespace cairn {

/// The way to a credential from nothing that asks for the fewest credits, by its own requirements:
/// without crosswalks, entry and persons.
struct CheapestWay {
    bool isReached = false; ///< false: what the catalogue offers does not meet it by itself
    std::vector<ItemId> items;
    std::vector<CredentialId> held; ///< credentials that it requires, with what they require
    Record record;                  ///< of somebody who holds the credential by this way
};

/// How much of `to` is recognised for a learner who holds `from` by its cheapest way (planner.md
/// section 4).
struct StackValue {
    CredentialId from;
    CredentialId to;
    Remaining recognised; ///< of the baseline
    Remaining baseline;
    bool isOpen = false;     ///< `to` admits that learner, persons taken as attested
    bool isRequired = false; ///< `from` asks for `to` itself
    /// 0 to 1: of the credits, or of the steps where there are none.
    double share() const;
};

struct DeadEnd {
    enum class Why {
        NothingOnward, ///< nothing embeds it, requires it, grants credit for it or recognises it
        LowPay,        ///< its best occupation pays less than living costs, and nothing leads on
    };

    CredentialId credential;
    Why why = Why::NothingOnward;
    OccupationId occupation; ///< LowPay: the best one

    bool operator==(const DeadEnd &) const = default;
};

/// What holding each credential is worth towards the others.
class Stacking
{
public:
    Stacking(const CompiledCatalogue &catalogue, Date asOf);

    /// By the credential's index in the catalogue.
    const CheapestWay &way(int credential) const { return m_ways[credential]; }
    /// Those above nothing, drafts and other editions of the same credential aside; in catalogue
    /// order of `from`, then of `to`.
    const std::vector<StackValue> &values() const { return m_values; }
    /// In catalogue order.
    std::vector<DeadEnd> deadEnds() const;

private:
    void findWay(int credential, const CompiledCatalogue &plain, const Record &everything);
    void findValues(int credential);
    bool isNamedElsewhere(int credential) const;

    const CompiledCatalogue &m_catalogue;
    Date m_asOf;
    std::vector<CheapestWay> m_ways;
    std::vector<char> m_visited;
    std::vector<StackValue> m_values;
};

/// What an occupation pays against what living costs where the wage was measured. Only medians are
/// compared: another statistic, or a missing number, cannot tell.
enum class WageStanding { Unknown, BelowLiving, AtLeastLiving };
WageStanding wageStanding(const Occupation &occupation);

/// The occupation with the highest median wage among these; null where none states one.
const Occupation *bestPaid(const std::vector<OccupationId> &occupations,
                           const Catalogue &catalogue);

} // namespace cairn
