#pragma once

#include "interchange/transcript/Transcript.h"
#include "pages/PlainTable.h"

namespace cairn::ui {

/// What each column of a table holds: guessed, shown with what stands in it, and changed by hand.
class ImportMapping : public PlainTable
{
    Q_OBJECT

public:
    explicit ImportMapping(QWidget *parent);

    void show(const TranscriptPreview &preview, const std::vector<TranscriptColumn> &offered);
    void clear() { setRowCount(0); }
    /// Nothing where there is no table.
    std::optional<TranscriptMapping> mapping() const;

signals:
    void changed();
};

} // namespace cairn::ui
