#pragma once

#include "dialogs/FormDialog.h"
#include "sharing/Sharing.h"

namespace cairn::ui {

class KindBoxes;

/// What the institution calls directory information: its own list, of what the law lets it choose.
class DirectoryDialog : public FormDialog
{
    Q_OBJECT

public:
    DirectoryDialog(const RecordKinds &kinds, QWidget *parent);

signals:
    void submitted(const cairn::RecordKinds &kinds);

protected:
    bool check() override { return true; }
    void submit() override;

private:
    KindBoxes *m_kinds = nullptr;
};

} // namespace cairn::ui
