#pragma once

#include "wording/Names.h"
#include "wording/Phrases.h"

namespace cairn {

/// Rules, filters and limits as phrases: "12 credits of BUS courses with C or better".
class RuleText
{
    Q_DECLARE_TR_FUNCTIONS(cairn::RuleText)

public:
    RuleText(const CompiledCatalogue &catalogue, const QString &language);

    /// Numbers are read in \a unit, save in a named rule, which counts in semester credits.
    QString rule(const Rule &rule, CreditUnit unit) const;
    /// What a rule is called in a tree: its label, else the shortest that says what it is.
    QString title(const Rule &rule, CreditUnit unit) const;
    /// "BUS courses at level 300 or above from Ridgeline College"
    QString filter(const Filter &filter) const;
    /// "At least 30 credits of ...": \a limit as a floor
    QString floor(const Limit &limit, CreditUnit unit) const;
    /// "At most 15 credits of ...": \a limit as a cap
    QString cap(const Limit &limit, CreditUnit unit) const;
    /// The item or items of an `item` leaf, with the grade and age it asks for.
    QString itemAskedFor(const Rule &rule) const;
    /// The unit in which a rule's numbers are written, when \a inside is the tree's own.
    CreditUnit unitOf(const Rule &rule, CreditUnit inside) const;

    const Names &names() const { return m_names; }
    const Phrases &phrases() const { return m_phrases; }

private:
    QString composite(const Rule &rule, CreditUnit unit) const;
    QString parts(const Rule &rule, CreditUnit unit, bool all) const;
    QString creditsOrCount(const Rule &rule, CreditUnit unit) const;
    QString competencies(const Rule &rule) const;
    QString fact(const Rule &rule) const;
    QString person(const Rule &rule) const;
    QString withPieceConditions(QString phrase, const Rule &rule) const;
    QString withSetConditions(QString phrase, const Rule &rule, CreditUnit unit) const;
    QString noun(const Filter &filter) const;
    QString taggedNoun(const Filter &filter) const;
    bool isNamedByItems(const Filter &filter) const;
    QString withPlace(QString phrase, const Filter &filter) const;
    QString withTags(QString phrase, const Filter &filter) const;
    QString withResult(QString phrase, const Filter &filter) const;
    QString withAlternatives(QString phrase, const Filter &filter) const;
    QString amount(const Limit &limit, CreditUnit unit) const;
    QString among(const Limit &limit) const;
    QStringList pieces(const std::vector<std::string> &words) const;

    const CompiledCatalogue &m_catalogue;
    Names m_names;
    Phrases m_phrases;
};

} // namespace cairn
