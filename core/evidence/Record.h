#pragma once

#include "base/Credits.h"
#include "base/Date.h"
#include "base/Decimal.h"
#include "base/Id.h"
#include "base/TextMap.h"
#include "catalogue/Catalogue.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

enum class EvidenceStatus { Completed, InProgress, Planned, Withdrawn };
enum class Trust { Verified, Documented, SelfReported };

struct Learner {
    LearnerId id;
    std::string name;
    std::string preferredName;
    std::string pronouns;
    std::string language; ///< "en", "es"; empty: not known
    std::string cohort;
    std::vector<std::string> tags;
    TextMap story; ///< what an advisor would say of them in a sentence
    ExtraFields extra;

    bool operator==(const Learner &) const = default;
};

/// One thing learned or being learned. What is absent is inherited from `item`.
struct EvidenceItem {
    EvidenceId id;
    ItemId item;      ///< empty: nothing in the catalogue
    std::string kind; ///< an item kind's word; empty: inherited
    std::string title;
    std::string code;
    std::optional<Decimal> credits;
    std::optional<CreditUnit> creditUnit;
    std::string grade; ///< empty: no grade
    std::optional<Date> earned;
    TermId term;
    std::optional<Date> expires;
    EvidenceStatus status = EvidenceStatus::Completed;
    Method method = Method::Resident;
    OrganizationId provider;
    std::string subject;
    std::optional<Decimal> level;
    std::optional<std::vector<std::string>> tags;
    std::optional<Decimal> hours;
    std::optional<std::vector<CompetencyId>> competencies;
    std::optional<Trust> trust;
    ExtraFields extra;

    bool operator==(const EvidenceItem &) const = default;
};

/// A credential that was awarded.
struct Holding {
    CredentialId credential;
    std::optional<Date> awarded;
    std::optional<Date> expires;
    std::vector<EvidenceId> applied; ///< what it used; empty: not recorded
    ExtraFields extra;

    bool operator==(const Holding &) const = default;
};

/// A person said that a `person` node is met.
struct Attestation {
    CredentialId credential;
    std::string node;
    std::string by;
    std::optional<Date> date;
    ExtraFields extra;

    bool operator==(const Attestation &) const = default;
};

enum class ExceptionKind { Waive, Substitute, AlsoAllow, ApplyHere, Exclude, Change, Revalue };

/// What an advisor decided against the letter of a rule, with the reason.
struct RuleException {
    ExceptionKind kind = ExceptionKind::Waive;
    CredentialId credential;
    std::string node; ///< id or path; empty: the whole credential
    EvidenceId evidence;
    std::optional<Decimal> value;
    std::string reason;
    std::string by;
    std::optional<Date> date;
    ExtraFields extra;

    bool operator==(const RuleException &) const = default;
};

struct Goal {
    CredentialId credential;
    std::optional<Date> entered;
    ExtraFields extra;

    bool operator==(const Goal &) const = default;
};

/// Everything stated about one learner (rules.md section 3).
struct Record {
    Learner learner;
    std::map<std::string, std::vector<FactValue>, std::less<>> facts;
    std::vector<EvidenceItem> evidence;
    std::vector<Holding> held;
    std::vector<Attestation> attested;
    std::vector<RuleException> exceptions;
    std::vector<Goal> goals;
    std::string limits; ///< JSON text of the learner's own planning limits; empty: none
    ExtraFields extra;

    bool operator==(const Record &) const = default;
};

std::string_view toWord(EvidenceStatus status);
std::string_view toWord(Trust trust);
std::string_view toWord(ExceptionKind kind);
std::optional<EvidenceStatus> evidenceStatusFromWord(std::string_view word);
std::optional<Trust> trustFromWord(std::string_view word);
std::optional<ExceptionKind> exceptionKindFromWord(std::string_view word);

} // namespace cairn
