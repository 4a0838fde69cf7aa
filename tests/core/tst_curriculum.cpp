#include "interchange/cairn/CatalogueJson.h"
#include "interchange/curriculum/Curriculum.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace cairn;

static const Date asOf = Date::fromCivil(2026, 2, 1);

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The folder of shared samples, beside the repository or where CAIRN_SHARED says.
static QString sharedFolder()
{
    const QString named = qEnvironmentVariable("CAIRN_SHARED");
    return named.isEmpty() ? QStringLiteral(CAIRN_SOURCE_DIR "/../shared") : named;
}

static QByteArray describe(const std::vector<ImportNote> &notes)
{
    QByteArray text;
    for (const ImportNote &note : notes)
        text += QByteArray::fromStdString(note.place + ' ' + std::string(toWord(note.treatment))
                                          + ": " + note.text + '\n');
    return text;
}

static QByteArray table(const QByteArray &rows)
{
    return "Curriculum,Weaving\nInstitution,College\nDegree Type,AA\nSystem Type,semester\n"
           "Courses\nCourse ID,Course Name,Prefix,Number,Prerequisites,Corequisites,"
           "Strict-Corequisites,Credit Hours\n"
        + rows;
}

static QStringList prerequisites(const Item &item)
{
    QStringList ids;
    for (const Rule &rule : item.prerequisite)
        for (const Rule &child : rule.children)
            ids += QString::fromStdString(child.items.front().text);
    return ids;
}

/// Usable, and written it reads back as the same.
static bool isWhole(const Catalogue &catalogue)
{
    const auto read = readCatalogue(writeCatalogue(catalogue));
    return read && read->isUsable() && read->catalogue == catalogue;
}

class TestCurriculum : public QObject
{
    Q_OBJECT

private slots:
    void aDegreePlanIsRead();
    void theProgrammeRequiresEveryCourse();
    void publishedCurriculaAreRead_data();
    void publishedCurriculaAreRead();
    void whatIsOddIsReported_data();
    void whatIsOddIsReported();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
    void theCalendarBeginsOnTheDay_data();
    void theCalendarBeginsOnTheDay();
    void mutationsNeverCrash();
};

void TestCurriculum::aDegreePlanIsRead()
{
    const auto read = importCurriculum(
        contents(QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/curricula/degree-plan.csv"))
            .toStdString(),
        asOf);
    QVERIFY(read.has_value());
    const Catalogue &catalogue = read->catalogue;
    QVERIFY(isWhole(catalogue));
    QCOMPARE(catalogue.organizations.size(), size_t(2));
    QCOMPARE(catalogue.organizations[0].creditUnit, CreditUnit::Quarter);
    QCOMPARE(catalogue.items.size(), size_t(7));
    const Credential &programme = catalogue.credentials.front();
    QCOMPARE(programme.name.in("en"), std::string("Weaving"));
    QCOMPARE(programme.kind, CredentialKind::AssociateDegree);
    QCOMPARE(programme.requires_[0].children.size(), size_t(6));
    QCOMPARE(programme.credits->toText(), std::string("17.5"));
    const Item &forms = catalogue.items[2];
    QCOMPARE(forms.name.in("en"), std::string("Basic \"Forms\", part 1"));
    QCOMPARE(forms.code, std::string("WV 111"));
    QCOMPARE(prerequisites(forms), QStringList{QStringLiteral("course-1")});
    QCOMPARE(forms.sameTerm, std::vector{ItemId("course-5")});
    QCOMPARE(forms.extra.at("x-term"), std::string("\"2\""));
    QCOMPARE(catalogue.items[3].name.in("en"), std::string("Basic Forms\nLab"));
    QCOMPARE(catalogue.items[4].corequisites, std::vector{ItemId("course-3")});
    QCOMPARE(prerequisites(catalogue.items[5]), QStringList{QStringLiteral("course-9")});
    QCOMPARE(catalogue.items[6].id.text, std::string("course-9"));
    QVERIFY(describe(read->notes).contains("16 kept: the additional courses"));
    QVERIFY(describe(read->notes).contains("2 kept: the terms of the degree plan"));
}

void TestCurriculum::theProgrammeRequiresEveryCourse()
{
    const auto read = importCurriculum(
        table("1,A,X,1,,,,3\n2,B,XX,XX,1,,,4\n3,C,XX,XX,,2,,2.5\n4,D,XX,XX,\"1, 2\",,3,3\n")
            .toStdString(),
        asOf);
    QVERIFY(read.has_value());
    QVERIFY2(read->notes.empty(), describe(read->notes).constData());
    const Catalogue &catalogue = read->catalogue;
    QVERIFY(isWhole(catalogue));
    const Rule &all = catalogue.credentials[0].requires_[0];
    QCOMPARE(all.kind, Rule::Kind::All);
    QCOMPARE(all.children.size(), size_t(4));
    for (size_t i = 0; i < 4; ++i) {
        QCOMPARE(all.children[i].kind, Rule::Kind::Item);
        QCOMPARE(all.children[i].items, std::vector{catalogue.items[i].id});
        QCOMPARE(catalogue.items[i].provider, catalogue.credentials[0].owner);
    }
    // One code three times: three items.
    QCOMPARE(catalogue.items[1].code, catalogue.items[3].code);
    QVERIFY(!(catalogue.items[1].id == catalogue.items[3].id));
    QCOMPARE(prerequisites(catalogue.items[3]),
             (QStringList{QStringLiteral("course-1"), QStringLiteral("course-2")}));
    QCOMPARE(catalogue.items[3].sameTerm, std::vector{ItemId("course-3")});
    QCOMPARE(catalogue.items[2].credits->toText(), std::string("2.5"));
}

void TestCurriculum::publishedCurriculaAreRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("courses");
    QTest::addColumn<int>("credits");
    const QDir folder(sharedFolder() + QStringLiteral("/samples/curricula"));
    const auto row = [&](const char *name, int courses, int credits) {
        QTest::newRow(name) << folder.filePath(QLatin1String(name)) << courses << credits;
    };
    row("BSCS_Hawaii_Manoa.csv", 41, 120);
    row("California_Berkely_V2.csv", 30, 113);
    row("Colostate_CSDegree.csv", 37, 120);
    row("Colostate_CSDegree_2017_w_MATH.csv", 41, 120);
    row("Kennesaw_State_University_CS.csv", 43, 120);
    row("Metropolitan_State_University_CS.csv", 34, 120);
    row("Michigan_Ann_Arbor_CS.csv", 38, 128);
}

