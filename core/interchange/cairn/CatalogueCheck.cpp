#include "interchange/cairn/CatalogueJson.h"

#include "interchange/cairn/CatalogueIndex.h"
#include "interchange/cairn/RuleCheck.h"

#include <algorithm>
#include <unordered_set>

namespace cairn {

template <class T> static CatalogueIndex::Places placesOf(const std::vector<T> &entries)
{
    CatalogueIndex::Places places;
    places.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        places.emplace(entries[i].id.text, i);
    return places;
}

CatalogueIndex::CatalogueIndex(const Catalogue &each)
    : catalogue(each), organizations(placesOf(each.organizations)),
      competencies(placesOf(each.competencies)), items(placesOf(each.items)),
      credentials(placesOf(each.credentials)), occupations(placesOf(each.occupations)),
      rules(placesOf(each.rules)), terms(placesOf(each.calendar))
{}

namespace {

/// Checks each list in turn; one function per kind of entry.
class CatalogueCheck
{
public:
    CatalogueCheck(const CatalogueIndex &index, Findings &findings)
        : m_index(index), m_findings(findings)
    {}

    void run()
    {
        const Catalogue &catalogue = m_index.catalogue;
        each("organizations", catalogue.organizations);
        each("competencies", catalogue.competencies);
        each("items", catalogue.items);
        each("credentials", catalogue.credentials);
        each("occupations", catalogue.occupations);
        each("crosswalks", catalogue.crosswalks);
        sharings(catalogue.sharing);
        each("rules", catalogue.rules);
        each("terms", catalogue.calendar);
        calendarOrder(catalogue.calendar);
        at({}, {});
        grades(catalogue.grades);
    }

private:
    void at(std::string_view list, std::string id)
    {
        m_findings.list = list;
        m_findings.id = std::move(id);
    }

    template <class T> void each(std::string_view list, const std::vector<T> &entries)
    {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const T &entry = entries[i];
            at(list, entry.id.isEmpty() ? '#' + std::to_string(i + 1) : entry.id.text);
            identity(entry.id.text, list);
            if (entry.name.isEmpty() && list != "rules" && list != "terms" && list != "crosswalks")
                m_findings.warn("name", "missing");
            check(entry);
        }
    }

    /// Ids are unique in the whole catalogue, whatever list they stand in.
    void identity(const std::string &id, std::string_view list)
    {
        if (id.empty()) {
            m_findings.fault("id", "missing");
            return;
        }
        const auto [first, isNew] = m_seen.emplace(id, list);
        if (!isNew)
            m_findings.fault("id",
                             "the id stands twice, in " + std::string(first->second)
                                 + (first->second == list ? "" : " and " + std::string(list)));
    }

