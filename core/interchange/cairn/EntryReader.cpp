#include "interchange/cairn/EntryReader.h"

#include "catalogue/Words.h"
#include "interchange/cairn/RuleJson.h"

namespace cairn {

namespace {

/// The word's meaning, or \a usual with a warning where none stands.
template <class E> E wordOr(ObjectReader &reader, std::string_view key,
                            std::optional<E> (*fromWord)(std::string_view), E usual)
{
    if (!reader.has(key)) {
        reader.findings().warn(key, "missing; read as \"" + std::string(toWord(usual)) + '"');
        return usual;
    }
    return reader.word(key, fromWord).value_or(usual);
}

std::optional<AwardMode> awardModeFromWord(std::string_view word)
{
    if (word == "apply")
        return AwardMode::Apply;
    if (word == "auto")
        return AwardMode::Auto;
    return {};
}

std::optional<AwardPolicy> readAward(ObjectReader &reader, std::string_view key)
{
    auto award = reader.object(key);
    if (!award)
        return {};
    AwardPolicy policy;
    policy.mode = award->word("mode", awardModeFromWord).value_or(policy.mode);
    policy.retroactive
        = award->word("retroactive", retroactiveFromWord).value_or(policy.retroactive);
    policy.consent = award->word("consent", consentFromWord).value_or(policy.consent);
    policy.fee = award->decimal("fee");
    policy.extra = award->rest();
    return policy;
}

std::optional<TuitionBenefit> readBenefit(ObjectReader &reader)
{
    auto benefit = reader.object("benefit");
    if (!benefit)
        return {};
    TuitionBenefit tuition{benefit->decimal("perYear"), benefit->textMap("note"), {}};
    tuition.extra = benefit->rest();
    return tuition;
}

} // namespace

Organization readOrganization(ObjectReader &reader)
{
    Organization organization;
    organization.id = reader.id<OrganizationId>("id");
    organization.name = reader.textMap("name");
    organization.kind
        = wordOr(reader, "kind", organizationKindFromWord, OrganizationKind::Institution);
    organization.creditUnit
        = reader.word("creditUnit", creditUnitFromWord).value_or(CreditUnit::Semester);
    organization.website = reader.text("website");
    organization.partners = reader.ids<OrganizationId>("partners");
    organization.benefit = readBenefit(reader);
    if (auto policies = reader.object("policies")) {
        organization.policyFloors = readLimits(*policies, "floors");
        organization.policyCaps = readLimits(*policies, "caps");
        organization.policyAward = readAward(*policies, "award");
        policies->remarks();
    }
    organization.extra = reader.rest();
    return organization;
}

Competency readCompetency(ObjectReader &reader)
{
    Competency competency;
    competency.id = reader.id<CompetencyId>("id");
    competency.name = reader.textMap("name");
    competency.framework = reader.text("framework");
    competency.code = reader.text("code");
    competency.parent = reader.id<CompetencyId>("parent");
    competency.extra = reader.rest();
    return competency;
}

namespace {

std::vector<std::string> readDelivery(ObjectReader &reader)
{
    std::vector<std::string> modes = reader.texts("delivery");
    for (const std::string &mode : modes)
        if (mode != "in-person" && mode != "online" && mode != "hybrid" && mode != "evening")
            reader.findings().fault("delivery", "the word \"" + mode + "\" is not known");
    return modes;
}

} // namespace

Item readItem(ObjectReader &reader)
{
    Item item;
    item.id = reader.id<ItemId>("id");
    item.name = reader.textMap("name");
    item.kind = wordOr(reader, "kind", itemKindFromWord, ItemKind::Course);
    item.code = reader.text("code");
    item.provider = reader.id<OrganizationId>("provider");
    item.credits = reader.decimal("credits");
    item.hours = reader.decimal("hours");
    item.level = reader.decimal("level");
    item.subject = reader.text("subject");
    item.tags = reader.texts("tags");
    item.cost = reader.decimal("cost");
    item.offered = reader.texts("offered");
    item.delivery = readDelivery(reader);
    item.prerequisite = readOptionalRule(reader, "prerequisite");
    item.corequisites = reader.ids<ItemId>("corequisites");
    item.sameTerm = reader.ids<ItemId>("sameTerm");
    item.teaches = reader.ids<CompetencyId>("teaches");
    item.repeatable = reader.boolean("repeatable").value_or(false);
    item.sameAs = reader.ids<ItemId>("sameAs");
    item.extra = reader.rest();
    return item;
}

namespace {

std::optional<Renewal> readRenewal(ObjectReader &reader)
{
    auto object = reader.object("renewal");
    if (!object)
        return {};
    Renewal renewal;
    renewal.units = object->decimal("units");
    renewal.renewedBy = object->ids<CredentialId>("renewedBy");
    renewal.extra = object->rest();
    return renewal;
}

bool isState(std::string_view word)
{
    for (std::string_view state :
         {"held", "expired", "awardable", "needs-person", "finishing", "open", "closed"})
        if (word == state)
            return true;
    return false;
}

void readExpectation(ObjectReader &reader, Example &example)
{
    auto expect = reader.object("expect");
    if (!expect) {
        if (!reader.has("expect"))
            reader.findings().fault(reader.pathOf("expect"), "missing");
        return;
    }
    example.expectState = expect->text("state");
    if (!example.expectState.empty() && !isState(example.expectState))
        reader.findings().fault(expect->pathOf("state"),
                                "the word \"" + example.expectState + "\" is not known");
    if (auto remaining = expect->object("remaining")) {
        example.expectCredits = remaining->decimal("credits");
        example.expectSteps = remaining->integer("steps");
        remaining->remarks();
    }
    expect->remarks();
}

Example readExample(ObjectReader reader)
{
    Example example;
    if (const auto record = reader.object("record"))
        example.record = reader.json("record");
    else if (!reader.has("record"))
        reader.findings().fault(reader.pathOf("record"), "missing");
    example.asOf = reader.date("asOf");
    if (!reader.has("asOf"))
        reader.findings().warn(reader.pathOf("asOf"),
                               "missing; the example may answer otherwise another day");
    readExpectation(reader, example);
    example.extra = reader.rest();
    return example;
}

/// What the credential asks for as a whole, beside its tree.
void readConditions(ObjectReader &reader, Credential &credential)
{
    credential.requires_ = readOptionalRule(reader, "requires");
    credential.totalCredits = reader.decimal("totalCredits");
    credential.floors = readLimits(reader, "floors");
    credential.caps = readLimits(reader, "caps");
    credential.overlays = readRules(reader, "overlays");
    credential.minGpa = reader.decimal("minGpa");
    credential.entry = readOptionalRule(reader, "entry");
    credential.validMonths = reader.integer("validMonths");
    credential.renewal = readRenewal(reader);
    credential.award = readAward(reader, "award");
}

} // namespace

Credential readCredential(ObjectReader &reader)
{
    Credential credential;
    credential.id = reader.id<CredentialId>("id");
    credential.name = reader.textMap("name");
    credential.kind = wordOr(reader, "kind", credentialKindFromWord, CredentialKind::Credential);
    credential.owner = reader.id<OrganizationId>("owner");
    credential.credits = reader.decimal("credits");
    credential.cost = reader.decimal("cost");
    credential.approaches = reader.words("approaches", approachFromWord);
    readConditions(reader, credential);
    credential.competencies = reader.ids<CompetencyId>("competencies");
    credential.occupations = reader.ids<OccupationId>("occupations");
    credential.quality = reader.json("quality");
    credential.family = reader.text("family");
    credential.effective = reader.dates("effective");
    credential.ctid = reader.text("ctid");
    credential.draft = reader.boolean("draft").value_or(false);
    for (ObjectReader &example : reader.objects("examples"))
        credential.examples.push_back(readExample(std::move(example)));
    credential.extra = reader.rest();
    return credential;
}

namespace {

std::optional<Wage> readWage(ObjectReader &reader)
{
    auto object = reader.object("wage");
    if (!object)
        return {};
    Wage wage;
    wage.amount = object->decimal("amount");
    wage.statistic = object->text("statistic");
    wage.area = object->text("area");
    wage.year = object->integer("year");
    wage.source = object->text("source");
    wage.extra = object->rest();
    return wage;
}

} // namespace

Occupation readOccupation(ObjectReader &reader)
{
    Occupation occupation;
    occupation.id = reader.id<OccupationId>("id");
    occupation.name = reader.textMap("name");
    occupation.soc = reader.text("soc");
    occupation.wage = readWage(reader);
    occupation.livingWage = reader.decimal("livingWage");
    occupation.outlook = reader.textMap("outlook");
    occupation.extra = reader.rest();
    return occupation;
}

namespace {

Grant readGrant(ObjectReader reader)
{
    Grant grant;
    grant.item = reader.id<ItemId>("item");
    grant.credits = reader.decimal("credits");
    grant.subject = reader.text("subject");
    grant.level = reader.decimal("level");
    grant.tags = reader.texts("tags");
    grant.extra = reader.remarks();
    return grant;
}

} // namespace

Crosswalk readCrosswalk(ObjectReader &reader)
{
    Crosswalk crosswalk;
    crosswalk.id = reader.id<CrosswalkId>("id");
    crosswalk.name = reader.textMap("name");
    crosswalk.from = readOptionalRule(reader, "from");
    for (ObjectReader &grant : reader.objects("grants"))
        crosswalk.grants.push_back(readGrant(std::move(grant)));
    crosswalk.receiver = reader.id<OrganizationId>("receiver");
    crosswalk.method = reader.word("method", methodFromWord);
    crosswalk.basis = reader.text("basis");
    crosswalk.effective = reader.dates("effective");
    crosswalk.withinMonths = reader.integer("withinMonths");
    crosswalk.unless = readOptionalRule(reader, "unless");
    crosswalk.postsWhen = readOptionalRule(reader, "postsWhen");
    crosswalk.certainty = reader.word("certainty", certaintyFromWord).value_or(Certainty::Agreed);
    crosswalk.reviewedBy = reader.text("reviewedBy");
    crosswalk.extra = reader.rest();
    return crosswalk;
}

Sharing readSharing(ObjectReader &reader)
{
    Sharing sharing;
    const auto between = reader.ids<CredentialId>("between");
    if (between.size() == 2) {
        sharing.first = between.front();
        sharing.second = between.back();
    } else {
        reader.findings().fault("between", "expected the ids of two credentials");
    }
    sharing.maxCredits = reader.decimal("maxCredits");
    sharing.maxItems = reader.integer("maxItems");
    sharing.maxShare = reader.decimal("maxShare");
    sharing.minUnique = reader.decimal("minUnique");
    sharing.extra = reader.rest();
    return sharing;
}

NamedRule readNamedRule(ObjectReader &reader)
{
    NamedRule named;
    named.id = reader.id<RuleId>("id");
    named.name = reader.textMap("name");
    if (const auto rule = reader.find("rule"))
        named.rule = readRule(*rule, "rule", reader.findings());
    else
        reader.findings().fault("rule", "missing");
    named.extra = reader.rest();
    return named;
}

Term readTerm(ObjectReader &reader)
{
    Term term;
    term.id = reader.id<TermId>("id");
    term.name = reader.textMap("name");
    term.season = reader.text("season");
    term.start = reader.date("start");
    term.end = reader.date("end");
    term.extra = reader.rest();
    return term;
}

} // namespace cairn
