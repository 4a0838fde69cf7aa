#include "board/BoardLayout.h"

#include <QFontMetrics>

#include <algorithm>

namespace cairn::ui {

static constexpr int lettersOfTray = 28;
static constexpr int lettersOfTerm = 25;

void BoardLayout::arrange(const BoardState &board, const QFont &font, const QSize &view,
                          int scrollX, int scrollY)
{
    const QFontMetrics metrics(font);
    const int letter = metrics.averageCharWidth();
    const int terms = std::max(1, static_cast<int>(board.columns.size()) - 1);
    m_trayWidth = std::min(lettersOfTray * letter, view.width() / 3);
    m_cardHeight = std::max(2 * metrics.lineSpacing() + 2 * space::tight + 6, 2 * space::target);
    m_headHeight = 3 * metrics.lineSpacing() + space::normal;
    const int room = view.width() - m_trayWidth - space::small;
    const int width = std::max(lettersOfTerm * letter, room / terms - space::small);
    m_contentWidth = terms * (width + space::small);
    m_contentHeight = 0;
    m_columns.clear();
    int left = m_trayWidth + space::small - scrollX;
    for (const BoardColumn &column : board.columns) {
        const bool isFirst = m_columns.empty();
        const QRect whole(isFirst ? 0 : left, 0, isFirst ? m_trayWidth : width, view.height());
        m_columns.push_back(arrangeColumn(column, whole, font, scrollY));
        if (!isFirst)
            left += width + space::small;
    }
}

BoardLayout::Column BoardLayout::arrangeColumn(const BoardColumn &column, const QRect &whole,
                                               const QFont &font, int scrollY)
{
    const QFontMetrics metrics(font);
    Column arranged;
    arranged.whole = whole;
    arranged.head = QRect(whole.left(), 0, whole.width(), m_headHeight);
    arranged.body = QRect(whole.left(), m_headHeight, whole.width(), whole.height() - m_headHeight);
    const QRect line = arranged.body.adjusted(space::tight, 0, -space::tight, 0);
    int top = m_headHeight + space::tight - scrollY;
    const auto place = [&](int height) {
        const QRect rect(line.left(), top, line.width(), height);
        top += height + space::tight;
        return rect;
    };
    for (const BoardCard &card : column.cards) {
        QRect group;
        if (!card.group.isEmpty()) {
            top += arranged.cards.empty() ? 0 : space::tight;
            const QRect fits(0, 0, line.width() - space::tight, 10'000);
            group = place(metrics.boundingRect(fits, Qt::TextWordWrap, card.group).height());
        }
        arranged.groups.push_back(group);
        arranged.cards.push_back(place(m_cardHeight));
    }
    if (!column.awards.isEmpty())
        top += space::tight;
    for (const QString &award : column.awards) {
        const QRect fits(0, 0, line.width() - metrics.height() - 3 * space::small, 10'000);
        const int height = metrics.boundingRect(fits, Qt::TextWordWrap, award).height();
        arranged.awards.push_back(
            place(std::max(height, metrics.height()) + metrics.lineSpacing() + 2 * space::tight));
    }
    m_contentHeight = std::max(m_contentHeight, top + scrollY + m_cardHeight / 2);
    return arranged;
}

QRect BoardLayout::card(int column, int row) const
{
    return m_columns.at(column).cards.at(row);
}

QRect BoardLayout::groupOf(int column, int row) const
{
    return m_columns.at(column).groups.at(row);
}

QRect BoardLayout::award(int column, int index) const
{
    return m_columns.at(column).awards.at(index);
}

QRect BoardLayout::cards(const BoardPlace &place) const
{
    return place.row < 0 ? head(place.column) : card(place.column, place.row);
}

std::optional<BoardPlace> BoardLayout::at(const QPoint &point, bool *isBeside) const
{
    if (isBeside)
        *isBeside = false;
    // The tray lies over the terms that were scrolled below it.
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        const Column &each = m_columns[column];
        if (!each.whole.contains(point) || (column > 0 && point.x() < m_trayWidth))
            continue;
        if (each.head.contains(point))
            return BoardPlace{column, -1};
        for (int row = 0; row < static_cast<int>(each.cards.size()); ++row)
            if (each.cards[row].contains(point))
                return BoardPlace{column, row};
        if (isBeside)
            *isBeside = true;
        return BoardPlace{column, -1};
    }
    return {};
}

} // namespace cairn::ui
