#pragma once

class QString;

namespace cairn {
class Translations;

namespace ui {

/// The whole program in \a language at once: texts, Qt's dialogs, and how dates and numbers are
/// written.
void speak(Translations &translations, const QString &language);

} // namespace ui
} // namespace cairn
