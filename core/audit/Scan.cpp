#include "audit/Scan.h"

#include "audit/Auditing.h"

namespace cairn {

struct Scanner::Data {
    const CompiledCatalogue &catalogue;
    Date asOf;
};

Scanner::Scanner(const CompiledCatalogue &catalogue, Date asOf)
    : m(std::make_unique<Data>(Data{catalogue, asOf}))
{
}

Scanner::~Scanner() = default;

std::vector<int> Scanner::awardable(const Record &record) const
{
    std::vector<int> found;
    const Auditor auditor(m->catalogue, record, {m->asOf, LookAhead::Completed, 200'000, {}});
    const auto &credentials = m->catalogue.data().credentials;
    for (std::size_t i = 0; i < credentials.size(); ++i)
        if (!credentials[i].source->draft
            && auditor.verdict(static_cast<int>(i)).state == State::Awardable)
            found.push_back(static_cast<int>(i));
    return found;
}

std::vector<std::pair<int, Remaining>> Scanner::near(const Record &record, Credits within) const
{
    std::vector<std::pair<int, Remaining>> found;
    const Auditor auditor(m->catalogue, record, {m->asOf, LookAhead::Completed, 200'000, {}});
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
