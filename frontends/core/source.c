/* source.c: the source files of a compilation and the way from a position to file, line and column.
 *
 * All texts lie one after the other in one 32-bit position space (each followed by its final 0, which has a position too: the end of
 * the file). Line tables are built when the first position of a file is asked for; asking for positions in rising order is fast. */
#include "frontends/core/source.h"


#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { SOURCE_LIMIT = 1 << 30, SOURCE_STREAM = 64 * 1024 };

void sourcesInit(Sources *s, Arena *arena, const Hooks *hooks) {
    memset(s, 0, sizeof *s);
    s->arena = arena;
    s->hooks = hooks;
    s->nextBase = 1;
}

static bool sourcesHaveRoom(const Sources *s, uint64_t size) {
    return size <= SOURCE_LIMIT && s->nextBase + size + 1 < UINT32_MAX;
}

/* Reads up to n bytes, repeating interrupted and short reads. Returns the number read, or -1 with errno. */
static ssize_t readFully(const Hooks *h, int fd, char *to, size_t n) {
    size_t got = 0;
    while (got < n) {
        ssize_t k = h->read(h->user, fd, to + got, n - got);
        if (k < 0 && errno == EINTR) continue;
        if (k < 0) return -1;
        if (k == 0) break;
        got += (size_t)k;
    }
    return (ssize_t)got;
}

static SourceStatus statusOfErrno(int error) {
    switch (error) {
    case ENOENT: case ENOTDIR: return SOURCE_NOT_FOUND;
    case EISDIR: return SOURCE_DIRECTORY;
    case ENOMEM: return SOURCE_NO_MEMORY;
    case EFBIG: return SOURCE_TOO_BIG;
    default: return SOURCE_UNREADABLE;
    }
}

/* Reads a stream of unknown length (pipe, terminal, /proc) into the arena. Returns 0 or an errno. */
static int readStream(Sources *s, int fd, char **text, uint32_t *size) {
    const Hooks *h = s->hooks;
    size_t capacity = SOURCE_STREAM, n = 0;
    int error = 0;
    char *buffer = hookAlloc(h, capacity);
    if (buffer == NULL) return ENOMEM;
    for (;;) {
        ssize_t k = readFully(h, fd, buffer + n, capacity - n);
        if (k < 0) {
            error = errno != 0 ? errno : EIO;
            break;
        }
        n += (size_t)k;
        if (n < capacity) break;
        if (n > SOURCE_LIMIT) {
            error = EFBIG;
            break;
        }
        char *bigger = hookRealloc(h, buffer, capacity, capacity * 2);
        if (bigger == NULL) {
            error = ENOMEM;
            break;
        }
        buffer = bigger;
        capacity *= 2;
    }
    if (error == 0 && !sourcesHaveRoom(s, n)) error = EFBIG;
    if (error == 0) {
        Arena plain = *s->arena; /* a failure handler would leave `buffer` behind: ask without it, fail afterwards */
        plain.onFailure = NULL;
        *text = arenaCopy(&plain, buffer, n);
        plain.onFailure = s->arena->onFailure;
        *s->arena = plain;
        if (*text == NULL) error = ENOMEM;
        *size = (uint32_t)n;
    }
    hookFree(h, buffer, capacity);
    return error;
}

