#pragma once

#include "models/CaseloadModel.h"

#include <QSortFilterProxyModel>

#include <set>

namespace cairn::ui {

/// Filters that stack, what is typed to find, and the order of the caseload.
class CaseloadProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CaseloadProxy(QObject *parent = nullptr);

    void setFlag(CaseloadModel::Flag flag, bool on);
    bool isOn(CaseloadModel::Flag flag) const { return m_flags.contains(flag); }
    void setCohort(const QString &cohort); ///< empty: everyone
    void setTyped(const QString &typed);
    void clear();
    /// How many filters are on, the typed text included.
    int filterCount() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const CaseloadModel &model() const;

    std::set<CaseloadModel::Flag> m_flags;
    QString m_cohort;
    QStringList m_words;
};

} // namespace cairn::ui
