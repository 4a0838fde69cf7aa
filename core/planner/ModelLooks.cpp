#include "planner/PlanModel.h"

#include <algorithm>

namespace cairn {

/// One where so many of the flags are met.
PlanModel::Flag PlanModel::any(const std::vector<Flag> &flags, int number)
{
    std::vector<Flag> open;
    for (const Flag &flag : flags) {
        if (flag.isYes())
            --number;
        else if (!flag.isNo())
            open.push_back(flag);
    }
    if (number <= 0)
        return {Flag::yes};
    if (static_cast<int>(open.size()) < number)
        return {Flag::no};
    if (open.size() == 1)
        return open.front();
    const int met = m_program.whole(1);
    Sum sum;
    for (const Flag &flag : open)
        sum.add(flag.variable, 1);
    sum.add(met, -number);
    atLeast(sum, 0);
    return {met};
}

PlanModel::Flag PlanModel::all(const std::vector<Flag> &flags)
{
    std::vector<Flag> open;
    for (const Flag &flag : flags) {
        if (flag.isNo())
            return {Flag::no};
        if (!flag.isYes())
            open.push_back(flag);
    }
    if (open.empty())
        return {Flag::yes};
    if (open.size() == 1)
        return open.front();
    const int met = m_program.whole(1);
    for (const Flag &flag : open)
        m_program.atLeast(0, {{flag.variable, 1}, {met, -1}});
    return {met};
}

/// What the record alone meets at the end of the period.
bool PlanModel::isMetAlready(const Looking &looking, int node, int period) const
{
    const LearnerView &view = *m_base[std::clamp(period, 0, m_periods)];
    const Looker looker(view.setting, view.counted(LookAhead::Completed), view.record,
                        *looking.nodes, &view.rulings);
    return looker.isMet(node, looking.isSettled ? Persons::TakenAsSettled : Persons::AsAttested);
}

PlanModel::Flag PlanModel::look(const Looking &looking, int index, When when)
{
    const CompiledNode &node = (*looking.nodes)[index];
    const auto key = std::make_tuple(&node, looking.isSettled, looking.isPrerequisite, when);
    if (const auto known = m_looked.find(key); known != m_looked.end())
        return known->second;
    const auto children = [&] {
        std::vector<Flag> flags;
        for (int child : node.children)
            flags.push_back(look(looking, child, when));
        return flags;
    };
    Flag flag;
    if (isMetAlready(looking, index, when.items)) {
        flag = {Flag::yes};
    } else {
        switch (node.kind) {
        case Rule::Kind::All:
        case Rule::Kind::Use:
            flag = all(children());
            break;
        case Rule::Kind::Any:
        case Rule::Kind::Choose:
            flag = any(children(), node.choose);
            break;
        case Rule::Kind::If: {
            // That the condition is not met cannot be asked for; the checker looks at it.
            const std::vector<Flag> parts = children();
            const Flag otherwise = parts.size() > 2 ? parts[2] : Flag{Flag::yes};
            flag = any({all({parts[0], parts[1]}), otherwise}, 1);
            break;
        }
        case Rule::Kind::Optional:
            flag = {Flag::yes};
            break;
        case Rule::Kind::Embed:
            flag = any({held(node.credential, when.awards), all(children())}, 1);
            break;
        default:
            flag = lookAtLeaf(looking, index, when);
        }
    }
    m_looked[key] = flag;
    return flag;
}

/// What the plan and its grants bring to a leaf, beside what the record counts already.
PlanModel::Sum PlanModel::supply(const CompiledNode &leaf, When when, bool byCount,
                                 const CompiledLimit *where)
{
    Sum sum;
    const Setting &setting = m_base.front()->setting;
    const Counted &counted
        = m_base[std::clamp(when.items, 0, m_periods)]->counted(LookAhead::Completed);
    const auto suits = [&](const Piece &piece) {
        return isOfKind(leaf, piece, setting)
               && (!leaf.hasConditions() || meetsConditions(leaf, piece, setting))
               && (!where || cairn::accepts(where->filter, piece, setting));
    };
    // The best of alternatives counts: where the record has one already, a second adds nothing.
    const auto isThere = [&](const Piece &piece) {
        return piece.alternatives >= 0
               && std::any_of(counted.pieces.begin(), counted.pieces.end(), [&](const Piece &old) {
                      return old.alternatives == piece.alternatives && suits(old)
                             && old.credits >= piece.credits;
                  });
    };
    const auto worth = [&](const Piece &piece) {
        return byCount ? 1 : leaf.kind == Rule::Kind::Hours ? piece.hours : fine(piece.credits);
    };
    if (leaf.kind == Rule::Kind::Hours)
        return sum;
    for (std::size_t c = 0; c < m_choices.size(); ++c) {
        const Piece &piece = m_pieces[m_choices[c].items.front()];
        if (suits(piece) && !isThere(piece))
            sum.add(takenBy(static_cast<int>(c), when.items), worth(piece));
    }
    for (const GrantPiece &each : m_grants) {
        if (!m_relevantCrosswalks.count(each.crosswalk) || !suits(each.piece)
            || isThere(each.piece))
            continue;
        const Flag flag = grant(each.crosswalk, {when.items - when.concurrent, when.awards});
        if (!flag.isNo() && !flag.isYes())
            sum.add(flag.variable, worth(each.piece));
    }
    return sum;
}

PlanModel::Flag PlanModel::lookAtLeaf(const Looking &looking, int index, When when)
{
    const CompiledNode &node = (*looking.nodes)[index];
    if (looking.isPrerequisite && node.rule->concurrent && m_isTimed) {
        // What is taken beside it is seen, what that may bring is not: nothing rests on itself.
        ++when.items;
        when.concurrent = 1;
    }
    const LearnerView &view = *m_base[std::clamp(when.items, 0, m_periods)];
    const Looker looker(view.setting, view.counted(LookAhead::Completed), view.record,
                        *looking.nodes, &view.rulings);
    const LeafOutcome now
        = looker.leaf(index, looking.isSettled ? Persons::TakenAsSettled : Persons::AsAttested);
    const auto atLeastMet = [&](Sum sum, std::int64_t need) -> Flag {
        if (need <= 0)
            return {Flag::yes};
        if (sum.terms.empty())
            return {Flag::no};
        const int met = m_program.whole(1);
        sum.add(met, -need);
        atLeast(sum, 0);
        return {met};
    };
    switch (node.kind) {
    case Rule::Kind::Item:
        return atLeastMet(supply(node, when, true, nullptr), 1);
    case Rule::Kind::Credits:
    case Rule::Kind::Count: {
        std::vector<Flag> flags;
        if (node.accept > 0)
            flags.push_back(atLeastMet(supply(node, when, false, nullptr),
                                       fineUp(node.accept) - fine(now.have)));
        if (node.count > 0)
            flags.push_back(
                atLeastMet(supply(node, when, true, nullptr), node.count - now.haveCount));
        for (const CompiledLimit &floor : node.floors) {
            std::int64_t have = 0;
            int number = 0;
            for (const Taken &taken : now.taken)
                if (cairn::accepts(floor.filter, *taken.piece, view.setting)) {
                    have += taken.credits;
                    ++number;
                }
            if (floor.credits > 0)
                flags.push_back(atLeastMet(supply(node, when, false, &floor),
                                           fineUp(floor.credits) - fine(have)));
            if (floor.count > 0)
                flags.push_back(atLeastMet(supply(node, when, true, &floor), floor.count - number));
        }
        return all(flags);
    }
    case Rule::Kind::Hours: {
        // Hours are large numbers: counted whole, in the leaf's own unit.
        Sum sum;
        for (std::size_t c = 0; c < m_choices.size(); ++c) {
            const Piece &piece = m_pieces[m_choices[c].items.front()];
            if (piece.hours > 0 && isOfKind(node, piece, view.setting))
                sum.add(takenBy(static_cast<int>(c), when.items), piece.hours / 10'000);
        }
        return atLeastMet(sum, (node.number - now.have + 9'999) / 10'000);
    }
    case Rule::Kind::Credential:
        return node.credential < 0 ? Flag{Flag::no} : held(node.credential, when.awards);
    case Rule::Kind::Competencies: {
        std::vector<Flag> flags;
        for (int competency : node.competencies) {
            Sum sum;
            for (std::size_t c = 0; c < m_choices.size(); ++c) {
                const auto &teaches = m_data.items[m_choices[c].items.front()].teaches;
                if (std::find(teaches.begin(), teaches.end(), competency) != teaches.end())
                    sum.add(takenBy(static_cast<int>(c), when.items), 1);
            }
            for (int credential : m_relevantCredentials) {
                const auto &shown = m_data.credentials[credential].source->competencies;
                const CompetencyId &id = m_data.catalogue.competencies[competency].id;
                if (std::find(shown.begin(), shown.end(), id) == shown.end())
                    continue;
                const Flag flag = held(credential, when.awards);
                if (!flag.isNo() && !flag.isYes())
                    sum.add(flag.variable, 1);
            }
            // What the record shows already is shown.
            CompiledNode alone = node;
            alone.competencies = {competency};
            alone.atLeast = 1;
            const std::vector<CompiledNode> nodes{alone};
            const Looker one(view.setting, view.counted(LookAhead::Completed), view.record, nodes,
                             nullptr);
            flags.push_back(one.isMet(0, Persons::AsAttested) ? Flag{Flag::yes}
                                                              : atLeastMet(sum, 1));
        }
        return any(flags, node.atLeast);
    }
    default:
        return {Flag::no};
    }
}

/// Whether some edition was awarded by the end of the period.
PlanModel::Flag PlanModel::held(int credential, int awards)
{
    if (awards <= 0)
        return {Flag::no};
    std::vector<Flag> flags;
    for (int edition : m_data.families[m_data.credentials[credential].family])
        if (m_setting.mayAward(edition))
            flags.push_back(awarded(edition, awards));
    return any(flags, 1);
}

PlanModel::Flag PlanModel::grant(int index, When when)
{
    if (when.items <= 0)
        return {Flag::no};
    const auto [at, isNew] = m_granted.try_emplace({index, when}, Flag{Flag::no});
    if (!isNew)
        return at->second;
    const CompiledCrosswalk &crosswalk = m_data.crosswalks[index];
    const std::string &id = crosswalk.source->id.text;
    // What the record is granted anyway stands among its pieces.
    for (const GrantFinding &finding : m_base[when.items]->counted(LookAhead::Completed).grants)
        if (finding.posted && finding.crosswalk.text == id)
            return at->second;
    const int granted = m_program.whole(1);
    at->second = {granted};
    const Looking looking{&crosswalk.nodes, false, false};
    const auto requires_ = [&](int root) {
        if (root < 0)
            return;
        const Flag met = look(looking, root, when);
        if (met.isYes())
            return;
        Sum sum;
        sum.add(granted, 1);
        if (!met.isNo())
            sum.add(met.variable, -1);
        atMost(sum, 0);
    };
    requires_(crosswalk.from);
    requires_(crosswalk.postsWhen);
    return m_granted[{index, when}];
}

} // namespace cairn
