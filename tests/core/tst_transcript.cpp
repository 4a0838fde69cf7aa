#include "interchange/cairn/RecordJson.h"
#include "interchange/csv/Csv.h"
#include "interchange/text/Decode.h"
#include "interchange/text/Text.h"
#include "interchange/transcript/Cells.h"
#include "interchange/transcript/Transcript.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace cairn;

static std::string fixture(const char *name)
{
    QFile file(QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/transcripts/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

static Item item(const char *id, const char *code, const char *name)
{
    Item made;
    made.id = ItemId(id);
    made.code = code;
    made.name.texts["en"] = name;
    return made;
}

static Catalogue college()
{
    Catalogue catalogue;
    catalogue.organizations.resize(1);
    catalogue.organizations[0].id = OrganizationId("college");
    catalogue.organizations[0].name.texts["en"] = "River College";
    catalogue.items = {item("i-101", "CIS 101", "Computing Basics"),
                       item("i-102", "CIS-102", "Networks"),
                       item("i-mat", "MAT101", "Algebra"),
                       item("i-xx1", "XX XX", "Elective"),
                       item("i-xx2", "XX XX", "Breadth"),
                       item("i-old", "ENG 99", "English"),
                       item("i-new", "ENG 099", "English")};
    catalogue.credentials.resize(1);
    catalogue.credentials[0].id = CredentialId("as-cyber");
    catalogue.credentials[0].name.texts["es"] = "Ciberseguridad";
    Term fall;
    fall.id = TermId("fall-2024");
    fall.season = "fall";
    fall.start = Date::fromCivil(2024, 8, 20);
    fall.end = Date::fromCivil(2024, 12, 12);
    Term spring;
    spring.id = TermId("2025SP");
    spring.name.texts["en"] = "Spring term 2025";
    spring.start = Date::fromCivil(2025, 1, 12);
    spring.end = Date::fromCivil(2025, 5, 8);
    catalogue.calendar = {fall, spring};
    return catalogue;
}

static QByteArray describe(const std::vector<TranscriptProblem> &problems)
{
    QByteArray text;
    for (const TranscriptProblem &problem : problems)
        text += QByteArray::number(static_cast<qulonglong>(problem.line)) + ' '
                + QByteArray::fromStdString(problem.column)
                + (problem.leavesRowOut ? " out: " : " doubt: ")
                + QByteArray::fromStdString(problem.reason) + '\n';
    return text;
}

static Result<TranscriptReading> read(const std::string &csv, const TranscriptOptions &options = {})
{
    return readTranscript(csv, college(), options);
}

class TestTranscript : public QObject
{
    Q_OBJECT

private slots:
    void tablesAreReadByTheRules_data();
    void tablesAreReadByTheRules();
    void unsoundTablesAreRefused_data();
    void unsoundTablesAreRefused();
    void textIsDecoded_data();
    void textIsDecoded();
    void aStudentSystemsExportIsRead();
    void aSpanishTableIsRead();
    void whatIsUnknownIsSaidOnceForAllItsRows();
    void readAgainItNamesTheSamePieces();
    void aListOfLearnersIsRead();
    void thePersonMayMapTheColumns();
    void headingsAreGuessed_data();
    void headingsAreGuessed();
    void cellsAreUnderstood_data();
    void cellsAreUnderstood();
    void aRowThatIsWrongIsLeftOut_data();
    void aRowThatIsWrongIsLeftOut();
    void codesFindTheirItem_data();
    void codesFindTheirItem();
    void manyRowsOfOneCodeAreQuick();
    void thePreviewShowsTheHead();
    void mutationsNeverCrash();
};

void TestTranscript::tablesAreReadByTheRules_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("cells"); // Rows joined by '/', cells by '|'.
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << QByteArray("a|b/c|d");
    QTest::newRow("no last line end") << QByteArray("a,b\nc,d") << QByteArray("a|b/c|d");
    QTest::newRow("all line ends") << QByteArray("a\r\nb\rc\nd") << QByteArray("a/b/c/d");
    QTest::newRow("empty cells") << QByteArray(",\n,,") << QByteArray("|/||");
    QTest::newRow("blank line") << QByteArray("a\n\nb") << QByteArray("a//b");
    QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\",c") << QByteArray("a,\"b\"|c");
    QTest::newRow("line end in quotes")
        << QByteArray("\"a\r\nb\",c\nd") << QByteArray("a\r\nb|c/d");
    QTest::newRow("quote within") << QByteArray("5\" pipe,x") << QByteArray("5\" pipe|x");
    QTest::newRow("empty quotes") << QByteArray("\"\",x") << QByteArray("|x");
    QTest::newRow("semicolons") << QByteArray("a;b,c\nd;e") << QByteArray("a|b,c/d|e");
    QTest::newRow("tabs") << QByteArray("a\tb\nc\td") << QByteArray("a|b/c|d");
}

