/* namespaces.c: the dotted names of the modules thread, runtime, time and std (threading.md 2.11 to 2.13): one table from the name to a routine of
 * pas_builtins.def that does the same, or that exists only under its dotted name. */
#include "frontends/pascal/concurrency.h"

#include <stdio.h>
#include <string.h>

/* Path, and the predeclared routine behind it (names with '$' are found only from here). */
static const struct {
    const char *path;
    const char *routine;
} table[] = {
    {"thread.core.spawn", "$spawnisolated"}, {"thread.core.sleep", "delay"}, {"thread.core.cpus", "$cpus"}, {"thread.core.goroutines", "$goroutines"},
    {"thread.async.run", "$spawnisolated"}, {"thread.async.await", "$awaitcopy"},
    {"thread.channel.new", "channelcreate"}, {"thread.channel.send", "channelsend"}, {"thread.channel.recv", "channelreceive"},
    {"thread.channel.recvtimeout", "$recvtimeout"}, {"thread.channel.close", "channelclose"},
    {"thread.channel.len", "channellen"}, {"thread.channel.cap", "channelcap"},
    {"time.timer.sleep", "delay"}, {"std.time.sleep", "$sleepseconds"},
#define DOTTED(path, routine) {path, routine},
#include "frontends/pascal/dotted_names.def"
#undef DOTTED
};

static const char *findRoutine(const char *path) {
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        if (strcmp(table[i].path, path) == 0) return table[i].routine;
    }
    return NULL;
}

/* Underscores do not count: recv_timeout is recvTimeout. */
static int appendPart(char *path, int n, const char *part) {
    path[n++] = '.';
    for (; *part != '\0'; part++) {
        if (*part != '_') path[n++] = *part;
    }
    path[n] = '\0';
    return n;
}

Node *pasDotted(PasParser *p, const char *first, Pos pos, bool isStatement) {
    char path[80];
    int n = snprintf(path, sizeof path, "%s", first);
    const char *routine = NULL;
    while (routine == NULL && p->tok.kind == TK_DOT) {
        Pos at;
        uint32_t length;
        pasNext(p);
        Name *part = pasExpectName(p, &at, &length);
        if (part == NULL) return pasErrorNode(p, pos);
        if ((size_t)n + 2 + strlen(part->text) >= sizeof path) break;
        n = appendPart(path, n, part->text);
        routine = findRoutine(path);
    }
    uint32_t length = pasSpan(p, pos);
    PasSymbol *sym = routine == NULL ? NULL : pasBuiltinSymbol(p, routine);
    if (sym != NULL) sym->s.name = nameOf(&p->c->names, path);
    if (sym != NULL) return pasBuiltinCall(p, sym, pos, length, isStatement);
    pasError(p, pos, length, DIAG_NOT_FOUND, path);
    return pasErrorNode(p, pos);
}
