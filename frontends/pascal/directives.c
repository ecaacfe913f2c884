/* directives.c: {$...} comments and # lines (pascal.md 13): conditional compilation, includes,
 * switches, modes. */
#include "frontends/pascal/parser.h"
#include "runtime/builtins/inventory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A reader over the text of one directive. */
typedef struct Reader {
    PasParser *p;
    const char *s, *end;
    Pos pos;
    uint32_t depth;
    bool isLine; /* a # line: symbols match with case */
} Reader;

static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
static bool isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
static char fold(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static bool equalsFolded(const char *a, size_t n, const char *word) {
    for (size_t i = 0; i < n; i++) {
        if (word[i] == '\0' || fold(a[i]) != word[i]) return false;
    }
    return word[n] == '\0';
}

static void skipBlanks(Reader *r) {
    while (r->s < r->end && isBlank(*r->s)) r->s++;
}

/* The next word; empty if there is none. */
static size_t readWord(Reader *r, const char **word) {
    skipBlanks(r);
    *word = r->s;
    while (r->s < r->end && isWord(*r->s)) r->s++;
    return (size_t)(r->s - *word);
}

static void bad(Reader *r, const char *what) {
    pasError(r->p, r->pos, 2, DIAG_BAD_DIRECTIVE, what);
}

/* ---- symbols
 * -------------------------------------------------------------------------------------------------------------------
 */

void pasDefine(PasParser *p, const char *text, uint32_t length, bool isDefined) {
    PasDefine *d = ARENA_NEW(p->arena, PasDefine);
    d->text = arenaCopy(p->arena, text, length);
    d->length = length;
    d->isDefined = isDefined;
    d->next = p->lex.defines;
    p->lex.defines = d;
}

bool pasIsDefined(const PasParser *p, const char *text, uint32_t length, bool foldCase) {
    for (const PasDefine *d = p->lex.defines; d != NULL; d = d->next) {
        if (d->length != length) continue;
        bool same = true;
        for (uint32_t i = 0; same && i < length; i++) {
            same = foldCase ? fold(d->text[i]) == fold(text[i]) : d->text[i] == text[i];
        }
        if (same) return d->isDefined;
    }
    return false;
}

void pasPredefine(PasParser *p) {
    static const char *const words[] = {
        "PSCAL",  "PSCAL_PASCAL", "UNIX", "CPU64", "ENDIAN_LITTLE",
#if defined(__APPLE__)
        "DARWIN",
#else
        "LINUX",
#endif
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        pasDefine(p, words[i], (uint32_t)strlen(words[i]), true);
    const CompileOptions *o = p->c->options;
    for (uint32_t i = 0; o != NULL && i < o->defineCount; i++) {
        const char *d = o->defines[i];
        pasDefine(p, d, (uint32_t)strcspn(d, "="), true);
    }
}

/* ---- {$IF expr}
 * ----------------------------------------------------------------------------------------------------------------
 */

static int64_t ifExpr(Reader *r);

static bool acceptChar(Reader *r, char c) {
    skipBlanks(r);
    if (r->s >= r->end || *r->s != c) return false;
    r->s++;
    return true;
}

/* defined(s), declared(s), defined s */
static int64_t ifQuery(Reader *r, bool isDeclared) {
    bool hasParen = acceptChar(r, '(');
    const char *w;
    size_t n = readWord(r, &w);
    if (n == 0) bad(r, "symbol expected");
    if (hasParen && !acceptChar(r, ')')) bad(r, "')' expected");
    if (n == 0) return 0;
    if (isDeclared) return nameIntern(&r->p->c->names, w, (uint32_t)n)->symbol != NULL;
    return pasIsDefined(r->p, w, (uint32_t)n, !r->isLine);
}

/* What a name that is not a word of conditions stands for: a number of the compiler's version, a constant, or whether the symbol is defined. */
static int64_t ifName(Reader *r, const char *w, size_t n) {
    static const struct {
        const char *name;
        int64_t value;
    } versions[] = {{"fpc_fullversion", 30202}, {"fpc_version", 3}, {"fpc_release", 2}, {"fpc_patch", 2}};
    for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
        if (r->p->mode->isFpc && equalsFolded(w, n, versions[i].name)) return versions[i].value;
    }
    const Symbol *s = nameIntern(&r->p->c->names, w, (uint32_t)n)->symbol;
    if (s != NULL && s->kind == SYM_CONST && s->value != NULL && s->value->kind == EX_INT) return s->value->i;
    return pasIsDefined(r->p, w, (uint32_t)n, !r->isLine);
}

/* sizeof(type) */
static int64_t ifSize(Reader *r) {
    const char *w;
    bool hasParen = acceptChar(r, '(');
    size_t n = readWord(r, &w);
    const Symbol *s = n == 0 ? NULL : nameIntern(&r->p->c->names, w, (uint32_t)n)->symbol;
    if (!hasParen || !acceptChar(r, ')') || s == NULL || s->type == NULL) {
        bad(r, "type expected");
        return 0;
    }
    return (int64_t)pasFileSize(s->type);
}

static int64_t ifFactor(Reader *r) {
    if (++r->depth > 100) {
        bad(r, "expression too deep");
        r->s = r->end;
        return 0;
    }
    int64_t v = 0;
    const char *w;
    if (acceptChar(r, '(')) {
        v = ifExpr(r);
        if (!acceptChar(r, ')')) bad(r, "')' expected");
    } else {
        size_t n = readWord(r, &w);
        if (n == 0)
            bad(r, "condition expected");
        else if (equalsFolded(w, n, "not"))
            v = !ifFactor(r);
        else if (equalsFolded(w, n, "defined"))
            v = ifQuery(r, false);
        else if (equalsFolded(w, n, "declared"))
            v = ifQuery(r, true);
        else if (equalsFolded(w, n, "true"))
            v = 1;
        else if (equalsFolded(w, n, "false"))
            v = 0;
        else if (*w >= '0' && *w <= '9') {
            for (size_t i = 0; i < n && w[i] >= '0' && w[i] <= '9' && v < INT64_MAX / 10 - 1; i++)
                v = v * 10 + (w[i] - '0');
        } else
            v = equalsFolded(w, n, "sizeof") ? ifSize(r) : ifName(r, w, n);
    }
    r->depth--;
    return v;
}

static int64_t ifCompare(Reader *r) {
    int64_t a = ifFactor(r);
    skipBlanks(r);
    if (r->s >= r->end) return a;
    char c = *r->s, d = r->s + 1 < r->end ? r->s[1] : '\0';
    if (c == '<' && d == '>') return r->s += 2, a != ifFactor(r);
    if (c == '<' && d == '=') return r->s += 2, a <= ifFactor(r);
    if (c == '>' && d == '=') return r->s += 2, a >= ifFactor(r);
    if (c == '<') return r->s += 1, a < ifFactor(r);
    if (c == '>') return r->s += 1, a > ifFactor(r);
    if (c == '=') return r->s += 1, a == ifFactor(r);
    return a;
}

static bool acceptWord(Reader *r, const char *word) {
    const char *at = r->s, *w;
    size_t n = readWord(r, &w);
    if (n > 0 && equalsFolded(w, n, word)) return true;
    r->s = at;
    return false;
}

static int64_t ifAnd(Reader *r) {
    int64_t v = ifCompare(r);
    while (acceptWord(r, "and")) {
        int64_t w = ifCompare(r);
        v = v != 0 && w != 0;
    }
    return v;
}

static int64_t ifExpr(Reader *r) {
    int64_t v = ifAnd(r);
    while (acceptWord(r, "or")) {
        int64_t w = ifAnd(r);
        v = v != 0 || w != 0;
    }
    return v;
}

/* ---- conditional compilation
 * ---------------------------------------------------------------------------------------------------
 */

typedef enum CondWord {
    COND_NONE,
    COND_IFDEF,
    COND_IFNDEF,
    COND_IFOPT,
    COND_IF,
    COND_ELSEIF,
    COND_ELSE,
    COND_ENDIF
} CondWord;

static CondWord condWord(const char *w, size_t n) {
    static const struct {
        const char *word;
        CondWord kind;
    } words[] = {{"ifdef", COND_IFDEF},   {"ifndef", COND_IFNDEF}, {"ifopt", COND_IFOPT}, {"if", COND_IF},
                 {"elseif", COND_ELSEIF}, {"elif", COND_ELSEIF},   {"else", COND_ELSE},
                 {"endif", COND_ENDIF},   {"ifend", COND_ENDIF}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (equalsFolded(w, n, words[i].word)) return words[i].kind;
    }
    return COND_NONE;
}

static bool isActive(const PasParser *p) { return p->lex.conds == NULL || p->lex.conds->isActive; }

static void pushCond(Reader *r, PasCond value) {
    PasCond *c = ARENA_NEW(r->p->arena, PasCond);
    *c = value;
    r->p->lex.conds = c;
}

/* The symbol of $IFDEF; `#ifdef extended <category>` asks for an optional category of built-ins
 * (or one routine of it). */
static bool definedHere(Reader *r) {
    const char *w;
    size_t n = readWord(r, &w);
    if (n == 0) {
        bad(r, "symbol expected");
        return false;
    }
    if (r->isLine && equalsFolded(w, n, "extended")) {
        const char *category;
        const char *routine = "";
        size_t length = readWord(r, &category);
        size_t routineLength = length > 0 ? readWord(r, &routine) : 0;
        if (length > 0) return inventoryHas(category, length, routine, routineLength);
    }
    return pasIsDefined(r->p, w, (uint32_t)n, !r->isLine);
}

/* $IFOPT R+: does the switch stand so? One that is not known is off. */
static bool optionHere(Reader *r) {
    const PasSwitches *w = &r->p->lex.switches;
    const char *word;
    size_t n = readWord(r, &word);
    if (n != 1 || r->s >= r->end || (*r->s != '+' && *r->s != '-')) {
        bad(r, "switch with '+' or '-' expected");
        return false;
    }
    const struct {
        char letter;
        bool isOn;
    } list[] = {{'r', w->range},    {'q', w->overflow}, {'b', w->fullBool}, {'j', w->writable},
                {'x', w->extended}, {'h', w->longString}, {'c', w->asserts}, {'i', w->ioMode == PAS_IO_ON}};
    bool isOn = false;
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) isOn |= list[i].letter == fold(*word) && list[i].isOn;
    return isOn == (*r->s == '+');
}

