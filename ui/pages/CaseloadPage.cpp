#include "pages/CaseloadPage.h"

#include "models/CaseloadProxy.h"
#include "pages/ActionButton.h"
#include "pages/CaseloadTable.h"
#include "pages/CaseloadViews.h"
#include "pages/ChipBar.h"
#include "pages/EmptyState.h"
#include "theme/Icons.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static constexpr int msBetweenSummaries = 250;

CaseloadPage::CaseloadPage(Workspace &workspace, QWidget *parent)
    : Page(u"caseloadPage"_s, parent)
    , m_workspace(workspace)
    , m_gate(new Gate(workspace, this))
{
    buildActions();
    buildFilters();
    buildTable();
    m_refresh = new QTimer(this);
    m_refresh->setSingleShot(true);
    connect(m_refresh, &QTimer::timeout, this, &CaseloadPage::refresh);
    m_summaries = new QTimer(this);
    m_summaries->setSingleShot(true);
    connect(m_summaries, &QTimer::timeout, this, &CaseloadPage::takeSummaries);
    connect(&workspace, &Workspace::learnersChanged, this, &CaseloadPage::schedule);
    connect(&workspace, &Workspace::learnerChanged, this, &CaseloadPage::schedule);
    connect(&workspace, &Workspace::summariesChanged, this, [this] {
        // They come in many small batches; the list need not move with each.
        if (isVisible() && !m_summaries->isActive())
            m_summaries->start(msBetweenSummaries);
        m_isStale |= !isVisible();
    });
    connect(&workspace, &Workspace::catalogueChanged, this, &CaseloadPage::schedule);
}

static QAction *action(QObject *parent, const QString &name, const QString &icon)
{
    auto *action = new QAction(themeIcon(icon), {}, parent);
    action->setObjectName(name);
    action->setProperty("menu", u"learner"_s);
    return action;
}

void CaseloadPage::buildActions()
{
    m_open = action(this, u"openLearner"_s, u"document-open"_s);
    m_new = action(this, u"newLearner"_s, u"list-add-user"_s);
    m_new->setShortcut(QKeySequence::New);
    m_new->setProperty("everywhere", true);
    m_import = action(this, u"importLearners"_s, u"document-import"_s);
    m_import->setProperty("everywhere", true);
    m_edit = action(this, u"editLearnerInList"_s, u"document-edit"_s);
    m_award = action(this, u"recordAwards"_s, u"games-achievements"_s);
    m_remove = action(this, u"removeLearner"_s, u"edit-delete"_s);
    m_purge = action(this, u"purgeLearners"_s, u"edit-delete-shred"_s);
    m_purgeRemoved = action(this, u"purgeRemoved"_s, u"edit-delete-shred"_s);
    m_purgeRemoved->setProperty("everywhere", true);
    m_clear = action(this, u"clearFilters"_s, u"edit-clear"_s);
    m_saveView = action(this, u"saveView"_s, u"list-add"_s);
    m_keepView = action(this, u"updateView"_s, u"document-save"_s);
    m_renameView = action(this, u"renameView"_s, u"document-edit"_s);
    m_removeView = action(this, u"removeView"_s, u"edit-delete"_s);
    for (QAction *command : {m_clear, m_saveView, m_keepView, m_renameView, m_removeView})
        command->setProperty("menu", u"view"_s);
    m_saveTable = action(this, u"saveTable"_s, u"document-export"_s);
    m_log = action(this, u"showWholeLog"_s, u"view-history"_s);
    m_directory = action(this, u"directoryList"_s, u"view-list-details"_s);
    for (QAction *command : {m_saveTable, m_log, m_directory})
        command->setProperty("menu", u"tools"_s);
    m_undo = new QAction(this);
    m_undoView = new QAction(this);
    connect(m_award, &QAction::triggered, this, &CaseloadPage::askForAwards);
    connect(m_saveView, &QAction::triggered, this, &CaseloadPage::askToSaveView);
    connect(m_keepView, &QAction::triggered, this, &CaseloadPage::keepView);
    connect(m_renameView, &QAction::triggered, this, &CaseloadPage::askToRenameView);
    connect(m_removeView, &QAction::triggered, this, &CaseloadPage::removeView);
    connect(m_undoView, &QAction::triggered, this,
            [this] { tell(m_views->setAll(m_viewsBefore)); });
    connect(m_open, &QAction::triggered, this, &CaseloadPage::openCurrent);
    connect(m_new, &QAction::triggered, this, &CaseloadPage::askForLearner);
    connect(m_import, &QAction::triggered, this, &CaseloadPage::askForImport);
    connect(m_edit, &QAction::triggered, this, &CaseloadPage::askToEdit);
    connect(m_remove, &QAction::triggered, this, &CaseloadPage::removeSelected);
    connect(m_purge, &QAction::triggered, this, &CaseloadPage::askToPurge);
    connect(m_purgeRemoved, &QAction::triggered, this, &CaseloadPage::askToPurgeRemoved);
    connect(m_clear, &QAction::triggered, this, &CaseloadPage::clearFilters);
    connect(m_saveTable, &QAction::triggered, this, &CaseloadPage::askToSaveTable);
    connect(m_log, &QAction::triggered, this, &CaseloadPage::showLog);
    connect(m_directory, &QAction::triggered, this, &CaseloadPage::askForDirectory);
    connect(m_undo, &QAction::triggered, this, [this] { tell(m_workspace.undo()); });
}

