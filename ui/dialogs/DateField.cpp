#include "dialogs/DateField.h"

#include "models/Text.h"
#include "theme/Icons.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace cairn::ui {

DateField::DateField(QWidget *parent)
    : QWidget(parent)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    m_edit = new QLineEdit(this);
    m_edit->setClearButtonEnabled(true);
    m_edit->setPlaceholderText(QLocale().dateFormat(QLocale::ShortFormat));
    m_button = new QToolButton(this);
    m_button->setIcon(themeIcon(u"view-calendar"_s));
    m_button->setText(tr("Calendar"));
    m_button->setAccessibleName(tr("Pick from a calendar"));
    m_button->setToolTip(tr("Pick from a calendar"));
    line->addWidget(m_edit, 1);
    line->addWidget(m_button);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &DateField::edited);
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
}

/// Two digits of a year mean this century: nothing here was earned in 1926.
static QDate inThisCentury(QDate day)
{
    return day.isValid() && day.year() < 1930 ? day.addYears(100) : day;
}

static QDate read(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const QDate iso = QDate::fromString(trimmed, Qt::ISODate); iso.isValid())
        return iso;
    const QLocale locale;
    const QString shortFormat = locale.dateFormat(QLocale::ShortFormat);
    QString longYear = shortFormat;
    if (!longYear.contains(u"yyyy"_s))
        longYear.replace(u"yy"_s, u"yyyy"_s);
    for (const QString &format : {longYear, shortFormat}) {
        if (const QDate day = locale.toDate(trimmed, format); day.isValid())
            return inThisCentury(day);
    }
    return locale.toDate(trimmed, QLocale::LongFormat);
}

void DateField::setDate(std::optional<Date> day)
{
    m_edit->setText(day ? QLocale().toString(toQDate(*day), QLocale::ShortFormat) : QString());
    // A short format with two digits would lose the century of an old award.
    if (day && read(m_edit->text()) != toQDate(*day))
        m_edit->setText(fromUtf8(day->toText()));
}

std::optional<Date> DateField::date() const
{
    const QDate day = read(m_edit->text());
    return day.isValid() ? std::optional(toDate(day)) : std::nullopt;
}

bool DateField::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

bool DateField::isReadable() const
{
    return isEmpty() || date().has_value();
}

QString DateField::howToWrite() const
{
    return tr("This is not a day. Write it like %1.")
        .arg(QLocale().toString(QDate::currentDate(), QLocale::ShortFormat));
}

void DateField::openCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setAccessibleName(tr("Calendar"));
    if (const auto day = date())
        calendar->setSelectedDate(toQDate(*day));
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    connect(calendar, &QCalendarWidget::activated, this, [this, menu](QDate day) {
        setDate(toDate(day));
        menu->close();
        emit edited();
    });
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    calendar->setFocus();
}

void DateField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::DynamicPropertyChange)
        return;
    if (event->type() == QEvent::LanguageChange)
        m_edit->setPlaceholderText(QLocale().dateFormat(QLocale::ShortFormat));
}

} // namespace cairn::ui
