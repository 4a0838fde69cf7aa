#include "workspace/Workspace.h"

#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "workspace/Summarise.h"
#include "workspace/WorkspaceData.h"

#include <QFile>
#include <QLocale>

namespace cairn {

static constexpr int idleMilliseconds = 20'000;

Workspace::Data::Data(std::unique_ptr<Database> file)
    : database(std::move(file)), catalogue(std::make_shared<CompiledCatalogue>(Catalogue())),
      audits([this](const LearnerId &learner) { return record(learner); }),
      summaryWork([this](const LearnerId &learner) -> std::optional<SummaryWork::Job> {
          std::optional<Record> found = record(learner);
          const Result<std::int64_t> change = learners().changeOf(learner);
          if (!found || !change)
              return {};
          return SummaryWork::Job{std::move(*found), *change};
      })
{
    idle.setSingleShot(true);
    idle.setInterval(idleMilliseconds);
    minutes.setInterval(60'000);
    lastToday = today();
}

Date Workspace::Data::today() const
{
    if (otherToday)
        return *otherToday;
    const QDate day = QDate::currentDate();
    return Date::fromCivil(day.year(), day.month(), day.day());
}

std::optional<Record> Workspace::Data::record(const LearnerId &learner) const
{
    Result<std::optional<Record>> found = records().read(learner);
    return found ? std::move(*found) : std::nullopt;
}

AuditCache &Workspace::Data::auditsOfToday()
{
    audits.use(catalogue, today());
    return audits;
}

// Opening -------------------------------------------------------------------------------------

Result<std::unique_ptr<Workspace>> Workspace::around(Result<std::unique_ptr<Database>> file)
{
    if (!file)
        return tl::unexpected<Error>(file.error());
    return std::unique_ptr<Workspace>(new Workspace(std::make_unique<Data>(std::move(*file))));
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Unlock &unlock)
{
    if (unlock.with == Unlock::With::Nothing)
        return around(Database::create(nativePath(path)));
    if (unlock.with != Unlock::With::Passphrase || unlock.secret.isEmpty())
        return fail(ErrorCode::Refused, "passphrase", "a new file needs a passphrase of its own");
    return around(Database::create(nativePath(path), Key::fromPassphrase(unlock.secret)));
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, const Unlock &unlock)
{
    return around(Database::open(nativePath(path), unlock));
}

Result<std::unique_ptr<Workspace>> Workspace::inMemory()
{
    return around(Database::inMemory());
}

Workspace::Workspace(std::unique_ptr<Data> data) : m(std::move(data))
{
    const Result<std::vector<Step>> newest = m->history().steps(1);
    if (newest && !newest->empty())
        m->savedAt = QDateTime::fromString(QString::fromStdString(newest->front().name.at),
                                           Qt::ISODateWithMs);
    readCatalogue();
    endPurge();
    rememberBackups();
    connect(&m->idle, &QTimer::timeout, this, [this] { m->database->checkpoint(); });
    connect(&m->minutes, &QTimer::timeout, this, &Workspace::announceDay);
    connect(&m->minutes, &QTimer::timeout, this, &Workspace::backUpIfDue);
    m->minutes.start();
    connectBackupWork();
    connect(&m->auditWork, &AuditWork::answered, this, &Workspace::takeAudits);
    connect(&m->summaryWork, &SummaryWork::computed, this, &Workspace::keepSummaries);
}

Workspace::~Workspace()
{
    m->summaryWork.stop();
    m->backupWork.stop();
}

void Workspace::readCatalogue()
{
    m->audits.clear();
    m->catalogueError.reset();
    Catalogue catalogue;
    const Result<std::string> json = m->catalogues().read();
    m->hasCatalogue = json && !json->empty();
    if (!json)
        m->catalogueError = json.error();
    if (m->hasCatalogue) {
        Result<CatalogueReading> reading = cairn::readCatalogue(*json);
        if (reading && reading->isUsable())
            catalogue = std::move(reading->catalogue);
        else if (reading)
            m->catalogueError = Error{ErrorCode::Damaged, reading->faults.front().id,
                                      reading->faults.front().reason};
        else
            m->catalogueError
                = Error{ErrorCode::Damaged, reading.error().place, reading.error().detail};
    }
    m->catalogue = std::make_shared<CompiledCatalogue>(std::move(catalogue));
}

// The file ------------------------------------------------------------------------------------

QString Workspace::path() const
{
    if (!m->origin.isEmpty())
        return m->origin;
    return QFile::decodeName(QByteArray::fromStdString(m->database->path()));
}

bool Workspace::isReadOnly() const
{
    return m->database->isReadOnly();
}

QDateTime Workspace::savedAt() const
{
    return m->savedAt;
}

Result<void> Workspace::checkFile() const
{
    return m->database->checkFile();
}

Result<void> Workspace::saveCopy(const QString &path) const
{
    return m->database->saveCopy(nativePath(path));
}

Result<void> Workspace::moveTo(const QString &path)
{
    if (Result<void> saved = saveCopy(path); !saved)
        return saved;
    m->summaryWork.stop();
    m->backupWork.stop();
    Result<std::unique_ptr<Database>> there
        = Database::openWith(nativePath(path), m->database->key());
    if (!there)
        return tl::unexpected<Error>(there.error());
    const QString copy = QFile::decodeName(QByteArray::fromStdString(m->database->path()));
    m->database = std::move(*there);
    if (isWorkingCopy())
        forgetCopy(copy);
    rememberBackups();
    announceEverything(); // also that it can be changed now, where the file before could not
    return {};
}

Date Workspace::today() const
{
    return m->today();
}

void Workspace::setToday(Date day)
{
    m->otherToday = day;
    announceDay();
}

/// A new day may change what counts for anybody.
void Workspace::announceDay()
{
    if (m->lastToday == today() || m->isInStep)
        return;
    m->lastToday = today();
    emit learnersChanged();
    if (m->keepsSummaries)
        refreshSummaries();
}

// Reading -------------------------------------------------------------------------------------

bool Workspace::hasCatalogue() const
{
    return m->hasCatalogue;
}

std::shared_ptr<const CompiledCatalogue> Workspace::catalogue() const
{
    return m->catalogue;
}

std::optional<Error> Workspace::catalogueError() const
{
    return m->catalogueError;
}

std::optional<Record> Workspace::record(const LearnerId &learner) const
{
    return m->auditsOfToday().record(learner);
}

std::vector<Verdict> Workspace::verdicts(const LearnerId &learner) const
{
    return m->auditsOfToday().verdicts(learner);
}

std::optional<Audit> Workspace::audit(const LearnerId &learner, const CredentialId &credential,
                                      LookAhead lookAhead) const
{
    return m->auditsOfToday().audit(learner, credential, lookAhead);
}

std::vector<std::vector<CredentialId>> Workspace::together(const LearnerId &learner) const
{
    return m->auditsOfToday().together(learner);
}

std::vector<GrantFinding> Workspace::grants(const LearnerId &learner) const
{
    return m->auditsOfToday().grants(learner);
}

Result<Record> Workspace::recordOrNotFound(const LearnerId &learner) const
{
    if (std::optional<Record> found = record(learner))
        return std::move(*found);
    return fail(ErrorCode::NotFound, learner.text, "no such learner");
}

// Names for the steps -------------------------------------------------------------------------

/// The language that catalogue names are taken in for the names of steps.
static std::string language()
{
    return QLocale().name().section(u'_', 0, 0).toStdString();
}

QString Workspace::credentialName(const CredentialId &credential) const
{
    const int index = m->catalogue->credentialIndex(credential);
    if (index < 0)
        return QString::fromStdString(credential.text);
    const Credential &found = m->catalogue->catalogue().credentials[static_cast<size_t>(index)];
    const std::string &name = found.name.in(language());
    return QString::fromStdString(name.empty() ? credential.text : name);
}

QString Workspace::evidenceName(const EvidenceItem &item) const
{
    if (!item.title.empty())
        return QString::fromStdString(item.title);
    const int index = item.item.isEmpty() ? -1 : m->catalogue->itemIndex(item.item);
    if (index >= 0) {
        const Item &found = m->catalogue->catalogue().items[static_cast<size_t>(index)];
        if (!found.name.isEmpty())
            return QString::fromStdString(found.name.in(language()));
    }
    return QString::fromStdString(item.code.empty() ? item.item.text : item.code);
}

} // namespace cairn