QList<QAction *> CaseloadPage::pageActions() const
{
    return {m_open,  m_award,    m_new,      m_import,     m_edit,      m_remove,   m_purge,
            m_purgeRemoved, m_clear, m_saveView, m_keepView, m_renameView, m_removeView,
            m_saveTable, m_log, m_directory};
}

void CaseloadPage::buildFilters()
{
    m_find = new QLineEdit(this);
    m_find->setObjectName(u"find"_s);
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(220);
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, &CaseloadPage::takeFilter);
    headerLine()->addWidget(m_find);
    auto *newButton = new ActionButton(m_new, this);
    setRole(newButton, u"primary"_s);
    headerLine()->addWidget(newButton);
    headerLine()->addWidget(new ActionButton(m_import, this));

    buildChips();
    body()->addWidget(m_chips);
}

void CaseloadPage::buildTable()
{
    m_model = new CaseloadModel(this);
    m_proxy = new CaseloadProxy(this);
    m_proxy->setSourceModel(m_model);
    m_table = new CaseloadTable(this);
    m_table->setModel(m_proxy);
    m_table->sortByColumn(CaseloadModel::Flags, Qt::AscendingOrder);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &CaseloadPage::takeFilter);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &CaseloadPage::openCurrent);
    connect(m_table, &QTableView::customContextMenuRequested, this, &CaseloadPage::showRowMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { updateView(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CaseloadPage::showDetails);
    connect(m_table, &QTableView::pressed, this, [this] { m_isTopCurrent = false; });
    followOrder();

    m_empty = new EmptyState(u"noLearners"_s, this);
    m_empty->setActions({m_import, m_new});
    m_noHits = new EmptyState(u"noHits"_s, this);
    m_noHits->setActions({m_clear});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noHits);
    body()->addWidget(m_stack, 1);
    m_count = new QLabel(this);
    m_count->setObjectName(u"count"_s);
    m_count->setTextFormat(Qt::PlainText);
    setRole(m_count, u"quiet"_s);
    body()->addWidget(m_count);
}

/// Audits that come in change the order: the row with the keyboard stays in view.
void CaseloadPage::followOrder()
{
    connect(m_proxy, &CaseloadProxy::layoutAboutToBeChanged, this, [this] {
        m_isCurrentInView
            = m_table->viewport()->rect().intersects(m_table->visualRect(m_table->currentIndex()));
    });
    connect(m_proxy, &CaseloadProxy::layoutChanged, this, [this] {
        if (m_isTopCurrent)
            keepTopCurrent();
        else if (m_isCurrentInView)
            m_table->scrollTo(m_table->currentIndex());
    });
    for (const auto change : {&CaseloadProxy::rowsInserted, &CaseloadProxy::rowsRemoved}) {
        connect(m_proxy, change, this, [this] {
            if (m_isTopCurrent)
                keepTopCurrent();
        });
    }
}

/// Until the advisor chooses someone, Enter opens whom the list puts first.
void CaseloadPage::keepTopCurrent()
{
    const QModelIndex top = m_proxy->index(0, CaseloadModel::Name);
    const int current = m_table->currentIndex().row();
    const auto chosen = m_table->selectionModel()->selectedRows();
    m_isTopCurrent = std::all_of(chosen.begin(), chosen.end(), [current](const QModelIndex &row) {
        return row.row() == current;
    });
    if (!m_isTopCurrent || !top.isValid())
        return;
    m_table->setCurrentIndex(top);
    m_table->scrollToTop();
}

