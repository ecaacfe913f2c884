/* unit_search.c: where the source of a unit is (pascal.md 12). Folders are tried in order, in each all suffixes. */
#include "frontends/core/unit_store.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LEVELS_UP = 4 };

typedef struct Search {
    const UnitQuery *q;
    char *path;
    size_t size;
    UnitTried *tried;
    void *user;
} Search;

static bool isFile(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

static bool join(Search *s, const char *folder, size_t folderLength, const char *name, const char *suffix) {
    const char *slash = folderLength == 0 || folder[folderLength - 1] == '/' ? "" : "/";
    int n = snprintf(s->path, s->size, "%.*s%s%s%s", (int)folderLength, folder, slash, name, suffix);
    return n > 0 && (size_t)n < s->size && isFile(s->path);
}

static bool tryFolder(Search *s, const char *folder, size_t length, const char *reason) {
    for (const char *const *suffix = s->q->fe->unitSuffixes; *suffix != NULL; suffix++) {
        if (join(s, folder, length, s->q->name, *suffix)) return true;
    }
    if (s->tried != NULL) {
        char text[UNIT_PATH_MAX];
        (void)snprintf(text, sizeof text, "%.*s", (int)length, length == 0 ? "." : folder);
        if (length == 0) (void)snprintf(text, sizeof text, ".");
        s->tried(s->user, text, reason);
    }
    return false;
}

static bool tryText(Search *s, const char *folder, const char *reason) { return tryFolder(s, folder, strlen(folder), reason); }

/* The folders of a colon-separated list. */
static bool tryList(Search *s, const char *list, const char *reason) {
    while (list != NULL && *list != 0) {
        size_t n = strcspn(list, ":");
        if (n > 0 && tryFolder(s, list, n, reason)) return true;
        list += n + (list[n] == ':');
    }
    return false;
}

/* <folder of the executable>/../<below>/<language> */
static bool tryNearProgram(Search *s, const char *below) {
    char program[UNIT_PATH_MAX], folder[UNIT_PATH_MAX + 100];
    ssize_t n = readlink("/proc/self/exe", program, sizeof program - 1);
    if (n <= 0) return false;
    program[n] = 0;
    char *slash = strrchr(program, '/');
    if (slash == NULL) return false;
    *slash = 0;
    (void)snprintf(folder, sizeof folder, "%s/../%s/%s", program, below, s->q->fe->name);
    return tryText(s, folder, "beside the command");
}

static bool tryInstalled(Search *s) {
    char folder[UNIT_PATH_MAX];
    (void)snprintf(folder, sizeof folder, "%s/%s", PSCAL_LIB_DIR, s->q->fe->name);
    return tryText(s, folder, "installation") || tryNearProgram(s, "lib") || tryNearProgram(s, "share/pscal/lib");
}

static bool tryAbove(Search *s) {
    char folder[UNIT_PATH_MAX];
    for (int level = 0; level <= LEVELS_UP; level++) {
        char up[3 * LEVELS_UP + 3] = "./";
        for (int i = 0; i < level; i++) (void)snprintf(up + (size_t)i * 3, sizeof up - (size_t)i * 3, "../");
        (void)snprintf(folder, sizeof folder, "%slib/%s", up, s->q->fe->name);
        if (tryText(s, folder, "working directory")) return true;
    }
    return false;
}

/* The file of an in clause, relative to the file that uses it. */
static bool tryNamedFile(Search *s) {
    const char *file = s->q->file;
    if (file == NULL || file[0] == 0) return false;
    size_t length = file[0] == '/' ? 0 : strlen(s->q->folder);
    return join(s, s->q->folder, length, file, "");
}

bool unitSearch(const UnitQuery *q, char *path, size_t size, UnitTried *tried, void *user) {
    Search s = {q, path, size, tried, user};
    if (tryNamedFile(&s)) return true;
    for (uint32_t i = 0; i < q->options->unitDirCount; i++) {
        if (tryText(&s, q->options->unitDirs[i], "option -U")) return true;
    }
    return tryText(&s, q->folder, "folder of the file that uses it") || tryList(&s, getenv(q->fe->unitVariable), q->fe->unitVariable) ||
           tryInstalled(&s) || tryAbove(&s);
}
