#pragma once

#include "base/Id.h"
#include "base/Result.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace cairn {
class Workspace;
struct CatalogueChange;
}

namespace cairn::ui {

class MessageBar;
struct ImportReading;

/// Brings a file in: choose it, see how it was understood, see what it changes, take it in one
/// step. Nothing changes before the last button.
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

signals:
    /// \a what is a sentence that says what came in.
    void imported(const QString &what);

protected:
    void done(int result) override;

private:
    enum Step { Choose, Understand, Preview };

    void buildChoose();
    void buildUnderstand();
    void buildPreview();
    void buildButtons();
    void browse();
    void goTo(Step step);
    void goOn();
    void updateButtons();
    void tell(const Error &error);

    void readBytes();
    void fillMapping();
    void readAgain();
    void showReading();
    void preview();
    void previewRecords();
    void previewCatalogue();
    void showCatalogueChanges();
    void take();
    QString takenText() const;

    Workspace &m_workspace;
    Kind m_kind;
    LearnerId m_learner;
    QString m_path;
    QByteArray m_bytes;
    bool m_isTable = false;
    std::unique_ptr<ImportReading> m_reading;
    std::unique_ptr<QFutureWatcher<std::vector<CatalogueChange>>> m_watcher;
    bool m_isPreviewed = false;

    QLabel *m_stepTitle = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_steps = nullptr;
    QLineEdit *m_file = nullptr;
    QLabel *m_mappingLabel = nullptr;
    QTableWidget *m_mapping = nullptr;
    QLabel *m_summary = nullptr;
    QTableWidget *m_notes = nullptr;
    QLabel *m_changeSummary = nullptr;
    QProgressBar *m_busy = nullptr;
    QTableWidget *m_changes = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace cairn::ui