/* Reads an open file. Its size is asked first, so that ordinary files are read by one call straight into the arena. */
static int readOpen(Sources *s, int fd, char **text, uint32_t *size) {
    const Hooks *h = s->hooks;
    char probe;
    int64_t end = h->seek(h->user, fd, 0, SEEK_END);
    if (end <= 0 || h->seek(h->user, fd, 0, SEEK_SET) != 0) return readStream(s, fd, text, size);
    if (!sourcesHaveRoom(s, (uint64_t)end)) {
        return readFully(h, fd, &probe, 1) < 0 && errno == EISDIR ? EISDIR : EFBIG; /* directories may report any size */
    }
    Arena plain = *s->arena; /* the descriptor must be closed before the failure handler runs */
    plain.onFailure = NULL;
    char *to = arenaAllocRaw(&plain, (size_t)end + 1);
    plain.onFailure = s->arena->onFailure;
    *s->arena = plain;
    if (to == NULL) return ENOMEM;
    ssize_t n = readFully(h, fd, to, (size_t)end + 1);
    if (n < 0) return errno != 0 ? errno : EIO;
    if (n > end) { /* it grew while we read */
        if (h->seek(h->user, fd, 0, SEEK_SET) != 0) return EIO;
        return readStream(s, fd, text, size);
    }
    to[n] = '\0';
    *text = to;
    *size = (uint32_t)n;
    return 0;
}

SourceStatus sourcesRead(Sources *s, const char *path, Pos includedFrom, SourceFile **out, const char **reason) {
    const Hooks *h = s->hooks;
    bool isStdin = strcmp(path, "-") == 0;
    char *text = NULL;
    uint32_t size = 0;
    int fd = 0, error = 0;
    *out = NULL;
    *reason = NULL;
    if (!isStdin) {
        do fd = h->open(h->user, path, O_RDONLY | O_CLOEXEC | O_NOCTTY, 0);
        while (fd < 0 && errno == EINTR);
    }
    if (fd < 0) {
        error = errno != 0 ? errno : EIO;
    } else {
        error = isStdin ? readStream(s, fd, &text, &size) : readOpen(s, fd, &text, &size);
        if (!isStdin) (void)h->close(h->user, fd); /* opened for reading: nothing can be lost */
    }
    if (error != 0) {
        *reason = strerror(error);
        return statusOfErrno(error);
    }
    const char *name = arenaCopy(s->arena, path, strlen(path));
    *out = name == NULL ? NULL : sourcesAddText(s, name, text, size, includedFrom);
    if (*out == NULL) {
        *reason = strerror(ENOMEM);
        return SOURCE_NO_MEMORY;
    }
    return SOURCE_OK;
}

/* Adds a text that is in memory already; borrows path and text (text[size] must be 0) for the life of the sources. NULL: out of memory or
 * of positions. */
SourceFile *sourcesAddText(Sources *s, const char *path, const char *text, uint32_t size, Pos includedFrom) {
    assert(text[size] == '\0');
    if (!sourcesHaveRoom(s, size)) return NULL;
    if (s->fileCount == s->fileCapacity) {
        uint32_t capacity = s->fileCapacity == 0 ? 8 : s->fileCapacity * 2;
        SourceFile **files = ARENA_ARRAY(s->arena, SourceFile *, capacity);
        if (files == NULL) return NULL;
        if (s->fileCount > 0) memcpy(files, s->files, sizeof(SourceFile *) * s->fileCount);
        s->files = files;
        s->fileCapacity = capacity;
    }
    SourceFile *f = ARENA_NEW(s->arena, SourceFile);
    if (f == NULL) return NULL;
    f->path = path;
    f->text = text;
    f->size = size;
    f->base = s->nextBase;
    f->includedFrom = includedFrom;
    s->nextBase += size + 1;
    s->files[s->fileCount++] = f;
    return f;
}

const SourceFile *sourcesFileAt(const Sources *s, Pos pos) {
    uint32_t low = 0, high = s->fileCount; /* the file is in [low, high) */
    if (pos == 0 || pos >= s->nextBase || s->fileCount == 0) return NULL;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (s->files[middle]->base <= pos) low = middle;
        else high = middle;
    }
    return s->files[low];
}

/* Room for twice as many lines, or NULL. */
static uint32_t *moreLines(Sources *s, const uint32_t *starts, uint32_t *capacity) {
    uint32_t *more = arenaAllocRaw(s->arena, 2 * sizeof(uint32_t) * (size_t)*capacity);
    if (more != NULL) memcpy(more, starts, sizeof(uint32_t) * (size_t)*capacity);
    *capacity *= 2;
    return more;
}

