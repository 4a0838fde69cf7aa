#include "tests/support/AllocationChecker.h"

#include "tests/support/referee/Enumeration.h"

#include <algorithm>
#include <set>

namespace cairn {

using namespace referee;

namespace {

class Checker
{
public:
    Checker(const Audit &audit, const Trial &trial) : m_audit(audit), m_trial(trial) {}

    std::vector<std::string> checkAllocation();
    std::vector<std::string> checkReasons();
    Units appliedCredits() const { return m_trial.appliedCredits(m_allocation); }

private:
    const Audit &m_audit;
    const Trial &m_trial;
    std::vector<std::string> m_objections;
    std::map<std::string, const NodeFinding *> m_findings; ///< of the tree, by path
    std::set<std::string> m_standing;
    std::map<std::string, const Node *> m_leaves; ///< those that consume, by path
    Allocation m_allocation;

    void object(const std::string &text) { m_objections.push_back(text); }
    const NodeFinding &findingAt(const std::string &path);
    Mask maskOf(const std::vector<Use> &uses);

    void stand(const Node &node, const std::string &path, bool isAsked);
    void standChildren(const Node &node, const std::string &path, bool isAsked);
    void standChosen(const Node &node, const std::string &path, bool isAsked);
    void standEmbed(const Node &node, const std::string &path, bool isAsked);
    void standLeaf(const Node &node, const std::string &path, bool isAsked);
    void checkNothingElseIsUsed();
    void checkApplied();
    void checkUnused();
    void checkRemaining();
    void checkReason(const Conflict &conflict);
    void collectLeaves(const Node &node, const std::string &path);
};

std::string childPath(const Node &node, const std::string &path, std::size_t child)
{
    const std::string stem = path == "/" ? "" : path;
    switch (node.rule->kind) {
    case Rule::Kind::If:
        return stem + (child == 0 ? "/if" : child == 1 ? "/then" : "/else");
    case Rule::Kind::Use:
        return stem + "/use";
    case Rule::Kind::Embed:
        return stem + "/embed";
    default:
        return stem + "/" + std::to_string(child);
    }
}

std::string text(Pair pair)
{
    return "(" + std::to_string(pair.credits) + ", " + std::to_string(pair.steps) + ")";
}

std::string text(const std::set<std::string> &ids)
{
    std::string all;
    for (const std::string &id : ids)
        all += " " + id;
    return all.empty() ? " nothing" : all;
}

Pair pairOf(Remaining remaining)
{
    return {remaining.credits.units, remaining.steps};
}

const NodeFinding &Checker::findingAt(const std::string &path)
{
    static const NodeFinding missing;
    const auto found = m_findings.find(path);
    if (found == m_findings.end())
        object("no finding at " + path);
    return found == m_findings.end() ? missing : *found->second;
}

Mask Checker::maskOf(const std::vector<Use> &uses)
{
    const auto &pieces = m_trial.sight().pieces;
    Mask mask = 0;
    for (const Use &use : uses) {
        const auto piece = std::find_if(pieces.begin(), pieces.end(), [&](const Piece &each) {
            return each.id == use.evidence.text;
        });
        if (piece == pieces.end()) {
            object("what does not count is used: " + use.evidence.text);
            continue;
        }
        const Mask bit = Mask{1} << (piece - pieces.begin());
        if (mask & bit)
            object("a leaf uses a piece twice: " + piece->id);
        if (piece->granted != !use.through.isEmpty())
            object("a piece's crosswalk is not said: " + piece->id);
        mask |= bit;
    }
    return mask;
}

void Checker::stand(const Node &node, const std::string &path, bool isAsked)
{
    m_standing.insert(path);
    if (!findingAt(path).picked)
        object("a node that stands is not picked: " + path);
    isAsked = isAsked && !node.waived;
    switch (node.rule->kind) {
    case Rule::Kind::All:
    case Rule::Kind::Use:
        return standChildren(node, path, isAsked);
    case Rule::Kind::Optional:
        return standChildren(node, path, false);
    case Rule::Kind::Any:
    case Rule::Kind::Choose:
        return standChosen(node, path, isAsked);
    case Rule::Kind::If: {
        const std::size_t branch = isMet(m_trial.sight(), node.children[0]) ? 1 : 2;
        if (branch < node.children.size())
            stand(node.children[branch], childPath(node, path, branch), isAsked);
        return;
    }
    case Rule::Kind::Embed:
        return standEmbed(node, path, isAsked);
    default:
        return standLeaf(node, path, isAsked);
    }
}

void Checker::standChildren(const Node &node, const std::string &path, bool isAsked)
{
    for (std::size_t i = 0; i < node.children.size(); ++i)
        stand(node.children[i], childPath(node, path, i), isAsked);
}

void Checker::standChosen(const Node &node, const std::string &path, bool isAsked)
{
    int chosen = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (!findingAt(childPath(node, path, i)).picked)
            continue;
        ++chosen;
        stand(node.children[i], childPath(node, path, i), isAsked);
    }
    if (chosen != node.choose)
        object(std::to_string(chosen) + " children are picked at " + path + " instead of "
               + std::to_string(node.choose));
}

void Checker::standEmbed(const Node &node, const std::string &path, bool isAsked)
{
    const bool isInline = node.children.empty() || findingAt(childPath(node, path, 0)).picked;
    if (isInline)
        return standChildren(node, path, isAsked);
    m_allocation.heldEmbeds.push_back(&node);
    if (maskOf(findingAt(path).uses) != m_trial.appliedToHolding(node).value_or(0))
        object("a held embed does not use what was applied to it: " + path);
}

void Checker::standLeaf(const Node &node, const std::string &path, bool isAsked)
{
    const NodeFinding &finding = findingAt(path);
    Pair remains;
    if (node.rule->consumes()) {
        const Mask pieces = maskOf(finding.uses);
        m_allocation.taken.push_back({&node, pieces, isAsked});
        remains = m_trial.remainingAt(node, pieces);
    } else {
        remains = lookAt(m_trial.sight(), node);
        if (isAsked)
            m_allocation.looked = m_allocation.looked + remains;
    }
    if (!isAsked)
        remains = {};
    if (pairOf(finding.remaining) != remains)
        object("at " + path + " remains " + text(remains) + ", not "
               + text(pairOf(finding.remaining)));
}

void Checker::checkNothingElseIsUsed()
{
    for (const auto &[path, finding] : m_findings)
        if (finding->rule && finding->rule->consumes() && !m_standing.count(path) && finding->picked
            && !finding->uses.empty() && path.find("/if") == std::string::npos)
            object("a leaf that does not stand uses evidence: " + path);
}

void Checker::checkApplied()
{
    Mask used = 0;
    for (const Taken &taken : m_allocation.taken)
        used |= taken.pieces;
    for (const Node *embed : m_allocation.heldEmbeds)
        used |= m_trial.appliedToHolding(*embed).value_or(0);
    std::vector<Use> applied;
    for (const EvidenceId &id : m_audit.applied)
        applied.push_back({id, CrosswalkId()});
    const auto &pieces = m_trial.sight().pieces;
    for (Use &use : applied)
        for (const Piece &piece : pieces)
            if (piece.granted && piece.id == use.evidence.text)
                use.through = CrosswalkId(piece.id);
    if (maskOf(applied) != used)
        object("what is applied is not what the leaves use");
}

/// Whatever counts is applied, seen by a rule that takes nothing away, or said to be unused.
void Checker::checkUnused()
{
    std::set<std::string> seen;
    for (const NodeFinding &finding : m_audit.requirements)
        if (finding.picked && finding.rule && !finding.rule->consumes()
            && finding.rule->kind != Rule::Kind::Gpa)
            for (const Use &use : finding.uses)
                seen.insert(use.evidence.text);
    std::set<std::string> applied;
    for (const EvidenceId &id : m_audit.applied)
        applied.insert(id.text);
    std::set<std::string> unused;
    for (const Unused &each : m_audit.unused)
        if (!unused.insert(each.evidence.text).second)
            object("said twice to be unused: " + each.evidence.text);
    for (const Piece &piece : m_trial.sight().pieces)
        if ((applied.count(piece.id) || seen.count(piece.id)) == unused.count(piece.id))
            object("neither used nor unused, or both: " + piece.id);
}

void Checker::checkRemaining()
{
    const std::string objection = m_trial.objection(m_allocation);
    if (!objection.empty())
        return object("the allocation is against the rules: " + objection);
    const Pair remains = m_trial.remaining(m_allocation);
    if (pairOf(m_audit.remaining) != remains)
        object("the allocation leaves " + text(remains) + ", not "
               + text(pairOf(m_audit.remaining)));
}

void Checker::collectLeaves(const Node &node, const std::string &path)
{
    if (node.rule->consumes())
        m_leaves[path] = &node;
    for (std::size_t i = 0; i < node.children.size(); ++i)
        collectLeaves(node.children[i], childPath(node, path, i));
}

/// The leaves of a reason, with all pieces that serve them, leave what it says and no less. What is
/// said of a condition on the whole credential is what that condition lacks.
void Checker::checkReason(const Conflict &conflict)
{
    if (conflict.nodes.empty() || pairOf(conflict.shortBy).isNothing())
        object("a reason that nothing is short of");
    std::vector<const Node *> leaves;
    for (const std::string &path : conflict.nodes)
        if (m_leaves.count(path))
            leaves.push_back(m_leaves[path]);
    if (leaves.size() != conflict.nodes.size())
        return; // a condition, or a leaf that only looks, is its own reason
    std::set<std::string> serving;
    for (std::size_t i = 0; i < m_trial.sight().pieces.size(); ++i)
        for (const Node *leaf : leaves)
            if (m_trial.allowedAt(*leaf) >> i & 1)
                serving.insert(m_trial.sight().pieces[i].id);
    std::set<std::string> said;
    for (const EvidenceId &id : conflict.pieces)
        said.insert(id.text);
    if (said != serving)
        object("a reason at " + conflict.nodes.front() + " names" + text(said) + ", but"
               + text(serving) + " serve it");
    const Pair least = leastAt(m_trial, leaves);
    if (least != pairOf(conflict.shortBy))
        object("a reason at " + conflict.nodes.front() + " is short by " + text(least) + ", not "
               + text(pairOf(conflict.shortBy)));
}

std::vector<std::string> Checker::checkReasons()
{
    if (m_trial.tree())
        collectLeaves(*m_trial.tree(), "/");
    if (m_audit.reason.empty() != pairOf(m_audit.remaining).isNothing())
        object("what is not met comes with a reason, and nothing else does");
    for (const Conflict &conflict : m_audit.reason)
        checkReason(conflict);
    return m_objections;
}

std::vector<std::string> Checker::checkAllocation()
{
    for (const NodeFinding &finding : m_audit.requirements)
        if (finding.part == NodeFinding::Part::Tree
            && !m_findings.emplace(finding.path, &finding).second)
            object("two findings at " + finding.path);
    if (m_trial.tree())
        stand(*m_trial.tree(), "/", true);
    checkNothingElseIsUsed();
    checkApplied();
    checkUnused();
    checkRemaining();
    return m_objections;
}

} // namespace

