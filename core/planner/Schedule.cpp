#include "planner/Schedule.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace cairn {

namespace {

constexpr std::int64_t unlimited = std::int64_t{1} << 60;
constexpr std::size_t mostRemembered = 2'000'000;
constexpr int mostRefused = 40;

std::int64_t roomOf(std::int64_t limit)
{
    return limit < 0 ? unlimited : limit;
}

} // namespace

bool Schedule::Need::holds(Set before, Set during) const
{
    switch (kind) {
    case Kind::Met:
        return true;
    case Kind::Unmet:
        return false;
    case Kind::OneOf:
        return (items & (isWeak ? during : before)) != 0;
    case Kind::All:
    case Kind::Choose:
        return std::count_if(parts.begin(), parts.end(),
                             [&](const Need &part) { return part.holds(before, during); })
               >= number;
    }
    return false;
}

Schedule::Need Schedule::needOf(const std::vector<CompiledNode> &nodes, int index,
                                bool &isExact) const
{
    const CompiledNode &node = nodes[index];
    Need need;
    const LearnerView view(m_setting.catalogue, m_setting.base, m_setting.startOf(1),
                           LookAhead::Completed);
    const Looker looker(view.setting, view.counted(LookAhead::Completed), view.record, nodes,
                        &view.rulings);
    if (looker.isMet(index, Persons::TakenAsSettled))
        return need;
    switch (node.kind) {
    case Rule::Kind::All:
    case Rule::Kind::Use:
    case Rule::Kind::Any:
    case Rule::Kind::Choose:
        need.kind = Need::Kind::Choose;
        for (int child : node.children)
            need.parts.push_back(needOf(nodes, child, isExact));
        need.number = node.kind == Rule::Kind::Any || node.kind == Rule::Kind::Choose
                          ? node.choose
                          : static_cast<int>(need.parts.size());
        if (need.number == static_cast<int>(need.parts.size()))
            need.kind = Need::Kind::All;
        return need;
    case Rule::Kind::Optional:
        return need;
    case Rule::Kind::Item: {
        Need direct;
        direct.kind = Need::Kind::OneOf;
        direct.isWeak = node.rule->concurrent;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (std::binary_search(node.classes.begin(), node.classes.end(),
                                   m_setting.data.items[m_items[i]].itemClass))
                direct.items |= bit(static_cast<int>(i));
        // Or a crosswalk grants it, once what that asks for is there.
        need.kind = Need::Kind::Choose;
        need.number = 1;
        need.parts.push_back(std::move(direct));
        for (const CompiledCrosswalk &crosswalk : m_setting.data.crosswalks)
            for (const Grant &grant : crosswalk.source->grants) {
                const int granted
                    = grant.item.isEmpty() ? -1 : m_setting.catalogue.itemIndex(grant.item);
                if (granted < 0
                    || !std::binary_search(node.classes.begin(), node.classes.end(),
                                           m_setting.data.items[granted].itemClass))
                    continue;
                std::set<int> seen;
                const Set asked = namedBy(crosswalk.nodes, crosswalk.from, seen);
                isExact = false;
                if (asked != 0)
                    need.parts.push_back(allOf(asked));
            }
        if (need.parts.size() == 1) {
            Need only = std::move(need.parts.front());
            need = std::move(only);
        }
        if (need.kind == Need::Kind::OneOf && need.items == 0)
            need.kind = Need::Kind::Unmet;
        return need;
    }
    case Rule::Kind::Credential: {
        isExact = false;
        std::set<int> seen;
        return allOf(namedBy(nodes, index, seen));
    }
    default:
        // Credits, hours and the like: left to the checker.
        isExact = false;
        return need;
    }
}

Schedule::Need Schedule::allOf(Set items)
{
    Need need;
    need.kind = Need::Kind::All;
    for (int index = 0; index < most; ++index)
        if (items & bit(index)) {
            Need part;
            part.kind = Need::Kind::OneOf;
            part.items = bit(index);
            need.parts.push_back(std::move(part));
        }
    need.number = static_cast<int>(need.parts.size());
    return need;
}

