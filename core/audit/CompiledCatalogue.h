#pragma once

#include "catalogue/Catalogue.h"

#include <memory>
#include <string>
#include <string_view>

namespace cairn {

/// A catalogue made dense for the engine: ids become indices, numbers three-thousandths of a
/// semester credit, named rules and editions are resolved. Compiled once, shared by all audits.
class CompiledCatalogue
{
public:
    /// \pre the catalogue has no faults (see interchange/cairn/CatalogueCheck).
    explicit CompiledCatalogue(Catalogue catalogue);
    ~CompiledCatalogue();
    CompiledCatalogue(CompiledCatalogue &&) noexcept;
    CompiledCatalogue &operator=(CompiledCatalogue &&) noexcept;

    const Catalogue &catalogue() const;
    /// Index into the catalogue's list, or -1.
    int credentialIndex(const CredentialId &id) const;
    int itemIndex(const ItemId &id) const;
    /// The unit in which the owner of the credential counts.
    CreditUnit unitOf(int credential) const;
    /// A digest of the catalogue's content, the same for any order of its lists.
    const std::string &digest() const;

    struct Data;
    const Data &data() const { return *m; }

private:
    std::unique_ptr<Data> m;
};

} // namespace cairn
