#include "Synthetic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

namespace cairn::bench {

namespace {

std::string padded(int number, int width)
{
    std::string text = std::to_string(number);
    return std::string(std::size_t(std::max(0, width - int(text.size()))), '0') + text;
}

std::string subjectOf(int department)
{
    return department < 0 ? "GEN" : "D" + padded(department, 3);
}

/// Courses 100 to 590 in steps of ten within a department.
ItemId courseOf(int department, int course)
{
    return ItemId(subjectOf(department) + "-"
                  + std::to_string(department < 0 ? 100 + course : 100 + course * 10));
}

/// The same credits wherever the course is named.
int creditsOf(const ItemId &id)
{
    static constexpr std::array<int, 10> sizes = {1, 2, 3, 3, 3, 3, 3, 4, 4, 5};
    std::size_t sum = 0;
    for (const char c : id.text)
        sum = sum * 31 + static_cast<unsigned char>(c);
    return sizes[sum % sizes.size()];
}

TextMap english(std::string text)
{
    return TextMap{{{"en", std::move(text)}}};
}

Item item(int department, int course)
{
    Item made;
    made.id = courseOf(department, course);
    made.code = made.id.text;
    std::replace(made.code.begin(), made.code.end(), '-', ' ');
    made.name = english("Course " + made.code);
    made.provider = OrganizationId("college");
    made.credits = Decimal::fromInt(creditsOf(made.id));
    made.subject = subjectOf(department);
    made.level = Decimal::fromInt(100 * (1 + (department < 0 ? course / 100 : course / 10)));
    if (department < 0)
        made.tags = {"general-education"};
    return made;
}

Rule leafOf(const ItemId &id)
{
    Rule rule;
    rule.kind = Rule::Kind::Item;
    rule.items = {id};
    return rule;
}

Rule basket(int credits, Filter from)
{
    Rule rule;
    rule.kind = Rule::Kind::Credits;
    rule.credits = Decimal::fromInt(credits);
    rule.from = std::move(from);
    return rule;
}

Filter ofDepartment(int department)
{
    Filter filter;
    filter.subject = {subjectOf(department)};
    return filter;
}

Filter general()
{
    Filter filter;
    filter.tags = {"general-education"};
    return filter;
}

ItemId anyCourse(Random &random, int department)
{
    return random.below(4) == 0 ? courseOf(-1, random.zipf(generalCourses))
                                : courseOf(department, random.zipf(coursesOfDepartment));
}

void addCourses(Random &random, int department, int count, Rule &all)
{
    std::set<std::string> taken;
    while (int(taken.size()) < count) {
        const ItemId id = anyCourse(random, department);
        if (taken.insert(id.text).second)
            all.children.push_back(leafOf(id));
    }
}

void addChoice(Random &random, int department, Rule &all)
{
    Rule choose;
    choose.kind = Rule::Kind::Choose;
    choose.choose = random.between(1, 2);
    addCourses(random, department, random.between(3, 5), choose);
    all.children.push_back(std::move(choose));
}

Credential credential(Random &random, int number)
{
    Credential made;
    made.id = CredentialId("c" + padded(number, 5));
    made.name = english("Credential " + std::to_string(number));
    made.owner = OrganizationId("college");
    const int department = random.zipf(departments);
    Rule all;
    all.kind = Rule::Kind::All;
    const int kind = random.below(10);
    if (kind < 6) {
        made.kind = CredentialKind::Badge;
        addCourses(random, department, random.between(2, 5), all);
    } else if (kind < 9) {
        made.kind = CredentialKind::Certificate;
        addCourses(random, department, random.between(4, 9), all);
        addChoice(random, department, all);
        all.children.push_back(basket(random.between(3, 9), ofDepartment(department)));
    } else {
        made.kind = CredentialKind::AssociateDegree;
        addCourses(random, department, random.between(18, 32), all);
        for (int i = 0; i < 3; ++i)
            all.children.push_back(basket(random.between(3, 9), general()));
        for (int i = 0; i < 3; ++i)
            all.children.push_back(
                basket(random.between(3, 9), ofDepartment((department + i) % departments)));
    }
    made.requires_ = {std::move(all)};
    return made;
}

Catalogue emptyCatalogue(const std::string &id)
{
    Catalogue catalogue;
    catalogue.id = id;
    catalogue.title = english("Synthetic catalog");
    catalogue.publisher = "cairn-generate";
    catalogue.licence = "CC0-1.0";
    catalogue.asOf = Date::fromCivil(2026, 9, 1);
    Organization college;
    college.id = OrganizationId("college");
    college.name = english("Synthetic College");
    catalogue.organizations = {college};
    return catalogue;
}

EvidenceItem piece(Random &random, const ItemId &id, int number)
{
    static constexpr std::array<const char *, 8> grades
        = {"A", "A-", "B+", "B", "B", "C", "C", "D"};
    EvidenceItem made;
    made.id = EvidenceId("e" + std::to_string(number));
    made.item = id;
    made.grade = grades[std::size_t(random.below(int(grades.size())))];
    made.earned = Date::fromCivil(2018, 1, 1).addDays(random.below(3000));
    return made;
}

} // namespace

std::uint64_t Random::next()
{
    // SplitMix64 (Steele, Lea and Flood 2014).
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

int Random::zipf(int end)
{
    // The inverse of the distribution's continuous twin: (end + 1)^u - 1.
    return std::min(end - 1, int(std::pow(double(end) + 1, unit()) - 1));
}

double Random::normal()
{
    double sum = -6;
    for (int i = 0; i < 12; ++i)
        sum += unit();
    return sum;
}

Catalogue syntheticCatalogue(std::uint64_t seed, int credentials)
{
    Catalogue catalogue = emptyCatalogue("synthetic-" + std::to_string(seed));
    for (int course = 0; course < generalCourses; ++course)
        catalogue.items.push_back(item(-1, course));
    for (int department = 0; department < departments; ++department)
        for (int course = 0; course < coursesOfDepartment; ++course)
            catalogue.items.push_back(item(department, course));
    Random random(seed);
    for (int i = 0; i < credentials; ++i)
        catalogue.credentials.push_back(credential(random, i));
    return catalogue;
}

Record syntheticRecord(std::uint64_t seed, int learner)
{
    Random random(seed * 1'000'003 + std::uint64_t(learner));
    Record record;
    record.learner.id = LearnerId("learner-" + std::to_string(learner));
    record.learner.name = "Learner " + std::to_string(learner);
    const int size = std::clamp(int(std::exp(2.86 + 0.52 * random.normal())), 3, 60);
    const std::array<int, 2> home = {random.zipf(departments), random.below(departments)};
    std::set<std::string> taken;
    for (int tries = 0; int(taken.size()) < size && tries < 400; ++tries) {
        const ItemId id = anyCourse(random, home[random.below(5) == 0]);
        if (taken.insert(id.text).second)
            record.evidence.push_back(piece(random, id, int(taken.size())));
    }
    return record;
}

std::string toLine(const Record &record)
{
    std::string line = R"({"format":"cairn-record","version":1,"learner":{"id":")"
                       + record.learner.id.text + R"(","name":")" + record.learner.name
                       + R"("},"evidence":[)";
    const char *separator = "";
    for (const EvidenceItem &each : record.evidence) {
        line += separator;
        line += R"({"id":")" + each.id.text + R"(","item":")" + each.item.text + R"(","grade":")"
                + each.grade + R"(","earned":")" + each.earned->toText() + R"("})";
        separator = ",";
    }
    return line + "]}\n";
}

