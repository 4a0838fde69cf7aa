#pragma once

#include <QJsonObject>

class QWidget;

namespace cairn::ui {

/// What stands in the fields of \a dialog: text, choices, ticks, and where the keyboard is. Hidden
/// text, that of passphrases, is left out.
QJsonObject typedInto(const QWidget &dialog);

/// Puts it back into a dialog that was built the same way, as if it had been typed.
void typeAgain(QWidget &dialog, const QJsonObject &typed);

} // namespace cairn::ui
