#include "pages/ImportAssistant.h"

#include "audit/CompiledCatalogue.h"
#include "models/CatalogueNames.h"
#include "pages/ImportReading.h"
#include "shell/MessageBar.h"
#include "theme/StateMark.h"
#include "wording/AuditText.h"
#include "wording/ErrorText.h"
#include "workspace/Workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static QLabel *sentence(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

static QTableWidget *table(QWidget *parent, const QString &name, const QStringList &headings)
{
    auto *made = new QTableWidget(0, static_cast<int>(headings.size()), parent);
    made->setObjectName(name);
    made->setHorizontalHeaderLabels(headings);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setAlternatingRowColors(true);
    made->setShowGrid(false);
    made->setTabKeyNavigation(false);
    made->setWordWrap(true);
    made->verticalHeader()->hide();
    made->horizontalHeader()->setHighlightSections(false);
    made->horizontalHeader()->setStretchLastSection(true);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return made;
}

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
    setWindowTitle(kind == Kind::Learners        ? tr("Import learners")
                       : kind == Kind::Transcript ? tr("Import a transcript")
                                                  : tr("Take a new catalog"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::normal, space::wide, space::normal);
    layout->setSpacing(space::normal);
    m_stepTitle = sentence(this, u"stepTitle"_s);
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
    resize(std::max(720, fontMetrics().averageCharWidth() * 110), 560);
    goTo(Choose);
}

ImportAssistant::~ImportAssistant()
{
    if (m_watcher)
        m_watcher->cancel();
}

void ImportAssistant::buildChoose()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *what = sentence(step, u"whatIsRead"_s);
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
    m_mappingLabel = sentence(step, u"mappingLabel"_s);
    m_mappingLabel->setText(tr("What each column holds. Change what was guessed wrong."));
    m_mapping = table(step, u"mapping"_s, {tr("Column"), tr("Holds"), tr("For example")});
    m_mapping->setAccessibleName(tr("Columns of the file"));
    m_summary = sentence(step, u"summary"_s);
    m_notes = table(step, u"notes"_s, {tr("Where"), tr("What")});
    m_notes->setAccessibleName(tr("What was found in the file"));
    layout->addWidget(m_mappingLabel);
    layout->addWidget(m_mapping, 3);
    layout->addWidget(m_summary);
    layout->addWidget(m_notes, 2);
    m_steps->addWidget(step);
}

void ImportAssistant::buildPreview()
{
    auto *step = new QWidget(this);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    m_changeSummary = sentence(step, u"changeSummary"_s);
    m_busy = new QProgressBar(step);
    m_busy->setObjectName(u"busy"_s);
    m_busy->setAccessibleName(tr("Working out what changes"));
    m_busy->setRange(0, 0);
    m_busy->hide();
    m_changes = m_kind == Kind::Catalogue
        ? table(step, u"changes"_s,
                {tr("Learner"), tr("Credential"), tr("Before"), tr("Afterwards")})
        : table(step, u"changes"_s, {tr("Learner"), tr("What changes"), tr("Evidence")});
    m_changes->setAccessibleName(tr("What changes for whom"));
    layout->addWidget(m_changeSummary);
    layout->addWidget(m_busy);
    layout->addWidget(m_changes, 1);
    m_steps->addWidget(step);
}

void ImportAssistant::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
    m_back->setObjectName(u"back"_s);
    m_back->setAutoDefault(false);
    m_next = buttons->addButton(tr("Next"), QDialogButtonBox::ActionRole);
    m_next->setObjectName(u"next"_s);
    m_next->setDefault(true);
    setRole(m_next, u"primary"_s);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    layout()->addWidget(buttons);
    connect(m_back, &QPushButton::clicked, this,
            [this] { goTo(static_cast<Step>(m_steps->currentIndex() - 1)); });
    connect(m_next, &QPushButton::clicked, this, &ImportAssistant::goOn);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportAssistant::browse()
{
    const QString filter = m_kind == Kind::Transcript
        ? tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        : tr("Tables and documents (*.csv *.tsv *.txt *.json *.ndjson *.jsonld);;All files (*)");
    auto *dialog = new QFileDialog(this, windowTitle(), QFileInfo(m_file->text()).path(), filter);
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
    m_messages->tell(MessageBar::Kind::Error, errorText(error), {},
                     QString::fromStdString(error.detail));
}

void ImportAssistant::goTo(Step step)
{
    static const auto titles = [] {
        return QStringList{tr("Step 1 of 3: choose a file"), tr("Step 2 of 3: how it was understood"),
                           tr("Step 3 of 3: what it changes")};
    };
    m_steps->setCurrentIndex(step);
    m_stepTitle->setText(titles()[step]);
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
    m_next->setText(step != Preview               ? tr("Next")
                        : m_kind == Kind::Catalogue ? tr("Take this catalog")
                                                    : tr("Import"));
    m_next->setEnabled(step == Choose         ? !m_file->text().trimmed().isEmpty()
                           : step == Understand ? m_reading && m_reading->isUsable
                                                : m_isPreviewed);
}

