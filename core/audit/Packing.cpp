#include "audit/Packing.h"

#include <bitset>
#include <numeric>

namespace cairn::allocation {

static constexpr int mostGrains = 255;

struct Packing::Sums {
    std::bitset<mostGrains + 1> can;

    void addPiece(int credits) { can |= can << static_cast<std::size_t>(credits); }
    bool anyWithin(int low, int high) const
    {
        low = std::max(low, 0);
        high = std::min(high, mostGrains);
        return low <= high
               && ((can >> static_cast<std::size_t>(low))
                   << static_cast<std::size_t>(mostGrains - (high - low)))
                      .any();
    }
    int largestUpTo(int high) const
    {
        for (int sum = std::min(high, mostGrains); sum >= 0; --sum)
            if (can[static_cast<std::size_t>(sum)])
                return sum;
        return -1;
    }
    int smallestFrom(int low) const
    {
        for (int sum = std::max(low, 0); sum <= mostGrains; ++sum)
            if (can[static_cast<std::size_t>(sum)])
                return sum;
        return mostGrains + 1;
    }
};

Packing::Packing(const Problem &problem, const std::vector<int> &leaves,
                 const std::vector<char> &isFree, const PieceSet &available,
                 const std::vector<std::vector<int>> &mates, const std::vector<int> &classOf,
                 std::int64_t grain)
    : m_problem(problem), m_mates(mates), m_classOf(classOf), m_grain(grain),
      m_credits(problem.pieces, -1)
{
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const Leaf &leaf = problem.leaves[leaves[i]];
        m_isSimple &= leaf.isPlain() && leaf.pinned.isEmpty() && leaf.count == 0;
        if (isFree[i])
            continue;
        Basket basket{leaves[i], leaf.takesOne, 0, 0, {}};
        basket.need = static_cast<int>(std::min<std::int64_t>(
            (leaf.takesOne ? leaf.least : leaf.need) / grain, mostGrains + 1));
        basket.enough
            = leaf.takesOne
                  ? basket.need
                  : static_cast<int>(std::min<std::int64_t>(leaf.accept / grain, mostGrains + 1));
        m_isSimple &= basket.need > 0; // Else a step would cost no credits.
        for (const Accepted &each : leaf.accepts) {
            if (!available.has(each.piece))
                continue;
            const auto credits
                = static_cast<int>(std::min<std::int64_t>(each.credits / grain, mostGrains + 1));
            int &known = m_credits[each.piece];
            // A piece that counts differently here and there, or less than the item that it is for,
            // would make the sums lie.
            m_isSimple &= (known < 0 || known == credits)
                          && (!leaf.takesOne || each.credits >= leaf.least);
            known = credits;
            basket.pieces.add(each.piece);
        }
        m_pieces = m_pieces | basket.pieces;
        m_demand += basket.enough;
        m_baskets.push_back(std::move(basket));
    }
    m_pieces.forEach([&](int piece) { m_supply += m_credits[piece]; });
}

bool Packing::suits(Cost budget) const
{
    const std::int64_t spare = m_supply - m_demand + budget.credits / m_grain;
    return m_isSimple && m_baskets.size() > 1
           && std::all_of(m_baskets.begin(), m_baskets.end(), [&](const Basket &basket) {
                  return basket.enough + spare <= mostGrains && basket.need <= mostGrains;
              });
}

Packing::Answer Packing::solve(Cost budget, std::int64_t &effort, std::int64_t effortLimit)
{
    m_budget = static_cast<int>(budget.credits / m_grain);
    m_steps = budget.steps;
    m_spare = m_supply - m_demand + m_budget;
    m_effort = &effort;
    m_effortLimit = effortLimit;
    if (m_budget < 0 || m_spare < 0)
        return Answer::Impossible;
    State state;
    for (const Basket &basket : m_baskets)
        state.open.push_back(basket.pieces);
    state.taken.resize(m_baskets.size());
    for (std::vector<int> *each : {&state.sum, &state.shortage, &state.waste})
        each->assign(m_baskets.size(), 0);
    return search(std::move(state));
}

/// The sums that a basket can come to; \a without: a piece that it does not get, or -1.
Packing::Sums Packing::sumsOf(const State &state, std::size_t index, int without) const
{
    Sums sums;
    sums.can.set(static_cast<std::size_t>(state.sum[index]));
    const bool takesOne = m_baskets[index].takesOne;
    if (takesOne && !state.taken[index].isEmpty())
        return sums;
    state.open[index].forEach([&](int piece) {
        if (piece == without)
            return;
        if (takesOne)
            sums.can.set(static_cast<std::size_t>(m_credits[piece]));
        else
            sums.addPiece(m_credits[piece]);
    });
    return sums;
}

int Packing::remaining(const Basket &basket, int sum) const
{
    return sum < basket.enough ? basket.need - sum : 0;
}

void Packing::withdraw(State &state, std::size_t basket, int piece) const
{
    state.open[basket].remove(piece);
    if (openPlaces(state, piece) == 0)
        state.unused += m_credits[piece];
}

void Packing::withdrawEverywhere(State &state, int piece) const
{
    for (std::size_t b = 0; b < m_baskets.size(); ++b)
        if (state.open[b].has(piece))
            withdraw(state, b, piece);
}

