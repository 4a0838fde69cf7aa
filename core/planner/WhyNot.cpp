#include "planner/WhyNot.h"

#include "planner/Search.h"

#include <algorithm>
#include <functional>

namespace cairn {

namespace {

constexpr double longestCheck = 3; ///< seconds for one question
constexpr std::size_t mostRelaxations = 8;

/// One thing that could be given up.
struct Element {
    PlanConflict conflict;
    std::function<void(PlanRequest &, PlanWaived &)> without;
};

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

class WhyNot
{
public:
    WhyNot(const CompiledCatalogue &catalogue, const Record &record, const PlanRequest &request,
           Date asOf, double seconds, const std::atomic<bool> *stop)
        : m_catalogue(catalogue), m_record(record), m_request(request), m_asOf(asOf), m_stop(stop),
          m_end(std::chrono::steady_clock::now()
                + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                    std::chrono::duration<double>(seconds)))
    {}

    void explain(PlanAnswer &answer)
    {
        findElements();
        std::vector<int> all;
        for (std::size_t i = 0; i < m_elements.size(); ++i)
            all.push_back(static_cast<int>(i));
        std::vector<int> conflict;
        if (isFeasible({}))
            conflict = smallest({}, all, false);
        else
            addRules(answer);
        std::vector<Element> conflicting;
        for (int index : conflict)
            conflicting.push_back(m_elements[static_cast<std::size_t>(index)]);
        for (const Element &element : conflicting)
            answer.conflicts.push_back(element.conflict);
        if (!conflict.empty())
            addRulesBeside(conflict, answer);
        for (const Element &element : conflicting)
            relax(element, answer);
        tryStart(answer);
        tryWaivers(answer);
    }

private:
    bool isOver() const { return (m_stop && *m_stop) || std::chrono::steady_clock::now() >= m_end; }

    /// A plan for a changed request, if one is found in time.
    std::optional<PlanReport> planFor(const PlanRequest &request, const PlanWaived &waived,
                                      const Record &record) const
    {
        Result<PlanCheck> check = PlanCheck::make(m_catalogue, record, request, m_asOf);
        if (!check)
            return {};
        check->setting().waived = waived;
        PlanEffort effort;
        effort.stop = m_stop;
        effort.seconds = std::clamp(
            std::chrono::duration<double>(m_end - std::chrono::steady_clock::now()).count(), 0.05,
            longestCheck);
        PlanSearch search(*check, effort);
        const std::optional<bool> found = search.isFeasible();
        m_isUnknown = !found;
        if (!found || !*found)
            return {};
        return search.best();
    }

    /// Whether there is a plan under these elements alone. What cannot be told in time counts as
    /// yes, so that a conflict stays one.
    bool isFeasible(const std::vector<int> &kept) const
    {
        PlanRequest request = m_request;
        PlanWaived waived;
        for (std::size_t i = 0; i < m_elements.size(); ++i)
            if (std::find(kept.begin(), kept.end(), static_cast<int>(i)) == kept.end())
                m_elements[i].without(request, waived);
        const auto found = planFor(request, waived, m_record);
        return found || m_isUnknown;
    }

    /// QuickXplain (Junker 2004): of \a candidates as few as conflict together with \a given.
    std::vector<int> smallest(const std::vector<int> &given, const std::vector<int> &candidates,
                              bool hasNew) const
    {
        if (isOver())
            return candidates; // Not the smallest, but a conflict.
        if (hasNew && !isFeasible(given))
            return {};
        if (candidates.size() <= 1)
            return candidates;
        const auto middle = candidates.begin() + static_cast<std::ptrdiff_t>(candidates.size() / 2);
        const std::vector<int> first(candidates.begin(), middle);
        const std::vector<int> second(middle, candidates.end());
        const auto with = [](std::vector<int> list, const std::vector<int> &more) {
            list.insert(list.end(), more.begin(), more.end());
            return list;
        };
        const std::vector<int> inSecond = smallest(with(given, first), second, !first.empty());
        const std::vector<int> inFirst = smallest(with(given, inSecond), first, !inSecond.empty());
        return with(inFirst, inSecond);
    }

