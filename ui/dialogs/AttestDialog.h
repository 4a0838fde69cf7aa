#pragma once

#include "dialogs/FormDialog.h"
#include "models/LearnerContext.h"

class QComboBox;
class QLineEdit;

namespace cairn::ui {

class DateField;

/// A person says that something which no rule can see is so.
class AttestDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a node is chosen at first where it is one that needs a person.
    AttestDialog(const std::shared_ptr<const LearnerContext> &context, const Audit &audit,
                 const std::string &node, const QString &by, QWidget *parent);
    /// Does \a audit have anything that a person could attest?
    static bool hasSomething(const Audit &audit);

signals:
    void submitted(const cairn::Attestation &attestation);

protected:
    bool check() override;
    void submit() override;

private:
    QComboBox *m_what = nullptr;
    QLineEdit *m_by = nullptr;
    DateField *m_date = nullptr;
};

} // namespace cairn::ui
