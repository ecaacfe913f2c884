/* edit.c: libedit behind a small interface (edit.h). The library is opened at run time, so that nothing needs it but a session on a terminal. */
#include "frontends/repl/edit.h"

#include "vm/host/host.h"

#include <ctype.h>
#include <dlfcn.h>
#include <errno.h>
#include <histedit.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { HISTORY_LINES = 1000, LINE_FIRST = 256, MATCHES_MAX = 100 };

/* What is used of libedit. */
typedef struct Library {
    void *handle;
    EditLine *(*init)(const char *, FILE *, FILE *, FILE *);
    void (*end)(EditLine *);
    int (*set)(EditLine *, int, ...);
    int (*get)(EditLine *, int, ...);
    const char *(*gets)(EditLine *, int *);
    const LineInfo *(*line)(EditLine *);
    int (*insertstr)(EditLine *, const char *);
    int (*source)(EditLine *, const char *);
    History *(*historyInit)(void);
    void (*historyEnd)(History *);
    int (*history)(History *, HistEvent *, int, ...);
} Library;

struct Edit {
    const Hooks *hooks;
    Library lib;
    EditLine *el;      /* NULL: plain reading */
    History *history;
    const char *historyPath, *prompt;
    EditComplete *complete;
    void *user;
    char *line;
    size_t capacity;
    bool isTerminal;
};

static void *symbol(const Library *lib, const char *name, bool *ok) {
    void *found = dlsym(lib->handle, name);
    if (found == NULL) *ok = false;
    return found;
}

#define FIND(field, name)                                   \
    do {                                                    \
        void *found_ = symbol(lib, (name), &ok);            \
        memcpy(&lib->field, &found_, sizeof lib->field);    \
    } while (0)

static bool openLibrary(Library *lib) {
    bool ok = true;
    lib->handle = dlopen("libedit.so.2", RTLD_NOW | RTLD_LOCAL);
    if (lib->handle == NULL) lib->handle = dlopen("libedit.so", RTLD_NOW | RTLD_LOCAL);
    if (lib->handle == NULL) return false;
    FIND(init, "el_init");
    FIND(end, "el_end");
    FIND(set, "el_set");
    FIND(get, "el_get");
    FIND(gets, "el_gets");
    FIND(line, "el_line");
    FIND(insertstr, "el_insertstr");
    FIND(source, "el_source");
    FIND(historyInit, "history_init");
    FIND(historyEnd, "history_end");
    FIND(history, "history");
    return ok;
}

static Edit *editOf(const Library *lib, EditLine *el) {
    void *user = NULL;
    (void)lib->get(el, EL_CLIENTDATA, &user);
    return user;
}

/* ---- completion ---- */

typedef struct Matches {
    const char *word;
    size_t length, common; /* common: bytes that all matches begin with */
    size_t allBytes;
    uint32_t count;
    char first[128];
    char all[2048];
} Matches;

static void addMatch(void *to, const char *text) {
    Matches *m = to;
    size_t n = strlen(text);
    if (n < m->length || n >= sizeof m->first || strncasecmp(text, m->word, m->length) != 0) return;
    if (m->count > 0 && strstr(m->all, text) != NULL && strcasecmp(m->first, text) == 0) return;
    if (m->count++ == 0) {
        memcpy(m->first, text, n + 1);
        m->common = n;
    }
    size_t same = 0;
    while (same < m->common && text[same] == m->first[same]) same++;
    m->common = same;
    if (m->count <= MATCHES_MAX && m->allBytes + n + 3 < sizeof m->all) m->allBytes += (size_t)snprintf(m->all + m->allBytes, sizeof m->all - m->allBytes, "%s  ", text);
}

/* libedit knows one function for all; the Edit hangs at the EditLine, and both are found through the address of the client data. */
static unsigned char completeWith(Edit *e) {
    const LineInfo *info = e->lib.line(e->el);
    const char *start = info->cursor;
    while (start > info->buffer && (isalnum((unsigned char)start[-1]) || start[-1] == '_' || (start[-1] == ':' && start - 1 == info->buffer))) start--;
    Matches m = {.word = start, .length = (size_t)(info->cursor - start)};
    if (m.length == 0) return CC_ERROR;
    e->complete(e->user, start, m.length, addMatch, &m);
    if (m.count == 0) return CC_ERROR;
    m.first[m.common] = '\0';
    if (m.common > m.length) {
        if (e->lib.insertstr(e->el, m.first + m.length) != 0) return CC_ERROR;
        return CC_REFRESH;
    }
    if (m.count > 1) {
        (void)hostWrite(1, "\n", 1);
        (void)hostWrite(1, m.all, strlen(m.all));
        (void)hostWrite(1, "\n", 1);
        return CC_REDISPLAY;
    }
    return CC_ERROR;
}

static unsigned char onTab(EditLine *el, int c) {
    (void)c;
    /* el_get is needed to find the Edit, and the Edit to find el_get: ask the process, which has libedit loaded by now. */
    int (*get)(EditLine *, int, ...);
    void *handle = dlopen("libedit.so.2", RTLD_NOW | RTLD_NOLOAD), *found = handle == NULL ? NULL : dlsym(handle, "el_get");
    if (handle != NULL) (void)dlclose(handle);
    if (found == NULL) return CC_ERROR;
    memcpy(&get, &found, sizeof get);
    Library lib = {.get = get};
    return completeWith(editOf(&lib, el));
}