void Packing::give(State &state, std::size_t basket, int piece) const
{
    for (PieceSet &open : state.open)
        open.remove(piece);
    state.taken[basket].add(piece);
    state.sum[basket] += m_credits[piece];
    for (int mate : m_mates[piece])
        withdrawEverywhere(state, mate);
    if (m_baskets[basket].takesOne) {
        const PieceSet others = state.open[basket];
        others.forEach([&](int other) { withdraw(state, basket, other); });
    }
}

int Packing::openPlaces(const State &state, int piece) const
{
    int places = 0;
    for (const PieceSet &open : state.open)
        places += open.has(piece);
    return places;
}

/// Draws every conclusion from what is decided. \returns false where nothing good can come of it.
bool Packing::settle(State &state) const
{
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t b = 0; b < m_baskets.size(); ++b)
            if (!settleBasket(state, b, changed))
                return false;
    }
    return true;
}

bool Packing::settleBasket(State &state, std::size_t index, bool &changed) const
{
    const Basket &basket = m_baskets[index];
    const int shortage = std::accumulate(state.shortage.begin(), state.shortage.end(), 0);
    const int waste = std::accumulate(state.waste.begin(), state.waste.end(), state.unused);
    const auto lacking
        = m_baskets.size()
          - static_cast<std::size_t>(std::count(state.shortage.begin(), state.shortage.end(), 0));
    if (shortage > m_budget || waste > m_spare || static_cast<int>(lacking) > m_steps)
        return false;
    const int mayLack = m_budget - shortage + state.shortage[index];
    const int mayWaste = m_spare - waste + state.waste[index];
    const int low = std::max(0, std::min(basket.enough, basket.need - mayLack));
    const int high = basket.enough + mayWaste;
    const Sums sums = sumsOf(state, index, -1);
    if (!sums.anyWithin(low, high))
        return false;

    const int best = sums.largestUpTo(high);
    const int lacks = remaining(basket, best);
    const int wastes = std::max(0, sums.smallestFrom(low) - basket.enough);
    if (lacks > state.shortage[index] || wastes > state.waste[index]) {
        state.shortage[index] = std::max(state.shortage[index], lacks);
        state.waste[index] = std::max(state.waste[index], wastes);
        changed = true;
    }
    const PieceSet open = state.open[index];
    bool isPossible = true;
    open.forEach([&](int piece) {
        if (!isPossible || !state.open[index].has(piece))
            return;
        Sums without = sumsOf(state, index, piece);
        const bool canDoWithout = without.anyWithin(low, high);
        bool canDoWith = false;
        if (basket.takesOne) {
            canDoWith = m_credits[piece] >= low && m_credits[piece] <= high;
        } else {
            const int credits = m_credits[piece];
            canDoWith = without.anyWithin(low - credits, high - credits);
        }
        isPossible = canDoWith || canDoWithout;
        if (canDoWith && canDoWithout)
            return;
        changed = true;
        canDoWith ? give(state, index, piece) : withdraw(state, index, piece);
    });
    return isPossible;
}

/// The piece with the fewest places left, the largest of those; -1: everything is decided.
int Packing::nextPiece(const State &state) const
{
    PieceSet open;
    for (const PieceSet &each : state.open)
        open = open | each;
    int next = -1;
    int fewest = 0;
    open.forEach([&](int piece) {
        const int places = openPlaces(state, piece);
        if (next < 0 || places < fewest
            || (places == fewest && m_credits[piece] > m_credits[next])) {
            next = piece;
            fewest = places;
        }
    });
    return next;
}

void Packing::keep(const State &state)
{
    m_leafOf.assign(m_problem.pieces, -1);
    m_found = {};
    for (std::size_t b = 0; b < m_baskets.size(); ++b) {
        state.taken[b].forEach([&](int piece) { m_leafOf[piece] = m_baskets[b].leaf; });
        const int left = remaining(m_baskets[b], state.sum[b]);
        m_found = m_found + Cost{left * m_grain, left > 0 ? 1 : 0};
    }
}

Packing::Answer Packing::search(State state)
{
    if (++*m_effort, m_effortLimit > 0 && *m_effort > m_effortLimit)
        return Answer::OutOfEffort;
    if (!settle(state))
        return Answer::Impossible;
    const int piece = nextPiece(state);
    if (piece < 0) {
        keep(state);
        return Answer::Found;
    }
    // Where it is missed most goes first; of baskets that look alike one is enough.
    std::vector<std::size_t> places;
    for (std::size_t b = 0; b < m_baskets.size(); ++b)
        if (state.open[b].has(piece))
            places.push_back(b);
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return state.open[a].size() < state.open[b].size();
    });
    for (std::size_t place : places) {
        State with = state;
        give(with, place, piece);
        const Answer answer = search(std::move(with));
        if (answer != Answer::Impossible)
            return answer;
        // Nor will a piece just like it do any good there.
        const PieceSet open = state.open[place];
        open.forEach([&](int other) {
            if (m_classOf[other] == m_classOf[piece])
                withdraw(state, place, other);
        });
        if (!settle(state))
            return Answer::Impossible;
        if (openPlaces(state, piece) == 0)
            break;
    }
    return search(std::move(state));
}

} // namespace cairn::allocation
