#include "theme/Theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

namespace cairn::ui {

using namespace Qt::StringLiterals;

QString toWord(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return u"system"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    case ThemeChoice::HighContrast:
        return u"high-contrast"_s;
    }
    return {};
}

std::optional<ThemeChoice> themeChoiceFromWord(const QString &word)
{
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark,
                              ThemeChoice::HighContrast}) {
        if (toWord(choice) == word)
            return choice;
    }
    return std::nullopt;
}

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent), m_application(application), m_systemPalette(application.palette()),
      m_systemFont(application.font())
{
    // One style everywhere: the sheet is written and looked at on this one.
    m_application.setStyle(QStyleFactory::create(u"Fusion"_s));
    apply();
}

Appearance Theme::appearance() const
{
    const bool systemIsDark = m_systemPalette.color(QPalette::Window).lightness() < 128;
    switch (m_choice) {
    case ThemeChoice::System:
        return systemIsDark ? Appearance::Dark : Appearance::Light;
    case ThemeChoice::Light:
        return Appearance::Light;
    case ThemeChoice::Dark:
        return Appearance::Dark;
    case ThemeChoice::HighContrast:
        return systemIsDark ? Appearance::ContrastDark : Appearance::ContrastLight;
    }
    return Appearance::Light;
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::setTextPercent(int percent)
{
    percent = qBound(100, percent, 200);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    apply();
}

void Theme::apply()
{
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * m_textPercent / 100);
    const Tokens tokens = Tokens::of(appearance());
    m_application.setFont(font);
    m_application.setPalette(tokens.palette());
    m_application.setStyleSheet(tokens.styleSheet(font.pointSizeF()));
    emit changed();
}

} // namespace cairn::ui
