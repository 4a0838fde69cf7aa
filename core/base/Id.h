#pragma once

#include <functional>
#include <string>
#include <utility>

namespace cairn {

/// The name of one thing of one kind, as it stands in a file. Ids of different kinds do not mix.
template <class Tag> struct Id {
    std::string text;

    Id() = default;
    explicit Id(std::string value) : text(std::move(value)) {}

    bool isEmpty() const { return text.empty(); }
    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return text < other.text; }
};

using OrganizationId = Id<struct OrganizationTag>;
using CompetencyId = Id<struct CompetencyTag>;
using ItemId = Id<struct ItemTag>;
using CredentialId = Id<struct CredentialTag>;
using OccupationId = Id<struct OccupationTag>;
using CrosswalkId = Id<struct CrosswalkTag>;
using RuleId = Id<struct RuleTag>;
using TermId = Id<struct TermTag>;
using LearnerId = Id<struct LearnerTag>;
using EvidenceId = Id<struct EvidenceTag>;

} // namespace cairn

template <class Tag> struct std::hash<cairn::Id<Tag>> {
    size_t operator()(const cairn::Id<Tag> &id) const noexcept
    {
        return std::hash<std::string>{}(id.text);
    }
};
