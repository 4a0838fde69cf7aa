#include "evidence/CheckRecord.h"

#include "evidence/Validate.h"

#include <algorithm>

namespace cairn {

namespace {

using Kind = FileFinding::Kind;

std::optional<Kind> kindOf(const EvidenceProblem &problem)
{
    using Problem = EvidenceProblem::Kind;
    switch (problem.kind) {
    case Problem::Missing:
        return Kind::Nameless;
    case Problem::Unknown:
        return problem.field == EvidenceProblem::Field::Grade ? Kind::UnknownGrade
                                                              : Kind::UnknownName;
    case Problem::Negative:
    case Problem::TooManyPlaces:
    case Problem::TooLarge:
        return Kind::OddAmount;
    case Problem::OutOfRange:
    case Problem::InFuture:
    case Problem::BeforeEarned:
        return Kind::ImpossibleDate;
    case Problem::Taken:
        break; // two pieces never have one id in the file
    }
    return {};
}

class RecordChecker
{
public:
    RecordChecker(const Record &record, const Catalogue &catalogue, Date today)
        : m_record(record), m_catalogue(catalogue), m_today(today)
    {}

    std::vector<FileFinding> check()
    {
        for (const EvidenceItem &item : m_record.evidence)
            checkEvidence(item);
        for (const Goal &goal : m_record.goals)
            checkCredential(goal.credential, goal.credential.text);
        for (const Holding &holding : m_record.held)
            checkHolding(holding);
        for (const Attestation &attestation : m_record.attested) {
            checkCredential(attestation.credential, attestation.credential.text);
            checkDay(attestation.credential.text, attestation.date);
        }
        for (const RuleException &exception : m_record.exceptions)
            checkException(exception);
        return std::move(m_findings);
    }

private:
    void add(Kind kind, const std::string &subject, const std::string &value)
    {
        FileFinding finding;
        finding.kind = kind;
        finding.learner = m_record.learner.id;
        finding.subject = subject;
        finding.value = value;
        m_findings.push_back(std::move(finding));
    }

    const Item *itemOf(const EvidenceItem &piece) const
    {
        const auto found = std::find_if(m_catalogue.items.begin(), m_catalogue.items.end(),
                                        [&](const Item &item) { return item.id == piece.item; });
        return found == m_catalogue.items.end() ? nullptr : &*found;
    }

    static std::string nameOf(const EvidenceItem &piece)
    {
        if (!piece.title.empty())
            return piece.title;
        return piece.item.isEmpty() ? piece.id.text : piece.item.text;
    }

    void checkEvidence(const EvidenceItem &piece)
    {
        EvidenceSurroundings surroundings;
        surroundings.today = m_today;
        for (const EvidenceProblem &problem : validate(piece, m_catalogue, surroundings))
            if (const std::optional<Kind> kind = kindOf(problem))
                add(*kind, nameOf(piece), problem.value);
        const Item *item = piece.item.isEmpty() ? nullptr : itemOf(piece);
        const bool isSameUnit
            = !piece.creditUnit
              && (piece.provider.isEmpty() || (item && piece.provider == item->provider));
        if (item && item->credits && piece.credits && isSameUnit && *item->credits < *piece.credits)
            add(Kind::MoreCredits, nameOf(piece), piece.credits->toText());
    }

    void checkCredential(const CredentialId &credential, const std::string &subject)
    {
        const auto &all = m_catalogue.credentials;
        if (!all.empty() && std::none_of(all.begin(), all.end(), [&](const Credential &each) {
                return each.id == credential;
            }))
            add(Kind::UnknownName, subject, credential.text);
    }

    void checkDay(const std::string &subject, const std::optional<Date> &day)
    {
        if (day && (m_today < *day || day->year() < 1900))
            add(Kind::ImpossibleDate, subject, day->toText());
    }

    void checkPiece(const std::string &subject, const EvidenceId &id)
    {
        if (std::none_of(m_record.evidence.begin(), m_record.evidence.end(),
                         [&](const EvidenceItem &each) { return each.id == id; }))
            add(Kind::UnknownEvidence, subject, id.text);
    }

    void checkHolding(const Holding &holding)
    {
        const std::string &subject = holding.credential.text;
        checkCredential(holding.credential, subject);
        checkDay(subject, holding.awarded);
        if (holding.awarded && holding.expires && *holding.expires < *holding.awarded)
            add(Kind::ImpossibleDate, subject, holding.expires->toText());
        for (const EvidenceId &piece : holding.applied)
            checkPiece(subject, piece);
    }

    void checkException(const RuleException &exception)
    {
        const std::string &subject = exception.credential.text;
        checkCredential(exception.credential, subject);
        checkDay(subject, exception.date);
        if (!exception.evidence.isEmpty())
            checkPiece(subject, exception.evidence);
    }

    const Record &m_record;
    const Catalogue &m_catalogue;
    Date m_today;
    std::vector<FileFinding> m_findings;
};

} // namespace

std::vector<FileFinding> checkRecord(const Record &record, const Catalogue &catalogue, Date today)
{
    return RecordChecker(record, catalogue, today).check();
}

} // namespace cairn
