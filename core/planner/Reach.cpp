#include "planner/Reach.h"

#include <algorithm>

namespace cairn {

namespace {

/// Whether each part of a credential alone could be met, everything at its disposal. What this
/// refutes cannot be; an exact answer would have to share out hundreds of pieces.
class Hope
{
public:
    Hope(const PlanSetting &setting, const LearnerView &view, int credential)
        : m_data(setting.data), m_view(view), m_counted(view.counted(LookAhead::Completed)),
          m_credential(setting.data.credentials[credential]),
          m_persons(setting.onTheWay[credential] ? Persons::TakenAsSettled : Persons::AsAttested),
          m_looker(view.setting, m_counted, view.record, m_credential.nodes, &view.rulings)
    {}

    bool isThere() const
    {
        if (!m_view.rulings.isEmpty() && m_view.rulings.hasChanges(m_credential))
            return true; // Any number may be another one.
        if (m_credential.root >= 0 && !mayBeMet(m_credential.root))
            return false;
        for (int overlay : m_credential.overlays)
            if (!mayBeMet(overlay))
                return false;
        const int family = m_credential.family;
        const auto isWaived = [&](const std::string &condition) {
            return m_view.rulings.isWaived(family, condition);
        };
        if (m_persons == Persons::AsAttested && m_credential.minGpa > 0 && !isWaived("/minGpa")) {
            std::vector<const Piece *> graded;
            for (const Piece &piece : m_counted.pieces)
                if (piece.points)
                    graded.push_back(&piece);
            std::vector<Taken> taken;
            for (const Piece *piece : bestOfEach(graded))
                taken.push_back({piece, piece->credits});
            if (!meetsGpa(taken, m_credential.minGpa))
                return false;
        }
        if (!isWaived("/totalCredits") && !hasBlocks()
            && sum(-1, -1).first < m_credential.totalCredits)
            return false;
        for (std::size_t i = 0; i < m_credential.floors.size(); ++i) {
            const CompiledLimit &floor = m_credential.floors[i];
            if (isWaived("/floors/" + std::to_string(i)))
                continue;
            const auto [credits, count] = sum(-1, floor.filter);
            if (credits < floor.credits || count < floor.count)
                return false;
        }
        return true;
    }

private:
    /// A holding without a list of what it used stands for a block of credits.
    bool hasBlocks() const
    {
        return std::any_of(m_counted.held.begin(), m_counted.held.end(),
                           [](const Held &held) { return held.source->applied.empty(); });
    }

    /// Credits and number of the pieces that suit a leaf (-1: any) and a filter.
    std::pair<std::int64_t, int> sum(int leaf, int filter) const
    {
        std::int64_t credits = 0;
        int count = 0;
        for (const Piece &piece : m_counted.pieces) {
            if ((leaf >= 0 && !m_looker.accepts(leaf, piece))
                || !accepts(filter, piece, m_view.setting))
                continue;
            credits += leaf >= 0 ? m_looker.creditsAt(leaf, piece) : piece.credits;
            ++count;
        }
        return {credits, count};
    }

    bool sumMayBeMet(int index) const
    {
        const CompiledNode &node = m_credential.nodes[index];
        const auto [credits, count] = sum(index, -1);
        return credits >= node.accept && count >= node.count
               && std::all_of(node.floors.begin(), node.floors.end(),
                              [&](const CompiledLimit &floor) {
                                  const auto [part, number] = sum(index, floor.filter);
                                  return part >= floor.credits && number >= floor.count;
                              });
    }

    bool mayBeMet(int index) const
    {
        const CompiledNode &node = m_credential.nodes[index];
        if (m_looker.isWaived(index))
            return true;
        const auto may = [&](int child) { return mayBeMet(child); };
        switch (node.kind) {
        case Rule::Kind::All:
        case Rule::Kind::Use:
            return std::all_of(node.children.begin(), node.children.end(), may);
        case Rule::Kind::Any:
        case Rule::Kind::Choose:
            return std::count_if(node.children.begin(), node.children.end(), may) >= node.choose;
        case Rule::Kind::If:
            return mayBeMet(node.children[1]) || node.children.size() < 3
                   || mayBeMet(node.children[2]);
        case Rule::Kind::Optional:
            return true;
        case Rule::Kind::Embed:
            return m_counted.holdingOf(m_data.credentials[node.credential].family)
                   || std::all_of(node.children.begin(), node.children.end(), may);
        case Rule::Kind::Item:
            return std::any_of(m_counted.pieces.begin(), m_counted.pieces.end(),
                               [&](const Piece &piece) { return m_looker.accepts(index, piece); });
        case Rule::Kind::Credits:
        case Rule::Kind::Count:
            return sumMayBeMet(index);
        default:
            return m_looker.leaf(index, m_persons).isMet;
        }
    }

