#include "pages/CaseloadTable.h"

#include "models/CaseloadModel.h"
#include "pages/ProgressDelegate.h"
#include "theme/StateMark.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

using Column = CaseloadModel::Column;

// All in letters of the font.
static constexpr int flagsAtEase = 38;
static constexpr int flagsAtLeast = 24;
static constexpr int credentialAtLeast = 22;
static constexpr std::pair<Column, int> others[] = {{Column::Name, 28},
                                                    {Column::Pronouns, 16},
                                                    {Column::Left, 10},
                                                    {Column::ProgressColumn, 18},
                                                    {Column::Changed, 17}};
/// What the details or another column say too, the first to go first.
static constexpr Column givingWay[] = {Column::Changed, Column::Pronouns, Column::Left};

CaseloadTable::CaseloadTable(QWidget *parent) : QTableView(parent)
{
    setObjectName(u"caseloadTable"_s);
    setSortingEnabled(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(48);
    setItemDelegate(new StateMarkDelegate(this));
    setItemDelegateForColumn(Column::ProgressColumn, new ProgressDelegate(this));
}

int CaseloadTable::lettersWide(int letters) const
{
    return fontMetrics().averageCharWidth() * letters;
}

/// Its title is never cut.
int CaseloadTable::least(int column, int letters) const
{
    return std::max(lettersWide(letters), horizontalHeader()->sectionSizeHint(column));
}

void CaseloadTable::sizeColumns()
{
    for (const auto &[column, letters] : others)
        horizontalHeader()->resizeSection(column, least(column, letters));
    verticalHeader()->setDefaultSectionSize(
        std::max(space::target + 6, fontMetrics().height() + space::normal));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fit();
}

void CaseloadTable::fit()
{
    QHeaderView *header = horizontalHeader();
    if (!model() || header->count() < Column::ColumnCount)
        return;
    for (const Column column : givingWay)
        setColumnHidden(column, false);
    const int credentials
        = least(Column::GoalColumn, credentialAtLeast) + least(Column::Next, credentialAtLeast);
    const auto rest = [&] {
        int taken = 0;
        for (const auto &[column, letters] : others)
            taken += isColumnHidden(column) ? 0 : header->sectionSize(column);
        return viewport()->width() - taken;
    };
    const int flagsLeast = least(Column::Flags, flagsAtLeast);
    for (const Column column : givingWay) {
        // What the table is sorted by has to be seen.
        if (rest() < flagsLeast + credentials && header->sortIndicatorSection() != column)
            setColumnHidden(column, true);
    }
    const int flags = std::clamp(rest() - credentials, flagsLeast, lettersWide(flagsAtEase));
    const int half = std::max((rest() - flags) / 2, credentials / 2);
    header->resizeSection(Column::Flags, flags);
    header->resizeSection(Column::GoalColumn, half);
    header->resizeSection(Column::Next, std::max(rest() - flags - half, half));
}

void CaseloadTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

} // namespace cairn::ui
