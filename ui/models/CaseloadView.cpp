#include "models/CaseloadView.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cairn::ui {

QJsonObject CaseloadFilter::toJson() const
{
    QJsonArray on;
    for (const CaseloadModel::Flag flag : flags)
        on.append(static_cast<int>(flag));
    return {{u"flags"_s, on},
            {u"cohort"_s, cohort},
            {u"typed"_s, typed},
            {u"sortColumn"_s, sortColumn},
            {u"sortOrder"_s, static_cast<int>(sortOrder)}};
}

CaseloadFilter CaseloadFilter::fromJson(const QJsonObject &json)
{
    CaseloadFilter filter;
    for (const QJsonValue &flag : json[u"flags"_s].toArray()) {
        const int number = flag.toInt(-1);
        if (number >= 0 && number < CaseloadModel::flagCount)
            filter.flags.insert(static_cast<CaseloadModel::Flag>(number));
    }
    filter.cohort = json[u"cohort"_s].toString();
    filter.typed = json[u"typed"_s].toString();
    const int column = json[u"sortColumn"_s].toInt();
    if (column >= 0 && column < CaseloadModel::ColumnCount)
        filter.sortColumn = column;
    if (json[u"sortOrder"_s].toInt() == Qt::DescendingOrder)
        filter.sortOrder = Qt::DescendingOrder;
    return filter;
}

QByteArray toJson(const std::vector<CaseloadView> &views)
{
    QJsonArray list;
    for (const CaseloadView &view : views) {
        QJsonObject json = view.filter.toJson();
        json[u"name"_s] = view.name;
        list.append(json);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::vector<CaseloadView> caseloadViewsFromJson(const QByteArray &json)
{
    std::vector<CaseloadView> views;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const QString name = value[u"name"_s].toString();
        if (!name.isEmpty())
            views.push_back({name, CaseloadFilter::fromJson(value.toObject())});
    }
    return views;
}

} // namespace cairn::ui
