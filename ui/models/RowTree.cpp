#include "models/RowTree.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

static constexpr int tall = 100'000;

RowDelegate::RowDelegate(Lines lines, QTreeView *view)
    : QStyledItemDelegate(view)
    , m_lines(lines)
    , m_view(view)
{
}

static QFont titleFont(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    if (index.data(GroupRole).toBool())
        font.setWeight(QFont::DemiBold);
    return font;
}

static QFont detailFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

int RowDelegate::widthFor(const QModelIndex &index) const
{
    int depth = m_view->rootIsDecorated() ? 1 : 0;
    for (QModelIndex above = index.parent(); above.isValid() && above != m_view->rootIndex();
         above = above.parent())
        ++depth;
    return m_view->viewport()->width() - depth * m_view->indentation();
}

static int heightOf(const QFont &font, int width, const QString &text, bool wraps)
{
    const QFontMetrics metrics(font);
    if (!wraps)
        return metrics.height() * static_cast<int>(1 + text.count(u'\n'));
    return metrics.boundingRect(QRect(0, 0, std::max(width, 1), tall), Qt::TextWordWrap, text)
        .height();
}

RowDelegate::Layout RowDelegate::layoutOf(const QStyleOptionViewItem &option,
                                          const QModelIndex &index, const QRect &room) const
{
    const QRect inside = room.adjusted(space::small, space::tight, -space::small, -space::tight);
    const QFont font = titleFont(option, index);
    const QFontMetrics metrics(font);
    const bool wraps = m_lines == Lines::Wrap;
    Layout layout;

    int left = inside.left();
    if (const QVariant look = index.data(LookRole); look.isValid()) {
        const int size = metrics.height();
        layout.mark = QRect(left, inside.top(), stateIconWidth(look.value<StateLook>(), size), size);
        left = layout.mark.right() + 1 + space::small;
    }
    const QString side = index.data(SideRole).toString();
    const int sideWidth
        = side.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(side) + 2, inside.width() / 2);
    layout.side = QRect(inside.right() + 1 - sideWidth, inside.top(), sideWidth, metrics.height());
    const int titleRight = sideWidth ? layout.side.left() - space::normal : inside.right() + 1;

    const QString title = index.data().toString();
    layout.title = QRect(left, inside.top(), titleRight - left,
                         heightOf(font, titleRight - left, title, wraps));
    int bottom = layout.title.bottom() + 1;
    if (const QString detail = index.data(DetailRole).toString(); !detail.isEmpty()) {
        const int width = inside.right() + 1 - left;
        layout.detail
            = QRect(left, bottom + 2, width, heightOf(detailFont(option), width, detail, wraps));
        bottom = layout.detail.bottom() + 1;
    }
    layout.height = std::max(bottom - room.top() + space::tight, space::target + space::tight);
    if (index.data(GroupRole).toBool())
        layout.height = std::max(layout.height, metrics.height() + space::normal);
    return layout;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int width = widthFor(index);
    return {100, layoutOf(item, index, QRect(0, 0, width, tall)).height};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    item.text.clear();
    item.icon = {};
    QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    // A scroll bar may have come since the column was measured.
    QRect room = item.rect;
    room.setRight(std::min(room.right(), m_view->viewport()->width() - 1));
    const Layout layout = layoutOf(item, index, room);
    const auto visual
        = [&item](QRect rect) { return QStyle::visualRect(item.direction, item.rect, rect); };
    const Tokens tokens = Tokens::of(item.palette);
    const bool isQuiet = index.data(QuietRole).toBool();
    const int lead = static_cast<int>(QStyle::visualAlignment(item.direction, Qt::AlignLeft));
    const int trail = static_cast<int>(QStyle::visualAlignment(item.direction, Qt::AlignRight));
    const bool wraps = m_lines == Lines::Wrap;

    painter->save();
    if (const QVariant look = index.data(LookRole); look.isValid())
        stateIcon(look.value<StateLook>(), item.palette).paint(painter, visual(layout.mark));
    const QFont font = titleFont(item, index);
    painter->setFont(font);
    painter->setPen(isQuiet ? tokens.quiet : tokens.text);
    if (wraps)
        painter->drawText(visual(layout.title), Qt::TextWordWrap | lead | Qt::AlignTop, title);
    else
        painter->drawText(
            visual(layout.title), lead | Qt::AlignTop,
            QFontMetrics(font).elidedText(title, Qt::ElideRight, layout.title.width()));
    painter->setPen(tokens.quiet);
    const QString side = index.data(SideRole).toString();
    if (!side.isEmpty())
        painter->drawText(visual(layout.side), trail | Qt::AlignTop,
                          QFontMetrics(font).elidedText(side, Qt::ElideRight,
                                                        layout.side.width()));
    if (!layout.detail.isNull()) {
        painter->setFont(detailFont(item));
        const QString detail = index.data(DetailRole).toString();
        painter->drawText(visual(layout.detail),
                          (wraps ? int(Qt::TextWordWrap) : 0) | lead | Qt::AlignTop,
                          wraps ? detail
                                : painter->fontMetrics().elidedText(detail, Qt::ElideRight,
                                                                    layout.detail.width()));
    }
    painter->restore();
}

