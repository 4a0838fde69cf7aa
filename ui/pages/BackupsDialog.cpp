#include "pages/BackupsDialog.h"

#include "models/Text.h"
#include "pages/BackupText.h"
#include "shell/MessageBar.h"
#include "theme/Tokens.h"
#include "wording/ErrorText.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

enum Column { When, Why, Size, Checked, ColumnCount };

BackupsDialog::BackupsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace)
{
    setObjectName(u"backupsDialog"_s);
    setWindowTitle(tr("Backups"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    connect(&m_workspace, &Workspace::backupsChanged, this, &BackupsDialog::refresh);
    connect(&m_workspace, &Workspace::backupProgressed, this, &BackupsDialog::showProgress);
    connect(&m_workspace, &Workspace::backedUp, this, [this] {
        if (std::exchange(m_asked, false))
            m_messages->tell(MessageBar::Kind::Good, tr("The backup is made and checked."));
    });
    connect(&m_workspace, &Workspace::notBackedUp, this, [this](const Error &error) {
        if (std::exchange(m_asked, false))
            tell(error);
    });
    refresh();
    resize(720, 520);
}

void BackupsDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::normal);
    layout->setSpacing(space::normal);
    auto *why = new QLabel(
        tr("Cairn copies the whole file beside it, at most an hour after a change and before what "
           "is hard to take back. Each copy was opened again and compared before it counts."),
        this);
    why->setWordWrap(true);
    m_messages = new MessageBar(this);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"backupProgress"_s);
    m_progress->setAccessibleName(tr("How much of the backup is made"));
    m_progress->hide();
    m_empty = new QLabel(tr("There is no backup yet."), this);
    m_empty->setObjectName(u"noBackups"_s);
    setRole(m_empty, u"quiet"_s);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(u"backupsTable"_s);
    m_table->setAccessibleName(tr("Backups, newest first"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Why"), tr("Size"), tr("Checked")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Why, QHeaderView::Stretch);
    m_content = new QLabel(this);
    m_content->setObjectName(u"backupContent"_s);
    m_content->setWordWrap(true);
    m_content->setMinimumHeight(2 * fontMetrics().lineSpacing());
    connect(m_table, &QTableWidget::currentCellChanged, this, &BackupsDialog::showRow);
    for (QWidget *part : std::initializer_list<QWidget *>{why, m_messages, m_progress, m_empty})
        layout->addWidget(part);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_content);
    layout->addWidget(buildQuestion());
    layout->addWidget(buildButtons());
}

/// The second click, in place.
QWidget *BackupsDialog::buildQuestion()
{
    m_question = new QFrame(this);
    m_question->setObjectName(u"restoreQuestion"_s);
    setRole(m_question, u"message-warning"_s);
    m_questionText = new QLabel(m_question);
    m_questionText->setWordWrap(true);
    m_confirm = new QPushButton(tr("Restore &it"), m_question);
    m_confirm->setObjectName(u"confirmRestore"_s);
    m_confirm->setAutoDefault(false);
    auto *line = new QHBoxLayout(m_question);
    line->setContentsMargins(space::normal, space::small, space::small, space::small);
    line->addWidget(m_questionText, 1);
    line->addWidget(m_confirm);
    m_question->hide();
    connect(m_confirm, &QPushButton::clicked, this, &BackupsDialog::restore);
    return m_question;
}

QWidget *BackupsDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &name, const QString &text, void (BackupsDialog::*run)()) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    m_now = add(u"backUpNow"_s, tr("&Back up now"), &BackupsDialog::backUpNow);
    m_now->setEnabled(!m_workspace.isReadOnly());
    m_look = buttons->addButton(tr("&Open a copy"), QDialogButtonBox::ActionRole);
    m_look->setObjectName(u"lookAtBackup"_s);
    m_look->setToolTip(tr("Look at the backup; it cannot be changed"));
    m_look->setAutoDefault(false);
    connect(m_look, &QPushButton::clicked, this, [this] {
        const Backup chosen = *current();
        accept();
        emit lookRequested(chosen);
    });
    m_restore = add(u"restoreBackup"_s, tr("&Restore…"), &BackupsDialog::askToRestore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

const Backup *BackupsDialog::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_backups.size()) ? &m_backups[row] : nullptr;
}

void BackupsDialog::refresh()
{
    m_backups = m_workspace.backups();
    m_table->setRowCount(int(m_backups.size()));
    for (int row = 0; row < int(m_backups.size()); ++row) {
        const Backup &backup = m_backups[row];
        const QStringList cells{momentText(backup.at), backupReason(backup.why),
                                QLocale().formattedDataSize(backup.size), tr("Checked")};
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(Why, QHeaderView::Stretch);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::normal);
    m_empty->setVisible(m_backups.empty());
    m_table->setVisible(!m_backups.empty());
    if (!m_backups.empty())
        m_table->setCurrentCell(0, 0);
    showRow();
}

void BackupsDialog::showRow()
{
    const Backup *backup = current();
    m_question->hide();
    m_look->setEnabled(backup);
    m_restore->setEnabled(backup && !m_workspace.isReadOnly());
    if (!backup)
        return m_content->clear();
    if (!m_contents.contains(backup->path)) {
        QApplication::setOverrideCursor(Qt::WaitCursor);
        const Result<BackupPreview> preview = m_workspace.preview(*backup);
        QApplication::restoreOverrideCursor();
        m_contents[backup->path] = preview ? backupContent(*preview) : errorText(preview.error());
        if (!preview)
            m_table->item(m_table->currentRow(), Checked)->setText(tr("Damaged since"));
    }
    m_content->setText(m_contents[backup->path]);
}

void BackupsDialog::tell(const Error &error)
{
    m_messages->tell(MessageBar::Kind::Error, errorText(error), {}, errorDetail(error));
}

void BackupsDialog::backUpNow()
{
    m_messages->clear();
    m_asked = true;
    m_workspace.backUpLater();
}

void BackupsDialog::showProgress(int done, int all)
{
    m_now->setEnabled(done >= all && !m_workspace.isReadOnly());
    m_progress->setVisible(done < all);
    m_progress->setRange(0, all);
    m_progress->setValue(done);
}

void BackupsDialog::askToRestore()
{
    m_questionText->setText(tr("The file goes back to how it was at %1. What it holds now becomes "
                               "the newest backup.")
                                .arg(recentText(current()->at)));
    m_question->show();
    m_confirm->setFocus(Qt::OtherFocusReason);
}

void BackupsDialog::restore()
{
    const Backup chosen = *current();
    m_question->hide();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<void> done = m_workspace.restore(chosen);
    QApplication::restoreOverrideCursor();
    if (!done)
        return tell(done.error());
    emit restored();
    accept();
}

} // namespace cairn::ui
