/* json_write.c: writes a program's typed tree as JSON (docs/tree-json.md).
 *
 * Two passes. The first walks everything that can be reached from the program and numbers types (each after the types its layout needs),
 * symbols, labels and routines; the second writes the tables. Trees are walked with an explicit stack, output goes through a small buffer,
 * so neither depth nor size of the program matters. */
#include "frontends/core/json.h"

#include "frontends/core/tree_shape.h"
#include "frontends/core/unit.h"
#include "vm/bytecode/opcode.h"
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { WRITE_BUFFER = 8192, MAP_FIRST = 1024 };
#define MAP_OPEN UINT32_MAX /* a type whose parts are being numbered */

/* A growing array of pointers in the arena. */
typedef struct PtrList {
    const void **items;
    uint32_t count, capacity;
} PtrList;

typedef struct MapSlot {
    const void *key;
    uint32_t id;
} MapSlot;

typedef struct TreeWriter {
    Compile *c;
    Arena *arena;
    void (*write)(void *user, const char *bytes, size_t n);
    void *user;
    MapSlot *map;
    uint32_t mapCount, mapCapacity;
    PtrList types, symbols, labels, routines, units; /* by id */
    bool isInterface; /* of a unit: types of other units are named, not described; no routines */
    PtrList pendingTypes, typeStack, nodes;   /* work lists */
    Pos base;       /* of the main source file */
    bool failed;
    size_t used;
    char buffer[WRITE_BUFFER];
} TreeWriter;

static void listAdd(TreeWriter *w, PtrList *l, const void *item) {
    if (l->count == l->capacity) {
        uint32_t capacity = l->capacity == 0 ? 256 : l->capacity * 2;
        const void **items = arenaAllocRaw(w->arena, sizeof *items * (size_t)capacity);
        if (items == NULL) {
            w->failed = true;
            return;
        }
        if (l->count > 0) memcpy(items, l->items, sizeof *items * l->count);
        l->items = items;
        l->capacity = capacity;
    }
    l->items[l->count++] = item;
}

static const void *listPop(PtrList *l) {
    return l->count == 0 ? NULL : l->items[--l->count];
}

/* ---- numbering ---- */

static MapSlot *mapSlot(MapSlot *map, uint32_t capacity, const void *key) {
    uint64_t h = (uint64_t)(uintptr_t)key * 0x9E3779B97F4A7C15u;
    uint32_t i = (uint32_t)(h >> 32) & (capacity - 1);
    while (map[i].key != NULL && map[i].key != key) i = (i + 1) & (capacity - 1);
    return &map[i];
}

static bool mapGrow(TreeWriter *w) {
    uint32_t capacity = w->mapCapacity == 0 ? MAP_FIRST : w->mapCapacity * 2;
    MapSlot *map = ARENA_ARRAY(w->arena, MapSlot, capacity);
    if (map == NULL) return false;
    for (uint32_t i = 0; i < w->mapCapacity; i++) {
        if (w->map[i].key != NULL) *mapSlot(map, capacity, w->map[i].key) = w->map[i];
    }
    w->map = map;
    w->mapCapacity = capacity;
    return true;
}

static void mapSet(TreeWriter *w, const void *key, uint32_t id) {
    if (w->mapCount * 2 >= w->mapCapacity && !mapGrow(w)) {
        w->failed = true;
        return;
    }
    MapSlot *slot = mapSlot(w->map, w->mapCapacity, key);
    if (slot->key == NULL) w->mapCount++;
    slot->key = key;
    slot->id = id;
}

static bool mapHas(const TreeWriter *w, const void *key) {
    return w->mapCapacity > 0 && mapSlot(w->map, w->mapCapacity, key)->key != NULL;
}

static uint32_t mapId(const TreeWriter *w, const void *key) {
    const MapSlot *slot = mapSlot(w->map, w->mapCapacity, key);
    assert(slot->key == key && slot->id != MAP_OPEN);
    return slot->id;
}

static void number(TreeWriter *w, PtrList *list, const void *item) {
    if (item == NULL || w->failed || mapHas(w, item)) return;
    mapSet(w, item, list->count);
    listAdd(w, list, item);
}

/* What the file calls t: types that only the front end tells apart are one. */
static const Type *plainType(const Type *t) {
    while (t != NULL && t->plain != NULL) t = t->plain;
    return t;
}

static void needType(TreeWriter *w, const Type *t) {
    t = plainType(t);
    if (t != NULL && !mapHas(w, t)) listAdd(w, &w->pendingTypes, t);
}