RowTree::RowTree(RowDelegate::Lines lines, QWidget *parent)
    : QTreeView(parent)
{
    setItemDelegate(new RowDelegate(lines, this));
    setHeaderHidden(true);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    header()->setMinimumSectionSize(1);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setExpandsOnDoubleClick(false);
    setIndentation(20);
    setMouseTracking(true);
    setAnimated(false);
    setTabKeyNavigation(false);
    connect(this, &QTreeView::doubleClicked, this, &RowTree::opened);
}

void RowTree::setFitsRows(bool fits)
{
    m_fitsRows = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    if (fits)
        setFrameShape(QFrame::NoFrame);
    updateGeometry();
}

int RowTree::rowsHeight() const
{
    int height = 2 * frameWidth();
    const auto addUp = [this, &height](const QModelIndex &parent, const auto &self) -> void {
        for (int row = 0; model() && row < model()->rowCount(parent); ++row) {
            const QModelIndex index = model()->index(row, 0, parent);
            height += rowHeight(index) > 0 ? rowHeight(index) : sizeHintForIndex(index).height();
            if (isExpanded(index))
                self(index, self);
        }
    };
    addUp({}, addUp);
    return height;
}

QSize RowTree::sizeHint() const
{
    return m_fitsRows ? QSize(240, rowsHeight()) : QTreeView::sizeHint();
}

QSize RowTree::minimumSizeHint() const
{
    return m_fitsRows ? QSize(160, rowsHeight()) : QTreeView::minimumSizeHint();
}

void RowTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    // Wrapped lines change the rows' heights with the width.
    doItemsLayout();
    if (m_fitsRows)
        updateGeometry();
}

void RowTree::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        emit opened(currentIndex());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

/// An open or closed angle beside the first line; the style's own are too faint to see.
void RowTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const int size = fontMetrics().height() / 2;
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    const int left = isRightToLeft ? rect.left() : rect.right() + 1 - indentation();
    const QPointF middle(left + indentation() / 2.0,
                         rect.top() + space::tight + fontMetrics().height() / 2.0);
    const double arm = size / 2.0;
    QPolygonF angle;
    if (isExpanded(index))
        angle << QPointF(-arm, -arm / 2) << QPointF(0, arm / 2) << QPointF(arm, -arm / 2);
    else
        angle << QPointF(-arm / 2, -arm) << QPointF(arm / 2, 0) << QPointF(-arm / 2, arm);
    if (isRightToLeft && !isExpanded(index)) {
        for (QPointF &point : angle)
            point.setX(-point.x());
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Tokens::of(palette()).quiet, 1.5));
    painter->drawPolyline(angle.translated(middle));
    painter->restore();
}

} // namespace cairn::ui
