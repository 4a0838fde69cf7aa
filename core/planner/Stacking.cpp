#include "planner/Stacking.h"

#include "audit/Compiled.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

/// The grade with the most points, so that no grade stands in the way.
std::string bestGrade(const GradeScale &grades)
{
    std::string best;
    std::optional<Decimal> most;
    for (const auto &[letter, points] : grades.points)
        if (!most || *most < points) {
            best = letter;
            most = points;
        }
    return best;
}

/// Advanced work comes last, for rules that look at the newest credits.
EvidenceItem done(const Item &item, const std::string &grade, Date asOf)
{
    constexpr std::int64_t advanced = 300;
    const bool isAdvanced = item.level && item.level->millionths >= advanced * Decimal::scale;
    EvidenceItem piece;
    piece.id = EvidenceId(item.id.text);
    piece.item = item.id;
    piece.grade = item.kind == ItemKind::Course ? grade : std::string();
    if (item.kind == ItemKind::Work || item.kind == ItemKind::Apprenticeship)
        piece.hours = Decimal::fromText("100000"); // work goes on for as long as it takes
    piece.earned = isAdvanced ? asOf : asOf.addMonths(-1);
    return piece;
}

/// Somebody who did all that the catalogue offers, what may be repeated several times, and holds
/// nothing.
Record recordOfEverything(const Catalogue &catalogue, Date asOf)
{
    constexpr int mostRepeats = 4;
    Record record;
    const std::string grade = bestGrade(catalogue.grades);
    for (const Item &item : catalogue.items) {
        for (int time = 1; time <= (item.repeatable ? mostRepeats : 1); ++time) {
            EvidenceItem piece = done(item, grade, asOf);
            if (time > 1)
                piece.id.text.append("/").append(std::to_string(time));
            if (item.repeatable)
                piece.term = TermId(std::to_string(time)); // another term each time
            record.evidence.push_back(std::move(piece));
        }
    }
    return record;
}

Holding holding(const CredentialId &credential, Date on)
{
    Holding held;
    held.credential = credential;
    held.awarded = on;
    return held;
}

Catalogue withoutCrosswalks(const Catalogue &catalogue)
{
    Catalogue plain = catalogue;
    plain.crosswalks.clear();
    return plain;
}

/// Credentials that leaves of the tree ask for, entry and overlays aside.
std::vector<int> askedFor(const CompiledCredential &credential)
{
    std::vector<int> asked;
    for (const CompiledNode &node : credential.nodes)
        if (node.kind == Rule::Kind::Credential && node.credential >= 0
            && node.path.rfind("/entry", 0) != 0 && node.path.rfind("/overlays", 0) != 0)
            asked.push_back(node.credential);
    return asked;
}

bool stands(const std::vector<Holding> &held, const CredentialId &credential)
{
    return std::any_of(held.begin(), held.end(),
                       [&](const Holding &each) { return each.credential == credential; });
}

void addTo(Record &record, const Record &more)
{
    for (const EvidenceItem &piece : more.evidence)
        if (std::none_of(record.evidence.begin(), record.evidence.end(),
                         [&](const EvidenceItem &each) { return each.id == piece.id; }))
            record.evidence.push_back(piece);
    for (const Holding &each : more.held)
        if (!stands(record.held, each.credential))
            record.held.push_back(each);
}

/// Pieces that looking leaves see: what an allocation does not take, but the way needs all the
/// same.
std::vector<EvidenceId> seen(const Audit &audit)
{
    std::vector<EvidenceId> pieces;
    for (const NodeFinding &finding : audit.requirements) {
        const bool looks = finding.rule
                           && (finding.part == NodeFinding::Part::Overlay
                               || (finding.rule->isLeaf() && !finding.rule->consumes()));
        if (!finding.picked || !looks)
            continue;
        for (const Use &use : finding.uses)
            pieces.push_back(use.evidence);
    }
    return pieces;
}

