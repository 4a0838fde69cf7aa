#include "dialogs/DateField.h"

#include "models/Text.h"
#include "theme/Icons.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
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
    m_edit->setPlaceholderText(pattern());
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

/// As the locale writes a day, with all four digits of the year.
static QString dayFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return format;
}

/// Two digits of a year are one of 1970 to 2069: a license may well run until '31.
static QString withCentury(QString typed)
{
    static const QRegularExpression firstPair(u"^(\\d\\d)(?=\\D)"_s);
    static const QRegularExpression lastPair(u"(?<=\\D)(\\d\\d)(?=\\D*$)"_s);
    const bool isYearFirst = dayFormat().startsWith(u'y');
    const auto year = (isYearFirst ? firstPair : lastPair).match(typed);
    if (year.hasMatch())
        typed.insert(year.capturedStart(1), year.captured(1).toInt() < 70 ? u"20"_s : u"19"_s);
    return typed;
}

static QDate read(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const QDate iso = QDate::fromString(trimmed, Qt::ISODate); iso.isValid())
        return iso;
    const QLocale locale;
    // Whoever writes "dd/mm" also writes "9/12".
    QString looseFormat = dayFormat();
    looseFormat.replace(u"dd"_s, u"d"_s);
    if (!looseFormat.contains(u"MMM"_s))
        looseFormat.replace(u"MM"_s, u"M"_s);
    for (const QString &format : {dayFormat(), looseFormat}) {
        const QDate day = locale.toDate(withCentury(trimmed), format);
        if (day.isValid() && day.year() >= 1900)
            return day;
    }
    return locale.toDate(trimmed, QLocale::LongFormat);
}

/// "mm/dd/yyyy": in the locale's order and in letters that people know.
QString DateField::pattern()
{
    static const QRegularExpression letters(u"d+|M+|y+"_s);
    const QString format = dayFormat();
    QString text;
    qsizetype from = 0;
    for (auto each = letters.globalMatch(format); each.hasNext();) {
        const auto part = each.next();
        text += format.mid(from, part.capturedStart() - from);
        from = part.capturedEnd();
        switch (format[part.capturedStart()].unicode()) {
        case u'd': text += tr("dd", "the day in mm/dd/yyyy"); break;
        case u'M': text += tr("mm", "the month in mm/dd/yyyy"); break;
        default: text += tr("yyyy", "the year in mm/dd/yyyy");
        }
    }
    return text + format.mid(from);
}

void DateField::setDate(std::optional<Date> day)
{
    m_edit->setText(day ? QLocale().toString(toQDate(*day), dayFormat()) : QString());
    // In a locale whose own way of writing does not read back.
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
        .arg(QLocale().toString(QDate::currentDate(), dayFormat()));
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
        m_edit->setPlaceholderText(pattern());
}

} // namespace cairn::ui
