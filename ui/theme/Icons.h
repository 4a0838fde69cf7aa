#pragma once

#include <QIcon>
#include <QString>

namespace cairn::ui {

/// An icon of the Breeze theme by its freedesktop name ("document-new"), drawn in the text colour
/// of whatever appearance is on; changes with it. Empty where no theme has the name.
QIcon themeIcon(const QString &name);

} // namespace cairn::ui
