#pragma once

#include "base/Date.h"
#include "base/Id.h"
#include "base/Result.h"
#include "base/Unlock.h"
#include "shell/Details.h"
#include "workspace/FilePlace.h"

#include <QMainWindow>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QMenuBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace cairn {

class Translations;
class Workspace;
enum class Outlet;
struct SharingRequest;
struct Backup;

namespace ui {

class CaseloadPage;
class CatalogPage;
class ClipboardCare;
class DetailsDock;
class LearnerPage;
class LockWarning;
class LockWatch;
class Page;
class Palette;
class Rail;
class Settings;
class StatusLine;
class Theme;
class UnlockPage;
class WelcomePage;
class WindowCall;
struct Passage;
struct SearchEntry;

/// The one window: rail, pages, Details dock, status line, menus and palette around the open file.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Settings &settings, Theme &theme, Translations &translations, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the caseload at \a path and goes where one was in it; what goes wrong is said on the
    /// page that is shown. \returns whether it is open: one that is encrypted asks first.
    bool openFile(const QString &path);
    /// Creates it, encrypted where there is a \a passphrase, which is wiped, and shows its recovery
    /// sheet.
    bool createFile(const QString &path, QString passphrase = {});
    bool openSample();
    /// Takes a caseload that is open already, for tests and pictures.
    void take(std::unique_ptr<Workspace> workspace);
    void closeFile();
    /// Closes the file and blanks the window until it is unlocked.
    void lock();
    bool isLocked() const { return m_locked; }
    /// Where files lie, for tests.
    void setPlaces(std::function<FilePlace(const QString &)> places);
    /// From now on the file is locked when \a watch says so.
    void setLockWatch(std::unique_ptr<LockWatch> watch);

    Workspace *workspace() const { return m_workspace.get(); }
    /// The day of all audits, where it is not today.
    void setToday(Date day);
    /// See Workspace; of this file and of those opened later.
    void setPatience(std::chrono::milliseconds patience);

    /// By object name: "caseloadPage", "learnerPage", "catalogPage", "activityPage", ...
    bool showPage(const QString &name);
    Page *currentPage() const;
    void showLearner(const LearnerId &learner);
    void showCredential(const CredentialId &credential);
    void showItem(const ItemId &item);
    void showDetails(const Details &details);
    void openPalette(const QString &text);
    Palette *palette() const { return m_palette; }
    /// Every command of the menus, in their order.
    QList<QAction *> commands() const;

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Place {
        QString page;
        LearnerId learner;
        bool operator==(const Place &) const = default;
    };

    // The frame (MainWindow.cpp).
    void buildFrame();
    void buildTop();
    void buildWelcome();
    void buildLock();
    void buildPages();
    void dropPages();
    void addPage(Page *page);
    void connectPage(Page *page);
    void connectWorkspace();
    void switchTo(Page *page);
    static void setCommandsActive(const Page *page, bool active);
    void updateChecks();
    void updateTitle();
    void leaveTrail();
    Place here() const;
    void goBack();
    void showNeighbour(int step);
    void tell(const Error &error);
    void moveFocus(int step);
    QList<QWidget *> panes() const;

    // Commands and menus (WindowActions.cpp).
    QAction *command(const QString &name, const QString &icon, const QList<QKeySequence> &keys,
                     void (MainWindow::*run)());
    QAction *pageCommand(const QString &name, const QString &icon, const QKeySequence &key,
                         const QString &page);
    void buildActions();
    void buildFileActions();
    void buildEditActions();
    void buildViewActions();
    void buildHelpActions();
    void buildMenus();
    void fillMenus();
    void retranslate();
    static void label(QAction *action, const QString &text, const QString &tip);
    void labelFileActions();
    void labelEditActions();
    void labelViewActions();
    void labelHelpActions();
    void updateActions();
    void updateUndo();
    void undo();
    void redo();
    void findOnPage();
    void searchOrRun();
    void helpHere();
    void nextPane();
    void previousPane();
    void largerText();
    void smallerText();
    void normalText();
    void stepTextSize(int direction);
    void toggleFullScreen();
    void toggleDetails();
    void setDetailsWanted(bool wanted);
    void fitDetails();
    void quit();

    // Files (WindowFiles.cpp).
    static QString documents();
    void trySample();
    void askForNewFile();
    void askForFile();
    static QString copyErrorText(const Error &error);
    void askForCopy();
    Passage copyPassage(Outlet outlet, const QString &title) const;
    void askWhereToCopy(const std::optional<SharingRequest> &request);
    void saveCopy(const QString &path, const std::optional<SharingRequest> &request);
    void askWhereToGoOn();
    void goOnIn(const QString &path);
    void checkFile();
    bool sampleExists() const;
    void askToRemoveSample();
    void removeSample();
    bool adopt(Result<std::unique_ptr<Workspace>> opened);
    void rememberFile();
    void setUp();

