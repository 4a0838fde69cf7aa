#pragma once

#include "audit/Audit.h"
#include "evidence/Record.h"
#include "pages/Gate.h"
#include "shell/Page.h"

#include <memory>
#include <optional>

class QPushButton;
class QTabWidget;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class CredentialsTab;
class ElidedLabel;
class EvidenceTab;
class OverviewTab;
class PlanTab;
class SharingTab;
class StateMark;
struct LearnerContext;

/// One learner: where they stand, what counts and what for, and why.
class LearnerPage : public Page
{
    Q_OBJECT

public:
    enum class Tab { Overview, Plan, Evidence, Credentials, Sharing };

    explicit LearnerPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Empty where none is shown.
    LearnerId learner() const { return m_learner; }
    void showLearner(const LearnerId &learner);
    void showTab(Tab tab);
    void showCredential(const CredentialId &credential, const std::string &path = {});

    QList<QAction *> pageActions() const override;
    void refresh() override;
    /// Whether the audits of what is shown are still under way.
    bool isChecking() const { return m_isChecking; }
    void focusFirst() override;
    bool find() override;
    QString help() const override;
    void openLink(const QString &link) override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void reopen(const QString &key) override;

signals:
    /// The next (1) or previous (-1) learner of the caseload's order is asked for.
    void neighbourRequested(int step);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    QAction *addAction(const QString &name, const QString &icon, void (LearnerPage::*slot)());
    void buildStrip();
    void buildTabs();
    void showUnaudited();
    void takeAudits(const LearnerId &learner);
    void showStrip();
    void showGoal();
    void showNumbers();
    CreditUnit creditUnitFor(const CredentialId &goal) const;
    QString leftFor(const Audit &audit, bool isNamed) const;
    void learnerHasChanged(const LearnerId &learner);
    void everythingHasChanged();
    void plansHaveChanged(const LearnerId &learner);
    void updateActions();
    /// Shows what went wrong, or what was done with its undo.
    void done(const Result<void> &result, const QString &what);

    QString chosenRequirement() const;
    void reopenRuling(const QString &what, const CredentialId &credential, const std::string &path);
    void askToEdit();
    void askForGoals();
    void askForFacts();
    void askForEvidence();
    void askToEditEvidence();
    void askToEditPiece(const EvidenceId &piece);
    void removeEvidence();
    void askForTranscript();
    void askForAward();
    void askForAwardOf(const CredentialId &credential);
    void withdrawAward();
    void askForException();
    void askForAttestation();
    void removeRuling(int exception, int attestation);
    void openInCatalog();
    QString lastDecider() const;

    // Consents, and what goes out (LearnerSharing.cpp).
    void buildSharingActions();
    void labelSharing();
    void updateSharing();
    void askForConsent();
    void askToEditConsent();
    void openConsent(const WrittenConsent &consent);
    void reopenConsent(const ConsentId &id);
    void withdrawConsent();
    void removeConsent();
    void turnOptOut();
    Passage passage(Outlet outlet, const QString &title) const;
    Passage logPassage(const QString &title) const;
    void askForEverything();
    void askToSaveRecord();
    void showLog();
    void askToSaveLog();
    void askToPrintLog(const QString &printer);
    void askToNoteRequest();

    Workspace &m_workspace;
    LearnerId m_learner;
    std::shared_ptr<const LearnerContext> m_context;
    bool m_isStale = false;
    bool m_arePlansStale = false;
    bool m_isChecking = false;
    QByteArray m_toRestore; ///< a state that came while it was checked
    QString m_by;
    ElidedLabel *m_who = nullptr;
    QPushButton *m_goal = nullptr;
    StateMark *m_doneCredits = nullptr;
    StateMark *m_nowCredits = nullptr;
    StateMark *m_plannedCredits = nullptr;
    QLabel *m_leftCredits = nullptr;
    QTabWidget *m_tabs = nullptr;
    OverviewTab *m_overview = nullptr;
    PlanTab *m_plan = nullptr;
    EvidenceTab *m_evidence = nullptr;
    CredentialsTab *m_credentials = nullptr;
    SharingTab *m_sharing = nullptr;
    Gate *m_gate = nullptr;
    QList<QAction *> m_actions;
    QList<QAction *> m_tabActions;
    QAction *m_edit = nullptr;
    QAction *m_goals = nullptr;
    QAction *m_facts = nullptr;
    QAction *m_addEvidence = nullptr;
    QAction *m_editEvidence = nullptr;
    QAction *m_removeEvidence = nullptr;
    QAction *m_importTranscript = nullptr;
    QAction *m_award = nullptr;
    QAction *m_withdraw = nullptr;
    QAction *m_except = nullptr;
    QAction *m_attest = nullptr;
    QAction *m_inCatalog = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_recordConsent = nullptr;
    QAction *m_editConsent = nullptr;
    QAction *m_withdrawConsent = nullptr;
    QAction *m_removeConsent = nullptr;
    QAction *m_optOut = nullptr;
    QAction *m_everything = nullptr;
    QAction *m_saveRecord = nullptr;
    QAction *m_showLog = nullptr;
    QAction *m_noteRequest = nullptr;
};

} // namespace cairn::ui
