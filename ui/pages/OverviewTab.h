#pragma once

#include "audit/Audit.h"

#include <QScrollArea>

#include <memory>
#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class Card;
class RowList;
class StateMark;
struct LearnerContext;

/// What an advisor reads in a minute before a talk.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    struct Actions {
        QAction *goals = nullptr;
        QAction *facts = nullptr;
    };

    OverviewTab(const Workspace &workspace, const Actions &actions, QWidget *parent);

    void setContext(const std::shared_ptr<const LearnerContext> &context);
    void retranslate();

signals:
    void awardRequested(const cairn::CredentialId &credential);
    void credentialRequested(const cairn::CredentialId &credential, const std::string &path);
    void evidenceRequested(const cairn::EvidenceId &evidence);
    /// A row was chosen: the Why? dock shows it.
    void credentialChosen(const cairn::CredentialId &credential);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildReady();
    void buildGoal(QAction *goals);
    void buildOthers(QAction *facts);
    void showReady();
    void showGoal();
    void showNear();
    void showExpiries();
    void showCrosswalks();
    void showNote();
    void arrange();
    void connectList(RowList *list);
    QWidget *awardRow(const CredentialId &credential);
    void openLink(const QString &link);

    const Workspace &m_workspace;
    std::shared_ptr<const LearnerContext> m_context;
    QBoxLayout *m_columns = nullptr;
    Card *m_ready = nullptr;
    QVBoxLayout *m_readyRows = nullptr;
    QLabel *m_together = nullptr;
    Card *m_goal = nullptr;
    StateMark *m_goalState = nullptr;
    QLabel *m_goalName = nullptr;
    QProgressBar *m_goalBar = nullptr;
    QLabel *m_goalVerdict = nullptr;
    RowList *m_missing = nullptr;
    QLabel *m_otherGoals = nullptr;
    Card *m_near = nullptr;
    RowList *m_nearRows = nullptr;
    Card *m_ends = nullptr;
    RowList *m_endRows = nullptr;
    Card *m_crosswalks = nullptr;
    RowList *m_crosswalkRows = nullptr;
    Card *m_note = nullptr;
    QLabel *m_story = nullptr;
    QLabel *m_facts = nullptr;
};

} // namespace cairn::ui
