// What the steps of the import assistant do: reading, trying, taking.

#include "audit/CompiledCatalogue.h"
#include "models/CatalogueNames.h"
#include "pages/ImportAssistant.h"
#include "pages/ImportChanges.h"
#include "pages/ImportFixes.h"
#include "pages/ImportMapping.h"
#include "pages/ImportReading.h"
#include "pages/ImportWords.h"
#include "shell/MessageBar.h"
#include "wording/ErrorText.h"
#include "workspace/Workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QtConcurrent/QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace cairn::ui {

/// What is read within a blink is read at once; larger files are read aside.
static constexpr qsizetype bytesReadAtOnce = 256 << 10;
/// Shorter work shows no busy mark.
static constexpr int msWithoutBusyMark = 300;
static constexpr int msBetweenEvents = 40;

// Busy ----------------------------------------------------------------------------------------

void ImportAssistant::begin(const QString &what)
{
    m_isWorking = true;
    m_isStopped = false;
    m_clock.start();
    m_pause.start();
    m_busyLabel->setText(what);
    m_busy->setAccessibleName(what);
    m_busy->setRange(0, 0);
    updateButtons();
    QTimer::singleShot(msWithoutBusyMark, this, [this] {
        m_busyLabel->setVisible(m_isWorking);
        m_busy->setVisible(m_isWorking);
    });
}

void ImportAssistant::end()
{
    m_isWorking = false;
    m_busyLabel->hide();
    m_busy->hide();
    updateButtons();
}

/// Lets the bar move and Cancel answer. \returns whether nobody has stopped it.
bool ImportAssistant::goesOn(int done, int all)
{
    if (m_pause.elapsed() < msBetweenEvents)
        return !m_isStopped;
    const bool isSlow = m_clock.elapsed() >= msWithoutBusyMark;
    m_busyLabel->setVisible(isSlow);
    m_busy->setVisible(isSlow);
    m_busy->setRange(0, all);
    m_busy->setValue(done);
    QCoreApplication::processEvents();
    m_pause.restart();
    return !m_isStopped;
}

// Reading -------------------------------------------------------------------------------------

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
    m_mapping->clear();
    m_fixes->forget();
    if (m_isTable) {
        // Where it is no table, reading it says what is wrong.
        if (const auto preview
            = previewTranscript({m_bytes.constData(), static_cast<size_t>(m_bytes.size())}))
            m_mapping->show(*preview, columnsOffered(m_kind == Kind::Learners));
    }
    readAgain();
}

/// Values only, so that it can run aside.
static Result<ImportReading> readAside(ImportAssistant::Kind kind, bool isTable,
                                       const QByteArray &bytes,
                                       const std::shared_ptr<const CompiledCatalogue> &catalogue,
                                       const TranscriptOptions &options, Date today)
{
    if (kind == ImportAssistant::Kind::Catalogue)
        return readCatalogueFile(bytes, today);
    Result<ImportReading> reading = isTable ? readTable(bytes, catalogue->catalogue(), options)
                                            : readRecords(bytes, catalogue->catalogue());
    if (reading)
        noteOddDays(*reading, catalogue->catalogue(), today);
    return reading;
}

void ImportAssistant::readAgain()
{
    m_messages->clear();
    m_reader.cancel();
    TranscriptOptions options;
    if (const auto record = m_workspace.record(m_learner))
        options.learner = record->learner;
    options.mapping = m_mapping->mapping();
    options.mends = m_fixes->mends();
    const auto read = [kind = m_kind, isTable = m_isTable, bytes = m_bytes,
                       catalogue = m_workspace.catalogue(), options, today = m_workspace.today()] {
        return std::make_shared<Reading>(
            readAside(kind, isTable, bytes, catalogue, options, today));
    };
    begin(tr("Reading the file…"));
    if (m_bytes.size() <= bytesReadAtOnce)
        takeReading(std::move(*read()));
    else
        m_reader.setFuture(QtConcurrent::run(read));
}

