#include "catalogue/Words.h"

#include <array>
#include <utility>

namespace cairn {

namespace {

template <class E, std::size_t N> using WordTable = std::array<std::pair<E, std::string_view>, N>;

template <class E, std::size_t N> std::string_view wordOf(const WordTable<E, N> &table, E value)
{
    for (const auto &[each, word] : table)
        if (each == value)
            return word;
    return {};
}

template <class E, std::size_t N>
std::optional<E> valueOf(const WordTable<E, N> &table, std::string_view wanted)
{
    for (const auto &[each, word] : table)
        if (word == wanted)
            return each;
    return {};
}

constexpr auto methods = std::to_array<std::pair<Method, std::string_view>>({
    {Method::Resident, "resident"},
    {Method::Transfer, "transfer"},
    {Method::PriorLearning, "prior-learning"},
    {Method::Exam, "exam"},
    {Method::Workplace, "workplace"},
    {Method::Military, "military"},
    {Method::Noncredit, "noncredit"},
});
constexpr auto itemKinds = std::to_array<std::pair<ItemKind, std::string_view>>({
    {ItemKind::Course, "course"},
    {ItemKind::Exam, "exam"},
    {ItemKind::Training, "training"},
    {ItemKind::Assessment, "assessment"},
    {ItemKind::Work, "work"},
    {ItemKind::Apprenticeship, "apprenticeship"},
});
constexpr auto organizationKinds = std::to_array<std::pair<OrganizationKind, std::string_view>>({
    {OrganizationKind::Institution, "institution"},
    {OrganizationKind::Certifier, "certifier"},
    {OrganizationKind::Employer, "employer"},
    {OrganizationKind::Agency, "agency"},
    {OrganizationKind::Sponsor, "sponsor"},
});
constexpr auto approaches = std::to_array<std::pair<Approach, std::string_view>>({
    {Approach::Learn, "learn"},
    {Approach::Specialize, "specialize"},
    {Approach::Stack, "stack"},
    {Approach::Transfer, "transfer"},
    {Approach::Partner, "partner"},
    {Approach::RetroAward, "retro-award"},
});
constexpr auto retroactives = std::to_array<std::pair<Retroactive, std::string_view>>({
    {Retroactive::Yes, "yes"},
    {Retroactive::DeclaredOnly, "declared-only"},
    {Retroactive::No, "no"},
});
constexpr auto consents = std::to_array<std::pair<Consent, std::string_view>>({
    {Consent::None, "none"},
    {Consent::OptIn, "opt-in"},
    {Consent::OptOut, "opt-out"},
});
constexpr auto certainties = std::to_array<std::pair<Certainty, std::string_view>>({
    {Certainty::Agreed, "agreed"},
    {Certainty::Likely, "likely"},
});
constexpr auto credentialKinds = std::to_array<std::pair<CredentialKind, std::string_view>>({
    {CredentialKind::Badge, "badge"},
    {CredentialKind::Microcredential, "microcredential"},
    {CredentialKind::CertificateOfCompletion, "certificate-of-completion"},
    {CredentialKind::Certificate, "certificate"},
    {CredentialKind::Certification, "certification"},
    {CredentialKind::License, "license"},
    {CredentialKind::ApprenticeshipCertificate, "apprenticeship-certificate"},
    {CredentialKind::JourneymanCertificate, "journeyman-certificate"},
    {CredentialKind::MasterCertificate, "master-certificate"},
    {CredentialKind::Diploma, "diploma"},
    {CredentialKind::AssociateDegree, "associate-degree"},
    {CredentialKind::BachelorDegree, "bachelor-degree"},
    {CredentialKind::MasterDegree, "master-degree"},
    {CredentialKind::DoctoralDegree, "doctoral-degree"},
    {CredentialKind::Degree, "degree"},
    {CredentialKind::Credential, "credential"},
});
constexpr auto ruleKinds = std::to_array<std::pair<Rule::Kind, std::string_view>>({
    {Rule::Kind::All, "all"},
    {Rule::Kind::Any, "any"},
    {Rule::Kind::Choose, "choose"},
    {Rule::Kind::If, "if"},
    {Rule::Kind::Optional, "optional"},
    {Rule::Kind::Item, "item"},
    {Rule::Kind::Credits, "credits"},
    {Rule::Kind::Count, "count"},
    {Rule::Kind::Credential, "credential"},
    {Rule::Kind::Embed, "embed"},
    {Rule::Kind::Hours, "hours"},
    {Rule::Kind::Gpa, "gpa"},
    {Rule::Kind::Competencies, "competencies"},
    {Rule::Kind::Fact, "fact"},
    {Rule::Kind::Person, "person"},
    {Rule::Kind::Use, "use"},
});

/// "ceterms:AssociateDegree" and "AssociateDegree" to "associate-degree".
std::string dashed(std::string_view word)
{
    word = word.substr(word.find(':') == word.npos ? 0 : word.find(':') + 1);
    std::string text;
    for (char c : word) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper && !text.empty())
            text += '-';
        text += upper ? static_cast<char>(c - 'A' + 'a') : c == ' ' || c == '_' ? '-' : c;
    }
    return text;
}

