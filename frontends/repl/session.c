/* session.c: entries of an interactive session (session.h, README.md). */
#include "frontends/repl/session.h"

#include "frontends/core/json.h"
#include "runtime/io/file.h"
#include "vm/bytecode/disasm.h"
#include "vm/interp/interp_ops.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { GLOBALS_BYTES = 16 << 20 };

/* ---- memory ---- */

static void *allocate(const Repl *r, size_t size) {
    void *p = hookAlloc(r->options.run.hooks, size);
    if (p != NULL) memset(p, 0, size);
    return p;
}

static Chunk *newChunk(const Repl *r, const char *text, ReplKind kind) {
    size_t n = strlen(text);
    Chunk *c = allocate(r, sizeof *c + n + 3);
    if (c == NULL) return NULL;
    c->kind = kind;
    c->bytes = n + 3;
    memcpy(c->text, text, n);
    c->text[n] = r->language->lacksEnd != NULL && r->language->lacksEnd(text) ? ';' : '\n';
    c->text[c->text[n] == ';' ? n + 1 : n] = '\n';
    r->language->declared(c->text, &c->names);
    return c;
}

static void freeChunk(const Repl *r, Chunk *c) {
    if (c != NULL) hookFree(r->options.run.hooks, c, sizeof *c + c->bytes);
}

/* ---- names ---- */

static bool sameName(const Repl *r, const char *a, const char *b) { return (r->language->fe->foldsCase ? strcasecmp(a, b) : strcmp(a, b)) == 0; }

static bool declares(const Repl *r, const Chunk *c, const char *name) {
    for (uint32_t i = 0; i < c->names.count; i++) {
        if (sameName(r, c->names.items[i], name)) return true;
    }
    return false;
}

static bool overlaps(const Repl *r, const Chunk *a, const Chunk *b) {
    for (uint32_t i = 0; i < a->names.count; i++) {
        if (declares(r, b, a->names.items[i])) return true;
    }
    return false;
}

static bool isType(void *user, const char *name) {
    const Repl *r = user;
    for (const Chunk *c = r->chunks; c != NULL; c = c->next) {
        bool isTypedef = strncmp(c->text, "typedef", 7) == 0; /* the others change what types mean, and are no names of types */
        if (c->kind == REPL_TYPES && isTypedef && declares(r, c, name)) return true;
    }
    return false;
}

/* ---- places of variables ---- */

static uint64_t mix(uint64_t h, uint64_t x) { return (h ^ x) * 0x9E3779B97F4A7C15u ^ h >> 29; }

/* What a type means in memory; types that are made of others count as changed whenever any type was declared anew (generation). */
static uint64_t hashType(const Repl *r, const Type *t) {
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    uint64_t h = mix(mix(0xCBF29CE484222325u, t->kind), t->size << 1 | t->isSigned);
    bool isPlain = typeIsOrdinal(t) || t->kind == TYPE_REAL || t->kind == TYPE_STRING || t->kind == TYPE_ANY;
    if (t->kind == TYPE_ENUM || t->kind == TYPE_RECORD) h = mix(h, t->memberCount + t->fieldCount);
    if (t->kind == TYPE_ARRAY) h = mix(h, hashType(r, t->elem));
    char text[160];
    const char *name = typeText(t, text, sizeof text);
    for (const char *p = name; *p != '\0'; p++) h = mix(h, (uint8_t)*p);
    return isPlain ? h : mix(h, r->generation);
}

/* The name of a variable; one that its declaration does not show (a static one inside a function) has the declaration's name before it. */
static void keyOf(const Repl *r, const Symbol *s, const char *name, char key[2 * REPL_NAME_BYTES]) {
    const Chunk *owner = NULL;
    bool mayBeInner = r->language->hasDeclarations;
    uint32_t at = s->pos - 1; /* the text is the first source of its compilation */
    for (const Chunk *c = r->chunks; c != NULL; c = c->next) {
        if (at >= c->start && at < c->start + c->bytes) owner = c;
    }
    bool isInner = mayBeInner && owner != NULL && owner->names.count > 0 && !declares(r, owner, name);
    (void)snprintf(key, 2 * REPL_NAME_BYTES, "%.*s%s%.*s", REPL_NAME_BYTES - 2, isInner ? owner->names.items[0] : "", isInner ? "." : "", REPL_NAME_BYTES - 1, name);
}

