#pragma once

#include "interchange/cairn/EverythingJson.h"
#include "models/LearnerContext.h"
#include "workspace/Export.h"
#include "workspace/Workspace.h"

#include <QHash>
#include <QString>

/// What goes out through the gate, and the pages about sharing: values in, text out.
namespace cairn::ui {

/// The list of learners for a spreadsheet; of each only the columns that \a release names.
std::string caseloadTable(const Release &release, const Workspace &workspace);

/// One learner's record as cairn-record, without what \a release leaves out.
std::string recordFile(const Release &release, const Record &record);

/// All that the file holds about one learner, as far as \a release goes.
Everything everythingAbout(const Release &release, const Workspace &workspace);
/// To read, with the same for programs inside.
std::string everythingFile(const Everything &everything, const LearnerContext &context);

/// What the disclosure log says, to read on the screen and on paper.
struct LogPage {
    QString learner; ///< whose; empty: of everybody
    std::vector<Disclosure> entries;
    QHash<QString, QString> names; ///< of learners, by id; whom it does not know it calls by the id
    Date today;
    LogSeal seal;
    QString notice;
};
QString logHtml(const LogPage &page);

/// "Sep 12, 2026, 10:30 AM"
QString momentText(const std::string &at);
/// Whom an entry is about: the name of one, or how many.
QString aboutText(const Disclosure &entry, const QHash<QString, QString> &names);

} // namespace cairn::ui
