#include "audit/Scan.h"

#include "audit/Auditing.h"
#include "audit/Watch.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::int64_t effort = 1'000'000;

/// Whether each leaf alone could be met, everybody's pieces at its disposal: refutes quickly.
class QuickLook
{
public:
    explicit QuickLook(const LearnerView &view)
        : m_view(view), m_counted(view.counted(LookAhead::Completed))
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
        bool found = false;
        m_counted.forEachSuiting(leaf, m_view.setting, [&](int) { found = true; });
        return found;
    }

    bool enoughPieces(const CompiledNode &leaf) const
    {
        std::int64_t credits = 0;
        int count = 0;
        m_counted.forEachSuiting(leaf, m_view.setting, [&](int piece) {
            credits += m_counted.pieces[piece].credits;
            ++count;
        });
        return credits >= leaf.accept && count >= leaf.count;
    }

    const LearnerView &m_view;
    const Counted &m_counted;
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

bool hasRequired(const CompiledCatalogue::Data &data, const Counted &counted, int index)
{
    const auto first = data.required.begin() + data.requiredFrom[index];
    const auto last = data.required.begin() + data.requiredFrom[index + 1];
    return std::all_of(first, last, [&](int itemClass) { return counted.hasClass(itemClass); });
}

bool isAwardable(const LearnerView &view, const QuickLook &look, int index)
{
    if (!hasRequired(view.setting.catalogue, view.counted(LookAhead::Completed), index))
        return false;
    const CompiledCredential &credential = view.setting.catalogue.credentials[index];
    if (credential.source->draft || view.counted(LookAhead::Completed).everHeld(credential.family)
        || (credential.root >= 0 && !look.mayBeMet(credential.nodes, credential.root)))
        return false;
    if (const auto alone = leafByLeaf(view, index, LookAhead::Completed, Persons::AsAttested))
        return alone->isNothing();
    const Solved posed
        = pose(view, index, LookAhead::Completed, Persons::AsAttested, Detail::WhatMatters);
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
    const QuickLook look(view);
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
