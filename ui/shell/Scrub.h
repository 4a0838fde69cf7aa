#pragma once

namespace cairn::ui {

/// Overwrites memory that was freed and may still hold letters of a passphrase or names. What is
/// in use stays. Takes a few milliseconds.
void scrubFreedMemory();

} // namespace cairn::ui
