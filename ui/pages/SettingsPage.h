#pragma once

#include "shell/Page.h"

class QAction;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QVBoxLayout;

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

    /// What can be done with the open file, each with a sentence.
    void setFileActions(const QList<QAction *> &actions);

    void refresh() override;
    void focusFirst() override;
    QString help() const override;

signals:
    /// The idle time or how long copies are kept.
    void privacyChanged();

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
    QWidget *buildPrivacy(QWidget *parent);
    void retranslatePrivacy();

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
    QLabel *m_privacyHeading = nullptr;
    QComboBox *m_lockBox = nullptr;
    QComboBox *m_clipboardBox = nullptr;
    Line m_lockLine;
    Line m_clipboardLine;
    QLabel *m_fileHeading = nullptr;
    QWidget *m_fileCard = nullptr;
    QVBoxLayout *m_fileLines = nullptr;
};

} // namespace cairn::ui
