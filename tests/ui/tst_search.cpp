#include "shell/Search.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn::ui;

static SearchEntry entry(SearchEntry::Kind kind, const QString &title)
{
    SearchEntry e;
    e.kind = kind;
    e.key = title;
    e.title = title;
    e.folded = folded(title);
    return e;
}

static QStringList found(const std::vector<SearchEntry> &entries, const QString &typed)
{
    QStringList titles;
    for (const int at : search(entries, SearchQuery::fromText(typed), 20))
        titles.append(entries[at].title);
    return titles;
}

static std::vector<SearchEntry> some()
{
    using Kind = SearchEntry::Kind;
    return {entry(Kind::Command, u"Open…"_s),
            entry(Kind::Command, u"Undo: Add Rubén"_s),
            entry(Kind::Learner, u"Muñoz, Rubén"_s),
            entry(Kind::Learner, u"Ortega, Ana"_s),
            entry(Kind::Credential, u"Certificate in Web Design"_s),
            entry(Kind::Item, u"CIS 120 Programming I"_s),
            entry(Kind::Help, u"Help: Caseload"_s)};
}

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void textIsFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("accents") << u"Núñez"_s << u"nunez"_s;
        QTest::newRow("blanks") << u"  Ana   Maria "_s << u"ana maria"_s;
        QTest::newRow("sharp s") << u"Groß"_s << u"groß"_s.toCaseFolded();
        QTest::newRow("full width") << u"Ａｎａ"_s << u"ana"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void textIsFolded()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(folded(text), expected);
    }

    void entriesAreFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("accent left out") << u"munoz"_s << QStringList{u"Muñoz, Rubén"_s};
        QTest::newRow("the start of the title first")
            << u"o"_s
            << QStringList{u"Open…"_s, u"Ortega, Ana"_s, u"Undo: Add Rubén"_s, u"Muñoz, Rubén"_s,
                           u"CIS 120 Programming I"_s, u"Help: Caseload"_s};
        QTest::newRow("two words in any order") << u"ana ort"_s << QStringList{u"Ortega, Ana"_s};
        QTest::newRow("initials") << u"cwd"_s << QStringList{u"Certificate in Web Design"_s};
        QTest::newRow("commands only")
            << u"> ruben"_s << QStringList{u"Undo: Add Rubén"_s};
        QTest::newRow("learners only") << u"@ruben"_s << QStringList{u"Muñoz, Rubén"_s};
        QTest::newRow("catalogue only")
            << u"#"_s << QStringList{u"Certificate in Web Design"_s, u"CIS 120 Programming I"_s};
        QTest::newRow("help only") << u"?"_s << QStringList{u"Help: Caseload"_s};
        QTest::newRow("no such thing") << u"zzz"_s << QStringList{};
        QTest::newRow("every word must fit") << u"ana zzz"_s << QStringList{};
    }
    void entriesAreFound()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, titles);
        QCOMPARE(found(some(), typed), titles);
    }

    void recentChoicesComeFirst()
    {
        std::vector<SearchEntry> entries = some();
        QCOMPARE(found(entries, {}), (QStringList{u"Open…"_s, u"Undo: Add Rubén"_s}));
        entries[4].recent = 1;
        entries[3].recent = 0;
        QCOMPARE(found(entries, {}).mid(0, 2),
                 (QStringList{u"Ortega, Ana"_s, u"Certificate in Web Design"_s}));
    }

    void whatIsNotPossibleNowComesAfterWhatIs()
    {
        std::vector<SearchEntry> entries{entry(SearchEntry::Kind::Command, u"Award"_s),
                                         entry(SearchEntry::Kind::Learner, u"Dawa, Awa"_s)};
        QCOMPARE(found(entries, u"awa"_s).front(), u"Award"_s);
        entries[0].enabled = false;
        QCOMPARE(found(entries, u"awa"_s), (QStringList{u"Dawa, Awa"_s, u"Award"_s}));
    }

    void allHitsAreCountedThoughFewAreShown()
    {
        std::vector<SearchEntry> entries;
        for (int i = 0; i < 300; ++i)
            entries.push_back(entry(SearchEntry::Kind::Learner, u"Learner %1"_s.arg(i)));
        int count = 0;
        QCOMPARE(search(entries, SearchQuery::fromText(u"learner"_s), 20, &count).size(), 20u);
        QCOMPARE(count, 300);
    }

    void fiveThousandLearnersTakeNoTime()
    {
        static const QStringList names{u"Ana"_s, u"Béatrice"_s, u"Chidi"_s, u"Dong-hyun"_s, u"Esperanza"_s};
        std::vector<SearchEntry> entries;
        QRandomGenerator random(7);
        for (int i = 0; i < 5000; ++i) {
            entries.push_back(entry(SearchEntry::Kind::Learner,
                                    u"%1-%2, %3"_s.arg(names[random.bounded(5)]).arg(i).arg(names[random.bounded(5)])));
        }
        QElapsedTimer timer;
        timer.start();
        for (const QString &typed : {u"e"_s, u"es"_s, u"esp"_s, u"esp chi"_s, u"qqq"_s})
            search(entries, SearchQuery::fromText(typed), 60);
        // Five searches; one may take 50 ms with all that is shown. Slow machines run this too.
        QVERIFY2(timer.elapsed() < 5 * 50, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
