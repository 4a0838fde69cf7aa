// What an advisor does on the learner's page: each slot asks with a dialog that answers with one
// value, and hands it to one verb of the workspace.

#include "audit/CompiledCatalogue.h"
#include "dialogs/AttestDialog.h"
#include "dialogs/AwardDialog.h"
#include "dialogs/EvidenceDialog.h"
#include "dialogs/ExceptionDialog.h"
#include "dialogs/FactsDialog.h"
#include "dialogs/GoalDialog.h"
#include "dialogs/LearnerDialog.h"
#include "models/LearnerContext.h"
#include "pages/CredentialsTab.h"
#include "pages/EvidenceTab.h"
#include "pages/ImportAssistant.h"
#include "pages/LearnerPage.h"
#include "pages/PlanTab.h"
#include "shell/MessageBar.h"
#include "workspace/Workspace.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace cairn::ui {

void LearnerPage::done(const Result<void> &result, const QString &what)
{
    if (tell(result))
        messageBar()->tell(MessageBar::Kind::Good, what, {m_undo});
}

/// The chosen credential and requirement, as part of a key for reopen().
QString LearnerPage::chosenRequirement() const
{
    return u"\n%1\n%2"_s.arg(fromId(m_credentials->selected()),
                             fromUtf8(m_credentials->selectedPath()));
}

void LearnerPage::reopen(const QString &key)
{
    const QString what = key.section(u'\n', 0, 0);
    const QString about = key.section(u'\n', 1, 1);
    const auto credential = toId<CredentialTag>(about);
    if (what == "edit"_L1)
        askToEdit();
    else if (what == "goals"_L1)
        askForGoals();
    else if (what == "facts"_L1)
        askForFacts();
    else if (what == "evidence"_L1)
        askForEvidence();
    else if (what == "piece"_L1)
        askToEditPiece(toId<EvidenceTag>(about));
    else if (what == "transcript"_L1)
        askForTranscript();
    else if (what == "award"_L1)
        askForAwardOf(credential);
    else if (what == "consent"_L1)
        reopenConsent(toId<ConsentTag>(about));
    else if (what.startsWith("plan"_L1))
        m_plan->reopen(what);
    else if (what == "exception"_L1 || what == "attest"_L1)
        reopenRuling(what, credential, key.section(u'\n', 2).toStdString());
}

/// Only about the requirement that it was about.
void LearnerPage::reopenRuling(const QString &what, const CredentialId &credential,
                               const std::string &path)
{
    m_credentials->select(credential, path);
    if (m_credentials->selected() != credential || m_credentials->selectedPath() != path)
        return;
    if (what == "exception"_L1)
        askForException();
    else
        askForAttestation();
}

void LearnerPage::askToEdit()
{
    if (!m_context)
        return;
    QStringList cohorts;
    for (const LearnerSummary &learner : m_workspace.learners()) {
        if (!learner.cohort.isEmpty() && !cohorts.contains(learner.cohort))
            cohorts << learner.cohort;
    }
    cohorts.sort();
    auto *dialog = new LearnerDialog(m_context->record.learner, cohorts, this);
    dialog->setProperty("reopen", u"edit"_s);
    connect(dialog, &LearnerDialog::submitted, this, [this](const Learner &learner) {
        done(m_workspace.editLearner(learner), tr("The changes are saved."));
    });
    dialog->open();
}

void LearnerPage::askForGoals()
{
    if (!m_context)
        return;
    auto *dialog = new GoalDialog(m_context->record.goals, m_context->names, m_context->today, this);
    dialog->setProperty("reopen", u"goals"_s);
    connect(dialog, &GoalDialog::submitted, this, [this](const std::vector<Goal> &goals) {
        done(m_workspace.setGoals(m_learner, goals), tr("The goals are saved."));
    });
    dialog->open();
}

void LearnerPage::askForFacts()
{
    if (!m_context)
        return;
    auto *dialog = new FactsDialog(m_context->record, m_context->names, this);
    dialog->setProperty("reopen", u"facts"_s);
    connect(dialog, &FactsDialog::submitted, this, [this](const FactsDialog::Facts &facts) {
        done(m_workspace.setFacts(m_learner, facts), tr("What is known is saved."));
    });
    dialog->open();
}

void LearnerPage::askForEvidence()
{
    if (!m_context)
        return;
    auto *dialog = new EvidenceDialog({}, m_context->names, m_context->today, this);
    dialog->setProperty("reopen", u"evidence"_s);
    connect(dialog, &EvidenceDialog::submitted, this, [this](const EvidenceItem &piece) {
        const QString name = m_context->names.evidence(piece);
        const Result<EvidenceId> added = m_workspace.addEvidence(m_learner, piece);
        if (!tell(added))
            return;
        messageBar()->tell(MessageBar::Kind::Good, tr("%1 was added.").arg(name), {m_undo});
        if (m_evidence->isVisible())
            m_evidence->select(*added);
    });
    dialog->open();
}

void LearnerPage::askToEditEvidence()
{
    const std::vector<EvidenceId> selected = m_evidence->selected();
    if (selected.size() == 1)
        askToEditPiece(selected.front());
}