void TestCurriculum::publishedCurriculaAreRead()
{
    QFETCH(QString, path);
    QFETCH(int, courses);
    QFETCH(int, credits);
    if (!QFile::exists(path))
        QSKIP("the folder of shared samples is not beside the repository");
    const auto read = importCurriculum(contents(path).toStdString(), asOf);
    QVERIFY(read.has_value());
    const Catalogue &catalogue = read->catalogue;
    QVERIFY(isWhole(catalogue));
    QCOMPARE(catalogue.items.size(), static_cast<size_t>(courses));
    QCOMPARE(catalogue.credentials.front().requires_[0].children.size(),
             static_cast<size_t>(courses));
    QCOMPARE(catalogue.credentials.front().credits, std::optional(Decimal::fromInt(credits)));
    const bool isMisspelt =
        path.contains(QStringLiteral("Kennesaw")) || path.contains(QStringLiteral("Metropolitan"));
    QCOMPARE(describe(read->notes).contains("\"semster\" is not known; read as semester"),
             isMisspelt);
    QCOMPARE(catalogue.organizations[0].creditUnit,
             path.contains(QStringLiteral("Michigan")) ? CreditUnit::Quarter
                                                       : CreditUnit::Semester);
}

void TestCurriculum::whatIsOddIsReported_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("note");
    const auto row = [](const char *name, const QByteArray &csv, const char *note) {
        QTest::newRow(name) << csv << QByteArray(note);
    };
    const auto head = [](const QByteArray &from, const QByteArray &to) {
        return table("1,A,X,1,,,,3\n").replace(from, to);
    };
    row("misspelt system", head("semester", "semster"), "4 repaired: the System Type \"semster\"");
    row("no system", head("System Type,semester\n", ""), "1 repaired: no System Type");
    row("empty system", head("semester", ""), "4 repaired: no System Type");
    row("unknown degree", head("AA", "Diplomate"), "3 repaired: the Degree Type \"Diplomate\"");
    row("no degree", head("AA", ""), "3 repaired: no Degree Type");
    row("no institution", head("Institution,College\n", ""), "1 repaired: no institution");
    row("no name", head("Weaving", ""), "1 repaired: the curriculum has no name");
    row("head twice", head("Degree Type,AA", "Degree Type,AA\nDegree Type,BA"),
        "4 refused: \"Degree Type\" stands twice");
    row("unknown head", head("Degree Type,AA", "Degree Type,AA\nDean,Ada"),
        "4 kept: not a known head row: Dean, Ada");
    row("misspelt head", head("Institution", "Insitution"),
        "2 repaired: \"Insitution\" is read as Institution");
    row("misspelt column", head("Strict-Corequisites", "Strict-Corequsites"),
        "6 repaired: the column \"Strict-Corequsites\" is read as Strict-Corequisites");
    row("other people's measures",
        head("Credit Hours\n", "Credit Hours,Complexity\n")
            .replace("Courses\n", "Longest Delay,6\nCourses\n"),
        "5 kept: not a known head row: Longest Delay, 6");
    row("another column", head("Credit Hours\n", "Credit Hours,Mood\n"),
        "6 kept: the column \"Mood\"");
    row("column twice", head("Credit Hours\n", "Credit Hours,Credits\n"),
        "6 refused: the column \"Credits\" stands twice");
    row("column missing", head("Prerequisites,", ""), "6 repaired: no column \"Prerequisites\"");
    row("no such course", table("1,A,X,1,7,,,3\n"), "7 refused: prerequisite 7 is not a course");
    row("own prerequisite", table("1,A,X,1,1,,,3\n"),
        "7 refused: the course is its own prerequisite");
    row("own corequisite", table("1,A,X,1,,1,,3\n"),
        "7 refused: the course is its own corequisite");
    row("prerequisite twice", table("1,A,X,1,,,,3\n2,B,X,2,1;1,,,3\n"),
        "8 repaired: prerequisite 1 stands twice");
    row("circle", table("1,A,X,1,2,,,3\n2,B,X,2,1,,,3\n"),
        "7 kept: the prerequisite waits for itself");
    row("id twice", table("1,A,X,1,,,,3\n1,B,X,2,,,,3\n"), "8 repaired: the course id 1");
    row("no id", table(",A,X,1,,,,3\n"), "");
    row("id as decimal", table("1.0,A,X,1,,,,3\n2,B,X,2,1,,,3\n"), "");
    row("no name of a course", table("1,,X,1,,,,3\n"), "7 repaired: the course has no name");
    row("nothing in the row", table("1,A,X,1,,,,3\n,,,,1,,,\n"),
        "8 refused: neither an id nor a name");
    row("no credits", table("1,A,X,1,,,,\n"), "7 repaired: the course has no credits");
    row("credits in words", table("1,A,X,1,,,,three\n"), "7 refused: the credits \"three\"");
    row("negative credits", table("1,A,X,1,,,,-3\n"), "7 refused: the credits \"-3\"");
    row("three places", table("1,A,X,1,,,,1.125\n"), "7 repaired: the credits 1.125 are rounded");
    row("comma", table("1,A,X,1,,,,\"1,5\"\n"), "7 repaired: the credits \"1,5\" are read as 1.5");
    row("no course", table(""), "1 refused: the curriculum has no course");
    row("short row", table("1,A\n"), "7 repaired: the course has no credits");
    row("outcomes", table("1,A,X,1,,,,3\nCourse Learning Outcomes\nCourse ID,What\n1,Reads\n"),
        "8 kept: \"Course Learning Outcomes\" is not read");
    row("latin letters", table("1,Dise\xf1o,X,1,,,,3\n"),
        "1 repaired: the text is read as Windows");
    row("blank rows", table("\n,,,,,,,\n1,A,X,1,,,,3\n\n\n"), "");
    row("line ends", table("1,A,X,1,,,,3\n").replace("\n", "\r\n"), "");
    row("old line ends", table("1,A,X,1,,,,3\n").replace("\n", "\r"), "");
    row("byte order mark", "\xef\xbb\xbf" + table("1,A,X,1,,,,3\n"), "");
    row("terms as sections", table("Term 1,,,\n1,A,X,1,,,,3\nTerm 2\n2,B,X,2,1,,,3\n"), "");
    row("no row \"Courses\"", head("Courses\n", ""), "");
    row("another order",
        "Curriculum,W\nInstitution,C\nDegree Type,BA\nSystem Type,quarter\nCourses\n"
        "Credit Hours,Course Name,Course ID,Prerequisites\n3,A,1,\n3,B,2,1\n",
        "");
}

