#pragma once

#include "workspace/Workspace.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace cairn::ui {

/// The history of the file as a list, newest first; the last row is its beginning.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Where, ColumnCount };
    static constexpr int SequenceRole = Qt::UserRole + 1;
    static constexpr int UndoneRole = Qt::UserRole + 2;
    static constexpr int LearnerRole = Qt::UserRole + 3;
    static constexpr int StepRole = Qt::UserRole + 4; ///< what was done, undone or not

    using QAbstractTableModel::QAbstractTableModel;

    void setActivities(std::vector<Activity> activities, QHash<QString, QString> names);
    /// The row of the newest step that is done: where the file stands. The beginning, if none is.
    int currentRow() const;
    bool isEmpty() const { return m_activities.empty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant textOf(int row, int column) const;

    std::vector<Activity> m_activities;
    QHash<QString, QString> m_names;
};

} // namespace cairn::ui
