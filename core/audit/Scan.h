#pragma once

#include "audit/Audit.h"

#include <memory>
#include <vector>

namespace cairn {

/// A credential within reach.
struct Near {
    int credential = -1; ///< its index
    Remaining remaining;
    std::vector<CredentialId> first; ///< to be earned as a whole before it; each is one step of it
};

/// Asks the same question of very many records: what could be awarded today?
/// Made once; its questions may be asked from several threads.
class Scanner
{
public:
    Scanner(const CompiledCatalogue &catalogue, Date asOf);
    ~Scanner();
    Scanner(const Scanner &) = delete;
    Scanner &operator=(const Scanner &) = delete;

    struct Answer {
        /// Indices of the credentials that an audit calls awardable, in catalogue order, drafts
        /// aside.
        std::vector<int> awardable;
        /// The first piece of evidence that names an item which the catalogue does not have, or -1.
        int unknown = -1;
    };
    Answer awardable(const Record &record) const;
    /// What is open and has at most \a within left, with what remains, in catalogue order.
    std::vector<Near> near(const Record &record, Credits within) const;

private:
    struct Data;
    std::unique_ptr<Data> m;
};

} // namespace cairn
