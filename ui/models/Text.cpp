#include "models/Text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

QString uiLanguage()
{
    return QLocale().name().section(u'_', 0, 0);
}

QString inUiLanguage(const TextMap &text)
{
    return fromUtf8(text.in(uiLanguage().toStdString()));
}

QDate toQDate(Date day)
{
    return QDate(1970, 1, 1).addDays(day.daysSinceEpoch);
}

Date toDate(QDate day)
{
    return {static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(day))};
}

QString dateText(std::optional<Date> day)
{
    return day ? dateText(toQDate(*day)) : QString();
}

QString dateText(QDate day)
{
    const QLocale locale;
    return locale.toString(day, locale.language() == QLocale::English ? u"MMM d, yyyy"_s
                                                                      : u"d MMM yyyy"_s);
}

QString timeText(QTime time)
{
    const QLocale locale;
    return locale.toString(
        time, locale.amText().endsWith(u'.') ? u"H:mm"_s : locale.timeFormat(QLocale::ShortFormat));
}

QString momentText(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    return QCoreApplication::translate("Text", "%1, %2", "day, time")
        .arg(dateText(local.date()), timeText(local.time()));
}

QString recentText(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    return local.date() == QDate::currentDate() ? timeText(local.time()) : momentText(local);
}

QString numberText(Decimal number)
{
    QLocale locale;
    const QString plain = fromUtf8(number.toText());
    const auto places = plain.contains(u'.') ? plain.size() - plain.indexOf(u'.') - 1 : 0;
    return locale.toString(number.toDouble(), 'f', static_cast<int>(places));
}

QString amountText(Credits credits, CreditUnit unit)
{
    return numberText(credits.rounded(unit));
}

QString creditsText(Credits credits, CreditUnit unit)
{
    const QString amount = amountText(credits, unit);
    const bool one = credits.rounded(unit) == Decimal::fromInt(1);
    // The number may have places, which %n cannot: so there is a sentence for one and one for many.
    switch (unit) {
    case CreditUnit::Semester:
        return one ? QCoreApplication::translate("Credits", "1 credit")
                   : QCoreApplication::translate("Credits", "%1 credits").arg(amount);
    case CreditUnit::Quarter:
        return one ? QCoreApplication::translate("Credits", "1 quarter credit")
                   : QCoreApplication::translate("Credits", "%1 quarter credits").arg(amount);
    case CreditUnit::ClockHour:
        return one ? QCoreApplication::translate("Credits", "1 clock hour")
                   : QCoreApplication::translate("Credits", "%1 clock hours").arg(amount);
    }
    return amount;
}

QString moneyText(Decimal amount, const std::string &currency)
{
    const QLocale locale;
    const QString symbol = currency == "USD" ? u"$"_s : fromUtf8(currency) + QChar::Nbsp;
    return locale.toCurrencyString(amount.toDouble(), symbol, amount.isWhole() ? 0 : 2);
}

std::optional<Decimal> decimalFrom(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    if (const auto plain = Decimal::fromText(trimmed.toStdString()))
        return plain;
    const QLocale locale;
    bool isNumber = false;
    locale.toDouble(trimmed, &isNumber);
    if (!isNumber)
        return std::nullopt;
    QString neutral = trimmed;
    neutral.remove(locale.groupSeparator());
    neutral.replace(locale.decimalPoint(), u"."_s);
    return Decimal::fromText(neutral.toStdString());
}

QString searchKey(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString key;
    key.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            key += c;
    }
    return key;
}

QStringList searchWords(const QString &typed)
{
    return searchKey(typed).split(u' ', Qt::SkipEmptyParts);
}

bool matches(const QString &key, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&key](const QString &word) { return key.contains(word); });
}

} // namespace cairn::ui
