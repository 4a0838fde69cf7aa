#include "audit/AllocationProgram.h"

#include <map>
#include <numeric>

namespace cairn::allocation {

AllocationProgram::AllocationProgram(const Problem &problem)
    : m_problem(problem), m_flagOf(problem.nodes.size(), -1)
{
    std::int64_t grain = std::gcd(problem.total, problem.fixed.credits);
    const auto divide = [&](std::int64_t amount) { grain = std::gcd(grain, amount); };
    for (std::int64_t credits : problem.credits)
        divide(credits);
    for (const Leaf &leaf : problem.leaves) {
        for (std::int64_t amount : {leaf.need, leaf.accept, leaf.least})
            divide(amount);
        for (const Accepted &each : leaf.accepts)
            divide(each.credits);
        for (const Group &group : leaf.groups)
            divide(std::max<std::int64_t>(group.credits, 0));
        for (const Floor &floor : leaf.floors) {
            divide(std::max<std::int64_t>(floor.credits, 0));
            divide(floor.each);
        }
    }
    for (const Node &node : problem.nodes) {
        divide(node.cost.credits);
        divide(node.heldBlock);
    }
    for (const AtLeast &floor : problem.floors) {
        divide(floor.credits);
        divide(floor.each);
    }
    for (const AtMost &cap : problem.caps)
        divide(std::max<std::int64_t>(cap.credits, 0));
    m_grain = std::max<std::int64_t>(grain, 1);

    findKinds();
    m_credits = m_program.amount();
    m_stepCount = m_program.amount();
    if (problem.root >= 0)
        add(problem.root, {}, false);
    addSupply();
    addConditions();
}

/// Pieces are alike when every leaf, condition and holding sees the same in them, and nothing
/// stands in their stead.
void AllocationProgram::findKinds()
{
    const int pieces = m_problem.pieces;
    std::vector<std::vector<std::int64_t>> signatures(pieces);
    std::map<int, int> alternatives;
    for (int piece = 0; piece < pieces; ++piece)
        if (m_problem.alternatives[piece] >= 0)
            ++alternatives[m_problem.alternatives[piece]];
    for (int piece = 0; piece < pieces; ++piece)
        if (m_problem.alternatives[piece] >= 0 && alternatives[m_problem.alternatives[piece]] > 1)
            signatures[piece].push_back(-1 - piece);
    const auto addMembership = [&](const PieceSet &where) {
        for (int piece = 0; piece < pieces; ++piece)
            signatures[piece].push_back(where.has(piece));
    };
    for (std::size_t l = 0; l < m_problem.leaves.size(); ++l) {
        const Leaf &leaf = m_problem.leaves[l];
        for (const Accepted &each : leaf.accepts) {
            std::vector<std::int64_t> &signature = signatures[each.piece];
            for (std::int64_t mark :
                 {static_cast<std::int64_t>(l), each.credits, static_cast<std::int64_t>(each.kind)})
                signature.push_back(mark);
            for (const Group &group : leaf.groups)
                signature.push_back(group.where.has(each.piece));
            if (leaf.pinned.has(each.piece))
                signature.push_back(-1 - each.piece);
        }
    }
    for (const AtLeast &floor : m_problem.floors)
        addMembership(floor.where);
    for (const AtMost &cap : m_problem.caps)
        addMembership(cap.where);
    for (const Node &node : m_problem.nodes)
        if (!node.heldPieces.isEmpty())
            for (int piece = 0; piece < pieces; ++piece)
                signatures[piece].push_back(node.heldPieces.has(piece) ? -1 - piece : 0);
    std::map<std::vector<std::int64_t>, int> known;
    for (int piece = 0; piece < pieces; ++piece) {
        const auto [at, isNew]
            = known.emplace(std::move(signatures[piece]), static_cast<int>(m_kinds.size()));
        if (isNew)
            m_kinds.emplace_back();
        m_kinds[at->second].push_back(piece);
        m_kindOf.push_back(at->second);
    }
}

std::int64_t AllocationProgram::onRight(Flag flag, std::int64_t factor,
                                        std::vector<Term> &terms) const
{
    if (flag.variable < 0)
        return factor;
    terms.emplace_back(flag.variable, -factor);
    return 0;
}

void AllocationProgram::add(int index, Flag picked, bool isFree)
{
    const Node &node = m_problem.nodes[index];
    m_flagOf[index] = picked.variable;
    isFree |= node.isFree;
    switch (node.kind) {
    case Node::Kind::Constant:
        if (isFree || node.cost == Cost{})
            return;
        if (picked.variable < 0) {
            m_certainCredits += grains(node.cost.credits);
            m_certainSteps += node.cost.steps;
        } else {
            m_lacks.emplace_back(picked.variable, grains(node.cost.credits));
            m_steps.emplace_back(picked.variable, node.cost.steps);
        }
        return;
    case Node::Kind::Leaf:
        return addLeaf(index, picked, isFree);
    case Node::Kind::All:
        for (int child : node.children)
            add(child, picked, isFree);
        return;
    case Node::Kind::Choose: {
        std::vector<Term> chosen;
        for (int child : node.children) {
            const int flag = m_program.whole(1);
            chosen.emplace_back(flag, 1);
            add(child, {flag}, isFree);
        }
        std::vector<Term> exactly = chosen;
        const std::int64_t count = onRight(picked, node.choose, exactly);
        m_program.atLeast(count, exactly);
        m_program.atMost(count, exactly);
        return;
    }
    case Node::Kind::Embed: {
        const int stands = m_program.whole(1);
        const int stacks = m_program.whole(1);
        std::vector<Term> either{{stands, 1}, {stacks, 1}};
        const std::int64_t one = onRight(picked, 1, either);
        m_program.atLeast(one, either);
        m_program.atMost(one, either);
        m_held.push_back({index, stands});
        for (int child : node.children)
            add(child, {stacks}, isFree);
        return;
    }
    }
}

void AllocationProgram::addLeaf(int index, Flag picked, bool isFree)
{
    const int leafIndex = m_problem.nodes[index].leaf;
    const Leaf &leaf = m_problem.leaves[leafIndex];
    std::vector<Place> places;
    for (const Accepted &each : leaf.accepts) {
        const int kind = m_kindOf[each.piece];
        if (m_kinds[kind].front() != each.piece)
            continue;
        const auto many = static_cast<std::int64_t>(m_kinds[kind].size());
        const Place place{kind, leafIndex, each.credits, m_program.whole(leaf.takesOne ? 1 : many)};
        places.push_back(place);
        m_places.push_back(place);
        if (picked.variable >= 0)
            m_program.atMost(0, {{place.taken, 1}, {picked.variable, -many}});
        if (leaf.pinned.has(each.piece)) {
            std::vector<Term> here{{place.taken, 1}};
            const std::int64_t one = onRight(picked, 1, here);
            m_program.atLeast(one, here);
        }
    }
    addGroups(leaf, places);
    if (leaf.takesOne) {
        std::vector<Term> one;
        for (const Place &place : places)
            one.emplace_back(place.taken, 1);
        m_program.atMost(1, one);
        if (isFree || leaf.isFree)
            return;
        const int unmet = m_program.whole(1);
        one.emplace_back(unmet, 1);
        const std::int64_t asked = onRight(picked, 1, one);
        m_program.atLeast(asked, one);
        m_lacks.emplace_back(unmet, grains(leaf.least));
        m_steps.emplace_back(unmet, 1);
        return;
    }
    if (isFree || leaf.isFree)
        return;
    addAmounts(leaf, picked, places);
    addVarieties(leaf, picked, places);
}

/// A leaf lacks the largest of what its amount, its number of pieces and its floors lack.
void AllocationProgram::addAmounts(const Leaf &leaf, Flag picked, const std::vector<Place> &places)
{
    const int lack = m_program.amount();
    const int steps = m_program.whole(std::max(leaf.count, 1));
    m_lacks.emplace_back(lack, 1);
    m_steps.emplace_back(steps, 1);
    std::vector<Term> sum;
    std::vector<Term> number;
    for (const Place &place : places) {
        sum.emplace_back(place.taken, grains(place.credits));
        number.emplace_back(place.taken, 1);
    }
    if (leaf.accept > 0) {
        const int isShort = m_program.whole(1);
        std::vector<Term> enough = sum;
        enough.emplace_back(isShort, grains(leaf.accept));
        const std::int64_t wanted = onRight(picked, grains(leaf.accept), enough);
        m_program.atLeast(wanted, enough);
        std::vector<Term> rest = sum;
        rest.emplace_back(lack, 1);
        rest.emplace_back(isShort, -grains(leaf.need));
        m_program.atLeast(0, rest);
        m_program.atLeast(0, {{steps, 1}, {isShort, -1}});
    }
    if (leaf.count > 0) {
        std::vector<Term> missing = number;
        missing.emplace_back(steps, 1);
        const std::int64_t wanted = onRight(picked, leaf.count, missing);
        m_program.atLeast(wanted, missing);
        std::vector<Term> cost;
        for (const Place &place : places)
            cost.emplace_back(place.taken, grains(leaf.least));
        cost.emplace_back(lack, 1);
        const std::int64_t most = onRight(picked, leaf.count * grains(leaf.least), cost);
        m_program.atLeast(most, cost);
    }
    addFloors(leaf, picked, places, lack, steps);
}

void AllocationProgram::addFloors(const Leaf &leaf, Flag picked, const std::vector<Place> &places,
                                  int lack, int steps)
{
    const auto ask
        = [&](const Floor &floor, std::int64_t need, std::int64_t factor, const auto &worth) {
              std::vector<Term> have;
              std::vector<Term> cost{{lack, 1}};
              for (const Place &place : places) {
                  if (!floor.where.has(m_kinds[place.kind].front()))
                      continue;
                  have.emplace_back(place.taken, worth(place));
                  cost.emplace_back(place.taken, worth(place) * factor);
              }
              const std::int64_t most = onRight(picked, need * factor, cost);
              m_program.atLeast(most, cost);
              have.emplace_back(steps, need); // One step is enough for all that is short.
              const std::int64_t wanted = onRight(picked, need, have);
              m_program.atLeast(wanted, have);
          };
    for (const Floor &floor : leaf.floors) {
        if (floor.credits > 0)
            ask(floor, grains(floor.credits), 1,
                [&](const Place &place) { return grains(place.credits); });
        if (floor.count > 0)
            ask(floor, floor.count, grains(floor.each), [](const Place &) { return 1; });
    }
}

void AllocationProgram::addVarieties(const Leaf &leaf, Flag picked,
                                     const std::vector<Place> &places)
{
    for (const Variety &variety : leaf.varieties) {
        const int missing = m_program.whole(variety.need);
        m_steps.emplace_back(missing, 1);
        std::vector<Term> kinds{{missing, 1}};
        for (const PieceSet &kind : variety.kinds) {
            const int isThere = m_program.whole(1);
            std::vector<Term> some{{isThere, -1}};
            for (const Place &place : places)
                if (kind.has(m_kinds[place.kind].front()))
                    some.emplace_back(place.taken, 1);
            m_program.atLeast(0, some);
            kinds.emplace_back(isThere, 1);
        }
        const std::int64_t need = onRight(picked, variety.need, kinds);
        m_program.atLeast(need, kinds);
    }
}

void AllocationProgram::addGroups(const Leaf &leaf, const std::vector<Place> &places)
{
    for (const Group &group : leaf.groups) {
        std::vector<Term> sum;
        std::vector<Term> number;
        for (const Place &place : places) {
            if (!group.where.has(m_kinds[place.kind].front()))
                continue;
            sum.emplace_back(place.taken, grains(place.credits));
            number.emplace_back(place.taken, 1);
        }
        if (group.credits >= 0)
            m_program.atMost(grains(group.credits), sum);
        if (group.count >= 0)
            m_program.atMost(group.count, number);
    }
}

/// No piece twice, no two alternatives, and what is pinned is not consumed as held.
void AllocationProgram::addSupply()
{
    std::vector<std::vector<Term>> uses(m_kinds.size());
    for (const Place &place : m_places)
        uses[place.kind].emplace_back(place.taken, 1);
    for (const Held &held : m_held)
        m_problem.nodes[held.node].heldPieces.forEach([&](int piece) {
            uses[m_kindOf[piece]].emplace_back(held.stands, 1);
            for (const Leaf &leaf : m_problem.leaves)
                if (leaf.pinned.has(piece))
                    m_program.atMost(0, {{held.stands, 1}});
        });
    std::map<int, std::vector<Term>> ofItem;
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind) {
        const int item = m_problem.alternatives[m_kinds[kind].front()];
        if (item >= 0 && m_kinds[kind].size() == 1)
            ofItem[item].insert(ofItem[item].end(), uses[kind].begin(), uses[kind].end());
        else
            m_program.atMost(static_cast<std::int64_t>(m_kinds[kind].size()), uses[kind]);
    }
    for (const auto &[item, terms] : ofItem)
        m_program.atMost(1, terms);
}

