#include "pages/ImportMapping.h"

#include "models/Text.h"
#include "pages/ImportWords.h"

#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

ImportMapping::ImportMapping(QWidget *parent)
    : PlainTable(u"mapping"_s, {tr("Column"), tr("Holds"), tr("For example")}, parent)
{
    setAccessibleName(tr("Columns of the file"));
}

static QString samplesOf(const TranscriptPreview &preview, size_t column)
{
    QStringList samples;
    for (const auto &cells : preview.firstRows) {
        const QString cell = column < cells.size() ? fromUtf8(cells[column]) : QString();
        if (!cell.isEmpty() && !samples.contains(cell) && samples.size() < 3)
            samples << cell;
    }
    return samples.join(u" · "_s);
}

void ImportMapping::show(const TranscriptPreview &preview,
                         const std::vector<TranscriptColumn> &offered)
{
    const auto &headings = preview.mapping.headings;
    setRowCount(static_cast<int>(headings.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const auto at = static_cast<size_t>(row);
        const QString heading = fromUtf8(headings[at]);
        setText(row, 0, heading);
        setText(row, 2, samplesOf(preview, at));
        auto *box = new QComboBox(this);
        box->setObjectName(u"column%1"_s.arg(row));
        box->setAccessibleName(tr("What the column %1 holds").arg(heading));
        for (const TranscriptColumn column : offered)
            box->addItem(columnWord(column), static_cast<int>(column));
        box->setCurrentIndex(
            std::max(0, box->findData(static_cast<int>(preview.mapping.columns[at]))));
        setCellWidget(row, 1, box);
        connect(box, &QComboBox::activated, this, &ImportMapping::changed);
    }
    resizeColumnsToContents();
    // What a cell's box needs is not asked for above.
    int widest = columnWidth(1);
    for (int row = 0; row < rowCount(); ++row)
        widest = std::max(widest, cellWidget(row, 1)->sizeHint().width() + 8);
    setColumnWidth(1, widest);
    for (int row = 0; row < rowCount(); ++row)
        setRowHeight(row, cellWidget(row, 1)->sizeHint().height() + 4);
}

std::optional<TranscriptMapping> ImportMapping::mapping() const
{
    if (rowCount() == 0)
        return std::nullopt;
    TranscriptMapping mapping;
    for (int row = 0; row < rowCount(); ++row) {
        const auto *box = static_cast<QComboBox *>(cellWidget(row, 1));
        mapping.headings.push_back(item(row, 0)->text().toStdString());
        mapping.columns.push_back(static_cast<TranscriptColumn>(box->currentData().toInt()));
    }
    return mapping;
}

} // namespace cairn::ui
