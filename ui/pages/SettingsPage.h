#pragma once

#include "shell/Page.h"

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace cairn {
class Translations;
}

namespace cairn::ui {

class Settings;
class Theme;

/// How Cairn looks and speaks; every choice acts at once and is kept.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Settings &settings, Theme &theme, Translations &translations, QWidget *parent = nullptr);

    void refresh() override;
    void focusFirst() override;
    QString help() const override;

protected:
    void retranslate() override;

private:
    struct Line {
        QLabel *label = nullptr;
        QLabel *note = nullptr;
    };
    Line addLine(QGridLayout *grid, QWidget *field);
    void build();
    void connectFields();
    void keepLook();

    Settings &m_settings;
    Theme &m_theme;
    Translations &m_translations;
    QLabel *m_heading = nullptr;
    QComboBox *m_themeBox = nullptr;
    QComboBox *m_sizeBox = nullptr;
    QComboBox *m_languageBox = nullptr;
    QCheckBox *m_motionBox = nullptr;
    Line m_themeLine;
    Line m_sizeLine;
    Line m_languageLine;
    Line m_motionLine;
};

} // namespace cairn::ui
