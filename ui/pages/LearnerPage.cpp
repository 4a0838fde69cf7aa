#include "pages/LearnerPage.h"

#include "audit/CompiledCatalogue.h"
#include "dialogs/AttestDialog.h"
#include "models/LearnerContext.h"
#include "pages/ActionButton.h"
#include "pages/CredentialsTab.h"
#include "pages/EvidenceTab.h"
#include "pages/LearnerFacts.h"
#include "pages/OverviewTab.h"
#include "pages/PlanTab.h"
#include "pages/SharingTab.h"
#include "shell/ElidedLabel.h"
#include "shell/FlowLayout.h"
#include "theme/Icons.h"
#include "theme/StateMark.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn::ui {

LearnerPage::LearnerPage(Workspace &workspace, QWidget *parent)
    : Page(u"learnerPage"_s, parent)
    , m_workspace(workspace)
    , m_gate(new Gate(workspace, this))
{
    buildActions();
    buildStrip();
    buildTabs();
    connect(&workspace, &Workspace::learnerChanged, this, &LearnerPage::learnerHasChanged);
    connect(&workspace, &Workspace::plansChanged, this, &LearnerPage::plansHaveChanged);
    connect(&workspace, &Workspace::audited, this, &LearnerPage::takeAudits);
    connect(&workspace, &Workspace::learnersChanged, this, &LearnerPage::everythingHasChanged);
    connect(&workspace, &Workspace::catalogueChanged, this, &LearnerPage::everythingHasChanged);
    updateActions();
}

QAction *LearnerPage::addAction(const QString &name, const QString &icon,
                                void (LearnerPage::*slot)())
{
    auto *action = new QAction(this);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    action->setObjectName(name);
    action->setProperty("menu", u"learner"_s);
    if (slot)
        connect(action, &QAction::triggered, this, slot);
    m_actions << action;
    return action;
}

void LearnerPage::buildActions()
{
    m_edit = addAction(u"editLearner"_s, u"document-edit"_s, &LearnerPage::askToEdit);
    m_goals = addAction(u"editGoals"_s, u"flag"_s, &LearnerPage::askForGoals);
    m_facts = addAction(u"editFacts"_s, u"view-list-details"_s, &LearnerPage::askForFacts);
    m_addEvidence = addAction(u"addEvidence"_s, u"list-add"_s, &LearnerPage::askForEvidence);
    m_editEvidence
        = addAction(u"editEvidence"_s, u"document-edit"_s, &LearnerPage::askToEditEvidence);
    m_removeEvidence
        = addAction(u"removeEvidence"_s, u"edit-delete"_s, &LearnerPage::removeEvidence);
    m_importTranscript
        = addAction(u"importTranscript"_s, u"document-import"_s, &LearnerPage::askForTranscript);
    m_award = addAction(u"recordAward"_s, u"games-achievements"_s, &LearnerPage::askForAward);
    m_withdraw = addAction(u"withdrawAward"_s, u"edit-undo"_s, &LearnerPage::withdrawAward);
    m_except = addAction(u"makeException"_s, u"document-edit-sign"_s, &LearnerPage::askForException);
    m_attest = addAction(u"attest"_s, u"user-identity"_s, &LearnerPage::askForAttestation);
    m_inCatalog = addAction(u"showInCatalog"_s, u"view-catalog"_s, &LearnerPage::openInCatalog);
    buildSharingActions();
    m_previous = addAction(u"previousLearner"_s, u"go-previous"_s, nullptr);
    m_next = addAction(u"nextLearner"_s, u"go-next"_s, nullptr);
    m_previous->setShortcut(Qt::CTRL | Qt::Key_PageUp);
    m_next->setShortcut(Qt::CTRL | Qt::Key_PageDown);
    connect(m_previous, &QAction::triggered, this, [this] { emit neighbourRequested(-1); });
    connect(m_next, &QAction::triggered, this, [this] { emit neighbourRequested(1); });
    for (int i = 0; i < 5; ++i) {
        auto *tab = addAction(u"learnerTab%1"_s.arg(i + 1), {}, nullptr);
        tab->setProperty("menu", u"view"_s);
        tab->setShortcut(QKeySequence(static_cast<int>(Qt::ALT) | (Qt::Key_1 + i)));
        connect(tab, &QAction::triggered, this, [this, i] { showTab(static_cast<Tab>(i)); });
        m_tabActions << tab;
    }
    m_undo = new QAction(this);
    m_undo->setObjectName(u"undoHere"_s);
    connect(m_undo, &QAction::triggered, this, [this] { tell(m_workspace.undo()); });
}

