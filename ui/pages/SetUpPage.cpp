#include "pages/SetUpPage.h"

#include "audit/CompiledCatalogue.h"
#include "pages/ImportAssistant.h"
#include "shell/MessageBar.h"
#include "workspace/Workspace.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

SetUpPage::SetUpPage(Workspace &workspace, QWidget *parent)
    : Page(u"setUpPage"_s, parent), m_workspace(workspace)
{
    build();
    connect(&workspace, &Workspace::catalogueChanged, this, &SetUpPage::refresh);
    connect(&workspace, &Workspace::learnersChanged, this, &SetUpPage::refresh);
}

bool SetUpPage::isNeededFor(const Workspace &workspace)
{
    return !workspace.hasCatalogue() || workspace.learners().empty();
}

SetUpPage::Step SetUpPage::makeStep(const QString &name)
{
    Step step;
    step.frame = new QFrame(this);
    step.frame->setMaximumWidth(820);
    setRole(step.frame, u"card"_s);
    auto *grid = new QGridLayout(step.frame);
    grid->setContentsMargins(space::wide, space::normal, space::wide, space::normal);
    grid->setHorizontalSpacing(space::wide);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnStretch(0, 1);
    step.title = new QLabel(step.frame);
    setRole(step.title, u"heading"_s);
    step.mark = new StateMark(step.frame);
    step.text = new QLabel(step.frame);
    step.text->setWordWrap(true);
    setRole(step.text, u"quiet"_s);
    step.button = new QPushButton(step.frame);
    step.button->setObjectName(name);
    grid->addWidget(step.title, 0, 0);
    grid->addWidget(step.mark, 0, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(step.text, 1, 0);
    grid->addWidget(step.button, 1, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    return step;
}

void SetUpPage::build()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::normal);
    m_steps = {makeStep(u"setUpCatalog"_s), makeStep(u"setUpLearners"_s), makeStep(u"setUpBegin"_s)};
    m_steps[Begin].mark->hide();
    for (const Step &step : m_steps)
        column->addWidget(step.frame);
    column->addStretch(1);
    scroll->setWidget(inside);
    body()->addWidget(scroll);
    connect(m_steps[Catalog].button, &QPushButton::clicked, this, &SetUpPage::askForCatalogue);
    connect(m_steps[Learners].button, &QPushButton::clicked, this, &SetUpPage::askForLearners);
    connect(m_steps[Begin].button, &QPushButton::clicked, this, &SetUpPage::caseloadRequested);
}

void SetUpPage::retranslate()
{
    setTitle(tr("Set up this caseload"));
    m_steps[Catalog].title->setText(tr("1. Take a catalog"));
    m_steps[Catalog].button->setText(tr("&Choose a catalog…"));
    m_steps[Learners].title->setText(tr("2. Bring in learners"));
    m_steps[Learners].button->setText(tr("&Import learners…"));
    m_steps[Begin].title->setText(tr("3. Begin"));
    m_steps[Begin].button->setText(tr("&Go to the caseload"));
    refresh();
}

void SetUpPage::showStep(int step, Mark mark, const QString &text)
{
    m_steps[step].mark->setLook({mark, {}});
    m_steps[step].text->setText(text);
}

/// The button that comes next is the one that stands out.
static void emphasise(QPushButton *button, bool next)
{
    setRole(button, next ? u"primary"_s : QString());
}

void SetUpPage::refresh()
{
    const bool catalogue = m_workspace.hasCatalogue();
    const int learners = static_cast<int>(m_workspace.learners().size());
    const int credentials
        = static_cast<int>(m_workspace.catalogue()->catalogue().credentials.size());
    showStep(Catalog, catalogue ? Mark::Done : Mark::Ready,
             catalogue ? tr("%n credential(s) are in it.", nullptr, credentials)
                       : tr("A Cairn catalog, a curriculum as CSV, or a document of the Credential "
                            "Registry. You see what is in it before it is taken."));
    showStep(Learners, learners > 0 ? Mark::Done : catalogue ? Mark::Ready : Mark::Planned,
             learners > 0 ? tr("%n learner(s) are here.", nullptr, learners)
                          : tr("A list from your student system as CSV. You match its columns and "
                               "see every row before it is taken. You can also add learners by "
                               "hand in the caseload."));
    showStep(Begin, Mark::Ready, tr("See who is ready for an award, and who is close to one."));
    const bool writable = !m_workspace.isReadOnly();
    m_steps[Catalog].button->setEnabled(writable);
    m_steps[Learners].button->setEnabled(writable && catalogue);
    m_steps[Begin].button->setEnabled(catalogue);
    emphasise(m_steps[Catalog].button, !catalogue);
    emphasise(m_steps[Learners].button, catalogue && learners == 0);
    emphasise(m_steps[Begin].button, catalogue && learners > 0);
}

static void openAssistant(ImportAssistant *assistant, SetUpPage *page)
{
    assistant->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(assistant, &ImportAssistant::imported, page, [page](const QString &what) {
        page->messageBar()->tell(MessageBar::Kind::Good, what);
        page->focusFirst();
    });
    assistant->open();
}

void SetUpPage::askForCatalogue()
{
    openAssistant(new ImportAssistant(m_workspace, ImportAssistant::Kind::Catalogue, {}, this), this);
}

void SetUpPage::askForLearners()
{
    openAssistant(new ImportAssistant(m_workspace, ImportAssistant::Kind::Learners, {}, this), this);
}

void SetUpPage::focusFirst()
{
    for (const Step &step : m_steps) {
        if (step.button->property("role").toString() == "primary"_L1)
            return step.button->setFocus(Qt::OtherFocusReason);
    }
}

QString SetUpPage::help() const
{
    return tr("A caseload needs a catalog, which says what counts for which credential, and "
              "learners.\n"
              "Both can be brought in again later: a new edition of the catalog, or this term's "
              "export of the student system. You always see what would change before it is taken, "
              "and each import is one step that can be undone.");
}

} // namespace cairn::ui
