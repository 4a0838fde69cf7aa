#include "audit/LeafByLeaf.h"

#include <algorithm>

namespace cairn {

namespace {

/// Adds up a tree leaf by leaf, and notices when two leaves want the same piece.
class Adding
{
public:
    Adding(const CompiledCredential &credential, const Counted &counted, const Setting &setting,
           const Looker &looker, Persons persons)
        : m_nodes(credential.nodes), m_counted(counted), m_setting(setting), m_looker(looker),
          m_persons(persons)
    {
        m_owner.assign(counted.pieces.size(), -1);
    }

    /// \returns false where leaf by leaf does not decide.
    bool add(int index, Remaining &sum)
    {
        const CompiledNode &node = m_nodes[index];
        switch (node.kind) {
        case Rule::Kind::All:
        case Rule::Kind::Use:
            return addAll(node, sum);
        case Rule::Kind::Any:
        case Rule::Kind::Choose:
            return addLeast(node, sum);
        case Rule::Kind::If: {
            const std::size_t branch = m_looker.isMet(node.children[0], m_persons) ? 1 : 2;
            return branch >= node.children.size() || add(node.children[branch], sum);
        }
        case Rule::Kind::Embed:
            return !m_counted.holdingOf(m_setting.catalogue.credentials[node.credential].family)
                   && addAll(node, sum);
        case Rule::Kind::Optional:
            return true;
        case Rule::Kind::Item:
            return node.consumes ? addItem(index, sum) : addLooking(index, sum);
        case Rule::Kind::Credits:
        case Rule::Kind::Count:
            return node.consumes ? addSum(index, sum) : addLooking(index, sum);
        default:
            return addLooking(index, sum);
        }
    }

private:
    static void plus(Remaining &sum, std::int64_t credits, int steps)
    {
        sum.credits.units += credits;
        sum.steps += steps;
    }

    bool addAll(const CompiledNode &node, Remaining &sum)
    {
        return std::all_of(node.children.begin(), node.children.end(),
                           [&](int child) { return add(child, sum); });
    }

    bool addLeast(const CompiledNode &node, Remaining &sum)
    {
        std::vector<Remaining> each(node.children.size());
        for (std::size_t i = 0; i < each.size(); ++i)
            if (!add(node.children[i], each[i]))
                return false;
        std::sort(each.begin(), each.end());
        for (std::size_t i = 0; i < each.size() && static_cast<int>(i) < node.choose; ++i)
            plus(sum, each[i].credits.units, each[i].steps);
        return true;
    }

    bool addLooking(int index, Remaining &sum) const
    {
        const Remaining each = m_looker.leaf(index, m_persons).remaining;
        plus(sum, each.credits.units, each.steps);
        return true;
    }

    /// \returns false where another leaf wants the piece as well.
    bool claim(int index, int piece)
    {
        int &owner = m_owner[m_counted.claimOf(piece)];
        const bool isFree = owner < 0 || owner == index;
        owner = index;
        return isFree;
    }

    bool addItem(int index, Remaining &sum)
    {
        bool isMet = false;
        bool isAlone = true;
        m_counted.forEachSuiting(m_nodes[index], m_setting, [&](int piece) {
            isMet = true;
            isAlone &= claim(index, piece);
        });
        if (!isMet)
            plus(sum, m_nodes[index].least, 1);
        return isAlone;
    }

    bool addSum(int index, Remaining &sum)
    {
        const CompiledNode &leaf = m_nodes[index];
        bool isAlone = true;
        std::int64_t credits = 0;
        int count = 0;
        m_counted.forEachSuiting(leaf, m_setting, [&](int piece) {
            // Of two pieces for one item only one may count: that is for the search.
            isAlone &= m_owner[m_counted.claimOf(piece)] < 0;
            m_owner[m_counted.claimOf(piece)] = index;
            credits += m_counted.pieces[piece].credits;
            ++count;
        });
        if (!isAlone || !(leaf.isPlain() || count == 0))
            return false;
        if (!leaf.isPlain())
            return addLooking(index, sum);
        const std::int64_t lacking = credits < leaf.accept ? leaf.need - credits : 0;
        const int missing = std::max(0, leaf.count - count);
        plus(sum, std::max(lacking, missing * leaf.least), std::max(missing, lacking > 0 ? 1 : 0));
        return true;
    }

    const std::vector<CompiledNode> &m_nodes;
    const Counted &m_counted;
    const Setting &m_setting;
    const Looker &m_looker;
    Persons m_persons;
    std::vector<int> m_owner; ///< by claim: the leaf that wants it, or -1
};

} // namespace

std::optional<Remaining> leafByLeaf(const CompiledCredential &credential, const Counted &counted,
                                    const Setting &setting, const Looker &looker, Persons persons)
{
    if (credential.hasConditions())
        return {};
    Remaining sum;
    Adding adding(credential, counted, setting, looker, persons);
    if (credential.root >= 0 && !adding.add(credential.root, sum))
        return {};
    return sum;
}

} // namespace cairn
