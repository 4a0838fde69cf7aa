#include "interchange/cairn/CatalogueJson.h"
#include "interchange/ctdl/Ctdl.h"
#include "interchange/ctdl/CtdlValues.h"

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

static QByteArray certificate()
{
    return contents(QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/ctdl/certificate.json"));
}

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

/// Usable, and written it reads back as the same.
static bool isWhole(const Catalogue &catalogue)
{
    const auto read = readCatalogue(writeCatalogue(catalogue));
    return read && read->isUsable() && read->catalogue == catalogue;
}

static Result<CatalogueImport> import(const QByteArray &json)
{
    return importCtdl(json.toStdString(), asOf);
}

/// A graph of one credential with the given properties.
static QByteArray credentialWith(const QByteArray &properties)
{
    return R"({"@graph": [{"@id": "_:c", "@type": "ceterms:Badge", "ceterms:name": "B", )"
           + properties + "}]}";
}

static QByteArray envelope(const QByteArray &payload, const QByteArray &decoded)
{
    const QByteArray body
        = payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return R"({"envelope_type": "resource_data", "resource": "eyJhIjoxfQ.)" + body
           + R"(.c2ln", "decoded_resource": )" + decoded + "}";
}

class TestCtdl : public QObject
{
    Q_OBJECT

private slots:
    void aGraphBecomesACatalogue();
    void conditionsBecomeRules();
    void itemsAreRead();
    void nothingIsDropped();
    void publishedDocumentsAreRead_data();
    void publishedDocumentsAreRead();
    void onlyTheSignedTextCounts();
    void whatAPublisherSendsIsRead();
    void whatNoRuleCanSayIsLeftToAPerson_data();
    void whatNoRuleCanSayIsLeftToAPerson();
    void commonConditionsStandElsewhere();
    void languagesFallBack_data();
    void languagesFallBack();
    void amountsAreExact_data();
    void amountsAreExact();
    void durationsAreRead();
    void circlesEnd();
    void whatIsNoDocumentIsRefused_data();
    void whatIsNoDocumentIsRefused();
    void mutationsNeverCrash();
};

void TestCtdl::aGraphBecomesACatalogue()
{
    const auto read = import(certificate());
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    const Catalogue &catalogue = read->catalogue;
    QVERIFY2(isWhole(catalogue), writeCatalogue(catalogue).c_str());
    const Credential &own = catalogue.credentials.front();
    QCOMPARE(own.id.text, std::string("ce-11111111-1111-1111-1111-111111111111"));
    QCOMPARE(own.kind, CredentialKind::Certificate);
    QCOMPARE(own.name.in("en"), std::string("IT Support"));
    QCOMPARE(own.name.in("es"), std::string("Soporte"));
    QCOMPARE(own.name.in("en-gb"), std::string("IT Help"));
    QCOMPARE(*own.validMonths, 36);
    QCOMPARE(catalogue.currency, std::string("EUR"));
    QCOMPARE(own.cost->toText(), std::string("2340.5"));
    QCOMPARE(catalogue.organizations.size(), size_t(1));
    QCOMPARE(own.owner, catalogue.organizations[0].id);
    QCOMPARE(catalogue.organizations[0].creditUnit, CreditUnit::Quarter);
    QCOMPARE(catalogue.organizations[0].website, std::string("https://river.example.org"));
    QCOMPARE(own.occupations.size(), size_t(2));
    QCOMPARE(catalogue.occupations[0].soc, std::string("15-1232"));
    QVERIFY(catalogue.occupations[1].soc.empty());
    QVERIFY(!own.draft);
    QVERIFY(!catalogue.calendar.empty());
    QCOMPARE(catalogue.calendar.front().season, std::string("spring"));
}