    // Opening with a passphrase, locking (WindowLock.cpp).
    void followPrivacy();
    void askToUnlock(const QString &path, bool isEncrypted);
    void unlock(const Unlock &unlock);
    void refuse(const QString &path, const Error &error);
    void showOtherWindow();
    void comeForward(const QByteArray &token);
    void endLock();
    void showFrame(bool shown);
    void closeDialogs();
    void forgetSecrets();
    void keepTyped();
    QByteArray typedNow() const;
    void restoreTyped();

    // Files on sticks, networks and in cloud folders (WindowElsewhere.cpp).
    static QString copiesFolder();
    FilePlace placeFor(const QString &path) const;
    void buildElsewhereActions();
    void labelElsewhereActions();
    void updateElsewhereActions();
    Result<std::unique_ptr<Workspace>> openAsAsked(const Unlock &unlock);
    void tellOfCopy();
    void writeBackNow();
    static QString writeBackErrorText(const Error &error, const QString &folder);
    bool mayLeave(const std::function<void()> &leave);
    Result<void> closeWorkspace();
    Workspace *fileItself() const;

    // What keeps the file safe (WindowSafety.cpp).
    void buildSafetyActions();
    void updateSafetyActions();
    void labelSafetyActions();
    bool opensFile(QString &passphrase) const;
    void showRecoverySheet();
    void askToShowRecoverySheet();
    void askForPassphrase();
    void changePassphrase(QString passphrase);
    void askForEncryptedCopy();
    void askForPassphraseOfCopy(const SharingRequest &request);
    void saveEncryptedCopy(const QString &path, QString passphrase, const SharingRequest &request);
    void showSheet(const QString &file, const QStringList &code);
    void askToForgetHistory();
    void checkWholeFile();
    void backUpNow();
    void tellBackedUp(const Backup &backup);
    void tellNotBackedUp(const Error &error);
    void showBackups();
    void lookAt(Result<std::unique_ptr<Workspace>> opened, const QDateTime &at);
    void backToFile();
    void lookAtNewestBackup();
    void restoreNewestBackup();
    std::vector<std::string> namesAround() const;

    // Palette and help (WindowSearch.cpp).
    void buildPalette();
    std::vector<SearchEntry> searchEntries();
    void addCommandEntries(std::vector<SearchEntry> &entries) const;
    void addHelpEntries(std::vector<SearchEntry> &entries) const;
    void readLearnerEntries();
    void readCatalogueEntries();
    void forgetLearnerEntries() { m_learnerEntriesFresh = false; }
    void forgetCatalogueEntries() { m_catalogueEntriesFresh = false; }
    void runChoice(const QString &key);
    void showHelp(Page *page);
    void showShortcuts();
    void showAbout();

    // What comes back after a restart (WindowState.cpp).
    void restoreWindow();
    void restorePlace();
    void rememberWindow();
    void rememberPlace();
    void keepPlace();
    QString placeKey(const QString &what) const;
    static QString placeKey(const QString &file, const QString &what);

    Settings &m_settings;
    Theme &m_theme;
    Translations &m_translations;
    std::unique_ptr<Workspace> m_workspace;
    std::optional<Date> m_day;
    std::optional<std::chrono::milliseconds> m_patience;

    Rail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    DetailsDock *m_details = nullptr;
    StatusLine *m_status = nullptr;
    QMenuBar *m_menuBar = nullptr;
    QPushButton *m_search = nullptr;
    Palette *m_palette = nullptr;

    QList<Page *> m_pages;
    WelcomePage *m_welcome = nullptr;
    Page *m_settingsPage = nullptr;
    CaseloadPage *m_caseload = nullptr;
    LearnerPage *m_learner = nullptr;
    CatalogPage *m_catalog = nullptr;
    Page *m_activity = nullptr;
    UnlockPage *m_unlock = nullptr;
    std::vector<Place> m_trail;
    bool m_goingBack = false;

    bool m_locked = false;
    bool m_isLooking = false; ///< at a backup
    bool m_isBackingUp = false; ///< because somebody asked for it
    bool m_isFileGone = false;
    bool m_leavesCopy = false; ///< although it could not be written back
    std::function<FilePlace(const QString &)> m_places;
    QByteArray m_typed; ///< what a file that cannot be written could not keep
    QByteArray m_draft; ///< what the file keeps of what is being typed
    QTimer *m_keeping = nullptr;
    /// The file, while one looks at a backup of it.
    std::unique_ptr<Workspace> m_kept;
    Unlock m_tried; ///< what a file was not opened with, for its backups
    std::unique_ptr<LockWatch> m_lockWatch;
    LockWarning *m_lockWarning = nullptr;
    ClipboardCare *m_clipboard = nullptr;
    WindowCall *m_call = nullptr;

    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_learnerMenu = nullptr;
    QMenu *m_planMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_toolsMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    struct Commands;
    std::unique_ptr<Commands> m_do;
    std::vector<SearchEntry> m_learnerEntries;
    std::vector<SearchEntry> m_catalogueEntries;
    bool m_learnerEntriesFresh = false;
    bool m_catalogueEntriesFresh = false;
};

} // namespace ui
} // namespace cairn
