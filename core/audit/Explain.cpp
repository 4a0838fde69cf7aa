#include "audit/Auditing.h"

#include <algorithm>

namespace cairn {

namespace {

CrosswalkId crosswalkOf(const Piece &piece, const Setting &setting)
{
    return piece.crosswalk < 0 ? CrosswalkId{}
                               : setting.catalogue.crosswalks[piece.crosswalk].source->id;
}

/// Met by what is completed, by what is under way, or only by what is planned.
NodeStatus metBy(EvidenceStatus latest)
{
    switch (latest) {
    case EvidenceStatus::InProgress:
        return NodeStatus::InProgress;
    case EvidenceStatus::Planned:
        return NodeStatus::Planned;
    default:
        return NodeStatus::Met;
    }
}

EvidenceStatus latestOf(const std::vector<Taken> &taken)
{
    EvidenceStatus latest = EvidenceStatus::Completed;
    for (const Taken &each : taken)
        latest = std::max(latest, each.piece->status);
    return latest;
}

/// Writes one finding per node, leaves from what was allocated to them, groups from their children.
class Findings
{
public:
    Findings(const LearnerView &view, const Solved &solved) : m_view(view), m_solved(solved)
    {
        const auto &leafNodes = solved.builder->treeNodeOfLeaf();
        m_taken.resize(solved.credential->nodes.size());
        for (std::size_t piece = 0; piece < solved.solution.leafOf.size(); ++piece) {
            const int leaf = solved.solution.leafOf[piece];
            if (leaf < 0)
                continue;
            const int node = leafNodes[leaf];
            const Piece &source = solved.counted->pieces[piece];
            m_taken[node].push_back({&source, solved.builder->looker().creditsAt(node, source)});
        }
    }

    void tree(std::vector<NodeFinding> &into)
    {
        if (m_solved.credential->root >= 0)
            visit(m_solved.credential->root, true, false, into);
    }

    void entry(std::vector<NodeFinding> &into)
    {
        m_isLooking = true;
        if (m_solved.credential->entry >= 0)
            visit(m_solved.credential->entry, true, false, into);
        m_isLooking = false;
    }

    NodeFinding overlay(int node)
    {
        std::vector<NodeFinding> findings;
        m_isLooking = true;
        visit(node, true, false, findings);
        m_isLooking = false;
        findings[0].part = NodeFinding::Part::Overlay;
        return findings[0];
    }

private:
    const CompiledNode &node(int index) const { return m_solved.credential->nodes[index]; }

    int visit(int index, bool picked, bool isFree, std::vector<NodeFinding> &into)
    {
        const int at = static_cast<int>(into.size());
        into.push_back(start(index, picked));
        const CompiledNode &compiled = node(index);
        const bool waived = m_solved.builder->looker().isWaived(index);
        isFree |= waived || compiled.kind == Rule::Kind::Optional;
        if (compiled.rule->isLeaf())
            leaf(index, picked, isFree, into[at]);
        else
            group(index, at, picked, isFree, into);
        if (waived) {
            into[at].status = NodeStatus::Waived;
            into[at].remaining = {};
        } else if (compiled.kind == Rule::Kind::Optional) {
            into[at].remaining = {};
        }
        return at;
    }

    NodeFinding start(int index, bool picked) const
    {
        const CompiledNode &compiled = node(index);
        NodeFinding finding;
        finding.node = compiled.name;
        finding.path = compiled.path;
        finding.depth = compiled.depth;
        finding.rule = compiled.rule;
        if (compiled.inside >= 0)
            finding.inside = m_view.setting.catalogue.credentials[compiled.inside].source->id;
        finding.picked = picked;
        finding.changedTo = m_view.rulings.changedTo(compiled);
        return finding;
    }

    void leaf(int index, bool picked, bool isFree, NodeFinding &finding) const
    {
        const CompiledNode &compiled = node(index);
        const bool allocated = compiled.consumes && picked && !m_isLooking;
        const LeafOutcome outcome
            = allocated ? outcomeOf(compiled, m_taken[index], m_view.setting)
                        : m_solved.builder->looker().leaf(index, Persons::AsAttested);
        finding.remaining = outcome.remaining;
        finding.have.units = outcome.have;
        finding.haveCount = outcome.haveCount;
        finding.need.units = compiled.need;
        finding.needCount = compiled.kind == Rule::Kind::Item           ? 1
                            : compiled.kind == Rule::Kind::Competencies ? compiled.atLeast
                                                                        : compiled.count;
        // What merely looks uses nothing, but shows what it saw.
        if (picked)
            for (const Taken &each : outcome.taken)
                finding.uses.push_back({EvidenceId{std::string(each.piece->id)},
                                        crosswalkOf(*each.piece, m_view.setting)});
        std::sort(finding.uses.begin(), finding.uses.end(),
                  [](const Use &a, const Use &b) { return a.evidence < b.evidence; });
        if (outcome.isMet)
            finding.status = metBy(latestOf(outcome.taken));
        else if (compiled.kind == Rule::Kind::Person)
            finding.status = NodeStatus::NeedsPerson;
        else if (outcome.haveCount > 0 || outcome.have > 0)
            finding.status = NodeStatus::Partly;
        if (isFree)
            finding.remaining = {};
    }

