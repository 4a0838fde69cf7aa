#pragma once

#include <QStyledItemDelegate>

namespace cairn::ui {

/// A thin bar under its words: "18 of 30".
class ProgressDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace cairn::ui