static void needNode(TreeWriter *w, const Node *x) {
    if (x != NULL) listAdd(w, &w->nodes, x);
}

static int builtinNumber(const TreeWriter *w, const Type *t) {
    for (uint32_t i = 0; i < builtinTypeNames.count; i++) {
        if (builtinType(&w->c->types, i) == t) return (int)i;
    }
    return -1;
}

/* Described in the interface of another unit. */
static bool isForeign(const TreeWriter *w, const Type *t) {
    return t->unit != NULL && builtinNumber(w, t) < 0;
}

static void stackType(TreeWriter *w, const Type *t) {
    t = plainType(t);
    if (t != NULL && !mapHas(w, t)) listAdd(w, &w->typeStack, t);
}

/* The reader cannot make room for a builtin or imported type before its entry, so those that t mentions come first. */
static void stackBuiltin(TreeWriter *w, const Type *t) {
    t = plainType(t);
    if (t != NULL && (builtinNumber(w, t) >= 0 || isForeign(w, t))) stackType(w, t);
}

/* Puts the types on the stack that must have been read before t can be. */
static void stackParts(TreeWriter *w, const Type *t) {
    if (isForeign(w, t)) return;
    stackBuiltin(w, t->elem);
    if (t->kind == TYPE_ROUTINE) stackBuiltin(w, t->result);
    for (uint32_t i = 0; i < t->paramCount; i++) {
        stackBuiltin(w, t->params[i].type);
        if (t->params[i].defaultValue != NULL) stackBuiltin(w, t->params[i].defaultValue->type);
    }
    switch (t->kind) {
    case TYPE_SUBRANGE: case TYPE_SET: case TYPE_ARRAY: case TYPE_OPENARRAY: case TYPE_CONFORMANT: case TYPE_FILE:
        stackType(w, t->elem);
        stackType(w, t->index);
        break;
    case TYPE_RECORD:
        for (const Field *f = t->fields; f != NULL; f = f->next) stackType(w, f->type);
        for (const VariantArm *a = t->arms; a != NULL; a = a->next) stackType(w, a->tagType);
        break;
    default: break;
    }
}

/* What t refers to without needing its layout. */
static void needReferred(TreeWriter *w, const Type *t) {
    if (isForeign(w, t)) {
        number(w, &w->units, t->unit);
        return;
    }
    needType(w, t->elem);
    if (t->kind == TYPE_ROUTINE) needType(w, t->result);
    for (uint32_t i = 0; i < t->paramCount; i++) {
        needType(w, t->params[i].type);
        needNode(w, t->params[i].defaultValue);
    }
    if (t->kind != TYPE_CONFORMANT) return;
    number(w, &w->symbols, t->lowSymbol);
    number(w, &w->symbols, t->highSymbol);
}

/* Numbers t behind the types its layout needs. */
static void numberType(TreeWriter *w, const Type *root) {
    const Type *t;
    stackType(w, root);
    while (!w->failed && (t = listPop(&w->typeStack)) != NULL) {
        if (!mapHas(w, t)) { /* first sight: its parts, then t again */
            mapSet(w, t, MAP_OPEN);
            listAdd(w, &w->typeStack, t);
            stackParts(w, t);
        } else if (mapSlot(w->map, w->mapCapacity, t)->id == MAP_OPEN) {
            mapSet(w, t, w->types.count);
            listAdd(w, &w->types, t);
            needReferred(w, t);
        }
    }
}

static void visitNode(TreeWriter *w, const Node *x) {
    if (x->kind >= NODE_KIND_COUNT || nodeShapes[x->kind].name == NULL) {
        w->failed = true;
        return;
    }
    const NodeShape *shape = &nodeShapes[x->kind];
    needType(w, x->type);
    needNode(w, x->next);
    for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) needNode(w, *nodeChild((Node *)(uintptr_t)x, i));
    if (shape->payload == PAY_SYMBOL) number(w, &w->symbols, x->sym);
    if (shape->payload == PAY_LABEL) number(w, &w->labels, x->label);
    if (shape->payload == PAY_NODE) needNode(w, x->d);
}

static void visitSymbol(TreeWriter *w, const Symbol *s) {
    if (s->unit != NULL) return;
    needType(w, s->type);
    if (w->isInterface) {
        if (s->kind == SYM_CONST) needNode(w, s->value);
        return;
    }
    number(w, &w->routines, s->owner);
    number(w, &w->routines, s->routine);
    needNode(w, s->value);
}

