// Removing learners for good, which cannot be undone.

#include "dialogs/Paper.h"
#include "dialogs/PaperDialog.h"
#include "models/CaseloadModel.h"
#include "models/Text.h"
#include "pages/CaseloadPage.h"
#include "pages/CaseloadTable.h"
#include "pages/PurgeDialog.h"
#include "pages/RemovedLearnersDialog.h"
#include "workspace/Workspace.h"

#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cairn::ui {

void CaseloadPage::askToPurge()
{
    std::vector<LearnerId> learners;
    QStringList names;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        learners.push_back(toId<LearnerTag>(index.data(CaseloadModel::LearnerRole).toString()));
        if (const auto record = m_workspace.record(learners.back()))
            names << fromUtf8(record->learner.name);
    }
    if (learners.empty() || names.size() != qsizetype(learners.size()))
        return;
    purge(learners, names);
}

void CaseloadPage::askToPurgeRemoved()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const std::vector<RemovedLearner> removed = m_workspace.removedLearners();
    QApplication::restoreOverrideCursor();
    auto *dialog = new RemovedLearnersDialog(removed, this);
    connect(dialog, &RemovedLearnersDialog::chosen, this,
            [this](const std::vector<RemovedLearner> &chosen) {
                std::vector<LearnerId> learners;
                QStringList names;
                for (const RemovedLearner &each : chosen) {
                    learners.push_back(each.id);
                    names << (each.name.isEmpty() ? fromId(each.id) : each.name);
                }
                purge(learners, names);
            });
    dialog->open();
}

/// Asks once more, with the number.
void CaseloadPage::purge(const std::vector<LearnerId> &learners, const QStringList &names)
{
    auto *dialog = new PurgeDialog(names, this);
    connect(dialog, &PurgeDialog::submitted, this, [this, learners](Workspace::PurgeReason reason) {
        QApplication::setOverrideCursor(Qt::WaitCursor);
        const Result<PurgeCertificate> certificate = m_workspace.purge(learners, reason);
        QApplication::restoreOverrideCursor();
        if (!tell(certificate))
            return;
        auto *paper = new PaperDialog(
            u"purgeCertificate"_s, tr("Certificate of deletion"),
            certificateHtml(*certificate, QFileInfo(m_workspace.path()).fileName()),
            Paper::printers(), this);
        paper->open();
    });
    dialog->open();
}

} // namespace cairn::ui
