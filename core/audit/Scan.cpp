#include "audit/Scan.h"

#include "audit/Auditing.h"
#include "audit/CredentialsFirst.h"
#include "audit/Watch.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::int64_t effort = 1'000'000;

/// Credentials to look at, in catalogue order.
class Woken
{
public:
    explicit Woken(std::size_t credentials) : m_bits((credentials + 63) / 64, 0) {}

    void wake(const std::vector<int> &list)
    {
        for (int each : list)
            m_bits[static_cast<std::size_t>(each) / 64] |= std::uint64_t{1} << (each & 63);
    }

    template <class F> void forEach(F &&use) const
    {
        for (std::size_t word = 0; word < m_bits.size(); ++word)
            for (std::uint64_t left = m_bits[word]; left; left &= left - 1)
                use(static_cast<int>(word * 64) + __builtin_ctzll(left));
    }

private:
    std::vector<std::uint64_t> m_bits;
};

/// What something of this learner rings.
Woken wokenBy(const LearnerView &view, const Counted &counted)
{
    const auto &data = view.setting.catalogue;
    const WatchIndex &watch = *data.awardWatch;
    Woken woken(data.credentials.size());
    woken.wake(watch.always());
    bool isForeign = false;
    for (const Piece &piece : counted.pieces) {
        if (piece.item >= 0)
            woken.wake(watch.byClass(data.items[piece.item].itemClass));
        isForeign |= !piece.isCatalogued;
    }
    if (isForeign)
        woken.wake(watch.byFilter());
    for (const Held &held : counted.held)
        woken.wake(watch.byFamily(held.family));
    return woken;
}

bool hasRequired(const CompiledCatalogue::Data &data, const Counted &counted, int index)
{
    const auto first = data.required.begin() + data.requiredFrom[index];
    const auto last = data.required.begin() + data.requiredFrom[index + 1];
    return std::all_of(first, last, [&](int itemClass) { return counted.hasClass(itemClass); });
}

bool isAwardable(const LearnerView &view, int index, LookAhead lookAhead)
{
    const Counted &counted = view.counted(lookAhead);
    if (!hasRequired(view.setting.catalogue, counted, index))
        return false;
    const CompiledCredential &credential = view.setting.catalogue.credentials[index];
    if (credential.source->draft || counted.everHeld(credential.family))
        return false;
    return isNothing(view, index, lookAhead, Persons::AsAttested, effort);
}

int firstUnknown(const Record &record, const std::vector<int> &items)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i] < 0 && !record.evidence[i].item.isEmpty())
            return static_cast<int>(i);
    return -1;
}

} // namespace

std::vector<int> awardableAhead(const LearnerView &view, LookAhead lookAhead)
{
    const Counted &counted = view.counted(lookAhead);
    std::vector<int> found;
    const auto look = [&](int credential) {
        if (isAwardable(view, credential, lookAhead))
            found.push_back(credential);
    };
    if (view.rulings.isEmpty()) {
        wokenBy(view, counted).forEach(look);
        return found;
    }
    // What persons decided may change any number in any tree: no watch is safe.
    const auto &credentials = view.setting.catalogue.credentials;
    for (std::size_t i = 0; i < credentials.size(); ++i)
        if (!credentials[i].source->draft && !counted.everHeld(credentials[i].family)
            && isNothing(view, static_cast<int>(i), lookAhead, Persons::AsAttested, effort))
            found.push_back(static_cast<int>(i));
    return found;
}

struct Scanner::Data {
    const CompiledCatalogue &catalogue;
    Date asOf;
};

Scanner::Scanner(const CompiledCatalogue &catalogue, Date asOf)
    : m(std::make_unique<Data>(Data{catalogue, asOf}))
{}

Scanner::~Scanner() = default;

Scanner::Answer Scanner::awardable(const Record &record) const
{
    Answer answer;
    const LearnerView view(m->catalogue, record, m->asOf, LookAhead::Completed);
    answer.unknown = firstUnknown(record, view.items);
    if (record.exceptions.empty()) {
        answer.awardable = awardableAhead(view, LookAhead::Completed);
        return answer;
    }
    // What persons decided may change any number in any tree: no watch is safe.
    const Auditor auditor(m->catalogue, record, {m->asOf, LookAhead::Completed, effort, {}});
    const auto &credentials = m->catalogue.data().credentials;
    for (std::size_t i = 0; i < credentials.size(); ++i)
        if (!credentials[i].source->draft
            && auditor.verdict(static_cast<int>(i)).state == State::Awardable)
            answer.awardable.push_back(static_cast<int>(i));
    return answer;
}

static bool asksForCredential(const CompiledCredential &credential)
{
    return std::any_of(
        credential.nodes.begin(), credential.nodes.end(),
        [](const CompiledNode &node) { return node.kind == Rule::Kind::Credential; });
}

std::vector<Near> Scanner::near(const Record &record, Credits within) const
{
    std::vector<Near> found;
    const Auditor auditor(m->catalogue, record, {m->asOf, LookAhead::Completed, effort, {}});
    const auto &credentials = m->catalogue.data().credentials;
    for (std::size_t i = 0; i < credentials.size(); ++i) {
        if (credentials[i].source->draft)
            continue;
        const Verdict verdict = auditor.verdict(static_cast<int>(i));
        if (verdict.state != State::Open || within < verdict.remaining.credits)
            continue;
        found.push_back({static_cast<int>(i), verdict.remaining, {}});
        if (asksForCredential(credentials[i]))
            found.back().first = credentialsFirst(auditor.audit(static_cast<int>(i)));
    }
    return found;
}

} // namespace cairn
