#include "pages/ActionButton.h"

#include <QAction>

namespace cairn::ui {

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setObjectName(action->objectName() + QStringLiteral("Button"));
    setAutoDefault(false);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    // The menu has the mnemonic; two in one window would compete.
    QString text = m_action->text();
    setText(text.remove(u'&'));
    setToolTip(m_action->shortcut().isEmpty()
                   ? m_action->toolTip()
                   : tr("%1 (%2)", "tip, shortcut")
                         .arg(m_action->toolTip(),
                              m_action->shortcut().toString(QKeySequence::NativeText)));
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
}

void label(QAction *action, const QString &text, const QString &tip)
{
    action->setText(text);
    action->setToolTip(tip);
}

} // namespace cairn::ui
