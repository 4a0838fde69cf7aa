#include "board/BoardView.h"

#include "board/BoardAccessible.h"

#include <QAccessible>
#include <QEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace cairn::ui {

using namespace Qt::StringLiterals;

BoardView::BoardView(QWidget *parent) : QAbstractScrollArea(parent)
{
    installBoardAccessibility();
    setObjectName(u"planBoard"_s);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setFocusProxy(this);
    horizontalScrollBar()->setFocusPolicy(Qt::NoFocus);
    verticalScrollBar()->setFocusPolicy(Qt::NoFocus);
}

BoardView::~BoardView() = default;

// What is shown -------------------------------------------------------------------------------

void BoardView::setDesk(const std::shared_ptr<const PlanDesk> &desk)
{
    const BoardCard *card = currentCard();
    const BoardColumn *column = currentColumn();
    const BoardCard keptCard = card ? *card : BoardCard();
    const TermId keptTerm = column ? column->term : TermId();
    letGo();
    m_cut.reset();
    m_desk = desk;
    m_board = desk ? makeBoard(*desk) : BoardState();
    arrange();
    restoreCurrent(keptCard, keptTerm);
    boardPartsChanged(*this);
    emit currentChanged();
}

/// The same card, in its term or wherever it is now; else the same place, as far as there is one.
void BoardView::restoreCurrent(const BoardCard &card, const TermId &term)
{
    if (m_board.columns.empty()) {
        m_current = {0, -1};
        return;
    }
    const auto isSame = [&](const BoardCard &each) {
        return each.item == card.item && each.piece == card.piece
               && (each.kind == BoardCard::Kind::Note) == (card.kind == BoardCard::Kind::Note);
    };
    std::optional<BoardPlace> found;
    std::optional<int> sameTerm;
    for (int column = 0; column < static_cast<int>(m_board.columns.size()); ++column) {
        const BoardColumn &each = m_board.columns[column];
        if (each.term == term)
            sameTerm = column;
        if (card.item.isEmpty() && card.piece.isEmpty())
            continue;
        for (int row = 0; row < static_cast<int>(each.cards.size()); ++row)
            if (isSame(each.cards[row]) && (!found || each.term == term))
                found = BoardPlace{column, row};
    }
    if (found) {
        m_current = *found;
        return;
    }
    const int column = sameTerm.value_or(0);
    const int last = static_cast<int>(m_board.columns[column].cards.size()) - 1;
    m_current = {column, std::min(m_current.row, last)};
}

const BoardCard *BoardView::currentCard() const
{
    const BoardColumn *column = currentColumn();
    if (!column || m_current.row < 0 || m_current.row >= static_cast<int>(column->cards.size()))
        return nullptr;
    return &column->cards[m_current.row];
}

const BoardColumn *BoardView::currentColumn() const
{
    if (m_current.column < 0 || m_current.column >= static_cast<int>(m_board.columns.size()))
        return nullptr;
    return &m_board.columns[m_current.column];
}

const BoardCard *BoardView::pickedCard() const
{
    return m_held == Held::No ? nullptr : &m_board.columns[m_picked.column].cards[m_picked.row];
}

void BoardView::setCurrent(const BoardPlace &place)
{
    if (m_board.columns.empty())
        return;
    m_current.column = std::clamp(place.column, 0, static_cast<int>(m_board.columns.size()) - 1);
    const int last = static_cast<int>(m_board.columns[m_current.column].cards.size()) - 1;
    m_current.row = std::clamp(place.row, -1, last);
    reveal(m_current);
    viewport()->update();
    tellFocus();
    emit currentChanged();
}

void BoardView::showEntry(const PlanEntry &entry)
{
    for (int column = 0; column < static_cast<int>(m_board.columns.size()); ++column)
        for (int row = 0; row < static_cast<int>(m_board.columns[column].cards.size()); ++row)
            if (m_board.columns[column].term == entry.term
                && m_board.columns[column].cards[row].item == entry.item)
                return setCurrent({column, row});
}

// Where it stands -----------------------------------------------------------------------------