std::vector<AllocationProgram::Term>
AllocationProgram::applied(const PieceSet &where, int exceptInside, bool byCount) const
{
    std::vector<Term> terms;
    for (const Place &place : m_places)
        if (where.has(m_kinds[place.kind].front())
            && !m_problem.leaves[place.leaf].isInside(exceptInside))
            terms.emplace_back(place.taken, byCount ? 1 : grains(place.credits));
    for (const Held &held : m_held) {
        const Node &node = m_problem.nodes[held.node];
        if (exceptInside >= 0 && node.family == exceptInside)
            continue;
        std::int64_t sum = 0;
        (node.heldPieces & where).forEach([&](int piece) {
            sum += byCount ? 1 : grains(m_problem.credits[piece]);
        });
        if (sum > 0)
            terms.emplace_back(held.stands, sum);
    }
    return terms;
}

void AllocationProgram::addConditions()
{
    std::vector<Term> least{{m_credits, 1}};
    for (const auto &[variable, factor] : m_lacks)
        least.emplace_back(variable, -factor);
    m_program.atLeast(m_certainCredits, least);
    m_program.atLeast(grains(m_problem.fixed.credits), {{m_credits, 1}});
    const auto ask
        = [&](std::vector<Term> have, std::int64_t need, int isShort, std::int64_t each) {
              std::vector<Term> cost{{m_credits, 1}};
              for (const auto &[variable, factor] : have)
                  cost.emplace_back(variable, factor * each);
              m_program.atLeast(need * each, cost);
              have.emplace_back(isShort, need);
              m_program.atLeast(need, have);
          };
    PieceSet all;
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        all.add(piece);
    if (m_problem.total > 0) {
        std::vector<Term> have = applied(all, -1, false);
        std::map<int, std::vector<Term>> blocks;
        for (const Held &held : m_held)
            if (m_problem.nodes[held.node].heldBlock > 0)
                blocks[m_problem.nodes[held.node].family].emplace_back(held.stands, 1);
        for (auto &[family, stands] : blocks) {
            const int once = m_program.whole(1);
            for (const Held &held : m_held)
                if (m_problem.nodes[held.node].family == family
                    && m_problem.nodes[held.node].heldBlock > 0) {
                    have.emplace_back(once, grains(m_problem.nodes[held.node].heldBlock));
                    break;
                }
            stands.emplace_back(once, -1);
            m_program.atLeast(0, stands);
        }
        const int isShort = m_program.whole(1);
        m_steps.emplace_back(isShort, 1);
        ask(std::move(have), grains(m_problem.total), isShort, 1);
    }
    for (const AtLeast &floor : m_problem.floors) {
        const int isShort = m_program.whole(1);
        m_steps.emplace_back(isShort, 1);
        if (floor.credits > 0)
            ask(applied(floor.where, floor.exceptInside, false), grains(floor.credits), isShort, 1);
        if (floor.count > 0)
            ask(applied(floor.where, floor.exceptInside, true), floor.count, isShort,
                grains(floor.each));
    }
    for (const AtMost &cap : m_problem.caps) {
        if (cap.credits >= 0)
            m_program.atMost(grains(cap.credits), applied(cap.where, cap.exceptInside, false));
        if (cap.count >= 0)
            m_program.atMost(cap.count, applied(cap.where, cap.exceptInside, true));
    }
    std::vector<Term> steps{{m_stepCount, 1}};
    for (const auto &[variable, factor] : m_steps)
        steps.emplace_back(variable, -factor);
    m_program.atLeast(m_certainSteps + m_problem.fixed.steps, steps);
}

