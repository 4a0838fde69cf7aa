#include "pages/CatalogText.h"

#include "audit/CompiledCatalogue.h"
#include "catalogue/Catalogue.h"
#include "models/Words.h"
#include "wording/RuleText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {
class Said
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::CatalogText)
};
} // namespace

template <class List> static auto find(const List &list, const std::string &id)
{
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&id](const auto &entry) { return entry.id.text == id; });
    return found == list.end() ? nullptr : &*found;
}

static RowList::Row line(const QString &title, const QString &detail = {}, const QString &link = {})
{
    RowList::Row row;
    row.title = title;
    row.detail = detail;
    row.link = link;
    return row;
}

static RowList::Row section(const QString &heading, std::vector<RowList::Row> rows)
{
    RowList::Row row;
    row.title = heading;
    row.heading = true;
    row.children = std::move(rows);
    return row;
}

static void addSection(std::vector<RowList::Row> &sections, const QString &heading,
                       std::vector<RowList::Row> rows)
{
    if (!rows.empty())
        sections.push_back(section(heading, std::move(rows)));
}

/// What a leaf names and a person may want to open: the first of it.
static QString linkOf(const Rule &rule)
{
    if (!rule.credential.isEmpty())
        return CatalogEntry{CatalogEntry::List::Credential, rule.credential.text}.toLink();
    if (!rule.use.isEmpty())
        return CatalogEntry{CatalogEntry::List::Rule, rule.use.text}.toLink();
    if (!rule.items.empty())
        return CatalogEntry{CatalogEntry::List::Item, rule.items.front().text}.toLink();
    return {};
}

static RowList::Row rowOf(const RuleText &text, const Rule &rule, CreditUnit unit)
{
    const CreditUnit own = text.unitOf(rule, unit);
    RowList::Row row = line(text.title(rule, own), text.names().in(rule.advice), linkOf(rule));
    const QString sentence = text.rule(rule, own);
    if (rule.isLeaf() && sentence != row.title)
        row.detail = row.detail.isEmpty() ? sentence : sentence + u'\n' + row.detail;
    if (!rule.isLeaf() && !rule.label.isEmpty()) {
        // The label says what for; how many of them is said by the bare rule.
        Rule bare = rule;
        bare.label = {};
        row.detail = text.title(bare, own);
    }
    for (const Rule &child : rule.children)
        row.children.push_back(rowOf(text, child, own));
    return row;
}

RowList::Row ruleRow(const CatalogueNames &names, const Rule &rule, CreditUnit unit)
{
    return rowOf(RuleText(*names.catalogue(), uiLanguage()), rule, unit);
}

/// The parts of a plain "all of" stand by themselves under their heading.
static std::vector<RowList::Row> ruleRows(const CatalogueNames &names, const std::vector<Rule> &rules,
                                          CreditUnit unit)
{
    std::vector<RowList::Row> rows;
    for (const Rule &rule : rules) {
        RowList::Row row = ruleRow(names, rule, unit);
        const bool isPlain = rule.kind == Rule::Kind::All && rule.label.isEmpty();
        if (isPlain)
            rows.insert(rows.end(), row.children.begin(), row.children.end());
        else
            rows.push_back(row);
    }
    return rows;
}

QString entryName(const CatalogueNames &names, const CatalogEntry &entry)
{
    const Catalogue &catalogue = names.catalogue()->catalogue();
    switch (entry.list) {
    case CatalogEntry::List::Credential: return names.credential(CredentialId(entry.id));
    case CatalogEntry::List::Item: return names.item(ItemId(entry.id));
    case CatalogEntry::List::Occupation: return names.occupation(OccupationId(entry.id));
    case CatalogEntry::List::Crosswalk: return names.crosswalk(CrosswalkId(entry.id));
    case CatalogEntry::List::Organization: return names.organization(OrganizationId(entry.id));
    case CatalogEntry::List::Rule: {
        const NamedRule *rule = find(catalogue.rules, entry.id);
        return rule && !rule->name.isEmpty() ? inUiLanguage(rule->name) : fromUtf8(entry.id);
    }
    }
    return {};
}

