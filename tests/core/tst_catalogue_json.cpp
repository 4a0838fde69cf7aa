#include "interchange/cairn/CatalogueJson.h"
#include "interchange/json/JsonWriter.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace cairn;

static QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/catalogues/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Two items, a certificate and a badge.
static const QByteArray smallCatalogue = fixture("small.json");
/// Says everything that a catalogue can say.
static const QByteArray fullCatalogue = fixture("full.json");

static QByteArray describe(const std::vector<Fault> &faults)
{
    QByteArray text;
    for (const Fault &fault : faults)
        text += QByteArray::fromStdString(fault.list + '|' + fault.id + '|' + fault.field + '|'
                                          + fault.reason + '\n');
    return text;
}

static bool names(const std::vector<Fault> &faults, const QByteArray &place,
                  const QByteArray &reason)
{
    return std::any_of(faults.begin(), faults.end(), [&](const Fault &fault) {
        return QByteArray::fromStdString(fault.list + '|' + fault.id + '|' + fault.field) == place
               && QByteArray::fromStdString(fault.reason).contains(reason);
    });
}

/// The small catalogue with one more credential, item and so on put in by \a change.
static QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    QByteArray text = smallCatalogue;
    Q_ASSERT(text.contains(from));
    return text.replace(text.indexOf(from), from.size(), to);
}

static QByteArray withRule(const QByteArray &rule)
{
    return changed(R"({"item": "i2"})", rule);
}

class TestCatalogueJson : public QObject
{
    Q_OBJECT

private slots:
    void writingAndReadingGivesTheSame_data();
    void writingAndReadingGivesTheSame();
    void nothingOfTheFullCatalogueIsLost();
    void unsoundTextIsRefusedWithItsPlace_data();
    void unsoundTextIsRefusedWithItsPlace();
    void aBombIsRefusedAtOnce_data();
    void aBombIsRefusedAtOnce();
    void everyFaultIsListed_data();
    void everyFaultIsListed();
    void severalFaultsAreListedAtOnce();
    void doubtsAreWarnings_data();
    void doubtsAreWarnings();
    void whatIsAllowedIsNoFault_data();
    void whatIsAllowedIsNoFault();
    void aTangleOfEmbedsIsRefusedQuickly();
    void aRuleThatGrowsWithoutMeasureIsAFault();
    void whatIsWrittenIsSoundJson();
    void mutationsNeverCrash();
};

void TestCatalogueJson::writingAndReadingGivesTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("small") << smallCatalogue;
    QTest::newRow("full") << fullCatalogue;
    QTest::newRow("empty") << QByteArray(R"({"format": "cairn-catalog", "version": 1})");
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + smallCatalogue;
    QTest::newRow("odd text") << changed("\"Small\"", R"("a\"b\\c\n\t\u0001\ud83c\udf93é")");
    QTest::newRow("empty words") << changed("\"title\"",
                                            R"("language": "", "currency": "", "title")");
    QTest::newRow("bare calendar")
        << changed("\"title\"", R"("calendar": [{"id": "t", "season": "fall"}], "title")");
}

void TestCatalogueJson::writingAndReadingGivesTheSame()
{
    QFETCH(QByteArray, json);
    const auto read = readCatalogue(json.toStdString());
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QVERIFY2(read->isUsable(), describe(read->faults).constData());
    const std::string written = writeCatalogue(read->catalogue);
    const auto again = readCatalogue(written);
    QVERIFY2(again.has_value(), again ? "" : again.error().detail.c_str());
    QVERIFY2(again->isUsable(), describe(again->faults).constData());
    QVERIFY(again->catalogue == read->catalogue);
    QCOMPARE(writeCatalogue(again->catalogue), written);
}