static bool startCond(Reader *r, CondWord kind) {
    if (kind == COND_IF) return ifExpr(r) != 0;
    if (kind == COND_IFOPT) return optionHere(r);
    return definedHere(r) == (kind == COND_IFDEF);
}

static void condDirective(Reader *r, CondWord kind) {
    PasParser *p = r->p;
    PasLexState *l = &p->lex;
    if (kind == COND_IFDEF || kind == COND_IFNDEF || kind == COND_IFOPT || kind == COND_IF) {
        if (!isActive(p)) {
            pushCond(r, (PasCond){.parent = l->conds, .pos = r->pos, .wasTaken = true});
            return;
        }
        bool v = startCond(r, kind);
        pushCond(r, (PasCond){.parent = l->conds, .pos = r->pos, .isActive = v, .wasTaken = v});
        return;
    }
    PasCond *top = l->conds;
    if (top == NULL || (l->frames != NULL && top == l->frames->conds)) {
        pasError(p, r->pos, 2, DIAG_OPEN_DIRECTIVE,
                 kind == COND_ENDIF ? "$ENDIF without $IFDEF" : "$ELSE without $IFDEF");
        return;
    }
    if (kind == COND_ENDIF) {
        l->conds = top->parent;
        return;
    }
    if (top->hasElse) pasError(p, r->pos, 2, DIAG_OPEN_DIRECTIVE, "second $ELSE");
    PasCond next = *top;
    if (kind == COND_ELSE) {
        next.isActive = !top->wasTaken;
        next.hasElse = true;
    } else {
        next.isActive = !top->wasTaken && (r->isLine ? definedHere(r) : ifExpr(r) != 0);
    }
    next.wasTaken = top->wasTaken || next.isActive;
    pushCond(r, next);
}