    /// Which children of a group count: those that the allocation took.
    bool isPicked(int parent, int child, int position, bool picked) const
    {
        const CompiledNode &compiled = node(parent);
        if (!picked)
            return false;
        if (compiled.kind == Rule::Kind::If) {
            if (position == 0)
                return true;
            const bool holds
                = m_solved.builder->looker().isMet(compiled.children[0], Persons::AsAttested);
            return holds == (position == 1);
        }
        if (m_isLooking)
            return true;
        const int self = m_solved.builder->problemNodeOf()[parent];
        if (self >= 0 && m_solved.solution.asHeld[self])
            return false;
        const int problemNode = m_solved.builder->problemNodeOf()[child];
        return problemNode >= 0 && m_solved.solution.picked[problemNode];
    }

    void group(int index, int at, bool picked, bool isFree, std::vector<NodeFinding> &into)
    {
        const CompiledNode &compiled = node(index);
        std::vector<int> counting; // positions in `into`
        for (std::size_t i = 0; i < compiled.children.size(); ++i) {
            const int child = compiled.children[i];
            const bool childPicked = isPicked(index, child, static_cast<int>(i), picked);
            const bool isCondition = compiled.kind == Rule::Kind::If && i == 0;
            const int childAt = visit(child, childPicked, isFree || isCondition, into);
            if (childPicked && !isCondition)
                counting.push_back(childAt);
        }
        if (m_isLooking)
            lookAtGroup(index, at, counting, into);
        else
            sumUp(index, at, picked, counting, into);
    }

    /// What remains of a group is what remains of the children that count.
    void sumUp(int index, int at, bool picked, const std::vector<int> &counting,
               std::vector<NodeFinding> &into)
    {
        NodeFinding &finding = into[at];
        const CompiledNode &compiled = node(index);
        finding.needCount = static_cast<int>(counting.size());
        if (compiled.kind == Rule::Kind::Embed && stands(index)) {
            finding.status = NodeStatus::Met;
            for (const Use &use : heldUses(index))
                finding.uses.push_back(use);
            return;
        }
        bool anything = false;
        bool onlyPersons = true;
        NodeStatus latest = NodeStatus::Met;
        for (int child : counting) {
            const NodeFinding &each = into[child];
            finding.remaining.credits += each.remaining.credits;
            finding.remaining.steps += each.remaining.steps;
            const bool done = each.remaining.isNothing();
            finding.haveCount += done;
            anything
                |= (done && each.status != NodeStatus::Unmet) || each.status == NodeStatus::Partly;
            onlyPersons &= done || each.status == NodeStatus::NeedsPerson;
            if (each.status == NodeStatus::InProgress && latest == NodeStatus::Met)
                latest = each.status;
            if (each.status == NodeStatus::Planned)
                latest = each.status;
        }
        if (!picked)
            finding.status = NodeStatus::Unmet;
        else if (finding.remaining.isNothing())
            finding.status = latest;
        else if (onlyPersons)
            finding.status = NodeStatus::NeedsPerson;
        else if (anything)
            finding.status = NodeStatus::Partly;
    }

    void lookAtGroup(int index, int at, const std::vector<int> &counting,
                     std::vector<NodeFinding> &into)
    {
        NodeFinding &finding = into[at];
        const Looker &looker = m_solved.builder->looker();
        finding.needCount
            = node(index).choose > 0 ? node(index).choose : static_cast<int>(counting.size());
        for (int child : counting)
            finding.haveCount += into[child].remaining.isNothing();
        if (looker.isMet(index, Persons::AsAttested))
            finding.status = NodeStatus::Met;
        else if (looker.isMet(index, Persons::TakenAsAttested))
            finding.status = NodeStatus::NeedsPerson;
        else if (finding.haveCount > 0)
            finding.status = NodeStatus::Partly;
        if (finding.status != NodeStatus::Met)
            finding.remaining.steps = std::max(1, finding.needCount - finding.haveCount);
    }

    bool stands(int index) const
    {
        const int self = m_solved.builder->problemNodeOf()[index];
        return self >= 0 && m_solved.solution.asHeld[self];
    }

