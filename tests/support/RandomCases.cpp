#include "tests/support/RandomCases.h"

#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"
#include "tests/support/RandomCatalogue.h"

#include <algorithm>

namespace cairn
{

namespace
{

Flavour flavourOf(Profile profile)
{
    Flavour f;
    switch (profile) {
    case Profile::Counts:
        f.isOfOneSize = true, f.creditsLeaf = 0, f.bothLeaf = 0, f.countLeaf = 60,
        f.alternatives = 20, f.sameAs = 15;
        break;
    case Profile::Credits:
        f.creditsLeaf = 65, f.bothLeaf = 15, f.limits = 40, f.accept = 20, f.choose = 5;
        break;
    case Profile::Branches:
        f.depth = 3, f.choose = 30, f.branches = 25, f.embed = 12, f.use = 12, f.looking = 12;
        break;
    case Profile::Whole:
        f.whole = 60, f.ofLast = 35, f.creditsLeaf = 45, f.dates = 80;
        break;
    case Profile::Sharing:
        f.held = 75, f.embed = 25, f.sharing = 75, f.families = 30, f.looking = 10, f.whole = 20;
        break;
    case Profile::Exceptions:
        f.exceptions = 100, f.branches = 10, f.conditions = 15, f.embed = 8, f.use = 6,
        f.whole = 15;
        f.looking = 8;
        break;
    case Profile::Crosswalks:
        f.crosswalks = 100, f.held = 40, f.undone = 20, f.conditions = 15, f.maxPieces = 5;
        f.dates = 60;
        break;
    case Profile::LookAhead:
        f.undone = 35, f.conditions = 30, f.dates = 75, f.failing = 10, f.entry = 60;
        f.looking = 15, f.branches = 10, f.held = 20, f.alternatives = 25;
        break;
    case Profile::Units:
        f.otherUnits = 75, f.creditsLeaf = 60, f.whole = 35, f.embed = 15, f.use = 15, f.held = 25;
        f.limits = 15, f.exceptions = 15;
        break;
    case Profile::Mixed:
        f.depth = 3, f.branches = 12, f.embed = 10, f.use = 8, f.looking = 12, f.conditions = 15;
        f.limits = 15, f.accept = 10, f.whole = 30, f.ofLast = 15, f.sharing = 30, f.held = 35;
        f.families = 15, f.exceptions = 35, f.crosswalks = 30, f.undone = 20, f.dates = 50;
        f.entry = 20, f.otherUnits = 15;
        break;
    }
    return f;
}

Decimal whole(int number)
{
    return Decimal::fromInt(number);
}
std::string numbered(const char *stem, std::size_t number)
{
    return stem + std::to_string(number);
}

/// A node of a credential's own tree, by the name that an exception finds it by.
struct Named {
    std::string name;
    const Rule *rule;
};

class RecordMaker
{
public:
    RecordMaker(const Flavour &flavour, Dice &dice, const Catalogue &catalogue, Date asOf)
        : m_f(flavour)
        , m_dice(dice)
        , m_catalogue(catalogue)
        , m_asOf(asOf)
    {
    }

    Record make();

private:
    const Flavour &m_f;
    Dice &m_dice;
    const Catalogue &m_catalogue;
    Date m_asOf;
    Record m_record;

    bool chance(int percent) { return m_dice.chance(percent); }
    Date day() { return m_asOf.addDays(-m_dice.between(0, 40) * 30); }

    void makeEvidence();
    void makeHoldings();
    void makeFactsAndAttestations();
    void makeExceptions();

