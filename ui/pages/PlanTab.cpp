#include "pages/PlanTab.h"

#include "audit/CompiledCatalogue.h"
#include "dialogs/PlanLimitsDialog.h"
#include "interchange/cairn/PlanJson.h"
#include "pages/ActionButton.h"
#include "pages/EmptyState.h"
#include "pages/PlanFilling.h"
#include "pages/PlanStrip.h"
#include "shell/FlowLayout.h"
#include "shell/Page.h"
#include "theme/Icons.h"
#include "workspace/Workspace.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

PlanTab::PlanTab(Workspace &workspace, Page &page, QAction *goals, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_page(page), m_goals(goals)
{
    setObjectName(u"planTab"_s);
    buildActions();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, space::small, 0, 0);
    m_stack = new QStackedWidget(this);
    whole->addWidget(m_stack);
    const auto empty = [this](const QString &name, QAction *action) {
        auto *state = new EmptyState(name, this);
        state->setActions({action});
        m_stack->addWidget(state);
        return state;
    };
    m_noGoal = empty(u"noGoal"_s, m_goals);
    m_noPlan = empty(u"noPlan"_s, m_new);
    buildBoard();
}

QAction *PlanTab::addAction(const QString &name, const QString &icon, void (PlanTab::*slot)())
{
    auto *action = new QAction(this);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    action->setObjectName(name);
    action->setProperty("menu", u"plan"_s);
    if (slot)
        connect(action, &QAction::triggered, this, slot);
    m_actions << action;
    return action;
}

void PlanTab::buildActions()
{
    m_new = addAction(u"newPlan"_s, u"list-add"_s, &PlanTab::makePlan);
    m_copy = addAction(u"copyPlan"_s, u"edit-copy"_s, &PlanTab::copyPlan);
    m_copy->setShortcut(Qt::CTRL | Qt::Key_D);
    m_limits = addAction(u"planLimits"_s, u"configure"_s, &PlanTab::askForLimits);
    m_add = addAction(u"addToPlan"_s, u"list-add"_s, &PlanTab::askForItem);
    m_moveTo = addAction(u"moveInPlan"_s, u"go-next"_s, &PlanTab::askWhereTo);
    m_takeOut = addAction(u"takeOutOfPlan"_s, u"edit-delete"_s, &PlanTab::takeOut);
    m_pin = addAction(u"pinInPlan"_s, u"window-pin"_s, &PlanTab::pin);
    const std::pair<PlanProfile, QString> profiles[]
        = {{PlanProfile::Fastest, u"fillFastest"_s},
           {PlanProfile::LeastCost, u"fillLeastCost"_s},
           {PlanProfile::EarnEarly, u"fillEarnEarly"_s},
           {PlanProfile::Steady, u"fillSteady"_s}};
    for (const auto &[profile, name] : profiles) {
        QAction *action = addAction(name, {}, nullptr);
        connect(action, &QAction::triggered, this, [this, each = profile] { fill(each); });
        m_fill << action;
    }
    m_use = addAction(u"usePlan"_s, u"dialog-ok-apply"_s, &PlanTab::usePlan);
    m_rename = addAction(u"renamePlan"_s, u"edit-rename"_s, &PlanTab::askForName);
    m_remove = addAction(u"removePlan"_s, u"edit-delete"_s, &PlanTab::removePlan);
    m_undo = new QAction(this);
    m_undo->setObjectName(u"undoPlan"_s);
    connect(m_undo, &QAction::triggered, this, [this] { m_page.tell(m_workspace.undo()); });
}