    template <class IdType> void references(const std::vector<IdType> &ids,
                                            const CatalogueIndex::Places &places,
                                            std::string_view what, const std::string &field)
    {
        for (const IdType &id : ids)
            checkReference(id.text, places, what, field, m_findings);
    }
    template <class IdType> void optionalReference(const IdType &id,
                                                   const CatalogueIndex::Places &places,
                                                   std::string_view what, const std::string &field)
    {
        if (!id.isEmpty())
            checkReference(id.text, places, what, field, m_findings);
    }
    void rules(const std::vector<Rule> &rules, const std::string &field)
    {
        for (const Rule &rule : rules)
            checkRule(rule, field, m_index, m_findings);
    }
    void limits(const std::optional<std::vector<Limit>> &limits, LimitPlace place,
                const std::string &field)
    {
        if (limits)
            checkLimits(*limits, place, field, m_index, m_findings);
    }
    void window(const DateRange &range)
    {
        if (range.from && range.to && *range.to < *range.from)
            m_findings.fault("effective", "ends on " + range.to->toText() + ", before it begins on "
                                              + range.from->toText());
    }
    void months(const std::optional<int> &months, const std::string &field)
    {
        if (months && (*months < 0 || *months > 12'000))
            m_findings.fault(field, std::to_string(*months) + " months is out of range");
    }

    void check(const Organization &organization)
    {
        references(organization.partners, m_index.organizations, "organization", "partners");
        if (organization.benefit)
            checkNotNegative(organization.benefit->perYear, "benefit/perYear", m_findings);
        limits(organization.policyFloors, LimitPlace::CredentialFloor, "policies/floors");
        limits(organization.policyCaps, LimitPlace::CredentialCap, "policies/caps");
        if (organization.policyAward)
            checkNotNegative(organization.policyAward->fee, "policies/award/fee", m_findings);
    }

    void check(const Competency &competency)
    {
        optionalReference(competency.parent, m_index.competencies, "competency", "parent");
    }

    void check(const Item &item)
    {
        optionalReference(item.provider, m_index.organizations, "organization", "provider");
        checkCredits(item.credits, "credits", m_findings);
        checkNotNegative(item.hours, "hours", m_findings);
        checkNotNegative(item.cost, "cost", m_findings);
        rules(item.prerequisite, "prerequisite");
        references(item.corequisites, m_index.items, "item", "corequisites");
        references(item.sameTerm, m_index.items, "item", "sameTerm");
        references(item.teaches, m_index.competencies, "competency", "teaches");
        references(item.sameAs, m_index.items, "item", "sameAs");
    }

    void check(const Credential &credential)
    {
        optionalReference(credential.owner, m_index.organizations, "organization", "owner");
        checkCredits(credential.credits, "credits", m_findings);
        checkNotNegative(credential.cost, "cost", m_findings);
        if (credential.requires_.empty())
            m_findings.warn("requires", "missing; nothing is asked for");
        rules(credential.requires_, "requires");
        checkCredits(credential.totalCredits, "totalCredits", m_findings);
        limits(credential.floors, LimitPlace::CredentialFloor, "floors");
        limits(credential.caps, LimitPlace::CredentialCap, "caps");
        shares(credential);
        overlays(credential);
        checkNotNegative(credential.minGpa, "minGpa", m_findings);
        rules(credential.entry, "entry");
        months(credential.validMonths, "validMonths");
        if (credential.renewal)
            renewal(*credential.renewal);
        references(credential.competencies, m_index.competencies, "competency", "competencies");
        references(credential.occupations, m_index.occupations, "occupation", "occupations");
        if (credential.award)
            checkNotNegative(credential.award->fee, "award/fee", m_findings);
        window(credential.effective);
        nodeIds(credential);
    }

    void renewal(const Renewal &renewal)
    {
        checkNotNegative(renewal.units, "renewal/units", m_findings);
        references(renewal.renewedBy, m_index.credentials, "credential", "renewal/renewedBy");
    }

    /// A share is of totalCredits; a policy's share asks for it as an own one does.
    void shares(const Credential &credential)
    {
        if (credential.totalCredits)
            return;
        const auto owner = m_index.organizations.find(credential.owner.text);
        const Organization *policy = owner == m_index.organizations.end()
                                         ? nullptr
                                         : &m_index.catalogue.organizations[owner->second];
        share(credential.floors, policy ? &policy->policyFloors : nullptr, "floors");
        share(credential.caps, policy ? &policy->policyCaps : nullptr, "caps");
    }
    void share(const std::optional<std::vector<Limit>> &own,
               const std::optional<std::vector<Limit>> *policy, const std::string &field)
    {
        const auto *limits = own ? &own : policy;
        if (!limits || !*limits)
            return;
        for (std::size_t i = 0; i < (*limits)->size(); ++i)
            if ((**limits)[i].share)
                m_findings.fault(joinPath(joinPath(field, i), "share"),
                                 own ? "a share without totalCredits"
                                     : "a share without totalCredits, from the owner's policies");
    }

    void overlays(const Credential &credential)
    {
        for (std::size_t i = 0; i < credential.overlays.size(); ++i) {
            const std::string path = joinPath("overlays", i);
            if (!credential.overlays[i].isLeaf())
                m_findings.fault(path, "an overlay is one leaf");
            checkRule(credential.overlays[i], path, m_index, m_findings);
        }
    }

    /// An exception finds its node by id; the same id twice would leave it to chance.
    void nodeIds(const Credential &credential)
    {
        std::unordered_set<std::string_view> seen;
        for (const std::vector<Rule> *rules :
             {&credential.requires_, &credential.overlays, &credential.entry})
            for (const Rule &rule : *rules)
                nodeIds(rule, seen);
    }
    void nodeIds(const Rule &rule, std::unordered_set<std::string_view> &seen)
    {
        if (!rule.id.empty() && !seen.insert(rule.id).second)
            m_findings.warn("requires", "two nodes have the id \"" + rule.id + '"');
        for (const Rule &child : rule.children)
            nodeIds(child, seen);
    }

    void check(const Occupation &occupation)
    {
        if (occupation.wage)
            checkNotNegative(occupation.wage->amount, "wage/amount", m_findings);
        checkNotNegative(occupation.livingWage, "livingWage", m_findings);
    }

    void check(const Crosswalk &crosswalk)
    {
        if (crosswalk.from.empty())
            m_findings.fault("from", "missing");
        rules(crosswalk.from, "from");
        if (crosswalk.grants.empty())
            m_findings.fault("grants", "missing");
        for (std::size_t i = 0; i < crosswalk.grants.size(); ++i)
            grant(crosswalk.grants[i], joinPath("grants", i));
        if (crosswalk.receiver.isEmpty())
            m_findings.warn("receiver", "missing; credits are read as semester credits");
        optionalReference(crosswalk.receiver, m_index.organizations, "organization", "receiver");
        window(crosswalk.effective);
        months(crosswalk.withinMonths, "withinMonths");
        rules(crosswalk.unless, "unless");
        rules(crosswalk.postsWhen, "postsWhen");
    }
    void grant(const Grant &grant, const std::string &path)
    {
        if (grant.item.isEmpty() && !grant.credits)
            m_findings.fault(path, "grants neither an item nor credits");
        optionalReference(grant.item, m_index.items, "item", joinPath(path, "item"));
        checkCredits(grant.credits, joinPath(path, "credits"), m_findings);
    }

    void sharings(const std::vector<Sharing> &all)
    {
        for (std::size_t i = 0; i < all.size(); ++i) {
            at("sharing", '#' + std::to_string(i + 1));
            sharing(all[i]);
        }
    }
    void sharing(const Sharing &sharing)
    {
        references(std::vector{sharing.first, sharing.second}, m_index.credentials, "credential",
                   "between");
        if (!sharing.first.isEmpty() && sharing.first == sharing.second)
            m_findings.fault("between", "a credential shares with itself");
        if (!sharing.maxCredits && !sharing.maxItems && !sharing.maxShare && !sharing.minUnique)
            m_findings.warn({}, "limits nothing");
        checkCredits(sharing.maxCredits, "maxCredits", m_findings);
        checkCredits(sharing.minUnique, "minUnique", m_findings);
        checkNotNegative(sharing.maxShare, "maxShare", m_findings);
        if (sharing.maxShare)
            for (const CredentialId &id : {sharing.first, sharing.second})
                sized(id);
    }
    /// `maxShare` is of the smaller credential's credits, so both must say how large they are.
    void sized(const CredentialId &id)
    {
        const auto found = m_index.credentials.find(id.text);
        if (found != m_index.credentials.end()
            && !m_index.catalogue.credentials[found->second].credits)
            m_findings.warn("maxShare", "\"" + id.text + "\" does not say its credits");
    }

    void check(const NamedRule &named) { checkRule(named.rule, "rule", m_index, m_findings); }

    void check(const Term &term)
    {
        if (term.season.empty())
            m_findings.warn("season", "missing");
        if (!term.start)
            m_findings.warn("start", "missing");
        if (!term.end)
            m_findings.warn("end", "missing");
        if (term.start && term.end && *term.end < *term.start)
            m_findings.fault("end", "the term ends before it begins");
    }

    void calendarOrder(const std::vector<Term> &terms)
    {
        for (std::size_t i = 1; i < terms.size(); ++i)
            if (terms[i - 1].start && terms[i].start && *terms[i].start < *terms[i - 1].start) {
                at("terms", terms[i].id.text);
                m_findings.warn("start", "begins before the term that stands above it");
            }
    }

    void grades(const GradeScale &grades)
    {
        for (const auto &[letter, points] : grades.points)
            checkNotNegative(points, "grades/" + letter, m_findings);
    }

    const CatalogueIndex &m_index;
    Findings &m_findings;
    std::unordered_map<std::string_view, std::string_view> m_seen;
};

} // namespace

void checkCatalogue(const Catalogue &catalogue, std::vector<Fault> &faults,
                    std::vector<Fault> &warnings)
{
    const CatalogueIndex index(catalogue);
    Findings findings;
    CatalogueCheck(index, findings).run();
    checkCycles(index, findings);
    faults.insert(faults.end(), findings.faults.begin(), findings.faults.end());
    warnings.insert(warnings.end(), findings.warnings.begin(), findings.warnings.end());
}

} // namespace cairn
