#pragma once

#include "tests/support/referee/Enumeration.h"

#include <memory>

namespace cairn::referee {

/// What the referee says of one credential.
struct Answer {
    State state = State::Open;
    Pair remaining;
    Pair baseline;
    bool isAmbiguous = false; ///< see Best::isAmbiguous
};

/// Judges one record by exhaustive enumeration; for small records only.
/// The catalogue and the record must outlive it.
class Referee
{
public:
    Referee(const Catalogue &catalogue, const Record &record, Date asOf);

    Answer answer(int credential, LookAhead lookAhead);

private:
    struct Question {
        int credential;
        LookAhead lookAhead;
        bool personsAttested;
        auto operator<=>(const Question &) const = default;
    };

    const Record &m_record;
    World m_world;
    Date m_asOf;
    Record m_empty;
    std::map<std::pair<LookAhead, bool>, Sight> m_sights;
    std::map<Question, Best> m_best;
    std::map<int, Pair> m_baselines;
    bool m_hasPersons;

    const Sight &sight(LookAhead lookAhead, bool personsAttested);
    const Best &best(Question question);
    Pair baseline(int credential);
    State state(int credential);
};

} // namespace cairn::referee
