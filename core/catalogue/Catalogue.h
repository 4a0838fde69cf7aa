#pragma once

#include "base/Credits.h"
#include "base/Date.h"
#include "base/Decimal.h"
#include "base/Id.h"
#include "base/TextMap.h"
#include "catalogue/Rule.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

enum class OrganizationKind { Institution, Certifier, Employer, Agency, Sponsor };

/// The CTDL credential classes that Cairn tells apart, from small to large.
enum class CredentialKind {
    Badge,
    Microcredential,
    CertificateOfCompletion,
    Certificate,
    Certification,
    License,
    ApprenticeshipCertificate,
    JourneymanCertificate,
    MasterCertificate,
    Diploma,
    AssociateDegree,
    BachelorDegree,
    MasterDegree,
    DoctoralDegree,
    Degree,
    Credential, ///< of a class that is not known closer
};

/// The six approaches of Credential As You Go (March 2023).
enum class Approach { Learn, Specialize, Stack, Transfer, Partner, RetroAward };

enum class AwardMode { Apply, Auto };
enum class Retroactive { Yes, DeclaredOnly, No };
enum class Consent { None, OptIn, OptOut };
enum class Certainty { Agreed, Likely };

struct AwardPolicy {
    AwardMode mode = AwardMode::Apply;
    Retroactive retroactive = Retroactive::Yes;
    Consent consent = Consent::None;
    std::optional<Decimal> fee;
    ExtraFields extra;

    bool operator==(const AwardPolicy &) const = default;
};

struct TuitionBenefit {
    std::optional<Decimal> perYear;
    TextMap note;
    ExtraFields extra;

    bool operator==(const TuitionBenefit &) const = default;
};

struct Organization {
    OrganizationId id;
    TextMap name;
    OrganizationKind kind = OrganizationKind::Institution;
    CreditUnit creditUnit = CreditUnit::Semester;
    std::string website;
    std::vector<OrganizationId> partners;
    std::optional<TuitionBenefit> benefit;
    /// Defaults for every credential that it owns; a credential's own list replaces the policy's.
    std::optional<std::vector<Limit>> policyFloors;
    std::optional<std::vector<Limit>> policyCaps;
    std::optional<AwardPolicy> policyAward;
    ExtraFields extra;

    bool operator==(const Organization &) const = default;
};

struct Competency {
    CompetencyId id;
    TextMap name;
    std::string framework;
    std::string code;
    CompetencyId parent; ///< empty: none
    ExtraFields extra;

    bool operator==(const Competency &) const = default;
};

/// Something a learner does.
struct Item {
    ItemId id;
    TextMap name;
    ItemKind kind = ItemKind::Course;
    std::string code;
    OrganizationId provider;        ///< empty: not stated
    std::optional<Decimal> credits; ///< in the provider's unit
    std::optional<Decimal> hours;
    std::optional<Decimal> level;
    std::string subject;
    std::vector<std::string> tags;
    std::optional<Decimal> cost;
    std::vector<std::string> offered; ///< seasons; empty: every term
    std::vector<std::string> delivery;
    std::vector<Rule> prerequisite; ///< none or one
    std::vector<ItemId> corequisites;
    std::vector<ItemId> sameTerm;
    std::vector<CompetencyId> teaches;
    bool repeatable = false;
    std::vector<ItemId> sameAs;
    ExtraFields extra;

    bool operator==(const Item &) const = default;
};

struct Renewal {
    std::optional<Decimal> units;
    std::vector<CredentialId> renewedBy;
    ExtraFields extra;

    bool operator==(const Renewal &) const = default;
};

/// A credential's own test: what the audit of `record` must answer on `asOf`.
struct Example {
    std::string record; ///< a cairn-record as JSON text
    std::optional<Date> asOf;
    std::string expectState;              ///< empty: not looked at
    std::optional<Decimal> expectCredits; ///< in the owner's unit
    std::optional<int> expectSteps;
    ExtraFields extra;

    bool operator==(const Example &) const = default;
};

