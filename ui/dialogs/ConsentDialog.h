#pragma once

#include "dialogs/FormDialog.h"
#include "sharing/Sharing.h"

class QComboBox;
class QLineEdit;

namespace cairn::ui {

class DateField;
class KindBoxes;

/// A learner agrees in writing that somebody may have something of the record.
class ConsentDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a consent without an id is a new one; \a parties are offered.
    ConsentDialog(const WrittenConsent &consent, const QStringList &parties, Date today,
                  QWidget *parent);

signals:
    void submitted(const cairn::WrittenConsent &consent);

protected:
    bool check() override;
    void submit() override;

private:
    WrittenConsent consent() const;
    QWidget *fieldOf(ConsentProblem problem) const;

    WrittenConsent m_consent;
    Date m_today;
    QComboBox *m_party = nullptr;
    QLineEdit *m_purpose = nullptr;
    KindBoxes *m_records = nullptr;
    QComboBox *m_form = nullptr;
    DateField *m_signed = nullptr;
    DateField *m_until = nullptr;
    QLineEdit *m_passOnTo = nullptr;
};

} // namespace cairn::ui
