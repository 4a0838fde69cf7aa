#pragma once

#include <QPushButton>

class QAction;

namespace cairn::ui {

/// A button that is a QAction: its text, tip, icon and whether it is enabled come from there.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void follow();

    QAction *m_action;
};

/// Its text, and a tip that says what the text leaves open.
void label(QAction *action, const QString &text, const QString &tip);

} // namespace cairn::ui
