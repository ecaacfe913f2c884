// sqlite3: open, exec with a callback, a prepared statement
// test: needs libsqlite3.so.0
extern "sqlite3" int sqlite3_open(str name, void **db);
extern "sqlite3" int sqlite3_close(void *db);
extern "sqlite3" int sqlite3_exec(void *db, str sql, int (*row)(void *user, int n, char **values, char **names), void *user, void **error);
extern "sqlite3" int sqlite3_prepare_v2(void *db, str sql, int bytes, void **statement, void **tail);
extern "sqlite3" int sqlite3_bind_int64(void *statement, int at, long value);
extern "sqlite3" int sqlite3_bind_text(void *statement, int at, char *value, int bytes, void *kept);
extern "sqlite3" int sqlite3_step(void *statement);
extern "sqlite3" int sqlite3_reset(void *statement);
extern "sqlite3" long sqlite3_column_int64(void *statement, int column);
extern "sqlite3" str sqlite3_column_text(void *statement, int column);
extern "sqlite3" double sqlite3_column_double(void *statement, int column);
extern "sqlite3" int sqlite3_finalize(void *statement);
extern "sqlite3" str sqlite3_errmsg(void *db);
extern "sqlite3" void sqlite3_free(void *memory);

#define SQLITE_ROW 100
int rows = 0;
char names[4][16] = {"Mercury", "Venus", "Earth", "Mars"};

int show(void *user, int n, char **values, char **names) {
    int i;
    rows = rows + 1;
    for (i = 0; i < n; i++) printf("%s=%s ", c_text_at(names, i), c_text_at(values, i));
    printf("\n");
    return 0;
}

int stop(void *user, int n, char **values, char **names) { return 1; }

void run(void *db, str sql) {
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != 0) printf("%s\n", sqlite3_errmsg(db));
}

int main() {
    void *db;
    void *statement;
    void *message = NULL;
    int i;
    if (sqlite3_open(":memory:", &db) != 0) return 1;
    run(db, "create table planets (id integer, name text, mass real)");
    if (sqlite3_prepare_v2(db, "insert into planets values (?, ?, ? * 1.5)", -1, &statement, NULL) != 0) return 2;
    for (i = 0; i < 4; i++) {
        sqlite3_bind_int64(statement, 1, i + 1);
        /* memory of the program: the statement reads it when it is stepped */
        sqlite3_bind_text(statement, 2, names[i], -1, NULL);
        sqlite3_bind_int64(statement, 3, i);
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    sqlite3_exec(db, "select id, name from planets order by id desc", show, NULL, NULL);
    printf("%d rows\n", rows);
    if (sqlite3_exec(db, "select * from planets", stop, NULL, &message) != 0) printf("stopped: %s\n", c_text(message));
    sqlite3_free(message);
    if (sqlite3_prepare_v2(db, "select name, mass, id from planets where id > 2 order by id", -1, &statement, NULL) != 0) return 3;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        printf("%s %.2f %d\n", sqlite3_column_text(statement, 0), sqlite3_column_double(statement, 1), sqlite3_column_int64(statement, 2));
    }
    sqlite3_finalize(statement);
    run(db, "select * from nothing");
    printf("%d\n", sqlite3_close(db));
    return 0;
}
