#include "theme/StateMark.h"

#include <QCoreApplication>
#include <QEvent>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <cmath>

namespace cairn::ui {

StateLook lookOf(State state)
{
    switch (state) {
    case State::Held:
        return {Mark::Done, {}};
    case State::Expired:
        return {Mark::Blocked, Overlay::Clock};
    case State::Awardable:
    case State::Open:
        return {Mark::Ready, {}};
    case State::NeedsPerson:
        return {Mark::Ready, Overlay::Hourglass};
    case State::Finishing:
        return {Mark::Now, {}};
    case State::Closed:
        return {Mark::Blocked, {}};
    }
    return {};
}

StateLook lookOf(NodeStatus status)
{
    switch (status) {
    case NodeStatus::Met:
    case NodeStatus::Waived:
        return {Mark::Done, {}};
    case NodeStatus::InProgress:
        return {Mark::Now, {}};
    case NodeStatus::Planned:
        return {Mark::Planned, {}};
    case NodeStatus::Partly:
    case NodeStatus::Unmet:
        return {Mark::Ready, {}};
    case NodeStatus::NeedsPerson:
        return {Mark::Ready, Overlay::Hourglass};
    }
    return {};
}

QString markWord(Mark mark)
{
    switch (mark) {
    case Mark::Done:
        return QCoreApplication::translate("StateMark", "Done");
    case Mark::Now:
        //: In progress: short for "is being done now".
        return QCoreApplication::translate("StateMark", "Now");
    case Mark::Planned:
        return QCoreApplication::translate("StateMark", "Planned");
    case Mark::Ready:
        return QCoreApplication::translate("StateMark", "Ready");
    case Mark::Blocked:
        return QCoreApplication::translate("StateMark", "Blocked");
    }
    return {};
}

QString overlayWord(Overlay overlay)
{
    switch (overlay) {
    case Overlay::Clock:
        return QCoreApplication::translate("StateMark", "Ends soon");
    case Overlay::Hourglass:
        return QCoreApplication::translate("StateMark", "Waiting for a person");
    case Overlay::Link:
        return QCoreApplication::translate("StateMark", "Counts twice");
    case Overlay::Pencil:
        return QCoreApplication::translate("StateMark", "What-if");
    case Overlay::Flag:
        return QCoreApplication::translate("StateMark", "Follow up");
    }
    return {};
}

namespace {

/// Shapes are drawn on a field of 16 by 16, fitted into whatever square there is.
constexpr double field = 16;

struct OnField {
    OnField(QPainter *on, const QRectF &rect) : painter(on)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        painter->translate(rect.center().x() - side / 2, rect.center().y() - side / 2);
        painter->scale(side / field, side / field);
    }
    ~OnField() { painter->restore(); }
    OnField(const OnField &) = delete;
    OnField &operator=(const OnField &) = delete;

    QPainter *painter;
};

QPen pen(const QColor &colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void filledCircleWithTick(QPainter &p, const QColor &ink, const QColor &paper)
{
    p.setPen(Qt::NoPen);
    p.setBrush(ink);
    p.drawEllipse(QRectF(1, 1, 14, 14));
    p.setPen(pen(paper, 1.9));
    p.drawPolyline(QPolygonF{{4.7, 8.3}, {7.1, 10.7}, {11.4, 5.7}});
}

void halfCircle(QPainter &p, const QColor &ink)
{
    p.setPen(pen(ink, 1.8));
    p.drawEllipse(QRectF(1.9, 1.9, 12.2, 12.2));
    QPainterPath half;
    half.moveTo(8, 2);
    half.arcTo(QRectF(2, 2, 12, 12), 90, 180);
    half.closeSubpath();
    p.fillPath(half, ink);
}

void squareWithDot(QPainter &p, const QColor &ink)
{
    p.setPen(pen(ink, 1.8));
    p.drawRoundedRect(QRectF(2.2, 2.2, 11.6, 11.6), 1.5, 1.5);
    p.setPen(Qt::NoPen);
    p.setBrush(ink);
    p.drawEllipse(QRectF(5.9, 5.9, 4.2, 4.2));
}

void diamond(QPainter &p, const QColor &ink)
{
    p.setPen(pen(ink, 2));
    p.drawPolygon(QPolygonF{{8, 1.4}, {14.6, 8}, {8, 14.6}, {1.4, 8}});
}

void octagonWithBar(QPainter &p, const QColor &ink, const QColor &paper)
{
    p.setPen(Qt::NoPen);
    p.setBrush(ink);
    p.drawPolygon(QPolygonF{{5.2, 1}, {10.8, 1}, {15, 5.2}, {15, 10.8},
                            {10.8, 15}, {5.2, 15}, {1, 10.8}, {1, 5.2}});
    p.setPen(pen(paper, 2.2));
    p.drawLine(QPointF(4.4, 8), QPointF(11.6, 8));
}

void clock(QPainter &p)
{
    p.drawEllipse(QRectF(2, 2, 12, 12));
    p.drawPolyline(QPolygonF{{8, 4.8}, {8, 8}, {10.6, 9.6}});
}

void hourglass(QPainter &p, const QColor &ink)
{
    p.drawLine(QPointF(3.2, 1.8), QPointF(12.8, 1.8));
    p.drawLine(QPointF(3.2, 14.2), QPointF(12.8, 14.2));
    p.drawPolygon(QPolygonF{{4.4, 1.8}, {11.6, 1.8}, {8.6, 8}, {11.6, 14.2}, {4.4, 14.2}, {7.4, 8}});
    p.setBrush(ink);
    p.drawPolygon(QPolygonF{{6, 13.4}, {8, 10.8}, {10, 13.4}});
}

void link(QPainter &p)
{
    p.translate(8, 8);
    p.rotate(-35);
    p.drawRoundedRect(QRectF(-7, -2.6, 8, 5.2), 2.6, 2.6);
    p.drawRoundedRect(QRectF(-1, -2.6, 8, 5.2), 2.6, 2.6);
}

void pencil(QPainter &p)
{
    p.drawPolygon(QPolygonF{{2.4, 13.6}, {3.2, 10.2}, {10.8, 2.6}, {13.4, 5.2}, {5.8, 12.8}});
    p.drawLine(QPointF(9, 4.4), QPointF(11.6, 7));
}

void flag(QPainter &p, const QColor &ink)
{
    p.drawLine(QPointF(4, 1.8), QPointF(4, 14.4));
    p.setBrush(ink);
    p.drawPolygon(QPolygonF{{4, 2.4}, {13, 4.9}, {4, 8.2}});
}

class StateIconEngine : public QIconEngine
{
public:
    StateIconEngine(const StateLook &look, const QPalette &palette)
        : m_look(look), m_palette(palette)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const QRectF square(rect.left(), rect.top(), rect.height(), rect.height());
        paintStateMark(painter, square, m_look.mark, m_palette);
        if (m_look.overlay) {
            paintOverlay(painter, square.translated(rect.height() + space::tight, 0),
                         *m_look.overlay, m_palette);
        }
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect({}, size), mode, state);
        return picture;
    }
    // The default asks for available sizes, of which vectors have none.
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new StateIconEngine(*this); }