/// Those of the items that a tree names, also through the credentials that it asks for.
Schedule::Set Schedule::namedBy(const std::vector<CompiledNode> &nodes, int root,
                                std::set<int> &seen) const
{
    if (root < 0)
        return 0;
    const CompiledNode &node = nodes[root];
    Set found = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (std::binary_search(node.classes.begin(), node.classes.end(),
                               m_setting.data.items[m_items[i]].itemClass))
            found |= bit(static_cast<int>(i));
    if (node.kind == Rule::Kind::Credential && node.credential >= 0
        && seen.insert(node.credential).second) {
        const CompiledCredential &credential = m_setting.data.credentials[node.credential];
        found |= namedBy(credential.nodes, credential.root, seen);
    }
    for (int child : node.children)
        found |= namedBy(nodes, child, seen);
    return found;
}

Schedule::Schedule(const PlanSetting &setting, const Reach &reach, const std::vector<int> &items)
    : m_setting(setting), m_items(items)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        m_all |= bit(static_cast<int>(i));
    joinJobs(reach);
    for (Job &job : m_jobs) {
        for (int index : job.items) {
            const int item = m_items[index];
            for (int goal : setting.goals)
                for (const CompiledLimit &floor : setting.data.credentials[goal].floors)
                    job.isLate |= floor.ofLast >= 0 && floor.filter >= 0
                                  && setting.data.filters[floor.filter].canAccept(item);
            const CompiledPrerequisite &rule = setting.data.prerequisites[item];
            if (rule.root >= 0 && !setting.waived.prerequisites.count(item))
                job.needs.push_back(needOf(rule.nodes, rule.root, m_isExact));
            if (setting.waived.companions.count(item))
                continue;
            for (const ItemId &id : setting.data.items[item].source->corequisites) {
                const int other = setting.catalogue.itemIndex(id);
                if (other < 0)
                    continue;
                Need need;
                need.kind = Need::Kind::OneOf;
                need.isWeak = true;
                for (std::size_t i = 0; i < m_items.size(); ++i)
                    if (setting.data.items[m_items[i]].itemClass
                        == setting.data.items[other].itemClass)
                        need.items |= bit(static_cast<int>(i));
                if (need.items == 0)
                    m_isExact = false; // Done already, or granted: the checker knows.
                else
                    job.needs.push_back(std::move(need));
            }
        }
        for (const Need &need : job.needs)
            findForced(need, job.after, job.beside);
    }
    findTails();
    findTwins();
}

/// Items of one term make one job.
void Schedule::joinJobs(const Reach &reach)
{
    std::vector<int> group(m_items.size());
    std::iota(group.begin(), group.end(), 0);
    const auto root = [&](int index) {
        while (group[index] != index)
            index = group[index];
        return index;
    };
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const int item = m_items[i];
        if (m_setting.waived.companions.count(item))
            continue;
        for (const ItemId &id : m_setting.data.items[item].source->sameTerm) {
            const int other = m_setting.catalogue.itemIndex(id);
            for (std::size_t j = 0; j < m_items.size() && other >= 0; ++j)
                if (m_setting.data.items[m_items[j]].itemClass
                    == m_setting.data.items[other].itemClass)
                    group[root(static_cast<int>(i))] = root(static_cast<int>(j));
        }
    }
    m_jobOf.assign(m_items.size(), -1);
    constexpr int horizon = 64;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const int head = root(static_cast<int>(i));
        if (m_jobOf[head] < 0) {
            m_jobOf[head] = static_cast<int>(m_jobs.size());
            m_jobs.emplace_back();
            m_jobs.back().open.assign(horizon + 1, 1);
        }
        const int item = m_items[i];
        Job &job = m_jobs[m_jobOf[i] = m_jobOf[head]];
        job.items.push_back(static_cast<int>(i));
        job.members |= bit(static_cast<int>(i));
        job.credits += m_setting.data.items[item].credits;
        job.cost += m_setting.costOfItem(item);
        job.hours += m_setting.weeklyHours(item);
        ++job.count;
        m_credits += m_setting.data.items[item].credits;
        int pinned = 0;
        for (const Pin &pin : m_setting.request.pins)
            if (pin.kind == Pin::Kind::In && m_setting.catalogue.itemIndex(pin.item) == item)
                pinned = m_setting.calendar.numberOf(pin.term, 400);
        for (int term = 1; term <= horizon; ++term)
            job.open[term] = job.open[term] && m_setting.mayStand(item, term)
                             && reach.item[item] <= term && (pinned == 0 || pinned == term);
    }
}

