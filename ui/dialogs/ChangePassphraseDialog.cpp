#include "dialogs/ChangePassphraseDialog.h"

#include "dialogs/NewPassphrase.h"
#include "dialogs/PassphraseField.h"

namespace cairn::ui {

using namespace Qt::StringLiterals;

ChangePassphraseDialog::ChangePassphraseDialog(std::function<bool(QString &)> opens,
                                               std::vector<std::string> names, QWidget *parent)
    : FormDialog(u"changePassphraseDialog"_s,
                 opens ? tr("Change the passphrase") : tr("Encrypt this file"),
                 opens ? tr("Change it") : tr("Encrypt it"), parent),
      m_opens(std::move(opens))
{
    if (m_opens) {
        setIntroduction(tr("The file is written anew with another key. The recovery sheet that you "
                           "have opens it no more: you get a new one. Backups are encrypted anew "
                           "too."));
        m_present = new PassphraseField;
        m_present->setObjectName(u"presentPassphrase"_s);
        form()->add(tr("The passphrase &now"), m_present);
    } else {
        setIntroduction(tr("The file is written anew, and opens only with this passphrase or with "
                           "the recovery sheet that you get. Backups are encrypted too."));
    }
    m_next = new NewPassphrase(form(), std::move(names), this);
    (m_present ? m_present : m_next->field())->setFocus();
}

bool ChangePassphraseDialog::check()
{
    if (m_present) {
        const QString shared = m_present->text();
        QString typed(shared.constData(), shared.size());
        if (!m_opens(typed))
            form()->setProblem(m_present, tr("That is not the passphrase of this file. Check Caps "
                                             "Lock."));
        wipeText(typed);
    }
    m_next->check();
    return !form()->hasProblems();
}

void ChangePassphraseDialog::submit()
{
    if (m_present)
        m_present->wipe();
    emit submitted(m_next->take());
}

} // namespace cairn::ui
