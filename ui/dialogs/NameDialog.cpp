#include "dialogs/NameDialog.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace cairn::ui {

NameDialog::NameDialog(const QString &title, const QString &verb, const QString &name,
                       const QStringList &taken, QWidget *parent)
    : FormDialog(u"nameDialog"_s, title, verb, parent), m_taken(taken)
{
    m_taken.removeAll(name);
    m_name = new QLineEdit(name);
    m_name->setObjectName(u"viewName"_s);
    m_name->selectAll();
    form()->add(tr("&Name"), m_name);
    m_name->setFocus();
}

bool NameDialog::check()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        form()->setProblem(m_name, tr("Write a name."));
    else if (m_taken.contains(name, Qt::CaseInsensitive))
        form()->setProblem(m_name, tr("This name is taken. Choose another one."));
    return !form()->hasProblems();
}

void NameDialog::submit()
{
    emit submitted(m_name->text().trimmed());
}

} // namespace cairn::ui
