/* preproc.c: inputs, directives, conditionals and includes (clike.md 2). */
#include "frontends/clike/preproc.h"

#include "frontends/core/unit.h"

#include "runtime/builtins/builtins.h"
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool clkPreError(ClkPre *pp, Pos pos, uint32_t length, int code, ...) {
    va_list args;
    bool isWarning = code == DIAG_W_ESCAPE || code == DIAG_W_REDEFINED || code == DIAG_W_DIRECTIVE || code == DIAG_W_USER;
    if (isWarning && !pp->showWarnings) return false;
    pp->isCut = pp->isCut || code == DIAG_OPEN_STRING || code == DIAG_OPEN_COMMENT;
    va_start(args, code);
    diagReportV(&pp->c->diag, pos, length, (DiagCode)code, args);
    va_end(args);
    if (pp->c->diag.isFull) pp->isPanic = true;
    return false;
}

/* ---- inputs ---- */

void clkPushTokens(ClkPre *pp, const ClkPreToken *tokens, uint32_t count, ClkMacro *macro, bool isBarrier) {
    ClkInput *in = ARENA_NEW(pp->lists, ClkInput);
    *in = (ClkInput){.outer = pp->input, .at = tokens, .end = tokens + count, .macro = macro, .isBarrier = isBarrier};
    if (macro != NULL) macro->isActive = true;
    pp->input = in;
    pp->listDepth++;
}

static void pushFile(ClkPre *pp, SourceFile *file) {
    ClkInput *in = ARENA_NEW(pp->arena, ClkInput);
    *in = (ClkInput){.outer = pp->input, .isFile = true};
    clkLexInit(&in->lex, file);
    pp->input = in;
    pp->includeDepth++;
}

void clkPopInput(ClkPre *pp) {
    ClkInput *in = pp->input;
    assert(in != NULL);
    if (in->macro != NULL) in->macro->isActive = false;
    if (in->isFile) {
        for (ClkCond *k = in->conds; k != NULL; k = k->outer) clkPreError(pp, k->pos, 1, DIAG_OPEN_DIRECTIVE, "#if without #endif");
        pp->includeDepth--;
    } else {
        pp->listDepth--;
    }
    pp->input = in->outer;
}

/* ---- conditionals ---- */

static bool isWord(const ClkPreToken *t, const char *word) { return t->kind == CT_IDENT && strcmp(t->name->spelling, word) == 0; }

/* extended CAT [FUNC] */
static bool extendedCondition(const ClkPreToken *line, uint32_t count) {
    const char *category, *function = NULL;
    uint32_t n = clkPreSpelling(&line[1], &category), m = count > 2 ? clkPreSpelling(&line[2], &function) : 0;
    return clkHasExtended(category, n, function, m);
}

static bool definedCondition(ClkPre *pp, const ClkPreToken *line, uint32_t count, Pos pos) {
    if (count == 0 || line[0].kind != CT_IDENT) return clkPreError(pp, pos, 1, DIAG_BAD_DIRECTIVE, "a name is missing");
    if (line[0].name == pp->nameExtended && count > 1) return extendedCondition(line, count);
    return line[0].name->extra != 0 || clkIsPredefinedName(pp, line[0].name);
}

/* The condition of an #elif: a single name asks whether it is defined. */
static bool elseCondition(ClkPre *pp, const ClkPreToken *line, uint32_t count, Pos pos) {
    bool isName = count > 0 && line[0].kind == CT_IDENT && (count == 1 || line[0].name == pp->nameExtended);
    return isName ? definedCondition(pp, line, count, pos) : clkPreCondition(pp, line, count, pos);
}

static void openCond(ClkPre *pp, Pos pos, bool isActive) {
    ClkCond *k = ARENA_NEW(pp->arena, ClkCond);
    uint32_t depth = 1;
    for (const ClkCond *o = pp->input->conds; o != NULL; o = o->outer) depth++;
    if (depth > CLK_MAX_CONDS) {
        clkPreError(pp, pos, 1, DIAG_LIMIT, "conditionals nested too deeply");
        pp->isPanic = true;
    }
    *k = (ClkCond){.outer = pp->input->conds, .pos = pos, .isActive = isActive, .wasTaken = isActive};
    pp->input->conds = k;
}

