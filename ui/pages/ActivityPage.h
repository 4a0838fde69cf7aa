#pragma once

#include "shell/Page.h"

class QLabel;
class QPushButton;
class QTableView;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class ActivityModel;
class Card;
class RowList;

/// What was done in this file, newest first, and the way back to any of it.
class ActivityPage : public Page
{
    Q_OBJECT

public:
    explicit ActivityPage(Workspace &workspace, QWidget *parent = nullptr);

    QList<QAction *> pageActions() const override;
    void refresh() override;
    void focusFirst() override;
    QString help() const override;

signals:
    void backupsRequested();

protected:
    void retranslate() override;

private:
    void build();
    void updateActions();
    void goHere();
    void openLearnerHere();
    void say(int steps);
    QWidget *buildBackups();
    void showBackups();
    void showPreview();

    Workspace &m_workspace;
    ActivityModel *m_model = nullptr;
    QLabel *m_empty = nullptr;
    QTableView *m_table = nullptr;
    QAction *m_goHere = nullptr;
    QAction *m_openLearner = nullptr;
    QPushButton *m_goButton = nullptr;
    QLabel *m_preview = nullptr;
    Card *m_backups = nullptr;
    RowList *m_backupRows = nullptr;
    QPushButton *m_allBackups = nullptr;
};

} // namespace cairn::ui
