#pragma once

#include "dialogs/AwardListDialog.h"
#include "models/CaseloadView.h"
#include "pages/Gate.h"
#include "shell/Page.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTimer;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class CaseloadProxy;
class CaseloadTable;
class CaseloadViews;
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
    void buildChips();
    void nameFilters();
    void buildTable();
    void schedule();
    void takeSummaries();
    void updateView();
    void updateActions();
    void updateCohorts();
    void showDetails();
    QString countLine() const;
    /// What chips, list of cohorts, search field and header say.
    CaseloadFilter filter() const;
    void takeFilter();
    void showFilter(const CaseloadFilter &filter);
    void clearFilters();
    void openCurrent();
    void followOrder();
    void keepTopCurrent();
    std::vector<LearnerId> selected() const;
    bool someoneIsReady() const;

    // Commands (CaseloadCommands.cpp).
    void showRowMenu(const QPoint &position);
    void askForLearner();
    void askToEdit();
    void askForAwards();
    void recordAwards(const std::vector<AwardListDialog::Award> &awards, Date awarded);
    void removeSelected();
    void askToPurge();
    void askToPurgeRemoved();
    void purge(const std::vector<LearnerId> &learners, const QStringList &names);
    void askForImport();

    // What goes out (CaseloadSharing.cpp).
    std::vector<LearnerId> learnersToSave() const;
    void askToSaveTable();
    void showLog();
    Passage logPassage(const QString &title) const;
    void askToSaveLog();
    void askToPrintLog(const QString &printer);
    void askForDirectory();

    void askToSaveView();
    void keepView();
    void askToRenameView();
    void removeView();

    Workspace &m_workspace;
    CaseloadModel *m_model = nullptr;
    CaseloadProxy *m_proxy = nullptr;
    QTimer *m_refresh = nullptr;
    QTimer *m_summaries = nullptr;
    QLineEdit *m_find = nullptr;
    ChipBar *m_chips = nullptr;
    QComboBox *m_cohort = nullptr;
    CaseloadViews *m_views = nullptr;
    QStackedWidget *m_stack = nullptr;
    CaseloadTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noHits = nullptr;
    QLabel *m_count = nullptr;
    QAction *m_open = nullptr;
    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_award = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_saveView = nullptr;
    QAction *m_keepView = nullptr;
    QAction *m_renameView = nullptr;
    QAction *m_removeView = nullptr;
    QAction *m_undoView = nullptr;
    QAction *m_saveTable = nullptr;
    QAction *m_log = nullptr;
    QAction *m_directory = nullptr;
    Gate *m_gate = nullptr;
    std::vector<CaseloadView> m_viewsBefore;
    QAction *m_purge = nullptr;
    QAction *m_purgeRemoved = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_undo = nullptr;
    bool m_isStale = true;
    bool m_isTopCurrent = false; ///< Nobody has chosen a row yet: the first one is ours.
    bool m_isCurrentInView = false;
    bool m_isShowingFilter = false;
};

} // namespace cairn::ui
