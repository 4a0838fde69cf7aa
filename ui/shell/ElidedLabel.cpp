#include "shell/ElidedLabel.h"

#include <QEvent>

#include <algorithm>

namespace cairn::ui {

static constexpr int fewestLetters = 0;

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setWhole(const QString &text)
{
    m_whole = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    elide();
}

/// What the style sheet puts around the text.
static int around(const QLabel &label)
{
    return label.width() - label.contentsRect().width() + 2 * label.margin() + 18;
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + around(*this), QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(fontMetrics().averageCharWidth() * fewestLetters, sizeHint().width()),
            QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ElidedLabel::elide()
{
    setText(fontMetrics().elidedText(m_whole, Qt::ElideRight, std::max(0, width() - around(*this))));
}

} // namespace cairn::ui
