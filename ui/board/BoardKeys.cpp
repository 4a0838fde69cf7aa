// The board by the keyboard.

#include "board/BoardView.h"

#include <QKeyEvent>

namespace cairn::ui {

/// The nearest column from \a from on that a card can be dropped into; \a from: there is none.
int BoardView::nextOpen(int from, int step) const
{
    const int columns = static_cast<int>(m_board.columns.size());
    for (int column = from + step; column >= 0 && column < columns; column += step)
        if (!m_board.columns[column].isLocked())
            return column;
    return from;
}

bool BoardView::keyWhilePicked(int key)
{
    const int ahead = isMirrored() ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        setTarget(nextOpen(m_target, -ahead));
        return true;
    case Qt::Key_Right:
        setTarget(nextOpen(m_target, ahead));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        drop();
        return true;
    case Qt::Key_Escape:
        cancel();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        return true; // a card is over a term, not over a place in it
    default:
        return false;
    }
}

void BoardView::step(int columns, int rows)
{
    const int count = static_cast<int>(m_board.columns.size());
    BoardPlace next = m_current;
    if (columns != 0)
        next.column = std::clamp(next.column + columns, 0, count - 1);
    next.row += rows;
    setCurrent(next);
}

bool BoardView::keyOnBoard(const QKeyEvent &event)
{
    const int ahead = isMirrored() ? -1 : 1;
    const bool isPlain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const QPoint below = rectOf(m_current).bottomLeft();
    if (event.matches(QKeySequence::Cut)) {
        if (const BoardCard *card = currentCard(); card && card->isMovable() && !m_isReadOnly) {
            m_cut = m_current;
            announce(tr("%1 cut. Choose a term and paste.").arg(card->shortName()));
            viewport()->update();
        }
        return true;
    }
    if (event.matches(QKeySequence::Paste)) {
        if (m_cut) {
            const int column = m_current.column;
            std::swap(*m_cut, m_current);
            hold(Held::Keys);
            m_cut.reset();
            dropAt(column);
        }
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Left:
        step(-ahead, 0);
        return true;
    case Qt::Key_Right:
        step(ahead, 0);
        return true;
    case Qt::Key_Up:
        step(0, -1);
        return true;
    case Qt::Key_Down:
        step(0, 1);
        return true;
    case Qt::Key_Home:
        setCurrent({0, m_current.row});
        return true;
    case Qt::Key_End:
        setCurrent({static_cast<int>(m_board.columns.size()) - 1, m_current.row});
        return true;
    case Qt::Key_Space:
        pickUp();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit whyRequested();
        return true;
    case Qt::Key_Delete:
        takeOut();
        return true;
    case Qt::Key_Insert:
        emit addRequested();
        return true;
    case Qt::Key_M:
        if (isPlain)
            emit moveToRequested(below);
        return isPlain;
    case Qt::Key_P:
        if (isPlain)
            emit pinRequested();
        return isPlain;
    case Qt::Key_Menu:
        emit menuRequested(below);
        return true;
    case Qt::Key_Escape:
        if (!m_cut)
            return false;
        m_cut.reset();
        viewport()->update();
        return true;
    default:
        return false;
    }
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (m_held == Held::Clicks)
        letGo(); // the keyboard goes on from here by itself
    const bool isDone
        = !m_board.columns.empty()
          && (m_held == Held::Keys || m_held == Held::Drag ? keyWhilePicked(event->key())
                                                           : keyOnBoard(*event));
    if (!isDone)
        QAbstractScrollArea::keyPressEvent(event);
}

/// Keys that mean something here do so whatever the window uses them for elsewhere.
bool BoardView::isEventForKeys(int key, Qt::KeyboardModifiers modifiers) const
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier))
        return modifiers == Qt::ControlModifier && (key == Qt::Key_X || key == Qt::Key_V);
    return key == Qt::Key_Insert || key == Qt::Key_Delete || key == Qt::Key_M || key == Qt::Key_P
           || key == Qt::Key_Space
           || (key == Qt::Key_Escape && (m_held != Held::No || m_cut.has_value()));
}

bool BoardView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isEventForKeys(key->key(), key->modifiers())) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

} // namespace cairn::ui
