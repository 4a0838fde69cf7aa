#pragma once

#include "dialogs/FormDialog.h"
#include "evidence/Record.h"
#include "models/CatalogueNames.h"

class QListWidget;

namespace cairn::ui {

class DateField;
class PickEdit;

/// What a learner works toward. The first goal is the one that lists and cards show.
class GoalDialog : public FormDialog
{
    Q_OBJECT

public:
    GoalDialog(const std::vector<Goal> &goals, const CatalogueNames &names, Date today,
               QWidget *parent);

signals:
    void submitted(const std::vector<cairn::Goal> &goals);

protected:
    bool check() override;
    void submit() override;

private:
    void add();
    void remove();
    void makeFirst();
    void showGoals(int current);

    std::vector<Goal> m_goals;
    CatalogueNames m_names;
    PickEdit *m_pick = nullptr;
    DateField *m_entered = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace cairn::ui
