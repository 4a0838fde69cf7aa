#pragma once

// The dense form behind CompiledCatalogue, for the engine only.

#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cairn {

/// A filter with the items that it can accept by what the catalogue says of them.
struct CompiledFilter {
    const Filter *source = nullptr;
    std::vector<int> items;       ///< sorted; "can accept": evidence may still fail it
    bool looksAtEvidence = false; ///< asks for method, grade, age or term as well
    std::int64_t least = 0;       ///< the least credits among `items`; 0 if none

    bool canAccept(int item) const;
};

/// A cap or floor in three-thousandths of a semester credit.
struct CompiledLimit {
    const Limit *source = nullptr;
    std::int64_t credits = -1; ///< -1: not by credits; share is resolved already
    int count = -1;            ///< -1: not by count
    int filter = -1;           ///< -1: everything
    std::int64_t ofLast = -1;
    std::int64_t each = 0;   ///< what one missing piece of a floor by count asks for at least
    int evidenceFilter = -1; ///< the leaf's own filter, for `each`
};

/// One node of a credential's tree, with named rules and embedded trees in place.
struct CompiledNode {
    Rule::Kind kind = Rule::Kind::All;
    const Rule *rule = nullptr;
    std::string name;                       ///< its id, or its path in the tree it was written in
    std::string ownPath;                    ///< path in the tree of `inside`
    std::string path;                       ///< unique in the credential that was compiled
    int inside = -1;                        ///< credential in whose tree the node was written
    CreditUnit unit = CreditUnit::Semester; ///< of the numbers in the rule
    int parent = -1;
    int depth = 0;
    std::vector<int> children; ///< If: condition, then, else where given
    int choose = 0;

    std::vector<int> classes; ///< Item: item classes, sorted
    int filter = -1;          ///< -1: accepts everything
    std::int64_t need = 0;    ///< credits
    std::int64_t accept = 0;
    int count = 0;
    std::int64_t number = 0;               ///< hours or points, in millionths
    std::int64_t least = 0;                ///< what one missing item or piece asks for at least
    std::optional<std::int64_t> minPoints; ///< of minGrade, in millionths
    bool minGradeTakesPasses = true;       ///< passes and ungraded pieces meet it (up to C)
    std::optional<int> withinMonths;
    unsigned methods = 0; ///< bit per Method; 0: all
    std::vector<CompiledLimit> caps;
    std::vector<CompiledLimit> floors;
    int distinctSubjects = 0;
    int distinctTerms = 0;
    std::int64_t maxPerSubject = -1;
    bool sameSubject = false;
    bool consumes = false;

    int credential = -1; ///< Credential and Embed
    std::vector<int> competencies;
    int atLeast = 0;

    bool isSum() const { return kind == Rule::Kind::Credits || kind == Rule::Kind::Count; }
    bool hasConditions() const { return minPoints || withinMonths || methods != 0; }
    /// Nothing but amounts: any accepted piece helps, in any company.
    bool isPlain() const
    {
        return caps.empty() && floors.empty() && distinctSubjects == 0 && distinctTerms == 0
               && maxPerSubject < 0 && !sameSubject;
    }
};

struct CompiledSharing {
    int other = -1;
    const Sharing *source = nullptr;
    std::int64_t maxCredits = -1; ///< the stricter of maxCredits and maxShare
    int maxItems = -1;
    std::int64_t minUnique = 0;
};

struct CompiledCredential {
    const Credential *source = nullptr;
    CreditUnit unit = CreditUnit::Semester;
    int family = -1;
    std::vector<CompiledNode> nodes;
    int root = -1; ///< -1: nothing required
    int entry = -1;
    std::vector<int> overlays;
    std::int64_t totalCredits = 0; ///< 0: not asked for
    std::vector<CompiledLimit> floors;
    std::vector<CompiledLimit> caps;
    std::int64_t minGpa = 0;  ///< millionths; 0: not asked for
    std::int64_t credits = 0; ///< nominal size
    const AwardPolicy *award = nullptr;
    std::vector<CompiledSharing> sharing;
    bool hasPerson = false; ///< some node outside `entry` waits for a person
    Remaining baseline;
    bool entryMetByNobody = true; ///< the entry rule is met with nothing but persons
    bool metByPersons = false;    ///< persons alone could attest all that remains

