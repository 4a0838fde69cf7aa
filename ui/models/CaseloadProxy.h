#pragma once

#include "models/CaseloadView.h"

#include <QSortFilterProxyModel>

namespace cairn::ui {

/// Filters that stack, what is typed to find, and the order of the caseload.
class CaseloadProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CaseloadProxy(QObject *parent = nullptr);

    /// Its order is the table's to follow; everything else is followed here.
    void setFilter(const CaseloadFilter &filter);
    const CaseloadFilter &filter() const { return m_filter; }
    /// How many filters are on, the typed text included.
    int filterCount() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const CaseloadModel &model() const;

    CaseloadFilter m_filter;
    QStringList m_words;
};

} // namespace cairn::ui