void TestCtdl::conditionsBecomeRules()
{
    const auto read = import(certificate());
    QVERIFY(read.has_value());
    const Rule &root = read->catalogue.credentials.front().requires_.front();
    QCOMPARE(root.kind, Rule::Kind::All);
    QCOMPARE(root.children.size(), size_t(3));
    const Rule &core = root.children[0];
    QCOMPARE(core.label.in("en"), std::string("Core"));
    QCOMPARE(core.advice.in("en"), std::string("All of the core."));
    QCOMPARE(core.extra.at("x-ceterms:weight"), std::string("0.5"));
    std::vector<Rule::Kind> kinds;
    for (const Rule &child : core.children)
        kinds.push_back(child.kind);
    QCOMPARE(kinds, (std::vector{Rule::Kind::Item, Rule::Kind::Item, Rule::Kind::Item,
                                 Rule::Kind::Item, Rule::Kind::Competencies, Rule::Kind::Person,
                                 Rule::Kind::Person, Rule::Kind::Person}));
    QCOMPARE(core.children[0].items.front().text,
             std::string("ce-22222222-2222-2222-2222-222222222222"));
    QCOMPARE(core.children[4].competencies.size(), size_t(2));
    QCOMPARE(core.children[5].person.in("en"), std::string("Background check"));
    QCOMPARE(core.children[6].person.in("es"), std::string("Dos cartas"));
    QCOMPARE(core.children[7].person.in("en"), std::string("Minimum age: 18"));
    const Rule &credits = root.children[1];
    QCOMPARE(credits.kind, Rule::Kind::Credits);
    QCOMPARE(credits.credits->toText(), std::string("24"));
    QVERIFY(credits.reuse); // The total that the named courses are part of.
    QCOMPARE(credits.advice.in("en"), std::string("16 credits"));
    const Rule &ways = root.children[2];
    QCOMPARE(ways.kind, Rule::Kind::Any);
    QCOMPARE(ways.children[0].kind, Rule::Kind::Credential);
    QCOMPARE(ways.children[1].person.in("en"), std::string("By the dean's word"));
    const Rule &entry = read->catalogue.credentials.front().entry.front();
    QCOMPARE(entry.person.in("en"), std::string("A high-school diploma"));

    const auto alone = import(credentialWith(R"("ceterms:requires": {"ceterms:creditValue":
        {"schema:value": 12, "ceterms:creditUnitType": "creditUnit:SemesterHour"}})"));
    QVERIFY(!alone->catalogue.credentials.front().requires_.front().reuse);
}

void TestCtdl::itemsAreRead()
{
    const auto read = import(certificate());
    QVERIFY(read.has_value());
    const auto &items = read->catalogue.items;
    const auto found = std::find_if(items.begin(), items.end(),
                                    [](const Item &item) { return item.code == "IT 101"; });
    QVERIFY(found != items.end());
    QCOMPARE(found->kind, ItemKind::Course);
    QCOMPARE(found->credits->toText(), std::string("4.5"));
    QCOMPARE(found->hours->toText(), std::string("45"));
    QCOMPARE(found->delivery, std::vector<std::string>{"online"});
    QCOMPARE(found->teaches.size(), size_t(1));
    QCOMPARE(found->prerequisite.front().kind, Rule::Kind::Item);
    const auto exam = std::find_if(items.begin(), items.end(),
                                   [](const Item &item) { return item.kind == ItemKind::Exam; });
    QVERIFY(exam != items.end());
    QVERIFY(exam->extra.at("x-uri").find("33333333") != std::string::npos);
    QCOMPARE(items.size(), size_t(4));
}

