/* repl.c: the loop of an interactive session: prompts, entries of several lines, commands that begin with a colon, Ctrl-C. */
#include "frontends/repl/edit.h"
#include "frontends/repl/session.h"

#include <assert.h>
#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Signal handlers have no argument of ours: the VM of the session, while it runs an entry (docs/globals.md). */
static VM *volatile entryVm;

static void onInterrupt(int signal) {
    VM *vm = entryVm;
    (void)signal;
    if (vm != NULL) vmRequest(vm, REQUEST_INTERRUPT);
}

typedef struct Loop {
    Repl repl;
    Edit *edit;
    char *entry;      /* lines so far */
    size_t length, capacity;
    bool isTiming;
} Loop;

static const char help[] =
    "An entry is a declaration, statements or an expression, whose value is shown. It goes on over several lines while something is open.\n"
    "  :help            this text\n"
    "  :quit            ends the session (also :q, end of input)\n"
    "  :type EXPR       the type of an expression\n"
    "  :time EXPR       runs an entry and shows its time\n"
    "  :bytecode NAME   the bytecode of a routine\n"
    "  :ast [ENTRY]     the typed tree as JSON\n"
    "  :tasks           the threads and what they do\n"
    "  :load FILE       reads entries from a file\n"
    "  :vars            the variables of the session\n"
    "  :funcs           its routines\n"
    "  :reset           forgets everything\n";

static void print(const char *text) { (void)hostWrite(1, text, strlen(text)); }

/* ---- completion ---- */

static void complete(void *user, const char *word, size_t length, void (*add)(void *to, const char *text), void *to) {
    static const char *const commands[] = {":help", ":quit", ":type", ":time", ":bytecode", ":ast", ":tasks", ":load", ":vars", ":funcs", ":reset"};
    const Loop *l = user;
    if (length > 0 && word[0] == ':') {
        for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) add(to, commands[i]);
        return;
    }
    for (const Chunk *c = l->repl.chunks; c != NULL; c = c->next) {
        for (uint32_t i = 0; i < c->names.count; i++) add(to, c->names.items[i]);
    }
    for (const Place *p = l->repl.language->hasDeclarations ? NULL : l->repl.places; p != NULL; p = p->next) add(to, p->name);
    for (const char *const *w = l->repl.language->words; *w != NULL; w++) add(to, *w);
}

/* ---- entries ---- */

static void enter(Loop *l, const char *text) {
    entryVm = l->repl.vm;
    replEnter(&l->repl, text);
    entryVm = NULL;
    if (!l->isTiming || l->repl.hasFailed) return;
    char line[64];
    (void)snprintf(line, sizeof line, "%.3f ms\n", l->repl.lastMs);
    print(line);
}

static bool append(Loop *l, const char *line) {
    size_t n = strlen(line);
    if (l->length + n + 2 > l->capacity) {
        size_t capacity = (l->length + n + 2) * 2;
        const Hooks *hooks = l->repl.options.run.hooks;
        char *grown = hookRealloc(hooks, l->entry, l->capacity, capacity);
        if (grown == NULL) return false;
        l->entry = grown;
        l->capacity = capacity;
    }
    if (l->length > 0) l->entry[l->length++] = '\n';
    memcpy(l->entry + l->length, line, n + 1);
    l->length += n;
    return true;
}

static bool isBlank(const char *text) { return text[strspn(text, " \t\r\n")] == '\0'; }

/* ---- commands ---- */

static void writeText(void *user, const char *bytes, size_t n) {
    (void)user;
    (void)hostWrite(1, bytes, n);
}

static void showBytecode(Loop *l, const char *name) {
    if (!replBytecode(&l->repl, name, writeText, NULL)) hostMessage("there is no routine '%s'\n", name);
}

static void showNames(const Loop *l, ReplKind kind) {
    for (const Chunk *c = l->repl.chunks; c != NULL; c = c->next) {
        if (c->kind == kind) print(c->text);
    }
    bool showsPlaces = kind == REPL_VARIABLES && !l->repl.language->hasDeclarations;
    for (const Place *p = showsPlaces ? l->repl.places : NULL; p != NULL; p = p->next) print(p->name), print("\n");
}

