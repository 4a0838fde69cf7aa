#pragma once

#include "dialogs/FormDialog.h"

class QLineEdit;
class QRadioButton;

namespace cairn::ui {

class NewPassphrase;

/// Where a new caseload file goes and what protects it; the same for an encrypted copy.
class NewFileDialog : public FormDialog
{
    Q_OBJECT

public:
    enum class For { NewFile, Copy };

    NewFileDialog(For what, const QString &folder, QWidget *parent);

signals:
    /// \a passphrase: empty: none. It is the receiver's to wipe.
    void submitted(const QString &path, QString passphrase);

protected:
    bool check() override;
    void submit() override;

private:
    void buildPlace(const QString &folder);
    void buildProtection();
    void browse();
    void follow();
    QString path() const;

    For m_for;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_folder = nullptr;
    QWidget *m_place = nullptr;
    QWidget *m_protection = nullptr;
    QRadioButton *m_with = nullptr;
    QRadioButton *m_without = nullptr;
    NewPassphrase *m_passphrase = nullptr;
};

} // namespace cairn::ui
