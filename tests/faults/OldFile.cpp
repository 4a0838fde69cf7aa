#include "tests/faults/OldFile.h"

#include "store/Database.h"
#include "tests/faults/Operations.h"
#include "tests/support/SmallCaseload.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace cairn::faults {

namespace {

std::vector<std::string> textsOf(SQLite::Database &connection, const std::string &query)
{
    std::vector<std::string> texts;
    SQLite::Statement rows(connection, query);
    while (rows.executeStep())
        texts.push_back(rows.getColumn(0).getString());
    return texts;
}

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text.append(text.empty() ? "\"" : ", \"").append(name).append("\"");
    return text;
}

/// Every row, with those of its columns that the older version knows.
void copyRows(const std::string &from, const std::string &to)
{
    SQLite::Database connection(to, SQLite::OPEN_READWRITE);
    connection.exec("PRAGMA foreign_keys = OFF");
    SQLite::Statement attach(connection, "ATTACH DATABASE ? AS newer");
    attach.bind(1, from);
    attach.exec();
    for (const std::string &table :
         textsOf(connection, "SELECT name FROM main.sqlite_schema WHERE type = 'table'")) {
        const std::string columns = joined(
            textsOf(connection, "SELECT name FROM pragma_table_info('" + table + "', 'main')"));
        connection.exec("DELETE FROM main.\"" + table + "\"");
        connection.exec("INSERT INTO main.\"" + table + "\" (" + columns + ") SELECT " + columns
                        + " FROM newer.\"" + table + "\"");
    }
}

} // namespace

void makeOldCaseload(Desk &desk, int version, Protection protection)
{
    desk.makeCaseload(Protection::None, Content::OfFirstVersion);
    const std::vector<Migration> known(migrations().begin(), migrations().begin() + version);
    const std::string plain = desk.file("plain.cairn");
    small::taken(small::taken(Database::create(plain, {}, known))->checkpoint());
    copyRows(desk.file(), plain);
    const Key key = protection == Protection::Passphrase
                        ? Key::fromPassphrase(Secret("correct horse battery staple"))
                        : Key();
    const std::string old = desk.file("old.cairn");
    small::taken(small::taken(Database::openToLook(plain, Key()))->saveCopyWith(old, key));
    Folder start;
    start["a.cairn"] = readFolder(desk.folder()).at("old.cairn");
    desk.setStart(start);
    std::string code;
    for (const Secret &group : recoveryGroups(key))
        code.append(group.bytes()).append(" ");
    desk.setUnlock(key.isEmpty() ? Unlock() : Unlock::withRecoveryCode(Secret(code)));
    desk.reset();
}

} // namespace cairn::faults
