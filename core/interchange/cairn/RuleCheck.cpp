#include "interchange/cairn/RuleCheck.h"

namespace cairn {

void checkCredits(const std::optional<Decimal> &credits, const std::string &path,
                  Findings &findings)
{
    if (!credits)
        return;
    if (credits->millionths < 0)
        findings.fault(path, credits->toText() + " is negative");
    else if (!credits->hasAtMostTwoPlaces())
        findings.fault(path, credits->toText() + " has more than two places");
}

void checkNotNegative(const std::optional<Decimal> &number, const std::string &path,
                      Findings &findings)
{
    if (number && number->millionths < 0)
        findings.fault(path, number->toText() + " is negative");
}

void checkReference(const std::string &id, const CatalogueIndex::Places &places,
                    std::string_view what, const std::string &path, Findings &findings)
{
    if (id.empty())
        findings.fault(path, "names no " + std::string(what));
    else if (!places.contains(id))
        findings.fault(path, "there is no " + std::string(what) + " \"" + id + '"');
}

namespace {

/// Walks a rule tree with its path, so that each fault names the node.
class RuleCheck
{
public:
    RuleCheck(const CatalogueIndex &index, Findings &findings)
        : m_index(index), m_findings(findings)
    {}

    void rule(const Rule &rule, const std::string &path)
    {
        content(rule, path);
        if (rule.kind == Rule::Kind::If)
            branches(rule, path);
        else
            for (std::size_t i = 0; i < rule.children.size(); ++i)
                this->rule(rule.children[i], joinPath(path, i));
    }

    void limits(const std::vector<Limit> &limits, LimitPlace place, const std::string &path)
    {
        for (std::size_t i = 0; i < limits.size(); ++i)
            limit(limits[i], place, joinPath(path, i));
    }

private:
    void branches(const Rule &rule, const std::string &path)
    {
        static constexpr std::string_view names[] = {"if", "then", "else"};
        if (rule.children.size() < 2 || rule.children.size() > 3)
            m_findings.fault(path, "an `if` needs `then` and may have `else`");
        for (std::size_t i = 0; i < rule.children.size() && i < 3; ++i)
            this->rule(rule.children[i], joinPath(path, names[i]));
    }

    void content(const Rule &rule, const std::string &path)
    {
        switch (rule.kind) {
        case Rule::Kind::All:
        case Rule::Kind::If:
            break;
        case Rule::Kind::Any:
            if (rule.children.empty())
                m_findings.fault(joinPath(path, "any"), "there is nothing to choose from");
            break;
        case Rule::Kind::Choose:
            choose(rule, path);
            break;
        case Rule::Kind::Optional:
            if (rule.children.size() != 1)
                m_findings.fault(joinPath(path, "optional"), "expected one rule");
            break;
        case Rule::Kind::Item:
            items(rule, path);
            break;
        case Rule::Kind::Credits:
        case Rule::Kind::Count:
            pool(rule, path);
            break;
        case Rule::Kind::Credential:
            checkReference(rule.credential.text, m_index.credentials, "credential",
                           joinPath(path, "credential"), m_findings);
            break;
        case Rule::Kind::Embed:
            checkReference(rule.credential.text, m_index.credentials, "credential",
                           joinPath(path, "embed"), m_findings);
            break;
        case Rule::Kind::Hours:
            measured(rule, joinPath(path, "hours"), path);
            break;
        case Rule::Kind::Gpa:
            measured(rule, joinPath(path, "gpa"), path);
            break;
        case Rule::Kind::Competencies:
            competencies(rule, path);
            break;
        case Rule::Kind::Fact:
            if (rule.factKey.empty())
                m_findings.fault(joinPath(path, "fact"), "names no fact");
            if (rule.factIs.empty())
                m_findings.fault(joinPath(path, "is"), "names no value");
            break;
        case Rule::Kind::Person:
            if (rule.person.isEmpty() || rule.person.texts.begin()->second.empty())
                m_findings.fault(joinPath(path, "person"), "says nothing that could be attested");
            break;
        case Rule::Kind::Use:
            checkReference(rule.use.text, m_index.rules, "named rule", joinPath(path, "use"),
                           m_findings);
            break;
        }
    }

    void choose(const Rule &rule, const std::string &path)
    {
        if (rule.children.empty())
            m_findings.fault(joinPath(path, "of"), "there is nothing to choose from");
        else if (rule.choose < 0 || rule.choose > static_cast<int>(rule.children.size()))
            m_findings.fault(joinPath(path, "choose"), "chooses " + std::to_string(rule.choose)
                                                           + " of "
                                                           + std::to_string(rule.children.size()));
    }

    void items(const Rule &rule, const std::string &path)
    {
        if (rule.items.empty())
            m_findings.fault(joinPath(path, "item"), "names no item");
        for (const ItemId &item : rule.items)
            checkReference(item.text, m_index.items, "item", joinPath(path, "item"), m_findings);
        pieceConditions(rule, path);
    }

    void pieceConditions(const Rule &rule, const std::string &path)
    {
        grade(rule.minGrade, joinPath(path, "minGrade"));
        months(rule.withinMonths, joinPath(path, "withinMonths"));
    }

