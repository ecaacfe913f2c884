/* cache.c: the compile cache (pascal.md 19).
 *
 * An entry `$HOME/.pscal/bc_cache/<language>-<base>-<pathhash>-<sourcehash>-<key>.bc` is a bytecode image followed by notes about what else it
 * depends on (included files, units) and a fixed trailer. It is written as temporary file + rename, so two processes at once or a full disk never leave half
 * an entry under its name; whatever does not fit is removed and compiled again. */
#define XXH_INLINE_ALL
#include "frontends/core/driver.h"
#include "vm/bytecode/verifier.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <xxhash.h>

#define CACHE_MAGIC 0x3243424C41435350ull
typedef struct CacheTrailer {
    uint64_t imageSize, key, noteCount, notesHash, magic;
} CacheTrailer;
enum { CACHE_FILE_MAX = 1 << 30, CACHE_NOTES_MAX = 20000 };

static uint64_t fnv(uint64_t h, const void *bytes, size_t n) {
    const unsigned char *p = bytes;
    for (size_t i = 0; i < n; i++) h = (h ^ p[i]) * 0x100000001b3ull;
    return h;
}

static uint64_t fnvText(uint64_t h, const char *text) {
    return text == NULL ? fnv(h, "\1", 1) : fnv(h, text, strlen(text) + 1);
}

static const uint64_t FNV_START = 0xcbf29ce484222325ull;

uint64_t cacheHash(const void *bytes, size_t n) { return XXH3_64bits(bytes, n); }

static uint64_t optionsHash(uint64_t h, const DriverOptions *o) {
    h = fnvText(h, o->compile.mode);
    for (uint32_t i = 0; i < o->compile.defineCount; i++) h = fnvText(h, o->compile.defines[i]);
    for (uint32_t i = 0; i < o->compile.includeDirCount; i++) h = fnvText(h, o->compile.includeDirs[i]);
    for (uint32_t i = 0; i < o->compile.unitDirCount; i++) h = fnvText(h, o->compile.unitDirs[i]);
    return fnv(h, &o->compile.optimisation, sizeof o->compile.optimisation);
}

/* A rebuilt compiler makes other bytecode: size and time of the executable stand for its identity. */
static uint64_t buildHash(const Hooks *hooks, uint64_t h) {
    FileInfo info;
    h = fnvText(h, PSCAL_VERSION);
    if (hooks->stat(hooks->user, "/proc/self/exe", true, &info) == 0) {
        h = fnv(h, &info.size, sizeof info.size);
        h = fnv(h, &info.modifiedNs, sizeof info.modifiedNs);
    }
    return h;
}

static bool isBelow(const char *path, const char *folder) {
    size_t n = strlen(folder);
    return strncmp(path, folder, n) == 0 && (path[n] == '/' || path[n] == 0);
}

void cacheInit(CacheKey *k, const FrontEnd *fe, const DriverOptions *o, const SourceFile *source) {
    const Hooks *hooks = o->run.hooks;
    const char *home = hooks->getenv(hooks->user, "HOME");
    char base[64], realBuffer[PATH_MAX];
    k->path[0] = 0;
    k->folder[0] = 0;
    if (home == NULL || home[0] == 0 || strcmp(source->path, "-") == 0 || o->noCacheWrite) return;
    const char *name = strrchr(source->path, '/');
    name = name == NULL ? source->path : name + 1;
    size_t n = 0;
    for (; name[n] != 0 && n < sizeof base - 1; n++) {
        char c = name[n];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        base[n] = plain ? c : '_';
    }
    base[n] = 0;
    const char *real = hooks->realpath(hooks->user, source->path, realBuffer);
    const char *identity = real == NULL || isBelow(real, "/tmp") ? name : real;
    uint64_t pathHash = fnvText(FNV_START, identity);
    uint64_t sourceHash = cacheHash(source->text, source->size);
    k->key = buildHash(hooks, optionsHash(fnv(fnvText(sourceHash, fe->name), &pathHash, sizeof pathHash), o));
    /* Messages of a cached program name the path it was compiled from. */
    k->key = fnvText(k->key, source->path);
    int length = snprintf(k->folder, sizeof k->folder, "%s/.pscal/bc_cache", home);
    if (length < 0 || (size_t)length >= sizeof k->folder - 200) {
        k->folder[0] = 0;
        return;
    }
    (void)snprintf(k->path, sizeof k->path, "%.3800s/%s-%s-%016llx-%016llx-%016llx.bc", k->folder, fe->name, base, (unsigned long long)pathHash,
                   (unsigned long long)sourceHash, (unsigned long long)k->key);
}

