#include "audit/Auditing.h"
#include "audit/Digest.h"
#include "audit/LeafByLeaf.h"
#include "audit/TreeCompiler.h"
#include "audit/Watch.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

namespace cairn {

LearnerView::LearnerView(const CompiledCatalogue &compiled, const Record &source, Date asOf,
                         LookAhead furthest)
    : catalogue(compiled), record(source), setting{compiled.data(), asOf},
      rulings(source, compiled.data()), items(itemsOf(source, compiled.data()))
{
    bool hasStatus[3] = {true, false, false};
    for (const EvidenceItem &item : source.evidence)
        if (item.status != EvidenceStatus::Withdrawn)
            hasStatus[static_cast<int>(item.status)] = true;
    for (auto lookAhead : {LookAhead::Completed, LookAhead::InProgress, LookAhead::Planned})
        if (hasStatus[static_cast<int>(lookAhead)] && lookAhead <= furthest)
            m_counted[static_cast<int>(lookAhead)] = std::make_unique<Counted>(
                countedEvidence(source, items, setting, rulings, lookAhead));
}

const Counted &LearnerView::counted(LookAhead lookAhead) const
{
    int index = static_cast<int>(lookAhead);
    while (!m_counted[index])
        --index;
    return *m_counted[index];
}

std::vector<char> LearnerView::touched() const
{
    const auto &data = setting.catalogue;
    std::vector<char> marks(data.credentials.size(), 0);
    // What persons decided is rare, and may reach anywhere that a tree stands inline.
    if (!record.exceptions.empty() || !record.attested.empty()) {
        std::fill(marks.begin(), marks.end(), 1);
        return marks;
    }
    const auto mark = [&](const std::vector<int> &list) {
        for (int each : list)
            marks[each] = 1;
    };
    // Further ahead there may also be less: a crosswalk may not grant where it did before.
    for (auto lookAhead : {LookAhead::Completed, LookAhead::InProgress, LookAhead::Planned}) {
        const Counted &all = counted(lookAhead);
        if (!all.pieces.empty() || !all.held.empty() || !record.facts.empty())
            mark(data.reach->always());
        for (const Piece &piece : all.pieces) {
            if (piece.item >= 0)
                mark(data.reach->byClass(data.items[piece.item].itemClass));
            if (!piece.isCatalogued)
                mark(data.reach->byFilter());
        }
        for (const Held &held : all.held)
            mark(data.reach->byFamily(held.family));
    }
    return marks;
}

bool LearnerView::differs(LookAhead lookAhead, LookAhead from) const
{
    return &counted(lookAhead) != &counted(from);
}

std::optional<Remaining> leafByLeaf(const LearnerView &view, int index, LookAhead lookAhead,
                                    Persons persons)
{
    if (!view.rulings.isEmpty())
        return {};
    const CompiledCredential &credential = view.setting.catalogue.credentials[index];
    const Counted &counted = view.counted(lookAhead);
    const Looker looker(view.setting, counted, view.record, credential.nodes, &view.rulings);
    return leafByLeaf(credential, counted, view.setting, looker, persons);
}

Solved pose(const LearnerView &view, int index, LookAhead lookAhead, Persons persons, Detail detail)
{
    Solved solved;
    solved.credential = &view.setting.catalogue.credentials[index];
    if (view.rulings.hasChanges(*solved.credential)) {
        solved.changed = std::make_unique<CompiledCredential>(*solved.credential);
        view.rulings.applyChanges(*solved.changed);
        solved.credential = solved.changed.get();
    }
    solved.counted = &view.counted(lookAhead);
    solved.builder
        = std::make_unique<ProblemBuilder>(view.setting, *solved.credential, *solved.counted,
                                           view.record, view.rulings, persons, detail);
    solved.problem = solved.builder->build({});
    return solved;
}

Solved solve(const LearnerView &view, int index, LookAhead lookAhead, Persons persons,
             std::int64_t effort, Detail detail)
{
    Solved solved = pose(view, index, lookAhead, persons, detail);
    if (detail == Detail::WhatMatters)
        allocation::settleUncontested(solved.problem);
    solved.solution = allocation::solve(solved.problem, effort);
    for (int choice = 1; choice < std::min(solved.builder->pinChoices(), 16); ++choice) {
        allocation::Problem other = solved.builder->build({}, choice);
        allocation::Solution solution = allocation::solve(other, effort);
        if (!solution.isFeasible
            || (solved.solution.isFeasible && solved.solution.cost <= solution.cost))
            continue;
        solved.problem = std::move(other);
        solved.solution = std::move(solution);
    }
    // Pins that no allocation keeps are set aside, the last one first, and listed for review.
    while (!solved.solution.isFeasible && !solved.builder->pinsUsed().empty()) {
        solved.pinsSetAside.push_back(solved.builder->pinsUsed().back());
        solved.problem = solved.builder->build(solved.pinsSetAside);
        solved.solution = allocation::solve(solved.problem, effort);
    }
    return solved;
}

bool isNothing(const LearnerView &view, int index, LookAhead lookAhead, Persons persons,
               std::int64_t effort)
{
    if (view.rulings.isEmpty()) {
        const CompiledCredential &credential = view.setting.catalogue.credentials[index];
        const Counted &counted = view.counted(lookAhead);
        const Looker looker(view.setting, counted, view.record, credential.nodes, &view.rulings);
        if (const auto alone
            = isNothingLeafByLeaf(credential, counted, view.setting, looker, persons))
            return *alone;
    }
    Solved posed = pose(view, index, lookAhead, persons, Detail::WhatMatters);
    if (!posed.builder->pinsUsed().empty()) // A pin may have to be set aside first.
        return solve(view, index, lookAhead, persons, effort, Detail::WhatMatters)
            .remaining()
            .isNothing();
    allocation::settleUncontested(posed.problem);
    if (const auto known = allocation::costsNothing(posed.problem, effort))
        return *known;
    // The other way round may be quicker where a plan brings much at once.
    return solve(view, index, lookAhead, persons, effort, Detail::WhatMatters)
        .remaining()
        .isNothing();
}

void computeBaselines(const CompiledCatalogue &catalogue, CompiledCatalogue::Data &data)
{
    const Record nobody;
    const LearnerView view(catalogue, nobody, Date{});
    for (std::size_t i = 0; i < data.credentials.size(); ++i) {
        CompiledCredential &credential = data.credentials[i];
        const Solved solved = solve(view, static_cast<int>(i), LookAhead::Completed,
                                    Persons::AsAttested, 0, Detail::WhatMatters);
        credential.baseline = solved.remaining();
        credential.entryMetByNobody
            = credential.entry < 0
              || solved.builder->looker().isMet(credential.entry, Persons::TakenAsAttested);
        credential.metByPersons = credential.hasPerson
                                  && solve(view, static_cast<int>(i), LookAhead::Completed,
                                           Persons::TakenAsAttested, 0, Detail::WhatMatters)
                                         .remaining()
                                         .isNothing();
    }
}

struct Auditor::Data {
    Data(const CompiledCatalogue &catalogue, const Record &record, AuditOptions given)
        : options(std::move(given)), view(catalogue, record, options.asOf)
    {}

