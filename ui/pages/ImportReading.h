#pragma once

#include "base/Result.h"
#include "catalogue/Catalogue.h"
#include "evidence/Record.h"
#include "interchange/transcript/Transcript.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the import assistant makes of a file before anything is taken: values only.
namespace cairn::ui {

struct ImportReading {
    struct Note {
        QString place; ///< the line, or where in a document
        QString text;
        bool leavesOut = false; ///< false: read, with a doubt
        QString column;         ///< its heading; empty: about no column
        QString value;
        /// The row's line and the column's number, where a person can write something else.
        std::optional<std::pair<std::size_t, std::size_t>> cell;
    };

    QString summary; ///< "1,204 rows: 1,196 ready, 8 need a fix."
    std::vector<Note> notes;
    bool isUsable = false;
    std::optional<Catalogue> catalogue;
    std::vector<Record> records;
};

/// The bytes of a file that is one, and not larger than an import can be.
Result<QByteArray> readImportFile(const QString &path);

/// A catalogue of ours, a curriculum table or a document of the Credential Registry, told apart by
/// what stands in it.
Result<ImportReading> readCatalogueFile(const QByteArray &bytes, Date today);

/// Adds a note for each piece whose days are odd: done in the future, expired before it was earned.
void noteOddDays(ImportReading &reading, const Catalogue &catalogue, Date today);

/// Records of ours, one a line or one alone.
bool areRecords(const QByteArray &bytes);
Result<ImportReading> readRecords(const QByteArray &bytes, const Catalogue &catalogue);

/// A table of learners or of what one learner did.
Result<ImportReading> readTable(const QByteArray &bytes, const Catalogue &catalogue,
                                const TranscriptOptions &options);

} // namespace cairn::ui