void TestCurriculum::whatIsOddIsReported()
{
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, note);
    const auto read = importCurriculum(csv.toStdString(), asOf);
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QVERIFY2(isWhole(read->catalogue), writeCatalogue(read->catalogue).c_str());
    const QByteArray notes = describe(read->notes);
    if (note.isEmpty())
        QCOMPARE(notes, QByteArray());
    QVERIFY2(notes.contains(note), notes.constData());
    QVERIFY(note.contains("no course") || !read->catalogue.items.empty());
}

void TestCurriculum::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("nothing") << QByteArray() << QByteArray("1") << QByteArray("no heading row");
    QTest::newRow("something else")
        << QByteArray("a,b\n1,2\n") << QByteArray("1") << QByteArray("no heading row");
    QTest::newRow("open quote") << table("1,\"A,X,1,,,,3\n2,B\n") << QByteArray("7:2")
                                << QByteArray("a quote that is not closed");
    QTest::newRow("text after a quote")
        << table("1,\"A\"x,X,1,,,,3\n") << QByteArray("7:2") << QByteArray("text after the quote");
    QTest::newRow("NUL") << table(QByteArray("1,A\0,X\n", 7)) << QByteArray("7")
                         << QByteArray("NUL");
    QTest::newRow("endless cell") << table("1," + QByteArray(2'000'000, 'x')) << QByteArray("7:2")
                                  << QByteArray("a cell of more than");
    QTest::newRow("endless row") << table(QByteArray(5'000, ',')) << QByteArray("7:2001")
                                 << QByteArray("more than 2000 columns");
}

void TestCurriculum::whatIsNoTableIsRefused()
{
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, reason);
    const auto read = importCurriculum(csv.toStdString(), asOf);
    QVERIFY(!read);
    QCOMPARE(QByteArray::fromStdString(read.error().place), place);
    QVERIFY2(QByteArray::fromStdString(read.error().detail).contains(reason),
             read.error().detail.c_str());
}

