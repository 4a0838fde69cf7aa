#include "tests/support/referee/Enumeration.h"

#include <bit>

namespace cairn::referee {

namespace {

/// A node that stands, and whether something is asked of it.
struct Standing {
    const Node *node = nullptr;
    bool isAsked = true;
};

class Search
{
public:
    enum class Among { Any, FewestApplied };

    explicit Search(const Trial &trial, Among among = Among::Any) : m_trial(trial), m_among(among)
    {}

    std::optional<Best> run();
    Pair leastAt(const std::vector<const Node *> &leaves);

private:
    const Trial &m_trial;
    Among m_among;
    std::optional<Best> m_best;
    Allocation m_now;
    bool m_isWhole = true; ///< the conditions on the whole credential are judged too

    void stand(std::vector<Standing> pending);
    void standNode(Standing next, const std::vector<Standing> &pending);
    void standChosen(Standing next, const std::vector<Standing> &pending);
    void standEmbed(Standing next, const std::vector<Standing> &pending);
    void standLeaf(Standing next, const std::vector<Standing> &pending);
    void allocate(std::size_t leaf, Mask used, Pair soFar);
    void finish(Pair atLeaves);
    /// Nothing gives back what a leaf has left over, so this cannot become better than the best.
    bool isLost(Pair soFar) const
    {
        return m_best
               && (m_best->remaining < soFar
                   || (m_among == Among::Any && m_best->remaining == soFar));
    }
};

std::optional<Best> Search::run()
{
    if (m_trial.tree())
        stand({{m_trial.tree()}});
    else
        finish({});
    return m_best;
}

Pair Search::leastAt(const std::vector<const Node *> &leaves)
{
    m_isWhole = false;
    for (const Node *leaf : leaves)
        m_now.taken.push_back({leaf});
    allocate(0, 0, {});
    return m_best->remaining;
}

void Search::stand(std::vector<Standing> pending)
{
    if (!pending.empty()) {
        const Standing next = pending.back();
        pending.pop_back();
        standNode({next.node, next.isAsked && !next.node->waived}, pending);
        return;
    }
    if (!m_trial.canStandHeld(m_now.heldEmbeds))
        return;
    Mask used = 0;
    for (const Node *embed : m_now.heldEmbeds)
        used |= m_trial.appliedToHolding(*embed).value_or(0);
    allocate(0, used, m_now.looked);
}

static std::vector<Standing> with(std::vector<Standing> pending, const Node &node, bool isAsked)
{
    pending.push_back({&node, isAsked});
    return pending;
}

void Search::standNode(Standing next, const std::vector<Standing> &pending)
{
    const Node &node = *next.node;
    switch (node.rule->kind) {
    case Rule::Kind::All:
    case Rule::Kind::Use: {
        auto all = pending;
        for (const Node &child : node.children)
            all.push_back({&child, next.isAsked});
        return stand(all);
    }
    case Rule::Kind::Any:
    case Rule::Kind::Choose:
        return standChosen(next, pending);
    case Rule::Kind::If:
        if (isMet(m_trial.sight(), node.children[0]))
            return stand(with(pending, node.children[1], next.isAsked));
        if (node.children.size() > 2)
            return stand(with(pending, node.children[2], next.isAsked));
        return stand(pending);
    case Rule::Kind::Optional:
        return stand(with(pending, node.children[0], false));
    case Rule::Kind::Embed:
        return standEmbed(next, pending);
    default:
        return standLeaf(next, pending);
    }
}

void Search::standChosen(Standing next, const std::vector<Standing> &pending)
{
    const auto &children = next.node->children;
    for (unsigned chosen = 0; chosen < 1u << children.size(); ++chosen) {
        if (std::popcount(chosen) != next.node->choose)
            continue;
        auto some = pending;
        for (std::size_t i = 0; i < children.size(); ++i)
            if (chosen >> i & 1)
                some.push_back({&children[i], next.isAsked});
        stand(some);
    }
}

void Search::standEmbed(Standing next, const std::vector<Standing> &pending)
{
    if (holds(m_trial.sight(), next.node->rule->credential)) {
        m_now.heldEmbeds.push_back(next.node);
        stand(pending);
        m_now.heldEmbeds.pop_back();
    }
    auto inside = pending;
    for (const Node &child : next.node->children)
        inside.push_back({&child, next.isAsked});
    stand(inside);
}

void Search::standLeaf(Standing next, const std::vector<Standing> &pending)
{
    if (next.node->rule->consumes()) {
        m_now.taken.push_back({next.node, 0, next.isAsked});
        stand(pending);
        m_now.taken.pop_back();
        return;
    }
    const Pair before = m_now.looked;
    if (next.isAsked)
        m_now.looked = before + lookAt(m_trial.sight(), *next.node);
    stand(pending);
    m_now.looked = before;
}

void Search::allocate(std::size_t leaf, Mask used, Pair soFar)
{
    if (isLost(soFar))
        return;
    if (leaf == m_now.taken.size())
        return finish(soFar);
    Taken &taken = m_now.taken[leaf];
    const Mask allowed = m_trial.allowedAt(*taken.leaf) & ~used & ~m_trial.alternativesOf(used);
    for (Mask some = allowed;; some = (some - 1) & allowed) {
        if (m_trial.keepsLeaf(*taken.leaf, some) && !m_trial.hasAlternatives(some)) {
            taken.pieces = some;
            const Pair here = taken.isAsked ? m_trial.remainingAt(*taken.leaf, some) : Pair{};
            allocate(leaf + 1, used | some, soFar + here);
        }
        if (some == 0)
            break;
    }
    taken.pieces = 0;
}

void Search::finish(Pair atLeaves)
{
    if (!m_isWhole) {
        if (!m_trial.keepsPins(m_now))
            return;
        m_best = Best{atLeaves, m_now, 0};
        return;
    }
    if (!m_trial.objection(m_now).empty())
        return;
    const Pair remaining = m_trial.remaining(m_now);
    const Units applied = m_trial.appliedCredits(m_now);
    if (!m_best || remaining < m_best->remaining
        || (remaining == m_best->remaining && applied < m_best->applied))
        m_best = Best{remaining, m_now, applied};
}

} // namespace

Pair leastAt(const Trial &trial, const std::vector<const Node *> &leaves)
{
    return Search(trial).leastAt(leaves);
}

static Best search(Trial &trial, Search::Among among)
{
    if (const auto best = Search(trial, among).run())
        return *best;
    // Without pins, allocating nothing is always legal.
    const bool isAmbiguous = trial.pins().size() > 1;
    trial.setPinsAside();
    Best best = *Search(trial, among).run();
    best.isAmbiguous = isAmbiguous;
    return best;
}

Best tryEverything(Trial &trial)
{
    return search(trial, Search::Among::Any);
}

Best tryForFewestApplied(Trial &trial)
{
    return search(trial, Search::Among::FewestApplied);
}

} // namespace cairn::referee
