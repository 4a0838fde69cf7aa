#include "tests/support/CaseloadMaker.h"

#include "tests/support/Dice.h"

#include <algorithm>
#include <array>

namespace cairn::test
{

namespace
{

const std::vector<std::string> firstNames = {"Ana",   "Ben", "Chidi", "Dolores", "Eun-ji", "Farid",
                                             "Grace", "Hoa", "Inés",  "Jamal",   "Kai",    "Łucja"};
const std::vector<std::string> lastNames = {"Abara", "Brooks",  "Castillo", "Dupont",
                                            "Eze",   "Fischer", "Gómez",    "Huang",
                                            "Ito",   "Johnson", "Kowalska", "O’Neil"};
const std::vector<std::string> subjects = {"BUS", "CIS", "ECE", "ENG", "MAT", "NUR", "WLD"};
const std::vector<std::string> grades = {"A", "A-", "B+", "B", "C", "C-", "D", "F", "P"};

template <class T> const T *anyOf(const std::vector<T> &list, Dice &dice)
{
    return list.empty() ? nullptr : &dice.oneOf(list);
}

std::string numbered(const char *prefix, int number, size_t width)
{
    const std::string digits = std::to_string(number);
    return prefix + std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

EvidenceItem makeEvidence(int number, const Catalogue &catalogue, Dice &dice)
{
    EvidenceItem item;
    item.id = EvidenceId(numbered("e", number, 2));
    const Item *known = dice.chance(85) ? anyOf(catalogue.items, dice) : nullptr;
    if (known) {
        item.item = known->id;
    } else {
        item.subject = dice.oneOf(subjects);
        item.code = item.subject + " " + std::to_string(dice.between(100, 299));
        item.title = "Course " + item.code;
        item.credits = Decimal::fromInt(dice.between(1, 4));
        item.creditUnit = CreditUnit::Semester;
    }
    item.earned = Date::fromCivil(2012, 1, 1).addDays(dice.between(0, 14 * 365));
    item.grade = dice.chance(80) ? dice.oneOf(grades) : "";
    if (dice.chance(10)) {
        item.status = dice.chance(50) ? EvidenceStatus::InProgress : EvidenceStatus::Planned;
        item.grade.clear();
    }
    if (dice.chance(20))
        item.method = dice.chance(50) ? Method::Transfer : Method::Exam;
    if (dice.chance(10))
        item.expires = item.earned->addMonths(dice.between(12, 240));
    return item;
}

Record makeLearner(int number, const Catalogue &catalogue, Dice &dice)
{
    Record record;
    record.learner.id = LearnerId(numbered("S", number, 6));
    record.learner.name = dice.oneOf(firstNames) + " " + dice.oneOf(lastNames);
    record.learner.cohort = "Fall " + std::to_string(dice.between(2019, 2026));
    if (dice.chance(40))
        record.learner.pronouns = dice.chance(50) ? "she/her" : "he/him";
    const int pieces = dice.between(4, 28);
    for (int i = 1; i <= pieces; ++i)
        record.evidence.push_back(makeEvidence(i, catalogue, dice));
    if (dice.chance(30))
        record.facts["age"] = {Decimal::fromInt(dice.between(17, 64))};
    if (const Credential *goal = dice.chance(80) ? anyOf(catalogue.credentials, dice) : nullptr)
        record.goals.push_back({goal->id, Date::fromCivil(2024, 8, 26), {}});
    if (const Credential *held = dice.chance(25) ? anyOf(catalogue.credentials, dice) : nullptr)
        record.held.push_back({held->id, Date::fromCivil(2025, 5, 30), {}, {}, {}});
    return record;
}

/// Quotes, line ends, other scripts, and what looks like SQL or JSON.
const std::vector<std::string> awkward = {"plain",
                                          "'; DROP TABLE learner; --",
                                          "\"quoted\" \\ and /",
                                          "two\nlines\tand a tab",
                                          "Łódź, naïve, 日本語, 👩🏽‍🎓",
                                          "{\"not\": [\"json\"]}",
                                          "\x01 control",
                                          " spaces ",
                                          "%1 %n"};

std::optional<Decimal> amount(Dice &dice)
{
    return dice.chance(70) ? std::optional<Decimal>(Decimal{dice.between(0, 40'000) * 1000L})
                           : std::nullopt;
}

std::optional<Date> day(Dice &dice)
{
    return dice.chance(70) ? std::optional<Date>(Date{dice.between(-3000, 30000)}) : std::nullopt;
}

ExtraFields extra(Dice &dice)
{
    ExtraFields fields;
    if (dice.chance(60)) {
        fields[dice.oneOf(awkward)] = R"({"a":[1,2.50,-3e2],"b":"\u00e9\"}"})";
        fields["flag"] = dice.chance(50) ? "true" : "null";
    }
    return fields;
}

std::vector<std::string> words(Dice &dice)
{
    std::vector<std::string> some;
    for (int i = dice.between(0, 3); i > 0; --i)
        some.push_back(dice.oneOf(awkward));
    return some;
}

EvidenceItem makeFullEvidence(int number, Dice &dice)
{
    EvidenceItem item;
    item.id = EvidenceId("piece " + std::to_string(number) + "'\"");
    item.item = ItemId(dice.oneOf(awkward));
    item.kind = dice.chance(50) ? "course" : "";
    item.title = dice.oneOf(awkward);
    item.code = dice.oneOf(awkward);
    item.credits = amount(dice);
    if (dice.chance(50))
        item.creditUnit = dice.chance(50) ? CreditUnit::Quarter : CreditUnit::ClockHour;
    item.grade = dice.chance(50) ? "A-" : "";
    item.earned = day(dice);
    item.term = TermId(dice.oneOf(awkward));
    item.expires = day(dice);
    item.status = dice.chance(50) ? EvidenceStatus::Withdrawn : EvidenceStatus::InProgress;
    item.method = dice.chance(50) ? Method::PriorLearning : Method::Military;
    item.provider = OrganizationId(dice.oneOf(awkward));
    item.subject = dice.oneOf(awkward);
    item.level = amount(dice);
    if (dice.chance(60))
        item.tags = words(dice);
    item.hours = amount(dice);
    if (dice.chance(60)) {
        item.competencies.emplace();
        for (const std::string &word : words(dice))
            item.competencies->emplace_back(word);
    }
    if (dice.chance(60))
        item.trust = dice.chance(50) ? Trust::Verified : Trust::SelfReported;
    item.extra = extra(dice);
    return item;
}

void addStatements(Record &record, Dice &dice)
{
    for (int i = dice.between(0, 3); i > 0; --i) {
        record.held.push_back({CredentialId(dice.oneOf(awkward)),
                               day(dice),
                               day(dice),
                               {EvidenceId("piece 1'\""), EvidenceId("x")},
                               extra(dice)});
        record.attested.push_back({CredentialId(dice.oneOf(awkward)), dice.oneOf(awkward),
                                   dice.oneOf(awkward), day(dice), extra(dice)});
        RuleException exception;
        exception.kind = static_cast<ExceptionKind>(dice.between(0, 6));
        exception.credential = CredentialId(dice.oneOf(awkward));
        exception.node = dice.oneOf(awkward);
        exception.evidence = EvidenceId(dice.oneOf(awkward));
        exception.value = amount(dice);
        exception.reason = dice.oneOf(awkward);
        exception.by = dice.oneOf(awkward);
        exception.date = day(dice);
        exception.extra = extra(dice);
        record.exceptions.push_back(exception);
        record.goals.push_back({CredentialId(dice.oneOf(awkward)), day(dice), extra(dice)});
    }
}

} // namespace

std::vector<Record> makeCaseload(int learners, std::uint32_t seed, const Catalogue &catalogue)
{
    Dice dice(seed);
    std::vector<Record> records;
    records.reserve(static_cast<size_t>(learners));
    for (int i = 1; i <= learners; ++i)
        records.push_back(makeLearner(i, catalogue, dice));
    return records;
}

Record makeFullRecord(const LearnerId &learner, std::uint32_t seed)
{
    Dice dice(seed);
    Record record;
    record.learner = {learner,    dice.oneOf(awkward), dice.oneOf(awkward), dice.oneOf(awkward),
                      "es",       dice.oneOf(awkward), words(dice),         {},
                      extra(dice)};
    record.learner.story.texts = {{"en", dice.oneOf(awkward)}, {"es", dice.oneOf(awkward)}};
    record.facts = {{"age", {Decimal{17'500'000}}},
                    {dice.oneOf(awkward), {true, std::string("a\"b"), Decimal::fromInt(-2)}},
                    {"resident", {false}}};
    for (int i = dice.between(1, 5); i > 0; --i)
        record.evidence.push_back(makeFullEvidence(i, dice));
    addStatements(record, dice);
    if (dice.chance(50))
        record.limits = R"({"perTerm":{"credits":12}})";
    record.extra = extra(dice);
    return record;
}

} // namespace cairn::test
