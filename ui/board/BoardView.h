#pragma once

#include "board/BoardLayout.h"
#include "board/PlanDesk.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <memory>

namespace cairn::ui {

/// The terms of a plan side by side, with the cards of their courses, and what is still needed at
/// the side. Whatever can be done with the mouse can be done with the keyboard, and is said aloud;
/// what the rules do not allow can be done all the same, and says why before and after.
class BoardView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);
    ~BoardView() override;

    /// The same card keeps the keyboard, wherever it went.
    void setDesk(const std::shared_ptr<const PlanDesk> &desk);
    const BoardState &board() const { return m_board; }
    const std::shared_ptr<const PlanDesk> &desk() const { return m_desk; }
    void setReadOnly(bool on) { m_isReadOnly = on; }

    BoardPlace current() const { return m_current; }
    void setCurrent(const BoardPlace &place);
    /// The card with the keyboard; null: a term's head.
    const BoardCard *currentCard() const;
    const BoardColumn *currentColumn() const;
    void showEntry(const PlanEntry &entry);
    /// The card that is picked up, and the term that it is held over; null: none.
    const BoardCard *pickedCard() const;
    int target() const { return m_target; }

    /// What can be done with the card that has the keyboard, for keys, menus and screen readers.
    bool pickUp();
    void drop();
    void cancel();
    void takeOut();

    QRect rectOf(const BoardPlace &place) const;
    QString nameOf(const BoardPlace &place) const;
    QString columnName(int column) const;
    bool isMirrored() const { return layoutDirection() == Qt::RightToLeft; }

signals:
    void currentChanged();
    void moveRequested(const cairn::PlanMove &move);
    /// M, the menu key or the right mouse button: what can be done here, at \a position of the
    /// view.
    void menuRequested(const QPoint &position);
    void moveToRequested(const QPoint &position);
    void addRequested();
    void whyRequested();
    void pinRequested();
    void said(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    enum class Held {
        No,
        Keys,   ///< by the keyboard: arrows choose the term
        Drag,   ///< by the mouse, which moves
        Clicks, ///< by a click: the next click on a head drops
    };

    void arrange();
    void rearrange();
    void restoreCurrent(const BoardCard &card, const TermId &term);
    QRect visual(const QRect &rect) const;
    QPoint logical(const QPoint &point) const;
    void reveal(const BoardPlace &place);
    void tellFocus();
    void announce(const QString &text);
    PlanMove moveTo(int column) const;
    const MoveOutcome &outcomeAt(int column) const;
    QString sayTarget() const;
    void tryNext();
    void hold(Held how);
    void setTarget(int column);
    void letGo();
    bool dropAt(int column);

    bool isEventForKeys(int key, Qt::KeyboardModifiers modifiers) const;
    bool keyWhilePicked(int key);
    bool keyOnBoard(const QKeyEvent &event);
    void step(int columns, int rows);
    int nextOpen(int from, int step) const;

    void paintColumn(QPainter &painter, int column) const;
    void paintHead(QPainter &painter, int column) const;
    void paintCard(QPainter &painter, const BoardCard &card, const QRect &rect, bool isFocused,
                   bool isLocked) const;
    void paintAward(QPainter &painter, const QString &award, const QRect &rect) const;
    void paintTarget(QPainter &painter, int column) const;
    void paintNeeded(QPainter &painter) const;
    void paintGhost(QPainter &painter) const;

    std::shared_ptr<const PlanDesk> m_desk;
    BoardState m_board;
    BoardLayout m_layout;
    BoardPlace m_current{0, -1};
    bool m_isReadOnly = false;

    Held m_held = Held::No;
    BoardPlace m_picked;
    int m_target = -1; ///< the column that the card is held over
    mutable std::vector<std::optional<MoveOutcome>> m_outcomes;
    QPoint m_pressedAt; ///< in the viewport
    QPoint m_mouse;
    bool m_isPressed = false;
    QBasicTimer m_scrolling; ///< at the edge, while something is dragged
    QBasicTimer m_trying;    ///< one term after another, while something is held
    std::optional<BoardPlace> m_cut;
};

} // namespace cairn::ui
