#include "WebLadder.h"

#include "audit/CompiledCatalogue.h"
#include "dialogs/DateField.h"
#include "dialogs/EvidenceDialog.h"
#include "dialogs/GoalDialog.h"
#include "dialogs/LearnerDialog.h"
#include "dialogs/PickEdit.h"
#include "models/Text.h"

#include <QAccessible>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cairn;
using namespace cairn::ui;
using namespace Qt::StringLiterals;

class TestDialogs : public QObject
{
    Q_OBJECT

private:
    CatalogueNames m_names{std::make_shared<const CompiledCatalogue>(webladder::catalogue())};

    static void press(QDialog &dialog, const QString &name = u"do"_s)
    {
        QTest::mouseClick(dialog.findChild<QPushButton *>(name), Qt::LeftButton);
    }
    static QString problem(QDialog &dialog, const QString &field)
    {
        return dialog.findChild<QLabel *>(field + u"Problem"_s)->text();
    }
    static QLineEdit *edit(QDialog &dialog, const QString &name)
    {
        auto *widget = dialog.findChild<QWidget *>(name);
        auto *line = qobject_cast<QLineEdit *>(widget);
        return line ? line : widget->findChild<QLineEdit *>();
    }
    std::unique_ptr<EvidenceDialog> evidence(const EvidenceItem &piece = {})
    {
        auto dialog = std::make_unique<EvidenceDialog>(piece, m_names, webladder::today(), nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
        return dialog;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void evidenceNeedsAnItemOrATitle()
    {
        const auto dialog = evidence();
        QSignalSpy submitted(dialog.get(), &EvidenceDialog::submitted);
        press(*dialog);
        QVERIFY(!problem(*dialog, u"item"_s).isEmpty());
        QVERIFY(!edit(*dialog, u"item"_s)->accessibleDescription().isEmpty());
        QVERIFY(edit(*dialog, u"item"_s)->property("wrong").toBool());
        QTest::keyClicks(edit(*dialog, u"title"_s), u"Forklift license"_s);
        press(*dialog);
        QCOMPARE(submitted.count(), 1);
        const auto piece = submitted[0][0].value<EvidenceItem>();
        QCOMPARE(piece.title, std::string("Forklift license"));
        QVERIFY(piece.item.isEmpty());
        QVERIFY(!dialog->isVisible());
    }

    void whatIsWrongIsSaidAtItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isWrong");
        QTest::newRow("credits in words") << u"credits"_s << u"three"_s << true;
        QTest::newRow("credits below zero") << u"credits"_s << u"-1"_s << true;
        QTest::newRow("credits with three places") << u"credits"_s << u"1.005"_s << true;
        QTest::newRow("half credits") << u"credits"_s << u"1.5"_s << false;
        QTest::newRow("no such day") << u"earned"_s << u"2026-02-30"_s << true;
        QTest::newRow("today") << u"earned"_s << u"2026-10-05"_s << false;
        QTest::newRow("tomorrow, though done") << u"earned"_s << u"2026-10-06"_s << true;
        QTest::newRow("an unknown item") << u"item"_s << u"BIO 999"_s << true;
        QTest::newRow("a code alone") << u"item"_s << u"cis 120"_s << false;
    }
    void whatIsWrongIsSaidAtItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(bool, isWrong);
        const auto dialog = evidence();
        if (field != u"item"_s)
            QTest::keyClicks(edit(*dialog, u"title"_s), u"Something"_s);
        QTest::keyClicks(edit(*dialog, field), typed);
        QSignalSpy submitted(dialog.get(), &EvidenceDialog::submitted);
        press(*dialog);
        QCOMPARE(!problem(*dialog, field).isEmpty(), isWrong);
        QCOMPARE(submitted.count(), isWrong ? 0 : 1);
    }

    void anUnknownGradeIsRefused()
    {
        const auto dialog = evidence();
        QTest::keyClicks(edit(*dialog, u"item"_s), u"cis 120"_s);
        dialog->findChild<QComboBox *>(u"grade"_s)->setCurrentText(u"Q+"_s);
        press(*dialog);
        QVERIFY(!problem(*dialog, u"grade"_s).isEmpty());
    }

