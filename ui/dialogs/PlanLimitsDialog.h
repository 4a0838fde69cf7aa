#pragma once

#include "dialogs/FormDialog.h"
#include "models/CatalogueNames.h"
#include "planner/Plan.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace cairn::ui {

/// A term that a plan may begin in, with its name.
struct TermChoice {
    TermId id;
    QString name;
};

/// What a learner can manage: credits, money and time, and when a plan begins.
class PlanLimitsDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a terms: those that the plan may begin in, the first of them as it begins now where the
    /// request does not say otherwise.
    PlanLimitsDialog(const PlanRequest &request, const std::vector<TermChoice> &terms,
                     const CatalogueNames &names, QWidget *parent);

signals:
    void submitted(const cairn::PlanRequest &request);

protected:
    bool check() override;
    void submit() override;

private:
    QLineEdit *amountField(const QString &name, const QString &label, const QString &hint,
                           const std::optional<Decimal> &value, bool isHalf);
    void addWords(const QString &label, const QString &hint, const std::vector<std::string> &all,
                  const std::optional<std::vector<std::string>> &chosen,
                  std::vector<std::pair<QCheckBox *, std::string>> &boxes);
    std::optional<Decimal> amountIn(QLineEdit *field);
    std::optional<int> numberIn(QLineEdit *field);

    PlanRequest m_request;
    QComboBox *m_start = nullptr;
    QLineEdit *m_maxCredits = nullptr;
    QLineEdit *m_minCredits = nullptr;
    QLineEdit *m_maxItems = nullptr;
    QLineEdit *m_maxTerms = nullptr;
    QLineEdit *m_budgetPerTerm = nullptr;
    QLineEdit *m_budget = nullptr;
    QLineEdit *m_hours = nullptr;
    std::vector<std::pair<QCheckBox *, std::string>> m_seasons;
    std::vector<std::pair<QCheckBox *, std::string>> m_delivery;
};

/// A season of the calendar, a way of teaching, as they are called on the screen.
QString seasonWord(const std::string &season);
QString deliveryWord(const std::string &mode);

} // namespace cairn::ui