static void line(Loop *l, const char *text);

static void load(Loop *l, const char *path) {
    FILE *f = fopen(path, "r");
    char text[4096];
    if (f == NULL) {
        hostMessage("cannot read '%s'\n", path);
        return;
    }
    while (!l->repl.isEnding && fgets(text, sizeof text, f) != NULL) {
        text[strcspn(text, "\n")] = '\0';
        line(l, text);
    }
    (void)fclose(f);
    if (l->length > 0) {
        hostMessage("%s ends within an entry\n", path);
        l->length = 0;
    }
}

static bool isCommand(const char *text, const char *name, const char **rest) {
    size_t n = strlen(name);
    if (strncmp(text, name, n) != 0 || (text[n] != '\0' && !isspace((unsigned char)text[n]))) return false;
    *rest = text + n + strspn(text + n, " \t");
    return true;
}

/* What a command that stands alone cannot do without, or NULL. */
static const char *needsMore(const char *text) {
    static const char *const needs[][2] = {{":bytecode", "a name"}, {":load", "a file"}, {":type", "an expression"}, {":time", "an entry"}};
    for (size_t i = 0; i < sizeof needs / sizeof needs[0]; i++) {
        const char *rest;
        if (isCommand(text, needs[i][0], &rest) && *rest == '\0') return needs[i][1];
    }
    return NULL;
}

static void command(Loop *l, const char *text) {
    const char *rest;
    if (isCommand(text, ":quit", &rest) || isCommand(text, ":q", &rest)) l->repl.isEnding = true;
    else if (isCommand(text, ":help", &rest)) print(help);
    else if (isCommand(text, ":reset", &rest)) replReset(&l->repl);
    else if (isCommand(text, ":vars", &rest)) showNames(l, REPL_VARIABLES);
    else if (isCommand(text, ":funcs", &rest)) showNames(l, REPL_ROUTINE);
    else if (needsMore(text)) hostMessage("%s needs %s; :help lists the commands\n", text, needsMore(text));
    else if (isCommand(text, ":bytecode", &rest)) showBytecode(l, rest);
    else if (isCommand(text, ":ast", &rest)) replTree(&l->repl, rest, writeText, NULL);
    else if (isCommand(text, ":tasks", &rest)) enter(l, l->repl.language->tasks);
    else if (isCommand(text, ":load", &rest)) load(l, rest);
    else if (isCommand(text, ":type", &rest)) {
        const char *type = replTypeOf(&l->repl, rest);
        if (type != NULL) print(type), print("\n");
    } else if (isCommand(text, ":time", &rest)) {
        l->isTiming = true;
        enter(l, rest);
        l->isTiming = false;
    } else {
        hostMessage("Unknown command %s; :help lists the commands\n", text);
    }
}

/* One line of input: a command, or a part of an entry. */
static void line(Loop *l, const char *text) {
    if (l->length == 0 && text[0] == ':') {
        editRemember(l->edit, text);
        command(l, text);
        return;
    }
    if (l->length == 0 && isBlank(text)) return;
    if (!append(l, text)) {
        hostMessage("out of memory\n");
        l->length = 0;
        return;
    }
    if (l->repl.language->isOpen(l->entry) && !(isBlank(text) && l->length > 4 && strncmp(l->entry + l->length - 2, "\n\n", 2) == 0)) return;
    editRemember(l->edit, l->entry);
    l->length = 0;
    enter(l, l->entry);
}

/* ---- the command ---- */

static void loop(Loop *l) {
    const char *text;
    while (!l->repl.isEnding) {
        EditStatus status = editRead(l->edit, l->length > 0 ? l->repl.language->more : l->repl.language->prompt, &text);
        if (status == EDIT_INTERRUPTED) { /* the entry so far is given up */
            l->length = 0;
            print("^C\n");
        } else if (status != EDIT_LINE) {
            if (l->length > 0 && status == EDIT_END) {
                l->length = 0;
                enter(l, l->entry);
            }
            if (editIsTerminal(l->edit) || l->repl.language->fe->foldsCase) print("\n");
            else print("\n");
            return;
        } else {
            line(l, text);
        }
    }
}

