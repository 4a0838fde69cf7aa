#include "audit/Auditing.h"

#include <algorithm>

namespace cairn {

namespace {

using allocation::PieceSet;

/// Whether several awardable credentials can be awarded at once: every piece that more than one of
/// them could use goes to some of them, so that each is still met and every pair keeps its limits.
class Sharers
{
public:
    Sharers(const LearnerView &view, const std::vector<int> &credentials, LookAhead lookAhead,
            Persons persons)
        : m_view(view), m_credentials(credentials)
    {
        for (int credential : credentials)
            m_posed.push_back(pose(view, credential, lookAhead, persons, Detail::WhatMatters));
    }

    bool limits(std::size_t a, std::size_t b) const { return limitOf(a, b) != nullptr; }

    bool canAll(const std::vector<std::size_t> &members)
    {
        m_members = members;
        m_effort = 0;
        m_removed.assign(m_credentials.size(), {});
        m_contested.clear();
        const int pieces = m_posed[members[0]].problem.pieces;
        for (int piece = 0; piece < pieces; ++piece)
            if (isContested(piece))
                m_contested.push_back(piece);
        return distribute(0);
    }

private:
    const CompiledSharing *limitOf(std::size_t a, std::size_t b) const
    {
        for (const CompiledSharing &each : m_posed[a].credential->sharing)
            if (each.other == m_credentials[b])
                return &each;
        return nullptr;
    }

    bool canUse(std::size_t member, int piece) const
    {
        if (m_removed[member].has(piece))
            return false;
        const allocation::Problem &problem = m_posed[member].problem;
        return std::any_of(problem.leaves.begin(), problem.leaves.end(),
                           [&](const allocation::Leaf &leaf) { return leaf.mask.has(piece); })
               || std::any_of(
                   problem.nodes.begin(), problem.nodes.end(),
                   [&](const allocation::Node &node) { return node.heldPieces.has(piece); });
    }

    bool isContested(int piece) const
    {
        for (std::size_t a : m_members)
            for (std::size_t b : m_members)
                if (a < b && limitOf(a, b) && canUse(a, piece) && canUse(b, piece))
                    return true;
        return false;
    }

