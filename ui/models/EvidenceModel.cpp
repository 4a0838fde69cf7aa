#include "models/EvidenceModel.h"

#include "audit/CompiledCatalogue.h"
#include "models/EvidenceDay.h"
#include "models/Words.h"

#include <QCollator>

#include <algorithm>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

std::vector<CredentialId> placesToLookAt(const LearnerContext &context, int most)
{
    std::vector<CredentialId> chosen;
    std::vector<Verdict> onTheWay;
    for (const Verdict &verdict : context.verdicts) {
        switch (verdict.state) {
        case State::Held:
        case State::Awardable:
        case State::NeedsPerson:
        case State::Finishing:
            chosen.push_back(verdict.credential);
            break;
        default:
            if (context.isGoal(verdict.credential))
                chosen.push_back(verdict.credential);
            else if (verdict.progress > 0)
                onTheWay.push_back(verdict);
        }
    }
    std::stable_sort(onTheWay.begin(), onTheWay.end(), [](const Verdict &a, const Verdict &b) {
        return a.remaining < b.remaining;
    });
    for (const Verdict &verdict : onTheWay) {
        if (--most < 0)
            break;
        chosen.push_back(verdict.credential);
    }
    return chosen;
}

std::vector<EvidenceId> lookedAt(const Audit &audit)
{
    std::vector<EvidenceId> pieces;
    for (const NodeFinding &finding : audit.requirements) {
        for (const Use &use : finding.uses)
            pieces.push_back(use.evidence);
    }
    return pieces;
}

std::map<std::string, Places> placesOf(const LearnerContext &context,
                                       const std::vector<Audit> &audits)
{
    std::map<std::string, Places> places;
    for (const Audit &audit : audits) {
        const Holding *held = context.holding(audit.credential);
        const auto &applied = held && !held->applied.empty() ? held->applied : audit.applied;
        for (const EvidenceId &piece : applied)
            places[piece.text].counts.push_back({audit.credential, audit.state, true});
        std::set<std::string> seen;
        for (const EvidenceId &piece : applied)
            seen.insert(piece.text);
        for (const EvidenceId &piece : lookedAt(audit)) {
            if (seen.insert(piece.text).second)
                places[piece.text].counts.push_back({audit.credential, audit.state, false});
        }
        if (!context.isGoal(audit.credential) || held)
            continue;
        for (const Unused &unused : audit.unused) {
            QString &why = places[unused.evidence.text].whyNot;
            if (why.isEmpty() && !seen.contains(unused.evidence.text))
                why = context.wording.unused(unused);
        }
    }
    return places;
}

EvidenceModel::EvidenceModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

static StateLook lookOf(EvidenceStatus status)
{
    switch (status) {
    case EvidenceStatus::Completed: return {Mark::Done, {}};
    case EvidenceStatus::InProgress: return {Mark::Now, {}};
    case EvidenceStatus::Planned: return {Mark::Planned, {}};
    case EvidenceStatus::Withdrawn: return {Mark::Blocked, {}};
    }
    return {};
}

/// What the catalogue asks for a course; nothing for an exam or a training, which was paid for.
std::optional<Decimal> EvidenceModel::costOf(const ItemId &course) const
{
    const Item *item = m_context->names.find(course);
    return item && item->kind == ItemKind::Course ? item->cost : std::nullopt;
}

QString EvidenceModel::money(Decimal amount) const
{
    return moneyText(amount, m_context->catalogue->catalogue().currency);
}

std::optional<Decimal> EvidenceModel::savedInAll() const
{
    std::optional<Decimal> sum;
    for (const Row &row : m_rows)
        if (row.saved)
            sum = Decimal{sum.value_or(Decimal{}).millionths + row.saved->millionths};
    return sum;
}

