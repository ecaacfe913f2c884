/* json_read.c: reads a typed tree from JSON (docs/tree-json.md) in one pass over the text: header, source files, then the tables of types,
 * symbols, labels and routines, whose entries may name each other in any order. Every entry is checked here for its form and by treeCheck
 * for its meaning, so that lowering never sees a tree that breaks the contract of tree.h. */
#include "frontends/core/json_read.h"

#include "frontends/core/foreign.h"
#include "frontends/core/unit.h"
#include <string.h>

enum { READ_NAME_MAX = 65535, READ_LEVEL_MAX = 1000, READ_ENTRY_BYTES = 16 /* no entry of a table is shorter than this */,
       IMPORT_KEYS = 1 | 1 << 1 | 1 << 2 | 1 << 11 | 1 << 12 /* of a symbol: id, kind, name, link, unit */ };

/* ---- values ---- */

Pos readHere(const TreeReader *r) {
    return r->unit == NULL ? r->lex.pos : 0;
}

bool readExpect(TreeReader *r, JsonEvent event, const char *what) {
    JsonEvent got = jsonNext(&r->lex);
    return got == event || (got != JSON_ERROR && jsonFail(&r->lex, 0, "expected %s", what));
}

bool readInt(TreeReader *r, int64_t low, int64_t high, int64_t *out) {
    *out = 0;
    if (!readExpect(r, JSON_INT, "an integer")) return false;
    if (r->lex.i < low || r->lex.i > high) return jsonFail(&r->lex, 0, "integer out of range");
    *out = r->lex.i;
    return true;
}

uint32_t readCount(TreeReader *r, uint32_t high) {
    int64_t n;
    (void)readInt(r, 0, high, &n);
    return (uint32_t)n;
}

bool readBool(TreeReader *r) {
    JsonEvent event = jsonNext(&r->lex);
    if (event != JSON_TRUE && event != JSON_FALSE) (void)jsonFail(&r->lex, 0, "expected true or false");
    return event == JSON_TRUE;
}

const char *readText(TreeReader *r, uint32_t *length) {
    *length = 0;
    if (!readExpect(r, JSON_STRING, "a string")) return NULL;
    *length = r->lex.length;
    return jsonCopy(&r->lex);
}

Name *readName(TreeReader *r) {
    if (!readExpect(r, JSON_STRING, "a name")) return NULL;
    if (r->lex.length == 0 || r->lex.length > READ_NAME_MAX || memchr(r->lex.text, '\0', r->lex.length) != NULL) {
        (void)jsonFail(&r->lex, 0, "a name is empty, too long or contains a zero byte");
        return NULL;
    }
    return nameIntern(&r->c->names, r->lex.text, r->lex.length);
}

Pos readPos(TreeReader *r) {
    int64_t pos;
    return readInt(r, 1, r->posSpan, &pos) ? (Pos)pos - 1 + r->posBase : 0;
}

int readChoice(TreeReader *r, const NameTable *names, const char *what) {
    if (!readExpect(r, JSON_STRING, what)) return 0;
    int i = nameTableFind(names, r->lex.text, r->lex.length);
    if (i < 0) (void)jsonFail(&r->lex, 0, "unknown %s", what);
    return i < 0 ? 0 : i;
}

uint32_t readFlags(TreeReader *r, const NameTable *names) {
    uint32_t flags = 0;
    if (!readExpect(r, JSON_ARRAY, "an array of flags")) return 0;
    while (jsonNext(&r->lex) == JSON_STRING) {
        int i = nameTableFind(names, r->lex.text, r->lex.length);
        if (i < 0 || !readOnce(r, &flags, (unsigned)i)) {
            (void)jsonFail(&r->lex, 0, "unknown flag");
            return 0;
        }
    }
    if (r->lex.event != JSON_ARRAY_END) (void)jsonFail(&r->lex, 0, "expected a flag");
    return flags;
}

bool readUnknown(TreeReader *r) {
    return jsonFail(&r->lex, 0, "unknown key '%.*s'", (int)(r->lex.length < 40 ? r->lex.length : 40), r->lex.text);
}

bool readOnce(TreeReader *r, uint32_t *seen, unsigned i) {
    if ((*seen & 1u << i) != 0) return jsonFail(&r->lex, 0, "'%.*s' is given twice", (int)(r->lex.length < 40 ? r->lex.length : 40), r->lex.text);
    *seen |= 1u << i;
    return true;
}

void *readRef(TreeReader *r, ReadTable *t, bool allowNull) {
    JsonEvent event = jsonNext(&r->lex);
    if (event == JSON_NULL && allowNull) return NULL;
    if (event != JSON_INT || r->lex.i < 0 || r->lex.i >= (int64_t)t->count) {
        (void)jsonFail(&r->lex, 0, "expected the id of a %s below %u", t->what, t->count);
        return NULL;
    }
    void **item = &t->items[r->lex.i];
    if (*item == NULL) *item = arenaAlloc(r->arena, t->itemSize);
    return *item;
}