void TestTranscript::tablesAreReadByTheRules()
{
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, cells);
    const bool isSemicolons = csv.contains(';');
    const auto table = readCsv(csv.toStdString(), isSemicolons ? std::optional(';') : std::nullopt);
    QVERIFY(table.has_value());
    QByteArrayList rows;
    for (const CsvRow &row : table->rows) {
        QByteArrayList texts;
        for (const std::string &cell : row.cells)
            texts += QByteArray::fromStdString(cell);
        rows += texts.join('|');
    }
    QCOMPARE(rows.join('/'), cells);
}

void TestTranscript::unsoundTablesAreRefused_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("open quote") << QByteArray("a,b\nc,\"d\ne,f\n") << QByteArray("2:2");
    QTest::newRow("after a quote") << QByteArray("a\n\"b\" c\n") << QByteArray("2:1");
    QTest::newRow("after lines in quotes") << QByteArray("\"a\nb\"\n\"c") << QByteArray("3:1");
    QTest::newRow("long cell") << QByteArray("a\nb,") + QByteArray(200, 'x') << QByteArray("2:2");
    QTest::newRow("long quoted cell")
        << QByteArray("a\n\"") + QByteArray(200, 'x') << QByteArray("2:1");
    QTest::newRow("many columns") << QByteArray("a\n") + QByteArray(50, ',') << QByteArray("2:11");
    QTest::newRow("NUL") << QByteArray("a\nb\0c\n", 6) << QByteArray("2");
    QTest::newRow("large") << QByteArray(2000, '\n') << QByteArray();
}

void TestTranscript::unsoundTablesAreRefused()
{
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, place);
    const auto table = readCsv(csv.toStdString(), ',', {1000, 10, 100});
    QVERIFY(!table);
    QCOMPARE(QByteArray::fromStdString(table.error().place), place);
    QVERIFY(!table.error().detail.empty());
}

void TestTranscript::textIsDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("assumed");
    const QByteArray little("a\0\xf1\0\x3d\xd8\x00\xde", 8);
    QTest::newRow("UTF-8") << QByteArray("a\xc3\xb1\xf0\x9f\x98\x80") << QByteArray();
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbf"
                                        "a\xc3\xb1\xf0\x9f\x98\x80")
                          << QByteArray();
    QTest::newRow("UTF-16, little first") << "\xff\xfe" + little << QByteArray();
    QTest::newRow("UTF-16, big first")
        << QByteArray("\xfe\xff\0a\0\xf1\xd8\x3d\xde\0", 10) << QByteArray();
}

void TestTranscript::textIsDecoded()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, assumed);
    const auto text = decodeText(bytes.toStdString(), 1000);
    QVERIFY(text.has_value());
    QCOMPARE(QByteArray::fromStdString(text->utf8), QByteArray("a\xc3\xb1\xf0\x9f\x98\x80"));
    QCOMPARE(QByteArray::fromStdString(text->assumed), assumed);

    const auto bare = decodeText(std::string("c\0o\0d\0e\0", 8), 1000);
    QCOMPARE(bare->utf8, std::string("code"));
    QCOMPARE(bare->assumed, std::string("UTF-16"));
    const auto windows = decodeText("Dise\xf1o \x80", 1000);
    QCOMPARE(windows->utf8, std::string("Dise\xc3\xb1o \xe2\x82\xac"));
    QCOMPARE(windows->assumed, std::string("Windows-1252"));
}