static void visitRoutine(TreeWriter *w, const Routine *r) {
    number(w, &w->symbols, r->symbol);
    needType(w, r->type);
    number(w, &w->routines, r->parent);
    for (uint32_t i = 0; r->type != NULL && r->params != NULL && i < r->type->paramCount; i++) number(w, &w->symbols, r->params[i]);
    number(w, &w->symbols, r->result);
    for (const Symbol *s = r->locals; s != NULL; s = s->nextInScope) number(w, &w->symbols, s);
    for (const Label *l = r->labels; l != NULL; l = l->next) number(w, &w->labels, l);
    for (const Routine *n = r->nested; n != NULL; n = n->nextSibling) number(w, &w->routines, n);
    needNode(w, r->body);
}

static void discoverRoots(TreeWriter *w, const Program *p) {
    if (w->isInterface) {
        for (uint32_t i = 0; i < p->exportCount; i++) number(w, &w->symbols, p->exports[i]);
        return;
    }
    for (const Unit *u = w->c->units; u != NULL; u = u->next) number(w, &w->units, u);
    number(w, &w->routines, p->main);
    for (const Symbol *s = p->globals; s != NULL; s = s->nextInScope) number(w, &w->symbols, s);
    for (uint32_t i = 0; i < p->fileParamCount; i++) number(w, &w->symbols, p->fileParams[i]);
}

/* Numbers everything that can be reached. */
static void discover(TreeWriter *w, const Program *p) {
    uint32_t routine = 0, symbol = 0, label = 0;
    const Type *t;
    const Node *x;
    discoverRoots(w, p);
    while (!w->failed) {
        if ((x = listPop(&w->nodes)) != NULL) visitNode(w, x);
        else if ((t = listPop(&w->pendingTypes)) != NULL) numberType(w, t);
        else if (symbol < w->symbols.count) visitSymbol(w, w->symbols.items[symbol++]);
        else if (routine < w->routines.count) visitRoutine(w, w->routines.items[routine++]);
        else if (label < w->labels.count) number(w, &w->routines, ((const Label *)w->labels.items[label++])->owner);
        else break;
    }
}

/* ---- output ---- */

static void flush(TreeWriter *w) {
    if (w->used > 0) w->write(w->user, w->buffer, w->used);
    w->used = 0;
}

static void putBytes(TreeWriter *w, const char *bytes, size_t n) {
    while (n > 0) {
        if (w->used == WRITE_BUFFER) flush(w);
        size_t k = WRITE_BUFFER - w->used;
        if (k > n) k = n;
        memcpy(w->buffer + w->used, bytes, k);
        w->used += k;
        bytes += k;
        n -= k;
    }
}

static void put(TreeWriter *w, const char *text) {
    putBytes(w, text, strlen(text));
}

static void putInt(TreeWriter *w, int64_t value) {
    char text[24];
    putBytes(w, text, (size_t)snprintf(text, sizeof text, "%lld", (long long)value));
}

static void putString(TreeWriter *w, const char *bytes, uint64_t n) {
    put(w, "\"");
    for (uint64_t i = 0; i < n;) {
        uint64_t k = i;
        while (k < n && bytes[k] >= 0x20 && bytes[k] < 0x7F && bytes[k] != '"' && bytes[k] != '\\') k++;
        putBytes(w, bytes + i, k - i);
        if ((i = k) == n) break;
        char text[8];
        unsigned char c = (unsigned char)bytes[i++];
        if (c == '\n') put(w, "\\n");
        else if (c == '"' || c == '\\') putBytes(w, text, (size_t)snprintf(text, sizeof text, "\\%c", c));
        else putBytes(w, text, (size_t)snprintf(text, sizeof text, "\\u%04x", (unsigned)c));
    }
    put(w, "\"");
}

static void putReal(TreeWriter *w, double value) {
    char text[40];
    if (isnan(value)) {
        put(w, "\"nan\"");
    } else if (isinf(value)) {
        put(w, value > 0 ? "\"inf\"" : "\"-inf\"");
    } else {
        int n = snprintf(text, sizeof text, "%.17g", value);
        put(w, text);
        if (memchr(text, '.', (size_t)n) == NULL && memchr(text, 'e', (size_t)n) == NULL) put(w, ".0");
    }
}

static void key(TreeWriter *w, const char *name) {
    put(w, ",\"");
    put(w, name);
    put(w, "\":");
}

static void keyInt(TreeWriter *w, const char *name, int64_t value) {
    key(w, name);
    putInt(w, value);
}

static void keyText(TreeWriter *w, const char *name, const char *text) {
    key(w, name);
    putString(w, text, strlen(text));
}

