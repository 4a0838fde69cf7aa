#pragma once

#include "base/Date.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QToolButton;

namespace cairn::ui {

/// A day, or none: typed as the locale writes it or as 2026-09-12, or picked from a calendar.
class DateField : public QWidget
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    void setDate(std::optional<Date> day);
    /// Nothing where the field is empty or not a day; see `isReadable`.
    std::optional<Date> date() const;
    bool isEmpty() const;
    bool isReadable() const;
    /// What to write where the field does not read, "Write it like 9/12/2026."
    QString howToWrite() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    static QString pattern();
    void openCalendar();

    QLineEdit *m_edit = nullptr;
    QToolButton *m_button = nullptr;
};

} // namespace cairn::ui
