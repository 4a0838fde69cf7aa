#pragma once

namespace cairn::test {

/// From now on a key is derived from its passphrase in ten rounds, not in the quarter of a million
/// that make guessing slow: tests change the passphrase thousands of times. Files that are made so
/// open only where this was called, too.
void deriveKeysQuickly();

} // namespace cairn::test
