#include "theme/Tokens.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <cmath>

namespace cairn::ui {

using namespace Qt::StringLiterals;

static QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

static Tokens light()
{
    Tokens t;
    t.appearance = Appearance::Light;
    t.page = rgb(0xFFFFFF);
    t.alternate = rgb(0xF4F6F8);
    t.text = rgb(0x1A1F24);
    t.quiet = rgb(0x56606B);
    t.line = rgb(0xDDE2E7);
    t.border = rgb(0x7F8A95);
    t.accent = rgb(0x414BDD);
    t.onAccent = rgb(0xFFFFFF);
    t.selection = rgb(0xE3E6FB);
    t.hover = rgb(0xEBEEF2);
    t.warningTint = rgb(0xFDF2E9);
    t.errorTint = rgb(0xFBEEEB);
    t.goodTint = rgb(0xEAF4F1);
    return t;
}

static Tokens dark()
{
    Tokens t;
    t.appearance = Appearance::Dark;
    t.page = rgb(0x14181C);
    t.alternate = rgb(0x1E242A);
    t.text = rgb(0xF1F4F6);
    t.quiet = rgb(0xA9B3BD);
    t.line = rgb(0x333C45);
    t.border = rgb(0x7C8894);
    t.accent = rgb(0x6EA8FA);
    t.onAccent = rgb(0x0B0F14);
    t.selection = rgb(0x22344F);
    t.hover = rgb(0x283038);
    t.warningTint = rgb(0x2E2713);
    t.errorTint = rgb(0x351F1C);
    t.goodTint = rgb(0x15302A);
    return t;
}

static Tokens contrastOf(Appearance appearance, QRgb page, QRgb text, QRgb accent, QRgb selection)
{
    Tokens t;
    t.appearance = appearance;
    t.page = t.alternate = t.onAccent = t.hover = rgb(page);
    t.warningTint = t.errorTint = t.goodTint = rgb(page);
    t.text = t.quiet = t.line = t.border = rgb(text);
    t.accent = rgb(accent);
    t.selection = rgb(selection);
    t.borderWidth = 3;
    return t;
}

Tokens Tokens::of(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return light();
    case Appearance::Dark:
        return dark();
    case Appearance::ContrastLight:
        return contrastOf(appearance, 0xFFFFFF, 0x000000, 0x0000C8, 0xFFFF9E);
    case Appearance::ContrastDark:
        return contrastOf(appearance, 0x000000, 0xFFFFFF, 0xFFFF00, 0x003A6B);
    }
    return light();
}

/// By the text, not the background: a style sheet makes the latter transparent, which reads as
/// black. The edges tell high contrast from a desktop's own black on white.
Tokens Tokens::of(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const bool isDark = text.lightness() > 128;
    if (palette.color(QPalette::Active, QPalette::Mid) == rgb(isDark ? 0xFFFFFF : 0x000000))
        return of(isDark ? Appearance::ContrastDark : Appearance::ContrastLight);
    return of(isDark ? Appearance::Dark : Appearance::Light);
}

bool Tokens::isDark() const
{
    return appearance == Appearance::Dark || appearance == Appearance::ContrastDark;
}

bool Tokens::isContrast() const
{
    return appearance == Appearance::ContrastLight || appearance == Appearance::ContrastDark;
}

QColor Tokens::colour(Mark mark) const
{
    if (isContrast())
        return text; // shape and word say it; colour would only cost contrast
    const bool night = isDark();
    switch (mark) {
    case Mark::Done:
        return rgb(night ? 0x42FDAC : 0x00161A);
    case Mark::Now:
        return rgb(night ? 0x4A91F6 : 0x414BDD);
    case Mark::Planned:
        return rgb(night ? 0x91899B : 0x6A6965);
    case Mark::Ready:
        return rgb(night ? 0xFAC90D : 0xBB4609);
    case Mark::Blocked:
        return rgb(night ? 0xF65944 : 0x672110);
    }
    return text;
}

QPalette Tokens::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, page);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, page);
    p.setColor(QPalette::AlternateBase, alternate);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, quiet);
    p.setColor(QPalette::Button, alternate);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, onAccent);
    p.setColor(QPalette::ToolTipBase, alternate);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Light, page);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, isContrast() ? text : line);
    p.setColor(QPalette::Dark, border);
    p.setColor(QPalette::Shadow, border);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, quiet);
    return p;
}

static double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
        + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void setRole(QWidget *widget, const QString &role)
{
    widget->setProperty("role", role);
    // Where the sheet is applied already, a changed property asks for a second look.
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace cairn::ui
