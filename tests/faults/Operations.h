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
    /// What was done before cannot be undone step by step any more.
    bool endsUndo = false;
    /// It works through several files: where it fails in the midst it may be done in the first,
    /// and goes on when the file is opened the next time.
    bool maybeDone = false;
};

/// Each verb of the workspace that reaches the file.
const std::vector<Operation> &operations();
const Operation &operation(const char *name);
/// One that can be done as things are; all but those that end undo, or now and then one of those,
/// too; or all but those, under the same key from first to last. \returns its name, and what came
/// of it.
enum class Choice { Undoable, UndoableWithOneKey, Any };
std::pair<std::string, Result<void>> doAnything(Workspace &workspace, Dice &dice,
                                                Choice choice = Choice::Undoable);

/// A caseload in which every operation can be done; or one with what the first version of the file
/// knew, and nothing else.
enum class Content { All, OfFirstVersion };
void fill(Workspace &workspace, Content content = Content::All);

/// What the advisor has: every record, and the catalogue.
std::string contentOf(const Workspace &workspace);
/// The same with the list of activities, the disclosure log, and what can be undone and redone.
std::string viewOf(const Workspace &workspace);
/// Short, to print and compare.
std::string digestOf(const std::string &text);

} // namespace cairn::faults
