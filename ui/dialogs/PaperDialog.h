#pragma once

#include <QDialog>
#include <QStringList>

namespace cairn::ui {

/// One page to read, and to print.
class PaperDialog : public QDialog
{
    Q_OBJECT

public:
    PaperDialog(const QString &name, const QString &title, const QString &html,
                const QStringList &printers, QWidget *parent);
};

} // namespace cairn::ui