Type *readTypeRef(TreeReader *r) {
    return readRef(r, &r->types, false);
}

Type *readDefinedType(TreeReader *r) {
    Type *t = readTypeRef(r);
    if (t != NULL && t->kind == TYPE_ERROR) {
        (void)jsonFail(&r->lex, 0, "the type must be defined before it is used here");
        return NULL;
    }
    if (t != NULL && r->depths[r->lex.i] > r->depth) r->depth = r->depths[r->lex.i];
    return t;
}

/* ---- header ---- */

static bool expectKey(TreeReader *r, const char *name) {
    bool isKey = r->isKeyRead || jsonNext(&r->lex) == JSON_KEY;
    r->isKeyRead = false;
    if (isKey && jsonIs(&r->lex, name)) return true;
    return jsonFail(&r->lex, 0, "expected the key '%s'", name);
}

static bool tableInit(TreeReader *r, ReadTable *t, const char *what, const char *key, size_t itemSize) {
    t->what = what;
    t->itemSize = itemSize;
    if (!expectKey(r, key)) return false;
    t->count = readCount(r, (uint32_t)((r->lex.end - r->lex.start) / READ_ENTRY_BYTES));
    if (!r->lex.failed) t->items = ARENA_ARRAY(r->arena, void *, (size_t)t->count + 1);
    return !r->lex.failed;
}

static bool readCounts(TreeReader *r) {
    return expectKey(r, "counts") && readExpect(r, JSON_OBJECT, "an object") && tableInit(r, &r->types, "type", "types", sizeof(Type)) &&
           tableInit(r, &r->symbols, "symbol", "symbols", sizeof(Symbol)) &&
           tableInit(r, &r->labels, "label", "labels", sizeof(Label)) &&
           tableInit(r, &r->routines, "routine", "routines", sizeof(Routine)) && readExpect(r, JSON_OBJECT_END, "}");
}

static bool readHeader(TreeReader *r, Program *p) {
    uint32_t length;
    int64_t version;
    if (!readExpect(r, JSON_OBJECT, "an object") || !expectKey(r, "format") || !readExpect(r, JSON_STRING, "\"pscal-tree\"")) return false;
    if (!jsonIs(&r->lex, "pscal-tree")) return jsonFail(&r->lex, 0, "this is no typed tree");
    if (!expectKey(r, "version") || !readInt(r, INT64_MIN, INT64_MAX, &version)) return false;
    if (version != TREE_JSON_VERSION) {
        return jsonFail(&r->lex, 0, "tree format version %lld, this program reads version %d", (long long)version, TREE_JSON_VERSION);
    }
    if (!expectKey(r, "language")) return false;
    p->language = readText(r, &length);
    if (!expectKey(r, "foldsCase")) return false;
    r->c->names.foldCase = readBool(r);
    if (!expectKey(r, "style")) return false;
    p->style = (uint8_t)readCount(r, 2);
    if (!expectKey(r, "source")) return false;
    p->sourcePath = readText(r, &length);
    if (!readCounts(r)) return false;
    r->depths = ARENA_ARRAY(r->arena, uint32_t, (size_t)r->types.count + 1);
    return true;
}

static bool readFile(TreeReader *r, bool isFirst) {
    const char *path = NULL, *text = NULL;
    uint32_t size = 0, length, seen = 0;
    Pos includedFrom = 0;
    while (jsonNext(&r->lex) == JSON_KEY) {
        if (jsonIs(&r->lex, "path") && readOnce(r, &seen, 0)) path = readText(r, &length);
        else if (jsonIs(&r->lex, "text") && readOnce(r, &seen, 1)) text = readText(r, &size);
        else if (jsonIs(&r->lex, "includedFrom") && readOnce(r, &seen, 2)) includedFrom = readPos(r);
        else return readUnknown(r);
    }
    if (r->lex.event != JSON_OBJECT_END || path == NULL || text == NULL) return jsonFail(&r->lex, 0, "a file needs 'path' and 'text'");
    SourceFile *f = sourcesAddText(&r->c->sources, path, text, size, includedFrom);
    if (f == NULL) return jsonFail(&r->lex, 0, "the source files are too large");
    if (isFirst) {
        r->posBase = f->base;
        r->c->mainFile = f;
    }
    r->posSpan = r->c->sources.nextBase - r->posBase;
    return true;
}

static bool readFiles(TreeReader *r) {
    bool isFirst = true;
    if (!expectKey(r, "files") || !readExpect(r, JSON_ARRAY, "an array of files")) return false;
    while (jsonNext(&r->lex) == JSON_OBJECT) {
        if (!readFile(r, isFirst)) return false;
        isFirst = false;
    }
    return r->lex.event == JSON_ARRAY_END || jsonFail(&r->lex, 0, "expected a file");
}

/* ---- the units that a program uses ---- */