void TestCtdl::nothingIsDropped()
{
    const auto read = import(certificate());
    QVERIFY(read.has_value());
    const Credential &own = read->catalogue.credentials.front();
    QCOMPARE(own.extra.at("made:up"), std::string(R"({"deep":[1,null,"x"]})"));
    QCOMPARE(own.extra.at("ceterms:keyword"), std::string(R"({"en-US":["help","desk"]})"));
    QCOMPARE(own.extra.at("description"),
             std::string(R"({"en-US":"Helps people with computers."})"));
    QVERIFY(own.extra.at("ceterms:estimatedCost").find("9999") != std::string::npos);
    QVERIFY(read->catalogue.extra.at("x-ctdl-nodes").find("Ladder") != std::string::npos);
    const QByteArray notes = describe(read->notes);
    for (const char *note :
         {"@graph/0/made:up kept", "@graph/0/ceterms:keyword kept",
          "@graph/0/ceterms:estimatedCost/2 kept: another price of the same kind",
          "@graph/0/ceterms:estimatedCost/3 kept: a price in GBP",
          "@graph/0/ceterms:estimatedCost/4 kept: no price",
          "@graph/0/ceterms:requires/0/ceterms:condition kept: left to a person: Background check",
          "@graph/0/ceterms:requires/0/ceterms:weight kept",
          "@graph/0/ceterms:requires/0/ceterms:targetAssessment kept: described in another",
          "@graph/5 kept: the class \"Pathway\" is not read"})
        QVERIFY2(notes.contains(note), (QByteArray(note) + "\n" + notes).constData());

    // The badge says nothing of its requirements: never awarded by a machine, never in a scan.
    const Credential &badge = read->catalogue.credentials.back();
    QCOMPARE(badge.kind, CredentialKind::Badge);
    QVERIFY(badge.draft);
    QCOMPARE(badge.requires_.front().kind, Rule::Kind::Person);
}

void TestCtdl::publishedDocumentsAreRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("credentials");
    QTest::addColumn<QString>("name");
    const QDir folder(sharedFolder() + QStringLiteral("/samples/interop/ctdl"));
    const auto row = [&](const char *file, int credentials, const char *name) {
        QTest::newRow(file) << folder.filePath(QLatin1String(file)) << credentials
                            << QString::fromUtf8(name);
    };
    row("AssessmentEnvelope.json", 0, "Health Informatics");
    row("CredentialEnvelope.json", 1, "21st Century Skills for Workplace Success");
    row("CredentialWithMultipleLanguages_Api_output.json", 1, "Bachelor of Science in Accounting");
    row("Credential_PublishDetailedRecord_API_output.json", 2, "");
    row("learning-opportunity-2_import.json", 0, "Certified Welder Courses");
}

void TestCtdl::publishedDocumentsAreRead()
{
    QFETCH(QString, path);
    QFETCH(int, credentials);
    QFETCH(QString, name);
    if (!QFile::exists(path))
        QSKIP("the folder of shared samples is not beside the repository");
    const auto read = import(contents(path));
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    const Catalogue &catalogue = read->catalogue;
    QVERIFY(isWhole(catalogue));
    QCOMPARE(catalogue.credentials.size(), static_cast<size_t>(credentials));
    QVERIFY(!read->notes.empty());
    const TextMap &found
        = credentials ? catalogue.credentials.front().name : catalogue.items.front().name;
    if (!name.isEmpty())
        QCOMPARE(QString::fromStdString(found.in("en")), name);
    for (const Credential &credential : catalogue.credentials)
        QCOMPARE(credential.requires_.size(), size_t(1));
    if (path.contains(QStringLiteral("MultipleLanguages"))) {
        const Rule &root = catalogue.credentials.front().requires_.front();
        QCOMPARE(root.children.size(), size_t(2));
        QCOMPARE(root.children[0].children[2].person.in("en"), std::string("Complete High School"));
        QCOMPARE(root.children[1].credits, std::optional(Decimal::fromInt(10)));
        QCOMPARE(catalogue.credentials.front().cost, std::optional(Decimal::fromInt(13099)));
        QVERIFY(!catalogue.credentials.front().name.in("ar").empty());
    }
}

void TestCtdl::onlyTheSignedTextCounts()
{
    const QByteArray signedText = credentialWith(R"("ceterms:ctid": "ce-signed")");
    const QByteArray decoded = credentialWith(R"("ceterms:ctid": "ce-decoded")");
    const auto read = import("\xef\xbb\xbf" + envelope(signedText, decoded));
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QCOMPARE(read->catalogue.credentials.front().ctid, std::string("ce-signed"));
    QVERIFY(describe(read->notes).contains("resource/@graph/0"));

    const auto unsignedOnly = import(R"({"decoded_resource": )" + decoded + "}");
    QCOMPARE(unsignedOnly->catalogue.credentials.front().ctid, std::string("ce-decoded"));
    QVERIFY(describe(unsignedOnly->notes).contains("no signed text"));

    // A signed text that cannot be read is not replaced by the one that anybody may change.
    QVERIFY(!import(R"({"resource": "abc", "decoded_resource": )" + decoded + "}"));
    QVERIFY(!import(R"({"resource": "a.!.c", "decoded_resource": )" + decoded + "}"));
    QVERIFY(!import(envelope("{\"a\": ", decoded)));
    QVERIFY(!import(envelope(R"({"a": 1, "a": 2})", decoded)));
}