    void addLimit(const std::string &id, const std::string &value,
                  std::function<void(PlanRequest &, PlanWaived &)> without)
    {
        Element element;
        element.conflict.kind = PlanConflict::Kind::Limit;
        element.conflict.why = PlanConflict::Why::Limit;
        element.conflict.id = id;
        element.conflict.value = value;
        element.without = std::move(without);
        m_elements.push_back(std::move(element));
    }

    template <class Field> void addTermLimit(const TermLimits &limits, const TermId &term,
                                             const std::string &name,
                                             std::optional<Field> TermLimits::*field)
    {
        if (!(limits.*field))
            return;
        std::string value;
        if constexpr (std::is_same_v<Field, Decimal>)
            value = (limits.*field)->toText();
        else if constexpr (std::is_same_v<Field, int>)
            value = std::to_string(*(limits.*field));
        else
            value = joined(*(limits.*field));
        const std::string id = term.isEmpty() ? name : "perTerm/" + term.text + "/" + name;
        addLimit(id, value, [term, field](PlanRequest &request, PlanWaived &) {
            (term.isEmpty() ? static_cast<TermLimits &>(request.limits)
                            : request.limits.perTerm[term])
                .*field
                = std::nullopt;
        });
    }

    void addTermLimits(const TermLimits &limits, const TermId &term)
    {
        addTermLimit(limits, term, "maxCredits", &TermLimits::maxCredits);
        addTermLimit(limits, term, "minCredits", &TermLimits::minCredits);
        addTermLimit(limits, term, "maxItems", &TermLimits::maxItems);
        addTermLimit(limits, term, "minItems", &TermLimits::minItems);
        addTermLimit(limits, term, "seasons", &TermLimits::seasons);
        addTermLimit(limits, term, "delivery", &TermLimits::delivery);
        addTermLimit(limits, term, "budgetPerTerm", &TermLimits::budgetPerTerm);
        addTermLimit(limits, term, "hoursPerWeek", &TermLimits::hoursPerWeek);
    }

    void findElements()
    {
        const PlanLimits &limits = m_request.limits;
        addTermLimits(limits, {});
        for (const auto &[term, own] : limits.perTerm)
            addTermLimits(own, term);
        if (limits.maxTerms)
            addLimit("maxTerms", std::to_string(*limits.maxTerms),
                     [](PlanRequest &request, PlanWaived &) { request.limits.maxTerms.reset(); });
        if (limits.terms)
            addLimit("terms", std::to_string(*limits.terms),
                     [](PlanRequest &request, PlanWaived &) { request.limits.terms.reset(); });
        if (limits.budget)
            addLimit("budget", limits.budget->toText(),
                     [](PlanRequest &request, PlanWaived &) { request.limits.budget.reset(); });
        for (const Pin &pin : m_request.pins) {
            Element element;
            element.conflict.kind = PlanConflict::Kind::Pin;
            element.conflict.why = PlanConflict::Why::Pin;
            element.conflict.id = pin.item.text;
            element.conflict.pin = pin;
            element.without
                = [pin](PlanRequest &request, PlanWaived &) { std::erase(request.pins, pin); };
            m_elements.push_back(std::move(element));
        }
    }

    static PlanConflict rule(PlanConflict::Why why, const std::string &id)
    {
        PlanConflict conflict;
        conflict.kind = PlanConflict::Kind::Rule;
        conflict.why = why;
        conflict.id = id;
        return conflict;
    }

    Element ruleOf(int item, PlanConflict::Why why) const
    {
        const Item &source = *m_catalogue.data().items[item].source;
        Element element;
        element.conflict = rule(why, source.id.text);
        element.conflict.item = source.id;
        if (why == PlanConflict::Why::Offered)
            element.conflict.words = source.offered;
        if (why == PlanConflict::Why::Delivery)
            element.conflict.words = source.delivery;
        element.without = [item, why](PlanRequest &, PlanWaived &waived) {
            (why == PlanConflict::Why::Offered        ? waived.offered
             : why == PlanConflict::Why::Delivery     ? waived.delivery
             : why == PlanConflict::Why::Prerequisite ? waived.prerequisites
                                                      : waived.companions)
                .insert(item);
        };
        return element;
    }

