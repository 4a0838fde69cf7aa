#pragma once

#include "tests/support/referee/Grants.h"

#include <functional>

namespace cairn::referee {

using Mask = std::uint32_t; ///< a set of pieces, by position in the sight

/// Pieces at one consuming leaf.
struct Taken {
    const Node *leaf = nullptr;
    Mask pieces = 0;
    bool isAsked = true; ///< not below `optional` or a waiver, where nothing remains
};

/// One way to satisfy a credential as far as it goes: which leaves stand, and what is at them.
struct Allocation {
    std::vector<Taken> taken;
    std::vector<const Node *> heldEmbeds; ///< those that stand as held
    Pair looked; ///< what remains at leaves that consume nothing, of those that stand
};

/// One credential, one learner, one day: the conditions of rules.md section 5, judged for any
/// allocation that is put to it.
class Trial
{
public:
    Trial(const Sight &sight, const Credential &credential);
    Trial(const Trial &) = delete;
    Trial &operator=(const Trial &) = delete;

    const Sight &sight() const { return m_sight; }
    const Node *tree() const { return m_tree.empty() ? nullptr : &m_tree.front(); }
    bool isEntryMet() const;

    Mask acceptedBy(const Node &leaf) const;
    /// What a leaf accepts, less what is pinned to other leaves.
    Mask allowedAt(const Node &leaf) const;
    /// The other pieces for the same items as those of \a pieces.
    Mask alternativesOf(Mask pieces) const;
    bool hasAlternatives(Mask pieces) const { return (alternativesOf(pieces) & pieces) != 0; }
    bool keepsLeaf(const Node &leaf, Mask pieces) const;
    Pair remainingAt(const Node &leaf, Mask pieces) const;

    /// The counted pieces that the holding lists; nothing where it lists none.
    std::optional<Mask> appliedToHolding(const Node &embed) const;
    /// Whether these embeds may stand as held together: no piece twice, no two alternatives.
    bool canStandHeld(const std::vector<const Node *> &embeds) const;

    /// A piece that goes to one of these leaves and nowhere else (apply-here), whether they stand
    /// or not. A pin that no leaf accepts is absent.
    struct Pin {
        Mask piece = 0;
        std::vector<const Node *> leaves;
        bool isAt(const Node &leaf) const;
    };
    const std::vector<Pin> &pins() const { return m_pins; }
    void setPinsAside() { m_pins.clear(); }
    void setPinAside(const std::string &piece);

    /// Pinned pieces are where they must be, if that leaf stands, and nowhere else.
    bool keepsPins(const Allocation &) const;
    /// \returns why the allocation is against the rules; empty: it is legal.
    std::string objection(const Allocation &) const;
    /// What the credential still asks with a legal allocation.
    Pair remaining(const Allocation &) const;
    Units appliedCredits(const Allocation &) const;

private:
    struct Counted { ///< a piece that is applied, as it counts
        const Piece *piece;
        Units credits;
        std::vector<const Credential *> embeds;
    };

    const Sight &m_sight;
    const Credential &m_credential;
    CreditUnit m_unit;
    std::vector<Node> m_tree; ///< none or one
    std::vector<Node> m_entry;
    std::vector<Node> m_overlays;
    std::vector<Pin> m_pins;
    std::vector<Mask> m_alternatives; ///< by piece
    mutable std::map<const Node *, Mask> m_accepted;
    mutable std::map<std::pair<const Node *, Mask>, Pair> m_remaining;
    mutable std::map<std::pair<const Node *, Mask>, bool> m_keeps;

    void findPins(const Node &node);
    std::vector<Weighed> weighed(const Node &leaf, Mask pieces) const;
    std::vector<Counted> counted(const Allocation &) const;
    Units blocks(const Allocation &) const;

    bool isWaived(const std::string &name) const;
    Decimal changed(const std::string &name, Decimal number) const;
    bool isExcludedHere(const Piece &) const;
    Units units(Decimal amount) const { return Credits::from(amount, m_unit).units; }
    std::vector<const Piece *> newest(Units credits) const;
    Units sum(const std::vector<Counted> &, const Limit &) const;
    /// What a floor or cap stands for, in millionths of a unit.
    std::int64_t amountOf(const Limit &, const std::string &name) const;
    const std::vector<Limit> &floors() const;
    const std::vector<Limit> &caps() const;

    struct Shared {
        Units credits = 0;
        int items = 0;
        Units unique = 0;
    };
    const CredentialId &otherOf(const Sharing &) const;
    const Holding *holdingOf(const CredentialId &) const;
    void eachSharing(const std::function<void(const Sharing &, const Holding &)> &) const;
    Shared sharedWith(const Holding &, const CredentialId &other,
                      const std::vector<Counted> &) const;
    CreditUnit unitOf(const Sharing &) const;
    bool keepsSharing(const Sharing &, const Shared &) const;
    bool isGpaReached() const;
    std::vector<Pair> conditions(const Allocation &) const;
};

} // namespace cairn::referee
