#include "planner/OnRamps.h"

#include "audit/Auditing.h"

#include <algorithm>
#include <climits>
#include <tuple>

namespace cairn {

namespace {

int factsIn(const Bridge &bridge)
{
    return static_cast<int>(
        std::count_if(bridge.steps.begin(), bridge.steps.end(),
                      [](const BridgeStep &step) { return step.kind == BridgeStep::Kind::Fact; }));
}

bool isShorter(const Bridge &a, const Bridge &b)
{
    return std::tuple(factsIn(a), a.remaining.credits.units, a.remaining.steps)
           < std::tuple(factsIn(b), b.remaining.credits.units, b.remaining.steps);
}

void add(Bridge &bridge, const BridgeStep &step)
{
    if (std::find(bridge.steps.begin(), bridge.steps.end(), step) != bridge.steps.end())
        return;
    bridge.steps.push_back(step);
    bridge.remaining.credits.units += step.remaining.credits.units;
    bridge.remaining.steps += step.remaining.steps;
}

Bridge of(const BridgeStep &step)
{
    Bridge bridge;
    add(bridge, step);
    return bridge;
}

void add(Bridge &bridge, const Bridge &more)
{
    for (const BridgeStep &step : more.steps)
        add(bridge, step);
}

/// Bridges entry rules for one learner.
class Bridging
{
public:
    Bridging(const LearnerView &view, const Auditor &auditor) : m_view(view), m_auditor(auditor) {}

    bool isOpen(const CompiledCredential &credential) const
    {
        return credential.entry < 0
               || lookerAt(credential).isMet(credential.entry, Persons::TakenAsAttested);
    }

    /// Over the entry of \a credential.
    Bridge toEnter(const CompiledCredential &credential)
    {
        if (isOpen(credential))
            return {};
        const Looker looker = lookerAt(credential);
        return over(credential.nodes, looker, credential.entry);
    }

private:
    Looker lookerAt(const CompiledCredential &credential) const
    {
        return Looker(m_view.setting, m_view.counted(LookAhead::Completed), m_view.record,
                      credential.nodes, &m_view.rulings);
    }

    Bridge over(const std::vector<CompiledNode> &nodes, const Looker &looker, int index)
    {
        if (looker.isMet(index, Persons::TakenAsAttested))
            return {};
        const CompiledNode &node = nodes[index];
        switch (node.kind) {
        case Rule::Kind::All:
        case Rule::Kind::Use:
            return overAll(nodes, looker, node.children);
        case Rule::Kind::Any:
        case Rule::Kind::Choose:
            return overSome(nodes, looker, node);
        case Rule::Kind::If: {
            const bool holds = looker.isMet(node.children[0], Persons::TakenAsAttested);
            const std::size_t branch = holds ? 1 : 2;
            return branch < node.children.size() ? over(nodes, looker, node.children[branch])
                                                 : Bridge();
        }
        case Rule::Kind::Item:
            return overItem(node);
        case Rule::Kind::Credential:
        case Rule::Kind::Embed:
            return node.credential < 0 ? of(ruleStep(node, {Credits{}, 1}))
                                       : overFamily(node.credential);
        case Rule::Kind::Fact:
            return of({BridgeStep::Kind::Fact, {}, {}, node.rule, {Credits{}, 1}});
        default:
            return of(ruleStep(node, looker.leaf(index, Persons::TakenAsAttested).remaining));
        }
    }

    static BridgeStep ruleStep(const CompiledNode &node, const Remaining &remaining)
    {
        return {BridgeStep::Kind::Rule, {}, {}, node.rule, remaining};
    }

    Bridge overAll(const std::vector<CompiledNode> &nodes, const Looker &looker,
                   const std::vector<int> &children)
    {
        Bridge all;
        for (int child : children)
            add(all, over(nodes, looker, child));
        return all;
    }

    Bridge overSome(const std::vector<CompiledNode> &nodes, const Looker &looker,
                    const CompiledNode &node)
    {
        std::vector<Bridge> ways;
        for (int child : node.children)
            ways.push_back(over(nodes, looker, child));
        std::stable_sort(ways.begin(), ways.end(), isShorter);
        Bridge some;
        for (std::size_t i = 0; i < ways.size() && static_cast<int>(i) < node.choose; ++i)
            add(some, ways[i]);
        return some;
    }

