// Consents, and what goes out of one learner's record: always through the gate.

#include "dialogs/ConsentDialog.h"
#include "dialogs/Paper.h"
#include "models/LearnerContext.h"
#include "pages/ActionButton.h"
#include "pages/DisclosureLogDialog.h"
#include "pages/Gate.h"
#include "pages/LearnerPage.h"
#include "pages/SharingExports.h"
#include "pages/SharingTab.h"
#include "shell/MessageBar.h"
#include "wording/SharingText.h"
#include "workspace/Workspace.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace cairn::ui {

void LearnerPage::askForConsent()
{
    openConsent({});
}

void LearnerPage::askToEditConsent()
{
    if (const auto consent = m_sharing->selected())
        openConsent(*consent);
}

void LearnerPage::openConsent(const WrittenConsent &consent)
{
    if (!m_context)
        return;
    QStringList parties;
    for (const Disclosure &entry : m_workspace.disclosures())
        if (const QString party = fromUtf8(entry.request.party);
            !party.isEmpty() && !parties.contains(party))
            parties.append(party);
    auto *dialog = new ConsentDialog(consent, parties, m_context->today, this);
    dialog->setProperty("reopen", u"consent\n"_s + fromId(consent.id));
    connect(dialog, &ConsentDialog::submitted, this, [this](const WrittenConsent &written) {
        if (!written.id.isEmpty())
            return done(m_workspace.editConsent(m_learner, written), tr("The consent is changed."));
        const Result<ConsentId> added = m_workspace.addConsent(m_learner, written);
        done(added ? Result<void>() : tl::unexpected<Error>(added.error()),
             tr("The consent is recorded."));
    });
    dialog->open();
}

/// A new one, or the one that is still there.
void LearnerPage::reopenConsent(const ConsentId &id)
{
    if (id.isEmpty())
        return openConsent({});
    for (const WrittenConsent &consent : m_workspace.consents(m_learner))
        if (consent.id == id)
            openConsent(consent);
}

void LearnerPage::withdrawConsent()
{
    const auto consent = m_sharing->selected();
    if (consent && !consent->withdrawnOn)
        done(m_workspace.withdrawConsent(m_learner, consent->id),
             tr("The consent is withdrawn from today on."));
}

void LearnerPage::removeConsent()
{
    if (const auto consent = m_sharing->selected())
        done(m_workspace.removeConsent(m_learner, consent->id), tr("The consent is removed."));
}

void LearnerPage::turnOptOut()
{
    const bool isOptedOut = m_optOut->isChecked();
    done(m_workspace.setOptedOut(m_learner, isOptedOut),
         isOptedOut ? tr("From now on the learner is left out of directory information.")
                    : tr("The learner is in directory information again."));
    updateActions(); // where it failed, the tick goes back
}

/// What is the same for everything that goes out of this page: the learner asks for it most often.
Passage LearnerPage::passage(Outlet outlet, const QString &title) const
{
    Passage passage;
    passage.title = title;
    passage.learners = {m_learner};
    passage.outlet = outlet;
    passage.basis = Basis::Learner;
    passage.party = fromUtf8(m_context->record.learner.name);
    passage.offered = everyKind();
    passage.ticked = passage.offered;
    return passage;
}

void LearnerPage::askForEverything()
{
    if (!m_context)
        return;
    Passage everything = passage(Outlet::Everything, tr("Everything about this learner"));
    everything.fixed = {RecordKind::Name};
    const auto make = [this, context = m_context](const Release &release) -> Result<std::string> {
        return everythingFile(everythingAbout(release, m_workspace), *context);
    };
    m_gate->save(everything, {u"Everything.html"_s, tr("Web pages (*.html)"), make});
}

void LearnerPage::askToSaveRecord()
{
    if (!m_context)
        return;
    Passage record = passage(Outlet::Record, tr("Save the record"));
    for (const RecordKind kind : {RecordKind::Progress, RecordKind::Sharing, RecordKind::History})
        record.offered.erase(kind); // which the format has no place for
    record.ticked = record.offered;
    record.ticked.erase(RecordKind::Remarks);
    const auto make = [context = m_context](const Release &release) -> Result<std::string> {
        return recordFile(release, context->record);
    };
    m_gate->save(record, {u"Record.json"_s, tr("Records (*.json)"), make});
}

void LearnerPage::showLog()
{
    if (!m_context)
        return;
    auto *dialog
        = new DisclosureLogDialog(logPageOf(m_workspace, m_learner), Paper::printers(), this);
    connect(dialog, &DisclosureLogDialog::saveRequested, this, &LearnerPage::askToSaveLog);
    connect(dialog, &DisclosureLogDialog::printRequested, this, &LearnerPage::askToPrintLog);
    dialog->open();
}