/* What a place must be for a variable of this entry. */
static Place placeFor(const Repl *r, const Symbol *s) {
    const char *name = s->name != NULL ? s->name->spelling : "";
    Place p = {.size = s->type->size < 8 ? 8 : s->type->size, .hash = hashType(r, s->type), .entry = r->entryCount};
    bool isNamed = name[0] != '\0' && name[0] != '$' && strlen(name) < REPL_NAME_BYTES;
    if (isNamed) keyOf(r, s, name, p.name);
    return p;
}

/* The place of an earlier entry that this entry has not taken yet, or NULL. */
static Place *findPlace(const Repl *r, const Place *wanted) {
    Place *p = wanted->name[0] == '\0' ? NULL : r->places;
    while (p != NULL && (p->entry == r->entryCount || !sameName(r, p->name, wanted->name) || p->size != wanted->size || p->hash != wanted->hash)) p = p->next;
    return p;
}

static bool isKept(void *user, const Symbol *s) {
    const Place wanted = placeFor(user, s);
    return findPlace(user, &wanted) != NULL;
}

/* The offset of a global variable: its old one, if it was declared before and is the same; else one that nothing has used. */
static uint64_t placeOf(void *user, const Symbol *s) {
    Repl *r = user;
    Place wanted = placeFor(r, s), *p = findPlace(r, &wanted);
    if (p != NULL) {
        p->entry = r->entryCount;
        return p->offset;
    }
    wanted.offset = (r->entry.firstFree + 15) & ~(uint64_t)15;
    r->entry.firstFree = wanted.offset + wanted.size;
    p = wanted.name[0] != '\0' ? allocate(r, sizeof *p) : NULL;
    if (p == NULL) return wanted.offset;
    *p = wanted;
    p->next = r->places;
    r->places = p;
    return wanted.offset;
}

/* Variables of that name start anew. */
static void forget(Repl *r, const Chunk *c) {
    for (Place **at = &r->places; *at != NULL;) {
        Place *p = *at;
        if (!declares(r, c, p->name)) {
            at = &p->next;
            continue;
        }
        *at = p->next;
        hookFree(r->options.run.hooks, p, sizeof *p);
    }
}

/* ---- the program of an entry ---- */

typedef struct Text {
    char *bytes;
    size_t length, capacity;
    uint32_t *parts; /* where declarations and statements begin: the lines of each count from 1 */
    size_t partsBytes;
    uint32_t partCount;
    const Hooks *hooks;
    bool hasFailed;
} Text;

static void add(Text *t, const char *text) {
    size_t n = strlen(text);
    if (t->length + n + 1 > t->capacity) {
        size_t capacity = (t->length + n + 1) * 2;
        char *grown = hookRealloc(t->hooks, t->bytes, t->capacity, capacity);
        if (grown == NULL) {
            t->hasFailed = true;
            return;
        }
        t->bytes = grown;
        t->capacity = capacity;
    }
    memcpy(t->bytes + t->length, text, n + 1);
    t->length += n;
}

static void startPart(Text *t) {
    if (t->parts != NULL) t->parts[t->partCount++] = (uint32_t)t->length;
}

/* Room for the parts of an entry. */
static bool makeParts(const Repl *r, const char *const *statements, Text *t) {
    size_t count = 1;
    for (const Chunk *c = r->chunks; c != NULL; c = c->next) count++;
    for (; *statements != NULL; statements++) count++;
    t->partsBytes = count * sizeof *t->parts;
    t->parts = hookAlloc(t->hooks, t->partsBytes);
    return t->parts != NULL;
}

