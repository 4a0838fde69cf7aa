#include "planner/PlanModel.h"

#include <algorithm>

namespace cairn {

namespace {

/// Follows what a request can come to ask for, through credentials, prerequisites and crosswalks.
class Following
{
public:
    Following(const PlanSetting &setting, const Reach &reach)
        : m_setting(setting), m_data(setting.data), m_reach(reach)
    {
        m_seenClass.assign(m_data.classes.size(), 0);
        for (const CompiledCrosswalk &crosswalk : m_data.crosswalks)
            m_blocks.push_back(
                std::any_of(crosswalk.source->grants.begin(), crosswalk.source->grants.end(),
                            [](const Grant &grant) { return grant.item.isEmpty(); }));
    }

    void credential(int index)
    {
        if (!m_reach.reaches(index) || !credentials.insert(index).second)
            return;
        const CompiledCredential &compiled = m_data.credentials[index];
        tree(compiled.nodes, compiled.root);
        for (int overlay : compiled.overlays)
            tree(compiled.nodes, overlay);
        for (const CompiledLimit &floor : compiled.floors)
            filters.insert(floor.filter);
        for (const CompiledLimit &cap : compiled.caps)
            filters.insert(cap.filter);
    }

    void family(int index)
    {
        for (int edition : m_data.families[m_data.credentials[index].family])
            credential(edition);
    }

    void tree(const std::vector<CompiledNode> &nodes, int root)
    {
        if (root < 0)
            return;
        const CompiledNode &node = nodes[root];
        if (node.credential >= 0)
            family(node.credential);
        leaf(node);
        for (int child : node.children)
            tree(nodes, child);
    }

    void item(int index) { itemClass(m_data.items[index].itemClass, false); }

    std::set<int> items;
    std::set<int> credentials;
    std::set<int> crosswalks;
    std::set<int> filters;
    std::set<int> named; ///< item classes that something names
    std::set<int> bySubject;
    std::vector<const CompiledNode *> competencyLeaves;

private:
    void leaf(const CompiledNode &node)
    {
        for (int each : node.classes)
            itemClass(each, true);
        if (node.kind == Rule::Kind::Hours || node.isSum()) {
            filters.insert(node.filter);
            for (const CompiledLimit &cap : node.caps)
                filters.insert(cap.filter);
            for (const CompiledLimit &floor : node.floors)
                filters.insert(floor.filter);
            if (node.distinctSubjects > 0 || node.maxPerSubject >= 0 || node.sameSubject)
                bySubject.insert(node.filter);
            if (node.filter < 0) {
                for (std::size_t each = 0; each < m_data.classes.size(); ++each)
                    itemClass(static_cast<int>(each), false);
            } else {
                for (int each : m_data.filters[node.filter].items)
                    itemClass(m_data.items[each].itemClass, false);
            }
            for (std::size_t w = 0; w < m_blocks.size(); ++w)
                if (m_blocks[w])
                    crosswalk(static_cast<int>(w));
        }
        if (node.kind == Rule::Kind::Competencies) {
            competencyLeaves.push_back(&node);
            for (std::size_t i = 0; i < m_data.items.size(); ++i)
                if (std::any_of(node.competencies.begin(), node.competencies.end(), [&](int each) {
                        const auto &teaches = m_data.items[i].teaches;
                        return std::find(teaches.begin(), teaches.end(), each) != teaches.end();
                    }))
                    itemClass(m_data.items[i].itemClass, true);
        }
    }

    void itemClass(int index, bool isNamed)
    {
        if (isNamed)
            named.insert(index);
        if (m_seenClass[index])
            return;
        m_seenClass[index] = 1;
        for (int each : m_data.classes[index].items) {
            if (m_reach.item[each] != Reach::never) {
                items.insert(each);
                needs(each);
            }
        }
        for (std::size_t w = 0; w < m_data.crosswalks.size(); ++w)
            for (const Grant &grant : m_data.crosswalks[w].source->grants) {
                const int granted
                    = grant.item.isEmpty() ? -1 : m_setting.catalogue.itemIndex(grant.item);
                if (granted >= 0 && m_data.items[granted].itemClass == index)
                    crosswalk(static_cast<int>(w));
            }
    }

