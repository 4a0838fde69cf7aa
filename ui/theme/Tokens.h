#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QWidget;

namespace cairn::ui {

/// The distances of every page, in device-independent pixels.
namespace space {
inline constexpr int tight = 4;
inline constexpr int small = 8;
inline constexpr int normal = 16;
inline constexpr int wide = 24;
inline constexpr int radius = 6;
inline constexpr int target = 24; ///< the least height of anything that can be clicked
}

/// The five states, as shapes; their words and colours go with them.
enum class Mark { Done, Now, Planned, Ready, Blocked };

enum class Appearance { Light, Dark, ContrastLight, ContrastDark };

/// The colours of one appearance. Contrast on `page` and `alternate` is held by a test.
struct Tokens {
    Appearance appearance = Appearance::Light;
    QColor page;
    QColor alternate; ///< rail, dock, status bar, every other row
    QColor text;
    QColor quiet; ///< secondary text
    QColor line; ///< separates, carries no meaning
    QColor border; ///< the edge of a control
    QColor accent; ///< focus, links, the one button that matters
    QColor onAccent;
    QColor selection; ///< under a selected row
    QColor hover;
    QColor warningTint;
    QColor errorTint;
    QColor goodTint;
    int borderWidth = 1;

    static Tokens of(Appearance appearance);
    /// What a widget is painted with, read off its palette, so that painting needs no global.
    static Tokens of(const QPalette &palette);

    bool isDark() const;
    bool isContrast() const;
    QColor colour(Mark mark) const;
    QPalette palette() const;
    /// The one style sheet of the program; \a pointSize is that of the application's font.
    QString styleSheet(double pointSize) const;
};

/// The contrast of two opaque colours by WCAG 2.2: 1 to 21.
double contrast(const QColor &first, const QColor &second);

/// What a widget is, for the style sheet: "title", "heading", "quiet", "card", "primary", "chip", ...
/// `StyleSheet.cpp` lists them.
void setRole(QWidget *widget, const QString &role);

} // namespace cairn::ui
