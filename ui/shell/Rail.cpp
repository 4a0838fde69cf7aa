#include "shell/Rail.h"

#include "theme/Tokens.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

Rail::Rail(QWidget *parent) : QFrame(parent), m_group(new QActionGroup(this))
{
    setObjectName(u"rail"_s);
    setRole(this, u"rail"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::small, space::small, space::small, space::small);
    layout->setSpacing(0);
    m_top = new QVBoxLayout;
    m_foot = new QVBoxLayout;
    m_top->setSpacing(space::tight);
    m_foot->setSpacing(space::tight);
    layout->addLayout(m_top);
    layout->addStretch(1);
    layout->addLayout(m_foot);
    retranslate();
}

void Rail::add(QAction *page, Where where)
{
    m_group->addAction(page);
    auto *button = new QToolButton(this);
    button->setObjectName(page->objectName() + u"Button"_s);
    button->setDefaultAction(page);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({24, 24});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // One stop for Tab; the arrows move inside.
    button->setFocusPolicy(m_buttons.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    setRole(button, u"rail"_s);
    (where == Where::Top ? m_top : m_foot)->addWidget(button);
    m_buttons.append(button);
    connect(page, &QAction::changed, this, &Rail::fit);
    fit();
}

/// All buttons as wide as the longest word in the largest weight, so that nothing moves when the
/// chosen one turns bold.
void Rail::fit()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    int width = 56;
    for (const QToolButton *button : m_buttons)
        width = std::max(width, metrics.horizontalAdvance(button->text()) + 2 * space::small);
    for (QToolButton *button : m_buttons)
        button->setFixedSize(width, 24 + metrics.height() + 2 * space::normal - 2);
}

void Rail::focusFirst()
{
    for (QToolButton *button : m_buttons) {
        if (button->isChecked())
            return button->setFocus(Qt::OtherFocusReason);
    }
    if (!m_buttons.isEmpty())
        m_buttons.front()->setFocus(Qt::OtherFocusReason);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const auto at = m_buttons.indexOf(qobject_cast<QToolButton *>(focusWidget()));
    if (step == 0 || at < 0)
        return QFrame::keyPressEvent(event);
    for (auto next = at + step; next >= 0 && next < m_buttons.size(); next += step) {
        if (m_buttons[next]->isEnabled())
            return m_buttons[next]->setFocus(Qt::TabFocusReason);
    }
}

void Rail::retranslate()
{
    setAccessibleName(tr("Pages"));
}

void Rail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace cairn::ui
