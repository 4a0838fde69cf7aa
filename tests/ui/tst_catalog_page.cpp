#include "WebLadder.h"

#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "pages/CatalogPage.h"
#include "pages/ImportAssistant.h"
#include "pages/RowList.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace cairn;
using namespace cairn::ui;
using namespace Qt::StringLiterals;

class ShownPage : public CatalogPage
{
public:
    explicit ShownPage(Workspace &workspace)
        : CatalogPage(workspace)
    {
        retranslate();
        resize(1200, 700);
        show();
    }
};

class TestCatalogPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly))
            qFatal("The test's file is not written.");
        made.write(bytes);
        return made.fileName();
    }
    static QStringList titles(const QAbstractItemModel &model, const QModelIndex &parent = {})
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            lines << index.data().toString() + u' ' + index.data(DetailRole).toString()
                  << titles(model, index);
        }
        return lines;
    }
    static QString shown(QWidget &page, const QString &tree)
    {
        return titles(*page.findChild<RowTree *>(tree)->model()).join(u'\n');
    }
    static void press(QWidget &dialog, const QString &name)
    {
        auto *button = dialog.findChild<QPushButton *>(name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString cell(QWidget &dialog, const QString &table, int row, int column)
    {
        const auto *widget = dialog.findChild<QTableWidget *>(table);
        const auto *item = widget->item(row, column);
        return item ? item->text() : QString();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void anEntrySaysItsRuleAndWhatItLeadsTo()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.showCredential(CredentialId("cert-web"));
        QCOMPARE(page.findChild<QLabel *>(u"entryName"_s)->text(), u"Certificate in Web Pages"_s);
        QVERIFY(shown(page, u"entrySections"_s).contains(u"CIS 120 Programming I"_s));
        QVERIFY(shown(page, u"leadsTo"_s).contains(u"AAS Web Design"_s));
        QVERIFY(shown(page, u"leadsTo"_s).contains(u"Embedded"_s));
        QVERIFY(shown(page, u"madeOf"_s).contains(u"CIS 130 Web Pages"_s));
    }

    void aWageSaysWhatItIs()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.showCredential(CredentialId("aas-web"));
        const QString text = shown(page, u"entrySections"_s);
        QVERIFY2(text.contains(u"Web developer $61,000, median, Riverbend region, 2025, source: "
                               "illustrative"_s),
                 qPrintable(text));
    }

    void anItemShowsWhereItCountsAndWhatGrantsIt()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.showItem(ItemId("cis120"));
        QVERIFY(shown(page, u"entrySections"_s).contains(u"CIS 101"_s)); // It comes first.
        QVERIFY(shown(page, u"leadsTo"_s).contains(u"Certificate in Web Pages"_s));
        QVERIFY(shown(page, u"madeOf"_s).contains(u"Tech Plus for CIS 120"_s));
    }

    void searchFindsByCodeAndOpensTheGroup()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        auto *list = page.findChild<RowTree *>(u"catalogList"_s);
        QAbstractItemModelTester tester(list->model());
        QTest::keyClicks(page.findChild<QLineEdit *>(u"findEntry"_s), u"math 111"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->rowCount(list->model()->index(0, 0)), 1);
        QVERIFY(list->isExpanded(list->model()->index(0, 0)));
    }

    void linksOpenAndBackComesBack()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.showCredential(CredentialId("cert-web"));
        auto *leadsTo = page.findChild<RowList *>(u"leadsTo"_s);
        leadsTo->setCurrentIndex(leadsTo->model()->index(0, 0));
        QTest::keyClick(leadsTo, Qt::Key_Return);
        QCOMPARE(page.findChild<QLabel *>(u"entryName"_s)->text(), u"AAS Web Design"_s);
        page.findChild<QAction *>(u"catalogBack"_s)->trigger();
        QCOMPARE(page.findChild<QLabel *>(u"entryName"_s)->text(), u"Certificate in Web Pages"_s);
    }

    void holdersAreCounted()
    {
        const auto workspace = webladder::caseload();
        Holding holding;
        holding.credential = CredentialId("cert-web");
        holding.awarded = webladder::today();
        QVERIFY(workspace->award(LearnerId(webladder::ana), holding));
        ShownPage page(*workspace);
        page.showCredential(CredentialId("cert-web"));
        auto *held = page.findChild<QLabel *>(u"entryHeld"_s);
        QTRY_VERIFY(held->isVisible());
        QVERIFY2(held->text().startsWith(u"1 "_s), qPrintable(held->text()));
    }

    void aNewCatalogShowsWhatItChangesBeforeItIsTaken()
    {
        const auto workspace = webladder::caseload();
        Catalogue next = webladder::catalogue();
        next.title.texts["en"] = "Next catalog";
        std::erase_if(next.credentials,
                      [](const Credential &credential) { return credential.id.text == "cert-folio"; });
        const QString path
            = file(u"next.json"_s, QByteArray::fromStdString(writeCatalogue(next)));
        ImportAssistant assistant(*workspace, ImportAssistant::Kind::Catalogue, {}, nullptr);
        assistant.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy imported(&assistant, &ImportAssistant::imported);
        assistant.open();
        assistant.read(path);
        press(assistant, u"next"_s);
        auto *next2 = assistant.findChild<QPushButton *>(u"next"_s);
        QTRY_VERIFY(next2->isEnabled());
        QCOMPARE(workspace->catalogue()->catalogue().credentials.size(), size_t(5));
        QVERIFY(assistant.findChild<QTableWidget *>(u"changes"_s)->rowCount() > 0);
        QCOMPARE(cell(assistant, u"changes"_s, 0, 3), u"Not in the catalog any more"_s);
        press(assistant, u"next"_s);
        QCOMPARE(imported.count(), 1);
        QCOMPARE(workspace->catalogue()->catalogue().credentials.size(), size_t(4));
        QVERIFY(workspace->undo());
        QCOMPARE(workspace->catalogue()->catalogue().credentials.size(), size_t(5));
    }

    void aFaultyCatalogIsRefusedWithItsFaults()
    {
        const auto workspace = webladder::caseload();
        const QString path = file(
            u"faulty.json"_s,
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
        const QString path
            = file(u"transcript.csv"_s, "Course,Title,Credits,Grade,Date\n"
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
        QVERIFY(cell(assistant, u"notes"_s, 0, 0).contains(u"line 4"_s));
        press(assistant, u"next"_s);
        QCOMPARE(cell(assistant, u"changes"_s, 0, 0), u"Inés Muñoz"_s);
        press(assistant, u"next"_s);
        const auto record = workspace->record(LearnerId(webladder::munoz));
        QVERIFY(record->evidence.size() >= 2);
        QVERIFY(workspace->undo());
        QVERIFY(workspace->record(LearnerId(webladder::munoz))->evidence.empty());
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

    void everythingFocusableHasAName()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.showCredential(CredentialId("cert-web"));
        for (QWidget *widget : page.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            const auto *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + u' '
                                + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestCatalogPage)
#include "tst_catalog_page.moc"