    const CompiledCatalogue::Data &m_data;
    const LearnerView &m_view;
    const Counted &m_counted;
    const CompiledCredential &m_credential;
    Persons m_persons;
    Looker m_looker;
};

/// Takes everything that can be taken, term by term.
class Sweep
{
public:
    Sweep(const PlanSetting &setting, int horizon)
        : m_setting(setting), m_data(setting.data), m_record(setting.base), m_horizon(horizon)
    {
        m_reach.item.assign(m_data.items.size(), Reach::never);
        m_reach.credential.assign(m_data.credentials.size(), Reach::never);
        for (const Holding &held : setting.base.held)
            markFamily(setting.catalogue.credentialIndex(held.credential), 0);
    }

    Reach run()
    {
        int quiet = 0;
        const int year = std::max(m_setting.calendar.termsOfYear(), 1);
        for (int term = 1; term <= m_horizon && quiet <= year; ++term) {
            m_reach.terms = term;
            quiet = goThrough(term) ? 0 : quiet + 1;
        }
        for (int goal : m_setting.goals)
            m_reach.goal.push_back(m_reach.credential[goal]);
        return std::move(m_reach);
    }

private:
    void markFamily(int credential, int term)
    {
        if (credential < 0)
            return;
        for (int edition : m_data.families[m_data.credentials[credential].family])
            if (!m_setting.isGoal(edition) || edition == credential || term == 0)
                m_reach.credential[edition] = std::min(m_reach.credential[edition], term);
    }

    /// Whether something new came in.
    bool goThrough(int term)
    {
        const std::size_t before = m_record.evidence.size();
        takeItems(term);
        const Record record = m_record;
        const LearnerView after(m_setting.catalogue, record, m_setting.endOf(term),
                                LookAhead::Completed);
        bool isNew = m_record.evidence.size() != before;
        for (std::size_t i = 0; i < m_data.credentials.size(); ++i) {
            const int credential = static_cast<int>(i);
            if (m_reach.credential[i] != Reach::never || !m_setting.mayAward(credential)
                || (m_data.credentials[i].source->draft && !m_setting.onTheWay[credential])
                || !Hope(m_setting, after, credential).isThere())
                continue;
            m_reach.credential[i] = term;
            Holding held;
            held.credential = m_data.credentials[i].source->id;
            held.awarded = m_setting.endOf(term);
            // No pieces of its own, so that it takes none from others and is no block either.
            held.applied.emplace_back("plan");
            m_record.held.push_back(std::move(held));
            isNew = true;
        }
        return isNew;
    }

    void takeItems(int term)
    {
        const Record earlier = m_record;
        const LearnerView before(m_setting.catalogue, earlier, m_setting.startOf(term),
                                 LookAhead::Completed);
        // What is taken beside may open what may be taken concurrently, and so on.
        for (bool grows = true; grows;) {
            grows = false;
            const Record now = m_record;
            const LearnerView during(m_setting.catalogue, now, m_setting.endOf(term),
                                     LookAhead::Completed);
            for (std::size_t i = 0; i < m_data.items.size(); ++i) {
                const int item = static_cast<int>(i);
                if (m_reach.item[i] != Reach::never || !m_setting.mayStand(item, term)
                    || !isOpen(item, before, during))
                    continue;
                m_reach.item[i] = term;
                const int copies = m_setting.mostCopies(item);
                for (int copy = 0; copy < copies; ++copy)
                    m_record.evidence.push_back(m_setting.planned(item, term, copy));
                grows = true;
            }
        }
    }

    bool isOpen(int item, const LearnerView &before, const LearnerView &during)
    {
        const CompiledPrerequisite &rule = m_data.prerequisites[item];
        if (rule.root < 0 || m_setting.waived.prerequisites.count(item))
            return true;
        const Counted &counted = before.counted(LookAhead::Completed);
        const Looker sees(before.setting, counted, before.record, rule.nodes, &before.rulings);
        const Looker alsoSees(during.setting, during.counted(LookAhead::Completed), during.record,
                              rule.nodes, &during.rulings);
        return meetsPrerequisite(rule, sees, alsoSees, counted, Persons::TakenAsSettled, m_data,
                                 rule.root);
    }

    const PlanSetting &m_setting;
    const CompiledCatalogue::Data &m_data;
    Record m_record;
    int m_horizon = 0;
    Reach m_reach;
};

} // namespace

Reach reachOf(const PlanSetting &setting, int horizon)
{
    return Sweep(setting, horizon).run();
}

} // namespace cairn
