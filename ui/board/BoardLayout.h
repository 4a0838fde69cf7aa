#pragma once

#include "board/BoardState.h"

#include <QFont>
#include <QRect>
#include <QSize>

#include <vector>

namespace cairn::ui {

/// A place on the board: a column, and a card of it; -1 is the column's head.
struct BoardPlace {
    int column = 0;
    int row = -1;

    bool operator==(const BoardPlace &) const = default;
};

/// Where everything of a board stands. The tray and the heads stay in sight; what lies below
/// scrolls. Painted from left to right: whoever reads from right to left mirrors the rectangles.
class BoardLayout
{
public:
    void arrange(const BoardState &board, const QFont &font, const QSize &view, int scrollX,
                 int scrollY);

    QRect column(int column) const { return m_columns.at(column).whole; }
    QRect head(int column) const { return m_columns.at(column).head; }
    /// Where its cards are; what lies outside is not painted.
    QRect body(int column) const { return m_columns.at(column).body; }
    QRect card(int column, int row) const;
    QRect groupOf(int column, int row) const; ///< the heading above the card; empty: none
    QRect award(int column, int index) const;
    QRect cards(const BoardPlace &place) const;
    /// The card or head at \a point; nothing beside all columns. A point in the body of a column
    /// beside its cards gives the row -1 with \a isBeside.
    std::optional<BoardPlace> at(const QPoint &point, bool *isBeside = nullptr) const;

    int contentWidth() const { return m_contentWidth; }
    int contentHeight() const { return m_contentHeight; }
    int trayWidth() const { return m_trayWidth; }
    int headHeight() const { return m_headHeight; }
    int cardHeight() const { return m_cardHeight; }
    bool isEmpty() const { return m_columns.empty(); }

private:
    struct Column {
        QRect whole;
        QRect head;
        QRect body;
        std::vector<QRect> groups;
        std::vector<QRect> cards;
        std::vector<QRect> awards;
    };
    Column arrangeColumn(const BoardColumn &column, const QRect &whole, const QFont &font,
                         int scrollY);

    std::vector<Column> m_columns;
    int m_contentWidth = 0;
    int m_contentHeight = 0;
    int m_trayWidth = 0;
    int m_headHeight = 0;
    int m_cardHeight = 0;
};

} // namespace cairn::ui
