#pragma once

#include "base/Date.h"
#include "base/Decimal.h"
#include "base/Id.h"
#include "base/TextMap.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cairn {

/// Fields of a file that Cairn does not know: name to its JSON text. Kept and written back.
using ExtraFields = std::map<std::string, std::string>;

/// How learning was come by (rules.md section 3).
enum class Method { Resident, Transfer, PriorLearning, Exam, Workplace, Military, Noncredit };

enum class ItemKind { Course, Exam, Training, Assessment, Work, Apprenticeship };

struct Filter;

/// At most (a cap) or at least (a floor) so much of what is used matches `where`.
/// `share` is of the credential's totalCredits; credits stand in the unit of the rule's owner.
struct Limit {
    std::optional<Decimal> credits;
    std::optional<int> count;
    std::optional<Decimal> share;
    std::vector<Filter> where;     ///< none or one
    std::optional<Decimal> ofLast; ///< only among the newest so many counted credits
    TextMap label;
    ExtraFields extra; ///< remarks such as a source

    bool operator==(const Limit &) const;
};

/// Which pieces of evidence a leaf looks at: a conjunction; what is absent accepts everything.
struct Filter {
    std::vector<ItemId> items;
    std::vector<std::string> code; ///< patterns: "CIS 1*", "CIS 200-299"
    std::vector<std::string> subject;
    std::optional<Decimal> levelMin;
    std::optional<Decimal> levelMax;
    std::vector<std::string> tags; ///< all of these
    std::vector<std::string> anyTag;
    std::vector<std::string> kind; ///< an item kind's word
    std::vector<OrganizationId> provider;
    std::vector<Method> methods;
    std::optional<bool> graded; ///< has a grade with points
    std::optional<std::string> minGrade;
    std::optional<int> withinMonths;
    std::optional<TermId> termFrom;
    std::optional<TermId> termTo;
    std::vector<Filter> anyOf;
    std::vector<Filter> notAny; ///< "not": none or one
    ExtraFields extra;          ///< remarks such as a source

    bool operator==(const Filter &) const = default;
};

inline bool Limit::operator==(const Limit &other) const
{
    return credits == other.credits && count == other.count && share == other.share
           && where == other.where && ofLast == other.ofLast && label == other.label
           && extra == other.extra;
}

/// A JSON scalar as it stands in the record's facts.
using FactValue = std::variant<bool, Decimal, std::string>;

/// One node of a rule tree (rules.md section 2). Which fields speak depends on `kind`.
struct Rule {
    enum class Kind {
        All,
        Any,
        Choose,
        If, ///< children: if, then, and else where given
        Optional,
        Item,
        Credits, ///< with `count` too, both must hold
        Count,
        Credential,
        Embed,
        Hours,
        Gpa,
        Competencies,
        Fact,
        Person,
        Use,
    };

    Kind kind = Kind::All;
    std::string id; ///< empty: named by its path
    TextMap label;
    TextMap advice;

    std::vector<Rule> children;
    int choose = 0;

    std::vector<ItemId> items; ///< Item: any one of these
    std::optional<Decimal> credits;
    std::optional<Decimal> accept; ///< the tolerance below `credits` that is still met
    std::optional<int> count;
    std::optional<Decimal> number; ///< hours or gpa
    Filter from;

    std::optional<std::string> minGrade;
    std::optional<int> withinMonths;
    std::vector<Method> methods;
    std::vector<Limit> caps;
    std::vector<Limit> floors;
    std::optional<int> distinctSubjects;
    std::optional<Decimal> maxPerSubject;
    bool sameSubject = false;
    std::optional<int> distinctTerms;
    bool reuse = false;
    bool concurrent = false; ///< a prerequisite's leaf: the same term will do

    CredentialId credential; ///< Credential and Embed
    std::vector<CompetencyId> competencies;
    std::optional<int> atLeast;
    std::string factKey;
    std::vector<FactValue> factIs; ///< any of these
    TextMap person;                ///< what is to be attested
    TextMap who;                   ///< by whom
    RuleId use;
    ExtraFields extra; ///< remarks such as a source

    bool operator==(const Rule &) const = default;

    bool isLeaf() const;
    /// May take evidence for itself: item, credits and count without `reuse`.
    bool consumes() const;
};

} // namespace cairn