    /// Rules about items that matter to the request, as elements.
    std::vector<Element> rulesOfItems() const
    {
        std::vector<Element> rules;
        for (int item : namedItems()) {
            const Item &source = *m_catalogue.data().items[item].source;
            if (!source.offered.empty())
                rules.push_back(ruleOf(item, PlanConflict::Why::Offered));
            if (!source.prerequisite.empty())
                rules.push_back(ruleOf(item, PlanConflict::Why::Prerequisite));
            if (!source.corequisites.empty() || !source.sameTerm.empty())
                rules.push_back(ruleOf(item, PlanConflict::Why::Corequisite));
        }
        return rules;
    }

    /// Items that the goals and what comes before those name one by one.
    std::set<int> namedItems() const
    {
        const auto &data = m_catalogue.data();
        std::set<int> items;
        std::vector<int> waiting;
        const auto meet = [&](const std::vector<CompiledNode> &nodes) {
            for (const CompiledNode &node : nodes)
                for (int itemClass : node.classes)
                    for (int item : data.classes[itemClass].items)
                        if (items.insert(item).second)
                            waiting.push_back(item);
        };
        for (const CredentialId &goal : m_request.goals)
            meet(data.credentials[m_catalogue.credentialIndex(goal)].nodes);
        for (const Pin &pin : m_request.pins)
            if (const int item = m_catalogue.itemIndex(pin.item); items.insert(item).second)
                waiting.push_back(item);
        while (!waiting.empty()) {
            const int item = waiting.back();
            waiting.pop_back();
            meet(data.prerequisites[item].nodes);
        }
        return items;
    }

    /// With the limits that conflict: the rules that have their part in it.
    void addRulesBeside(const std::vector<int> &conflict, PlanAnswer &answer)
    {
        const std::vector<Element> limits = m_elements;
        std::vector<Element> kept;
        for (int index : conflict)
            kept.push_back(limits[static_cast<std::size_t>(index)]);
        // The other limits have no part in it: they are dropped for good.
        for (std::size_t i = 0; i < limits.size(); ++i)
            if (std::find(conflict.begin(), conflict.end(), static_cast<int>(i))
                == conflict.end()) {
                PlanWaived nothing;
                limits[i].without(m_request, nothing);
            }
        m_elements = kept;
        std::vector<int> given;
        std::vector<int> rules;
        for (std::size_t i = 0; i < m_elements.size(); ++i)
            given.push_back(static_cast<int>(i));
        for (Element &element : rulesOfItems()) {
            rules.push_back(static_cast<int>(m_elements.size()));
            m_elements.push_back(std::move(element));
        }
        // Where the limits conflict without any rule, none is named.
        const std::vector<int> found
            = rules.size() > 60 || isOver() ? std::vector<int>{} : smallest(given, rules, true);
        if (!isOver())
            for (int index : found)
                answer.conflicts.push_back(m_elements[static_cast<std::size_t>(index)].conflict);
        m_elements = kept;
    }

