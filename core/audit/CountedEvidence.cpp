#include "audit/Looking.h"
#include "audit/Pieces.h"
#include "audit/Watch.h"
#include "catalogue/Words.h"

#include <algorithm>

namespace cairn {

namespace {

CreditUnit unitOf(const EvidenceItem &evidence, int item, const CompiledCatalogue::Data &data)
{
    if (evidence.creditUnit)
        return *evidence.creditUnit;
    if (item >= 0 && !data.items[item].source->provider.isEmpty())
        return data.items[item].unit;
    const int provider = data.organization(evidence.provider);
    return provider < 0 ? CreditUnit::Semester : data.catalogue.organizations[provider].creditUnit;
}

void inherit(Piece &piece, int item, const CompiledCatalogue::Data &data)
{
    const CompiledItem &compiled = data.items[item];
    piece.item = item;
    piece.alternatives = compiled.alternatives;
    piece.credits = compiled.credits;
    piece.hours = compiled.hours;
    piece.code = compiled.code;
    piece.subject = compiled.subject;
    piece.kind = compiled.kind;
    piece.provider = compiled.provider;
    piece.level = compiled.level;
    piece.tags = &compiled.source->tags;
    piece.teaches = &compiled.teaches;
    piece.inheritsCode = true;
    piece.isCatalogued = true;
}

void overrideBy(std::string_view &field, const std::string &own, Piece &piece)
{
    if (own.empty())
        return;
    field = own;
    piece.isCatalogued = false;
}

void overrideFromEvidence(Piece &piece, const EvidenceItem &evidence,
                          const CompiledCatalogue::Data &data)
{
    overrideBy(piece.kind, evidence.kind, piece);
    overrideBy(piece.subject, evidence.subject, piece);
    overrideBy(piece.provider, evidence.provider.text, piece);
    overrideBy(piece.code, evidence.code, piece);
    piece.inheritsCode &= evidence.code.empty();
    if (evidence.credits)
        piece.credits = Credits::from(*evidence.credits, unitOf(evidence, piece.item, data)).units;
    if (evidence.hours)
        piece.hours = evidence.hours->millionths;
    if (evidence.level) {
        piece.level = evidence.level;
        piece.isCatalogued = false;
    }
    if (evidence.tags) {
        piece.tags = &*evidence.tags;
        piece.isCatalogued = false;
    }
    if (evidence.competencies) {
        piece.shows = &*evidence.competencies;
        piece.teaches = nullptr;
    }
}

Piece pieceOf(const EvidenceItem &evidence, int item, const CompiledCatalogue::Data &data)
{
    Piece piece;
    piece.id = evidence.id.text;
    piece.source = &evidence;
    piece.status = evidence.status;
    piece.method = evidence.method;
    piece.earned = evidence.earned;
    piece.expires = evidence.expires;
    piece.term = evidence.term.text;
    piece.hasGrade = !evidence.grade.empty();
    piece.isJustEnough = evidence.grade == justEnough;
    if (piece.hasGrade) {
        if (const auto points = data.catalogue.grades.pointsOf(evidence.grade))
            piece.points = points->millionths;
    }
    if (item >= 0)
        inherit(piece, item, data);
    overrideFromEvidence(piece, evidence, data);
    return piece;
}

bool isWithinLookAhead(EvidenceStatus status, LookAhead lookAhead)
{
    return static_cast<int>(status) <= static_cast<int>(lookAhead);
}

} // namespace

Piece grantedPiece(const CompiledCatalogue::Data &data, int index, std::size_t n,
                   std::string_view name, EvidenceStatus status)
{
    const CompiledCrosswalk &crosswalk = data.crosswalks[index];
    const Grant &grant = crosswalk.source->grants[n];
    Piece piece;
    piece.id = name;
    piece.crosswalk = index;
    piece.status = status;
    piece.method = crosswalk.source->method.value_or(Method::PriorLearning);
    const auto found = data.itemByName.find(grant.item.text);
    if (!grant.item.isEmpty() && found != data.itemByName.end())
        inherit(piece, found->second, data);
    if (grant.credits)
        piece.credits = Credits::from(*grant.credits, crosswalk.unit).units;
    overrideBy(piece.subject, grant.subject, piece);
    if (grant.level) {
        piece.level = grant.level;
        piece.isCatalogued = false;
    }
    if (!grant.tags.empty()) {
        piece.tags = &grant.tags;
        piece.isCatalogued = false;
    }
    return piece;
}

namespace {

/// Grants pieces one crosswalk at a time until none has more to give.
class Granting
{
public:
    Granting(Counted &counted, const Record &record, const Setting &setting, const Rulings &rulings)
        : m_counted(counted), m_record(record), m_setting(setting), m_rulings(rulings),
          m_states(setting.catalogue.crosswalks.size(), State::Asleep)
    {
        const WatchIndex &watch = *setting.catalogue.crosswalkWatch;
        wake(watch.always());
        for (const Held &held : counted.held)
            wake(watch.byFamily(held.family));
        for (const Piece &piece : counted.pieces)
            wakeBy(piece);
    }

