#include "theme/Theme.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyleFactory>

namespace cairn::ui {

using namespace Qt::StringLiterals;

/// Fusion, with the motion switch.
class CairnStyle : public QProxyStyle
{
public:
    CairnStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override
    {
        if (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate)
            return motion ? std::min(150, QProxyStyle::styleHint(hint, option, widget, result)) : 0;
        return QProxyStyle::styleHint(hint, option, widget, result);
    }

    bool motion = true;
};

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
    m_style = new CairnStyle;
    m_application.setStyle(m_style);
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

void Theme::setMotion(bool on)
{
    m_style->motion = on;
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
