#include "audit/Digest.h"

#include "catalogue/Words.h"
#include "evidence/Record.h"

#include <openssl/evp.h>

#include <algorithm>
#include <type_traits>

namespace cairn {

namespace {

/// Content as text in which every field is told apart; lists whose order says nothing are sorted.
class Content
{
public:
    std::string text;

    template <class... T> void add(const T &...fields) { (field(fields), ...); }

private:
    void field(const std::string &value)
    {
        text += std::to_string(value.size());
        text += ':';
        text += value;
    }
    void field(const char *value) { field(std::string(value)); }
    void field(bool value) { text += value ? "T" : "F"; }
    void field(int value)
    {
        text += std::to_string(value);
        text += ';';
    }
    void field(const Decimal &value) { field(value.toText()); }
    void field(const Date &value) { field(value.daysSinceEpoch); }
    template <class Tag> void field(const Id<Tag> &value) { field(value.text); }
    template <class E>
    requires std::is_enum_v<E>
    void field(E value) { field(static_cast<int>(value)); }
    template <class T> void field(const std::optional<T> &value)
    {
        text += value ? '+' : '-';
        if (value)
            field(*value);
    }
    void field(const FactValue &value)
    {
        field(static_cast<int>(value.index()));
        std::visit([this](const auto &each) { field(each); }, value);
    }
    template <class K, class V, class C> void field(const std::map<K, V, C> &values)
    {
        for (const auto &[key, value] : values)
            add(key, value);
        text += '.';
    }
    /// Lists whose order says nothing.
    template <class T> void field(const std::vector<T> &values)
    {
        std::vector<std::string> texts;
        for (const T &value : values) {
            Content each;
            each.field(value);
            texts.push_back(std::move(each.text));
        }
        std::sort(texts.begin(), texts.end());
        for (const std::string &each : texts)
            field(each);
        text += '.';
    }
    /// Children of a rule are named by their place, so their order speaks.
    void inOrder(const std::vector<Rule> &rules)
    {
        for (const Rule &rule : rules)
            field(rule);
        text += '.';
    }
    void field(const TextMap &value) { field(value.texts); }
    void field(const DateRange &value) { add(value.from, value.to); }
    void field(const Filter &f)
    {
        add(f.items, f.code, f.subject, f.levelMin, f.levelMax, f.tags, f.anyTag, f.kind,
            f.provider, f.methods, f.graded, f.minGrade, f.withinMonths, f.termFrom, f.termTo,
            f.anyOf, f.notAny, f.extra);
    }
    void field(const Limit &l)
    {
        add(l.credits, l.count, l.share, l.where, l.ofLast, l.label, l.extra);
    }
    void field(const Rule &r)
    {
        add(r.kind, r.id, r.label, r.advice);
        inOrder(r.children);
        add(r.choose, r.items, r.credits, r.accept, r.count, r.number, r.from, r.minGrade,
            r.withinMonths, r.methods, r.caps, r.floors, r.distinctSubjects, r.maxPerSubject,
            r.sameSubject, r.distinctTerms, r.reuse, r.concurrent, r.credential, r.competencies,
            r.atLeast, r.factKey, r.factIs, r.person, r.who, r.use, r.extra);
    }
    void field(const AwardPolicy &a) { add(a.mode, a.retroactive, a.consent, a.fee); }
    void field(const TuitionBenefit &b) { add(b.perYear, b.note); }
    void field(const Organization &o)
    {
        add(o.id, o.name, o.kind, o.creditUnit, o.website, o.partners, o.benefit, o.policyFloors,
            o.policyCaps, o.policyAward, o.extra);
    }
    void field(const Competency &c) { add(c.id, c.name, c.framework, c.code, c.parent, c.extra); }
    void field(const Item &i)
    {
        add(i.id, i.name, i.kind, i.code, i.provider, i.credits, i.hours, i.level, i.subject,
            i.tags, i.cost, i.offered, i.delivery, i.prerequisite, i.corequisites, i.sameTerm,
            i.teaches, i.repeatable, i.sameAs, i.extra);
    }
    void field(const Renewal &r) { add(r.units, r.renewedBy, r.extra); }
    void field(const Example &e)
    {
        add(e.record, e.asOf, e.expectState, e.expectCredits, e.expectSteps, e.extra);
    }
    void field(const Credential &c)
    {
        add(c.id, c.name, c.kind, c.owner, c.credits, c.cost, c.approaches, c.requires_,
            c.totalCredits, c.floors, c.caps, c.overlays, c.minGpa, c.entry, c.validMonths,
            c.renewal, c.competencies, c.occupations, c.quality, c.award, c.family, c.effective,
            c.ctid, c.draft, c.examples, c.extra);
    }
    void field(const Wage &w) { add(w.amount, w.statistic, w.area, w.year, w.source, w.extra); }
    void field(const Occupation &o)
    {
        add(o.id, o.name, o.soc, o.wage, o.livingWage, o.outlook, o.extra);
    }
    void field(const Grant &g) { add(g.item, g.credits, g.subject, g.level, g.tags, g.extra); }
    void field(const Crosswalk &c)
    {
        add(c.id, c.name, c.from);
        for (const Grant &grant : c.grants) // Granted pieces are named by their place.
            field(grant);
        add(c.receiver, c.method, c.basis, c.effective, c.withinMonths, c.unless, c.postsWhen,
            c.certainty, c.reviewedBy, c.extra);
    }
    void field(const Sharing &s)
    {
        add(std::vector<CredentialId>{s.first, s.second}, s.maxCredits, s.maxItems, s.maxShare,
            s.minUnique, s.extra);
    }
    void field(const NamedRule &r) { add(r.id, r.name, r.rule, r.extra); }
    void field(const Term &t) { add(t.id, t.name, t.season, t.start, t.end, t.extra); }
    void field(const Learner &l)
    {
        add(l.id, l.name, l.preferredName, l.pronouns, l.language, l.cohort, l.tags, l.story,
            l.extra);
    }
    void field(const EvidenceItem &e)
    {
        add(e.id, e.item, e.kind, e.title, e.code, e.credits, e.creditUnit, e.grade, e.earned,
            e.term, e.expires, e.status, e.method, e.provider, e.subject, e.level, e.tags, e.hours,
            e.competencies, e.trust, e.extra);
    }
    void field(const Holding &h) { add(h.credential, h.awarded, h.expires, h.applied, h.extra); }
    void field(const Attestation &a) { add(a.credential, a.node, a.by, a.date, a.extra); }
    void field(const RuleException &e)
    {
        add(e.kind, e.credential, e.node, e.evidence, e.value, e.reason, e.by, e.date, e.extra);
    }
    void field(const Goal &g) { add(g.credential, g.entered, g.extra); }
};

std::string sha256(std::string_view text)
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_Digest(text.data(), text.size(), bytes, &size, EVP_sha256(), nullptr);
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < size; ++i) {
        hex += digits[bytes[i] >> 4];
        hex += digits[bytes[i] & 15];
    }
    return hex;
}

} // namespace

std::string digestOf(const Catalogue &c)
{
    Content content;
    content.add(c.id, c.title, c.publisher, c.asOf, c.language, c.currency, c.licence,
                c.organizations, c.competencies, c.items, c.credentials, c.occupations,
                c.crosswalks, c.sharing, c.rules);
    for (const Term &term : c.calendar) // Terms stand in their order.
        content.add(std::vector<Term>{term});
    content.add(c.grades.points, c.grades.failing, c.extra);
    return sha256(content.text);
}

std::string digestOf(const Record &r)
{
    Content content;
    content.add(r.learner, r.facts, r.evidence, r.held, r.attested, r.exceptions, r.goals, r.limits,
                r.extra);
    return sha256(content.text);
}

std::string digestOf(std::initializer_list<std::string> texts)
{
    Content content;
    for (const std::string &text : texts)
        content.add(text);
    return sha256(content.text);
}

} // namespace cairn
