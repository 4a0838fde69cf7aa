extern "C" {
extern int sqlite3_of_the_system;
int sqlite3_of_the_system = 0;
}
