#include "interchange/cairn/RecordJson.h"

#include "interchange/cairn/CatalogueIndex.h"
#include "interchange/json/ObjectReader.h"

#include <unordered_set>

namespace cairn {

namespace {

std::string position(std::size_t index)
{
    return '#' + std::to_string(index + 1);
}

/// Looks up what a record names in a catalogue.
class RecordCheck
{
public:
    RecordCheck(const Record &record, const CatalogueIndex &index)
        : m_record(record), m_index(index)
    {
        for (const EvidenceItem &item : record.evidence)
            m_evidence.insert(item.id.text);
    }

    RecordReferences run()
    {
        for (const EvidenceItem &item : m_record.evidence)
            evidence(item);
        for (std::size_t i = 0; i < m_record.held.size(); ++i)
            holding(m_record.held[i], position(i));
        for (std::size_t i = 0; i < m_record.attested.size(); ++i)
            reference("attested", position(i), "credential", m_record.attested[i].credential.text,
                      m_index.credentials);
        for (std::size_t i = 0; i < m_record.exceptions.size(); ++i)
            exception(m_record.exceptions[i], position(i));
        for (std::size_t i = 0; i < m_record.goals.size(); ++i)
            reference("goals", position(i), "credential", m_record.goals[i].credential.text,
                      m_index.credentials);
        return std::move(m_found);
    }

private:
    static bool isKnown(const std::string &id, const CatalogueIndex::Places &places)
    {
        return id.empty() || places.contains(id);
    }
    static std::string reason(std::string_view what, const std::string &id)
    {
        return "the catalogue has no " + std::string(what) + " \"" + id + '"';
    }
    void reference(std::string_view list, const std::string &entry, std::string_view what,
                   const std::string &id, const CatalogueIndex::Places &places)
    {
        if (!isKnown(id, places))
            m_found.faults.push_back(
                {std::string(list), entry, std::string(what), reason(what, id)});
    }

    void evidence(const EvidenceItem &item)
    {
        const std::string &entry = item.id.text;
        reference("evidence", entry, "item", item.item.text, m_index.items);
        if (!isKnown(item.provider.text, m_index.organizations))
            m_found.warnings.push_back(
                {"evidence", entry, "provider", reason("organization", item.provider.text)});
        if (!isKnown(item.term.text, m_index.terms))
            m_found.warnings.push_back({"evidence", entry, "term", reason("term", item.term.text)});
        if (item.competencies)
            for (const CompetencyId &id : *item.competencies)
                if (!isKnown(id.text, m_index.competencies))
                    m_found.faults.push_back(
                        {"evidence", entry, "competencies", reason("competency", id.text)});
    }

    void holding(const Holding &holding, const std::string &entry)
    {
        reference("held", entry, "credential", holding.credential.text, m_index.credentials);
        for (const EvidenceId &id : holding.applied)
            ownEvidence("held", entry, "applied", id);
    }

    void exception(const RuleException &exception, const std::string &entry)
    {
        reference("exceptions", entry, "credential", exception.credential.text,
                  m_index.credentials);
        ownEvidence("exceptions", entry, "evidence", exception.evidence);
    }

    /// What a crosswalk grants is named "crosswalk/n" and is not among the stated evidence.
    void ownEvidence(std::string_view list, const std::string &entry, std::string_view field,
                     const EvidenceId &id)
    {
        if (id.isEmpty() || m_evidence.contains(id.text) || isGranted(id.text))
            return;
        m_found.faults.push_back({std::string(list), entry, std::string(field),
                                  "the record has no evidence \"" + id.text + '"'});
    }
    bool isGranted(const std::string &id) const
    {
        const std::string_view crosswalk = std::string_view(id).substr(0, id.rfind('/'));
        if (crosswalk.size() == id.size())
            return false;
        for (const Crosswalk &each : m_index.catalogue.crosswalks)
            if (each.id.text == crosswalk)
                return true;
        return false;
    }

    const Record &m_record;
    const CatalogueIndex &m_index;
    std::unordered_set<std::string_view> m_evidence;
    RecordReferences m_found;
};

} // namespace

RecordReferences checkRecord(const Record &record, const Catalogue &catalogue)
{
    const CatalogueIndex index(catalogue);
    return RecordCheck(record, index).run();
}

} // namespace cairn