/* #elif or #else reached; gives whether the branch is compiled. */
static bool nextBranch(ClkPre *pp, const char *what, const ClkPreToken *line, uint32_t count, Pos pos) {
    ClkCond *k = pp->input->conds;
    bool isElse = strcmp(what, "else") == 0;
    if (k == NULL || k->hasElse) {
        clkPreError(pp, pos, 1, DIAG_OPEN_DIRECTIVE, isElse ? "#else without #if" : "#elif without #if");
        return true;
    }
    k->hasElse = isElse;
    k->isActive = !k->wasTaken && (isElse || elseCondition(pp, line, count, pos));
    k->wasTaken = k->wasTaken || k->isActive;
    return k->isActive;
}

static void closeCond(ClkPre *pp, Pos pos) {
    if (pp->input->conds == NULL) clkPreError(pp, pos, 1, DIAG_OPEN_DIRECTIVE, "#endif without #if");
    else pp->input->conds = pp->input->conds->outer;
}

/* ---- lines ---- */

/* The tokens up to the end of the line. */
static void readLine(ClkPre *pp, ClkPreTokens *line) {
    ClkLexer *lex = &pp->input->lex;
    for (;;) {
        ClkLexer before = *lex;
        ClkPreToken t;
        clkLex(pp, lex, &t);
        if (t.kind == CT_EOF || (t.flags & CLK_BOL)) {
            *lex = before;
            return;
        }
        clkPreTokenAdd(pp->lists, line, &t);
    }
}

/* Skips an inactive group up to the directive that ends it, which is obeyed. */
static void skipGroup(ClkPre *pp) {
    uint32_t nested = 0;
    ClkLexer *lex = &pp->input->lex;
    while (!pp->isPanic) {
        ClkPreToken t;
        ClkLexer start = *lex;
        clkLexSkipLine(pp, lex);
        if (lex->cursor >= lex->end) return;
        start = *lex;
        start.cursor++; /* the line end */
        start.isLineStart = true;
        const char *s = start.cursor;
        while (*s == ' ' || *s == '\t') s++;
        lex->cursor = start.cursor;
        if (*s != '#') continue;
        lex->isLineStart = true;
        clkLex(pp, lex, &t);
        Pos pos = t.pos;
        ClkLexer after = *lex;
        clkLex(pp, lex, &t);
        if (t.kind != CT_IDENT || (t.flags & CLK_BOL)) {
            *lex = after;
            continue;
        }
        if (isWord(&t, "if") || isWord(&t, "ifdef") || isWord(&t, "ifndef")) {
            nested++;
        } else if (isWord(&t, "endif")) {
            if (nested-- == 0) {
                closeCond(pp, pos);
                clkLexSkipLine(pp, lex);
                return;
            }
        } else if (nested == 0 && (isWord(&t, "else") || isWord(&t, "elif") || isWord(&t, "elseif"))) {
            ClkPreTokens line = {0};
            if (isWord(&t, "else")) clkLexSkipLine(pp, lex);
            else readLine(pp, &line);
            if (nextBranch(pp, isWord(&t, "else") ? "else" : "elif", line.items, line.count, pos)) return;
        }
    }
}

/* ---- directives ---- */

/* <name.h> of C's library: a program that names one is C, also where CLike means something else. */
static bool isHeaderOfC(const ClkPreTokens *line) {
    static const char *const names[] = {"assert", "complex", "ctype", "errno", "fenv", "float", "inttypes", "iso646", "limits", "locale", "math", "setjmp", "signal",
                                        "stdalign", "stdarg", "stdatomic", "stdbool", "stddef", "stdint", "stdio", "stdlib", "stdnoreturn", "string", "strings",
                                        "sys", "tgmath", "time", "uchar", "unistd", "wchar", "wctype"};
    if (line->count < 2 || line->items[1].kind != CT_IDENT) return false;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(names[i], line->items[1].name->spelling) == 0) return true;
    }
    return false;
}

