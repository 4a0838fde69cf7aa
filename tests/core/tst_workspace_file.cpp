#include "tests/support/SmallCaseload.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

namespace {

Unlock passphrase(QString text)
{
    return Workspace::passphrase(text);
}

} // namespace

/// The file as the window sees it: made, locked, opened with what a person has.
class TestWorkspaceFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anEncryptedFileIsLockedAndOpenedAgain();
    void aPlainFileSaysSo();
    void theRecoverySheetOpensTheFile();
    void whatIsTypedIsWiped();
    void accentsMayBeTypedEitherWay();
    void goingOnElsewhereKeepsThePassphrase();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestWorkspaceFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestWorkspaceFile::anEncryptedFileIsLockedAndOpenedAgain()
{
    const QString file = path("a.cairn");
    {
        const auto workspace = taken(Workspace::create(file, passphrase(u"five plain words"_s)));
        QVERIFY(workspace->isEncrypted());
        taken(workspace->takeCatalogue(catalogue()));
        taken(workspace->addLearner(learner("Ana")));
        const auto second = Workspace::open(file, passphrase(u"five plain words"_s));
        QVERIFY(!second && second.error().code == ErrorCode::OpenElsewhere);
        QVERIFY(workspace->close());
    }
    QCOMPARE(taken(Workspace::isEncrypted(file)), true);
    const auto without = Workspace::open(file);
    QVERIFY(!without && without.error().code == ErrorCode::PassphraseNeeded);
    const auto wrong = Workspace::open(file, passphrase(u"five plain worms"_s));
    QVERIFY(!wrong && wrong.error().code == ErrorCode::WrongPassphrase);
    const auto workspace = taken(Workspace::open(file, passphrase(u"five plain words"_s)));
    QCOMPARE(workspace->learners().size(), size_t(1));
    QVERIFY(workspace->canUndo());
    QVERIFY(workspace->isOpenedBy(passphrase(u"five plain words"_s)));
    QVERIFY(!workspace->isOpenedBy(passphrase(u"five plain worms"_s)));
    QVERIFY(!workspace->isOpenedBy({}));
    const auto empty = Workspace::create(path("b.cairn"), passphrase({}));
    QVERIFY(!empty && empty.error().code == ErrorCode::Refused);
}

void TestWorkspaceFile::aPlainFileSaysSo()
{
    const QString file = path("a.cairn");
    taken(Workspace::create(file));
    QCOMPARE(taken(Workspace::isEncrypted(file)), false);
    const auto workspace = taken(Workspace::open(file, passphrase(u"not needed"_s)));
    QVERIFY(!workspace->isEncrypted());
    QVERIFY(workspace->recoveryCode().isEmpty());
    QVERIFY(workspace->isOpenedBy({}));
    QVERIFY(!Workspace::isEncrypted(path("missing.cairn")));
}

void TestWorkspaceFile::theRecoverySheetOpensTheFile()
{
    const QString file = path("a.cairn");
    QString code
        = taken(Workspace::create(file, passphrase(u"forgotten"_s)))->recoveryCode().join(u" "_s);
    QCOMPARE(code.size(), 12 * 8 + 11);
    QVERIFY(Workspace::wrongRecoveryGroups(code).empty());
    QVERIFY(Workspace::wrongRecoveryGroups(code.left(12)) == std::vector<int>{2});
    const auto workspace = taken(Workspace::open(file, Workspace::recoveryCode(code)));
    QVERIFY(workspace->isEncrypted());
    QString typed = workspace->recoveryCode().join(QString());
    QVERIFY(workspace->isOpenedBy(Workspace::recoveryCode(typed)));
}

void TestWorkspaceFile::whatIsTypedIsWiped()
{
    QString typed = u"five plain words"_s;
    const Unlock unlock = Workspace::passphrase(typed);
    QVERIFY(typed.isEmpty());
    QCOMPARE(std::string(unlock.secret.bytes()), std::string("five plain words"));
}

void TestWorkspaceFile::accentsMayBeTypedEitherWay()
{
    const QString file = path("a.cairn");
    taken(Workspace::create(file, passphrase(u"ni\u00f1o"_s)));
    taken(Workspace::open(file, passphrase(u"nin\u0303o"_s)));
}

void TestWorkspaceFile::goingOnElsewhereKeepsThePassphrase()
{
    const auto workspace = taken(Workspace::create(path("a.cairn"), passphrase(u"words"_s)));
    taken(workspace->addLearner(learner("Ana")));
    taken(workspace->moveTo(path("b.cairn")));
    QCOMPARE(workspace->path(), path("b.cairn"));
    QVERIFY(workspace->isOpenedBy(passphrase(u"words"_s)));
    taken(workspace->saveCopy(path("c.cairn")));
    QCOMPARE(taken(Workspace::open(path("c.cairn"), passphrase(u"words"_s)))->learners().size(),
             size_t(1));
}

QTEST_GUILESS_MAIN(TestWorkspaceFile)
#include "tst_workspace_file.moc"