/* Reads a whole file; NULL on any failure. */
static char *readAll(const Hooks *hooks, const char *path, size_t *size) {
    int fd = hooks->open(hooks->user, path, O_RDONLY | O_NONBLOCK, 0); /* a FIFO in the cache must not stop us */
    FileInfo info;
    char *bytes = NULL;
    size_t have = 0;
    if (fd < 0) return NULL;
    if (hooks->fstat(hooks->user, fd, &info) == 0 && info.kind == PATH_PLAIN && info.size > 0 && info.size < CACHE_FILE_MAX) {
        *size = (size_t)info.size;
        bytes = hookAlloc(hooks, *size);
    }
    while (bytes != NULL && have < *size) {
        ssize_t n = hooks->read(hooks->user, fd, bytes + have, *size - have);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        have += (size_t)n;
    }
    (void)hooks->close(hooks->user, fd);
    if (bytes == NULL || have == *size) return bytes;
    hookFree(hooks, bytes, *size);
    return NULL;
}

bool cacheFileHasHash(const Hooks *hooks, const char *path, uint64_t hash) {
    size_t size = 0;
    char *bytes = readAll(hooks, path, &size);
    if (bytes == NULL) return hash == cacheHash("", 0) && hooks->access(hooks->user, path, R_OK) == 0; /* an empty file */
    bool same = cacheHash(bytes, size) == hash;
    hookFree(hooks, bytes, size);
    return same;
}

/* ---- notes: kind, hash, then the texts with their final 0 ---- */

static void listAdd(CacheList *list, const void *bytes, size_t n) {
    if (list->capacity - list->size < n) {
        size_t capacity = (list->capacity + n) * 2;
        char *grown = hookRealloc(list->hooks, list->bytes, list->capacity, capacity);
        if (grown == NULL) {
            list->failed = true;
            return;
        }
        list->bytes = grown;
        list->capacity = capacity;
    }
    memcpy(list->bytes + list->size, bytes, n);
    list->size += n;
}

void cacheNote(CacheList *list, const CacheRecord *r) {
    listAdd(list, &r->kind, 1);
    listAdd(list, &r->hash, sizeof r->hash);
    for (int i = 0; i < CACHE_TEXTS; i++) {
        const char *text = r->texts[i] == NULL ? "" : r->texts[i];
        listAdd(list, text, strlen(text) + 1);
    }
    list->count++;
}

void cacheNoteIncludes(CacheList *list, const Sources *sources) {
    for (uint32_t i = 0; i < sources->fileCount; i++) {
        const SourceFile *f = sources->files[i];
        if (f->includedFrom == 0) continue;
        CacheRecord r = {'i', cacheHash(f->text, f->size), {f->path}};
        cacheNote(list, &r);
    }
}

void cacheNoteList(CacheList *list, const CacheList *from) {
    if (from->size > 0) listAdd(list, from->bytes, from->size);
    list->count += from->count;
    list->failed |= from->failed;
}

void cacheListFree(CacheList *list) {
    hookFree(list->hooks, list->bytes, list->capacity);
    list->bytes = NULL;
    list->size = list->capacity = 0;
}

