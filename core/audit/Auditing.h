#pragma once

// One credential solved for one learner: shared by verdicts, explanations and what goes together.

#include "audit/ProblemBuilder.h"

#include <memory>

namespace cairn {

/// One learner on one day: what counts under each look-ahead.
class LearnerView
{
public:
    LearnerView(const CompiledCatalogue &catalogue, const Record &record, Date asOf,
                LookAhead furthest = LookAhead::Planned);

    const Counted &counted(LookAhead lookAhead) const;
    bool differs(LookAhead lookAhead, LookAhead from) const;
    /// Marks what a record with nothing in it would answer differently: by credential, 1 or 0.
    std::vector<char> touched() const;

    const CompiledCatalogue &catalogue;
    const Record &record;
    Setting setting;
    Rulings rulings;
    std::vector<int> items; ///< of each piece of evidence

private:
    std::array<std::unique_ptr<Counted>, 3> m_counted; ///< null: as the one before
};

/// A solved credential, with the way back from the problem to the credential's tree.
struct Solved {
    const CompiledCredential *credential = nullptr; ///< with the exceptions' changes
    std::unique_ptr<CompiledCredential> changed;
    const Counted *counted = nullptr;
    std::unique_ptr<ProblemBuilder> builder;
    allocation::Problem problem;
    allocation::Solution solution;
    std::vector<int> pinsSetAside; ///< exceptions

    Remaining remaining() const { return {Credits{solution.cost.credits}, solution.cost.steps}; }
};

/// What remains without a search, where none is needed.
std::optional<Remaining> leafByLeaf(const LearnerView &view, int credential, LookAhead lookAhead,
                                    Persons persons);
Solved solve(const LearnerView &view, int credential, LookAhead lookAhead, Persons persons,
             std::int64_t effort, Detail detail);
/// Whether nothing remains; quicker than finding out how much does.
bool isNothing(const LearnerView &view, int credential, LookAhead lookAhead, Persons persons,
               std::int64_t effort);
/// What solve() solves, not yet solved.
Solved pose(const LearnerView &view, int credential, LookAhead lookAhead, Persons persons,
            Detail detail);

/// Indices of the credentials that were never held and of which nothing remains with what
/// \a lookAhead counts; in catalogue order, drafts aside.
std::vector<int> awardableAhead(const LearnerView &view, LookAhead lookAhead);

/// Fills requirements, entry, applied, unused, expires, reason and review.
void explain(const LearnerView &view, const Solved &solved, Audit &audit);
std::vector<Unused> unusedPieces(const LearnerView &view, const Solved &solved);
std::vector<Expiry> expiries(const LearnerView &view, const Solved &solved);
/// \a audit has its requirements.
std::vector<Conflict> conflicts(const Solved &solved, const Audit &audit);
std::vector<std::vector<int>> awardableTogether(const LearnerView &view,
                                                const std::vector<int> &awardable);
/// The same question of one set: whether all of it can be awarded together, with what
/// \a lookAhead counts.
bool areAwardableTogether(const LearnerView &view, const std::vector<int> &credentials,
                          LookAhead lookAhead, Persons persons);
/// Among equally good allocations the one that ties ask for (rules.md section 5).
void settleTies(Solved &solved, const std::vector<std::pair<EvidenceId, std::string>> &previous);

} // namespace cairn