void TestCatalogueJson::nothingOfTheFullCatalogueIsLost()
{
    const auto read = readCatalogue(fullCatalogue.toStdString());
    QVERIFY(read.has_value());
    const Catalogue &all = read->catalogue;
    QCOMPARE(all.language, std::string("es"));
    QCOMPARE(all.extra.at("made-with"), std::string(R"({"tool":"hand"})"));
    QCOMPARE(all.organizations[1].extra.at("phone"), std::string("[1,2]"));
    QCOMPARE(all.organizations[0].name.texts.at("es"), std::string("Colegio"));
    QVERIFY(all.organizations[0].policyCaps && all.organizations[0].policyCaps->empty());
    const Credential &degree = all.credentials[0];
    QCOMPARE(degree.kind, CredentialKind::AssociateDegree);
    const Rule &root = degree.requires_.front();
    QCOMPARE(root.children.size(), size_t(10));
    QCOMPARE(root.children[0].children[0].extra.at("source"), std::string("\"page 3\""));
    QCOMPARE(root.children[2].children.size(), size_t(3));
    QCOMPARE(root.children[2].children[0].factIs.size(), size_t(3));
    const Rule &pool = root.children[4];
    QCOMPARE(pool.kind, Rule::Kind::Credits);
    QCOMPARE(*pool.count, 2);
    QCOMPARE(pool.from.levelMax->toText(), std::string("299.5"));
    QCOMPARE(pool.from.anyOf.size(), size_t(2));
    QCOMPARE(root.children[6].number->toText(), std::string("2.333333"));
    QVERIFY(degree.caps && degree.caps->empty());
    QCOMPARE(degree.examples[0].record, std::string(R"({"learner":{"id":"l"},"evidence":[]})"));
    QVERIFY(all.grades.knows("OK") && all.grades.isFailing("W") && !all.grades.knows("A+"));
    QCOMPARE(all.calendar[1].extra.at("weeks"), std::string("16"));
}

void TestCatalogueJson::unsoundTextIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("reason");
    const auto row
        = [](const char *name, const QByteArray &json, const char *place, const char *reason) {
              QTest::newRow(name) << json << QByteArray(place) << QByteArray(reason);
          };
    row("nothing", "", "1:1", "ends here");
    row("blanks", " \n ", "2:2", "ends here");
    row("a list", "[1]", "1:1", "a list; expected an object");
    row("a text", "\"x\"", "1:1", "a text");
    row("a number", "12", "1:1", "a number");
    row("more after the end", "{}\n{}", "2:1", "more after the end");
    row("a bracket too much", "{}}", "1:3", "more after the end");
    row("two commas", "{\"a\": 1,\n , \"b\": 2}", "2:2", "unexpected ','");
    row("a comma at the end", "{\"a\": [1, 2,]}", "1:13", "unexpected ']'");
    row("no colon", "{\"a\" 1}", "1:6", "expected ':'");
    row("single quotes", "{'a': 1}", "1:2", "a key in double quotes");
    row("cut off", "{\"a\": [1, {\"b\": ", "1:17", "ends here");
    row("open string", "{\"a\": \"bc", "1:7", "does not end");
    row("line end in a string", "{\"a\": \"b\nc\"}", "1:9", "control character");
    row("NUL byte", QByteArray("{\"a\": \"b\0c\"}", 12), "1:9", "NUL");
    row("NUL byte between", QByteArray("{\"a\":\0 1}", 9), "1:6", "NUL");
    row("NUL escaped", "{\"a\": \"b\\u0000\"}", "1:9", "NUL");
    row("bad UTF-8", "{\"a\": \"\xc3\x28\"}", "1:8", "not UTF-8");
    row("cut UTF-8", "{\"a\": \"\xe2\x82\"}", "1:8", "not UTF-8");
    row("overlong UTF-8", "{\"a\": \"\xc0\xaf\"}", "1:8", "not UTF-8");
    row("surrogate in UTF-8", "{\"a\": \"\xed\xa0\x80\"}", "1:8", "not UTF-8");
    row("column counts characters", "{\"\xc3\xa9\": \"\xff\"}", "1:8", "not UTF-8");
    row("high surrogate alone", "{\"a\": \"\\ud800\"}", "1:8", "surrogate");
    row("low surrogate alone", "{\"a\": \"\\udc00\"}", "1:8", "surrogate");
    row("surrogates swapped", "{\"a\": \"\\udc00\\ud800\"}", "1:8", "surrogate");
    row("high and a letter", "{\"a\": \"\\ud800\\u0041\"}", "1:8", "surrogate");
    row("surrogate in a key", "{\"\\ud800\": 1}", "1:3", "surrogate");
    row("unknown escape", "{\"a\": \"\\x\"}", "1:8", "escape");
    row("short escape", "{\"a\": \"\\u12\"}", "1:10", "hexadecimal");
    row("too large", "{\"a\": 1e400}", "1:7", "out of range");
    row("too many digits", "{\"a\": 123456789012345678901234567890}", "1:7", "out of range");
    row("leading zero", "{\"a\": 012}", "1:7", "leading zero");
    row("no digit", "{\"a\": -}", "1:8", "digit");
    row("not a number", "{\"a\": NaN}", "1:7", "unexpected 'N'");
    row("a word cut", "{\"a\": tru}", "1:7", "unexpected 't'");
    row("key twice", "{\"a\": 1,\n  \"b\": 2, \"a\": 3}", "2:11", "\"a\" stands twice");
    row("key twice, escaped", "{\"a\": 1, \"\\u0061\": 3}", "1:10", "\"a\" stands twice");
    row("key twice, deep", "{\"a\": [{\"c\": {\"d\": 1, \"d\": 1}}]}", "1:23",
        "\"d\" stands twice");
    const QByteArray arrays = QByteArray(63, '[') + QByteArray(63, ']');
    row("one level too deep", "{\"a\": [" + arrays + "]}", "1:70", "deeper than 64");
}

