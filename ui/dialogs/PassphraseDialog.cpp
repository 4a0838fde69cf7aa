#include "dialogs/PassphraseDialog.h"

#include "dialogs/PassphraseField.h"

namespace cairn::ui {

using namespace Qt::StringLiterals;

PassphraseDialog::PassphraseDialog(const QString &why, const QString &verb,
                                   std::function<bool(QString &)> opens, QWidget *parent)
    : FormDialog(u"passphraseDialog"_s, tr("Passphrase"), verb, parent), m_opens(std::move(opens))
{
    setIntroduction(why);
    m_passphrase = new PassphraseField;
    m_passphrase->setObjectName(u"passphrase"_s);
    form()->add(tr("&Passphrase"), m_passphrase);
    m_passphrase->setFocus();
}

bool PassphraseDialog::check()
{
    QString typed = m_passphrase->take();
    if (!m_opens(typed))
        form()->setProblem(m_passphrase,
                           tr("That is not the passphrase of this file. Check Caps Lock."));
    wipeText(typed);
    return !form()->hasProblems();
}

void PassphraseDialog::submit()
{
    emit confirmed();
}

} // namespace cairn::ui
