// The board by the mouse: dragging, and click after click.

#include "board/BoardView.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace cairn::ui {

using namespace Qt::StringLiterals;

void BoardView::mousePressEvent(QMouseEvent *event)
{
    if (m_board.columns.empty())
        return;
    const QPoint point = event->position().toPoint();
    bool isBeside = false;
    const std::optional<BoardPlace> place = m_layout.at(logical(point), &isBeside);
    if (!place || m_held == Held::Keys || m_held == Held::Drag) {
        cancel();
        return;
    }
    if (event->button() != Qt::LeftButton) {
        cancel();
        setCurrent(*place);
        return;
    }
    // The second click: the head of another term drops what the first one took.
    if (m_held == Held::Clicks) {
        const bool isHead = place->row < 0 && !isBeside;
        if (isHead && place->column != m_picked.column) {
            dropAt(place->column);
            return;
        }
        cancel();
    }
    setCurrent(*place);
    m_pressedAt = point;
    m_mouse = point;
    m_isPressed = place->row >= 0;
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_board.columns.empty())
        return;
    m_mouse = event->position().toPoint();
    const BoardCard *card = currentCard();
    const bool isFarEnough
        = (m_mouse - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_isPressed && m_held == Held::No && isFarEnough && card && card->isMovable()
        && !m_isReadOnly) {
        hold(Held::Drag);
        viewport()->setCursor(Qt::ClosedHandCursor);
        m_scrolling.start(30, this);
        announce(
            tr("%1 picked up. %2.").arg(card->shortName(), m_board.columns[m_current.column].name));
    }
    if (m_held != Held::Drag)
        return;
    // The whole height of a column is its place, and the nearest of them where none is below.
    const std::optional<BoardPlace> place
        = m_layout.at(logical({std::clamp(m_mouse.x(), 0, viewport()->width() - 1),
                               std::clamp(m_mouse.y(), 0, viewport()->height() - 1)}));
    if (place && place->column != m_target) {
        m_target = place->column;
        announce(sayTarget());
    }
    viewport()->update();
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool wasPressed = std::exchange(m_isPressed, false);
    if (m_held == Held::Drag) {
        dropAt(m_target);
        return;
    }
    const BoardCard *card = currentCard();
    if (wasPressed && m_held == Held::No && card && card->isMovable() && !m_isReadOnly) {
        hold(Held::Clicks);
        announce(tr("%1. Click the head of a term to move it there.").arg(card->shortName()));
    }
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    cancel();
    if (currentCard())
        emit whyRequested();
}

void BoardView::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(event->reason() == QContextMenuEvent::Mouse
                           ? event->pos()
                           : rectOf(m_current).bottomLeft());
}

/// What would come of a drop, term by term: a long plan takes its time, and the window goes on.
void BoardView::tryNext()
{
    const auto unknown = std::find(m_outcomes.begin(), m_outcomes.end(), std::nullopt);
    if (unknown == m_outcomes.end()) {
        m_trying.stop();
        return;
    }
    outcomeAt(int(unknown - m_outcomes.begin()));
    viewport()->update();
}

/// While something is dragged to an edge, what lies beyond it comes into sight.
void BoardView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_trying.timerId()) {
        tryNext();
        return;
    }
    if (event->timerId() != m_scrolling.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    constexpr int edge = 28;
    constexpr int stride = 14;
    const QPoint at = logical(m_mouse);
    const int ahead = isMirrored() ? -1 : 1;
    QScrollBar *across = horizontalScrollBar();
    if (at.x() > viewport()->width() - edge)
        across->setValue(across->value() + ahead * stride);
    else if (at.x() > m_layout.trayWidth() && at.x() < m_layout.trayWidth() + edge)
        across->setValue(across->value() - ahead * stride);
}

/// Names are shown as they are, whatever is in them.
static QString asToolTip(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped << line.toHtmlEscaped();
    return u"<qt>"_s + escaped.join(u"<br>"_s) + u"</qt>"_s;
}

static QString toolTipOf(const BoardCard &card)
{
    QStringList lines;
    lines << (card.code.isEmpty() ? card.title : card.code + u' ' + card.title);
    if (!card.countsFor.isEmpty())
        lines << QCoreApplication::translate("cairn::ui::BoardView", "Counts for: %1")
                     .arg(card.countsFor.join(u", "_s));
    lines << card.problems;
    return asToolTip(lines);
}

bool BoardView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_board.columns.empty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        bool isBeside = false;
        const auto place = m_layout.at(logical(help->pos()), &isBeside);
        if (!place || isBeside)
            QToolTip::hideText();
        else if (place->row < 0)
            QToolTip::showText(help->globalPos(), asToolTip({columnName(place->column)}), this);
        else
            QToolTip::showText(help->globalPos(),
                               toolTipOf(m_board.columns[place->column].cards[place->row]), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace cairn::ui
