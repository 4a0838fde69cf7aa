#include "pages/ActivityModel.h"

#include "models/Text.h"
#include "theme/StateMark.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

namespace cairn::ui {

void ActivityModel::setActivities(std::vector<Activity> activities, QHash<QString, QString> names)
{
    beginResetModel();
    m_activities = std::move(activities);
    m_names = std::move(names);
    endResetModel();
}

int ActivityModel::currentRow() const
{
    int row = 0;
    while (row < static_cast<int>(m_activities.size()) && m_activities[row].undone)
        ++row;
    return row;
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_activities.size()) + 1;
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::textOf(int row, int column) const
{
    if (row == static_cast<int>(m_activities.size()))
        return column == What ? tr("The beginning of this file") : QStringLiteral("–");
    const Activity &activity = m_activities[row];
    switch (column) {
    case When:
        return momentText(activity.at);
    case What:
        //: %1 is the name of a step that was taken back: "Add CompTIA A+".
        return activity.undone ? tr("Undone: %1").arg(activity.text) : activity.text;
    case Where:
        if (activity.learner.isEmpty())
            return tr("Whole file");
        return m_names.value(QString::fromStdString(activity.learner.text),
                             tr("A learner who is no longer here"));
    default:
        return {};
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const bool isBeginning = row == static_cast<int>(m_activities.size());
    const bool undone = !isBeginning && m_activities[row].undone;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ForegroundRole:
        return undone || isBeginning
            ? QVariant(Tokens::of(QGuiApplication::palette()).quiet)
            : QVariant();
    case Qt::FontRole: {
        QFont font = QGuiApplication::font();
        font.setItalic(undone);
        return undone ? QVariant(font) : QVariant();
    }
    case SequenceRole:
        return isBeginning ? qint64(0) : m_activities[row].sequence;
    case UndoneRole:
        return undone;
    case StepRole:
        return isBeginning ? QString() : m_activities[row].text;
    case LearnerRole:
        return isBeginning ? QString() : QString::fromStdString(m_activities[row].learner.text);
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Where:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace cairn::ui
