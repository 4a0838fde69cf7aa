#pragma once

#include "base/Id.h"
#include "base/Result.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QFutureWatcher>

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace cairn {
class Workspace;
struct CatalogueChange;
}

namespace cairn::ui {

class ImportChanges;
class ImportFixes;
class ImportMapping;
class MessageBar;
struct ImportReading;

/// Brings a file in: choose it, see how it was understood and mend what is wrong, see what it
/// changes for whom, take it in one step. Nothing changes before the last button.
class ImportAssistant : public QDialog
{
    Q_OBJECT

public:
    enum class Kind {
        Learners, ///< the student system's export
        Transcript, ///< of one learner
        Catalogue, ///< a catalogue, a curriculum or a document of the Credential Registry
    };

    ImportAssistant(Workspace &workspace, Kind kind, const LearnerId &learner, QWidget *parent);
    ~ImportAssistant() override;

    /// As if the file had been chosen in the first step.
    void read(const QString &path);
    /// Cancel, Esc and the window's button: while something is worked on, that stops first.
    void reject() override;

signals:
    /// \a what is a sentence that says what came in.
    void imported(const QString &what);

protected:
    void done(int result) override;

private:
    enum Step { Choose, Understand, Preview };
    using Reading = Result<ImportReading>;

    // Frame and first step (ImportAssistant.cpp).
    void buildChoose();
    void buildUnderstand();
    void buildPreview();
    void buildButtons();
    void browse();
    void goTo(Step step);
    void goOn();
    void updateButtons();
    void tell(const Error &error);

    // What the steps do (ImportWork.cpp).
    void readBytes();
    void readAgain();
    void takeReading(Reading reading);
    void showReading();
    void preview();
    void previewRecords();
    void previewCatalogue();
    void showCatalogueChanges();
    void take();
    QString takenText() const;
    void begin(const QString &what);
    void end();
    bool goesOn(int done, int all);

    Workspace &m_workspace;
    Kind m_kind;
    LearnerId m_learner;
    QString m_path;
    QByteArray m_bytes;
    bool m_isTable = false;
    std::unique_ptr<ImportReading> m_reading;
    QFutureWatcher<std::shared_ptr<Reading>> m_reader;
    QFutureWatcher<std::vector<CatalogueChange>> m_watcher;
    bool m_isPreviewed = false;
    bool m_isWorking = false;
    bool m_isStopped = false;
    QElapsedTimer m_clock; ///< since the work began
    QElapsedTimer m_pause; ///< since events were handled last

    QLabel *m_stepTitle = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_steps = nullptr;
    QLineEdit *m_file = nullptr;
    QLabel *m_mappingLabel = nullptr;
    ImportMapping *m_mapping = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_fixHint = nullptr;
    ImportFixes *m_fixes = nullptr;
    ImportChanges *m_changes = nullptr;
    QLabel *m_busyLabel = nullptr;
    QProgressBar *m_busy = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace cairn::ui
