#include "pages/UnlockPage.h"

#include "dialogs/PassphraseField.h"
#include "models/Text.h"
#include "shell/FlowLayout.h"
#include "shell/MessageBar.h"
#include "theme/Icons.h"
#include "theme/Tokens.h"
#include "wording/ErrorText.h"
#include "workspace/Workspace.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cairn::ui {

using namespace Qt::StringLiterals;

static constexpr int widest = 560;

UnlockPage::UnlockPage(QWidget *parent) : Page(u"unlockPage"_s, parent)
{
    build();
    m_clock.setInterval(200);
    connect(&m_clock, &QTimer::timeout, this, &UnlockPage::count);
}

static QLabel *addLabel(QVBoxLayout *column, const QString &name, const QString &role)
{
    auto *label = new QLabel(column->parentWidget());
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setRole(label, role);
    column->addWidget(label);
    return label;
}

void UnlockPage::build()
{
    auto *card = new QFrame(this);
    card->setMaximumWidth(widest);
    setRole(card, u"card"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::small);
    m_heading = addLabel(column, u"unlockFile"_s, u"heading"_s);
    m_folder = addLabel(column, u"unlockFolder"_s, u"quiet"_s);
    m_opened = addLabel(column, u"unlockOpened"_s, u"quiet"_s);
    m_place = addLabel(column, u"unlockPlace"_s, {});
    m_onCopy = new QCheckBox(card);
    m_onCopy->setObjectName(u"workOnCopy"_s);
    column->addWidget(m_onCopy);
    column->addSpacing(space::small);
    m_label = addLabel(column, u"unlockLabel"_s, {});
    m_passphrase = new PassphraseField(card);
    m_passphrase->setObjectName(u"unlockPassphrase"_s);
    m_label->setBuddy(m_passphrase->edit());
    column->addWidget(m_passphrase);
    column->addWidget(buildCode(card));
    m_problem = addLabel(column, u"unlockProblem"_s, u"problem"_s);
    m_hint = addLabel(column, u"unlockHint"_s, u"quiet"_s);
    m_wait = addLabel(column, u"unlockWait"_s, u"quiet"_s);

    m_unlock = new QPushButton(card);
    m_unlock->setObjectName(u"unlock"_s);
    setRole(m_unlock, u"primary"_s);
    m_switch = new QPushButton(card);
    m_switch->setObjectName(u"useRecoverySheet"_s);
    setRole(m_switch, u"link"_s);
    m_other = new QPushButton(card);
    m_other->setObjectName(u"otherFile"_s);
    setRole(m_other, u"link"_s);
    QWidget *line = flowRow(card);
    for (QPushButton *button : {m_unlock, m_switch, m_other})
        line->layout()->addWidget(button);
    column->addSpacing(space::small);
    column->addWidget(line);

    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(card, 4);
    across->addStretch(1);
    body()->addStretch(1);
    body()->addLayout(across);
    body()->addStretch(2);

    m_showWindow = makeWay(u"unlockShowWindow"_s, u"go-jump"_s, &UnlockPage::otherWindowRequested);
    m_lookAtBackup = makeWay(u"unlockLookAtBackup"_s, u"view-history"_s, &UnlockPage::backupRequested);
    m_restore = makeWay(u"unlockRestore"_s, u"edit-undo-history"_s, &UnlockPage::restoreRequested);
    connect(m_passphrase, &PassphraseField::entered, this, &UnlockPage::tryIt);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::tryIt);
    connect(m_other, &QPushButton::clicked, this, &UnlockPage::otherFileRequested);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        m_usesCode = !m_usesCode;
        sayProblem({});
        showMode();
        focusFirst();
    });
}

QWidget *UnlockPage::buildCode(QWidget *parent)
{
    auto *whole = new QWidget(parent);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    m_codeLabel = addLabel(column, u"unlockCodeLabel"_s, {});
    m_code = new QPlainTextEdit(whole);
    m_code->setObjectName(u"recoveryCode"_s);
    m_code->setTabChangesFocus(true);
    m_code->setFixedHeight(4 * m_code->fontMetrics().lineSpacing() + 24);
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_code->installEventFilter(this);
    m_codeLabel->setBuddy(m_code);
    column->addWidget(m_code);
    connect(m_code, &QPlainTextEdit::textChanged, this, &UnlockPage::checkGroups);
    return whole;
}

