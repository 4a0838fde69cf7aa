#include "planner/PlanSetting.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::int64_t effort = 200'000;

bool shares(const CompiledCredential &a, int b)
{
    return std::any_of(a.sharing.begin(), a.sharing.end(),
                       [&](const CompiledSharing &sharing) { return sharing.other == b; });
}

/// Whether \a credential can be awarded in the same term as those of \a chosen that it shares with.
bool fitsBeside(const PlanSetting &setting, const LearnerView &view, int credential,
                const std::vector<int> &chosen)
{
    const CompiledCredential &compiled = setting.data.credentials[credential];
    if (compiled.sharing.empty())
        return true;
    std::vector<int> tied = chosen;
    std::erase_if(tied, [&](int other) { return setting.data.credentials[other].sharing.empty(); });
    if (std::none_of(tied.begin(), tied.end(), [&](int other) { return shares(compiled, other); }))
        return true;
    tied.push_back(credential);
    return areAwardableTogether(view, tied, LookAhead::Completed, Persons::TakenAsSettled);
}

bool waitsForAGoal(const PlanSetting &setting, const Counted &counted, int credential)
{
    const CompiledCredential &compiled = setting.data.credentials[credential];
    return std::any_of(setting.goals.begin(), setting.goals.end(), [&](int goal) {
        return shares(compiled, goal) && !counted.holdingOf(setting.data.credentials[goal].family);
    });
}

} // namespace

std::vector<int> newAwards(const PlanSetting &setting, const LearnerView &view,
                           const std::vector<int> &planned)
{
    const auto &credentials = setting.data.credentials;
    const Counted &counted = view.counted(LookAhead::Completed);
    const auto isNew = [&](int credential) {
        return setting.mayAward(credential) && !counted.holdingOf(credentials[credential].family)
               && std::find(planned.begin(), planned.end(), credential) == planned.end();
    };
    const auto isSettled = [&](int credential) {
        return isNew(credential)
               && isNothing(view, credential, LookAhead::Completed, Persons::TakenAsSettled,
                            effort);
    };
    std::vector<int> order;
    for (int goal : setting.goals)
        if (isSettled(goal))
            order.push_back(goal);
    for (std::size_t i = 0; i < credentials.size(); ++i)
        if (setting.onTheWay[i] && !credentials[i].source->draft
            && !setting.isGoal(static_cast<int>(i)) && isSettled(static_cast<int>(i)))
            order.push_back(static_cast<int>(i));
    for (int credential : awardableAhead(view, LookAhead::Completed))
        if (!setting.onTheWay[credential] && isNew(credential)
            && !waitsForAGoal(setting, counted, credential))
            order.push_back(credential);
    std::vector<int> chosen;
    for (int credential : order) {
        const bool hasEdition = std::any_of(chosen.begin(), chosen.end(), [&](int other) {
            return credentials[other].family == credentials[credential].family;
        });
        if (!hasEdition && fitsBeside(setting, view, credential, chosen))
            chosen.push_back(credential);
    }
    return chosen;
}

Holding holdingFor(const PlanSetting &setting, const LearnerView &view, int credential, Date day)
{
    Holding holding;
    holding.credential = setting.data.credentials[credential].source->id;
    holding.awarded = day;
    if (setting.isApplied[credential]) {
        // Every leaf, and the ties as the audit settles them: what was used is written down.
        Solved solved = solve(view, credential, LookAhead::Completed, Persons::TakenAsSettled,
                              effort, Detail::EveryLeaf);
        settleTies(solved, {});
        for (int piece = 0; piece < solved.problem.pieces; ++piece)
            if (solved.solution.isFeasible
                && (solved.solution.leafOf[piece] >= 0 || solved.solution.heldAt[piece] >= 0))
                holding.applied.emplace_back(std::string(solved.counted->pieces[piece].id));
    }
    // A list with nothing of the record in it stands for no pieces; no list would be a block.
    if (holding.applied.empty())
        holding.applied.emplace_back("plan");
    return holding;
}

static bool isCondition(const CompiledNode &node)
{
    return node.kind == Rule::Kind::Person || node.kind == Rule::Kind::Gpa
           || node.kind == Rule::Kind::Hours;
}

static void add(std::vector<PlanCondition> &conditions, PlanCondition condition)
{
    if (std::find(conditions.begin(), conditions.end(), condition) == conditions.end())
        conditions.push_back(std::move(condition));
}

static bool isOptional(const std::vector<CompiledNode> &nodes, int index)
{
    for (; index >= 0; index = nodes[index].parent)
        if (nodes[index].kind == Rule::Kind::Optional)
            return true;
    return false;
}

static PlanCondition conditionOf(const CompiledNode &node, PlanCondition about)
{
    about.kind = node.kind == Rule::Kind::Person ? PlanCondition::Kind::Person
                 : node.kind == Rule::Kind::Gpa  ? PlanCondition::Kind::Gpa
                                                 : PlanCondition::Kind::Hours;
    about.node = node.name;
    about.rule = node.rule;
    about.number = node.rule->number;
    return about;
}

void addConditions(const LearnerView &view, int credential, std::vector<PlanCondition> &conditions)
{
    if (isNothing(view, credential, LookAhead::Completed, Persons::AsAttested, effort))
        return;
    const Solved solved = solve(view, credential, LookAhead::Completed, Persons::TakenAsSettled,
                                effort, Detail::EveryLeaf);
    const CompiledCredential &compiled = *solved.credential;
    const Looker &looker = solved.builder->looker();
    PlanCondition about;
    about.credential = compiled.source->id;
    const std::vector<int> &problemNode = solved.builder->problemNodeOf();
    for (std::size_t i = 0; i < compiled.nodes.size(); ++i) {
        const int index = static_cast<int>(i);
        const CompiledNode &node = compiled.nodes[i];
        const bool isOverlay
            = std::count(compiled.overlays.begin(), compiled.overlays.end(), index);
        const bool isPicked = problemNode[i] >= 0 && solved.solution.picked[problemNode[i]] != 0;
        if (isCondition(node) && (isPicked || isOverlay) && !looker.isWaived(index)
            && !isOptional(compiled.nodes, index) && !looker.leaf(index, Persons::AsAttested).isMet)
            add(conditions, conditionOf(node, about));
    }
    if (compiled.minGpa > 0 && !solved.builder->meetsMinGpa()) {
        about.kind = PlanCondition::Kind::Gpa;
        about.node = "/minGpa";
        about.number = compiled.source->minGpa;
        add(conditions, about);
    }
}

void addConditions(const Looker &looker, const std::vector<CompiledNode> &nodes, int root,
                   PlanCondition about, std::vector<PlanCondition> &conditions)
{
    if (root < 0 || looker.isMet(root, Persons::AsAttested))
        return;
    const CompiledNode &node = nodes[root];
    if (isCondition(node))
        add(conditions, conditionOf(node, about));
    for (int child : node.children)
        addConditions(looker, nodes, child, about, conditions);
}

} // namespace cairn