void BoardView::arrange()
{
    const int x = isMirrored() ? horizontalScrollBar()->maximum() - horizontalScrollBar()->value()
                               : horizontalScrollBar()->value();
    m_layout.arrange(m_board, font(), viewport()->size(), x, verticalScrollBar()->value());
    const int room = viewport()->width() - m_layout.trayWidth() - space::small;
    horizontalScrollBar()->setPageStep(std::max(room, 1));
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 6);
    horizontalScrollBar()->setRange(0, std::max(0, m_layout.contentWidth() - room));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_layout.cardHeight() / 2);
    verticalScrollBar()->setRange(0, std::max(0, m_layout.contentHeight() - viewport()->height()));
    viewport()->update();
}

void BoardView::rearrange()
{
    arrange();
    arrange(); // with the scroll bars' new ranges
}

QRect BoardView::visual(const QRect &rect) const
{
    if (!isMirrored())
        return rect;
    return {viewport()->width() - rect.left() - rect.width(), rect.top(), rect.width(),
            rect.height()};
}

QPoint BoardView::logical(const QPoint &point) const
{
    return isMirrored() ? QPoint(viewport()->width() - 1 - point.x(), point.y()) : point;
}

QRect BoardView::rectOf(const BoardPlace &place) const
{
    return visual(place.row < 0 ? m_layout.column(place.column)
                                : m_layout.card(place.column, place.row));
}

void BoardView::reveal(const BoardPlace &place)
{
    if (m_layout.isEmpty())
        return;
    const QRect rect
        = place.row < 0 ? m_layout.head(place.column) : m_layout.card(place.column, place.row);
    const int step = isMirrored() ? -1 : 1;
    QScrollBar *across = horizontalScrollBar();
    if (place.column > 0 && rect.left() < m_layout.trayWidth() + space::small)
        across->setValue(across->value()
                         - step * (m_layout.trayWidth() + space::small - rect.left()));
    else if (place.column > 0 && rect.right() > viewport()->width())
        across->setValue(across->value() + step * (rect.right() - viewport()->width() + 1));
    if (place.row < 0)
        return;
    QScrollBar *down = verticalScrollBar();
    const int top = m_layout.headHeight() + space::tight;
    if (rect.top() < top)
        down->setValue(down->value() - (top - rect.top()));
    else if (rect.bottom() > viewport()->height())
        down->setValue(down->value() + rect.bottom() - viewport()->height() + space::tight);
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    rearrange();
}

void BoardView::scrollContentsBy(int, int)
{
    arrange();
}

void BoardView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LayoutDirectionChange)
        rearrange();
}

void BoardView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    tellFocus();
}

void BoardView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        cancel();
    viewport()->update();
}

// What is said --------------------------------------------------------------------------------

void BoardView::tellFocus()
{
    if (hasFocus())
        boardFocusMoved(*this);
}

void BoardView::announce(const QString &text)
{
    emit said(text);
}

QString BoardView::columnName(int column) const
{
    const BoardColumn &each = m_board.columns.at(column);
    QStringList parts{each.name};
    if (!each.amount.isEmpty())
        parts << each.amount;
    if (each.load)
        parts << loadWord(*each.load);
    if (!each.cost.isEmpty())
        parts << each.cost;
    if (each.isLocked())
        parts << each.lockedWord;
    for (const QString &award : each.awards)
        parts << tr("falls due: %1").arg(award);
    parts << each.problems;
    return parts.join(u", "_s);
}

QString BoardView::nameOf(const BoardPlace &place) const
{
    if (place.row < 0)
        return columnName(place.column);
    const BoardCard &card = m_board.columns.at(place.column).cards.at(place.row);
    QStringList parts;
    if (!card.group.isEmpty())
        parts << card.group;
    for (const QString &part : {card.code, card.title, card.credits, card.word})
        if (!part.isEmpty())
            parts << part;
    if (card.isPinned)
        parts << tr("pinned");
    if (card.countsFor.size() > 1)
        parts << overlayWord(Overlay::Link);
    parts << card.problems;
    return parts.join(u", "_s);
}

