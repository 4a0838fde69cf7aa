#pragma once

#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"
#include "evidence/Record.h"

#include <string>
#include <vector>

namespace cairn {
class JsonWriter;
}

namespace cairn::cli {

/// What `audit` found, before it is written down.
struct AuditAnswer {
    Date asOf;
    LookAhead lookAhead = LookAhead::Completed;
    std::string stamp;
    std::vector<Audit> audits;
    std::vector<std::vector<CredentialId>> together;
    std::vector<GrantFinding> grants;
    bool named = false; ///< the caller named the credentials: show them in full
};

/// One JSON object (cli.md), names in \a language.
std::string toJson(const AuditAnswer &answer, const CompiledCatalogue &catalogue,
                   const Record &record, const std::string &language);

/// {"credits", "steps"} in the owner's \a unit.
void writeRemaining(JsonWriter &json, std::string_view key, const Remaining &remaining,
                    CreditUnit unit);

/// The same for people.
std::string toText(const AuditAnswer &answer, const CompiledCatalogue &catalogue,
                   const Record &record, const std::string &language);

} // namespace cairn::cli