Record only(const std::vector<EvidenceId> &pieces, const Record &of)
{
    std::set<std::string> wanted;
    for (const EvidenceId &piece : pieces)
        wanted.insert(piece.text);
    Record some;
    for (const EvidenceItem &piece : of.evidence)
        if (wanted.count(piece.id.text))
            some.evidence.push_back(piece);
    return some;
}

/// Removes piece after piece, those that were applied aside, as long as the rest is enough.
template <class F>
void dropNeedless(Record &record, const std::vector<EvidenceId> &applied, const F &isEnough)
{
    for (std::size_t i = record.evidence.size(); i-- > 0;) {
        const EvidenceItem piece = record.evidence[i];
        if (std::count(applied.begin(), applied.end(), piece.id) > 0)
            continue;
        const auto at = record.evidence.begin() + static_cast<std::ptrdiff_t>(i);
        record.evidence.erase(at);
        if (!isEnough())
            record.evidence.insert(record.evidence.begin() + static_cast<std::ptrdiff_t>(i), piece);
    }
}

Remaining lessOf(const Remaining &baseline, const Remaining &remaining)
{
    return {baseline.credits - remaining.credits, baseline.steps - remaining.steps};
}

bool isAny(const Remaining &recognised)
{
    return recognised.credits.units > 0 || recognised.steps > 0;
}

} // namespace

double StackValue::share() const
{
    if (baseline.credits.units > 0)
        return static_cast<double>(recognised.credits.units)
               / static_cast<double>(baseline.credits.units);
    return baseline.steps > 0 ? static_cast<double>(recognised.steps) / baseline.steps : 0;
}

Stacking::Stacking(const CompiledCatalogue &catalogue, Date asOf)
    : m_catalogue(catalogue), m_asOf(asOf), m_ways(catalogue.catalogue().credentials.size()),
      m_visited(m_ways.size(), 0)
{
    const CompiledCatalogue plain(withoutCrosswalks(catalogue.catalogue()));
    const Record everything = recordOfEverything(catalogue.catalogue(), asOf);
    for (std::size_t i = 0; i < m_ways.size(); ++i)
        findWay(static_cast<int>(i), plain, everything);
    for (std::size_t i = 0; i < m_ways.size(); ++i)
        if (m_ways[i].isReached && !catalogue.catalogue().credentials[i].draft)
            findValues(static_cast<int>(i));
}

/// The exact audit over everything that is offered, where ties go to the fewest applied credits,
/// says which of it a credential needs.
void Stacking::findWay(int index, const CompiledCatalogue &plain, const Record &everything)
{
    if (m_visited[index])
        return;
    m_visited[index] = 1;
    const CompiledCredential &credential = plain.data().credentials[index];
    const Credential &source = *credential.source;
    Record all = everything;
    for (int asked : askedFor(credential)) {
        findWay(asked, plain, everything);
        const CredentialId &id = plain.catalogue().credentials[asked].id;
        if (m_ways[asked].isReached && !stands(all.held, id))
            all.held.push_back(holding(id, m_asOf));
    }
    AuditOptions options;
    options.asOf = m_asOf;
    const Audit audit = Auditor(plain, all, options).audit(index);
    CheapestWay &way = m_ways[index];
    for (const NodeFinding &finding : audit.requirements) {
        if (!finding.picked || !finding.rule || finding.rule->kind != Rule::Kind::Credential
            || finding.status != NodeStatus::Met)
            continue;
        const int asked = plain.credentialIndex(finding.rule->credential);
        if (asked < 0 || !m_ways[asked].isReached)
            continue;
        addTo(way.record, m_ways[asked].record);
    }
    for (const Holding &each : way.record.held)
        way.held.push_back(each.credential);
    addTo(way.record, only(audit.applied, everything));
    const auto isEnough = [&] {
        const State state = Auditor(m_catalogue, way.record, options).verdict(index).state;
        return state == State::Awardable || state == State::NeedsPerson;
    };
    way.isReached = isEnough();
    if (!way.isReached) {
        addTo(way.record, only(seen(audit), everything));
        way.isReached = isEnough();
        if (way.isReached)
            dropNeedless(way.record, audit.applied, isEnough);
    }
    for (const EvidenceItem &piece : way.record.evidence)
        way.items.push_back(piece.item);
    way.record.held.push_back(holding(source.id, m_asOf));
    way.record.held.back().applied = audit.applied;
}

