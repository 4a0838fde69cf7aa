#pragma once

#include "dialogs/FormDialog.h"
#include "models/LearnerContext.h"

class QListWidget;

namespace cairn::ui {

class DateField;

/// Writes down that a credential was awarded, today or long ago, and what it used.
class AwardDialog : public FormDialog
{
    Q_OBJECT

public:
    AwardDialog(const std::shared_ptr<const LearnerContext> &context, const Audit &audit,
                QWidget *parent);

signals:
    void submitted(const cairn::Holding &holding);

protected:
    bool check() override;
    void submit() override;

private:
    void suggestExpiry();

    CredentialId m_credential;
    std::optional<int> m_validMonths;
    Date m_today;
    bool m_expiryIsOurs = true;
    DateField *m_awarded = nullptr;
    DateField *m_expires = nullptr;
    QListWidget *m_applied = nullptr;
};

} // namespace cairn::ui
