#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace cairn::ui {

/// A framed part of a page with a heading, and room for a button beside it.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &name, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    QVBoxLayout *body() const { return m_body; }
    QHBoxLayout *headingLine() const { return m_line; }

private:
    QLabel *m_heading = nullptr;
    QHBoxLayout *m_line = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace cairn::ui