/* ---- includes
 * ------------------------------------------------------------------------------------------------------------------
 */

static SourceFile *includedBefore(const PasParser *p, Pos pos) {
    for (const PasIncluded *i = p->included; i != NULL; i = i->next) {
        if (i->pos == pos) return i->file;
    }
    return NULL;
}

/* Tries dir + name; dirLength includes the slash. */
static SourceStatus tryFile(Reader *r, const char *dir, size_t dirLength, const char *name,
                            size_t n, SourceFile **out, const char **reason) {
    PasParser *p = r->p;
    bool needsSlash = dirLength > 0 && dir[dirLength - 1] != '/';
    char *path = arenaAlloc(p->arena, dirLength + n + 2);
    memcpy(path, dir, dirLength);
    if (needsSlash) path[dirLength++] = '/';
    memcpy(path + dirLength, name, n);
    return sourcesRead(&p->c->sources, path, r->pos, out, reason);
}

static SourceFile *findInclude(Reader *r, const char *name, size_t n) {
    PasParser *p = r->p;
    SourceFile *file = NULL;
    const char *reason = "";
    const char *slash = strrchr(p->lex.file->path, '/');
    size_t dirLength =
        slash == NULL || name[0] == '/' ? 0 : (size_t)(slash + 1 - p->lex.file->path);
    SourceStatus st = tryFile(r, p->lex.file->path, dirLength, name, n, &file, &reason);
    const CompileOptions *o = p->c->options;
    for (uint32_t i = 0;
         st == SOURCE_NOT_FOUND && o != NULL && name[0] != '/' && i < o->includeDirCount; i++) {
        st = tryFile(r, o->includeDirs[i], strlen(o->includeDirs[i]), name, n, &file, &reason);
    }
    if (st == SOURCE_OK) return file;
    char text[200];
    size_t shown = n < 120 ? n : 120;
    memcpy(text, "cannot read include file ", 25);
    memcpy(text + 25, name, shown);
    text[25 + shown] = '\0';
    bad(r, text);
    return NULL;
}