void TestCtdl::whatAPublisherSendsIsRead()
{
    const auto read = import(R"({
        "PublishForOrganizationIdentifier": "ce-ABCDEFAB-0000-0000-0000-000000000001",
        "Credential": {"CredentialType": "ceterms:AssociateDegree", "Name": "Welding",
            "Ctid": "ce-00000000-0000-0000-0000-000000000002", "Description": "Joins metal",
            "SubjectWebpage": "https://example.org", "Requires": [{"Description": "Courses",
                "TargetLearningOpportunity": [{"Type": "Course", "Name": "Arc", "CodedNotation": "W 1"},
                    {"Id": "_:b"}],
                "CreditValue": [{"Value": 60, "CreditUnitType": ["SemesterHour"]}]}]},
        "ReferenceObjects": [{"Id": "_:b", "Type": "ceterms:Course", "Name": "Gas"}]})");
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QVERIFY(isWhole(read->catalogue));
    const Credential &own = read->catalogue.credentials.front();
    QCOMPARE(own.kind, CredentialKind::AssociateDegree);
    QCOMPARE(own.name.in("en"), std::string("Welding"));
    QCOMPARE(own.owner.text, std::string("ce-abcdefab-0000-0000-0000-000000000001"));
    QCOMPARE(own.extra.at("description"), std::string("\"Joins metal\""));
    QCOMPARE(own.extra.at("ctdl:SubjectWebpage"), std::string("\"https://example.org\""));
    const Rule &root = own.requires_.front();
    QCOMPARE(root.children.size(), size_t(3));
    QCOMPARE(read->catalogue.items.size(), size_t(2));
    QCOMPARE(root.children[2].credits, std::optional(Decimal::fromInt(60)));
}

void TestCtdl::whatNoRuleCanSayIsLeftToAPerson_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QString>("person");
    const auto row = [](const char *name, const QByteArray &condition, const char *person) {
        QTest::newRow(name) << condition << QString::fromUtf8(person);
    };
    row("only words", R"({"ceterms:description": {"en-US": "Be kind"}})", "Be kind");
    row("only a name", R"({"ceterms:name": "Kindness"})", "Kindness");
    row("nothing", "{}", "A condition that the document does not describe");
    row("empty words", R"({"ceterms:description": {"en": "  "}})",
        "A condition that the document does not describe");
    row("a text", R"("Be kind")", "Be kind");
    row("a number", "5", "5");
    row("one condition", R"({"ceterms:condition": "Be kind"})", "Be kind");
    row("experience", R"({"ceterms:yearsOfExperience": 2.5})", "Years of experience: 2.5");
    row("residence", R"({"ceterms:residentOf": [{"ceterms:name": "Ohio"}]})", "Resident of: Ohio");
    row("a job", R"({"ceterms:targetJob": "https://example.org/job/1"})",
        "Job: https://example.org/job/1");
    row("continuing education",
        R"({"ceterms:creditValue": {"schema:value": 2,
            "ceterms:creditUnitType": "creditUnit:ContinuingEducationUnit"}})",
        "2 ContinuingEducationUnit");
    row("a percentage", R"({"ceterms:creditValue": {"qdata:percentage": 50}})", "50 %");
    row("negative", R"({"ceterms:creditValue": {"schema:value": -3,
            "ceterms:creditUnitType": "creditUnit:SemesterHour"}})",
        "-3 SemesterHour");
    row("three places", R"({"ceterms:creditValue": {"schema:value": 3.125,
            "ceterms:creditUnitType": "creditUnit:SemesterHour"}})",
        "3.125 SemesterHour");
}

