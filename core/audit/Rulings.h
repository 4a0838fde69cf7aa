#pragma once

#include "audit/Pieces.h"

namespace cairn {

/// What advisors decided for one record, found again in one credential's tree: exceptions and
/// attestations. An exception made for a credential holds wherever its tree stands inline.
class Rulings
{
public:
    Rulings(const Record &record, const CompiledCatalogue::Data &catalogue);

    bool isEmpty() const { return m_rulings.empty(); }
    bool isAttested(const CompiledNode &node) const;
    bool isWaived(const CompiledNode &node) const;
    /// A whole-credential condition: "/totalCredits", "/floors/0", ...
    bool isWaived(int family, std::string_view condition) const;
    /// Not here, by the node or any node above it.
    bool isExcluded(const std::vector<CompiledNode> &nodes, int node, const Piece &piece) const;
    /// Nowhere in this credential.
    bool isExcludedEverywhere(int family, const Piece &piece) const;
    bool isSubstituted(const CompiledNode &node, const Piece &piece) const;
    bool isAlsoAllowed(const CompiledNode &node, const Piece &piece) const;
    std::optional<std::int64_t> revalued(const std::vector<CompiledNode> &nodes, int node,
                                         const Piece &piece) const;
    /// The exception that pins \a piece to \a node, or -1.
    int pinOf(const CompiledNode &node, const Piece &piece) const;

    /// Whether some exception changes a number in this credential's tree or conditions.
    bool hasChanges(const CompiledCredential &credential) const;
    void applyChanges(CompiledCredential &credential) const;
    /// What an exception made of the node's number, or of a condition's ("/floors/0").
    std::optional<Decimal> changedTo(const CompiledNode &node) const;
    std::optional<Decimal> changedTo(const CompiledCredential &credential,
                                     std::string_view condition) const;
    /// Exceptions of this credential that find no node, or whose piece or value does not fit.
    std::vector<Review> review(const CompiledCredential &credential, const Counted &counted) const;

private:
    struct Ruling {
        const RuleException *source = nullptr;
        int index = 0;
        int family = -1;
    };

    bool concerns(const Ruling &ruling, const CompiledNode &node) const;
    bool findsNode(const Ruling &ruling, const CompiledCredential &credential) const;
    bool valueFits(const Ruling &ruling, const CompiledCredential &credential) const;
    const Ruling *find(ExceptionKind kind, const CompiledNode &node, const Piece &piece) const;
    int familyOf(const CompiledNode &node) const;
    void applyChange(const Ruling &ruling, CompiledCredential &credential) const;

    const Record &m_record;
    const CompiledCatalogue::Data &m_catalogue;
    std::vector<Ruling> m_rulings;
};

} // namespace cairn