/// What stands before an item whichever way its prerequisite is met.
void Schedule::findForced(const Need &need, Set &strict, Set &weak) const
{
    if (need.kind == Need::Kind::OneOf && (need.items & (need.items - 1)) == 0)
        (need.isWeak ? weak : strict) |= need.items;
    if (need.kind == Need::Kind::All)
        for (const Need &part : need.parts)
            findForced(part, strict, weak);
}

void Schedule::findTails()
{
    // Longest chains; a cycle would go on for ever and is cut short: nothing fits it anyway.
    for (std::size_t round = 0; round < m_jobs.size() + 1; ++round) {
        bool changed = false;
        for (const Job &later : m_jobs)
            for (std::size_t i = 0; i < m_items.size(); ++i) {
                Job &earlier = m_jobs[m_jobOf[i]];
                if (&earlier == &later)
                    continue;
                const Set here = bit(static_cast<int>(i));
                const int tail = (later.after & here)    ? later.tail + 1
                                 : (later.beside & here) ? later.tail
                                                         : 0;
                if (tail > earlier.tail && tail < 1000) {
                    earlier.tail = tail;
                    changed = true;
                }
            }
        if (!changed)
            return;
    }
}

void Schedule::findTwins()
{
    // Alike: the same amounts and openings, needs that are singles only, and the same successors.
    const auto isSimple = [](const Job &job) {
        return job.count == 1
               && std::all_of(job.needs.begin(), job.needs.end(), [](const Need &need) {
                      return need.kind == Need::Kind::Met
                             || (need.kind == Need::Kind::All
                                 && std::all_of(need.parts.begin(), need.parts.end(),
                                                [](const Need &part) {
                                                    return part.kind == Need::Kind::Met
                                                           || (part.kind == Need::Kind::OneOf
                                                               && (part.items & (part.items - 1))
                                                                      == 0);
                                                }))
                             || (need.kind == Need::Kind::OneOf
                                 && (need.items & (need.items - 1)) == 0);
                  });
    };
    std::function<bool(const Need &, Set)> speaksOf = [&](const Need &need, Set items) -> bool {
        return (need.items & items) != 0
               || std::any_of(need.parts.begin(), need.parts.end(),
                              [&](const Need &part) { return speaksOf(part, items); });
    };
    for (std::size_t a = 0; a < m_jobs.size(); ++a)
        for (std::size_t b = 0; b < a; ++b) {
            const Job &one = m_jobs[a];
            const Job &other = m_jobs[b];
            if (one.credits != other.credits || one.cost != other.cost || one.hours != other.hours
                || one.open != other.open || one.after != other.after || one.beside != other.beside
                || !isSimple(one) || !isSimple(other))
                continue;
            const bool sameSuccessors
                = std::all_of(m_jobs.begin(), m_jobs.end(), [&](const Job &later) {
                      return std::all_of(later.needs.begin(), later.needs.end(),
                                         [&](const Need &need) {
                                             return !speaksOf(need, one.members)
                                                    && !speaksOf(need, other.members);
                                         })
                             || (isSimple(later)
                                 && ((later.after & one.members) != 0)
                                        == ((later.after & other.members) != 0)
                                 && ((later.beside & one.members) != 0)
                                        == ((later.beside & other.members) != 0));
                  });
            if (sameSuccessors)
                m_jobs[a].twin = static_cast<int>(b); // The nearest one before it.
        }
}

bool Schedule::fits(std::int64_t credits, int firstTerm, int lastTerm) const
{
    std::int64_t room = 0;
    for (int term = firstTerm; term <= lastTerm; ++term) {
        if (m_rooms[term].credits >= unlimited)
            return true;
        room += m_rooms[term].credits;
    }
    return credits <= room;
}