/* A name of an interface as its declaration spells it: other languages tell upper from lower case. */
static void keyDeclared(TreeWriter *w, const char *name, const Name *n, Pos pos) {
    if (n == NULL) return;
    key(w, name);
    putString(w, w->isInterface ? nameSpellingAt(&w->c->sources, n, pos) : n->spelling, n->length);
}

static void keyName(TreeWriter *w, const char *name, const Name *n) {
    if (n == NULL) return;
    key(w, name);
    putString(w, n->spelling, n->length);
}

static void keyId(TreeWriter *w, const char *name, const void *item) {
    if (item != NULL) keyInt(w, name, mapId(w, item));
}

static void keyType(TreeWriter *w, const char *name, const Type *t) { keyId(w, name, plainType(t)); }

static void keyPos(TreeWriter *w, const char *name, Pos pos) {
    if (pos >= w->base) keyInt(w, name, pos - w->base + 1);
}

static void keyTrue(TreeWriter *w, const char *name, bool value) {
    if (!value) return;
    key(w, name);
    put(w, "true");
}

static void keyFlags(TreeWriter *w, const NameTable *names, uint32_t flags) {
    if ((flags & ((1u << names->count) - 1)) == 0) return;
    key(w, "flags");
    const char *separator = "[\"";
    for (uint32_t i = 0; i < names->count; i++) {
        if ((flags >> i & 1) == 0) continue;
        put(w, separator);
        put(w, names->names[i]);
        separator = "\",\"";
    }
    put(w, "\"]");
}

static void keyIds(TreeWriter *w, const char *name, const void *const *items, uint32_t count) {
    if (count == 0) return;
    key(w, name);
    for (uint32_t i = 0; i < count; i++) {
        put(w, i == 0 ? "[" : ",");
        if (items[i] == NULL) put(w, "null");
        else putInt(w, mapId(w, items[i]));
    }
    put(w, "]");
}

/* ---- nodes ---- */

/* Where the writer stands in a node: the child whose turn is next. */
typedef struct NodeFrame {
    Node *node;
    uint8_t child; /* 0..2: a, b, c; 3: d */
    bool isList;   /* inside the array of child - 1 */
    bool isBare;   /* an assignment in the place of a statement, which is written around it */
} NodeFrame;

static bool isBareStatement(const NodeFrame *parent, const Node *x) {
    if (x->kind != EX_ASSIGN || parent->child > 3) return false;
    uint8_t slot = nodeShapes[parent->node->kind].slots[parent->child - 1];
    return slot == SLOT_STMTS || slot == SLOT_STMT_OPT;
}

static void openNode(TreeWriter *w, const Node *x) {
    const NodeShape *shape = &nodeShapes[x->kind];
    const NameTable *ops = nodeOpNames(x->kind);
    put(w, nodeIsStatement(x) ? "\n{\"kind\":\"" : "{\"kind\":\"");
    put(w, shape->name);
    put(w, "\"");
    if (ops != NULL && x->op < ops->count) keyText(w, "op", ops->names[x->op]);
    keyFlags(w, &nodeFlagNames, x->flags);
    keyPos(w, "pos", x->pos);
    keyType(w, "type", x->type);
    switch ((NodePayload)shape->payload) {
    case PAY_INT: keyInt(w, "int", x->i); break;
    case PAY_WIDTH:
        if ((x->flags & NF_SHR_WIDTH) != 0) keyInt(w, "int", x->i);
        break;
    case PAY_REAL:
        key(w, "real");
        putReal(w, x->f);
        break;
    case PAY_BYTES:
        key(w, "bytes");
        putString(w, x->str.bytes, x->str.length);
        break;
    case PAY_SYMBOL: keyId(w, "symbol", x->sym); break;
    case PAY_FIELD: keyName(w, "field", x->field->name); break;
    case PAY_LABEL: keyId(w, "label", x->label); break;
    case PAY_BUILTIN:
        if (x->i >= 0 && x->i <= UINT32_MAX && builtinExists((uint32_t)x->i)) keyText(w, "builtin", builtinSigs[x->i].name);
        break;
    case PAY_NODE: case PAY_NONE: break;
    }
}

/* The next child of a node that is open, or NULL after the last one. */
static Node *nextChild(TreeWriter *w, NodeFrame *f) {
    static const char *const names[] = {"a", "b", "c", "d"};
    const NodeShape *shape = &nodeShapes[f->node->kind];
    while (f->child < 4) {
        uint8_t i = f->child++;
        bool isList = i < 3 && slotIsList(shape->slots[i]);
        Node *child = i < 3 ? i < nodeForms[f->node->kind].childCount ? *nodeChild(f->node, i) : NULL : shape->payload == PAY_NODE ? f->node->d : NULL;
        if (child == NULL && !isList) continue;
        key(w, names[i]);
        if (isList) put(w, "[");
        if (child == NULL) put(w, "]");
        if (child == NULL) continue;
        f->isList = isList;
        return child;
    }
    return NULL;
}