void TestTranscript::aStudentSystemsExportIsRead()
{
    const auto result = read(fixture("banner.csv"));
    QVERIFY(result.has_value());
    QCOMPARE(
        describe(result->problems),
        QByteArray("3 Term doubt: \"202408\": the calendar has no such term; kept as it stands\n"
                   "6 Final Grade out: the grade \"Q\" is not known\n"
                   "7 Credit Hours out: \"two\" is not a number\n"
                   "8 Student ID out: the row does not say whose it is\n"));
    QCOMPARE(result->rowsReady, size_t(5));
    QCOMPARE(result->rowsLeftOut, size_t(3));
    QCOMPARE(result->rowsMatched, size_t(4));
    QCOMPARE(result->records.size(), size_t(3));
    const Record &ana = result->records[0];
    QCOMPARE(ana.learner.id.text, std::string("A0001"));
    QCOMPARE(ana.learner.name, std::string("Ruiz, Ana"));
    QCOMPARE(ana.evidence.size(), size_t(2));
    QCOMPARE(ana.evidence[0].item.text, std::string("i-101"));
    QCOMPARE(ana.evidence[0].term.text, std::string("fall-2024"));
    QCOMPARE(*ana.evidence[0].earned, Date::fromCivil(2024, 12, 12));
    QCOMPARE(ana.evidence[1].item.text, std::string("i-102"));
    QCOMPARE(ana.evidence[1].status, EvidenceStatus::InProgress);
    QVERIFY(ana.evidence[1].grade.empty() && !ana.evidence[1].earned);
    const Record &lee = result->records[1];
    QCOMPARE(lee.evidence[0].term.text, std::string("2025SP"));
    QCOMPARE(lee.evidence[0].id.text, std::string("mat-101-2025sp"));
    QCOMPARE(lee.evidence[1].id.text, std::string("mat-101-2025sp-2"));
    QVERIFY(result->records[2].evidence.empty());
    for (const Record &record : result->records)
        QVERIFY(readRecord(writeRecord(record), GradeScale::standard()).has_value());
}

void TestTranscript::aSpanishTableIsRead()
{
    TranscriptOptions options;
    options.learner.id = LearnerId("l7");
    options.learner.name = "Ana";
    const auto result = read(fixture("espanol.csv"), options);
    QVERIFY(result.has_value());
    // What the catalogue does not have is kept, and said.
    QCOMPARE(
        describe(result->problems),
        QByteArray("3 Título doubt: the catalogue has no item \"Certificación Security+\"; kept "
                   "as it stands\n"
                   "4 Código doubt: the catalogue has no item \"CIS 300\"; kept as it stands\n"));
    QCOMPARE(result->rowsMatched, size_t(1));
    QCOMPARE(result->rowsUnmatched, size_t(2));
    QCOMPARE(result->records.size(), size_t(1));
    QCOMPARE(result->records[0].learner, options.learner);
    const auto &evidence = result->records[0].evidence;
    QCOMPARE(evidence.size(), size_t(3));
    QCOMPARE(evidence[0].item.text, std::string("i-101"));
    QCOMPARE(*evidence[0].earned, Date::fromCivil(2024, 12, 13));
    QCOMPARE(evidence[1].title, std::string("Certificación Security+"));
    QCOMPARE(*evidence[1].earned, Date::fromCivil(2025, 3, 2)); // Day first, as line 2 gives away.
    QCOMPARE(evidence[2].status, EvidenceStatus::InProgress);
    QCOMPARE(evidence[2].code, std::string("CIS 300"));
    QCOMPARE(evidence[2].term.text, std::string("2025SP"));
}

