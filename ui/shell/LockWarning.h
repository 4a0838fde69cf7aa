#pragma once

#include <QFrame>

class QLabel;

namespace cairn::ui {

/// Says over the window that is used that Cairn locks in so many seconds, and that any key or a
/// movement of the mouse puts it off.
class LockWarning : public QFrame
{
    Q_OBJECT

public:
    explicit LockWarning(QWidget *parent);

    /// Over \a window, which may be a dialog.
    void show(int seconds, QWidget *window);

private:
    QLabel *m_text = nullptr;
};

} // namespace cairn::ui