QList<QAction *> LearnerPage::pageActions() const
{
    return m_actions;
}

void LearnerPage::buildStrip()
{
    auto *strip = new QWidget(this);
    strip->setObjectName(u"learnerStrip"_s);
    auto *line = new QHBoxLayout(strip);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::wide);
    m_who = new ElidedLabel(strip);
    m_who->setObjectName(u"who"_s);
    setRole(m_who, u"quiet"_s);
    line->addWidget(m_who, 2);
    QWidget *numbers = flowRow(strip);
    numbers->layout()->setSpacing(space::wide);
    line->addWidget(numbers, 3);
    const auto number = [&](const QString &name, Mark mark) {
        auto *label = new StateMark({mark, {}}, {}, numbers);
        label->setObjectName(name);
        numbers->layout()->addWidget(label);
        return label;
    };
    m_doneCredits = number(u"creditsDone"_s, Mark::Done);
    m_nowCredits = number(u"creditsNow"_s, Mark::Now);
    m_plannedCredits = number(u"creditsPlanned"_s, Mark::Planned);
    m_leftCredits = new QLabel(numbers);
    m_leftCredits->setObjectName(u"creditsLeft"_s);
    m_leftCredits->setTextFormat(Qt::PlainText);
    numbers->layout()->addWidget(m_leftCredits);
    body()->addWidget(strip);

    m_goal = new QPushButton(this);
    m_goal->setObjectName(u"goal"_s);
    m_goal->setAutoDefault(false);
    connect(m_goal, &QPushButton::clicked, m_goals, &QAction::trigger);
    headerLine()->addWidget(m_goal);
    headerLine()->addWidget(new ActionButton(m_edit, this));
}

