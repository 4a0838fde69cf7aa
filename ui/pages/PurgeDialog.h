#pragma once

#include "dialogs/FormDialog.h"
#include "workspace/Workspace.h"

class QComboBox;
class QLineEdit;

namespace cairn::ui {

/// Asks whether learners are to be removed for good; the number has to be typed.
class PurgeDialog : public FormDialog
{
    Q_OBJECT

public:
    PurgeDialog(const QStringList &names, QWidget *parent);

signals:
    void submitted(cairn::Workspace::PurgeReason reason);

protected:
    bool check() override;
    void submit() override;

private:
    int m_count = 0;
    QComboBox *m_reason = nullptr;
    QLineEdit *m_number = nullptr;
};

/// What was removed, without a name, to be printed or kept with the office's records.
QString certificateHtml(const PurgeCertificate &certificate, const QString &file);

/// Asks from when on the history is kept.
class ForgetHistoryDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit ForgetHistoryDialog(QWidget *parent);

signals:
    void submitted(const QDateTime &before);

protected:
    bool check() override { return true; }
    void submit() override;

private:
    QComboBox *m_keep = nullptr;
};

} // namespace cairn::ui
