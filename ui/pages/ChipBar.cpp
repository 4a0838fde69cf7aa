#include "pages/ChipBar.h"

#include "shell/FlowLayout.h"
#include "theme/Tokens.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace cairn::ui {

ChipBar::ChipBar(QWidget *parent)
    : QWidget(parent)
{
    m_flow = new FlowLayout(this);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(space::small);
    // A flow is as high as its lines, whatever the page has room for.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipBar::addChip(int id, const QString &name)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
    chip->installEventFilter(this);
    setRole(chip, u"chip"_s);
    m_chips.insert(id, chip);
    m_flow->addWidget(chip);
    // Not `clicked`: a screen reader toggles, which is no click.
    connect(chip, &QToolButton::toggled, this, [this, chip, id](bool on) {
        describe(chip);
        emit turned(id, on);
    });
}

void ChipBar::setText(int id, const QString &text)
{
    m_chips.value(id)->setText(text);
    describe(m_chips.value(id));
}

void ChipBar::describe(QToolButton *chip)
{
    chip->setAccessibleName(chip->isChecked() ? tr("%1, on", "a filter").arg(chip->text())
                                              : tr("%1, off", "a filter").arg(chip->text()));
}

void ChipBar::setOn(int id, bool on)
{
    const QSignalBlocker nobodyTurnedIt(this);
    m_chips.value(id)->setChecked(on);
}

bool ChipBar::isOn(int id) const
{
    return m_chips.value(id)->isChecked();
}

void ChipBar::addWidget(QWidget *widget)
{
    m_flow->addWidget(widget);
}

bool ChipBar::eventFilter(QObject *watched, QEvent *event)
{
    auto *chip = qobject_cast<QToolButton *>(watched);
    if (chip && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete && chip->isChecked()) {
            chip->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace cairn::ui
