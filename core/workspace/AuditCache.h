#pragma once

#include "audit/Audit.h"
#include "evidence/Record.h"

#include <atomic>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace cairn
{

class CompiledCatalogue;

/// The audits of the learners looked at last, kept until the learner, the catalogue or the day
/// changes. An edit of one learner leaves the others' as they are.
class AuditCache
{
public:
    /// Finds the record of a learner that is not kept yet.
    using Find = std::function<std::optional<Record>(const LearnerId &)>;
    explicit AuditCache(Find find)
        : m_find(std::move(find))
    {
    }

    using Question = std::pair<int, LookAhead>; ///< a credential's index

    /// What is known of one learner.
    struct Entry {
        Record record;
        std::shared_ptr<const CompiledCatalogue> catalogue; ///< the auditors refer to it
        Date today;
        std::map<LookAhead, std::unique_ptr<Auditor>> auditors; ///< refer to `record`
        std::optional<std::vector<Verdict>> verdicts;
        std::optional<std::vector<GrantFinding>> grants;
        std::optional<std::vector<std::vector<CredentialId>>> together;
        std::map<Question, Audit> audits;

        const Auditor &auditor(LookAhead lookAhead);
        const Audit &audit(const Question &question);
        void answerAll(); ///< verdicts, grants and what can be awarded together
    };

    /// What can be computed in another thread: nothing of it refers to the cache.
    struct Job {
        Record record;
        std::shared_ptr<const CompiledCatalogue> catalogue;
        Date today;
        /// What was asked before the learner changed, since it will be asked again.
        std::vector<Question> questions;
    };
    static std::unique_ptr<Entry> answer(const Job &job, const std::atomic<bool> &stop);

    /// Whatever follows is audited against these; other ones are forgotten.
    void use(std::shared_ptr<const CompiledCatalogue> catalogue, Date today);
    void forget(const LearnerId &learner);
    void clear();
    /// Whether the verdicts are at hand.
    bool isAnswered(const LearnerId &learner) const;
    /// Nothing where there is no such learner.
    std::optional<Job> jobFor(const LearnerId &learner);
    /// Drops what was computed against another catalogue or day, or before an edit.
    void adopt(std::unique_ptr<Entry> entry);

    std::optional<Record> record(const LearnerId &learner);
    std::vector<Verdict> verdicts(const LearnerId &learner);
    std::optional<Audit> audit(const LearnerId &learner, const CredentialId &credential,
                               LookAhead lookAhead);
    std::vector<std::vector<CredentialId>> together(const LearnerId &learner);
    std::vector<GrantFinding> grants(const LearnerId &learner);

private:
    Entry *entryOf(const LearnerId &learner);
    void add(std::unique_ptr<Entry> entry);

    Find m_find;
    std::shared_ptr<const CompiledCatalogue> m_catalogue;
    Date m_today;
    std::list<std::unique_ptr<Entry>> m_entries; ///< the one used last is first
    /// What was asked of learners who were forgotten since.
    std::map<LearnerId, std::vector<Question>> m_questions;
};

} // namespace cairn