/* All declarations, `fresh` among them, and the statements. */
static void compose(Repl *r, Chunk *fresh, const char *const *statements, Text *t) {
    *t = (Text){.hooks = r->options.run.hooks};
    t->hasFailed = !makeParts(r, statements, t);
    add(t, r->language->head);
    r->entry.freshStart = r->entry.freshEnd = 0;
    r->entryCount++;
    for (Chunk *c = r->chunks; c != NULL; c = c->next) {
        c->start = (uint32_t)t->length;
        startPart(t);
        if (c == fresh) r->entry.freshStart = (uint32_t)t->length;
        add(t, c->text);
        if (c == fresh) r->entry.freshEnd = (uint32_t)t->length;
        add(t, r->language->declarationEnd);
    }
    add(t, r->language->mainStart);
    for (; *statements != NULL; statements++) {
        startPart(t);
        add(t, *statements);
    }
    add(t, r->language->mainEnd);
    r->entry.echoType = NULL;
    r->entry.parts = t->parts;
    r->entry.partCount = t->partCount;
}

static Module *compile(Repl *r, Chunk *fresh, const char *const *statements) {
    Text t;
    compose(r, fresh, statements, &t);
    Module *m = t.hasFailed ? NULL : sessionCompileText(r->language->fe, &r->options, "session", t.bytes, t.length, r->onProgram, r->user);
    if (t.hasFailed) hostMessage("out of memory\n");
    hookFree(r->options.run.hooks, t.bytes, t.capacity);
    hookFree(r->options.run.hooks, t.parts, t.partsBytes);
    r->entry.parts = NULL;
    r->entry.partCount = 0;
    return m;
}

/* The same without a message. */
static Module *tryCompile(Repl *r, Chunk *fresh, const char *const *statements) {
    r->isQuiet = true;
    Module *m = compile(r, fresh, statements);
    r->isQuiet = false;
    return m;
}

/* ---- running ---- */

static void showError(Task *t) {
    VmFrame frames[8];
    const char *message;
    size_t length;
    uint32_t n = vmErrorFrames(t, frames, 8, &message, &length);
    if (n > 0 && frames[0].file[0] != '\0') hostMessage("%s:%u: ", frames[0].file, frames[0].line);
    hostMessage("runtime error: %.*s [R%d]\n", (int)(length < 900 ? length : 900), message, t->rt.error.code);
    for (uint32_t i = 0; i < n; i++) {
        const char *name = frames[i].routine;
        if (name[0] == '<') continue; /* what starts the main function */
        hostMessage("  in %s (%s:%u)\n", name[0] != '\0' ? name : "entry", frames[i].file, frames[i].line);
    }
}

static void run(Repl *r, Module *m) {
    const char *why = NULL;
    Instance *instance = vmLoadEntry(r->vm, m, r->globals, GLOBALS_BYTES, &why);
    if (instance == NULL) {
        hostMessage("error: %s\n", why);
        r->hasFailed = true;
        return;
    }
    if (r->globals == NULL) r->globals = instance;
    r->last = instance;
    if (m->globalBytes > r->entry.firstFree) r->entry.firstFree = m->globalBytes;
    Task *t = vmMainTask(r->vm);
    const Hooks *hooks = r->options.run.hooks;
    int64_t start = hooks->clockNs(hooks->user, false);
    int status = vmCall(t, &instance->funcs[m->header->mainFunc], NULL, 0, NULL);
    r->lastMs = (double)(hooks->clockNs(hooks->user, false) - start) / 1e6;
    ioFlushStandard(t->rt.io);
    if (status == 0) return;
    bool isEnd = t->rt.error.code == RTE_HALT && (t->rt.error.detail & 255) != 0, isMainEnd = t->rt.error.code == RTE_HALT && !isEnd;
    if (isEnd) {
        r->isEnding = true;
        r->exitStatus = (int)(t->rt.error.detail & 255);
    } else if (!isMainEnd) {
        r->hasFailed = true;
        ioTaskUnwind(&t->rt);
        showError(t);
    }
    t->rt.error.code = RT_OK;
    t->rt.error.object = NULL;
}