    /// Nothing that was asked for stands in the way: the rules do.
    void addRules(PlanAnswer &answer)
    {
        PlanRequest bare = m_request;
        PlanWaived nothing;
        for (const Element &element : m_elements)
            element.without(bare, nothing);
        const Result<PlanCheck> check = PlanCheck::make(m_catalogue, m_record, bare, m_asOf);
        if (!check)
            return;
        const PlanSetting &setting = check->setting();
        const Reach reach = reachOf(setting, PlanSearch::longest);
        for (std::size_t g = 0; g < reach.goal.size(); ++g) {
            if (reach.goal[g] != Reach::never)
                continue;
            PlanConflict conflict = rule(PlanConflict::Why::Requirement, bare.goals[g].text);
            conflict.credential = bare.goals[g];
            answer.conflicts.push_back(conflict);
        }
        for (int item : namedItems()) {
            if (answer.conflicts.empty() || reach.item[item] != Reach::never)
                continue;
            bool isOffered = false;
            for (int term = 1; term <= reach.terms; ++term)
                isOffered |= setting.isOffered(item, term);
            answer.conflicts.push_back(ruleOf(item, isOffered ? PlanConflict::Why::Prerequisite
                                                              : PlanConflict::Why::Offered)
                                           .conflict);
        }
        if (!answer.conflicts.empty())
            return;
        // Everything can be reached, only not together or not in order.
        m_elements = rulesOfItems();
        for (std::size_t g = 0; g < bare.goals.size(); ++g)
            if (setting.data.credentials[setting.goals[g]].entry >= 0) {
                Element element;
                element.conflict = rule(PlanConflict::Why::Entry, bare.goals[g].text);
                element.conflict.credential = bare.goals[g];
                element.without = [](PlanRequest &, PlanWaived &waived) { waived.entry = true; };
                m_elements.push_back(std::move(element));
            }
        m_request = bare;
        std::vector<int> all;
        for (std::size_t i = 0; i < m_elements.size(); ++i)
            all.push_back(static_cast<int>(i));
        if (!all.empty() && isFeasible({}))
            for (int index : smallest({}, all, false))
                answer.conflicts.push_back(m_elements[static_cast<std::size_t>(index)].conflict);
        if (answer.conflicts.empty() && bare.goals.size() > 1)
            answer.conflicts.push_back(rule(PlanConflict::Why::Sharing, "sharing"));
        if (answer.conflicts.empty()) {
            PlanConflict conflict = rule(PlanConflict::Why::Horizon, "calendar");
            conflict.value = std::to_string(PlanSearch::longest);
            answer.conflicts.push_back(conflict);
        }
        m_elements.clear();
    }

    bool tryOut(Relaxation relaxation, const PlanRequest &request, const PlanWaived &waived,
                const Record &record, PlanAnswer &answer) const
    {
        if (isOver() || answer.relaxations.size() >= mostRelaxations)
            return false;
        const auto report = planFor(request, waived, record);
        if (!report)
            return false;
        for (Objective objective : m_request.objectives)
            relaxation.gives.push_back({objective, report->value(objective)});
        answer.relaxations.push_back(std::move(relaxation));
        return true;
    }

    /// A number a little larger, then more; the first that helps.
    template <class Set> void raise(const PlanConflict &conflict, std::int64_t from,
                                    const std::vector<int> &steps, PlanAnswer &answer,
                                    Set set) const
    {
        for (int step : steps) {
            if (from + step < 0)
                return;
            Relaxation relaxation;
            relaxation.id = conflict.id;
            relaxation.value = std::to_string(from + step);
            const std::size_t slash = conflict.id.find_last_of('/');
            if (slash != std::string::npos) {
                relaxation.id = conflict.id.substr(slash + 1);
                relaxation.term = TermId(conflict.id.substr(8, slash - 8));
            }
            PlanRequest request = m_whole;
            set(request, from + step);
            if (tryOut(relaxation, request, {}, m_record, answer))
                return;
        }
    }

