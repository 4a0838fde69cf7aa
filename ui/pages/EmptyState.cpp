#include "pages/EmptyState.h"

#include "pages/ActionButton.h"
#include "theme/Tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cairn::ui {

EmptyState::EmptyState(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    m_sentence = new QLabel(this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    setRole(m_sentence, u"heading"_s);
    layout->addWidget(m_sentence);
    layout->addSpacing(space::normal);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::small);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new ActionButton(action, this);
        if (action == actions.first())
            setRole(button, u"primary"_s);
        m_buttons->insertWidget(m_buttons->count() - 1, button);
    }
}

} // namespace cairn::ui
