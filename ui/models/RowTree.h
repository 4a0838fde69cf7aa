#pragma once

#include "models/Roles.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace cairn::ui {

/// Paints a row as a person reads it: mark, first line with a short text at its end, and quieter
/// lines below. See RowRole.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Lines {
        Wrap, ///< sentences, shown whole
        Elide, ///< names, cut with an ellipsis; the tooltip has them whole
    };

    RowDelegate(Lines lines, QTreeView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Layout {
        QRect mark;
        QRect title;
        QRect side;
        QRect detail;
        int height = 0;
    };
    Layout layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &room) const;
    int widthFor(const QModelIndex &index) const;

    Lines m_lines;
    QTreeView *m_view;
};

/// A list or tree of such rows. One column without header; keeps its place and what is open.
class RowTree : public QTreeView
{
    Q_OBJECT

public:
    explicit RowTree(RowDelegate::Lines lines, QWidget *parent = nullptr);

    /// A list takes the height of its rows, for a card that does not scroll by itself.
    void setFitsRows(bool fits);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Enter or a double click on a row.
    void opened(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;

private:
    int rowsHeight() const;

    bool m_fitsRows = false;
};

} // namespace cairn::ui