EvidenceModel::Row EvidenceModel::rowFor(const EvidenceItem &piece) const
{
    const CatalogueNames &names = m_context->names;
    Row row;
    row.id = piece.id;
    row.what = names.evidence(piece);
    row.source = methodWord(piece.method);
    if (!piece.provider.isEmpty())
        row.source = tr("%1, %2", "method, provider")
                         .arg(row.source, names.organization(piece.provider));
    row.day = sortDay(*m_context, piece);
    row.when = piece.earned ? dateText(piece.earned) : names.term(piece.term);
    row.amount = names.credits(piece);
    const CreditUnit unit = m_context->unitOf(piece);
    if (row.amount && unit == CreditUnit::ClockHour)
        row.credits = tr("%1 h", "hours of work").arg(amountText(*row.amount, unit));
    else if (row.amount && unit == CreditUnit::Quarter)
        row.credits = tr("%1 quarter", "credits").arg(amountText(*row.amount, unit));
    else if (row.amount)
        row.credits = amountText(*row.amount, unit);
    else if (piece.hours)
        row.credits = tr("%1 h", "hours of work").arg(numberText(*piece.hours));
    row.grade = fromUtf8(piece.grade);
    row.trust = piece.trust ? trustWord(*piece.trust) : QString();
    // Credit for a course that came by another way than paying for it here.
    const bool isSaved
        = piece.status == EvidenceStatus::Completed && piece.method != Method::Resident;
    if (isSaved
        && (piece.grade.empty()
            || !m_context->catalogue->catalogue().grades.isFailing(piece.grade)))
        row.saved = costOf(piece.item);
    row.status = statusWord(piece.status);
    row.look = lookOf(piece.status);
    const GradeScale &grades = m_context->catalogue->catalogue().grades;
    if (!piece.grade.empty() && grades.isFailing(piece.grade)) {
        row.status = tr("Did not pass");
        row.look = {Mark::Blocked, {}};
    } else if (piece.expires && *piece.expires < m_context->today) {
        row.status = tr("Expired %1").arg(dateText(piece.expires));
        row.look = {Mark::Blocked, Overlay::Clock};
    } else if (piece.expires) {
        row.status = tr("%1, until %2", "status, last day").arg(row.status, dateText(piece.expires));
        row.look.overlay = Overlay::Clock;
    }
    return row;
}

EvidenceModel::Row EvidenceModel::rowFor(const GrantFinding &grant, const EvidenceId &piece) const
{
    Row row;
    row.id = piece;
    row.grantedBy = grant.crosswalk;
    row.what = m_context->pieceName(piece);
    row.source = tr("Crosswalk: %1").arg(m_context->names.crosswalk(grant.crosswalk));
    row.day = grantDay(*m_context, grant.crosswalk);
    row.when = dateText(row.day);
    row.amount = m_context->creditsOf(piece);
    if (row.amount)
        row.credits = m_context->receiverUnit(grant.crosswalk) == CreditUnit::Quarter
            ? tr("%1 quarter", "credits").arg(amountText(*row.amount, CreditUnit::Quarter))
            : amountText(*row.amount, CreditUnit::Semester);
    row.status = grant.posted ? tr("Granted") : tr("Waits to be posted");
    if (const Grant *granted = m_context->grantOf(piece); granted && grant.posted)
        row.saved = costOf(granted->item);
    row.look = grant.posted ? StateLook{Mark::Done, {}} : StateLook{Mark::Planned, Overlay::Clock};
    return row;
}

