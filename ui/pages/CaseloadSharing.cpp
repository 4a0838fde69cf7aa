// What goes out of the caseload as a whole, and the log of all that went out.

#include "dialogs/DirectoryDialog.h"
#include "dialogs/Paper.h"
#include "models/CaseloadModel.h"
#include "models/CaseloadProxy.h"
#include "models/Text.h"
#include "pages/CaseloadPage.h"
#include "pages/DisclosureLogDialog.h"
#include "pages/Gate.h"
#include "pages/SharingExports.h"
#include "shell/MessageBar.h"
#include "wording/SharingText.h"
#include "workspace/Workspace.h"

using namespace Qt::StringLiterals;

namespace cairn::ui {

/// Those who are selected, where that is more than the one with the keyboard; else all shown.
std::vector<LearnerId> CaseloadPage::learnersToSave() const
{
    std::vector<LearnerId> learners = selected();
    if (learners.size() > 1)
        return learners;
    learners.clear();
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        learners.push_back(toId<LearnerTag>(
            m_proxy->index(row, CaseloadModel::Name).data(CaseloadModel::LearnerRole).toString()));
    return learners;
}

void CaseloadPage::askToSaveTable()
{
    Passage table;
    table.title = tr("Save the list of learners");
    table.learners = learnersToSave();
    table.outlet = Outlet::Table;
    table.offered = {RecordKind::Name, RecordKind::Cohort, RecordKind::Goals,
                     RecordKind::Credentials, RecordKind::Progress};
    table.ticked = {RecordKind::Name, RecordKind::Cohort, RecordKind::Goals, RecordKind::Progress};
    const auto make = [this](const Release &release) -> Result<std::string> {
        return caseloadTable(release, m_workspace);
    };
    m_gate->save(table, {u"Learners.csv"_s, tr("Tables (*.csv)"), make});
}

void CaseloadPage::showLog()
{
    auto *dialog = new DisclosureLogDialog(logPageOf(m_workspace, {}), Paper::printers(), this);
    connect(dialog, &DisclosureLogDialog::saveRequested, this, &CaseloadPage::askToSaveLog);
    connect(dialog, &DisclosureLogDialog::printRequested, this, &CaseloadPage::askToPrintLog);
    dialog->open();
}

/// It is about everybody who stands in it.
Passage CaseloadPage::logPassage(const QString &title) const
{
    Passage log;
    log.title = title;
    log.outlet = Outlet::Log;
    log.offered = {RecordKind::Name, RecordKind::Sharing};
    log.fixed = log.offered;
    log.isWhole = true;
    for (const LearnerSummary &learner : m_workspace.learners())
        if (!m_workspace.disclosuresTo(learner.id).empty())
            log.learners.push_back(learner.id);
    return log;
}

static QString wholeLog(const Workspace &workspace, const Release &release)
{
    LogPage page = logPageOf(workspace, {});
    page.notice = SharingText::notice(release.request().basis);
    return logHtml(page);
}

void CaseloadPage::askToSaveLog()
{
    const auto make = [this](const Release &release) -> Result<std::string> {
        return wholeLog(m_workspace, release).toStdString();
    };
    m_gate->save(logPassage(tr("Save the disclosure log")),
                 {u"Disclosure log.html"_s, tr("Web pages (*.html)"), make});
}

void CaseloadPage::askToPrintLog(const QString &printer)
{
    Passage log = logPassage(tr("Print the disclosure log"));
    log.protection = ExportProtection::Paper;
    m_gate->print(log, printer,
                  [this](const Release &release) { return wholeLog(m_workspace, release); });
}

void CaseloadPage::askForDirectory()
{
    auto *dialog = new DirectoryDialog(m_workspace.directoryKinds(), this);
    connect(dialog, &DirectoryDialog::submitted, this, [this](const RecordKinds &kinds) {
        if (tell(m_workspace.setDirectoryKinds(kinds)))
            messageBar()->tell(MessageBar::Kind::Good,
                               tr("The list of directory information is saved."));
    });
    dialog->open();
}

} // namespace cairn::ui
