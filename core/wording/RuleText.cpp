#include "wording/RuleText.h"

#include "audit/CompiledCatalogue.h"
#include "wording/FactText.h"

#include <algorithm>

namespace cairn {

namespace {

/// A rule sentence names so many parts; the tree beside it shows the rest.
constexpr int longestSentence = 4;

bool isPartOf(const Rule &rule, const Rule &tree)
{
    return &rule == &tree
        || std::any_of(tree.children.begin(), tree.children.end(),
                       [&](const Rule &child) { return isPartOf(rule, child); });
}

bool isEmpty(const Filter &filter) { return filter == Filter{}; }

} // namespace

RuleText::RuleText(const CompiledCatalogue &catalogue, const QString &language)
    : m_catalogue(catalogue)
    , m_names(catalogue, language)
    , m_phrases(language)
{
}

CreditUnit RuleText::unitOf(const Rule &rule, CreditUnit inside) const
{
    const auto &named = m_catalogue.catalogue().rules;
    const bool isNamed = std::any_of(named.begin(), named.end(), [&](const NamedRule &each) {
        return isPartOf(rule, each.rule);
    });
    return isNamed ? CreditUnit::Semester : inside;
}

QString RuleText::title(const Rule &rule, CreditUnit unit) const
{
    const QString label = m_names.in(rule.label);
    if (!label.isEmpty())
        return label;
    switch (rule.kind) {
    case Rule::Kind::All:
        return tr("All of these");
    case Rule::Kind::Any:
        return tr("Any one of these");
    case Rule::Kind::Choose:
        return tr("Any %n of these", nullptr, rule.choose);
    case Rule::Kind::If:
        return tr("Only if: %1").arg(title(rule.children.front(), unit));
    case Rule::Kind::Optional:
        return tr("Optional: %1").arg(title(rule.children.front(), unit));
    case Rule::Kind::Embed:
        return m_names.credential(rule.credential);
    case Rule::Kind::Use:
        return m_names.namedRule(rule.use);
    default:
        return this->rule(rule, unit);
    }
}

QString RuleText::rule(const Rule &rule, CreditUnit inside) const
{
    const CreditUnit unit = unitOf(rule, inside);
    switch (rule.kind) {
    case Rule::Kind::Item:
        return itemAskedFor(rule);
    case Rule::Kind::Credits:
    case Rule::Kind::Count:
        return creditsOrCount(rule, unit);
    case Rule::Kind::Credential:
        return tr("Hold %1").arg(m_names.credential(rule.credential));
    case Rule::Kind::Embed:
        return tr("Everything that %1 asks for, or hold it already")
            .arg(m_names.credential(rule.credential));
    case Rule::Kind::Hours:
        //: %1: a number, %2: "work experience", "BUS courses"
        return tr("%1 hours of %2")
            .arg(m_phrases.number(rule.number.value_or(Decimal{})), filter(rule.from));
    case Rule::Kind::Gpa:
        return isEmpty(rule.from)
            ? tr("A GPA of %1 or better").arg(m_phrases.gpa(rule.number.value_or(Decimal{})))
            : tr("A GPA of %1 or better in %2")
                  .arg(m_phrases.gpa(rule.number.value_or(Decimal{})), filter(rule.from));
    case Rule::Kind::Competencies:
        return competencies(rule);
    case Rule::Kind::Fact:
        return fact(rule);
    case Rule::Kind::Person:
        return person(rule);
    default:
        return composite(rule, unit);
    }
}

QString RuleText::composite(const Rule &rule, CreditUnit unit) const
{
    switch (rule.kind) {
    case Rule::Kind::All:
        return rule.children.size() == 1 ? this->rule(rule.children.front(), unit)
                                         : tr("All of these: %1").arg(parts(rule, unit, true));
    case Rule::Kind::Any:
        return rule.children.size() == 1 ? this->rule(rule.children.front(), unit)
                                         : tr("Any one of these: %1").arg(parts(rule, unit, false));
    case Rule::Kind::Choose:
        return tr("Any %n of these: %1", nullptr, rule.choose).arg(parts(rule, unit, false));
    case Rule::Kind::If: {
        const QString condition = this->rule(rule.children[0], unit);
        const QString then = this->rule(rule.children[1], unit);
        return rule.children.size() > 2
            ? tr("If this holds – %1 – then: %2; otherwise: %3")
                  .arg(condition, then, this->rule(rule.children[2], unit))
            : tr("If this holds – %1 – then: %2").arg(condition, then);
    }
    case Rule::Kind::Optional:
        return tr("Optional: %1").arg(this->rule(rule.children.front(), unit));
    case Rule::Kind::Use:
        for (const NamedRule &named : m_catalogue.catalogue().rules)
            if (named.id == rule.use)
                return this->rule(named.rule, unit);
        return m_names.namedRule(rule.use);
    default:
        return {};
    }
}

QString RuleText::parts(const Rule &rule, CreditUnit unit, bool all) const
{
    // Items alone read as a list of names: "CIS 101, CIS 102 and CIS 110".
    const bool itemsAlone
        = std::all_of(rule.children.begin(), rule.children.end(), [](const Rule &child) {
              return child.kind == Rule::Kind::Item && child.label.isEmpty() && !child.minGrade
                  && !child.withinMonths && child.methods.empty() && child.items.size() == 1;
          });
    if (itemsAlone) {
        std::vector<ItemId> items;
        for (const Rule &child : rule.children)
            items.push_back(child.items.front());
        return all ? m_phrases.allOf(m_names.items(items)) : m_phrases.anyOf(m_names.items(items));
    }
    QStringList texts;
    for (const Rule &child : rule.children) {
        if (texts.size() == longestSentence) {
            texts << tr("%n more", "parts of a rule", int(rule.children.size()) - longestSentence);
            break;
        }
        texts << (child.isLeaf() ? this->rule(child, unit) : title(child, unit));
    }
    //: What stands between the parts of a rule.
    return texts.join(tr("; "));
}

QString RuleText::itemAskedFor(const Rule &rule) const
{
    return withPieceConditions(m_phrases.anyOf(m_names.items(rule.items)), rule);
}

QString RuleText::creditsOrCount(const Rule &rule, CreditUnit unit) const
{
    const bool open = isEmpty(rule.from);
    QString phrase;
    if (rule.credits && rule.count)
        //: %1: "12 credits", %n: a number of courses, %2: "BUS courses"
        phrase = tr("%1 and at least %n of these: %2", nullptr, *rule.count)
                     .arg(m_phrases.credits(*rule.credits, unit), filter(rule.from));
    else if (rule.credits)
        phrase = open ? tr("%1 of any kind").arg(m_phrases.credits(*rule.credits, unit))
                      //: "12 credits of BUS courses"
                      : tr("%1 of %2").arg(m_phrases.credits(*rule.credits, unit),
                                           filter(rule.from));
    else
        phrase = open ? tr("%n course(s) of any kind", nullptr, rule.count.value_or(0))
                      : tr("At least %n of these: %1", nullptr, rule.count.value_or(0))
                            .arg(filter(rule.from));
    return withSetConditions(withPieceConditions(phrase, rule), rule, unit);
}

QString RuleText::withPieceConditions(QString phrase, const Rule &rule) const
{
    if (rule.minGrade)
        //: "MATH 111 with C or better"
        phrase = tr("%1 with %2 or better").arg(phrase, toQString(*rule.minGrade));
    if (!rule.methods.empty())
        phrase = tr("%1, earned by %2").arg(phrase, m_phrases.methods(rule.methods));
    if (rule.withinMonths)
        phrase = tr("%1, not older than %2").arg(phrase, m_phrases.months(*rule.withinMonths));
    if (rule.concurrent)
        phrase = tr("%1, in the same term or before").arg(phrase);
    return phrase;
}

QString RuleText::withSetConditions(QString phrase, const Rule &rule, CreditUnit unit) const
{
    if (rule.accept)
        phrase = tr("%1 (%2 are enough)").arg(phrase, m_phrases.credits(*rule.accept, unit));
    for (const Limit &limit : rule.floors)
        phrase = tr("%1, at least %2 of %3")
                     .arg(phrase, amount(limit, unit), among(limit));
    for (const Limit &limit : rule.caps)
        phrase = tr("%1, at most %2 of %3").arg(phrase, amount(limit, unit), among(limit));
    if (rule.distinctSubjects)
        phrase = tr("%1, in at least %n subject(s)", nullptr, *rule.distinctSubjects).arg(phrase);
    if (rule.maxPerSubject)
        phrase = tr("%1, at most %2 in one subject")
                     .arg(phrase, m_phrases.credits(*rule.maxPerSubject, unit));
    if (rule.sameSubject)
        phrase = tr("%1, all in one subject").arg(phrase);
    if (rule.distinctTerms)
        phrase = tr("%1, over at least %n term(s)", nullptr, *rule.distinctTerms).arg(phrase);
    if (rule.reuse)
        phrase = tr("%1 (these may count elsewhere too)").arg(phrase);
    return phrase;
}

QString RuleText::competencies(const Rule &rule) const
{
    QStringList skills;
    for (const CompetencyId &id : rule.competencies)
        skills << m_names.competency(id);
    const int needed = rule.atLeast.value_or(int(skills.size()));
    return needed >= skills.size()
        ? tr("Show that you can: %1").arg(m_phrases.allOf(skills))
        : tr("Show at least %n of these skills: %1", nullptr, needed).arg(m_phrases.anyOf(skills));
}

QString RuleText::fact(const Rule &rule) const
{
    const QStringList values = FactText(m_names, m_phrases).values(rule.factKey, rule.factIs);
    //: A statement in a learner's record, such as "residency: in state".
    return tr("On record as %1: %2").arg(FactText::key(rule.factKey), m_phrases.anyOf(values));
}

QString RuleText::person(const Rule &rule) const
{
    const QString who = m_names.in(rule.who);
    const QString what = m_names.in(rule.person);
    return who.isEmpty() ? tr("%1 (a person confirms this)").arg(what)
                         //: %2: a person or office, such as "the registrar"
                         : tr("%1 (confirmed by: %2)").arg(what, who);
}

QString RuleText::floor(const Limit &limit, CreditUnit unit) const
{
    if (limit.ofLast)
        return tr("At least %1 of %2, among the last %3")
            .arg(amount(limit, unit), among(limit), m_phrases.credits(*limit.ofLast, unit));
    return tr("At least %1 of %2").arg(amount(limit, unit), among(limit));
}

QString RuleText::cap(const Limit &limit, CreditUnit unit) const
{
    return tr("At most %1 of %2").arg(amount(limit, unit), among(limit));
}

QString RuleText::amount(const Limit &limit, CreditUnit unit) const
{
    QStringList sizes;
    if (limit.credits)
        sizes << m_phrases.credits(*limit.credits, unit);
    if (limit.share)
        //: A share of a credential's credits.
        sizes << tr("%1% of the total")
                     .arg(m_phrases.number({limit.share->millionths * 100}));
    if (limit.count)
        sizes << tr("%n piece(s)", nullptr, *limit.count);
    if (limit.credits && limit.share)
        return tr("%1 or %2, whichever is more").arg(sizes[0], sizes[1]);
    return m_phrases.allOf(sizes);
}

QString RuleText::among(const Limit &limit) const
{
    return limit.where.empty() || isEmpty(limit.where.front()) ? tr("any kind")
                                                               : filter(limit.where.front());
}

} // namespace cairn