    void needs(int index)
    {
        const CompiledPrerequisite &rule = m_data.prerequisites[index];
        if (!m_setting.waived.prerequisites.count(index))
            tree(rule.nodes, rule.root);
        const Item &source = *m_data.items[index].source;
        for (const std::vector<ItemId> *list : {&source.corequisites, &source.sameTerm})
            for (const ItemId &id : *list)
                if (const int other = m_setting.catalogue.itemIndex(id); other >= 0)
                    itemClass(m_data.items[other].itemClass, true);
    }

    void crosswalk(int index)
    {
        const CompiledCrosswalk &compiled = m_data.crosswalks[index];
        if (compiled.source->certainty != Certainty::Agreed || !crosswalks.insert(index).second)
            return;
        tree(compiled.nodes, compiled.from);
        tree(compiled.nodes, compiled.postsWhen);
    }

    const PlanSetting &m_setting;
    const CompiledCatalogue::Data &m_data;
    const Reach &m_reach;
    std::vector<char> m_seenClass;
    std::vector<char> m_blocks;
};

} // namespace

/// Whether taking again what is on the record could help: more credits, or a leaf that the old
/// piece does not suit.
bool PlanModel::isWorthAgain(int item) const
{
    const Counted &counted = m_base.front()->counted(LookAhead::Completed);
    const int itemClass = m_data.items[item].itemClass;
    std::vector<const Piece *> old;
    for (const Piece &piece : counted.pieces)
        if (piece.item >= 0 && m_data.items[piece.item].itemClass == itemClass) {
            // What ends one day may have to be replaced.
            if (piece.expires || piece.credits < m_pieces[item].credits)
                return true;
            old.push_back(&piece);
        }
    const auto helps = [&](const std::vector<CompiledNode> &nodes, bool hasRulings) {
        const Looker now(m_base.front()->setting, counted, m_setting.base, nodes,
                         hasRulings ? &m_base.front()->rulings : nullptr);
        const Looker later(m_base.back()->setting, counted, m_setting.base, nodes,
                           hasRulings ? &m_base.back()->rulings : nullptr);
        for (std::size_t n = 0; n < nodes.size(); ++n) {
            const int node = static_cast<int>(n);
            if (nodes[n].kind != Rule::Kind::Item && !nodes[n].isSum())
                continue;
            if (later.accepts(node, m_pieces[item])
                && std::none_of(old.begin(), old.end(), [&](const Piece *piece) {
                       return now.accepts(node, *piece) && later.accepts(node, *piece);
                   }))
                return true;
        }
        return false;
    };
    for (int credential : m_relevantCredentials)
        if (helps(m_data.credentials[credential].nodes, true))
            return true;
    for (int crosswalk : m_relevantCrosswalks)
        if (helps(m_data.crosswalks[crosswalk].nodes, false))
            return true;
    return std::any_of(m_data.prerequisites.begin(), m_data.prerequisites.end(),
                       [&](const CompiledPrerequisite &each) { return helps(each.nodes, false); });
}

void PlanModel::findChoices()
{
    Following following(m_setting, m_reach);
    for (std::size_t g = 0; g < m_setting.goals.size(); ++g) {
        const int goal = m_setting.goals[g];
        following.credential(goal);
        const CompiledCredential &compiled = m_data.credentials[goal];
        const auto &only = m_setting.onlyFor[g];
        if (std::find(only.begin(), only.end(), 1) != only.end() && !m_setting.waived.entry)
            following.tree(compiled.nodes, compiled.entry);
    }
    const auto wants = [&](Objective objective) {
        const auto &list = m_setting.request.objectives;
        return std::find(list.begin(), list.end(), objective) != list.end();
    };
    if (wants(Objective::Milestones))
        for (int milestone : m_setting.milestones)
            following.family(milestone);
    if (wants(Objective::FirstCredential))
        for (std::size_t i = 0; i < m_data.credentials.size(); ++i)
            if (!m_data.credentials[i].source->occupations.empty()
                && !m_data.credentials[i].source->draft)
                following.credential(static_cast<int>(i));
    for (const Pin &pin : m_setting.request.pins)
        if (pin.kind == Pin::Kind::In)
            following.item(m_setting.catalogue.itemIndex(pin.item));
    // A term that must not be too light may be filled with anything.
    bool hasMinima = false;
    for (int term = 1; term <= m_terms; ++term)
        hasMinima |= m_setting.numbers(term).minCredits > 0 || m_setting.numbers(term).minItems > 0;
    for (std::size_t i = 0; i < m_data.items.size() && hasMinima; ++i)
        following.item(static_cast<int>(i));
    m_relevantCredentials = following.credentials;
    m_relevantCrosswalks = following.crosswalks;

    std::set<int> pinned;
    for (const Pin &pin : m_setting.request.pins)
        pinned.insert(m_setting.catalogue.itemIndex(pin.item));
    // Items that nothing tells apart are counted, not named.
    std::map<std::string, std::vector<int>> alike;
    std::vector<std::vector<int>> groups;
    for (int item : following.items) {
        const CompiledItem &compiled = m_data.items[item];
        const Item &source = *compiled.source;
        const bool isCounted
            = m_base.front()->counted(LookAhead::Completed).hasClass(compiled.itemClass);
        if (isCounted && !m_data.classes[compiled.itemClass].repeatable && !pinned.count(item)
            && !isWorthAgain(item))
            continue;
        const bool standsAlone
            = following.named.count(compiled.itemClass) || m_data.prerequisites[item].root >= 0
              || !source.corequisites.empty() || !source.sameTerm.empty() || pinned.count(item)
              || m_data.classes[compiled.itemClass].items.size() > 1
              || m_data.classes[compiled.itemClass].repeatable || isCounted;
        if (standsAlone) {
            groups.push_back({item});
            continue;
        }
        std::string signature = std::to_string(compiled.credits) + '/'
                                + std::to_string(m_setting.costOfItem(item)) + '/'
                                + std::to_string(m_setting.weeklyHours(item)) + '/'
                                + std::to_string(m_reach.item[item]) + '/';
        for (int term = 1; term <= m_terms; ++term)
            signature += m_setting.mayStand(item, term) ? '1' : '0';
        for (int filter : following.filters)
            signature += filter < 0 || m_data.filters[filter].canAccept(item) ? '1' : '0';
        for (int filter : following.bySubject)
            if (filter < 0 || m_data.filters[filter].canAccept(item)) {
                signature += '/' + source.subject;
                break;
            }
        // What its class is granted by tells it apart too.
        for (int crosswalk : following.crosswalks)
            for (const Grant &grant : m_data.crosswalks[crosswalk].source->grants)
                if (grant.item == source.id)
                    signature += '/' + source.id.text;
        for (std::size_t g = 0; g < m_setting.goals.size(); ++g)
            signature += m_setting.onlyFor[g][compiled.itemClass] ? '1' : '0';
        alike[signature].push_back(item);
    }
    for (auto &[signature, items] : alike)
        groups.push_back(items);
    std::sort(groups.begin(), groups.end());
    findGrain(groups);
    for (std::vector<int> &group : groups) {
        // Of one item there may be several copies, of several items one each.
        const int most = group.size() == 1 ? m_setting.mostCopies(group.front())
                                           : static_cast<int>(group.size());
        addChoice(std::move(group), most);
    }
}

} // namespace cairn