static void putNode(TreeWriter *w, const Node *root) {
    ArenaMark mark = arenaMark(w->arena);
    uint32_t capacity = 64, depth = 0;
    NodeFrame *stack = arenaAllocRaw(w->arena, sizeof *stack * capacity);
    Node *x = (Node *)root;
    while (!w->failed && stack != NULL) {
        if (x != NULL) { /* down into x */
            if (depth == capacity) {
                NodeFrame *bigger = arenaAllocRaw(w->arena, sizeof *stack * (size_t)capacity * 2);
                if (bigger == NULL) break;
                memcpy(bigger, stack, sizeof *stack * capacity);
                stack = bigger;
                capacity *= 2;
            }
            bool isBare = depth > 0 && isBareStatement(&stack[depth - 1], x);
            if (isBare) {
                put(w, "\n{\"kind\":\"expr\"");
                keyPos(w, "pos", x->pos);
                key(w, "a");
            }
            openNode(w, x);
            stack[depth++] = (NodeFrame){x, 0, false, isBare};
        } else { /* the top is complete */
            put(w, stack[depth - 1].isBare ? "}}" : "}");
            const Node *done = stack[--depth].node;
            if (depth == 0) break;
            if (stack[depth - 1].isList) {
                put(w, done->next != NULL ? "," : "]");
                x = done->next;
                if (x != NULL) continue;
            }
        }
        stack[depth - 1].isList = false;
        x = nextChild(w, &stack[depth - 1]);
    }
    if (stack == NULL || depth > 0) w->failed = true;
    arenaReset(w->arena, mark);
}

/* ---- tables ---- */

static void putMembers(TreeWriter *w, const Type *t) {
    key(w, "members");
    for (uint32_t i = 0; i < t->memberCount; i++) {
        put(w, i == 0 ? "[[" : ",[");
        putString(w, t->memberNames[i]->spelling, t->memberNames[i]->length);
        put(w, ",");
        putInt(w, t->memberValues != NULL ? t->memberValues[i] : (int64_t)i);
        put(w, "]");
    }
    put(w, t->memberCount == 0 ? "[]" : "]");
}

static uint32_t fieldIndex(const Type *t, const Field *field) {
    uint32_t i = 0;
    for (const Field *f = t->fields; f != field && f != NULL; f = f->next) i++;
    return i;
}

static void putArms(TreeWriter *w, const Type *t) {
    if (t->arms == NULL) return;
    key(w, "arms");
    put(w, "[");
    for (const VariantArm *a = t->arms; a != NULL; a = a->next) {
        put(w, "{\"number\":");
        putInt(w, a->number);
        if (a->parent != 0) keyInt(w, "parent", a->parent);
        if (a->tag != NULL) keyInt(w, "tag", fieldIndex(t, a->tag));
        if (a->guard != NULL) keyInt(w, "guard", fieldIndex(t, a->guard));
        keyType(w, "tagType", a->tagType);
        key(w, "labels");
        put(w, "[");
        for (uint32_t i = 0; i < a->labelCount; i++) {
            put(w, i == 0 ? "[" : ",[");
            putInt(w, a->labels[i].low);
            put(w, ",");
            putInt(w, a->labels[i].high);
            put(w, "]");
        }
        put(w, a->next != NULL ? "]}," : "]}");
    }
    put(w, "]");
}

static void putRecord(TreeWriter *w, const Type *t) {
    keyTrue(w, "packed", t->isPacked);
    keyTrue(w, "image", t->isImage);
    key(w, "fields");
    put(w, "[");
    for (const Field *f = t->fields; f != NULL; f = f->next) {
        put(w, "{\"type\":");
        putInt(w, mapId(w, plainType(f->type)));
        keyDeclared(w, "name", f->name, f->pos);
        keyPos(w, "pos", f->pos);
        if (f->arm != 0) keyInt(w, "arm", f->arm);
        put(w, f->next != NULL ? "}," : "}");
    }
    put(w, "]");
    putArms(w, t);
}

