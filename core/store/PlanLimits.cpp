#include "store/PlanLimits.h"

namespace cairn {

namespace {

/// How a kind of value becomes a row, and a row a value.
void put(StoredLimit &row, const Decimal &value)
{
    row.amount = value;
}
void put(StoredLimit &row, int value)
{
    row.amount = Decimal::fromInt(value);
}
void put(StoredLimit &row, const std::vector<std::string> &value)
{
    row.words = value;
}

bool take(const StoredLimit &row, std::optional<Decimal> &into)
{
    into = row.amount;
    return row.amount.has_value();
}
bool take(const StoredLimit &row, std::optional<int> &into)
{
    if (!row.amount || !row.amount->isWhole())
        return false;
    into = static_cast<int>(row.amount->whole());
    return true;
}
bool take(const StoredLimit &row, std::optional<std::vector<std::string>> &into)
{
    into = row.words;
    return row.words.has_value();
}

/// Every limit of one term with the name that it has in the file.
template <class Limits, class Use> void forEachLimit(Limits &limits, const Use &use)
{
    use("maxCredits", limits.maxCredits);
    use("minCredits", limits.minCredits);
    use("maxItems", limits.maxItems);
    use("minItems", limits.minItems);
    use("seasons", limits.seasons);
    use("delivery", limits.delivery);
    use("budgetPerTerm", limits.budgetPerTerm);
    use("hoursPerWeek", limits.hoursPerWeek);
}

template <class Limits, class Use> void forEachOfAll(Limits &limits, const Use &use)
{
    use("maxTerms", limits.maxTerms);
    use("terms", limits.terms);
    use("budget", limits.budget);
}

} // namespace

std::vector<StoredLimit> storedLimits(const PlanLimits &limits)
{
    std::vector<StoredLimit> rows;
    TermId term;
    const auto add = [&](const char *name, const auto &value) {
        if (!value)
            return;
        StoredLimit row{term, name, {}, {}};
        put(row, *value);
        rows.push_back(std::move(row));
    };
    forEachOfAll(limits, add);
    forEachLimit(static_cast<const TermLimits &>(limits), add);
    for (const auto &[id, ofTerm] : limits.perTerm) {
        term = id;
        forEachLimit(ofTerm, add);
    }
    return rows;
}

bool addTo(PlanLimits &limits, const StoredLimit &row)
{
    bool found = false;
    const auto read = [&](const char *name, auto &value) {
        if (row.name == name)
            found = take(row, value);
    };
    if (row.term.isEmpty())
        forEachOfAll(limits, read);
    forEachLimit(row.term.isEmpty() ? static_cast<TermLimits &>(limits) : limits.perTerm[row.term],
                 read);
    return found;
}

} // namespace cairn
