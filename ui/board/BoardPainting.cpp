// How the board looks.

#include "board/BoardView.h"

#include <QIcon>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cairn::ui {

using namespace Qt::StringLiterals;

namespace {

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &edge,
             double width)
{
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), space::radius,
                            space::radius);
}

/// One line, cut where there is no room.
void drawLine(QPainter &painter, const QRect &rect, Qt::Alignment side, const QString &text)
{
    const QString fitting
        = painter.fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, rect.width()));
    painter.drawText(rect, side | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
}

/// Four steps, as many of them filled as the term is full.
void paintLoad(QPainter &painter, const QRect &rect, Load load, const Tokens &tokens)
{
    const int filled = static_cast<int>(load) + 1;
    const QColor ink = load == Load::Over ? tokens.colour(Mark::Blocked) : tokens.quiet;
    constexpr int gap = 2;
    const int width = (rect.width() - 3 * gap) / 4;
    for (int i = 0; i < 4; ++i) {
        const int height = rect.height() * (i + 3) / 6;
        const QRect step(rect.left() + i * (width + gap), rect.bottom() - height + 1, width,
                         height);
        painter.setPen(QPen(ink, 1));
        painter.setBrush(i < filled ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawRect(QRectF(step).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void paintPin(QPainter &painter, const QRectF &square, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.center());
    painter.rotate(30);
    const double unit = square.height() / 16;
    painter.scale(unit, unit);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{{-3, -6.5}, {3, -6.5}, {2, -1}, {4, 1.5}, {-4, 1.5}, {-2, -1}});
    painter.drawLine(QPointF(0, 1.5), QPointF(0, 7));
    painter.restore();
}

} // namespace

void BoardView::paintHead(QPainter &painter, int column) const
{
    const Tokens tokens = Tokens::of(palette());
    const BoardColumn &each = m_board.columns[column];
    const QRect head = visual(m_layout.head(column));
    const int line = painter.fontMetrics().lineSpacing();
    const Qt::Alignment start = isMirrored() ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = isMirrored() ? Qt::AlignLeft : Qt::AlignRight;
    QRect inside = head.adjusted(space::small + 2, space::small, -space::small - 2, 0);
    inside.setHeight(line);
    const QFont plain = painter.font();
    painter.setFont(bold(plain));
    painter.setPen(each.isLocked() ? tokens.quiet : tokens.text);
    drawLine(painter, inside, start, each.name);
    painter.setFont(plain);
    inside.translate(0, line);
    const bool isOver = each.load == Load::Over;
    painter.setPen(isOver            ? tokens.colour(Mark::Blocked)
                   : each.isLocked() ? tokens.quiet
                                     : tokens.text);
    drawLine(painter, inside, start, each.amount);
    inside.translate(0, line);
    painter.setPen(tokens.quiet);
    if (!each.cost.isEmpty())
        drawLine(painter, inside, end, each.cost);
    QRect words = inside;
    if (each.load) {
        const int side = line * 2 / 3;
        QRect mark(words.left(), words.top() + (line - side) / 2, side + 6, side);
        if (isMirrored())
            mark.moveRight(words.right());
        paintLoad(painter, mark, *each.load, tokens);
        const int room = mark.width() + space::small;
        words.adjust(isMirrored() ? 0 : room, 0, isMirrored() ? -room : 0, 0);
    }
    painter.setPen(tokens.quiet);
    drawLine(painter, words, start, each.load ? loadWord(*each.load) : each.lockedWord);
}

void BoardView::paintCard(QPainter &painter, const BoardCard &card, const QRect &rect,
                          bool isFocused, bool isLocked) const
{
    const Tokens tokens = Tokens::of(palette());
    const bool isBlocked = card.look.mark == Mark::Blocked;
    const bool isQuiet = isLocked || card.kind == BoardCard::Kind::Record;
    const QColor edge = isBlocked ? tokens.colour(Mark::Blocked) : tokens.border;
    drawBox(painter, rect, isQuiet ? tokens.alternate : tokens.page,
            isQuiet && !isBlocked ? tokens.line : edge, isBlocked ? 1.5 : tokens.borderWidth);
    if (isFocused)
        drawBox(painter, rect.adjusted(-1, -1, 1, 1), QColor(Qt::transparent), tokens.accent, 2);

    const int line = painter.fontMetrics().lineSpacing();
    const Qt::Alignment start = isMirrored() ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = isMirrored() ? Qt::AlignLeft : Qt::AlignRight;
    QRect first = rect.adjusted(space::small, 0, -space::small, 0);
    first.setTop(rect.top() + (rect.height() - 2 * line - 2) / 2);
    first.setHeight(line);
    const int side = painter.fontMetrics().height() - 2;
    const auto square = [&](QRect &from, bool atStart) {
        const bool atLeft = atStart != isMirrored();
        const QRectF found(atLeft ? from.left() : from.right() - side + 1,
                           from.top() + (line - side) / 2.0, side, side);
        const int room = side + space::tight + 2;
        from.adjust(atLeft ? room : 0, 0, atLeft ? 0 : -room, 0);
        return found;
    };
    paintStateMark(&painter, square(first, true), card.look.mark, palette());
    QRect second = first.translated(0, line + 2);
    second.setRight(rect.right() - space::small);
    const QFont plain = painter.font();
    if (card.kind == BoardCard::Kind::Note) {
        painter.setPen(tokens.text);
        QRect both = first;
        both.setBottom(second.bottom());
        painter.drawText(both, start | Qt::AlignVCenter | Qt::TextWordWrap, card.title);
        return;
    }
    painter.setPen(isQuiet ? tokens.quiet : tokens.text);
    const int amount = painter.fontMetrics().horizontalAdvance(card.amount);
    drawLine(painter, first, end, card.amount);
    first.adjust(isMirrored() ? amount + space::small : 0, 0,
                 isMirrored() ? 0 : -amount - space::small, 0);
    if (card.look.overlay)
        paintOverlay(&painter, square(first, false), *card.look.overlay, palette());
    if (card.isPinned)
        paintPin(painter, square(first, false), tokens.text);
    painter.setFont(bold(plain));
    drawLine(painter, first, start, card.shortName());
    painter.setFont(plain);
    const QString word = card.word;
    const int room = painter.fontMetrics().horizontalAdvance(word);
    painter.setPen(isBlocked ? tokens.colour(Mark::Blocked) : tokens.quiet);
    drawLine(painter, second, end, word);
    second.adjust(isMirrored() ? room + space::small : 0, 0,
                  isMirrored() ? 0 : -room - space::small, 0);
    painter.setPen(isQuiet ? tokens.quiet : tokens.text);
    if (!card.code.isEmpty())
        drawLine(painter, second, start, card.title);
}

void BoardView::paintAward(QPainter &painter, const QString &award, const QRect &rect) const
{
    const Tokens tokens = Tokens::of(palette());
    drawBox(painter, rect, tokens.goodTint, tokens.isContrast() ? tokens.border : QColor(),
            tokens.borderWidth);
    const int side = painter.fontMetrics().height() - 2;
    QRect inside = rect.adjusted(space::small, space::tight, -space::small, -space::tight);
    const QRectF mark(isMirrored() ? inside.right() - side + 1 : inside.left(), inside.top() + 1,
                      side, side);
    paintStateMark(&painter, mark, Mark::Done, palette());
    const int room = side + space::tight + 2;
    inside.adjust(isMirrored() ? 0 : room, 0, isMirrored() ? -room : 0, 0);
    const int line = painter.fontMetrics().lineSpacing();
    const Qt::Alignment start = isMirrored() ? Qt::AlignRight : Qt::AlignLeft;
    painter.setPen(tokens.quiet);
    drawLine(painter, QRect(inside.left(), inside.top(), inside.width(), line), start,
             tr("Falls due"));
    painter.setPen(tokens.text);
    painter.drawText(inside.adjusted(0, line, 0, 0), start | Qt::TextWordWrap, award);
}

/// Whether the card that is held may go there, said before it goes.
void BoardView::paintTarget(QPainter &painter, int column) const
{
    const Tokens tokens = Tokens::of(palette());
    const QRect whole = visual(m_layout.column(column));
    const bool isHere = column == m_target;
    if (!isHere && !m_outcomes[std::size_t(column)])
        return; // not tried yet
    const MoveOutcome &outcome = outcomeAt(column);
    const Mark mark = outcome.isAllowed() ? Mark::Done : Mark::Blocked;
    const int side = painter.fontMetrics().height();
    QRect head = visual(m_layout.head(column));
    QRectF square(isMirrored() ? head.left() + space::small : head.right() - side - space::small,
                  head.top() + space::small - 1, side, side);
    paintStateMark(&painter, square, mark, palette());
    if (!isHere || m_held == Held::Clicks)
        return;
    drawBox(painter, whole, QColor(Qt::transparent),
            outcome.isAllowed() ? tokens.accent : tokens.colour(Mark::Blocked), 2);
    if (outcome.reasons.isEmpty())
        return;
    const QString text = outcome.reasons.mid(0, 2).join(u'\n');
    const QRect body = visual(m_layout.body(column)).adjusted(6, 0, -6, -6);
    const QRect fits = body.adjusted(space::small, 0, -space::small, 0);
    const int height = painter.fontMetrics().boundingRect(fits, Qt::TextWordWrap, text).height();
    QRect box = body;
    box.setTop(std::max(body.top(), body.bottom() - height - space::normal));
    drawBox(painter, box, tokens.errorTint, tokens.colour(Mark::Blocked), 1);
    painter.setPen(tokens.text);
    painter.drawText(box.adjusted(space::small, space::small, -space::small, -space::small),
                     Qt::TextWordWrap, text);
}

void BoardView::paintColumn(QPainter &painter, int column) const
{
    const Tokens tokens = Tokens::of(palette());
    const BoardColumn &each = m_board.columns[column];
    const QRect whole = visual(m_layout.column(column));
    if (!whole.intersects(viewport()->rect()))
        return;
    drawBox(painter, whole, each.isTray() ? tokens.page : tokens.alternate,
            each.isTray() || tokens.isContrast() ? tokens.border : QColor(), 1);
    paintHead(painter, column);
    painter.save();
    painter.setClipRect(visual(m_layout.body(column)).adjusted(0, 0, 0, -1));
    for (int row = 0; row < static_cast<int>(each.cards.size()); ++row) {
        const BoardCard &card = each.cards[row];
        if (const QRect group = m_layout.groupOf(column, row); !group.isEmpty()) {
            painter.setPen(tokens.quiet);
            painter.drawText(visual(group).adjusted(space::tight, 0, 0, 0),
                             Qt::TextWordWrap | (isMirrored() ? Qt::AlignRight : Qt::AlignLeft),
                             card.group);
        }
        const bool isFocused = hasFocus() && m_current == BoardPlace{column, row};
        const bool isAway
            = (m_held == Held::Drag || m_held == Held::Keys) && m_picked == BoardPlace{column, row};
        painter.setOpacity(isAway || m_cut == BoardPlace{column, row} ? 0.45 : 1.0);
        paintCard(painter, card, visual(m_layout.card(column, row)), isFocused, each.isLocked());
        painter.setOpacity(1.0);
    }
    for (int index = 0; index < static_cast<int>(each.awards.size()); ++index)
        paintAward(painter, each.awards[index], visual(m_layout.award(column, index)));
    painter.restore();
    if (hasFocus() && m_current == BoardPlace{column, -1})
        drawBox(painter, visual(m_layout.head(column)), QColor(Qt::transparent), tokens.accent, 2);
    if (m_held != Held::No && column != m_picked.column)
        paintTarget(painter, column);
}

/// Double lines from what the card with the keyboard needs before.
void BoardView::paintNeeded(QPainter &painter) const
{
    const BoardCard *card = currentCard();
    if (!card || !hasFocus() || m_held != Held::No || m_current.column == 0 || !m_desk)
        return;
    const std::vector<ItemId> needed = m_desk->neededBefore(card->item);
    const Tokens tokens = Tokens::of(palette());
    const QRect to = visual(m_layout.card(m_current.column, m_current.row));
    for (int column = 1; column < static_cast<int>(m_board.columns.size()); ++column)
        for (int row = 0; row < static_cast<int>(m_board.columns[column].cards.size()); ++row) {
            const ItemId &item = m_board.columns[column].cards[row].item;
            if (BoardPlace{column, row} == m_current
                || std::find(needed.begin(), needed.end(), item) == needed.end())
                continue;
            const QRect from = visual(m_layout.card(column, row));
            const bool isLeft = from.center().x() < to.center().x();
            const bool isSame = column == m_current.column;
            const QPointF start(isLeft || isSame ? from.right() + 1 : from.left(),
                                from.center().y());
            const QPointF end(isSame   ? to.right() + 1
                              : isLeft ? to.left() - 1
                                       : to.right() + 1,
                              to.center().y());
            const double bend = isSame ? 24 : (end.x() - start.x()) / 2;
            for (const double shift : {-2.0, 2.0}) {
                QPainterPath path(start + QPointF(0, shift));
                path.cubicTo(start + QPointF(bend, shift),
                             end + QPointF(isSame ? 24 : -bend, shift), end + QPointF(0, shift));
                painter.setPen(QPen(tokens.accent, 1.5));
                painter.setBrush(Qt::NoBrush);
                painter.drawPath(path);
            }
        }
}

void BoardView::paintGhost(QPainter &painter) const
{
    const BoardCard *card = pickedCard();
    if (!card)
        return;
    const QRect rect = visual(m_layout.card(m_picked.column, m_picked.row));
    if (m_held == Held::Drag) {
        painter.setOpacity(0.9);
        paintCard(painter, *card, rect.translated(m_mouse - m_pressedAt), true, false);
        painter.setOpacity(1.0);
    } else if (m_held == Held::Keys && m_target != m_picked.column && m_target >= 0) {
        const QRect body = visual(m_layout.body(m_target));
        const QRect over(body.left() + space::tight, body.top() + space::tight,
                         body.width() - 2 * space::tight, rect.height());
        paintCard(painter, *card, over, true, false);
    }
}

void BoardView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    if (m_board.columns.empty() || m_layout.isEmpty())
        return;
    painter.save();
    painter.setClipRect(visual(
        QRect(m_layout.trayWidth() + space::small, 0, viewport()->width(), viewport()->height())));
    for (int column = 1; column < static_cast<int>(m_board.columns.size()); ++column)
        paintColumn(painter, column);
    paintNeeded(painter);
    painter.restore();
    paintColumn(painter, 0);
    paintGhost(painter);
}

} // namespace cairn::ui
