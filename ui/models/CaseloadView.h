#pragma once

#include "models/CaseloadModel.h"

#include <QJsonObject>

#include <set>
#include <vector>

namespace cairn::ui {

/// What the caseload shows, and in which order.
struct CaseloadFilter {
    std::set<CaseloadModel::Flag> flags;
    QString cohort; ///< empty: all
    QString typed;
    int sortColumn = CaseloadModel::Flags;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    bool operator==(const CaseloadFilter &) const = default;

    QJsonObject toJson() const;
    static CaseloadFilter fromJson(const QJsonObject &json);
};

/// A filter with a name, to come back to: "Spring list".
struct CaseloadView {
    QString name;
    CaseloadFilter filter;

    bool operator==(const CaseloadView &) const = default;
};

/// As they are kept in the file. What cannot be read is left out.
QByteArray toJson(const std::vector<CaseloadView> &views);
std::vector<CaseloadView> caseloadViewsFromJson(const QByteArray &json);

} // namespace cairn::ui
