#include "pages/ActivityPage.h"

#include "models/Text.h"
#include "pages/ActivityModel.h"
#include "pages/BackupText.h"
#include "pages/Card.h"
#include "pages/RowList.h"
#include "shell/MessageBar.h"
#include "theme/Icons.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

static constexpr int mostShown = 2000;

ActivityPage::ActivityPage(Workspace &workspace, QWidget *parent)
    : Page(u"activityPage"_s, parent), m_workspace(workspace)
{
    build();
    connect(&m_workspace, &Workspace::historyChanged, this, &ActivityPage::refresh);
    connect(&m_workspace, &Workspace::backupsChanged, this, &ActivityPage::showBackups);
}

void ActivityPage::build()
{
    m_goHere = new QAction(themeIcon(u"edit-undo-history"_s), {}, this);
    m_goHere->setObjectName(u"activityGoHere"_s);
    m_goHere->setProperty("menu", u"edit"_s);
    connect(m_goHere, &QAction::triggered, this, &ActivityPage::goHere);
    m_openLearner = new QAction(themeIcon(u"user"_s), {}, this);
    m_openLearner->setObjectName(u"activityOpenLearner"_s);
    m_openLearner->setProperty("menu", u"learner"_s);
    connect(m_openLearner, &QAction::triggered, this, &ActivityPage::openLearnerHere);

    m_goButton = new QPushButton(this);
    m_goButton->setObjectName(u"activityGoButton"_s);
    connect(m_goButton, &QPushButton::clicked, m_goHere, &QAction::trigger);
    headerLine()->addWidget(m_goButton);

    m_empty = new QLabel(this);
    m_empty->setWordWrap(true);
    setRole(m_empty, u"quiet"_s);
    m_model = new ActivityModel(this);
    m_table = new QTableView(this);
    m_table->setObjectName(u"activityTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    m_table->addActions({m_goHere, m_openLearner});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableView::activated, m_openLearner, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ActivityPage::updateActions);
    body()->addWidget(m_empty);
    body()->addWidget(m_table, 1);
    m_preview = new QLabel(this);
    m_preview->setObjectName(u"activityPreview"_s);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    m_preview->hide();
    body()->addWidget(m_preview);
    body()->addWidget(buildBackups());
}

QWidget *ActivityPage::buildBackups()
{
    m_backups = new Card(u"activityBackups"_s, this);
    m_backupRows = new RowList(u"activityBackupRows"_s, m_backups);
    m_allBackups = new QPushButton(m_backups);
    m_allBackups->setObjectName(u"activityAllBackups"_s);
    connect(m_allBackups, &QPushButton::clicked, this, &ActivityPage::backupsRequested);
    connect(m_backupRows, &RowList::linkOpened, this, &ActivityPage::backupsRequested);
    m_backups->headingLine()->addWidget(m_allBackups);
    m_backups->body()->addWidget(m_backupRows);
    return m_backups;
}

/// The newest three; the dialog has them all.
void ActivityPage::showBackups()
{
    const bool hasFile = !m_workspace.path().isEmpty();
    const std::vector<Backup> backups = hasFile ? m_workspace.backups() : std::vector<Backup>();
    std::vector<RowList::Row> rows;
    for (std::size_t i = 0; i < std::min<std::size_t>(backups.size(), 3); ++i) {
        RowList::Row row;
        row.title = recentText(backups[i].at);
        row.detail = backupReason(backups[i].why);
        //: A backup that was opened again and compared when it was made.
        row.side = tr("Checked");
        row.link = backups[i].path;
        rows.push_back(row);
    }
    m_backupRows->setRows(rows);
    m_backups->setVisible(!rows.empty());
}

/// What going there would undo or do again, step by step.
void ActivityPage::showPreview()
{
    static constexpr int most = 6;
    const QModelIndex current = m_table->currentIndex();
    const int here = m_model->currentRow();
    const int steps = current.isValid() ? current.row() - here : 0;
    m_preview->setVisible(steps != 0 && !m_model->isEmpty());
    if (steps == 0)
        return;
    QStringList lines{steps > 0 ? tr("Going back undoes %n step(s):", nullptr, steps)
                                : tr("Going forward does %n step(s) again:", nullptr, -steps)};
    for (int i = 0; i < std::min(std::abs(steps), most); ++i) {
        const int row = steps > 0 ? here + i : here - 1 - i;
        //: One step in a list: what was done, and with whom.
        lines << tr("• %1 (%2)").arg(
            m_model->index(row, ActivityModel::What).data(ActivityModel::StepRole).toString(),
            m_model->index(row, ActivityModel::Where).data().toString());
    }
    if (const int more = std::abs(steps) - most; more > 0)
        lines << tr("• and %n more", nullptr, more);
    m_preview->setText(lines.join(u'\n'));
}

QList<QAction *> ActivityPage::pageActions() const
{
    return {m_goHere, m_openLearner};
}

void ActivityPage::retranslate()
{
    setTitle(tr("Activity"));
    m_backups->setHeading(tr("Newest backups"));
    m_allBackups->setText(tr("All &backups…"));
    m_backupRows->setAccessibleName(tr("Newest backups"));
    m_openLearner->setText(tr("Open the learner of this &step"));
    m_openLearner->setToolTip(tr("Go to the learner whom the chosen step is about"));
    m_table->setAccessibleName(tr("Everything that was done, newest first"));
    m_empty->setText(tr("Nothing has been done in this file yet. Every step you take will be "
                        "listed here, and you can go back to any of them."));
    updateActions();
    refresh();
}

void ActivityPage::refresh()
{
    QHash<QString, QString> names;
    for (const LearnerSummary &learner : m_workspace.learners())
        names.insert(QString::fromStdString(learner.id.text), learner.name);
    m_model->setActivities(m_workspace.activities(mostShown), std::move(names));
    m_empty->setVisible(m_model->isEmpty());
    m_table->setVisible(!m_model->isEmpty());
    m_table->selectRow(m_model->currentRow());
    m_table->resizeColumnToContents(ActivityModel::When);
    m_table->resizeColumnToContents(ActivityModel::Where);
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(32, fontMetrics().height() + space::normal));
    updateActions();
    showBackups();
}

