#pragma once

#include "tests/support/Dice.h"
#include "workspace/Workspace.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What an advisor does all day, for the tests that let something go wrong meanwhile.
namespace cairn::faults {

/// One thing that an advisor does, all or nothing.
struct Operation {
    const char *name = "";
    /// Nothing: it cannot be done as things are (undo, where there is nothing to undo).
    std::function<std::optional<Result<void>>(Workspace &, Dice &)> run;
    bool changesContent = true; ///< a copy or a backup does not
};

/// Each verb of the workspace that reaches the file.
const std::vector<Operation> &operations();
const Operation &operation(const char *name);
/// One that can be done as things are. \returns its name, and what came of it.
std::pair<std::string, Result<void>> doAnything(Workspace &workspace, Dice &dice);

/// A caseload in which every operation can be done.
void fill(Workspace &workspace);

/// What the advisor has: every record, and the catalogue.
std::string contentOf(const Workspace &workspace);
/// The same with the list of activities, and what can be undone and redone.
std::string viewOf(const Workspace &workspace);
/// Short, to print and compare.
std::string digestOf(const std::string &text);

} // namespace cairn::faults