    std::vector<Use> heldUses(int index) const
    {
        std::vector<Use> uses;
        const int self = m_solved.builder->problemNodeOf()[index];
        for (std::size_t piece = 0; piece < m_solved.solution.heldAt.size(); ++piece)
            if (m_solved.solution.heldAt[piece] == self)
                uses.push_back({EvidenceId{std::string(m_solved.counted->pieces[piece].id)},
                                crosswalkOf(m_solved.counted->pieces[piece], m_view.setting)});
        return uses;
    }

    const LearnerView &m_view;
    const Solved &m_solved;
    std::vector<std::vector<Taken>> m_taken; ///< per node of the tree
    bool m_isLooking = false;
};

/// Sums over everything applied, for the conditions on the whole credential.
struct Applied {
    std::vector<Taken> pieces;
    std::vector<std::vector<int>> insideOf; ///< per piece: embedded families it was consumed in
    std::int64_t blocks = 0;

    std::int64_t creditsIn(const allocation::PieceSet &where) const
    {
        std::int64_t sum = 0;
        for (const Taken &each : pieces)
            if (where.has(each.piece->serial))
                sum += each.credits;
        return sum;
    }
};

Applied appliedOf(const Solved &solved)
{
    Applied applied;
    for (std::size_t i = 0; i < solved.solution.leafOf.size(); ++i) {
        const Piece &piece = solved.counted->pieces[i];
        const int leaf = solved.solution.leafOf[i];
        const int heldAt = solved.solution.heldAt[i];
        if (leaf >= 0) {
            applied.pieces.push_back({&piece, solved.builder->looker().creditsAt(
                                                  solved.builder->treeNodeOfLeaf()[leaf], piece)});
            applied.insideOf.push_back(solved.problem.leaves[leaf].insideOf);
        } else if (heldAt >= 0) {
            applied.pieces.push_back({&piece, piece.credits});
            applied.insideOf.push_back({solved.problem.nodes[heldAt].family});
        }
    }
    std::vector<int> families;
    for (std::size_t n = 0; n < solved.problem.nodes.size(); ++n) {
        const auto &node = solved.problem.nodes[n];
        if (!solved.solution.asHeld[n] || node.heldBlock == 0
            || std::count(families.begin(), families.end(), node.family) > 0)
            continue;
        families.push_back(node.family);
        applied.blocks += node.heldBlock;
    }
    return applied;
}

NodeFinding condition(const CredentialId &credential, NodeFinding::Part part, std::string name,
                      std::int64_t have, std::int64_t need)
{
    NodeFinding finding;
    finding.node = finding.path = std::move(name);
    finding.part = part;
    finding.inside = credential;
    finding.have.units = have;
    finding.need.units = need;
    if (have >= need) {
        finding.status = NodeStatus::Met;
        return finding;
    }
    finding.status = have > 0 ? NodeStatus::Partly : NodeStatus::Unmet;
    finding.remaining = {Credits{need - have}, 1};
    return finding;
}

allocation::PieceSet setOf(int filter, const LearnerView &view, const Solved &solved)
{
    allocation::PieceSet set;
    for (int i = 0; i < solved.problem.pieces; ++i)
        if (accepts(filter, solved.counted->pieces[i], view.setting))
            set.add(i);
    return set;
}

void limitFindings(const LearnerView &view, const Solved &solved, const Applied &applied,
                   std::vector<NodeFinding> &into)
{
    const CompiledCredential &credential = *solved.credential;
    const CredentialId &id = credential.source->id;
    std::size_t next = 0; // floors that are waived have none in the problem
    for (std::size_t i = 0; i < credential.floors.size(); ++i) {
        const std::string name = "/floors/" + std::to_string(i);
        const CompiledLimit &floor = credential.floors[i];
        const bool waived = view.rulings.isWaived(credential.family, name);
        const std::int64_t have = waived ? applied.creditsIn(setOf(floor.filter, view, solved))
                                         : applied.creditsIn(solved.problem.floors[next++].where);
        NodeFinding finding = condition(id, NodeFinding::Part::Floor, name, have,
                                        std::max<std::int64_t>(floor.credits, 0));
        finding.limit = floor.source;
        if (waived) {
            finding.status = NodeStatus::Waived;
            finding.remaining = {};
        }
        finding.changedTo = view.rulings.changedTo(credential, name);
        into.push_back(std::move(finding));
    }
    for (std::size_t i = 0; i < credential.caps.size(); ++i) {
        const CompiledLimit &cap = credential.caps[i];
        const std::string name = "/caps/" + std::to_string(i);
        NodeFinding finding = condition(id, NodeFinding::Part::Cap, name, 0, 0);
        finding.limit = cap.source;
        finding.have.units = applied.creditsIn(setOf(cap.filter, view, solved));
        finding.need.units = std::max<std::int64_t>(cap.credits, 0);
        finding.needCount = std::max(cap.count, 0);
        finding.status
            = view.rulings.isWaived(credential.family, name) ? NodeStatus::Waived : NodeStatus::Met;
        finding.changedTo = view.rulings.changedTo(credential, name);
        into.push_back(std::move(finding));
    }
}

void gpaFinding(const LearnerView &view, const Solved &solved, std::vector<NodeFinding> &into)
{
    const CompiledCredential &credential = *solved.credential;
    if (credential.minGpa == 0)
        return;
    const bool met = solved.builder->meetsMinGpa();
    NodeFinding finding
        = condition(credential.source->id, NodeFinding::Part::MinGpa, "/minGpa", met ? 1 : 0, 1);
    finding.have = finding.need = {};
    finding.remaining = {Credits{}, met ? 0 : 1};
    finding.changedTo = view.rulings.changedTo(credential, "/minGpa");
    if (view.rulings.isWaived(credential.family, "/minGpa")) {
        finding.status = NodeStatus::Waived;
        finding.remaining = {};
    }
    into.push_back(std::move(finding));
}

void sharingFindings(const LearnerView &view, const Solved &solved, const Applied &applied,
                     std::vector<NodeFinding> &into)
{
    for (const CompiledSharing &sharing : solved.credential->sharing) {
        const auto &other = view.setting.catalogue.credentials[sharing.other];
        const Held *held = solved.counted->holdingOf(other.family);
        if (!held || other.family == solved.credential->family || sharing.minUnique == 0)
            continue;
        std::int64_t unique = 0;
        for (std::size_t i = 0; i < applied.pieces.size(); ++i) {
            const Taken &each = applied.pieces[i];
            const auto &list = held->source->applied;
            const auto &families = applied.insideOf[i];
            const bool isShared = std::any_of(list.begin(), list.end(), [&](const EvidenceId &id) {
                return id.text == each.piece->id;
            });
            if (!isShared && std::count(families.begin(), families.end(), other.family) == 0)
                unique += each.credits;
        }
        into.push_back(condition(other.source->id, NodeFinding::Part::Sharing,
                                 "/sharing/" + other.source->id.text, unique, sharing.minUnique));
    }
}

} // namespace

/// Some rule that takes nothing away counts on the piece. What only weighs grades sees everything.
static bool isSeen(const EvidenceId &evidence, const Audit &audit)
{
    return std::any_of(
        audit.requirements.begin(), audit.requirements.end(), [&](const NodeFinding &finding) {
            return finding.picked && finding.rule && !finding.rule->consumes()
                   && finding.rule->kind != Rule::Kind::Gpa
                   && std::any_of(finding.uses.begin(), finding.uses.end(),
                                  [&](const Use &use) { return use.evidence == evidence; });
        });
}

void explain(const LearnerView &view, const Solved &solved, Audit &audit)
{
    const CompiledCredential &credential = *solved.credential;
    Findings findings(view, solved);
    findings.tree(audit.requirements);
    const Applied applied = appliedOf(solved);
    if (credential.totalCredits > 0) {
        NodeFinding total = condition(
            credential.source->id, NodeFinding::Part::TotalCredits, "/totalCredits",
            applied.creditsIn(setOf(-1, view, solved)) + applied.blocks, credential.totalCredits);
        if (view.rulings.isWaived(credential.family, "/totalCredits")) {
            total.status = NodeStatus::Waived;
            total.remaining = {};
        }
        total.changedTo = view.rulings.changedTo(credential, "/totalCredits");
        audit.requirements.push_back(std::move(total));
    }
    limitFindings(view, solved, applied, audit.requirements);
    for (int overlay : credential.overlays)
        audit.requirements.push_back(findings.overlay(overlay));
    gpaFinding(view, solved, audit.requirements);
    sharingFindings(view, solved, applied, audit.requirements);
    findings.entry(audit.entry);
    if (credential.entry >= 0) {
        const Looker &looker = solved.builder->looker();
        audit.entryMet = looker.isMet(credential.entry, Persons::AsAttested);
        audit.entryNeedsPerson
            = !audit.entryMet && looker.isMet(credential.entry, Persons::TakenAsAttested);
    }
    for (const Taken &each : applied.pieces)
        audit.applied.emplace_back(std::string(each.piece->id));
    audit.unused = unusedPieces(view, solved);
    std::erase_if(audit.unused, [&](const Unused &each) { return isSeen(each.evidence, audit); });
    audit.expires = expiries(view, solved);
    audit.reason = conflicts(solved, audit);
    audit.review = view.rulings.review(credential, *solved.counted);
    const auto setAside = [&](const std::vector<int> &exceptions) {
        for (int exception : exceptions)
            audit.review.push_back({exception, Review::Why::PinCannotHold});
    };
    setAside(solved.builder->pinsThatCannotHold());
    setAside(solved.pinsSetAside);
}

} // namespace cairn
