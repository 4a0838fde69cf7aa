#include "WebLadder.h"

#include "interchange/csv/CsvWriter.h"
#include "pages/CaseloadPage.h"
#include "pages/LearnerPage.h"
#include "shell/MessageBar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace cairn;
using namespace cairn::ui;
using namespace Qt::StringLiterals;

namespace {

template <class Shown> class ShownPage : public Shown
{
public:
    explicit ShownPage(Workspace &workspace) : Shown(workspace)
    {
        this->retranslate();
        this->resize(1200, 700);
        this->show();
        this->refresh();
    }
};

template <class T> T *in(QWidget &parent, const QString &name)
{
    T *found = parent.findChild<T *>(name);
    if (!found)
        qFatal("no %s", qPrintable(name));
    return found;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Nothing about learners leaves the window without being asked for, and written down.
class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_workspace = webladder::caseload();
    }

    void aRecordGoesOutThroughTheGate()
    {
        ShownPage<LearnerPage> page(*m_workspace);
        page.showLearner(ana());
        run(page, u"saveRecord"_s);
        QDialog &gate = gateOf(page);
        go(gate); // nothing is said of what for, and that it is without a passphrase
        QVERIFY(gate.isVisible());
        QVERIFY(!in<QLabel>(gate, u"purposeProblem"_s)->text().isEmpty());
        QVERIFY(!in<QLabel>(gate, u"inTheClearProblem"_s)->text().isEmpty());
        in<QLineEdit>(gate, u"purpose"_s)->setText(u"She asked"_s);
        go(gate);
        QVERIFY(gate.isVisible());
        in<QCheckBox>(gate, u"inTheClear"_s)->setChecked(true);
        in<QCheckBox>(gate, u"kind-grades"_s)->setChecked(false);
        go(gate);
        QVERIFY(m_workspace->disclosures().empty());
        saveAs(page, path(u"record.json"_s));
        QVERIFY2(told(page).contains(u"entry 1"_s), qPrintable(told(page)));
        const QJsonObject record
            = QJsonDocument::fromJson(bytesOf(path(u"record.json"_s))).object();
        QCOMPARE(record[u"format"_s].toString(), u"cairn-record"_s);
        QVERIFY(!record[u"evidence"_s].toArray().isEmpty());
        QVERIFY(!bytesOf(path(u"record.json"_s)).contains("\"grade\""));
        const std::vector<Disclosure> log = m_workspace->disclosuresTo(ana());
        QCOMPARE(log.size(), size_t(1));
        QVERIFY(log.front().request.basis == Basis::Learner);
        QVERIFY(log.front().request.records.count(RecordKind::Grades) == 0);
    }