void ImportAssistant::takeReading(Reading reading)
{
    end();
    if (!reading) {
        m_reading.reset();
        tell(reading.error());
        m_summary->clear();
        m_fixes->show({});
        // With another mapping the same table may read: then the second step is the place.
        if (m_mapping->rowCount() > 0)
            goTo(Understand);
        updateButtons();
        return;
    }
    m_reading = std::make_unique<ImportReading>(std::move(*reading));
    if (m_steps->currentIndex() != Understand)
        goTo(Understand);
    showReading();
    updateButtons();
}

/// What can stand in a column, where the catalogue knows it.
static QHash<int, QStringList> choices(const std::optional<TranscriptMapping> &mapping,
                                       const std::shared_ptr<const CompiledCatalogue> &catalogue)
{
    QHash<int, QStringList> all;
    if (!mapping)
        return all;
    const CatalogueNames names(catalogue);
    for (size_t i = 0; i < mapping->columns.size(); ++i) {
        QStringList &offered = all[static_cast<int>(i)];
        if (mapping->columns[i] == TranscriptColumn::Grade) {
            for (const auto &[letter, points] : catalogue->catalogue().grades.points)
                offered << fromUtf8(letter);
        } else if (mapping->columns[i] == TranscriptColumn::Goal) {
            for (const Credential &credential : catalogue->catalogue().credentials)
                offered << names.credential(credential.id);
        }
    }
    return all;
}

void ImportAssistant::showReading()
{
    m_mappingLabel->setVisible(m_isTable);
    m_mapping->setVisible(m_isTable);
    m_summary->setText(m_reading->summary);
    m_fixes->setChoices(choices(m_mapping->mapping(), m_workspace.catalogue()));
    m_fixes->show(m_reading->notes);
    m_fixes->setVisible(m_fixes->rowCount() > 0);
    m_fixHint->setVisible(m_fixes->mendable() > 0);
}

// Looking ahead -------------------------------------------------------------------------------

void ImportAssistant::preview()
{
    m_isPreviewed = false;
    m_changes->clear();
    m_messages->clear();
    goTo(Preview);
    if (m_kind == Kind::Catalogue)
        previewCatalogue();
    else
        previewRecords();
}

void ImportAssistant::previewRecords()
{
    begin(tr("Working out what changes for whom…"));
    const std::vector<ImportChange> changes = m_workspace.previewImport(
        m_reading->records, [this](int done, int all) { return goesOn(done, all); });
    end();
    if (m_isStopped) {
        goTo(Understand);
        return;
    }
    m_changes->showRecords(m_workspace, m_reading->records, changes);
    m_isPreviewed = true;
    updateButtons();
    m_next->setFocus();
}

void ImportAssistant::previewCatalogue()
{
    begin(tr("Working out what changes for whom…"));
    m_watcher.setFuture(m_workspace.previewCatalogueLater(*m_reading->catalogue));
}

void ImportAssistant::showCatalogueChanges()
{
    if (m_watcher.isCanceled())
        return;
    end();
    m_changes->showCatalogue(m_workspace.catalogue(),
                             std::make_shared<const CompiledCatalogue>(*m_reading->catalogue),
                             m_watcher.result());
    m_isPreviewed = true;
    updateButtons();
    m_next->setFocus();
}

// Taking --------------------------------------------------------------------------------------

void ImportAssistant::take()
{
    m_messages->clear();
    begin(m_kind == Kind::Catalogue ? tr("Taking the catalog…") : tr("Importing…"));
    const Result<void> taken
        = m_kind == Kind::Catalogue
              ? m_workspace.takeCatalogue(*m_reading->catalogue)
              : m_workspace.importRecords(m_reading->records, QFileInfo(m_path).fileName(),
                                          [this](int done, int all) { return goesOn(done, all); });
    end();
    if (!taken && taken.error().code == ErrorCode::Stopped) {
        m_messages->tell(MessageBar::Kind::Info, errorText(taken.error()));
        return;
    }
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
    case Kind::Catalogue:
        return tr("The new catalog is taken.");
    case Kind::Transcript:
        return tr("The transcript is imported.");
    case Kind::Learners:
        return tr("%n learner(s) imported.", nullptr, static_cast<int>(m_reading->records.size()));
    }
    return {};
}

} // namespace cairn::ui
