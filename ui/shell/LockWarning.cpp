#include "shell/LockWarning.h"

#include "theme/Tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

namespace cairn::ui {

using namespace Qt::StringLiterals;

LockWarning::LockWarning(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"lockWarning"_s);
    setRole(this, u"message-warning"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_text = new QLabel(this);
    m_text->setObjectName(u"lockWarningText"_s);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::normal, space::small, space::normal, space::small);
    layout->addWidget(m_text);
    hide();
}

void LockWarning::show(int seconds, QWidget *window)
{
    const bool isNew = !isVisible() || parentWidget() != window;
    if (parentWidget() != window)
        setParent(window);
    m_text->setText(tr("Cairn locks in %n second(s). Press a key or move the mouse to stay.", nullptr,
                       seconds));
    const int width = std::min(480, window->width() - 2 * space::small);
    const int height = heightForWidth(width) > 0 ? heightForWidth(width) : sizeHint().height();
    setGeometry((window->width() - width) / 2, space::small, width, height);
    QFrame::show();
    raise();
    // Said when it begins and near the end, not each second.
    if (!isNew && seconds != 10)
        return;
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace cairn::ui