/* One entry of "units" as it stands in the text. */
typedef struct UnitEntry {
    struct UnitEntry *next;
    UnitBefore unit;
    Pos pos;
    bool isUsed;
} UnitEntry;

static uint64_t readHash(TreeReader *r) {
    uint64_t hash = 0;
    if (!readExpect(r, JSON_STRING, "a hash")) return 0;
    bool isOk = r->lex.length == 16;
    for (uint32_t i = 0; isOk && i < 16; i++) {
        const char *digit = memchr("0123456789abcdef", r->lex.text[i], 16);
        isOk = digit != NULL;
        if (isOk) hash = hash << 4 | (uint64_t)(digit - "0123456789abcdef");
    }
    if (!isOk) (void)jsonFail(&r->lex, 0, "a hash has 16 hexadecimal digits");
    return hash;
}

static UnitEntry *readUnitEntry(TreeReader *r, const Program *p) {
    UnitEntry *e = ARENA_NEW(r->arena, UnitEntry);
    uint32_t seen = 0;
    e->unit.language = p->language;
    e->pos = readHere(r);
    while (jsonNext(&r->lex) == JSON_KEY) {
        if (jsonIs(&r->lex, "name") && readOnce(r, &seen, 0)) e->unit.name = readName(r);
        else if (jsonIs(&r->lex, "file") && readOnce(r, &seen, 1)) e->unit.file = readName(r) != NULL ? jsonCopy(&r->lex) : NULL;
        else if (jsonIs(&r->lex, "used") && readOnce(r, &seen, 2)) e->isUsed = readBool(r);
        else if (jsonIs(&r->lex, "hash") && readOnce(r, &seen, 3)) e->unit.hash = readHash(r);
        else if (!readUnknown(r)) return NULL;
    }
    bool isWhole = r->lex.event == JSON_OBJECT_END && (seen & 9) == 9;
    if (!isWhole && !r->lex.failed) (void)jsonFail(&r->lex, 0, "a unit needs 'name' and 'hash'");
    return r->lex.failed ? NULL : e;
}

static bool useUnits(TreeReader *r, const UnitEntry *first, uint32_t count) {
    Compile *c = r->c;
    r->imports = ARENA_ARRAY(r->arena, Unit *, (size_t)count + 1);
    for (int sweep = 0; sweep < 2; sweep++) { /* a unit may be where only another unit finds it */
        for (const UnitEntry *e = first; e != NULL; e = e->next) {
            bool isWanted = e->isUsed && unitOf(c, e->unit.name->text) == NULL;
            if (sweep == 0 && isWanted && !unitIsThere(c, &e->unit, e->pos)) continue;
            if (e->isUsed && unitUseAgain(c, &e->unit, e->pos, 1) == NULL) return false;
        }
    }
    for (const UnitEntry *e = first; e != NULL; e = e->next) { /* the others are units that those use */
        Unit *u = unitOf(c, e->unit.name->text);
        if (u == NULL || unitHash(u) != e->unit.hash) return diagReport(&c->diag, e->pos, 1, DIAG_UNIT_CHANGED, e->unit.name->spelling);
        r->imports[r->importCount++] = u;
    }
    return unitsComplete(c, first->pos, 1);
}

/* The key "units" may be missing. */
static bool readProgramUnits(TreeReader *r, const Program *p) {
    UnitEntry *first = NULL, **last = &first;
    uint32_t count = 0;
    r->isKeyRead = jsonNext(&r->lex) == JSON_KEY;
    if (!r->isKeyRead || !jsonIs(&r->lex, "units")) return !r->lex.failed;
    r->isKeyRead = false;
    if (!readExpect(r, JSON_ARRAY, "an array of units")) return false;
    while (jsonNext(&r->lex) == JSON_OBJECT) {
        UnitEntry *e = readUnitEntry(r, p);
        if (e == NULL) return false;
        *last = e;
        last = &e->next;
        count++;
    }
    if (r->lex.event != JSON_ARRAY_END) return jsonFail(&r->lex, 0, "expected a unit");
    return count == 0 || useUnits(r, first, count);
}

/* ---- tables ---- */

static void *entryOf(TreeReader *r, ReadTable *t) {
    void **item = &t->items[t->defined];
    if (*item == NULL) *item = arenaAlloc(r->arena, t->itemSize);
    return *item;
}

static bool readEntries(TreeReader *r, ReadTable *t, const char *key, void (*entry)(TreeReader *r)) {
    if (!expectKey(r, key) || !readExpect(r, JSON_ARRAY, "an array")) return false;
    while (jsonNext(&r->lex) == JSON_OBJECT) {
        if (t->defined == t->count) return jsonFail(&r->lex, 0, "more entries than 'counts' says");
        entry(r);
        if (r->lex.failed) return false;
    }
    if (r->lex.event != JSON_ARRAY_END) return jsonFail(&r->lex, 0, "expected an object");
    return t->defined == t->count || jsonFail(&r->lex, 0, "fewer entries than 'counts' says");
}