    void run()
    {
        const auto &crosswalks = m_setting.catalogue.crosswalks;
        for (std::size_t i = 0; i < crosswalks.size(); ++i)
            if (grantOrPost(static_cast<int>(i)))
                i = static_cast<std::size_t>(-1);
        for (std::size_t i = 0; i < crosswalks.size(); ++i)
            if (m_states[i] == State::HeldBack)
                report(static_cast<int>(i), m_counted.heldBack, false);
    }

private:
    enum class State { Asleep, Open, HeldBack, Granted };

    void wake(const std::vector<int> &crosswalks)
    {
        for (int each : crosswalks)
            if (m_states[each] == State::Asleep)
                m_states[each] = State::Open;
    }

    /// Only what could ring a crosswalk makes it worth a look.
    void wakeBy(const Piece &piece)
    {
        const WatchIndex &watch = *m_setting.catalogue.crosswalkWatch;
        if (piece.item >= 0)
            wake(watch.byClass(m_setting.catalogue.items[piece.item].itemClass));
        if (!piece.isCatalogued)
            wake(watch.byFilter());
    }

    /// \returns whether counted pieces were added, so that earlier crosswalks look again.
    bool grantOrPost(int index)
    {
        const CompiledCrosswalk &crosswalk = m_setting.catalogue.crosswalks[index];
        if (m_states[index] == State::Asleep || m_states[index] == State::Granted
            || crosswalk.source->certainty != Certainty::Agreed)
            return false;
        if (m_states[index] == State::Open) {
            const auto status = statusOfGrant(crosswalk);
            if (!status)
                return false;
            m_statuses[index] = *status;
        }
        if (crosswalk.postsWhen >= 0 && !look(crosswalk, crosswalk.postsWhen, m_counted)) {
            m_states[index] = State::HeldBack;
            return false;
        }
        m_states[index] = State::Granted;
        const std::size_t before = m_counted.pieces.size();
        report(index, m_counted.pieces, true);
        for (std::size_t i = before; i < m_counted.pieces.size(); ++i)
            wakeBy(m_counted.pieces[i]);
        std::sort(m_counted.pieces.begin(), m_counted.pieces.end(),
                  [](const Piece &a, const Piece &b) { return a.id < b.id; });
        return true;
    }

    bool look(const CompiledCrosswalk &crosswalk, int root, const Counted &at) const
    {
        const Looker looker(m_setting, at, m_record, crosswalk.nodes, &m_rulings);
        return looker.isMet(root, Persons::AsAttested);
    }

    /// The status that the granted pieces get; nothing: the crosswalk does not grant.
    std::optional<EvidenceStatus> statusOfGrant(const CompiledCrosswalk &crosswalk) const
    {
        if (crosswalk.unless >= 0 && look(crosswalk, crosswalk.unless, m_counted))
            return {};
        for (auto status :
             {EvidenceStatus::Completed, EvidenceStatus::InProgress, EvidenceStatus::Planned}) {
            if (status != EvidenceStatus::Completed && !hasAny(status))
                continue;
            const Counted seen = seenBy(*crosswalk.source, status);
            if (look(crosswalk, crosswalk.from, seen))
                return status;
        }
        return {};
    }

