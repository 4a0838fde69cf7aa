#pragma once

#include <QLayout>
#include <QList>

namespace cairn::ui {

/// Lays its items out in lines like words, from the reading side, for chips.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Do { Measure, Place };
    int arrange(const QRect &rect, Do what) const;

    QList<QLayoutItem *> m_items;
};

/// A row of \a parent whose widgets flow into as many lines as they need; it is as high as these.
QWidget *flowRow(QWidget *parent);

} // namespace cairn::ui
