#pragma once

#include "base/Credits.h"
#include "base/Date.h"
#include "base/Decimal.h"
#include "base/TextMap.h"
#include "catalogue/Rule.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace cairn {

/// The small words of all sentences: numbers, credits, days, lists of names.
class Phrases
{
    Q_DECLARE_TR_FUNCTIONS(cairn::Phrases)

public:
    /// \a language ("en", "es") decides how numbers and days are written.
    explicit Phrases(const QString &language);

    QString number(Decimal value) const;
    /// A grade point average: "2.0", "2.75"
    QString gpa(Decimal value) const;
    /// "1,240 USD"
    QString money(Decimal amount, const std::string &currency) const;
    /// "May 31, 2027"
    QString day(Date date) const;
    /// "6 credits", "4.5 quarter credits", "30 clock hours"
    QString credits(Decimal amount, CreditUnit unit) const;
    QString credits(Credits amount, CreditUnit unit) const;
    /// "2 years", "18 months"
    QString months(int count) const;
    /// "A, B or C"; beyond six "A, B, C, D, E or 7 more"
    QString anyOf(const QStringList &names) const;
    /// "A, B and C"; long lists likewise
    QString allOf(const QStringList &names) const;
    /// "transfer or exam"
    QString methods(const std::vector<Method> &methods) const;
    QString method(Method method) const;
    /// "courses", "exams"
    QString kinds(ItemKind kind) const;
    /// "in-state", "yes", "18"
    QString fact(const FactValue &value) const;
    /// A key or tag of a file as words: "declaredProgram" and "declared-program" alike.
    static QString words(const std::string &key);

private:
    QString joined(const QStringList &names, bool all) const;

    QLocale m_locale;
};

inline QString toQString(const std::string &utf8) { return QString::fromStdString(utf8); }

} // namespace cairn
