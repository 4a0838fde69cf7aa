#pragma once

#include "workspace/Workspace.h"

#include <QDialog>
#include <QHash>

#include <vector>

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace cairn::ui {

class MessageBar;

/// The backups of the open file: what each holds, a look into it, and the way back to it.
class BackupsDialog : public QDialog
{
    Q_OBJECT

public:
    BackupsDialog(Workspace &workspace, QWidget *parent);

signals:
    void lookRequested(const cairn::Backup &backup);
    void restored();

private:
    void build();
    QWidget *buildButtons();
    QWidget *buildQuestion();
    void refresh();
    void showRow();
    void backUpNow();
    void showProgress(int done, int all);
    void askToRestore();
    void restore();
    void tell(const Error &error);
    const Backup *current() const;

    Workspace &m_workspace;
    std::vector<Backup> m_backups;
    QHash<QString, QString> m_contents; ///< by path, of those that were looked into
    MessageBar *m_messages = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_content = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_now = nullptr;
    QProgressBar *m_progress = nullptr;
    bool m_asked = false; ///< for the backup that is being made
    QFrame *m_question = nullptr;
    QLabel *m_questionText = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace cairn::ui