/* ---- declarations ---- */

/* A copy of a declaration of several names in which those that c declares have names that nobody uses. NULL: out of memory. */
static Chunk *withoutNames(Repl *r, const Chunk *old, const Chunk *c) {
    enum { SUFFIX_BYTES = 16 };
    Chunk *copy = allocate(r, sizeof *copy + old->bytes + (size_t)old->names.count * SUFFIX_BYTES);
    char *to = copy == NULL ? NULL : copy->text;
    bool isDone[REPL_NAMES_MAX] = {false};
    if (copy == NULL) return NULL;
    copy->kind = old->kind;
    copy->bytes = old->bytes + (size_t)old->names.count * SUFFIX_BYTES;
    for (const char *at = old->text; *at != '\0';) {
        size_t n = 0;
        char word[REPL_NAME_BYTES];
        while (isalnum((unsigned char)at[n]) || at[n] == '_') n++;
        size_t length = n == 0 ? 1 : n;
        memcpy(to, at, length);
        to += length;
        (void)snprintf(word, sizeof word, "%.*s", (int)(n < sizeof word ? n : 0), at);
        for (uint32_t i = 0; i < old->names.count && n > 0; i++) {
            if (isDone[i] || !sameName(r, old->names.items[i], word) || !declares(r, c, word)) continue;
            isDone[i] = true; /* the first time is its declaration */
            to += snprintf(to, SUFFIX_BYTES, "_was%u", ++r->hiddenCount % 1000000);
        }
        at += length;
    }
    r->language->declared(copy->text, &copy->names);
    return copy;
}

static bool isCovered(const Repl *r, const Chunk *old, const Chunk *c) {
    for (uint32_t i = 0; i < old->names.count; i++) {
        if (!declares(r, c, old->names.items[i])) return false;
    }
    return true;
}

/* Puts c where the first of what it replaces stood, or (atEnd) behind everything; imports go to the front. What it replaces goes to *replaced. */
static void insert(Repl *r, Chunk *c, bool atEnd, Chunk **replaced) {
    Chunk **at = &r->chunks, **place = NULL, **lastReplaced = replaced;
    *replaced = NULL;
    while (*at != NULL) {
        Chunk *old = *at;
        if (c->kind == REPL_IMPORT || !overlaps(r, old, c)) {
            if (c->kind == REPL_IMPORT && old->kind != REPL_IMPORT && place == NULL) place = at;
            at = &old->next;
            continue;
        }
        Chunk *rest = isCovered(r, old, c) ? NULL : withoutNames(r, old, c);
        *at = old->next;
        if (rest != NULL) {
            rest->next = old->next;
            *at = rest;
            at = &rest->next;
        }
        old->next = NULL;
        *lastReplaced = old;
        lastReplaced = &old->next;
        if (place == NULL && !atEnd) place = at;
    }
    if (place == NULL) place = at;
    c->next = *place;
    *place = c;
}


/* A copy of the list's order, to go back to. */
typedef struct Order {
    Chunk **items;
    uint32_t count;
} Order;

static bool saveOrder(Repl *r, Order *o) {
    o->count = 0;
    for (Chunk *c = r->chunks; c != NULL; c = c->next) o->count++;
    o->items = allocate(r, (o->count + 1) * sizeof *o->items);
    if (o->items == NULL) return false;
    uint32_t i = 0;
    for (Chunk *c = r->chunks; c != NULL; c = c->next) o->items[i++] = c;
    return true;
}

static bool isListed(const Order *o, const Chunk *c) {
    for (uint32_t i = 0; i < o->count; i++) {
        if (o->items[i] == c) return true;
    }
    return false;
}

