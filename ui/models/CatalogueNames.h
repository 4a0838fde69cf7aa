#pragma once

#include "base/Credits.h"
#include "base/Id.h"
#include "models/Text.h"

#include <QString>

#include <memory>

namespace cairn {
class CompiledCatalogue;
struct Credential;
struct EvidenceItem;
struct Item;
struct Remaining;
}

namespace cairn::ui {

/// Names out of the catalogue in the language of the window. An id that the catalogue does not
/// know is shown as it stands: better than nothing, and findable.
class CatalogueNames
{
public:
    CatalogueNames() = default;
    explicit CatalogueNames(std::shared_ptr<const CompiledCatalogue> catalogue);

    const std::shared_ptr<const CompiledCatalogue> &catalogue() const { return m_catalogue; }
    const Credential *find(const CredentialId &id) const;
    const Item *find(const ItemId &id) const;

    QString credential(const CredentialId &id) const;
    QString organization(const OrganizationId &id) const;
    QString occupation(const OccupationId &id) const;
    QString crosswalk(const CrosswalkId &id) const;
    QString term(const TermId &id) const;
    /// "CIS 120 Programming I".
    QString item(const ItemId &id) const;
    static QString item(const Item &item);
    QString evidence(const EvidenceItem &piece) const;

    CreditUnit unit(const CredentialId &id) const;
    CreditUnit unit(const OrganizationId &id) const;
    /// The credits of a piece in three-thousandths, its own or its item's.
    std::optional<Credits> credits(const EvidenceItem &piece) const;
    CreditUnit unit(const EvidenceItem &piece) const;
    /// "6 credits", or "2 steps" where no credits are left, or "nothing".
    QString remaining(const Remaining &remaining, const CredentialId &id) const;

private:
    std::shared_ptr<const CompiledCatalogue> m_catalogue;
};

} // namespace cairn::ui
