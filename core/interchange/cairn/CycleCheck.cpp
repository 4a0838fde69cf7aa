#include "interchange/cairn/RuleCheck.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

namespace cairn {

namespace {

/// One credential or named rule, and what stands inline in its tree.
struct Tree {
    std::string_view list;
    std::string_view id;
    std::string_view field;
    const Rule *rule = nullptr;
    std::vector<std::size_t> parts;
    std::uint64_t ownNodes = 0;
};

// Beyond this an audit could not be done in useful time; a catalogue of a real college stays
// below a thousandth of it.
constexpr std::uint64_t mostNodes = 200'000;

// A circle of thousands is not read to its end.
constexpr std::size_t mostNamed = 20;

class TreeCheck
{
public:
    TreeCheck(const CatalogueIndex &index, Findings &findings)
        : m_index(index), m_findings(findings)
    {}

    void run()
    {
        gather();
        m_state.assign(m_trees.size(), State::New);
        m_size.assign(m_trees.size(), 0);
        m_depth.assign(m_trees.size(), 0);
        for (std::size_t i = 0; i < m_trees.size(); ++i)
            visit(i);
        for (std::size_t i = 0; i < m_trees.size(); ++i)
            if (m_size[i] > mostNodes)
                at(m_trees[i])
                    .fault(m_trees[i].field, "written out, the rule has more than "
                                                 + std::to_string(mostNodes) + " nodes");
    }

private:
    enum class State { New, Open, Done };

    void gather()
    {
        const Catalogue &catalogue = m_index.catalogue;
        for (const Credential &credential : catalogue.credentials)
            m_trees.push_back({"credentials",
                               credential.id.text,
                               "requires",
                               credential.requires_.empty() ? nullptr : &credential.requires_[0],
                               {},
                               0});
        for (const NamedRule &named : catalogue.rules)
            m_trees.push_back({"rules", named.id.text, "rule", &named.rule, {}, 0});
        for (Tree &tree : m_trees)
            if (tree.rule)
                collect(*tree.rule, tree);
    }

    void collect(const Rule &rule, Tree &tree)
    {
        ++tree.ownNodes;
        if (rule.kind == Rule::Kind::Embed) {
            if (const auto part = m_index.credentials.find(rule.credential.text);
                part != m_index.credentials.end())
                tree.parts.push_back(part->second);
        } else if (rule.kind == Rule::Kind::Use) {
            if (const auto part = m_index.rules.find(rule.use.text); part != m_index.rules.end())
                tree.parts.push_back(m_index.catalogue.credentials.size() + part->second);
        }
        for (const Rule &child : rule.children)
            collect(child, tree);
    }

    Findings &at(const Tree &tree)
    {
        m_findings.list = tree.list;
        m_findings.id = tree.id;
        return m_findings;
    }

    /// Depth first without recursion: a chain of embeds may be as long as the catalogue.
    void visit(std::size_t start)
    {
        if (m_state[start] != State::New)
            return;
        struct Step {
            std::size_t tree;
            std::size_t next = 0;
        };
        std::vector<Step> path{{start}};
        m_state[start] = State::Open;
        m_depth[start] = 0;
        while (!path.empty()) {
            const std::size_t here = path.back().tree;
            const Tree &tree = m_trees[here];
            if (path.back().next == tree.parts.size()) {
                finish(here);
                path.pop_back();
                continue;
            }
            const std::size_t part = tree.parts[path.back().next++];
            if (m_state[part] == State::New) {
                m_state[part] = State::Open;
                m_depth[part] = path.size();
                path.push_back({part});
            } else if (m_state[part] == State::Open) {
                std::vector<std::string_view> ids;
                for (std::size_t i = m_depth[part]; i < path.size() && ids.size() < mostNamed; ++i)
                    ids.push_back(m_trees[path[i].tree].id);
                report(ids, part, path.size() - m_depth[part]);
            }
        }
    }

    void finish(std::size_t here)
    {
        std::uint64_t size = m_trees[here].ownNodes;
        for (std::size_t part : m_trees[here].parts)
            size = std::min(size + m_size[part], mostNodes + 1);
        m_size[here] = size;
        m_state[here] = State::Done;
    }

    void report(const std::vector<std::string_view> &ids, std::size_t back, std::size_t length)
    {
        std::string names;
        for (std::string_view id : ids)
            names += std::string(id) + " > ";
        if (ids.size() < length)
            names += "... > ";
        names += m_trees[back].id;
        at(m_trees[back]).fault(m_trees[back].field, "contains itself: " + names);
    }

    const CatalogueIndex &m_index;
    Findings &m_findings;
    std::vector<Tree> m_trees;
    std::vector<State> m_state;
    std::vector<std::uint64_t> m_size;
    std::vector<std::size_t> m_depth; ///< where an open tree stands on the path
};

/// What must come before an item, as far as there is no other way.
struct Edge {
    std::size_t to;
    bool isEarlier; ///< strictly; else the same term will do
};

class PrerequisiteCheck
{
public:
    PrerequisiteCheck(const CatalogueIndex &index, Findings &findings)
        : m_index(index), m_findings(findings), m_edges(index.catalogue.items.size())
    {}