    void oddDaysAreAskedAboutOnce()
    {
        const auto dialog = evidence();
        QTest::keyClicks(edit(*dialog, u"item"_s), u"cis 120"_s);
        QTest::keyClicks(edit(*dialog, u"earned"_s), u"2026-03-01"_s);
        QTest::keyClicks(edit(*dialog, u"expires"_s), u"2026-02-28"_s);
        QSignalSpy submitted(dialog.get(), &EvidenceDialog::submitted);
        press(*dialog);
        QVERIFY(!problem(*dialog, u"expires"_s).isEmpty());
        // Another odd day is another question.
        edit(*dialog, u"expires"_s)->clear();
        QTest::keyClicks(edit(*dialog, u"expires"_s), u"2026-02-27"_s);
        press(*dialog);
        QVERIFY(!problem(*dialog, u"expires"_s).isEmpty());
        QCOMPARE(submitted.count(), 0);
        press(*dialog);
        QCOMPARE(submitted.count(), 1);
    }

    void anEditKeepsWhatTheDialogDoesNotShow()
    {
        EvidenceItem piece = webladder::course("x1", "cis101");
        piece.tags = std::vector<std::string>{"honors"};
        piece.extra["source"] = "\"sis\"";
        const auto dialog = evidence(piece);
        QSignalSpy submitted(dialog.get(), &EvidenceDialog::submitted);
        dialog->findChild<QComboBox *>(u"grade"_s)->setCurrentText(u"A"_s);
        press(*dialog);
        EvidenceItem expected = piece;
        expected.grade = "A";
        QCOMPARE(submitted.count(), 1);
        QVERIFY(submitted[0][0].value<EvidenceItem>() == expected);
    }

    void theItemsCreditsAreOffered()
    {
        const auto dialog = evidence();
        QTest::keyClicks(edit(*dialog, u"item"_s), u"math 111"_s);
        QCOMPARE(edit(*dialog, u"credits"_s)->placeholderText(), u"4"_s);
    }

    void pickingFoldsAccents()
    {
        PickEdit pick;
        pick.setChoices({{u"a"_s, u"Música básica"_s}, {u"b"_s, u"Math"_s}});
        pick.show();
        QTest::keyClicks(&pick, u"musica basica"_s);
        QCOMPARE(pick.id(), u"a"_s);
        QTest::keyClicks(&pick, u"x"_s);
        QCOMPARE(pick.id(), QString());
        pick.completer()->setCompletionPrefix(u"básica"_s);
        QCOMPARE(pick.completer()->completionCount(), 1);
    }