    void whoeverCancelsWritesNothing()
    {
        ShownPage<LearnerPage> page(*m_workspace);
        page.showLearner(ana());
        run(page, u"saveEverything"_s);
        in<QPushButton>(gateOf(page), u"cancel"_s)->click();
        settle();
        QVERIFY(!page.findChild<QFileDialog *>());
        run(page, u"saveEverything"_s);
        pass(page, u"She asked"_s);
        in<QFileDialog>(page, u"exportDialog"_s)->reject();
        settle();
        QVERIFY(m_workspace->disclosures().empty());
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList());
    }

    void whatCannotBeWrittenIsNotInTheLog()
    {
        ShownPage<LearnerPage> page(*m_workspace);
        page.showLearner(ana());
        run(page, u"saveRecord"_s);
        pass(page, u"She asked"_s);
        QVERIFY(QDir().mkpath(path(u"taken.json.part/in the way"_s)));
        saveAs(page, path(u"taken.json"_s));
        QVERIFY2(told(page).contains(u"Nothing went out"_s), qPrintable(told(page)));
        QVERIFY(m_workspace->disclosures().empty());
        QVERIFY(!QFile::exists(path(u"taken.json"_s)));
    }

    void everythingIsToReadAndForPrograms()
    {
        ShownPage<LearnerPage> page(*m_workspace);
        page.showLearner(ana());
        QVERIFY(m_workspace->setOptedOut(ana(), true));
        run(page, u"saveEverything"_s);
        pass(page, u"She asked </script><b>"_s);
        saveAs(page, path(u"all.html"_s));
        const QString html = QString::fromUtf8(bytesOf(path(u"all.html"_s)));
        for (const char *text : {"<html lang=", "Opted out of directory information", "<th scope"})
            QVERIFY2(html.contains(QString::fromUtf8(text)), text);
        QVERIFY(!html.contains(u"34 CFR"_s)); // it is hers
        static const QRegularExpression data(
            u"<script type=\"application/json\" id=\"cairn-everything\">(.*?)</script>"_s,
            QRegularExpression::DotMatchesEverythingOption);
        const QJsonObject all
            = QJsonDocument::fromJson(data.match(html).captured(1).toUtf8()).object();
        QCOMPARE(all[u"format"_s].toString(), u"cairn-everything"_s);
        QCOMPARE(all[u"record"_s].toObject()[u"format"_s].toString(), u"cairn-record"_s);
        QVERIFY(!all[u"changes"_s].toArray().isEmpty());
        QVERIFY(all.contains(u"optedOutOfDirectory"_s));
    }

    void aConsentIsRecordedAndLetsThrough()
    {
        ShownPage<LearnerPage> page(*m_workspace);
        page.showLearner(ana());
        page.showTab(LearnerPage::Tab::Sharing);
        run(page, u"recordConsent"_s);
        QDialog &dialog = *in<QDialog>(page, u"consentDialog"_s);
        go(dialog);
        QVERIFY(dialog.isVisible());
        in<QComboBox>(dialog, u"party"_s)->setCurrentText(u"Harbor Works"_s);
        in<QLineEdit>(dialog, u"purpose"_s)->setText(u"Job application"_s);
        for (const QString &kind : {u"kind-name"_s, u"kind-evidence"_s})
            in<QCheckBox>(dialog, kind)->setChecked(true);
        go(dialog);
        settle();
        auto *consents = in<QTableWidget>(page, u"consents"_s);
        QCOMPARE(consents->rowCount(), 1);
        QCOMPARE(consents->item(0, 0)->text(), u"Harbor Works"_s);

        run(page, u"saveRecord"_s);
        QDialog &gate = gateOf(page);
        auto *basis = in<QComboBox>(gate, u"basis"_s);
        basis->setCurrentIndex(basis->findData(int(Basis::Consent)));
        QCOMPARE(in<QComboBox>(gate, u"party"_s)->currentText(), u"Harbor Works"_s);
        QCOMPARE(in<QLineEdit>(gate, u"purpose"_s)->text(), u"Job application"_s);
        in<QCheckBox>(gate, u"inTheClear"_s)->setChecked(true);
        go(gate); // the consent does not cover all that is ticked
        QVERIFY(gate.isVisible());
        QVERIFY(in<QLabel>(gate, u"gateAnswer"_s)->text().contains(u"leaves out"_s));
        for (QCheckBox *box : gate.findChildren<QCheckBox *>())
            if (box->objectName().startsWith(u"kind-"_s))
                box->setChecked(box->objectName() == u"kind-name"_s
                                || box->objectName() == u"kind-evidence"_s);
        go(gate);
        saveAs(page, path(u"consented.json"_s));
        QVERIFY(bytesOf(path(u"consented.json"_s)).contains("34 CFR 99.33"));
        QVERIFY(!m_workspace->disclosuresTo(ana()).front().about.front().consent.isEmpty());
        QCOMPARE(in<QTableWidget>(page, u"disclosures"_s)->rowCount(), 1);

        consents->selectRow(0);
        run(page, u"withdrawConsent"_s);
        QVERIFY(consents->item(0, 4)->text().contains(u"Withdrawn"_s));
        QVERIFY(m_workspace->undo());
        QVERIFY(!consents->item(0, 4)->text().contains(u"Withdrawn"_s));
        QCOMPARE(in<QTableWidget>(page, u"disclosures"_s)->rowCount(), 1);
    }

    void optingOutKeepsOneOutOfTheDirectory()
    {
        {
            ShownPage<LearnerPage> page(*m_workspace);
            page.showLearner(ana());
            page.showTab(LearnerPage::Tab::Sharing);
            in<QCheckBox>(page, u"optOutBox"_s)->click();
            QVERIFY(m_workspace->optedOutSince(ana()));
        }
        ShownPage<CaseloadPage> page(*m_workspace);
        QTRY_VERIFY(page.findChild<QAction *>(u"saveTable"_s)->isEnabled());
        run(page, u"saveTable"_s);
        QDialog &gate = gateOf(page);
        auto *basis = in<QComboBox>(gate, u"basis"_s);
        basis->setCurrentIndex(basis->findData(int(Basis::Directory)));
        in<QComboBox>(gate, u"party"_s)->setCurrentText(u"The paper"_s);
        in<QLineEdit>(gate, u"purpose"_s)->setText(u"Honors list"_s);
        in<QCheckBox>(gate, u"inTheClear"_s)->setChecked(true);
        go(gate);
        QVERIFY(gate.isVisible()); // goals and progress are not on the list
        for (const QString &kind : {u"kind-cohort"_s, u"kind-goals"_s, u"kind-progress"_s})
            in<QCheckBox>(gate, kind)->setChecked(false);
        QVERIFY(in<QLabel>(gate, u"gateAnswer"_s)->text().contains(u"left out"_s));
        go(gate);
        saveAs(page, path(u"list.csv"_s));
        const QByteArray list = bytesOf(path(u"list.csv"_s));
        QVERIFY(!list.contains("Rivera") && !list.contains("\"ana\""));
        QVERIFY(list.contains("\"sam\""));
        QVERIFY(m_workspace->disclosuresTo(ana()).empty());
        QCOMPARE(m_workspace->disclosures().size(), size_t(1));
    }

    void cellsThatASpreadsheetWouldComputeAreTexts_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *cell, const char *expected) {
            QTest::newRow(cell) << QByteArray(cell) << QByteArray(expected);
        };
        row("=1+1", "\"'=1+1\"");
        row("+1", "\"'+1\"");
        row("-2+3", "\"'-2+3\"");
        row("@SUM(A1)", "\"'@SUM(A1)\"");
        row("\tx", "\"'\tx\"");
        row("\rx", "\"'\rx\"");
        row("\nx", "\"'\nx\"");
        row("  =x", "\"'  =x\"");
        row("\xc2\xa0=x", "\"'\xc2\xa0=x\"");
        row("\xef\xbc\x9dx", "\"'\xef\xbc\x9dx\"");
        row("-12.5", "\"-12.5\"");
        row("12", "\"12\"");
        row("-", "\"'-\"");
        row("-1.", "\"'-1.\"");
        row("A=b", "\"A=b\"");
        row("say \"x\"", "\"say \"\"x\"\"\"");
        row("", "\"\"");
    }
    void cellsThatASpreadsheetWouldComputeAreTexts()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, expected);
        CsvWriter csv;
        csv.addRow({cell.toStdString(), "b"});
        QCOMPARE(QByteArray::fromStdString(csv.take()),
                 QByteArray("\xef\xbb\xbf") + expected + ",\"b\"\r\n");
    }

    void theLogIsShownAndARequestIsNoted()
    {
        ShownPage<LearnerPage> page(*m_workspace);
        page.showLearner(ana());
        run(page, u"noteRequest"_s);
        QDialog &gate = gateOf(page);
        QVERIFY(!gate.findChild<QCheckBox *>(u"inTheClear"_s));
        in<QComboBox>(gate, u"party"_s)->setCurrentText(u"A <b>landlord</b>"_s);
        in<QLineEdit>(gate, u"purpose"_s)->setText(u"Curiosity"_s);
        in<QLineEdit>(gate, u"ground"_s)->setText(u"None"_s);
        in<QCheckBox>(gate, u"kind-grades"_s)->setChecked(true);
        go(gate);
        QVERIFY(m_workspace->disclosures().front().outcome == Outcome::Refused);
        run(page, u"showLog"_s);
        const QString shown = in<QTextBrowser>(page, u"logPage"_s)->toPlainText();
        QVERIFY(shown.contains(u"A <b>landlord</b>"_s)); // as it was typed
        QVERIFY(shown.contains(u"refused"_s) && shown.contains(u"The law asks"_s));
    }

    /// A way out that goes round the gate would be found here.
    void nobodyGoesRoundTheGate()
    {
        static const QRegularExpression ways(
            u"writeSafely|copySafely|PreparedFile|clipboard\\(\\)->set|QPrinter\\b|QPrintDialog"
            "|->saveCopy\\(|->print\\(|->copyTo\\(|encryptedCopyTo\\(|->share\\(|->removePassphrase\\("_s);
        const QHash<QString, QString> allowed{
            {u"ui/pages/Gate.cpp"_s, u"the gate"_s},
            {u"ui/shell/WindowFiles.cpp"_s,
             u"copies, after the gate; rescue where no log can be"_s},
            {u"ui/shell/WindowSafety.cpp"_s, u"encrypted copies, after the gate"_s},
            {u"ui/shell/AboutDialog.cpp"_s, u"what it copies names nobody"_s},
            {u"ui/dialogs/PaperDialog.cpp"_s, u"certificates, which name nobody"_s},
            {u"ui/dialogs/RecoverySheetDialog.cpp"_s, u"the recovery sheet, no learners' data"_s},
            {u"ui/pages/LearnerSharing.cpp"_s, u"asks the gate to print"_s},
            {u"ui/pages/CaseloadSharing.cpp"_s, u"asks the gate to print"_s},
        };
        QVERIFY(ways.match(u"    workspace->saveCopy(path);"_s).hasMatch());
        QStringList found;
        int looked = 0;
        const QDir root(QStringLiteral(CAIRN_SOURCE_DIR));
        QDirIterator sources(root.filePath(u"ui"_s), {u"*.cpp"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            const QString source = sources.next();
            const QString name = root.relativeFilePath(source);
            const bool goes = ways.match(QString::fromUtf8(bytesOf(source))).hasMatch();
            ++looked;
            QVERIFY2(goes || !allowed.contains(name), qPrintable(name + u" needs no leave"_s));
            if (goes && !allowed.contains(name))
                found.append(name);
        }
        QVERIFY(looked > 60);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

private:
    static LearnerId ana() { return LearnerId(webladder::ana); }
    QString path(const QString &name) const { return m_dir->filePath(name); }
    static void settle() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
    static void run(QWidget &page, const QString &action)
    {
        auto *found = page.findChild<QAction *>(action);
        QVERIFY2(found && found->isEnabled(), qPrintable(action));
        found->trigger();
    }
    static QDialog &gateOf(QWidget &page) { return *in<QDialog>(page, u"gateDialog"_s); }
    static void go(QDialog &dialog) { in<QPushButton>(dialog, u"do"_s)->click(); }
    static QString told(const Page &page) { return page.messageBar()->text(); }
    static void pass(QWidget &page, const QString &purpose)
    {
        QDialog &gate = gateOf(page);
        in<QLineEdit>(gate, u"purpose"_s)->setText(purpose);
        in<QCheckBox>(gate, u"inTheClear"_s)->setChecked(true);
        go(gate);
        settle();
    }
    static void saveAs(QWidget &page, const QString &file)
    {
        auto *ask = in<QFileDialog>(page, u"exportDialog"_s);
        auto *edit = in<QLineEdit>(*ask, u"fileNameEdit"_s);
        edit->setText(file);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!page.findChild<QFileDialog *>());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_MAIN(TestGate)
#include "tst_gate.moc"
