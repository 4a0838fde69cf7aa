#pragma once

#include <QWidget>

class QToolButton;

namespace cairn::ui {

class FlowLayout;

/// Filters as chips that stack. Space turns one on, Delete turns it off.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChipBar(QWidget *parent = nullptr);

    /// Chips are numbered by \a id, which the signal hands back.
    void addChip(int id, const QString &name);
    void setText(int id, const QString &text);
    void setOn(int id, bool on);
    bool isOn(int id) const;
    void addWidget(QWidget *widget);

signals:
    /// A person turned it; setting by program is silent.
    void turned(int id, bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void describe(QToolButton *chip);

    FlowLayout *m_flow = nullptr;
    QHash<int, QToolButton *> m_chips;
};

} // namespace cairn::ui
