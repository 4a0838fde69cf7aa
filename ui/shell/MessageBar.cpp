#include "shell/MessageBar.h"

#include "theme/Icons.h"
#include "theme/Tokens.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

static QString roleOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return u"message"_s;
    case MessageBar::Kind::Good:
        return u"message-good"_s;
    case MessageBar::Kind::Warning:
        return u"message-warning"_s;
    case MessageBar::Kind::Error:
        return u"message-error"_s;
    }
    return {};
}

static QString iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return u"help-about"_s;
    case MessageBar::Kind::Good:
        return u"dialog-ok"_s;
    case MessageBar::Kind::Warning:
        return u"flag"_s;
    case MessageBar::Kind::Error:
        return u"emblem-warning"_s;
    }
    return {};
}

MessageBar::MessageBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"messageBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::normal, space::small, space::small, space::small);
    layout->setSpacing(space::small);
    m_icon = new QLabel(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_text = new QLabel(this);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_code = new QLabel(this);
    m_code->setTextFormat(Qt::PlainText);
    m_code->setWordWrap(true);
    setRole(m_code, u"small"_s);
    words->addWidget(m_text);
    words->addWidget(m_code);
    m_ways = new QHBoxLayout;
    m_close = new QToolButton(this);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setIcon(themeIcon(u"window-close"_s));
    setRole(m_close, u"plain"_s);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    layout->addWidget(m_icon);
    layout->addLayout(words, 1);
    layout->addLayout(m_ways);
    layout->addWidget(m_close);
    retranslate();
    hide();
}

void MessageBar::tell(Kind kind, const QString &text, const QList<QAction *> &ways,
                      const QString &code)
{
    setRole(this, roleOf(kind));
    m_icon->setPixmap(themeIcon(iconOf(kind)).pixmap(QSize(18, 18)));
    m_text->setText(text);
    m_code->setText(code);
    m_code->setVisible(!code.isEmpty());
    setWays(ways);
    setAccessibleName(text);
    m_shown = true;
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear()
{
    if (!m_shown)
        return;
    m_shown = false;
    hide();
    emit cleared();
}

QString MessageBar::text() const
{
    return m_shown ? m_text->text() : QString();
}

void MessageBar::setWays(const QList<QAction *> &ways)
{
    for (QToolButton *button : std::exchange(m_buttons, {}))
        button->deleteLater();
    for (QAction *way : ways) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(way);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        m_ways->addWidget(button);
        m_buttons.append(button);
    }
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        clear();
    else
        QFrame::keyPressEvent(event);
}

} // namespace cairn::ui