static bool isValueName(const char *name, size_t n, const char *word) { return n == strlen(word) + 2 && equalsFolded(name + 1, n - 2, word); }

enum { VALUE_MAX = 200 };

/* The value of %name%: what it is at compile time; other names are those of environment variables. */
static const char *insertedValue(Reader *r, const char *name, size_t n, const SourcePlace *at, char *text, size_t size) {
    const PasParser *p = r->p;
    const char *slash = strrchr(at->file->path, '/');
    time_t now = time(NULL);
    struct tm local;
    if (isValueName(name, n, "file")) return slash != NULL ? slash + 1 : at->file->path;
    if (isValueName(name, n, "fpcversion")) return "3.2.2";
    if (isValueName(name, n, "fpctargetos")) return "Linux";
    if (isValueName(name, n, "fpctargetcpu") || isValueName(name, n, "fpctarget")) return "x86_64";
    if (isValueName(name, n, "currentroutine")) return p->routine == NULL || p->routine->level == 0 ? "$main" : p->routine->name->spelling;
    bool isDate = isValueName(name, n, "date");
    if (isDate || isValueName(name, n, "time")) {
        if (localtime_r(&now, &local) == NULL || strftime(text, size, isDate ? "%Y/%m/%d" : "%H:%M:%S", &local) == 0) return "";
        return text;
    }
    (void)snprintf(text, size, "%.*s", (int)(n - 2), name + 1);
    const char *value = getenv(text);
    return value != NULL ? value : "";
}