void ImportAssistant::goOn()
{
    switch (static_cast<Step>(m_steps->currentIndex())) {
    case Choose: readBytes(); break;
    case Understand: preview(); break;
    case Preview: take(); break;
    }
}

void ImportAssistant::readBytes()
{
    m_messages->clear();
    m_path = m_file->text().trimmed();
    Result<QByteArray> bytes = readImportFile(m_path);
    if (!bytes) {
        tell(bytes.error());
        return;
    }
    m_bytes = std::move(*bytes);
    m_isTable = m_kind == Kind::Transcript || (m_kind == Kind::Learners && !areRecords(m_bytes));
    m_mapping->setRowCount(0);
    if (m_isTable)
        fillMapping();
    readAgain();
}

void ImportAssistant::fillMapping()
{
    const Result<TranscriptPreview> preview
        = previewTranscript({m_bytes.constData(), static_cast<size_t>(m_bytes.size())});
    if (!preview)
        return; // Reading it says what is wrong.
    const auto offered = columnsOffered(m_kind == Kind::Learners);
    const auto &headings = preview->mapping.headings;
    m_mapping->setRowCount(static_cast<int>(headings.size()));
    for (int row = 0; row < m_mapping->rowCount(); ++row) {
        const auto at = static_cast<size_t>(row);
        const QString heading = fromUtf8(headings[at]);
        m_mapping->setItem(row, 0, new QTableWidgetItem(heading));
        QStringList samples;
        for (const auto &cells : preview->firstRows) {
            if (at < cells.size() && !cells[at].empty() && samples.size() < 3)
                samples << fromUtf8(cells[at]);
        }
        m_mapping->setItem(row, 2, new QTableWidgetItem(samples.join(u" · "_s)));
        auto *box = new QComboBox(m_mapping);
        box->setObjectName(u"column%1"_s.arg(row));
        box->setAccessibleName(tr("What the column %1 holds").arg(heading));
        for (const TranscriptColumn column : offered)
            box->addItem(columnWord(column), static_cast<int>(column));
        box->setCurrentIndex(
            std::max(0, box->findData(static_cast<int>(preview->mapping.columns[at]))));
        m_mapping->setCellWidget(row, 1, box);
        connect(box, &QComboBox::activated, this, &ImportAssistant::readAgain);
    }
    m_mapping->resizeColumnsToContents();
    for (int row = 0; row < m_mapping->rowCount(); ++row)
        m_mapping->setRowHeight(row, m_mapping->cellWidget(row, 1)->sizeHint().height() + 4);
}

void ImportAssistant::readAgain()
{
    m_messages->clear();
    const Catalogue &catalogue = m_workspace.catalogue()->catalogue();
    Result<ImportReading> reading = [&]() -> Result<ImportReading> {
        if (m_kind == Kind::Catalogue)
            return readCatalogueFile(m_bytes, m_workspace.today());
        if (!m_isTable)
            return readRecords(m_bytes, catalogue);
        TranscriptOptions options;
        if (const auto record = m_workspace.record(m_learner))
            options.learner = record->learner;
        if (m_mapping->rowCount() > 0) {
            TranscriptMapping mapping;
            for (int row = 0; row < m_mapping->rowCount(); ++row) {
                const auto *box = static_cast<QComboBox *>(m_mapping->cellWidget(row, 1));
                mapping.headings.push_back(m_mapping->item(row, 0)->text().toStdString());
                mapping.columns.push_back(static_cast<TranscriptColumn>(box->currentData().toInt()));
            }
            options.mapping = mapping;
        }
        return readTable(m_bytes, catalogue, options);
    }();
    if (!reading) {
        m_reading.reset();
        tell(reading.error());
        m_summary->clear();
        m_notes->setRowCount(0);
        // With another mapping the same table may read: then the second step is the place.
        if (m_mapping->rowCount() > 0)
            goTo(Understand);
        updateButtons();
        return;
    }
    m_reading = std::make_unique<ImportReading>(std::move(*reading));
    showReading();
    goTo(Understand);
}

void ImportAssistant::showReading()
{
    m_mappingLabel->setVisible(m_isTable);
    m_mapping->setVisible(m_isTable);
    m_summary->setText(m_reading->summary);
    m_notes->setVisible(!m_reading->notes.empty());
    m_notes->setRowCount(static_cast<int>(m_reading->notes.size()));
    int row = 0;
    for (const ImportReading::Note &note : m_reading->notes) {
        m_notes->setItem(row, 0, new QTableWidgetItem(note.place));
        m_notes->setItem(row, 1,
                         new QTableWidgetItem(note.leavesOut ? tr("Left out: %1").arg(note.text)
                                                             : note.text));
        ++row;
    }
    m_notes->resizeColumnToContents(0);
    m_notes->setColumnWidth(0, std::min(m_notes->columnWidth(0), width() / 2));
    m_notes->resizeRowsToContents();
}

void ImportAssistant::preview()
{
    m_isPreviewed = false;
    m_changes->setRowCount(0);
    if (m_kind == Kind::Catalogue)
        previewCatalogue();
    else
        previewRecords();
    goTo(Preview);
}