QAction *UnlockPage::makeWay(const QString &name, const QString &icon, void (UnlockPage::*signal)())
{
    auto *action = new QAction(themeIcon(icon), {}, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, signal);
    return action;
}

/// Return opens, also in the field of the code, where it would begin a line.
bool UnlockPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_code && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            tryIt();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void UnlockPage::ask(const File &file)
{
    if (file.path != m_file.path)
        m_failures = 0;
    m_file = file;
    m_onCopy->setChecked(file.worksOnCopy);
    m_usesCode = false;
    m_error.reset();
    m_passphrase->wipe();
    m_passphrase->setShown(false);
    m_code->clear();
    messageBar()->clear();
    sayProblem({});
    retranslate();
    count();
}

void UnlockPage::showFile()
{
    const QFileInfo info(m_file.path);
    m_heading->setText(m_file.isLocked ? u"Cairn"_s : info.completeBaseName());
    m_folder->setText(m_file.isLocked ? tr("Locked. What you were doing is kept in the file.")
                                      : QDir::toNativeSeparators(info.path()));
    m_folder->setToolTip({});
    m_opened->setVisible(m_file.lastOpened.isValid() && !m_file.isLocked);
    //: %1 is a date and time.
    m_opened->setText(tr("Last opened here: %1").arg(momentText(m_file.lastOpened)));
    m_other->setVisible(!m_file.isLocked);
    showPlace();
}

bool UnlockPage::worksOnCopy() const
{
    return m_file.place != FilePlace::Local && m_onCopy->isChecked();
}

static QString placeText(FilePlace place)
{
    switch (place) {
    case FilePlace::Network:
        return UnlockPage::tr("This file is on a network drive, where a change can be cut off half-way.");
    case FilePlace::Removable:
        return UnlockPage::tr("This file is on a disk that can be pulled out while it is written.");
    case FilePlace::CloudFolder:
        return UnlockPage::tr("This file is in a folder that another program copies to the cloud while it is "
                              "written.");
    case FilePlace::Local:
        break;
    }
    return {};
}

/// Who works on a copy of the file, for whoever is about to do the same.
static QString copyHolderText(const FileHolder &holder)
{
    if (!holder.since.isValid())
        //: %1 is a person, %2 a computer.
        return UnlockPage::tr("%1 works on a copy of it on the computer %2. If both of you change something, "
                              "whoever writes back second has to choose another name.")
            .arg(holder.who, holder.computer);
    //: %1 is a person, %2 a computer, %3 a time.
    return UnlockPage::tr("%1 works on a copy of it on the computer %2 since %3. If both of you change "
                          "something, whoever writes back second has to choose another name.")
        .arg(holder.who, holder.computer, recentText(holder.since));
}

void UnlockPage::showPlace()
{
    const bool isElsewhere = m_file.place != FilePlace::Local && !m_file.isLocked;
    m_place->setVisible(isElsewhere);
    m_onCopy->setVisible(isElsewhere);
    if (!isElsewhere)
        return;
    m_place->setText(m_file.holder ? placeText(m_file.place) + u' ' + copyHolderText(*m_file.holder)
                                   : placeText(m_file.place));
    m_onCopy->setText(tr("Work on a &copy here, and write it back in one piece"));
    m_onCopy->setToolTip(tr("It is written back when you close or lock the file. Without this, the "
                            "file is changed where it lies."));
    m_onCopy->setAccessibleDescription(m_place->text());
}

void UnlockPage::showMode()
{
    const bool asks = m_file.isEncrypted;
    m_label->setVisible(asks && !m_usesCode);
    m_passphrase->setVisible(asks && !m_usesCode);
    m_codeLabel->setVisible(asks && m_usesCode);
    m_code->setVisible(asks && m_usesCode);
    m_switch->setVisible(asks);
    m_switch->setText(m_usesCode ? tr("Use the &passphrase") : tr("Use &recovery sheet"));
    m_unlock->setText(asks ? tr("&Unlock") : tr("&Open"));
    if (!asks)
        sayProblem({});
    m_hint->setVisible(asks && !m_usesCode && m_failures >= 3);
}

