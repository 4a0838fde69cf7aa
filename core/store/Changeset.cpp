#include "store/Changeset.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <set>

namespace cairn {

static void check(int code, const char *what)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(what, code);
}

bool isKeptInHistory(std::string_view table)
{
    return table != "history" && table != "counter" && table != "setting"
           && table != "learner_change" && table != "summary" && table != "purge"
           && table != "disclosure" && table != "disclosed";
}

Recording::Recording(Database &database)
{
    check(sqlite3session_create(database.connection().getHandle(), "main", &m_session),
          "the change cannot be recorded");
    sqlite3session_table_filter(
        m_session, [](void *, const char *table) { return isKeptInHistory(table) ? 1 : 0; },
        nullptr);
    if (const int code = sqlite3session_attach(m_session, nullptr); code != SQLITE_OK) {
        sqlite3session_delete(m_session);
        throw SQLite::Exception("the change cannot be recorded", code);
    }
}

Recording::~Recording()
{
    sqlite3session_delete(m_session);
}

static std::string takeBytes(void *bytes, int size)
{
    std::string text(static_cast<const char *>(bytes), static_cast<size_t>(size));
    sqlite3_free(bytes);
    return text;
}

std::string Recording::changeset() const
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3session_changeset(m_session, &size, &bytes), "the change cannot be recorded");
    return takeBytes(bytes, size);
}

// The session functions take what they only read as a pointer to non-const.
static void *bytesOf(const std::string &changeset)
{
    return const_cast<char *>(changeset.data());
}

std::string inverted(const std::string &changeset)
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3changeset_invert(static_cast<int>(changeset.size()), bytesOf(changeset), &size,
                                  &bytes),
          "the step cannot be turned round");
    return takeBytes(bytes, size);
}

void applyChangeset(Database &database, const std::string &changeset)
{
    const int code = sqlite3changeset_apply(
        database.connection().getHandle(), static_cast<int>(changeset.size()), bytesOf(changeset),
        nullptr, [](void *, int, sqlite3_changeset_iter *) { return SQLITE_CHANGESET_ABORT; },
        nullptr);
    if (code == SQLITE_ABORT)
        throw SQLite::Exception("the file is not as this step left it", SQLITE_CORRUPT);
    check(code, "the step cannot be applied");
}

namespace {

/// Walks over the changes of a changeset.
class Changes
{
public:
    explicit Changes(const std::string &changeset)
    {
        check(sqlite3changeset_start(&m_changes, static_cast<int>(changeset.size()),
                                     bytesOf(changeset)),
              "the step cannot be read");
    }
    ~Changes() { sqlite3changeset_finalize(m_changes); }
    Changes(const Changes &) = delete;
    Changes &operator=(const Changes &) = delete;

    bool next() { return sqlite3changeset_next(m_changes) == SQLITE_ROW; }
    void look()
    {
        const char *table = nullptr;
        int columns = 0;
        int indirect = 0;
        check(sqlite3changeset_op(m_changes, &table, &columns, &m_operation, &indirect),
              "the step cannot be read");
        m_table = table;
    }
    sqlite3_changeset_iter *current() const { return m_changes; }
    const std::string &table() const { return m_table; }
    bool isUpdate() const { return m_operation == SQLITE_UPDATE; }
    /// The first column: part of the primary key, so it is in every change.
    std::string firstColumn() const
    {
        return m_operation == SQLITE_INSERT ? column(&sqlite3changeset_new, 0)
                                            : column(&sqlite3changeset_old, 0);
    }
    using Side = int (*)(sqlite3_changeset_iter *, int, sqlite3_value **);
    bool has(Side side) const
    {
        return side == &sqlite3changeset_new ? m_operation != SQLITE_DELETE
                                             : m_operation != SQLITE_INSERT;
    }
    /// Empty: the change does not say.
    std::string column(Side side, int number) const
    {
        sqlite3_value *value = nullptr;
        check(side(m_changes, number, &value), "the step cannot be read");
        const auto *text
            = value ? reinterpret_cast<const char *>(sqlite3_value_text(value)) : nullptr;
        return text ? std::string(text, static_cast<size_t>(sqlite3_value_bytes(value))) : "";
    }

private:
    sqlite3_changeset_iter *m_changes = nullptr;
    std::string m_table;
    int m_operation = 0;
};

} // namespace

std::string withoutLearners(const std::string &changeset, const std::set<LearnerId> &learners)
{
    sqlite3_changegroup *made = nullptr;
    check(sqlite3changegroup_new(&made), "the step cannot be read");
    const std::unique_ptr<sqlite3_changegroup, decltype(&sqlite3changegroup_delete)> group(
        made, sqlite3changegroup_delete);
    for (Changes changes(changeset); changes.next();) {
        changes.look();
        if (changes.table() == "catalogue" || learners.count(LearnerId(changes.firstColumn())) == 0)
            check(sqlite3changegroup_add_change(group.get(), changes.current()),
                  "the step cannot be narrowed");
    }
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3changegroup_output(group.get(), &size, &bytes), "the step cannot be narrowed");
    return takeBytes(bytes, size);
}

Touched touchedBy(const std::string &changeset)
{
    Touched touched;
    std::set<LearnerId> learners;
    std::set<LearnerId> records;
    for (Changes changes(changeset); changes.next();) {
        changes.look();
        if (changes.table() == "catalogue") {
            touched.catalogue = true;
            continue;
        }
        learners.insert(LearnerId(changes.firstColumn()));
        if (changes.table() != "plan" && changes.table().rfind("plan_", 0) != 0)
            records.insert(LearnerId(changes.firstColumn()));
        touched.cameOrWent |= changes.table() == "learner" && !changes.isUpdate();
    }
    touched.learners.assign(learners.begin(), learners.end());
    touched.records.assign(records.begin(), records.end());
    return touched;
}

std::vector<LearnerName> namesIn(const std::string &changeset)
{
    constexpr int name = 1; // columns of the table
    constexpr int preferredName = 2;
    std::vector<LearnerName> names;
    for (Changes changes(changeset); changes.next();) {
        changes.look();
        if (changes.table() != "learner")
            continue;
        for (const Changes::Side side : {&sqlite3changeset_old, &sqlite3changeset_new})
            if (changes.has(side))
                names.push_back({LearnerId(changes.firstColumn()), changes.column(side, name),
                                 changes.column(side, preferredName)});
    }
    return names;
}

} // namespace cairn