    bool hasAny(EvidenceStatus status) const
    {
        return std::any_of(m_counted.pieces.begin(), m_counted.pieces.end(),
                           [&](const Piece &piece) { return piece.status == status; });
    }

    Counted seenBy(const Crosswalk &crosswalk, EvidenceStatus upTo) const
    {
        const bool dated = !crosswalk.effective.isOpen() || crosswalk.withinMonths;
        const auto isSeen = [&](const std::optional<Date> &day) {
            if (!dated)
                return true;
            return day && crosswalk.effective.contains(*day)
                   && (!crosswalk.withinMonths
                       || *day >= m_setting.asOf.addMonths(-*crosswalk.withinMonths));
        };
        Counted seen;
        for (const Piece &piece : m_counted.pieces)
            if (piece.status <= upTo && isSeen(piece.earned))
                seen.pieces.push_back(piece);
        for (const Held &held : m_counted.held)
            if (isSeen(held.source->awarded))
                seen.held.push_back(held);
        return seen;
    }

    void report(int index, std::vector<Piece> &into, bool posted)
    {
        const CompiledCrosswalk &crosswalk = m_setting.catalogue.crosswalks[index];
        GrantFinding finding;
        finding.crosswalk = crosswalk.source->id;
        finding.posted = posted;
        for (std::size_t n = 0; n < crosswalk.source->grants.size(); ++n) {
            const std::string &name
                = m_counted.names.emplace_back(crosswalk.source->id.text + "/" + std::to_string(n));
            into.push_back(grantedPiece(m_setting.catalogue, index, n, name, m_statuses[index]));
            finding.pieces.emplace_back(name);
        }
        m_counted.grants.push_back(std::move(finding));
    }

    Counted &m_counted;
    const Record &m_record;
    const Setting &m_setting;
    const Rulings &m_rulings;
    std::vector<State> m_states;
    std::unordered_map<int, EvidenceStatus> m_statuses;
};

} // namespace

std::vector<Piece> countedPieces(const Record &record, const std::vector<int> &items,
                                 const Setting &setting, LookAhead lookAhead)
{
    std::vector<Piece> pieces;
    pieces.reserve(record.evidence.size());
    for (std::size_t i = 0; i < record.evidence.size(); ++i) {
        const EvidenceItem &evidence = record.evidence[i];
        if (!isWithinLookAhead(evidence.status, lookAhead))
            continue;
        if (!evidence.grade.empty() && setting.catalogue.catalogue.grades.isFailing(evidence.grade))
            continue;
        if (evidence.expires && *evidence.expires < setting.asOf)
            continue;
        pieces.push_back(pieceOf(evidence, items[i], setting.catalogue));
    }
    std::sort(pieces.begin(), pieces.end(),
              [](const Piece &a, const Piece &b) { return a.id < b.id; });
    return pieces;
}

std::vector<Held> holdingsOf(const Record &record, const Setting &setting)
{
    std::vector<Held> held;
    for (const Holding &holding : record.held) {
        const auto found = setting.catalogue.credentialByName.find(holding.credential.text);
        if (found == setting.catalogue.credentialByName.end())
            continue;
        const CompiledCredential &credential = setting.catalogue.credentials[found->second];
        Held each{found->second, credential.family, &holding, holding.expires, true};
        if (!each.expires && holding.awarded && credential.source->validMonths)
            each.expires = holding.awarded->addMonths(*credential.source->validMonths);
        each.isCurrent = !each.expires || *each.expires >= setting.asOf;
        held.push_back(each);
    }
    return held;
}

std::vector<int> itemsOf(const Record &record, const CompiledCatalogue::Data &data)
{
    std::vector<int> items(record.evidence.size(), -1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto found = data.itemByName.find(record.evidence[i].item.text);
        if (found != data.itemByName.end())
            items[i] = found->second;
    }
    return items;
}

Counted countedEvidence(const Record &record, const std::vector<int> &items, const Setting &setting,
                        const Rulings &rulings, LookAhead lookAhead)
{
    Counted counted;
    counted.pieces = countedPieces(record, items, setting, lookAhead);
    counted.held = holdingsOf(record, setting);
    Granting(counted, record, setting, rulings).run();
    counted.index(setting);
    return counted;
}

} // namespace cairn