/* {$I %NAME%} puts a string literal here: the line, the file, the compiler's version and target. It counts as part of the text, not as a file that
 * is read. */
static SourceFile *insertedText(Reader *r, const char *name, size_t n) {
    PasParser *p = r->p;
    SourcePlace at = sourcesPlace(&p->c->sources, r->pos);
    char text[2 * VALUE_MAX + 3], buffer[VALUE_MAX];
    uint32_t length = 0;
    if (isValueName(name, n, "line") || isValueName(name, n, "linenum")) {
        bool isNumber = isValueName(name, n, "linenum");
        length = (uint32_t)snprintf(text, sizeof text, isNumber ? "%u" : "'%u'", (unsigned)at.line);
    } else {
        const char *value = insertedValue(r, name, n, &at, buffer, sizeof buffer);
        text[length++] = '\'';
        for (size_t i = 0; value[i] != '\0' && i < VALUE_MAX; i++) {
            if (value[i] == '\'') text[length++] = '\'';
            text[length++] = value[i];
        }
        text[length++] = '\'';
    }
    return sourcesAddText(&p->c->sources, at.file->path, arenaCopy(p->arena, text, length), length, 0);
}

/* Goes on reading in another text, and then behind the cursor. */
static void openText(PasParser *p, SourceFile *file) {
    PasLexState *l = &p->lex;
    PasFrame *f = ARENA_NEW(p->arena, PasFrame);
    *f = (PasFrame){l->frames, l->file, l->cursor, l->conds};
    l->frames = f;
    l->frameCount++;
    pasLexInit(p, file);
}

static void include(Reader *r) {
    PasParser *p = r->p;
    PasLexState *l = &p->lex;
    skipBlanks(r);
    const char *name = r->s, *end = r->end;
    while (end > name && isBlank(end[-1])) end--;
    if (end - name >= 2 && *name == '\'' && end[-1] == '\'') {
        name++;
        end--;
    }
    if (name >= end) {
        bad(r, "file name expected");
        return;
    }
    if (l->frameCount >= PAS_MAX_INCLUDES) {
        pasError(p, r->pos, 2, DIAG_LIMIT, "include files nested too deeply");
        return;
    }
    SourceFile *file = includedBefore(p, r->pos);
    if (file == NULL) {
        bool isValue = end - name > 2 && *name == '%' && end[-1] == '%';
        file = isValue ? insertedText(r, name, (size_t)(end - name)) : findInclude(r, name, (size_t)(end - name));
        if (file == NULL) return;
        PasIncluded *i = ARENA_NEW(p->arena, PasIncluded);
        *i = (PasIncluded){p->included, r->pos, file};
        p->included = i;
    }
    openText(p, file);
}

/* ---- macros ---- */

static void defineMacro(Reader *r, const char *word, size_t n) {
    PasParser *p = r->p;
    Name *name = nameIntern(&p->c->names, word, (uint32_t)n);
    SourcePlace at = sourcesPlace(&p->c->sources, r->pos);
    if (name->keyword != 0 && name->keyword != TK_MACRO) {
        bad(r, "a word of the language is no macro");
        return;
    }
    r->s += 2; /* := */
    PasMacro *m = ARENA_NEW(p->arena, PasMacro);
    uint32_t size = (uint32_t)(r->end - r->s);
    *m = (PasMacro){p->macros, name, sourcesAddText(&p->c->sources, at.file->path, arenaCopy(p->arena, r->s, size), size, 0)};
    if (m->text == NULL) return;
    p->macros = m;
    name->keyword = TK_MACRO;
}

