#include "workspace/AuditCache.h"

#include "audit/CompiledCatalogue.h"

#include <algorithm>

namespace cairn
{

/// Enough for the learners of a morning; each keeps its record and a few audits.
static constexpr size_t mostEntries = 24;

const Auditor &AuditCache::Entry::auditor(LookAhead lookAhead)
{
    std::unique_ptr<Auditor> &auditor = auditors[lookAhead];
    if (!auditor) {
        AuditOptions options;
        options.asOf = today;
        options.lookAhead = lookAhead;
        options.effort = effortOfAClick;
        auditor = std::make_unique<Auditor>(*catalogue, record, options);
    }
    return *auditor;
}

const Audit &AuditCache::Entry::audit(const Question &question)
{
    auto found = audits.find(question);
    if (found == audits.end())
        found = audits.emplace(question, auditor(question.second).audit(question.first)).first;
    return found->second;
}

void AuditCache::Entry::answerAll()
{
    const Auditor &completed = auditor(LookAhead::Completed);
    if (!verdicts)
        verdicts = completed.verdicts();
    if (!grants)
        grants = completed.grants();
    if (!together)
        together = completed.together();
}

std::unique_ptr<AuditCache::Entry> AuditCache::answer(const Job &job, const std::atomic<bool> &stop)
{
    auto entry = std::make_unique<Entry>();
    entry->record = job.record;
    entry->catalogue = job.catalogue;
    entry->today = job.today;
    entry->answerAll();
    for (const Question &question : job.questions) {
        if (stop)
            break;
        entry->audit(question);
    }
    return entry;
}

void AuditCache::clear()
{
    m_entries.clear();
    m_questions.clear();
}

void AuditCache::use(std::shared_ptr<const CompiledCatalogue> catalogue, Date today)
{
    if (catalogue == m_catalogue && today == m_today)
        return;
    clear(); // before the catalogue that their auditors refer to
    m_catalogue = std::move(catalogue);
    m_today = today;
}

void AuditCache::forget(const LearnerId &learner)
{
    m_entries.remove_if([&](const auto &entry) {
        if (entry->record.learner.id != learner)
            return false;
        if (m_questions.size() > mostEntries)
            m_questions.clear();
        std::vector<Question> &asked = m_questions[learner];
        asked.clear();
        for (const auto &[question, audit] : entry->audits)
            asked.push_back(question);
        return true;
    });
}

bool AuditCache::isAnswered(const LearnerId &learner) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const auto &entry) {
        return entry->record.learner.id == learner && entry->verdicts && entry->grants
               && entry->together;
    });
}

std::optional<AuditCache::Job> AuditCache::jobFor(const LearnerId &learner)
{
    std::optional<Record> record = this->record(learner);
    if (!record)
        return {};
    Job job{std::move(*record), m_catalogue, m_today, {}};
    if (const auto asked = m_questions.find(learner); asked != m_questions.end())
        job.questions = asked->second;
    return job;
}

void AuditCache::adopt(std::unique_ptr<Entry> entry)
{
    const std::optional<Record> now = m_find(entry->record.learner.id);
    if (entry->catalogue != m_catalogue || entry->today != m_today || now != entry->record)
        return;
    m_entries.remove_if(
        [&](const auto &other) { return other->record.learner.id == entry->record.learner.id; });
    add(std::move(entry));
}

void AuditCache::add(std::unique_ptr<Entry> entry)
{
    m_entries.push_front(std::move(entry));
    if (m_entries.size() > mostEntries)
        m_entries.pop_back();
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
    auto entry = std::make_unique<Entry>();
    entry->record = std::move(*record);
    entry->catalogue = m_catalogue;
    entry->today = m_today;
    add(std::move(entry));
    return m_entries.front().get();
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
    entry->answerAll();
    return *entry->verdicts;
}

std::optional<Audit> AuditCache::audit(const LearnerId &learner, const CredentialId &credential,
                                       LookAhead lookAhead)
{
    const int index = m_catalogue->credentialIndex(credential);
    Entry *entry = index < 0 ? nullptr : entryOf(learner);
    return entry ? std::optional(entry->audit({index, lookAhead})) : std::nullopt;
}

std::vector<std::vector<CredentialId>> AuditCache::together(const LearnerId &learner)
{
    Entry *entry = entryOf(learner);
    if (!entry)
        return {};
    entry->answerAll();
    return *entry->together;
}

std::vector<GrantFinding> AuditCache::grants(const LearnerId &learner)
{
    Entry *entry = entryOf(learner);
    if (!entry)
        return {};
    entry->answerAll();
    return *entry->grants;
}

} // namespace cairn
