#pragma once

#include <QDialog>

namespace cairn::ui {

/// Version, licence, and what a helper needs to know of this computer; nothing of the file.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

    static QString diagnostics();
};

} // namespace cairn::ui
