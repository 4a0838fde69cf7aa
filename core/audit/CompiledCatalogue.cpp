#include "audit/CompiledCatalogue.h"

#include "base/WideInt.h"

#include "audit/Compiled.h"
#include "audit/Digest.h"
#include "audit/TreeCompiler.h"
#include "audit/Watch.h"
#include "catalogue/Words.h"

#include <algorithm>
#include <numeric>

namespace cairn {

namespace {

int indexOf(const std::unordered_map<std::string, int> &map, const std::string &key)
{
    const auto found = map.find(key);
    return found == map.end() ? -1 : found->second;
}

template <class T>
void numberById(const std::vector<T> &list, std::unordered_map<std::string, int> &map)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        map.emplace(list[i].id.text, static_cast<int>(i));
}

void numberEverything(CompiledCatalogue::Data &data)
{
    const Catalogue &catalogue = data.catalogue;
    numberById(catalogue.items, data.itemByName);
    numberById(catalogue.credentials, data.credentialByName);
    numberById(catalogue.organizations, data.organizationByName);
    numberById(catalogue.competencies, data.competencyByName);
    numberById(catalogue.calendar, data.termByName);
    for (const NamedRule &named : catalogue.rules)
        data.ruleByName.emplace(named.id.text, &named.rule);
    if (const auto points = catalogue.grades.pointsOf("C"))
        data.pointsOfC = points->millionths;
}

int findRoot(std::vector<int> &parents, int item)
{
    while (parents[item] != item)
        item = parents[item] = parents[parents[item]];
    return item;
}

/// Renumbered and cross-listed items are one item for every rule.
void joinSameItems(CompiledCatalogue::Data &data)
{
    std::vector<int> parents(data.items.size());
    std::iota(parents.begin(), parents.end(), 0);
    for (std::size_t i = 0; i < data.items.size(); ++i) {
        for (const ItemId &same : data.items[i].source->sameAs) {
            const int other = indexOf(data.itemByName, same.text);
            if (other >= 0)
                parents[findRoot(parents, static_cast<int>(i))] = findRoot(parents, other);
        }
    }
    std::vector<int> classOf(data.items.size(), -1);
    for (std::size_t i = 0; i < data.items.size(); ++i) {
        const int root = findRoot(parents, static_cast<int>(i));
        if (classOf[root] < 0) {
            classOf[root] = static_cast<int>(data.classes.size());
            data.classes.emplace_back();
        }
        data.items[i].itemClass = classOf[root];
        ItemClass &itemClass = data.classes[classOf[root]];
        itemClass.items.push_back(static_cast<int>(i));
        itemClass.sources.push_back(data.items[i].source);
        itemClass.repeatable |= data.items[i].source->repeatable;
    }
    for (CompiledItem &item : data.items)
        item.alternatives = data.classes[item.itemClass].repeatable ? -1 : item.itemClass;
}

void compileItems(CompiledCatalogue::Data &data)
{
    for (const Item &item : data.catalogue.items) {
        CompiledItem compiled;
        compiled.source = &item;
        const int provider = data.organization(item.provider);
        if (provider >= 0)
            compiled.unit = data.catalogue.organizations[provider].creditUnit;
        if (item.credits)
            compiled.credits = Credits::from(*item.credits, compiled.unit).units;
        compiled.hours = item.hours ? item.hours->millionths : 0;
        compiled.level = item.level;
        compiled.code = item.code;
        compiled.subject = item.subject;
        compiled.kind = toWord(item.kind);
        compiled.provider = item.provider.text;
        for (const CompetencyId &id : item.teaches)
            compiled.teaches.push_back(indexOf(data.competencyByName, id.text));
        data.itemsBySubject[item.subject].push_back(static_cast<int>(data.items.size()));
        data.items.push_back(std::move(compiled));
    }
    joinSameItems(data);
}

const Organization *ownerOf(const CompiledCatalogue::Data &data, const Credential &credential)
{
    const int owner = data.organization(credential.owner);
    return owner < 0 ? nullptr : &data.catalogue.organizations[owner];
}

void numberFamilies(CompiledCatalogue::Data &data)
{
    std::unordered_map<std::string, int> familyByName;
    for (const Credential &source : data.catalogue.credentials) {
        CompiledCredential credential;
        credential.source = &source;
        if (const Organization *owner = ownerOf(data, source))
            credential.unit = owner->creditUnit;
        const std::string key = source.family.empty() ? "=" + source.id.text : source.family;
        const auto [at, isNew] = familyByName.emplace(key, static_cast<int>(data.families.size()));
        if (isNew)
            data.families.emplace_back();
        credential.family = at->second;
        data.families[at->second].push_back(static_cast<int>(data.credentials.size()));
        data.credentials.push_back(std::move(credential));
    }
}

void compileConditions(CompiledCatalogue::Data &data, CompiledCredential &credential)
{
    const Credential &source = *credential.source;
    const Organization *owner = ownerOf(data, source);
    const auto credits = [&](const std::optional<Decimal> &amount) {
        return amount ? Credits::from(*amount, credential.unit).units : 0;
    };
    credential.totalCredits = credits(source.totalCredits);
    credential.credits = credits(source.credits);
    credential.minGpa = source.minGpa ? source.minGpa->millionths : 0;
    TreeCompiler compiler(data);
    const auto compileLimits = [&](const std::optional<std::vector<Limit>> &own,
                                   const std::optional<std::vector<Limit>> *policy, Bound bound) {
        std::vector<CompiledLimit> limits;
        const auto *list = own ? &*own : policy && *policy ? &**policy : nullptr;
        for (std::size_t i = 0; list && i < list->size(); ++i)
            limits.push_back(
                compiler.limit((*list)[i], credential.unit, credential.totalCredits, bound));
        return limits;
    };
    credential.floors
        = compileLimits(source.floors, owner ? &owner->policyFloors : nullptr, Bound::AtLeast);
    credential.caps
        = compileLimits(source.caps, owner ? &owner->policyCaps : nullptr, Bound::AtMost);
    credential.award = source.award                  ? &*source.award
                       : owner && owner->policyAward ? &*owner->policyAward
                                                     : nullptr;
}

bool hasUnattestedPerson(const CompiledCredential &credential)
{
    for (const CompiledNode &node : credential.nodes)
        if (node.kind == Rule::Kind::Person && node.path.rfind("/entry", 0) != 0)
            return true;
    return false;
}

void compileTrees(CompiledCatalogue::Data &data, int index)
{
    CompiledCredential &credential = data.credentials[index];
    const Credential &source = *credential.source;
    TreeCompiler compiler(data);
    const TreePlace place{index, credential.unit};
    if (!source.requires_.empty())
        credential.root = compiler.tree(source.requires_[0], place, "/", credential.nodes);
    for (std::size_t i = 0; i < source.overlays.size(); ++i)
        credential.overlays.push_back(compiler.tree(
            source.overlays[i], place, "/overlays/" + std::to_string(i), credential.nodes));
    if (!source.entry.empty())
        credential.entry = compiler.tree(source.entry[0], place, "/entry", credential.nodes);
    credential.hasPerson = hasUnattestedPerson(credential);
}

/// Numbers in a prerequisite stand in the unit of the item's provider.
void compilePrerequisites(CompiledCatalogue::Data &data)
{
    TreeCompiler compiler(data);
    for (const CompiledItem &item : data.items) {
        CompiledPrerequisite compiled;
        if (!item.source->prerequisite.empty())
            compiled.root
                = compiler.tree(item.source->prerequisite[0], {-1, item.unit}, "/", compiled.nodes);
        data.prerequisites.push_back(std::move(compiled));
    }
}

/// Sharing is counted in the owners' unit where both count alike, else in semester credits.
CreditUnit sharedUnit(const CompiledCredential &a, const CompiledCredential &b)
{
    return a.unit == b.unit ? a.unit : CreditUnit::Semester;
}

void compileSharing(CompiledCatalogue::Data &data)
{
    for (const Sharing &sharing : data.catalogue.sharing) {
        const int first = indexOf(data.credentialByName, sharing.first.text);
        const int second = indexOf(data.credentialByName, sharing.second.text);
        if (first < 0 || second < 0)
            continue;
        CompiledCredential &a = data.credentials[first];
        CompiledCredential &b = data.credentials[second];
        const CreditUnit unit = sharedUnit(a, b);
        CompiledSharing compiled;
        compiled.source = &sharing;
        if (sharing.maxCredits)
            compiled.maxCredits = Credits::from(*sharing.maxCredits, unit).units;
        if (sharing.maxShare) {
            // A fraction of whole units: what exceeds it by less than a unit does not exist.
            const std::int64_t share
                = static_cast<std::int64_t>(static_cast<WideInt>(std::min(a.credits, b.credits))
                                            * sharing.maxShare->millionths / Decimal::scale);
            compiled.maxCredits
                = compiled.maxCredits < 0 ? share : std::min(compiled.maxCredits, share);
        }
        if (sharing.maxItems)
            compiled.maxItems = *sharing.maxItems;
        if (sharing.minUnique)
            compiled.minUnique = Credits::from(*sharing.minUnique, unit).units;
        compiled.other = second;
        a.sharing.push_back(compiled);
        compiled.other = first;
        b.sharing.push_back(compiled);
    }
}

void compileCrosswalks(CompiledCatalogue::Data &data)
{
    for (const Crosswalk &source : data.catalogue.crosswalks) {
        CompiledCrosswalk crosswalk;
        crosswalk.source = &source;
        const int receiver = data.organization(source.receiver);
        if (receiver >= 0)
            crosswalk.unit = data.catalogue.organizations[receiver].creditUnit;
        TreeCompiler compiler(data);
        const TreePlace place{-1, crosswalk.unit};
        const auto compile = [&](const std::vector<Rule> &rule) {
            return rule.empty() ? -1 : compiler.tree(rule[0], place, "/", crosswalk.nodes);
        };
        crosswalk.from = compile(source.from);
        crosswalk.unless = compile(source.unless);
        crosswalk.postsWhen = compile(source.postsWhen);
        data.crosswalks.push_back(std::move(crosswalk));
    }
    std::sort(data.crosswalks.begin(), data.crosswalks.end(),
              [](const auto &a, const auto &b) { return a.source->id < b.source->id; });
}

void collectRequired(const CompiledCredential &credential, int index, std::vector<int> &classes)
{
    const CompiledNode &node = credential.nodes[index];
    if (node.kind == Rule::Kind::Item && node.classes.size() == 1)
        classes.push_back(node.classes.front());
    if (node.kind == Rule::Kind::All || node.kind == Rule::Kind::Use)
        for (int child : node.children)
            collectRequired(credential, child, classes);
}

/// Close together in memory, since a scan asks for them far more often than for anything else.
void indexRequired(CompiledCatalogue::Data &data, const std::vector<int> &popularity)
{
    data.requiredFrom.push_back(0);
    for (const CompiledCredential &credential : data.credentials) {
        std::vector<int> classes;
        if (credential.root >= 0)
            collectRequired(credential, credential.root, classes);
        std::sort(classes.begin(), classes.end(), [&](int a, int b) {
            return popularity[a] != popularity[b] ? popularity[a] < popularity[b] : a < b;
        });
        data.required.insert(data.required.end(), classes.begin(), classes.end());
        data.requiredFrom.push_back(static_cast<int>(data.required.size()));
    }
}

void indexWatches(CompiledCatalogue::Data &data)
{
    const std::vector<int> popularity = popularityOf(data);
    indexRequired(data, popularity);
    std::vector<Watch> crosswalks;
    for (const CompiledCrosswalk &each : data.crosswalks)
        crosswalks.push_back(watchOf(data, each.nodes, each.from, popularity));
    std::vector<Watch> awards;
    std::vector<Watch> reaches;
    for (const CompiledCredential &each : data.credentials) {
        awards.push_back(watchOf(data, each.nodes, each.root, popularity));
        reaches.push_back(reachOf(data, each.nodes));
        // Conditions on the whole credential may be met without any leaf of the tree.
        reaches.back().always |= each.minGpa > 0;
        for (const CompiledSharing &sharing : each.sharing)
            reaches.back().families.push_back(data.credentials[sharing.other].family);
    }
    data.crosswalkWatch = std::make_unique<WatchIndex>();
    data.crosswalkWatch->build(data, crosswalks);
    data.awardWatch = std::make_unique<WatchIndex>();
    data.awardWatch->build(data, awards);
    data.reach = std::make_unique<WatchIndex>();
    data.reach->build(data, reaches);
}

} // namespace