static bool buildLines(Sources *s, SourceFile *f) {
    const char *end = f->text + f->size;
    uint32_t count = 0, capacity = f->size / 16 + 16; /* few texts have shorter lines */
    uint32_t *starts = arenaAllocRaw(s->arena, sizeof(uint32_t) * (size_t)capacity);
    for (const char *line = f->text; line != NULL && starts != NULL;) {
        if (count == capacity) starts = moreLines(s, starts, &capacity);
        if (starts != NULL) starts[count++] = (uint32_t)(line - f->text);
        const char *feed = memchr(line, '\n', (size_t)(end - line));
        line = feed != NULL ? feed + 1 : NULL;
    }
    f->lineStarts = starts;
    f->lineCount = count;
    return starts != NULL;
}

const char *sourcesBytes(const Sources *s, Pos pos, uint32_t n) {
    const SourceFile *file = pos == 0 ? NULL : sourcesFileAt(s, pos);
    if (file == NULL || pos - file->base > file->size || n > file->size - (pos - file->base)) return NULL;
    return file->text + (pos - file->base);
}

const char *nameSpellingAt(const Sources *s, const Name *n, Pos pos) {
    const char *bytes = sourcesBytes(s, pos, n->length);
    for (uint32_t i = 0; bytes != NULL && i < n->length; i++) {
        char c = bytes[i] >= 'A' && bytes[i] <= 'Z' ? (char)(bytes[i] + 32) : bytes[i];
        char d = n->spelling[i] >= 'A' && n->spelling[i] <= 'Z' ? (char)(n->spelling[i] + 32) : n->spelling[i];
        if (c != d) bytes = NULL;
    }
    return bytes != NULL ? bytes : n->spelling;
}

/* The line (from 0) that holds `offset`. It is looked for from line `near` on, or backwards from it, in steps that double: most questions are
 * about lines near the last answer. */
static uint32_t lineOf(const SourceFile *f, uint32_t near, uint32_t offset) {
    const uint32_t *starts = f->lineStarts;
    uint32_t low = near, high = f->lineCount;
    if (starts[near] <= offset) {
        for (uint32_t step = 1; step < f->lineCount - low; step *= 2) {
            if (starts[low + step] > offset) {
                high = low + step;
                break;
            }
            low += step;
        }
    } else {
        low = 0;
        high = near;
        for (uint32_t step = 1; step <= high; step *= 2) {
            if (starts[high - step] <= offset) {
                low = high - step;
                break;
            }
            high -= step;
        }
    }
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (starts[middle] <= offset) low = middle;
        else high = middle;
    }
    return low;
}

/* The row that is line 1 for an offset. */
static uint32_t firstRow(const SourceFile *f, uint32_t offset) {
    uint32_t n = f->partCount;
    while (n > 0 && f->parts[n - 1] > offset) n--;
    return n == 0 ? 0 : lineOf(f, 0, f->parts[n - 1]);
}

SourcePlace sourcesPlace(Sources *s, Pos pos) {
    SourcePlace place = {NULL, 0, 0, 0};
    SourceFile *f = s->lastFile;
    if (f == NULL || pos < f->base || pos - f->base > f->size) f = (SourceFile *)sourcesFileAt(s, pos);
    if (f == NULL) return place;
    if (f->lineStarts == NULL && !buildLines(s, f)) return place;
    uint32_t offset = pos - f->base;
    uint32_t low = lineOf(f, f == s->lastFile ? s->lastLine : 0, offset);
    s->lastFile = f;
    s->lastLine = low;
    place.file = f;
    place.row = low;
    place.line = low - (f->partCount > 0 ? firstRow(f, offset) : 0) + 1;
    place.column = offset - f->lineStarts[low] + 1;
    return place;
}