void TestCtdl::whatNoRuleCanSayIsLeftToAPerson()
{
    QFETCH(QByteArray, condition);
    QFETCH(QString, person);
    const auto read = import(credentialWith("\"ceterms:requires\": " + condition));
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QVERIFY2(isWhole(read->catalogue), writeCatalogue(read->catalogue).c_str());
    const Rule &root = read->catalogue.credentials.front().requires_.front();
    QCOMPARE(root.kind, Rule::Kind::Person);
    QCOMPARE(QString::fromStdString(root.person.in("en")), person);
    QVERIFY(describe(read->notes).contains("left to a person"));
}

void TestCtdl::commonConditionsStandElsewhere()
{
    const auto read = import(
        credentialWith(R"("ceterms:commonConditions": ["https://example.org/conditions/1"])"));
    QVERIFY(read.has_value());
    QVERIFY(isWhole(read->catalogue));
    const Rule &root = read->catalogue.credentials.front().requires_.front();
    QCOMPARE(root.kind, Rule::Kind::Person);
    QCOMPARE(root.person.in("en"),
             std::string("Common conditions: https://example.org/conditions/1"));
}

void TestCtdl::languagesFallBack_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    const QByteArray several = R"({"ar-sa": "A", "fr": "F", "en-US": "E", "es-MX": "S"})";
    QTest::newRow("asked for") << several << "fr"
                               << "F";
    QTest::newRow("same primary subtag") << several << "es"
                                         << "S";
    QTest::newRow("another region") << several << "es-AR"
                                    << "S";
    QTest::newRow("en-US before the first") << several << "de"
                                            << "E";
    QTest::newRow("en-US before en-GB") << QByteArray(R"({"en-GB": "B", "en-US": "E"})") << "en"
                                        << "E";
    QTest::newRow("the first") << QByteArray(R"({"pt": "P"})") << "en"
                               << "P";
    QTest::newRow("plain text") << QByteArray("\"T\"") << "es"
                                << "T";
    QTest::newRow("list of texts") << QByteArray(R"(["T", "U"])") << "en"
                                   << "T; U";
}

void TestCtdl::languagesFallBack()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, language);
    QFETCH(QString, text);
    const auto read
        = import(R"({"@graph": [{"@type": "ceterms:Badge", "ceterms:name": )" + name + "}]}");
    QVERIFY(read.has_value());
    const TextMap &found = read->catalogue.credentials.front().name;
    QCOMPARE(QString::fromStdString(found.in(language.toStdString())), text);
}

void TestCtdl::amountsAreExact_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *amount, CtdlCredit::Unit from, CreditUnit to,
                        const char *expected) {
        QTest::newRow(name) << amount << static_cast<int>(from) << static_cast<int>(to) << expected;
    };
    using Unit = CtdlCredit::Unit;
    row("same unit", "3.33", Unit::Semester, CreditUnit::Semester, "3.33");
    row("semester in quarters", "10", Unit::Semester, CreditUnit::Quarter, "15");
    row("quarter in semesters", "15", Unit::Quarter, CreditUnit::Semester, "10");
    row("not exact", "10", Unit::Quarter, CreditUnit::Semester, "");
    row("a third of a cent", "0.01", Unit::Semester, CreditUnit::Quarter, "");
    row("unit unsaid", "10", Unit::Credit, CreditUnit::Quarter, "10");
    row("no credit", "10", Unit::Other, CreditUnit::Semester, "");
    row("three places", "1.125", Unit::Semester, CreditUnit::Semester, "");
    row("negative", "-1", Unit::Semester, CreditUnit::Semester, "");
}

void TestCtdl::amountsAreExact()
{
    QFETCH(QString, amount);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, expected);
    const CtdlCredit credit{
        *Decimal::fromText(amount.toStdString()), static_cast<CtdlCredit::Unit>(from), {}, {}};
    const auto converted = inUnit(credit, static_cast<CreditUnit>(to));
    QCOMPARE(QString::fromStdString(converted ? converted->toText() : std::string()), expected);
}

