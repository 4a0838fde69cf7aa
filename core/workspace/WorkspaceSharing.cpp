#include "base/SafeFile.h"
#include "workspace/Export.h"
#include "workspace/WorkspaceData.h"

#include <memory>

/// Consents, and the one way out for learners' data.
namespace cairn {

static std::string nowText()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
}

// What learners say ---------------------------------------------------------------------------

static const char *detailOf(ConsentProblem problem)
{
    switch (problem) {
    case ConsentProblem::PartyMissing:
        return "a consent names who may have it";
    case ConsentProblem::RecordsMissing:
        return "a consent names the records";
    case ConsentProblem::PurposeMissing:
        return "a consent names the purpose";
    case ConsentProblem::SignedLater:
        return "a consent is signed before it counts";
    case ConsentProblem::EndsBefore:
        break;
    }
    return "a consent does not end before it begins";
}

static Result<void> checkConsent(const WrittenConsent &consent, Date today)
{
    const std::vector<ConsentProblem> problems = validate(consent, today);
    if (problems.empty())
        return {};
    return fail(ErrorCode::Refused, "consent", detailOf(problems.front()));
}

static QString partyOf(const WrittenConsent &consent)
{
    return QString::fromStdString(consent.party);
}

static ConsentId consentId(std::int64_t number)
{
    const std::string digits = std::to_string(number);
    return ConsentId("C-" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits);
}

std::vector<WrittenConsent> Workspace::consents(const LearnerId &learner) const
{
    return m->consents().of(learner).value_or(std::vector<WrittenConsent>());
}

Result<WrittenConsent> Workspace::consentOrNotFound(const LearnerId &learner,
                                                    const ConsentId &id) const
{
    for (WrittenConsent &consent : consents(learner))
        if (consent.id == id)
            return std::move(consent);
    return fail(ErrorCode::NotFound, id.text, "no such consent");
}

Result<ConsentId> Workspace::addConsent(const LearnerId &learner, const WrittenConsent &consent)
{
    if (const Result<Record> record = recordOrNotFound(learner); !record)
        return tl::unexpected<Error>(record.error());
    if (Result<void> valid = checkConsent(consent, today()); !valid)
        return tl::unexpected<Error>(valid.error());
    WrittenConsent added = consent;
    const Result<void> done
        //: %1 is who may have something of a learner's record.
        = step(tr("Record a consent for %1").arg(partyOf(consent)), learner, [&]() -> Result<void> {
              const Result<std::int64_t> number = m->settings().next("consent");
              if (!number)
                  return tl::unexpected<Error>(number.error());
              added.id = consentId(*number);
              return m->consents().write(learner, added);
          });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return added.id;
}

Result<void> Workspace::editConsent(const LearnerId &learner, const WrittenConsent &consent)
{
    if (const auto before = consentOrNotFound(learner, consent.id); !before)
        return tl::unexpected<Error>(before.error());
    if (Result<void> valid = checkConsent(consent, today()); !valid)
        return valid;
    return step(tr("Edit the consent for %1").arg(partyOf(consent)), learner,
                [&] { return m->consents().write(learner, consent); });
}

Result<void> Workspace::withdrawConsent(const LearnerId &learner, const ConsentId &id)
{
    Result<WrittenConsent> consent = consentOrNotFound(learner, id);
    if (!consent)
        return tl::unexpected<Error>(consent.error());
    if (consent->withdrawnOn)
        return fail(ErrorCode::Refused, id.text, "this consent is withdrawn already");
    consent->withdrawnOn = today();
    return step(tr("Withdraw the consent for %1").arg(partyOf(*consent)), learner,
                [&] { return m->consents().write(learner, *consent); });
}

Result<void> Workspace::removeConsent(const LearnerId &learner, const ConsentId &id)
{
    const Result<WrittenConsent> consent = consentOrNotFound(learner, id);
    if (!consent)
        return tl::unexpected<Error>(consent.error());
    return step(tr("Remove the consent for %1").arg(partyOf(*consent)), learner,
                [&] { return m->consents().remove(learner, id); });
}

std::optional<Date> Workspace::optedOutSince(const LearnerId &learner) const
{
    return m->consents().optedOutSince(learner).value_or(std::nullopt);
}

Result<void> Workspace::setOptedOut(const LearnerId &learner, bool isOptedOut)
{
    if (const Result<Record> record = recordOrNotFound(learner); !record)
        return tl::unexpected<Error>(record.error());
    if (isOptedOut == optedOutSince(learner).has_value())
        return {};
    const QString name = isOptedOut ? tr("Leave out of directory information")
                                    : tr("Take back in directory information");
    const std::optional<Date> since = isOptedOut ? std::optional(today()) : std::nullopt;
    return step(name, learner, [&] { return m->consents().setOptedOut(learner, since); });
}

