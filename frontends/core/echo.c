/* echo.c: values of any type as output (echo.h). */
#include "frontends/core/echo.h"

#include "runtime/builtins/builtins.h"
#include "runtime/fmt/fmt.h"

#include <string.h>

enum { ECHO_DEPTH_MAX = 4, ECHO_ITEMS_MAX = 20 };

typedef struct Echo {
    Compile *c;
    Arena *a;
    const EchoStyle *style;
    Node **last;
    Pos pos; /* of the value: where its errors are */
} Echo;

static Node *number(const Echo *e, int64_t i) { return nodeInt(e->a, e->pos, e->c->types.int64, i); }

/* A call of an output builtin with the standard output and a list of further arguments. */
static void put(Echo *e, int builtin, Node *args) {
    Node *file = nodeNew(e->a, EX_STDFILE, e->pos, e->c->types.text), *call = nodeNew(e->a, EX_BUILTIN, e->pos, e->c->types.voidType);
    Node *s = nodeNew(e->a, ST_EXPR, e->pos, NULL);
    file->i = 1;
    file->next = args;
    call->i = builtin;
    call->a = file;
    s->a = call;
    *e->last = s;
    e->last = &s->next;
}

static void putText(Echo *e, const char *text) {
    Node *x = nodeNew(e->a, EX_STR, e->pos, e->c->types.string);
    x->str.length = strlen(text);
    x->str.bytes = arenaCopy(e->a, text, (size_t)x->str.length);
    x->next = number(e, -1);
    x->next->next = number(e, e->style->style);
    put(e, BI_write_str, x);
}

static bool isPlace(const Node *x) { return x->kind == EX_VAR || x->kind == EX_FIELD || x->kind == EX_INDEX || x->kind == EX_DEREF; }

static Node *copyOf(Echo *e, const Node *x) {
    Node *n = nodeCopy(e->a, x);
    n->next = NULL;
    return n;
}

static void value(Echo *e, Node *x, const char *type, uint32_t depth);

static void putRecord(Echo *e, const Node *x, uint32_t depth) {
    uint32_t n = 0;
    putText(e, "{");
    for (Field *f = x->type->fields; f != NULL; f = f->next) {
        if (f->name == NULL || f->name->spelling[0] == '$' || f->name->spelling[0] == '#' || f->arm != 0) continue;
        if (n++ == ECHO_ITEMS_MAX) break;
        putText(e, n > 1 ? ", " : "");
        putText(e, f->name->spelling);
        putText(e, "=");
        Node *part = nodeNew(e->a, EX_FIELD, x->pos, f->type);
        part->a = copyOf(e, x);
        part->field = f;
        value(e, part, "...", depth + 1);
    }
    putText(e, n >= ECHO_ITEMS_MAX ? ", ...}" : "}");
}

static void putArray(Echo *e, const Node *x, uint32_t depth) {
    const Type *t = x->type;
    putText(e, "[");
    for (int64_t i = t->low; i <= t->high; i++) {
        if (i > t->low) putText(e, ", ");
        if (i - t->low == ECHO_ITEMS_MAX) {
            putText(e, "...");
            break;
        }
        Node *part = nodeNew(e->a, EX_INDEX, x->pos, t->elem);
        part->a = copyOf(e, x);
        part->b = nodeInt(e->a, x->pos, t->index, i);
        value(e, part, "...", depth + 1);
    }
    putText(e, "]");
}

static void putScalar(Echo *e, Node *x, int builtin, bool hasStyle) {
    x->next = number(e, -1);
    if (hasStyle) x->next->next = number(e, e->style->style);
    put(e, builtin, x);
}

static void putPointer(Echo *e, Node *x) {
    x->next = number(e, -1);
    x->next->next = number(e, e->style->hasCPointers ? FMT_C : e->style->style);
    put(e, BI_write_ptr, x);
}

static void putReal(Echo *e, Node *x) {
    x->next = number(e, -1);
    x->next->next = number(e, e->style->decimals);
    x->next->next->next = number(e, e->style->style);
    put(e, BI_write_real, x);
}

static void value(Echo *e, Node *x, const char *type, uint32_t depth) {
    TypeTable *types = &e->c->types;
    Type *t = typeHost(x->type);
    switch ((TypeKind)t->kind) {
    case TYPE_INT: putScalar(e, x, t->size == 8 && !t->isSigned ? BI_write_uint : BI_write_int, false); return;
    case TYPE_ENUM:
        if (t->memberText == NULL || t->memberValues != NULL) {
            putScalar(e, nodeConv(e->a, CV_RETYPE, x, types->int64), BI_write_int, false);
            return;
        }
        x->next = nodeNew(e->a, EX_STR, e->pos, types->string);
        x->next->str.bytes = t->memberText;
        x->next->str.length = strlen(t->memberText);
        x->next->next = number(e, -1);
        x->next->next->next = number(e, e->style->style);
        put(e, BI_write_enum, x);
        return;
    case TYPE_BOOL:
        if (e->style->hasBooleanWords) putScalar(e, x, BI_write_bool, true);
        else putScalar(e, nodeConv(e->a, CV_INT, x, types->int64), BI_write_int, false);
        return;
    case TYPE_CHAR: putScalar(e, x, BI_write_char, false); return;
    case TYPE_REAL: putReal(e, x); return;
    case TYPE_STRING: putScalar(e, x, BI_write_str, true); return;
    case TYPE_SHORTSTR: putScalar(e, nodeConv(e->a, CV_TOSTR, x, types->string), BI_write_str, true); return;
    case TYPE_POINTER: putPointer(e, x); return;
    case TYPE_NIL: putText(e, e->style->hasCPointers ? "(nil)" : "nil"); return;
    case TYPE_ANY: if (t->handle == HANDLE_NONE) { putScalar(e, x, BI_write_any, true); return; } break;
    case TYPE_RECORD: if (isPlace(x) && depth < ECHO_DEPTH_MAX && !t->hasFiles) { putRecord(e, x, depth); return; } break;
    case TYPE_ARRAY: if (isPlace(x) && depth < ECHO_DEPTH_MAX && !t->hasFiles) { putArray(e, x, depth); return; } break;
    default: break;
    }
    putText(e, "<");
    putText(e, type);
    putText(e, ">");
}

Node *echoValue(Compile *c, Arena *a, const EchoStyle *style, Node *x, const char *type) {
    Node *block = nodeNew(a, ST_BLOCK, x->pos, NULL);
    Echo e = {c, a, style, &block->a, x->pos};
    value(&e, x, type, 0);
    put(&e, BI_write_ln, NULL);
    return block;
}