void TestCatalogueJson::unsoundTextIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, reason);
    const auto read = readCatalogue(json.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotUnderstood);
    QCOMPARE(QByteArray::fromStdString(read.error().place), place);
    QVERIFY2(QByteArray::fromStdString(read.error().detail).contains(reason),
             read.error().detail.c_str());
    QVERIFY(read.error().detail.find('\n') == std::string::npos);
}

void TestCatalogueJson::aBombIsRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<int>("times");
    QTest::newRow("100 MB of brackets") << QByteArray("[") << 100'000'000;
    QTest::newRow("100 MB of objects") << QByteArray("{\"a\":") << 20'000'000;
    QTest::newRow("32 kB of brackets") << QByteArray("[") << 32'000;
    QTest::newRow("300 MB of blanks") << QByteArray("          ") << 30'000'000;
}

void TestCatalogueJson::aBombIsRefusedAtOnce()
{
    QFETCH(QByteArray, unit);
    QFETCH(int, times);
    const std::string json = unit.repeated(times).toStdString();
    QElapsedTimer clock;
    clock.start();
    const auto read = readCatalogue(json);
    QVERIFY(!read);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TestCatalogueJson::everyFaultIsListed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("reason");
    const auto row
        = [](const char *name, const QByteArray &json, const char *place, const char *reason) {
              QTest::newRow(name) << json << QByteArray(place) << QByteArray(reason);
          };
    const auto rule
        = [&](const char *name, const QByteArray &node, const char *field, const char *reason) {
              const QByteArray place = QByteArray("credentials|c2|requires") + field;
              row(name, withRule(node), place.constData(), reason);
          };
    const auto field
        = [&](const char *name, const QByteArray &fields, const char *place, const char *reason) {
              row(name, changed(R"("kind": "badge",)", R"("kind": "badge", )" + fields + ","),
                  place, reason);
          };

    row("format", changed("cairn-catalog", "cairn-record"), "||format", "not \"cairn-catalog\"");
    row("no format", changed("\"format\": \"cairn-catalog\",", ""), "||format", "missing");
    row("version", changed("\"version\": 1", "\"version\": 2"), "||version", "2 is not known");
    row("version as text", changed("\"version\": 1", "\"version\": \"1\""), "||version",
        "a text; expected a number");
    row("list is an object", changed("\"title\"", "\"occupations\": {}, \"title\""),
        "||occupations", "expected a list");
    row("entry is a text", changed("\"title\"", "\"occupations\": [\"w\"], \"title\""),
        "occupations|#1|", "expected an object");
    row("no id", changed(R"({"id": "i2", )", "{"), "items|#2|id", "missing");
    row("id is a number", changed(R"({"id": "i2", )", R"({"id": 2, )"), "items|#2|id",
        "a number; expected a text");
    row("id twice", changed(R"("id": "i2")", R"("id": "i1")"), "items|i1|id", "twice");
    row("id twice in two lists", changed(R"("id": "i2")", R"("id": "c")"), "credentials|c|id",
        "twice, in items and credentials");
    row("unknown kind", changed(R"("kind": "badge")", R"("kind": "medal")"), "credentials|c2|kind",
        "\"medal\" is not known");
    row("empty word", changed(R"("kind": "badge")", R"("kind": "")"), "credentials|c2|kind",
        "\"\" is not known");
    row("empty day", changed("\"title\"", "\"asOf\": \"\", \"title\""), "||asOf", "not a day");
    row("day as number", changed("\"title\"", "\"asOf\": 20260101, \"title\""), "||asOf",
        "a number; expected a day");
    row("unknown unit", changed(R"("kind": "institution")", R"("creditUnit": "ects")"),
        "organizations|o|creditUnit", "\"ects\" is not known");
    row("name of the wrong type", changed(R"("name": "Two")", R"("name": [1])"), "items|i2|name",
        "texts by language");
    row("name in no text", changed(R"("es": "Uno")", R"("es": 1)"), "items|i1|name/es",
        "expected a text");
    row("credits as text", changed(R"("credits": 3, "provider")", R"("credits": "3", "provider")"),
        "items|i1|credits", "expected a number");
    row("three places", changed(R"("credits": 3, "provider")", R"("credits": 3.125, "provider")"),
        "items|i1|credits", "more than two places");
    row("seven places",
        changed(R"("credits": 3, "provider")", R"("credits": 3.1234567, "provider")"),
        "items|i1|credits", "more than six places");
    row("negative", changed(R"("credits": 3, "provider")", R"("credits": -3, "provider")"),
        "items|i1|credits", "negative");
    row("huge", changed(R"("credits": 3, "provider")", R"("credits": 1e300, "provider")"),
        "items|i1|credits", "out of range");
    row("no such provider", changed(R"("provider": "o")", R"("provider": "q")"),
        "items|i1|provider", "no organization \"q\"");
    row("delivery", changed(R"("provider": "o")", R"("delivery": ["by post"])"),
        "items|i1|delivery", "\"by post\"");
    for (const char *key : {"corequisites", "sameTerm", "sameAs"}) {
        const QByteArray place = QByteArray("items|i1|") + key;
        row(key, changed(R"("provider": "o")", QByteArray("\"") + key + R"(": ["q"])"),
            place.constData(), "no item \"q\"");
    }
    row("teaches", changed(R"("provider": "o")", R"("teaches": ["q"])"), "items|i1|teaches",
        "no competency \"q\"");
    row("prerequisite",
        changed(R"("provider": "o")", R"("prerequisite": {"all": [{"item": "q"}]})"),
        "items|i1|prerequisite/0/item", "no item \"q\"");
    row("partners", changed(R"("kind": "institution")", R"("partners": ["q"])"),
        "organizations|o|partners", "no organization");

    rule("not a rule", "5", "", "a number; expected a rule");
    rule("a list", "[]", "", "a list; expected a rule");
    rule("no kind", R"({"id": "n"})", "", "no kind of rule");
    rule("unknown kind of rule", R"({"most": []})", "", "no kind of rule");
    rule("two kinds", R"({"all": [], "item": "i1"})", "", "all and item");
    rule("credits and hours", R"({"credits": 3, "hours": 2})", "", "credits and hours");
    rule("unknown key", R"({"item": "i1", "minGrad": "C"})", "/minGrad", "not known here");
    rule("a key of another kind", R"({"all": [], "minGrade": "C"})", "/minGrade", "not known here");
    rule("unknown key in a filter", R"({"credits": 3, "from": {"sbject": "CIS"}})", "/from/sbject",
         "not known here");
    rule("unknown key in a cap", R"({"credits": 3, "caps": [{"credits": 1, "wher": {}}]})",
         "/caps/0/wher", "not known here");
    rule("any of nothing", R"({"any": []})", "/any", "nothing to choose");
    rule("choose of nothing", R"({"choose": 0, "of": []})", "/of", "nothing to choose");
    rule("choose too many", R"({"choose": 2, "of": [{"item": "i1"}]})", "/choose", "2 of 1");
    rule("choose a fraction", R"({"choose": 1.5, "of": [{"item": "i1"}]})", "/choose", "1.5");
    rule("if without then", R"({"if": {"item": "i1"}})", "/then", "without `then`");
    rule("children no list", R"({"all": {}})", "/all", "expected a list");
    rule("deep child", R"({"all": [{"any": [{"item": "i1"}, {"item": "q"}]}]})", "/0/1/item",
         "no item \"q\"");
    rule("in an else", R"({"if": {"item": "i1"}, "then": {"item": "i1"}, "else": {"item": "q"}})",
         "/else/item", "no item \"q\"");
    rule("no item", R"({"item": []})", "/item", "names no item");
    rule("item of the wrong type", R"({"item": 3})", "/item", "expected a list of texts");
    rule("grade", R"({"item": "i1", "minGrade": "Z"})", "/minGrade", "\"Z\" is not known");
    rule("grade in a filter", R"({"count": 1, "from": {"not": {"minGrade": "Z"}}})",
         "/from/not/minGrade", "\"Z\" is not known");
    rule("method", R"({"item": "i1", "methods": ["magic"]})", "/methods", "\"magic\"");
    rule("negative months", R"({"item": "i1", "withinMonths": -3})", "/withinMonths", "-3");
    rule("endless months", R"({"item": "i1", "withinMonths": 1000000})", "/withinMonths", "range");
    rule("three places in a rule", R"({"credits": 0.125})", "/credits", "more than two places");
    rule("negative credits", R"({"credits": -1})", "/credits", "negative");
    rule("tolerance of a count", R"({"count": 1, "accept": 3})", "/accept", "without credits");
    rule("filter's item", R"({"count": 1, "from": {"items": ["q"]}})", "/from/items", "no item");
    rule("filter's provider", R"({"count": 1, "from": {"provider": "q"}})", "/from/provider",
         "no organization");
    rule("filter's kind", R"({"count": 1, "from": {"kind": "lecture"}})", "/from/kind", "lecture");
    rule("filter's term", R"({"count": 1, "from": {"term": {"from": "q"}}})", "/from/term",
         "no term \"q\"");
    rule("filter's levels", R"({"count": 1, "from": {"level": {"min": 3, "max": 2}}})",
         "/from/level", "minimum is above");
    rule("filter's empty list", R"({"count": 1, "from": {"items": []}})", "/from/items", "empty");
    rule("filter's empty choice", R"({"count": 1, "from": {"anyOf": []}})", "/from/anyOf", "empty");
    rule("filter is a text", R"({"count": 1, "from": "i1"})", "/from", "expected an object");
    rule("share on a leaf", R"({"credits": 3, "floors": [{"share": 0.5}]})", "/floors/0/share",
         "whole credential");
    rule("cap without a number", R"({"credits": 3, "caps": [{"where": {}}]})", "/caps/0",
         "no number");
    rule("credential", R"({"credential": "q"})", "/credential", "no credential \"q\"");
    rule("embed", R"({"embed": "q"})", "/embed", "no credential \"q\"");
    rule("use", R"({"use": "q"})", "/use", "no named rule \"q\"");
    rule("hours missing", R"({"hours": "many"})", "/hours", "expected a number");
    rule("competencies", R"({"competencies": ["q"]})", "/competencies", "no competency");
    rule("no competencies", R"({"competencies": []})", "/competencies", "names no competency");
    rule("fact without value", R"({"fact": "x"})", "/is", "missing");
    rule("fact with an object", R"({"fact": "x", "is": {}})", "/is", "expected a text");
    rule("person says nothing", R"({"person": ""})", "/person", "says nothing");
    rule("embeds itself", R"({"embed": "c2"})", "", "c2 > c2");
    row("embeds in a circle", withRule(R"({"any": [{"embed": "c"}]})"), "credentials|c|requires",
        "c > c2 > c");
    row("uses in a circle",
        changed("\"title\"", R"("rules": [{"id": "r", "rule": {"all": [{"use": "s"}]}},
            {"id": "s", "rule": {"use": "r"}}], "title")"),
        "rules|r|rule", "r > s > r");

    field("owner", R"("owner": "q")", "credentials|c2|owner", "no organization");
    field("approach", R"("approaches": ["count"])", "credentials|c2|approaches", "\"count\"");
    field("share without total", R"("floors": [{"share": 0.25}])", "credentials|c2|floors/0/share",
          "without totalCredits");
    field("share beyond the whole", R"("totalCredits": 9, "caps": [{"share": 1.25}])",
          "credentials|c2|caps/0/share", "share from 0 to 1");
    row("share from a policy",
        changed(R"("kind": "institution")",
                R"("kind": "institution", "policies": {"caps": [{"share": 0.5}]})"),
        "credentials|c|caps/0/share", "from the owner's policies");
    field("count on a credential", R"("caps": [{"count": 2}])", "credentials|c2|caps/0/count",
          "only on a leaf");
    field("overlay is a tree", R"("overlays": [{"all": []}])", "credentials|c2|overlays/0",
          "one leaf");
    field("entry", R"("entry": {"credential": "q"})", "credentials|c2|entry/credential",
          "no credential");
    field("renewed by", R"("renewal": {"renewedBy": ["q"]})", "credentials|c2|renewal/renewedBy",
          "no credential");
    field("occupations", R"("occupations": ["q"])", "credentials|c2|occupations", "no occupation");
    field("competencies of a credential", R"("competencies": ["q"])", "credentials|c2|competencies",
          "no competency");
    field("no such day", R"("effective": {"from": "2025-02-29"})", "credentials|c2|effective/from",
          "not a day");
    field("backwards", R"("effective": {"from": "2025-02-02", "to": "2025-02-01"})",
          "credentials|c2|effective", "before it begins");
    field("award", R"("award": {"consent": "maybe"})", "credentials|c2|award/consent", "\"maybe\"");
    field("valid months", R"("validMonths": "36")", "credentials|c2|validMonths", "a number");
    field("draft", R"("draft": "yes")", "credentials|c2|draft", "true or false");
    field("example's state", R"("examples": [{"record": {}, "expect": {"state": "done"}}])",
          "credentials|c2|examples/0/expect/state", "\"done\"");
    field("example without record", R"("examples": [{"expect": {}}])",
          "credentials|c2|examples/0/record", "missing");

    const auto more
        = [&](const char *name, const QByteArray &list, const char *place, const char *reason) {
              row(name, changed("\"title\"", list + ", \"title\""), place, reason);
          };
    more("crosswalk without from", R"("crosswalks": [{"id": "x", "grants": [{"item": "i1"}]}])",
         "crosswalks|x|from", "missing");
    more("crosswalk without grants", R"("crosswalks": [{"id": "x", "from": {"item": "i1"}}])",
         "crosswalks|x|grants", "missing");
    more("grant of nothing",
         R"("crosswalks": [{"id": "x", "from": {"item": "i1"}, "grants": [{}]}])",
         "crosswalks|x|grants/0", "neither");
    more("grant of an unknown item",
         R"("crosswalks": [{"id": "x", "from": {"item": "i1"}, "grants": [{"item": "q"}]}])",
         "crosswalks|x|grants/0/item", "no item");
    more("certainty",
         R"("crosswalks": [{"id": "x", "from": {"item": "i1"}, "grants": [], "certainty": "50%"}])",
         "crosswalks|x|certainty", "50%");
    more("sharing with one", R"("sharing": [{"between": ["c"], "maxItems": 1}])",
         "sharing|#1|between", "two credentials");
    more("sharing with nobody", R"("sharing": [{"between": ["c", "q"], "maxItems": 1}])",
         "sharing|#1|between", "no credential \"q\"");
    more("sharing with itself", R"("sharing": [{"between": ["c", "c"], "maxItems": 1}])",
         "sharing|#1|between", "with itself");
    more("rule missing", R"("rules": [{"id": "r"}])", "rules|r|rule", "missing");
    more("parent", R"("competencies": [{"id": "k", "parent": "q"}])", "competencies|k|parent",
         "no competency");
    more("wage", R"("occupations": [{"id": "w", "wage": {"amount": -1}}])",
         "occupations|w|wage/amount", "negative");
    more("term ends first",
         R"("calendar": {"terms": [{"id": "t", "start": "2026-05-02", "end": "2026-05-01"}]})",
         "terms|t|end", "before it begins");
    more("points as text", R"("grades": {"A": "4"})", "||grades/A", "number of points");
}

