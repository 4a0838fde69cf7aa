#include "pages/OverviewTab.h"

#include "audit/CompiledCatalogue.h"
#include "models/CredentialModel.h"
#include "models/EvidenceModel.h"
#include "pages/ActionButton.h"
#include "pages/Card.h"
#include "pages/FoundList.h"
#include "pages/LearnerFacts.h"
#include "pages/RowList.h"
#include "theme/StateMark.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

/// Below this width the cards stand in one column, in letters of the font.
static constexpr int lettersOfTwoColumns = 110;
static constexpr int mostRows = 6;

OverviewTab::OverviewTab(const Workspace &workspace, const Actions &actions, QWidget *parent)
    : QScrollArea(parent), m_workspace(workspace)
{
    setObjectName(u"overviewTab"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(this);
    auto *page = new QVBoxLayout(inside);
    page->setContentsMargins(0, space::normal, space::small, space::small);
    page->setSpacing(space::normal);
    buildReady();
    buildGoal(actions.goals);
    buildOthers(actions.facts);
    page->addWidget(m_ready);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(space::normal);
    const auto column = [this](std::initializer_list<Card *> cards) {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(space::normal);
        for (Card *card : cards)
            layout->addWidget(card);
        layout->addStretch(1);
        m_columns->addLayout(layout, 1);
    };
    column({m_note, m_goal});
    column({m_ends, m_near, m_crosswalks});
    page->addLayout(m_columns);
    page->addStretch(1);
    setWidget(inside);
}

void OverviewTab::buildReady()
{
    m_ready = new Card(u"readyCard"_s, this);
    setRole(m_ready, u"message-good"_s);
    m_readyRows = new QVBoxLayout;
    m_ready->body()->addLayout(m_readyRows);
    m_together = wrappedText(m_ready, u"together"_s);
    m_ready->body()->addWidget(m_together);
}

void OverviewTab::buildGoal(QAction *goals)
{
    m_goal = new Card(u"goalCard"_s, this);
    m_goal->headingLine()->addWidget(new ActionButton(goals, m_goal));
    m_goalName = wrappedText(m_goal, u"goalName"_s);
    setRole(m_goalName, u"heading"_s);
    m_goalState = new StateMark(m_goal);
    m_goalState->setObjectName(u"goalState"_s);
    m_goalBar = new QProgressBar(m_goal);
    m_goalBar->setObjectName(u"goalBar"_s);
    m_goalBar->setTextVisible(false);
    m_goalBar->setFixedHeight(10);
    m_goalVerdict = wrappedText(m_goal, u"goalVerdict"_s);
    m_otherGoals = wrappedText(m_goal, u"otherGoals"_s);
    setRole(m_otherGoals, u"quiet"_s);
    m_missing = new RowList(u"missing"_s, m_goal);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_goalName, m_goalState, m_goalBar,
                                                            m_goalVerdict, m_missing,
                                                            m_otherGoals})
        m_goal->body()->addWidget(widget);
    connectList(m_missing);
}

void OverviewTab::buildOthers(QAction *facts)
{
    const auto list = [this](Card *&card, RowList *&rows, const QString &name) {
        card = new Card(name + u"Card"_s, this);
        rows = new RowList(name, card);
        card->body()->addWidget(rows);
        connectList(rows);
    };
    list(m_near, m_nearRows, u"near"_s);
    list(m_ends, m_endRows, u"ends"_s);
    list(m_crosswalks, m_crosswalkRows, u"crosswalks"_s);
    m_note = new Card(u"noteCard"_s, this);
    m_note->headingLine()->addWidget(new ActionButton(facts, m_note));
    m_story = wrappedText(m_note, u"story"_s);
    m_facts = wrappedText(m_note, u"facts"_s);
    setRole(m_facts, u"quiet"_s);
    m_note->body()->addWidget(m_story);
    m_note->body()->addWidget(m_facts);
}

