#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QActionGroup;
class QToolButton;
class QVBoxLayout;

namespace cairn::ui {

/// The strip of icons and words at the reading side: one button a page.
class Rail : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// \a where pushes the button to the top or to the foot.
    enum class Where { Top, Foot };
    void add(QAction *page, Where where = Where::Top);
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    void retranslate();

    QVBoxLayout *m_top = nullptr;
    QVBoxLayout *m_foot = nullptr;
    QActionGroup *m_group = nullptr;
    QList<QToolButton *> m_buttons;
};

} // namespace cairn::ui
