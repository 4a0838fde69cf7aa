#pragma once

#include "theme/StateMark.h"

namespace cairn::ui {

/// What the rows of Cairn's lists carry besides their text; RowDelegate paints it.
enum RowRole {
    IdRole = Qt::UserRole + 100, ///< QString, the id of what the row is about
    DetailRole, ///< QString, the quieter lines below the first
    SideRole, ///< QString, a short text at the end of the first line
    QuietRole, ///< bool, the whole row is of less interest
    GroupRole, ///< bool, the row is the heading of a group
    LookRole = StateMarkDelegate::LookRole, ///< StateLook; absent: no mark
};

} // namespace cairn::ui
