#include "tests/support/PlanReferee.h"

#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace cairn {

namespace {

/// One placement, looked at term by term with nothing but the audit of part one.
class Trial
{
public:
    Trial(const CompiledCatalogue &compiled, const Record &record, const PlanRequest &request,
          int terms, Date asOf)
        : m_compiled(compiled), m_catalogue(compiled.catalogue()), m_request(request),
          m_start(record), m_terms(terms), m_asOf(asOf)
    {}

    /// Values of the objectives; nothing where it is no plan. \a termOf: 0 where it is not taken.
    std::optional<std::vector<std::int64_t>> values(const std::vector<int> &termOf)
    {
        m_termOf = &termOf;
        if (!keepsPlaces() || !keepsPins())
            return {};
        m_record = m_start;
        m_awardTerm.clear();
        award(0);
        const auto goalsDone = [&] {
            return std::all_of(
                m_request.goals.begin(), m_request.goals.end(),
                [&](const CredentialId &goal) { return m_awardTerm.count(goal.text); });
        };
        int lastItem = 0;
        for (int term : termOf)
            lastItem = std::max(lastItem, term);
        int last = goalsDone() ? 0 : -1;
        for (int term = 1; term <= m_terms; ++term) {
            if (!takeAll(term))
                return {};
            award(term);
            if (last < 0 && goalsDone())
                last = term;
        }
        if (last < 0)
            return {};
        return measure(std::max(last, lastItem));
    }

private:
    const Item &item(std::size_t index) const { return m_catalogue.items[index]; }
    const Term &term(int number) const { return m_catalogue.calendar[std::size_t(number) - 1]; }
    bool isHeld(const CredentialId &id) const
    {
        return std::any_of(m_record.held.begin(), m_record.held.end(),
                           [&](const Holding &held) { return held.credential == id; });
    }

    /// What is done is not taken again, unless somebody wants it there.
    bool isTakenForNothing(std::size_t index) const
    {
        return isDone(item(index).id)
               && std::none_of(m_request.pins.begin(), m_request.pins.end(), [&](const Pin &pin) {
                      return pin.kind == Pin::Kind::In && pin.item == item(index).id;
                  });
    }

    bool keepsPlaces() const
    {
        const PlanLimits &limits = m_request.limits;
        for (std::size_t i = 0; i < m_termOf->size(); ++i)
            if ((*m_termOf)[i] > 0 && isTakenForNothing(i))
                return false;
        for (std::size_t i = 0; i < m_termOf->size(); ++i) {
            const int at = (*m_termOf)[i];
            if (at == 0)
                continue;
            const auto &offered = item(i).offered;
            const std::string &season = term(at).season;
            if (!offered.empty() && !std::count(offered.begin(), offered.end(), season))
                return false;
            if (limits.seasons
                && !std::count(limits.seasons->begin(), limits.seasons->end(), season))
                return false;
        }
        return true;
    }

    std::size_t indexOf(const ItemId &id) const { return std::size_t(m_compiled.itemIndex(id)); }

    bool isDone(const ItemId &id) const
    {
        return std::any_of(m_start.evidence.begin(), m_start.evidence.end(),
                           [&](const EvidenceItem &piece) { return piece.item == id; });
    }
    bool isThereBy(const ItemId &id, int at) const
    {
        const int other = (*m_termOf)[indexOf(id)];
        return isDone(id) || (other > 0 && other <= at);
    }

    bool keepsPins() const
    {
        for (const Pin &pin : m_request.pins) {
            const int at = (*m_termOf)[indexOf(pin.item)];
            int asked = 0;
            for (int t = 1; t <= m_terms; ++t)
                if (term(t).id == pin.term)
                    asked = t;
            if (pin.kind == Pin::Kind::In    ? at != asked
                : pin.kind == Pin::Kind::Not ? at == asked
                                             : at != 0)
                return false;
        }
        return true;
    }

