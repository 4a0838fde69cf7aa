#pragma once

#include "catalogue/Catalogue.h"

#include <optional>
#include <string_view>

/// The fixed words of the file format for the enumerators: "prior-learning", "in-progress".
namespace cairn {

std::string_view toWord(Method method);
std::string_view toWord(ItemKind kind);
std::string_view toWord(OrganizationKind kind);
std::string_view toWord(CredentialKind kind);
std::string_view toWord(Approach approach);
std::string_view toWord(Retroactive retroactive);
std::string_view toWord(Consent consent);
std::string_view toWord(Certainty certainty);
std::string_view toWord(Rule::Kind kind);

std::optional<Method> methodFromWord(std::string_view word);
std::optional<ItemKind> itemKindFromWord(std::string_view word);
std::optional<OrganizationKind> organizationKindFromWord(std::string_view word);
/// Besides our words ("associate-degree") takes CTDL class names ("ceterms:AssociateDegree").
std::optional<CredentialKind> credentialKindFromWord(std::string_view word);
std::optional<Approach> approachFromWord(std::string_view word);
std::optional<Retroactive> retroactiveFromWord(std::string_view word);
std::optional<Consent> consentFromWord(std::string_view word);
std::optional<Certainty> certaintyFromWord(std::string_view word);

} // namespace cairn
