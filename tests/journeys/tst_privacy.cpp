// A whole day with marked names, and then a search for the marks in every file that is left.

#include "audit/CompiledCatalogue.h"
#include "dialogs/PassphraseField.h"
#include "pages/LearnerPage.h"
#include "shell/MainWindow.h"
#include "shell/SampleCaseload.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

/// Letters one apart, so that what is searched for stands nowhere in the program itself.
static QString hidden(const char *shifted)
{
    QString text = QString::fromLatin1(shifted);
    for (QChar &c : text)
        c = c == u' ' ? c : QChar(c.unicode() - 1);
    return text;
}

static QString passphrase() { return hidden("xbmovu ibscps wjpmjo uivoefs nfbepx"); }
static QString nextPassphrase() { return hidden("psdije gfssz tbeemf qvnqljo wjpmfu"); }

class TestPrivacy : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLeftInClear();
    void thePassphraseLeavesTheMemory();

private:
    template <class T> T *in(const QString &name)
    {
        T *found = m_window->findChild<T *>(name);
        if (!found)
            qFatal("nothing is called %s", qPrintable(name));
        return found;
    }
    void trigger(const QString &name)
    {
        QAction *action = in<QAction>(name);
        QVERIFY2(action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    void fill(const QString &name, const QString &text)
    {
        auto *line = in<QLineEdit>(name);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void press(const QString &dialog, const QString &button)
    {
        in<QDialog>(dialog)->findChild<QPushButton *>(button)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void type(const QString &field, const QString &text)
    {
        QTest::keyClicks(in<PassphraseField>(field)->edit(), text);
    }
    void unlock(const QString &with)
    {
        type(u"unlockPassphrase"_s, with);
        QTest::keyClick(in<PassphraseField>(u"unlockPassphrase"_s)->edit(), Qt::Key_Return);
        QVERIFY(m_window->workspace());
    }
    void closeSheet()
    {
        in<QCheckBox>(u"sheetIsAway"_s)->click();
        press(u"recoverySheetDialog"_s, u"do"_s);
    }
    void beginADay();
    void changeThings();
    void lockInTheMiddleOfASentence();
    void changeThePassphrase();
    void endTheDay();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Theme> m_theme;
    Translations m_translations;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QString m_learner;
};

/// Everything that the program may write lies below one folder: home, temp, working folder.
static QString everywhere()
{
    static const QTemporaryDir place;
    return place.path();
}

void TestPrivacy::beginADay()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(qApp));
    m_settings = std::make_unique<Settings>();
    speak(m_translations, u"en"_s);
    m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, m_translations);
    m_window->show();
    trigger(u"fileNew"_s);
    fill(u"fileName"_s, u"Day"_s);
    fill(u"folder"_s, everywhere());
    type(u"newPassphrase"_s, passphrase());
    type(u"newPassphraseAgain"_s, passphrase());
    press(u"newFileDialog"_s, u"do"_s);
    QVERIFY(m_window->workspace() && m_window->workspace()->isEncrypted());
    closeSheet();
    // The sample's catalogue, by way of a sample in memory.
    auto sample = makeSample({});
    QVERIFY(sample);
    QVERIFY(m_window->workspace()->takeCatalogue((*sample)->catalogue()->catalogue()));
}

void TestPrivacy::changeThings()
{
    m_window->showPage(u"caseloadPage"_s);
    trigger(u"newLearner"_s);
    QTest::keyClicks(in<QDialog>(u"learnerDialog"_s)->findChild<QLineEdit *>(u"name"_s), m_learner);
    in<QPlainTextEdit>(u"story"_s)->setPlainText(m_learner + u" wants evenings"_s);
    press(u"learnerDialog"_s, u"do"_s);
    QCOMPARE(m_window->workspace()->learners().size(), std::size_t(1));
    trigger(u"addEvidence"_s);
    fill(u"title"_s, m_learner + u" badge"_s);
    press(u"evidenceDialog"_s, u"do"_s);
    m_window->openPalette(m_learner.left(4));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QGuiApplication::clipboard()->setText(m_learner);
    trigger(u"editUndo"_s);
    trigger(u"editRedo"_s);
    trigger(u"fileBackUp"_s);
}

void TestPrivacy::lockInTheMiddleOfASentence()
{
    trigger(u"addEvidence"_s);
    fill(u"title"_s, m_learner + u" unfinished"_s);
    m_window->lock();
    unlock(passphrase());
    QCOMPARE(in<QDialog>(u"evidenceDialog"_s)->findChild<QLineEdit *>(u"title"_s)->text(),
             m_learner + u" unfinished"_s);
    press(u"evidenceDialog"_s, u"cancel"_s);
}

void TestPrivacy::changeThePassphrase()
{
    trigger(u"filePassphrase"_s);
    type(u"presentPassphrase"_s, passphrase());
    type(u"newPassphrase"_s, nextPassphrase());
    type(u"newPassphraseAgain"_s, nextPassphrase());
    press(u"changePassphraseDialog"_s, u"do"_s);
    closeSheet();
    trigger(u"fileEncryptedCopy"_s);
    in<QDialog>(u"gateDialog"_s)->findChild<QComboBox *>(u"party"_s)->setCurrentText(u"Safe"_s);
    fill(u"purpose"_s, u"Put away"_s);
    press(u"gateDialog"_s, u"do"_s);
    fill(u"fileName"_s, u"Copy"_s);
    fill(u"folder"_s, everywhere());
    type(u"newPassphrase"_s, passphrase());
    type(u"newPassphraseAgain"_s, passphrase());
    press(u"encryptedCopyDialog"_s, u"do"_s);
    closeSheet();
    QVERIFY(QFile::exists(everywhere() + u"/Copy.cairn"_s));
}