/// What is left, by the length of the chains that it begins, must fit into the terms that are left.
bool Schedule::mayFinish(int term, Set done) const
{
    std::array<std::int64_t, 66> byTail{};
    int longest = 0;
    for (const Job &job : m_jobs) {
        if (job.members & done)
            continue;
        const int last = m_terms - job.tail + 1;
        bool isOpen = false;
        for (int at = term; at <= last && !isOpen; ++at)
            isOpen = job.open[at] != 0;
        if (!isOpen)
            return false;
        byTail[std::min(job.tail, 64)] += job.credits;
        longest = std::max(longest, job.tail);
    }
    std::int64_t credits = 0;
    for (int tail = std::min(longest, 64); tail >= 1; --tail) {
        credits += byTail[tail];
        if (!fits(credits, term, m_terms - tail + 1))
            return false;
    }
    // Season by season: what only some terms take must fit into those.
    for (const Job &one : m_jobs) {
        if (one.members & done)
            continue;
        std::int64_t same = 0;
        for (const Job &other : m_jobs)
            if (!(other.members & done) && other.open == one.open)
                same += other.credits;
        std::int64_t room = 0;
        for (int at = term; at <= m_terms && room < same; ++at)
            if (one.open[at])
                room += m_rooms[at].credits;
        if (room < same)
            return false;
    }
    return true;
}

bool Schedule::takes(const Job &job, const Room &left) const
{
    return job.credits <= left.credits && job.count <= left.items && job.cost <= left.cost
           && job.hours <= left.hours;
}

/// Nothing that is ready fits beside: moving it here would hurt nobody.
bool Schedule::isMaximal(int term, Set done, Set now, const Room &left) const
{
    for (const Job &job : m_jobs) {
        if ((job.members & (done | now)) || !job.open[term] || !takes(job, left))
            continue;
        const Set during = done | now | job.members;
        if (std::all_of(job.needs.begin(), job.needs.end(),
                        [&](const Need &need) { return need.holds(done, during); }))
            return false;
    }
    return true;
}

bool Schedule::fill(const Filling &filling, std::size_t at, Set now, Room left)
{
    if ((++m_steps & 1023) == 0 && m_isOver && m_isOver())
        m_gaveUp = true;
    if (m_gaveUp || left.credits - filling.still[at] > filling.mostUnused)
        return false;
    const int term = filling.term;
    if (at == filling.ready.size()) {
        for (int index : filling.ready)
            if (m_jobs[index].members & now)
                for (const Need &need : m_jobs[index].needs)
                    if (!need.holds(filling.done, filling.done | now))
                        return false;
        if (!isMaximal(term, filling.done, now, left))
            return false;
        m_loads[term] = now;
        return go(term + 1, filling.done | now);
    }
    const Job &job = m_jobs[filling.ready[at]];
    // Of twins the earlier goes first.
    const bool twinWaits = job.twin >= 0 && !(m_jobs[job.twin].members & (filling.done | now));
    if (!twinWaits && takes(job, left)) {
        Room rest = left;
        rest.credits -= job.credits;
        rest.items -= job.count;
        rest.cost -= job.cost;
        rest.hours -= job.hours;
        if (fill(filling, at + 1, now | job.members, rest))
            return true;
    }
    // Without it only where the chain that it begins still fits into the later terms.
    return job.tail <= m_terms - term && fill(filling, at + 1, now, left);
}