void CaseloadPage::retranslate()
{
    setTitle(tr("Caseload"));
    label(m_open, tr("&Open learner"),
          tr("Show progress, evidence and credentials of the chosen learner"));
    label(m_new, tr("&New learner"), tr("Add one learner by hand"));
    label(m_import, tr("&Import learners…"),
          tr("Read learners, or what they took, from a file of your student system"));
    label(m_edit, tr("&Edit learner…"),
          tr("Change name, pronouns, cohort and note of the chosen learner"));
    label(m_remove, tr("&Remove from the caseload"),
          tr("Take the chosen learners out of the caseload; Undo brings them back"));
    label(m_purge, tr("Remove &for good…"),
          tr("Erase the chosen learners from the file, its history and its backups"));
    label(m_purgeRemoved, tr("Rem&oved earlier…"),
          tr("Erase learners who were removed before and still stand in the history"));
    label(m_clear, tr("&Clear filters"), tr("Show everyone again"));
    label(m_award, tr("Record a&wards…"),
          tr("Record what is ready to award for the chosen learners, in one step"));
    label(m_saveView, tr("&Save this view…"), tr("Keep these filters and this order under a name"));
    label(m_keepView, tr("&Keep what is shown in this view"),
          tr("Change the chosen view to the filters and the order of now"));
    label(m_renameView, tr("&Rename this view…"), tr("Give the chosen view another name"));
    label(m_removeView, tr("Remove &this view"), tr("Forget the chosen view; the learners stay"));
    label(m_saveTable, tr("Save the &list of learners…"),
          tr("Write the chosen learners, or all that are shown, into a table for spreadsheets"));
    label(m_log, tr("&Disclosure log…"), tr("Show who had what of whom, and save or print it"));
    label(m_directory, tr("Director&y information…"),
          tr("Say what your institution gives to anyone"));
    m_undoView->setText(tr("Undo"));
    m_views->retranslate();
    m_undo->setText(tr("Undo"));
    m_find->setPlaceholderText(tr("Find a learner"));
    m_find->setAccessibleName(tr("Find a learner"));
    nameFilters();
    m_table->setAccessibleName(tr("Learners"));
    m_empty->setSentence(tr("No learners yet. Import a list from your college, or add one by hand."));
    m_table->sizeColumns();
    refresh();
}

QString CaseloadPage::help() const
{
    return tr("Everyone in this caseload, those first for whom something can be done now. "
              "The chips narrow the list and add up. Type a part of a name to find someone. "
              "Enter opens the learner. Click a column's title to sort by it.");
}

void CaseloadPage::schedule()
{
    m_isStale = true;
    if (isVisible() && !m_refresh->isActive())
        m_refresh->start(0);
}

void CaseloadPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        refresh();
}

void CaseloadPage::takeSummaries()
{
    m_model->setLearners(m_workspace.learners(), CatalogueNames(m_workspace.catalogue()),
                         m_workspace.today());
    updateView();
    showDetails();
}

void CaseloadPage::refresh()
{
    m_isStale = false;
    m_summaries->stop();
    m_model->setLearners(m_workspace.learners(), CatalogueNames(m_workspace.catalogue()),
                         m_workspace.today());
    m_workspace.refreshSummaries();
    updateCohorts();
    updateView();
    showDetails();
}

QString CaseloadPage::countLine() const
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    const auto selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    const QLocale locale;
    const QString line = tr("%1 shown of %2.").arg(locale.toString(shown), locale.toString(all));
    return selected == 0 ? line
                         : tr("%1 %n selected.", "\"3 shown of 36.\" and how many are selected", selected)
                               .arg(line);
}

void CaseloadPage::updateView()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const bool isWithoutHits = !isEmpty && m_proxy->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty              ? static_cast<QWidget *>(m_empty)
                                  : isWithoutHits ? static_cast<QWidget *>(m_noHits)
                                                   : m_table);
    m_noHits->setSentence(tr("No one matches these %n filter(s).", nullptr, m_proxy->filterCount()));
    m_chips->setVisible(!isEmpty);
    m_find->setVisible(!isEmpty);
    m_count->setVisible(!isEmpty);
    m_count->setText(countLine());
    updateActions();
}