void pasExpand(PasParser *p, const Name *macro, Pos pos) {
    const PasMacro *m = p->macros;
    while (m->name != macro) m = m->next;
    if (p->lex.frameCount >= PAS_MAX_INCLUDES) (void)pasError(p, pos, macro->length, DIAG_LIMIT, "macros nested too deeply");
    else openText(p, m->text);
}

/* ---- switches
 * ------------------------------------------------------------------------------------------------------------------
 */

static void setSwitch(PasParser *p, char letter, bool isOn) {
    PasSwitches *w = &p->lex.switches;
    switch (letter) {
    case 'r': w->range = w->tags = isOn; break;
    case 'q': w->overflow = isOn; break;
    case 'b': w->fullBool = isOn; break;
    case 'j': w->writable = isOn; break;
    case 'x': w->extended = isOn; break;
    case 'h': w->longString = isOn; break;
    case 'c': w->asserts = isOn; break;
    case 'i': w->ioMode = isOn ? PAS_IO_ON : PAS_IO_OFF; break;
    default: break;
    }
}

static bool readOnOff(Reader *r, bool *isOn) {
    const char *w;
    size_t n = readWord(r, &w);
    if (equalsFolded(w, n, "on")) return *isOn = true, true;
    if (equalsFolded(w, n, "off")) return *isOn = false, true;
    bad(r, "ON or OFF expected");
    return false;
}

static void modeDirective(Reader *r) {
    const char *w;
    size_t n = readWord(r, &w);
    const PasMode *m = pasModeFind(w, n);
    if (m == NULL)
        bad(r, "unknown mode");
    else if (r->p->isModeFixed && m != r->p->mode)
        bad(r, "MODE must stand before the first declaration");
    else if (m != r->p->mode)
        pasApplyMode(r->p, m);
}

/* {$R+,Q-}: one or more letters with a sign. */
static void shortSwitches(Reader *r, const char *word, size_t n) {
    for (;;) {
        if (n != 1 || r->s >= r->end || (*r->s != '+' && *r->s != '-')) {
            bad(r, "'+' or '-' expected");
            return;
        }
        setSwitch(r->p, fold(*word), *r->s == '+');
        r->s++;
        if (!acceptChar(r, ',')) return;
        n = readWord(r, &word);
    }
}

/* {$PACKENUM n}, {$MINENUMSIZE n}, {$Zn}, {$PACKSET n}. False: it is none of them. */
static bool sizeSwitch(Reader *r, const char *w, size_t n) {
    PasSwitches *s = &r->p->lex.switches;
    bool isZ = n == 2 && fold(w[0]) == 'z';
    bool isEnum = isZ || equalsFolded(w, n, "packenum") || equalsFolded(w, n, "minenumsize"), isSet = equalsFolded(w, n, "packset");
    if (!isEnum && !isSet) return false;
    skipBlanks(r);
    char c = isZ ? w[1] : r->s < r->end ? *r->s : ' ';
    uint8_t bytes = c >= '1' && c <= '8' ? (uint8_t)(c - '0') : 0;
    bool isSmall = r->p->mode->packsSmall;
    bool isDefault = fold(c) == 'd'; /* DEFAULT; NORMAL and FIXED are the usual sizes */
    if (isEnum) s->enumBytes = bytes == 1 || bytes == 2 ? bytes : isDefault && isSmall ? 1 : 4;
    else s->setBytes = bytes != 0 ? bytes : isDefault && isSmall ? 1 : 0;
    return true;
}