/* Frees what was made meanwhile, except `kept`. */
static void restoreOrder(Repl *r, const Order *o, const Chunk *kept) {
    for (Chunk *c = r->chunks; c != NULL;) {
        Chunk *next = c->next;
        if (c != kept && !isListed(o, c)) freeChunk(r, c);
        c = next;
    }
    Chunk **at = &r->chunks;
    for (uint32_t i = 0; i < o->count; i++) {
        *at = o->items[i];
        at = &o->items[i]->next;
    }
    *at = NULL;
}

static void declare(Repl *r, const char *text, ReplKind kind) {
    static const char *const nothing[] = {NULL};
    Chunk *c = newChunk(r, text, kind), *replaced = NULL;
    Order order = {0};
    uint32_t generation = r->generation;
    if (c == NULL || !saveOrder(r, &order)) {
        freeChunk(r, c);
        hostMessage("out of memory\n");
        return;
    }
    bool changesTypes = kind == REPL_IMPORT;
    for (const Chunk *old = r->chunks; old != NULL && kind == REPL_TYPES; old = old->next) changesTypes = changesTypes || overlaps(r, old, c);
    if (changesTypes) r->generation++;
    insert(r, c, false, &replaced);
    Module *m = replaced == NULL ? NULL : tryCompile(r, c, nothing);
    if (m == NULL && replaced != NULL) { /* perhaps it needs something that stands behind the old place */
        restoreOrder(r, &order, c);
        insert(r, c, true, &replaced);
    }
    if (m == NULL) m = compile(r, c, nothing);
    if (m == NULL) {
        restoreOrder(r, &order, c);
        r->generation = generation;
        r->hasFailed = true;
        freeChunk(r, c);
    } else {
        /* new variables: the module is made once more with places of their own */
        if (replaced != NULL) {
            forget(r, c);
            moduleFree(m);
            m = compile(r, c, nothing);
        }
        while (replaced != NULL) {
            Chunk *next = replaced->next;
            freeChunk(r, replaced);
            replaced = next;
        }
        if (m != NULL) run(r, m);
    }
    hookFree(r->options.run.hooks, order.items, (order.count + 1) * sizeof *order.items);
}

/* ---- statements ---- */

static void execute(Repl *r, const char *text) {
    size_t n = strlen(text);
    char *expression = hookAlloc(r->options.run.hooks, n + 1);
    if (expression == NULL) return;
    memcpy(expression, text, n + 1);
    while (n > 0 && (strchr(" \t\r\n;", expression[n - 1]) != NULL)) expression[--n] = '\0';
    const char *const echo[] = {r->language->echoStart, expression, r->language->echoEnd, NULL}, *const plain[] = {text, "\n;", NULL};
    Module *m = n == 0 ? NULL : tryCompile(r, NULL, echo);
    if (m == NULL && n > 0) m = compile(r, NULL, plain);
    if (m != NULL) run(r, m);
    else if (n > 0) r->hasFailed = true;
    hookFree(r->options.run.hooks, expression, strlen(text) + 1);
}

static void enterPart(Repl *r, const char *text) {
    ReplKind kind = r->language->kindOf(text, isType, r);
    if (kind == REPL_STATEMENT) execute(r, text);
    else declare(r, text, kind);
}

void replEnter(Repl *r, const char *text) {
    r->hasFailed = false;
    if (r->language->firstPart == NULL) {
        enterPart(r, text);
        return;
    }
    for (size_t n; *text != '\0' && !r->hasFailed && !r->isEnding; text += n) {
        n = r->language->firstPart(text);
        char *part = allocate(r, n + 1);
        assert(n > 0);
        if (part == NULL) {
            hostMessage("out of memory\n");
            return;
        }
        memcpy(part, text, n);
        enterPart(r, part);
        hookFree(r->options.run.hooks, part, n + 1);
    }
}

const char *replTypeOf(Repl *r, const char *expression) {
    const char *const echo[] = {r->language->echoStart, expression, r->language->echoEnd, NULL};
    Module *m = compile(r, NULL, echo);
    moduleFree(m);
    r->hasFailed = m == NULL;
    return m == NULL ? NULL : r->entry.echoType;
}

