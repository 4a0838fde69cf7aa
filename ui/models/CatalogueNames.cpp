#include "models/CatalogueNames.h"

#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"
#include "catalogue/Catalogue.h"
#include "evidence/Record.h"
#include "models/EvidenceDay.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

template <class List, class Id> static auto findIn(const List &list, const Id &id)
{
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&id](const auto &entry) { return entry.id == id; });
    return found == list.end() ? nullptr : &*found;
}

template <class Entry, class Id> static QString nameOr(const Entry *entry, const Id &id)
{
    if (!entry || entry->name.isEmpty())
        return fromId(id);
    return inUiLanguage(entry->name);
}

CatalogueNames::CatalogueNames(std::shared_ptr<const CompiledCatalogue> catalogue)
    : m_catalogue(std::move(catalogue))
{
}

const Credential *CatalogueNames::find(const CredentialId &id) const
{
    const int index = m_catalogue ? m_catalogue->credentialIndex(id) : -1;
    return index < 0 ? nullptr : &m_catalogue->catalogue().credentials[static_cast<size_t>(index)];
}

const Item *CatalogueNames::find(const ItemId &id) const
{
    const int index = m_catalogue ? m_catalogue->itemIndex(id) : -1;
    return index < 0 ? nullptr : &m_catalogue->catalogue().items[static_cast<size_t>(index)];
}

QString CatalogueNames::credential(const CredentialId &id) const
{
    return nameOr(find(id), id);
}

QString CatalogueNames::organization(const OrganizationId &id) const
{
    return m_catalogue ? nameOr(findIn(m_catalogue->catalogue().organizations, id), id)
                       : fromId(id);
}

QString CatalogueNames::occupation(const OccupationId &id) const
{
    return m_catalogue ? nameOr(findIn(m_catalogue->catalogue().occupations, id), id) : fromId(id);
}

QString CatalogueNames::crosswalk(const CrosswalkId &id) const
{
    return m_catalogue ? nameOr(findIn(m_catalogue->catalogue().crosswalks, id), id) : fromId(id);
}

QString CatalogueNames::term(const TermId &id) const
{
    const Term *entry = m_catalogue ? findIn(m_catalogue->catalogue().calendar, id) : nullptr;
    if (entry && !entry->name.isEmpty())
        return nameOr(entry, id);
    // Past terms are in no calendar, but called in the same way.
    std::optional<NamedTerm> term = namedTerm(id);
    if (entry && entry->start)
        term = NamedTerm{entry->season, entry->start->year()};
    if (!term)
        return nameOr(entry, id);
    if (term->season == "fall")
        return QCoreApplication::translate("Names", "Fall %1").arg(term->year);
    if (term->season == "winter")
        return QCoreApplication::translate("Names", "Winter %1").arg(term->year);
    if (term->season == "spring")
        return QCoreApplication::translate("Names", "Spring %1").arg(term->year);
    if (term->season == "summer")
        return QCoreApplication::translate("Names", "Summer %1").arg(term->year);
    return fromId(id);
}

QString CatalogueNames::item(const Item &item)
{
    const QString name = inUiLanguage(item.name);
    const QString code = fromUtf8(item.code);
    if (code.isEmpty() || name.startsWith(code))
        return name.isEmpty() ? fromId(item.id) : name;
    return name.isEmpty() ? code
                          //: A course's code and its name
                          : QCoreApplication::translate("Names", "%1 %2").arg(code, name);
}

QString CatalogueNames::item(const ItemId &id) const
{
    const Item *entry = find(id);
    return entry ? item(*entry) : fromId(id);
}

QString CatalogueNames::evidence(const EvidenceItem &piece) const
{
    const QString title = fromUtf8(piece.title);
    const QString code = fromUtf8(piece.code);
    if (title.isEmpty() && code.isEmpty())
        return piece.item.isEmpty() ? fromId(piece.id) : item(piece.item);
    if (title.isEmpty() || code.isEmpty())
        return title + code;
    return QCoreApplication::translate("Names", "%1 %2").arg(code, title);
}

CreditUnit CatalogueNames::unit(const CredentialId &id) const
{
    const int index = m_catalogue ? m_catalogue->credentialIndex(id) : -1;
    return index < 0 ? CreditUnit::Semester : m_catalogue->unitOf(index);
}

CreditUnit CatalogueNames::unit(const OrganizationId &id) const
{
    const auto *entry
        = m_catalogue ? findIn(m_catalogue->catalogue().organizations, id) : nullptr;
    return entry ? entry->creditUnit : CreditUnit::Semester;
}

CreditUnit CatalogueNames::unit(const EvidenceItem &piece) const
{
    if (piece.creditUnit)
        return *piece.creditUnit;
    if (!piece.provider.isEmpty())
        return unit(piece.provider);
    const Item *entry = find(piece.item);
    return entry ? unit(entry->provider) : CreditUnit::Semester;
}

std::optional<Credits> CatalogueNames::credits(const EvidenceItem &piece) const
{
    if (piece.credits)
        return Credits::from(*piece.credits, unit(piece));
    const Item *entry = find(piece.item);
    if (!entry || !entry->credits)
        return std::nullopt;
    return Credits::from(*entry->credits, unit(entry->provider));
}

QString CatalogueNames::remaining(const Remaining &remaining, const CredentialId &id) const
{
    if (remaining.credits.units > 0)
        return creditsText(remaining.credits, unit(id));
    if (remaining.steps > 0)
        return QCoreApplication::translate("Names", "%n step(s)", nullptr, remaining.steps);
    return QCoreApplication::translate("Names", "nothing");
}

} // namespace cairn::ui
