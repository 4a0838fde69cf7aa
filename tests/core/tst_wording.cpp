#include "audit/CompiledCatalogue.h"
#include "evidence/Record.h"
#include "interchange/cairn/CatalogueJson.h"
#include "interchange/ctdl/Ctdl.h"
#include "interchange/curriculum/Curriculum.h"
#include "wording/AuditText.h"
#include "wording/ErrorText.h"
#include "wording/ExampleItems.h"
#include "wording/ImportText.h"
#include "wording/Phrases.h"
#include "wording/SafetyText.h"
#include "wording/Translations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace cairn;

Q_DECLARE_METATYPE(cairn::CreditUnit)

namespace {

/// A small catalogue around one rule.
QByteArray catalogueWith(const QByteArray &requires_, const QByteArray &owner = "college")
{
    return R"({"format": "cairn-catalog", "version": 1, "id": "t", "title": "Test", "organizations": [
        {"id": "college", "name": {"en": "Two Rivers", "es": "Dos Ríos"}, "kind": "institution"},
        {"id": "quarterly", "name": "Evergreen", "kind": "institution", "creditUnit": "quarter"}],
      "competencies": [{"id": "sql", "name": "write a query"}, {"id": "net", "name": "wire a network"}],
      "items": [
        {"id": "m", "kind": "course", "code": "MATH 111", "name": {"en": "Algebra", "es": "Álgebra"}, "credits": 4, "provider": "college", "subject": "MATH", "level": 100},
        {"id": "b1", "kind": "course", "code": "BUS 101", "name": "Business", "credits": 3, "provider": "college", "subject": "BUS", "level": 100},
        {"id": "b2", "kind": "course", "code": "BUS 102", "name": "Accounting", "credits": 3, "provider": "college", "subject": "BUS", "level": 100},
        {"id": "b3", "kind": "course", "code": "BUS 310", "name": "Law", "credits": 3, "provider": "quarterly", "subject": "BUS", "level": 300, "tags": ["upper"]},
        {"id": "x", "kind": "exam", "name": "A+ exam", "provider": "college", "subject": "CIS"}],
      "rules": [{"id": "core", "name": "The core", "rule": {"credits": 6, "from": {"subject": ["BUS"]}}}],
      "credentials": [
        {"id": "first", "name": "First Badge", "kind": "badge", "owner": "college", "requires": {"item": "m"}},
        {"id": "c", "name": "Certificate", "kind": "certificate", "owner": ")"
           + owner + R"(", "minGpa": 2.5, "requires": )" + requires_ + "}]}";
}

std::unique_ptr<CompiledCatalogue> compiled(const QByteArray &json)
{
    auto reading = readCatalogue(std::string_view(json.data(), size_t(json.size())));
    if (!reading || !reading->isUsable()) {
        qWarning("%s",
                 reading ? reading->faults.front().reason.c_str() : reading.error().detail.c_str());
        return {};
    }
    return std::make_unique<CompiledCatalogue>(std::move(reading->catalogue));
}

const Rule &ruleOf(const CompiledCatalogue &catalogue)
{
    return catalogue.catalogue().credentials[1].requires_.front();
}

NodeFinding findingFor(const CompiledCatalogue &catalogue, NodeStatus status)
{
    NodeFinding finding;
    finding.rule = &ruleOf(catalogue);
    finding.inside = CredentialId("c");
    finding.status = status;
    return finding;
}