static void longSwitch(Reader *r, const char *w, size_t n) {
    static const struct {
        const char *word;
        char letter;
    } words[] = {{"rangechecks", 'r'},    {"overflowchecks", 'q'}, {"booleval", 'b'},
                 {"writeableconst", 'j'}, {"extendedsyntax", 'x'}, {"longstrings", 'h'},
                 {"iochecks", 'i'},       {"assertions", 'c'}};
    bool isOn;
    PasParser *p = r->p;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (!equalsFolded(w, n, words[i].word)) continue;
        if (readOnOff(r, &isOn)) setSwitch(p, words[i].letter, isOn);
        return;
    }
    if (sizeSwitch(r, w, n)) return;
    if (equalsFolded(w, n, "macro")) {
        if (readOnOff(r, &isOn)) p->hasMacros = isOn && !p->mode->isIso;
    } else if (equalsFolded(w, n, "escapes")) {
        if (readOnOff(r, &isOn)) p->lex.switches.escapes = isOn;
    } else if (equalsFolded(w, n, "push")) {
        PasSaved *s = ARENA_NEW(p->arena, PasSaved);
        *s = (PasSaved){p->lex.saved, p->lex.switches};
        p->lex.saved = s;
    } else if (equalsFolded(w, n, "pop")) {
        if (p->lex.saved == NULL) {
            pasError(p, r->pos, 2, DIAG_OPEN_DIRECTIVE, "$POP without $PUSH");
            return;
        }
        p->lex.switches = p->lex.saved->switches;
        p->lex.saved = p->lex.saved->parent;
    } else if (p->diag->showNotes && !p->isSkipping) {
        diagReport(p->diag, r->pos, 2, DIAG_N_IGNORED, arenaCopy(p->arena, w, n));
    }
}

static void defineDirective(Reader *r, bool isDefined) {
    const char *w;
    size_t n = readWord(r, &w);
    if (n == 0)
        bad(r, "symbol expected");
    else
        pasDefine(r->p, w, (uint32_t)n, isDefined);
    if (n == 0 || !r->p->hasMacros || r->isLine) return;
    skipBlanks(r);
    bool isMacro = isDefined && r->end - r->s >= 2 && r->s[0] == ':' && r->s[1] == '=';
    Name *name = nameIntern(&r->p->c->names, w, (uint32_t)n);
    if (isMacro) defineMacro(r, w, n);
    else if (name->keyword == TK_MACRO) name->keyword = 0;
}

void pasDirective(PasParser *p, const char *text, const char *end, Pos pos) {
    Reader r = {.p = p, .s = text, .end = end, .pos = pos};
    const char *w;
    size_t n = readWord(&r, &w);
    CondWord cond = condWord(w, n);
    if (cond != COND_NONE) {
        condDirective(&r, cond);
        return;
    }
    if (!isActive(p)) return;
    bool hasSign = r.s < r.end && (*r.s == '+' || *r.s == '-');
    if (n == 1 && hasSign)
        shortSwitches(&r, w, n);
    else if (equalsFolded(w, n, "i") || equalsFolded(w, n, "include"))
        include(&r);
    else if (equalsFolded(w, n, "define"))
        defineDirective(&r, true);
    else if (equalsFolded(w, n, "undef"))
        defineDirective(&r, false);
    else if (equalsFolded(w, n, "mode"))
        modeDirective(&r);
    else
        longSwitch(&r, w, n);
}

bool pasLineDirective(PasParser *p) {
    PasLexState *l = &p->lex;
    const char *s = l->cursor;
    for (const char *b = s; b > l->file->text && b[-1] != '\n'; b--) {
        if (b[-1] != ' ' && b[-1] != '\t') return false;
    }
    const char *end = s;
    while (end < l->end && *end != '\n') end++;
    Reader r = {.p = p, .s = s + 1, .end = end, .pos = pasLexPos(p, s), .isLine = true};
    const char *w;
    size_t n = readWord(&r, &w);
    if (n == 0 || (*w >= '0' && *w <= '9')) return false;
    CondWord cond = condWord(w, n);
    bool isDefine = equalsFolded(w, n, "define"), isUndef = equalsFolded(w, n, "undef");
    if (cond == COND_IF || (cond == COND_NONE && !isDefine && !isUndef)) return false;
    l->cursor = end;
    if (cond != COND_NONE)
        condDirective(&r, cond);
    else if (isActive(p))
        defineDirective(&r, isDefine);
    return true;
}