static void readId(TreeReader *r, const ReadTable *t) {
    int64_t id;
    (void)readInt(r, t->defined, t->defined, &id);
}

static bool entryEnd(TreeReader *r, uint32_t seen, uint32_t must) {
    if (r->lex.failed) return false;
    if (r->lex.event != JSON_OBJECT_END) return jsonFail(&r->lex, 0, "expected a key");
    return (seen & must) == must || jsonFail(&r->lex, 0, "the entry lacks a key");
}

/* Names are spelt as they were written first in the compilation; what another module exports is named as it is there. */
static Name *readSymbolName(TreeReader *r, Symbol *s) {
    Name *name = readName(r);
    if (r->unit != NULL && name != NULL && s->linkName == NULL) s->linkName = jsonCopy(&r->lex);
    return name;
}

static Unit *readUnitRef(TreeReader *r) {
    uint32_t i = readCount(r, UINT32_MAX);
    if (!r->lex.failed && i >= r->importCount) (void)jsonFail(&r->lex, 0, "no such unit");
    return r->lex.failed ? NULL : r->imports[i];
}

/* What a unit declares is its symbol, whose entry says no more than that. */
static void importSymbol(TreeReader *r, const Symbol *entry) {
    void **item = &r->symbols.items[r->symbols.defined];
    const Unit *u = entry->unit;
    for (uint32_t i = 0; entry->linkName != NULL && i < u->symbolCount; i++) {
        if (u->symbols[i]->kind != entry->kind || strcmp(u->symbols[i]->linkName, entry->linkName) != 0) continue;
        *item = u->symbols[i];
        r->symbols.defined++;
        return;
    }
    (void)jsonFail(&r->lex, entry->pos, "the unit '%s' declares no such symbol", u->key);
}

static void readSymbol(TreeReader *r) {
    bool isNew = r->symbols.items[r->symbols.defined] == NULL;
    Symbol *s = entryOf(r, &r->symbols);
    uint32_t seen = 0, length;
    s->pos = readHere(r);
    while (jsonNext(&r->lex) == JSON_KEY) {
        if (jsonIs(&r->lex, "id") && readOnce(r, &seen, 0)) readId(r, &r->symbols);
        else if (jsonIs(&r->lex, "kind") && readOnce(r, &seen, 1)) s->kind = (uint8_t)readChoice(r, &symbolKindNames, "kind of symbol");
        else if (jsonIs(&r->lex, "name") && readOnce(r, &seen, 2)) s->name = readSymbolName(r, s);
        else if (jsonIs(&r->lex, "pos") && readOnce(r, &seen, 3)) s->pos = readPos(r);
        else if (jsonIs(&r->lex, "type") && readOnce(r, &seen, 4)) s->type = readTypeRef(r);
        else if (jsonIs(&r->lex, "mode") && readOnce(r, &seen, 5)) s->mode = (uint8_t)readChoice(r, &paramModeNames, "mode");
        else if (jsonIs(&r->lex, "flags") && readOnce(r, &seen, 6)) symbolSetFlags(s, readFlags(r, &symbolFlagNames));
        else if (jsonIs(&r->lex, "owner") && readOnce(r, &seen, 7)) s->owner = readRef(r, &r->routines, false);
        else if (jsonIs(&r->lex, "routine") && readOnce(r, &seen, 8)) s->routine = readRef(r, &r->routines, false);
        else if (jsonIs(&r->lex, "number") && readOnce(r, &seen, 9)) (void)readInt(r, INT64_MIN, INT64_MAX, &s->number);
        else if (jsonIs(&r->lex, "value") && readOnce(r, &seen, 10)) s->value = readNode(r, false);
        else if ((r->unit != NULL || s->unit != NULL) && jsonIs(&r->lex, "link") && readOnce(r, &seen, 11)) s->linkName = readText(r, &length);
        else if (r->unit == NULL && jsonIs(&r->lex, "unit") && readOnce(r, &seen, 12)) s->unit = readUnitRef(r);
        else if (!readUnknown(r)) return;
    }
    if (!entryEnd(r, seen, 3)) return;
    if (s->unit == NULL) r->symbols.defined++;
    else if (!isNew || (seen & ~(uint32_t)IMPORT_KEYS) != 0) (void)jsonFail(&r->lex, 0, "a symbol of a unit was used before its entry, or has superfluous keys");
    else importSymbol(r, s);
}

