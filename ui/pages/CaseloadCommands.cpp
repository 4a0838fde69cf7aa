// What an advisor does in the caseload: with learners, and with the views of it.

#include "audit/CompiledCatalogue.h"
#include "dialogs/AwardListDialog.h"
#include "dialogs/LearnerDialog.h"
#include "dialogs/NameDialog.h"
#include "models/LearnerContext.h"
#include "pages/CaseloadPage.h"
#include "pages/CaseloadTable.h"
#include "pages/CaseloadViews.h"
#include "pages/ImportAssistant.h"
#include "shell/MessageBar.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

void CaseloadPage::showRowMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_award, m_edit});
    menu->addAction(m_saveTable);
    menu->addSeparator();
    menu->addAction(m_remove);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void CaseloadPage::askForLearner()
{
    auto *dialog = new LearnerDialog({}, m_model->cohorts(), this);
    dialog->setProperty("reopen", u"new"_s);
    connect(dialog, &LearnerDialog::submitted, this, [this](const Learner &learner) {
        const Result<LearnerId> added = m_workspace.addLearner(learner);
        if (tell(added))
            emit openLearner(*added);
    });
    dialog->open();
}

void CaseloadPage::askToEdit()
{
    const auto record = m_workspace.record(current());
    if (!record)
        return;
    auto *dialog = new LearnerDialog(record->learner, m_model->cohorts(), this);
    dialog->setProperty("reopen", u"edit"_s);
    connect(dialog, &LearnerDialog::submitted, this, [this](const Learner &learner) {
        if (tell(m_workspace.editLearner(learner)))
            messageBar()->tell(MessageBar::Kind::Good, tr("The changes are saved."), {m_undo});
    });
    dialog->open();
}

static QString awardText(const LearnerContext &context, const CredentialId &credential)
{
    return CaseloadPage::tr("%1: %2", "learner, credential")
        .arg(fromUtf8(context.record.learner.name), context.names.credential(credential));
}

/// What speaks against an award that the rules call ready; empty: nothing.
static QString awardDoubt(const Workspace &workspace, const LearnerContext &context,
                          const CredentialId &credential)
{
    const auto audit = workspace.audit(context.record.learner.id, credential, LookAhead::Completed);
    if (audit && audit->awardBlock != AwardBlock::None)
        return AuditText::awardBlock(audit->awardBlock);
    // Of what shares credits only the first set is ticked: the advisor chooses.
    const auto &together = context.together;
    const bool isOfFirst
        = together.empty()
          || std::find(together.front().begin(), together.front().end(), credential)
                 != together.front().end();
    return isOfFirst ? QString()
                     : CaseloadPage::tr("It shares credits with another award of this list.");
}

void CaseloadPage::askForAwards()
{
    std::vector<AwardListDialog::Award> awards;
    for (const LearnerId &learner : selected()) {
        const auto context = LearnerContext::read(m_workspace, learner);
        if (!context)
            continue;
        for (const Verdict &verdict : context->verdicts) {
            if (verdict.state != State::Awardable)
                continue;
            awards.push_back({learner, verdict.credential, awardText(*context, verdict.credential),
                              awardDoubt(m_workspace, *context, verdict.credential)});
        }
    }
    if (awards.empty())
        return;
    auto *dialog = new AwardListDialog(std::move(awards), m_workspace.today(), this);
    dialog->setProperty("reopen", u"awards"_s);
    connect(dialog, &AwardListDialog::submitted, this, &CaseloadPage::recordAwards);
    dialog->open();
}

/// What each used comes from its audit, as in the dialog for one award.
void CaseloadPage::recordAwards(const std::vector<AwardListDialog::Award> &awards, Date awarded)
{
    std::vector<std::pair<LearnerId, Holding>> holdings;
    const CatalogueNames names(m_workspace.catalogue());
    for (const AwardListDialog::Award &award : awards) {
        Holding holding;
        holding.credential = award.credential;
        holding.awarded = awarded;
        if (const Credential *credential = names.find(award.credential);
            credential && credential->validMonths)
            holding.expires = awarded.addMonths(*credential->validMonths);
        if (const auto audit
            = m_workspace.audit(award.learner, award.credential, LookAhead::Completed))
            holding.applied = audit->applied;
        holdings.emplace_back(award.learner, holding);
    }
    if (tell(m_workspace.awardAll(holdings)))
        messageBar()->tell(MessageBar::Kind::Good,
                           tr("%n award(s) recorded.", nullptr, static_cast<int>(holdings.size())),
                           {m_undo});
}

void CaseloadPage::removeSelected()
{
    const std::vector<LearnerId> learners = selected();
    if (!learners.empty() && tell(m_workspace.removeLearners(learners)))
        messageBar()->tell(MessageBar::Kind::Info,
                           tr("%n learner(s) removed.", nullptr, static_cast<int>(learners.size())),
                           {m_undo});
}

void CaseloadPage::askForImport()
{
    auto *assistant = new ImportAssistant(m_workspace, ImportAssistant::Kind::Learners, {}, this);
    assistant->setProperty("reopen", u"import"_s);
    connect(assistant, &ImportAssistant::imported, this, [this](const QString &what) {
        messageBar()->tell(MessageBar::Kind::Good, what, {m_undo});
    });
    assistant->open();
}

void CaseloadPage::reopen(const QString &key)
{
    if (key == "new"_L1)
        askForLearner();
    else if (key == "edit"_L1)
        askToEdit();
    else if (key == "import"_L1)
        askForImport();
    else if (key == "awards"_L1)
        askForAwards();
}

// Views ---------------------------------------------------------------------------------------

void CaseloadPage::askToSaveView()
{
    auto *dialog
        = new NameDialog(tr("Save this view"), tr("Save view"), {}, m_views->names(), this);
    connect(dialog, &NameDialog::submitted, this, [this](const QString &name) {
        if (tell(m_views->put({name, filter()})))
            updateActions();
    });
    dialog->open();
}

void CaseloadPage::keepView()
{
    m_viewsBefore = m_views->all();
    if (tell(m_views->put({m_views->current(), filter()})))
        messageBar()->tell(MessageBar::Kind::Good, tr("The view is kept as it is shown."),
                           {m_undoView});
    updateActions();
}

void CaseloadPage::askToRenameView()
{
    const QString name = m_views->current();
    auto *dialog
        = new NameDialog(tr("Rename the view"), tr("Rename"), name, m_views->names(), this);
    connect(dialog, &NameDialog::submitted, this,
            [this, name](const QString &newName) { tell(m_views->rename(name, newName)); });
    dialog->open();
}

void CaseloadPage::removeView()
{
    const QString name = m_views->current();
    m_viewsBefore = m_views->all();
    if (tell(m_views->remove(name)))
        messageBar()->tell(MessageBar::Kind::Info, tr("The view %1 is removed.").arg(name),
                           {m_undoView});
    updateActions();
}

} // namespace cairn::ui