void EvidenceModel::setContext(const std::shared_ptr<const LearnerContext> &context)
{
    m_context = context;
    std::vector<Row> next;
    if (context) {
        for (const EvidenceItem &piece : context->record.evidence)
            next.push_back(rowFor(piece));
        for (const GrantFinding &grant : context->grants) {
            for (const EvidenceId &piece : grant.pieces)
                next.push_back(rowFor(grant, piece));
        }
    }
    // Rows that stay keep their place, so that the selection does.
    const auto isIn = [&next](const Row &row) {
        return std::any_of(next.begin(), next.end(),
                           [&row](const Row &other) { return other.id == row.id; });
    };
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (isIn(row(i)))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (Row &row : next) {
        const int at = rowOf(row.id);
        if (at >= 0) {
            m_rows[static_cast<size_t>(at)] = std::move(row);
            continue;
        }
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back(std::move(row));
        endInsertRows();
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// The crosswalk that looks at a piece: it may not be applied itself, what it was granted is.
QString EvidenceModel::through(const EvidenceId &id) const
{
    const EvidenceItem *piece = m_context->evidence(id);
    if (!piece || piece->item.isEmpty())
        return {};
    const auto &crosswalks = m_context->catalogue->catalogue().crosswalks;
    const auto names = [&piece](const Rule &rule, const auto &self) -> bool {
        return std::find(rule.items.begin(), rule.items.end(), piece->item) != rule.items.end()
            || std::any_of(rule.children.begin(), rule.children.end(),
                           [&self](const Rule &child) { return self(child, self); });
    };
    QStringList found;
    for (const GrantFinding &grant : m_context->grants) {
        for (const Crosswalk &crosswalk : crosswalks) {
            if (crosswalk.id == grant.crosswalk && !crosswalk.from.empty()
                && names(crosswalk.from.front(), names))
                found << m_context->names.crosswalk(crosswalk.id);
        }
    }
    return found.join(u", "_s);
}

void EvidenceModel::describe(Row &row, const Places &places) const
{
    QStringList names;
    int goals = 0;
    for (const Places::Place &place : places.counts) {
        names << m_context->names.credential(place.credential);
        const bool stands = place.isUsed
            && (place.state == State::Held || place.state == State::Awardable);
        goals += stands || (place.isUsed && m_context->isGoal(place.credential)) ? 1 : 0;
    }
    row.twice = goals > 1;
    const QString throughWhat = row.grantedBy.isEmpty() ? through(row.id) : QString();
    QStringList lines;
    if (!names.isEmpty()) {
        const QString all = names.size() > 3
            ? tr("%1, %2 and %n more", nullptr, static_cast<int>(names.size()) - 2)
                  .arg(names[0], names[1])
            : names.join(u", "_s);
        row.countsFor = row.twice ? tr("Counts twice: %1").arg(all) : all;
        lines << tr("Counts for: %1.").arg(names.join(u", "_s));
        if (row.twice)
            lines << tr("Counts twice: what it was used for already does not use it up.");
    } else if (!throughWhat.isEmpty()) {
        row.countsFor = tr("Through %1").arg(throughWhat);
    } else {
        row.countsFor = places.whyNot.isEmpty() ? tr("Nothing yet")
                                                : tr("Not for the goal: %1").arg(places.whyNot);
    }
    if (!throughWhat.isEmpty())
        lines << tr("Becomes credit through %1.").arg(throughWhat);
    if (row.saved)
        lines << tr("Saves %1: the course was not paid for here.").arg(money(*row.saved));
    if (!row.grantedBy.isEmpty())
        lines << tr("Granted by %1.").arg(m_context->names.crosswalk(row.grantedBy));
    if (!places.whyNot.isEmpty())
        lines << tr("Not used for the goal: %1").arg(places.whyNot);
    row.detail = lines.isEmpty() ? row.countsFor : lines.join(u'\n');
}

void EvidenceModel::setPlaces(const std::map<std::string, Places> &places)
{
    for (Row &row : m_rows) {
        const auto found = places.find(row.id.text);
        describe(row, found == places.end() ? Places{} : found->second);
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, CountsFor), index(rowCount() - 1, CountsFor));
}

int EvidenceModel::rowOf(const EvidenceId &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&id](const Row &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EvidenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EvidenceModel::text(const Row &row, int column) const
{
    switch (column) {
    case What: return row.what;
    case Source: return row.source;
    case When:
        return row.when.isEmpty() ? tr("Not known", "a day") : row.when;
    case CreditsColumn: return row.credits.isEmpty() ? u"–"_s : row.credits;
    case Grade: return row.grade.isEmpty() ? u"–"_s : row.grade;
    case Status: return row.status;
    case TrustColumn:
        return row.trust.isEmpty() ? u"–"_s : row.trust;
    case Saved:
        return row.saved ? money(*row.saved) : u"–"_s;
    case CountsFor: return row.countsFor;
    default: return {};
    }
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == CountsFor ? row.detail : text(row, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column, value")
            .arg(headerData(index.column(), Qt::Horizontal).toString(), text(row, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == CreditsColumn || index.column() == Saved
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case LookRole:
        if (index.column() == Status)
            return QVariant::fromValue(row.look);
        return {};
    case TwiceRole:
        return index.column() == CountsFor && row.twice;
    case IdRole:
        return fromId(row.id);
    case Qt::UserRole: // To sort by.
        if (index.column() == When)
            return row.day ? row.day->daysSinceEpoch : std::numeric_limits<int>::min();
        if (index.column() == CreditsColumn)
            return row.amount ? static_cast<qlonglong>(row.amount->units) : -1;
        if (index.column() == Saved)
            return row.saved ? static_cast<qlonglong>(row.saved->millionths) : -1;
        return text(row, index.column());
    default:
        return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return role == Qt::AccessibleTextRole && section < rowCount() ? QVariant(row(section).what)
                                                                      : QVariant();
    if (role == Qt::TextAlignmentRole)
        return section == CreditsColumn || section == Saved
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What");
    case Source: return tr("Source");
    case When: return tr("When");
    case CreditsColumn: return tr("Credits");
    case Grade: return tr("Grade");
    case Status: return tr("Status");
    case TrustColumn:
        return tr("How sure");
    //: What the learner did not have to pay for a course
    case Saved:
        return tr("Saves");
    case CountsFor: return tr("Counts for");
    default: return {};
    }
}

} // namespace cairn::ui