static void readLabel(TreeReader *r) {
    Label *l = entryOf(r, &r->labels);
    uint32_t seen = 0;
    l->pos = readHere(r);
    while (jsonNext(&r->lex) == JSON_KEY) {
        if (jsonIs(&r->lex, "id") && readOnce(r, &seen, 0)) readId(r, &r->labels);
        else if (jsonIs(&r->lex, "owner") && readOnce(r, &seen, 1)) l->owner = readRef(r, &r->routines, false);
        else if (jsonIs(&r->lex, "name") && readOnce(r, &seen, 2)) l->name = readName(r);
        else if (jsonIs(&r->lex, "pos") && readOnce(r, &seen, 3)) l->pos = readPos(r);
        else if (jsonIs(&r->lex, "flags") && readOnce(r, &seen, 4)) labelSetFlags(l, readFlags(r, &labelFlagNames));
        else if (jsonIs(&r->lex, "depth") && readOnce(r, &seen, 5)) l->depth = readCount(r, UINT32_MAX);
        else if (!readUnknown(r)) return;
    }
    if (entryEnd(r, seen, 3)) r->labels.defined++;
}

/* An array of ids as an array of pointers. */
static void **readRefs(TreeReader *r, ReadTable *t, bool allowNull, uint32_t *count) {
    void **list = NULL;
    uint32_t capacity = 0;
    *count = 0;
    if (!readExpect(r, JSON_ARRAY, "an array of ids")) return NULL;
    for (;;) {
        JsonEvent event = jsonNext(&r->lex);
        if (event == JSON_ARRAY_END) return list;
        if (!(event == JSON_NULL && allowNull) && (event != JSON_INT || r->lex.i < 0 || r->lex.i >= (int64_t)t->count)) {
            (void)jsonFail(&r->lex, 0, "expected the id of a %s below %u", t->what, t->count);
            return NULL;
        }
        if (*count == capacity) {
            void **old = list;
            capacity = capacity == 0 ? 8 : capacity * 2;
            list = arenaAllocRaw(r->arena, sizeof *list * (size_t)capacity);
            if (*count > 0) memcpy(list, old, sizeof *list * *count);
        }
        void **item = event == JSON_NULL ? NULL : &t->items[r->lex.i];
        if (item != NULL && *item == NULL) *item = arenaAlloc(r->arena, t->itemSize);
        list[(*count)++] = item != NULL ? *item : NULL;
    }
}

/* Links symbols into a scope's list. A list may be given twice (globals and the main routine's locals), but then it must be the same. */
static Symbol *linkSymbols(TreeReader *r, Symbol **list, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        Symbol *next = i + 1 < count ? list[i + 1] : NULL;
        if (list[i]->unit != NULL) {
            (void)jsonFail(&r->lex, 0, "a symbol of a unit stands in a scope");
            return NULL;
        }
        bool isLinked = list[i]->extra == r;
        if (isLinked && list[i]->nextInScope != next) {
            (void)jsonFail(&r->lex, 0, "a symbol stands in two scopes");
            return NULL;
        }
        list[i]->nextInScope = next;
        list[i]->extra = r; /* mark; cleared at the end */
    }
    return count > 0 ? list[0] : NULL;
}

static Symbol *readScope(TreeReader *r, Symbol ***last) {
    uint32_t count;
    Symbol **list = (Symbol **)readRefs(r, &r->symbols, false, &count);
    Symbol *first = r->lex.failed ? NULL : linkSymbols(r, list, count);
    if (first != NULL) *last = &list[count - 1]->nextInScope;
    return first;
}

static void readRoutineLabels(TreeReader *r, Routine *routine) {
    uint32_t count;
    Label **list = (Label **)readRefs(r, &r->labels, false, &count);
    for (uint32_t i = 0; i < count && !r->lex.failed; i++) {
        if (list[i]->checker != NULL) (void)jsonFail(&r->lex, 0, "a label stands in two lists");
        list[i]->checker = r; /* mark; cleared at the end */
        list[i]->next = i + 1 < count ? list[i + 1] : NULL;
    }
    if (count > 0 && !r->lex.failed) routine->labels = list[0];
}

static void readNested(TreeReader *r, Routine *routine) {
    uint32_t count;
    Routine **list = (Routine **)readRefs(r, &r->routines, false, &count);
    for (uint32_t i = 0; i < count && !r->lex.failed; i++) {
        if (list[i]->lowered != NULL) (void)jsonFail(&r->lex, 0, "a routine is nested twice");
        list[i]->lowered = routine; /* mark: who contains it; cleared at the end */
        list[i]->nextSibling = i + 1 < count ? list[i + 1] : NULL;
    }
    if (count == 0 || r->lex.failed) return;
    routine->nested = list[0];
    routine->lastNested = &list[count - 1]->nextSibling;
}

/* "library", "cName", "fixed" of an external routine. */
static bool readForeign(TreeReader *r, Routine *x, uint32_t *seen) {
    bool isLibrary = jsonIs(&r->lex, "library"), isSymbol = jsonIs(&r->lex, "cName"), isFixed = jsonIs(&r->lex, "fixed");
    uint32_t length;
    if (!isLibrary && !isSymbol && !isFixed) return false;
    if (!readOnce(r, seen, isLibrary ? 15 : isSymbol ? 16 : 17)) return false;
    if (x->foreign == NULL) {
        x->foreign = ARENA_NEW(&r->c->arena, ForeignSpec);
        x->foreign->library = x->foreign->symbol = "";
    }
    if (isFixed) x->foreign->fixedCount = readCount(r, UINT8_MAX);
    else *(isLibrary ? &x->foreign->library : &x->foreign->symbol) = readText(r, &length);
    x->foreign->isVariadic = x->foreign->fixedCount != 0;
    return true;
}