void TestTranscript::whatIsUnknownIsSaidOnceForAllItsRows()
{
    const auto result = read("Student ID,Course,Term,School\n"
                             "A,CIS 101,1999FA,Elsewhere\nA,MAT 101,1999FA,Elsewhere\n");
    QVERIFY(result.has_value());
    QCOMPARE(
        describe(result->problems),
        QByteArray("2 Term doubt: \"1999FA\": the calendar has no such term; kept as it stands "
                   "(2 rows)\n"
                   "2 School doubt: \"Elsewhere\": the catalogue has no such organization; "
                   "kept as it stands (2 rows)\n"));
    QCOMPARE(result->rowsReady, size_t(2));
}

void TestTranscript::readAgainItNamesTheSamePieces()
{
    const auto first = read("Student ID,Course,Term,Grade\nA,CIS 101,Fall 2024,IP\n");
    const auto later = read("Student ID,Course,Term,Grade\nA,MAT 101,Fall 2024,B\n"
                            "A,cis-101,2024FA,A\n");
    QVERIFY(first && later);
    QCOMPARE(first->records[0].evidence[0].id, later->records[0].evidence[1].id);
    QCOMPARE(later->records[0].evidence[1].grade, std::string("A"));
    const auto own = read("Student ID,Enrollment ID,Course\nA,reg-77,CIS 101\n");
    QCOMPARE(own->records[0].evidence[0].id.text, std::string("reg-77"));
}

void TestTranscript::aListOfLearnersIsRead()
{
    const auto result = read("ID,Name,Preferred Name,Pronouns,Language,Cohort,Program\n"
                             "1,Ana Ruiz,Anita,she,Spanish,2024,Ciberseguridad\n"
                             "2,Lee,,,en,2025,as-cyber\n3,Mo,,,,,Alchemy\n2,Leo,,,,,\n");
    QVERIFY(result.has_value());
    QCOMPARE(result->records.size(), size_t(3));
    QCOMPARE(result->records[0].learner.preferredName, std::string("Anita"));
    QCOMPARE(result->records[0].learner.language, std::string("es"));
    QCOMPARE(result->records[0].goals[0].credential.text, std::string("as-cyber"));
    QCOMPARE(result->records[1].goals.size(), size_t(1));
    QCOMPARE(result->records[1].learner.name, std::string("Lee"));
    QVERIFY(result->records[2].goals.empty());
    QCOMPARE(describe(result->problems),
             QByteArray("4 Program doubt: the catalogue has no credential \"Alchemy\"; no goal is "
                        "set\n5 Name doubt: another name for the learner 2; the first is kept\n"));
}

void TestTranscript::thePersonMayMapTheColumns()
{
    TranscriptOptions options;
    options.mapping = guessMapping({"A", "B", "C"});
    QVERIFY(!read("A,B,C\nx,CIS 101,B+\n", options));
    options.mapping->columns
        = {TranscriptColumn::LearnerKey, TranscriptColumn::Code, TranscriptColumn::Grade};
    const auto result = read("A,B,C\nx,CIS 101,B+\n", options);
    QVERIFY(result.has_value());
    QCOMPARE(result->records[0].learner.id.text, std::string("x"));
    QCOMPARE(result->records[0].evidence[0].item.text, std::string("i-101"));
    QCOMPARE(result->records[0].evidence[0].grade, std::string("B+"));
}

void TestTranscript::headingsAreGuessed_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<int>("column");
    const auto row = [](const char *heading, TranscriptColumn column) {
        QTest::newRow(heading) << QString::fromUtf8(heading) << static_cast<int>(column);
    };
    row("Student ID", TranscriptColumn::LearnerKey);
    row("STUDENT_ID", TranscriptColumn::LearnerKey);
    row("Número de matrícula", TranscriptColumn::LearnerKey);
    row("Course-Code", TranscriptColumn::Code);
    row("Código", TranscriptColumn::Code);
    row("Asignatura", TranscriptColumn::Title);
    row("Créditos", TranscriptColumn::Credits);
    row("CREDIT HRS", TranscriptColumn::Credits);
    row("Calificación", TranscriptColumn::Grade);
    row("Período", TranscriptColumn::Term);
    row("Institución", TranscriptColumn::Provider);
    row("Favourite colour", TranscriptColumn::Ignored);
    row("", TranscriptColumn::Ignored);
}