struct Credential {
    CredentialId id;
    TextMap name;
    CredentialKind kind = CredentialKind::Credential;
    OrganizationId owner;           ///< empty: not stated
    std::optional<Decimal> credits; ///< nominal size
    std::optional<Decimal> cost;
    std::vector<Approach> approaches;
    std::vector<Rule> requires_; ///< none or one
    std::optional<Decimal> totalCredits;
    std::optional<std::vector<Limit>> floors; ///< absent: the owner's policy
    std::optional<std::vector<Limit>> caps;   ///< absent: the owner's policy
    std::vector<Rule> overlays;               ///< leaves over all counted evidence
    std::optional<Decimal> minGpa;
    std::vector<Rule> entry; ///< none or one
    std::optional<int> validMonths;
    std::optional<Renewal> renewal;
    std::vector<CompetencyId> competencies;
    std::vector<OccupationId> occupations;
    std::string quality;              ///< JSON text of whatever stands there; empty: nothing
    std::optional<AwardPolicy> award; ///< absent: the owner's policy
    std::string family;               ///< editions of one credential share it
    DateRange effective;
    std::string ctid;
    bool draft = false;
    std::vector<Example> examples;
    ExtraFields extra;

    bool operator==(const Credential &) const = default;
};

struct Wage {
    std::optional<Decimal> amount;
    std::string statistic; ///< "mean", "median", "p25": never subtract one from another
    std::string area;
    std::optional<int> year;
    std::string source;
    ExtraFields extra;

    bool operator==(const Wage &) const = default;
};

struct Occupation {
    OccupationId id;
    TextMap name;
    std::string soc;
    std::optional<Wage> wage;
    std::optional<Decimal> livingWage;
    TextMap outlook;
    ExtraFields extra;

    bool operator==(const Occupation &) const = default;
};

/// What a crosswalk gives: an item, or a block of credit in the receiver's unit.
struct Grant {
    ItemId item; ///< empty: a block
    std::optional<Decimal> credits;
    std::string subject;
    std::optional<Decimal> level;
    std::vector<std::string> tags;
    ExtraFields extra;

    bool operator==(const Grant &) const = default;
};

/// Evaluated learning becomes credit.
struct Crosswalk {
    CrosswalkId id;
    TextMap name;
    std::vector<Rule> from; ///< exactly one in a valid catalogue
    std::vector<Grant> grants;
    OrganizationId receiver;
    std::optional<Method> method; ///< absent: prior-learning
    std::string basis;
    DateRange effective;
    std::optional<int> withinMonths;
    std::vector<Rule> unless;    ///< none or one: no double dip
    std::vector<Rule> postsWhen; ///< none or one: held until met
    Certainty certainty = Certainty::Agreed;
    std::string reviewedBy;
    ExtraFields extra;

    bool operator==(const Crosswalk &) const = default;
};

/// How much two credentials may share. Credits are in semester credits.
struct Sharing {
    CredentialId first;
    CredentialId second;
    std::optional<Decimal> maxCredits;
    std::optional<int> maxItems;
    std::optional<Decimal> maxShare; ///< of the smaller credential's `credits`
    std::optional<Decimal> minUnique;
    ExtraFields extra;

    bool operator==(const Sharing &) const = default;
};

struct NamedRule {
    RuleId id;
    TextMap name;
    Rule rule;
    ExtraFields extra;

    bool operator==(const NamedRule &) const = default;
};

struct Term {
    TermId id;
    TextMap name;
    std::string season;
    std::optional<Date> start;
    std::optional<Date> end;
    ExtraFields extra;

    bool operator==(const Term &) const = default;
};

/// Letters to points; no points: passes without points.
struct GradeScale {
    std::map<std::string, std::optional<Decimal>, std::less<>> points;
    std::vector<std::string> failing; ///< letters that never count

    static GradeScale standard();
    bool knows(std::string_view letter) const;
    bool isFailing(std::string_view letter) const;
    /// \returns nothing for a letter without points.
    std::optional<Decimal> pointsOf(std::string_view letter) const;
    bool operator==(const GradeScale &) const = default;
};

/// Everything that stacks, as one file says it (rules.md section 1).
struct Catalogue {
    std::string id;
    TextMap title;
    std::string publisher;
    std::optional<Date> asOf;
    std::string language = "en";
    std::string currency = "USD";
    std::string licence;
    std::vector<Organization> organizations;
    std::vector<Competency> competencies;
    std::vector<Item> items;
    std::vector<Credential> credentials;
    std::vector<Occupation> occupations;
    std::vector<Crosswalk> crosswalks;
    std::vector<Sharing> sharing;
    std::vector<NamedRule> rules;
    std::vector<Term> calendar;
    GradeScale grades = GradeScale::standard();
    ExtraFields extra;

    bool operator==(const Catalogue &) const = default;
};

} // namespace cairn