/* What C cannot have is found before the routine is lowered. */
static void checkForeign(TreeReader *r, Routine *x) {
    char text[FOREIGN_TEXT_MAX];
    const char *what, *why;
    uint32_t index;
    if (x->type == NULL || x->body != NULL || x->symbol == NULL) {
        (void)jsonFail(&r->lex, 0, "an external routine has a type, a symbol and no body");
        return;
    }
    if (!x->foreign->isVariadic) x->foreign->fixedCount = x->type->paramCount;
    if (x->foreign->symbol[0] == '\0' || strchr(x->foreign->symbol, ' ') != NULL) (void)jsonFail(&r->lex, 0, "'cName' is no name of C");
    else if (x->type->kind == TYPE_ROUTINE && !foreignTypesText(x, text, sizeof text, &what, &index, &why)) (void)jsonFail(&r->lex, 0, "%s of an external routine %s", what, why);
}

static bool readRoutineLists(TreeReader *r, Routine *x, uint32_t *seen, uint32_t *paramCount) {
    if (jsonIs(&r->lex, "params") && readOnce(r, seen, 8)) x->params = (Symbol **)readRefs(r, &r->symbols, false, paramCount);
    else if (jsonIs(&r->lex, "locals") && readOnce(r, seen, 9)) x->locals = readScope(r, &x->lastLocal);
    else if (jsonIs(&r->lex, "labels") && readOnce(r, seen, 10)) readRoutineLabels(r, x);
    else if (jsonIs(&r->lex, "nested") && readOnce(r, seen, 11)) readNested(r, x);
    else return readForeign(r, x, seen) || readUnknown(r);
    return true;
}

static void readRoutine(TreeReader *r) {
    Routine *x = entryOf(r, &r->routines);
    uint32_t seen = 0, paramCount = 0;
    x->pos = x->endPos = readHere(r);
    x->lastLocal = &x->locals;
    x->lastNested = &x->nested;
    while (jsonNext(&r->lex) == JSON_KEY) {
        if (jsonIs(&r->lex, "id") && readOnce(r, &seen, 0)) readId(r, &r->routines);
        else if (jsonIs(&r->lex, "level") && readOnce(r, &seen, 1)) x->level = readCount(r, READ_LEVEL_MAX);
        else if (jsonIs(&r->lex, "name") && readOnce(r, &seen, 2)) x->name = readName(r);
        else if (jsonIs(&r->lex, "pos") && readOnce(r, &seen, 3)) x->pos = readPos(r);
        else if (jsonIs(&r->lex, "endPos") && readOnce(r, &seen, 4)) x->endPos = readPos(r);
        else if (jsonIs(&r->lex, "symbol") && readOnce(r, &seen, 5)) x->symbol = readRef(r, &r->symbols, false);
        else if (jsonIs(&r->lex, "type") && readOnce(r, &seen, 6)) x->type = readTypeRef(r);
        else if (jsonIs(&r->lex, "parent") && readOnce(r, &seen, 7)) x->parent = readRef(r, &r->routines, false);
        else if (jsonIs(&r->lex, "flags") && readOnce(r, &seen, 12)) routineSetFlags(x, readFlags(r, &routineFlagNames));
        else if (jsonIs(&r->lex, "result") && readOnce(r, &seen, 13)) x->result = readRef(r, &r->symbols, false);
        else if (jsonIs(&r->lex, "body") && readOnce(r, &seen, 14)) x->body = readNode(r, true);
        else if (!readRoutineLists(r, x, &seen, &paramCount)) return;
    }
    if (!entryEnd(r, seen, 3)) return;
    if (x->type != NULL && (x->type->kind != TYPE_ROUTINE || x->type->paramCount != paramCount)) {
        (void)jsonFail(&r->lex, 0, "'params' does not fit the routine's type");
        return;
    }
    if (x->foreign != NULL && !r->lex.failed) checkForeign(r, x);
    if (x->type == NULL && paramCount > 0) (void)jsonFail(&r->lex, 0, "parameters without a type");
    r->routines.defined++;
}

