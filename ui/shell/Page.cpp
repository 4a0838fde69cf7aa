#include "shell/Page.h"

#include "shell/MessageBar.h"
#include "wording/ErrorText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

Page::Page(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::normal, space::wide, space::normal);
    layout->setSpacing(space::normal);
    m_header = new QHBoxLayout;
    m_header->setSpacing(space::small);
    m_title = new QLabel(this);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    setRole(m_title, u"title"_s);
    m_header->addWidget(m_title);
    m_header->addStretch(1);
    // As high as a button, so that titles stand at the same height with and without one.
    m_header->addStrut(32);
    m_messages = new MessageBar(this);
    m_body = new QVBoxLayout;
    m_body->setSpacing(space::normal);
    layout->addLayout(m_header);
    layout->addWidget(m_messages);
    layout->addLayout(m_body, 1);
}

QString Page::title() const
{
    return m_title->text();
}

void Page::setTitle(const QString &title)
{
    if (m_title->text() == title)
        return;
    m_title->setText(title);
    emit titleChanged();
}

void Page::focusFirst()
{
    setFocus(Qt::OtherFocusReason);
    focusNextChild();
}

bool Page::tell(const Result<void> &result)
{
    if (result)
        m_messages->clear();
    else
        m_messages->tell(MessageBar::Kind::Error, errorText(result.error()), {},
                         errorDetail(result.error()));
    return result.has_value();
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace cairn::ui