void LearnerPage::askToEditPiece(const EvidenceId &id)
{
    const EvidenceItem *piece = m_context ? m_context->evidence(id) : nullptr;
    if (!piece)
        return;
    auto *dialog = new EvidenceDialog(*piece, m_context->names, m_context->today, this);
    dialog->setProperty("reopen", u"piece\n"_s + fromId(id));
    connect(dialog, &EvidenceDialog::submitted, this, [this](const EvidenceItem &edited) {
        const QString name = m_context->names.evidence(edited);
        done(m_workspace.editEvidence(m_learner, edited), tr("%1 is changed.").arg(name));
    });
    dialog->open();
}

void LearnerPage::removeEvidence()
{
    const std::vector<EvidenceId> pieces = m_evidence->selected();
    if (pieces.empty())
        return;
    done(m_workspace.removeEvidence(m_learner, pieces),
         tr("%n piece(s) of evidence removed.", nullptr, static_cast<int>(pieces.size())));
}

void LearnerPage::askForTranscript()
{
    auto *assistant
        = new ImportAssistant(m_workspace, ImportAssistant::Kind::Transcript, m_learner, this);
    assistant->setProperty("reopen", u"transcript"_s);
    connect(assistant, &ImportAssistant::imported, this, [this](const QString &what) {
        messageBar()->tell(MessageBar::Kind::Good, what, {m_undo});
    });
    assistant->open();
}

void LearnerPage::askForAward()
{
    askForAwardOf(m_credentials->selected());
}

void LearnerPage::askForAwardOf(const CredentialId &credential)
{
    // What is planned is no ground for an award: it is always judged on what is done.
    if (m_isChecking)
        return;
    const auto audit = m_workspace.audit(m_learner, credential, LookAhead::Completed);
    if (!m_context || !audit)
        return;
    auto *dialog = new AwardDialog(m_context, *audit, this);
    dialog->setProperty("reopen", u"award\n"_s + fromId(credential));
    connect(dialog, &AwardDialog::submitted, this, [this](const Holding &holding) {
        const QString name = m_context->names.credential(holding.credential);
        done(m_workspace.award(m_learner, holding), tr("The award of %1 is recorded.").arg(name));
    });
    dialog->open();
}

void LearnerPage::withdrawAward()
{
    const CredentialId credential = m_credentials->selected();
    const QString name = m_context->names.credential(credential);
    done(m_workspace.withdrawAward(m_learner, credential),
         tr("The award of %1 is taken back.").arg(name));
}

/// Who decided last: most often the same person decides again.
QString LearnerPage::lastDecider() const
{
    if (!m_by.isEmpty() || !m_context)
        return m_by;
    const Record &record = m_context->record;
    if (!record.exceptions.empty())
        return fromUtf8(record.exceptions.back().by);
    return record.attested.empty() ? QString() : fromUtf8(record.attested.back().by);
}

void LearnerPage::askForException()
{
    const auto audit = m_credentials->audit();
    if (!m_context || !audit)
        return;
    const auto trial = [context = m_context,
                        credential = audit->credential](const RuleException &exception)
        -> std::optional<Verdict> {
        const int index = context->catalogue->credentialIndex(credential);
        if (index < 0)
            return std::nullopt;
        Record record = context->record;
        record.exceptions.push_back(exception);
        AuditOptions options;
        options.asOf = context->today;
        return Auditor(*context->catalogue, record, options).verdict(index);
    };
    auto *dialog = new ExceptionDialog(m_context, *audit, m_credentials->selectedPath(),
                                       lastDecider(), trial, this);
    dialog->setProperty("reopen", u"exception"_s + chosenRequirement());
    connect(dialog, &ExceptionDialog::submitted, this, [this](const RuleException &exception) {
        m_by = fromUtf8(exception.by);
        done(m_workspace.addException(m_learner, exception), tr("The exception is made."));
    });
    dialog->open();
}

void LearnerPage::askForAttestation()
{
    const auto audit = m_credentials->audit();
    if (!m_context || !audit)
        return;
    auto *dialog = new AttestDialog(m_context, *audit, m_credentials->selectedNode(),
                                    lastDecider(), this);
    dialog->setProperty("reopen", u"attest"_s + chosenRequirement());
    connect(dialog, &AttestDialog::submitted, this, [this](const Attestation &attestation) {
        m_by = fromUtf8(attestation.by);
        done(m_workspace.attest(m_learner, attestation), tr("It is attested."));
    });
    dialog->open();
}

void LearnerPage::removeRuling(int exception, int attestation)
{
    if (exception >= 0)
        done(m_workspace.removeException(m_learner, exception), tr("The exception is taken back."));
    else if (attestation >= 0)
        done(m_workspace.removeAttestation(m_learner, attestation),
             tr("The attestation is taken back."));
}

void LearnerPage::openInCatalog()
{
    if (const CredentialId credential = m_credentials->selected(); !credential.isEmpty())
        emit openCredential(credential);
}

} // namespace cairn::ui