    /// \a concurrent leaves see the term as well.
    bool isMet(const Rule &rule, int at) const
    {
        switch (rule.kind) {
        case Rule::Kind::All:
            return std::all_of(rule.children.begin(), rule.children.end(),
                               [&](const Rule &child) { return isMet(child, at); });
        case Rule::Kind::Any:
            return std::any_of(rule.children.begin(), rule.children.end(),
                               [&](const Rule &child) { return isMet(child, at); });
        case Rule::Kind::Item:
            return std::any_of(rule.items.begin(), rule.items.end(), [&](const ItemId &id) {
                const int other = (*m_termOf)[indexOf(id)];
                return isDone(id) || isGranted(id)
                       || (other > 0 && (rule.concurrent ? other <= at : other < at));
            });
        case Rule::Kind::Credential:
            return isHeld(rule.credential);
        default:
            return false;
        }
    }

    /// By a crosswalk, from what was there before the term.
    bool isGranted(const ItemId &id) const
    {
        const Auditor auditor(m_compiled, m_record, {m_asOf, LookAhead::Completed, 1'000'000, {}});
        for (const GrantFinding &grant : auditor.grants())
            for (const Crosswalk &crosswalk : m_catalogue.crosswalks)
                if (crosswalk.id == grant.crosswalk)
                    for (const Grant &each : crosswalk.grants)
                        if (each.item == id)
                            return true;
        return false;
    }

    bool takeAll(int at)
    {
        for (std::size_t i = 0; i < m_termOf->size(); ++i)
            if ((*m_termOf)[i] == at && !item(i).prerequisite.empty()
                && !isMet(item(i).prerequisite[0], at))
                return false;
        for (std::size_t i = 0; i < m_termOf->size(); ++i) {
            if ((*m_termOf)[i] != at)
                continue;
            EvidenceItem piece;
            piece.id = EvidenceId("taken-" + item(i).id.text);
            piece.item = item(i).id;
            m_record.evidence.push_back(piece);
        }
        for (std::size_t i = 0; i < m_termOf->size(); ++i)
            if ((*m_termOf)[i] == at && !hasCompany(item(i), at))
                return false;
        return keepsLoad(at);
    }

    bool hasCompany(const Item &taken, int at) const
    {
        const auto isThere = [&](const ItemId &id) { return isDone(id) || isGranted(id); };
        return std::all_of(taken.corequisites.begin(), taken.corequisites.end(),
                           [&](const ItemId &id) { return isThere(id) || isThereBy(id, at); })
               && std::all_of(taken.sameTerm.begin(), taken.sameTerm.end(), [&](const ItemId &id) {
                      return isThere(id) || (*m_termOf)[indexOf(id)] == at;
                  });
    }

    bool keepsLoad(int at) const
    {
        const PlanLimits &limits = m_request.limits;
        std::int64_t credits = 0;
        int items = 0;
        for (std::size_t i = 0; i < m_termOf->size(); ++i)
            if ((*m_termOf)[i] == at) {
                credits += item(i).credits.value_or(Decimal{}).whole();
                ++items;
            }
        const auto own = limits.perTerm.find(term(at).id);
        const auto most = own != limits.perTerm.end() && own->second.maxCredits
                              ? own->second.maxCredits
                              : limits.maxCredits;
        if (most && credits > most->whole())
            return false;
        if (limits.maxItems && items > *limits.maxItems)
            return false;
        if (items == 0 && !limits.terms)
            return true;
        return (!limits.minCredits || credits >= limits.minCredits->whole())
               && (!limits.minItems || items >= *limits.minItems);
    }

    void award(int at)
    {
        const Auditor auditor(m_compiled, m_record, {m_asOf, LookAhead::Completed, 1'000'000, {}});
        std::vector<Holding> fresh;
        for (std::size_t i = 0; i < m_catalogue.credentials.size(); ++i) {
            const Credential &credential = m_catalogue.credentials[i];
            const Verdict verdict = auditor.verdict(int(i));
            if (verdict.state == State::Held)
                m_awardTerm.emplace(credential.id.text, 0);
            if (verdict.state != State::Awardable || isHeld(credential.id))
                continue;
            Holding held;
            held.credential = credential.id;
            for (const EvidenceId &id : auditor.audit(int(i)).applied)
                held.applied.push_back(id);
            if (held.applied.empty())
                held.applied.emplace_back("nothing");
            fresh.push_back(std::move(held));
            m_awardTerm.emplace(credential.id.text, at);
        }
        m_record.held.insert(m_record.held.end(), fresh.begin(), fresh.end());
    }