    void relax(const Element &element, PlanAnswer &answer) const
    {
        const PlanConflict &conflict = element.conflict;
        PlanRequest request = m_whole;
        PlanWaived nothing;
        if (conflict.kind == PlanConflict::Kind::Pin) {
            Relaxation relaxation;
            relaxation.kind = Relaxation::Kind::Pin;
            relaxation.pin = conflict.pin;
            std::erase(request.pins, conflict.pin);
            tryOut(relaxation, request, nothing, m_record, answer);
            return;
        }
        const std::size_t slash = conflict.id.find_last_of('/');
        const std::string name
            = slash == std::string::npos ? conflict.id : conflict.id.substr(slash + 1);
        const TermId term(slash == std::string::npos ? std::string()
                                                     : conflict.id.substr(8, slash - 8));
        const auto limits = [term](PlanRequest &changed) -> TermLimits & {
            if (term.isEmpty())
                return changed.limits;
            return changed.limits.perTerm[term];
        };
        const std::int64_t value = Decimal::fromText(conflict.value).value_or(Decimal{}).whole();
        static const std::vector<int> up{1, 2, 3, 4, 6, 9, 12};
        static const std::vector<int> down{-1, -2, -3, -4, -6, -9};
        if (name == "maxCredits") {
            // In one term first: that asks for least.
            if (term.isEmpty())
                raiseInOneTerm(value, answer);
            raise(conflict, value, up, answer, [&](PlanRequest &changed, std::int64_t to) {
                limits(changed).maxCredits = Decimal::fromInt(to);
            });
        } else if (name == "minCredits") {
            raise(conflict, value, down, answer, [&](PlanRequest &changed, std::int64_t to) {
                limits(changed).minCredits = Decimal::fromInt(to);
            });
        } else if (name == "maxItems") {
            raise(conflict, value, up, answer, [&](PlanRequest &changed, std::int64_t to) {
                limits(changed).maxItems = static_cast<int>(to);
            });
        } else if (name == "minItems") {
            raise(conflict, value, down, answer, [&](PlanRequest &changed, std::int64_t to) {
                limits(changed).minItems = static_cast<int>(to);
            });
        } else if (name == "hoursPerWeek") {
            raise(conflict, value, up, answer, [&](PlanRequest &changed, std::int64_t to) {
                limits(changed).hoursPerWeek = Decimal::fromInt(to);
            });
        } else if (name == "maxTerms") {
            raise(conflict, value, up, answer, [&](PlanRequest &changed, std::int64_t to) {
                changed.limits.maxTerms = static_cast<int>(to);
            });
        } else if (name == "terms") {
            raise(conflict, value, up, answer, [&](PlanRequest &changed, std::int64_t to) {
                changed.limits.terms = static_cast<int>(to);
            });
        } else if (name == "seasons") {
            addWords(Relaxation::Kind::Season, allSeasons(), limits, &TermLimits::seasons, answer);
        } else if (name == "delivery") {
            addWords(Relaxation::Kind::Delivery, allModes(), limits, &TermLimits::delivery, answer);
        } else if (name == "budget" || name == "budgetPerTerm") {
            relaxBudget(conflict, name, limits, answer);
        }
    }

    void raiseInOneTerm(std::int64_t value, PlanAnswer &answer) const
    {
        const auto calendar = PlanCalendar::from(m_catalogue.catalogue(), m_whole.start, m_asOf);
        const int terms
            = std::min({m_whole.limits.maxTerms.value_or(8), m_whole.limits.terms.value_or(8), 8});
        for (int step : {1, 2, 3})
            for (int number = 1; number <= terms; ++number) {
                Relaxation relaxation;
                relaxation.id = "maxCredits";
                relaxation.value = std::to_string(value + step);
                relaxation.term = calendar->term(number).id;
                PlanRequest request = m_whole;
                request.limits.perTerm[relaxation.term].maxCredits = Decimal::fromInt(value + step);
                if (tryOut(relaxation, request, {}, m_record, answer))
                    return;
            }
    }

    std::set<std::string> allSeasons() const
    {
        std::set<std::string> seasons;
        for (const Term &term : m_catalogue.catalogue().calendar)
            seasons.insert(term.season);
        return seasons;
    }

    std::set<std::string> allModes() const
    {
        std::set<std::string> modes;
        for (const Item &item : m_catalogue.catalogue().items)
            modes.insert(item.delivery.begin(), item.delivery.end());
        return modes;
    }

    template <class Limits>
    void addWords(Relaxation::Kind kind, const std::set<std::string> &words, const Limits &limits,
                  std::optional<std::vector<std::string>> TermLimits::*field,
                  PlanAnswer &answer) const
    {
        for (const std::string &word : words) {
            PlanRequest request = m_whole;
            std::vector<std::string> &list = *(limits(request).*field);
            if (std::find(list.begin(), list.end(), word) != list.end())
                continue;
            list.push_back(word);
            Relaxation relaxation;
            relaxation.kind = kind;
            relaxation.value = word;
            tryOut(relaxation, request, {}, m_record, answer);
        }
    }