typedef struct TreeWriter {
    void (*write)(void *user, const char *bytes, size_t n);
    void *user;
} TreeWriter;

static void writeTree(void *user, Compile *c) {
    const TreeWriter *w = user;
    if (!treeWriteJson(c, w->write, w->user)) hostMessage("the tree has no written form\n");
    w->write(w->user, "\n", 1);
}

void replTree(Repl *r, const char *text, void (*write)(void *user, const char *bytes, size_t n), void *user) {
    const char *const echo[] = {r->language->echoStart, text, r->language->echoEnd, NULL}, *const plain[] = {text, "\n;", NULL};
    TreeWriter writer = {write, user};
    r->options.dumpAst = true;
    r->onProgram = writeTree;
    r->user = &writer;
    Module *m = text[0] == '\0' ? NULL : tryCompile(r, NULL, echo);
    if (m == NULL) m = compile(r, NULL, plain);
    r->options.dumpAst = false;
    r->onProgram = NULL;
    r->hasFailed = m == NULL;
    moduleFree(m);
}

bool replBytecode(Repl *r, const char *name, void (*write)(void *user, const char *bytes, size_t n), void *user) {
    static const char *const nothing[] = {NULL};
    Module *m = compile(r, NULL, nothing);
    DisasmOptions options = {.isOneFunc = true};
    bool isFound = false;
    for (uint32_t i = 0; m != NULL && i < m->funcCount && !isFound; i++) {
        isFound = sameName(r, moduleString(m, m->funcs[i].name, NULL), name);
        options.func = i;
    }
    isFound = isFound && disasmModuleWith(m, write, user, &options);
    moduleFree(m);
    return isFound;
}

/* ---- life ---- */

static void writeMessage(void *user, const char *bytes, size_t n) {
    const Repl *r = user;
    if (!r->isQuiet) (void)hostWrite(2, bytes, n);
}

/* A task has failed. */
static void reportTask(void *user, const char *text, size_t n) {
    (void)user;
    (void)hostWrite(2, text, n);
}

static bool openVm(Repl *r, const char **why) {
    const RunOptions *o = &r->options.run;
    VMConfig config = {.hooks = o->hooks, .limits = o->limits, .maxTasks = o->maxTasks, .poolSize = o->maxThreads, .gcStress = o->gcStress,
                       .refusesForeign = runRefusesForeign(o), .refused = runRefuses(o),
                       .jit = o->jit.mode == JIT_OFF ? NULL : &r->options.run.jit};
    config.limits.timeoutMs = 0;
    r->vm = vmCreate(&config, why);
    if (r->vm != NULL) vmSetReport(r->vm, reportTask, NULL);
    return r->vm != NULL;
}

bool replOpen(Repl *r, const ReplLanguage *language, const DriverOptions *options, const char **why) {
    memset(r, 0, sizeof *r);
    r->language = language;
    r->options = *options;
    r->options.write = writeMessage;
    r->options.messageUser = r;
    r->options.compile.entry = &r->entry;
    r->options.noCache = true;
    r->entry.place = placeOf;
    r->entry.isKept = isKept;
    r->entry.user = r;
    r->entry.firstFree = 16;
    return openVm(r, why);
}

static void freeAll(Repl *r) {
    vmDestroy(r->vm);
    r->vm = NULL;
    while (r->chunks != NULL) {
        Chunk *next = r->chunks->next;
        freeChunk(r, r->chunks);
        r->chunks = next;
    }
    while (r->places != NULL) {
        Place *next = r->places->next;
        hookFree(r->options.run.hooks, r->places, sizeof *r->places);
        r->places = next;
    }
    r->last = r->globals = NULL;
}

void replReset(Repl *r) {
    const char *why;
    freeAll(r);
    r->entry.firstFree = 16;
    if (!openVm(r, &why)) {
        hostMessage("error: %s\n", why);
        r->isEnding = true;
        r->exitStatus = 1;
    }
}

void replClose(Repl *r) { freeAll(r); }