void TestTranscript::headingsAreGuessed()
{
    QFETCH(QString, heading);
    QFETCH(int, column);
    const auto mapping = guessMapping({heading.toStdString()});
    QCOMPARE(static_cast<int>(mapping.columns.front()), column);
}

void TestTranscript::cellsAreUnderstood_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *kind, const char *cell, const char *meaning) {
        QTest::newRow((QByteArray(kind) + ' ' + cell).constData())
            << QString::fromUtf8(kind) << QString::fromUtf8(cell) << QString::fromUtf8(meaning);
    };
    row("term", "Fall 2024", "fall-2024");
    row("term", "otoño de 2024", "fall-2024");
    row("term", "2024FA", "fall-2024");
    row("term", "FA24", "fall-2024");
    row("term", "Spring term 2025", "2025SP");
    row("term", "2025sp", "2025SP");
    row("term", "spring-2025", "2025SP");
    row("term", "Summer 2023", "summer-2023");
    row("term", "202510", "202510");
    row("month first", "3/4/2025", "2025-03-04");
    row("day first", "3/4/2025", "2025-04-03");
    row("day first", "3.4.2025", "2025-04-03");
    row("month first", "2025-04-03", "2025-04-03");
    row("month first", "2025-04-03 00:00:00", "2025-04-03");
    row("month first", "2025-04-03T10:00:00Z", "2025-04-03");
    row("month first", "2/30/2025", "");
    row("month first", "13/1/2025", "");
    row("month first", "May 3", "");
    row("number", "3", "3");
    row("number", "3.50", "3.5");
    row("number", "3,5", "3.5");
    row("number", "1,234.5", "");
    row("number", "three", "");
}

void TestTranscript::cellsAreUnderstood()
{
    QFETCH(QString, kind);
    QFETCH(QString, cell);
    QFETCH(QString, meaning);
    const std::string text = cell.toStdString();
    std::string found;
    if (kind == u"term") {
        found = termFromCell(text, college().calendar).text;
    } else if (kind == u"number") {
        const auto number = numberFromCell(text);
        found = number ? number->toText() : std::string();
    } else {
        const auto order = kind == u"day first" ? DateOrder::DayFirst : DateOrder::MonthFirst;
        const auto date = dateFromCell(text, order);
        found = date ? date->toText() : std::string();
    }
    QCOMPARE(QString::fromStdString(found), meaning);
}

void TestTranscript::aRowThatIsWrongIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("problem");
    QTest::newRow("grade") << QByteArray("CIS 101,,3,E-,,,,")
                           << QByteArray("2 Grade out: the grade \"E-\"");
    QTest::newRow("points for a grade")
        << QByteArray("CIS 101,,3,3.7,,,,") << QByteArray("2 Grade out: the grade \"3.7\"");
    QTest::newRow("credits") << QByteArray("CIS 101,,-3,A,,,,")
                             << QByteArray("2 Credits out: -3 is negative");
    QTest::newRow("places") << QByteArray("CIS 101,,3.125,A,,,,")
                            << QByteArray("2 Credits out: 3.125 has more than two places");
    QTest::newRow("date") << QByteArray("CIS 101,,3,A,2025-02-29,,,")
                          << QByteArray("2 Date out: \"2025-02-29\" is not a day");
    QTest::newRow("status") << QByteArray("CIS 101,,3,A,,lost,,")
                            << QByteArray("2 Status out: the status \"lost\"");
    QTest::newRow("method") << QByteArray("CIS 101,,3,A,,,osmosis,")
                            << QByteArray("2 Method out: the method \"osmosis\"");
    QTest::newRow("kind") << QByteArray("CIS 101,,3,A,,,,spell")
                          << QByteArray("2 Kind out: the kind \"spell\"");
    QTest::newRow("nothing learned")
        << QByteArray(",,3,A,,,,") << QByteArray("2 Code out: the row names neither");
}