static bool readProgram(TreeReader *r, Program *p) {
    uint32_t seen = 0;
    if (!expectKey(r, "program") || !readExpect(r, JSON_OBJECT, "an object")) return false;
    p->lastGlobal = &p->globals;
    while (jsonNext(&r->lex) == JSON_KEY) {
        if (jsonIs(&r->lex, "main") && readOnce(r, &seen, 0)) p->main = readRef(r, &r->routines, false);
        else if (jsonIs(&r->lex, "name") && readOnce(r, &seen, 1)) p->name = readName(r);
        else if (jsonIs(&r->lex, "globals") && readOnce(r, &seen, 2)) p->globals = readScope(r, &p->lastGlobal);
        else if (jsonIs(&r->lex, "fileParams") && readOnce(r, &seen, 3)) {
            p->fileParams = (Symbol **)readRefs(r, &r->symbols, true, &p->fileParamCount);
        } else if (jsonIs(&r->lex, "keepsLocals") && readOnce(r, &seen, 4)) {
            p->keepsLocals = readBool(r);
        } else if (!readUnknown(r)) {
            return false;
        }
    }
    return entryEnd(r, seen, 1) && readExpect(r, JSON_OBJECT_END, "}") && readExpect(r, JSON_END_OF_TEXT, "the end of the text");
}

/* The routines must form one tree under main, with levels and parents to match. Takes the marks of the reader away. */
static bool checkRoutineTree(TreeReader *r, const Program *p) {
    bool isOk = true;
    for (uint32_t i = 0; i < r->routines.count; i++) {
        const Routine *x = r->routines.items[i], *outer = x->lowered;
        bool isMain = x == p->main;
        if (isMain ? outer != NULL || x->level != 0 || x->body == NULL : outer == NULL || x->level != outer->level + 1) isOk = false;
        if (x->parent != NULL ? x->parent != outer : outer != NULL && outer != p->main) isOk = false;
        if (x->name == NULL && !isMain) isOk = false;
        if (!isOk) return jsonFail(&r->lex, x->pos, "routine %u does not fit into the tree of routines (name, level, parent, nested)", i);
    }
    for (uint32_t i = 0; i < r->labels.count; i++) {
        const Label *l = r->labels.items[i];
        if (l->checker == NULL) return jsonFail(&r->lex, l->pos, "label %u is in no routine's list", i);
    }
    for (uint32_t i = 0; i < r->routines.count; i++) ((Routine *)r->routines.items[i])->lowered = NULL;
    for (uint32_t i = 0; i < r->symbols.count; i++) ((Symbol *)r->symbols.items[i])->extra = NULL;
    for (uint32_t i = 0; i < r->labels.count; i++) ((Label *)r->labels.items[i])->checker = NULL;
    return true;
}

static bool readAll(TreeReader *r, Program *p) {
    return readHeader(r, p) && readFiles(r) && readProgramUnits(r, p) && readEntries(r, &r->types, "types", readType) &&
           readEntries(r, &r->symbols, "symbols", readSymbol) && readEntries(r, &r->labels, "labels", readLabel) &&
           readEntries(r, &r->routines, "routines", readRoutine) && readProgram(r, p) && checkRoutineTree(r, p);
}

bool treeReadJson(Compile *c, const char *text, uint32_t size) {
    TreeReader *r = ARENA_NEW(&c->arena, TreeReader);
    Program *p = ARENA_NEW(&c->arena, Program);
    r->c = c;
    r->arena = &c->arena;
    r->typeTable = &c->types;
    jsonInit(&r->lex, text, size, c->mainFile != NULL ? c->mainFile->base : 0, &c->diag, &c->arena);
    if (!readAll(r, p)) return false;
    c->program = p;
    if (!treeCheck(c, p)) return false;
    if (c->onRoutine == NULL) return true;
    for (Routine *x = p->main->nested; x != NULL; x = x->nextSibling) {
        if ((x->body != NULL || x->foreign != NULL) && !c->onRoutine(c->user, x)) return false;
    }
    return c->onRoutine(c->user, p->main);
}

/* ---- interfaces of units ---- */

static bool readUnits(TreeReader *r, Unit *(*find)(void *user, const char *key), void *user) {
    uint32_t capacity = 0, length;
    if (!expectKey(r, "units") || !readExpect(r, JSON_ARRAY, "an array of units")) return false;
    while (jsonNext(&r->lex) == JSON_STRING) {
        length = r->lex.length;
        Unit *u = memchr(r->lex.text, 0, length) != NULL ? NULL : find(user, jsonCopy(&r->lex));
        if (u == NULL) return jsonFail(&r->lex, 0, "a unit is missing");
        if (r->importCount == capacity) {
            Unit **old = r->imports;
            capacity = capacity == 0 ? 8 : capacity * 2;
            r->imports = ARENA_ARRAY(r->arena, Unit *, capacity);
            if (r->importCount > 0) memcpy(r->imports, old, sizeof(Unit *) * r->importCount);
        }
        r->imports[r->importCount++] = u;
    }
    return r->lex.event == JSON_ARRAY_END || jsonFail(&r->lex, 0, "expected the name of a unit");
}

