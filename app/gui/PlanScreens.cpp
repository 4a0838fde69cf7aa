// The board, with a plan laid out from its tray as an advisor would.

#include "Screens.h"

#include "board/BoardView.h"
#include "pages/LearnerPage.h"
#include "pages/PlanTab.h"
#include "shell/MainWindow.h"
#include "workspace/Workspace.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

/// The first card of the tray into the first term that takes it, as long as there is one.
static bool placeNext(BoardView &board)
{
    const std::vector<BoardColumn> columns = board.board().columns;
    for (const BoardCard &card : columns.front().cards)
        for (std::size_t column = 1; card.isMovable() && column < columns.size(); ++column) {
            const PlanMove move{card.item, {}, columns[column].term};
            if (columns[column].isLocked() || !board.desk()->outcome(move).isAllowed())
                continue;
            emit board.moveRequested(move);
            return true;
        }
    return false;
}

void Screens::walkPlan()
{
    const std::vector<LearnerSummary> learners = m_window.workspace()->learners();
    // Somebody with some terms to plan, and not with all of a degree.
    const auto terms = [](const LearnerSummary &learner) {
        const std::int64_t credits = learner.goalRemaining.credits.units / 3'000;
        return credits <= 30 ? credits : 0;
    };
    const auto busiest = std::max_element(
        learners.begin(), learners.end(), [&](const LearnerSummary &a, const LearnerSummary &b) {
            return terms(a) < terms(b);
        });
    m_window.showLearner(busiest->id);
    auto *page = qobject_cast<LearnerPage *>(m_window.currentPage());
    auto *tab = page->findChild<PlanTab *>(u"planTab"_s);
    page->showTab(LearnerPage::Tab::Plan);
    show(u"plan-none"_s);
    if (!trigger(u"newPlan"_s)) {
        m_isComplete = false;
        return;
    }
    show(u"plan-new"_s);
    for (int cards = 0; cards < 12 && placeNext(*tab->board()); ++cards)
        settle();
    show(u"plan-board"_s);
    // One course where it does not fit, picked up and held over another term.
    tab->board()->setFocus();
    for (int column = 1; column < int(tab->board()->board().columns.size()); ++column)
        if (!tab->board()->board().columns[std::size_t(column)].isLocked()) {
            tab->board()->setCurrent({column, 0});
            break;
        }
    show(u"plan-card"_s);
    if (const BoardCard *card = tab->board()->currentCard()) {
        const TermId from = tab->board()->currentColumn()->term;
        const auto &last = tab->board()->board().columns.back();
        emit tab->board()->moveRequested({card->item, from, last.term});
        show(u"plan-does-not-hold"_s);
        m_isComplete &= bool(m_window.workspace()->undo());
    }
    if (trigger(u"planLimits"_s))
        showDialog(u"plan-limits"_s);
    if (trigger(u"addToPlan"_s))
        showDialog(u"plan-item"_s);
}
