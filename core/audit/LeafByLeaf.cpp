#include "audit/LeafByLeaf.h"

#include <algorithm>

namespace cairn {

namespace {

enum class Wanted { Sum, WhetherAny };

/// Adds up a tree leaf by leaf, and notices when two leaves want the same piece.
class Adding
{
public:
    Adding(const CompiledCredential &credential, const Counted &counted, const Setting &setting,
           const Looker &looker, Persons persons, Wanted wanted)
        : m_nodes(credential.nodes), m_counted(counted), m_setting(setting), m_looker(looker),
          m_persons(persons), m_wanted(wanted), m_owner(counted.pieces.size(), -1)
    {}

    /// Whether the sum is what remains, and not only the least that does.
    bool isSure() const { return m_isSure; }

    /// \returns false where going on is of no use.
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
            return m_counted.holdingOf(m_setting.catalogue.credentials[node.credential].family)
                       ? doubt()
                       : addAll(node, sum);
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

    bool doubt()
    {
        m_isSure = false;
        return m_wanted == Wanted::WhetherAny;
    }

    bool addAll(const CompiledNode &node, Remaining &sum)
    {
        for (int child : node.children) {
            if (!add(child, sum))
                return false;
            if (m_wanted == Wanted::WhetherAny && !sum.isNothing())
                break;
        }
        return true;
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
        return isAlone || doubt();
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
        if (!leaf.isPlain())
            return isAlone && count == 0 ? addLooking(index, sum) : doubt();
        if (!isAlone && !doubt())
            return false;
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
    Wanted m_wanted;
    bool m_isSure = true;
    std::vector<int> m_owner; ///< by claim: the leaf that wants it, or -1
};

} // namespace

std::optional<Remaining> leafByLeaf(const CompiledCredential &credential, const Counted &counted,
                                    const Setting &setting, const Looker &looker, Persons persons)
{
    if (credential.hasConditions())
        return {};
    Remaining sum;
    Adding adding(credential, counted, setting, looker, persons, Wanted::Sum);
    if (credential.root >= 0 && !adding.add(credential.root, sum))
        return {};
    return sum;
}

std::optional<bool> isNothingLeafByLeaf(const CompiledCredential &credential,
                                        const Counted &counted, const Setting &setting,
                                        const Looker &looker, Persons persons)
{
    Remaining sum;
    Adding adding(credential, counted, setting, looker, persons, Wanted::WhetherAny);
    if (credential.root >= 0)
        adding.add(credential.root, sum);
    if (!sum.isNothing())
        return false;
    return adding.isSure() && !credential.hasConditions() ? std::optional(true) : std::nullopt;
}

} // namespace cairn
