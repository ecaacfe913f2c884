/* unit_search.c: where the source of a unit is (pascal.md 12). Folders are tried in order, in each all suffixes; if that
 * finds nothing, once more without regard to the case of files' names. */
#include "frontends/core/unit_store.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LEVELS_UP = 4 };

typedef struct Search {
    const UnitQuery *q;
    const FrontEnd *fe; /* whose suffixes are tried */
    char *path;
    size_t size;
    UnitTried *tried;
    void *user;
    bool isAnyCase; /* files' names may have capitals */
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

/* The file of the folder whose name is that of the unit but for the case; of several the first by strcmp. */
static bool scanFolder(Search *s, const char *folder, size_t length, const char *suffix) {
    char path[UNIT_PATH_MAX], found[UNIT_PATH_MAX] = "";
    size_t n = strlen(s->q->name);
    int k = snprintf(path, sizeof path, "%.*s", (int)length, length == 0 ? "." : folder);
    if (length == 0) k = snprintf(path, sizeof path, ".");
    DIR *d = k > 0 && (size_t)k < sizeof path ? opendir(path) : NULL;
    if (d == NULL) return false;
    for (const struct dirent *e = readdir(d); e != NULL; e = readdir(d)) {
        bool isIt = strncasecmp(e->d_name, s->q->name, n) == 0 && strcasecmp(e->d_name + n, suffix) == 0;
        if (isIt && (found[0] == 0 || strcmp(e->d_name, found) < 0)) (void)snprintf(found, sizeof found, "%s", e->d_name);
    }
    (void)closedir(d);
    return found[0] != 0 && join(s, folder, length, found, "");
}

static bool tryFolder(Search *s, const char *folder, size_t length, const char *reason) {
    for (const char *const *suffix = s->fe->unitSuffixes; *suffix != NULL; suffix++) {
        if (s->isAnyCase ? scanFolder(s, folder, length, *suffix) : join(s, folder, length, s->q->name, *suffix)) return true;
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

/* Folder `number` of the installed libraries of a language: in the installation, then beside the command. False: there is none. */
static bool libraryFolder(unsigned number, const char *language, char *folder, size_t size) {
    static const char *const below[] = {"lib", "share/pscal/lib"};
    char program[UNIT_PATH_MAX];
    if (number == 0) return snprintf(folder, size, "%s/%s", PSCAL_LIB_DIR, language) < (int)size;
    ssize_t n = number <= 2 ? readlink("/proc/self/exe", program, sizeof program - 1) : 0;
    if (n <= 0) return false;
    program[n] = 0;
    char *slash = strrchr(program, '/');
    if (slash == NULL) return false;
    *slash = 0;
    return snprintf(folder, size, "%s/../%s/%s", program, below[number - 1], language) < (int)size;
}

static bool tryInstalled(Search *s) {
    char folder[UNIT_PATH_MAX + 100];
    for (unsigned i = 0; libraryFolder(i, s->fe->name, folder, sizeof folder); i++) {
        if (tryText(s, folder, i == 0 ? "installation" : "beside the command")) return true;
    }
    return false;
}

bool unitSearchLibrary(const char *language, const char *file, char *path, size_t size) {
    char folder[UNIT_PATH_MAX + 100];
    for (unsigned i = 0; libraryFolder(i, language, folder, sizeof folder); i++) {
        int n = snprintf(path, size, "%s/%s", folder, file);
        if (n > 0 && (size_t)n < size && isFile(path)) return true;
    }
    return false;
}

static bool tryAbove(Search *s) {
    char folder[UNIT_PATH_MAX];
    for (int level = 0; level <= LEVELS_UP; level++) {
        char up[3 * LEVELS_UP + 3] = "./";
        for (int i = 0; i < level; i++) (void)snprintf(up + (size_t)i * 3, sizeof up - (size_t)i * 3, "../");
        (void)snprintf(folder, sizeof folder, "%slib/%s", up, s->fe->name);
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

static bool searchLanguage(Search *s) {
    for (uint32_t i = 0; i < s->q->options->unitDirCount; i++) {
        if (tryText(s, s->q->options->unitDirs[i], "option -U")) return true;
    }
    return tryText(s, s->q->folder, "folder of the file that uses it") || tryList(s, getenv(s->fe->unitVariable), s->fe->unitVariable) ||
           tryInstalled(s) || tryAbove(s);
}

bool unitSearch(const UnitQuery *q, char *path, size_t size, UnitTried *tried, void *user) {
    Search s = {.q = q, .fe = q->fe, .path = path, .size = size, .tried = tried, .user = user};
    if (tryNamedFile(&s) || (q->fe->parseInterface != NULL && searchLanguage(&s))) return true;
    s.tried = NULL;
    for (const FrontEnd *const *fe = q->languages; fe != NULL && *fe != NULL; fe++) {
        s.fe = *fe;
        if (*fe != q->fe && (*fe)->parseInterface != NULL && searchLanguage(&s)) return true;
    }
    s.fe = q->fe;
    s.isAnyCase = true;
    return q->fe->parseInterface != NULL && searchLanguage(&s);
}

static bool hasSuffix(const char *path, const FrontEnd *fe) {
    size_t n = strlen(path);
    for (const char *const *suffix = fe->unitSuffixes; suffix != NULL && *suffix != NULL; suffix++) {
        size_t k = strlen(*suffix);
        if (n > k && strcmp(path + n - k, *suffix) == 0) return true;
    }
    return false;
}

const FrontEnd *unitLanguage(const UnitQuery *q, const char *path) {
    if (hasSuffix(path, q->fe)) return q->fe;
    for (const FrontEnd *const *fe = q->languages; fe != NULL && *fe != NULL; fe++) {
        if (hasSuffix(path, *fe)) return *fe;
    }
    return q->fe;
}
