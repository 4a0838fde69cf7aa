#pragma once

#include "base/Id.h"

#include <QDialog>

namespace cairn {
class Workspace;
}

namespace cairn::ui {

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
};

} // namespace cairn::ui