static const char *const directoryKey = "directory";

RecordKinds Workspace::directoryKinds() const
{
    const auto text = m->settings().value(directoryKey);
    if (!text || !*text)
        return usualDirectoryKinds();
    RecordKinds kinds;
    for (const RecordKind kind : possibleDirectoryKinds())
        if ((*text)->find('"' + std::string(toWord(kind)) + '"') != std::string::npos)
            kinds.insert(kind);
    return kinds;
}

Result<void> Workspace::setDirectoryKinds(const RecordKinds &kinds)
{
    for (const RecordKind kind : kinds)
        if (possibleDirectoryKinds().count(kind) == 0)
            return fail(ErrorCode::Refused, std::string(toWord(kind)),
                        "this cannot be directory information");
    const Result<void> done = m->settings().set(directoryKey, recordsText(kinds));
    if (!done)
        announceFailure(done.error());
    return done;
}

// Sharing -------------------------------------------------------------------------------------

std::vector<SharingAnswer> Workspace::mayBeShared(const SharingRequest &request,
                                                  const std::vector<LearnerId> &learners) const
{
    std::vector<SharingAnswer> answers;
    answers.reserve(learners.size());
    for (const LearnerId &learner : learners) {
        SharingWishes wishes;
        if (request.basis == Basis::Consent)
            wishes.consents = consents(learner);
        // What cannot be read is no leave.
        if (request.basis == Basis::Directory) {
            const Result<std::optional<Date>> since = m->consents().optedOutSince(learner);
            wishes.isOptedOut = !since || *since;
        }
        answers.push_back(cairn::mayBeShared(request, wishes, today()));
    }
    return answers;
}

static const char *detailOf(RequestProblem problem)
{
    switch (problem) {
    case RequestProblem::PartyMissing:
        return "it must be said who receives it";
    case RequestProblem::PurposeMissing:
        return "it must be said why";
    case RequestProblem::RecordsMissing:
        return "it must be said which records";
    case RequestProblem::GroundMissing:
        return "the threat or the rule must be named";
    case RequestProblem::NotDirectory:
        break;
    }
    return "some of this is no directory information";
}

/// Those who may be shared, as the log will name them.
static Result<std::vector<Disclosure::About>> allowed(const std::vector<LearnerId> &learners,
                                                      const std::vector<SharingAnswer> &answers,
                                                      bool isWhole)
{
    std::vector<Disclosure::About> about;
    for (std::size_t i = 0; i < learners.size(); ++i)
        if (answers[i].isAllowed())
            about.push_back({learners[i], answers[i].consent, answers[i].passOnTo});
    const bool isEnough = isWhole ? about.size() == learners.size() : !about.empty();
    if (!isEnough && !learners.empty())
        return fail(ErrorCode::Refused, "learners",
                    isWhole ? "not everybody in it may be shared" : "nobody in it may be shared");
    return about;
}

Result<qint64> Workspace::share(const SharingRequest &request,
                                const std::vector<LearnerId> &learners, const Export &way)
{
    if (isReadOnly())
        return fail(ErrorCode::ReadOnly, m->database->path(),
                    "what is shared must be entered into the log");
    if (const auto problems = validate(request, directoryKinds()); !problems.empty())
        return fail(ErrorCode::Refused, "request", detailOf(problems.front()));
    Disclosure entry;
    entry.outlet = way.outlet;
    entry.protection = way.protection;
    entry.request = request;
    auto about = allowed(learners, mayBeShared(request, learners), way.isWhole);
    if (!about)
        return tl::unexpected<Error>(about.error());
    entry.about = std::move(*about);
    std::vector<LearnerId> whose;
    for (const Disclosure::About &each : entry.about)
        whose.push_back(each.learner);
    if (Result<void> prepared = way.prepare(Release(request, std::move(whose), today())); !prepared)
        return tl::unexpected<Error>(prepared.error());
    const Result<qint64> entered = enter(std::move(entry));
    if (!entered)
        return entered;
    if (Result<void> finished = way.finish(); !finished) {
        (void)noteFailure(*entered); // where the log cannot be written either, it says too much
        return tl::unexpected<Error>(finished.error());
    }
    return entered;
}

Result<qint64> Workspace::enter(Disclosure entry)
{
    entry.at = nowText();
    const Result<std::int64_t> entered = m->log().append(entry);
    if (!entered) {
        announceFailure(entered.error());
        return tl::unexpected<Error>(entered.error());
    }
    m->savedAt = QDateTime::currentDateTimeUtc();
    m->idle.start();
    emit disclosed();
    emit saved(m->savedAt);
    return qint64(*entered);
}

