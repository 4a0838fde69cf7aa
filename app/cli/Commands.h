#pragma once

#include "Inputs.h"
#include "audit/Audit.h"

#include <atomic>
#include <optional>
#include <string>
#include <vector>

namespace cairn::cli {

/// What every command has.
struct Common {
    bool json = false;
    Date asOf;
    std::string language = "en";
};

struct CheckCall {
    std::string catalogue;
};
Exit check(const CheckCall &call, const Common &common);

struct AuditCall {
    std::string catalogue;
    std::string record;
    std::vector<std::string> credentials; ///< none: all, drafts aside
    LookAhead lookAhead = LookAhead::Completed;
    std::optional<std::string> previous; ///< an earlier answer's JSON
};
Exit audit(const AuditCall &call, const Common &common);

struct PlanCall {
    std::string catalogue;
    std::string record;
    std::string request;
    double seconds = 60;
};
Exit plan(const PlanCall &call, const Common &common);

struct ScanCall {
    std::string catalogue;
    std::string records;
    int threads = 1;
    std::optional<Decimal> near; ///< semester credits
};
Exit scan(const ScanCall &call, const Common &common);

struct ImportCall {
    std::string kind; ///< "curriculum", "ctdl", "transcript"
    std::string file;
    std::string catalogue; ///< transcript alone
};
Exit import(const ImportCall &call, const Common &common);

struct StackCall {
    std::string catalogue;
};
Exit stack(const StackCall &call, const Common &common);

struct RampsCall {
    std::string catalogue;
    std::string record;
    std::optional<std::string> goal; ///< a credential: detours on the way to it
    double seconds = 2;              ///< for each plan that a detour is worked out from
};
Exit ramps(const RampsCall &call, const Common &common);

/// Set when the person presses Ctrl+C: commands stop where it is safe.
extern std::atomic<bool> stopRequested;

} // namespace cairn::cli