static char *promptOf(EditLine *el) {
    int (*get)(EditLine *, int, ...);
    void *handle = dlopen("libedit.so.2", RTLD_NOW | RTLD_NOLOAD), *found = handle == NULL ? NULL : dlsym(handle, "el_get");
    if (handle != NULL) (void)dlclose(handle);
    if (found == NULL) return (char *)(uintptr_t)"";
    memcpy(&get, &found, sizeof get);
    Library lib = {.get = get};
    return (char *)(uintptr_t)editOf(&lib, el)->prompt;
}

/* ---- life ---- */

static void openEditor(Edit *e, const char *program) {
    HistEvent event;
    if (!openLibrary(&e->lib)) return;
    e->el = e->lib.init(program, stdin, stdout, stderr);
    if (e->el == NULL) return;
    e->history = e->lib.historyInit();
    (void)e->lib.set(e->el, EL_CLIENTDATA, e);
    (void)e->lib.set(e->el, EL_PROMPT, promptOf);
    (void)e->lib.set(e->el, EL_EDITOR, "emacs");
    (void)e->lib.set(e->el, EL_SIGNAL, 0);
    (void)e->lib.set(e->el, EL_ADDFN, "session-complete", "Completes a name", onTab);
    (void)e->lib.set(e->el, EL_BIND, "^I", "session-complete", NULL);
    (void)e->lib.source(e->el, NULL);
    if (e->history == NULL) return;
    (void)e->lib.history(e->history, &event, H_SETSIZE, HISTORY_LINES);
    (void)e->lib.history(e->history, &event, H_SETUNIQUE, 1);
    if (e->historyPath != NULL) (void)e->lib.history(e->history, &event, H_LOAD, e->historyPath);
    (void)e->lib.set(e->el, EL_HIST, e->lib.history, e->history);
}

Edit *editOpen(const Hooks *hooks, const char *program, const char *historyPath, EditComplete *complete, void *user) {
    Edit *e = hookAlloc(hooks, sizeof *e);
    if (e == NULL) return NULL;
    *e = (Edit){.hooks = hooks, .historyPath = historyPath, .complete = complete, .user = user};
    e->isTerminal = hooks->isatty(hooks->user, 0) == 1 && hooks->isatty(hooks->user, 1) == 1;
    if (e->isTerminal) openEditor(e, program);
    return e;
}

void editClose(Edit *e) {
    HistEvent event;
    if (e == NULL) return;
    if (e->history != NULL && e->historyPath != NULL) (void)e->lib.history(e->history, &event, H_SAVE, e->historyPath);
    if (e->el != NULL) e->lib.end(e->el);
    if (e->history != NULL) e->lib.historyEnd(e->history);
    hookFree(e->hooks, e->line, e->capacity);
    hookFree(e->hooks, e, sizeof *e);
}

bool editIsTerminal(const Edit *e) { return e->isTerminal; }

void editRemember(Edit *e, const char *entry) {
    HistEvent event;
    if (e->history != NULL && entry[0] != '\0') (void)e->lib.history(e->history, &event, H_ENTER, entry);
}

/* ---- reading ---- */

static bool keepLine(Edit *e, size_t length) {
    if (length + 1 <= e->capacity) return true;
    size_t capacity = length * 2 + LINE_FIRST;
    char *grown = hookRealloc(e->hooks, e->line, e->capacity, capacity);
    if (grown == NULL) return false;
    e->line = grown;
    e->capacity = capacity;
    return true;
}

/* Byte by byte: what follows the line belongs to the program that the entry runs. */
static EditStatus readPlain(Edit *e, const char **line) {
    size_t n = 0;
    for (;;) {
        char c;
        ssize_t got = e->hooks->read(e->hooks->user, 0, &c, 1);
        if (got < 0 && errno == EINTR) return EDIT_INTERRUPTED;
        if (got <= 0 && n == 0) return EDIT_END;
        if (got <= 0 || c == '\n') break;
        if (!keepLine(e, n + 1)) return EDIT_NO_MEMORY;
        e->line[n++] = c;
    }
    if (!keepLine(e, n)) return EDIT_NO_MEMORY;
    e->line[n] = '\0';
    *line = e->line;
    return EDIT_LINE;
}

EditStatus editRead(Edit *e, const char *prompt, const char **line) {
    e->prompt = prompt;
    if (e->el == NULL) {
        (void)hostWrite(1, prompt, strlen(prompt));
        return readPlain(e, line);
    }
    int n = 0;
    errno = 0;
    const char *text = e->lib.gets(e->el, &n);
    if (text == NULL || n <= 0) return n < 0 && errno == EINTR ? EDIT_INTERRUPTED : EDIT_END;
    if (!keepLine(e, (size_t)n)) return EDIT_NO_MEMORY;
    memcpy(e->line, text, (size_t)n);
    if (e->line[n - 1] == '\n') n--;
    e->line[n] = '\0';
    *line = e->line;
    return EDIT_LINE;
}