    EvidenceItem piece(std::size_t number);
    void addException(const Credential &credential, const std::vector<Named> &nodes);
    void nameNodes(const Rule &rule, const std::string &path, std::vector<Named> &nodes) const;
};

EvidenceItem RecordMaker::piece(std::size_t number)
{
    static const std::vector<std::string> grades{"A", "B", "B-", "C", "C-", "D", "P"};
    EvidenceItem each;
    each.id = EvidenceId(numbered("e", number));
    if (chance(m_f.itemless)) {
        each.credits = whole(m_dice.between(1, 5));
        each.code = m_dice.oneOf(subjectsToDraw()) + " 199";
        each.subject = m_dice.oneOf(subjectsToDraw());
        each.level = whole(100);
        if (chance(40))
            each.competencies = std::vector{m_dice.oneOf(m_catalogue.competencies).id};
        if (chance(m_f.otherUnits))
            each.creditUnit = CreditUnit::Quarter;
    } else {
        each.item = m_catalogue.items[number % m_catalogue.items.size()].id;
        if (number > 0 && chance(m_f.alternatives))
            each.item = m_dice.oneOf(m_record.evidence).item;
        if (chance(8))
            each.credits = whole(m_dice.between(1, 4));
    }
    if (chance(m_f.undone))
        each.status = chance(65) ? EvidenceStatus::InProgress : EvidenceStatus::Planned;
    else if (chance(2))
        each.status = EvidenceStatus::Withdrawn;
    else if (chance(80))
        each.grade = chance(m_f.failing) ? "F" : m_dice.oneOf(grades);
    if (each.status == EvidenceStatus::Completed && chance(std::max(40, m_f.dates)))
        each.earned = day();
    if (chance(m_f.dates / 6))
        each.expires = m_asOf.addDays(m_dice.between(-2, 2));
    if (chance(40))
        each.term = TermId(numbered("t", m_dice.between(0, 3)));
    if (chance(30))
        each.method = m_dice.oneOf(methodsToDraw());
    return each;
}

void RecordMaker::makeEvidence()
{
    const int number = m_dice.between(m_f.minPieces, m_f.maxPieces);
    for (int i = 0; i < number; ++i)
        m_record.evidence.push_back(piece(i));
    m_dice.shuffle(m_record.evidence);
}

void RecordMaker::makeHoldings()
{
    if (!chance(m_f.held))
        return;
    Holding each;
    each.credential = CredentialId(numbered("c", m_dice.between(0, 1)));
    if (chance(25) && !m_catalogue.credentials.back().family.empty())
        each.credential = m_catalogue.credentials.back().id;
    if (!std::any_of(m_catalogue.credentials.begin(), m_catalogue.credentials.end(),
                     [&](const Credential &known) { return known.id == each.credential; }))
        return;
    if (chance(80))
        each.awarded = day();
    if (chance(m_f.dates / 3))
        each.expires = m_asOf.addDays(m_dice.between(-1, 1));
    std::vector<std::string> items;
    for (const EvidenceItem &piece : m_record.evidence) {
        // A list with two attempts at one item would not be a list of what was used.
        const bool isNew = piece.item.isEmpty()
            || std::find(items.begin(), items.end(), piece.item.text) == items.end();
        if (isNew && chance(50)) {
            each.applied.push_back(piece.id);
            items.push_back(piece.item.text);
        }
    }
    if (chance(25))
        each.applied.clear();
    m_record.held.push_back(each);
}

void RecordMaker::nameNodes(const Rule &rule, const std::string &path,
                            std::vector<Named> &nodes) const
{
    nodes.push_back({rule.id.empty() ? path : rule.id, &rule});
    const std::string stem = path == "/" ? "" : path;
    for (std::size_t i = 0; i < rule.children.size(); ++i) {
        const bool isIf = rule.kind == Rule::Kind::If;
        if (!isIf || i > 0)
            nameNodes(rule.children[i],
                      stem
                          + (!isIf        ? "/" + std::to_string(i)
                                 : i == 1 ? "/then"
                                          : "/else"),
                      nodes);
    }
    if (rule.kind == Rule::Kind::Use)
        for (const NamedRule &named : m_catalogue.rules)
            if (named.id == rule.use)
                nameNodes(named.rule, stem + "/use", nodes);
}

void RecordMaker::makeFactsAndAttestations()
{
    if (chance(50))
        m_record.facts["county"] = {FactValue(std::string("Kent"))};
    if (chance(50))
        m_record.facts["age"] = {FactValue(whole(m_dice.between(17, 18)))};
    for (const Credential &credential : m_catalogue.credentials) {
        std::vector<Named> nodes;
        nameNodes(credential.requires_[0], "/", nodes);
        for (const Named &node : nodes)
            if (node.rule->kind == Rule::Kind::Person && chance(40))
                m_record.attested.push_back({credential.id, node.name, "Dr. Lee", {}, {}});
    }
}

void RecordMaker::addException(const Credential &credential, const std::vector<Named> &nodes)
{
    const Named &node = m_dice.oneOf(nodes);
    const Rule::Kind kind = node.rule->kind;
    const bool takesPieces = node.rule->consumes();
    RuleException each;
    each.credential = credential.id;
    each.node = node.name;
    each.evidence = m_dice.oneOf(m_record.evidence).id;
    switch (m_dice.between(0, 7)) {
    case 0:
        each.kind = ExceptionKind::Waive;
        break;
    case 1:
    case 2:
        if (!takesPieces)
            return;
        each.kind = chance(50) ? ExceptionKind::Substitute : ExceptionKind::AlsoAllow;
        break;
    case 3:
        if (!takesPieces || !node.rule->caps.empty() || credential.caps)
            return;
        each.kind = ExceptionKind::ApplyHere;
        break;
    case 4:
        each.kind = ExceptionKind::Exclude;
        if (chance(35) && m_record.held.empty())
            each.node.clear();
        break;
    case 5:
        each.kind = ExceptionKind::Change;
        if (kind == Rule::Kind::Choose)
            each.value = whole(m_dice.between(1, static_cast<int>(node.rule->children.size())));
        else if (kind == Rule::Kind::Credits || kind == Rule::Kind::Count)
            each.value = whole(m_dice.between(1, 4));
        else
            return;
        break;
    case 6:
        if (kind == Rule::Kind::Gpa || kind == Rule::Kind::Hours)
            return;
        each.kind = ExceptionKind::Revalue;
        each.value = whole(m_dice.between(1, 6));
        break;
    default:
        if (credential.totalCredits && chance(50)) {
            each.node = "/totalCredits";
            each.kind = chance(50) ? ExceptionKind::Waive : ExceptionKind::Change;
        } else if (credential.floors) {
            each.node = "/floors/0";
            each.kind = chance(50) || !credential.floors->front().credits ? ExceptionKind::Waive
                                                                          : ExceptionKind::Change;
        } else if (credential.caps) {
            each.node = "/caps/0";
            each.kind = ExceptionKind::Waive;
        } else {
            return;
        }
        each.value = whole(m_dice.between(2, 12));
    }
    if (each.kind == ExceptionKind::Waive || each.kind == ExceptionKind::Change)
        each.evidence = EvidenceId();
    m_record.exceptions.push_back(each);
}

void RecordMaker::makeExceptions()
{
    if (!chance(m_f.exceptions))
        return;
    const Credential &credential =
        m_catalogue
            .credentials[m_dice.between(0, static_cast<int>(m_catalogue.credentials.size() - 1))];
    std::vector<Named> nodes;
    nameNodes(credential.requires_[0], "/", nodes);
    addException(credential, nodes);
    if (!chance(50))
        return;
    addException(credential, nodes);
    // Two decisions about one piece or one node: which of them holds is not said.
    auto &all = m_record.exceptions;
    if (all.size() == 2
        && (all[0].node == all[1].node
            || (all[0].evidence == all[1].evidence && !all[0].evidence.isEmpty())))
        all.pop_back();
}

Record RecordMaker::make()
{
    m_record.learner.id = LearnerId("learner");
    makeEvidence();
    makeHoldings();
    makeFactsAndAttestations();
    makeExceptions();
    return m_record;
}

} // namespace

const std::vector<Profile> &allProfiles()
{
    static const std::vector<Profile> all{
        Profile::Counts,  Profile::Credits,    Profile::Branches,   Profile::Whole,
        Profile::Sharing, Profile::Exceptions, Profile::Crosswalks, Profile::LookAhead,
        Profile::Units,   Profile::Mixed};
    return all;
}

const char *toWord(Profile profile)
{
    static const char *const words[]{"counts",     "credits",    "branches",   "whole", "sharing",
                                     "exceptions", "crosswalks", "look-ahead", "units", "mixed"};
    return words[static_cast<int>(profile)];
}

RandomCase randomCase(Profile profile, std::uint64_t seed)
{
    const Flavour flavour = flavourOf(profile);
    Dice dice(seed * 64 + static_cast<std::uint64_t>(profile));
    RandomCase made;
    made.profile = profile;
    made.seed = seed;
    made.asOf = Date::fromCivil(2026, 6, 15);
    made.catalogue = randomCatalogue(flavour, dice, made.asOf);
    made.record = RecordMaker(flavour, dice, made.catalogue, made.asOf).make();
    return made;
}

std::string toText(const RandomCase &each)
{
    return std::string("profile ") + toWord(each.profile) + ", seed " + std::to_string(each.seed)
        + ", as of " + each.asOf.toText() + "\n" + writeCatalogue(each.catalogue) + "\n"
        + writeRecord(each.record);
}

} // namespace cairn
