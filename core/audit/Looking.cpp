#include "audit/Looking.h"

#include "base/WideInt.h"

#include <algorithm>
#include <map>
#include <set>

namespace cairn {

namespace {

std::int64_t sumWhere(const CompiledLimit &limit, const std::vector<Taken> &taken,
                      const Setting &setting)
{
    std::int64_t sum = 0;
    for (const Taken &each : taken)
        if (accepts(limit.filter, *each.piece, setting))
            sum += each.credits;
    return sum;
}

int countWhere(const CompiledLimit &limit, const std::vector<Taken> &taken, const Setting &setting)
{
    return static_cast<int>(std::count_if(taken.begin(), taken.end(), [&](const Taken &each) {
        return accepts(limit.filter, *each.piece, setting);
    }));
}

bool keepsCaps(const CompiledNode &leaf, const std::vector<Taken> &taken, const Setting &setting)
{
    return std::all_of(leaf.caps.begin(), leaf.caps.end(), [&](const CompiledLimit &cap) {
        return (cap.credits < 0 || sumWhere(cap, taken, setting) <= cap.credits)
               && (cap.count < 0 || countWhere(cap, taken, setting) <= cap.count);
    });
}

int distinct(const std::vector<Taken> &taken, std::string_view Piece::*field)
{
    std::set<std::string_view> values;
    for (const Taken &each : taken)
        if (!(each.piece->*field).empty())
            values.insert(each.piece->*field);
    return static_cast<int>(values.size());
}

struct Shortage {
    std::int64_t credits = 0;
    bool isShort = false;
};

Shortage floorShortage(const CompiledLimit &floor, const std::vector<Taken> &taken,
                       const Setting &setting)
{
    Shortage shortage;
    if (floor.credits >= 0) {
        const std::int64_t missing = floor.credits - sumWhere(floor, taken, setting);
        if (missing > 0)
            shortage = {missing, true};
    }
    if (floor.count >= 0) {
        const std::int64_t missing = floor.count - countWhere(floor, taken, setting);
        if (missing > 0)
            shortage = {std::max(shortage.credits, missing * floor.each), true};
    }
    return shortage;
}

LeafOutcome itemOutcome(const CompiledNode &leaf, std::vector<Taken> taken)
{
    LeafOutcome outcome;
    outcome.isMet = !taken.empty();
    outcome.have = taken.empty() ? 0 : taken[0].credits;
    outcome.haveCount = outcome.isMet;
    if (!outcome.isMet)
        outcome.remaining = {Credits{leaf.least}, 1};
    outcome.taken = std::move(taken);
    return outcome;
}

/// Of pieces of one subject those with the most credits within \a limit, whole pieces only.
std::vector<Taken> fullestWithin(const std::vector<Taken> &taken, std::int64_t limit)
{
    std::map<std::int64_t, std::vector<int>> sums{{0, {}}};
    for (std::size_t i = 0; i < taken.size(); ++i) {
        auto next = sums;
        for (const auto &[sum, members] : sums) {
            const std::int64_t larger = sum + taken[i].credits;
            if (larger > limit || next.count(larger))
                continue;
            auto &list = next[larger] = members;
            list.push_back(static_cast<int>(i));
        }
        sums = std::move(next);
    }
    std::vector<Taken> chosen;
    for (int index : sums.rbegin()->second)
        chosen.push_back(taken[index]);
    return chosen;
}

/// As many pieces as fit, the smallest first.
std::vector<Taken> mostWithin(std::vector<Taken> taken, std::int64_t limit)
{
    std::stable_sort(taken.begin(), taken.end(),
                     [](const Taken &a, const Taken &b) { return a.credits < b.credits; });
    std::int64_t sum = 0;
    std::vector<Taken> chosen;
    for (const Taken &each : taken) {
        if (sum + each.credits > limit)
            break;
        sum += each.credits;
        chosen.push_back(each);
    }
    return chosen;
}

std::map<std::string_view, std::vector<Taken>> bySubject(const std::vector<Taken> &taken)
{
    std::map<std::string_view, std::vector<Taken>> subjects;
    for (const Taken &each : taken)
        subjects[each.piece->subject].push_back(each);
    return subjects;
}

std::vector<Taken> withinSubjectLimit(const CompiledNode &leaf, const std::vector<Taken> &taken)
{
    if (leaf.maxPerSubject < 0)
        return taken;
    std::vector<Taken> chosen;
    for (const auto &[subject, pieces] : bySubject(taken)) {
        const auto kept = leaf.kind == Rule::Kind::Count
                              ? mostWithin(pieces, leaf.maxPerSubject)
                              : fullestWithin(pieces, leaf.maxPerSubject);
        chosen.insert(chosen.end(), kept.begin(), kept.end());
    }
    return chosen;
}

} // namespace

LeafOutcome outcomeOf(const CompiledNode &leaf, std::vector<Taken> taken, const Setting &setting)
{
    if (leaf.kind == Rule::Kind::Item)
        return itemOutcome(leaf, std::move(taken));
    LeafOutcome outcome;
    for (const Taken &each : taken)
        outcome.have += each.credits;
    outcome.haveCount = static_cast<int>(taken.size());
    Shortage shortage;
    if (leaf.kind == Rule::Kind::Credits && outcome.have < leaf.accept)
        shortage = {leaf.need - outcome.have, true};
    for (const CompiledLimit &floor : leaf.floors) {
        const Shortage each = floorShortage(floor, taken, setting);
        shortage.credits = std::max(shortage.credits, each.credits);
        shortage.isShort |= each.isShort;
    }
    const int missingPieces = std::max(0, leaf.count - outcome.haveCount);
    outcome.remaining.credits.units = std::max(shortage.credits, missingPieces * leaf.least);
    outcome.remaining.steps = std::max(missingPieces, shortage.isShort ? 1 : 0);
    if (leaf.distinctSubjects > 0)
        outcome.remaining.steps
            += std::max(0, leaf.distinctSubjects - distinct(taken, &Piece::subject));
    if (leaf.distinctTerms > 0)
        outcome.remaining.steps += std::max(0, leaf.distinctTerms - distinct(taken, &Piece::term));
    outcome.isMet = outcome.remaining.isNothing();
    outcome.taken = std::move(taken);
    return outcome;
}

bool keepsLimits(const CompiledNode &leaf, const std::vector<Taken> &taken, const Setting &setting)
{
    if (!keepsCaps(leaf, taken, setting))
        return false;
    if (leaf.sameSubject && bySubject(taken).size() > 1)
        return false;
    if (leaf.maxPerSubject < 0)
        return true;
    std::map<std::string_view, std::int64_t> sums;
    for (const Taken &each : taken)
        sums[each.piece->subject] += each.credits;
    return std::all_of(sums.begin(), sums.end(),
                       [&](const auto &sum) { return sum.second <= leaf.maxPerSubject; });
}

bool meetsGpa(const std::vector<Taken> &pieces, std::int64_t least)
{
    WideInt points = 0;
    WideInt credits = 0;
    for (const Taken &each : pieces) {
        if (!each.piece->points)
            continue;
        points += static_cast<WideInt>(*each.piece->points) * each.credits;
        credits += each.credits;
    }
    return points >= static_cast<WideInt>(least) * credits;
}

std::vector<const Piece *> bestOfEach(const std::vector<const Piece *> &pieces)
{
    std::map<int, const Piece *> best;
    std::vector<const Piece *> chosen;
    for (const Piece *piece : pieces) {
        if (piece->alternatives < 0) {
            chosen.push_back(piece);
            continue;
        }
        const Piece *&at = best[piece->alternatives];
        if (!at || isBetter(*piece, *at))
            at = piece;
    }
    for (const auto &[item, piece] : best)
        chosen.push_back(piece);
    return chosen;
}

Looker::Looker(const Setting &setting, const Counted &counted, const Record &record,
               const std::vector<CompiledNode> &nodes, const Rulings *rulings)
    : m_setting(setting), m_counted(counted), m_record(record), m_nodes(nodes), m_rulings(rulings)
{}

bool Looker::isWaived(int node) const
{
    return m_rulings && m_rulings->isWaived(m_nodes[node]);
}

bool Looker::accepts(int node, const Piece &piece) const
{
    const CompiledNode &leaf = m_nodes[node];
    if (m_rulings && !m_rulings->isEmpty()) {
        if (m_rulings->isExcluded(m_nodes, node, piece))
            return false;
        if (m_rulings->isSubstituted(leaf, piece))
            return true;
        if (m_rulings->isAlsoAllowed(leaf, piece))
            return meetsConditions(leaf, piece, m_setting);
    }
    return isOfKind(leaf, piece, m_setting)
           && (!leaf.hasConditions() || meetsConditions(leaf, piece, m_setting));
}

std::int64_t Looker::creditsAt(int node, const Piece &piece) const
{
    if (m_rulings && !m_rulings->isEmpty())
        if (const auto value = m_rulings->revalued(m_nodes, node, piece))
            return *value;
    return piece.credits;
}

std::vector<Taken> Looker::best(int node) const
{
    std::vector<const Piece *> accepted;
    for (const Piece &piece : m_counted.pieces)
        if (accepts(node, piece))
            accepted.push_back(&piece);
    std::vector<Taken> taken;
    for (const Piece *piece : bestOfEach(accepted))
        taken.push_back({piece, creditsAt(node, *piece)});
    return taken;
}

LeafOutcome Looker::sumLeaf(int node) const
{
    const CompiledNode &leaf = m_nodes[node];
    const std::vector<Taken> all = best(node);
    LeafOutcome outcome;
    if (leaf.sameSubject) {
        outcome = outcomeOf(leaf, {}, m_setting);
        for (const auto &[subject, pieces] : bySubject(all)) {
            LeafOutcome each = outcomeOf(leaf, withinSubjectLimit(leaf, pieces), m_setting);
            if (each.remaining < outcome.remaining)
                outcome = std::move(each);
        }
    } else {
        outcome = outcomeOf(leaf, withinSubjectLimit(leaf, all), m_setting);
    }
    // A cap that everything seen breaks cannot be mended by more evidence: a step of its own.
    if (!keepsCaps(leaf, all, m_setting)) {
        ++outcome.remaining.steps;
        outcome.isMet = false;
    }
    return outcome;
}

LeafOutcome Looker::hoursLeaf(int node) const
{
    LeafOutcome outcome;
    outcome.taken = best(node);
    std::int64_t hours = 0;
    for (const Taken &each : outcome.taken)
        hours += each.piece->hours;
    outcome.have = hours;
    outcome.isMet = hours >= m_nodes[node].number;
    outcome.remaining.steps = outcome.isMet ? 0 : 1;
    return outcome;
}

LeafOutcome Looker::gpaLeaf(int node) const
{
    LeafOutcome outcome;
    // The best of the pieces that have points: a pass without points has none to weigh.
    outcome.taken = best(node);
    outcome.isMet = meetsGpa(outcome.taken, m_nodes[node].number);
    outcome.remaining.steps = outcome.isMet ? 0 : 1;
    return outcome;
}

/// Which of the leaf's competencies are in a list of ids.
void Looker::show(const std::vector<CompetencyId> &ids, const CompiledNode &leaf,
                  std::set<int> &shown) const
{
    const auto &known = m_setting.catalogue.competencyByName;
    for (const CompetencyId &id : ids) {
        const auto found = known.find(id.text);
        if (found != known.end()
            && std::find(leaf.competencies.begin(), leaf.competencies.end(), found->second)
                   != leaf.competencies.end())
            shown.insert(found->second);
    }
}

std::set<int> Looker::shownBy(const Piece &piece, const CompiledNode &leaf) const
{
    std::set<int> shown;
    if (piece.shows)
        show(*piece.shows, leaf, shown);
    else if (piece.teaches)
        for (int each : *piece.teaches)
            if (std::find(leaf.competencies.begin(), leaf.competencies.end(), each)
                != leaf.competencies.end())
                shown.insert(each);
    return shown;
}

LeafOutcome Looker::competenciesLeaf(int node) const
{
    const CompiledNode &leaf = m_nodes[node];
    // The leaf accepts what shows something of it; of each item it sees the best of that.
    std::vector<const Piece *> seen;
    for (const Piece &piece : m_counted.pieces)
        if ((!m_rulings || !m_rulings->isExcluded(m_nodes, node, piece))
            && !shownBy(piece, leaf).empty())
            seen.push_back(&piece);
    std::set<int> shown;
    LeafOutcome outcome;
    for (const Piece *piece : bestOfEach(seen)) {
        shown.merge(shownBy(*piece, leaf));
        outcome.taken.push_back({piece, piece->credits});
    }
    for (const Held &held : m_counted.held)
        if (held.isCurrent)
            show(m_setting.catalogue.credentials[held.credential].source->competencies, leaf,
                 shown);
    outcome.haveCount = static_cast<int>(shown.size());
    outcome.remaining.steps = std::max(0, leaf.atLeast - outcome.haveCount);
    outcome.isMet = outcome.remaining.steps == 0;
    return outcome;
}

bool Looker::factHolds(const Rule &rule) const
{
    const auto found = m_record.facts.find(rule.factKey);
    if (found == m_record.facts.end())
        return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const FactValue &value) {
        return std::find(rule.factIs.begin(), rule.factIs.end(), value) != rule.factIs.end();
    });
}

