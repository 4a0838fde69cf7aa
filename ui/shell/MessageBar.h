#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace cairn::ui {

/// The line under a page's title that says what happened. Announced when it appears, reachable
/// with F6, and gone with Esc or its button.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Good, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// \a ways are the buttons: what can be done about it. \a code is small print.
    void tell(Kind kind, const QString &text, const QList<QAction *> &ways = {},
              const QString &code = {});
    void clear();
    QString text() const;
    bool isShown() const { return m_shown; }

signals:
    void cleared();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setWays(const QList<QAction *> &ways);
    void retranslate();

    bool m_shown = false;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_code = nullptr;
    QHBoxLayout *m_ways = nullptr;
    QList<QToolButton *> m_buttons;
    QToolButton *m_close = nullptr;
};

} // namespace cairn::ui