    void pool(const Rule &rule, const std::string &path)
    {
        if (!rule.credits && !rule.count)
            m_findings.fault(path, "asks for neither credits nor a count");
        if (rule.accept && !rule.credits)
            m_findings.fault(joinPath(path, "accept"), "a tolerance without credits");
        checkCredits(rule.credits, joinPath(path, "credits"), m_findings);
        checkCredits(rule.accept, joinPath(path, "accept"), m_findings);
        if (rule.credits && rule.accept && *rule.credits < *rule.accept)
            m_findings.warn(joinPath(path, "accept"), "is more than the credits asked for");
        checkCredits(rule.maxPerSubject, joinPath(path, "maxPerSubject"), m_findings);
        filter(rule.from, joinPath(path, "from"));
        pieceConditions(rule, path);
        limits(rule.caps, LimitPlace::LeafCap, joinPath(path, "caps"));
        limits(rule.floors, LimitPlace::LeafFloor, joinPath(path, "floors"));
    }

    void measured(const Rule &rule, const std::string &numberPath, const std::string &path)
    {
        if (!rule.number)
            m_findings.fault(numberPath, "missing");
        checkNotNegative(rule.number, numberPath, m_findings);
        filter(rule.from, joinPath(path, "from"));
    }

    void competencies(const Rule &rule, const std::string &path)
    {
        const std::string place = joinPath(path, "competencies");
        if (rule.competencies.empty())
            m_findings.fault(place, "names no competency");
        for (const CompetencyId &id : rule.competencies)
            checkReference(id.text, m_index.competencies, "competency", place, m_findings);
        if (rule.atLeast && *rule.atLeast > static_cast<int>(rule.competencies.size()))
            m_findings.warn(joinPath(path, "atLeast"), "asks for more than it names");
    }

    void grade(const std::optional<std::string> &letter, const std::string &path)
    {
        const GradeScale &grades = m_index.catalogue.grades;
        if (!letter)
            return;
        if (!grades.knows(*letter))
            m_findings.fault(path, "the grade \"" + *letter + "\" is not known");
        else if (!grades.pointsOf(*letter))
            m_findings.warn(path, "the grade \"" + *letter + "\" has no points to compare with");
    }

    void months(const std::optional<int> &months, const std::string &path)
    {
        // Twelve thousand months are a thousand years; more would leave the calendar.
        if (months && (*months < 0 || *months > 12'000))
            m_findings.fault(path, std::to_string(*months) + " months is out of range");
    }

    void limit(const Limit &limit, LimitPlace place, const std::string &path)
    {
        const bool onLeaf = place == LimitPlace::LeafCap || place == LimitPlace::LeafFloor;
        if (!limit.credits && !limit.count && !limit.share)
            m_findings.fault(path, "says no number");
        if (onLeaf && limit.share)
            m_findings.fault(joinPath(path, "share"), "stands only on a whole credential");
        if (onLeaf && limit.ofLast)
            m_findings.fault(joinPath(path, "ofLast"), "stands only on a whole credential");
        if (!onLeaf && limit.count)
            m_findings.fault(joinPath(path, "count"), "stands only on a leaf");
        checkCredits(limit.credits, joinPath(path, "credits"), m_findings);
        checkCredits(limit.ofLast, joinPath(path, "ofLast"), m_findings);
        if (limit.share
            && (limit.share->millionths < 0 || limit.share->millionths > Decimal::scale))
            m_findings.fault(joinPath(path, "share"),
                             limit.share->toText() + " is not a share from 0 to 1");
        for (const Filter &where : limit.where)
            filter(where, joinPath(path, "where"));
    }

    void filter(const Filter &filter, const std::string &path)
    {
        for (const ItemId &item : filter.items)
            checkReference(item.text, m_index.items, "item", joinPath(path, "items"), m_findings);
        for (const OrganizationId &provider : filter.provider)
            checkReference(provider.text, m_index.organizations, "organization",
                           joinPath(path, "provider"), m_findings);
        for (const auto &term : {filter.termFrom, filter.termTo})
            if (term)
                checkReference(term->text, m_index.terms, "term", joinPath(path, "term"),
                               m_findings);
        if (filter.levelMin && filter.levelMax && *filter.levelMax < *filter.levelMin)
            m_findings.fault(joinPath(path, "level"), "the minimum is above the maximum");
        grade(filter.minGrade, joinPath(path, "minGrade"));
        months(filter.withinMonths, joinPath(path, "withinMonths"));
        for (std::size_t i = 0; i < filter.anyOf.size(); ++i)
            this->filter(filter.anyOf[i], joinPath(joinPath(path, "anyOf"), i));
        for (const Filter &refused : filter.notAny)
            this->filter(refused, joinPath(path, "not"));
    }

    const CatalogueIndex &m_index;
    Findings &m_findings;
};

} // namespace

void checkRule(const Rule &rule, const std::string &path, const CatalogueIndex &index,
               Findings &findings)
{
    RuleCheck(index, findings).rule(rule, path);
}

void checkLimits(const std::vector<Limit> &limits, LimitPlace place, const std::string &path,
                 const CatalogueIndex &index, Findings &findings)
{
    RuleCheck(index, findings).limits(limits, place, path);
}

} // namespace cairn