void LearnerPage::buildTabs()
{
    m_overview = new OverviewTab(m_workspace, {m_goals, m_facts}, this);
    m_plan = new PlanTab(m_workspace, *this, m_goals, this);
    m_actions << m_plan->actions();
    m_evidence = new EvidenceTab(
        m_workspace, {m_addEvidence, m_editEvidence, m_removeEvidence, m_importTranscript}, this);
    m_credentials = new CredentialsTab(
        m_workspace, {m_award, m_withdraw, m_except, m_attest, m_inCatalog}, this);
    m_sharing = new SharingTab(m_workspace,
                               {m_recordConsent, m_editConsent, m_withdrawConsent, m_removeConsent,
                                m_optOut, m_everything, m_saveRecord, m_showLog, m_noteRequest},
                               this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"learnerTabs"_s);
    m_tabs->setDocumentMode(true);
    for (QWidget *tab : std::initializer_list<QWidget *>{m_overview, m_plan, m_evidence,
                                                         m_credentials, m_sharing})
        m_tabs->addTab(tab, QString());
    body()->addWidget(m_tabs, 1);

    connect(m_tabs, &QTabWidget::currentChanged, this, &LearnerPage::updateActions);
    connect(m_plan, &PlanTab::detailsChanged, this, &Page::detailsChanged);
    connect(m_plan, &PlanTab::detailsRequested, this, &Page::detailsRequested);
    connect(m_sharing, &SharingTab::selectionChanged, this, &LearnerPage::updateActions);
    connect(m_evidence, &EvidenceTab::selectionChanged, this, &LearnerPage::updateActions);
    connect(m_evidence, &EvidenceTab::detailsChanged, this, &Page::detailsChanged);
    connect(m_credentials, &CredentialsTab::selectionChanged, this, &LearnerPage::updateActions);
    connect(m_credentials, &CredentialsTab::detailsChanged, this, &Page::detailsChanged);
    connect(m_credentials, &CredentialsTab::removeRulingRequested, this, &LearnerPage::removeRuling);
    connect(m_overview, &OverviewTab::awardRequested, this, &LearnerPage::askForAwardOf);
    connect(m_overview, &OverviewTab::credentialRequested, this, &LearnerPage::showCredential);
    connect(m_overview, &OverviewTab::credentialChosen, this,
            [this](const CredentialId &credential) {
                if (!m_context || m_isChecking || !m_context->verdict(credential))
                    return;
                const auto audit
                    = m_workspace.audit(m_learner, credential, LookAhead::Completed);
                const auto ahead = m_workspace.audit(m_learner, credential, LookAhead::InProgress);
                if (audit && ahead)
                    emit detailsChanged(overviewDetails(*m_context, *audit, *ahead));
            });
    connect(m_overview, &OverviewTab::evidenceRequested, this, [this](const EvidenceId &evidence) {
        showTab(Tab::Evidence);
        m_evidence->select(evidence);
    });
}

