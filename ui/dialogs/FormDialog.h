#pragma once

#include "dialogs/Form.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

namespace cairn::ui {

/// A question whose answer is one value: a form, one button that does it, and Cancel.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a verb is the button: "Add evidence".
    FormDialog(const QString &name, const QString &title, const QString &verb, QWidget *parent);

protected:
    Form *form() const { return m_form; }
    QPushButton *doButton() const { return m_do; }
    /// A sentence above the form.
    void setIntroduction(const QString &text);
    /// Below the form, above the buttons.
    void addBelow(QWidget *widget);
    /// Shows what is wrong at its fields and \returns whether nothing is.
    virtual bool check() = 0;
    /// Everything is right: hands the value over.
    virtual void submit() = 0;
    void setVisible(bool visible) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tryToSubmit();

    Form *m_form = nullptr;
    QLabel *m_introduction = nullptr;
    QWidget *m_scroll = nullptr;
    QVBoxLayout *m_inside = nullptr;
    QPushButton *m_do = nullptr;
};

/// A sentence that a list of choices has no room for stands whole below it.
void sayWholeBelow(Form &form, QComboBox &box);

/// The day in \a field is one, or the field says what is wrong.
class DateField;
bool checkDate(Form &form, DateField &field);

} // namespace cairn::ui