void AllocationProgram::pickBelow(int index, const std::vector<std::int64_t> &values,
                                  Solution &solution) const
{
    if (m_flagOf[index] >= 0 && values[m_flagOf[index]] == 0)
        return;
    solution.picked[index] = 1;
    const Node &node = m_problem.nodes[index];
    for (const Held &held : m_held)
        if (held.node == index && values[held.stands] > 0) {
            solution.asHeld[index] = 1;
            node.heldPieces.forEach([&](int piece) { solution.heldAt[piece] = index; });
            return;
        }
    for (int child : node.children)
        pickBelow(child, values, solution);
}

/// The allocation behind the variables, checked and added up anew.
std::optional<Solution> AllocationProgram::read(const std::vector<std::int64_t> &values) const
{
    Solution solution;
    solution.leafOf.assign(m_problem.pieces, -1);
    solution.heldAt.assign(m_problem.pieces, -1);
    solution.picked.assign(m_problem.nodes.size(), 0);
    solution.asHeld.assign(m_problem.nodes.size(), 0);
    if (m_problem.root >= 0)
        pickBelow(m_problem.root, values, solution);
    std::vector<std::size_t> next(m_kinds.size(), 0);
    for (const Place &place : m_places)
        for (std::int64_t n = 0; n < values[place.taken]; ++n)
            if (next[place.kind] < m_kinds[place.kind].size())
                solution.leafOf[m_kinds[place.kind][next[place.kind]++]] = place.leaf;
    const auto cost = costOf(m_problem, solution);
    if (!cost)
        return {};
    solution.cost = *cost;
    solution.isFeasible = true;
    return solution;
}

AllocationProgram::Answer AllocationProgram::solve(Cost known, Cost bound, int nodes)
{
    Answer answer{{}, bound};
    // What the solver says is believed where the allocation behind it adds up to the same.
    const auto ask = [&](int variable, const auto &sizeOf) {
        const IntegerProgram::Answer found = m_program.smallest(variable, nodes);
        auto solution = found.values.empty() ? std::nullopt : read(found.values);
        if (!solution)
            return false;
        const bool addsUp = sizeOf(solution->cost) == found.values[variable];
        if (solution->cost < known) {
            known = solution->cost;
            answer.solution = std::move(solution);
        }
        return found.isProven && addsUp;
    };
    if (bound.credits < known.credits) {
        m_program.atMost(grains(known.credits), {{m_credits, 1}});
        if (!ask(m_credits, [&](Cost cost) { return grains(cost.credits); }))
            return answer;
        answer.bound = std::max(bound, Cost{known.credits, 0});
    }
    m_program.atMost(grains(known.credits), {{m_credits, 1}});
    m_program.atMost(known.steps, {{m_stepCount, 1}});
    if (ask(m_stepCount, [](Cost cost) { return cost.steps; }))
        answer.bound = known;
    return answer;
}

} // namespace cairn::allocation