// Picking up and dropping ---------------------------------------------------------------------

PlanMove BoardView::moveTo(int column) const
{
    const BoardColumn &from = m_board.columns[m_picked.column];
    return {from.cards[m_picked.row].item, from.term, m_board.columns[column].term};
}

const MoveOutcome &BoardView::outcomeAt(int column) const
{
    std::optional<MoveOutcome> &known = m_outcomes.at(column);
    if (!known) {
        known = column == m_picked.column ? MoveOutcome{} : m_desk->outcome(moveTo(column));
        const BoardColumn &there = m_board.columns[column];
        if (there.isLocked())
            known = MoveOutcome{false, {tr("%1 is locked.").arg(there.name)}};
    }
    return *known;
}

QString BoardView::sayTarget() const
{
    const BoardColumn &there = m_board.columns[m_target];
    if (m_target == m_picked.column)
        return tr("%1, where it was.").arg(there.name);
    const MoveOutcome &outcome = outcomeAt(m_target);
    if (there.isTray())
        return tr("Out of the plan.");
    if (!outcome.isAllowed())
        return tr("%1, not allowed: %2").arg(there.name, outcome.reasons.join(u' '));
    return there.amount.isEmpty() ? tr("%1, allowed.").arg(there.name)
                                  : tr("%1, %2, allowed.").arg(there.name, there.amount);
}

void BoardView::hold(Held how)
{
    m_held = how;
    m_picked = m_current;
    m_target = m_current.column;
    m_outcomes.assign(m_board.columns.size(), std::nullopt);
    m_trying.start(0, this);
    viewport()->update();
}

bool BoardView::pickUp()
{
    const BoardCard *card = currentCard();
    if (!card || !card->isMovable() || m_isReadOnly || m_held != Held::No)
        return false;
    hold(Held::Keys);
    announce(
        tr("%1 picked up. %2.").arg(card->shortName(), m_board.columns[m_current.column].name));
    return true;
}

void BoardView::setTarget(int column)
{
    if (column == m_target)
        return;
    m_target = column;
    if (m_target >= 0) {
        reveal({m_target, -1});
        announce(sayTarget());
    }
    viewport()->update();
}

void BoardView::letGo()
{
    m_held = Held::No;
    m_target = -1;
    m_outcomes.clear();
    m_scrolling.stop();
    m_trying.stop();
    viewport()->unsetCursor();
    viewport()->update();
}

bool BoardView::dropAt(int column)
{
    const BoardCard *card = pickedCard();
    if (!card || column < 0 || column == m_picked.column || !outcomeAt(column).isPossible) {
        const bool wasHeld = m_held != Held::No;
        letGo();
        if (wasHeld && card)
            announce(tr("%1 stays where it was.").arg(card->shortName()));
        return false;
    }
    const PlanMove move = moveTo(column);
    const QString name = card->shortName();
    const BoardColumn there = m_board.columns[column];
    const QStringList reasons = outcomeAt(column).reasons;
    letGo();
    emit moveRequested(move); // the board is another one from here on
    if (there.isTray())
        announce(tr("%1 taken out of the plan.").arg(name));
    else if (reasons.isEmpty())
        announce(tr("%1 dropped in %2.").arg(name, there.name));
    else
        announce(tr("%1 dropped in %2. %3").arg(name, there.name, reasons.join(u' ')));
    return true;
}

void BoardView::drop()
{
    dropAt(m_target);
}

void BoardView::cancel()
{
    m_cut.reset();
    if (m_held == Held::No)
        return;
    const QString name = pickedCard()->shortName();
    const bool wasByClick = m_held == Held::Clicks;
    letGo();
    if (!wasByClick)
        announce(tr("%1 stays where it was.").arg(name));
}

void BoardView::takeOut()
{
    const BoardCard *card = currentCard();
    if (!card || card->kind != BoardCard::Kind::Planned || m_isReadOnly)
        return;
    const QString name = card->shortName();
    emit moveRequested({card->item, m_board.columns[m_current.column].term, {}});
    announce(tr("%1 taken out of the plan.").arg(name));
}

} // namespace cairn::ui
