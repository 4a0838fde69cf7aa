#pragma once

#include "dialogs/FormDialog.h"

#include <functional>

namespace cairn::ui {

class PassphraseField;

/// Asks for the passphrase of the open file again before something is shown that opens it.
class PassphraseDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a opens answers whether a passphrase opens the file, and wipes it.
    PassphraseDialog(const QString &why, const QString &verb, std::function<bool(QString &)> opens,
                     QWidget *parent);

signals:
    void confirmed();

protected:
    bool check() override;
    void submit() override;

private:
    std::function<bool(QString &)> m_opens;
    PassphraseField *m_passphrase = nullptr;
};

} // namespace cairn::ui