void OverviewTab::connectList(RowList *list)
{
    connect(list, &RowList::linkOpened, this, &OverviewTab::openLink);
    connect(list, &RowList::linkChosen, this, [this](const QString &link) {
        if (link.startsWith(u"credential\n"_s))
            emit credentialChosen(toId<CredentialTag>(link.section(u'\n', 1, 1)));
    });
}

void OverviewTab::openLink(const QString &link)
{
    const QString what = link.section(u'\n', 0, 0);
    const QString id = link.section(u'\n', 1, 1);
    if (what == u"credential")
        emit credentialRequested(toId<CredentialTag>(id), link.section(u'\n', 2).toStdString());
    else if (what == u"evidence")
        emit evidenceRequested(toId<EvidenceTag>(link.section(u'\n', 1)));
}

void OverviewTab::retranslate()
{
    m_ready->setHeading(tr("Ready to award"));
    m_goal->setHeading(tr("Goal"));
    m_near->setHeading(tr("Almost there"));
    m_ends->setHeading(tr("Stops counting, costliest first"));
    m_crosswalks->setHeading(tr("Credit through crosswalks"));
    m_note->setHeading(tr("About"));
    m_goalBar->setAccessibleName(tr("Progress toward the goal"));
    m_missing->setAccessibleName(tr("What is missing for the goal"));
    m_nearRows->setAccessibleName(tr("Credentials that are almost there"));
    m_endRows->setAccessibleName(tr("What stops counting"));
    m_crosswalkRows->setAccessibleName(tr("Credit through crosswalks"));
    if (m_context)
        setContext(m_context);
}

void OverviewTab::setContext(const std::shared_ptr<const LearnerContext> &context)
{
    m_context = context;
    widget()->setVisible(context != nullptr);
    if (!context)
        return;
    showReady();
    showGoal();
    showNear();
    showExpiries();
    showCrosswalks();
    showNote();
    arrange();
}

QWidget *OverviewTab::awardRow(const CredentialId &credential)
{
    auto *row = new QWidget(m_ready);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const QString name = m_context->names.credential(credential);
    line->addWidget(
        new StateMark(lookOf(State::Awardable), AuditText::stateWord(State::Awardable), row));
    QString text = name;
    if (const auto audit = m_workspace.audit(m_context->record.learner.id, credential,
                                             LookAhead::Completed);
        audit && audit->awardBlock != AwardBlock::None)
        text = tr("%1. %2", "credential, what stands in the way")
                   .arg(name, AuditText::awardBlock(audit->awardBlock));
    auto *label = wrappedText(row, u"readyName"_s);
    setRole(label, u"heading"_s);
    label->setText(text);
    line->addWidget(label, 1);
    auto *why = new QPushButton(tr("Why?"), row);
    why->setObjectName(u"why:"_s + fromId(credential));
    why->setAccessibleName(tr("Why can %1 be awarded?").arg(name));
    auto *award = new QPushButton(tr("Record award…"), row);
    award->setObjectName(u"award:"_s + fromId(credential));
    award->setAccessibleName(tr("Record the award of %1").arg(name));
    setRole(award, u"primary"_s);
    connect(why, &QPushButton::clicked, this,
            [this, credential] { emit credentialRequested(credential, {}); });
    connect(award, &QPushButton::clicked, this,
            [this, credential] { emit awardRequested(credential); });
    line->addWidget(why);
    line->addWidget(award);
    return row;
}

void OverviewTab::showReady()
{
    while (QLayoutItem *item = m_readyRows->takeAt(0)) {
        // Not at once: the click that recorded an award may still be in the button.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Verdict &verdict : m_context->verdicts) {
        if (verdict.state == State::Awardable)
            m_readyRows->addWidget(awardRow(verdict.credential));
    }
    m_ready->setVisible(m_readyRows->count() > 0);
    m_together->setText(togetherText(*m_context));
    m_together->setVisible(!m_context->together.empty());
}

