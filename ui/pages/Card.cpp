#include "pages/Card.h"

#include "theme/Tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cairn::ui {

Card::Card(const QString &name, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(name);
    setRole(this, u"card"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::normal, space::small, space::normal, space::normal);
    layout->setSpacing(space::small);
    m_line = new QHBoxLayout;
    m_heading = new QLabel(this);
    m_heading->setTextFormat(Qt::PlainText);
    setRole(m_heading, u"heading"_s);
    m_line->addWidget(m_heading);
    m_line->addStretch(1);
    m_body = new QVBoxLayout;
    m_body->setSpacing(space::small);
    layout->addLayout(m_line);
    layout->addLayout(m_body);
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

} // namespace cairn::ui