void TestCatalogueJson::everyFaultIsListed()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, reason);
    const auto read = readCatalogue(json.toStdString());
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QVERIFY(!read->isUsable());
    QVERIFY2(names(read->faults, place, reason), describe(read->faults).constData());
    for (const Fault &fault : read->faults)
        QVERIFY(fault.reason.find('\n') == std::string::npos);
}

void TestCatalogueJson::severalFaultsAreListedAtOnce()
{
    QByteArray json = withRule(R"({"all": [{"item": "q"}, {"embed": "p"}, {"any": []}]})");
    json.replace(R"("kind": "certificate")", R"("kind": "paper")");
    json.replace(R"("provider": "o")", R"("provider": "nobody")");
    const auto read = readCatalogue(json.toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(read->faults.size(), size_t(5));
}

void TestCatalogueJson::doubtsAreWarnings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("reason");
    const auto row
        = [](const char *name, const QByteArray &json, const char *place, const char *reason) {
              QTest::newRow(name) << json << QByteArray(place) << QByteArray(reason);
          };
    row("no name", changed(R"("name": "Two", )", ""), "items|i2|name", "missing");
    row("no kind", changed(R"("kind": "badge", )", ""), "credentials|c2|kind", "credential");
    row("no kind of item", changed(R"("kind": "course", "credits": 3}])", R"("credits": 3}])"),
        "items|i2|kind", "course");
    row("nothing required", changed(R"(, "requires": {"item": "i2"})", ""),
        "credentials|c2|requires", "missing");
    row("unknown field", changed(R"("name": "Two")", R"("name": "Two", "colour": 1)"),
        "items|i2|colour", "kept");
    row("prerequisite of itself",
        changed(R"("name": "Two")", R"("name": "Two", "prerequisite": {"item": "i2"})"),
        "items|i2|prerequisite", "i2 > i2");
    QByteArray cycle = changed(R"("name": "Two")",
                               R"("name": "Two", "prerequisite": {"all": [{"item": "i1"}]})");
    cycle.replace(R"("provider": "o")", R"("provider": "o", "corequisites": ["i2"])");
    row("prerequisites in a circle", cycle, "items|i2|prerequisite", "i2 > i1 > i2");
    row("terms out of order", changed("\"title\"", R"("calendar": {"terms": [
            {"id": "t2", "season": "fall", "start": "2027-01-01", "end": "2027-02-01"},
            {"id": "t1", "season": "fall", "start": "2026-01-01", "end": "2026-02-01"}]}, "title")"),
        "terms|t1|start", "above it");
    row("asks for more than it names",
        changed("\"title\"", R"("competencies": [{"id": "k", "name": "K"}],
            "rules": [{"id": "r", "rule": {"competencies": ["k"], "atLeast": 2}}], "title")"),
        "rules|r|rule/atLeast", "more than it names");
    row("a grade without points", withRule(R"({"item": "i2", "minGrade": "P"})"),
        "credentials|c2|requires/minGrade", "no points");
}

