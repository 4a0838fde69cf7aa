#include "sharing/Sharing.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cairn {

// Words ---------------------------------------------------------------------------------------

template <class Value> using Word = std::pair<Value, std::string_view>;

static constexpr std::array<Word<RecordKind>, 12> recordKindWords{{
    {RecordKind::Name, "name"},
    {RecordKind::Cohort, "cohort"},
    {RecordKind::Goals, "goals"},
    {RecordKind::Credentials, "credentials"},
    {RecordKind::Evidence, "evidence"},
    {RecordKind::Grades, "grades"},
    {RecordKind::Progress, "progress"},
    {RecordKind::Facts, "facts"},
    {RecordKind::Remarks, "remarks"},
    {RecordKind::Decisions, "decisions"},
    {RecordKind::Sharing, "sharing"},
    {RecordKind::History, "history"},
}};

static constexpr std::array<Word<ConsentForm>, 2> consentFormWords{{
    {ConsentForm::Paper, "paper"},
    {ConsentForm::Electronic, "electronic"},
}};

static constexpr std::array<Word<Basis>, 6> basisWords{{
    {Basis::Learner, "learner"},
    {Basis::LegitimateInterest, "legitimate-interest"},
    {Basis::Consent, "consent"},
    {Basis::Directory, "directory"},
    {Basis::Emergency, "emergency"},
    {Basis::OtherLaw, "other-law"},
}};

static constexpr std::array<Word<Outlet>, 7> outletWords{{
    {Outlet::Copy, "copy"},
    {Outlet::EncryptedCopy, "encrypted-copy"},
    {Outlet::Table, "table"},
    {Outlet::Record, "record"},
    {Outlet::Everything, "everything"},
    {Outlet::Log, "log"},
    {Outlet::ByHand, "by-hand"},
}};

static constexpr std::array<Word<ExportProtection>, 3> protectionWords{{
    {ExportProtection::Passphrase, "passphrase"},
    {ExportProtection::None, "none"},
    {ExportProtection::Paper, "paper"},
}};

static constexpr std::array<Word<Outcome>, 3> outcomeWords{{
    {Outcome::Given, "given"},
    {Outcome::Refused, "refused"},
    {Outcome::Failed, "failed"},
}};

template <class Words, class Value> static std::string_view wordOf(const Words &words, Value value)
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const auto &each) { return each.first == value; });
    return found == words.end() ? std::string_view() : found->second;
}

template <class Value, std::size_t size> static std::optional<Value>
valueOf(const std::array<Word<Value>, size> &words, std::string_view word)
{
    for (const auto &[value, text] : words)
        if (text == word)
            return value;
    return {};
}

std::string_view toWord(RecordKind kind)
{
    return wordOf(recordKindWords, kind);
}
std::string_view toWord(ConsentForm form)
{
    return wordOf(consentFormWords, form);
}
std::string_view toWord(Basis basis)
{
    return wordOf(basisWords, basis);
}
std::string_view toWord(Outlet outlet)
{
    return wordOf(outletWords, outlet);
}
std::string_view toWord(ExportProtection protection)
{
    return wordOf(protectionWords, protection);
}
std::string_view toWord(Outcome outcome)
{
    return wordOf(outcomeWords, outcome);
}

std::optional<RecordKind> recordKindFromWord(std::string_view word)
{
    return valueOf(recordKindWords, word);
}

std::optional<ConsentForm> consentFormFromWord(std::string_view word)
{
    return valueOf(consentFormWords, word);
}

std::optional<Basis> basisFromWord(std::string_view word)
{
    return valueOf(basisWords, word);
}

std::optional<Outlet> outletFromWord(std::string_view word)
{
    return valueOf(outletWords, word);
}

std::optional<ExportProtection> protectionFromWord(std::string_view word)
{
    return valueOf(protectionWords, word);
}

std::optional<Outcome> outcomeFromWord(std::string_view word)
{
    return valueOf(outcomeWords, word);
}

// Records -------------------------------------------------------------------------------------

const std::vector<RecordKind> &allRecordKinds()
{
    static const std::vector<RecordKind> all = [] {
        std::vector<RecordKind> kinds;
        for (const auto &each : recordKindWords)
            kinds.push_back(each.first);
        return kinds;
    }();
    return all;
}

const RecordKinds &possibleDirectoryKinds()
{
    static const RecordKinds kinds{RecordKind::Name, RecordKind::Cohort, RecordKind::Goals,
                                   RecordKind::Credentials};
    return kinds;
}

const RecordKinds &usualDirectoryKinds()
{
    static const RecordKinds kinds{RecordKind::Name, RecordKind::Credentials};
    return kinds;
}

static RecordKinds without(const RecordKinds &all, const RecordKinds &some)
{
    RecordKinds rest;
    std::set_difference(all.begin(), all.end(), some.begin(), some.end(),
                        std::inserter(rest, rest.end()));
    return rest;
}

// Consents ------------------------------------------------------------------------------------

static bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

