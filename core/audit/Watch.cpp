#include "audit/Watch.h"

#include <algorithm>

namespace cairn {

namespace {

std::vector<int> classesOf(const CompiledCatalogue::Data &data, int filter)
{
    std::vector<int> classes;
    for (int item : data.filters[filter].items)
        classes.push_back(data.items[item].itemClass);
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    return classes;
}

Watch everything()
{
    Watch watch;
    watch.always = true;
    return watch;
}

void merge(Watch &into, const Watch &other)
{
    into.always |= other.always;
    into.byFilter |= other.byFilter;
    into.weight += other.weight;
    into.classes.insert(into.classes.end(), other.classes.begin(), other.classes.end());
    into.families.insert(into.families.end(), other.families.begin(), other.families.end());
}

bool ringsLess(const Watch &a, const Watch &b)
{
    return a.always != b.always ? b.always : a.weight < b.weight;
}

class Watching
{
public:
    Watching(const CompiledCatalogue::Data &data, const std::vector<CompiledNode> &nodes,
             const std::vector<int> &popularity)
        : m_data(data), m_nodes(nodes), m_popularity(popularity)
    {}

    Watch of(int index) const
    {
        const CompiledNode &node = m_nodes[index];
        switch (node.kind) {
        case Rule::Kind::All:
        case Rule::Kind::Use:
            return leastOf(node.children);
        case Rule::Kind::Any:
        case Rule::Kind::Choose:
            return someOf(node.children, node.choose);
        case Rule::Kind::If: {
            if (node.children.size() < 3)
                return everything();
            Watch either = of(node.children[1]);
            merge(either, of(node.children[2]));
            return either;
        }
        case Rule::Kind::Embed: {
            Watch watch = leastOf(node.children);
            watch.families.push_back(m_data.credentials[node.credential].family);
            return watch;
        }
        case Rule::Kind::Credential: {
            Watch watch;
            watch.families.push_back(m_data.credentials[node.credential].family);
            return watch;
        }
        case Rule::Kind::Item:
            return ofClasses(node.classes, false);
        case Rule::Kind::Credits:
        case Rule::Kind::Count:
            if ((node.accept == 0 && node.count == 0) || node.filter < 0)
                return everything();
            return ofClasses(classesOf(m_data, node.filter), true);
        default:
            return everything();
        }
    }

private:
    Watch ofClasses(std::vector<int> classes, bool byFilter) const
    {
        Watch watch;
        watch.byFilter = byFilter;
        for (int each : classes)
            watch.weight += m_popularity[each];
        watch.classes = std::move(classes);
        return watch;
    }

    Watch leastOf(const std::vector<int> &children) const
    {
        Watch best = everything();
        for (int child : children) {
            Watch each = of(child);
            if (ringsLess(each, best))
                best = std::move(each);
        }
        return best;
    }

    /// Of m children n must be met, so one of any m - n + 1 of them must be.
    Watch someOf(const std::vector<int> &children, int choose) const
    {
        const int needed = static_cast<int>(children.size()) - choose + 1;
        if (choose <= 0 || needed <= 0)
            return everything();
        std::vector<Watch> watches;
        for (int child : children)
            watches.push_back(of(child));
        std::sort(watches.begin(), watches.end(), ringsLess);
        Watch some;
        for (int i = 0; i < needed; ++i)
            merge(some, watches[i]);
        return some;
    }

    const CompiledCatalogue::Data &m_data;
    const std::vector<CompiledNode> &m_nodes;
    const std::vector<int> &m_popularity;
};

} // namespace

std::vector<int> popularityOf(const CompiledCatalogue::Data &data)
{
    std::vector<int> popularity(data.classes.size(), 1);
    std::vector<int> uses(data.filters.size(), 0);
    for (const CompiledCredential &credential : data.credentials) {
        for (const CompiledNode &node : credential.nodes) {
            for (int each : node.classes)
                ++popularity[each];
            if (node.filter >= 0)
                ++uses[node.filter];
        }
    }
    for (std::size_t filter = 0; filter < uses.size(); ++filter)
        for (int item : data.filters[filter].items)
            popularity[data.items[item].itemClass] += uses[filter];
    return popularity;
}

Watch watchOf(const CompiledCatalogue::Data &data, const std::vector<CompiledNode> &nodes, int root,
              const std::vector<int> &popularity)
{
    return root < 0 ? everything() : Watching(data, nodes, popularity).of(root);
}

Watch reachOf(const CompiledCatalogue::Data &data, const std::vector<CompiledNode> &nodes)
{
    Watch reach;
    for (const CompiledNode &node : nodes) {
        if (node.credential >= 0)
            reach.families.push_back(data.credentials[node.credential].family);
        if (!node.rule->isLeaf())
            continue;
        switch (node.kind) {
        case Rule::Kind::Item:
            reach.classes.insert(reach.classes.end(), node.classes.begin(), node.classes.end());
            break;
        case Rule::Kind::Credits:
        case Rule::Kind::Count:
        case Rule::Kind::Hours:
        case Rule::Kind::Gpa:
            if (node.filter < 0) {
                reach.always = true;
                break;
            }
            merge(reach, {false, classesOf(data, node.filter), {}, true, 0});
            break;
        case Rule::Kind::Credential:
            break;
        default:
            reach.always = true;
        }
    }
    return reach;
}

void WatchIndex::build(const CompiledCatalogue::Data &data, const std::vector<Watch> &watches)
{
    m_byClass.assign(data.classes.size(), {});
    m_byFamily.assign(data.families.size(), {});
    m_byFilter.clear();
    m_always.clear();
    const auto add = [](std::vector<int> &list, int watcher) {
        if (list.empty() || list.back() != watcher)
            list.push_back(watcher);
    };
    for (std::size_t i = 0; i < watches.size(); ++i) {
        const int watcher = static_cast<int>(i);
        if (watches[i].always) {
            m_always.push_back(watcher);
            continue;
        }
        if (watches[i].byFilter)
            m_byFilter.push_back(watcher);
        for (int each : watches[i].classes)
            add(m_byClass[each], watcher);
        for (int family : watches[i].families)
            add(m_byFamily[family], watcher);
    }
}

} // namespace cairn
