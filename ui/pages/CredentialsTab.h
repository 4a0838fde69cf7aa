#pragma once

#include "audit/Audit.h"
#include "shell/Details.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class CredentialModel;
class CredentialProxy;
class EmptyState;
class FoundList;
class RowList;
class RowTree;
class StateMark;
class WhyModel;
struct LearnerContext;

/// Every credential as it stands for a learner, and beside it the chosen one's requirements.
class CredentialsTab : public QWidget
{
    Q_OBJECT

public:
    CredentialsTab(const Workspace &workspace, const QList<QAction *> &actions, QWidget *parent);

    void setContext(const std::shared_ptr<const LearnerContext> &context);
    /// Meanwhile what is shown stays; who is chosen meanwhile is shown afterwards.
    void setPaused(bool paused) { m_isPaused = paused; }
    void retranslate();
    /// \a path chooses a requirement too.
    void select(const CredentialId &credential, const std::string &path = {});
    CredentialId selected() const { return m_selected; }
    /// As it stands with the look-ahead that is chosen; nothing where none is selected.
    std::optional<Audit> audit() const;
    /// The requirement with the keyboard; empty: none.
    std::string selectedPath() const;
    std::string selectedNode() const;
    void find();
    void focusFirst();
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void selectionChanged();
    void detailsChanged(const cairn::ui::Details &details);
    /// By index in the record's lists; -1 for the other one.
    void removeRulingRequested(int exception, int attestation);

private:
    QWidget *buildList();
    QWidget *buildChosen(const QList<QAction *> &actions);
    void fillFilters();
    void choose(const QModelIndex &index);
    void filter();
    void expandGroups();
    /// Changes the list's rows and keeps open what is open, the current row and the scrolled place.
    void changeRows();
    QModelIndex headingIn(int group) const;
    void showChosen();
    void expandRequirements();
    void showRulings(const Audit &audit);
    void showMenu(RowTree *tree, const QPoint &position);
    void addAward(Details &details) const;
    void showDetails();
    void removeCurrentRuling();
    void clearFilters();
    Details detailsOf(const QModelIndex &requirement) const;

    const Workspace &m_workspace;
    std::shared_ptr<const LearnerContext> m_context;
    QList<QAction *> m_actions;
    bool m_isPaused = false;
    CredentialId m_selected;
    CredentialId m_shown;
    CredentialModel *m_model = nullptr;
    CredentialProxy *m_proxy = nullptr;
    WhyModel *m_why = nullptr;
    QSplitter *m_splitter = nullptr;
    FoundList *m_found = nullptr;
    QLineEdit *m_find = nullptr;
    QComboBox *m_group = nullptr;
    QComboBox *m_kind = nullptr;
    RowTree *m_list = nullptr;
    EmptyState *m_noHits = nullptr;
    QAction *m_clear = nullptr;
    QLabel *m_listLabel = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_name = nullptr;
    StateMark *m_state = nullptr;
    QPushButton *m_award = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_footer = nullptr;
    QLabel *m_lookAheadLabel = nullptr;
    QComboBox *m_lookAhead = nullptr;
    RowTree *m_tree = nullptr;
    QWidget *m_rulings = nullptr;
    QLabel *m_rulingsLabel = nullptr;
    RowList *m_rulingRows = nullptr;
    QPushButton *m_removeRuling = nullptr;
};

} // namespace cairn::ui
