#pragma once

#include "base/Credits.h"
#include "base/Date.h"
#include "base/Decimal.h"
#include "base/Id.h"
#include "base/TextMap.h"
#include "catalogue/Rule.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

class CompiledCatalogue;
struct Record;

/// Which evidence counts besides what is completed.
enum class LookAhead { Completed, InProgress, Planned };

enum class State { Held, Expired, Awardable, NeedsPerson, Finishing, Open, Closed };

enum class NodeStatus { Met, InProgress, Planned, Partly, Unmet, Waived, NeedsPerson };

enum class Proof {
    Optimal, ///< no allocation leaves less
    Bound,   ///< the effort limit was reached; `Audit::bound` says what cannot be undercut
};

/// What is left to do: credits first, then steps.
struct Remaining {
    Credits credits;
    int steps = 0;

    bool isNothing() const { return credits.units == 0 && steps == 0; }
    bool operator==(const Remaining &) const = default;
    bool operator<(const Remaining &other) const
    {
        return credits == other.credits ? steps < other.steps : credits < other.credits;
    }
};

/// A piece of evidence at a leaf.
struct Use {
    EvidenceId evidence;
    CrosswalkId through; ///< empty: counted as it is

    bool operator==(const Use &) const = default;
};

/// One node of the credential's requirements, in preorder; whole-credential conditions
/// ("/totalCredits", "/floors/0", ...) follow the tree.
struct NodeFinding {
    enum class Part { Tree, TotalCredits, Floor, Cap, Overlay, MinGpa, Sharing };

    std::string node; ///< its id, or its path
    std::string path; ///< unique within the credential
    int depth = 0;
    Part part = Part::Tree;
    const Rule *rule = nullptr;   ///< lives as long as the compiled catalogue; null for most parts
    const Limit *limit = nullptr; ///< for Floor and Cap
    CredentialId inside;          ///< the credential whose tree the node stands in (an embed's own)
    NodeStatus status = NodeStatus::Unmet;
    Remaining remaining;
    Credits have; ///< credits gathered, where the node counts credits
    Credits need;
    int haveCount = 0; ///< pieces, children, competencies or months, whichever the node counts
    int needCount = 0;
    bool picked = true; ///< false: a branch that the allocation does not take
    /// What an exception made of the rule's number, in the unit that the rule is written in.
    std::optional<Decimal> changedTo;
    std::vector<Use> uses;
};

/// Why a counted piece is not used.
struct Unused {
    enum class Why {
        NoRequirement, ///< no leaf of this credential accepts it
        GradeTooLow,   ///< a leaf would, with a better grade
        TooOld,        ///< a leaf would, but for its age
        WrongMethod,
        Duplicate,    ///< another piece for the same item is used
        NotNeeded,    ///< everything that accepts it is met without it
        LimitReached, ///< a cap of a leaf or of the credential
        Sharing,      ///< already used by another credential
        Excluded,     ///< an exception says so
        Pinned,       ///< an exception wants it elsewhere
        OtherBranch,  ///< only a branch that is not taken accepts it
        Held,         ///< granted, but posted only later
    };

    EvidenceId evidence;
    Why why = Why::NoRequirement;
    std::string node; ///< the leaf or condition it comes from, where there is one
    EvidenceId other; ///< Duplicate: the piece used instead

    bool operator==(const Unused &) const = default;
};

/// A piece that will stop counting here.
struct Expiry {
    enum class Why { Expires, FallsOutOfWindow, HoldingExpires };

    EvidenceId evidence; ///< empty for a holding
    CredentialId holding;
    Date on; ///< the first day on which it no longer counts
    Why why = Why::Expires;
    std::string node;

    bool operator==(const Expiry &) const = default;
};

/// Leaves that compete, with the only pieces that serve them: together they fall short.
struct Conflict {
    std::vector<std::string> nodes; ///< paths
    std::vector<EvidenceId> pieces;
    Remaining shortBy;

    bool operator==(const Conflict &) const = default;
};

/// An exception that could not be applied.
struct Review {
    enum class Why { NodeNotFound, EvidenceNotCounted, PinCannotHold, ValueDoesNotFit };

    int exception = 0; ///< index in the record's list
    Why why = Why::NodeNotFound;

    bool operator==(const Review &) const = default;
};

/// A crosswalk that granted, or whose grant is held until `postsWhen` is met.
struct GrantFinding {
    CrosswalkId crosswalk;
    std::vector<EvidenceId> pieces;
    bool posted = true;

    bool operator==(const GrantFinding &) const = default;
};

/// What stands in the way of making an awardable credential.
enum class AwardBlock { None, NotRetroactive, DeclaredOnly, ConsentMissing };

/// The answer for one credential (rules.md section 5).
struct Audit {
    CredentialId credential;
    State state = State::Open;
    Remaining remaining; ///< with the look-ahead asked for
    Remaining baseline;  ///< for a record with nothing in it
    double progress = 0; ///< 0 to 1
    std::vector<NodeFinding> requirements;
    std::vector<NodeFinding> entry; ///< what admits, looked at; empty: no entry rule
    bool entryMet = true;
    bool entryNeedsPerson = false;
    std::vector<EvidenceId> applied;
    std::vector<Unused> unused;
    std::vector<Expiry> expires;
    std::vector<Conflict> reason;
    std::vector<Review> review;
    AwardBlock awardBlock = AwardBlock::None;
    Proof proof = Proof::Optimal;
    std::optional<Remaining> bound;
};

struct AuditOptions {
    Date asOf;
    LookAhead lookAhead = LookAhead::Completed;
    /// Search steps before the answer is given as a bound; 0: without limit.
    std::int64_t effort = 1'000'000;
    /// Evidence id to node of an earlier allocation, to change as little as possible.
    std::vector<std::pair<EvidenceId, std::string>> previous;
};

/// What the window spends on one answer: a tenth of a second on a campus laptop. The command line
/// spends the default.
inline constexpr std::int64_t effortOfAClick = 100'000;

/// State and what remains, without the explanations.
struct Verdict {
    CredentialId credential;
    State state = State::Open;
    Remaining remaining;
    Remaining baseline;
    double progress = 0;
    Proof proof = Proof::Optimal;

    bool operator==(const Verdict &) const = default;
};

/// Audits one learner. Made once for a record, it answers for any credential.
/// The catalogue and the record must outlive it.
class Auditor
{
public:
    Auditor(const CompiledCatalogue &catalogue, const Record &record, AuditOptions options);
    ~Auditor();
    Auditor(const Auditor &) = delete;
    Auditor &operator=(const Auditor &) = delete;

    /// \a credential is an index into the catalogue's `credentials`.
    Audit audit(int credential) const;
    Verdict verdict(int credential) const;
    /// Every credential, drafts aside, in catalogue order.
    std::vector<Verdict> verdicts() const;
    /// Where sharing makes awardable credentials compete: the maximal sets that can be awarded
    /// together, each in catalogue order. Empty: nothing competes.
    std::vector<std::vector<CredentialId>> together() const;
    /// What crosswalks grant this learner.
    std::vector<GrantFinding> grants() const;
    /// A digest of catalogue, record, date and look-ahead.
    std::string stamp() const;

private:
    struct Data;
    std::unique_ptr<Data> m;
};

std::string_view toWord(State state);
std::string_view toWord(NodeStatus status);
std::string_view toWord(LookAhead lookAhead);
std::optional<LookAhead> lookAheadFromWord(std::string_view word);

} // namespace cairn
