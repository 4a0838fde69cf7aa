#include "pages/ProgressDelegate.h"

#include "models/CaseloadModel.h"
#include "theme/Tokens.h"

#include <QPainter>

#include <algorithm>

namespace cairn::ui {

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant fraction = index.data(CaseloadModel::FractionRole);
    if (!fraction.isValid())
        return;
    const Tokens tokens = Tokens::of(option.palette);
    QRectF track(option.rect.adjusted(space::small, 0, -space::small, 0));
    track.setTop(option.rect.bottom() - 5);
    track.setHeight(3);
    QRectF filled = track;
    filled.setWidth(track.width() * std::clamp(fraction.toDouble(), 0.0, 1.0));
    if (option.direction == Qt::RightToLeft)
        filled.moveRight(track.right());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // In high contrast both would be of one ink: there the track is an outline.
    painter->setPen(tokens.isContrast() ? QPen(tokens.line, 1) : QPen(Qt::NoPen));
    painter->setBrush(tokens.isContrast() ? tokens.page : tokens.line);
    painter->drawRoundedRect(track, 1.5, 1.5);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.colour(Mark::Now));
    if (filled.width() > 0)
        painter->drawRoundedRect(filled, 1.5, 1.5);
    painter->restore();
}

} // namespace cairn::ui
