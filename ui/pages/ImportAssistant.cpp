#include "pages/ImportAssistant.h"

#include "pages/FoundList.h"
#include "pages/ImportChanges.h"
#include "pages/ImportFixes.h"
#include "pages/ImportMapping.h"
#include "pages/ImportReading.h"
#include "shell/MessageBar.h"
#include "wording/ErrorText.h"
#include "workspace/Workspace.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

ImportAssistant::ImportAssistant(Workspace &workspace, Kind kind, const LearnerId &learner,
                                 QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_learner(learner)
{
    setObjectName(u"importAssistant"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(kind == Kind::Learners     ? tr("Import learners")
                   : kind == Kind::Transcript ? tr("Import a transcript")
                                              : tr("Take a new catalog"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::normal, space::wide, space::normal);
    layout->setSpacing(space::normal);
    m_stepTitle = wrappedText(this, u"stepTitle"_s);
    setRole(m_stepTitle, u"heading"_s);
    m_messages = new MessageBar(this);
    m_steps = new QStackedWidget(this);
    layout->addWidget(m_stepTitle);
    layout->addWidget(m_messages);
    layout->addWidget(m_steps, 1);
    buildChoose();
    buildUnderstand();
    buildPreview();
    buildButtons();
    connect(&m_reader, &QFutureWatcherBase::finished, this, [this] {
        if (!m_reader.isCanceled())
            takeReading(std::move(*m_reader.result()));
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this,
            &ImportAssistant::showCatalogueChanges);
    const QSize room = screen()->availableGeometry().size();
    resize(QSize(std::max(760, fontMetrics().averageCharWidth() * 110), 600)
               .boundedTo(room - QSize(2 * space::wide, 3 * space::wide)));
    goTo(Choose);
}

ImportAssistant::~ImportAssistant()
{
    m_reader.cancel();
    m_watcher.cancel();
}

void ImportAssistant::buildChoose()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *what = wrappedText(step, u"whatIsRead"_s);
    switch (m_kind) {
    case Kind::Learners:
        what->setText(tr("A list of learners, or of what they took, as your student system exports "
                         "it (CSV), or records of Cairn (JSON). Import the same list again each "
                         "term: learners and courses are found again by their numbers."));
        break;
    case Kind::Transcript:
        what->setText(tr("A table with one course in each row (CSV). The next step shows how its "
                         "columns were understood."));
        break;
    case Kind::Catalogue:
        what->setText(tr("A catalog of Cairn (JSON), a curriculum table (CSV) or a document of the "
                         "Credential Registry (JSON). The next steps show what was read and what "
                         "it changes for whom."));
        break;
    }
    auto *label = new QLabel(tr("&File"), step);
    m_file = new QLineEdit(step);
    m_file->setObjectName(u"file"_s);
    label->setBuddy(m_file);
    auto *browse = new QPushButton(tr("&Browse…"), step);
    browse->setObjectName(u"browse"_s);
    browse->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_file, 1);
    line->addWidget(browse);
    layout->addWidget(what);
    layout->addSpacing(space::normal);
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addStretch(1);
    m_steps->addWidget(step);
    connect(browse, &QPushButton::clicked, this, &ImportAssistant::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ImportAssistant::updateButtons);
}

void ImportAssistant::buildUnderstand()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_mappingLabel = wrappedText(step, u"mappingLabel"_s);
    m_mappingLabel->setText(tr("What each column holds. Change what was guessed wrong."));
    m_mapping = new ImportMapping(step);
    m_summary = wrappedText(step, u"summary"_s);
    m_fixHint = wrappedText(step, u"fixHint"_s);
    m_fixHint->setText(tr("Choose a row and write the right value. The file stays as it is."));
    setRole(m_fixHint, u"quiet"_s);
    m_fixes = new ImportFixes(step);
    layout->addWidget(m_mappingLabel);
    layout->addWidget(m_mapping, 3);
    layout->addWidget(m_summary);
    layout->addWidget(m_fixHint);
    layout->addWidget(m_fixes, 3);
    layout->addStretch();
    m_steps->addWidget(step);
    connect(m_mapping, &ImportMapping::changed, this, &ImportAssistant::readAgain);
    connect(m_fixes, &ImportFixes::mended, this, &ImportAssistant::readAgain);
}

void ImportAssistant::buildPreview()
{
    m_changes = new ImportChanges(this);
    m_steps->addWidget(m_changes);
}

void ImportAssistant::buildButtons()
{
    m_busyLabel = wrappedText(this, u"busyLabel"_s);
    m_busy = new QProgressBar(this);
    m_busy->setObjectName(u"busy"_s);
    m_busy->setTextVisible(false);
    layout()->addWidget(m_busyLabel);
    layout()->addWidget(m_busy);
    auto *buttons = new QDialogButtonBox(this);
    m_back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
    m_back->setObjectName(u"back"_s);
    m_back->setAutoDefault(false);
    m_next = buttons->addButton(tr("Next"), QDialogButtonBox::ActionRole);
    m_next->setObjectName(u"next"_s);
    m_next->setDefault(true);
    setRole(m_next, u"primary"_s);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setAutoDefault(false);
    layout()->addWidget(buttons);
    connect(m_back, &QPushButton::clicked, this,
            [this] { goTo(static_cast<Step>(m_steps->currentIndex() - 1)); });
    connect(m_next, &QPushButton::clicked, this, &ImportAssistant::goOn);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportAssistant::reject);
    end();
}