QString entryKind(const CatalogueNames &names, const CatalogEntry &entry)
{
    const Catalogue &catalogue = names.catalogue()->catalogue();
    QStringList parts;
    switch (entry.list) {
    case CatalogEntry::List::Credential:
        if (const Credential *credential = names.find(CredentialId(entry.id)))
            parts << credentialKindWord(credential->kind) << names.organization(credential->owner)
                  << (credential->draft ? Said::tr("Draft") : QString());
        break;
    case CatalogEntry::List::Item:
        if (const Item *item = names.find(ItemId(entry.id)))
            parts << itemKindWord(item->kind) << names.organization(item->provider);
        break;
    case CatalogEntry::List::Occupation:
        if (const Occupation *occupation = find(catalogue.occupations, entry.id))
            parts << Said::tr("Occupation")
                  << (occupation->soc.empty() ? QString()
                                              : Said::tr("SOC %1").arg(fromUtf8(occupation->soc)));
        break;
    case CatalogEntry::List::Crosswalk: parts << Said::tr("Crosswalk: learning becomes credit"); break;
    case CatalogEntry::List::Organization:
        if (const Organization *organization = find(catalogue.organizations, entry.id))
            parts << organizationKindWord(organization->kind);
        break;
    case CatalogEntry::List::Rule: parts << Said::tr("Rule that others use by its name"); break;
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

static QString awardText(const AwardPolicy &award)
{
    QStringList parts;
    parts << (award.mode == AwardMode::Auto ? Said::tr("It is awarded without an application.")
                                            : Said::tr("The learner applies for it."));
    if (award.retroactive == Retroactive::Yes)
        parts << Said::tr("It can be awarded late.");
    else if (award.retroactive == Retroactive::DeclaredOnly)
        parts << Said::tr("It is awarded late only to those who declared it.");
    else
        parts << Said::tr("It is not awarded late.");
    if (award.consent == Consent::OptIn)
        parts << Said::tr("The learner has to agree.");
    else if (award.consent == Consent::OptOut)
        parts << Said::tr("The learner may refuse it.");
    return parts.join(u' ');
}

static std::vector<RowList::Row> aboutCredential(const CatalogueNames &names,
                                                 const Credential &credential)
{
    const Catalogue &catalogue = names.catalogue()->catalogue();
    const CreditUnit unit = names.unit(credential.id);
    std::vector<RowList::Row> rows;
    if (credential.credits && credential.credits->millionths > 0)
        rows.push_back(line(Said::tr("Size: %1").arg(
            creditsText(Credits::from(*credential.credits, unit), unit))));
    if (credential.cost)
        rows.push_back(line(Said::tr("Fees besides its courses: %1")
                                .arg(moneyText(*credential.cost, catalogue.currency))));
    if (credential.validMonths)
        rows.push_back(line(Said::tr("Valid for %1")
                                .arg(Phrases(uiLanguage()).months(*credential.validMonths))));
    QStringList approaches;
    for (const Approach approach : credential.approaches)
        approaches << approachWord(approach);
    if (!approaches.isEmpty())
        rows.push_back(line(approaches.join(u", "_s)));
    const Organization *owner = find(catalogue.organizations, credential.owner.text);
    if (credential.award || (owner && owner->policyAward))
        rows.push_back(line(awardText(credential.award ? *credential.award : *owner->policyAward)));
    if (credential.effective.from)
        rows.push_back(line(Said::tr("In force from %1").arg(dateText(credential.effective.from))));
    if (credential.effective.to)
        rows.push_back(line(Said::tr("In force until %1").arg(dateText(credential.effective.to))));
    return rows;
}

static std::vector<RowList::Row> wholeConditions(const CatalogueNames &names,
                                                 const Credential &credential)
{
    const RuleText text(*names.catalogue(), uiLanguage());
    const CreditUnit unit = names.unit(credential.id);
    const Organization *owner
        = find(names.catalogue()->catalogue().organizations, credential.owner.text);
    const auto limits = [](const auto &own, const auto &policy) {
        return own ? *own : policy.value_or(std::vector<Limit>());
    };
    const auto none = std::optional<std::vector<Limit>>();
    std::vector<RowList::Row> rows;
    if (credential.totalCredits)
        rows.push_back(line(Said::tr("%1 in all").arg(
            creditsText(Credits::from(*credential.totalCredits, unit), unit))));
    for (const Limit &floor : limits(credential.floors, owner ? owner->policyFloors : none))
        rows.push_back(line(text.floor(floor, unit), inUiLanguage(floor.label)));
    for (const Limit &cap : limits(credential.caps, owner ? owner->policyCaps : none))
        rows.push_back(line(text.cap(cap, unit), inUiLanguage(cap.label)));
    if (credential.minGpa)
        rows.push_back(line(Said::tr("A grade average of %1 or more").arg(numberText(*credential.minGpa))));
    const auto overlays = ruleRows(names, credential.overlays, unit);
    rows.insert(rows.end(), overlays.begin(), overlays.end());
    return rows;
}

/// "Illustrative" is said wherever a number is not one that anybody measured.
static QString wageText(const CatalogueNames &names, const Wage &wage)
{
    if (!wage.amount)
        return Said::tr("We do not have a wage yet.");
    QStringList parts{moneyText(*wage.amount, names.catalogue()->catalogue().currency)};
    const QString statistic = fromUtf8(wage.statistic);
    if (statistic == u"mean")
        parts << Said::tr("mean");
    else if (statistic == u"median" || statistic == u"p50")
        parts << Said::tr("median");
    else if (statistic.startsWith(u'p'))
        parts << Said::tr("%1th percentile").arg(statistic.mid(1));
    else
        parts << statistic;
    parts << fromUtf8(wage.area) << (wage.year ? QString::number(*wage.year) : QString())
          << (wage.source.empty() ? QString() : Said::tr("source: %1").arg(fromUtf8(wage.source)));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

static RowList::Row occupationRow(const CatalogueNames &names, const OccupationId &id)
{
    const Occupation *occupation = find(names.catalogue()->catalogue().occupations, id.text);
    return line(names.occupation(id),
                occupation && occupation->wage ? wageText(names, *occupation->wage) : QString(),
                CatalogEntry{CatalogEntry::List::Occupation, id.text}.toLink());
}

static std::vector<RowList::Row> credentialSections(const CatalogueNames &names,
                                                    const Credential &credential)
{
    const CreditUnit unit = names.unit(credential.id);
    std::vector<RowList::Row> sections;
    addSection(sections, Said::tr("About"), aboutCredential(names, credential));
    addSection(sections, Said::tr("Requires"), ruleRows(names, credential.requires_, unit));
    addSection(sections, Said::tr("For the whole"), wholeConditions(names, credential));
    addSection(sections, Said::tr("To be admitted"), ruleRows(names, credential.entry, unit));
    std::vector<RowList::Row> occupations;
    for (const OccupationId &occupation : credential.occupations)
        occupations.push_back(occupationRow(names, occupation));
    addSection(sections, Said::tr("Occupations"), occupations);
    return sections;
}

static std::vector<RowList::Row> itemSections(const CatalogueNames &names, const Item &item)
{
    const CreditUnit unit = names.unit(item.provider);
    const Catalogue &catalogue = names.catalogue()->catalogue();
    std::vector<RowList::Row> about;
    if (item.credits)
        about.push_back(line(creditsText(Credits::from(*item.credits, unit), unit)));
    if (item.hours)
        about.push_back(line(Said::tr("%1 hours").arg(numberText(*item.hours))));
    if (item.cost)
        about.push_back(line(Said::tr("Costs %1").arg(moneyText(*item.cost, catalogue.currency))));
    QStringList seasons;
    for (const std::string &season : item.offered)
        seasons << Phrases::words(season);
    if (!seasons.isEmpty())
        about.push_back(line(Said::tr("Offered in %1").arg(QLocale().createSeparatedList(seasons))));
    QStringList delivery;
    for (const std::string &way : item.delivery)
        delivery << Phrases::words(way);
    if (!delivery.isEmpty())
        about.push_back(line(QLocale().createSeparatedList(delivery)));
    if (item.repeatable)
        about.push_back(line(Said::tr("It may be taken more than once.")));
    std::vector<RowList::Row> sections;
    addSection(sections, Said::tr("About"), about);
    addSection(sections, Said::tr("First needs"), ruleRows(names, item.prerequisite, unit));
    const auto itemRows = [&names](const std::vector<ItemId> &ids) {
        std::vector<RowList::Row> rows;
        for (const ItemId &id : ids)
            rows.push_back(line(names.item(id), {},
                                CatalogEntry{CatalogEntry::List::Item, id.text}.toLink()));
        return rows;
    };
    addSection(sections, Said::tr("In the same term or earlier"), itemRows(item.corequisites));
    addSection(sections, Said::tr("In the same term"), itemRows(item.sameTerm));
    addSection(sections, Said::tr("The same as"), itemRows(item.sameAs));
    std::vector<RowList::Row> teaches;
    for (const CompetencyId &id : item.teaches) {
        const Competency *competency = find(catalogue.competencies, id.text);
        teaches.push_back(line(competency ? inUiLanguage(competency->name) : fromId(id)));
    }
    addSection(sections, Said::tr("Teaches"), teaches);
    return sections;
}

static QString grantText(const CatalogueNames &names, const Crosswalk &crosswalk, const Grant &grant)
{
    if (!grant.item.isEmpty())
        return names.item(grant.item);
    const CreditUnit unit = names.unit(crosswalk.receiver);
    const QString amount
        = grant.credits ? creditsText(Credits::from(*grant.credits, unit), unit) : QString();
    return grant.subject.empty() ? amount
                                 : Said::tr("%1 of %2", "credits, subject")
                                       .arg(amount, fromUtf8(grant.subject));
}

static std::vector<RowList::Row> crosswalkSections(const CatalogueNames &names,
                                                   const Crosswalk &crosswalk)
{
    const CreditUnit unit = names.unit(crosswalk.receiver);
    std::vector<RowList::Row> grants;
    for (const Grant &grant : crosswalk.grants)
        grants.push_back(line(grantText(names, crosswalk, grant), {},
                              grant.item.isEmpty()
                                  ? QString()
                                  : CatalogEntry{CatalogEntry::List::Item, grant.item.text}.toLink()));
    std::vector<RowList::Row> about;
    about.push_back(line(Said::tr("Received by %1").arg(names.organization(crosswalk.receiver))));
    about.push_back(line(certaintyWord(crosswalk.certainty)));
    if (!crosswalk.basis.empty())
        about.push_back(line(Said::tr("Based on %1").arg(fromUtf8(crosswalk.basis))));
    if (!crosswalk.reviewedBy.empty())
        about.push_back(line(Said::tr("Reviewed by %1").arg(fromUtf8(crosswalk.reviewedBy))));
    if (crosswalk.withinMonths)
        about.push_back(line(Said::tr("For learning of the last %1")
                                 .arg(Phrases(uiLanguage()).months(*crosswalk.withinMonths))));
    std::vector<RowList::Row> sections;
    addSection(sections, Said::tr("From"), ruleRows(names, crosswalk.from, unit));
    addSection(sections, Said::tr("Becomes"), grants);
    addSection(sections, Said::tr("Not if"), ruleRows(names, crosswalk.unless, unit));
    addSection(sections, Said::tr("Posted when"), ruleRows(names, crosswalk.postsWhen, unit));
    addSection(sections, Said::tr("About"), about);
    return sections;
}

static std::vector<RowList::Row> organizationSections(const CatalogueNames &names,
                                                      const Organization &organization)
{
    std::vector<RowList::Row> about;
    if (!organization.website.empty())
        about.push_back(line(fromUtf8(organization.website)));
    if (organization.creditUnit == CreditUnit::Quarter)
        about.push_back(line(Said::tr("It counts in quarter credits.")));
    else if (organization.creditUnit == CreditUnit::ClockHour)
        about.push_back(line(Said::tr("It counts in clock hours.")));
    if (organization.benefit && organization.benefit->perYear)
        about.push_back(line(Said::tr("Tuition benefit: %1 a year")
                                 .arg(moneyText(*organization.benefit->perYear,
                                                names.catalogue()->catalogue().currency)),
                             inUiLanguage(organization.benefit->note)));
    std::vector<RowList::Row> partners;
    for (const OrganizationId &partner : organization.partners)
        partners.push_back(line(names.organization(partner), {},
                                CatalogEntry{CatalogEntry::List::Organization, partner.text}.toLink()));
    std::vector<RowList::Row> sections;
    addSection(sections, Said::tr("About"), about);
    addSection(sections, Said::tr("Partners"), partners);
    return sections;
}

static std::vector<RowList::Row> occupationSections(const CatalogueNames &names,
                                                    const Occupation &occupation)
{
    std::vector<RowList::Row> about;
    about.push_back(line(occupation.wage ? wageText(names, *occupation.wage)
                                         : Said::tr("We do not have a wage yet.")));
    if (occupation.livingWage)
        about.push_back(line(Said::tr("Living wage: %1")
                                 .arg(moneyText(*occupation.livingWage,
                                                names.catalogue()->catalogue().currency))));
    if (!occupation.outlook.isEmpty())
        about.push_back(line(inUiLanguage(occupation.outlook)));
    return {section(Said::tr("Wage and outlook"), about)};
}

std::vector<RowList::Row> entrySections(const CatalogueNames &names, const CatalogEntry &entry)
{
    const Catalogue &catalogue = names.catalogue()->catalogue();
    switch (entry.list) {
    case CatalogEntry::List::Credential:
        if (const Credential *credential = names.find(CredentialId(entry.id)))
            return credentialSections(names, *credential);
        break;
    case CatalogEntry::List::Item:
        if (const Item *item = names.find(ItemId(entry.id)))
            return itemSections(names, *item);
        break;
    case CatalogEntry::List::Occupation:
        if (const Occupation *occupation = find(catalogue.occupations, entry.id))
            return occupationSections(names, *occupation);
        break;
    case CatalogEntry::List::Crosswalk:
        if (const Crosswalk *crosswalk = find(catalogue.crosswalks, entry.id))
            return crosswalkSections(names, *crosswalk);
        break;
    case CatalogEntry::List::Organization:
        if (const Organization *organization = find(catalogue.organizations, entry.id))
            return organizationSections(names, *organization);
        break;
    case CatalogEntry::List::Rule:
        if (const NamedRule *rule = find(catalogue.rules, entry.id))
            return {section(Said::tr("The rule"),
                            {ruleRow(names, rule->rule, CreditUnit::Semester)})};
        break;
    }
    return {};
}

} // namespace cairn::ui
