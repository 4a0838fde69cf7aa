#include "pages/SettingsPage.h"

#include "wording/Translations.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(Settings &settings, Theme &theme, Translations &translations, QWidget *parent)
    : Page(u"settingsPage"_s, parent), m_settings(settings), m_theme(theme), m_translations(translations)
{
    build();
    connectFields();
}

SettingsPage::Line SettingsPage::addLine(QGridLayout *grid, QWidget *field)
{
    Line line{new QLabel(this), new QLabel(this)};
    line.label->setBuddy(field);
    line.note->setWordWrap(true);
    setRole(line.note, u"quiet"_s);
    const int row = grid->rowCount();
    grid->addWidget(line.label, row, 0, Qt::AlignTop);
    grid->addWidget(field, row, 1, Qt::AlignTop | Qt::AlignLeading);
    grid->addWidget(line.note, row, 2, Qt::AlignTop);
    line.label->setContentsMargins(0, space::small, 0, 0);
    line.note->setContentsMargins(0, space::small, 0, 0);
    return line;
}

void SettingsPage::build()
{
    auto *card = new QFrame(this);
    card->setMaximumWidth(900);
    setRole(card, u"card"_s);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(space::wide, space::normal, space::wide, space::wide);
    grid->setHorizontalSpacing(space::wide);
    grid->setVerticalSpacing(space::normal);
    grid->setColumnStretch(2, 1);
    m_heading = new QLabel(card);
    setRole(m_heading, u"heading"_s);
    grid->addWidget(m_heading, 0, 0, 1, 3);
    m_themeBox = new QComboBox(card);
    m_themeBox->setObjectName(u"settingsTheme"_s);
    m_sizeBox = new QComboBox(card);
    m_sizeBox->setObjectName(u"settingsTextSize"_s);
    m_languageBox = new QComboBox(card);
    m_languageBox->setObjectName(u"settingsLanguage"_s);
    m_motionBox = new QCheckBox(card);
    m_motionBox->setObjectName(u"settingsMotion"_s);
    m_themeLine = addLine(grid, m_themeBox);
    m_sizeLine = addLine(grid, m_sizeBox);
    m_languageLine = addLine(grid, m_languageBox);
    m_motionLine = addLine(grid, m_motionBox);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch(1);
    scroll->setWidget(inside);
    body()->addWidget(scroll);
}

void SettingsPage::connectFields()
{
    connect(m_themeBox, &QComboBox::activated, this, [this](int index) {
        m_theme.setChoice(ThemeChoice(m_themeBox->itemData(index).toInt()));
    });
    connect(m_sizeBox, &QComboBox::activated, this, [this](int index) {
        m_theme.setTextPercent(m_sizeBox->itemData(index).toInt());
    });
    connect(m_languageBox, &QComboBox::activated, this, [this](int index) {
        const QString language = m_languageBox->itemData(index).toString();
        m_settings.setLanguage(language);
        speak(m_translations, language);
    });
    connect(m_motionBox, &QCheckBox::clicked, this, [this](bool still) {
        m_settings.setMotion(!still);
        m_theme.setMotion(!still);
    });
    connect(&m_theme, &Theme::changed, this, &SettingsPage::keepLook);
}

/// Text size and theme change from the View menu too.
void SettingsPage::keepLook()
{
    m_settings.setTheme(m_theme.choice());
    m_settings.setTextPercent(m_theme.textPercent());
    refresh();
}

void SettingsPage::retranslate()
{
    setTitle(tr("Settings"));
    m_heading->setText(tr("Look and language"));
    m_themeLine.label->setText(tr("&Colors"));
    m_themeLine.note->setText(tr("High contrast uses thick borders, and shapes and words only."));
    m_sizeLine.label->setText(tr("Te&xt size"));
    m_sizeLine.note->setText(tr("Ctrl+= and Ctrl+- change it anywhere."));
    m_languageLine.label->setText(tr("Lan&guage"));
    m_languageLine.note->setText(tr("Changes at once. Names from the catalog follow where it has "
                                    "them."));
    m_motionLine.label->setText(tr("Motion"));
    m_motionLine.note->setText(tr("Menus and lists appear without sliding or fading."));
    m_motionBox->setText(tr("&Keep still"));

    m_themeBox->clear();
    m_themeBox->addItem(tr("Like the desktop"), int(ThemeChoice::System));
    m_themeBox->addItem(tr("Light"), int(ThemeChoice::Light));
    m_themeBox->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_themeBox->addItem(tr("High contrast"), int(ThemeChoice::HighContrast));
    m_sizeBox->clear();
    for (const int percent : {100, 125, 150, 200})
        m_sizeBox->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    m_languageBox->clear();
    // Each language by its own name, so that it is found by whoever needs it.
    m_languageBox->addItem(u"English"_s, u"en"_s);
    m_languageBox->addItem(u"Español"_s, u"es"_s);
    refresh();
}

static void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(box->findData(data));
}

void SettingsPage::refresh()
{
    choose(m_themeBox, int(m_theme.choice()));
    choose(m_sizeBox, m_theme.textPercent());
    choose(m_languageBox, m_translations.language());
    m_motionBox->setChecked(!m_settings.motion());
}

void SettingsPage::focusFirst()
{
    m_themeBox->setFocus(Qt::OtherFocusReason);
}

QString SettingsPage::help() const
{
    return tr("Colors, text size, language and motion act at once and are kept for this person on "
              "this computer. They are not part of the caseload file.\n"
              "Like the desktop follows what the computer was set to when Cairn started.");
}

} // namespace cairn::ui