LeafOutcome Looker::leaf(int index, Persons persons) const
{
    const CompiledNode &node = m_nodes[index];
    LeafOutcome outcome;
    switch (node.kind) {
    case Rule::Kind::Item: {
        std::vector<Taken> all = best(index);
        if (all.size() > 1) {
            const auto first = std::min_element(all.begin(), all.end(), [](auto &a, auto &b) {
                return isBetter(*a.piece, *b.piece);
            });
            all = {*first};
        }
        return outcomeOf(node, std::move(all), m_setting);
    }
    case Rule::Kind::Credits:
    case Rule::Kind::Count:
        return sumLeaf(index);
    case Rule::Kind::Hours:
    case Rule::Kind::Gpa:
        outcome = node.kind == Rule::Kind::Hours ? hoursLeaf(index) : gpaLeaf(index);
        if (persons == Persons::TakenAsSettled) {
            outcome.isMet = true;
            outcome.remaining = {};
        }
        return outcome;
    case Rule::Kind::Competencies:
        return competenciesLeaf(index);
    case Rule::Kind::Credential:
        outcome.isMet
            = node.credential >= 0
              && m_counted.holdingOf(m_setting.catalogue.credentials[node.credential].family);
        break;
    case Rule::Kind::Fact:
        outcome.isMet = factHolds(*node.rule);
        break;
    case Rule::Kind::Person:
        outcome.isMet
            = persons != Persons::AsAttested || (m_rulings && m_rulings->isAttested(node));
        break;
    default:
        break;
    }
    outcome.remaining.steps = outcome.isMet ? 0 : 1;
    return outcome;
}

bool Looker::isMet(int index, Persons persons) const
{
    const CompiledNode &node = m_nodes[index];
    if (isWaived(index))
        return true;
    const auto met = [&](int child) { return isMet(child, persons); };
    switch (node.kind) {
    case Rule::Kind::All:
    case Rule::Kind::Use:
        return std::all_of(node.children.begin(), node.children.end(), met);
    case Rule::Kind::Any:
    case Rule::Kind::Choose:
        return std::count_if(node.children.begin(), node.children.end(), met) >= node.choose;
    case Rule::Kind::If:
        if (met(node.children[0]))
            return met(node.children[1]);
        return node.children.size() < 3 || met(node.children[2]);
    case Rule::Kind::Optional:
        return true;
    case Rule::Kind::Embed:
        return m_counted.holdingOf(m_setting.catalogue.credentials[node.credential].family)
               || std::all_of(node.children.begin(), node.children.end(), met);
    default:
        return leaf(index, persons).isMet;
    }
}

} // namespace cairn