std::vector<ConsentProblem> validate(const WrittenConsent &consent, Date today)
{
    std::vector<ConsentProblem> problems;
    if (isBlank(consent.party))
        problems.push_back(ConsentProblem::PartyMissing);
    if (consent.records.empty())
        problems.push_back(ConsentProblem::RecordsMissing);
    if (isBlank(consent.purpose))
        problems.push_back(ConsentProblem::PurposeMissing);
    if (consent.signedOn > today)
        problems.push_back(ConsentProblem::SignedLater);
    if (consent.until && *consent.until < consent.signedOn)
        problems.push_back(ConsentProblem::EndsBefore);
    return problems;
}

bool standsOn(const WrittenConsent &consent, Date day)
{
    return consent.signedOn <= day && (!consent.until || day <= *consent.until)
           && (!consent.withdrawnOn || day < *consent.withdrawnOn);
}

// Requests ------------------------------------------------------------------------------------

bool mustBeRecorded(Basis basis)
{
    return basis == Basis::Emergency || basis == Basis::OtherLaw;
}

bool mustNotBePassedOn(Basis basis)
{
    return basis != Basis::Learner && basis != Basis::Directory;
}

std::vector<RequestProblem> validate(const SharingRequest &request, const RecordKinds &directory)
{
    std::vector<RequestProblem> problems;
    if (isBlank(request.party))
        problems.push_back(RequestProblem::PartyMissing);
    if (isBlank(request.purpose))
        problems.push_back(RequestProblem::PurposeMissing);
    if (request.records.empty())
        problems.push_back(RequestProblem::RecordsMissing);
    const bool needsGround = request.basis == Basis::Emergency || request.basis == Basis::OtherLaw;
    if (needsGround && isBlank(request.ground))
        problems.push_back(RequestProblem::GroundMissing);
    if (request.basis == Basis::Directory && !without(request.records, directory).empty())
        problems.push_back(RequestProblem::NotDirectory);
    return problems;
}

/// What stands in the way of one consent to this party.
static SharingAnswer answerOf(const WrittenConsent &consent, const SharingRequest &request,
                              Date today)
{
    SharingAnswer answer;
    answer.consent = consent.id;
    if (consent.withdrawnOn && *consent.withdrawnOn <= today) {
        answer.obstacle = Obstacle::ConsentWithdrawn;
        answer.day = consent.withdrawnOn;
    } else if (consent.until && *consent.until < today) {
        answer.obstacle = Obstacle::ConsentEnded;
        answer.day = consent.until;
    } else if (today < consent.signedOn) {
        answer.obstacle = Obstacle::ConsentLater;
        answer.day = consent.signedOn;
    } else if (!isSameText(consent.purpose, request.purpose)) {
        answer.obstacle = Obstacle::OtherPurpose;
    } else if (RecordKinds missing = without(request.records, consent.records); !missing.empty()) {
        answer.obstacle = Obstacle::OtherRecords;
        answer.missing = std::move(missing);
    } else {
        answer.passOnTo = consent.passOnTo;
    }
    return answer;
}

/// The less is in the way, the nearer.
static int nearness(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return 6;
    case Obstacle::OtherRecords:
        return 5;
    case Obstacle::OtherPurpose:
        return 4;
    case Obstacle::ConsentEnded:
        return 3;
    case Obstacle::ConsentLater:
        return 2;
    case Obstacle::ConsentWithdrawn:
        return 1;
    case Obstacle::NoConsent:
    case Obstacle::OptedOut:
        break;
    }
    return 0;
}

static SharingAnswer withConsent(const SharingRequest &request,
                                 const std::vector<WrittenConsent> &consents, Date today)
{
    SharingAnswer nearest;
    nearest.obstacle = Obstacle::NoConsent;
    for (const WrittenConsent &consent : consents) {
        if (!isSameText(consent.party, request.party))
            continue;
        SharingAnswer answer = answerOf(consent, request, today);
        if (nearness(answer.obstacle) > nearness(nearest.obstacle))
            nearest = std::move(answer);
    }
    return nearest;
}

SharingAnswer mayBeShared(const SharingRequest &request, const SharingWishes &wishes, Date today)
{
    SharingAnswer answer;
    switch (request.basis) {
    case Basis::Consent:
        return withConsent(request, wishes.consents, today);
    case Basis::Directory:
        if (wishes.isOptedOut)
            answer.obstacle = Obstacle::OptedOut;
        return answer;
    case Basis::Learner:
    case Basis::LegitimateInterest:
    case Basis::Emergency:
    case Basis::OtherLaw:
        break;
    }
    return answer;
}

static std::string folded(std::string_view text)
{
    std::string folded;
    for (const char each : text) {
        const bool isSpace = each == ' ' || each == '\t' || each == '\r' || each == '\n';
        if (!isSpace)
            folded.push_back(each >= 'A' && each <= 'Z' ? char(each - 'A' + 'a') : each);
        else if (!folded.empty() && folded.back() != ' ')
            folded.push_back(' ');
    }
    if (!folded.empty() && folded.back() == ' ')
        folded.pop_back();
    return folded;
}

bool isSameText(std::string_view first, std::string_view second)
{
    return folded(first) == folded(second);
}

} // namespace cairn