bool Schedule::go(int term, Set done)
{
    if (done == m_all) {
        if (m_suits(loads()))
            return true;
        m_gaveUp |= ++m_refused > mostRefused;
        return false;
    }
    if (term > m_terms || m_gaveUp)
        return false;
    const std::pair<std::uint64_t, std::uint64_t> key{static_cast<std::uint64_t>(done),
                                                      static_cast<std::uint64_t>(done >> 64)};
    if (m_failed[term].count(key))
        return false;
    if (mayFinish(term, done)) {
        // Ready now, or once something else stands in this term, too.
        Filling filling;
        filling.term = term;
        filling.done = done;
        std::vector<int> &ready = filling.ready;
        Set during = done;
        for (bool grows = true; grows;) {
            grows = false;
            for (std::size_t i = 0; i < m_jobs.size(); ++i) {
                const Job &job = m_jobs[i];
                if ((job.members & during) || !job.open[term])
                    continue;
                const Set with = during | job.members;
                if (std::all_of(job.needs.begin(), job.needs.end(),
                                [&](const Need &need) { return need.holds(done, with); })) {
                    ready.push_back(static_cast<int>(i));
                    during |= job.members;
                    grows = true;
                }
            }
        }
        std::stable_sort(ready.begin(), ready.end(), [&](int a, int b) {
            const Job &one = m_jobs[a];
            const Job &other = m_jobs[b];
            if (one.tail != other.tail)
                return one.tail > other.tail;
            if (one.isLate != other.isLate)
                return other.isLate;
            return one.credits > other.credits;
        });
        filling.still.assign(ready.size() + 1, 0);
        for (std::size_t i = ready.size(); i > 0; --i)
            filling.still[i - 1] = filling.still[i] + m_jobs[ready[i - 1]].credits;
        std::int64_t rest = 0;
        for (const Job &job : m_jobs)
            if (!(job.members & done))
                rest += job.credits;
        std::int64_t room = 0;
        for (int at = term; at <= m_terms; ++at)
            room = std::min(room + m_rooms[at].credits, unlimited);
        filling.mostUnused = room >= unlimited ? unlimited : room - rest;
        if (fill(filling, 0, 0, m_rooms[term]))
            return true;
    }
    if (!m_gaveUp && m_failed[term].size() < mostRemembered)
        m_failed[term].emplace(key, 1);
    return false;
}

Placement Schedule::loads() const
{
    Placement placement;
    for (int term = 1; term <= m_terms; ++term)
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (m_loads[term] & bit(static_cast<int>(i)))
                placement.push_back({m_setting.data.items[m_items[i]].source->id, term});
    return placement;
}

Schedule::Answer Schedule::within(int terms, std::int64_t mostCredits,
                                  const std::function<bool()> &isOver,
                                  const std::function<bool(const Placement &)> &suits)
{
    Answer answer;
    if (terms > 60)
        return answer;
    m_terms = terms;
    m_isOver = isOver;
    m_suits = suits;
    m_refused = 0;
    m_steps = 0;
    m_gaveUp = false;
    m_loads.assign(static_cast<std::size_t>(terms) + 2, 0);
    m_failed.assign(static_cast<std::size_t>(terms) + 2, {});
    m_rooms.assign(static_cast<std::size_t>(terms) + 2, {});
    // The most that whole items can add up to within a limit.
    std::int64_t grain = 0;
    for (const Job &job : m_jobs)
        grain = std::gcd(grain, job.credits);
    grain = std::max<std::int64_t>(grain, 1);
    std::vector<char> sums(
        static_cast<std::size_t>(std::min<std::int64_t>(m_credits / grain, 100'000)) + 1, 0);
    sums[0] = 1;
    for (const Job &job : m_jobs)
        for (std::int64_t sum = static_cast<std::int64_t>(sums.size()) - 1;
             sum >= job.credits / grain; --sum)
            sums[sum] |= sums[sum - job.credits / grain];
    for (int term = 1; term <= terms; ++term) {
        const TermNumbers &numbers = m_setting.numbers(term);
        Room &room = m_rooms[term];
        room.credits = roomOf(numbers.maxCredits);
        if (mostCredits >= 0)
            room.credits = std::min(room.credits, mostCredits);
        room.items = roomOf(numbers.maxItems);
        room.cost = roomOf(numbers.budget);
        room.hours = roomOf(numbers.hours);
        if (numbers.seasonIsOff)
            room = {0, 0, 0, 0};
        if (room.credits < unlimited) {
            std::int64_t sum = std::min<std::int64_t>(room.credits / grain,
                                                      static_cast<std::int64_t>(sums.size()) - 1);
            while (sum > 0 && !sums[sum])
                --sum;
            room.credits = sum * grain;
        }
    }
    const bool found = go(1, 0);
    answer.isProven = !m_gaveUp && m_refused == 0;
    if (found)
        answer.placement = loads();
    return answer;
}

} // namespace cairn