static QString logOf(const Workspace &workspace, const Release &release)
{
    LogPage page = logPageOf(workspace, release.learners().front());
    page.notice = SharingText::notice(release.request().basis);
    return logHtml(page);
}

Passage LearnerPage::logPassage(const QString &title) const
{
    Passage log = passage(Outlet::Log, title);
    log.offered = {RecordKind::Name, RecordKind::Sharing};
    log.fixed = log.offered;
    return log;
}

void LearnerPage::askToSaveLog()
{
    const auto make = [this](const Release &release) -> Result<std::string> {
        return logOf(m_workspace, release).toStdString();
    };
    m_gate->save(logPassage(tr("Save the disclosure log")),
                 {u"Disclosure log.html"_s, tr("Web pages (*.html)"), make});
}

void LearnerPage::askToPrintLog(const QString &printer)
{
    Passage log = logPassage(tr("Print the disclosure log"));
    log.protection = ExportProtection::Paper;
    m_gate->print(log, printer,
                  [this](const Release &release) { return logOf(m_workspace, release); });
}

void LearnerPage::askToNoteRequest()
{
    if (m_context)
        m_gate->note({m_learner});
}

void LearnerPage::updateSharing()
{
    const bool canChange = m_context && !m_workspace.isReadOnly();
    const std::optional<WrittenConsent> consent = m_sharing->selected();
    const bool onSharing = m_tabs->currentIndex() == static_cast<int>(Tab::Sharing);
    for (QAction *action : {m_recordConsent, m_optOut, m_everything, m_saveRecord, m_noteRequest})
        action->setEnabled(canChange);
    m_showLog->setEnabled(m_context != nullptr);
    m_editConsent->setEnabled(canChange && onSharing && consent);
    m_removeConsent->setEnabled(canChange && onSharing && consent);
    m_withdrawConsent->setEnabled(canChange && onSharing && consent && !consent->withdrawnOn);
    m_optOut->setChecked(m_context && m_workspace.optedOutSince(m_learner).has_value());
}

void LearnerPage::labelSharing()
{
    label(m_recordConsent, tr("Record &consent…"),
          tr("Write down what the learner signed: who may have which records, and why"));
    label(m_editConsent, tr("Edit the co&nsent…"), tr("Change the chosen consent"));
    label(m_withdrawConsent, tr("With&draw the consent"),
          tr("The chosen consent does not count any more from today on"));
    label(m_removeConsent, tr("Remo&ve the consent"),
          tr("Take the chosen consent out of the record; Undo brings it back"));
    label(m_optOut, tr("Leave out of &directory information"),
          tr("The learner asked not to be in what the institution gives to anyone"));
    label(m_everything, tr("Everythin&g about this learner…"),
          tr("Save all that the file holds about this learner, for reading and for programs"));
    label(m_saveRecord, tr("Save the &record…"),
          tr("Save this learner's record as a file for other programs"));
    label(m_showLog, tr("&Look at the disclosure log…"),
          tr("Show who had what of this learner's record, and save or print it"));
    label(m_noteRequest, tr("Note a re&quest…"),
          tr("Write down what was asked for and refused, or given without Cairn"));
}

void LearnerPage::buildSharingActions()
{
    m_recordConsent
        = addAction(u"recordConsent"_s, u"document-edit-sign"_s, &LearnerPage::askForConsent);
    m_editConsent = addAction(u"editConsent"_s, u"document-edit"_s, &LearnerPage::askToEditConsent);
    m_withdrawConsent
        = addAction(u"withdrawConsent"_s, u"edit-undo"_s, &LearnerPage::withdrawConsent);
    m_removeConsent = addAction(u"removeConsent"_s, u"edit-delete"_s, &LearnerPage::removeConsent);
    m_optOut = addAction(u"optOut"_s, {}, &LearnerPage::turnOptOut);
    m_optOut->setCheckable(true);
    m_everything
        = addAction(u"saveEverything"_s, u"document-export"_s, &LearnerPage::askForEverything);
    m_saveRecord = addAction(u"saveRecord"_s, u"document-save-as"_s, &LearnerPage::askToSaveRecord);
    m_showLog = addAction(u"showLog"_s, u"view-history"_s, &LearnerPage::showLog);
    m_noteRequest = addAction(u"noteRequest"_s, u"document-edit"_s, &LearnerPage::askToNoteRequest);
}

} // namespace cairn::ui