static const char *historyPath(char *path, size_t size, const char *language) {
    const char *given = getenv("PSCAL_HISTORY"), *home = getenv("HOME");
    if (given != NULL) return given[0] == '\0' ? NULL : given;
    if (home == NULL) return NULL;
    (void)snprintf(path, size, "%s/.pscal_%s_history", home, language);
    return path;
}

static void usage(const char *program) {
    char text[256];
    (void)snprintf(text, sizeof text, "Usage: %s [options]\nAn interactive session; :help in it lists its commands.\n"
                   "  --lang=NAME    pascal, clike or tiny\n  --no-banner    no greeting\nOther options are those of the language's command.\n", program);
    print(text);
}

static bool openLoop(Loop *l, const ReplLanguage *language, const DriverOptions *options, const char *program, char *path, size_t size) {
    const char *why = "out of memory";
    bool ok = replOpen(&l->repl, language, options, &why);
    if (ok) l->edit = editOpen(options->run.hooks, program, historyPath(path, size, language->fe->name), complete, l);
    if (ok && l->edit != NULL) return true;
    hostMessage("%s: error: cannot start: %s\n", program, why);
    return false;
}

static int session(const ReplLanguage *language, const DriverOptions *options, const char *program, bool hasBanner) {
    Loop l;
    char path[4096];
    struct sigaction action, before;
    memset(&l, 0, sizeof l);
    if (!openLoop(&l, language, options, program, path, sizeof path)) {
        replClose(&l.repl);
        return 1;
    }
    memset(&action, 0, sizeof action);
    action.sa_handler = onInterrupt; /* without SA_RESTART: reading ends, too */
    (void)sigaction(SIGINT, &action, &before);
    if (hasBanner && editIsTerminal(l.edit)) print("pscal " PSCAL_VERSION "; :help lists the commands, :quit ends the session\n");
    loop(&l);
    (void)sigaction(SIGINT, &before, NULL);
    editClose(l.edit);
    hookFree(options->run.hooks, l.entry, l.capacity);
    replClose(&l.repl);
    return l.repl.exitStatus;
}

int replMain(const ReplLanguage *language, const FrontEnd *const *languages, int argc, char **argv) {
    DriverOptions options;
    bool hasBanner = true;
    int kept = 1, index = 1, status = 0;
    assert(language != NULL && argc >= 1);
    for (int i = 1; i < argc; i++) { /* our own options; the others go to the language's parser */
        if (strncmp(argv[i], "--lang=", 7) == 0) {
            language = replLanguage(argv[i] + 7);
            if (language == NULL) {
                hostMessage("%s: error: unknown language '%s'\n", argv[0], argv[i] + 7);
                return 1;
            }
        } else if (strcmp(argv[i], "--no-banner") == 0) {
            hasBanner = false;
        } else if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) {
            usage(argv[0]);
            return 0;
        } else if (strcmp(argv[i], "-v") == 0 || strcmp(argv[i], "--version") == 0) {
            print("pscal " PSCAL_VERSION "\n");
            return 0;
        } else {
            argv[kept++] = argv[i];
        }
    }
    argv[kept] = NULL;
    driverInitOptions(&options);
    options.languages = languages;
    char noFile[] = "session"; /* the parser wants a file */
    argv[kept] = noFile;
    DriverParse parsed = driverParseOptions(language->fe, &options, kept + 1, argv, &index, &status);
    if (parsed == DRIVER_GO && index != kept) {
        hostMessage("%s: error: a session takes no file; use :load\n", argv[0]);
        status = 1;
    } else if (parsed == DRIVER_GO) {
        status = session(language, &options, argv[0], hasBanner);
    }
    driverFreeOptions(&options);
    return status;
}
