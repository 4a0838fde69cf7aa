#pragma once

#include "base/Id.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace cairn {
class FileCheck;
class Workspace;
} // namespace cairn

namespace cairn::ui {

/// Looks through the whole open file, with its progress, and says in words what was found.
class CheckFileDialog : public QDialog
{
    Q_OBJECT

public:
    CheckFileDialog(Workspace &workspace, QWidget *parent);
    ~CheckFileDialog() override;

signals:
    void openLearner(const cairn::LearnerId &learner);

private:
    void build();
    void work();
    void end();
    void stop();
    void showFindings();
    QString countsText() const;
    void say(const QString &text);

    Workspace &m_workspace;
    std::unique_ptr<FileCheck> m_check;
    QTimer m_turn;
    QLabel *m_said = nullptr;
    QProgressBar *m_progress = nullptr;
    QListWidget *m_findings = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace cairn::ui
