/* Exits with 0 where the SQLCipher it is linked to is 4.6 or newer and records changesets. */
#include <sqlite3.h>
#include <stdio.h>

static int isNewEnough = 0;

static int readVersion(void *unused, int columns, char **values, char **names)
{
    int major = 0;
    int minor = 0;
    (void)unused;
    (void)names;
    if (columns > 0 && values[0] && sscanf(values[0], "%d.%d", &major, &minor) == 2)
        isNewEnough = major > 4 || (major == 4 && minor >= 6);
    return 0;
}

int main(void)
{
    sqlite3 *db = 0;
    /* 3.46 can put single changes into another changeset. */
    if (!sqlite3_compileoption_used("ENABLE_SESSION") || sqlite3_libversion_number() < 3046000)
        return 1;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK)
        return 1;
    sqlite3_exec(db, "PRAGMA cipher_version", readVersion, 0, 0);
    return isNewEnough ? 0 : 1;
}