static void putSignature(TreeWriter *w, const Type *t) {
    key(w, "params");
    put(w, "[");
    for (uint32_t i = 0; i < t->paramCount; i++) {
        const Param *p = &t->params[i];
        put(w, i == 0 ? "{\"type\":" : ",{\"type\":");
        putInt(w, mapId(w, plainType(p->type)));
        keyName(w, "name", p->name);
        if (p->mode != PARAM_VALUE) keyText(w, "mode", paramModeNames.names[p->mode & 3]);
        keyInt(w, "group", p->group);
        if (p->defaultValue != NULL) {
            key(w, "default");
            putNode(w, p->defaultValue);
        }
        put(w, "}");
    }
    put(w, "]");
    keyType(w, "result", t->result);
    keyTrue(w, "nestable", t->isNestable);
}

static void putType(TreeWriter *w, const Type *t, uint32_t id) {
    int builtin = builtinNumber(w, t);
    put(w, "{\"id\":");
    putInt(w, id);
    if (isForeign(w, t)) {
        keyText(w, "kind", "import");
        keyId(w, "unit", t->unit);
        keyInt(w, "type", t->unitIndex - 1);
        put(w, "}");
        return;
    }
    bool isChannel = builtin < 0 && t->kind == TYPE_ANY && t->handle >= HANDLE_CHANNEL;
    keyText(w, "kind", isChannel ? channelKindNames.names[t->handle - HANDLE_CHANNEL] : typeKindNames.names[builtin >= 0 ? TYPE_VOID : t->kind]);
    keyName(w, "name", t->name);
    keyPos(w, "pos", t->pos);
    if (builtin >= 0) {
        keyText(w, "builtin", builtinTypeNames.names[builtin]);
        put(w, "}");
        return;
    }
    keyType(w, "elem", t->elem);
    switch (t->kind) {
    case TYPE_SUBRANGE:
        keyInt(w, "low", t->low);
        keyInt(w, "high", t->high);
        break;
    case TYPE_SHORTSTR: keyInt(w, "high", t->high); break;
    case TYPE_ARRAY: case TYPE_CONFORMANT:
        keyType(w, "index", t->index);
        keyTrue(w, "packed", t->isPacked);
        keyId(w, "lowSymbol", t->lowSymbol);
        keyId(w, "highSymbol", t->highSymbol);
        break;
    case TYPE_ENUM:
        putMembers(w, t);
        if (t->size < 4) keyInt(w, "size", (int64_t)t->size);
        break;
    case TYPE_RECORD: putRecord(w, t); break;
    case TYPE_ROUTINE: putSignature(w, t); break;
    case TYPE_SET: case TYPE_DYNARRAY: case TYPE_OPENARRAY: case TYPE_POINTER: case TYPE_FILE: break;
    case TYPE_ANY: w->failed = w->failed || !isChannel; break;
    default: w->failed = true; break; /* the error type, or a copy of a shared one */
    }
    put(w, "}");
}

static void putSymbol(TreeWriter *w, const Symbol *s, uint32_t id) {
    put(w, "{\"id\":");
    putInt(w, id);
    if (s->kind >= symbolKindNames.count) {
        w->failed = true;
        return;
    }
    keyText(w, "kind", symbolKindNames.names[s->kind]);
    keyDeclared(w, "name", s->name, s->pos);
    if (s->unit != NULL) {
        keyId(w, "unit", s->unit);
        keyText(w, "link", s->linkName);
        put(w, "}");
        return;
    }
    keyPos(w, "pos", s->pos);
    keyType(w, "type", s->type);
    if (s->mode != PARAM_VALUE) keyText(w, "mode", paramModeNames.names[s->mode & 3]);
    if (w->isInterface) {
        keyFlags(w, &symbolFlagNames, symbolFlags(s) & (SYMBOL_FLAG_READ_ONLY | SYMBOL_FLAG_OVERLOAD));
        if (s->linkName != NULL) keyText(w, "link", s->linkName);
        if (s->kind == SYM_CONST && s->value != NULL) {
            key(w, "value");
            putNode(w, s->value);
        }
        put(w, "}");
        return;
    }
    keyFlags(w, &symbolFlagNames, symbolFlags(s));
    keyId(w, "owner", s->owner);
    keyId(w, "routine", s->routine);
    if (s->number != 0) keyInt(w, "number", s->number);
    if (s->value != NULL) {
        key(w, "value");
        putNode(w, s->value);
    }
    put(w, "}");
}

static void putLabel(TreeWriter *w, const Label *l, uint32_t id) {
    put(w, "{\"id\":");
    putInt(w, id);
    keyName(w, "name", l->name);
    keyPos(w, "pos", l->pos);
    keyId(w, "owner", l->owner);
    keyFlags(w, &labelFlagNames, labelFlags(l));
    if (l->depth != 0) keyInt(w, "depth", l->depth);
    put(w, "}");
}