void TestCtdl::durationsAreRead()
{
    QCOMPARE(hoursOf("PT140H")->toText(), std::string("140"));
    QCOMPARE(hoursOf("PT1H30M")->toText(), std::string("1.5"));
    for (const char *none : {"P8W", "PT", "P1DT2H", "PT5", "PTH", "PT-3H", "PTnanH", "PTinfH", ""})
        QVERIFY2(!hoursOf(none), none);
    QCOMPARE(*monthsOf("P3Y"), 36);
    QCOMPARE(*monthsOf("P1Y6M"), 18);
    for (const char *none : {"P8W", "P1.3M", "P0Y", "PT3H", "P", "PnanY", "P1e9Y", "3Y"})
        QVERIFY2(!monthsOf(none), none);
}

void TestCtdl::circlesEnd()
{
    const auto read = import(R"({"@graph": [
        {"@id": "_:a", "@type": "ceterms:Badge", "ceterms:name": "A",
         "ceterms:requires": [{"ceterms:targetCredential": "_:b"}]},
        {"@id": "_:b", "@type": "ceterms:Badge", "ceterms:name": "A",
         "ceterms:requires": [{"ceterms:targetCredential": ["_:a", "_:b"]}]},
        {"@id": "_:i", "@type": "ceterms:Course", "ceterms:name": "A",
         "ceterms:requires": [{"ceterms:targetLearningOpportunity": "_:i"}]}]})");
    QVERIFY(read.has_value());
    QVERIFY(isWhole(read->catalogue));
    QCOMPARE(read->catalogue.credentials.size(), size_t(2));
    QVERIFY(!(read->catalogue.credentials[0].id == read->catalogue.credentials[1].id));
}

void TestCtdl::whatIsNoDocumentIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("nothing") << QByteArray() << QByteArray("1:1");
    QTest::newRow("two commas") << QByteArray("{\"@graph\": [\n  {\"a\": 1},,\n]}")
                                << QByteArray("2:12");
    QTest::newRow("key twice") << QByteArray("{\"@type\": 1,\n\"@type\": 2}") << QByteArray("2:1");
    QTest::newRow("a number") << QByteArray("7") << QByteArray("1:1");
    QTest::newRow("empty graph") << QByteArray("{\"@graph\": []}") << QByteArray("1:1");
    QTest::newRow("no resource signed") << envelope("[]", "{}") << QByteArray("resource");
}

void TestCtdl::whatIsNoDocumentIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, place);
    const auto read = import(json);
    QVERIFY(!read);
    QCOMPARE(QByteArray::fromStdString(read.error().place), place);
}

void TestCtdl::mutationsNeverCrash()
{
    const std::string original = certificate().toStdString();
    std::uint64_t seed = 20260105;
    const auto next = [&](std::size_t below) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(seed >> 33) % below;
    };
    static constexpr std::string_view pieces[]
        = {"null", "[]", "{}", "\"\"", "-1", "1.125", "[[[", ",", "_:", "ce-", "PTnanH"};
    int readable = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string json = original;
        for (std::size_t change = 0; change <= next(3); ++change) {
            const std::size_t at = next(json.size());
            switch (next(3)) {
            case 0:
                json[at] = static_cast<char>(32 + next(95));
                break;
            case 1:
                json.erase(at, 1 + next(8));
                break;
            default: {
                // Whole values change places, so that sound JSON says odd things.
                const std::size_t value = json.find(": ", at);
                const std::size_t end
                    = value == json.npos ? value : json.find_first_of(",}", value);
                if (end != json.npos)
                    json.replace(value + 2, end - value - 2, pieces[next(std::size(pieces))]);
            }
            }
        }
        if (const auto read = importCtdl(json, asOf)) {
            ++readable;
            QVERIFY2(isWhole(read->catalogue), json.c_str());
        }
    }
    QVERIFY(readable > 200 && readable < 2000);
}

QTEST_APPLESS_MAIN(TestCtdl)
#include "tst_ctdl.moc"