void TestCatalogueJson::doubtsAreWarnings()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, reason);
    const auto read = readCatalogue(json.toStdString());
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QVERIFY2(read->isUsable(), describe(read->faults).constData());
    QVERIFY2(names(read->warnings, place, reason), describe(read->warnings).constData());
}

void TestCatalogueJson::whatIsAllowedIsNoFault_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json; };
    row("all of nothing", withRule(R"({"all": []})"));
    row("an empty filter", withRule(R"({"credits": 3, "from": {}})"));
    row("no filter", withRule(R"({"credits": 3})"));
    row("credits and count", withRule(R"({"credits": 3, "count": 1})"));
    row("a fact of any name", withRule(R"({"fact": "anything", "is": "x"})"));
    row("remarks", withRule(R"({"item": "i1", "note": 1, "source": [], "comment": {},
        "description": "d", "x-own": true, "$schema": ""})"));
    row("an empty where", withRule(R"({"credits": 3, "caps": [{"credits": 1, "where": {}}]})"));
    row("an alternative leads around the circle",
        changed(R"("name": "Two")",
                R"("name": "Two", "prerequisite": {"any": [{"item": "i2"}, {"item": "i1"}]})"));
    row("corequisites of each other",
        changed(R"("name": "Two")", R"("name": "Two", "corequisites": ["i2"])"));
    row("null is absent", changed(R"("name": "Two")", R"("name": "Two", "cost": null)"));
}

