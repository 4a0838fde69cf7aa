#pragma once

#include "interchange/ImportReport.h"
#include "interchange/ctdl/CtdlDocument.h"
#include "interchange/ctdl/CtdlValues.h"
#include "interchange/text/Text.h"

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cairn {

/// Makes a catalogue of a document's resources. Each resource is made once, when it is first
/// spoken of; what is only named becomes a stub, so that no reference is lost.
class CtdlImporter
{
public:
    CtdlImporter(const CtdlDocument &document, Date asOf);

    CatalogueImport run();

private:
    using Note = ImportNote::Treatment;

    // Resources: each answers with the id of what it made, or of what was there already.
    CredentialId credential(simdjson::dom::element reference, const std::string &path);
    CredentialId makeCredential(const CtdlNode &node);
    ItemId item(simdjson::dom::element reference, const std::string &path, ItemKind kind);
    ItemId makeItem(const CtdlNode &node, ItemKind kind);
    OrganizationId organization(simdjson::dom::element reference, const std::string &path);
    OrganizationId makeOrganization(const CtdlNode &node);
    CompetencyId competency(simdjson::dom::element reference);
    CompetencyId makeCompetency(const CtdlNode &node);
    OccupationId occupation(simdjson::dom::element reference);
    OccupationId makeOccupation(const CtdlNode &node);
    void makeOther(const CtdlNode &node);

    /// The node that a reference means: one of the document, or the object that stands there.
    std::optional<CtdlNode> resolve(simdjson::dom::element reference,
                                    const std::string &path) const;
    /// The name under which the importer remembers a reference.
    static std::string memoryKey(simdjson::dom::element reference);
    std::string newId(simdjson::dom::object json, const TextMap &name, std::string_view otherwise);
    TextMap nameOf(const CtdlNode &node, std::string_view otherwise);
    OrganizationId ownerOf(const CtdlNode &node);
    CreditUnit unitOfOwner(const OrganizationId &owner) const;
    /// A first quarter credit makes its owner count in quarter credits.
    void settleUnit(const OrganizationId &owner, const std::vector<CtdlCredit> &credits);

    void readCredential(const CtdlNode &node, Credential &credential);
    void readCosts(const CtdlNode &node, std::optional<Decimal> &cost);
    void readRenewal(const CtdlNode &node, Credential &credential);
    void readItem(const CtdlNode &node, Item &item);
    std::vector<CompetencyId> competenciesOf(const CtdlNode &node,
                                             std::initializer_list<std::string_view> names);

    // Conditions (CtdlConditions.cpp).
    std::vector<Rule> conditionRules(const CtdlNode &node, std::string_view name,
                                     const OrganizationId &owner);
    Rule conditionRule(simdjson::dom::object profile, const std::string &path,
                       const OrganizationId &owner);
    void addTargets(simdjson::dom::object profile, const std::string &path, Rule &all);
    void addCredits(simdjson::dom::object profile, const std::string &path,
                    const OrganizationId &owner, Rule &all);
    void addAlternatives(simdjson::dom::object profile, const std::string &path,
                         const OrganizationId &owner, Rule &all);
    void addProse(simdjson::dom::object profile, const std::string &path, Rule &all);
    void keepRest(simdjson::dom::object profile, const std::string &path, Rule &rule);
    Rule personRule(TextMap text, const std::string &path);
    /// One rule of several, without a superfluous `all`.
    static std::vector<Rule> together(std::vector<Rule> rules);
    static void countBesideItems(Rule &rule);

    void note(Note treatment, const std::string &path, std::string text);
    /// Keeps every property that is not among \a understood, with a note for each.
    void keepUnread(const CtdlNode &node, std::initializer_list<std::string_view> understood,
                    ExtraFields &extra);

    const CtdlDocument &m_document;
    CatalogueImport m_import;
    UniqueNames m_names;
    std::map<std::string, CredentialId> m_credentials;
    std::map<std::string, ItemId> m_items;
    std::map<std::string, OrganizationId> m_organizations;
    std::map<std::string, CompetencyId> m_competencies;
    std::map<std::string, OccupationId> m_occupations;
    std::map<OrganizationId, CreditUnit> m_units; ///< by the first credit stated of each owner
    std::vector<std::string> m_others;            ///< nodes of other classes, as JSON
    bool m_hasCurrency = false;
};

/// The last part of a URI, as a name for what is described elsewhere.
std::string shortName(simdjson::dom::element reference);
void keepReference(ExtraFields &extra, simdjson::dom::element reference);
/// The keys of a node; where it has none, its own text.
std::vector<std::string> keysOrText(const CtdlNode &node);

/// Runs \a make once for each key; the key is known before, so that circles end.
template <class IdType, class Make>
IdType once(std::map<std::string, IdType> &known, const std::vector<std::string> &keys, Make make)
{
    for (const std::string &key : keys)
        if (const auto found = known.find(key); found != known.end())
            return found->second;
    const IdType id = make();
    for (const std::string &key : keys)
        known.emplace(key, id);
    return id;
}

} // namespace cairn
