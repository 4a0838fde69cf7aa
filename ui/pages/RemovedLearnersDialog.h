#pragma once

#include "workspace/Workspace.h"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace cairn::ui {

/// Who was removed earlier and can still be brought back from the history: here they are chosen to
/// be removed for good.
class RemovedLearnersDialog : public QDialog
{
    Q_OBJECT

public:
    RemovedLearnersDialog(const std::vector<RemovedLearner> &removed, QWidget *parent);

signals:
    void chosen(const std::vector<cairn::RemovedLearner> &learners);

private:
    void build();
    void fill();
    void updateButtons();
    std::vector<RemovedLearner> checked() const;

    std::vector<RemovedLearner> m_removed;
    QListWidget *m_list = nullptr;
    QPushButton *m_purge = nullptr;
};

} // namespace cairn::ui
