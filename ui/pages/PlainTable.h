#pragma once

#include <QTableWidget>

namespace cairn::ui {

/// A table that is read row by row: no grid, no row numbers, texts wrapped.
class PlainTable : public QTableWidget
{
    Q_OBJECT

public:
    PlainTable(const QString &name, const QStringList &headings, QWidget *parent);

    void setText(int row, int column, const QString &text);
    /// As wide as their texts, but none wider than \a share of the table; also when it is resized.
    void fitColumns(double share);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    double m_share = 0; ///< 0: columns are left alone
};

} // namespace cairn::ui
