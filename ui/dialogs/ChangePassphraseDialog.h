#pragma once

#include "dialogs/FormDialog.h"

#include <functional>
#include <string>
#include <vector>

namespace cairn::ui {

class NewPassphrase;
class PassphraseField;

/// The passphrase of the open file, and another one for it; for a file without one, its first.
class ChangePassphraseDialog : public FormDialog
{
    Q_OBJECT

public:
    /// \a opens answers whether a passphrase opens the file, and wipes it; null: it has none yet.
    ChangePassphraseDialog(std::function<bool(QString &)> opens, std::vector<std::string> names,
                           QWidget *parent);

signals:
    /// It is the receiver's to wipe.
    void submitted(QString passphrase);

protected:
    bool check() override;
    void submit() override;

private:
    std::function<bool(QString &)> m_opens;
    PassphraseField *m_present = nullptr;
    NewPassphrase *m_next = nullptr;
};

} // namespace cairn::ui
