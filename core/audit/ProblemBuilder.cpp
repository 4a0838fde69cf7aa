#include "audit/ProblemBuilder.h"

#include <algorithm>
#include <map>
#include <set>

namespace cairn {

using allocation::Accepted;
using allocation::AtLeast;
using allocation::AtMost;
using allocation::Cost;
using allocation::Leaf;
using allocation::Node;
using allocation::PieceSet;

static Cost costOf(const Remaining &remaining)
{
    return {remaining.credits.units, remaining.steps};
}

ProblemBuilder::ProblemBuilder(const Setting &setting, const CompiledCredential &credential,
                               const Counted &counted, const Record &record, const Rulings &rulings,
                               Persons persons, Detail detail)
    : m_setting(setting), m_credential(credential), m_counted(counted), m_record(record),
      m_rulings(rulings), m_persons(persons),
      m_detail(rulings.isEmpty() ? detail : Detail::EveryLeaf),
      m_looker(setting, counted, record, credential.nodes, &rulings)
{}

allocation::Problem ProblemBuilder::build(const std::vector<int> &pinsSetAside, int pinChoice)
{
    m_problem = {};
    m_problemNode.assign(m_credential.nodes.size(), -1);
    m_treeNode.clear();
    m_pins.clear();
    m_badPins.clear();
    m_problem.pieces = static_cast<int>(m_counted.pieces.size());
    for (int i = 0; i < m_problem.pieces; ++i) {
        m_problem.credits.push_back(m_counted.pieces[i].credits);
        m_problem.alternatives.push_back(m_counted.pieces[i].alternatives);
    }
    if (m_credential.root >= 0)
        m_problem.root = add(m_credential.root, false);
    m_pinChoices = 1;
    if (!m_rulings.isEmpty())
        addPins(pinsSetAside, pinChoice);
    addConditions();
    addSharing();
    addOverlays();
    addGpa();
    dropIdleCaps();
    return std::move(m_problem);
}

int ProblemBuilder::addConstant(Cost cost)
{
    Node node;
    node.kind = Node::Kind::Constant;
    node.cost = cost;
    m_problem.nodes.push_back(std::move(node));
    return static_cast<int>(m_problem.nodes.size()) - 1;
}

int ProblemBuilder::addGroup(int index, bool isFree, Node::Kind kind)
{
    const CompiledNode &node = m_credential.nodes[index];
    const int self = static_cast<int>(m_problem.nodes.size());
    m_problem.nodes.emplace_back();
    m_problem.nodes[self].kind = kind;
    m_problem.nodes[self].isFree = isFree;
    m_problem.nodes[self].choose = node.choose;
    addChildren(node, isFree, self);
    return self;
}

/// Where only what matters is asked for, what is certain to remain is added up to one number.
void ProblemBuilder::addChildren(const CompiledNode &node, bool isFree, int self)
{
    const bool addsUp
        = m_detail == Detail::WhatMatters && m_problem.nodes[self].kind == Node::Kind::All;
    Cost certain;
    for (int child : node.children) {
        const int added = add(child, isFree);
        const bool isLast = added + 1 == static_cast<int>(m_problem.nodes.size());
        if (addsUp && isLast && m_problem.nodes[added].kind == Node::Kind::Constant) {
            certain = certain + m_problem.nodes[added].cost;
            m_problem.nodes.pop_back();
        } else {
            m_problem.nodes[self].children.push_back(added);
        }
    }
    if (certain != Cost{}) {
        const int added = addConstant(certain);
        m_problem.nodes[self].children.push_back(added);
    }
}

/// No piece at hand could serve the leaf.
bool ProblemBuilder::isOutOfReach(int index) const
{
    bool isServed = false;
    m_counted.forEachSuiting(m_credential.nodes[index], m_setting, [&](int) { isServed = true; });
    return !isServed;
}

int ProblemBuilder::addEmbed(int index, bool isFree)
{
    const CompiledNode &node = m_credential.nodes[index];
    const int family = m_setting.catalogue.credentials[node.credential].family;
    const Held *held = m_counted.holdingOf(family);
    m_families.push_back(family);
    const int self = addGroup(index, isFree, held ? Node::Kind::Embed : Node::Kind::All);
    m_families.pop_back();
    if (!held)
        return self;
    m_problem.nodes[self].family = family;
    m_problem.nodes[self].heldPieces = appliedOf(*held);
    if (held->source->applied.empty())
        m_problem.nodes[self].heldBlock = m_setting.catalogue.credentials[held->credential].credits;
    return self;
}

/// Caps and maxPerSubject are limits on groups of pieces.
void ProblemBuilder::addGroups(const CompiledNode &node, Leaf &leaf) const
{
    for (const CompiledLimit &cap : node.caps) {
        allocation::Group group{{}, cap.credits, cap.count};
        for (const Accepted &each : leaf.accepts)
            if (accepts(cap.filter, m_counted.pieces[each.piece], m_setting))
                group.where.add(each.piece);
        leaf.groups.push_back(group);
    }
    if (node.maxPerSubject < 0)
        return;
    std::map<std::string_view, PieceSet> subjects;
    for (const Accepted &each : leaf.accepts)
        subjects[m_counted.pieces[each.piece].subject].add(each.piece);
    for (const auto &[subject, pieces] : subjects)
        leaf.groups.push_back({pieces, node.maxPerSubject, -1});
}

/// Floors and variety ask what the pieces are, not only how much they count.
void ProblemBuilder::addOwnCost(const CompiledNode &node, Leaf &leaf) const
{
    if (node.floors.empty() && node.distinctSubjects == 0 && node.distinctTerms == 0)
        return;
    std::map<std::string, int> kinds;
    for (Accepted &each : leaf.accepts) {
        const Piece &piece = m_counted.pieces[each.piece];
        std::string kind;
        for (const CompiledLimit &floor : node.floors)
            kind += accepts(floor.filter, piece, m_setting) ? '1' : '0';
        if (node.distinctSubjects > 0)
            kind.append("s").append(piece.subject);
        if (node.distinctTerms > 0)
            kind.append("t").append(piece.term);
        each.kind = kinds.emplace(kind, static_cast<int>(kinds.size())).first->second;
    }
    const auto whichAre = [&](const auto &test) {
        PieceSet set;
        for (const Accepted &each : leaf.accepts)
            if (test(m_counted.pieces[each.piece]))
                set.add(each.piece);
        return set;
    };
    for (const CompiledLimit &floor : node.floors) {
        leaf.floorEach = std::max(leaf.floorEach, floor.each);
        leaf.floors.push_back(
            {whichAre([&](const Piece &piece) { return accepts(floor.filter, piece, m_setting); }),
             floor.credits, floor.count, floor.each});
    }
    const auto ask = [&](int need, std::string_view Piece::*field) {
        if (need == 0)
            return;
        std::set<std::string_view> names;
        for (const Accepted &each : leaf.accepts)
            names.insert(m_counted.pieces[each.piece].*field);
        names.erase(std::string_view());
        allocation::Variety variety{need, {}};
        for (const std::string_view &name : names)
            variety.kinds.push_back(
                whichAre([&](const Piece &piece) { return piece.*field == name; }));
        leaf.varieties.push_back(std::move(variety));
    };
    ask(node.distinctSubjects, &Piece::subject);
    ask(node.distinctTerms, &Piece::term);
}

Leaf ProblemBuilder::leafOf(int index, bool isFree, const std::string_view *subject) const
{
    const CompiledNode &node = m_credential.nodes[index];
    Leaf leaf;
    leaf.takesOne = node.kind == Rule::Kind::Item;
    leaf.isFree = isFree;
    leaf.need = node.need;
    leaf.accept = node.accept;
    leaf.count = node.count;
    leaf.least = node.least;
    leaf.insideOf = m_families;
    const auto offer = [&](int i) {
        const Piece &piece = m_counted.pieces[i];
        if (subject && piece.subject != *subject)
            return;
        leaf.accepts.push_back({i, m_looker.creditsAt(index, piece)});
        leaf.mask.add(i);
    };
    if (m_rulings.isEmpty()) {
        m_counted.forEachSuiting(node, m_setting, offer);
        std::sort(leaf.accepts.begin(), leaf.accepts.end(),
                  [](const Accepted &a, const Accepted &b) { return a.piece < b.piece; });
    } else {
        for (int i = 0; i < m_problem.pieces; ++i)
            if (m_looker.accepts(index, m_counted.pieces[i]))
                offer(i);
    }
    if (!leaf.takesOne) {
        addGroups(node, leaf);
        addOwnCost(node, leaf);
    }
    return leaf;
}

int ProblemBuilder::addOneLeaf(int index, Leaf leaf)
{
    Node added;
    added.kind = Node::Kind::Leaf;
    added.leaf = static_cast<int>(m_problem.leaves.size());
    added.isFree = leaf.isFree;
    m_treeNode.push_back(index);
    m_problem.leaves.push_back(std::move(leaf));
    m_problem.nodes.push_back(std::move(added));
    return static_cast<int>(m_problem.nodes.size()) - 1;
}

int ProblemBuilder::addLeaf(int index, bool isFree)
{
    if (m_detail == Detail::WhatMatters && isOutOfReach(index))
        return addConstant(
            isFree ? Cost{}
                   : costOf(outcomeOf(m_credential.nodes[index], {}, m_setting).remaining));
    Leaf leaf = leafOf(index, isFree, nullptr);
    if (!m_credential.nodes[index].sameSubject || leaf.accepts.size() < 2)
        return addOneLeaf(index, std::move(leaf));
    // One subject for all is a choice among leaves, one for each subject at hand.
    std::set<std::string_view> subjects;
    for (const Accepted &each : leaf.accepts)
        subjects.insert(m_counted.pieces[each.piece].subject);
    const int self = static_cast<int>(m_problem.nodes.size());
    m_problem.nodes.emplace_back();
    m_problem.nodes[self].kind = Node::Kind::Choose;
    m_problem.nodes[self].choose = 1;
    m_problem.nodes[self].isFree = isFree;
    for (const std::string_view &subject : subjects) {
        const int child = addOneLeaf(index, leafOf(index, isFree, &subject));
        m_problem.nodes[self].children.push_back(child);
    }
    return self;
}

int ProblemBuilder::add(int index, bool isFree)
{
    const CompiledNode &node = m_credential.nodes[index];
    isFree |= m_looker.isWaived(index) || node.kind == Rule::Kind::Optional;
    int added = -1;
    switch (node.kind) {
    case Rule::Kind::All:
    case Rule::Kind::Use:
    case Rule::Kind::Optional:
        added = addGroup(index, isFree, Node::Kind::All);
        break;
    case Rule::Kind::Any:
    case Rule::Kind::Choose:
        added = addGroup(index, isFree, Node::Kind::Choose);
        break;
    case Rule::Kind::If: {
        const std::size_t branch = m_looker.isMet(node.children[0], m_persons) ? 1 : 2;
        added = static_cast<int>(m_problem.nodes.size());
        m_problem.nodes.emplace_back();
        m_problem.nodes[added].isFree = isFree;
        if (branch < node.children.size()) {
            const int child = add(node.children[branch], isFree);
            m_problem.nodes[added].children.push_back(child);
        }
        break;
    }
    case Rule::Kind::Embed:
        added = addEmbed(index, isFree);
        break;
    default:
        added = node.consumes
                    ? addLeaf(index, isFree)
                    : addConstant(isFree ? Cost{}
                                         : costOf(m_looker.leaf(index, m_persons).remaining));
    }
    m_problemNode[index] = added;
    return added;
}

void ProblemBuilder::addPins(const std::vector<int> &setAside, int choice)
{
    for (int piece = 0; piece < m_problem.pieces; ++piece) {
        std::vector<int> pinned;
        int exception = -1;
        for (std::size_t l = 0; l < m_problem.leaves.size(); ++l) {
            const int pin
                = m_rulings.pinOf(m_credential.nodes[m_treeNode[l]], m_counted.pieces[piece]);
            if (pin < 0 || std::count(setAside.begin(), setAside.end(), pin) > 0)
                continue;
            if (exception >= 0 && pin != exception)
                continue; // The first of two pins for one piece stands.
            exception = pin;
            if (m_problem.leaves[l].mask.has(piece))
                pinned.push_back(static_cast<int>(l));
        }
        if (exception < 0)
            continue;
        if (pinned.empty()) {
            m_badPins.push_back(exception);
            continue;
        }
        m_pins.push_back(exception);
        // A tree that stands inline more than once has the leaf more than once: one of them it is.
        const int places = static_cast<int>(pinned.size());
        pinned = {pinned[choice % places]};
        choice /= places;
        m_pinChoices *= places;
        for (std::size_t l = 0; l < m_problem.leaves.size(); ++l) {
            Leaf &leaf = m_problem.leaves[l];
            if (std::count(pinned.begin(), pinned.end(), static_cast<int>(l)) > 0) {
                leaf.pinned.add(piece);
            } else if (leaf.mask.has(piece)) {
                leaf.mask.remove(piece);
                std::erase_if(leaf.accepts,
                              [&](const Accepted &each) { return each.piece == piece; });
            }
        }
    }
}

/// The newest pieces that together make so many credits; the one that crosses the line is in.
PieceSet ProblemBuilder::newest(std::int64_t credits) const
{
    std::vector<const Piece *> pieces;
    for (int i = 0; i < m_problem.pieces; ++i)
        pieces.push_back(&m_counted.pieces[i]);
    pieces = bestOfEach(pieces);
    const auto day = [](const Piece &piece) {
        if (piece.earned)
            return piece.earned->daysSinceEpoch;
        return piece.status == EvidenceStatus::Completed ? INT32_MIN : INT32_MAX;
    };
    std::sort(pieces.begin(), pieces.end(), [&](const Piece *a, const Piece *b) {
        return day(*a) != day(*b) ? day(*a) > day(*b) : a->id < b->id;
    });
    PieceSet set;
    for (const Piece *piece : pieces) {
        if (credits <= 0)
            break;
        set.add(piece->serial);
        credits -= piece->credits;
    }
    return set;
}

PieceSet ProblemBuilder::where(const CompiledLimit &limit) const
{
    PieceSet set;
    for (int i = 0; i < m_problem.pieces; ++i)
        if (accepts(limit.filter, m_counted.pieces[i], m_setting))
            set.add(i);
    return limit.ofLast < 0 ? set : set & newest(limit.ofLast);
}

void ProblemBuilder::addConditions()
{
    const int family = m_credential.family;
    if (!m_rulings.isWaived(family, "/totalCredits"))
        m_problem.total = m_credential.totalCredits;
    for (std::size_t i = 0; i < m_credential.floors.size(); ++i) {
        const CompiledLimit &floor = m_credential.floors[i];
        if (m_rulings.isWaived(family, "/floors/" + std::to_string(i)))
            continue;
        m_problem.floors.push_back({std::max<std::int64_t>(floor.credits, 0),
                                    std::max(floor.count, 0), floor.each, where(floor), -1,
                                    "/floors/" + std::to_string(i)});
    }
    for (std::size_t i = 0; i < m_credential.caps.size(); ++i) {
        const CompiledLimit &cap = m_credential.caps[i];
        if (!m_rulings.isWaived(family, "/caps/" + std::to_string(i)))
            m_problem.caps.push_back(
                {cap.credits, cap.count, where(cap), -1, "/caps/" + std::to_string(i)});
    }
}

/// A cap that everything together stays within forbids nothing.
void ProblemBuilder::dropIdleCaps()
{
    std::vector<std::int64_t> most = m_problem.credits;
    PieceSet usable;
    for (const Leaf &leaf : m_problem.leaves) {
        usable = usable | leaf.mask;
        for (const Accepted &each : leaf.accepts)
            most[each.piece] = std::max(most[each.piece], each.credits);
    }
    for (const Node &node : m_problem.nodes)
        usable = usable | node.heldPieces;
    std::erase_if(m_problem.caps, [&](const AtMost &cap) {
        std::int64_t credits = 0;
        (usable & cap.where).forEach([&](int piece) { credits += most[piece]; });
        const int count = (usable & cap.where).size();
        return (cap.credits < 0 || credits <= cap.credits) && (cap.count < 0 || count <= cap.count);
    });
}

/// The pieces that a held credential used, those of them that count.
PieceSet ProblemBuilder::appliedOf(const Held &held) const
{
    PieceSet set;
    for (const EvidenceId &id : held.source->applied) {
        const Piece *piece = m_counted.find(id.text);
        if (piece && !m_rulings.isExcludedEverywhere(m_credential.family, *piece))
            set.add(piece->serial);
    }
    return set;
}

void ProblemBuilder::addSharing()
{
    for (const CompiledSharing &sharing : m_credential.sharing) {
        const int family = m_setting.catalogue.credentials[sharing.other].family;
        const Held *held = m_counted.holdingOf(family);
        if (!held || family == m_credential.family)
            continue;
        const PieceSet shared = appliedOf(*held);
        const std::string &other = m_setting.catalogue.credentials[sharing.other].source->id.text;
        if (sharing.maxCredits >= 0 || sharing.maxItems >= 0)
            m_problem.caps.push_back(
                {sharing.maxCredits, sharing.maxItems, shared, family, "/sharing/" + other});
        if (sharing.minUnique > 0) {
            PieceSet all;
            for (int i = 0; i < m_problem.pieces; ++i)
                all.add(i);
            m_problem.floors.push_back(
                {sharing.minUnique, 0, 0, all.without(shared), family, "/sharing/" + other});
        }
    }
}

void ProblemBuilder::addOverlays()
{
    for (int overlay : m_credential.overlays) {
        if (m_looker.isWaived(overlay))
            continue;
        const CompiledNode &node = m_credential.nodes[overlay];
        Cost cost;
        if (node.rule->isLeaf())
            cost = costOf(m_looker.leaf(overlay, m_persons).remaining);
        else if (!m_looker.isMet(overlay, m_persons))
            cost = {0, 1};
        if (cost == Cost{})
            continue;
        m_problem.fixed.credits = std::max(m_problem.fixed.credits, cost.credits);
        ++m_problem.fixed.steps;
    }
}

bool ProblemBuilder::meetsMinGpa() const
{
    std::vector<const Piece *> graded;
    for (const Piece &piece : m_counted.pieces)
        if (piece.points && !m_rulings.isExcludedEverywhere(m_credential.family, piece))
            graded.push_back(&piece);
    std::vector<Taken> taken;
    for (const Piece *piece : bestOfEach(graded))
        taken.push_back({piece, piece->credits});
    return meetsGpa(taken, m_credential.minGpa);
}

void ProblemBuilder::addGpa()
{
    if (m_credential.minGpa == 0 || m_persons == Persons::TakenAsSettled
        || m_rulings.isWaived(m_credential.family, "/minGpa"))
        return;
    if (!meetsMinGpa())
        ++m_problem.fixed.steps;
}

} // namespace cairn