private:
    StateLook m_look;
    QPalette m_palette;
};

} // namespace

void paintStateMark(QPainter *painter, const QRectF &rect, Mark mark, const QPalette &palette)
{
    const Tokens tokens = Tokens::of(palette);
    const QColor ink = tokens.colour(mark);
    const OnField onField(painter, rect);
    switch (mark) {
    case Mark::Done:
        return filledCircleWithTick(*painter, ink, tokens.page);
    case Mark::Now:
        return halfCircle(*painter, ink);
    case Mark::Planned:
        return squareWithDot(*painter, ink);
    case Mark::Ready:
        return diamond(*painter, ink);
    case Mark::Blocked:
        return octagonWithBar(*painter, ink, tokens.page);
    }
}

void paintOverlay(QPainter *painter, const QRectF &rect, Overlay overlay, const QPalette &palette)
{
    const QColor ink = Tokens::of(palette).text;
    const OnField onField(painter, rect);
    painter->setPen(pen(ink, 1.5));
    painter->setBrush(Qt::NoBrush);
    switch (overlay) {
    case Overlay::Clock:
        return clock(*painter);
    case Overlay::Hourglass:
        return hourglass(*painter, ink);
    case Overlay::Link:
        return link(*painter);
    case Overlay::Pencil:
        return pencil(*painter);
    case Overlay::Flag:
        return flag(*painter, ink);
    }
}

QIcon stateIcon(const StateLook &look, const QPalette &palette)
{
    return QIcon(new StateIconEngine(look, palette));
}

int stateIconWidth(const StateLook &look, int height)
{
    return look.overlay ? 2 * height + space::tight : height;
}

StateMark::StateMark(QWidget *parent) : StateMark(StateLook{}, {}, parent) {}

StateMark::StateMark(const StateLook &look, const QString &word, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setLook(look, word);
}

void StateMark::setLook(const StateLook &look, const QString &word)
{
    m_look = look;
    setText(word.isEmpty() ? markWord(look.mark) : word);
    makeRoom();
    update();
}

int StateMark::markHeight() const
{
    return fontMetrics().height();
}

void StateMark::makeRoom()
{
    const int room = stateIconWidth(m_look, markHeight()) + space::small;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setContentsMargins(mirrored ? 0 : room, 0, mirrored ? room : 0, 0);
}

void StateMark::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    QPainter painter(this);
    const int side = markHeight();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int step = side + space::tight;
    QRectF square(mirrored ? width() - side : 0, (height() - side) / 2.0, side, side);
    paintStateMark(&painter, square, m_look.mark, palette());
    if (m_look.overlay) {
        paintOverlay(&painter, square.translated(mirrored ? -step : step, 0), *m_look.overlay,
                     palette());
    }
}

void StateMark::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        makeRoom();
}

void StateMarkDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant look = index.data(LookRole);
    if (!look.isValid())
        return;
    const auto value = look.value<StateLook>();
    const int height = option->fontMetrics.height();
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {stateIconWidth(value, height), height};
    option->icon = stateIcon(value, option->palette);
}

} // namespace cairn::ui
