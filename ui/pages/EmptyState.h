#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace cairn::ui {

/// What stands where a list has nothing: one sentence, and what can be done about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &name, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    QString sentence() const;
    /// The first action is the button, the others are links.
    void setActions(const QList<QAction *> &actions);

private:
    QLabel *m_sentence = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};

} // namespace cairn::ui