static void include(ClkPre *pp, const ClkPreTokens *line, Pos pos) {
    if (line->count > 0 && line->items[0].kind == CT_LT) { /* <f>: what it declares is built in */
        if (!isHeaderOfC(line)) return;
        pp->usesC = true;
        clkDefineHeader(pp, line->items[1].name->spelling);
        return;
    }
    if (line->count == 0 || line->items[0].kind != CT_STRING) {
        clkPreError(pp, pos, 1, DIAG_BAD_DIRECTIVE, "#include needs \"file\" or <file>");
        return;
    }
    const ClkPreToken *name = &line->items[0];
    if (pp->includeDepth >= CLK_MAX_INCLUDES) {
        clkPreError(pp, name->pos, name->length, DIAG_LIMIT, "#include nested too deeply");
        pp->isPanic = true;
        return;
    }
    const SourceFile *from = sourcesFileAt(&pp->c->sources, pos);
    SourceFile *file = clkFindFile(pp->c, name->text->bytes, from, name->pos, false);
    if (file == NULL) clkPreError(pp, name->pos, name->length, DIAG_NO_FILE, name->text->bytes);
    else pushFile(pp, file);
}

/* #import "f": the tokens of `import "f";`. */
static void import(ClkPre *pp, const ClkPreTokens *line, Pos pos) {
    if (line->count == 0 || line->items[0].kind != CT_STRING) {
        clkPreError(pp, pos, 1, DIAG_BAD_DIRECTIVE, "#import needs \"file\"");
        return;
    }
    ClkPreToken *tokens = ARENA_ARRAY(pp->lists, ClkPreToken, 3);
    tokens[0] = (ClkPreToken){.kind = CT_IDENT, .pos = pos, .length = 1, .name = nameOf(&pp->c->names, "import")};
    tokens[1] = line->items[0];
    tokens[2] = (ClkPreToken){.kind = CT_SEMICOLON, .pos = line->items[0].pos, .length = 1};
    clkPushTokens(pp, tokens, 3, NULL, false);
}

/* The rest of the line as text, for #error and #warning. */
static char *lineText(ClkPre *pp) {
    const ClkLexer *lex = &pp->input->lex;
    const char *s = lex->cursor, *e = s;
    while (*s == ' ' || *s == '\t') s++;
    for (e = s; e < lex->end && *e != '\n' && *e != '\r'; e++) {}
    return arenaCopy(pp->arena, s, (size_t)(e > s ? e - s : 0));
}

static void otherDirective(ClkPre *pp, const ClkPreToken *name, const ClkPreTokens *line, const char *text, Pos pos) {
    if (isWord(name, "define")) {
        clkDefine(pp, line->items, line->count, pos);
    } else if (isWord(name, "undef")) {
        if (line->count > 0 && line->items[0].kind == CT_IDENT) line->items[0].name->extra = 0;
        else clkPreError(pp, pos, 1, DIAG_BAD_DIRECTIVE, "#undef needs a name");
    } else if (isWord(name, "include")) {
        include(pp, line, pos);
    } else if (isWord(name, "import")) {
        import(pp, line, pos);
    } else if (isWord(name, "error")) {
        clkPreError(pp, pos, 1, DIAG_USER_ERROR, text);
    } else if (isWord(name, "warning")) {
        clkPreError(pp, pos, 1, DIAG_W_USER, text);
    } else if (!isWord(name, "pragma") && !isWord(name, "line")) {
        clkPreError(pp, name->pos, name->length, DIAG_W_DIRECTIVE, name->kind == CT_IDENT ? name->name->spelling : "#");
    }
}

/* The line after a '#' at its start. */
static void directive(ClkPre *pp, const ClkPreToken *hash) {
    ClkPreTokens line = {0};
    ClkLexer *lex = &pp->input->lex;
    ClkLexer before = *lex;
    ClkPreToken name;
    clkLex(pp, lex, &name);
    if (name.kind == CT_EOF || (name.flags & CLK_BOL)) { /* # alone */
        *lex = before;
        return;
    }
    const char *text = "";
    if (isWord(&name, "error") || isWord(&name, "warning") || isWord(&name, "pragma") || name.kind != CT_IDENT) {
        text = lineText(pp);
        clkLexSkipLine(pp, lex);
    } else {
        readLine(pp, &line);
    }
    bool isIf = true;
    if (isWord(&name, "ifdef")) openCond(pp, hash->pos, definedCondition(pp, line.items, line.count, name.pos));
    else if (isWord(&name, "ifndef")) openCond(pp, hash->pos, !definedCondition(pp, line.items, line.count, name.pos));
    else if (isWord(&name, "if")) openCond(pp, hash->pos, clkPreCondition(pp, line.items, line.count, name.pos));
    else if (isWord(&name, "elif") || isWord(&name, "elseif")) (void)nextBranch(pp, "elif", line.items, line.count, hash->pos);
    else if (isWord(&name, "else")) (void)nextBranch(pp, "else", line.items, line.count, hash->pos);
    else isIf = false;
    if (isWord(&name, "endif")) closeCond(pp, hash->pos);
    else if (!isIf) otherDirective(pp, &name, &line, text, hash->pos);
    else if (pp->input->conds != NULL && !pp->input->conds->isActive) skipGroup(pp);
}

