// What leads to what: read off the rules, not stored.

#include "audit/CompiledCatalogue.h"
#include "catalogue/Catalogue.h"
#include "pages/CatalogText.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {

class Said
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::CatalogText)
};

/// How one entry speaks of another.
enum class Way { Embeds, Requires, Admits, Grants, Comes, Shares, LeadsToWork, Uses, Offers };

struct Mention {
    CatalogEntry from; ///< whose rule it is
    CatalogEntry to; ///< what it names
    Way way = Way::Requires;
};

using List = CatalogEntry::List;

} // namespace

static QString wayText(Way way)
{
    switch (way) {
    case Way::Embeds: return Said::tr("Embedded: its requirements stand inside");
    case Way::Requires: return Said::tr("Required");
    case Way::Admits: return Said::tr("To be admitted");
    case Way::Grants: return Said::tr("Credit through a crosswalk");
    case Way::Comes: return Said::tr("Becomes credit");
    case Way::Shares: return Said::tr("Shares credits, within limits");
    case Way::LeadsToWork: return Said::tr("Leads to this work");
    case Way::Uses: return Said::tr("Used by its name");
    case Way::Offers: return Said::tr("Offered");
    }
    return {};
}

static void mentions(const CatalogEntry &from, const Rule &rule, Way way, std::vector<Mention> &all)
{
    if (rule.kind == Rule::Kind::Embed)
        all.push_back({from, {List::Credential, rule.credential.text}, Way::Embeds});
    else if (rule.kind == Rule::Kind::Credential)
        all.push_back({from, {List::Credential, rule.credential.text}, way});
    if (rule.kind == Rule::Kind::Use)
        all.push_back({from, {List::Rule, rule.use.text}, Way::Uses});
    for (const auto *items : {&rule.items, &rule.from.items}) {
        for (const ItemId &item : *items)
            all.push_back({from, {List::Item, item.text}, way});
    }
    for (const Rule &child : rule.children)
        mentions(from, child, way, all);
}

static void mentions(const CatalogEntry &from, const std::vector<Rule> &rules, Way way,
                     std::vector<Mention> &all)
{
    for (const Rule &rule : rules)
        mentions(from, rule, way, all);
}

/// Everything that the catalogue's entries say of one another.
static std::vector<Mention> allMentions(const Catalogue &catalogue)
{
    std::vector<Mention> all;
    for (const Credential &credential : catalogue.credentials) {
        const CatalogEntry from{List::Credential, credential.id.text};
        mentions(from, credential.requires_, Way::Requires, all);
        mentions(from, credential.overlays, Way::Requires, all);
        mentions(from, credential.entry, Way::Admits, all);
        for (const OccupationId &occupation : credential.occupations)
            all.push_back({{List::Occupation, occupation.text}, from, Way::LeadsToWork});
        all.push_back({{List::Organization, credential.owner.text}, from, Way::Offers});
    }
    for (const Item &item : catalogue.items)
        mentions({List::Item, item.id.text}, item.prerequisite, Way::Requires, all);
    for (const Crosswalk &crosswalk : catalogue.crosswalks) {
        const CatalogEntry from{List::Crosswalk, crosswalk.id.text};
        mentions(from, crosswalk.from, Way::Comes, all);
        for (const Grant &grant : crosswalk.grants) {
            if (!grant.item.isEmpty())
                all.push_back({{List::Item, grant.item.text}, from, Way::Grants});
        }
    }
    for (const NamedRule &rule : catalogue.rules)
        mentions({List::Rule, rule.id.text}, rule.rule, Way::Requires, all);
    for (const Sharing &sharing : catalogue.sharing) {
        all.push_back({{List::Credential, sharing.first.text},
                       {List::Credential, sharing.second.text}, Way::Shares});
        all.push_back({{List::Credential, sharing.second.text},
                       {List::Credential, sharing.first.text}, Way::Shares});
    }
    return all;
}

/// Editions of one credential are one thing here.
static std::string familyOf(const CatalogueNames &names, const CatalogEntry &entry)
{
    const Credential *credential
        = entry.list == List::Credential ? names.find(CredentialId(entry.id)) : nullptr;
    return credential && !credential->family.empty() ? credential->family : entry.id;
}

static void addRow(const CatalogueNames &names, const CatalogEntry &entry, Way way,
                   std::set<std::string> &seen, std::vector<RowList::Row> &rows)
{
    if (entry.id.empty() || !seen.insert(entry.toLink().toStdString()).second)
        return;
    RowList::Row row;
    row.title = entryName(names, entry);
    row.detail = wayText(way);
    row.link = entry.toLink();
    rows.push_back(row);
}

EntryRelations entryRelations(const CatalogueNames &names, const CatalogEntry &entry)
{
    EntryRelations relations;
    std::set<std::string> toSeen;
    std::set<std::string> ofSeen;
    const std::string family = familyOf(names, entry);
    const auto isHere = [&](const CatalogEntry &other) {
        return other.list == entry.list
            && (other.id == entry.id || familyOf(names, other) == family);
    };
    // The strongest ways first: what is embedded says more than what shares a few credits.
    std::vector<Mention> all = allMentions(names.catalogue()->catalogue());
    std::stable_sort(all.begin(), all.end(),
                     [](const Mention &a, const Mention &b) { return a.way < b.way; });
    for (const Mention &mention : all) {
        if (isHere(mention.to) && !isHere(mention.from) && mention.way != Way::Offers)
            addRow(names, mention.from, mention.way, toSeen, relations.leadsTo);
        if (isHere(mention.from) && !isHere(mention.to) && mention.way != Way::Shares)
            addRow(names, mention.to, mention.way, ofSeen, relations.madeOf);
    }
    return relations;
}

} // namespace cairn::ui