    /// Without it the cheapest plan says what is needed.
    template <class Limits> void relaxBudget(const PlanConflict &conflict, const std::string &name,
                                             const Limits &limits, PlanAnswer &answer) const
    {
        PlanRequest request = m_whole;
        if (name == "budget")
            request.limits.budget.reset();
        else
            limits(request).budgetPerTerm.reset();
        request.objectives = {Objective::Cost};
        Relaxation relaxation;
        if (name == "budget") {
            const Result<PlanCheck> check = PlanCheck::make(m_catalogue, m_record, request, m_asOf);
            if (!check)
                return;
            PlanEffort effort;
            effort.stop = m_stop;
            effort.seconds = longestCheck;
            PlanSearch search(*check, effort);
            if (search.run().placement) {
                const std::int64_t cost = search.best()->value(Objective::Cost);
                relaxation.id = name;
                relaxation.value = Decimal{cost}.toText();
                request = m_whole;
                request.limits.budget = Decimal{cost};
                tryOut(relaxation, request, {}, m_record, answer);
            }
            return;
        }
        relaxation.kind = Relaxation::Kind::DropLimit;
        relaxation.id = conflict.id;
        relaxation.value = conflict.value;
        request.objectives = m_whole.objectives;
        tryOut(relaxation, request, {}, m_record, answer);
    }

    void tryStart(PlanAnswer &answer) const
    {
        const auto calendar = PlanCalendar::from(m_catalogue.catalogue(), m_whole.start, m_asOf);
        if (!calendar)
            return;
        Relaxation relaxation;
        relaxation.kind = Relaxation::Kind::Start;
        relaxation.term = calendar->term(2).id;
        PlanRequest request = m_whole;
        request.start = relaxation.term;
        // What is pinned or limited in the first term would lie before the start.
        request.limits.perTerm.erase(calendar->term(1).id);
        std::erase_if(request.pins, [&](const Pin &pin) {
            return pin.kind == Pin::Kind::Not && pin.term == calendar->term(1).id;
        });
        tryOut(relaxation, request, {}, m_record, answer);
    }

    /// Of a course that the goal names, then of what has to come before one.
    void tryWaivers(PlanAnswer &answer) const
    {
        const auto &data = m_catalogue.data();
        int tries = 0;
        for (const CredentialId &goal : m_whole.goals) {
            const CompiledCredential &credential
                = data.credentials[m_catalogue.credentialIndex(goal)];
            for (const CompiledNode &node : credential.nodes) {
                if (node.kind != Rule::Kind::Item || !node.consumes || node.classes.size() != 1)
                    continue;
                if (++tries > 40 || isOver())
                    return;
                Relaxation relaxation;
                relaxation.kind = Relaxation::Kind::Waive;
                relaxation.credential = goal;
                relaxation.item = data.items[data.classes[node.classes[0]].items[0]].source->id;
                RuleException waiver;
                waiver.kind = ExceptionKind::Waive;
                waiver.credential
                    = node.inside < 0 ? goal : data.credentials[node.inside].source->id;
                waiver.node = node.name;
                Record record = m_record;
                record.exceptions.push_back(waiver);
                if (tryOut(relaxation, m_whole, {}, record, answer))
                    return;
            }
        }
    }

    const CompiledCatalogue &m_catalogue;
    const Record &m_record;
    PlanRequest m_request;
    const PlanRequest m_whole = m_request;
    Date m_asOf;
    const std::atomic<bool> *m_stop;
    std::chrono::steady_clock::time_point m_end;
    std::vector<Element> m_elements;
    mutable bool m_isUnknown = false;
};

} // namespace

void explainInfeasible(const CompiledCatalogue &catalogue, const Record &record,
                       const PlanRequest &request, Date asOf, double seconds,
                       const std::atomic<bool> *stop, PlanAnswer &answer)
{
    WhyNot(catalogue, record, request, asOf, seconds, stop).explain(answer);
}

} // namespace cairn