    /// The smallest item that would do, the first of equals.
    Bridge overItem(const CompiledNode &node) const
    {
        const auto &data = m_view.setting.catalogue;
        int best = -1;
        for (int itemClass : node.classes)
            for (int item : data.classes[itemClass].items)
                if (best < 0 || data.items[item].credits < data.items[best].credits)
                    best = item;
        if (best < 0)
            return of(ruleStep(node, {Credits{}, 1}));
        const Remaining left{Credits{data.items[best].credits}, 1};
        return of({BridgeStep::Kind::Item, data.items[best].source->id, {}, nullptr, left});
    }

    /// The edition of the credential that is closest.
    Bridge overFamily(int credential)
    {
        const auto &data = m_view.setting.catalogue;
        const int family = data.credentials[credential].family;
        if (std::find(m_around.begin(), m_around.end(), family) != m_around.end())
            return of({BridgeStep::Kind::Credential,
                       {},
                       data.credentials[credential].source->id,
                       nullptr,
                       {Credits{}, 1}}); // asked for on the way to itself: no way at all
        m_around.push_back(family);
        std::optional<Bridge> closest;
        for (int edition : data.families[family]) {
            if (data.credentials[edition].source->draft)
                continue;
            Bridge bridge = toReach(edition);
            if (!closest || isShorter(bridge, *closest))
                closest = std::move(bridge);
        }
        m_around.pop_back();
        return closest.value_or(Bridge());
    }

    /// With what must come before it: its own entry, and the credentials that it asks for.
    Bridge toReach(int index)
    {
        const auto &credentials = m_view.setting.catalogue.credentials;
        const Audit audit = m_auditor.audit(index);
        Bridge bridge = toEnter(credentials[index]);
        Remaining left = audit.remaining;
        int optionalAt = INT_MAX; // depth of the optional part that the findings stand in
        for (const NodeFinding &finding : audit.requirements) {
            if (finding.depth <= optionalAt)
                optionalAt = finding.rule && finding.rule->kind == Rule::Kind::Optional
                                 ? finding.depth
                                 : INT_MAX;
            if (optionalAt < finding.depth)
                continue;
            if (!finding.picked || !finding.rule || finding.rule->kind != Rule::Kind::Credential
                || finding.status == NodeStatus::Met || finding.status == NodeStatus::Waived)
                continue;
            const int asked = m_view.catalogue.credentialIndex(finding.rule->credential);
            if (asked < 0)
                continue;
            add(bridge, overFamily(asked));
            --left.steps; // said by itself
        }
        // Even where nothing remains somebody has to award it.
        left.steps = std::max(1, left.steps);
        add(bridge, {BridgeStep::Kind::Credential, {}, audit.credential, nullptr, left});
        return bridge;
    }

    const LearnerView &m_view;
    const Auditor &m_auditor;
    std::vector<int> m_around; ///< families whose way is being looked for
};

} // namespace

bool Bridge::isOpenToAnyone() const
{
    return factsIn(*this) == 0;
}

std::vector<OnRamp> onRamps(const CompiledCatalogue &catalogue, const Record &record, Date asOf)
{
    const LearnerView view(catalogue, record, asOf);
    const Auditor auditor(catalogue, record, {asOf, LookAhead::Completed, effortOfAClick, {}});
    std::vector<OnRamp> ramps;
    Bridging bridging(view, auditor);
    const auto &credentials = catalogue.data().credentials;
    for (std::size_t i = 0; i < credentials.size(); ++i) {
        const CompiledCredential &credential = credentials[i];
        if (credential.source->draft)
            continue;
        const Verdict verdict = auditor.verdict(static_cast<int>(i));
        if (verdict.state == State::Held)
            continue;
        OnRamp ramp;
        ramp.credential = verdict.credential;
        ramp.state = verdict.state;
        ramp.remaining = verdict.remaining;
        ramp.baseline = verdict.baseline;
        ramp.recognised = {verdict.baseline.credits - verdict.remaining.credits,
                           verdict.baseline.steps - verdict.remaining.steps};
        ramp.isOpen = bridging.isOpen(credential);
        ramp.bridge = bridging.toEnter(credential);
        ramps.push_back(std::move(ramp));
    }
    std::stable_sort(ramps.begin(), ramps.end(), [](const OnRamp &a, const OnRamp &b) {
        return a.isOpen != b.isOpen ? a.isOpen : a.remaining < b.remaining;
    });
    return ramps;
}

} // namespace cairn