/* Locals, labels and nested routines, each linked in its own way. */
static void putRoutineLists(TreeWriter *w, const Routine *r) {
    PtrList list = {NULL, 0, 0};
    for (const Symbol *s = r->locals; s != NULL; s = s->nextInScope) listAdd(w, &list, s);
    keyIds(w, "locals", list.items, list.count);
    list.count = 0;
    for (const Label *l = r->labels; l != NULL; l = l->next) listAdd(w, &list, l);
    keyIds(w, "labels", list.items, list.count);
    list.count = 0;
    for (const Routine *n = r->nested; n != NULL; n = n->nextSibling) listAdd(w, &list, n);
    keyIds(w, "nested", list.items, list.count);
}

static void putRoutine(TreeWriter *w, const Routine *r, uint32_t id) {
    put(w, "{\"id\":");
    putInt(w, id);
    keyName(w, "name", r->name);
    keyPos(w, "pos", r->pos);
    keyPos(w, "endPos", r->endPos);
    keyId(w, "symbol", r->symbol);
    keyType(w, "type", r->type);
    keyId(w, "parent", r->parent);
    keyInt(w, "level", r->level);
    keyFlags(w, &routineFlagNames, routineFlags(r));
    if (r->type != NULL && r->params != NULL) keyIds(w, "params", (const void *const *)r->params, r->type->paramCount);
    keyId(w, "result", r->result);
    if (r->foreign != NULL) {
        key(w, "library");
        putString(w, r->foreign->library, strlen(r->foreign->library));
        key(w, "cName");
        putString(w, r->foreign->symbol, strlen(r->foreign->symbol));
        keyInt(w, "fixed", r->foreign->isVariadic ? r->foreign->fixedCount : 0);
    }
    putRoutineLists(w, r);
    if (r->body != NULL) {
        key(w, "body");
        putNode(w, r->body);
    }
    put(w, "}");
}

static void putFiles(TreeWriter *w) {
    const Sources *s = &w->c->sources;
    bool isFirst = true;
    key(w, "files");
    put(w, "[");
    for (uint32_t i = 0; i < s->fileCount; i++) {
        const SourceFile *f = s->files[i];
        if (f->base < w->base) continue;
        put(w, isFirst ? "\n{\"path\":" : ",\n{\"path\":");
        isFirst = false;
        putString(w, f->path, strlen(f->path));
        keyPos(w, "includedFrom", f->includedFrom);
        key(w, "text");
        putString(w, f->text, f->size);
        put(w, "}");
    }
    put(w, "]");
}

/* Other units are used again by whoever reads the tree; their interfaces must be the same then. */
static void putUnits(TreeWriter *w) {
    char hash[20];
    if (w->units.count == 0) return;
    key(w, "units");
    for (uint32_t i = 0; i < w->units.count; i++) {
        const Unit *u = w->units.items[i];
        put(w, i == 0 ? "[\n{\"name\":" : ",\n{\"name\":");
        putString(w, u->key, strlen(u->key));
        if (unitFile(u) != NULL) keyText(w, "file", unitFile(u));
        keyTrue(w, "used", u->isUsed);
        (void)snprintf(hash, sizeof hash, "%016llx", (unsigned long long)unitHash(u));
        keyText(w, "hash", hash);
        put(w, "}");
    }
    put(w, "]");
}

static void putHeader(TreeWriter *w, const Program *p) {
    put(w, "{\"format\":\"pscal-tree\"");
    keyInt(w, "version", TREE_JSON_VERSION);
    keyText(w, "language", p->language != NULL ? p->language : "");
    key(w, "foldsCase");
    put(w, w->c->names.foldCase ? "true" : "false");
    keyInt(w, "style", p->style);
    keyText(w, "source", p->sourcePath != NULL ? p->sourcePath : "");
    key(w, "counts");
    put(w, "{\"types\":");
    putInt(w, w->types.count);
    keyInt(w, "symbols", w->symbols.count);
    keyInt(w, "labels", w->labels.count);
    keyInt(w, "routines", w->routines.count);
    put(w, "}");
}

