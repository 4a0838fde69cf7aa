#include "tests/support/RandomCatalogue.h"

#include "catalogue/Words.h"

#include <algorithm>

namespace cairn
{

namespace
{

Decimal whole(int number)
{
    return Decimal::fromInt(number);
}
Decimal tenths(int number)
{
    return Decimal{number * (Decimal::scale / 10)};
}
std::string numbered(const char *stem, std::size_t number)
{
    return stem + std::to_string(number);
}

const std::vector<std::string> tagsToDraw{"core", "lab", "write"};

class CatalogueMaker
{
public:
    CatalogueMaker(const Flavour &flavour, Dice &dice, Date asOf)
        : m_f(flavour)
        , m_dice(dice)
        , m_asOf(asOf)
    {
    }

    Catalogue make();

private:
    const Flavour &m_f;
    Dice &m_dice;
    Date m_asOf;
    Catalogue m_catalogue;
    std::size_t m_ids = 0;

    bool chance(int percent) { return m_dice.chance(percent); }
    std::string newId() { return numbered("n", m_ids++); }
    Date day() { return m_asOf.addDays(-m_dice.between(0, 40) * 30); }

    void makeOrganizations();
    void makeItems();
    void makeCalendar();
    void makeCredentials();
    void makeFamilies();
    void makeSharing();
    void makeCrosswalks();

