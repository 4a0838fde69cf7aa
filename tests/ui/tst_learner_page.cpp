#include "WebLadder.h"

#include "models/CredentialModel.h"
#include "models/EvidenceModel.h"
#include "models/WhyModel.h"
#include "pages/LearnerPage.h"
#include "pages/RowList.h"
#include "shell/MessageBar.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <map>

using namespace cairn;
using namespace cairn::ui;
using namespace Qt::StringLiterals;

class ShownPage : public LearnerPage
{
public:
    explicit ShownPage(Workspace &workspace, const char *learner)
        : LearnerPage(workspace)
    {
        retranslate();
        resize(1200, 700);
        show();
        showLearner(LearnerId(learner));
    }
};

class TestLearnerPage : public QObject
{
    Q_OBJECT

private:
    static const LearnerId ana() { return LearnerId(webladder::ana); }
    static State state(const Workspace &workspace, const char *learner, const char *credential)
    {
        for (const Verdict &verdict : workspace.verdicts(LearnerId(learner))) {
            if (verdict.credential == CredentialId(credential))
                return verdict.state;
        }
        return State::Closed;
    }
    /// Two of whose rules look at facts.
    static std::unique_ptr<Workspace> caseloadThatAsksForPlacement()
    {
        auto workspace = webladder::caseload();
        Catalogue catalogue = webladder::catalogue();
        Rule placement;
        placement.kind = Rule::Kind::Fact;
        placement.factKey = "placement-math";
        placement.factIs = {std::string("college")};
        Rule veteran;
        veteran.kind = Rule::Kind::Fact;
        veteran.factKey = "veteran";
        veteran.factIs = {true};
        Rule either;
        either.kind = Rule::Kind::Any;
        either.children = {placement, veteran};
        catalogue.credentials.front().entry = {either};
        if (!workspace->takeCatalogue(catalogue))
            qFatal("The catalogue is not taken.");
        return workspace;
    }
    template <class T> static T *find(QWidget &page, const QString &name)
    {
        return page.findChild<T *>(name);
    }
    static void press(QWidget &page, const QString &name)
    {
        auto *button = page.findChild<QPushButton *>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QAbstractItemModel *evidence(QWidget &page)
    {
        return page.findChild<QTableView *>(u"evidenceTable"_s)->model();
    }
    static QString evidenceText(QWidget &page, const QString &what, int column)
    {
        for (int row = 0; row < evidence(page)->rowCount(); ++row) {
            if (evidence(page)->index(row, 0).data().toString().contains(what))
                return evidence(page)->index(row, column).data().toString();
        }
        return {};
    }
    /// Every row of a tree, as a screen reader says it.
    static QStringList spoken(const QAbstractItemModel &model, const QModelIndex &parent = {})
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            lines << index.data(Qt::AccessibleTextRole).toString() << spoken(model, index);
        }
        return lines;
    }
    static QModelIndex rowWith(const QAbstractItemModel &model, const QString &text,
                               const QModelIndex &parent = {})
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            if (index.data().toString().contains(text))
                return index;
            if (const QModelIndex below = rowWith(model, text, index); below.isValid())
                return below;
        }
        return {};
    }