Result<void> Workspace::noteFailure(qint64 number)
{
    Result<Disclosure> failure = m->log().entry(number);
    if (!failure)
        return tl::unexpected<Error>(failure.error());
    failure->outcome = Outcome::Failed;
    failure->failed = number;
    const Result<qint64> entered = enter(std::move(*failure));
    return entered ? Result<void>() : tl::unexpected<Error>(entered.error());
}

Result<void> Workspace::noteDisclosure(const SharingRequest &request,
                                       const std::vector<LearnerId> &learners, Outcome outcome)
{
    for (const RequestProblem problem : validate(request, directoryKinds()))
        if (problem != RequestProblem::NotDirectory) // it was asked for, or given, all the same
            return fail(ErrorCode::Refused, "request", detailOf(problem));
    Disclosure entry;
    entry.outcome = outcome;
    entry.request = request;
    const std::vector<SharingAnswer> answers = mayBeShared(request, learners);
    for (std::size_t i = 0; i < learners.size(); ++i)
        entry.about.push_back({learners[i],
                               answers[i].isAllowed() ? answers[i].consent : ConsentId(),
                               answers[i].passOnTo});
    const Result<qint64> entered = enter(std::move(entry));
    return entered ? Result<void>() : tl::unexpected<Error>(entered.error());
}

// The log -------------------------------------------------------------------------------------

std::vector<Disclosure> Workspace::disclosures() const
{
    return m->log().entries().value_or(std::vector<Disclosure>());
}

std::vector<Disclosure> Workspace::disclosuresTo(const LearnerId &learner) const
{
    return m->log().entriesOf(learner).value_or(std::vector<Disclosure>());
}

LogSeal Workspace::logSeal() const
{
    const LogHead head = m->log().head().value_or(LogHead());
    return {int(head.entries), QString::fromStdString(head.link)};
}

// Ways out ------------------------------------------------------------------------------------

Export fileExport(Outlet outlet, const QString &path,
                  std::function<Result<std::string>(const Release &)> make)
{
    Export way;
    way.outlet = outlet;
    const auto file = std::make_shared<std::optional<PreparedFile>>();
    way.prepare = [file, path, make = std::move(make)](const Release &release) -> Result<void> {
        const Result<std::string> bytes = make(release);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        Result<PreparedFile> prepared = PreparedFile::write(nativePath(path), *bytes);
        if (!prepared)
            return tl::unexpected<Error>(prepared.error());
        file->emplace(std::move(*prepared));
        return {};
    };
    way.finish = [file] { return (*file)->putInPlace(); };
    return way;
}

namespace {

/// A copy that is made and not in its place yet.
class PreparedCopy
{
public:
    PreparedCopy(Database &database, std::string target, Key key)
        : m_database(database), m_target(std::move(target)), m_key(std::move(key))
    {}
    ~PreparedCopy()
    {
        if (m_isPrepared)
            m_database.dropCopy(m_target);
    }
    PreparedCopy(const PreparedCopy &) = delete;
    PreparedCopy &operator=(const PreparedCopy &) = delete;

    Result<void> prepare()
    {
        Result<void> prepared = m_database.prepareCopy(m_target, m_key);
        m_isPrepared = prepared.has_value();
        return prepared;
    }
    Result<void> finish()
    {
        m_isPrepared = false;
        return m_database.finishCopy(m_target);
    }

private:
    Database &m_database;
    std::string m_target;
    Key m_key;
    bool m_isPrepared = false;
};

} // namespace

static Export copyExport(Outlet outlet, Database &database, const QString &path, const Key &key)
{
    Export way;
    way.outlet = outlet;
    way.protection = key.isEmpty() ? ExportProtection::None : ExportProtection::Passphrase;
    way.isWhole = true;
    const auto copy = std::make_shared<PreparedCopy>(database, nativePath(path), key);
    way.prepare = [copy](const Release &) { return copy->prepare(); };
    way.finish = [copy] { return copy->finish(); };
    return way;
}

Export Workspace::copyTo(const QString &path) const
{
    return copyExport(Outlet::Copy, *m->database, path, m->database->key());
}

Result<Export> Workspace::encryptedCopyTo(const QString &path, const Unlock &unlock,
                                          QStringList &code) const
{
    if (unlock.with != Unlock::With::Passphrase || unlock.secret.isEmpty())
        return fail(ErrorCode::Refused, "passphrase", "a passphrase is needed");
    const Key key = Key::fromPassphrase(unlock.secret);
    code = groupTexts(key);
    return copyExport(Outlet::EncryptedCopy, *m->database, path, key);
}

} // namespace cairn
