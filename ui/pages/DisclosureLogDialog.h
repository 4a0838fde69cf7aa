#pragma once

#include "pages/SharingExports.h"

#include <QDialog>

namespace cairn::ui {

/// The disclosure log, of one learner or of everybody, as it would be printed. What goes out of it
/// goes through the gate.
class DisclosureLogDialog : public QDialog
{
    Q_OBJECT

public:
    DisclosureLogDialog(const LogPage &page, const QStringList &printers, QWidget *parent);

signals:
    void saveRequested();
    void printRequested(const QString &printer);
};

/// Reads the page: whose log it is; an empty id: of everybody.
LogPage logPageOf(const Workspace &workspace, const LearnerId &learner);

} // namespace cairn::ui
