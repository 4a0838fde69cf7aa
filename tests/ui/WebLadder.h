#pragma once

#include "workspace/Workspace.h"

#include <memory>

/// A caseload in memory on the small catalogue of tests/data/catalogues/web_ladder.json, on a fixed day.
namespace webladder {

inline constexpr const char *ana = "ana"; ///< goal AAS Web Design, the certificate is unnoticed
inline constexpr const char *munoz = "munoz"; ///< nothing yet, no goal
inline constexpr const char *sam = "sam"; ///< an exam that a crosswalk turns into a course

cairn::Catalogue catalogue();
cairn::Date today();
/// Without anyone in it.
std::unique_ptr<cairn::Workspace> emptyCaseload();
std::unique_ptr<cairn::Workspace> caseload();
cairn::EvidenceItem course(const char *id, const char *item, const char *grade = "B",
                           const char *earned = "2026-05-20");

} // namespace webladder
