#pragma once

#include "dialogs/FormDialog.h"
#include "dialogs/PlanLimitsDialog.h"
#include "planner/LearnerPlan.h"

class QComboBox;

namespace cairn::ui {

class PickEdit;

/// Asks for a course, exam or training of the catalogue, and the term that it goes into.
class PlanItemDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a chosen is the term that was pointed at; where it is none of \a terms, the first is.
    PlanItemDialog(const LearnerPlan &plan, const std::vector<TermChoice> &terms,
                   const TermId &chosen, const CatalogueNames &names, QWidget *parent);

signals:
    void submitted(const cairn::PlanMove &move);

protected:
    bool check() override;
    void submit() override;

private:
    PlanMove move() const;

    LearnerPlan m_plan;
    PickEdit *m_item = nullptr;
    QComboBox *m_term = nullptr;
};

} // namespace cairn::ui