/* ---- tokens ---- */

void clkPreRaw(ClkPre *pp, ClkPreToken *out) {
    for (;;) {
        ClkInput *in = pp->input;
        *out = (ClkPreToken){.kind = CT_EOF};
        if (in == NULL || pp->isPanic) return;
        if (!in->isFile) {
            if (in->at < in->end) {
                *out = *in->at++;
                return;
            }
            if (in->isBarrier) return;
            clkPopInput(pp);
            continue;
        }
        clkLex(pp, &in->lex, out);
        if (out->kind == CT_HASH && (out->flags & CLK_BOL)) {
            directive(pp, out);
        } else if (out->kind != CT_EOF || in->outer == NULL) {
            return;
        } else {
            clkPopInput(pp);
        }
    }
}

void clkPreNext(ClkPre *pp, ClkPreToken *out) {
    for (;;) {
        clkPreRaw(pp, out);
        if (out->kind != CT_IDENT || !clkExpand(pp, out)) return;
    }
}

static void reserve(Arena *arena, ClkTokens *list, uint32_t capacity) {
    ClkToken *items = arenaAllocRaw(arena, sizeof(ClkToken) * (size_t)capacity);
    if (list->count > 0) memcpy(items, list->items, sizeof *items * list->count);
    list->items = items;
    list->capacity = capacity;
}

/* A token that says all: a copy of it stays. */
static COLD const ClkPreToken *keepWhole(ClkPre *pp, const ClkPreToken *t) {
    ClkPreToken *whole = ARENA_NEW(pp->arena, ClkPreToken);
    *whole = *t;
    return whole;
}

/* Hands t, which has just been read, to the parser. */
static inline void handOver(ClkPre *pp, ClkTokens *out, const ClkPreToken *t) {
    if (UNLIKELY(out->count == out->capacity)) reserve(pp->arena, out, out->capacity * 2);
    ClkToken *to = &out->items[out->count++];
    to->kind = t->kind;
    to->flags = t->flags;
    to->length = t->length < CLK_LONG ? (uint16_t)t->length : CLK_LONG;
    to->pos = t->pos;
    to->i = t->i;
    if (!clkIsLiteral(t->kind)) return;
    bool isPlain = t->suffix == 0 && t->length < CLK_LONG && pp->input->isFile && t->spelling != NULL;
    if (isPlain) return;
    to->whole = keepWhole(pp, t);
    to->flags |= CLK_WHOLE;
}

void clkPreprocess(ClkPre *pp, SourceFile *file, ClkTokens *out) {
    ClkInput *outer = pp->input;
    enum { MOST_AT_ONCE = 1 << 24 };
    ClkPreToken t;
    pp->input = NULL;
    if (out->capacity == 0) reserve(pp->arena, out, (file->size < MOST_AT_ONCE ? file->size : MOST_AT_ONCE) + 64u); /* fresh pages cost nothing until they are used */
    pushFile(pp, file);
    ArenaMark mark = arenaMark(pp->lists);
    do {
        if (pp->input->isFile && pp->lists->next != mark.next) arenaReset(pp->lists, mark);
        clkPreNext(pp, &t);
        handOver(pp, out, &t);
    } while (t.kind != CT_EOF && !pp->isPanic && out->count < CLK_MAX_TOKENS);
    if (t.kind != CT_EOF) {
        ClkPreToken end = {.kind = CT_EOF, .pos = t.pos};
        handOver(pp, out, &end);
    }
    while (pp->input != NULL) clkPopInput(pp);
    pp->input = outer;
    arenaReset(pp->lists, mark);
}

void clkPredefine(ClkPre *pp, const char *text) {
    SourceFile *file = sourcesAddText(&pp->c->sources, "<predefined>", text, (uint32_t)strlen(text), 0);
    ClkTokens none = {0};
    uint32_t first = pp->macroCount;
    clkPreprocess(pp, file, &none);
    for (uint32_t i = first; i < pp->macroCount; i++) pp->macros[i]->isPredefined = true;
}