/* Takes one note from *at; false if it is not complete. */
static bool takeNote(const char **at, const char *end, CacheRecord *r) {
    if ((size_t)(end - *at) < 1 + sizeof r->hash) return false;
    r->kind = **at;
    memcpy(&r->hash, *at + 1, sizeof r->hash);
    *at += 1 + sizeof r->hash;
    for (int i = 0; i < CACHE_TEXTS; i++) {
        const char *stop = memchr(*at, 0, (size_t)(end - *at));
        if (stop == NULL) return false;
        r->texts[i] = *at;
        *at = stop + 1;
    }
    return true;
}

typedef struct CacheCheck {
    const Hooks *hooks;
    bool (*isCurrent)(void *user, const CacheRecord *r);
    void *user;
} CacheCheck;

static bool areNotesCurrent(const CacheCheck *c, const char *list, size_t size, const CacheTrailer *t) {
    const char *at = list;
    if (cacheHash(list, size) != t->notesHash || t->noteCount > CACHE_NOTES_MAX) return false;
    for (uint64_t i = 0; i < t->noteCount; i++) {
        CacheRecord r;
        if (!takeNote(&at, list + size, &r)) return false;
        if (r.kind == 'i' && !cacheFileHasHash(c->hooks, r.texts[0], r.hash)) return false;
        if (!c->isCurrent(c->user, &r)) return false;
    }
    return at == list + size;
}

Module *cacheLoad(const CacheKey *k, const Hooks *hooks, bool (*isCurrent)(void *user, const CacheRecord *r), void *user) {
    size_t size = 0;
    CacheTrailer t;
    CacheCheck check = {hooks, isCurrent, user};
    Module *m = NULL;
    ModuleError err;
    if (k->path[0] == 0) return NULL;
    char *bytes = readAll(hooks, k->path, &size);
    if (bytes == NULL) return NULL;
    bool ok = size > sizeof t;
    if (ok) memcpy(&t, bytes + size - sizeof t, sizeof t);
    ok = ok && t.magic == CACHE_MAGIC && t.key == k->key && t.imageSize <= size - sizeof t &&
         areNotesCurrent(&check, bytes + t.imageSize, size - sizeof t - (size_t)t.imageSize, &t);
    if (ok) {
        char *image = hookRealloc(hooks, bytes, size, (size_t)t.imageSize);
        if (image != NULL) {
            bytes = image;
            size = (size_t)t.imageSize;
            if (moduleDecode(hooks, bytes, size, &m, &err)) {
                if (verifyModule(m, &err)) return m;
                moduleFree(m); /* with bytes */
                bytes = NULL;
            }
        }
    }
    hookFree(hooks, bytes, size);
    (void)hooks->unlink(hooks->user, k->path);
    return NULL;
}

static bool makeFolder(const CacheKey *k, const Hooks *hooks) {
    char parent[4096];
    (void)snprintf(parent, sizeof parent, "%s", k->folder);
    char *slash = strrchr(parent, '/');
    if (slash == NULL) return false;
    *slash = 0;
    if (hooks->mkdir(hooks->user, parent, 0700) != 0 && errno != EEXIST) return false;
    return hooks->mkdir(hooks->user, k->folder, 0700) == 0 || errno == EEXIST;
}

/* A newer entry of the same source path replaces older ones: at most one per path and options is kept by name; nothing else is pruned. */
void cacheStore(const CacheKey *k, const CacheList *list, const void *image, size_t size) {
    if (k->path[0] == 0 || list->failed || list->count > CACHE_NOTES_MAX || !makeFolder(k, list->hooks)) return;
    CacheTrailer t = {size, k->key, list->count, cacheHash(list->bytes, list->size), CACHE_MAGIC};
    const FilePart parts[] = {{image, size}, {list->bytes, list->size}, {&t, sizeof t}};
    const Hooks *hooks = list->hooks;
    FileInfo info;
    bool isThere = hooks->stat(hooks->user, k->path, false, &info) == 0;
    if (isThere && info.kind != PATH_PLAIN) (void)hooks->unlink(hooks->user, k->path); /* a FIFO would make us wait */
    const char *why;
    (void)hostWritePartsAtomically(hooks, k->path, parts, sizeof parts / sizeof parts[0], &why);
}