void PlanTab::buildBoard()
{
    auto *inside = new QWidget(this);
    auto *lines = new QVBoxLayout(inside);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::small);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::small);
    m_pick = new QComboBox(inside);
    m_pick->setObjectName(u"pickPlan"_s);
    m_pick->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(m_pick);
    QWidget *buttons = flowRow(inside);
    m_fillMenu = new QMenu(this);
    m_fillMenu->setObjectName(u"fillMenu"_s);
    m_fillMenu->addActions(m_fill);
    m_fillButton = new QPushButton(buttons);
    m_fillButton->setObjectName(u"fillPlan"_s);
    m_fillButton->setMenu(m_fillMenu);
    setRole(m_fillButton, u"menu"_s);
    buttons->layout()->addWidget(m_fillButton);
    for (QAction *action : {m_copy, m_limits, m_add})
        buttons->layout()->addWidget(new ActionButton(action, buttons));
    top->addWidget(buttons, 1);
    m_finish = new QLabel(inside);
    m_finish->setObjectName(u"planFinish"_s);
    m_finish->setTextFormat(Qt::PlainText);
    setRole(m_finish, u"heading"_s);
    m_totals = new QLabel(inside);
    m_totals->setObjectName(u"planTotals"_s);
    m_totals->setTextFormat(Qt::PlainText);
    setRole(m_totals, u"quiet"_s);
    top->addWidget(m_finish);
    top->addWidget(m_totals);
    lines->addLayout(top);

    m_board = new BoardView(inside);
    lines->addWidget(m_board, 1);
    m_strip = new PlanStrip(inside);
    lines->addWidget(m_strip);
    buildFilling();
    lines->addWidget(m_busy);
    auto *bottom = new QHBoxLayout;
    m_said = new QLabel(inside);
    m_said->setObjectName(u"boardSaid"_s);
    m_footer = new QLabel(inside);
    m_footer->setObjectName(u"planFooter"_s);
    for (QLabel *label : {m_said, m_footer}) {
        label->setTextFormat(Qt::PlainText);
        setRole(label, u"small"_s);
    }
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    bottom->addWidget(m_said, 1);
    bottom->addWidget(m_footer);
    lines->addLayout(bottom);
    m_stack->addWidget(inside);

    m_noBoard = new EmptyState(u"noBoard"_s, this);
    m_noBoard->setActions({m_new, m_remove});
    m_stack->addWidget(m_noBoard);

    connect(m_pick, &QComboBox::activated, this,
            [this](int index) { showPlan(toId<PlanTag>(m_pick->itemData(index).toString())); });
    connect(m_board, &BoardView::said, this, &PlanTab::say);
    connect(m_board, &BoardView::moveRequested, this, &PlanTab::move);
    connect(m_board, &BoardView::moveToRequested, this, &PlanTab::askWhereToAt);
    connect(m_board, &BoardView::menuRequested, this, &PlanTab::showMenuAt);
    connect(m_board, &BoardView::addRequested, m_add, &QAction::trigger);
    connect(m_board, &BoardView::pinRequested, m_pin, &QAction::trigger);
    connect(m_board, &BoardView::whyRequested, this, [this] { emit detailsRequested(details()); });
    connect(m_board, &BoardView::currentChanged, this, [this] {
        if (const BoardCard *card = m_board->currentCard())
            m_strip->showProblemOf({m_board->currentColumn()->term, card->item});
        updateActions(m_isShown);
        emit detailsChanged(details());
    });
    connect(m_strip, &PlanStrip::entryRequested, this, [this](const PlanEntry &entry) {
        m_board->setFocus(Qt::OtherFocusReason);
        m_board->showEntry(entry);
    });
    connect(m_strip, &PlanStrip::fixRequested, this, &PlanTab::mend);
}

