#include "base/SafeFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// No file may become larger than so many bytes: like a full disk, for this process alone.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit = {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

/// What could write a file past the one writer.
const QRegularExpression &writers()
{
    static const QRegularExpression all(
        u"QSaveFile|QTextStream|QDataStream|QTemporaryFile|QPdfWriter "
        u"\\w+\\((?!&)|setOutputFileName|ofstream|fstream>"
        "|\\bfopen\\b|\\bfreopen\\b|\\bmkstemp|\\bcreat\\(|QIODevice::(WriteOnly|ReadWrite|Append)"
        "|QFile::(copy|rename|link)|\\bO_(WRONLY|RDWR|CREAT)|\\bsendfile\\b|[^\\w]::rename\\("
        "|std::filesystem"_s);
    return all;
}

/// Who may, and why.
const QStringList &allowed()
{
    static const QStringList all = {
        u"core/base/SafeFile.cpp"_s,   // the one writer
        u"core/store/FileNames.cpp"_s, // makes the empty file that SQLite then fills
    };
    return all;
}

/// Comments and texts say what they like.
QString codeOf(const QString &path)
{
    QString code = QString::fromUtf8(bytesOf(path));
    static const QRegularExpression comments(u"//[^\\n]*"_s);
    return code.remove(comments);
}

/// A device in memory is no file.
bool isInMemory(const QString &line)
{
    return line.contains(u"bytes.open("_s) || line.contains(u"buffer.open("_s);
}

QStringList writersIn(const QString &code)
{
    QStringList found;
    for (const QString &line : code.split(u'\n'))
        if (writers().match(line).hasMatch() && !isInMemory(line))
            found.append(line.trimmed());
    return found;
}

} // namespace

class TestSafeFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsWrittenIsThere_data();
    void whatIsWrittenIsThere();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void permissionsAndLinksStay();
    void placesThatCannotBeWritten();
    void copiesAreEqual();
    void nobodyElseWritesFiles();

private:
    std::string path(const char *name) const
    {
        return m_dir->filePath(QString::fromUtf8(name)).toStdString();
    }
    QStringList files() const { return QDir(m_dir->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSafeFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestSafeFile::whatIsWrittenIsThere_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 65535, 65536, 65537, 131072, 1'000'000})
        QTest::addRow("%d bytes", size) << size;
}

void TestSafeFile::whatIsWrittenIsThere()
{
    QFETCH(int, size);
    std::string bytes(size_t(size), '\0');
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 2654435761U >> 13);
    for (const std::string &each : {std::string("what stood there before, for longer\n"), bytes}) {
        QVERIFY(writeSafely(path("a"), each));
        QCOMPARE(bytesOf(QString::fromStdString(path("a"))), QByteArray::fromStdString(each));
    }
    QCOMPARE(files(), QStringList{u"a"_s});
}

void TestSafeFile::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {0, 1, 65536, 65537, 199'999})
        QTest::addRow("room for %d bytes", room) << room;
}

void TestSafeFile::aFullDiskLeavesTheOldFile()
{
    QFETCH(int, room);
    QVERIFY(writeSafely(path("a"), "the good file"));
    {
        const SmallDisk disk{rlim_t(room)};
        const Result<void> written = writeSafely(path("a"), std::string(200'000, 'x'));
        QVERIFY(!written);
        QVERIFY2(written.error().code == ErrorCode::DiskFull, written.error().detail.c_str());
    }
    QCOMPARE(bytesOf(QString::fromStdString(path("a"))), QByteArray("the good file"));
    QCOMPARE(files(), QStringList{u"a"_s});
    QVERIFY(writeSafely(path("a"), std::string(200'000, 'x')));
}

void TestSafeFile::permissionsAndLinksStay()
{
    struct stat found = {};
    QVERIFY(writeSafely(path("a"), "one"));
    QVERIFY(stat(path("a").c_str(), &found) == 0);
    QCOMPARE(found.st_mode & 0777, mode_t(0600));
    QVERIFY(chmod(path("a").c_str(), 0644) == 0);
    QVERIFY(QFile::link(QString::fromStdString(path("a")), QString::fromStdString(path("link"))));
    QVERIFY(writeSafely(path("link"), "two"));
    QCOMPARE(bytesOf(QString::fromStdString(path("a"))), QByteArray("two"));
    QVERIFY(stat(path("a").c_str(), &found) == 0);
    QCOMPARE(found.st_mode & 0777, mode_t(0644));
    QVERIFY(lstat(path("link").c_str(), &found) == 0 && S_ISLNK(found.st_mode));
    // A link that was put in the way of what we write is not followed.
    QVERIFY(QFile::link(u"/etc/hostname"_s, QString::fromStdString(path("b.part"))));
    QVERIFY(writeSafely(path("b"), "three"));
    QCOMPARE(bytesOf(QString::fromStdString(path("b"))), QByteArray("three"));
}

void TestSafeFile::placesThatCannotBeWritten()
{
    for (const std::string &each :
         {m_dir->path().toStdString(), path("no/such/folder"), std::string("/dev/null"),
          std::string("/proc/version"), path("a") + std::string("\0b", 2), std::string()}) {
        const Result<void> written = writeSafely(each, "bytes");
        QVERIFY2(!written, each.c_str());
        QVERIFY(written.error().code == ErrorCode::CannotWrite);
        QVERIFY(!written.error().detail.empty());
    }
    QVERIFY(files().isEmpty());
}

void TestSafeFile::copiesAreEqual()
{
    const std::string bytes(200'001, 'y');
    QVERIFY(writeSafely(path("a"), bytes));
    QVERIFY(copySafely(path("a"), path("b")));
    QCOMPARE(bytesOf(QString::fromStdString(path("b"))), QByteArray::fromStdString(bytes));
    const Result<void> missing = copySafely(path("missing"), path("b"));
    QVERIFY(!missing && missing.error().code == ErrorCode::CannotRead);
    QCOMPARE(bytesOf(QString::fromStdString(path("b"))), QByteArray::fromStdString(bytes));
}

void TestSafeFile::nobodyElseWritesFiles()
{
    QVERIFY(!writersIn(u"    QFile f(p); f.open(QIODevice::WriteOnly);"_s).isEmpty());
    QVERIFY(!writersIn(u"std::ofstream out(name);"_s).isEmpty());
    const QDir root(QStringLiteral(CAIRN_SOURCE_DIR));
    int looked = 0;
    QStringList found;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator sources(root.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            const QString source = sources.next();
            const QString name = root.relativeFilePath(source);
            ++looked;
            const QStringList here = writersIn(codeOf(source));
            QVERIFY2(!allowed().contains(name) || !here.isEmpty(),
                     qPrintable(name + u" needs no leave any more"_s));
            if (!allowed().contains(name))
                for (const QString &line : here)
                    found.append(name + u": "_s + line);
        }
    }
    QVERIFY(looked > 200);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safe_file.moc"
