#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "workspace/CatalogueChanges.h"
#include "workspace/WorkspaceData.h"

#include <QLocale>
#include <QPromise>
#include <QtConcurrent/QtConcurrentRun>

namespace cairn
{

static std::vector<Record> allRecords(const LearnerRepository &learners,
                                      const RecordRepository &records)
{
    std::vector<Record> all;
    const Result<std::vector<LearnerRow>> rows = learners.list();
    if (!rows)
        return all;
    for (const LearnerRow &row : *rows)
        if (Result<std::optional<Record>> record = records.read(row.id); record && *record)
            all.push_back(std::move(**record));
    return all;
}

std::vector<CatalogueChange> Workspace::previewCatalogue(const Catalogue &next) const
{
    const CompiledCatalogue compiled(next);
    std::vector<CatalogueChange> all;
    for (const Record &record : allRecords(m->learners(), m->records())) {
        std::vector<CatalogueChange> changes =
            catalogueChanges(*m->catalogue, compiled, record, today());
        all.insert(all.end(), std::make_move_iterator(changes.begin()),
                   std::make_move_iterator(changes.end()));
    }
    return all;
}

QFuture<std::vector<CatalogueChange>> Workspace::previewCatalogueLater(const Catalogue &next) const
{
    return QtConcurrent::run([next, now = m->catalogue, today = today(),
                              records = allRecords(m->learners(), m->records())](
                                 QPromise<std::vector<CatalogueChange>> &promise) {
        const CompiledCatalogue compiled(next);
        std::vector<CatalogueChange> all;
        for (const Record &record : records) {
            if (promise.isCanceled())
                return;
            std::vector<CatalogueChange> changes = catalogueChanges(*now, compiled, record, today);
            all.insert(all.end(), std::make_move_iterator(changes.begin()),
                       std::make_move_iterator(changes.end()));
        }
        promise.addResult(std::move(all));
    });
}

static QString titleOf(const Catalogue &catalogue)
{
    const std::string language = QLocale().name().section(u'_', 0, 0).toStdString();
    const std::string &title = catalogue.title.in(language);
    return QString::fromStdString(title.empty() ? catalogue.id : title);
}

Result<void> Workspace::takeCatalogue(const Catalogue &next)
{
    std::vector<Fault> faults;
    std::vector<Fault> warnings;
    checkCatalogue(next, faults, warnings);
    if (!faults.empty()) {
        const Fault &first = faults.front();
        return fail(ErrorCode::Refused, first.list + '/' + first.id + '/' + first.field,
                    first.reason);
    }
    if (Result<void> kept = backUpBefore(BackupReason::Catalogue); !kept)
        return kept;
    return step(tr("Take the catalog %1").arg(titleOf(next)), {},
                [&] { return m->catalogues().write(writeCatalogue(next)); });
}

} // namespace cairn