/// Heard by whoever listens, and seen in a quiet line.
void PlanTab::say(const QString &text)
{
    m_said->setText(text);
    m_said->setToolTip(text.toHtmlEscaped());
    m_said->setAccessibleName(text);
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PlanTab::retranslate()
{
    label(m_new, tr("&New plan"), tr("Begin a plan toward the goals"));
    label(m_copy, tr("&What-if copy"),
          tr("Copy the plan to try something; the plan itself stays as it is"));
    label(m_limits, tr("&Limits…"), tr("Change credits, money and time, and when the plan begins"));
    label(m_add, tr("Put &into the plan…"),
          tr("Choose any course, exam or training and a term (Insert)"));
    label(m_moveTo, tr("&Move to…"), tr("Choose the term that the chosen card goes to (M)"));
    label(m_takeOut, tr("Take &out of the plan"),
          tr("Take the chosen card out of its term (Delete)"));
    label(m_use, tr("&Use this plan"), tr("Make this the plan that counts"));
    label(m_rename, tr("&Rename the plan…"), tr("Give the plan another name"));
    label(m_remove, tr("Remo&ve the plan"), tr("Remove this plan; Undo brings it back"));
    m_fillButton->setText(tr("Fill the rest for me"));
    m_fillButton->setToolTip(
        tr("Work out a new plan around what stands here; this plan stays as it is"));
    m_fillMenu->setTitle(tr("Fill the rest for me"));
    for (int i = 0; i < m_fill.size(); ++i)
        label(m_fill[i], tr("Fill the rest: &%1").arg(profileName(static_cast<PlanProfile>(i))),
              m_fillButton->toolTip());
    m_stop->setText(tr("Cancel"));
    m_undo->setText(tr("Undo"));
    m_pick->setAccessibleName(tr("Plan"));
    m_board->setAccessibleName(tr("Plan board"));
    m_noGoal->setSentence(tr("A plan leads to a goal. Choose what this learner works toward."));
    m_strip->retranslate();
    updateActions(m_isShown);
    refresh();
}

// What is shown -------------------------------------------------------------------------------

LearnerId PlanTab::learner() const
{
    return m_context ? m_context->record.learner.id : LearnerId();
}

const LearnerPlan *PlanTab::chosen() const
{
    const auto found = std::find_if(m_plans.begin(), m_plans.end(),
                                    [this](const LearnerPlan &each) { return each.id == m_plan; });
    return found == m_plans.end() ? nullptr : &*found;
}

void PlanTab::setContext(const std::shared_ptr<const LearnerContext> &context)
{
    m_context = context;
    if (m_shown != learner()) {
        m_shown = learner();
        m_plan = {};
        m_said->clear();
        m_filling->cancel();
        m_busy->hide();
    }
    refresh();
}

void PlanTab::showPlan(const PlanId &plan)
{
    m_plan = plan;
    refresh();
}

void PlanTab::refresh()
{
    m_plans = m_context ? m_workspace.plans(learner()) : std::vector<LearnerPlan>();
    if (!chosen())
        m_plan = m_plans.empty() ? PlanId() : m_plans.front().id;
    if (!m_context)
        return;
    showPlans();
    showBoard();
    updateActions(m_isShown);
}

void PlanTab::refreshPlans()
{
    if (m_context && m_workspace.plans(learner()) != m_plans)
        refresh();
}

void PlanTab::showPlans()
{
    m_pick->clear();
    for (const LearnerPlan &plan : m_plans) {
        QString name = fromUtf8(plan.name);
        if (plan.isWhatIf)
            //: A plan that is only tried.
            name = tr("%1 (what-if)").arg(name);
        else if (plan.isInUse && m_plans.size() > 1)
            name = tr("%1 (in use)").arg(name);
        const QIcon icon
            = plan.isWhatIf ? stateIcon({Mark::Planned, Overlay::Pencil}, palette()) : QIcon();
        m_pick->addItem(icon, name, fromId(plan.id));
        if (plan.id == m_plan)
            m_pick->setCurrentIndex(m_pick->count() - 1);
    }
}

void PlanTab::showEmpty(const QString &sentence)
{
    m_noBoard->setSentence(sentence);
    m_board->setDesk(nullptr);
    m_stack->setCurrentWidget(m_noBoard);
}

void PlanTab::showBoard()
{
    if (m_plans.empty()) {
        m_board->setDesk(nullptr);
        const bool hasGoal = !m_context->record.goals.empty();
        if (hasGoal)
            m_noPlan->setSentence(
                tr("No plan yet. Lay out the terms to %1.")
                    .arg(m_context->names.credential(m_context->record.goals.front().credential)));
        m_stack->setCurrentWidget(hasGoal ? m_noPlan : m_noGoal);
        return;
    }
    const LearnerPlan &plan = *chosen();
    const auto own = readPlanLimits(m_context->record.limits);
    const auto desk = PlanDesk::make(m_context, plan, own ? own->limits : PlanLimits());
    if (!desk && m_context->catalogue->catalogue().calendar.empty())
        return showEmpty(tr("The catalog has no terms to plan in."));
    if (!desk)
        return showEmpty(tr("The catalog does not have the goal of the plan “%1” any more.")
                             .arg(fromUtf8(plan.name)));
    m_board->setReadOnly(m_workspace.isReadOnly());
    m_board->setDesk(*desk);
    const BoardState &board = m_board->board();
    m_finish->setText(board.finish);
    m_totals->setText(board.totals);
    m_footer->setText(m_context->wording.footer());
    m_strip->setDesk(*desk, board, !m_workspace.isReadOnly());
    m_stack->setCurrentIndex(2);
}

void PlanTab::focusFirst()
{
    if (m_stack->currentWidget()->isAncestorOf(m_board))
        m_board->setFocus(Qt::OtherFocusReason);
    else if (auto *button = m_stack->currentWidget()->findChild<QPushButton *>())
        button->setFocus(Qt::OtherFocusReason);
}

void PlanTab::updateActions(bool isShown)
{
    m_isShown = isShown;
    const bool canChange = isShown && m_context && !m_workspace.isReadOnly();
    const LearnerPlan *plan = chosen();
    const BoardCard *card = m_board->currentCard();
    const bool hasBoard = canChange && plan && m_board->desk();
    const bool isPlanned = hasBoard && card && card->kind == BoardCard::Kind::Planned;
    m_new->setEnabled(canChange && !m_context->record.goals.empty());
    for (QAction *action : {m_copy, m_rename, m_remove})
        action->setEnabled(canChange && plan);
    m_use->setEnabled(canChange && plan && !plan->isInUse);
    for (QAction *action : m_fill)
        action->setEnabled(hasBoard);
    m_fillButton->setEnabled(hasBoard);
    m_limits->setEnabled(hasBoard);
    m_add->setEnabled(hasBoard);
    m_moveTo->setEnabled(hasBoard && card && card->isMovable());
    m_takeOut->setEnabled(isPlanned);
    m_pin->setEnabled(isPlanned && !m_board->currentColumn()->isLocked());
    if (card && card->isPinned)
        label(m_pin, tr("Un&pin"), tr("Let a plan that is worked out move the chosen card (P)"));
    else
        label(m_pin, tr("&Pin in this term"),
              tr("Keep the chosen card in its term when a plan is worked out (P)"));
}

// The card with the keyboard, explained -------------------------------------------------------

Details PlanTab::details() const
{
    Details details;
    const BoardCard *card = m_board->currentCard();
    const BoardColumn *column = m_board->currentColumn();
    if (!m_board->desk() || !column)
        return details;
    details.source = m_context->wording.footer();
    if (!card) {
        details.title = column->name;
        details.verdict = column->amount;
        for (const QString &problem : column->problems)
            details.rows.push_back({problem, StateLook{Mark::Blocked, {}}, {}, false, {}, {}});
        for (const QString &award : column->awards)
            details.rows.push_back(
                {tr("%1 falls due.").arg(award), StateLook{Mark::Done, {}}, {}, false, {}, {}});
        return details;
    }
    details.title = card->code.isEmpty() ? card->title : card->code + u' ' + card->title;
    details.look = card->look;
    details.word = card->word;
    details.verdict = column->isTray() ? card->group : column->name;
    for (const QString &problem : card->problems)
        details.rows.push_back({problem, StateLook{Mark::Blocked, {}}, {}, false, {}, {}});
    for (const QString &use : card->countsFor)
        details.rows.push_back({tr("Counts for %1.").arg(use), {}, {}, false, {}, {}});
    const PlanDesk &desk = *m_board->desk();
    for (const ItemId &needed : desk.neededBefore(card->item))
        details.rows.push_back(
            {tr("Asks for %1.").arg(m_context->names.item(needed)), {}, {}, false, {}, {}});
    if (const Item *item = m_context->names.find(card->item); item && !item->offered.empty()) {
        QStringList seasons;
        for (const std::string &season : item->offered)
            seasons << seasonWord(season);
        details.rows.push_back(
            {tr("Offered in: %1.").arg(seasons.join(u", "_s)), {}, {}, false, {}, {}});
    }
    return details;
}

} // namespace cairn::ui