void TestCurriculum::theCalendarBeginsOnTheDay_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("isQuarter");
    QTest::addColumn<QString>("first");
    QTest::newRow("January") << "2026-01-01" << false << "spring-2026";
    QTest::newRow("first day of term") << "2026-01-12" << false << "spring-2026";
    QTest::newRow("a day late") << "2026-01-13" << false << "fall-2026";
    QTest::newRow("December") << "2026-12-31" << false << "spring-2027";
    QTest::newRow("quarter") << "2026-01-05" << true << "spring-2026";
    QTest::newRow("quarter, winter") << "2026-10-01" << true << "winter-2027";
}

void TestCurriculum::theCalendarBeginsOnTheDay()
{
    QFETCH(QString, day);
    QFETCH(bool, isQuarter);
    QFETCH(QString, first);
    QByteArray csv = table("1,A,X,1,,,,3\n");
    if (isQuarter)
        csv.replace("semester", "quarter");
    const auto start = Date::fromText(day.toStdString());
    const auto read = importCurriculum(csv.toStdString(), *start);
    QVERIFY(read.has_value());
    const auto &terms = read->catalogue.calendar;
    QCOMPARE(QString::fromStdString(terms.front().id.text), first);
    QVERIFY(*terms.back().end > start->addMonths(6 * 12));
    for (const Term &term : terms)
        QVERIFY(term.season == "fall" || term.season == "spring"
                || (isQuarter && term.season == "winter"));
    QVERIFY(std::is_sorted(terms.begin(), terms.end(),
                           [](const Term &a, const Term &b) { return *a.end < *b.start; }));
}

void TestCurriculum::mutationsNeverCrash()
{
    const std::string original =
        contents(QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/curricula/degree-plan.csv"))
            .toStdString();
    std::uint64_t seed = 20260103;
    const auto next = [&](std::size_t below) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(seed >> 33) % below;
    };
    static constexpr char marks[] = {'"', ',', '\n', '\r', ';', '\0', '1', '\xff'};
    int readable = 0;
    for (int round = 0; round < 1000; ++round) {
        std::string csv = original;
        for (std::size_t change = 0; change <= next(4); ++change) {
            const std::size_t at = next(csv.size());
            if (next(2))
                csv[at] = marks[next(std::size(marks))];
            else
                csv.erase(at, 1 + next(12));
        }
        if (const auto read = importCurriculum(csv, asOf)) {
            ++readable;
            QVERIFY2(isWhole(read->catalogue), csv.c_str());
        }
    }
    QVERIFY(readable > 100 && readable < 1000);
}

QTEST_APPLESS_MAIN(TestCurriculum)
#include "tst_curriculum.moc"
