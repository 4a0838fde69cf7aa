#include "interchange/cairn/RecordJson.h"

#include "catalogue/Words.h"
#include "interchange/cairn/RecordFields.h"
#include "interchange/json/JsonParser.h"
#include "interchange/json/ObjectReader.h"

#include <algorithm>

// The hot path of a scan over a million learners: no allocation that the record's own memory does
// not ask for, fields found by their usual order, places put together only once something is wrong.

namespace cairn {

using simdjson::dom::element;
using simdjson::dom::object;

static constexpr std::size_t largestRecord = std::size_t(16) << 20;

namespace {

/// Reads one record; the first fault stops it.
class Reading : public FieldReading
{
public:
    Reading(const GradeScale &grades, Owner owner) : m_grades(grades), m_owner(owner) {}

    bool record(object json, Record &record);

private:
    bool learner(object json, Learner &learner);
    bool story(element value, TextMap &into);
    bool facts(element value, Record &record);
    bool evidence(object json, EvidenceItem &item);
    bool grade(element value, EvidenceItem &item);
    bool evidenceKind(element value, EvidenceItem &item);
    bool holding(object json, Holding &holding);
    bool attestation(object json, Attestation &attestation);
    bool exception(object json, RuleException &exception);
    bool goal(object json, Goal &goal);
    bool limits(element value, Record &record);
    bool format(element value);
    bool version(element value);
    bool uniqueEvidence(const Record &record);