/// The finer CTDL classes and the everyday words, each with the class that Cairn knows.
constexpr auto kindAliases = std::to_array<std::pair<CredentialKind, std::string_view>>({
    {CredentialKind::Badge, "digital-badge"},
    {CredentialKind::Badge, "open-badge"},
    {CredentialKind::Microcredential, "micro-credential"},
    {CredentialKind::License, "licence"},
    {CredentialKind::ApprenticeshipCertificate, "apprenticeship"},
    {CredentialKind::AssociateDegree, "associate"},
    {CredentialKind::AssociateDegree, "associate-of-arts-degree"},
    {CredentialKind::AssociateDegree, "associate-of-science-degree"},
    {CredentialKind::AssociateDegree, "associate-of-applied-arts-degree"},
    {CredentialKind::AssociateDegree, "associate-of-applied-science-degree"},
    {CredentialKind::BachelorDegree, "bachelor"},
    {CredentialKind::BachelorDegree, "bachelors-degree"},
    {CredentialKind::BachelorDegree, "bachelor-of-arts-degree"},
    {CredentialKind::BachelorDegree, "bachelor-of-science-degree"},
    {CredentialKind::MasterDegree, "master"},
    {CredentialKind::MasterDegree, "master-of-arts-degree"},
    {CredentialKind::MasterDegree, "master-of-science-degree"},
    {CredentialKind::DoctoralDegree, "doctorate"},
    {CredentialKind::DoctoralDegree, "professional-doctorate"},
    {CredentialKind::DoctoralDegree, "research-doctorate"},
    {CredentialKind::Degree, "specialist-degree"},
    {CredentialKind::Diploma, "general-education-development"},
    {CredentialKind::Diploma, "secondary-school-diploma"},
    {CredentialKind::Credential, "quality-assurance-credential"},
});

} // namespace

std::string_view toWord(Method method)
{
    return wordOf(methods, method);
}
std::string_view toWord(ItemKind kind)
{
    return wordOf(itemKinds, kind);
}
std::string_view toWord(OrganizationKind kind)
{
    return wordOf(organizationKinds, kind);
}
std::string_view toWord(CredentialKind kind)
{
    return wordOf(credentialKinds, kind);
}
std::string_view toWord(Approach approach)
{
    return wordOf(approaches, approach);
}
std::string_view toWord(Retroactive retroactive)
{
    return wordOf(retroactives, retroactive);
}
std::string_view toWord(Consent consent)
{
    return wordOf(consents, consent);
}
std::string_view toWord(Certainty certainty)
{
    return wordOf(certainties, certainty);
}
std::string_view toWord(Rule::Kind kind)
{
    return wordOf(ruleKinds, kind);
}

std::optional<Method> methodFromWord(std::string_view word)
{
    return valueOf(methods, word);
}
std::optional<ItemKind> itemKindFromWord(std::string_view word)
{
    return valueOf(itemKinds, word);
}
std::optional<OrganizationKind> organizationKindFromWord(std::string_view word)
{
    return valueOf(organizationKinds, word);
}
std::optional<CredentialKind> credentialKindFromWord(std::string_view word)
{
    const std::string plain = dashed(word);
    if (const auto known = valueOf(credentialKinds, plain))
        return known;
    return valueOf(kindAliases, plain);
}
std::optional<Approach> approachFromWord(std::string_view word)
{
    return valueOf(approaches, word);
}
std::optional<Retroactive> retroactiveFromWord(std::string_view word)
{
    return valueOf(retroactives, word);
}
std::optional<Consent> consentFromWord(std::string_view word)
{
    return valueOf(consents, word);
}
std::optional<Certainty> certaintyFromWord(std::string_view word)
{
    return valueOf(certainties, word);
}

} // namespace cairn