void TestPrivacy::endTheDay()
{
    m_window->lock();
    unlock(nextPassphrase());
    QVERIFY(m_window->workspace()->backUp());
    m_window->close();
    m_window.reset();
    m_settings->sync();
}

/// The places in which \a mark stands, as bytes of UTF-8 or UTF-16, in contents and names.
static QStringList placesOf(const QString &mark)
{
    QStringList places;
    const QByteArray wide(reinterpret_cast<const char *>(mark.utf16()), mark.size() * 2);
    QDirIterator files(everywhere(), QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (bytes.contains(mark.toUtf8()) || bytes.contains(wide) || path.contains(mark))
            places << path;
    }
    return places;
}

void TestPrivacy::nothingIsLeftInClear()
{
    m_learner = hidden("[bobipsjb Rvjmmgfbuifs");
    beginADay();
    changeThings();
    // The search finds what is there: the same name in a file without a passphrase.
    {
        auto open = Workspace::create(everywhere() + u"/Open.cairn"_s);
        QVERIFY(open);
        Learner learner;
        learner.name = m_learner.toStdString();
        QVERIFY((*open)->addLearner(learner));
    }
    QVERIFY(!placesOf(m_learner).isEmpty());
    for (const QString &part : QDir(everywhere()).entryList({u"Open.cairn*"_s}, QDir::Files))
        QVERIFY(QFile::remove(everywhere() + u'/' + part));
    QDir(everywhere() + u"/Open.cairn-backups"_s).removeRecursively();

    QCOMPARE(placesOf(m_learner), QStringList());
    lockInTheMiddleOfASentence();
    QCOMPARE(placesOf(m_learner), QStringList());
    changeThePassphrase();
    endTheDay();
    for (const QString &mark : {m_learner, m_learner.section(u' ', 0, 0), m_learner.section(u' ', 1),
                                passphrase(), nextPassphrase(), hidden("xbmovu ibscps")})
        QCOMPARE(placesOf(mark), QStringList());
    QVERIFY(QFile::exists(everywhere() + u"/Day.cairn"_s));
    QVERIFY(QDir(everywhere() + u"/Day.cairn-backups"_s).entryList(QDir::Files).size() > 0);
}

/// How often \a bytes stand in what this process may write to.
static int countInMemory(const QByteArray &shifted)
{
    QByteArray bytes = shifted;
    QFile maps(u"/proc/self/maps"_s);
    QFile memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly)
        || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int found = 0;
    static QByteArray page(1 << 20, 0);
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (!line.contains(" rw-p ") || line.contains("[vvar]"))
            continue;
        const QList<QByteArray> range = line.split(' ')[0].split('-');
        for (quint64 at = range[0].toULongLong(nullptr, 16);
             at < range[1].toULongLong(nullptr, 16); at += page.size() - bytes.size()) {
            const quint64 left = range[1].toULongLong(nullptr, 16) - at;
            if (!memory.seek(qint64(at)))
                break;
            const qint64 got = memory.read(page.data(), qMin<quint64>(left, page.size()));
            for (qint64 i = 0; i + bytes.size() <= got; ++i) {
                qint64 match = 0;
                // One apart, so that the search does not find itself.
                while (match < bytes.size()
                       && (bytes[match] == page[i + match] + 1
                           || (bytes[match] == page[i + match]
                               && (bytes[match] == 0 || bytes[match] == ' '))))
                    ++match;
                found += match == bytes.size();
            }
            page.fill(0);
        }
    }
    return found;
}

void TestPrivacy::thePassphraseLeavesTheMemory()
{
    const QString file = everywhere() + u"/Memory.cairn"_s;
    {
        QString typed = passphrase();
        auto sample = makeSample(file, Workspace::passphrase(typed));
        QVERIFY(sample);
    }
    m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, m_translations);
    m_window->show();
    m_window->openFile(file);
    // Key by key, as a person types: no other copy of the whole is made by the test.
    const char *keys = "xbmovu ibscps wjpmjo uivoefs nfbepx";
    for (const char *key = keys; *key; ++key)
        QTest::keyClick(in<PassphraseField>(u"unlockPassphrase"_s)->edit(),
                        *key == ' ' ? ' ' : char(*key - 1));
    const QByteArray narrow = "ibscps wjpmjo uivoefs";
    QByteArray wide;
    for (const char c : narrow)
        wide.append(c).append('\0');
    QVERIFY2(countInMemory(wide) > 0, "the search does not find what is there");
    QTest::keyClick(in<PassphraseField>(u"unlockPassphrase"_s)->edit(), Qt::Key_Return);
    QVERIFY(m_window->workspace());
    m_window->lock();
    QCOMPARE(countInMemory(narrow), 0);
    QCOMPARE(countInMemory(wide), 0);
}

int main(int argc, char *argv[])
{
    // Before Qt looks where home is.
    const QByteArray place = QFile::encodeName(everywhere());
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                             "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        qputenv(name, place);
    QDir::setCurrent(everywhere());
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"cairn"_s);
    TestPrivacy test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_privacy.moc"
