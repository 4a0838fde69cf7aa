#pragma once

#include "models/CaseloadModel.h"
#include "shell/Page.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QTimer;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class CaseloadProxy;
class ChipBar;
class EmptyState;

/// Everyone an advisor looks after, those first for whom something can be done now.
class CaseloadPage : public Page
{
    Q_OBJECT

public:
    explicit CaseloadPage(Workspace &workspace, QWidget *parent = nullptr);

    QList<QAction *> pageActions() const override;
    void refresh() override;
    void focusFirst() override;
    bool find() override;
    QString help() const override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void reopen(const QString &key) override;

    void select(const LearnerId &learner);
    /// The learner of the row with the keyboard; empty: none.
    LearnerId current() const;
    /// Above or below the current one as the table stands; empty at its ends.
    LearnerId neighbour(const LearnerId &learner, int step) const;

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildActions();
    void buildFilters();
    void buildTable();
    void sizeColumns();
    void schedule();
    void updateView();
    void updateActions();
    void updateCohorts();
    void showDetails();
    QString countLine() const;
    void turnFlag(int flag, bool on);
    void typed(const QString &text);
    void clearFilters();
    void openCurrent();
    void showRowMenu(const QPoint &position);
    void askForLearner();
    void askToEdit();
    void removeSelected();
    void askForImport();

    Workspace &m_workspace;
    CaseloadModel *m_model = nullptr;
    CaseloadProxy *m_proxy = nullptr;
    QTimer *m_refresh = nullptr;
    QLineEdit *m_find = nullptr;
    ChipBar *m_chips = nullptr;
    QComboBox *m_cohort = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noHits = nullptr;
    QLabel *m_count = nullptr;
    QAction *m_open = nullptr;
    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_undo = nullptr;
    bool m_isStale = true;
};

} // namespace cairn::ui
