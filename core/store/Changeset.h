#pragma once

#include "store/Database.h"
#include "store/History.h"

#include <set>
#include <string>
#include <vector>

struct sqlite3_session;

/// For core/store alone: SQLite's session extension. Its errors are thrown as SQLite::Exception.
namespace cairn {

/// Watches what is changed in the tables that the history keeps, until it is destroyed.
class Recording
{
public:
    explicit Recording(Database &database);
    ~Recording();
    Recording(const Recording &) = delete;
    Recording &operator=(const Recording &) = delete;

    /// Empty: nothing is different from when it began.
    std::string changeset() const;

private:
    sqlite3_session *m_session = nullptr;
};

/// Whether the history keeps the changes of \a table.
bool isKeptInHistory(std::string_view table);

std::string inverted(const std::string &changeset);

/// Throws SQLITE_CORRUPT where the file is not as the changeset left it.
void applyChangeset(Database &database, const std::string &changeset);

/// The same without what it says about \a learners; empty: nothing else is left.
std::string withoutLearners(const std::string &changeset, const std::set<LearnerId> &learners);

Touched touchedBy(const std::string &changeset);

/// What a changeset calls a learner, before or after it.
struct LearnerName {
    LearnerId learner;
    std::string name;
    std::string preferredName;
};
std::vector<LearnerName> namesIn(const std::string &changeset);

} // namespace cairn