Credits semester(int credits)
{
    return Credits::from(Decimal::fromInt(credits), CreditUnit::Semester);
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translations = std::make_unique<Translations>();
        m_translations->use(QStringLiteral("en"));
    }
    void cleanup() { m_translations.reset(); }

    void creditsSpeakTheirUnit_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<CreditUnit>("unit");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        QTest::newRow("one") << "1" << CreditUnit::Semester << "1 credit"
                             << "1 crédito";
        QTest::newRow("many") << "12" << CreditUnit::Semester << "12 credits"
                              << "12 créditos";
        QTest::newRow("part") << "4.5" << CreditUnit::Quarter << "4.5 quarter credits"
                              << "4.5 créditos trimestrales";
        QTest::newRow("hours") << "1" << CreditUnit::ClockHour << "1 clock hour"
                               << "1 hora de reloj";
        QTest::newRow("nothing") << "0" << CreditUnit::Semester << "0 credits"
                                 << "0 créditos";
    }
    void creditsSpeakTheirUnit()
    {
        QFETCH(QString, amount);
        QFETCH(CreditUnit, unit);
        QFETCH(QString, english);
        QFETCH(QString, spanish);
        const Decimal decimal = *Decimal::fromText(amount.toStdString());
        QCOMPARE(Phrases(QStringLiteral("en")).credits(decimal, unit), english);
        m_translations->use(QStringLiteral("es"));
        QCOMPARE(Phrases(QStringLiteral("es")).credits(decimal, unit), spanish);
    }

    void daysAndListsReadNaturally()
    {
        const Phrases english(QStringLiteral("en"));
        QCOMPARE(english.day(Date::fromCivil(2027, 5, 31)), QStringLiteral("May 31, 2027"));
        QCOMPARE(english.anyOf({}), QString());
        QCOMPARE(english.anyOf({QStringLiteral("A")}), QStringLiteral("A"));
        QCOMPARE(english.anyOf({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}),
                 QStringLiteral("A, B or C"));
        QStringList many;
        for (int i = 1; i <= 12; ++i)
            many << QString::number(i);
        QCOMPARE(english.allOf(many), QStringLiteral("1, 2, 3, 4, 5 and 7 more"));
        m_translations->use(QStringLiteral("es"));
        const Phrases spanish(QStringLiteral("es"));
        QCOMPARE(spanish.day(Date::fromCivil(2027, 5, 31)), QStringLiteral("31 de mayo de 2027"));
        QCOMPARE(spanish.allOf({QStringLiteral("A"), QStringLiteral("B")}),
                 QStringLiteral("A y B"));
    }

    void rulesSpeak_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *rule, const char *sentence) {
            QTest::newRow(name) << QByteArray(rule) << QString::fromUtf8(sentence);
        };
        row("item", R"({"item": "m"})", "MATH 111 Algebra");
        row("item with grade", R"({"item": "m", "minGrade": "C"})",
            "MATH 111 Algebra with C or better");
        row("one of items", R"({"item": ["m", "b1", "b2"], "withinMonths": 60})",
            "MATH 111, BUS 101 or BUS 102, not older than 5 years");
        row("credits", R"({"credits": 12, "from": {"subject": ["BUS"]}, "minGrade": "C"})",
            "12 credits of BUS courses with C or better");
        row("any credits", R"({"credits": 1, "from": {}})", "1 credit of any kind");
        row("credits, level and provider",
            R"({"credits": 6, "from": {"level": {"min": 300}, "provider": ["college"]}})",
            "6 credits of courses at level 300 or above from Two Rivers");
        row("a tag that one item has", R"({"credits": 3, "from": {"tags": ["upper"]}})",
            "3 credits of BUS 310 Law");
        row("a tag that nothing has", R"({"credits": 3, "from": {"tags": ["lower-part"]}})",
            "3 credits of courses marked “lower part”");
        row("tags and not",
            R"({"credits": 3, "from": {"tags": ["upper"], "not": {"code": ["BUS 1*"]}}})",
            "3 credits of courses marked “upper”, but not courses numbered BUS 1*");
        row("kinds", R"({"count": 2, "from": {"kind": ["exam"]}})", "At least 2 of these: exams");
        row("count of one", R"({"count": 1, "from": {"items": ["b1", "b2"]}})",
            "At least one of these: BUS 101 Business or BUS 102 Accounting");
        row("count and credits", R"({"count": 2, "credits": 7, "from": {"subject": ["BUS"]}})",
            "7 credits and at least 2 of these: BUS courses");
        row("any of filters",
            R"({"credits": 3, "from": {"anyOf": [{"subject": ["BUS"]}, {"kind": ["exam"]}]}})",
            "3 credits of BUS courses or exams");
        row("caps and floors",
            R"({"credits": 9, "from": {}, "caps": [{"credits": 3, "where": {"methods": ["exam", "military"]}}],
               "floors": [{"credits": 6, "where": {"level": {"min": 300}}}]})",
            "9 credits of any kind, at least 6 credits of courses at level 300 or above, at most 3 "
            "credits of courses, earned by exam or military training");
        row("distinct",
            R"({"credits": 9, "from": {}, "distinctSubjects": 2, "distinctTerms": 1, "maxPerSubject": 6})",
            "9 credits of any kind, in at least 2 subjects, at most 6 credits in one subject, over "
            "at least 1 term");
        row("tolerance",
            R"({"credits": 9, "accept": 8.5, "from": {}, "sameSubject": true, "reuse": true})",
            "9 credits of any kind (8.5 credits are enough), all in one subject (these may count "
            "elsewhere too)");
        row("taken here", R"({"credits": 9, "from": {"methods": ["resident"], "graded": true}})",
            "9 credits of courses taken here with a grade that counts in the GPA");
        row("credential", R"({"credential": "first"})", "Hold First Badge");
        row("embed", R"({"embed": "first"})",
            "Everything that First Badge asks for, or hold it already");
        row("hours", R"({"hours": 2000, "from": {"kind": ["work"]}})",
            "2000 hours of work experience");
        row("gpa", R"({"gpa": 2.75, "from": {}})", "A GPA of 2.75 or better");
        row("gpa of courses", R"({"gpa": 2, "from": {"subject": ["BUS"]}})",
            "A GPA of 2.0 or better in BUS courses");
        row("competencies", R"({"competencies": ["sql", "net"], "atLeast": 1})",
            "Show at least one of these skills: write a query or wire a network");
        row("all competencies", R"({"competencies": ["sql", "net"]})",
            "Show that you can: write a query and wire a network");
        row("fact", R"({"fact": "declaredProgram", "is": "nursing"})",
            "On record as declared program: nursing");
        row("yes", R"({"fact": "veteran", "is": true})", "On record as veteran: yes");
        row("person", R"({"person": "The portfolio is good", "who": "the dean"})",
            "The portfolio is good (confirmed by: the dean)");
        row("named rule", R"({"use": "core"})", "6 credits of BUS courses");
        row("all items", R"({"all": [{"item": "m"}, {"item": "b1"}]})",
            "All of these: MATH 111 Algebra and BUS 101 Business");
        row("any", R"({"any": [{"item": "m", "minGrade": "B"}, {"credential": "first"}]})",
            "Any one of these: MATH 111 Algebra with B or better; Hold First Badge");
        row("choose", R"({"choose": 2, "of": [{"item": "m"}, {"item": "b1"}, {"item": "b2"}]})",
            "Any 2 of these: MATH 111, BUS 101 or BUS 102");
        row("if",
            R"({"if": {"fact": "veteran", "is": true}, "then": {"item": "m"}, "else": {"item": "b1"}})",
            "If this holds – On record as veteran: yes – then: MATH 111 Algebra; otherwise: BUS "
            "101 "
            "Business");
        row("optional", R"({"optional": {"item": "m"}})", "Optional: MATH 111 Algebra");
    }
    void rulesSpeak()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, sentence);
        const auto catalogue = compiled(catalogueWith(rule));
        QVERIFY(catalogue);
        const Record record;
        const AuditText text(*catalogue, record, QStringLiteral("en"));
        QCOMPARE(text.rule(ruleOf(*catalogue), CredentialId("c")), sentence);
        // No placeholder is left over in Spanish either.
        m_translations->use(QStringLiteral("es"));
        const AuditText spanish(*catalogue, record, QStringLiteral("es"));
        const QString said = spanish.rule(ruleOf(*catalogue), CredentialId("c"));
        QVERIFY2(!said.isEmpty() && !said.contains(QRegularExpression(QStringLiteral("%[1-9n]"))),
                 qPrintable(said));
    }

    void numbersAreInTheOwnersUnit()
    {
        const auto catalogue = compiled(catalogueWith(
            R"({"all": [{"credits": 15, "from": {}}, {"use": "core"}]})", "quarterly"));
        QVERIFY(catalogue);
        const Record record;
        const AuditText text(*catalogue, record, QStringLiteral("en"));
        const CredentialId c("c");
        QCOMPARE(text.rule(ruleOf(*catalogue).children[0], c),
                 QStringLiteral("15 quarter credits of any kind"));
        // A named rule is written in semester credits whoever uses it.
        QCOMPARE(text.rule(ruleOf(*catalogue).children[1], c),
                 QStringLiteral("6 credits of BUS courses"));
        QCOMPARE(text.remaining({semester(1), 1}, c),
                 QStringLiteral("1.5 quarter credits in 1 step"));
        QCOMPARE(text.remaining({semester(2), 2}, CredentialId("first")),
                 QStringLiteral("2 credits in 2 steps"));
        QCOMPARE(text.remaining({{}, 1}, c), QStringLiteral("1 step"));
        QCOMPARE(text.remaining({}, c), QStringLiteral("nothing left"));
    }

    void whatIsMissingNamesUpToThreeItemsThatWouldDo()
    {
        const auto catalogue
            = compiled(catalogueWith(R"({"credits": 9, "from": {"subject": ["BUS"]}})"));
        QVERIFY(catalogue);
        Record record;
        NodeFinding finding = findingFor(*catalogue, NodeStatus::Partly);
        finding.have = semester(3);
        finding.need = semester(9);
        finding.remaining = {semester(6), 1};
        const AuditText text(*catalogue, record, QStringLiteral("en"));
        QCOMPARE(text.missing(finding, CredentialId("c")),
                 QStringLiteral("Missing: 6 credits, for example BUS 101 Business, BUS 102 "
                                "Accounting or BUS 310 Law."));
        // What is on record already is not offered again.
        EvidenceItem known;
        known.item = ItemId("b1");
        record.evidence = {known};
        QVERIFY(!text.missing(finding, CredentialId("c")).contains(QStringLiteral("BUS 101")));
        finding.status = NodeStatus::Met;
        QCOMPARE(text.missing(finding, CredentialId("c")), QString());
    }

    void itemsThatAFilterCanAccept_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("items");
        const auto row = [](const char *filter, const char *items) {
            QTest::newRow(filter) << QByteArray(filter) << QString::fromUtf8(items);
        };
        row("{}", "m b1 b2 x b3");
        row(R"({"code": ["BUS 1*"]})", "b1 b2");
        row(R"({"code": ["BUS 102-310"]})", "b2 b3");
        row(R"({"subject": ["CIS", "MATH"]})", "m x");
        row(R"({"level": {"min": 200}})", "b3");
        row(R"({"level": {"max": 200}})", "m b1 b2");
        row(R"({"tags": ["upper"]})", "b3");
        row(R"({"kind": ["exam"]})", "x");
        row(R"({"provider": ["quarterly"]})", "b3");
        row(R"({"subject": ["BUS"], "not": {"tags": ["upper"]}})", "b1 b2");
        row(R"({"anyOf": [{"items": ["m"]}, {"tags": ["upper"]}]})", "m b3");
        row(R"({"minGrade": "A", "methods": ["exam"], "items": ["m"]})", "m");
    }
    void itemsThatAFilterCanAccept()
    {
        QFETCH(QByteArray, filter);
        QFETCH(QString, items);
        const auto catalogue = compiled(catalogueWith(R"({"credits": 1, "from": )" + filter + "}"));
        QVERIFY(catalogue);
        QStringList found;
        for (const ItemId &id : exampleItems(catalogue->catalogue(), ruleOf(*catalogue).from, {},
                                             OrganizationId("college"), 99))
            found << QString::fromStdString(id.text);
        QCOMPARE(found.join(QLatin1Char(' ')), items);
    }

    void verdictsAreSentences_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("creditsLeft");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QString>("sentence");
        const auto row
            = [](const char *name, State state, int left, int steps, const char *sentence) {
                  QTest::newRow(name) << int(state) << left << steps << QString::fromUtf8(sentence);
              };
        row("awardable", State::Awardable, 0, 0, "Everything is there: it can be awarded now.");
        row("begun", State::Open, 6, 2,
            "6 of 12 credits are done. Still to do: 6 credits in 2 steps.");
        row("not begun", State::Open, 12, 4, "Ready to start. It takes 12 credits in 4 steps.");
        row("finishing", State::Finishing, 3, 1,
            "It is complete once what is in progress now is passed.");
        row("held", State::Held, 0, 0, "Held since May 3, 2024, good through May 2, 2027.");
        row("expired", State::Expired, 3, 1,
            "It ended on May 2, 2027. To earn it again: 3 credits in 1 step.");
    }
    void verdictsAreSentences()
    {
        QFETCH(int, state);
        QFETCH(int, creditsLeft);
        QFETCH(int, steps);
        QFETCH(QString, sentence);
        const auto catalogue = compiled(catalogueWith(R"({"item": "m"})"));
        QVERIFY(catalogue);
        Record record;
        Holding holding;
        holding.credential = CredentialId("c");
        holding.awarded = Date::fromCivil(2024, 5, 3);
        holding.expires = Date::fromCivil(2027, 5, 2);
        record.held = {holding};
        Audit audit;
        audit.credential = CredentialId("c");
        audit.state = State(state);
        audit.remaining = {semester(creditsLeft), steps};
        audit.baseline = {semester(12), 4};
        QCOMPARE(AuditText(*catalogue, record, QStringLiteral("en")).verdict(audit), sentence);
    }

    void aChangedRuleSaysWhatItIsNowAndWhy_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const char *rule, int value, const char *title,
                            const char *verdict) {
            QTest::newRow(name) << QByteArray(rule) << value << QString::fromUtf8(title)
                                << QString::fromUtf8(verdict);
        };
        row("hours", R"({"hours": 2000, "from": {"kind": ["work"]}})", 1800,
            "1800 hours of work experience (changed by an exception)",
            "One thing is missing: 1800 hours of work experience (changed by an exception).");
        row("credits with a label",
            R"({"credits": 9, "from": {"subject": ["BUS"]}, "label": "Nine of business"})", 6,
            "Nine of business (changed by an exception: 6 credits of BUS courses)",
            "One thing is missing: Nine of business (changed by an exception: 6 credits of BUS "
            "courses).");
        row("choose", R"({"choose": 2, "of": [{"item": "m"}, {"item": "b1"}, {"item": "b2"}]})", 1,
            "Any one of these (changed by an exception)",
            "One thing is missing: Any one of these: MATH 111, BUS 101 or BUS 102 (changed by an "
            "exception).");
    }
    void aChangedRuleSaysWhatItIsNowAndWhy()
    {
        QFETCH(QByteArray, rule);
        QFETCH(int, value);
        QFETCH(QString, title);
        QFETCH(QString, verdict);
        const auto catalogue = compiled(catalogueWith(rule).replace(R"("minGpa": 2.5, )", ""));
        QVERIFY(catalogue);
        Record record;
        RuleException exception;
        exception.kind = ExceptionKind::Change;
        exception.credential = CredentialId("c");
        exception.node = "/";
        exception.value = Decimal::fromInt(value);
        record.exceptions = {exception};
        AuditOptions options;
        options.asOf = Date::fromCivil(2026, 11, 23);
        const Audit audit = Auditor(*catalogue, record, options).audit(1);
        const AuditText text(*catalogue, record, QStringLiteral("en"));
        QCOMPARE(text.nodeTitle(audit.requirements[0], audit.credential), title);
        QCOMPARE(text.verdict(audit), verdict);
        // Without the exception nothing is said of one.
        const Record plain;
        const Audit stated = Auditor(*catalogue, plain, options).audit(1);
        QVERIFY(!AuditText(*catalogue, plain, QStringLiteral("en"))
                     .nodeTitle(stated.requirements[0], stated.credential)
                     .contains(QStringLiteral("exception")));
    }

    void aRuleAroundAChangedOneSpeaksOfItAsItStands()
    {
        const auto catalogue = compiled(catalogueWith(
            R"({"any": [{"hours": 2000, "from": {"kind": ["work"]}, "id": "h"}, {"item": "m"}]})"));
        QVERIFY(catalogue);
        Record record;
        RuleException exception;
        exception.kind = ExceptionKind::Change;
        exception.credential = CredentialId("c");
        exception.node = "h";
        exception.value = Decimal::fromInt(1800);
        record.exceptions = {exception};
        AuditOptions options;
        options.asOf = Date::fromCivil(2026, 11, 23);
        const Audit audit = Auditor(*catalogue, record, options).audit(1);
        QCOMPARE(
            AuditText(*catalogue, record, QStringLiteral("en"))
                .rule(audit.requirements[0], audit.credential, audit.requirements),
            QStringLiteral("Any one of these: 1800 hours of work experience; MATH 111 Algebra"));
    }

    void aWholeCredentialThatComesFirstIsNamed()
    {
        AuditOptions options;
        options.asOf = Date::fromCivil(2026, 11, 23);
        Record record;
        EvidenceItem piece;
        piece.id = EvidenceId("e");
        piece.item = ItemId("b1");
        record.evidence = {piece};
        const auto said = [&](const char *rule) {
            const auto catalogue = compiled(catalogueWith(rule).replace(R"("minGpa": 2.5, )", ""));
            return AuditText(*catalogue, record, QStringLiteral("en"))
                .verdict(Auditor(*catalogue, record, options).audit(1));
        };
        QCOMPARE(said(R"({"all": [{"item": "b1"}, {"credential": "first"}]})"),
                 QStringLiteral("Only this is missing, but as a whole: First Badge."));
        QCOMPARE(said(R"({"all": [{"item": "b1"}, {"item": "b2"}, {"credential": "first"}]})"),
                 QStringLiteral("3 of 6 credits are done. Still to do: 3 credits in 2 steps. One "
                                "of them is a whole credential: First Badge."));
    }

    void whatIsInProgressIsNotCalledMissing()
    {
        const auto catalogue = compiled(catalogueWith(R"({"item": "m"})"));
        QVERIFY(catalogue);
        Record record;
        EvidenceItem piece;
        piece.id = EvidenceId("e");
        piece.item = ItemId("m");
        piece.status = EvidenceStatus::InProgress;
        record.evidence = {piece};
        AuditOptions options;
        options.asOf = Date::fromCivil(2026, 11, 23);
        options.lookAhead = LookAhead::InProgress;
        const Audit audit = Auditor(*catalogue, record, options).audit(1);
        QCOMPARE(AuditText(*catalogue, record, QStringLiteral("en"))
                     .missing(audit.requirements[0], audit.credential),
                 QStringLiteral("In progress: done once MATH 111 Algebra is passed."));
    }

    void aClosedCredentialSaysWhatIsNeededFirst()
    {
        const auto catalogue = compiled(catalogueWith(R"({"item": "m", "minGrade": "C"})"));
        QVERIFY(catalogue);
        const Record record;
        Audit audit;
        audit.credential = CredentialId("c");
        audit.state = State::Closed;
        audit.entry = {findingFor(*catalogue, NodeStatus::Unmet)};
        const AuditText text(*catalogue, record, QStringLiteral("en"));
        QCOMPARE(text.verdict(audit),
                 QStringLiteral("One thing is needed first: MATH 111 Algebra with C or better."));
        QCOMPARE(text.standing(audit), QStringLiteral("Needs: MATH 111 Algebra with C or better"));
    }

    void standingCountsWhatIsDone()
    {
        const auto catalogue = compiled(catalogueWith(R"({"item": "m"})"));
        QVERIFY(catalogue);
        const Record record;
        const AuditText text(*catalogue, record, QStringLiteral("en"));
        Verdict verdict;
        verdict.credential = CredentialId("c");
        verdict.state = State::Open;
        verdict.remaining = {semester(6), 2};
        verdict.baseline = {semester(12), 4};
        QCOMPARE(text.standing(verdict), QStringLiteral("6 of 12 credits"));
        verdict.remaining = verdict.baseline;
        QCOMPARE(text.standing(verdict), QStringLiteral("Ready to start"));
        verdict.baseline = {{}, 5};
        verdict.remaining = {{}, 2};
        QCOMPARE(text.standing(verdict), QStringLiteral("3 of 5 steps"));
        verdict.state = State::Awardable;
        QCOMPARE(text.standing(verdict), QStringLiteral("Award now"));
    }

    void everyReasonAndErrorHasItsOwnSentence()
    {
        const auto catalogue = compiled(catalogueWith(R"({"item": "m"})"));
        QVERIFY(catalogue);
        const Record record;
        for (const char *language : {"en", "es"}) {
            const QString name = QString::fromLatin1(language);
            m_translations->use(name);
            const AuditText text(*catalogue, record, name);
            QSet<QString> sentences;
            for (int why = 0; why <= int(Unused::Why::Held); ++why) {
                Unused unused;
                unused.why = Unused::Why(why);
                sentences << text.unused(unused);
            }
            QCOMPARE(sentences.size(), int(Unused::Why::Held) + 1);
            QVERIFY(!sentences.contains(QString()));
            sentences.clear();
            for (int code = 0; code <= int(ErrorCode::Internal); ++code)
                sentences << errorText({ErrorCode(code), {}, {}});
            QCOMPARE(sentences.size(), int(ErrorCode::Internal) + 1);
            QVERIFY(!sentences.contains(QString()));
        }
    }

    void whatImportersSayIsTranslated_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("catalogs") << "fuzz/corpus/catalogue";
        QTest::newRow("our own catalogs") << "data/catalogues";
        QTest::newRow("registry") << "data/ctdl";
        QTest::newRow("registry, odd") << "fuzz/corpus/ctdl";
        QTest::newRow("curricula") << "data/curricula";
        QTest::newRow("curricula, odd") << "fuzz/corpus/curriculum";
    }
    void whatImportersSayIsTranslated()
    {
        QFETCH(QString, folder);
        m_translations->use(QStringLiteral("es"));
        const QDir files(QStringLiteral(CAIRN_SOURCE_DIR "/tests/") + folder);
        QVERIFY(!files.entryList(QDir::Files).isEmpty());
        const Date day = Date::fromCivil(2026, 11, 23);
        for (const QFileInfo &info : files.entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string bytes = file.readAll().toStdString();
            std::vector<std::string> said;
            if (const auto read = readCatalogue(bytes); read && folder.contains(u"catalog"))
                for (const auto *list : {&read->faults, &read->warnings})
                    for (const Fault &fault : *list)
                        said.push_back(fault.reason);
            const auto made = folder.contains(u"ctdl") ? importCtdl(bytes, day)
                              : folder.contains(u"curric")
                                  ? importCurriculum(bytes, day)
                                  : Result<CatalogueImport>(fail(ErrorCode::NotFound, {}, {}));
            if (made)
                for (const ImportNote &note : made->notes)
                    said.push_back(note.text);
            for (const std::string &each : said) {
                const auto spanish = knownImportText(each);
                QVERIFY2(spanish, each.c_str());
                QVERIFY2(*spanish != QString::fromStdString(each), each.c_str());
            }
        }
    }

    void aReasonKeepsItsValues()
    {
        m_translations->use(QStringLiteral("es"));
        QCOMPARE(importText("here stands a list; expected a text"),
                 QStringLiteral("Aquí hay una lista; se esperaba un texto."));
        QCOMPARE(importText("there is no item \"cis-999\""),
                 QStringLiteral("No existe («cis-999»): un elemento."));
        QCOMPARE(importText("something never said before"),
                 QStringLiteral("something never said before"));
    }

    void namesComeInTheLanguageAskedFor()
    {
        const auto catalogue = compiled(catalogueWith(R"({"item": "m"})"));
        QVERIFY(catalogue);
        Record record;
        EvidenceItem piece;
        piece.id = EvidenceId("e");
        piece.item = ItemId("m");
        record.evidence = {piece};
        QCOMPARE(AuditText(*catalogue, record, QStringLiteral("es")).evidenceName(piece.id),
                 QStringLiteral("MATH 111 Álgebra"));
        QCOMPARE(AuditText(*catalogue, record, QStringLiteral("en")).evidenceName(piece.id),
                 QStringLiteral("MATH 111 Algebra"));
    }

    void noTranslationIsUnfinished_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("English plurals") << "cairn_en.ts";
        QTest::newRow("Spanish") << "cairn_es.ts";
    }
    void noTranslationIsUnfinished()
    {
        QFETCH(QString, file);
        QFile ts(QStringLiteral(CAIRN_SOURCE_DIR "/translations/") + file);
        QVERIFY(ts.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&ts);
        QString source;
        int translations = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            if (!xml.isStartElement() || xml.name() != QLatin1String("translation"))
                continue;
            ++translations;
            QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")), qPrintable(source));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(translations > 10);
    }

    void aRecoverySheetHasTheWholeCode_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("es") << QStringLiteral("es");
    }
    void aRecoverySheetHasTheWholeCode()
    {
        QFETCH(QString, language);
        m_translations->use(language);
        QLocale::setDefault(QLocale(language));
        RecoverySheet sheet{QStringLiteral("Advisees <b> & co.cairn"), QDate(2026, 11, 23), {}};
        for (int group = 0; group < 12; ++group)
            sheet.groups << QStringLiteral("ABCD%1").arg(1000 + group);
        const QString html = recoverySheetHtml(sheet);
        const QString text = recoverySheetText(sheet);
        qsizetype inHtml = 0;
        qsizetype inText = 0;
        for (const QString &group : sheet.groups) {
            QVERIFY(html.indexOf(group, inHtml) > inHtml);
            QVERIFY(text.indexOf(group, inText) > inText);
            inHtml = html.indexOf(group);
            inText = text.indexOf(group);
        }
        QVERIFY(text.contains(sheet.fileName));
        QVERIFY(html.contains(sheet.fileName.toHtmlEscaped()));
        QVERIFY(!html.contains(sheet.fileName));
        QVERIFY(text.contains(QStringLiteral("2026")));
        QVERIFY(html.contains(QStringLiteral("lang=\"%1").arg(language)));
        m_translations->use(QStringLiteral("en"));
        QLocale::setDefault(QLocale::c());
    }

    void everyStrengthAndWeaknessHasWords()
    {
        QSet<QString> words;
        for (const Strength strength :
             {Strength::TooWeak, Strength::Fair, Strength::Good, Strength::Strong})
            words.insert(strengthWord(strength));
        for (const Weakness weakness :
             {Weakness::None, Weakness::Empty, Weakness::Common, Weakness::NamesSomething,
              Weakness::Repeats, Weakness::FollowsAPattern, Weakness::Short})
            words.insert(passphraseAdvice({Strength::TooWeak, weakness, 0}));
        QCOMPARE(words.size(), 11);
        QVERIFY(!words.contains(QString()));
    }

private:
    std::unique_ptr<Translations> m_translations;
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
