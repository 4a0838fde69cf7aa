// "Fill the rest for me": a new plan around what stands, with the proof or the reason why not.

#include "pages/PlanFilling.h"
#include "pages/PlanTab.h"
#include "shell/MessageBar.h"
#include "shell/Page.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

void PlanTab::buildFilling()
{
    m_busy = new QFrame(this);
    m_busy->setObjectName(u"fillingPlan"_s);
    auto *line = new QHBoxLayout(m_busy);
    line->setContentsMargins(0, 0, 0, 0);
    auto *bar = new QProgressBar(m_busy);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedHeight(10);
    bar->setMaximumWidth(160);
    m_busyText = new QLabel(m_busy);
    m_busyText->setObjectName(u"fillingText"_s);
    m_busyText->setTextFormat(Qt::PlainText);
    m_stop = new QPushButton(m_busy);
    m_stop->setObjectName(u"stopFilling"_s);
    line->addWidget(bar);
    line->addWidget(m_busyText, 1);
    line->addWidget(m_stop);
    m_busy->hide();

    m_filling = new PlanFilling(this);
    connect(m_filling, &PlanFilling::lasting, this, [this, bar] {
        m_busyText->setText(tr("Working out a plan…"));
        bar->setAccessibleName(m_busyText->text());
        m_busy->show();
    });
    connect(m_filling, &PlanFilling::better, this, [this](int plans) {
        m_busyText->setText(
            tr("Working out a plan… %n found so far, looking for a better one.", nullptr, plans));
    });
    connect(m_filling, &PlanFilling::found, this, &PlanTab::takeFilled);
    connect(m_filling, &PlanFilling::failed, this, [this](const Error &error) {
        m_busy->hide();
        m_page.tell(Result<void>(tl::unexpect, error));
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_filling->cancel();
        m_busy->hide();
        say(tr("Stopped. Nothing was changed."));
        m_board->setFocus(Qt::OtherFocusReason);
    });
}

QString PlanTab::profileName(PlanProfile profile) const
{
    switch (profile) {
    case PlanProfile::Fastest:
        return tr("Fastest");
    case PlanProfile::LeastCost:
        return tr("Least cost");
    case PlanProfile::EarnEarly:
        return tr("Earn early");
    case PlanProfile::Steady:
        return tr("Steady");
    }
    return {};
}

/// What stands on the board stays where it is; only the rest is looked for.
PlanRequest PlanTab::requestToFill(PlanProfile profile) const
{
    const PlanDesk &desk = *m_board->desk();
    PlanRequest request = desk.today().check().request();
    request.objectives = objectivesOf(profile);
    // A steady load is one for a number of terms: where none is set, for as few as will do.
    if (profile == PlanProfile::Steady && !request.limits.terms)
        request.objectives.insert(request.objectives.begin(), Objective::Terms);
    for (const PlacedItem &placed : desk.today().placement(desk.plan())) {
        const Pin pin{placed.item, Pin::Kind::In, desk.today().term(placed.term)};
        if (std::find(request.pins.begin(), request.pins.end(), pin) == request.pins.end())
            request.pins.push_back(pin);
    }
    return request;
}

void PlanTab::fill(PlanProfile profile)
{
    if (!m_board->desk() || m_filling->isRunning())
        return;
    m_filled = m_plan;
    m_page.messageBar()->clear();
    m_filling->start(m_context->catalogue, m_context->record, requestToFill(profile),
                     m_context->today, profileName(profile));
}

void PlanTab::takeFilled(const PlanAnswer &answer)
{
    m_busy->hide();
    const auto from = std::find_if(m_plans.begin(), m_plans.end(),
                                   [this](const auto &each) { return each.id == m_filled; });
    if (!m_context || from == m_plans.end())
        return;
    if (answer.terms.empty() && (!answer.hasPlan() || answer.proof == PlanProof::Bound))
        return sayWhyNot(answer);
    LearnerPlan plan = *from;
    plan.id = {};
    plan.name = freeName(m_filling->name()).toStdString();
    plan.isWhatIf = true;
    plan.request.objectives = m_filling->request().objectives;
    std::erase_if(plan.entries, [this](const PlanEntry &entry) {
        return m_board->desk() && m_board->desk()->today().numberOf(entry.term) > 0;
    });
    for (const PlannedTerm &term : answer.terms)
        for (const ItemId &item : term.items)
            plan.entries.push_back({term.term, item});
    const PlanText text(*m_context->catalogue, m_filling->request(), uiLanguage());
    const QString name = fromUtf8(plan.name);
    const Result<PlanId> made = m_workspace.addPlan(learner(), std::move(plan));
    if (!m_page.tell(made))
        return;
    showPlan(*made);
    const QString what = tr("A new plan: %1. %2").arg(name, text.proof(answer));
    m_page.messageBar()->tell(MessageBar::Kind::Good, what, {m_undo});
    m_board->setFocus(Qt::OtherFocusReason);
}

/// What cannot hold together, and what would help: every one of them was tried.
void PlanTab::sayWhyNot(const PlanAnswer &answer)
{
    const PlanText text(*m_context->catalogue, m_filling->request(), uiLanguage());
    if (answer.proof == PlanProof::Bound)
        return m_page.messageBar()->tell(MessageBar::Kind::Warning, text.proof(answer));
    QStringList lines{tr("There is no such plan. These cannot hold together:")};
    for (const PlanConflict &conflict : answer.conflicts)
        lines << u"– "_s + text.conflict(conflict);
    if (!answer.relaxations.empty())
        lines << tr("What would help, any one of these:");
    for (const Relaxation &relaxation : answer.relaxations)
        lines << u"– "_s + text.relaxation(relaxation);
    m_page.messageBar()->tell(MessageBar::Kind::Warning, lines.join(u'\n'));
}

} // namespace cairn::ui
