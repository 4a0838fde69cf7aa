#pragma once

#include "base/Credits.h"
#include "base/Date.h"
#include "base/Decimal.h"
#include "base/Id.h"
#include "base/TextMap.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>

/// Between the core's values and what a person reads.
namespace cairn::ui {

inline QString fromUtf8(const std::string &text)
{
    return QString::fromStdString(text);
}
template <class Tag> QString fromId(const Id<Tag> &id)
{
    return QString::fromStdString(id.text);
}
template <class Tag> Id<Tag> toId(const QString &text)
{
    return Id<Tag>(text.toStdString());
}

/// The language of the window as catalogue texts name it: "en", "es".
QString uiLanguage();
QString inUiLanguage(const TextMap &text);

QDate toQDate(Date day);
Date toDate(QDate day);
/// "Sep 12, 2026" as the locale writes it; empty where there is no day.
QString dateText(std::optional<Date> day);
QString dateText(QDate day);
/// "10:42 AM"; "10:42" where the locale's mark of the half day ends in a period, which would stand
/// twice at the end of a sentence.
QString timeText(QTime time);
/// "Sep 12, 2026, 10:42 AM", in local time.
QString momentText(const QDateTime &at);
/// The time alone where it is today's.
QString recentText(const QDateTime &at);

/// The bare number in \a unit, as the locale writes it: "6", "13.33".
QString amountText(Credits credits, CreditUnit unit);
/// With its unit, one or many: "6 credits", "9 quarter credits", "90 hours".
QString creditsText(Credits credits, CreditUnit unit);
QString numberText(Decimal number);
QString moneyText(Decimal amount, const std::string &currency);
/// What a person typed, in the locale's writing or plain. Nothing where it is no number.
std::optional<Decimal> decimalFrom(const QString &typed);

/// Lower case without accents, so that "munoz" finds "Muñoz".
QString searchKey(const QString &text);
/// The words of a search, folded like the keys.
QStringList searchWords(const QString &typed);
/// Every word stands somewhere in \a key.
bool matches(const QString &key, const QStringList &words);

} // namespace cairn::ui
