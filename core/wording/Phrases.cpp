#include "wording/Phrases.h"

#include <QDate>

namespace cairn {

namespace {

constexpr int longestList = 6;

/// Advisors and learners are in the United States: "es" alone writes 3.5, not 3,5.
QLocale localeOf(const QString &language)
{
    const QLocale named(language);
    return language.contains(QLatin1Char('-')) || language.contains(QLatin1Char('_'))
        ? named
        : QLocale(named.language(), QLocale::UnitedStates);
}

} // namespace

Phrases::Phrases(const QString &language)
    : m_locale(localeOf(language))
{
    m_locale.setNumberOptions(QLocale::OmitGroupSeparator);
}

QString Phrases::number(Decimal value) const
{
    if (value.isWhole())
        return m_locale.toString(qlonglong(value.whole()));
    return m_locale.toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

QString Phrases::money(Decimal amount, const std::string &currency) const
{
    QLocale locale = m_locale;
    locale.setNumberOptions(m_locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    const QString number = locale.toString(amount.toDouble(), 'f', amount.isWhole() ? 0 : 2);
    //: An amount of money and its currency.
    return tr("%1 %2").arg(number, QString::fromStdString(currency));
}

QString Phrases::gpa(Decimal value) const
{
    const bool oneDigit = value.millionths % (Decimal::scale / 10) == 0;
    return oneDigit ? m_locale.toString(value.toDouble(), 'f', 1) : number(value);
}

QString Phrases::day(Date date) const
{
    const QDate day = QDate(1970, 1, 1).addDays(date.daysSinceEpoch);
    //: A day in a sentence, in the letters of QLocale: "May 31, 2027".
    return m_locale.toString(day, tr("MMMM d, yyyy"));
}

QString Phrases::credits(Decimal amount, CreditUnit unit) const
{
    // A fraction takes the plural, "0.5 credits"; whole numbers the form that they ask for.
    if (!amount.isWhole()) {
        const QString size = number(amount);
        switch (unit) {
        case CreditUnit::Semester:
            return tr("%1 credits").arg(size);
        case CreditUnit::Quarter:
            return tr("%1 quarter credits").arg(size);
        case CreditUnit::ClockHour:
            return tr("%1 clock hours").arg(size);
        }
    }
    const int whole = int(amount.whole());
    switch (unit) {
    case CreditUnit::Semester:
        return tr("%n credit(s)", nullptr, whole);
    case CreditUnit::Quarter:
        return tr("%n quarter credit(s)", nullptr, whole);
    case CreditUnit::ClockHour:
        return tr("%n clock hour(s)", nullptr, whole);
    }
    return {};
}

QString Phrases::credits(Credits amount, CreditUnit unit) const
{
    return credits(amount.rounded(unit), unit);
}

QString Phrases::months(int count) const
{
    if (count >= 24 && count % 12 == 0)
        return tr("%n year(s)", nullptr, count / 12);
    return tr("%n month(s)", nullptr, count);
}

QString Phrases::anyOf(const QStringList &names) const { return joined(names, false); }

QString Phrases::allOf(const QStringList &names) const { return joined(names, true); }

QString Phrases::joined(const QStringList &names, bool all) const
{
    if (names.size() < 2)
        return names.join(QString());
    QStringList shown = names;
    QString last;
    if (names.size() > longestList) {
        shown = names.mid(0, longestList - 1);
        last = tr("%n more", nullptr, int(names.size() - shown.size()));
    } else {
        last = shown.takeLast();
    }
    //: What stands between the names of a list.
    const QString first = shown.join(tr(", "));
    return all ? tr("%1 and %2", "a list of names").arg(first, last)
               : tr("%1 or %2", "a list of names").arg(first, last);
}

QString Phrases::methods(const std::vector<Method> &methods) const
{
    QStringList names;
    for (Method each : methods)
        names << method(each);
    return anyOf(names);
}

QString Phrases::method(Method method) const
{
    switch (method) {
    case Method::Resident:
        return tr("study here", "earned by");
    case Method::Transfer:
        return tr("transfer", "earned by");
    case Method::PriorLearning:
        return tr("prior learning", "earned by");
    case Method::Exam:
        return tr("exam", "earned by");
    case Method::Workplace:
        return tr("learning at work", "earned by");
    case Method::Military:
        return tr("military training", "earned by");
    case Method::Noncredit:
        return tr("noncredit study", "earned by");
    }
    return {};
}

QString Phrases::kinds(ItemKind kind) const
{
    switch (kind) {
    case ItemKind::Course:
        return tr("courses");
    case ItemKind::Exam:
        return tr("exams");
    case ItemKind::Training:
        return tr("trainings");
    case ItemKind::Assessment:
        return tr("assessments of prior learning");
    case ItemKind::Work:
        return tr("work experience");
    case ItemKind::Apprenticeship:
        return tr("apprenticeships");
    }
    return {};
}

QString Phrases::fact(const FactValue &value) const
{
    if (const bool *truth = std::get_if<bool>(&value))
        return *truth ? tr("yes") : tr("no");
    if (const Decimal *size = std::get_if<Decimal>(&value))
        return number(*size);
    return toQString(std::get<std::string>(value));
}

QString Phrases::words(const std::string &key)
{
    QString spaced;
    for (QChar c : toQString(key)) {
        if (c == QLatin1Char('-') || c == QLatin1Char('_'))
            spaced += QLatin1Char(' ');
        else if (c.isUpper() && !spaced.isEmpty() && spaced.back().isLower())
            spaced += QLatin1Char(' ') + QString(c.toLower());
        else
            spaced += c;
    }
    return spaced;
}

} // namespace cairn
