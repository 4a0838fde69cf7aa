#include "board/BoardAccessible.h"

#include "board/BoardView.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace cairn::ui {

using namespace Qt::StringLiterals;

namespace {

class BoardAccessible;

/// A term (row -1) or a card.
class BoardPart : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::BoardView)

public:
    BoardPart(BoardView *view, const BoardPlace &place) : m_view(view), m_place(place) {}

    bool isValid() const override
    {
        if (!m_view || m_place.column >= int(m_view->board().columns.size()))
            return false;
        return m_place.row < int(column().cards.size());
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override;
    int childCount() const override
    {
        return isValid() && isColumn() ? int(column().cards.size()) : 0;
    }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inside = m_view->rectOf(m_place);
        return {m_view->viewport()->mapToGlobal(inside.topLeft()), inside.size()};
    }
    QAccessible::Role role() const override
    {
        return isColumn() ? QAccessible::List : QAccessible::ListItem;
    }
    QString text(QAccessible::Text which) const override
    {
        if (!isValid())
            return {};
        if (which == QAccessible::Name)
            return m_view->nameOf(m_place);
        if (which == QAccessible::Description && !isColumn() && !card().countsFor.isEmpty())
            return tr("Counts for: %1").arg(card().countsFor.join(u", "_s));
        return {};
    }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.focused = m_view->hasFocus() && m_view->current() == m_place;
        state.selectable = !isColumn();
        state.selected = !isColumn() && m_view->current() == m_place;
        state.movable = !isColumn() && card().isMovable();
        state.disabled = !m_view->isEnabled();
        const QRect seen = m_view->viewport()->rect();
        state.offscreen = !seen.intersects(m_view->rectOf(m_place));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }

    // Actions
    QStringList actionNames() const override
    {
        if (!isValid())
            return {};
        QStringList names{setFocusAction()};
        if (isColumn())
            return names << addName();
        names << whyName();
        if (card().isMovable())
            names << moveName();
        if (card().kind == BoardCard::Kind::Planned)
            names << removeName();
        return names;
    }
    void doAction(const QString &name) override
    {
        if (!isValid() || !actionNames().contains(name))
            return;
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->setCurrent(m_place);
        if (name == moveName())
            emit m_view->moveToRequested(m_view->rectOf(m_place).bottomLeft());
        else if (name == removeName())
            m_view->takeOut();
        else if (name == whyName())
            emit m_view->whyRequested();
        else if (name == addName())
            emit m_view->addRequested();
    }
    QStringList keyBindingsForAction(const QString &name) const override
    {
        if (name == moveName())
            return {u"M"_s};
        if (name == removeName())
            return {u"Delete"_s};
        if (name == whyName())
            return {u"Return"_s};
        return name == addName() ? QStringList{u"Insert"_s} : QStringList();
    }
    QString localizedActionName(const QString &name) const override
    {
        if (name == moveName())
            return tr("Move to…");
        if (name == removeName())
            return tr("Take out of the plan");
        if (name == whyName())
            return tr("Why?");
        return name == addName() ? tr("Add…")
                                 : QAccessibleActionInterface::localizedActionName(name);
    }

    const BoardPlace &place() const { return m_place; }

private:
    static QString moveName() { return u"Move"_s; }
    static QString whyName() { return u"Why"_s; }
    static QString removeName() { return u"Remove"_s; }
    static QString addName() { return u"Add"_s; }
    bool isColumn() const { return m_place.row < 0; }
    const BoardColumn &column() const { return m_view->board().columns[size_t(m_place.column)]; }
    const BoardCard &card() const { return column().cards[size_t(m_place.row)]; }

    QPointer<BoardView> m_view;
    BoardPlace m_place;
};

class BoardAccessible : public QAccessibleWidget
{
public:
    explicit BoardAccessible(BoardView *view) : QAccessibleWidget(view, QAccessible::Grouping) {}
    ~BoardAccessible() override { forget(); }

    BoardView *view() const { return static_cast<BoardView *>(widget()); }
    int childCount() const override { return int(view()->board().columns.size()); }
    QAccessibleInterface *child(int index) const override
    {
        return index >= 0 && index < childCount() ? part({index, -1}) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int column = 0; column < childCount(); ++column)
            if (part({column, -1}) == child)
                return column;
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int column = 0; column < childCount(); ++column)
            if (QAccessibleInterface *found = part({column, -1}); found->rect().contains(x, y))
                return found;
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return view()->hasFocus() && view()->currentColumn() ? part(view()->current()) : nullptr;
    }

    QAccessibleInterface *part(const BoardPlace &place) const
    {
        QAccessible::Id &id = m_parts[{place.column, place.row}];
        QAccessibleInterface *found = id ? QAccessible::accessibleInterface(id) : nullptr;
        if (!found) {
            found = new BoardPart(view(), place);
            id = QAccessible::registerAccessibleInterface(found);
        }
        return found;
    }
    void forget()
    {
        for (const auto &[place, id] : m_parts)
            QAccessible::deleteAccessibleInterface(id);
        m_parts.clear();
    }

private:
    mutable std::map<std::pair<int, int>, QAccessible::Id> m_parts;
};

BoardAccessible *boardOf(BoardView *view)
{
    return view ? static_cast<BoardAccessible *>(QAccessible::queryAccessibleInterface(view))
                : nullptr;
}

QAccessibleInterface *BoardPart::parent() const
{
    BoardAccessible *board = boardOf(m_view);
    return !board || isColumn() ? static_cast<QAccessibleInterface *>(board)
                                : board->part({m_place.column, -1});
}

QAccessibleInterface *BoardPart::child(int index) const
{
    BoardAccessible *board = boardOf(m_view);
    return board && index >= 0 && index < childCount() ? board->part({m_place.column, index})
                                                       : nullptr;
}

int BoardPart::indexOfChild(const QAccessibleInterface *child) const
{
    for (int row = 0; row < childCount(); ++row)
        if (this->child(row) == child)
            return row;
    return -1;
}

QAccessibleInterface *BoardPart::childAt(int x, int y) const
{
    for (int row = 0; row < childCount(); ++row)
        if (QAccessibleInterface *found = child(row); found->rect().contains(x, y))
            return found;
    return nullptr;
}

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<BoardView *>(object);
    return view ? new BoardAccessible(view) : nullptr;
}

} // namespace

void installBoardAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void boardPartsChanged(BoardView &view)
{
    if (!QAccessible::isActive())
        return;
    if (BoardAccessible *board = boardOf(&view))
        board->forget();
    QAccessibleEvent changed(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&changed);
    boardFocusMoved(view);
}

void boardFocusMoved(BoardView &view)
{
    if (!QAccessible::isActive() || !view.hasFocus())
        return;
    BoardAccessible *board = boardOf(&view);
    if (QAccessibleInterface *focused = board ? board->focusChild() : nullptr) {
        QAccessibleEvent moved(focused, QAccessible::Focus);
        QAccessible::updateAccessibility(&moved);
    }
}

} // namespace cairn::ui
