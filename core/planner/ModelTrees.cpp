#include "planner/PlanModel.h"

#include <algorithm>

namespace cairn {

namespace {

std::vector<int> familiesAround(const CompiledCatalogue::Data &data,
                                const std::vector<CompiledNode> &nodes, int node)
{
    std::vector<int> families;
    for (int above = nodes[node].parent; above >= 0; above = nodes[above].parent)
        if (nodes[above].kind == Rule::Kind::Embed)
            families.push_back(data.credentials[nodes[above].credential].family);
    return families;
}

constexpr int mostRank = 60;

/// Credentials that a tree cannot do without.
void collectNeeded(const std::vector<CompiledNode> &nodes, int root, std::vector<int> &found)
{
    if (root < 0)
        return;
    const CompiledNode &node = nodes[root];
    if (node.kind == Rule::Kind::Credential && node.credential >= 0)
        found.push_back(node.credential);
    if (node.kind == Rule::Kind::All || node.kind == Rule::Kind::Use)
        for (int child : node.children)
            collectNeeded(nodes, child, found);
}

/// Whether nothing meets the tree without a holding of the family.
bool needsCredential(const CompiledCatalogue::Data &data, const std::vector<CompiledNode> &nodes,
                     int root, int family)
{
    if (root < 0)
        return false;
    const CompiledNode &node = nodes[root];
    if (node.kind == Rule::Kind::Credential && node.credential >= 0)
        return data.credentials[node.credential].family == family;
    return (node.kind == Rule::Kind::All || node.kind == Rule::Kind::Use)
           && std::any_of(node.children.begin(), node.children.end(),
                          [&](int child) { return needsCredential(data, nodes, child, family); });
}

} // namespace

PlanModel::Tree *PlanModel::treeOf(int credential)
{
    const auto [at, isNew] = m_trees.try_emplace(credential);
    if (!isNew)
        return at->second.get();
    if (!m_relevantCredentials.count(credential))
        return nullptr;
    at->second = std::make_unique<Tree>();
    Tree &tree = *at->second;
    tree.credential = credential;
    tree.compiled = &m_data.credentials[credential];
    const Rulings &rulings = m_base.front()->rulings;
    if (rulings.hasChanges(*tree.compiled)) {
        tree.changed = std::make_unique<CompiledCredential>(*tree.compiled);
        rulings.applyChanges(*tree.changed);
        tree.compiled = tree.changed.get();
    }
    tree.awarded.assign(static_cast<std::size_t>(m_periods) + 1, -1);
    int latest = -1;
    for (int period = 1; period <= m_periods; ++period) {
        if (m_reach.credential[credential] <= termOf(period)) {
            const int next = m_program.whole(1);
            if (latest >= 0)
                m_program.atLeast(0, {{next, 1}, {latest, -1}});
            latest = next;
        }
        tree.awarded[period] = latest;
    }
    tree.rank = m_isTimed ? -1 : m_program.whole(mostRank);
    if (latest >= 0)
        build(tree, m_setting.isGoal(credential));
    return &tree;
}

PlanModel::Flag PlanModel::awarded(int credential, int period)
{
    if (period <= 0 || !m_reach.reaches(credential))
        return {Flag::no};
    const Tree *tree = treeOf(credential);
    return tree ? Flag{tree->awarded[period]} : Flag{Flag::no};
}

/// Periods by whose end the credential may be awarded; at each the tree must be met.
std::vector<int> PlanModel::awardPeriods(const Tree &tree) const
{
    std::vector<int> periods;
    for (int period = 1; period <= m_periods; ++period)
        if (tree.awarded[period] >= 0)
            periods.push_back(period);
    return periods;
}

/// \a sum >= least wherever the flag is one.
void PlanModel::implies(int flag, const Sum &sum, std::int64_t least)
{
    Sum row = sum;
    row.add(flag, -least);
    atLeast(row, 0);
}

void PlanModel::build(Tree &tree, bool)
{
    const int atAll = tree.awarded.back();
    if (tree.compiled->root >= 0)
        addNode(tree, tree.compiled->root, atAll);
    const LearnerView &view = *m_base.front();
    for (int overlay : tree.compiled->overlays) {
        const Looker looker(view.setting, view.counted(LookAhead::Completed), view.record,
                            tree.compiled->nodes, &view.rulings);
        if (!looker.isWaived(overlay))
            addLook(tree, overlay, atAll);
    }
    // No piece twice, and no two that are the same item.
    std::map<int, Sum> alternatives;
    std::map<std::pair<Use::Of, int>, Sum> pieces;
    std::map<std::pair<Use::Of, int>, int> most;
    for (const Use &use : tree.uses) {
        pieces[{use.of, use.index}].add(use.variable, 1);
        most[{use.of, use.index}] = use.most;
        if (use.piece->alternatives >= 0)
            alternatives[use.piece->alternatives].add(use.variable, 1);
    }
    for (const auto &[key, sum] : pieces) {
        const auto [of, index] = key;
        if (of == Use::Of::Existing) {
            if (sum.terms.size() > 1)
                atMost(sum, 1);
            continue;
        }
        const int many = most[key];
        for (int period : awardPeriods(tree)) {
            // A later award sees the same until something is taken.
            if (period < m_periods && of == Use::Of::Choice
                && m_choices[index].taken[period] == m_choices[index].taken[period + 1])
                continue;
            Sum row = sum;
            row.add(tree.awarded[period], many);
            if (of == Use::Of::Choice) {
                row.add(takenBy(index, period), -1);
            } else {
                const Flag flag = grant(m_grants[index].crosswalk, {period, before(period)});
                if (flag.isYes())
                    continue;
                if (!flag.isNo())
                    row.add(flag.variable, -1);
            }
            atMost(row, many);
        }
    }
    for (const auto &[item, sum] : alternatives)
        if (sum.terms.size() > 1) {
            // Items counted together may each be taken once; they are no alternatives of each
            // other.
            int single = 0;
            for (const Use &use : tree.uses)
                if (use.piece->alternatives == item && use.most > 1)
                    ++single;
            if (single == 0)
                atMost(sum, 1);
        }
    addConditions(tree);
}

void PlanModel::addNode(Tree &tree, int index, int flag)
{
    const CompiledNode &node = tree.compiled->nodes[index];
    const LearnerView &view = *m_base.front();
    const Looker looker(view.setting, view.counted(LookAhead::Completed), view.record,
                        tree.compiled->nodes, &view.rulings);
    if (looker.isWaived(index) || node.kind == Rule::Kind::Optional)
        return;
    switch (node.kind) {
    case Rule::Kind::All:
    case Rule::Kind::Use:
        for (int child : node.children)
            addNode(tree, child, flag);
        return;
    case Rule::Kind::Any:
    case Rule::Kind::Choose: {
        Sum chosen;
        for (int child : node.children) {
            const int picked = m_program.whole(1);
            addNode(tree, child, picked);
            chosen.add(picked, 1);
        }
        // Exactly so many: what is not picked uses nothing.
        implies(flag, chosen, node.choose);
        atMost(chosen, node.choose);
        return;
    }
    case Rule::Kind::If: {
        const Looking looking{&tree.compiled->nodes, true, false};
        const Flag condition = look(looking, node.children[0], {m_periods, before(m_periods)});
        if (condition.isYes())
            return addNode(tree, node.children[1], flag);
        if (condition.isNo()) {
            if (node.children.size() > 2)
                addNode(tree, node.children[2], flag);
            return;
        }
        const int then = m_program.whole(1);
        const int otherwise = m_program.whole(1);
        Sum either;
        either.add(then, 1);
        either.add(otherwise, 1);
        implies(flag, either, 1);
        m_program.atLeast(0, {{condition.variable, 1}, {then, -1}});
        addNode(tree, node.children[1], then);
        if (node.children.size() > 2)
            addNode(tree, node.children[2], otherwise);
        return;
    }
    case Rule::Kind::Embed: {
        const int family = m_data.credentials[node.credential].family;
        const Counted &counted = view.counted(LookAhead::Completed);
        const Held *held = counted.holdingOf(family);
        if (!held) {
            for (int child : node.children)
                addNode(tree, child, flag);
            return;
        }
        const int stands = m_program.whole(1);
        const int stacks = m_program.whole(1);
        Sum either;
        either.add(stands, 1);
        either.add(stacks, 1);
        implies(flag, either, 1);
        atMost(either, 1);
        if (m_isTimed)
            for (int period : awardPeriods(tree))
                if (!m_base[period]->counted(LookAhead::Completed).holdingOf(family))
                    m_program.atMost(1, {{stands, 1}, {tree.awarded[period], 1}});
        for (const EvidenceId &id : held->source->applied) {
            const Piece *piece = counted.find(id.text);
            if (!piece || view.rulings.isExcludedEverywhere(tree.compiled->family, *piece))
                continue;
            Use use{
                Use::Of::Existing, piece->serial, stands, fine(piece->credits), index, piece, 1};
            tree.uses.push_back(use);
            tree.insideOf[index] = {family};
        }
        if (held->source->applied.empty())
            tree.blocks.emplace_back(stands, fine(m_data.credentials[held->credential].credits));
        for (int child : node.children)
            addNode(tree, child, stacks);
        return;
    }
    default:
        if (node.consumes)
            addLeaf(tree, index, flag);
        else
            addLook(tree, index, flag);
    }
}

/// Without time nothing else keeps two credentials from resting on each other.
void PlanModel::comesAfter(Tree &tree, int credential, int flag)
{
    if (m_isTimed)
        return;
    const int family = m_data.credentials[credential].family;
    if (m_data.families[family].size() > 1
        || m_base.front()->counted(LookAhead::Completed).holdingOf(family))
        return;
    const Tree *other = treeOf(credential);
    if (!other || other->rank < 0)
        return;
    // rank >= rank of the other + 1, where the flag is one.
    m_program.atLeast(1 - mostRank - 1, {{tree.rank, 1}, {other->rank, -1}, {flag, -mostRank - 1}});
}

/// What looks must be met whenever it is awarded.
void PlanModel::addLook(Tree &tree, int index, int flag)
{
    const bool isSettled = m_setting.onTheWay[tree.credential] != 0;
    const Looking looking{&tree.compiled->nodes, isSettled, false};
    const CompiledNode &node = tree.compiled->nodes[index];
    if (node.kind == Rule::Kind::Credential && node.credential >= 0)
        comesAfter(tree, node.credential, flag);
    for (int period : awardPeriods(tree)) {
        const Flag met = look(looking, index, {period, before(period)});
        if (met.isYes())
            continue;
        // flag + awarded - 1 <= met
        Sum row;
        row.add(flag, 1);
        if (flag != tree.awarded[period])
            row.add(tree.awarded[period], 1);
        if (!met.isNo())
            row.add(met.variable, -1);
        atMost(row, flag != tree.awarded[period] ? 1 : 0);
    }
}

bool PlanModel::accepts(const Tree &tree, int node, const Piece &piece, int period) const
{
    const LearnerView &view = *m_base[period];
    const Looker looker(view.setting, view.counted(LookAhead::Completed), view.record,
                        tree.compiled->nodes, &view.rulings);
    return looker.accepts(node, piece);
}

/// The last period at whose end an existing piece still serves the leaf; 0: never.
int PlanModel::lastAccepted(const Tree &tree, int node, const Piece &piece) const
{
    for (int period = m_periods; period >= 1; --period) {
        const Piece *still = m_base[period]->counted(LookAhead::Completed).find(piece.id);
        if (still && accepts(tree, node, *still, period))
            return period;
    }
    return 0;
}

void PlanModel::addUse(Tree &tree, Use use, int flag)
{
    if (flag != tree.awarded.back())
        m_program.atMost(0, {{use.variable, 1}, {flag, -use.most}});
    tree.uses.push_back(use);
}

void PlanModel::addLeaf(Tree &tree, int index, int flag)
{
    const CompiledNode &node = tree.compiled->nodes[index];
    const LearnerView &view = *m_base.front();
    const Counted &counted = view.counted(LookAhead::Completed);
    const Looker looker(view.setting, counted, view.record, tree.compiled->nodes, &view.rulings);
    tree.insideOf[index] = familiesAround(m_data, tree.compiled->nodes, index);
    const std::size_t first = tree.uses.size();
    const auto isPinnedElsewhere = [&](const Piece &piece) {
        if (view.rulings.isEmpty() || view.rulings.pinOf(node, piece) >= 0)
            return false;
        return std::any_of(tree.compiled->nodes.begin(), tree.compiled->nodes.end(),
                           [&](const CompiledNode &other) {
                               return other.consumes && view.rulings.pinOf(other, piece) >= 0;
                           });
    };
    for (const Piece &piece : counted.pieces) {
        if (!looker.accepts(index, piece) || isPinnedElsewhere(piece))
            continue;
        const int last = lastAccepted(tree, index, piece);
        const int use = last == 0 ? -1 : tree.awarded[last];
        if (use < 0)
            continue;
        const int variable = m_program.whole(1);
        if (last < m_periods)
            m_program.atMost(0, {{variable, 1}, {use, -1}});
        addUse(tree,
               {Use::Of::Existing, piece.serial, variable, fine(looker.creditsAt(index, piece)),
                index, &piece, 1},
               flag);
    }
    const int mostHere = node.kind == Rule::Kind::Item ? 1 : 1'000;
    for (std::size_t c = 0; c < m_choices.size(); ++c) {
        const Piece &piece = m_pieces[m_choices[c].items.front()];
        if (m_choices[c].taken[m_periods] < 0 || !looker.accepts(index, piece))
            continue;
        const int variable = m_program.whole(std::min(m_choices[c].most, mostHere));
        addUse(tree,
               {Use::Of::Choice, static_cast<int>(c), variable, fine(piece.credits), index,
                &m_pieces[m_choices[c].items.front()], m_choices[c].most},
               flag);
    }
    for (std::size_t g = 0; g < m_grants.size(); ++g) {
        const CompiledCrosswalk &crosswalk = m_data.crosswalks[m_grants[g].crosswalk];
        // What a credential brings comes after it.
        if (needsCredential(m_data, crosswalk.nodes, crosswalk.from, tree.compiled->family)
            || !m_relevantCrosswalks.count(m_grants[g].crosswalk)
            || !looker.accepts(index, m_grants[g].piece))
            continue;
        const Flag flagOfGrant = grant(m_grants[g].crosswalk, {m_periods, before(m_periods)});
        if (flagOfGrant.isNo())
            continue;
        const int granted = m_program.whole(1);
        std::vector<int> needed;
        collectNeeded(crosswalk.nodes, crosswalk.from, needed);
        for (int credential : needed)
            comesAfter(tree, credential, granted);
        addUse(tree,
               {Use::Of::Grant, static_cast<int>(g), granted, fine(m_grants[g].piece.credits),
                index, &m_grants[g].piece, 1},
               flag);
    }
    std::vector<const Use *> uses;
    for (std::size_t u = first; u < tree.uses.size(); ++u)
        uses.push_back(&tree.uses[u]);
    addAmounts(tree, index, flag, uses);
}

void PlanModel::addAmounts(Tree &tree, int index, int flag, const std::vector<const Use *> &uses)
{
    const CompiledNode &node = tree.compiled->nodes[index];
    const Setting &setting = m_base.front()->setting;
    const auto sum = [&](bool byCount, const CompiledLimit *where) {
        Sum amount;
        for (const Use *use : uses)
            if (!where || cairn::accepts(where->filter, *use->piece, setting))
                amount.add(use->variable, byCount ? 1 : use->credits);
        return amount;
    };
    if (node.kind == Rule::Kind::Item) {
        implies(flag, sum(true, nullptr), 1);
        atMost(sum(true, nullptr), 1);
        return;
    }
    if (node.accept > 0)
        implies(flag, sum(false, nullptr), fineUp(node.accept));
    if (node.count > 0)
        implies(flag, sum(true, nullptr), node.count);
    for (const CompiledLimit &floor : node.floors) {
        if (floor.credits > 0)
            implies(flag, sum(false, &floor), fineUp(floor.credits));
        if (floor.count > 0)
            implies(flag, sum(true, &floor), floor.count);
    }
    for (const CompiledLimit &cap : node.caps) {
        if (cap.credits >= 0)
            atMost(sum(false, &cap), fine(cap.credits));
        if (cap.count >= 0)
            atMost(sum(true, &cap), cap.count);
    }
    std::map<std::string_view, std::vector<const Use *>> subjects;
    for (const Use *use : uses)
        subjects[use->piece->subject].push_back(use);
    const auto sumOf = [&](const std::vector<const Use *> &list, bool byCount) {
        Sum amount;
        for (const Use *use : list)
            amount.add(use->variable, byCount ? 1 : use->credits);
        return amount;
    };
    if (node.maxPerSubject >= 0)
        for (const auto &[subject, list] : subjects)
            atMost(sumOf(list, false), fine(node.maxPerSubject));
    if (node.distinctSubjects > 0) {
        Sum kinds;
        for (const auto &[subject, list] : subjects) {
            if (subject.empty())
                continue;
            const int isThere = m_program.whole(1);
            Sum some = sumOf(list, true);
            some.add(isThere, -1);
            atLeast(some, 0);
            kinds.add(isThere, 1);
        }
        implies(flag, kinds, node.distinctSubjects);
    }
    if (node.sameSubject && subjects.size() > 1) {
        Sum one;
        for (const auto &[subject, list] : subjects) {
            const int isIt = m_program.whole(1);
            one.add(isIt, 1);
            for (const Use *use : list)
                m_program.atMost(0, {{use->variable, 1}, {isIt, -use->most}});
        }
        atMost(one, 1);
    }
}

PlanModel::Sum PlanModel::usesOf(const Tree &tree, Use::Of of, int index, int exceptInside) const
{
    Sum sum;
    for (const Use &use : tree.uses) {
        if (use.of != of || use.index != index)
            continue;
        const std::vector<int> &inside = tree.insideOf.at(use.node);
        if (exceptInside < 0
            || std::find(inside.begin(), inside.end(), exceptInside) == inside.end())
            sum.add(use.variable, 1);
    }
    return sum;
}

/// What holds over everything applied.
void PlanModel::addConditions(Tree &tree)
{
    const CompiledCredential &compiled = *tree.compiled;
    const LearnerView &view = *m_base.front();
    const int family = compiled.family;
    const int flag = tree.awarded.back();
    const auto applied = [&](int filter, bool byCount) {
        Sum sum;
        for (const Use &use : tree.uses)
            if (cairn::accepts(filter, *use.piece, view.setting))
                sum.add(use.variable, byCount ? 1 : use.credits);
        return sum;
    };
    if (compiled.totalCredits > 0 && !view.rulings.isWaived(family, "/totalCredits")) {
        Sum total = applied(-1, false);
        for (const auto &[variable, credits] : tree.blocks)
            total.add(variable, credits);
        implies(flag, total, fineUp(compiled.totalCredits));
    }
    for (std::size_t i = 0; i < compiled.floors.size(); ++i) {
        const CompiledLimit &floor = compiled.floors[i];
        if (view.rulings.isWaived(family, "/floors/" + std::to_string(i)))
            continue;
        // Which credits are the newest depends on the order of terms: asked for in keepNewest().
        if (floor.credits > 0)
            implies(flag, applied(floor.filter, false), fineUp(floor.credits));
        if (floor.count > 0)
            implies(flag, applied(floor.filter, true), floor.count);
    }
    for (std::size_t i = 0; i < compiled.caps.size(); ++i) {
        const CompiledLimit &cap = compiled.caps[i];
        if (cap.ofLast >= 0 || view.rulings.isWaived(family, "/caps/" + std::to_string(i)))
            continue;
        if (cap.credits >= 0)
            atMost(applied(cap.filter, false), fine(cap.credits));
        if (cap.count >= 0)
            atMost(applied(cap.filter, true), cap.count);
    }
    for (const CompiledSharing &sharing : compiled.sharing) {
        const int other = m_data.credentials[sharing.other].family;
        const Held *held = view.counted(LookAhead::Completed).holdingOf(other);
        if (!held || other == family)
            continue;
        std::set<int> shared;
        for (const EvidenceId &id : held->source->applied)
            if (const Piece *piece = view.counted(LookAhead::Completed).find(id.text))
                shared.insert(piece->serial);
        Sum credits;
        Sum items;
        Sum own;
        for (const Use &use : tree.uses) {
            const std::vector<int> &inside = tree.insideOf.at(use.node);
            if (std::find(inside.begin(), inside.end(), other) != inside.end())
                continue;
            const bool isShared = use.of == Use::Of::Existing && shared.count(use.index) > 0;
            if (isShared) {
                credits.add(use.variable, use.credits);
                items.add(use.variable, 1);
            } else {
                own.add(use.variable, use.credits);
            }
        }
        if (sharing.maxCredits >= 0)
            atMost(credits, fine(sharing.maxCredits));
        if (sharing.maxItems >= 0)
            atMost(items, sharing.maxItems);
        if (sharing.minUnique > 0)
            implies(flag, own, fineUp(sharing.minUnique));
    }
}

/// Between goals that the plan reaches.
void PlanModel::addSharing()
{
    for (std::size_t a = 0; a < m_setting.goals.size(); ++a)
        for (std::size_t b = a + 1; b < m_setting.goals.size(); ++b) {
            if (m_reach.goal[a] == 0 || m_reach.goal[b] == 0)
                continue;
            const Tree *first = treeOf(m_setting.goals[a]);
            const Tree *second = treeOf(m_setting.goals[b]);
            if (!first || !second)
                continue;
            for (const CompiledSharing &sharing : first->compiled->sharing) {
                if (sharing.other != second->credential)
                    continue;
                std::set<std::pair<Use::Of, int>> pieces;
                for (const Use &use : first->uses)
                    pieces.emplace(use.of, use.index);
                Sum credits;
                Sum items;
                Sum ownFirst;
                Sum ownSecond;
                for (const Use &use : first->uses)
                    ownFirst.add(use.variable, use.credits);
                for (const Use &use : second->uses)
                    ownSecond.add(use.variable, use.credits);
                for (const auto &[of, index] : pieces) {
                    const Sum here = usesOf(*first, of, index, second->compiled->family);
                    const Sum there = usesOf(*second, of, index, first->compiled->family);
                    if (here.terms.empty() || there.terms.empty())
                        continue;
                    const int most = of == Use::Of::Choice ? m_choices[index].most : 1;
                    const std::int64_t worth
                        = of == Use::Of::Choice
                              ? fine(m_data.items[m_choices[index].items.front()].credits)
                          : of == Use::Of::Grant ? fine(m_grants[index].piece.credits)
                                                 : fine(m_base.front()
                                                            ->counted(LookAhead::Completed)
                                                            .pieces[index]
                                                            .credits);
                    const int both = m_program.whole(most);
                    Sum row = here;
                    row.add(there, 1);
                    row.add(both, -1);
                    if (of == Use::Of::Choice)
                        row.add(takenBy(index, m_periods), -1);
                    atMost(row, of == Use::Of::Choice ? 0 : 1);
                    credits.add(both, worth);
                    items.add(both, 1);
                    ownFirst.add(both, -worth);
                    ownSecond.add(both, -worth);
                }
                if (sharing.maxCredits >= 0)
                    atMost(credits, fine(sharing.maxCredits));
                if (sharing.maxItems >= 0)
                    atMost(items, sharing.maxItems);
                if (sharing.minUnique > 0) {
                    atLeast(ownFirst, fineUp(sharing.minUnique));
                    atLeast(ownSecond, fineUp(sharing.minUnique));
                }
            }
        }
}

bool PlanModel::asksForNewest() const
{
    return std::any_of(m_trees.begin(), m_trees.end(), [&](const auto &each) {
        return each.second
               && std::any_of(each.second->compiled->floors.begin(),
                              each.second->compiled->floors.end(),
                              [](const CompiledLimit &floor) { return floor.ofLast >= 0; });
    });
}

void PlanModel::keepNewest()
{
    for (const auto &[credential, tree] : m_trees) {
        if (!tree)
            continue;
        for (std::size_t i = 0; i < tree->compiled->floors.size(); ++i) {
            const CompiledLimit &floor = tree->compiled->floors[i];
            if (floor.ofLast >= 0 && floor.credits > 0
                && !m_base.front()->rulings.isWaived(tree->compiled->family,
                                                     "/floors/" + std::to_string(i)))
                keepNewest(*tree, floor);
        }
    }
}

/// From some term on everything together is within the newest credits, and enough of that counts.
void PlanModel::keepNewest(const Tree &tree, const CompiledLimit &floor)
{
    const Setting &setting = m_base.front()->setting;
    std::int64_t everything = 0; // What is granted has no date, and is older than what has one.
    for (const Choice &choice : m_choices)
        everything += fine(m_data.items[choice.items.front()].credits) * choice.most;
    std::vector<int> turns; // The last period that is not needed.
    Sum one;
    for (int period = 0; period <= m_periods; ++period) {
        turns.push_back(m_program.whole(1));
        one.add(turns.back(), 1);
        Sum later;
        for (std::size_t c = 0; c < m_choices.size(); ++c) {
            const std::int64_t worth = fine(m_data.items[m_choices[c].items.front()].credits);
            later.add(takenBy(static_cast<int>(c), m_periods), worth);
            later.add(takenBy(static_cast<int>(c), period), -worth);
        }
        later.add(turns.back(), everything);
        atMost(later, fine(floor.ofLast) + everything);
    }
    implies(tree.awarded.back(), one, 1);
    Sum enough;
    std::set<int> counted;
    for (const Use &use : tree.uses) {
        if (use.of != Use::Of::Choice || !cairn::accepts(floor.filter, *use.piece, setting)
            || !counted.insert(use.index).second)
            continue;
        const int late = m_program.whole(m_choices[use.index].most);
        Sum used = usesOf(tree, Use::Of::Choice, use.index, -1);
        used.add(late, -1);
        atLeast(used, 0);
        for (int period = 0; period <= m_periods; ++period) {
            Sum after = takenBy(use.index, m_periods);
            after.add(takenBy(use.index, period), -1);
            after.add(late, -1);
            after.add(turns[period], -m_choices[use.index].most);
            atLeast(after, -m_choices[use.index].most);
        }
        enough.add(late, use.credits);
    }
    implies(tree.awarded.back(), enough, fineUp(floor.credits));
}

} // namespace cairn
