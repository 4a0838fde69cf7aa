#include "workspace/AuditCache.h"

#include "audit/CompiledCatalogue.h"

#include <algorithm>

namespace cairn
{

/// Enough for the learners of a morning; each keeps its record and a few audits.
static constexpr size_t mostEntries = 24;

void AuditCache::use(std::shared_ptr<const CompiledCatalogue> catalogue, Date today)
{
    if (catalogue == m_catalogue && today == m_today)
        return;
    m_entries.clear(); // before the catalogue that their auditors refer to
    m_catalogue = std::move(catalogue);
    m_today = today;
}

void AuditCache::forget(const LearnerId &learner)
{
    m_entries.remove_if([&](const auto &entry) { return entry->record.learner.id == learner; });
}

AuditCache::Entry *AuditCache::entryOf(const LearnerId &learner)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto &entry) {
        return entry->record.learner.id == learner;
    });
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
        return m_entries.front().get();
    }
    std::optional<Record> record = m_find(learner);
    if (!record)
        return nullptr;
    m_entries.push_front(std::make_unique<Entry>());
    m_entries.front()->record = std::move(*record);
    if (m_entries.size() > mostEntries)
        m_entries.pop_back();
    return m_entries.front().get();
}

const Auditor &AuditCache::auditorOf(Entry &entry, LookAhead lookAhead) const
{
    std::unique_ptr<Auditor> &auditor = entry.auditors[lookAhead];
    if (!auditor) {
        AuditOptions options;
        options.asOf = m_today;
        options.lookAhead = lookAhead;
        options.effort = effortOfAClick;
        auditor = std::make_unique<Auditor>(*m_catalogue, entry.record, options);
    }
    return *auditor;
}

std::optional<Record> AuditCache::record(const LearnerId &learner)
{
    const Entry *entry = entryOf(learner);
    return entry ? std::optional<Record>(entry->record) : std::nullopt;
}

std::vector<Verdict> AuditCache::verdicts(const LearnerId &learner)
{
    Entry *entry = entryOf(learner);
    if (!entry)
        return {};
    if (!entry->verdicts)
        entry->verdicts = auditorOf(*entry, LookAhead::Completed).verdicts();
    return *entry->verdicts;
}

std::optional<Audit> AuditCache::audit(const LearnerId &learner, const CredentialId &credential,
                                       LookAhead lookAhead)
{
    const int index = m_catalogue->credentialIndex(credential);
    Entry *entry = index < 0 ? nullptr : entryOf(learner);
    if (!entry)
        return {};
    const auto key = std::make_pair(index, lookAhead);
    auto found = entry->audits.find(key);
    if (found == entry->audits.end())
        found = entry->audits.emplace(key, auditorOf(*entry, lookAhead).audit(index)).first;
    return found->second;
}

std::vector<std::vector<CredentialId>> AuditCache::together(const LearnerId &learner)
{
    Entry *entry = entryOf(learner);
    if (!entry)
        return {};
    return auditorOf(*entry, LookAhead::Completed).together();
}

std::vector<GrantFinding> AuditCache::grants(const LearnerId &learner)
{
    Entry *entry = entryOf(learner);
    if (!entry)
        return {};
    return auditorOf(*entry, LookAhead::Completed).grants();
}

} // namespace cairn
