#pragma once

#include "catalogue/Catalogue.h"
#include "wording/Phrases.h"

#include <QString>

namespace cairn {

class CompiledCatalogue;

/// What the catalogue calls its things, in one language. An id that it does not know is its own
/// name, so that nothing is ever blank.
class Names
{
    Q_DECLARE_TR_FUNCTIONS(cairn::Names)

public:
    Names(const CompiledCatalogue &catalogue, QString language);

    QString credential(const CredentialId &id) const;
    /// "MATH 111 College Algebra"
    QString item(const ItemId &id) const;
    /// "MATH 111", or the name where there is no code
    QString itemInShort(const ItemId &id) const;
    /// One or two in full, more of them in short.
    QStringList items(const std::vector<ItemId> &ids) const;
    QString organization(const OrganizationId &id) const;
    QString competency(const CompetencyId &id) const;
    QString crosswalk(const CrosswalkId &id) const;
    QString namedRule(const RuleId &id) const;
    QString term(const TermId &id) const;
    QString in(const TextMap &text) const;

    CreditUnit unitOf(const CredentialId &id) const;

private:
    const CompiledCatalogue &m_catalogue;
    QString m_language;
    std::string m_languageCode;
};

} // namespace cairn
