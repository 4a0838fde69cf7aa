#include "models/CaseloadModel.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

CaseloadModel::CaseloadModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void CaseloadModel::setLearners(const std::vector<LearnerSummary> &learners,
                                const CatalogueNames &names, Date today)
{
    const bool all = names.catalogue() != m_names.catalogue() || today != m_today
        || uiLanguage() != m_language;
    m_names = names;
    m_today = today;
    m_language = uiLanguage();
    m_collator.setLocale(QLocale());
    update(learners, all);
}

/// Takes away who is gone, renews who stayed, adds who is new: a row never jumps under the pointer.
void CaseloadModel::update(const std::vector<LearnerSummary> &learners, bool all)
{
    std::unordered_map<LearnerId, const LearnerSummary *> wanted;
    for (const LearnerSummary &learner : learners)
        wanted.emplace(learner.id, &learner);

    for (int last = rowCount() - 1; last >= 0; --last) {
        if (wanted.contains(row(last).learner.id))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(row(first - 1).learner.id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }

    int firstChanged = -1;
    const auto announce = [this, &firstChanged](int end) {
        if (firstChanged >= 0)
            emit dataChanged(index(firstChanged, 0), index(end - 1, ColumnCount - 1));
        firstChanged = -1;
    };
    for (int i = 0; i < rowCount(); ++i) {
        const LearnerSummary &now = *wanted.at(row(i).learner.id);
        if (!all && row(i).learner == now) {
            announce(i);
            continue;
        }
        m_rows[static_cast<size_t>(i)] = rowFor(now);
        if (firstChanged < 0)
            firstChanged = i;
    }
    announce(rowCount());

    std::unordered_set<LearnerId> present;
    for (const Row &row : m_rows)
        present.insert(row.learner.id);
    std::vector<Row> added;
    for (const LearnerSummary &learner : learners) {
        if (present.insert(learner.id).second)
            added.push_back(rowFor(learner));
    }
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    std::move(added.begin(), added.end(), std::back_inserter(m_rows));
    endInsertRows();
}

CaseloadModel::Row CaseloadModel::rowFor(const LearnerSummary &learner) const
{
    const QString goal = learner.goal.isEmpty() ? QString() : m_names.credential(learner.goal);
    const QString next = nextOf(learner);
    return {learner,
            goal,
            next,
            leftOf(learner),
            progressOf(learner),
            flagsOf(learner),
            searchKey(learner.name + u' ' + goal + u' ' + next + u' ' + learner.cohort),
            m_collator.sortKey(learner.name),
            m_collator.sortKey(goal),
            m_collator.sortKey(next)};
}

bool CaseloadModel::endsSoon(const LearnerSummary &learner) const
{
    return learner.endsOn && *learner.endsOn <= m_today.addDays(soonDays);
}

QString CaseloadModel::flagsOf(const LearnerSummary &learner) const
{
    if (!learner.audited)
        return tr("Checking…");
    QStringList flags;
    if (learner.ready == 1)
        flags << tr("Award now");
    else if (learner.ready > 1)
        flags << tr("Award %n now", nullptr, learner.ready);
    if (endsSoon(learner)) {
        // What counts for the last time on a day is said to end on that day.
        flags << tr("Ends %1").arg(
            QLocale().toString(toQDate(learner.endsOn->addDays(-1)), tr("MMM d", "day and month")));
    }
    if (learner.needsPerson > 0)
        flags << tr("Needs a person");
    if (learner.finishing > 0)
        flags << tr("Finishing");
    if (learner.goal.isEmpty())
        flags << tr("No goal");
    return flags.join(u" · "_s);
}

QString CaseloadModel::nextOf(const LearnerSummary &learner) const
{
    if (!learner.audited || learner.next.isEmpty())
        return {};
    const QString name = m_names.credential(learner.next);
    return learner.nextState == State::Awardable ? tr("Award now: %1").arg(name) : name;
}

QString CaseloadModel::leftOf(const LearnerSummary &learner) const
{
    if (!learner.audited || learner.next.isEmpty())
        return {};
    const Remaining &left = learner.nextRemaining;
    if (left.credits.units == 0 && left.steps > 0)
        return tr("%n step(s)", nullptr, left.steps);
    return amountText(left.credits, m_names.unit(learner.next));
}

QString CaseloadModel::progressOf(const LearnerSummary &learner) const
{
    if (!learner.audited || learner.goal.isEmpty())
        return {};
    const Credential *goal = m_names.find(learner.goal);
    const CreditUnit unit = m_names.unit(learner.goal);
    const std::optional<Decimal> size
        = goal ? (goal->totalCredits ? goal->totalCredits : goal->credits) : std::nullopt;
    if (!size || size->millionths == 0)
        return stepsOf(learner);
    const Credits whole = Credits::from(*size, unit);
    const Credits left = std::min(learner.goalRemaining.credits, whole);
    return tr("%1 of %2").arg(amountText(whole - left, unit), amountText(whole, unit));
}

/// Where a goal asks for no credits of its own: how many of its steps are done.
QString CaseloadModel::stepsOf(const LearnerSummary &learner)
{
    const int left = learner.goalRemaining.steps;
    if (learner.goalRemaining.isNothing())
        return tr("All done");
    if (learner.goalRemaining.credits.units > 0 || learner.goalProgress >= 1)
        return QLocale().toString(learner.goalProgress * 100, 'f', 0) + QLocale().percent();
    // progress = 1 - left / all, see rules.md section 5.
    const int all = std::max(left, qRound(left / (1 - learner.goalProgress)));
    return tr("%1 of %n step(s)", nullptr, all).arg(QLocale().toString(all - left));
}

int CaseloadModel::rowOf(const LearnerId &learner) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&learner](const Row &row) {
        return row.learner.id == learner;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool CaseloadModel::has(int rowIndex, Flag flag) const
{
    const LearnerSummary &learner = row(rowIndex).learner;
    switch (flag) {
    case Flag::ReadyToAward: return learner.ready > 0;
    case Flag::Finishing: return learner.finishing > 0;
    case Flag::EndsSoon: return endsSoon(learner);
    case Flag::NoGoal: return learner.goal.isEmpty();
    case Flag::NeedsPerson: return learner.needsPerson > 0;
    }
    return false;
}

QStringList CaseloadModel::cohorts() const
{
    QSet<QString> names;
    for (const Row &row : m_rows) {
        if (!row.learner.cohort.isEmpty())
            names.insert(row.learner.cohort);
    }
    QStringList cohorts(names.begin(), names.end());
    std::sort(cohorts.begin(), cohorts.end(), m_collator);
    return cohorts;
}

int CaseloadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CaseloadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseloadModel::text(const Row &row, int column) const
{
    switch (column) {
    case Flags: return row.flags;
    case Name: return row.learner.name;
    case Pronouns: return row.learner.pronouns;
    case GoalColumn: return row.learner.goal.isEmpty() ? tr("No goal yet") : row.goal;
    case Next: return row.next;
    case Left: return row.left;
    case ProgressColumn: return row.progress;
    case Changed:
        return dateText(row.learner.changed.toLocalTime().date());
    default: return {};
    }
}

std::optional<StateLook> CaseloadModel::look(const Row &row, int column) const
{
    const LearnerSummary &learner = row.learner;
    if (!learner.audited)
        return std::nullopt;
    if (column == Next && !learner.next.isEmpty())
        return lookOf(learner.nextState);
    if (column != Flags)
        return std::nullopt;
    if (learner.ready > 0)
        return lookOf(State::Awardable);
    if (endsSoon(learner))
        return lookOf(State::Expired);
    if (learner.needsPerson > 0)
        return lookOf(State::NeedsPerson);
    return learner.finishing > 0 ? std::optional(lookOf(State::Finishing)) : std::nullopt;
}

QVariant CaseloadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                text(row, index.column()).toString());
    case Qt::TextAlignmentRole:
        return index.column() == Left ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case LearnerRole:
        return fromId(row.learner.id);
    case LookRole: {
        const auto shown = look(row, index.column());
        return shown ? QVariant::fromValue(*shown) : QVariant();
    }
    case FractionRole:
        if (index.column() == ProgressColumn && row.learner.audited && !row.learner.goal.isEmpty())
            return row.learner.goalProgress;
        return {};
    default:
        return {};
    }
}

QVariant CaseloadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        // The row is announced by the person's name.
        return role == Qt::AccessibleTextRole && section < rowCount() ? row(section).learner.name
                                                                      : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return section == Left ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                               : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Flags: return tr("Flags");
    case Name: return tr("Name");
    case Pronouns: return tr("Pronouns");
    case GoalColumn: return tr("Goal");
    case Next: return tr("Next credential");
    //: The credits that are left until the next credential
    case Left: return tr("Left");
    case ProgressColumn: return tr("Progress");
    case Changed: return tr("Changed");
    default: return {};
    }
}

} // namespace cairn::ui