    void run()
    {
        const auto &items = m_index.catalogue.items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_used.clear();
            for (const Rule &rule : items[i].prerequisite)
                collect(rule, i);
            for (const auto *ids : {&items[i].corequisites, &items[i].sameTerm})
                for (const ItemId &id : *ids)
                    add(i, id, false);
        }
        findComponents();
        reportCycles();
    }

private:
    void add(std::size_t from, const ItemId &item, bool isEarlier)
    {
        const auto found = m_index.items.find(item.text);
        if (found != m_index.items.end())
            m_edges[from].push_back({found->second, isEarlier});
    }

    /// Follows only what must hold: an alternative may lead around the cycle.
    void collect(const Rule &rule, std::size_t from)
    {
        const bool needsAll = rule.kind == Rule::Kind::All
                              || ((rule.kind == Rule::Kind::Any || rule.kind == Rule::Kind::Choose)
                                  && rule.children.size() == 1)
                              || (rule.kind == Rule::Kind::Choose
                                  && rule.choose == static_cast<int>(rule.children.size()));
        if (rule.kind == Rule::Kind::Item && rule.items.size() == 1)
            add(from, rule.items.front(), !rule.concurrent);
        if (rule.kind == Rule::Kind::Use)
            if (const auto named = m_index.rules.find(rule.use.text);
                named != m_index.rules.end() && m_used.insert(named->second).second)
                collect(m_index.catalogue.rules[named->second].rule, from);
        if (needsAll)
            for (const Rule &child : rule.children)
                collect(child, from);
    }

    /// Tarjan's strongly connected components, without recursion.
    void findComponents()
    {
        const std::size_t count = m_edges.size();
        std::vector<std::size_t> order(count, 0), low(count, 0), next(count, 0), stack, path;
        std::vector<bool> onStack(count, false);
        std::size_t clock = 0;
        m_component.assign(count, count);
        const auto enter = [&](std::size_t node) {
            order[node] = low[node] = ++clock;
            stack.push_back(node);
            onStack[node] = true;
            path.push_back(node);
        };
        for (std::size_t start = 0; start < count; ++start) {
            if (order[start])
                continue;
            enter(start);
            while (!path.empty()) {
                const std::size_t node = path.back();
                if (next[node] < m_edges[node].size()) {
                    const std::size_t to = m_edges[node][next[node]++].to;
                    if (!order[to])
                        enter(to);
                    else if (onStack[to])
                        low[node] = std::min(low[node], order[to]);
                    continue;
                }
                path.pop_back();
                if (!path.empty())
                    low[path.back()] = std::min(low[path.back()], low[node]);
                if (low[node] != order[node])
                    continue;
                for (std::size_t member = count; member != node; stack.pop_back()) {
                    member = stack.back();
                    m_component[member] = node;
                    onStack[member] = false;
                }
            }
        }
    }

    void reportCycles()
    {
        std::vector<bool> reported(m_edges.size(), false);
        for (std::size_t from = 0; from < m_edges.size(); ++from)
            for (const Edge &edge : m_edges[from])
                if (edge.isEarlier && m_component[from] == m_component[edge.to]
                    && !reported[m_component[from]]) {
                    reported[m_component[from]] = true;
                    report(from, edge.to);
                }
    }

    void report(std::size_t from, std::size_t to)
    {
        const auto &items = m_index.catalogue.items;
        std::string names = items[from].id.text;
        const std::vector<std::size_t> way = wayBack(to, from);
        for (std::size_t i = 0; i < way.size() && i < mostNamed; ++i)
            names += " > " + items[way[i]].id.text;
        if (way.size() > mostNamed)
            names += " > ...";
        m_findings.list = "items";
        m_findings.id = items[from].id.text;
        m_findings.warn("prerequisite", "waits for itself, so that no plan can hold it: " + names);
    }

    /// The shortest way from \a start to \a goal, both included.
    std::vector<std::size_t> wayBack(std::size_t start, std::size_t goal) const
    {
        // All of the way lies within one component, so nothing else is walked.
        std::unordered_map<std::size_t, std::size_t> before{{start, start}};
        std::vector<std::size_t> queue{start};
        for (std::size_t i = 0; i < queue.size() && !before.contains(goal); ++i)
            for (const Edge &edge : m_edges[queue[i]])
                if (m_component[edge.to] == m_component[start]
                    && before.emplace(edge.to, queue[i]).second)
                    queue.push_back(edge.to);
        std::vector<std::size_t> way{goal};
        while (way.back() != start)
            way.push_back(before.at(way.back()));
        std::reverse(way.begin(), way.end());
        return way;
    }

    const CatalogueIndex &m_index;
    Findings &m_findings;
    std::vector<std::vector<Edge>> m_edges;
    std::vector<std::size_t> m_component;
    std::unordered_set<std::size_t> m_used; ///< named rules that the item at hand has been through
};

} // namespace

void checkCycles(const CatalogueIndex &index, Findings &findings)
{
    TreeCheck(index, findings).run();
    PrerequisiteCheck(index, findings).run();
}

} // namespace cairn
