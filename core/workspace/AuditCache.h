#pragma once

#include "audit/Audit.h"
#include "evidence/Record.h"

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

    /// Whatever follows is audited against these; other ones are forgotten.
    void use(std::shared_ptr<const CompiledCatalogue> catalogue, Date today);
    void forget(const LearnerId &learner);
    void clear() { m_entries.clear(); }

    std::optional<Record> record(const LearnerId &learner);
    std::vector<Verdict> verdicts(const LearnerId &learner);
    std::optional<Audit> audit(const LearnerId &learner, const CredentialId &credential,
                               LookAhead lookAhead);
    std::vector<std::vector<CredentialId>> together(const LearnerId &learner);
    std::vector<GrantFinding> grants(const LearnerId &learner);

private:
    struct Entry {
        Record record;
        std::map<LookAhead, std::unique_ptr<Auditor>> auditors; ///< refer to `record`
        std::optional<std::vector<Verdict>> verdicts;
        std::map<std::pair<int, LookAhead>, Audit> audits;
    };
    Entry *entryOf(const LearnerId &learner);
    const Auditor &auditorOf(Entry &entry, LookAhead lookAhead) const;

    Find m_find;
    std::shared_ptr<const CompiledCatalogue> m_catalogue;
    Date m_today;
    std::list<std::unique_ptr<Entry>> m_entries; ///< the one used last is first
};

} // namespace cairn