void CaseloadPage::updateActions()
{
    const auto selected = m_table->selectionModel()->selectedRows().size();
    const bool canChange = !m_workspace.isReadOnly();
    m_open->setEnabled(!current().isEmpty());
    m_edit->setEnabled(canChange && selected == 1);
    m_remove->setEnabled(canChange && selected > 0);
    m_purge->setEnabled(canChange && selected > 0);
    m_purgeRemoved->setEnabled(canChange);
    m_new->setEnabled(canChange);
    m_import->setEnabled(canChange);
    m_award->setEnabled(canChange && someoneIsReady());
    m_saveTable->setEnabled(canChange && m_proxy->rowCount() > 0);
    m_directory->setEnabled(canChange);
    const CaseloadView *view = m_views->find(m_views->current());
    m_saveView->setEnabled(canChange);
    m_keepView->setEnabled(canChange && view && !(view->filter == m_proxy->filter()));
    m_renameView->setEnabled(canChange && view);
    m_removeView->setEnabled(canChange && view);
    m_clear->setEnabled(m_proxy->filterCount() > 0);
    m_clear->setVisible(m_proxy->filterCount() > 0);
}

bool CaseloadPage::someoneIsReady() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return std::any_of(rows.begin(), rows.end(), [this](const QModelIndex &index) {
        return m_model->row(m_proxy->mapToSource(index).row()).learner.ready > 0;
    });
}

LearnerId CaseloadPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return toId<LearnerTag>(index.data(CaseloadModel::LearnerRole).toString());
}

void CaseloadPage::select(const LearnerId &learner)
{
    const int row = m_model->rowOf(learner);
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, CaseloadModel::Name));
    if (!index.isValid())
        return;
    m_isTopCurrent = false;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

LearnerId CaseloadPage::neighbour(const LearnerId &learner, int step) const
{
    const QModelIndex here = m_proxy->mapFromSource(
        m_model->index(m_model->rowOf(learner), CaseloadModel::Name));
    if (!here.isValid())
        return {};
    const QModelIndex there = m_proxy->index(here.row() + step, CaseloadModel::Name);
    return toId<LearnerTag>(there.data(CaseloadModel::LearnerRole).toString());
}

void CaseloadPage::showDetails()
{
    const int row = m_model->rowOf(current());
    if (row < 0) {
        emit detailsChanged({});
        return;
    }
    const CaseloadModel::Row &learner = m_model->row(row);
    Details details;
    details.title = learner.learner.name;
    details.verdict = learner.flags;
    const auto add = [&details](const QString &text, std::optional<StateLook> look = {}) {
        details.rows.push_back({text, look, {}, false, {}, {}});
    };
    if (!learner.goal.isEmpty())
        add(tr("Goal: %1. %2").arg(learner.goal, learner.progress));
    if (!learner.next.isEmpty())
        add(learner.next, lookOf(learner.learner.nextState));
    if (learner.learner.endsOn)
        add(tr("Something stops counting on %1.").arg(dateText(learner.learner.endsOn)),
            StateLook{Mark::Done, Overlay::Clock});
    emit detailsChanged(details);
}

std::vector<LearnerId> CaseloadPage::selected() const
{
    std::vector<LearnerId> learners;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        learners.push_back(toId<LearnerTag>(index.data(CaseloadModel::LearnerRole).toString()));
    return learners;
}

void CaseloadPage::openCurrent()
{
    if (const LearnerId learner = current(); !learner.isEmpty())
        emit openLearner(learner);
}

void CaseloadPage::focusFirst()
{
    if (m_stack->currentWidget() != m_table) {
        Page::focusFirst();
        return;
    }
    if (!m_table->currentIndex().isValid())
        keepTopCurrent();
    m_table->setFocus(Qt::OtherFocusReason);
}

bool CaseloadPage::find()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    return true;
}

/// Enter opens, Delete removes, and letters typed in the table find.
bool CaseloadPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_find) {
        if (!isEnter && key->key() != Qt::Key_Down)
            return Page::eventFilter(watched, event);
        if (m_proxy->rowCount() > 0) {
            m_isTopCurrent = false;
            m_table->setCurrentIndex(m_proxy->index(0, CaseloadModel::Name));
            m_table->setFocus();
            if (isEnter)
                openCurrent();
        }
        return true;
    }
    if (watched == m_table && key->key() != Qt::Key_Tab && key->key() != Qt::Key_Backtab)
        m_isTopCurrent = false;
    if (watched == m_table && isEnter) {
        openCurrent();
        return true;
    }
    if (watched == m_table && key->key() == Qt::Key_Delete && m_remove->isEnabled()) {
        removeSelected();
        return true;
    }
    const bool isLetter = !key->text().isEmpty() && key->text().front().isLetterOrNumber()
        && !(key->modifiers() & ~Qt::ShiftModifier);
    if (watched == m_table && isLetter) {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->setText(key->text());
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace cairn::ui