void LearnerPage::retranslate()
{
    label(m_edit, tr("&Edit learner…"), tr("Change name, pronouns, cohort and note"));
    label(m_goals, tr("Change &goals…"),
          tr("Choose the credentials that this learner works toward"));
    label(m_facts, tr("Change what is &known…"),
          tr("Write down what rules ask about the learner beyond the evidence"));
    label(m_addEvidence, tr("&Add evidence…"),
          tr("Add a course, an exam, a certification or other learning"));
    label(m_editEvidence, tr("Edit e&vidence…"), tr("Change the chosen piece of evidence"));
    label(m_removeEvidence, tr("&Remove evidence"),
          tr("Take the chosen piece out of the record; Undo brings it back"));
    label(m_importTranscript, tr("&Import transcript…"),
          tr("Read courses and grades from a transcript"));
    label(m_award, tr("Record a&ward…"), tr("Record that the chosen credential was awarded"));
    label(m_withdraw, tr("&Take the award back"),
          tr("Record the chosen credential as not awarded; the evidence stays"));
    label(m_except, tr("Make an e&xception…"),
          tr("Decide otherwise than the rules for this learner, with a reason"));
    label(m_attest, tr("A&ttest…"), tr("Confirm what only a person can judge"));
    label(m_inCatalog, tr("Show in the &catalog"),
          tr("Show what the chosen credential asks of everyone"));
    label(m_previous, tr("&Previous learner"),
          tr("Go to the learner before, in the order of the caseload"));
    label(m_next, tr("&Next learner"), tr("Go to the learner after, in the order of the caseload"));
    m_undo->setText(tr("Undo"));
    labelSharing();
    const QStringList tabs{tr("Overview"), tr("Plan"), tr("Credits and evidence"), tr("Credentials"),
                           tr("Sharing and log")};
    const QStringList tips{tr("What is ready, what is close, and the way to the goal"),
                           tr("The terms to the goal, and what is taken when"),
                           tr("All that the learner brings, and what it counts for"),
                           tr("Every credential, and what is still missing from it"),
                           tr("What the learner agreed to, and who had what of the record")};
    for (int i = 0; i < 5; ++i) {
        m_tabs->setTabText(i, tabs[i]);
        label(m_tabActions[i], u'&' + tabs[i], tips[i]);
        m_tabs->setTabToolTip(i, tr("%1 (Alt+%2)").arg(tabs[i]).arg(i + 1));
    }
    m_tabs->setAccessibleName(tr("Parts of the learner's page"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_overview->retranslate();
    m_plan->retranslate();
    m_evidence->retranslate();
    m_credentials->retranslate();
    m_sharing->retranslate();
    refresh();
}

QString LearnerPage::help() const
{
    return tr("One learner. The overview says what can be awarded now, what is missing for the "
              "goal and what stops counting. Credits and evidence lists what the learner brings "
              "and what each piece counts for. Plan lays out the terms to the goal. Credentials "
              "shows how everything in the catalog stands for this learner; choose one to see every rule, what is used, what is "
              "missing and what would change it. Sharing and log has the learner's consents, and "
              "who had what of the record: nothing leaves Cairn without being asked for whom and "
              "why. Every change can be undone.");
}

void LearnerPage::showLearner(const LearnerId &learner)
{
    if (m_learner != learner) {
        m_learner = learner;
        m_toRestore.clear();
        m_tabs->setCurrentIndex(0);
    }
    refresh();
}

void LearnerPage::refresh()
{
    m_isStale = false;
    m_arePlansStale = false;
    if (!m_learner.isEmpty() && !m_workspace.auditAhead(m_learner))
        return showUnaudited();
    m_isChecking = false;
    m_credentials->setPaused(false);
    m_context = m_learner.isEmpty() ? nullptr : LearnerContext::read(m_workspace, m_learner);
    if (!m_context)
        setTitle(tr("Learner"));
    m_overview->setContext(m_context);
    m_plan->setContext(m_context);
    m_evidence->setContext(m_context);
    m_credentials->setContext(m_context);
    m_sharing->setContext(m_context);
    m_tabs->setEnabled(m_context != nullptr);
    showStrip();
    updateActions();
    if (!m_toRestore.isEmpty())
        restoreState(std::exchange(m_toRestore, {}));
}

/// The record is shown at once; what the rules say of it stays as it was until it is known anew.
void LearnerPage::showUnaudited()
{
    const bool isOther = !m_context || m_context->record.learner.id != m_learner;
    m_isChecking = true;
    m_credentials->setPaused(true);
    m_context = LearnerContext::readUnaudited(m_workspace, m_learner, m_context);
    if (isOther) {
        m_overview->setContext(nullptr);
        m_plan->setContext(nullptr);
        m_credentials->setContext(nullptr);
    }
    m_evidence->setContext(m_context);
    m_sharing->setContext(m_context);
    m_tabs->setEnabled(m_context != nullptr);
    showStrip();
    updateActions();
}

void LearnerPage::takeAudits(const LearnerId &learner)
{
    if (learner == m_learner && m_isChecking)
        refresh();
}

void LearnerPage::learnerHasChanged(const LearnerId &learner)
{
    if (learner == m_learner)
        everythingHasChanged();
}

/// After learnerHasChanged(), where the record changed as well.
void LearnerPage::plansHaveChanged(const LearnerId &learner)
{
    if (learner != m_learner)
        return;
    if (isVisible())
        m_plan->refreshPlans();
    else
        m_arePlansStale = true;
}

void LearnerPage::everythingHasChanged()
{
    if (isVisible())
        refresh();
    else
        m_isStale = true;
}

void LearnerPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        refresh();
    else if (std::exchange(m_arePlansStale, false))
        m_plan->refreshPlans();
}

void LearnerPage::showStrip()
{
    if (!m_context)
        return;
    const Learner &learner = m_context->record.learner;
    const QString preferred = fromUtf8(learner.preferredName);
    setTitle(preferred.isEmpty() || learner.name == learner.preferredName
                 ? fromUtf8(learner.name)
                 : tr("%1 (%2)", "name, preferred name").arg(fromUtf8(learner.name), preferred));
    QStringList who;
    if (!learner.pronouns.empty())
        who << fromUtf8(learner.pronouns);
    if (learner.language == "en")
        who << tr("speaks English");
    else if (learner.language == "es")
        who << tr("speaks Spanish");
    else if (!learner.language.empty())
        who << QLocale(fromUtf8(learner.language)).nativeLanguageName();
    if (!learner.cohort.empty())
        who << fromUtf8(learner.cohort);
    m_who->setWhole(who.join(u" · "_s));

    showGoal();
    showNumbers();
}

/// As much of it as the header has room for beside the name.
void LearnerPage::showGoal()
{
    if (!m_context)
        return;
    const QString goals = goalNames(*m_context);
    const QString text = goals.isEmpty() ? tr("Choose a goal…") : tr("Goal: %1").arg(goals);
    const int room = std::min(fontMetrics().averageCharWidth() * 56, width() * 3 / 10);
    m_goal->setText(fontMetrics().elidedText(text, Qt::ElideRight, room));
    m_goal->setAccessibleName(text);
    m_goal->setToolTip(text);
}

void LearnerPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showGoal();
}