    Decimal amount(int most);
    std::vector<ItemId> someItems(int least, int most);
    Filter filter(int richness);
    Filter narrow();
    Rule tree(int depth, int self);
    Rule composite(Rule::Kind kind, int children, int depth, int self);
    Rule leaf(int self);
    Rule consumer();
    Rule looker(int self);
    Rule simple();
    void addConditions(Rule &rule);
    void addLimits(Rule &rule);
    void addWhole(Credential &credential);
    Limit limit(bool isCap, const Credential &credential);
};

void CatalogueMaker::makeOrganizations()
{
    for (std::size_t i = 0; i < 2; ++i) {
        Organization each;
        each.id = OrganizationId(numbered("o", i));
        if (chance(m_f.otherUnits))
            each.creditUnit = chance(60) ? CreditUnit::Quarter : CreditUnit::ClockHour;
        m_catalogue.organizations.push_back(each);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        Competency each;
        each.id = CompetencyId(numbered("k", i));
        m_catalogue.competencies.push_back(each);
    }
}

Decimal CatalogueMaker::amount(int most)
{
    if (m_f.isOfOneSize)
        return whole(3);
    return chance(85) ? whole(m_dice.between(1, most)) : tenths(m_dice.between(5, 10 * most));
}

void CatalogueMaker::makeItems()
{
    const int number = m_dice.between(m_f.minItems, m_f.maxItems);
    for (int i = 0; i < number; ++i) {
        Item item;
        item.id = ItemId(numbered("i", i));
        item.kind = chance(80) ? ItemKind::Course : ItemKind::Exam;
        item.subject = m_dice.oneOf(subjectsToDraw());
        item.level = whole(100 * m_dice.between(1, 4));
        item.code = item.subject + " " + std::to_string(item.level->whole() + i);
        item.provider = m_dice.oneOf(m_catalogue.organizations).id;
        item.credits = amount(5);
        item.hours = whole(m_dice.between(10, 60));
        if (chance(50))
            item.tags = {m_dice.oneOf(tagsToDraw)};
        if (chance(50))
            item.teaches = {m_dice.oneOf(m_catalogue.competencies).id};
        item.repeatable = chance(m_f.repeatable);
        m_catalogue.items.push_back(item);
    }
    if (chance(m_f.sameAs)) {
        Item &one = m_catalogue.items[0];
        Item &other = m_catalogue.items[1];
        other.sameAs = {one.id};
        other.repeatable = one.repeatable;
        other.teaches = one.teaches;
    }
}

void CatalogueMaker::makeCalendar()
{
    for (int i = 0; i < 4; ++i) {
        Term term;
        term.id = TermId(numbered("t", i));
        term.season = i % 2 ? "spring" : "fall";
        term.start = Date::fromCivil(2024 + (i + 1) / 2, i % 2 ? 1 : 8, 15);
        term.end = term.start->addMonths(4);
        m_catalogue.calendar.push_back(term);
    }
}

std::vector<ItemId> CatalogueMaker::someItems(int least, int most)
{
    std::vector<ItemId> ids;
    for (const Item &each : m_catalogue.items)
        ids.push_back(each.id);
    m_dice.shuffle(ids);
    ids.resize(std::min<std::size_t>(ids.size(), m_dice.between(least, most)));
    return ids;
}

/// A filter by one thing.
Filter CatalogueMaker::narrow()
{
    Filter f;
    const Item &item = m_dice.oneOf(m_catalogue.items);
    switch (m_dice.between(0, 12)) {
    case 0:
        f.code = {item.subject + " *"};
        break;
    case 1:
        f.code = {item.subject + " 100-" + std::to_string(m_dice.between(2, 4)) + "99"};
        break;
    case 2:
        f.subject = {item.subject};
        break;
    case 3:
        f.levelMin = whole(100 * m_dice.between(1, 3));
        break;
    case 4:
        f.levelMax = whole(100 * m_dice.between(1, 3) + 50);
        break;
    case 5:
        f.tags = {m_dice.oneOf(tagsToDraw)};
        break;
    case 6:
        f.anyTag = {m_dice.oneOf(tagsToDraw), m_dice.oneOf(tagsToDraw)};
        break;
    case 7:
        f.kind = {std::string(toWord(item.kind))};
        break;
    case 8:
        f.provider = {item.provider};
        break;
    case 9:
        f.methods = {m_dice.oneOf(methodsToDraw()), m_dice.oneOf(methodsToDraw())};
        break;
    case 10:
        f.graded = chance(70);
        break;
    case 11:
        f.minGrade = m_dice.oneOf<std::string>({"D", "C", "C+", "B"});
        break;
    default:
        f.items = someItems(1, 4);
        break;
    }
    return f;
}

Filter CatalogueMaker::filter(int richness)
{
    if (!chance(richness)) {
        Filter f;
        f.items = someItems(2, 4);
        return f;
    }
    Filter f = narrow();
    if (chance(15))
        f.anyOf = {narrow(), narrow()};
    if (chance(15))
        f.notAny = {narrow()};
    if (chance(m_f.dates / 8))
        f.withinMonths = m_dice.between(6, 30);
    if (chance(m_f.dates / 8))
        f.termFrom = TermId(numbered("t", m_dice.between(0, 2)));
    return f;
}

void CatalogueMaker::addConditions(Rule &rule)
{
    if (chance(m_f.conditions))
        rule.minGrade = m_dice.oneOf<std::string>({"C-", "C", "C+", "B"});
    if (chance(m_f.conditions))
        rule.withinMonths = m_dice.between(6, 30);
    if (chance(m_f.conditions / 2))
        rule.methods = {m_dice.oneOf(methodsToDraw()), Method::Resident};
}

void CatalogueMaker::addLimits(Rule &rule)
{
    const auto some = [this](int most) {
        Limit limit;
        if (chance(50))
            limit.credits = amount(most * 3);
        else
            limit.count = m_dice.between(1, most);
        limit.where = {narrow()};
        return limit;
    };
    if (chance(m_f.limits))
        rule.caps = {some(2)};
    if (chance(m_f.limits / 2))
        rule.floors = {some(1)};
    if (chance(m_f.limits / 3))
        rule.distinctSubjects = m_dice.between(1, 2);
    if (chance(m_f.limits / 4))
        rule.distinctTerms = m_dice.between(1, 2);
    if (rule.reuse && !rule.caps.empty())
        return; // looked at, how a cap and a choice of subjects meet is not said
    if (chance(m_f.limits / 3))
        rule.maxPerSubject = amount(7);
    else if (chance(m_f.limits / 3))
        rule.sameSubject = true;
}

Rule CatalogueMaker::consumer()
{
    Rule rule;
    rule.reuse = chance(m_f.reuse);
    const int kind = m_dice.between(1, 100);
    const int count = m_dice.between(1, 3);
    if (kind > m_f.countLeaf + m_f.creditsLeaf + m_f.bothLeaf) {
        rule.kind = Rule::Kind::Item;
        rule.items = someItems(1, 2);
        addConditions(rule);
        return rule;
    }
    rule.kind = kind <= m_f.countLeaf ? Rule::Kind::Count : Rule::Kind::Credits;
    rule.from = filter(m_f.richFilter);
    if (rule.kind == Rule::Kind::Count || kind > m_f.countLeaf + m_f.creditsLeaf)
        rule.count = count;
    if (rule.kind == Rule::Kind::Credits)
        rule.credits = chance(80) ? whole(m_dice.between(2, 8)) : tenths(m_dice.between(20, 80));
    if (rule.credits && chance(m_f.accept))
        rule.accept = Decimal{rule.credits->millionths - 5 * (Decimal::scale / 10)};
    addConditions(rule);
    addLimits(rule);
    return rule;
}

/// A leaf that only looks.
Rule CatalogueMaker::looker(int self)
{
    Rule rule;
    switch (m_dice.between(0, 5)) {
    case 0:
        rule.kind = Rule::Kind::Hours;
        rule.number = whole(m_dice.between(20, 120));
        rule.from = filter(50);
        break;
    case 1:
        rule.kind = Rule::Kind::Gpa;
        rule.number = tenths(m_dice.between(15, 38));
        rule.from = filter(50);
        break;
    case 2:
        rule.kind = Rule::Kind::Competencies;
        rule.competencies = {CompetencyId("k0"), CompetencyId("k1"), CompetencyId("k2")};
        rule.competencies.resize(m_dice.between(1, 3));
        if (chance(40))
            rule.atLeast = 1;
        break;
    case 3:
        rule.kind = Rule::Kind::Fact;
        rule.factKey = chance(50) ? "county" : "age";
        rule.factIs = {FactValue(std::string("Kent")), FactValue(whole(18))};
        break;
    case 4:
        rule.kind = Rule::Kind::Person;
        rule.person.texts["en"] = "Portfolio seen";
        if (chance(50))
            rule.id = newId();
        break;
    default:
        if (self == 0)
            return consumer();
        rule.kind = Rule::Kind::Credential;
        rule.credential = CredentialId(numbered("c", m_dice.between(0, self - 1)));
    }
    return rule;
}

Rule CatalogueMaker::leaf(int self)
{
    if (self > 0 && chance(m_f.embed)) {
        Rule rule;
        rule.kind = Rule::Kind::Embed;
        rule.credential = CredentialId(numbered("c", m_dice.between(0, self - 1)));
        return rule;
    }
    if (chance(m_f.use)) {
        NamedRule named;
        named.id = RuleId(numbered("r", m_catalogue.rules.size()));
        named.rule = consumer();
        m_catalogue.rules.push_back(named);
        Rule rule;
        rule.kind = Rule::Kind::Use;
        rule.use = named.id;
        return rule;
    }
    Rule rule = chance(m_f.looking) ? looker(self) : consumer();
    if (chance(25) && rule.id.empty())
        rule.id = newId();
    return rule;
}

Rule CatalogueMaker::composite(Rule::Kind kind, int children, int depth, int self)
{
    Rule rule;
    rule.kind = kind;
    for (int i = 0; i < children; ++i)
        rule.children.push_back(tree(depth - 1, self));
    return rule;
}

Rule CatalogueMaker::tree(int depth, int self)
{
    if (depth == 0)
        return leaf(self);
    if (chance(m_f.branches)) {
        if (chance(40)) {
            Rule rule = composite(Rule::Kind::Optional, 1, depth, self);
            rule.children[0].id = newId();
            return rule;
        }
        Rule rule = composite(Rule::Kind::If, m_dice.between(2, 3), depth, self);
        rule.children[0] = chance(50) ? looker(self) : simple();
        rule.children[0].id = newId();
        return rule;
    }
    if (chance(m_f.choose)) {
        const bool isAny = chance(50);
        Rule rule = composite(isAny ? Rule::Kind::Any : Rule::Kind::Choose, m_dice.between(2, 3),
                              depth, self);
        if (!isAny)
            rule.choose = m_dice.between(1, static_cast<int>(rule.children.size()));
        return rule;
    }
    if (depth < m_f.depth && chance(50))
        return leaf(self);
    return composite(Rule::Kind::All, m_dice.between(2, depth == m_f.depth ? 4 : 2), depth, self);
}

Limit CatalogueMaker::limit(bool isCap, const Credential &credential)
{
    Limit limit;
    if (credential.totalCredits && chance(40))
        limit.share = tenths(5 * m_dice.between(0, 1) + 2);
    if (!limit.share || chance(30))
        limit.credits = whole(m_dice.between(isCap ? 3 : 1, isCap ? 9 : 6));
    if (chance(85))
        limit.where = {narrow()};
    if (!isCap && chance(m_f.ofLast))
        limit.ofLast = whole(m_dice.between(3, 10));
    return limit;
}

void CatalogueMaker::addWhole(Credential &credential)
{
    if (chance(m_f.whole))
        credential.totalCredits = whole(m_dice.between(4, 14));
    if (chance(m_f.whole))
        credential.floors = {limit(false, credential)};
    if (chance(m_f.whole))
        credential.caps = {limit(true, credential)};
    if (chance(m_f.whole / 3))
        credential.minGpa = tenths(m_dice.between(15, 38));
    if (chance(m_f.whole / 3))
        credential.overlays = {simple()};
    if (chance(m_f.entry))
        credential.entry = {chance(60) ? simple() : looker(0)};
}

/// A leaf that consumes where it may and is not hard.
Rule CatalogueMaker::simple()
{
    Rule rule;
    rule.kind = chance(50) ? Rule::Kind::Count : Rule::Kind::Credits;
    if (rule.kind == Rule::Kind::Count)
        rule.count = m_dice.between(1, 2);
    else
        rule.credits = whole(m_dice.between(2, 6));
    rule.from = filter(60);
    return rule;
}

void CatalogueMaker::makeCredentials()
{
    const bool isLinked = m_f.embed > 0 || m_f.sharing > 0 || m_f.held > 0;
    const int number = isLinked ? m_dice.between(2, 3) : m_dice.between(1, 2);
    for (int i = 0; i < number; ++i) {
        Credential each;
        each.id = CredentialId(numbered("c", i));
        each.owner = m_dice.oneOf(m_catalogue.organizations).id;
        each.credits = whole(m_dice.between(3, 15));
        if (chance(m_f.dates / 2))
            each.validMonths = m_dice.between(6, 30);
        if (chance(30))
            each.competencies = {m_dice.oneOf(m_catalogue.competencies).id};
        each.requires_ = {tree(std::max(1, i == number - 1 ? m_f.depth : m_f.depth - 1), i)};
        addWhole(each);
        m_catalogue.credentials.push_back(each);
    }
    if (chance(m_f.whole / 3)) {
        Credential blank;
        m_catalogue.organizations[0].policyFloors = {limit(false, blank)};
        m_catalogue.organizations[0].policyCaps = {limit(true, blank)};
    }
}

/// The second edition of the first credential.
void CatalogueMaker::makeFamilies()
{
    if (!chance(m_f.families))
        return;
    Credential &first = m_catalogue.credentials[0];
    first.family = "f";
    Credential second = first;
    second.id = CredentialId(numbered("c", m_catalogue.credentials.size()));
    second.requires_ = {tree(1, 0)};
    first.effective.to = Date::fromCivil(2025, 12, 31);
    second.effective.from = Date::fromCivil(2026, 1, 1);
    m_catalogue.credentials.push_back(second);
}

void CatalogueMaker::makeSharing()
{
    if (!chance(m_f.sharing) || m_catalogue.credentials.size() < 2)
        return;
    Sharing each;
    each.first = CredentialId("c0");
    each.second = CredentialId("c1");
    if (chance(35))
        each.maxCredits = whole(m_dice.between(0, 6));
    if (chance(35))
        each.maxItems = m_dice.between(0, 2);
    if (chance(25))
        each.maxShare = tenths(m_dice.between(1, 5));
    if (chance(40) || !(each.maxCredits || each.maxItems || each.maxShare))
        each.minUnique = whole(m_dice.between(1, 8));
    m_catalogue.sharing.push_back(each);
}

void CatalogueMaker::makeCrosswalks()
{
    if (!chance(m_f.crosswalks))
        return;
    const int number = m_dice.between(1, 3);
    for (int i = 0; i < number; ++i) {
        Crosswalk each;
        each.id = CrosswalkId(numbered("x", i));
        each.receiver = m_dice.oneOf(m_catalogue.organizations).id;
        each.from = {simple()};
        if (chance(30)) {
            each.from[0] = Rule{};
            each.from[0].kind = Rule::Kind::Credential;
            each.from[0].credential = CredentialId("c0");
        }
        Grant grant;
        if (chance(60)) {
            grant.item = m_dice.oneOf(m_catalogue.items).id;
        } else {
            grant.credits = whole(m_dice.between(1, 5));
            grant.subject = m_dice.oneOf(subjectsToDraw());
            grant.tags = {m_dice.oneOf(tagsToDraw)};
        }
        each.grants = {grant};
        if (chance(30))
            each.method = m_dice.oneOf(methodsToDraw());
        if (chance(20))
            each.effective.from = day();
        if (chance(20))
            each.withinMonths = m_dice.between(6, 36);
        if (chance(30))
            each.unless = {simple()};
        if (chance(30))
            each.postsWhen = {simple()};
        if (chance(10))
            each.certainty = Certainty::Likely;
        m_catalogue.crosswalks.push_back(each);
    }
}

Catalogue CatalogueMaker::make()
{
    m_catalogue.id = "random";
    makeOrganizations();
    makeItems();
    makeCalendar();
    makeCredentials();
    makeFamilies();
    makeSharing();
    makeCrosswalks();
    return m_catalogue;
}

} // namespace

Catalogue randomCatalogue(const Flavour &flavour, Dice &dice, Date asOf)
{
    return CatalogueMaker(flavour, dice, asOf).make();
}

const std::vector<std::string> &subjectsToDraw()
{
    static const std::vector<std::string> subjects{"BIO", "CHE", "ART"};
    return subjects;
}

const std::vector<Method> &methodsToDraw()
{
    static const std::vector<Method> methods{Method::Resident,      Method::Transfer,
                                             Method::PriorLearning, Method::Exam,
                                             Method::Workplace,     Method::Military};
    return methods;
}

} // namespace cairn