void OverviewTab::showGoal()
{
    const bool hasGoal = !m_context->record.goals.empty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_goalName, m_goalState, m_goalBar,
                                                            m_missing, m_otherGoals})
        widget->setVisible(hasGoal);
    if (!hasGoal) {
        m_goalVerdict->setText(tr("No goal yet. Choose what this learner works toward."));
        return;
    }
    const CredentialId goal = m_context->record.goals.front().credential;
    const LearnerId &learner = m_context->record.learner.id;
    const auto audit = m_workspace.audit(learner, goal, LookAhead::Completed);
    const auto ahead = m_workspace.audit(learner, goal, LookAhead::InProgress);
    m_goalName->setText(m_context->names.credential(goal));
    m_otherGoals->setText(otherGoalsText(*m_context));
    m_otherGoals->setVisible(!m_otherGoals->text().isEmpty());
    if (!audit || !ahead) {
        m_goalState->setVisible(false);
        m_goalBar->setVisible(false);
        m_goalVerdict->setText(tr("The catalog does not list this credential."));
        m_missing->setRows({});
        return;
    }
    m_goalState->setLook(lookOf(audit->state), m_context->wording.standing(*audit));
    m_goalBar->setValue(qRound(audit->progress * 100));
    m_goalVerdict->setText(m_context->wording.verdict(*audit));
    m_missing->setRows(missingRows(*m_context, *audit, *ahead, mostRows));
    m_missing->setVisible(m_missing->count() > 0);
}

void OverviewTab::showNear()
{
    using Group = CredentialModel::Group;
    std::vector<Verdict> near;
    for (const Verdict &verdict : m_context->verdicts) {
        const Group group = CredentialModel::groupOf(verdict, m_context->wayTo(verdict));
        if (group == Group::AlmostThere || group == Group::NeedsPerson)
            near.push_back(verdict);
    }
    std::stable_sort(near.begin(), near.end(), [this](const Verdict &a, const Verdict &b) {
        return m_context->wayTo(a) < m_context->wayTo(b);
    });
    std::vector<RowList::Row> rows;
    for (const Verdict &verdict : near) {
        if (static_cast<int>(rows.size()) == mostRows)
            break;
        const LearnerId &learner = m_context->record.learner.id;
        const auto audit = m_workspace.audit(learner, verdict.credential, LookAhead::Completed);
        const auto ahead = m_workspace.audit(learner, verdict.credential, LookAhead::InProgress);
        if (audit && ahead)
            rows.push_back(nearRow(*m_context, verdict, *audit, *ahead));
    }
    m_nearRows->setRows(rows);
    m_near->setVisible(!rows.empty());
}

void OverviewTab::showExpiries()
{
    std::vector<Audit> audits;
    for (const CredentialId &credential : placesToLookAt(*m_context, mostRows)) {
        auto audit = m_workspace.audit(m_context->record.learner.id, credential,
                                       LookAhead::Completed);
        if (audit && !audit->expires.empty() && audit->state != State::Held)
            audits.push_back(std::move(*audit));
    }
    m_endRows->setRows(expiryRows(*m_context, audits, mostRows));
    m_ends->setVisible(m_endRows->count() > 0);
}

void OverviewTab::showCrosswalks()
{
    m_crosswalkRows->setRows(crosswalkRows(*m_context));
    m_crosswalks->setVisible(m_crosswalkRows->count() > 0);
}

void OverviewTab::showNote()
{
    const QString story = inUiLanguage(m_context->record.learner.story);
    m_story->setText(story.isEmpty() ? tr("No note yet.") : story);
    m_facts->setText(factsText(*m_context));
}

void OverviewTab::arrange()
{
    const bool isWide = viewport()->width() >= fontMetrics().averageCharWidth() * lettersOfTwoColumns;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void OverviewTab::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace cairn::ui
