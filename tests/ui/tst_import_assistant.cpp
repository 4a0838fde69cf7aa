#include "WebLadder.h"

#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "models/Roles.h"
#include "pages/ImportAssistant.h"
#include "pages/RowList.h"
#include "shell/MessageBar.h"

#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace cairn;
using namespace cairn::ui;
using namespace Qt::StringLiterals;

class ShownAssistant : public ImportAssistant
{
public:
    ShownAssistant(Workspace &workspace, Kind kind, const LearnerId &learner = {})
        : ImportAssistant(workspace, kind, learner, nullptr)
    {
        setAttribute(Qt::WA_DeleteOnClose, false);
        open();
    }
};

class TestImportAssistant : public QObject
{
    Q_OBJECT

private:
    using Kind = ImportAssistant::Kind;
    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly))
            qFatal("The test's file is not written.");
        made.write(bytes);
        return made.fileName();
    }
    static QTableWidget *table(QWidget &assistant, const QString &name)
    {
        return assistant.findChild<QTableWidget *>(name);
    }
    static QString cell(QWidget &assistant, const QString &name, int row, int column)
    {
        const auto *found = table(assistant, name);
        return found && found->item(row, column) ? found->item(row, column)->text() : QString();
    }
    static void press(QWidget &assistant, const QString &name)
    {
        QTest::mouseClick(assistant.findChild<QPushButton *>(name), Qt::LeftButton);
    }
    static QString text(QWidget &assistant, const QString &label)
    {
        return assistant.findChild<QLabel *>(label)->text();
    }
    /// Everything that the list below the changes says.
    static QString details(QWidget &assistant)
    {
        const auto *model = assistant.findChild<RowList *>(u"changeDetails"_s)->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row)
            lines << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return lines.join(u'\n');
    }
    /// As a person does: goes to the row, types, and presses Enter.
    static void write(QWidget &assistant, int row, const QString &value)
    {
        auto *notes = table(assistant, u"notes"_s);
        notes->setFocus();
        notes->setCurrentCell(row, 0);
        QCOMPARE(notes->currentColumn(), 2);
        QTest::keyClick(notes, Qt::Key_Return);
        QVERIFY(!notes->findChildren<QLineEdit *>().isEmpty());
        auto *editor = notes->findChildren<QLineEdit *>().last(); // The one before may still go.
        QVERIFY(editor->parentWidget()->accessibleName().contains(u"line"_s)
                || editor->accessibleName().contains(u"line"_s));
        editor->selectAll();
        QTest::keyClicks(editor, value);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // The dry run follows when the editor has closed.
    }
    static QByteArray manyLearners(int count)
    {
        QByteArray list = "Student ID,Name,Course,Grade,Term\n";
        for (int i = 0; i < count; ++i) {
            const QByteArray id = QByteArray::number(i);
            list += "S" + id + ",Learner " + id + ",CIS 101,A,2025fa\n";
            list += "S" + id + ",Learner " + id + ",ENG 101,B,2026sp\n";
        }
        return list;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void aNewCatalogShowsWhatItChangesBeforeItIsTaken()
    {
        const auto workspace = webladder::caseload();
        Catalogue next = webladder::catalogue();
        next.title.texts["en"] = "Next catalog";
        std::erase_if(next.credentials, [](const Credential &credential) {
            return credential.id.text == "cert-folio";
        });
        const QString path = file(u"next.json"_s, QByteArray::fromStdString(writeCatalogue(next)));
        ImportAssistant assistant(*workspace, ImportAssistant::Kind::Catalogue, {}, nullptr);
        assistant.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy imported(&assistant, &ImportAssistant::imported);
        assistant.open();
        assistant.read(path);
        press(assistant, u"next"_s);
        auto *next2 = assistant.findChild<QPushButton *>(u"next"_s);
        QTRY_VERIFY(next2->isEnabled());
        QCOMPARE(workspace->catalogue()->catalogue().credentials.size(), size_t(5));
        const auto *tree = assistant.findChild<QTreeWidget *>(u"catalogueDifferences"_s);
        QCOMPARE(tree->topLevelItemCount(), 2);
        const QTreeWidgetItem *learner = tree->topLevelItem(0);
        QVERIFY(learner->isExpanded());
        QVERIFY(learner->text(1).startsWith(u"1 credential"_s));
        QCOMPARE(learner->child(0)->text(0), u"Portfolio Certificate"_s);
        QVERIFY(!learner->child(0)->text(1).isEmpty());
        QCOMPARE(learner->child(0)->text(2), u"Not in the catalog any more"_s);
        QVERIFY(!assistant.findChild<QTableWidget *>(u"changes"_s)->isVisible());
        press(assistant, u"next"_s);
        QCOMPARE(imported.count(), 1);
        QCOMPARE(workspace->catalogue()->catalogue().credentials.size(), size_t(4));
        QVERIFY(workspace->undo());
        QCOMPARE(workspace->catalogue()->catalogue().credentials.size(), size_t(5));
    }

    void aFaultyCatalogIsRefusedWithItsFaults()
    {
        const auto workspace = webladder::caseload();
        const QString path
            = file(u"faulty.json"_s,
                   R"({"format":"cairn-catalog","version":1,"id":"x","title":"X","credentials":[
                {"id":"a","name":"A","kind":"badge","requires":{"item":"nothing"}}]})");
        ImportAssistant assistant(*workspace, ImportAssistant::Kind::Catalogue, {}, nullptr);
        assistant.setAttribute(Qt::WA_DeleteOnClose, false);
        assistant.open();
        assistant.read(path);
        QVERIFY(!assistant.findChild<QPushButton *>(u"next"_s)->isEnabled());
        QVERIFY(assistant.findChild<QTableWidget *>(u"notes"_s)->rowCount() > 0);
        QVERIFY(cell(assistant, u"notes"_s, 0, 0).contains(u"credentials"_s));
    }

    void badFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("broken JSON") << QByteArray("{\"format\":");
        QTest::newRow("NUL bytes") << QByteArray("\0\0\0\0", 4);
        QTest::newRow("nothing") << QByteArray();
    }
    void badFilesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        const auto workspace = webladder::caseload();
        const QString path = file(u"bad.json"_s, bytes);
        ImportAssistant assistant(*workspace, ImportAssistant::Kind::Catalogue, {}, nullptr);
        assistant.setAttribute(Qt::WA_DeleteOnClose, false);
        assistant.open();
        assistant.read(path);
        QVERIFY(assistant.findChild<QWidget *>(u"file"_s)->isVisible()); // Still at step 1.
        QCOMPARE(workspace->catalogue()->catalogue().credentials.size(), size_t(5));
    }

    void aTranscriptIsMappedTriedAndTaken()
    {
        const auto workspace = webladder::caseload();
        const QString path = file(u"transcript.csv"_s, "Course,Title,Credits,Grade,Date\n"
                                                       "ENG 101,Composition,3,A,2026-05-15\n"
                                                       "MATH 111,College Algebra,4,B+,2026-05-15\n"
                                                       "ART 9,Drawing,three,C,2026-05-15\n");
        ImportAssistant assistant(*workspace, ImportAssistant::Kind::Transcript,
                                  LearnerId(webladder::munoz), nullptr);
        assistant.setAttribute(Qt::WA_DeleteOnClose, false);
        assistant.open();
        assistant.read(path);
        auto *mapping = assistant.findChild<QTableWidget *>(u"mapping"_s);
        QCOMPARE(mapping->rowCount(), 5);
        QCOMPARE(static_cast<QComboBox *>(mapping->cellWidget(0, 1))->currentText(),
                 u"Course code"_s);
        QVERIFY(cell(assistant, u"mapping"_s, 0, 2).contains(u"ENG 101"_s));
        QVERIFY(workspace->record(LearnerId(webladder::munoz))->evidence.empty());
        const QString summary = assistant.findChild<QLabel *>(u"summary"_s)->text();
        QVERIFY2(summary.contains(u"3 rows"_s), qPrintable(summary));
        QCOMPARE(cell(assistant, u"notes"_s, 0, 0), u"4"_s);
        QCOMPARE(cell(assistant, u"notes"_s, 0, 1), u"Credits"_s);
        QCOMPARE(cell(assistant, u"notes"_s, 0, 2), u"three"_s);
        press(assistant, u"next"_s);
        QCOMPARE(cell(assistant, u"changes"_s, 0, 0), u"Inés Muñoz"_s);
        QVERIFY2(details(assistant).contains(u"MATH 111"_s), qPrintable(details(assistant)));
        QVERIFY(details(assistant).contains(u"grade B+"_s));
        press(assistant, u"next"_s);
        const auto record = workspace->record(LearnerId(webladder::munoz));
        QVERIFY(record->evidence.size() >= 2);
        QVERIFY(workspace->undo());
        QVERIFY(workspace->record(LearnerId(webladder::munoz))->evidence.empty());
    }

    void whatALearnerHasNotBegunStandsApartInANewCatalog()
    {
        const auto workspace = webladder::caseload();
        Catalogue next = webladder::catalogue();
        for (Credential &credential : next.credentials)
            credential.totalCredits = Decimal::fromInt(90);
        ImportAssistant assistant(*workspace, ImportAssistant::Kind::Catalogue, {}, nullptr);
        assistant.setAttribute(Qt::WA_DeleteOnClose, false);
        assistant.open();
        assistant.read(file(u"dear.json"_s, QByteArray::fromStdString(writeCatalogue(next))));
        press(assistant, u"next"_s);
        QTRY_VERIFY(assistant.findChild<QPushButton *>(u"next"_s)->isEnabled());
        const auto *tree = assistant.findChild<QTreeWidget *>(u"catalogueDifferences"_s);
        const QTreeWidgetItem *last = tree->topLevelItem(tree->topLevelItemCount() - 1);
        QCOMPARE(last->child(last->childCount() - 1)->text(0), u"Not begun"_s);
        QVERIFY(!last->child(last->childCount() - 1)->isExpanded());
    }

    void aListOfLearnersIsImportedAgainWithoutDoubles()
    {
        const auto workspace = webladder::emptyCaseload();
        const QByteArray list = "Student ID,Name,Course,Grade,Term\n"
                                "701,Bo Ferreira,CIS 101,A,2026fa\n"
                                "702,Lu Zhang,CIS 101,B,2026fa\n";
        for (int round = 0; round < 2; ++round) {
            ImportAssistant assistant(*workspace, ImportAssistant::Kind::Learners, {}, nullptr);
            assistant.setAttribute(Qt::WA_DeleteOnClose, false);
            assistant.open();
            assistant.read(file(u"list.csv"_s, list));
            press(assistant, u"next"_s);
            QCOMPARE(assistant.findChild<QTableWidget *>(u"changes"_s)->rowCount(),
                     round == 0 ? 2 : 0);
            press(assistant, u"next"_s);
            QCOMPARE(workspace->learners().size(), size_t(2));
        }
    }

    void aWrongCellIsMendedInTheList()
    {
        const auto workspace = webladder::caseload();
        ShownAssistant assistant(*workspace, Kind::Transcript, LearnerId(webladder::munoz));
        assistant.read(file(u"wrong.csv"_s, "Course,Title,Credits,Grade,Date\n"
                                            "ENG 101,Composition,3,A,2026-05-15\n"
                                            "ART 9,Drawing,three,C,2026-05-15\n"
                                            "MATH 111,College Algebra,4,Q,2026-05-15\n"));
        auto *notes = table(assistant, u"notes"_s);
        QVERIFY(assistant.findChild<QLabel *>(u"fixHint"_s)->isVisible());
        QCOMPARE(notes->rowCount(), 2);
        QVERIFY(cell(assistant, u"notes"_s, 0, 3).contains(u"not a number"_s));
        QVERIFY(text(assistant, u"summary"_s).contains(u"1 ready, 2 need a fix"_s));

        write(assistant, 0, u"3x"_s); // Wrong again: it stays, with what was written.
        QTRY_COMPARE(cell(assistant, u"notes"_s, 0, 2), u"3x"_s);
        QVERIFY(cell(assistant, u"notes"_s, 0, 3).contains(u"not a number"_s));
        write(assistant, 0, u"3"_s);
        QTRY_VERIFY(text(assistant, u"summary"_s).contains(u"2 ready, 1 need a fix"_s));
        // What is mended can be looked at and changed again; now that the row is read, it is said
        // that the catalog does not know its course.
        QCOMPARE(notes->rowCount(), 3);
        QVERIFY(cell(assistant, u"notes"_s, 1, 3).contains(u"nothing of this name"_s));
        QCOMPARE(cell(assistant, u"notes"_s, 2, 2), u"3"_s);
        QVERIFY(cell(assistant, u"notes"_s, 2, 3).contains(u"“three”"_s));
        write(assistant, 0, u"B+"_s); // A grade is offered, and can be typed.
        QTRY_VERIFY(text(assistant, u"summary"_s).contains(u"3 ready, 0 need a fix"_s));

        press(assistant, u"next"_s);
        press(assistant, u"next"_s);
        const auto record = workspace->record(LearnerId(webladder::munoz));
        QCOMPARE(record->evidence.size(), size_t(3));
        const auto drawing = std::find_if(record->evidence.begin(), record->evidence.end(),
                                          [](const auto &piece) { return piece.code == "ART 9"; });
        QVERIFY(drawing != record->evidence.end());
        QCOMPARE(drawing->credits, std::optional(Decimal::fromInt(3)));
        QFile unchanged(m_folder.filePath(u"wrong.csv"_s));
        QVERIFY(unchanged.open(QIODevice::ReadOnly));
        QVERIFY(unchanged.readAll().contains("three"));
    }

    void anotherFileForgetsWhatWasMended()
    {
        const auto workspace = webladder::caseload();
        ShownAssistant assistant(*workspace, Kind::Transcript, LearnerId(webladder::munoz));
        assistant.read(file(u"one.csv"_s, "Course,Credits\nART 9,three\n"));
        write(assistant, 0, u"3"_s);
        QTRY_VERIFY(text(assistant, u"summary"_s).contains(u"1 ready"_s));
        press(assistant, u"back"_s);
        assistant.read(file(u"two.csv"_s, "Course,Credits\nART 9,four\n"));
        QCOMPARE(cell(assistant, u"notes"_s, 0, 2), u"four"_s);
        QVERIFY(text(assistant, u"summary"_s).contains(u"0 ready"_s));
    }

    void whatChangesForALearnerIsShownPieceByPiece()
    {
        const auto workspace = webladder::emptyCaseload();
        const auto list = [](const char *grade, const char *course) {
            return QByteArray("Student ID,Name,Cohort,Course,Grade,Term\n"
                              "701,Bo Ferreira,Day,CIS 101,")
                   + grade + ",2025fa\n701,Bo Ferreira,Day," + course + ",A,2026sp\n";
        };
        {
            ShownAssistant first(*workspace, Kind::Learners);
            first.read(file(u"list.csv"_s, list("C", "CIS 120")));
            press(first, u"next"_s);
            QCOMPARE(cell(first, u"changes"_s, 0, 1), u"New"_s);
            press(first, u"next"_s);
        }
        ShownAssistant second(*workspace, Kind::Learners);
        second.read(file(u"list.csv"_s, list("B", "ENG 101").replace("Day", "Evening")));
        press(second, u"next"_s);
        QCOMPARE(cell(second, u"changes"_s, 0, 1), u"Changed"_s);
        QCOMPARE(cell(second, u"changes"_s, 0, 2), u"1 new, 1 changed, 1 gone"_s);
        const QString all = details(second);
        QVERIFY2(all.contains(u"Cohort. Changed. Day → Evening"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Grade: C → B"_s), qPrintable(all));
        QVERIFY(all.contains(u"ENG 101"_s));
        QVERIFY(all.contains(u"Goes"_s));
        QCOMPARE(workspace->record(LearnerId("701"))->learner.cohort, std::string("Day"));
    }

    void aLongImportShowsHowFarItIsAndIsOneStep()
    {
        const auto workspace = webladder::emptyCaseload();
        const auto before = workspace->activities(100).size();
        ShownAssistant assistant(*workspace, Kind::Learners);
        assistant.read(file(u"many.csv"_s, manyLearners(4000)));
        auto *next = assistant.findChild<QPushButton *>(u"next"_s);
        QTRY_VERIFY(next->isEnabled() && next->text() == u"Next"_s);
        press(assistant, u"next"_s);
        QTRY_VERIFY(next->isEnabled() && next->text() == u"Import"_s);
        auto *bar = assistant.findChild<QProgressBar *>(u"busy"_s);
        QSignalSpy moved(bar, &QProgressBar::valueChanged);
        press(assistant, u"next"_s);
        QVERIFY(moved.count() > 1);
        QCOMPARE(workspace->learners().size(), size_t(4000));
        QCOMPARE(workspace->activities(100).size(), before + 1);
        QVERIFY(workspace->undo());
        QVERIFY(workspace->learners().empty());
    }

    void cancelLeavesEverythingAsItWas()
    {
        const auto workspace = webladder::caseload();
        QSignalSpy notSaved(workspace.get(), &Workspace::notSaved);
        QSignalSpy changed(workspace.get(), &Workspace::learnersChanged);
        const auto learners = workspace->learners();
        const auto activities = workspace->activities(100).size();
        ShownAssistant assistant(*workspace, Kind::Learners);
        assistant.read(file(u"many.csv"_s, manyLearners(4000)));
        auto *next = assistant.findChild<QPushButton *>(u"next"_s);
        QTRY_VERIFY(next->isEnabled() && next->text() == u"Next"_s);
        press(assistant, u"next"_s);
        QTRY_VERIFY(next->isEnabled() && next->text() == u"Import"_s);
        auto *bar = assistant.findChild<QProgressBar *>(u"busy"_s);
        bool wasPressed = false;
        connect(bar, &QProgressBar::valueChanged, &assistant, [&](int done) {
            if (wasPressed || done == 0)
                return;
            wasPressed = true;
            press(assistant, u"cancel"_s);
        });
        press(assistant, u"next"_s);
        QVERIFY(wasPressed);
        QVERIFY(assistant.isVisible());
        QVERIFY(assistant.findChild<MessageBar *>()->text().contains(u"Nothing was changed"_s));
        QVERIFY(workspace->learners() == learners);
        QCOMPARE(workspace->activities(100).size(), activities);
        QCOMPARE(notSaved.count(), 0);
        QCOMPARE(changed.count(), 0);
        QVERIFY(next->isEnabled()); // It can be begun again.
        press(assistant, u"next"_s);
        QCOMPARE(workspace->learners().size(), size_t(4003));
    }

    void everythingFocusableHasAName()
    {
        const auto workspace = webladder::caseload();
        ShownAssistant assistant(*workspace, Kind::Learners);
        assistant.read(file(u"list.csv"_s, "Student ID,Name,Course,Credits\n701,Bo,CIS 101,x\n"
                                           "702,Lu,CIS 101,3\n"));
        for (int step = 0; step < 2; ++step) {
            for (QWidget *widget : assistant.findChildren<QWidget *>()) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                    continue;
                const auto *accessible = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                         qPrintable(widget->objectName() + u' '
                                    + QString::fromLatin1(widget->metaObject()->className())));
            }
            press(assistant, u"next"_s);
        }
    }
};

QTEST_MAIN(TestImportAssistant)
#include "tst_import_assistant.moc"
