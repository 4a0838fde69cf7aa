#pragma once

#include "board/BoardView.h"
#include "shell/Details.h"

#include <QWidget>

#include <memory>

class QAction;
class QComboBox;
class QFrame;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class EmptyState;
class Page;
class PlanFilling;
class PlanStrip;
struct TermChoice;

/// The plans of a learner, one of them on the board.
class PlanTab : public QWidget
{
    Q_OBJECT

public:
    /// \a goals is the page's action that chooses goals.
    PlanTab(Workspace &workspace, Page &page, QAction *goals, QWidget *parent);

    void setContext(const std::shared_ptr<const LearnerContext> &context);
    void refresh();
    /// Shows what is new in the plans, where something is.
    void refreshPlans();
    void retranslate();
    void updateActions(bool isShown);
    QList<QAction *> actions() const { return m_actions; }
    void focusFirst();
    Details details() const;

    PlanId plan() const { return m_plan; }
    void showPlan(const PlanId &plan);
    BoardView *board() const { return m_board; }
    /// Opens the dialog again that bore \a key in its property "reopen".
    void reopen(const QString &key);

signals:
    void detailsChanged(const cairn::ui::Details &details);
    void detailsRequested(const cairn::ui::Details &details);

private:
    QAction *addAction(const QString &name, const QString &icon, void (PlanTab::*slot)());
    void buildActions();
    void buildBoard();
    void showPlans();
    void showBoard();
    void showEmpty(const QString &sentence);
    void say(const QString &text);
    bool change(const Result<void> &result, const QString &what);
    const LearnerPlan *chosen() const;
    std::vector<TermChoice> openTerms() const;
    LearnerId learner() const;
    QString freeName(const QString &wanted) const;

    void buildFilling();
    void fill(PlanProfile profile);
    QString profileName(PlanProfile profile) const;
    PlanRequest requestToFill(PlanProfile profile) const;
    void takeFilled(const PlanAnswer &answer);
    void sayWhyNot(const PlanAnswer &answer);

    void makePlan();
    void copyPlan();
    void askForName();
    void usePlan();
    void removePlan();
    void askForLimits();
    void askForItem();
    void askWhereTo();
    void askWhereToAt(const QPoint &position);
    void showMenuAt(const QPoint &position);
    void takeOut();
    void pin();
    void move(const PlanMove &move);
    void mend(const FixOffer &offer);

    Workspace &m_workspace;
    Page &m_page;
    std::shared_ptr<const LearnerContext> m_context;
    std::vector<LearnerPlan> m_plans;
    PlanId m_plan;
    LearnerId m_shown;
    QAction *m_goals;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_noGoal = nullptr;
    EmptyState *m_noPlan = nullptr;
    EmptyState *m_noBoard = nullptr;
    QComboBox *m_pick = nullptr;
    QLabel *m_finish = nullptr;
    QLabel *m_totals = nullptr;
    BoardView *m_board = nullptr;
    PlanStrip *m_strip = nullptr;
    QLabel *m_said = nullptr;
    QLabel *m_footer = nullptr;
    QList<QAction *> m_actions;
    QAction *m_new = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_use = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_limits = nullptr;
    QAction *m_add = nullptr;
    QAction *m_moveTo = nullptr;
    QAction *m_takeOut = nullptr;
    QAction *m_pin = nullptr;
    QAction *m_undo = nullptr;
    QList<QAction *> m_fill; ///< by profile
    QMenu *m_fillMenu = nullptr;
    QPushButton *m_fillButton = nullptr;
    PlanFilling *m_filling = nullptr;
    PlanId m_filled; ///< the plan that is being filled
    QFrame *m_busy = nullptr;
    QLabel *m_busyText = nullptr;
    QPushButton *m_stop = nullptr;
    bool m_isShown = false;
};

} // namespace cairn::ui