/// Pins that the audit lists as impossible to hold are no rule for it.
static void setAside(Trial &trial, const Audit &audit, const Record &record)
{
    for (const Review &review : audit.review)
        if (review.why == Review::Why::PinCannotHold)
            trial.setPinAside(record.exceptions[review.exception].evidence.text);
}

std::vector<std::string> objectionsTo(const Audit &audit, const Catalogue &catalogue,
                                      const Record &record, const AuditOptions &options)
{
    const World world(catalogue);
    const Sight sight = seeAll(world, record, options.asOf, options.lookAhead);
    Trial trial(sight, *world.credential(audit.credential));
    setAside(trial, audit, record);
    return Checker(audit, trial).checkAllocation();
}

std::vector<std::string> objectionsToReasons(const Audit &audit, const Catalogue &catalogue,
                                             const Record &record, const AuditOptions &options)
{
    const World world(catalogue);
    const Sight sight = seeAll(world, record, options.asOf, options.lookAhead);
    Trial trial(sight, *world.credential(audit.credential));
    setAside(trial, audit, record);
    return Checker(audit, trial).checkReasons();
}

Credits creditsAppliedNeedlessly(const Audit &audit, const Catalogue &catalogue,
                                 const Record &record, const AuditOptions &options)
{
    const World world(catalogue);
    const Sight sight = seeAll(world, record, options.asOf, options.lookAhead);
    Trial trial(sight, *world.credential(audit.credential));
    setAside(trial, audit, record);
    Checker checker(audit, trial);
    checker.checkAllocation();
    return {checker.appliedCredits() - tryForFewestApplied(trial).applied};
}

} // namespace cairn
