#include "interchange/cairn/CatalogueJson.h"

#include "catalogue/Words.h"
#include "interchange/cairn/RuleJson.h"
#include "interchange/json/ObjectReader.h"

#include <algorithm>

namespace cairn
{

using simdjson::dom::element;

static constexpr std::size_t largestCatalogue = std::size_t(256) << 20;
static constexpr std::int64_t formatVersion = 1;

namespace
{

/// The reader of each entry of one list, with the findings standing at that entry.
template <class T>
std::vector<T> readEntries(ObjectReader &document, std::string_view list,
                           T (*readEntry)(ObjectReader &))
{
    Findings &findings = document.findings();
    std::vector<T> entries;
    std::size_t position = 0;
    for (const element each : document.list(list)) {
        findings.list = list;
        findings.id = '#' + std::to_string(++position);
        if (each.is_object()) {
            ObjectReader reader(asObject(each), {}, findings);
            if (const auto id = reader.find("id"); id && id->is_string())
                if (const std::string_view text = asText(*id); !text.empty())
                    findings.id = text;
            entries.push_back(readEntry(reader));
        } else {
            findings.fault(
                {}, "here stands " + std::string(jsonTypeName(each)) + "; expected an object");
        }
    }
    findings.list.clear();
    findings.id.clear();
    return entries;
}

/// The word's meaning, or \a usual with a warning where none stands.
template <class E>
E wordOr(ObjectReader &reader, std::string_view key, std::optional<E> (*fromWord)(std::string_view),
         E usual)
{
    if (!reader.has(key)) {
        reader.findings().warn(key, "missing; read as \"" + std::string(toWord(usual)) + '"');
        return usual;
    }
    return reader.word(key, fromWord).value_or(usual);
}

template <class T> T required(ObjectReader &reader, std::string_view key, std::optional<T> value)
{
    if (!value && !reader.has(key))
        reader.findings().fault(key, "missing");
    return value.value_or(T{});
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
    policy.retroactive =
        award->word("retroactive", retroactiveFromWord).value_or(policy.retroactive);
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

Organization readOrganization(ObjectReader &reader)
{
    Organization organization;
    organization.id = reader.id<OrganizationId>("id");
    organization.name = reader.textMap("name");
    organization.kind =
        wordOr(reader, "kind", organizationKindFromWord, OrganizationKind::Institution);
    organization.creditUnit =
        reader.word("creditUnit", creditUnitFromWord).value_or(CreditUnit::Semester);
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

std::vector<std::string> readDelivery(ObjectReader &reader)
{
    std::vector<std::string> modes = reader.texts("delivery");
    for (const std::string &mode : modes)
        if (mode != "in-person" && mode != "online" && mode != "hybrid" && mode != "evening")
            reader.findings().fault("delivery", "the word \"" + mode + "\" is not known");
    return modes;
}

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

/// `calendar` is an object with `terms`; a bare list of terms is understood as well.
std::vector<Term> readCalendar(ObjectReader &document)
{
    const auto value = document.find("calendar");
    if (!value)
        return {};
    if (value->is_array())
        return readEntries(document, "calendar", readTerm);
    auto calendar = document.object("calendar");
    if (!calendar)
        return {};
    ObjectReader terms(asObject(*value), "calendar", document.findings());
    std::vector<Term> read = readEntries(terms, "terms", readTerm);
    terms.remarks();
    return read;
}

void readGradePoints(element object, GradeScale &scale, Findings &findings)
{
    for (const auto field : asObject(object)) {
        if (field.key == "failing" || field.key == "points")
            continue;
        const std::string letter(field.key);
        if (field.value.is_null()) {
            scale.points[letter] = std::nullopt;
        } else if (const auto points = toDecimal(field.value)) {
            scale.points[letter] = *points;
        } else {
            findings.fault("grades/" + letter, "expected a number of points, or null");
        }
    }
}

/// Letters and failing letters each replace the usual ones where they are given.
GradeScale readGrades(ObjectReader &document)
{
    GradeScale scale = GradeScale::standard();
    auto grades = document.object("grades");
    if (!grades)
        return scale;
    GradeScale given;
    readGradePoints(*document.find("grades"), given, document.findings());
    if (const auto points = grades->find("points"); points && points->is_object())
        readGradePoints(*points, given, document.findings());
    if (!given.points.empty())
        scale.points = std::move(given.points);
    if (grades->has("failing"))
        scale.failing = grades->texts("failing");
    return scale;
}

void checkFormat(ObjectReader &document)
{
    Findings &findings = document.findings();
    const std::string format = document.text("format");
    if (format != "cairn-catalog")
        findings.fault("format",
                       format.empty() ? "missing; expected \"cairn-catalog\""
                                      : '"' + format + "\" is not \"cairn-catalog\"");
    const auto version = document.decimal("version");
    if (!version && !document.has("version"))
        findings.fault("version", "missing; expected 1");
    else if (version && *version != Decimal::fromInt(formatVersion))
        findings.fault("version", version->toText() + " is not known; expected 1");
}

void readHead(ObjectReader &document, Catalogue &catalogue)
{
    catalogue.id = document.text("id");
    if (catalogue.id.empty())
        document.findings().warn("id", "missing");
    catalogue.title = document.textMap("title");
    catalogue.publisher = document.text("publisher");
    catalogue.asOf = document.date("asOf");
    if (std::string currency = document.text("currency"); !currency.empty())
        catalogue.currency = std::move(currency);
    catalogue.licence = document.text("licence");
}

void readLists(ObjectReader &document, Catalogue &catalogue)
{
    catalogue.organizations = readEntries(document, "organizations", readOrganization);
    catalogue.competencies = readEntries(document, "competencies", readCompetency);
    catalogue.items = readEntries(document, "items", readItem);
    catalogue.credentials = readEntries(document, "credentials", readCredential);
    catalogue.occupations = readEntries(document, "occupations", readOccupation);
    catalogue.crosswalks = readEntries(document, "crosswalks", readCrosswalk);
    catalogue.sharing = readEntries(document, "sharing", readSharing);
    catalogue.rules = readEntries(document, "rules", readNamedRule);
    catalogue.calendar = readCalendar(document);
    catalogue.grades = readGrades(document);
}

/// What follows from a fault that reading has named already is not named again.
bool isNamedAlready(const Fault &fault, const std::vector<Fault> &faults)
{
    return std::any_of(faults.begin(), faults.end(), [&](const Fault &each) {
        return each.list == fault.list && each.id == fault.id
            && (each.field.starts_with(fault.field) || fault.field.starts_with(each.field));
    });
}

void addChecks(CatalogueReading &reading)
{
    std::vector<Fault> faults;
    checkCatalogue(reading.catalogue, faults, reading.warnings);
    const std::vector<Fault> read = reading.faults;
    for (Fault &fault : faults)
        if (!isNamedAlready(fault, read))
            reading.faults.push_back(std::move(fault));
}

} // namespace

Result<CatalogueReading> readCatalogue(std::string_view json)
{
    JsonParser parser(largestCatalogue);
    const auto root = parser.parseObject(json);
    if (!root)
        return tl::unexpected(root.error());
    if (const auto unique = refuseDuplicateKeys(*root, json); !unique)
        return tl::unexpected(unique.error());

    Findings findings;
    ObjectReader document(*root, {}, findings);
    CatalogueReading reading;
    checkFormat(document);
    if (std::string language = document.text("language"); !language.empty())
        reading.catalogue.language = std::move(language);
    findings.language = reading.catalogue.language;
    readHead(document, reading.catalogue);
    readLists(document, reading.catalogue);
    reading.catalogue.extra = document.rest();
    reading.faults = std::move(findings.faults);
    reading.warnings = std::move(findings.warnings);
    addChecks(reading);
    return reading;
}

} // namespace cairn
