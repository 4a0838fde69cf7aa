#pragma once

#include "audit/Looking.h"

namespace cairn {

/// What remains of a credential where no two of its leaves want the same evidence of this learner:
/// each stands alone then, and no search is needed. Nothing where some do, or where something looks
/// at the whole.
std::optional<Remaining> leafByLeaf(const CompiledCredential &credential, const Counted &counted,
                                    const Setting &setting, const Looker &looker, Persons persons);

/// Whether nothing remains, as far as leaf by leaf tells: what a leaf lacks with everybody's pieces
/// at its disposal, it lacks in any company.
std::optional<bool> isNothingLeafByLeaf(const CompiledCredential &credential,
                                        const Counted &counted, const Setting &setting,
                                        const Looker &looker, Persons persons);

} // namespace cairn
