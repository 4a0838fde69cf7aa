#include "WebLadder.h"

#include "audit/CompiledCatalogue.h"
#include "pages/CatalogPage.h"
#include "pages/RowList.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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
