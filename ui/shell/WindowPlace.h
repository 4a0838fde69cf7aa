#pragma once

#include <QList>
#include <QRect>

namespace cairn::ui {

/// \a wanted moved and shrunk so that it lies whole on one of \a screens: the one that shows most
/// of it, or the first where none does.
QRect onScreen(const QRect &wanted, const QList<QRect> &screens);

} // namespace cairn::ui