    const GradeScale &m_grades;
    const Owner m_owner;
    IdSet m_ids;
};

bool Reading::story(element value, TextMap &into)
{
    Findings findings;
    into = readTextMap(value, "story", findings);
    if (findings.faults.empty())
        return !hasDuplicateKeys(value) || stop("story", "a key stands twice in one object");
    return stop(findings.faults.front().field, findings.faults.front().reason);
}

void clear(Learner &learner)
{
    for (std::string *text : {&learner.id.text, &learner.name, &learner.preferredName,
                              &learner.pronouns, &learner.language, &learner.cohort})
        text->clear();
    learner.tags.clear();
    learner.story.texts.clear();
    learner.extra.clear();
}

bool Reading::learner(object json, Learner &learner)
{
    static constexpr auto names = fieldNames(
        {"id", "name", "preferredName", "pronouns", "language", "cohort", "tags", "story"});
    return fields(json, names, learner.extra,
                  [&](std::size_t at, std::string_view key, element value) {
                      switch (at) {
                      case 0:
                          return text(key, value, learner.id.text);
                      case 1:
                          return text(key, value, learner.name);
                      case 2:
                          return text(key, value, learner.preferredName);
                      case 3:
                          return text(key, value, learner.pronouns);
                      case 4:
                          return text(key, value, learner.language);
                      case 5:
                          return text(key, value, learner.cohort);
                      case 6:
                          return texts(key, value, learner.tags);
                      default:
                          return story(value, learner.story);
                      }
                  });
}

bool Reading::facts(element value, Record &record)
{
    if (!value.is_object())
        return wrongType("facts", value, "an object");
    for (const auto field : asObject(value)) {
        const auto [fact, isNew] = record.facts.try_emplace(std::string(field.key));
        if (!isNew)
            return stop(field.key, "the key stands twice in one object") || within("facts");
        std::vector<FactValue> &values = fact->second;
        const auto take = [&](element each) {
            auto known = toFactValue(each);
            if (known)
                values.push_back(std::move(*known));
            return known.has_value();
        };
        bool isSound = true;
        if (field.value.is_array())
            for (const element each : asArray(field.value))
                isSound = take(each) && isSound;
        else
            isSound = take(field.value);
        if (!isSound)
            return stop(field.key, "expected a text, a number, true or false, or a list of them")
                   || within("facts");
    }
    return true;
}

void clear(EvidenceItem &item)
{
    for (std::string *text : {&item.id.text, &item.item.text, &item.kind, &item.title, &item.code,
                              &item.grade, &item.term.text, &item.provider.text, &item.subject})
        text->clear();
    item.credits.reset();
    item.creditUnit.reset();
    item.earned.reset();
    item.expires.reset();
    item.status = EvidenceStatus::Completed;
    item.method = Method::Resident;
    item.level.reset();
    item.tags.reset();
    item.hours.reset();
    item.competencies.reset();
    item.trust.reset();
    item.extra.clear();
}

bool Reading::grade(element value, EvidenceItem &item)
{
    if (!text("grade", value, item.grade))
        return false;
    return item.grade.empty() || m_grades.knows(item.grade)
           || stop("grade", "the grade \"" + item.grade + "\" is not known");
}

bool Reading::evidenceKind(element value, EvidenceItem &item)
{
    if (!text("kind", value, item.kind))
        return false;
    return item.kind.empty() || itemKindFromWord(item.kind) || unknownWord("kind", item.kind);
}

bool Reading::evidence(object json, EvidenceItem &item)
{
    enum Field {
        Id,
        Item,
        Kind,
        Title,
        Code,
        CreditAmount,
        Unit,
        Grade,
        Earned,
        TermOf,
        Expires,
        Status,
        MethodOf,
        Provider,
        Subject,
        Level,
        Tags,
        Hours,
        Competencies,
        TrustIn
    };
    static constexpr auto names = fieldNames(
        {"id",      "item",   "kind", "title",   "code",         "credits", "creditUnit",
         "grade",   "earned", "term", "expires", "status",       "method",  "provider",
         "subject", "level",  "tags", "hours",   "competencies", "trust"});
    clear(item);
    const auto take = [&](std::size_t at, std::string_view key, element value) {
        switch (static_cast<Field>(at)) {
        case Id:
            return text(key, value, item.id.text);
        case Item:
            return text(key, value, item.item.text);
        case Kind:
            return evidenceKind(value, item);
        case Title:
            return text(key, value, item.title);
        case Code:
            return text(key, value, item.code);
        case CreditAmount:
            return credits(key, value, item.credits);
        case Unit: {
            item.creditUnit = CreditUnit::Semester;
            return word(key, value, *item.creditUnit, creditUnitFromWord);
        }
        case Grade:
            return grade(value, item);
        case Earned:
            return date(key, value, item.earned);
        case TermOf:
            return text(key, value, item.term.text);
        case Expires:
            return date(key, value, item.expires);
        case Status:
            return word(key, value, item.status, evidenceStatusFromWord);
        case MethodOf:
            return word(key, value, item.method, methodFromWord);
        case Provider:
            return text(key, value, item.provider.text);
        case Subject:
            return text(key, value, item.subject);
        case Level:
            return decimal(key, value, item.level);
        case Tags:
            return texts(key, value, item.tags.emplace());
        case Hours:
            return decimal(key, value, item.hours);
        case Competencies:
            return ids(key, value, item.competencies.emplace());
        case TrustIn:
            item.trust = Trust::Verified;
            return word(key, value, *item.trust, trustFromWord);
        }
        return true;
    };
    if (!fields(json, names, item.extra, take))
        return false;
    return !item.id.isEmpty() || stop("id", "missing");
}

bool Reading::holding(object json, Holding &holding)
{
    static constexpr auto names = fieldNames({"credential", "awarded", "expires", "applied"});
    holding.credential.text.clear();
    holding.awarded.reset();
    holding.expires.reset();
    holding.applied.clear();
    holding.extra.clear();
    const auto take = [&](std::size_t at, std::string_view key, element value) {
        switch (at) {
        case 0:
            return text(key, value, holding.credential.text);
        case 1:
            return date(key, value, holding.awarded);
        case 2:
            return date(key, value, holding.expires);
        default:
            return ids(key, value, holding.applied);
        }
    };
    if (!fields(json, names, holding.extra, take))
        return false;
    return !holding.credential.isEmpty() || stop("credential", "missing");
}

bool Reading::attestation(object json, Attestation &attestation)
{
    static constexpr auto names = fieldNames({"credential", "node", "by", "date"});
    attestation = {};
    const auto take = [&](std::size_t at, std::string_view key, element value) {
        switch (at) {
        case 0:
            return text(key, value, attestation.credential.text);
        case 1:
            return text(key, value, attestation.node);
        case 2:
            return text(key, value, attestation.by);
        default:
            return date(key, value, attestation.date);
        }
    };
    if (!fields(json, names, attestation.extra, take))
        return false;
    if (attestation.credential.isEmpty())
        return stop("credential", "missing");
    return !attestation.node.empty() || stop("node", "missing");
}

bool Reading::exception(object json, RuleException &exception)
{
    static constexpr auto names
        = fieldNames({"kind", "credential", "node", "evidence", "value", "reason", "by", "date"});
    exception = {};
    bool hasKind = false;
    const auto take = [&](std::size_t at, std::string_view key, element value) {
        switch (at) {
        case 0:
            hasKind = true;
            return word(key, value, exception.kind, exceptionKindFromWord);
        case 1:
            return text(key, value, exception.credential.text);
        case 2:
            return text(key, value, exception.node);
        case 3:
            return text(key, value, exception.evidence.text);
        case 4:
            return decimal(key, value, exception.value);
        case 5:
            return text(key, value, exception.reason);
        case 6:
            return text(key, value, exception.by);
        default:
            return date(key, value, exception.date);
        }
    };
    if (!fields(json, names, exception.extra, take))
        return false;
    return hasKind || stop("kind", "missing");
}

bool Reading::goal(object json, Goal &goal)
{
    static constexpr auto names = fieldNames({"credential", "entered"});
    goal = {};
    const auto take = [&](std::size_t at, std::string_view key, element value) {
        return at == 0 ? text(key, value, goal.credential.text) : date(key, value, goal.entered);
    };
    if (!fields(json, names, goal.extra, take))
        return false;
    return !goal.credential.isEmpty() || stop("credential", "missing");
}

bool Reading::limits(element value, Record &record)
{
    if (!value.is_object())
        return wrongType("limits", value, "an object");
    if (hasDuplicateKeys(value))
        return stop("limits", "a key stands twice in one object");
    record.limits = toJsonText(value);
    return true;
}

bool Reading::format(element value)
{
    if (!value.is_string())
        return wrongType("format", value, "a text");
    return asText(value) == "cairn-record"
           || stop("format", '"' + std::string(asText(value)) + "\" is not \"cairn-record\"");
}

bool Reading::version(element value)
{
    const auto number = toDecimal(value);
    return (number && *number == Decimal::fromInt(1))
           || stop("version", toJsonText(value) + " is not known; expected 1");
}

bool Reading::uniqueEvidence(const Record &record)
{
    m_ids.reset(record.evidence.size());
    std::size_t position = 0;
    for (const EvidenceItem &item : record.evidence) {
        if (!m_ids.insert(item.id.text))
            return stop("id", "the evidence id \"" + item.id.text + "\" stands twice")
                   || within("evidence", position);
        ++position;
    }
    return true;
}

bool Reading::record(object json, Record &record)
{
    enum Field {
        Format,
        Version,
        LearnerOf,
        Facts,
        Evidence,
        Held,
        Attested,
        Exceptions,
        Goals,
        Limits
    };
    static constexpr auto names = fieldNames({"format", "version", "learner", "facts", "evidence",
                                              "held", "attested", "exceptions", "goals", "limits"});
    std::uint32_t present = 0;
    const auto take = [&](std::size_t at, std::string_view key, element value) {
        present |= std::uint32_t(1) << at;
        switch (static_cast<Field>(at)) {
        case Format:
            return format(value);
        case Version:
            return version(value);
        case LearnerOf:
            if (!value.is_object())
                return wrongType(key, value, "an object");
            return learner(asObject(value), record.learner) || within(key);
        case Facts:
            return facts(value, record);
        case Evidence:
            return entries(key, value, record.evidence,
                           [&](object each, EvidenceItem &into) { return evidence(each, into); });
        case Held:
            return entries(key, value, record.held,
                           [&](object each, Holding &into) { return holding(each, into); });
        case Attested:
            return entries(key, value, record.attested,
                           [&](object each, Attestation &into) { return attestation(each, into); });
        case Exceptions:
            return entries(key, value, record.exceptions,
                           [&](object each, RuleException &into) { return exception(each, into); });
        case Goals:
            return entries(key, value, record.goals,
                           [&](object each, Goal &into) { return goal(each, into); });
        case Limits:
            return limits(value, record);
        }
        return true;
    };
    if (!fields(json, names, record.extra, take))
        return false;
    if (!present)
        return stop({}, "none of a record's fields is here");
    const auto isAbsent = [&](Field field) { return !(present >> field & 1); };
    if (isAbsent(Version) && !isAbsent(Format))
        return stop("version", "missing; expected 1");
    if (m_owner == Owner::Required && isAbsent(LearnerOf))
        return stop("learner", "missing; expected an object with the learner's id");
    if (m_owner == Owner::Required && record.learner.id.isEmpty())
        return stop("id", "missing; expected the learner's id") || within("learner");
    if (isAbsent(Evidence))
        record.evidence.clear();
    if (isAbsent(Held))
        record.held.clear();
    return uniqueEvidence(record);
}

void prepare(Record &record)
{
    // Evidence and holdings keep their memory; reading overwrites each of their fields.
    clear(record.learner);
    record.facts.clear();
    record.attested.clear();
    record.exceptions.clear();
    record.goals.clear();
    record.limits.clear();
    record.extra.clear();
}

} // namespace

struct RecordReader::Data {
    Data(const GradeScale &scale, Owner owner)
        : grades(scale), parser(largestRecord), reading(grades, owner)
    {}

    GradeScale grades;
    JsonParser parser;
    Reading reading;
};

RecordReader::RecordReader(const GradeScale &grades, Owner owner)
    : m(std::make_unique<Data>(grades, owner))
{}
RecordReader::~RecordReader() = default;

Result<void> RecordReader::read(std::string_view json, Record &into)
{
    prepare(into);
    const auto root = m->parser.parseObject(json);
    if (!root)
        return tl::unexpected(root.error());
    m->reading.place.clear();
    if (!m->reading.record(*root, into))
        return fail(ErrorCode::NotUnderstood, m->reading.place, m->reading.reason);
    return {};
}

Result<Record> RecordReader::read(std::string_view json)
{
    Record record;
    if (const auto done = read(json, record); !done)
        return tl::unexpected(done.error());
    return record;
}

Result<Record> readRecord(std::string_view json, const GradeScale &grades, Owner owner)
{
    return RecordReader(grades, owner).read(json);
}

} // namespace cairn
