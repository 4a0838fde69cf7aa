// What an advisor does with a plan: each slot is one verb of the workspace, or asks first.

#include "audit/CompiledCatalogue.h"
#include "dialogs/NameDialog.h"
#include "dialogs/PlanItemDialog.h"
#include "dialogs/PlanLimitsDialog.h"
#include "pages/PlanTab.h"
#include "shell/MessageBar.h"
#include "shell/Page.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

bool PlanTab::change(const Result<void> &result, const QString &what)
{
    if (!m_page.tell(result))
        return false;
    m_page.messageBar()->tell(MessageBar::Kind::Good, what, {m_undo});
    return true;
}

QString PlanTab::freeName(const QString &wanted) const
{
    const auto isTaken = [this](const QString &name) {
        return std::any_of(m_plans.begin(), m_plans.end(), [&](const LearnerPlan &each) {
            return fromUtf8(each.name).compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = tr("%1 %2", "a plan's name and a number").arg(wanted).arg(number);
    return name;
}

void PlanTab::makePlan()
{
    LearnerPlan plan;
    plan.name = (m_plans.empty() ? tr("Main plan") : freeName(tr("Plan"))).toStdString();
    for (const Goal &goal : m_context->record.goals)
        if (m_context->names.find(goal.credential))
            plan.request.goals.push_back(goal.credential);
    const auto calendar = PlanCalendar::from(m_context->catalogue->catalogue(), plan.request.start,
                                             m_context->today);
    if (calendar)
        plan.request.start = calendar->term(1).id;
    // A full-time load, for which most colleges ask for a reason to go beyond.
    const bool isInHours
        = !plan.request.goals.empty()
          && m_context->names.unit(plan.request.goals.front()) == CreditUnit::ClockHour;
    if (!isInHours)
        plan.request.limits.maxCredits = Decimal::fromInt(15);
    const Result<PlanId> made = m_workspace.addPlan(learner(), plan);
    if (!m_page.tell(made))
        return;
    showPlan(*made);
    focusFirst();
}

void PlanTab::copyPlan()
{
    const LearnerPlan *plan = chosen();
    if (!plan)
        return;
    const QString name = freeName(tr("What if"));
    const Result<PlanId> made = m_workspace.copyPlan(learner(), plan->id, name);
    if (!m_page.tell(made))
        return;
    showPlan(*made);
    say(tr("A copy of the plan: %1.").arg(name));
    m_board->setFocus(Qt::OtherFocusReason);
}

void PlanTab::askForName()
{
    const LearnerPlan *plan = chosen();
    if (!plan)
        return;
    QStringList taken;
    for (const LearnerPlan &each : m_plans)
        taken << fromUtf8(each.name);
    auto *dialog
        = new NameDialog(tr("Rename the plan"), tr("Rename"), fromUtf8(plan->name), taken, this);
    dialog->setProperty("reopen", u"planName"_s);
    connect(dialog, &NameDialog::submitted, this, [this, id = plan->id](const QString &name) {
        m_page.tell(m_workspace.renamePlan(learner(), id, name));
    });
    dialog->open();
}

void PlanTab::usePlan()
{
    if (const LearnerPlan *plan = chosen())
        change(m_workspace.usePlan(learner(), plan->id), tr("This is the plan in use now."));
}

void PlanTab::removePlan()
{
    const LearnerPlan *plan = chosen();
    if (!plan)
        return;
    const QString name = fromUtf8(plan->name);
    change(m_workspace.removePlan(learner(), plan->id), tr("The plan “%1” is removed.").arg(name));
}

// Limits and items ----------------------------------------------------------------------------

static constexpr int termsOffered = 12;

/// From the plan's first open term on, as far as the board reaches and some more.
std::vector<TermChoice> PlanTab::openTerms() const
{
    std::vector<TermChoice> terms;
    const auto &desk = m_board->desk();
    for (int number = 1; desk && number <= termsOffered; ++number) {
        const TermId term = desk->today().term(number);
        terms.push_back({term, desk->termName(term)});
    }
    return terms;
}

void PlanTab::askForLimits()
{
    const LearnerPlan *plan = chosen();
    const auto &desk = m_board->desk();
    if (!plan || !desk)
        return;
    std::vector<TermChoice> terms;
    const PlanCalendar all(m_context->catalogue->catalogue().calendar);
    const auto *start = std::get_if<TermId>(&plan->request.start);
    for (int number = 1; terms.size() < termsOffered && number < 200; ++number) {
        const Term &term = all.term(number);
        if (!isOver(term, m_context->today) || (start && term.id == *start))
            terms.push_back({term.id, desk->termName(term.id)});
    }
    auto *dialog = new PlanLimitsDialog(plan->request, terms, m_context->names, this);
    dialog->setProperty("reopen", u"planLimits"_s);
    connect(dialog, &PlanLimitsDialog::submitted, this,
            [this, id = plan->id](const PlanRequest &request) {
                m_page.tell(m_workspace.setPlanRequest(learner(), id, request));
            });
    dialog->open();
}

void PlanTab::askForItem()
{
    const LearnerPlan *plan = chosen();
    if (!plan || !m_board->desk())
        return;
    const BoardColumn *column = m_board->currentColumn();
    auto *dialog = new PlanItemDialog(*plan, openTerms(), column ? column->term : TermId(),
                                      m_context->names, this);
    dialog->setProperty("reopen", u"planItem"_s);
    connect(dialog, &PlanItemDialog::submitted, this, &PlanTab::move);
    dialog->open();
}

void PlanTab::reopen(const QString &key)
{
    if (key == "planName"_L1)
        askForName();
    else if (key == "planLimits"_L1)
        askForLimits();
    else if (key == "planItem"_L1)
        askForItem();
}

// The card with the keyboard ------------------------------------------------------------------

void PlanTab::move(const PlanMove &move)
{
    const LearnerPlan *plan = chosen();
    if (plan)
        m_page.tell(m_workspace.movePlanItems(learner(), plan->id, {move}));
}

void PlanTab::mend(const FixOffer &offer)
{
    const LearnerPlan *plan = chosen();
    if (plan && m_page.tell(m_workspace.movePlanItems(learner(), plan->id, offer.moves)))
        say(tr("Done: %1.").arg(offer.text));
}

void PlanTab::takeOut()
{
    m_board->takeOut();
}

void PlanTab::pin()
{
    const BoardCard *card = m_board->currentCard();
    const LearnerPlan *plan = chosen();
    if (!card || !plan || card->kind != BoardCard::Kind::Planned)
        return;
    const Pin pin{card->item, Pin::Kind::In, m_board->currentColumn()->term};
    const QString name = card->shortName();
    const bool wasPinned = card->isPinned;
    const Result<void> done = wasPinned ? m_workspace.removePlanPin(learner(), plan->id, pin)
                                        : m_workspace.addPlanPin(learner(), plan->id, pin);
    if (m_page.tell(done))
        say((wasPinned ? tr("%1 unpinned.") : tr("%1 pinned.")).arg(name));
}

void PlanTab::askWhereTo()
{
    askWhereToAt(m_board->rectOf(m_board->current()).bottomLeft());
}

/// Every term with what would come of it there, before it goes.
void PlanTab::askWhereToAt(const QPoint &position)
{
    const BoardCard *card = m_board->currentCard();
    if (!card || !card->isMovable() || m_workspace.isReadOnly())
        return;
    const PlanEntry here{m_board->currentColumn()->term, card->item};
    auto *menu = new QMenu(this);
    menu->setObjectName(u"moveToMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setTitle(tr("Move %1 to").arg(card->shortName()));
    menu->setAccessibleName(menu->title());
    for (const TermChoice &term : openTerms()) {
        if (term.id == here.term)
            continue;
        const MoveOutcome outcome = m_board->desk()->outcome({here.item, here.term, term.id});
        const QString text
            = outcome.isAllowed()
                  ? term.name
                  : tr("%1 – not allowed: %2").arg(term.name, outcome.reasons.join(u' '));
        const StateLook look{outcome.isAllowed() ? Mark::Done : Mark::Blocked, {}};
        QAction *action
            = menu->addAction(stateIcon(look, palette()), QString(text).replace(u'&', u"&&"_s));
        action->setEnabled(outcome.isPossible);
        connect(action, &QAction::triggered, this, [this, here, term, outcome] {
            move({here.item, here.term, term.id});
            const QString name
                = m_board->desk() ? m_board->desk()->shortName(here.item) : QString();
            say(outcome.isAllowed()
                    ? tr("%1 dropped in %2.").arg(name, term.name)
                    : tr("%1 dropped in %2. %3").arg(name, term.name, outcome.reasons.join(u' ')));
        });
    }
    menu->popup(m_board->viewport()->mapToGlobal(position));
}

void PlanTab::showMenuAt(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"boardMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_board->currentCard()) {
        menu->addActions({m_moveTo, m_pin, m_takeOut});
        menu->addSeparator();
    }
    menu->addActions({m_add, m_limits, m_copy});
    menu->popup(m_board->viewport()->mapToGlobal(position));
}

} // namespace cairn::ui
