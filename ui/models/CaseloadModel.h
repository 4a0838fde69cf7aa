#pragma once

#include "models/CatalogueNames.h"
#include "models/Roles.h"
#include "workspace/Workspace.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QStringList>

#include <vector>

namespace cairn::ui {

/// The learners of a caseload, one a row. Holds values; whoever changes a learner calls the
/// workspace, and the page hands the new summaries to `setLearners`.
class CaseloadModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Flags, Name, Pronouns, GoalColumn, Next, Left, ProgressColumn, Changed, ColumnCount };
    enum Role {
        LearnerRole = Qt::UserRole, ///< QString, the learner's id
        FractionRole, ///< 0 to 1 for the progress column; absent: not known
    };

    /// A flag of a learner, as the caseload filters and sorts by it.
    enum class Flag { ReadyToAward, Finishing, EndsSoon, NoGoal, NeedsPerson };
    static constexpr int flagCount = static_cast<int>(Flag::NeedsPerson) + 1;

    struct Row {
        LearnerSummary learner;
        QString goal;
        QString next;
        QString left;
        QString progress;
        QString flags;
        QString searchKey;
        QCollatorSortKey nameKey;
        QCollatorSortKey goalKey;
        QCollatorSortKey nextKey;
    };

    explicit CaseloadModel(QObject *parent = nullptr);

    /// How many days ahead an end is "soon".
    static constexpr int soonDays = 120;

    /// Rows that stay keep their place and their selection.
    void setLearners(const std::vector<LearnerSummary> &learners, const CatalogueNames &names,
                     Date today);
    const Row &row(int index) const { return m_rows[static_cast<size_t>(index)]; }
    int rowOf(const LearnerId &learner) const;
    bool has(int row, Flag flag) const;
    QStringList cohorts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    Row rowFor(const LearnerSummary &learner) const;
    QString flagsOf(const LearnerSummary &learner) const;
    QString nextOf(const LearnerSummary &learner) const;
    QString leftOf(const LearnerSummary &learner) const;
    QString progressOf(const LearnerSummary &learner) const;
    static QString stepsOf(const LearnerSummary &learner);
    QVariant text(const Row &row, int column) const;
    std::optional<StateLook> look(const Row &row, int column) const;
    bool endsSoon(const LearnerSummary &learner) const;
    void update(const std::vector<LearnerSummary> &learners, bool all);

    std::vector<Row> m_rows;
    CatalogueNames m_names;
    QString m_language;
    Date m_today;
    QCollator m_collator;
};

} // namespace cairn::ui
