#pragma once

#include "base/Result.h"
#include "workspace/Export.h"

#include <QObject>

#include <functional>

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class Page;
struct GateQuestion;

/// What is to leave Cairn.
struct Passage {
    QString title; ///< "Save the list of learners"
    std::vector<LearnerId> learners;
    Outlet outlet = Outlet::Record;
    ExportProtection protection = ExportProtection::None;
    RecordKinds offered;
    RecordKinds fixed;
    RecordKinds ticked; ///< at first
    bool isWhole = false;
    Basis basis = Basis::LegitimateInterest; ///< at first
    QString party;                           ///< at first
};

/// A file that goes out: what it is called and what is in it.
struct OutgoingFile {
    QString name;   ///< "Record.json"; no names of learners
    QString filter; ///< "Records (*.json)"
    std::function<Result<std::string>(const Release &)> make;
};

/// The one way for learners' data out of the window: asks, enters it into the log, lets it out, and
/// says on the page what came of it.
class Gate : public QObject
{
    Q_OBJECT

public:
    Gate(Workspace &workspace, Page *page);

    /// Asks; where somebody answers, \a then goes on with pass().
    void ask(const Passage &passage, std::function<void(const SharingRequest &)> then);
    /// Asks, then for a place, and writes it there.
    void save(const Passage &passage, const OutgoingFile &file);
    /// Asks, then prints what \a make gives as HTML.
    void print(const Passage &passage, const QString &printer,
               std::function<QString(const Release &)> make);
    /// Writes down what was asked for or given without Cairn.
    void note(const std::vector<LearnerId> &learners);
    /// Lets it out. \returns the number of its entry in the log.
    Result<qint64> pass(const Passage &passage, const SharingRequest &request, const Export &way);
    /// Says that a file is written.
    void tellSaved(qint64 entry);
    /// What went wrong, about what did not go out.
    static QString errorText(const Error &error);

    /// Where the file dialog begins.
    static QString folder();

private:
    void askForPlace(const Passage &passage, const SharingRequest &request,
                     const OutgoingFile &file);
    GateQuestion questionAbout(const std::vector<LearnerId> &learners) const;
    void rememberGiver(const SharingRequest &request);
    QStringList partiesBefore() const;

    Workspace &m_workspace;
    Page *m_page;
};

/// Every kind that an export may have.
RecordKinds everyKind();

} // namespace cairn::ui