    Remaining remaining(int credential, LookAhead lookAhead, Persons persons) const
    {
        if (const auto alone = leafByLeaf(view, credential, lookAhead, persons))
            return *alone;
        return solve(view, credential, lookAhead, persons, options.effort, Detail::WhatMatters)
            .remaining();
    }

    /// Whether nothing remains; quicker than finding out how much does.
    bool isNothing(int credential, LookAhead lookAhead, Persons persons) const
    {
        return cairn::isNothing(view, credential, lookAhead, persons, options.effort);
    }

    bool isAwardable(int credential) const
    {
        return !view.counted(LookAhead::Completed)
                    .everHeld(view.setting.catalogue.credentials[credential].family)
               && isNothing(credential, LookAhead::Completed, Persons::AsAttested);
    }

    State state(int credential, const Remaining &completed) const;

    AuditOptions options;
    /// What remains where nothing of this learner touches the credential.
    bool isUntouched(int credential) const { return !touched[credential]; }

    LearnerView view;
    std::vector<char> touched = view.touched();
};

State Auditor::Data::state(int index, const Remaining &completed) const
{
    const CompiledCredential &credential = view.setting.catalogue.credentials[index];
    const Counted &now = view.counted(LookAhead::Completed);
    if (now.holdingOf(credential.family))
        return State::Held;
    if (now.everHeld(credential.family))
        return State::Expired;
    if (completed.isNothing())
        return State::Awardable;
    if (isUntouched(index) && (!credential.hasPerson || !credential.metByPersons))
        return credential.entry < 0 || credential.entryMetByNobody ? State::Open : State::Closed;
    if (credential.hasPerson && isNothing(index, LookAhead::Completed, Persons::TakenAsAttested))
        return State::NeedsPerson;
    if (view.differs(LookAhead::InProgress, LookAhead::Completed)
        && isNothing(index, LookAhead::InProgress, Persons::TakenAsAttested))
        return State::Finishing;
    if (credential.entry < 0
        || Looker(view.setting, now, view.record, credential.nodes, &view.rulings)
               .isMet(credential.entry, Persons::TakenAsAttested))
        return State::Open;
    return State::Closed;
}

static double progressOf(const Remaining &remaining, const Remaining &baseline)
{
    if (baseline.isNothing())
        return 1;
    const double left = baseline.credits.units > 0
                            ? static_cast<double>(remaining.credits.units)
                                  / static_cast<double>(baseline.credits.units)
                            : static_cast<double>(remaining.steps) / baseline.steps;
    return std::clamp(1 - left, 0.0, 1.0);
}

Auditor::Auditor(const CompiledCatalogue &catalogue, const Record &record, AuditOptions options)
    : m(std::make_unique<Data>(catalogue, record, std::move(options)))
{}

Auditor::~Auditor() = default;

static bool isDeclared(const LearnerView &view, int family)
{
    return std::any_of(view.record.goals.begin(), view.record.goals.end(), [&](const Goal &goal) {
        return view.setting.catalogue.familyOf(goal.credential) == family;
    });
}

static bool factIsTrue(const Record &record, std::string_view key)
{
    const auto found = record.facts.find(key);
    return found != record.facts.end()
           && std::find(found->second.begin(), found->second.end(), FactValue{true})
                  != found->second.end();
}

static AwardBlock awardBlockOf(const LearnerView &view, const CompiledCredential &credential)
{
    if (!credential.award)
        return AwardBlock::None;
    if (!isDeclared(view, credential.family)) {
        if (credential.award->retroactive == Retroactive::No)
            return AwardBlock::NotRetroactive;
        if (credential.award->retroactive == Retroactive::DeclaredOnly)
            return AwardBlock::DeclaredOnly;
    }
    if (credential.award->consent == Consent::OptIn && !factIsTrue(view.record, "award-consent"))
        return AwardBlock::ConsentMissing;
    if (credential.award->consent == Consent::OptOut && factIsTrue(view.record, "award-opt-out"))
        return AwardBlock::ConsentMissing;
    return AwardBlock::None;
}

Audit Auditor::audit(int index) const
{
    const CompiledCredential &credential = m->view.setting.catalogue.credentials[index];
    Solved solved = solve(m->view, index, m->options.lookAhead, Persons::AsAttested,
                          m->options.effort, Detail::EveryLeaf);
    settleTies(solved, m->options.previous);
    Audit audit;
    audit.credential = credential.source->id;
    audit.remaining = solved.remaining();
    audit.baseline = credential.baseline;
    audit.progress = progressOf(audit.remaining, audit.baseline);
    const bool isCompleted = !m->view.differs(m->options.lookAhead, LookAhead::Completed);
    audit.state = m->state(
        index, isCompleted ? audit.remaining
                           : m->remaining(index, LookAhead::Completed, Persons::AsAttested));
    if (!solved.solution.isProven) {
        audit.proof = Proof::Bound;
        audit.bound
            = Remaining{Credits{solved.solution.bound.credits}, solved.solution.bound.steps};
    }
    if (audit.state == State::Awardable)
        audit.awardBlock = awardBlockOf(m->view, credential);
    explain(m->view, solved, audit);
    return audit;
}

Verdict Auditor::verdict(int index) const
{
    const CompiledCredential &credential = m->view.setting.catalogue.credentials[index];
    Verdict verdict;
    verdict.credential = credential.source->id;
    verdict.baseline = credential.baseline;
    if (m->isUntouched(index)) {
        verdict.remaining = credential.baseline;
        verdict.progress = progressOf(verdict.remaining, verdict.baseline);
        verdict.state = m->state(index, verdict.remaining);
        return verdict;
    }
    if (const auto alone = leafByLeaf(m->view, index, m->options.lookAhead, Persons::AsAttested)) {
        verdict.remaining = *alone;
    } else {
        const Solved solved = solve(m->view, index, m->options.lookAhead, Persons::AsAttested,
                                    m->options.effort, Detail::WhatMatters);
        verdict.remaining = solved.remaining();
        verdict.proof = solved.solution.isProven ? Proof::Optimal : Proof::Bound;
    }
    verdict.progress = progressOf(verdict.remaining, verdict.baseline);
    verdict.state
        = m->state(index, m->view.differs(m->options.lookAhead, LookAhead::Completed)
                              ? m->remaining(index, LookAhead::Completed, Persons::AsAttested)
                              : verdict.remaining);
    return verdict;
}

/// Threads besides this one; few credentials are done before another has begun.
static std::size_t helpersFor(std::size_t credentials)
{
    const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
    return std::min(credentials / 1000, std::min<std::size_t>(cores, 4) - 1);
}

std::vector<Verdict> Auditor::verdicts() const
{
    const auto &credentials = m->view.setting.catalogue.credentials;
    std::vector<int> wanted;
    for (std::size_t i = 0; i < credentials.size(); ++i)
        if (!credentials[i].source->draft)
            wanted.push_back(static_cast<int>(i));
    std::vector<Verdict> verdicts(wanted.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&](const Auditor &auditor) {
        constexpr std::size_t share = 32;
        for (std::size_t from; (from = next.fetch_add(share)) < wanted.size();)
            for (std::size_t i = from; i < std::min(from + share, wanted.size()); ++i)
                verdicts[i] = auditor.verdict(wanted[i]);
    };
    std::vector<std::future<void>> helpers;
    for (std::size_t i = 0; i < helpersFor(wanted.size()); ++i) // A view is for one thread.
        helpers.push_back(std::async(std::launch::async, [&] {
            work(Auditor(m->view.catalogue, m->view.record, m->options));
        }));
    work(*this);
    for (std::future<void> &each : helpers)
        each.get();
    return verdicts;
}

std::vector<std::vector<CredentialId>> Auditor::together() const
{
    std::vector<int> awardable;
    const auto &credentials = m->view.setting.catalogue.credentials;
    for (std::size_t i = 0; i < credentials.size(); ++i) {
        const int index = static_cast<int>(i);
        if (!credentials[i].source->draft && !credentials[i].sharing.empty()
            && m->isAwardable(index))
            awardable.push_back(index);
    }
    std::vector<std::vector<CredentialId>> sets;
    for (const std::vector<int> &set : awardableTogether(m->view, awardable)) {
        std::vector<CredentialId> ids;
        for (int index : set)
            ids.push_back(credentials[index].source->id);
        sets.push_back(std::move(ids));
    }
    return sets;
}

std::vector<GrantFinding> Auditor::grants() const
{
    return m->view.counted(m->options.lookAhead).grants;
}

std::string Auditor::stamp() const
{
    return digestOf({m->view.catalogue.digest(), digestOf(m->view.record), m->options.asOf.toText(),
                     std::string(toWord(m->options.lookAhead))})
        .substr(0, 32);
}

} // namespace cairn