void Stacking::findValues(int index)
{
    const CheapestWay &way = m_ways[index];
    const auto &credentials = m_catalogue.data().credentials;
    const Auditor auditor(m_catalogue, way.record,
                          {m_asOf, LookAhead::Completed, effortOfAClick, {}});
    for (std::size_t i = 0; i < credentials.size(); ++i) {
        if (credentials[i].source->draft || credentials[i].family == credentials[index].family)
            continue;
        const Verdict verdict = auditor.verdict(static_cast<int>(i));
        StackValue value;
        value.from = credentials[index].source->id;
        value.to = credentials[i].source->id;
        value.baseline = verdict.baseline;
        value.recognised = lessOf(verdict.baseline, verdict.remaining);
        value.isOpen = verdict.state != State::Closed;
        value.isRequired = std::count(way.held.begin(), way.held.end(), value.to) > 0;
        if (isAny(value.recognised))
            m_values.push_back(std::move(value));
    }
}

/// Whether a rule anywhere asks for the credential or holds its requirements inside.
bool Stacking::isNamedElsewhere(int index) const
{
    const auto &data = m_catalogue.data();
    const int family = data.credentials[index].family;
    const auto names = [&](const std::vector<CompiledNode> &nodes) {
        return std::any_of(nodes.begin(), nodes.end(), [&](const CompiledNode &node) {
            return node.credential >= 0 && data.credentials[node.credential].family == family;
        });
    };
    return std::any_of(data.credentials.begin(), data.credentials.end(),
                       [&](const CompiledCredential &each) {
                           return each.family != family && !each.source->draft && names(each.nodes);
                       })
           || std::any_of(data.crosswalks.begin(), data.crosswalks.end(),
                          [&](const CompiledCrosswalk &each) { return names(each.nodes); });
}

std::vector<DeadEnd> Stacking::deadEnds() const
{
    std::vector<DeadEnd> ends;
    const auto &data = m_catalogue.data();
    for (std::size_t i = 0; i < data.credentials.size(); ++i) {
        const Credential &source = *data.credentials[i].source;
        if (source.draft)
            continue;
        bool isRecognised = false;
        bool leadsOn = false;
        for (const StackValue &value : m_values) {
            if (value.from != source.id)
                continue;
            isRecognised = true;
            leadsOn |= value.isOpen && !value.isRequired && value.recognised != value.baseline;
        }
        // What no way was found to cannot be judged.
        if (!isRecognised && m_ways[i].isReached && !isNamedElsewhere(static_cast<int>(i))) {
            ends.push_back({source.id, DeadEnd::Why::NothingOnward, {}});
            continue;
        }
        const Occupation *best = bestPaid(source.occupations, m_catalogue.catalogue());
        if (!leadsOn && best && wageStanding(*best) == WageStanding::BelowLiving)
            ends.push_back({source.id, DeadEnd::Why::LowPay, best->id});
    }
    return ends;
}

WageStanding wageStanding(const Occupation &occupation)
{
    if (!occupation.wage || !occupation.wage->amount || occupation.wage->statistic != "median"
        || !occupation.livingWage)
        return WageStanding::Unknown;
    return *occupation.wage->amount < *occupation.livingWage ? WageStanding::BelowLiving
                                                             : WageStanding::AtLeastLiving;
}

const Occupation *bestPaid(const std::vector<OccupationId> &occupations, const Catalogue &catalogue)
{
    const Occupation *best = nullptr;
    for (const Occupation &each : catalogue.occupations) {
        if (std::count(occupations.begin(), occupations.end(), each.id) == 0 || !each.wage
            || !each.wage->amount || each.wage->statistic != "median")
            continue;
        if (!best || *best->wage->amount < *each.wage->amount)
            best = &each;
    }
    return best;
}

} // namespace cairn
