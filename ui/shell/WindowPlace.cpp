#include "shell/WindowPlace.h"

namespace cairn::ui {

static qint64 area(const QRect &rect)
{
    return rect.isValid() ? qint64(rect.width()) * rect.height() : 0;
}

QRect onScreen(const QRect &wanted, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return wanted;
    QRect best = screens.front();
    for (const QRect &screen : screens) {
        if (area(screen & wanted) > area(best & wanted))
            best = screen;
    }
    QRect placed(wanted.topLeft(), wanted.size().boundedTo(best.size()));
    if (placed.right() > best.right())
        placed.moveRight(best.right());
    if (placed.bottom() > best.bottom())
        placed.moveBottom(best.bottom());
    if (placed.left() < best.left())
        placed.moveLeft(best.left());
    if (placed.top() < best.top())
        placed.moveTop(best.top());
    return placed;
}

} // namespace cairn::ui