void TestCatalogueJson::whatIsAllowedIsNoFault()
{
    QFETCH(QByteArray, json);
    const auto read = readCatalogue(json.toStdString());
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QVERIFY2(read->isUsable(), describe(read->faults).constData());
    QVERIFY2(read->warnings.empty(), describe(read->warnings).constData());
}

void TestCatalogueJson::aTangleOfEmbedsIsRefusedQuickly()
{
    // Each embeds the one before and the first; the first embeds the last.
    QByteArray json = R"({"format": "cairn-catalog", "version": 1, "credentials": [)";
    constexpr int count = 5000;
    for (int i = 0; i < count; ++i) {
        const QByteArray before = QByteArray::number((i + count - 1) % count);
        json += (i ? ",{\"id\": \"c" : "{\"id\": \"c") + QByteArray::number(i)
                + "\", \"requires\": {\"all\": [{\"embed\": \"c" + before
                + "\"}, {\"embed\": \"c0\"}]}}";
    }
    QElapsedTimer clock;
    clock.start();
    const auto read = readCatalogue((json + "]}").toStdString());
    QVERIFY(read.has_value());
    QVERIFY(names(read->faults, "credentials|c0|requires", "..."));
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
}

void TestCatalogueJson::aRuleThatGrowsWithoutMeasureIsAFault()
{
    // Each named rule uses the one before twice: written out, the last has 2^40 nodes.
    QByteArray rules = R"({"id": "r0", "rule": {"item": "i1"}})";
    for (int i = 1; i <= 40; ++i) {
        const QByteArray before = "{\"use\": \"r" + QByteArray::number(i - 1) + "\"}";
        rules += ",{\"id\": \"r" + QByteArray::number(i) + "\", \"rule\": {\"all\": [" + before
                 + ',' + before + "]}}";
    }
    const auto read = readCatalogue(
        changed("\"title\"", "\"rules\": [" + rules + "], \"title\"").toStdString());
    QVERIFY(read.has_value());
    QVERIFY2(names(read->faults, "rules|r40|rule", "nodes"), describe(read->faults).constData());
}