/// In the unit of the goal's owner: that is the number the learner knows.
void LearnerPage::showNumbers()
{
    const CreditNumbers numbers = creditNumbers(*m_context);
    const auto &goals = m_context->record.goals;
    const CreditUnit unit
        = creditUnitFor(goals.empty() ? CredentialId() : goals.front().credential);
    m_doneCredits->setLook({Mark::Done, {}}, tr("Done %1").arg(amountText(numbers.done, unit)));
    m_nowCredits->setLook({Mark::Now, {}}, tr("Now %1").arg(amountText(numbers.now, unit)));
    m_plannedCredits->setLook({Mark::Planned, {}},
                              tr("Planned %1").arg(amountText(numbers.planned, unit)));
    if (m_isChecking) {
        m_leftCredits->setVisible(true);
        m_leftCredits->setText(tr("Checking…"));
        return;
    }
    QStringList left;
    for (const Goal &goal : goals) {
        const auto audit = m_workspace.audit(m_learner, goal.credential, LookAhead::Planned);
        if (audit)
            left << leftFor(*audit, goals.size() > 1);
    }
    m_leftCredits->setVisible(!left.isEmpty());
    m_leftCredits->setText(left.join(u'\n'));
}

/// An apprenticeship counts hours; what a learner has of credits is still said in credits.
CreditUnit LearnerPage::creditUnitFor(const CredentialId &goal) const
{
    const CreditUnit unit = m_context->names.unit(goal);
    return unit == CreditUnit::ClockHour ? CreditUnit::Semester : unit;
}

/// What neither what is in progress nor what is planned covers; with several goals of each.
QString LearnerPage::leftFor(const Audit &audit, bool isNamed) const
{
    static constexpr int lettersOfGoal = 34;
    const QString name
        = fontMetrics().elidedText(m_context->names.credential(audit.credential), Qt::ElideRight,
                                   fontMetrics().averageCharWidth() * lettersOfGoal);
    if (audit.remaining.isNothing())
        return isNamed ? tr("%1: all is done or planned", "goal").arg(name)
                       : tr("All is done or planned");
    const QString left = audit.remaining.credits.units > 0
                             ? creditsText(audit.remaining.credits, creditUnitFor(audit.credential))
                             : m_context->names.remaining(audit.remaining, audit.credential);
    return isNamed ? tr("%1: %2 left, not planned yet", "goal, credits").arg(name, left)
                   : tr("%1 left, not planned yet").arg(left);
}

void LearnerPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    focusFirst();
}

void LearnerPage::showCredential(const CredentialId &credential, const std::string &path)
{
    m_tabs->setCurrentIndex(static_cast<int>(Tab::Credentials));
    m_credentials->select(credential, path);
    m_credentials->focusFirst();
}

