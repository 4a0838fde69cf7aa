#pragma once

#include "base/Id.h"
#include "base/Result.h"
#include "store/Database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What a step is called in the list of activities.
struct StepName {
    std::string name;  ///< a sentence for people: "Add CompTIA A+"
    std::string at;    ///< ISO time in UTC
    LearnerId learner; ///< empty: not about one learner
};

struct Step {
    std::int64_t sequence = 0; ///< never given out twice
    StepName name;
    bool undone = false;
};

/// What a step, an undo or a redo changed.
struct Touched {
    std::vector<LearnerId> learners; ///< each once
    std::vector<LearnerId> records;  ///< those of them of whom more than plans changed
    bool cameOrWent = false;         ///< a learner did
    bool catalogue = false;

    bool isNothing() const { return learners.empty() && !catalogue; }
};

/// Every change of the caseload, as a changeset in the same file and the same transaction, so
/// that each can be undone and redone, without limit and also tomorrow.
class History
{
public:
    explicit History(Database &database) : m_database(database) {}

    /// Runs \a work in one transaction and keeps what it changed. What was undone before can not
    /// be redone any more. Work that changes nothing leaves no step.
    Result<Touched> record(const StepName &name, const std::function<Result<void>()> &work);
    Result<Touched> undo(const std::string &at);
    Result<Touched> redo(const std::string &at);
    /// Undoes or redoes, all or nothing, until \a sequence is the newest step done; 0: none.
    Result<Touched> goTo(std::int64_t sequence, const std::string &at);

    /// Forgets the steps at the beginning that are older than \a at, an ISO time in UTC; what they
    /// did stays. \returns how many.
    Result<std::int64_t> forgetBefore(const std::string &at);

    Result<std::optional<Step>> nextUndo() const;
    Result<std::optional<Step>> nextRedo() const;
    /// Another text after every change, undo and redo included.
    Result<std::string> changeMark() const;
    /// When anything was changed last, as an ISO time in UTC; empty: never.
    Result<std::string> lastChange() const;
    /// The newest first.
    Result<std::vector<Step>> steps(int limit) const;

private:
    Result<void> keep(const StepName &name, const std::string &changeset, std::int64_t &sequence);
    Result<void> turn(std::int64_t sequence, bool undone, Touched &touched);
    Result<Touched> turnAll(const std::vector<std::int64_t> &sequences, bool undone,
                            const std::string &at);
    Result<std::vector<std::int64_t>> sequencesWhere(const char *condition,
                                                     std::int64_t sequence) const;
    Result<void> countChanges(const Touched &touched, const std::string &at);
    bool isUndone(std::int64_t sequence, bool undone) const;

    Database &m_database;
};

} // namespace cairn
