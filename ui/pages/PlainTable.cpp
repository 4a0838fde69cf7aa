#include "pages/PlainTable.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>

namespace cairn::ui {

PlainTable::PlainTable(const QString &name, const QStringList &headings, QWidget *parent)
    : QTableWidget(0, static_cast<int>(headings.size()), parent)
{
    setObjectName(name);
    setHorizontalHeaderLabels(headings);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(true);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void PlainTable::setText(int row, int column, const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    setItem(row, column, item);
}

void PlainTable::fitColumns(double share)
{
    m_share = share;
    const int most = static_cast<int>(viewport()->width() * share);
    for (int column = 0; column + 1 < columnCount(); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column), most));
    }
}

void PlainTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    if (m_share > 0 && event->size().width() != event->oldSize().width())
        fitColumns(m_share);
}

} // namespace cairn::ui
