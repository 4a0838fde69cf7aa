#include "workspace/Import.h"

#include "store/EvidenceRepository.h"

#include <algorithm>
#include <set>

namespace cairn
{

/// A field that the import leaves empty says nothing.
static void takeText(std::string &into, const std::string &from)
{
    if (!from.empty())
        into = from;
}

static void takeLearner(Learner &into, const Learner &from)
{
    takeText(into.name, from.name);
    takeText(into.preferredName, from.preferredName);
    takeText(into.pronouns, from.pronouns);
    takeText(into.language, from.language);
    takeText(into.cohort, from.cohort);
    if (!from.tags.empty())
        into.tags = from.tags;
    if (!from.story.isEmpty())
        into.story = from.story;
    for (const auto &[name, value] : from.extra)
        into.extra[name] = value;
}

static void mergeEvidence(const Record &incoming, const Present &present, Import &import)
{
    std::set<EvidenceId> seen;
    for (const EvidenceItem &item : incoming.evidence) {
        if (!seen.insert(item.id).second)
            continue;
        const auto origin = present.evidence.find(item.id);
        const auto known =
            std::find_if(import.record.evidence.begin(), import.record.evidence.end(),
                         [&](const EvidenceItem &each) { return each.id == item.id; });
        if (known == import.record.evidence.end()) {
            import.record.evidence.push_back(item);
            import.written.push_back(item);
            ++import.change.evidenceAdded;
        } else if (origin->second.digest != digestOf(item)) {
            import.change.evidenceChanged += *known == item ? 0 : 1;
            *known = item;
            import.written.push_back(item); // also where only the origin is new
        }
    }
    if (incoming.evidence.empty())
        return; // a list of learners, which says nothing of evidence
    for (const auto &[id, origin] : present.evidence)
        if (origin.isImported() && seen.count(id) == 0)
            import.gone.push_back(id);
    import.change.evidenceGone = static_cast<int>(import.gone.size());
    std::erase_if(import.record.evidence, [&](const EvidenceItem &item) {
        return std::find(import.gone.begin(), import.gone.end(), item.id) != import.gone.end();
    });
}

/// Adds the entries of \a from for which \a into has none that \a isSame.
template <class Entry, class IsSame>
static void addMissing(std::vector<Entry> &into, const std::vector<Entry> &from, IsSame isSame)
{
    for (const Entry &entry : from)
        if (std::none_of(into.begin(), into.end(),
                         [&](const Entry &each) { return isSame(each, entry); }))
            into.push_back(entry);
}

static void mergeLists(const Record &incoming, Record &into)
{
    for (const auto &[key, value] : incoming.facts)
        into.facts[key] = value;
    takeText(into.limits, incoming.limits);
    for (const auto &[name, value] : incoming.extra)
        into.extra[name] = value;
    addMissing(into.goals, incoming.goals,
               [](const Goal &a, const Goal &b) { return a.credential == b.credential; });
    addMissing(into.held, incoming.held, [](const Holding &a, const Holding &b) {
        return a.credential == b.credential && a.awarded == b.awarded;
    });
    addMissing(into.attested, incoming.attested, std::equal_to<Attestation>());
    addMissing(into.exceptions, incoming.exceptions, std::equal_to<RuleException>());
}

static Import importOfNew(const Record &incoming)
{
    Import import;
    import.record = incoming;
    import.takesLearner = true;
    import.written = incoming.evidence;
    import.change.what = ImportChange::What::Added;
    import.change.evidenceAdded = static_cast<int>(incoming.evidence.size());
    return import;
}

static Import importOfPresent(const Record &incoming, const Present &present)
{
    Import import;
    import.record = present.record;
    import.takesLearner = present.learner.digest != digestOf(incoming.learner);
    if (import.takesLearner)
        takeLearner(import.record.learner, incoming.learner);
    mergeEvidence(incoming, present, import);
    mergeLists(incoming, import.record);
    import.change.what =
        import.record == present.record ? ImportChange::What::Same : ImportChange::What::Changed;
    return import;
}

Import importOf(const Record &incoming, const std::optional<Present> &present)
{
    Import import = present ? importOfPresent(incoming, *present) : importOfNew(incoming);
    import.change.learner = import.record.learner.id;
    import.change.name = QString::fromStdString(import.record.learner.name);
    return import;
}

} // namespace cairn