private slots:
    void aSlowAuditLeavesThePageAnswering()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        QVERIFY(!page.isChecking());
        auto *left = find<QLabel>(page, u"creditsLeft"_s);
        workspace->setPatience(std::chrono::milliseconds(0));
        for (const char *title : {"First title", "Second title"}) {
            EvidenceItem piece = workspace->record(ana())->evidence.front();
            piece.title = title;
            QVERIFY(workspace->editEvidence(ana(), piece));
            QVERIFY(page.isChecking());
            QCOMPARE(left->text(), u"Checking…"_s);
            // The record itself is there at once.
            QVERIFY(!evidenceText(page, QString::fromUtf8(title), EvidenceModel::Status).isEmpty());
        }
        QTRY_VERIFY(!page.isChecking());
        QVERIFY(left->text() != u"Checking…"_s);
        QVERIFY(!evidenceText(page, u"Second title"_s, EvidenceModel::Status).isEmpty());
    }

    void whatWasComputedBeforeAnEditIsDropped()
    {
        const auto workspace = webladder::caseload();
        workspace->setPatience(std::chrono::milliseconds(0));
        QSignalSpy audited(workspace.get(), &Workspace::audited);
        QVERIFY(!workspace->auditAhead(ana()));
        // Nobody asks again after this edit: the answer of before must not be taken for one.
        QVERIFY(workspace->removeEvidence(ana(), {EvidenceId("a1")}));
        QTRY_COMPARE(audited.count(), 1);
        QVERIFY(!workspace->auditAhead(ana()));
        QTRY_COMPARE(audited.count(), 2);
        QVERIFY(workspace->auditAhead(ana()));
        QVERIFY(state(*workspace, webladder::ana, "badge-html") != State::Awardable);
    }

    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void overviewSaysWhatCanBeAwarded()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        auto *card = find<QWidget>(page, u"readyCard"_s);
        QVERIFY(card->isVisible());
        QVERIFY(find<QPushButton>(page, u"award:cert-web"_s));
        QVERIFY(find<QPushButton>(page, u"award:badge-start"_s));
        QCOMPARE(page.title(), u"Ana Lindqvist"_s);
        QVERIFY(find<QLabel>(page, u"goalName"_s)->text().contains(u"AAS Web Design"_s));
        const QStringList missing = spoken(*find<RowList>(page, u"missing"_s)->model());
        QVERIFY(missing.join(u'\n').contains(u"MATH 111"_s));
        QVERIFY(missing.join(u'\n').contains(u"ENG 101"_s));
        QVERIFY(find<QLabel>(page, u"story"_s)->text().startsWith(u"Stopped"_s));
    }

    void anAwardIsRecordedAndUndone()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        press(page, u"award:cert-web"_s);
        press(page, u"do"_s);
        QCOMPARE(state(*workspace, webladder::ana, "cert-web"), State::Held);
        const auto record = workspace->record(ana());
        QCOMPARE(record->held.size(), size_t(1));
        QCOMPARE(record->held[0].awarded, std::optional(webladder::today()));
        QCOMPARE(record->held[0].applied.size(), size_t(3));
        QVERIFY(page.messageBar()->text().contains(u"Certificate in Web Pages"_s));
        QTRY_VERIFY(!find<QPushButton>(page, u"award:cert-web"_s));

        QVERIFY(workspace->undo());
        QCOMPARE(state(*workspace, webladder::ana, "cert-web"), State::Awardable);
        QVERIFY(find<QPushButton>(page, u"award:cert-web"_s));
    }

    void credentialsCanBeReadWhileTheyChange()
    {
        QAccessible::setActive(true);
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        page.showCredential(CredentialId("cert-web"));
        auto *list = find<RowTree>(page, u"credentialList"_s);
        QAbstractItemModelTester tester(list->model());
        const auto *proxy = static_cast<const CredentialProxy *>(list->model());
        QAbstractItemModelTester sourceTester(proxy->sourceModel());
        const auto readAll = [list] {
            QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(list);
            QStringList said;
            for (int i = 0; i < tree->childCount(); ++i) {
                QAccessibleInterface *cell = tree->child(i);
                if (!cell)
                    continue;
                said << cell->text(QAccessible::Name);
                cell->rect();
                cell->state();
            }
            return said.join(u'\n');
        };
        for (int row = 0; row < proxy->rowCount(); ++row)
            list->expand(proxy->index(row, 0));
        list->setCurrentIndex(rowWith(*list->model(), u"Certificate in Web Pages"_s));
        QVERIFY(readAll().contains(u"Certificate in Web Pages"_s));
        // Readers keep indexes: they are told that all rows are new, not that some have moved.
        QSignalSpy reset(list->model(), &QAbstractItemModel::modelReset);
        QSignalSpy moved(proxy->sourceModel(), &QAbstractItemModel::layoutChanged);
        for (int i = 0; i < 3; ++i) {
            Holding holding;
            holding.credential = CredentialId("cert-web");
            holding.awarded = webladder::today();
            holding.applied = {EvidenceId("a1")};
            QVERIFY(workspace->award(ana(), holding));
            readAll();
            QTRY_VERIFY(readAll().contains(CredentialModel::groupName(CredentialModel::Group::Held)));
            QVERIFY(list->currentIndex().data().toString().contains(u"Certificate in Web Pages"_s));
            QVERIFY(workspace->undo());
            readAll();
            QTRY_VERIFY(!readAll().contains(CredentialModel::groupName(CredentialModel::Group::Held)));
            QVERIFY(list->currentIndex().data().toString().contains(u"Certificate in Web Pages"_s));
        }
        QVERIFY(reset.count() >= 6);
        QCOMPARE(moved.count(), 0);
    }

    void headingsStayAsTheyWereLeft()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        page.showCredential(CredentialId("cert-web"));
        auto *list = find<RowTree>(page, u"credentialList"_s);
        const auto *proxy = static_cast<const CredentialProxy *>(list->model());
        std::map<QString, bool> left;
        for (int row = 0; row < proxy->rowCount(); ++row) {
            const QModelIndex heading = proxy->index(row, 0);
            list->setExpanded(heading, !list->isExpanded(heading));
            left[heading.data().toString()] = list->isExpanded(heading);
        }
        Learner learner = workspace->record(ana())->learner;
        learner.name = "Ana Changed";
        QVERIFY(workspace->editLearner(learner));
        QTRY_COMPARE(page.title(), u"Ana Changed"_s);
        for (int row = 0; row < proxy->rowCount(); ++row) {
            const QModelIndex heading = proxy->index(row, 0);
            QCOMPARE(list->isExpanded(heading), left[heading.data().toString()]);
        }
    }

    void anAwardIsTakenBackWhereItIsShown()
    {
        const auto workspace = webladder::caseload();
        Holding holding;
        holding.credential = CredentialId("cert-web");
        holding.awarded = webladder::today();
        holding.applied = {EvidenceId("a1")};
        QVERIFY(workspace->award(ana(), holding));
        ShownPage page(*workspace, webladder::ana);
        QSignalSpy details(&page, &Page::detailsChanged);
        page.showCredential(CredentialId("cert-web"));
        auto *takeBack = find<QPushButton>(page, u"withdrawAwardButton"_s);
        QVERIFY(takeBack->isVisible());
        QVERIFY(!find<QPushButton>(page, u"recordAwardButton"_s)->isVisible());
        const auto shown = details.last()[0].value<Details>();
        const auto link = std::find_if(shown.rows.begin(), shown.rows.end(),
                                       [](const auto &row) { return row.link == u"withdraw"_s; });
        QVERIFY(link != shown.rows.end());
        auto *list = find<RowTree>(page, u"credentialList"_s);
        emit list->customContextMenuRequested(QPoint(5, 5));
        const auto *menu = page.findChild<QMenu *>(u"credentialMenu"_s);
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(page.findChild<QAction *>(u"withdrawAward"_s)));

        page.openLink(link->link); // As in the details.
        QVERIFY(workspace->record(ana())->held.empty());
        QVERIFY(!takeBack->isVisible());
        QVERIFY(workspace->undo());
        QTest::mouseClick(takeBack, Qt::LeftButton);
        QVERIFY(workspace->record(ana())->held.empty());
        QVERIFY(page.messageBar()->isShown());
    }

    void whatWasNotPaidForIsSaidWithItsCost()
    {
        auto workspace = webladder::caseload();
        Catalogue catalogue = webladder::catalogue();
        for (Item &item : catalogue.items)
            if (item.id == ItemId("cis120") || item.id == ItemId("eng101"))
                item.cost = Decimal::fromInt(450);
        QVERIFY(workspace->takeCatalogue(catalogue));
        EvidenceItem transferred = webladder::course("t1", "eng101");
        transferred.method = Method::Transfer;
        transferred.trust = Trust::Documented;
        QVERIFY(workspace->addEvidence(LearnerId(webladder::sam), transferred));
        ShownPage page(*workspace, webladder::sam);
        page.showTab(LearnerPage::Tab::Evidence);
        QCOMPARE(evidenceText(page, u"ENG 101"_s, EvidenceModel::Saved), u"$450"_s);
        QCOMPARE(evidenceText(page, u"ENG 101"_s, EvidenceModel::TrustColumn), u"Documented"_s);
        QCOMPARE(evidenceText(page, u"CIS 120"_s, EvidenceModel::Saved), u"$450"_s); // Granted.
        QCOMPARE(evidenceText(page, u"CIS 101"_s, EvidenceModel::Saved), u"–"_s);    // Paid for.
        QVERIFY(find<QLabel>(page, u"evidenceCount"_s)->text().contains(u"$900"_s));
    }

    void anAwardInTheFutureIsRefusedAtItsField()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        press(page, u"award:cert-web"_s);
        auto *day = find<QWidget>(page, u"awarded"_s)->findChild<QLineEdit *>();
        day->setText(u"2031-01-01"_s);
        press(page, u"do"_s);
        QVERIFY(!find<QLabel>(page, u"awardedProblem"_s)->text().isEmpty());
        QVERIFY(workspace->record(ana())->held.empty());
    }

    void evidenceIsAddedByItsCode()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        page.showTab(LearnerPage::Tab::Evidence);
        QAbstractItemModelTester tester(evidence(page));
        QCOMPARE(evidence(page)->rowCount(), 3);
        page.findChild<QAction *>(u"addEvidence"_s)->trigger();
        QTest::keyClicks(find<QLineEdit>(page, u"item"_s), u"eng 101"_s);
        find<QComboBox>(page, u"grade"_s)->setCurrentText(u"A"_s);
        press(page, u"do"_s);
        QCOMPARE(evidence(page)->rowCount(), 4);
        QCOMPARE(evidenceText(page, u"ENG 101"_s, EvidenceModel::Grade), u"A"_s);
        QCOMPARE(evidenceText(page, u"ENG 101"_s, EvidenceModel::CreditsColumn), u"3"_s);
        QTRY_VERIFY(evidenceText(page, u"ENG 101"_s, EvidenceModel::CountsFor)
                        .contains(u"AAS Web Design"_s));
        QVERIFY(workspace->undo());
        QCOMPARE(evidence(page)->rowCount(), 3);
    }

    void whatCountsTwiceSaysSo()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        page.showTab(LearnerPage::Tab::Evidence);
        QTRY_VERIFY(evidenceText(page, u"CIS 101"_s, EvidenceModel::CountsFor)
                        .contains(u"Counts twice"_s));
    }

    void aCrosswalkShowsWhatItMadeOfAnExam()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::sam);
        QVERIFY(spoken(*find<RowList>(page, u"crosswalks"_s)->model())
                    .join(u'\n')
                    .contains(u"Tech Plus for CIS 120"_s));
        page.showTab(LearnerPage::Tab::Evidence);
        QCOMPARE(evidence(page)->rowCount(), 3); // Two pieces and the course that was granted.
        QTRY_VERIFY(evidenceText(page, u"TP-1"_s, EvidenceModel::CountsFor)
                        .contains(u"Tech Plus for CIS 120"_s));
    }

    void evidenceIsRemovedWithTheKeyboardAndComesBack()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        page.showTab(LearnerPage::Tab::Evidence);
        auto *table = find<QTableView>(page, u"evidenceTable"_s);
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(evidence(page)->rowCount(), 2);
        QVERIFY(page.messageBar()->isShown());
        QVERIFY(workspace->undo());
        QCOMPARE(evidence(page)->rowCount(), 3);
    }

    void whatStopsCountingSaysWhatItCosts()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::sam);
        // CIS 101 of December 2024 falls out of the 24 months in December 2026.
        const QString ends = spoken(*find<RowList>(page, u"ends"_s)->model()).join(u'\n');
        QVERIFY2(ends.contains(u"3 credits"_s), qPrintable(ends));
        QVERIFY2(ends.contains(u"Recent Computing Certificate"_s), qPrintable(ends));
    }

    void credentialsStandUnderWhatToDo()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        page.showTab(LearnerPage::Tab::Credentials);
        auto *list = find<RowTree>(page, u"credentialList"_s);
        QAbstractItemModelTester tester(list->model());
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Award now"_s);
        QCOMPARE(list->model()->rowCount(list->model()->index(0, 0)), 2);
        const QModelIndex person = rowWith(*list->model(), u"Portfolio Certificate"_s);
        QCOMPARE(person.parent().data().toString(), u"Needs a person"_s);
        QTest::keyClicks(find<QLineEdit>(page, u"findCredential"_s), u"portfolio"_s);
        QCOMPARE(list->model()->rowCount(), 1);
    }

    void requirementsSayWhatIsUsedAndWhatIsMissing()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        page.showCredential(CredentialId("aas-web"));
        auto *tree = find<RowTree>(page, u"whyTree"_s);
        QAbstractItemModelTester tester(tree->model());
        const QString all = spoken(*tree->model()).join(u'\n');
        QVERIFY2(all.contains(u"MATH 111"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Uses CIS 120 Programming I (B)"_s), qPrintable(all));
        QVERIFY(find<QLabel>(page, u"footer"_s)->text().contains(u"registrar"_s));
        QSignalSpy details(&page, &Page::detailsChanged);
        tree->setCurrentIndex(rowWith(*tree->model(), u"MATH 111"_s));
        QVERIFY(!details.isEmpty());
        const auto shown = details.last()[0].value<Details>();
        QVERIFY(shown.title.contains(u"MATH 111"_s));
        QVERIFY(!shown.source.isEmpty());
    }

    void anExceptionSaysWhatItChangesAndIsTakenBack()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        page.showCredential(CredentialId("aas-web"));
        auto *tree = find<RowTree>(page, u"whyTree"_s);
        tree->setCurrentIndex(rowWith(*tree->model(), u"MATH 111"_s));
        const auto left = [&] {
            return workspace->audit(ana(), CredentialId("aas-web"), LookAhead::Completed)->remaining;
        };
        const Remaining before = left();
        page.findChild<QAction *>(u"makeException"_s)->trigger();
        QVERIFY(find<QComboBox>(page, u"node"_s)->currentText().contains(u"MATH 111"_s));
        QVERIFY(find<QLabel>(page, u"effect"_s)->text().contains(u"left"_s));
        press(page, u"do"_s); // Without a reason it is not made.
        QVERIFY(!find<QLabel>(page, u"reasonProblem"_s)->text().isEmpty());
        QVERIFY(workspace->record(ana())->exceptions.empty());
        QTest::keyClicks(find<QPlainTextEdit>(page, u"reason"_s), u"Took calculus elsewhere"_s);
        QTest::keyClicks(find<QLineEdit>(page, u"by"_s), u"R. Dean"_s);
        press(page, u"do"_s);
        QCOMPARE(workspace->record(ana())->exceptions.size(), size_t(1));
        QCOMPARE(workspace->record(ana())->exceptions[0].node, std::string("math"));
        QVERIFY(left() < before);

        auto *rulings = find<RowList>(page, u"rulings"_s);
        QCOMPARE(rulings->count(), 1);
        rulings->setCurrentIndex(rulings->model()->index(0, 0));
        press(page, u"removeRuling"_s);
        QVERIFY(workspace->record(ana())->exceptions.empty());
        QCOMPARE(left(), before);
    }

    void aPersonAttestsAndItCanBeAwarded()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        page.showCredential(CredentialId("cert-folio"));
        QCOMPARE(state(*workspace, webladder::ana, "cert-folio"), State::NeedsPerson);
        auto *attest = page.findChild<QAction *>(u"attest"_s);
        QVERIFY(attest->isEnabled());
        attest->trigger();
        QTest::keyClicks(find<QLineEdit>(page, u"by"_s), u"P. Chair"_s);
        press(page, u"do"_s);
        QCOMPARE(state(*workspace, webladder::ana, "cert-folio"), State::Awardable);
        QVERIFY(!attest->isEnabled());
    }

    void lookingAheadCountsWhatIsPlanned()
    {
        const auto workspace = webladder::caseload();
        EvidenceItem planned = webladder::course("p1", "math111", "", "2026-05-20");
        planned.earned.reset();
        planned.status = EvidenceStatus::Planned;
        QVERIFY(workspace->addEvidence(ana(), planned));
        ShownPage page(*workspace, webladder::ana);
        page.showCredential(CredentialId("aas-web"));
        auto *tree = find<RowTree>(page, u"whyTree"_s);
        const auto math
            = [&] { return rowWith(*tree->model(), u"MATH 111"_s).data(SideRole).toString(); };
        const QString now = math();
        auto *look = find<QComboBox>(page, u"lookAhead"_s);
        look->setCurrentIndex(2);
        emit look->activated(2);
        QVERIFY2(math() != now, qPrintable(now));
        QCOMPARE(math(), u"Planned"_s);
    }

    void someoneWithoutAnythingIsToldWhatToDo()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::munoz);
        QVERIFY(!find<QWidget>(page, u"readyCard"_s)->isVisible());
        QVERIFY(find<QLabel>(page, u"goalVerdict"_s)->text().startsWith(u"No goal yet"_s));
        page.showTab(LearnerPage::Tab::Evidence);
        QVERIFY(find<QWidget>(page, u"noEvidence"_s)->isVisible());
    }

    void aGoalIsChosenByTyping()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::munoz);
        page.findChild<QAction *>(u"editGoals"_s)->trigger();
        QTest::keyClicks(find<QLineEdit>(page, u"credential"_s), u"AAS Web Design"_s);
        press(page, u"do"_s);
        const auto record = workspace->record(LearnerId(webladder::munoz));
        QCOMPARE(record->goals.size(), size_t(1));
        QCOMPARE(record->goals[0].credential, CredentialId("aas-web"));
        QVERIFY(find<QPushButton>(page, u"goal"_s)->text().contains(u"AAS Web Design"_s));
    }

    void whatRulesAskForIsChosenAndNotTyped()
    {
        const auto workspace = caseloadThatAsksForPlacement();
        ShownPage page(*workspace, webladder::ana);
        auto *facts = find<QLabel>(page, u"facts"_s);
        QCOMPARE(facts->text(), u"Not known: placement in math, veteran"_s);
        page.findChild<QAction *>(u"editFacts"_s)->trigger();
        auto *placement = find<QComboBox>(page, u"fact:placement-math"_s);
        QCOMPARE(placement->count(), 2); // Not known, and the one that the catalogue names.
        placement->setCurrentIndex(placement->findText(u"college level"_s));
        auto *veteran = find<QComboBox>(page, u"fact:veteran"_s);
        QVERIFY(veteran->findText(u"yes"_s) > 0);
        QVERIFY(veteran->findText(u"no"_s) > 0);
        QTest::keyClicks(find<QComboBox>(page, u"fact:residency"_s)->lineEdit(), u"In State"_s);
        QTest::keyClicks(find<QLineEdit>(page, u"otherKey"_s), u"campus"_s);
        QTest::keyClicks(find<QLineEdit>(page, u"otherValue"_s), u"North"_s);
        press(page, u"do"_s);

        using Values = std::vector<FactValue>;
        const auto stated = workspace->record(ana())->facts;
        QCOMPARE(stated.size(), size_t(3));
        QVERIFY(stated.at("placement-math") == Values{std::string("college")});
        QVERIFY(stated.at("residency") == Values{std::string("in-state")});
        QVERIFY(stated.at("campus") == Values{std::string("North")});
        QVERIFY(facts->text().contains(u"Placement in math: college level"_s));
        QVERIFY(facts->text().contains(u"Residency: in state"_s));
        QVERIFY(facts->text().contains(u"Not known: veteran"_s));

        QVERIFY(workspace->undo()); // One step for all of them.
        QVERIFY(workspace->record(ana())->facts.empty());
        QCOMPARE(facts->text(), u"Not known: placement in math, veteran"_s);
    }

    void aFactIsForgottenAgainAndANumberStaysANumber()
    {
        const auto workspace = caseloadThatAsksForPlacement();
        QVERIFY(workspace->setFacts(ana(), {{"age", {Decimal::fromInt(20)}},
                                            {"languages", {std::string("en"), std::string("es")}},
                                            {"veteran", {true}}}));
        ShownPage page(*workspace, webladder::ana);
        page.findChild<QAction *>(u"editFacts"_s)->trigger();
        QCOMPARE(find<QComboBox>(page, u"fact:languages"_s)->currentText(), u"en, es"_s);
        find<QComboBox>(page, u"fact:veteran"_s)->setCurrentIndex(0);
        find<QComboBox>(page, u"fact:age"_s)->setCurrentText(u"21"_s);
        press(page, u"do"_s);
        const auto stated = workspace->record(ana())->facts;
        QVERIFY(!stated.contains("veteran"));
        QVERIFY(stated.at("age") == std::vector<FactValue>{Decimal::fromInt(21)});
        QCOMPARE(stated.at("languages").size(), size_t(2));
    }

    void aFactWithoutANameOrWithItsOwnFieldIsRefused()
    {
        const auto workspace = caseloadThatAsksForPlacement();
        ShownPage page(*workspace, webladder::ana);
        page.findChild<QAction *>(u"editFacts"_s)->trigger();
        QTest::keyClicks(find<QLineEdit>(page, u"otherValue"_s), u"North"_s);
        press(page, u"do"_s);
        QVERIFY(!find<QLabel>(page, u"otherKeyProblem"_s)->text().isEmpty());
        QTest::keyClicks(find<QLineEdit>(page, u"otherKey"_s), u"Placement in math"_s);
        press(page, u"do"_s);
        QVERIFY(!find<QLabel>(page, u"otherKeyProblem"_s)->text().isEmpty());
        QVERIFY(workspace->record(ana())->facts.empty());
    }

    void anEditShowsAtOnce()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(workspace->addEvidence(ana(), webladder::course("n1", "eng101")));
        const QString missing = spoken(*find<RowList>(page, u"missing"_s)->model()).join(u'\n');
        QVERIFY(!missing.contains(u"ENG 101"_s));
        // Measured under 20 ms; the promise is 100 ms, and the machine may be busy.
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void tabsHaveKeysAndComeBack()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        auto *tabs = find<QTabWidget>(page, u"learnerTabs"_s);
        for (int i = 0; i < 5; ++i) {
            auto *action = page.findChild<QAction *>(u"learnerTab%1"_s.arg(i + 1));
            QCOMPARE(action->shortcut(), QKeySequence(u"Alt+%1"_s.arg(i + 1)));
            action->trigger();
            QCOMPARE(tabs->currentIndex(), i);
        }
        const QByteArray state = page.saveState();
        QVERIFY(!state.contains("Ana"));
        ShownPage again(*workspace, webladder::ana);
        again.restoreState(state);
        QCOMPARE(find<QTabWidget>(again, u"learnerTabs"_s)->currentIndex(), 4);
    }

    void everythingFocusableHasAName()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace, webladder::ana);
        for (int tab = 0; tab < 5; ++tab) {
            page.showTab(static_cast<LearnerPage::Tab>(tab));
            for (QWidget *widget : page.findChildren<QWidget *>()) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                    continue;
                const auto *accessible = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                         qPrintable(widget->objectName() + u' '
                                    + QString::fromLatin1(widget->metaObject()->className())));
            }
        }
    }
};

QTEST_MAIN(TestLearnerPage)
#include "tst_learner_page.moc"