void TestCatalogueJson::whatIsWrittenIsSoundJson()
{
    JsonWriter json(JsonWriter::Layout::Compact);
    json.beginObject().field("bad", std::string_view("a\xff\xc3z\xe2\x82"));
    json.key("list").beginArray().number(std::int64_t(1)).null().endArray();
    json.field("text", std::string_view("\"\\\b\f\n\r\t\x01\xc3\xa9")).endObject();
    QCOMPARE(json.take(),
             std::string("{\"bad\":\"a\xef\xbf\xbd\xef\xbf\xbdz\xef\xbf\xbd\xef\xbf\xbd\","
                         "\"list\":[1,null],\"text\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001"
                         "\xc3\xa9\"}"));
}

void TestCatalogueJson::mutationsNeverCrash()
{
    const std::string original = fullCatalogue.toStdString();
    const std::string_view pieces[] = {"null",    "[]",   "{}",   "\"", "-1",   "1e309",
                                       "\\ud800", "\xff", "[[[[", ",",  "true", "\"q\""};
    std::uint64_t seed = 20260101;
    const auto next = [&](std::size_t below) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(seed >> 33) % below;
    };
    int readable = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string json = original;
        for (std::size_t change = 0; change <= next(3); ++change) {
            const std::size_t at = next(json.size());
            switch (next(4)) {
            case 0:
                json[at] = static_cast<char>(next(256));
                break;
            case 1:
                json.erase(at, 1 + next(8));
                break;
            case 2:
                json.insert(at, pieces[next(std::size(pieces))]);
                break;
            default:
                json.replace(at, next(6), json.substr(next(json.size()), next(20)));
            }
        }
        if (const auto read = readCatalogue(json)) {
            ++readable;
            if (read->isUsable())
                QVERIFY(readCatalogue(writeCatalogue(read->catalogue)).has_value());
        }
    }
    QVERIFY(readable > 20 && readable < 1900);
}

QTEST_APPLESS_MAIN(TestCatalogueJson)
#include "tst_catalogue_json.moc"
