#pragma once

#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <cstdint>
#include <string>
#include <vector>

/// Invented catalogues and learners with a seed: the same seed gives the same bytes anywhere.
namespace cairn::bench {

/// Own numbers, because the standard's distributions differ between libraries.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed * 0x9e3779b97f4a7c15ULL + 1) {}

    std::uint64_t next();
    /// 0 to below \a end
    int below(int end) { return int(next() % std::uint64_t(end)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    /// Small numbers often, large ones seldom: rank r about as 1 / (r + 1).
    int zipf(int end);
    /// Mean 0, deviation 1.
    double normal();

private:
    std::uint64_t m_state;
};

inline constexpr int departments = 396;
inline constexpr int coursesOfDepartment = 50;
inline constexpr int generalCourses = 200;

/// 60 % badges (2-5 courses), 30 % certificates (4-9 courses, a choice and a basket of credits),
/// 10 % degrees (18-32 courses and 6 baskets), over 20,000 courses.
Catalogue syntheticCatalogue(std::uint64_t seed, int credentials);

/// About 20 courses (3-60, log-normal), most of one or two departments and of the general ones.
Record syntheticRecord(std::uint64_t seed, int learner);

/// The record as a line of NDJSON, with its end.
std::string toLine(const Record &record);

/// One learner with 40 pieces of 1 to 5 credits, and \a credentials that each ask for 12 baskets
/// out of them which together need every credit. Each course fits 2 to 4 baskets. In every second
/// credential one credit is moved from one basket to another, so that it may not be possible.
struct TightCase {
    Catalogue catalogue;
    Record record;
};
TightCase tightCase(std::uint64_t seed, int credentials);

} // namespace cairn::bench