static void putTypesAndSymbols(TreeWriter *w) {
    key(w, "types");
    for (uint32_t i = 0; i < w->types.count; i++) {
        put(w, i == 0 ? "[\n" : ",\n");
        putType(w, w->types.items[i], i);
    }
    put(w, w->types.count == 0 ? "[]" : "]");
    key(w, "symbols");
    for (uint32_t i = 0; i < w->symbols.count; i++) {
        put(w, i == 0 ? "[\n" : ",\n");
        putSymbol(w, w->symbols.items[i], i);
    }
    put(w, w->symbols.count == 0 ? "[]" : "]");
}

static void putTables(TreeWriter *w) {
    putTypesAndSymbols(w);
    key(w, "labels");
    for (uint32_t i = 0; i < w->labels.count; i++) {
        put(w, i == 0 ? "[\n" : ",\n");
        putLabel(w, w->labels.items[i], i);
    }
    put(w, w->labels.count == 0 ? "[]" : "]");
    key(w, "routines");
    for (uint32_t i = 0; i < w->routines.count; i++) {
        put(w, i == 0 ? "[\n" : ",\n");
        putRoutine(w, w->routines.items[i], i);
    }
    put(w, w->routines.count == 0 ? "[]" : "]");
}

static void putProgram(TreeWriter *w, const Program *p) {
    PtrList globals = {NULL, 0, 0};
    key(w, "program");
    put(w, "{\"main\":");
    putInt(w, mapId(w, p->main));
    keyName(w, "name", p->name);
    for (const Symbol *s = p->globals; s != NULL; s = s->nextInScope) listAdd(w, &globals, s);
    keyIds(w, "globals", globals.items, globals.count);
    keyIds(w, "fileParams", (const void *const *)p->fileParams, p->fileParamCount);
    keyTrue(w, "keepsLocals", p->keepsLocals);
    put(w, "}");
}

static TreeWriter *writerOpen(Compile *c, void (*write)(void *user, const char *bytes, size_t n), void *user) {
    assert(c->program != NULL && c->program->main != NULL);
    TreeWriter *w = arenaAllocRaw(&c->arena, sizeof *w);
    if (w == NULL) return NULL;
    memset(w, 0, offsetof(TreeWriter, buffer));
    w->c = c;
    w->arena = &c->arena;
    w->write = write;
    w->user = user;
    w->base = c->mainFile != NULL ? c->mainFile->base : 1;
    return w;
}

bool treeWriteJson(Compile *c, void (*write)(void *user, const char *bytes, size_t n), void *user) {
    ArenaMark mark = arenaMark(&c->arena);
    TreeWriter *w = writerOpen(c, write, user);
    if (w == NULL) return false;
    discover(w, c->program);
    if (!w->failed) {
        putHeader(w, c->program);
        putFiles(w);
        putUnits(w);
        putTables(w);
        putProgram(w, c->program);
        put(w, "}\n");
        flush(w);
    }
    bool isOk = !w->failed;
    arenaReset(&c->arena, mark);
    return isOk;
}

/* ---- interfaces of units ---- */

static void putInterfaceHeader(TreeWriter *w, const Program *p) {
    put(w, "{\"format\":\"pscal-unit\"");
    keyInt(w, "version", TREE_JSON_VERSION);
    keyText(w, "language", p->language != NULL ? p->language : "");
    keyName(w, "name", p->name);
    key(w, "units");
    for (uint32_t i = 0; i < w->units.count; i++) {
        put(w, i == 0 ? "[" : ",");
        const Unit *u = w->units.items[i];
        putString(w, u->key, strlen(u->key));
    }
    put(w, w->units.count == 0 ? "[]" : "]");
    key(w, "counts");
    put(w, "{\"types\":");
    putInt(w, w->types.count);
    keyInt(w, "symbols", w->symbols.count);
    put(w, "}");
}

bool treeWriteInterface(Compile *c, void (*write)(void *user, const char *bytes, size_t n), void *user) {
    const Program *p = c->program;
    ArenaMark mark = arenaMark(&c->arena);
    TreeWriter *w = writerOpen(c, write, user);
    if (w == NULL) return false;
    w->isInterface = true;
    w->base = UINT32_MAX; /* no positions: nothing of the text may change when only lines move */
    discover(w, p);
    if (!w->failed) {
        putInterfaceHeader(w, p);
        putTypesAndSymbols(w);
        keyIds(w, "interface", (const void *const *)p->exports, p->exportCount);
        put(w, "}\n");
        flush(w);
    }
    for (uint32_t i = 0; i < w->types.count; i++) {
        Type *t = (Type *)w->types.items[i];
        if (t->unit == NULL && builtinNumber(w, t) < 0) t->unitIndex = i + 1;
    }
    bool isOk = !w->failed;
    arenaReset(&c->arena, mark);
    return isOk;
}