TightCase tightCase(std::uint64_t seed, int credentials)
{
    constexpr int pieces = 40;
    constexpr int leaves = 12;
    TightCase made;
    made.catalogue = emptyCatalogue("tight-" + std::to_string(seed));
    made.record.learner.id = LearnerId("tight");
    Random random(seed);
    std::array<int, pieces> credits = {};
    for (int i = 0; i < pieces; ++i) {
        Item course = item(i, 0);
        credits[std::size_t(i)] = random.between(1, 5);
        course.credits = Decimal::fromInt(credits[std::size_t(i)]);
        made.catalogue.items.push_back(course);
        made.record.evidence.push_back(piece(random, course.id, i));
        made.record.evidence.back().grade = "B";
    }
    for (int n = 0; n < credentials; ++n) {
        std::array<int, leaves> need = {};
        std::array<std::vector<ItemId>, leaves> accepts;
        for (int i = 0; i < pieces; ++i) {
            std::array<int, leaves> order = {};
            std::iota(order.begin(), order.end(), 0);
            const int fits = random.between(2, 4);
            for (int k = 0; k < fits; ++k) {
                std::swap(order[std::size_t(k)], order[std::size_t(random.between(k, leaves - 1))]);
                accepts[std::size_t(order[std::size_t(k)])].push_back(courseOf(i, 0));
            }
            need[std::size_t(order[0])] += credits[std::size_t(i)];
        }
        if (n % 2 == 1) {
            const auto from = std::max_element(need.begin(), need.end());
            --*from;
            ++need[std::size_t(random.below(leaves))];
        }
        Rule all;
        all.kind = Rule::Kind::All;
        for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
            if (need[leaf] == 0)
                continue;
            Filter from;
            from.items = accepts[leaf];
            all.children.push_back(basket(need[leaf], from));
        }
        Credential asked;
        asked.id = CredentialId("t" + padded(n, 4));
        asked.name = english("Tight " + std::to_string(n));
        asked.owner = OrganizationId("college");
        asked.requires_ = {std::move(all)};
        made.catalogue.credentials.push_back(std::move(asked));
    }
    return made;
}

} // namespace cairn::bench
