#include "dialogs/DirectoryDialog.h"

#include "dialogs/KindBoxes.h"

using namespace Qt::StringLiterals;

namespace cairn::ui {

DirectoryDialog::DirectoryDialog(const RecordKinds &kinds, QWidget *parent)
    : FormDialog(u"directoryDialog"_s, tr("Directory information"), tr("Save the list"), parent)
{
    setIntroduction(
        tr("What your institution may give to anyone, unless the learner opted out. Tick "
           "what stands on its published list; grades and progress never do."));
    m_kinds = new KindBoxes(possibleDirectoryKinds(), {});
    m_kinds->setObjectName(u"directoryKinds"_s);
    m_kinds->setKinds(kinds);
    form()->add(tr("On the &list"), m_kinds);
    m_kinds->setFocus();
}

void DirectoryDialog::submit()
{
    emit submitted(m_kinds->kinds());
}

} // namespace cairn::ui
