#pragma once

#include "dialogs/FormDialog.h"

class QLineEdit;

namespace cairn::ui {

/// Asks for a name that no other has.
class NameDialog : public FormDialog
{
    Q_OBJECT

public:
    NameDialog(const QString &title, const QString &verb, const QString &name,
               const QStringList &taken, QWidget *parent);

signals:
    void submitted(const QString &name);

protected:
    bool check() override;
    void submit() override;

private:
    QStringList m_taken;
    QLineEdit *m_name = nullptr;
};

} // namespace cairn::ui