static QString changeWord(ImportChange::What what)
{
    switch (what) {
    case ImportChange::What::Added: return ImportAssistant::tr("New");
    case ImportChange::What::Changed: return ImportAssistant::tr("Changed");
    case ImportChange::What::Gone: return ImportAssistant::tr("Not in this list any more");
    case ImportChange::What::Same: return ImportAssistant::tr("The same");
    }
    return {};
}

static QString evidenceText(const ImportChange &change)
{
    const QLocale locale;
    return ImportAssistant::tr("%1 new, %2 changed, %3 gone")
        .arg(locale.toString(change.evidenceAdded), locale.toString(change.evidenceChanged),
             locale.toString(change.evidenceGone));
}

void ImportAssistant::previewRecords()
{
    const std::vector<ImportChange> changes = m_workspace.previewImport(m_reading->records);
    std::array<int, 4> counts{};
    for (const ImportChange &change : changes) {
        ++counts[static_cast<size_t>(change.what)];
        if (change.what == ImportChange::What::Same)
            continue;
        const int row = m_changes->rowCount();
        m_changes->insertRow(row);
        m_changes->setItem(row, 0, new QTableWidgetItem(change.name));
        m_changes->setItem(row, 1, new QTableWidgetItem(changeWord(change.what)));
        m_changes->setItem(row, 2, new QTableWidgetItem(evidenceText(change)));
    }
    m_changes->resizeColumnsToContents();
    const QLocale locale;
    m_changeSummary->setText(
        tr("%1 learners are new, %2 change, %3 stay the same, and %4 are not in this list any more: "
           "those stay in the caseload. It is one step, which undo takes back.")
            .arg(locale.toString(counts[0]), locale.toString(counts[1]), locale.toString(counts[3]),
                 locale.toString(counts[2])));
    m_isPreviewed = true;
}

void ImportAssistant::previewCatalogue()
{
    m_busy->show();
    m_changeSummary->setText(tr("Working out what changes for whom…"));
    m_watcher = std::make_unique<QFutureWatcher<std::vector<CatalogueChange>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this,
            &ImportAssistant::showCatalogueChanges);
    m_watcher->setFuture(m_workspace.previewCatalogueLater(*m_reading->catalogue));
}

static QString standing(const CatalogueNames &names, State state, const Remaining &remaining,
                        const CredentialId &credential)
{
    return remaining.isNothing() ? AuditText::stateWord(state)
                                 : ImportAssistant::tr("%1, %2 left", "state, what is left")
                                       .arg(AuditText::stateWord(state),
                                            names.remaining(remaining, credential));
}

void ImportAssistant::showCatalogueChanges()
{
    m_busy->hide();
    if (m_watcher->isCanceled())
        return;
    const CatalogueNames before(m_workspace.catalogue());
    const CatalogueNames after(std::make_shared<const CompiledCatalogue>(*m_reading->catalogue));
    const std::vector<CatalogueChange> changes = m_watcher->result();
    std::set<std::string> learners;
    m_changes->setRowCount(static_cast<int>(changes.size()));
    int row = 0;
    for (const CatalogueChange &change : changes) {
        learners.insert(change.learner.text);
        const CatalogueNames &names = change.gone ? before : after;
        m_changes->setItem(row, 0, new QTableWidgetItem(change.name));
        m_changes->setItem(row, 1, new QTableWidgetItem(names.credential(change.credential)));
        m_changes->setItem(
            row, 2,
            new QTableWidgetItem(change.isNew
                                     ? tr("Not in the catalog")
                                     : standing(before, change.before, change.remainingBefore,
                                                change.credential)));
        m_changes->setItem(
            row, 3,
            new QTableWidgetItem(change.gone
                                     ? tr("Not in the catalog any more")
                                     : standing(after, change.after, change.remainingAfter,
                                                change.credential)));
        ++row;
    }
    m_changes->resizeColumnsToContents();
    for (int column = 0; column < 2; ++column)
        m_changes->setColumnWidth(column, std::min(m_changes->columnWidth(column), width() / 3));
    m_changeSummary->setText(
        changes.empty() ? tr("Nothing changes for anyone in this caseload.")
                        : tr("Something changes for %n learner(s).", nullptr,
                             static_cast<int>(learners.size())));
    m_isPreviewed = true;
    updateButtons();
    m_next->setFocus();
}

void ImportAssistant::take()
{
    const QString source = QFileInfo(m_path).fileName();
    const Result<void> taken = m_kind == Kind::Catalogue
        ? m_workspace.takeCatalogue(*m_reading->catalogue)
        : m_workspace.importRecords(m_reading->records, source);
    if (!taken) {
        tell(taken.error());
        return;
    }
    emit imported(takenText());
    accept();
}

QString ImportAssistant::takenText() const
{
    switch (m_kind) {
    case Kind::Catalogue: return tr("The new catalog is taken.");
    case Kind::Transcript: return tr("The transcript is imported.");
    case Kind::Learners:
        return tr("%n learner(s) imported.", nullptr, static_cast<int>(m_reading->records.size()));
    }
    return {};
}

void ImportAssistant::done(int result)
{
    if (m_watcher)
        m_watcher->cancel();
    QDialog::done(result);
}

} // namespace cairn::ui
