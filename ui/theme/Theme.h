#pragma once

#include "theme/Tokens.h"

#include <QFont>
#include <QObject>

#include <optional>

class QApplication;

namespace cairn::ui {

class CairnStyle;

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// The word in the settings file: "system", "light", "dark", "high-contrast".
QString toWord(ThemeChoice choice);
std::optional<ThemeChoice> themeChoiceFromWord(const QString &word);

/// Dresses the program: style, palette, style sheet and text size, changed at once.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Remembers how the desktop looks, so that "system" and 100 % stay reachable.
    explicit Theme(QApplication &application, QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    int textPercent() const { return m_textPercent; }
    Appearance appearance() const;

    void setChoice(ThemeChoice choice);
    /// 100 to 200.
    void setTextPercent(int percent);
    /// Off: menus and lists appear without sliding or fading.
    void setMotion(bool on);

signals:
    void changed();

private:
    void apply();

    QApplication &m_application;
    CairnStyle *m_style = nullptr; ///< owned by the application
    QPalette m_systemPalette;
    QFont m_systemFont;
    ThemeChoice m_choice = ThemeChoice::System;
    int m_textPercent = 100;
};

} // namespace cairn::ui