    void daysAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        QTest::newRow("ISO") << u"en_US"_s << u"2026-09-12"_s << QDate(2026, 9, 12);
        QTest::newRow("US") << u"en_US"_s << u"9/12/26"_s << QDate(2026, 9, 12);
        QTest::newRow("US, long year") << u"en_US"_s << u"9/12/2026"_s << QDate(2026, 9, 12);
        QTest::newRow("Spain") << u"es_ES"_s << u"12/9/26"_s << QDate(2026, 9, 12);
        QTest::newRow("a year to come") << u"en_US"_s << u"2/20/30"_s << QDate(2030, 2, 20);
        QTest::newRow("an expiry") << u"en_US"_s << u"12/31/31"_s << QDate(2031, 12, 31);
        QTest::newRow("the last of this century's") << u"en_US"_s << u"1/1/69"_s << QDate(2069, 1, 1);
        QTest::newRow("the first of the last century's") << u"en_US"_s << u"1/1/70"_s << QDate(1970, 1, 1);
        QTest::newRow("a leap day") << u"en_US"_s << u"2/29/00"_s << QDate(2000, 2, 29);
        QTest::newRow("Spain, a year to come") << u"es_ES"_s << u"31/12/31"_s << QDate(2031, 12, 31);
        QTest::newRow("Britain, short") << u"en_GB"_s << u"9/2/31"_s << QDate(2031, 2, 9);
        QTest::newRow("Sweden") << u"sv_SE"_s << u"31-12-30"_s << QDate(2031, 12, 30);
        QTest::newRow("three digits") << u"en_US"_s << u"9/12/202"_s << QDate();
        QTest::newRow("not a day") << u"en_US"_s << u"13/45/26"_s << QDate();
    }
    void daysAreReadAsTheyAreWritten()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        QFETCH(QDate, day);
        QLocale::setDefault(QLocale(locale));
        DateField field;
        field.findChild<QLineEdit *>()->setText(typed);
        const auto read = field.date();
        const bool isReadable = field.isReadable();
        QLocale::setDefault(QLocale(u"en_US"_s));
        QCOMPARE(read.has_value(), day.isValid());
        QCOMPARE(isReadable, day.isValid());
        if (read)
            QCOMPARE(toQDate(*read), day);
    }

    void daysAreAskedForAndShownWithFourDigitsOfTheYear()
    {
        DateField field;
        auto *edit = field.findChild<QLineEdit *>();
        QCOMPARE(edit->placeholderText(), u"mm/dd/yyyy"_s);
        field.setDate(toDate(QDate(2031, 12, 31)));
        QCOMPARE(edit->text(), u"12/31/2031"_s);
        QVERIFY(field.howToWrite().contains(QString::number(QDate::currentDate().year())));
        QLocale::setDefault(QLocale(u"es_ES"_s));
        QEvent changed(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&field, &changed);
        field.setDate(toDate(QDate(2031, 12, 30)));
        QLocale::setDefault(QLocale(u"en_US"_s));
        QCOMPARE(edit->placeholderText(), u"dd/mm/yyyy"_s);
        QCOMPARE(edit->text(), u"30/12/2031"_s);
    }

    void aDayComesBackAsItWasSet()
    {
        DateField field;
        for (const QDate day : {QDate(1987, 3, 4), QDate(2026, 12, 31), QDate(2061, 1, 1)}) {
            field.setDate(toDate(day));
            QVERIFY(field.date().has_value());
            QCOMPARE(toQDate(*field.date()), day);
        }
    }

    void aLearnerNeedsAName()
    {
        LearnerDialog dialog({}, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QSignalSpy submitted(&dialog, &LearnerDialog::submitted);
        QTest::keyClicks(edit(dialog, u"name"_s), u"   "_s);
        press(dialog);
        QCOMPARE(submitted.count(), 0);
        QTest::keyClicks(edit(dialog, u"name"_s), u"Kai Moreau"_s);
        dialog.findChild<QPlainTextEdit *>(u"story"_s)->setPlainText(u"Works nights."_s);
        press(dialog);
        QCOMPARE(submitted.count(), 1);
        const auto learner = submitted[0][0].value<Learner>();
        QCOMPARE(learner.name, std::string("Kai Moreau"));
        QCOMPARE(learner.story.in("en"), std::string("Works nights."));
    }

    void goalsAreAddedOrderedAndRemoved()
    {
        GoalDialog dialog({}, m_names, webladder::today(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QSignalSpy submitted(&dialog, &GoalDialog::submitted);
        for (const char *name : {"AAS Web Design", "Certificate in Web Pages"}) {
            QTest::keyClicks(edit(dialog, u"credential"_s), QString::fromLatin1(name));
            press(dialog, u"addGoal"_s);
        }
        auto *list = dialog.findChild<QListWidget *>(u"goals"_s);
        QCOMPARE(list->count(), 2);
        list->setCurrentRow(1);
        press(dialog, u"makeFirst"_s);
        QTest::keyClicks(edit(dialog, u"credential"_s), u"AAS Web Design"_s);
        press(dialog, u"addGoal"_s);
        QCOMPARE(list->count(), 2); // It is one already.
        QVERIFY(!problem(dialog, u"credential"_s).isEmpty());
        edit(dialog, u"credential"_s)->clear();
        press(dialog);
        QCOMPARE(submitted.count(), 1);
        const auto goals = submitted[0][0].value<std::vector<Goal>>();
        QCOMPARE(goals.size(), size_t(2));
        QCOMPARE(goals[0].credential, CredentialId("cert-web"));
        QCOMPARE(goals[0].entered, std::optional(webladder::today()));
    }

    void labelsBelongToTheirFields()
    {
        const auto dialog = evidence();
        for (QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            const auto *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + u' '
                                + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
