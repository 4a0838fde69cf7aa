#include "audit/Scan.h"

#include "audit/Auditing.h"
#include "audit/Watch.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::int64_t effort = 1'000'000;

/// The pieces of one learner by item class, in memory that every learner of a thread reuses.
class PiecesByClass
{
public:
    void fill(const Counted &counted, const CompiledCatalogue::Data &data)
    {
        if (m_first.size() != data.classes.size()) {
            m_first.assign(data.classes.size(), -1);
            m_filled.clear();
        }
        for (int itemClass : m_filled)
            m_first[itemClass] = -1;
        m_filled.clear();
        m_next.assign(counted.pieces.size(), -1);
        for (std::size_t i = counted.pieces.size(); i-- > 0;) {
            if (counted.pieces[i].item < 0)
                continue;
            const int itemClass = data.items[counted.pieces[i].item].itemClass;
            m_next[i] = m_first[itemClass];
            m_first[itemClass] = static_cast<int>(i);
            m_filled.push_back(itemClass);
        }
    }
    int first(int itemClass) const { return m_first[itemClass]; }
    int next(int piece) const { return m_next[piece]; }

private:
    std::vector<int> m_first;
    std::vector<int> m_next;
    std::vector<int> m_filled;
};

/// Whether each leaf alone could be met, everybody's pieces at its disposal: refutes quickly.
class QuickLook
{
public:
    QuickLook(const LearnerView &view, const PiecesByClass &byClass)
        : m_view(view), m_counted(view.counted(LookAhead::Completed)), m_byClass(byClass)
    {}

    bool mayBeMet(const std::vector<CompiledNode> &nodes, int index) const
    {
        const CompiledNode &node = nodes[index];
        const auto may = [&](int child) { return mayBeMet(nodes, child); };
        switch (node.kind) {
        case Rule::Kind::All:
        case Rule::Kind::Use:
            return std::all_of(node.children.begin(), node.children.end(), may);
        case Rule::Kind::Any:
        case Rule::Kind::Choose:
            return std::count_if(node.children.begin(), node.children.end(), may) >= node.choose;
        case Rule::Kind::Embed:
            return m_counted.holdingOf(m_view.setting.catalogue.credentials[node.credential].family)
                   || std::all_of(node.children.begin(), node.children.end(), may);
        case Rule::Kind::Item:
            return anyPiece(node);
        case Rule::Kind::Credits:
        case Rule::Kind::Count:
            return enoughPieces(node);
        default:
            return true;
        }
    }

private:
    bool anyPiece(const CompiledNode &leaf) const
    {
        for (int itemClass : leaf.classes)
            for (int at = m_byClass.first(itemClass); at >= 0; at = m_byClass.next(at))
                if (!leaf.hasConditions()
                    || meetsConditions(leaf, m_counted.pieces[at], m_view.setting))
                    return true;
        return false;
    }

    bool enoughPieces(const CompiledNode &leaf) const
    {
        std::int64_t credits = 0;
        int count = 0;
        for (const Piece &piece : m_counted.pieces) {
            if (!isOfKind(leaf, piece, m_view.setting)
                || (leaf.hasConditions() && !meetsConditions(leaf, piece, m_view.setting)))
                continue;
            credits += piece.credits;
            ++count;
            if (credits >= leaf.accept && count >= leaf.count)
                return true;
        }
        return leaf.accept <= 0 && leaf.count <= 0;
    }

    const LearnerView &m_view;
    const Counted &m_counted;
    const PiecesByClass &m_byClass;
};

/// Credentials, drafts aside, that something of this learner rings; in catalogue order.
std::vector<int> woken(const LearnerView &view)
{
    const auto &data = view.setting.catalogue;
    const WatchIndex &watch = *data.awardWatch;
    std::vector<int> list = watch.always();
    const auto wake
        = [&](const std::vector<int> &more) { list.insert(list.end(), more.begin(), more.end()); };
    const Counted &counted = view.counted(LookAhead::Completed);
    bool isForeign = false;
    for (const Piece &piece : counted.pieces) {
        if (piece.item >= 0)
            wake(watch.byClass(data.items[piece.item].itemClass));
        isForeign |= !piece.isCatalogued;
    }
    if (isForeign)
        wake(watch.byFilter());
    for (const Held &held : counted.held)
        wake(watch.byFamily(held.family));
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

bool isAwardable(const LearnerView &view, const QuickLook &look, int index)
{
    const CompiledCredential &credential = view.setting.catalogue.credentials[index];
    if (credential.source->draft || view.counted(LookAhead::Completed).everHeld(credential.family)
        || (credential.root >= 0 && !look.mayBeMet(credential.nodes, credential.root)))
        return false;
    if (credential.isSeparate && credential.sharing.empty())
        return true;
    const Solved posed = pose(view, index, LookAhead::Completed, Persons::AsAttested);
    return allocation::costsNothing(posed.problem, effort).value_or(false);
}

} // namespace

struct Scanner::Data {
    const CompiledCatalogue &catalogue;
    Date asOf;
};

Scanner::Scanner(const CompiledCatalogue &catalogue, Date asOf)
    : m(std::make_unique<Data>(Data{catalogue, asOf}))
{}

Scanner::~Scanner() = default;

std::vector<int> Scanner::awardable(const Record &record) const
{
    std::vector<int> found;
    if (!record.exceptions.empty()) {
        // What persons decided may change any number in any tree: no watch is safe.
        const Auditor auditor(m->catalogue, record, {m->asOf, LookAhead::Completed, effort, {}});
        const auto &credentials = m->catalogue.data().credentials;
        for (std::size_t i = 0; i < credentials.size(); ++i)
            if (!credentials[i].source->draft
                && auditor.verdict(static_cast<int>(i)).state == State::Awardable)
                found.push_back(static_cast<int>(i));
        return found;
    }
    const LearnerView view(m->catalogue, record, m->asOf, LookAhead::Completed);
    thread_local PiecesByClass byClass;
    byClass.fill(view.counted(LookAhead::Completed), m->catalogue.data());
    const QuickLook look(view, byClass);
    for (int credential : woken(view))
        if (isAwardable(view, look, credential))
            found.push_back(credential);
    return found;
}

std::vector<std::pair<int, Remaining>> Scanner::near(const Record &record, Credits within) const
{
    std::vector<std::pair<int, Remaining>> found;
    const Auditor auditor(m->catalogue, record, {m->asOf, LookAhead::Completed, effort, {}});
    const auto &credentials = m->catalogue.data().credentials;
    for (std::size_t i = 0; i < credentials.size(); ++i) {
        if (credentials[i].source->draft)
            continue;
        const Verdict verdict = auditor.verdict(static_cast<int>(i));
        if (verdict.state == State::Open && verdict.remaining.credits <= within)
            found.emplace_back(static_cast<int>(i), verdict.remaining);
    }
    return found;
}

} // namespace cairn