static bool readInterfaceHeader(TreeReader *r, Unit *(*find)(void *user, const char *key), void *user) {
    uint32_t length;
    int64_t version;
    if (!readExpect(r, JSON_OBJECT, "an object") || !expectKey(r, "format") || !readExpect(r, JSON_STRING, "\"pscal-unit\"")) return false;
    if (!jsonIs(&r->lex, "pscal-unit")) return jsonFail(&r->lex, 0, "this is no interface of a unit");
    if (!expectKey(r, "version") || !readInt(r, TREE_JSON_VERSION, TREE_JSON_VERSION, &version)) return false;
    if (!expectKey(r, "language")) return false;
    (void)readText(r, &length);
    if (!expectKey(r, "name")) return false;
    r->unit->spelling = readText(r, &length);
    if (!readUnits(r, find, user)) return false;
    bool ok = expectKey(r, "counts") && readExpect(r, JSON_OBJECT, "an object") && tableInit(r, &r->types, "type", "types", sizeof(Type)) &&
              tableInit(r, &r->symbols, "symbol", "symbols", r->c->symbolSize != 0 ? r->c->symbolSize : sizeof(Symbol)) &&
              readExpect(r, JSON_OBJECT_END, "}");
    r->routines.what = "routine";
    r->routines.itemSize = sizeof(Routine);
    if (ok) r->depths = ARENA_ARRAY(r->arena, uint32_t, (size_t)r->types.count + 1);
    return ok;
}

/* What a constant or default value may be; everything else would need the rest of a program. */
static bool isPlainConstant(const Node *x) {
    return x != NULL && x->type != NULL && x->next == NULL && nodeIsConst(x);
}

static bool checkExport(TreeReader *r, Symbol *s) {
    if (s->name == NULL || s->linkName == NULL || s->type == NULL) return jsonFail(&r->lex, 0, "a symbol of the interface has no name or type");
    switch (s->kind) {
    case SYM_CONST:
        if (!isPlainConstant(s->value)) return jsonFail(&r->lex, 0, "a constant has no value");
        break;
    case SYM_TYPE: break;
    case SYM_VAR:
        if (s->type->kind == TYPE_VOID || s->type->kind == TYPE_ERROR) return jsonFail(&r->lex, 0, "a variable has no type");
        break;
    case SYM_ROUTINE: {
        if (s->type->kind != TYPE_ROUTINE) return jsonFail(&r->lex, 0, "a routine has no signature");
        Routine *x = ARENA_NEW(r->arena, Routine);
        x->symbol = s;
        x->name = s->name;
        x->type = s->type;
        x->level = 1;
        x->unit = r->unit;
        s->routine = x;
        break;
    }
    default: return jsonFail(&r->lex, 0, "a symbol of the interface is of an impossible kind");
    }
    s->isGlobal = s->isUsedInRoutine = s->isAssigned = s->isUsed = true;
    s->unit = r->unit;
    return true;
}

static bool checkParams(TreeReader *r, const Type *t) {
    for (uint32_t i = 0; i < t->paramCount; i++) {
        const Node *x = t->params[i].defaultValue;
        if (x != NULL && !isPlainConstant(x)) return jsonFail(&r->lex, 0, "a default value is no constant");
        if (t->params[i].type->kind == TYPE_ERROR || t->params[i].type->kind == TYPE_VOID) return jsonFail(&r->lex, 0, "a parameter has no type");
    }
    return t->kind != TYPE_ROUTINE || t->result->kind != TYPE_ERROR || jsonFail(&r->lex, 0, "a result has no type");
}

static bool readExports(TreeReader *r) {
    Unit *u = r->unit;
    JsonEvent event = jsonNext(&r->lex);
    if (event == JSON_KEY && jsonIs(&r->lex, "interface")) {
        u->symbols = (Symbol **)readRefs(r, &r->symbols, false, &u->symbolCount);
        event = jsonNext(&r->lex);
    }
    if (r->lex.failed || event != JSON_OBJECT_END) return jsonFail(&r->lex, 0, "expected the end of the interface");
    for (uint32_t i = 0; i < u->symbolCount; i++) {
        if (!checkExport(r, u->symbols[i])) return false;
    }
    u->types = (Type **)r->types.items;
    u->typeCount = r->types.count;
    for (uint32_t i = 0; i < u->typeCount; i++) {
        if (!checkParams(r, u->types[i])) return false;
    }
    return readExpect(r, JSON_END_OF_TEXT, "the end of the text");
}

bool treeReadInterface(Compile *c, Unit *u, const char *text, uint32_t size, Unit *(*find)(void *user, const char *key), void *user) {
    TreeReader *r = ARENA_NEW(&c->arena, TreeReader);
    Diag silent; /* whoever asked says that the unit cannot be used */
    diagInit(&silent, &c->sources, NULL, NULL);
    silent.errorCount = DIAG_MAX_ERRORS;
    silent.isFull = true;
    r->c = c;
    r->arena = &c->arena;
    r->typeTable = &c->types;
    r->unit = u;
    jsonInit(&r->lex, text, size, 0, &silent, &c->arena);
    return readInterfaceHeader(r, find, user) && readEntries(r, &r->types, "types", readType) &&
           readEntries(r, &r->symbols, "symbols", readSymbol) && readExports(r);
}