    std::optional<std::vector<std::int64_t>> measure(int last) const
    {
        std::vector<std::int64_t> loads(std::size_t(m_terms) + 1, 0);
        std::int64_t cost = 0;
        std::int64_t items = 0;
        for (std::size_t i = 0; i < m_termOf->size(); ++i)
            if (const int at = (*m_termOf)[i]; at > 0) {
                loads[std::size_t(at)] += item(i).credits.value_or(Decimal{}).whole();
                cost += item(i).cost.value_or(Decimal{}).whole();
                ++items;
            }
        int first = last + 1;
        for (const auto &[id, at] : m_awardTerm) {
            const Credential &credential
                = m_catalogue
                      .credentials[std::size_t(m_compiled.credentialIndex(CredentialId(id)))];
            if (at == 0 || at > last)
                continue;
            cost += credential.cost.value_or(Decimal{}).whole();
            if (!credential.occupations.empty())
                first = std::min(first, at);
        }
        if (m_request.limits.budget && cost > m_request.limits.budget->whole())
            return {};
        if (m_request.limits.maxTerms && last > *m_request.limits.maxTerms)
            return {};
        std::int64_t milestones = 0;
        for (const CredentialId &id : m_request.milestones.value_or(std::vector<CredentialId>{})) {
            const auto found = m_awardTerm.find(id.text);
            milestones += found == m_awardTerm.end() ? last + 1 : std::min(found->second, last + 1);
        }
        std::vector<std::int64_t> values;
        for (Objective objective : m_request.objectives)
            switch (objective) {
            case Objective::Terms:
                values.push_back(last);
                break;
            case Objective::Cost:
                values.push_back(cost);
                break;
            case Objective::Credits: {
                std::int64_t sum = 0;
                for (std::int64_t load : loads)
                    sum += load;
                values.push_back(sum);
                break;
            }
            case Objective::Items:
                values.push_back(items);
                break;
            case Objective::FirstCredential:
                values.push_back(first);
                break;
            case Objective::Milestones:
                values.push_back(milestones);
                break;
            case Objective::Balance:
                values.push_back(*std::max_element(loads.begin(), loads.end()));
                break;
            case Objective::Evenness: {
                std::int64_t sum = 0;
                for (std::int64_t load : loads)
                    sum += load * load;
                values.push_back(sum);
                break;
            }
            }
        return values;
    }

    const CompiledCatalogue &m_compiled;
    const Catalogue &m_catalogue;
    const PlanRequest &m_request;
    const Record &m_start;
    int m_terms;
    Date m_asOf;
    const std::vector<int> *m_termOf = nullptr;
    Record m_record;
    std::map<std::string, int> m_awardTerm;
};

} // namespace

std::optional<TriedPlan> tryEveryPlan(const Catalogue &catalogue, const Record &record,
                                      const PlanRequest &request, int terms, Date asOf)
{
    const CompiledCatalogue compiled(catalogue);
    Trial trial(compiled, record, request, terms, asOf);
    std::optional<TriedPlan> best;
    std::vector<int> termOf(catalogue.items.size(), 0);
    for (;;) {
        const auto values = trial.values(termOf);
        if (values && (!best || *values < best->values)) {
            best = TriedPlan{*values, {}};
            for (std::size_t i = 0; i < termOf.size(); ++i)
                if (termOf[i] > 0)
                    best->placement.push_back({catalogue.items[i].id, termOf[i]});
        }
        std::size_t at = 0;
        while (at < termOf.size() && ++termOf[at] > terms)
            termOf[at++] = 0;
        if (at == termOf.size())
            return best;
    }
}

} // namespace cairn
