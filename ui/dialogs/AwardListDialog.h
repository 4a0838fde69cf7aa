#pragma once

#include "audit/Audit.h"
#include "dialogs/FormDialog.h"
#include "models/Text.h"

class QListWidget;

namespace cairn::ui {

class DateField;

/// Writes down several awards at once: what is ready, for whoever was chosen.
class AwardListDialog : public FormDialog
{
    Q_OBJECT

public:
    struct Award {
        LearnerId learner;
        CredentialId credential;
        QString text;  ///< "Ana Lindqvist: Certificate in Web Pages"
        QString doubt; ///< what stands in the way; it is not ticked then
    };

    AwardListDialog(std::vector<Award> awards, Date today, QWidget *parent);

signals:
    void submitted(const std::vector<cairn::ui::AwardListDialog::Award> &awards,
                   cairn::Date awarded);

protected:
    bool check() override;
    void submit() override;

private:
    std::vector<Award> chosen() const;

    std::vector<Award> m_awards;
    Date m_today;
    DateField *m_awarded = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace cairn::ui