    /// Something looks at everything applied or counted, besides the tree.
    bool hasConditions() const
    {
        return totalCredits > 0 || minGpa > 0 || !floors.empty() || !caps.empty()
               || !overlays.empty() || !sharing.empty();
    }
};

/// What evidence inherits stands here once more, close together: bulk scans wait for memory.
struct CompiledItem {
    const Item *source = nullptr;
    std::int64_t credits = 0;
    std::int64_t hours = 0; ///< millionths
    CreditUnit unit = CreditUnit::Semester;
    int itemClass = -1;
    int alternatives = -1; ///< its class, or -1 where it may be repeated
    std::optional<Decimal> level;
    std::string_view code;
    std::string_view subject;
    std::string_view kind;
    std::string_view provider;
    std::vector<int> teaches;
};

/// What must be met before an item: looked at, nothing allocated.
struct CompiledPrerequisite {
    std::vector<CompiledNode> nodes;
    int root = -1; ///< -1: nothing
};

struct ItemClass {
    std::vector<int> items;
    std::vector<const Item *> sources;
    bool repeatable = false;
};

struct CompiledCrosswalk {
    const Crosswalk *source = nullptr;
    CreditUnit unit = CreditUnit::Semester;
    std::vector<CompiledNode> nodes;
    int from = -1;
    int unless = -1;
    int postsWhen = -1;
};

class WatchIndex;

struct CompiledCatalogue::Data {
    Data();
    ~Data();

    Catalogue catalogue;
    std::unordered_map<std::string, int> itemByName;
    std::unordered_map<std::string, int> credentialByName;
    std::unordered_map<std::string, int> organizationByName;
    std::unordered_map<std::string, int> competencyByName;
    std::unordered_map<std::string, int> termByName;
    std::unordered_map<std::string, const Rule *> ruleByName;
    std::vector<CompiledItem> items;
    std::unordered_map<std::string_view, std::vector<int>> itemsBySubject;
    std::vector<CompiledPrerequisite> prerequisites; ///< of each item
    std::vector<ItemClass> classes;
    std::vector<CompiledFilter> filters;
    std::unordered_map<std::string, int> filterByText;
    std::vector<CompiledCredential> credentials;
    std::vector<std::vector<int>> families;    ///< credentials of each family
    std::vector<CompiledCrosswalk> crosswalks; ///< in the order of their ids
    std::int64_t pointsOfC = 2'000'000;
    mutable std::string digest; ///< made when it is first asked for
    mutable std::once_flag digestOnce;
    std::unique_ptr<WatchIndex> crosswalkWatch; ///< what must be there before a crosswalk grants
    std::unique_ptr<WatchIndex> awardWatch;     ///< ... before a credential can be awarded
    std::unique_ptr<WatchIndex> reach;          ///< everything that a credential looks at
    /// Item classes without which a credential cannot be awarded, the rarest first; those of
    /// credential i stand in `required` from requiredFrom[i] to requiredFrom[i + 1].
    std::vector<int> required;
    std::vector<int> requiredFrom;

    int organization(const OrganizationId &id) const;
    int familyOf(const CredentialId &id) const; ///< -1: no such credential
};

/// What the catalogue alone says: no, perhaps, yes.
enum class CanAccept { No, Perhaps, Yes };

/// Whether evidence for \a item could pass \a filter, by what the catalogue says of the item.
CanAccept canAccept(const Filter &filter, const Item &item,
                    const std::vector<const Item *> &sameItems);

/// "CIS 1*", "CIS 200-299" or an exact code.
bool matchesCode(std::string_view pattern, std::string_view code);

} // namespace cairn
