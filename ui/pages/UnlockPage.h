#pragma once

#include "base/Error.h"
#include "base/Unlock.h"
#include "shell/Page.h"
#include "workspace/FileHolder.h"
#include "workspace/FilePlace.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace cairn::ui {

class PassphraseField;

/// Asks for what opens a file, and says what stands in the way: a slip of the keyboard, damage, a
/// newer version, another window. The same page stands alone in the window while it is locked.
class UnlockPage : public Page
{
    Q_OBJECT

public:
    explicit UnlockPage(QWidget *parent = nullptr);

    struct File {
        QString path;
        bool isEncrypted = true;
        QDateTime lastOpened; ///< invalid: not known
        /// The window is locked: nothing but the name of the program is shown.
        bool isLocked = false;
        FilePlace place = FilePlace::Local;
        bool worksOnCopy = false; ///< for a file that should not be changed where it lies
        std::optional<FileHolder> holder; ///< somebody who works on a copy of it already
    };
    /// What can be done about an error, besides trying again.
    struct Help {
        QDateTime newestBackup; ///< invalid: there is none
        QDateTime otherSince; ///< another window has the file since then; invalid: none answers
        std::optional<FileHolder> holder; ///< somebody else who has it
    };

    void ask(const File &file);
    const File &file() const { return m_file; }
    /// A copy on this computer is to be opened, and written back in one piece.
    bool worksOnCopy() const;
    /// The file did not open.
    void refuse(const Error &error, const Help &help);
    /// The wait until another try, after so many failures one after another: none for the first
    /// three, then doubling up to a minute. The file is never locked out.
    static std::chrono::milliseconds delayAfter(int failures);

    void focusFirst() override;
    QString help() const override;
    QList<QAction *> pageActions() const override { return {}; }

signals:
    void unlockRequested(const cairn::Unlock &unlock);
    void otherFileRequested();
    void otherWindowRequested();
    void backupRequested(); ///< to look at the newest one
    void restoreRequested(); ///< the newest one, keeping the present file

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildCode(QWidget *parent);
    QAction *makeWay(const QString &name, const QString &icon, void (UnlockPage::*signal)());
    void showMode();
    void showFile();
    void showPlace();
    void tryIt();
    void countFailure(const Error &error);
    void count();
    void checkGroups();
    void sayObstacle(const Error &error, const Help &help);
    QString obstacleText(const Error &error, const Help &help) const;
    QString keyboardHint() const;
    void sayProblem(const QString &text);

    File m_file;
    bool m_usesCode = false;
    int m_failures = 0;
    QTimer m_clock;
    QElapsedTimer m_sinceFailure;
    std::optional<Error> m_error;
    Help m_help;

    QLabel *m_heading = nullptr;
    QLabel *m_folder = nullptr;
    QLabel *m_opened = nullptr;
    QLabel *m_place = nullptr;
    QCheckBox *m_onCopy = nullptr;
    QLabel *m_label = nullptr;
    PassphraseField *m_passphrase = nullptr;
    QPlainTextEdit *m_code = nullptr;
    QLabel *m_codeLabel = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_wait = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_switch = nullptr;
    QPushButton *m_other = nullptr;
    QAction *m_showWindow = nullptr;
    QAction *m_lookAtBackup = nullptr;
    QAction *m_restore = nullptr;
};

} // namespace cairn::ui
