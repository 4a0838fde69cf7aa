#pragma once

#include "base/Date.h"
#include "base/Id.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Who may have what of a learner's record, for what, and who had it (FERPA, 34 CFR part 99).
namespace cairn {

using ConsentId = Id<struct ConsentTag>;

/// What of a record can be shared, as a consent names it.
enum class RecordKind {
    Name, ///< with pronouns
    Cohort,
    Goals,
    Credentials, ///< awarded
    Evidence,    ///< courses and other learning, with credits and dates
    Grades,
    Progress,  ///< what is ready, and what is missing
    Facts,     ///< what rules ask about the learner
    Remarks,   ///< the note, tags and language
    Decisions, ///< exceptions and attestations
    Sharing,   ///< consents, and the disclosure log
    History,   ///< what was changed, and when
};
using RecordKinds = std::set<RecordKind>;

/// In the order of the enumeration.
const std::vector<RecordKind> &allRecordKinds();
/// What an institution may put on its list of directory information (99.3): nothing that says how
/// a learner does.
const RecordKinds &possibleDirectoryKinds();
/// The list until an institution says otherwise: name, and awards received.
const RecordKinds &usualDirectoryKinds();

enum class ConsentForm { Paper, Electronic };

/// A learner's consent to a disclosure (99.30): signed, dated, and naming party, records and
/// purpose.
struct WrittenConsent {
    ConsentId id;
    std::string party;
    RecordKinds records;
    std::string purpose;
    ConsentForm form = ConsentForm::Paper;
    Date signedOn;
    std::optional<Date> until; ///< the last day; none: until it is withdrawn
    std::optional<Date> withdrawnOn;
    std::string passOnTo; ///< whom the party may give it to in turn; empty: nobody

    bool operator==(const WrittenConsent &) const = default;
};

enum class ConsentProblem {
    PartyMissing,
    RecordsMissing,
    PurposeMissing,
    SignedLater, ///< than today
    EndsBefore,  ///< it was signed
};
std::vector<ConsentProblem> validate(const WrittenConsent &consent, Date today);

/// Whether it stands on \a day.
bool standsOn(const WrittenConsent &consent, Date day);

/// On what ground something is shared.
enum class Basis {
    Learner,            ///< it is the learner's own (99.10)
    LegitimateInterest, ///< of a school official (99.31(a)(1))
    Consent,            ///< of the learner, in writing (99.30)
    Directory,          ///< directory information (99.37)
    Emergency,          ///< a threat to health or safety, which is named (99.36)
    OtherLaw,           ///< another rule, which is named
};

/// Whether the law asks for a record of it (99.32); Cairn keeps one in any case.
bool mustBeRecorded(Basis basis);
/// Whether whoever receives it may not pass it on without consent (99.33).
bool mustNotBePassedOn(Basis basis);

/// Somebody asks for records of learners.
struct SharingRequest {
    std::string party;   ///< who receives it
    std::string askedBy; ///< where it is somebody else
    std::string givenBy; ///< whose hand it goes through; may be empty
    std::string purpose;
    Basis basis = Basis::Consent;
    std::string ground; ///< the threat (Emergency), the rule (OtherLaw); else empty
    RecordKinds records;

    bool operator==(const SharingRequest &) const = default;
};

/// What is wrong with a request, whoever it is about.
enum class RequestProblem {
    PartyMissing,
    PurposeMissing,
    RecordsMissing,
    GroundMissing,
    NotDirectory, ///< some of the records are not on the institution's list
};
std::vector<RequestProblem> validate(const SharingRequest &request, const RecordKinds &directory);

/// What a learner said about sharing.
struct SharingWishes {
    std::vector<WrittenConsent> consents;
    bool isOptedOut = false; ///< of directory information
};

/// What stands in the way for one learner. Of several consents the one that is nearest speaks.
enum class Obstacle {
    None,
    NoConsent, ///< for this party
    ConsentLater,
    ConsentWithdrawn,
    ConsentEnded,
    OtherPurpose,
    OtherRecords, ///< the consent leaves some out
    OptedOut,
};

struct SharingAnswer {
    Obstacle obstacle = Obstacle::None;
    ConsentId consent;       ///< that allows it, or that is nearest to it; empty: none
    std::string passOnTo;    ///< as that consent says
    RecordKinds missing;     ///< OtherRecords: which
    std::optional<Date> day; ///< since when it is over, or from when it stands

    bool isAllowed() const { return obstacle == Obstacle::None; }
    bool operator==(const SharingAnswer &) const = default;
};

/// May the records be shared as \a request says, today? \pre validate(request) finds nothing.
SharingAnswer mayBeShared(const SharingRequest &request, const SharingWishes &wishes, Date today);

/// How something leaves Cairn.
enum class Outlet {
    Copy,          ///< the whole caseload file
    EncryptedCopy, ///< the same with a passphrase of its own
    Table,         ///< the list of learners
    Record,        ///< one learner's record, for programs
    Everything,    ///< all that the file holds about one learner
    Log,           ///< the disclosure log
    ByHand,        ///< told, shown or sent without Cairn
};

enum class ExportProtection { Passphrase, None, Paper };

/// What came of a request.
enum class Outcome {
    Given,
    Refused,
    Failed, ///< an entry said Given, and it could not be written after all
};

/// One entry of the disclosure log.
struct Disclosure {
    struct About {
        LearnerId learner; ///< empty: removed for good since
        ConsentId consent;
        std::string passOnTo;

        bool operator==(const About &) const = default;
    };

    std::int64_t sequence = 0;
    std::string at; ///< ISO time in UTC
    Outcome outcome = Outcome::Given;
    std::int64_t failed = 0; ///< Failed: the entry that it takes back
    Outlet outlet = Outlet::ByHand;
    ExportProtection protection = ExportProtection::None;
    SharingRequest request;
    bool isErased = false; ///< who and why went with a learner who was removed for good
    int learners = 0;      ///< how many it is about
    std::vector<About> about;

    bool operator==(const Disclosure &) const = default;
};

/// The same text, whatever the case of its letters (of ASCII) and its blanks.
bool isSameText(std::string_view first, std::string_view second);

// The words of the file.
std::string_view toWord(RecordKind kind);
std::string_view toWord(ConsentForm form);
std::string_view toWord(Basis basis);
std::string_view toWord(Outlet outlet);
std::string_view toWord(ExportProtection protection);
std::string_view toWord(Outcome outcome);
std::optional<RecordKind> recordKindFromWord(std::string_view word);
std::optional<ConsentForm> consentFormFromWord(std::string_view word);
std::optional<Basis> basisFromWord(std::string_view word);
std::optional<Outlet> outletFromWord(std::string_view word);
std::optional<ExportProtection> protectionFromWord(std::string_view word);
std::optional<Outcome> outcomeFromWord(std::string_view word);

} // namespace cairn