void LearnerPage::focusFirst()
{
    switch (static_cast<Tab>(m_tabs->currentIndex())) {
    case Tab::Overview: m_tabs->tabBar()->setFocus(Qt::OtherFocusReason); break;
    case Tab::Plan: m_plan->focusFirst(); break;
    case Tab::Evidence: m_evidence->focusFirst(); break;
    case Tab::Credentials: m_credentials->focusFirst(); break;
    case Tab::Sharing: m_sharing->focusFirst(); break;
    }
}

bool LearnerPage::find()
{
    if (m_tabs->currentIndex() == static_cast<int>(Tab::Evidence)) {
        m_evidence->find();
        return true;
    }
    m_tabs->setCurrentIndex(static_cast<int>(Tab::Credentials));
    m_credentials->find();
    return true;
}

void LearnerPage::openLink(const QString &link)
{
    if (link == u"withdraw"_s)
        m_withdraw->trigger();
    else if (link.startsWith(u"credential\n"_s))
        showCredential(toId<CredentialTag>(link.section(u'\n', 1, 1)),
                       link.section(u'\n', 2).toStdString());
}

void LearnerPage::updateActions()
{
    const bool canChange = m_context && !m_workspace.isReadOnly();
    const auto evidence = m_evidence->selected().size();
    const bool onEvidence = m_tabs->currentIndex() == static_cast<int>(Tab::Evidence);
    // While it is checked, what is shown of the credentials is of before.
    const std::optional<Audit> audit = m_isChecking ? std::nullopt : m_credentials->audit();
    const bool isHeld = audit && m_context && m_context->holding(audit->credential);
    for (QAction *action : {m_edit, m_goals, m_facts, m_addEvidence, m_importTranscript})
        action->setEnabled(canChange);
    m_goal->setEnabled(canChange);
    m_editEvidence->setEnabled(canChange && onEvidence && evidence == 1);
    m_removeEvidence->setEnabled(canChange && onEvidence && evidence > 0);
    m_award->setEnabled(canChange && audit && audit->state != State::Held);
    m_withdraw->setEnabled(canChange && isHeld);
    m_withdraw->setVisible(isHeld);
    m_award->setVisible(!audit || audit->state != State::Held);
    m_except->setEnabled(canChange && audit);
    m_attest->setEnabled(canChange && audit && AttestDialog::hasSomething(*audit));
    m_inCatalog->setEnabled(audit.has_value());
    m_plan->updateActions(m_tabs->currentIndex() == static_cast<int>(Tab::Plan));
    updateSharing();
}

QByteArray LearnerPage::saveState() const
{
    const QJsonObject state{
        {u"tab"_s, m_tabs->currentIndex()},
        {u"plan"_s, fromId(m_plan->plan())},
        {u"credential"_s, fromId(m_credentials->selected())},
        {u"requirement"_s, fromUtf8(m_credentials->selectedPath())},
        {u"evidence"_s, fromId(m_evidence->current())},
        {u"splitter"_s, QString::fromLatin1(m_credentials->saveState().toBase64())}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void LearnerPage::restoreState(const QByteArray &bytes)
{
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    if (state.isEmpty())
        return;
    // What is chosen can be chosen again only once the audits are there.
    if (m_isChecking)
        m_toRestore = bytes;
    m_credentials->restoreState(
        QByteArray::fromBase64(state[u"splitter"_s].toString().toLatin1()));
    const CredentialId credential = toId<CredentialTag>(state[u"credential"_s].toString());
    if (m_context && !credential.isEmpty())
        m_credentials->select(credential, state[u"requirement"_s].toString().toStdString());
    if (const QString plan = state[u"plan"_s].toString(); m_context && !plan.isEmpty())
        m_plan->showPlan(toId<PlanTag>(plan));
    m_tabs->setCurrentIndex(state[u"tab"_s].toInt());
    m_evidence->choose(toId<EvidenceTag>(state[u"evidence"_s].toString()));
}

} // namespace cairn::ui
