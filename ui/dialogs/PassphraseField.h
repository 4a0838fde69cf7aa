#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace cairn::ui {

/// A field for a passphrase: hidden unless one asks to see it, and it says when Caps Lock is on.
class PassphraseField : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseField(QWidget *parent = nullptr);
    ~PassphraseField() override;

    QString text() const;
    void setText(const QString &text);
    /// What was typed; the field is empty afterwards and its memory wiped.
    QString take();
    void wipe();
    bool isShown() const;
    void setShown(bool shown);
    QLineEdit *edit() const { return m_edit; }

signals:
    void edited();
    void entered(); ///< with Return
    void shownChanged(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showOrHide(bool shown);
    void noteCapsLock(bool on);
    void retranslate();

    QLineEdit *m_edit = nullptr;
    QToolButton *m_show = nullptr;
    QLabel *m_capsLock = nullptr;
};

/// Overwrites the letters of \a text where they stand, also in other copies that share them.
void wipeText(QString &text);

} // namespace cairn::ui