void ImportAssistant::browse()
{
    const QString filter = m_kind == Kind::Transcript
        ? tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        : tr("Tables and documents (*.csv *.tsv *.txt *.json *.ndjson *.jsonld);;All files (*)");
    auto *dialog = new QFileDialog(this, windowTitle(), QFileInfo(m_file->text()).path(), filter);
    // Not native: Qt's own dialog has all its texts in our languages.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportAssistant::read);
    dialog->open();
}

void ImportAssistant::read(const QString &path)
{
    m_file->setText(path);
    readBytes();
}

void ImportAssistant::tell(const Error &error)
{
    m_messages->tell(MessageBar::Kind::Error, errorText(error), {}, errorDetail(error));
}

void ImportAssistant::goTo(Step step)
{
    const QStringList titles{tr("Step 1 of 3: choose a file"),
                             tr("Step 2 of 3: how it was understood"),
                             tr("Step 3 of 3: what it changes")};
    m_steps->setCurrentIndex(step);
    m_stepTitle->setText(titles[step]);
    updateButtons();
    if (step == Choose)
        m_file->setFocus();
    else
        m_next->setFocus();
}

void ImportAssistant::updateButtons()
{
    const auto step = static_cast<Step>(m_steps->currentIndex());
    m_back->setVisible(step != Choose);
    m_back->setEnabled(!m_isWorking);
    m_next->setText(step != Preview             ? tr("Next")
                    : m_kind == Kind::Catalogue ? tr("Take this catalog")
                                                : tr("Import"));
    const bool isReady = step == Choose       ? !m_file->text().trimmed().isEmpty()
                         : step == Understand ? m_reading && m_reading->isUsable
                                              : m_isPreviewed;
    m_next->setEnabled(isReady && !m_isWorking);
}

void ImportAssistant::goOn()
{
    switch (static_cast<Step>(m_steps->currentIndex())) {
    case Choose: readBytes(); break;
    case Understand: preview(); break;
    case Preview: take(); break;
    }
}

void ImportAssistant::reject()
{
    // Reading and looking ahead happen aside and are left alone; what is under way here stops
    // first.
    if (m_isWorking && !m_reader.isRunning() && !m_watcher.isRunning())
        m_isStopped = true;
    else
        QDialog::reject();
}

void ImportAssistant::done(int result)
{
    m_reader.cancel();
    m_watcher.cancel();
    QDialog::done(result);
}

} // namespace cairn::ui
