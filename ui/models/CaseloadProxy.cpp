#include "models/CaseloadProxy.h"

#include <algorithm>
#include <tuple>

namespace cairn::ui {

CaseloadProxy::CaseloadProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

const CaseloadModel &CaseloadProxy::model() const
{
    return *static_cast<const CaseloadModel *>(sourceModel());
}

void CaseloadProxy::setFilter(const CaseloadFilter &filter)
{
    CaseloadFilter before = m_filter;
    m_filter = filter;
    before.sortColumn = filter.sortColumn;
    before.sortOrder = filter.sortOrder;
    if (before == filter)
        return;
    m_words = searchWords(filter.typed);
    invalidateFilter();
}

int CaseloadProxy::filterCount() const
{
    return static_cast<int>(m_filter.flags.size()) + (m_filter.cohort.isEmpty() ? 0 : 1)
           + (m_words.isEmpty() ? 0 : 1);
}

bool CaseloadProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const CaseloadModel::Row &learner = model().row(row);
    return (m_filter.cohort.isEmpty() || learner.learner.cohort == m_filter.cohort)
           && std::all_of(m_filter.flags.begin(), m_filter.flags.end(),
                          [&](CaseloadModel::Flag flag) { return model().has(row, flag); })
           && matches(learner.searchKey, m_words);
}

/// Whom to look at first: something to award, something that ends soon, a person to ask,
/// something that finishes by itself, then everyone else.
static auto urgency(const CaseloadModel &model, int row)
{
    using Flag = CaseloadModel::Flag;
    const LearnerSummary &learner = model.row(row).learner;
    return std::tuple(-learner.ready, !model.has(row, Flag::EndsSoon), -learner.needsPerson,
                      -learner.finishing, !model.has(row, Flag::NoGoal));
}

bool CaseloadProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const CaseloadModel::Row &a = model().row(left.row());
    const CaseloadModel::Row &b = model().row(right.row());
    const auto byName = [&] { return a.nameKey.compare(b.nameKey) < 0; };
    const auto by = [&](const auto &first, const auto &second) {
        return first < second || (!(second < first) && byName());
    };
    const auto byKey = [&](const QCollatorSortKey &first, const QCollatorSortKey &second) {
        const int order = first.compare(second);
        return order < 0 || (order == 0 && byName());
    };
    switch (left.column()) {
    case CaseloadModel::Flags: return by(urgency(model(), left.row()), urgency(model(), right.row()));
    case CaseloadModel::Pronouns: return by(a.learner.pronouns, b.learner.pronouns);
    case CaseloadModel::GoalColumn: return byKey(a.goalKey, b.goalKey);
    case CaseloadModel::Next: return byKey(a.nextKey, b.nextKey);
    case CaseloadModel::Left: return by(a.learner.nextRemaining, b.learner.nextRemaining);
    case CaseloadModel::ProgressColumn: return by(a.learner.goalProgress, b.learner.goalProgress);
    case CaseloadModel::Changed: return by(a.learner.changed, b.learner.changed);
    default: return byName();
    }
}

} // namespace cairn::ui
