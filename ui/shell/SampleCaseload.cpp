#include "shell/SampleCaseload.h"

#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"
#include "workspace/Workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace cairn::ui {

using namespace Qt::StringLiterals;

QString sampleFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(u"Sample.cairn"_s);
}

static Result<QByteArray> resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, path.toStdString(), "the resource is missing");
    return file.readAll();
}

static Result<Catalogue> sampleCatalogue()
{
    const Result<QByteArray> bytes = resource(u":/samples/catalogue.json"_s);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Result<CatalogueReading> reading = readCatalogue({bytes->data(), size_t(bytes->size())});
    if (!reading)
        return tl::unexpected(reading.error());
    if (!reading->isUsable()) {
        const Fault &first = reading->faults.front();
        return fail(ErrorCode::NotUnderstood, first.id + '/' + first.field, first.reason);
    }
    return std::move(reading->catalogue);
}

static Result<std::vector<Record>> sampleRecords(const GradeScale &grades)
{
    const Result<QByteArray> bytes = resource(u":/samples/learners.ndjson"_s);
    if (!bytes)
        return tl::unexpected(bytes.error());
    std::vector<Record> records;
    for (const QByteArray &line : bytes->split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        Result<Record> record = readRecord({line.data(), size_t(line.size())}, grades);
        if (!record)
            return tl::unexpected(record.error());
        records.push_back(std::move(*record));
    }
    return records;
}

Result<std::unique_ptr<Workspace>> makeSample(const QString &path, const Unlock &unlock)
{
    const Result<Catalogue> catalogue = sampleCatalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const Result<std::vector<Record>> records = sampleRecords(catalogue->grades);
    if (!records)
        return tl::unexpected(records.error());
    auto workspace = path.isEmpty() ? Workspace::inMemory() : Workspace::create(path, unlock);
    if (!workspace)
        return workspace;
    if (const auto taken = (*workspace)->takeCatalogue(*catalogue); !taken)
        return tl::unexpected(taken.error());
    const QString source = QCoreApplication::translate("SampleCaseload", "the sample");
    if (const auto imported = (*workspace)->importRecords(*records, source); !imported)
        return tl::unexpected(imported.error());
    return workspace;
}

bool isSample(const Workspace &workspace)
{
    return workspace.catalogue()->catalogue().id.starts_with("cairn-sample");
}

} // namespace cairn::ui