void UnlockPage::retranslate()
{
    setTitle(m_file.isLocked ? QString() : tr("Open a caseload file"));
    m_label->setText(tr("&Passphrase"));
    m_passphrase->edit()->setAccessibleName(tr("Passphrase"));
    m_codeLabel->setText(tr("&Code on the recovery sheet: twelve groups"));
    m_code->setAccessibleName(tr("Code on the recovery sheet"));
    m_code->setPlaceholderText(tr("Spaces, dashes and capitals do not matter."));
    m_other->setText(tr("Open &another file…"));
    m_showWindow->setText(tr("Show that window"));
    m_showWindow->setToolTip(tr("Go to the window that has this file open"));
    m_hint->setText(keyboardHint());
    showFile();
    showMode();
    if (m_error)
        sayObstacle(*m_error, m_help);
}

QString UnlockPage::keyboardHint() const
{
    const QString language = QGuiApplication::inputMethod()->locale().nativeLanguageName();
    if (language.isEmpty())
        return tr("Look whether Caps Lock is on and the keyboard is set to your language.");
    //: %1 is a language, as it calls itself.
    return tr("Look whether Caps Lock is on and the keyboard is set to your language: now it is "
              "set to %1.")
        .arg(language);
}

void UnlockPage::sayProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_passphrase->edit()->setAccessibleDescription(text);
    m_code->setAccessibleDescription(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// A slip in a group is said as soon as the group is whole.
void UnlockPage::checkGroups()
{
    QString typed = m_code->toPlainText();
    const auto atEnd = typed.size();
    // The last group is still being written.
    const qsizetype groups = QString(typed).remove(u' ').remove(u'-').remove(u'\n').size() / 8;
    std::vector<int> wrong = Workspace::wrongRecoveryGroups(typed);
    std::erase_if(wrong, [groups](int group) { return group > groups; });
    wipeText(typed);
    if (wrong.empty() || atEnd == 0)
        return sayProblem({});
    QStringList numbers;
    for (const int group : wrong)
        numbers << QLocale().toString(group);
    //: %1 are numbers.
    sayProblem(tr("%n group(s) do not add up: %1.", nullptr, static_cast<int>(wrong.size()))
                   .arg(QLocale().createSeparatedList(numbers)));
}

void UnlockPage::tryIt()
{
    if (!m_unlock->isEnabled())
        return;
    if (!m_file.isEncrypted)
        return emit unlockRequested({});
    if (m_usesCode) {
        QString code = m_code->toPlainText();
        return emit unlockRequested(Workspace::recoveryCode(code));
    }
    if (m_passphrase->text().isEmpty())
        return sayProblem(tr("Write the passphrase."));
    const QString shared = m_passphrase->text();
    QString own(shared.constData(), shared.size());
    emit unlockRequested(Workspace::passphrase(own));
}

void UnlockPage::refuse(const Error &error, const Help &help)
{
    m_help = help;
    if (error.code == ErrorCode::WrongPassphrase || error.code == ErrorCode::MistypedCode)
        return countFailure(error);
    m_error = error;
    m_passphrase->wipe();
    sayObstacle(error, help);
}

void UnlockPage::countFailure(const Error &error)
{
    ++m_failures;
    m_sinceFailure.start();
    if (!m_usesCode) {
        m_passphrase->edit()->setFocus(Qt::OtherFocusReason);
        m_passphrase->edit()->selectAll();
    }
    m_hint->setText(keyboardHint());
    showMode();
    if (m_usesCode && error.code == ErrorCode::WrongPassphrase)
        sayProblem(tr("This code belongs to another file, or to an earlier passphrase of this one."));
    else
        sayProblem(errorText(error));
    count();
}

std::chrono::milliseconds UnlockPage::delayAfter(int failures)
{
    if (failures < 3)
        return std::chrono::milliseconds(0);
    return std::min(std::chrono::seconds(60), std::chrono::seconds(1 << std::min(failures - 2, 6)));
}

void UnlockPage::count()
{
    const auto left = delayAfter(m_failures)
        - std::chrono::milliseconds(m_sinceFailure.isValid() ? m_sinceFailure.elapsed() : 0);
    const bool waits = m_failures > 0 && left.count() > 0;
    m_unlock->setEnabled(!waits);
    m_wait->setVisible(waits);
    if (!waits)
        return m_clock.stop();
    const int seconds = static_cast<int>((left.count() + 999) / 1000);
    m_wait->setText(tr("You can try again in %n second(s).", nullptr, seconds));
    if (!m_clock.isActive())
        m_clock.start();
}

/// Somebody else on this computer, or on another one.
static QString holderText(const FileHolder &holder)
{
    const QString since = holder.since.isValid() ? recentText(holder.since) : QString();
    if (holder.computer.isEmpty())
        return since.isEmpty()
            //: %1 is a person.
            ? UnlockPage::tr("%1 has this file open on this computer. It is safe. Close it there, or "
                             "look at a backup here.")
                  .arg(holder.who)
            //: %1 is a person, %2 a time.
            : UnlockPage::tr("%1 has this file open on this computer since %2. It is safe. Close it "
                             "there, or look at a backup here.")
                  .arg(holder.who, since);
    return since.isEmpty()
        //: %1 is a person, %2 a computer.
        ? UnlockPage::tr("%1 has this file open on the computer %2. It is safe. Close it there, or "
                         "look at a backup here.")
              .arg(holder.who, holder.computer)
        //: %1 is a person, %2 a computer, %3 a time.
        : UnlockPage::tr("%1 has this file open on the computer %2 since %3. It is safe. Close it "
                         "there, or look at a backup here.")
              .arg(holder.who, holder.computer, since);
}

QString UnlockPage::obstacleText(const Error &error, const Help &help) const
{
    const bool hasBackup = help.newestBackup.isValid();
    const QString backup = hasBackup ? recentText(help.newestBackup) : QString();
    switch (error.code) {
    case ErrorCode::Damaged:
    case ErrorCode::DamagedHeader:
        //: %1 is the time of a backup.
        return hasBackup ? tr("This file is damaged. Cairn can restore the copy from %1. You would "
                              "lose what was changed since then. The damaged file is kept.")
                               .arg(backup)
                         : errorText(error);
    case ErrorCode::OpenElsewhere:
        if (help.otherSince.isValid())
            //: %1 is the time since when.
            return tr("This file is open in another window of Cairn since %1. It is safe there.")
                .arg(recentText(help.otherSince));
        if (help.holder && !help.holder->who.isEmpty())
            return holderText(*help.holder);
        return tr("Another program or another computer has this file open. It is safe. Close it "
                  "there, or look at a backup here.");
    default:
        return errorText(error);
    }
}

void UnlockPage::sayObstacle(const Error &error, const Help &help)
{
    const bool isDamaged
        = error.code == ErrorCode::Damaged || error.code == ErrorCode::DamagedHeader;
    QList<QAction *> ways;
    if (error.code == ErrorCode::OpenElsewhere && help.otherSince.isValid())
        ways << m_showWindow;
    if (help.newestBackup.isValid()) {
        const QString at = recentText(help.newestBackup);
        m_restore->setText(tr("Restore the copy from %1").arg(at));
        m_restore->setToolTip(tr("Put the backup in the place of the damaged file, which is kept"));
        m_lookAtBackup->setText(tr("Look at the backup from %1").arg(at));
        m_lookAtBackup->setToolTip(tr("Open the newest backup; it cannot be changed"));
        if (isDamaged)
            ways << m_restore;
        ways << m_lookAtBackup;
    }
    messageBar()->tell(isDamaged ? MessageBar::Kind::Error : MessageBar::Kind::Warning,
                       obstacleText(error, help), ways, errorDetail(error));
}

void UnlockPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_code->setFixedHeight(4 * m_code->fontMetrics().lineSpacing() + 24);
}

void UnlockPage::focusFirst()
{
    if (!m_file.isEncrypted)
        m_unlock->setFocus(Qt::OtherFocusReason);
    else if (m_usesCode)
        m_code->setFocus(Qt::OtherFocusReason);
    else
        m_passphrase->edit()->setFocus(Qt::OtherFocusReason);
}

QString UnlockPage::help() const
{
    return tr("Type the passphrase of this file and press Enter. Show lets you see what you type.\n"
              "If you have forgotten it, press Use recovery sheet and type the twelve groups of "
              "the code. Each group is checked as you write.\n"
              "After three failures you wait a little between tries. Nothing is ever erased, and "
              "you are not locked out.");
}

} // namespace cairn::ui
