#include "wording/Names.h"

#include "audit/CompiledCatalogue.h"

#include <algorithm>

namespace cairn {

namespace {

template <class Entry, class Id> const Entry *find(const std::vector<Entry> &list, const Id &id)
{
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const Entry &entry) { return entry.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Names::Names(const CompiledCatalogue &catalogue, QString language)
    : m_catalogue(catalogue)
    , m_language(std::move(language))
    , m_languageCode(m_language.toStdString())
{
}

QString Names::in(const TextMap &text) const { return toQString(text.in(m_languageCode)); }

QString Names::credential(const CredentialId &id) const
{
    const int index = m_catalogue.credentialIndex(id);
    const QString name
        = index < 0 ? QString() : in(m_catalogue.catalogue().credentials[size_t(index)].name);
    return name.isEmpty() ? toQString(id.text) : name;
}

QString Names::item(const ItemId &id) const
{
    const int index = m_catalogue.itemIndex(id);
    if (index < 0)
        return toQString(id.text);
    const Item &found = m_catalogue.catalogue().items[size_t(index)];
    const QString name = in(found.name);
    const QString code = toQString(found.code);
    if (code.isEmpty() || code == name)
        return name.isEmpty() ? toQString(id.text) : name;
    //: A course: its code, its name.
    return name.isEmpty() ? code : tr("%1 %2").arg(code, name);
}

QString Names::itemInShort(const ItemId &id) const
{
    const int index = m_catalogue.itemIndex(id);
    const std::string &code
        = index < 0 ? id.text : m_catalogue.catalogue().items[size_t(index)].code;
    return code.empty() ? item(id) : toQString(code);
}

QStringList Names::items(const std::vector<ItemId> &ids) const
{
    QStringList names;
    for (const ItemId &id : ids)
        names << (ids.size() > 2 ? itemInShort(id) : item(id));
    return names;
}

QString Names::organization(const OrganizationId &id) const
{
    const Organization *found = find(m_catalogue.catalogue().organizations, id);
    const QString name = found ? in(found->name) : QString();
    return name.isEmpty() ? toQString(id.text) : name;
}

QString Names::competency(const CompetencyId &id) const
{
    const Competency *found = find(m_catalogue.catalogue().competencies, id);
    const QString name = found ? in(found->name) : QString();
    return name.isEmpty() ? toQString(id.text) : name;
}

QString Names::crosswalk(const CrosswalkId &id) const
{
    const Crosswalk *found = find(m_catalogue.catalogue().crosswalks, id);
    const QString name = found ? in(found->name) : QString();
    return name.isEmpty() ? toQString(id.text) : name;
}

QString Names::namedRule(const RuleId &id) const
{
    const NamedRule *found = find(m_catalogue.catalogue().rules, id);
    const QString name = found ? in(found->name) : QString();
    return name.isEmpty() ? toQString(id.text) : name;
}

QString Names::term(const TermId &id) const
{
    const Term *found = find(m_catalogue.catalogue().calendar, id);
    const QString name = found ? in(found->name) : QString();
    return name.isEmpty() ? toQString(id.text) : name;
}

CreditUnit Names::unitOf(const CredentialId &id) const
{
    const int index = m_catalogue.credentialIndex(id);
    return index < 0 ? CreditUnit::Semester : m_catalogue.unitOf(index);
}

} // namespace cairn
