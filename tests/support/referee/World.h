#pragma once

#include "base/Credits.h"
#include "catalogue/Catalogue.h"

#include <cstdint>
#include <string>
#include <vector>

/// The referee: a second reading of rules.md, written apart from the engine and as plainly as
/// possible, so that a fault would have to be made twice to stay hidden. It tries everything.
namespace cairn::referee {

/// Three-thousandths of a semester credit.
using Units = std::int64_t;

/// The catalogue as the rules speak of it: units, renumbered items, editions.
class World
{
public:
    explicit World(const Catalogue &catalogue);

    const Catalogue &catalogue() const { return m_catalogue; }
    const Item *item(const ItemId &id) const;
    const Credential *credential(const CredentialId &id) const;
    const Rule &namedRule(const RuleId &id) const;

    /// Of an organization; semester where it is not stated.
    CreditUnit unit(const OrganizationId &id) const;
    Units creditsOf(const Item &item) const;

    /// One name for all items that `sameAs` makes one; the id itself where it stands alone.
    const std::string &itemClass(const ItemId &id) const;
    std::vector<const Item *> sameItems(const ItemId &id) const;
    bool isRepeatable(const ItemId &id) const;

    bool isSameCredential(const CredentialId &one, const CredentialId &other) const;
    /// The position of a term in the calendar, or -1.
    int termPosition(const TermId &id) const;

private:
    const Catalogue &m_catalogue;
    std::vector<std::string> m_classes; ///< by item
    int indexOf(const ItemId &id) const;
};

} // namespace cairn::referee
