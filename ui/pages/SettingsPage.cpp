#include "pages/SettingsPage.h"

#include "pages/ActionButton.h"
#include "wording/Translations.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

namespace {

/// As high as its lines need at its width, which a scroll area does not ask for by itself.
class Lines : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    bool event(QEvent *event) override
    {
        if (layout() && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
            setMinimumHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                           : layout()->totalMinimumSize().height());
        return QWidget::event(event);
    }
};

} // namespace

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
    auto *inside = new Lines(scroll);
    inside->setMaximumWidth(900);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::normal);
    column->addWidget(card);
    column->addWidget(buildPrivacy(inside));
    m_fileCard = new QFrame(inside);
    setRole(m_fileCard, u"card"_s);
    m_fileLines = new QVBoxLayout(m_fileCard);
    m_fileLines->setContentsMargins(space::wide, space::normal, space::wide, space::wide);
    m_fileLines->setSpacing(space::normal);
    m_fileHeading = new QLabel(m_fileCard);
    setRole(m_fileHeading, u"heading"_s);
    m_fileLines->addWidget(m_fileHeading);
    m_fileCard->hide();
    column->addWidget(m_fileCard);
    column->addStretch(1);
    scroll->setWidget(inside);
    body()->addWidget(scroll);
}

static QGridLayout *gridOn(QWidget *card)
{
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(space::wide, space::normal, space::wide, space::wide);
    grid->setHorizontalSpacing(space::wide);
    grid->setVerticalSpacing(space::normal);
    grid->setColumnStretch(2, 1);
    return grid;
}

QWidget *SettingsPage::buildPrivacy(QWidget *parent)
{
    auto *card = new QFrame(parent);
    setRole(card, u"card"_s);
    QGridLayout *grid = gridOn(card);
    m_privacyHeading = new QLabel(card);
    setRole(m_privacyHeading, u"heading"_s);
    grid->addWidget(m_privacyHeading, 0, 0, 1, 3);
    m_lockBox = new QComboBox(card);
    m_lockBox->setObjectName(u"settingsLock"_s);
    m_clipboardBox = new QComboBox(card);
    m_clipboardBox->setObjectName(u"settingsClipboard"_s);
    for (QComboBox *box : {m_lockBox, m_clipboardBox})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_lockLine = addLine(grid, m_lockBox);
    m_clipboardLine = addLine(grid, m_clipboardBox);
    return card;
}

void SettingsPage::setFileActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new ActionButton(action, m_fileCard);
        button->setMinimumWidth(220);
        auto *note = new QLabel(action->toolTip(), m_fileCard);
        note->setWordWrap(true);
        setRole(note, u"quiet"_s);
        connect(action, &QAction::changed, note, [action, note] { note->setText(action->toolTip()); });
        auto *line = new QHBoxLayout;
        line->setSpacing(space::normal);
        line->addWidget(button);
        line->addWidget(note, 1);
        m_fileLines->addLayout(line);
    }
    m_fileCard->setVisible(!actions.isEmpty());
}

void SettingsPage::connectFields()
{
    connect(m_lockBox, &QComboBox::activated, this, [this](int index) {
        m_settings.setLockMinutes(m_lockBox->itemData(index).toInt());
        emit privacyChanged();
    });
    connect(m_clipboardBox, &QComboBox::activated, this, [this](int index) {
        m_settings.setClipboardSeconds(m_clipboardBox->itemData(index).toInt());
        emit privacyChanged();
    });
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
    retranslatePrivacy();
    // Each language by its own name, so that it is found by whoever needs it.
    m_languageBox->addItem(u"English"_s, u"en"_s);
    m_languageBox->addItem(u"Español"_s, u"es"_s);
    refresh();
}

void SettingsPage::retranslatePrivacy()
{
    m_fileHeading->setText(tr("The open file"));
    m_privacyHeading->setText(tr("Privacy"));
    m_lockLine.label->setText(tr("&Lock"));
    m_lockLine.note->setText(tr("When nobody has touched keyboard or mouse for so long. It is "
                                "announced a minute before. The file is locked too when the screen "
                                "is locked or the computer goes to sleep."));
    m_clipboardLine.label->setText(tr("&Forget what was copied"));
    m_clipboardLine.note->setText(tr("Other programs can read what is copied until then. Locking "
                                     "and closing forget it at once."));
    m_lockBox->clear();
    for (const int minutes : {2, 5, 10, 15, 30, 60})
        m_lockBox->addItem(tr("After %n minute(s)", nullptr, minutes), minutes);
    m_lockBox->addItem(tr("Only when I lock it"), 0);
    m_clipboardBox->clear();
    for (const int seconds : {30, 60, 120, 300})
        m_clipboardBox->addItem(tr("After %n second(s)", nullptr, seconds), seconds);
    m_clipboardBox->addItem(tr("When the file is locked or closed"), 0);
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
    choose(m_lockBox, m_settings.lockMinutes());
    choose(m_clipboardBox, m_settings.clipboardSeconds());
}

void SettingsPage::focusFirst()
{
    m_themeBox->setFocus(Qt::OtherFocusReason);
}

QString SettingsPage::help() const
{
    return tr("Colors, text size, language and motion act at once and are kept for this person on "
              "this computer. They are not part of the caseload file.\n"
              "Like the desktop follows what the computer was set to when Cairn started.\n"
              "Privacy says when the window locks by itself. The buttons at the end work on the "
              "file that is open.");
}

} // namespace cairn::ui