void clkPreInit(ClkPre *pp, Compile *c) {
    *pp = (ClkPre){.c = c, .arena = &c->arena, .lists = &c->bodyArena};
    pp->nameDefined = nameOf(&c->names, "defined");
    pp->nameVaArgs = nameOf(&c->names, "__VA_ARGS__");
    pp->nameFile = nameOf(&c->names, "__FILE__");
    pp->nameLine = nameOf(&c->names, "__LINE__");
    pp->nameDate = nameOf(&c->names, "__DATE__");
    pp->nameTime = nameOf(&c->names, "__TIME__");
    pp->namePragma = nameOf(&c->names, "_Pragma");
    pp->nameCounter = nameOf(&c->names, "__COUNTER__");
    pp->nameExtended = nameOf(&c->names, "extended");
}

/* ---- files ---- */

static SourceFile *tryRead(Compile *c, const char *path, Pos pos) {
    SourceFile *file = NULL;
    const char *reason;
    return sourcesRead(&c->sources, path, pos, &file, &reason) == SOURCE_OK ? file : NULL;
}

static SourceFile *tryFolder(Compile *c, const char *folder, size_t n, const char *path, Pos pos) {
    size_t m = strlen(path);
    char *joined = arenaAlloc(&c->arena, n + m + 2);
    memcpy(joined, folder, n);
    if (n > 0 && joined[n - 1] != '/') joined[n++] = '/';
    memcpy(joined + n, path, m);
    return tryRead(c, joined, pos);
}

/* A list of folders separated by ':'. */
static SourceFile *tryList(Compile *c, const char *list, const char *path, Pos pos) {
    for (const char *s = list; s != NULL && *s != '\0';) {
        const char *e = strchr(s, ':');
        size_t n = e == NULL ? strlen(s) : (size_t)(e - s);
        SourceFile *file = n > 0 ? tryFolder(c, s, n, path, pos) : NULL;
        if (file != NULL) return file;
        s = e == NULL ? NULL : e + 1;
    }
    return NULL;
}

SourceFile *clkFindFile(Compile *c, const char *path, const SourceFile *from, Pos pos, bool isLibrary) {
    SourceFile *file = isLibrary || path[0] == '/' ? tryRead(c, path, pos) : NULL;
    if (file != NULL || path[0] == '/') return file;
    const char *slash = from != NULL ? strrchr(from->path, '/') : NULL;
    file = slash != NULL ? tryFolder(c, from->path, (size_t)(slash - from->path), path, pos) : tryRead(c, path, pos);
    for (uint32_t i = 0; file == NULL && c->options != NULL && i < c->options->includeDirCount; i++) {
        file = tryFolder(c, c->options->includeDirs[i], strlen(c->options->includeDirs[i]), path, pos);
    }
    if (file != NULL || !isLibrary) return file;
    file = tryList(c, getenv("CLIKE_LIB_DIR"), path, pos);
    const char *root = getenv("PSCAL_INSTALL_ROOT");
    if (file == NULL && root != NULL) {
        char folder[4096];
        int n = snprintf(folder, sizeof folder, "%s/pscal/clike/lib", root);
        if (n > 0 && (size_t)n < sizeof folder) file = tryFolder(c, folder, (size_t)n, path, pos);
    }
    char installed[4096];
    if (file == NULL && unitSearchLibrary("clike", path, installed, sizeof installed)) {
        file = tryRead(c, arenaCopy(&c->arena, installed, strlen(installed)), pos);
    }
    return file;
}

/* ---- extended builtins ---- */

static bool sameWord(const char *a, size_t n, const char *b) {
    if (strlen(b) != n) return false;
    for (size_t i = 0; i < n; i++) {
        if ((a[i] | 32) != (b[i] | 32)) return false;
    }
    return true;
}

bool clkHasExtended(const char *category, uint32_t categoryLength, const char *function, uint32_t functionLength) {
    for (int i = 0; i < BI_COUNT; i++) {
        if (builtinTable[i].family == NULL || !sameWord(category, categoryLength, builtinTable[i].family)) continue;
        if (function == NULL || sameWord(function, functionLength, builtinTable[i].name)) return true;
    }
    return false;
}
