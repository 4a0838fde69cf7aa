#include "wording/FactText.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cairn {

QString FactText::key(const std::string &key)
{
    const QString plain = Phrases::words(key);
    if (plain == "residency"_L1)
        return tr("residency");
    if (plain == "age band"_L1)
        return tr("age band");
    if (plain == "audience"_L1)
        return tr("audience");
    if (plain == "declared program"_L1 || plain == "declared programme"_L1 || plain == "program"_L1
        || plain == "programme"_L1)
        return tr("declared program");
    if (plain == "placement english"_L1)
        return tr("placement in English");
    if (plain == "placement math"_L1)
        return tr("placement in math");
    if (plain == "veteran"_L1)
        return tr("veteran");
    if (plain == "employer"_L1)
        return tr("employer");
    if (plain == "apprentice"_L1)
        return tr("apprentice");
    return plain;
}

QString FactText::heading(const std::string &key)
{
    QString words = FactText::key(key);
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString FactText::value(const std::string &key, const FactValue &value) const
{
    const std::string *words = std::get_if<std::string>(&value);
    return words ? text(key, *words) : m_phrases.fact(value);
}

QStringList FactText::values(const std::string &key, const std::vector<FactValue> &values) const
{
    QStringList texts;
    for (const FactValue &each : values)
        texts << value(key, each);
    return texts;
}

QString FactText::text(const std::string &key, const std::string &value) const
{
    const QString plain = toQString(value);
    static const QRegularExpression range(u"^(\\d+)-(\\d+)$"_s);
    static const QRegularExpression open(u"^(\\d+)-plus$"_s);
    if (const auto match = range.match(plain); match.hasMatch())
        return tr("%1–%2", "from an age to an age").arg(match.captured(1), match.captured(2));
    if (const auto match = open.match(plain); match.hasMatch())
        return tr("%1 or older").arg(match.captured(1));
    if (value == "in-state")
        return tr("in state", "residency");
    if (value == "out-of-state")
        return tr("out of state", "residency");
    if (value == "incumbent-worker")
        return tr("incumbent worker", "audience");
    if (value == "registered")
        return tr("registered", "as an apprentice");
    if (value == "college" && key.starts_with("placement"))
        return tr("college level", "placement");
    // Employers and declared programs are often ids of the catalogue.
    for (const QString &name :
         {m_names.organization(OrganizationId(value)), m_names.credential(CredentialId(value))})
        if (name != plain)
            return name;
    return plain;
}

} // namespace cairn