CompiledCatalogue::Data::Data() = default;
CompiledCatalogue::Data::~Data() = default;

int CompiledCatalogue::Data::organization(const OrganizationId &id) const
{
    return id.isEmpty() ? -1 : indexOf(organizationByName, id.text);
}

int CompiledCatalogue::Data::familyOf(const CredentialId &id) const
{
    const int index = indexOf(credentialByName, id.text);
    return index < 0 ? -1 : credentials[index].family;
}

CompiledCatalogue::CompiledCatalogue(Catalogue catalogue) : m(std::make_unique<Data>())
{
    m->catalogue = std::move(catalogue);
    numberEverything(*m);
    compileItems(*m);
    numberFamilies(*m);
    for (CompiledCredential &credential : m->credentials)
        compileConditions(*m, credential);
    for (std::size_t i = 0; i < m->credentials.size(); ++i)
        compileTrees(*m, static_cast<int>(i));
    compilePrerequisites(*m);
    compileSharing(*m);
    compileCrosswalks(*m);
    indexWatches(*m);
    computeBaselines(*this, *m);
}

CompiledCatalogue::~CompiledCatalogue() = default;
CompiledCatalogue::CompiledCatalogue(CompiledCatalogue &&) noexcept = default;
CompiledCatalogue &CompiledCatalogue::operator=(CompiledCatalogue &&) noexcept = default;

const Catalogue &CompiledCatalogue::catalogue() const
{
    return m->catalogue;
}

int CompiledCatalogue::credentialIndex(const CredentialId &id) const
{
    return indexOf(m->credentialByName, id.text);
}

int CompiledCatalogue::itemIndex(const ItemId &id) const
{
    return indexOf(m->itemByName, id.text);
}

CreditUnit CompiledCatalogue::unitOf(int credential) const
{
    return m->credentials[credential].unit;
}

const std::string &CompiledCatalogue::digest() const
{
    std::call_once(m->digestOnce, [&] { m->digest = digestOf(m->catalogue); });
    return m->digest;
}

} // namespace cairn
