#include "audit/TreeCompiler.h"

#include "base/WideInt.h"

#include <algorithm>
#include <numeric>

namespace cairn {

namespace {

std::string below(const std::string &path, std::string_view child)
{
    return (path == "/" ? path : path + "/") + std::string(child);
}

bool isUnconditional(const Filter &filter)
{
    return filter == Filter{};
}

/// Text that is equal exactly for equal filters, so that each is expanded once.
void describe(const Filter &filter, std::string &text)
{
    const auto word = [&](std::string_view name, const std::string &value) {
        text += name;
        text += std::to_string(value.size());
        text += ':';
        text += value;
    };
    for (const auto &id : filter.items)
        word("i", id.text);
    for (const auto &code : filter.code)
        word("c", code);
    for (const auto &subject : filter.subject)
        word("s", subject);
    if (filter.levelMin)
        word("l", filter.levelMin->toText());
    if (filter.levelMax)
        word("L", filter.levelMax->toText());
    for (const auto &tag : filter.tags)
        word("t", tag);
    for (const auto &tag : filter.anyTag)
        word("a", tag);
    for (const auto &kind : filter.kind)
        word("k", kind);
    for (const auto &id : filter.provider)
        word("p", id.text);
    for (Method method : filter.methods)
        word("m", std::to_string(static_cast<int>(method)));
    if (filter.graded)
        word("g", *filter.graded ? "1" : "0");
    if (filter.minGrade)
        word("G", *filter.minGrade);
    if (filter.withinMonths)
        word("w", std::to_string(*filter.withinMonths));
    if (filter.termFrom)
        word("f", filter.termFrom->text);
    if (filter.termTo)
        word("u", filter.termTo->text);
    for (const Filter &each : filter.anyOf) {
        text += "o(";
        describe(each, text);
        text += ')';
    }
    for (const Filter &each : filter.notAny) {
        text += "n(";
        describe(each, text);
        text += ')';
    }
}

bool looksAtEvidence(const Filter &filter)
{
    if (!filter.methods.empty() || filter.graded || filter.minGrade || filter.withinMonths
        || filter.termFrom || filter.termTo)
        return true;
    return std::any_of(filter.anyOf.begin(), filter.anyOf.end(), looksAtEvidence)
           || std::any_of(filter.notAny.begin(), filter.notAny.end(), looksAtEvidence);
}

unsigned bitsOf(const std::vector<Method> &methods)
{
    unsigned bits = 0;
    for (Method method : methods)
        bits |= 1u << static_cast<unsigned>(method);
    return bits;
}

std::int64_t units(const std::optional<Decimal> &amount, CreditUnit unit)
{
    return amount ? Credits::from(*amount, unit).units : 0;
}

/// The part of \a total, up to a whole unit in the direction that keeps comparisons exact.
std::int64_t shareOf(std::int64_t total, Decimal share, Bound bound)
{
    const WideInt product = static_cast<WideInt>(total) * share.millionths;
    const WideInt whole = bound == Bound::AtLeast ? (product + Decimal::scale - 1) / Decimal::scale
                                                  : product / Decimal::scale;
    return static_cast<std::int64_t>(whole);
}

} // namespace

std::int64_t creditsOf(const Limit &limit, CreditUnit unit, std::int64_t total, Bound bound)
{
    std::int64_t credits = limit.credits ? units(limit.credits, unit) : -1;
    return limit.share ? std::max(credits, shareOf(total, *limit.share, bound)) : credits;
}

bool CompiledFilter::canAccept(int item) const
{
    return std::binary_search(items.begin(), items.end(), item);
}

/// The items to try: most filters name subjects, and those stand ready.
std::vector<int> TreeCompiler::candidates(const Filter &filter) const
{
    std::vector<int> items;
    if (filter.subject.empty()) {
        items.resize(m_data.items.size());
        std::iota(items.begin(), items.end(), 0);
        return items;
    }
    for (const std::string &subject : filter.subject) {
        const auto found = m_data.itemsBySubject.find(subject);
        if (found != m_data.itemsBySubject.end())
            items.insert(items.end(), found->second.begin(), found->second.end());
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

int TreeCompiler::filter(const Filter &filter)
{
    if (isUnconditional(filter))
        return -1;
    std::string text;
    describe(filter, text);
    const auto [at, isNew] = m_data.filterByText.emplace(std::move(text), m_data.filters.size());
    if (!isNew)
        return at->second;
    CompiledFilter compiled;
    compiled.source = &filter;
    compiled.looksAtEvidence = looksAtEvidence(filter);
    for (int index : candidates(filter)) {
        const CompiledItem &item = m_data.items[index];
        if (canAccept(filter, *item.source, m_data.classes[item.itemClass].sources)
            == CanAccept::No)
            continue;
        compiled.least
            = compiled.items.empty() ? item.credits : std::min(compiled.least, item.credits);
        compiled.items.push_back(index);
    }
    m_data.filters.push_back(std::move(compiled));
    return at->second;
}

std::int64_t TreeCompiler::leastAccepted(int filter, int andFilter) const
{
    std::int64_t least = -1;
    for (std::size_t i = 0; i < m_data.items.size(); ++i) {
        const int item = static_cast<int>(i);
        const bool accepted = (filter < 0 || m_data.filters[filter].canAccept(item))
                              && (andFilter < 0 || m_data.filters[andFilter].canAccept(item));
        if (accepted && (least < 0 || m_data.items[i].credits < least))
            least = m_data.items[i].credits;
    }
    return std::max<std::int64_t>(least, 0);
}

CompiledLimit TreeCompiler::limit(const Limit &limit, CreditUnit unit, std::int64_t total,
                                  Bound bound, int leafFilter)
{
    CompiledLimit compiled;
    compiled.source = &limit;
    compiled.credits = creditsOf(limit, unit, total, bound);
    if (limit.count)
        compiled.count = *limit.count;
    if (!limit.where.empty())
        compiled.filter = filter(limit.where[0]);
    if (limit.ofLast)
        compiled.ofLast = units(limit.ofLast, unit);
    if (bound == Bound::AtLeast && limit.count)
        compiled.each = leastAccepted(compiled.filter, leafFilter);
    return compiled;
}

int TreeCompiler::tree(const Rule &rule, TreePlace place, const std::string &path,
                       std::vector<CompiledNode> &nodes)
{
    return node(rule, place, Position{path, path, -1, 0}, nodes);
}

int TreeCompiler::node(const Rule &rule, TreePlace place, const Position &at,
                       std::vector<CompiledNode> &nodes)
{
    const int self = static_cast<int>(nodes.size());
    CompiledNode compiled;
    compiled.kind = rule.kind;
    compiled.rule = &rule;
    compiled.ownPath = at.ownPath;
    compiled.name = rule.id.empty() ? at.ownPath : rule.id;
    compiled.path = at.path;
    compiled.inside = place.inside;
    compiled.unit = place.unit;
    compiled.parent = at.parent;
    compiled.depth = at.depth;
    if (rule.isLeaf())
        leaf(rule, place.unit, compiled);
    nodes.push_back(std::move(compiled));
    if (!rule.isLeaf())
        children(rule, place, self, nodes);
    return self;
}

void TreeCompiler::children(const Rule &rule, TreePlace place, int self,
                            std::vector<CompiledNode> &nodes)
{
    // Copied: `nodes` grows while the children are added.
    const std::string ownPath = nodes[self].ownPath;
    const std::string path = nodes[self].path;
    const int depth = nodes[self].depth + 1;
    const auto add = [&](const Rule &child, TreePlace where, std::string_view step) {
        const int index
            = node(child, where, {below(ownPath, step), below(path, step), self, depth}, nodes);
        nodes[self].children.push_back(index);
    };
    switch (rule.kind) {
    case Rule::Kind::If: {
        static constexpr std::string_view steps[] = {"if", "then", "else"};
        for (std::size_t i = 0; i < rule.children.size() && i < 3; ++i)
            add(rule.children[i], place, steps[i]);
        break;
    }
    case Rule::Kind::Use: {
        const auto named = m_data.ruleByName.find(rule.use.text);
        if (named != m_data.ruleByName.end())
            add(*named->second, {place.inside, CreditUnit::Semester}, "use");
        break;
    }
    case Rule::Kind::Embed: {
        const auto found = m_data.credentialByName.find(rule.credential.text);
        nodes[self].credential = found->second;
        const CompiledCredential &embedded = m_data.credentials[found->second];
        if (embedded.source->requires_.empty())
            break;
        const int index = node(embedded.source->requires_[0], {found->second, embedded.unit},
                               {"/", below(path, "embed"), self, depth}, nodes);
        nodes[self].children.push_back(index);
        break;
    }
    default:
        nodes[self].choose = rule.kind == Rule::Kind::Any ? 1 : rule.choose;
        for (std::size_t i = 0; i < rule.children.size(); ++i)
            add(rule.children[i], place, std::to_string(i));
    }
}

void TreeCompiler::itemLeaf(const Rule &rule, CompiledNode &node)
{
    bool first = true;
    for (const ItemId &id : rule.items) {
        const auto found = m_data.itemByName.find(id.text);
        if (found == m_data.itemByName.end())
            continue;
        const int itemClass = m_data.items[found->second].itemClass;
        node.classes.push_back(itemClass);
        for (int item : m_data.classes[itemClass].items) {
            node.least = first ? m_data.items[item].credits
                               : std::min(node.least, m_data.items[item].credits);
            first = false;
        }
    }
    std::sort(node.classes.begin(), node.classes.end());
    node.classes.erase(std::unique(node.classes.begin(), node.classes.end()), node.classes.end());
}

void TreeCompiler::leaf(const Rule &rule, CreditUnit unit, CompiledNode &node)
{
    node.consumes = rule.consumes();
    if (rule.kind == Rule::Kind::Item)
        itemLeaf(rule, node);
    node.filter = filter(rule.from);
    node.need = units(rule.credits, unit);
    node.accept = rule.accept ? std::min(units(rule.accept, unit), node.need) : node.need;
    node.count = rule.count.value_or(0);
    if (rule.kind == Rule::Kind::Count || (node.isSum() && rule.count))
        node.least = leastAccepted(node.filter, -1);
    if (rule.number)
        node.number = rule.number->millionths;
    if (rule.minGrade) {
        const auto points = m_data.catalogue.grades.pointsOf(*rule.minGrade);
        node.minPoints = points ? points->millionths : 0;
        node.minGradeTakesPasses = *node.minPoints <= m_data.pointsOfC;
    }
    node.withinMonths = rule.withinMonths;
    node.methods = bitsOf(rule.methods);
    for (const Limit &cap : rule.caps)
        node.caps.push_back(limit(cap, unit, 0, Bound::AtMost));
    for (const Limit &floor : rule.floors)
        node.floors.push_back(limit(floor, unit, 0, Bound::AtLeast, node.filter));
    node.distinctSubjects = rule.distinctSubjects.value_or(0);
    node.distinctTerms = rule.distinctTerms.value_or(0);
    node.maxPerSubject = rule.maxPerSubject ? units(rule.maxPerSubject, unit) : -1;
    node.sameSubject = rule.sameSubject;
    if (rule.kind == Rule::Kind::Credential) {
        const auto found = m_data.credentialByName.find(rule.credential.text);
        node.credential = found == m_data.credentialByName.end() ? -1 : found->second;
    }
    for (const CompetencyId &id : rule.competencies) {
        const auto found = m_data.competencyByName.find(id.text);
        if (found != m_data.competencyByName.end())
            node.competencies.push_back(found->second);
    }
    node.atLeast = rule.atLeast.value_or(static_cast<int>(rule.competencies.size()));
}

} // namespace cairn