void ActivityPage::updateActions()
{
    showPreview();
    const QModelIndex current = m_table->currentIndex();
    const bool undone = current.data(ActivityModel::UndoneRole).toBool();
    const QString text = undone ? tr("Go &forward to here") : tr("&Go back to here");
    m_goHere->setText(text);
    m_goHere->setToolTip(undone ? tr("Do again the chosen step and all before it")
                                : tr("Undo every step after the chosen one"));
    m_goHere->setEnabled(current.isValid() && !m_workspace.isReadOnly()
                         && current.row() != m_model->currentRow());
    m_goButton->setText(text);
    m_goButton->setToolTip(m_goHere->toolTip());
    m_goButton->setEnabled(m_goHere->isEnabled());
    m_openLearner->setEnabled(!current.data(ActivityModel::LearnerRole).toString().isEmpty());
}

/// No question first: going there is itself undone by going back.
void ActivityPage::goHere()
{
    const QModelIndex current = m_table->currentIndex();
    const int steps = current.row() - m_model->currentRow();
    const qint64 sequence = current.data(ActivityModel::SequenceRole).toLongLong();
    if (tell(m_workspace.goTo(sequence)))
        say(steps);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ActivityPage::say(int steps)
{
    messageBar()->tell(MessageBar::Kind::Good,
                       steps > 0 ? tr("%n step(s) undone. Redo brings them back.", nullptr, steps)
                                 : tr("%n step(s) done again.", nullptr, -steps));
}

void ActivityPage::openLearnerHere()
{
    const QString learner = m_table->currentIndex().data(ActivityModel::LearnerRole).toString();
    if (!learner.isEmpty() && m_workspace.record(LearnerId(learner.toStdString())))
        emit openLearner(LearnerId(learner.toStdString()));
}

void ActivityPage::focusFirst()
{
    if (m_table->isVisibleTo(this))
        m_table->setFocus(Qt::OtherFocusReason);
    else
        Page::focusFirst();
}

QString ActivityPage::help() const
{
    return tr("Every change is listed here with its time, newest first. It is kept in the file, "
              "also after a restart.\n"
              "Choose a step and press Go back to here: all later steps are undone. They stay in "
              "the list in gray, and Go forward to here brings them back until you do something "
              "new.\n"
              "Enter opens the learner whom a step is about.");
}

} // namespace cairn::ui
