#pragma once

#include "base/Id.h"
#include "shell/Details.h"

#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QTimer;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class EmptyState;
class EvidenceModel;
struct LearnerContext;

/// Everything a learner brings, what crosswalks made of it, and what each piece counts for.
class EvidenceTab : public QWidget
{
    Q_OBJECT

public:
    struct Actions {
        QAction *add = nullptr;
        QAction *edit = nullptr;
        QAction *remove = nullptr;
        QAction *import = nullptr;
    };

    EvidenceTab(const Workspace &workspace, const Actions &actions, QWidget *parent);

    void setContext(const std::shared_ptr<const LearnerContext> &context);
    void retranslate();
    /// Makes the piece the current one; select() gives it the keyboard too.
    void choose(const EvidenceId &evidence);
    void select(const EvidenceId &evidence);
    /// The piece with the keyboard; empty: none.
    EvidenceId current() const;
    /// The pieces of the record that are selected; what a crosswalk granted is not among them.
    std::vector<EvidenceId> selected() const;
    void find();
    void focusFirst();

signals:
    void selectionChanged();
    void detailsChanged(const cairn::ui::Details &details);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    int widthOfDay() const;
    void sizeColumns();
    void hideColumns();
    void readPlaces();
    void updateView();
    void showDetails();
    void showRowMenu(const QPoint &position);

    const Workspace &m_workspace;
    Actions m_actions;
    std::shared_ptr<const LearnerContext> m_context;
    EvidenceModel *m_model = nullptr;
    QSortFilterProxyModel *m_proxy = nullptr;
    QTimer *m_places = nullptr;
    QLineEdit *m_find = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace cairn::ui