    bool isMet(std::size_t member) const
    {
        allocation::Problem problem = m_posed[member].problem;
        for (allocation::Leaf &leaf : problem.leaves) {
            std::erase_if(leaf.accepts, [&](const allocation::Accepted &each) {
                return m_removed[member].has(each.piece);
            });
            leaf.mask = leaf.mask.without(m_removed[member]);
        }
        // A credential whose pieces went elsewhere cannot stand as held here.
        for (allocation::Node &node : problem.nodes)
            if (node.heldPieces.intersects(m_removed[member]))
                node.kind = allocation::Node::Kind::All;
        for (std::size_t other : m_members) {
            const CompiledSharing *limit = other == member ? nullptr : limitOf(member, other);
            if (!limit || limit->minUnique == 0)
                continue;
            PieceSet own;
            for (int piece = 0; piece < problem.pieces; ++piece)
                if (!canUse(other, piece))
                    own.add(piece);
            problem.floors.push_back({limit->minUnique, 0, 0, own, -1, {}});
        }
        return allocation::costsNothing(problem, 50'000).value_or(false);
    }

    bool keepsLimits(std::size_t decided) const
    {
        for (std::size_t a : m_members) {
            for (std::size_t b : m_members) {
                const CompiledSharing *limit = a < b ? limitOf(a, b) : nullptr;
                if (!limit)
                    continue;
                std::int64_t credits = 0;
                int items = 0;
                for (std::size_t i = 0; i < decided; ++i) {
                    const int piece = m_contested[i];
                    if (!canUse(a, piece) || !canUse(b, piece))
                        continue;
                    credits += m_posed[a].problem.credits[piece];
                    ++items;
                }
                if ((limit->maxCredits >= 0 && credits > limit->maxCredits)
                    || (limit->maxItems >= 0 && items > limit->maxItems))
                    return false;
            }
        }
        return true;
    }

    /// Decides contested pieces one by one: all may use it, or one of them only.
    bool distribute(std::size_t at)
    {
        if (++m_effort > 4'000 || !keepsLimits(at))
            return false;
        for (std::size_t member : m_members)
            if (!isMet(member))
                return false;
        if (at == m_contested.size())
            return true;
        if (distribute(at + 1))
            return true;
        const int piece = m_contested[at];
        const std::vector<PieceSet> before = m_removed;
        for (std::size_t kept : m_members) {
            if (!canUse(kept, piece))
                continue;
            for (std::size_t other : m_members)
                if (other != kept && limitOf(kept, other))
                    m_removed[other].add(piece);
            if (distribute(at + 1))
                return true;
            m_removed = before;
        }
        return false;
    }

    const LearnerView &m_view;
    const std::vector<int> &m_credentials;
    std::vector<Solved> m_posed;
    std::vector<std::size_t> m_members;
    std::vector<PieceSet> m_removed; ///< per credential
    std::vector<int> m_contested;
    int m_effort = 0;
};

/// Credentials tied to each other by sharing, directly or through others.
std::vector<std::size_t> tiedTo(const Sharers &sharers, std::size_t start, std::size_t count)
{
    std::vector<std::size_t> group{start};
    for (std::size_t at = 0; at < group.size(); ++at)
        for (std::size_t other = 0; other < count; ++other)
            if (sharers.limits(group[at], other)
                && std::find(group.begin(), group.end(), other) == group.end())
                group.push_back(other);
    std::sort(group.begin(), group.end());
    return group;
}

bool isSubset(unsigned part, unsigned whole)
{
    return (part & whole) == part;
}

} // namespace

bool areAwardableTogether(const LearnerView &view, const std::vector<int> &credentials,
                          LookAhead lookAhead, Persons persons)
{
    Sharers sharers(view, credentials, lookAhead, persons);
    std::vector<char> done(credentials.size(), 0);
    for (std::size_t start = 0; start < credentials.size(); ++start) {
        if (done[start])
            continue;
        const std::vector<std::size_t> group = tiedTo(sharers, start, credentials.size());
        for (std::size_t member : group)
            done[member] = 1;
        if (!sharers.canAll(group))
            return false;
    }
    return true;
}

std::vector<std::vector<int>> awardableTogether(const LearnerView &view,
                                                const std::vector<int> &awardable)
{
    std::vector<std::vector<int>> answer;
    Sharers sharers(view, awardable, LookAhead::Completed, Persons::AsAttested);
    std::vector<char> done(awardable.size(), 0);
    for (std::size_t start = 0; start < awardable.size(); ++start) {
        if (done[start])
            continue;
        const std::vector<std::size_t> group = tiedTo(sharers, start, awardable.size());
        for (std::size_t member : group)
            done[member] = 1;
        if (group.size() < 2 || group.size() > 10)
            continue;
        std::vector<unsigned> maximal;
        const unsigned everyone = (1u << group.size()) - 1;
        for (int size = static_cast<int>(group.size()); size > 0; --size) {
            for (unsigned set = 1; set <= everyone; ++set) {
                if (__builtin_popcount(set) != size
                    || std::any_of(maximal.begin(), maximal.end(),
                                   [&](unsigned larger) { return isSubset(set, larger); }))
                    continue;
                std::vector<std::size_t> members;
                for (std::size_t i = 0; i < group.size(); ++i)
                    if (set >> i & 1)
                        members.push_back(group[i]);
                if (sharers.canAll(members))
                    maximal.push_back(set);
            }
            if (!maximal.empty() && maximal[0] == everyone)
                break;
        }
        if (maximal.size() < 2)
            continue; // Nothing competes.
        for (unsigned set : maximal) {
            std::vector<int> ids;
            for (std::size_t i = 0; i < group.size(); ++i)
                if (set >> i & 1)
                    ids.push_back(awardable[group[i]]);
            answer.push_back(std::move(ids));
        }
    }
    return answer;
}

} // namespace cairn