void TestTranscript::aRowThatIsWrongIsLeftOut()
{
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, problem);
    const std::string head = "Code,Title,Credits,Grade,Date,Status,Method,Kind\n";
    const auto result = read(head + row.toStdString() + "\nMAT 101,,4,B,,,,\n");
    QVERIFY(result.has_value());
    QCOMPARE(result->rowsLeftOut, size_t(1));
    QCOMPARE(result->rowsReady, size_t(1));
    QVERIFY2(describe(result->problems).contains(problem), describe(result->problems).constData());
}

void TestTranscript::codesFindTheirItem_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("item");
    QTest::newRow("as it stands") << "CIS 101"
                                  << ""
                                  << "i-101";
    QTest::newRow("case and hyphen") << "cis-101"
                                     << ""
                                     << "i-101";
    QTest::newRow("hyphen there") << "CIS 102"
                                  << ""
                                  << "i-102";
    QTest::newRow("no blank there") << "MAT 101"
                                    << ""
                                    << "i-mat";
    QTest::newRow("unknown") << "CIS 1011"
                             << ""
                             << "";
    QTest::newRow("several, by title") << "XX XX"
                                       << "breadth"
                                       << "i-xx2";
    QTest::newRow("several, no title") << "XX XX"
                                       << ""
                                       << "";
    QTest::newRow("nothing") << ""
                             << "Algebra"
                             << "";
}

void TestTranscript::codesFindTheirItem()
{
    QFETCH(QString, code);
    QFETCH(QString, title);
    QFETCH(QString, item);
    Catalogue catalogue = college();
    const Item *found = ItemFinder(catalogue).find(code.toStdString(), title.toStdString(), {});
    QCOMPARE(found ? QString::fromStdString(found->id.text) : QString(), item);

    // Two items of one code that are the same for every rule: either will do.
    catalogue.items[4].sameAs = {ItemId("i-xx1")};
    QVERIFY(ItemFinder(catalogue).find("xx xx", {}, {}) != nullptr);
}

void TestTranscript::manyRowsOfOneCodeAreQuick()
{
    std::string csv = "Course,Term,Institution\n";
    for (int i = 0; i < 50'000; ++i)
        csv += "CIS 101,Fall 2024,River College\n";
    QElapsedTimer clock;
    clock.start();
    const auto result = read(csv);
    QVERIFY(result.has_value());
    QCOMPARE(result->records.front().evidence.size(), size_t(50'000));
    QCOMPARE(result->records.front().evidence.back().id.text,
             std::string("cis-101-fall-2024-50000"));
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
}

void TestTranscript::thePreviewShowsTheHead()
{
    const auto preview = previewTranscript(fixture("banner.csv"));
    QVERIFY(preview.has_value());
    QCOMPARE(preview->rows, size_t(8));
    QCOMPARE(preview->firstRows.size(), size_t(5));
    QCOMPARE(preview->firstRows[0][1], std::string("Ruiz, Ana"));
    QVERIFY(preview->mapping.columns[9] == TranscriptColumn::Ignored);
    QVERIFY(!previewTranscript("\n\n"));
    QVERIFY(!read("Colour,Mood\nred,good\n"));
}

void TestTranscript::mutationsNeverCrash()
{
    const std::string original = fixture("banner.csv");
    const Catalogue catalogue = college();
    std::uint64_t seed = 20260104;
    const auto next = [&](std::size_t below) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(seed >> 33) % below;
    };
    static constexpr char marks[] = {'"', ',', '\n', '\r', '/', '\0', '9', '\xff'};
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
        const auto result = readTranscript(csv, catalogue, {});
        if (!result)
            continue;
        ++readable;
        for (const Record &record : result->records)
            QVERIFY(readRecord(writeRecord(record), catalogue.grades).has_value());
    }
    QVERIFY(readable > 100 && readable < 1000);
}

QTEST_APPLESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
