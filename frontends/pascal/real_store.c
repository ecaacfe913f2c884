/* real_store.c: a real that is stored in an integer (pascal.md 5.9, 18.4). It is truncated; one that the type cannot hold is reported while the program
 * runs, which goes on with the wrapped value. */
#include "frontends/pascal/builtins.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static Node *text(PasParser *p, Pos pos, const char *bytes) {
    Node *x = nodeNew(p->nodes, EX_STR, pos, p->types->string);
    x->str.length = strlen(bytes);
    x->str.bytes = arenaCopy(p->nodes, bytes, x->str.length);
    return x;
}

/* The reals that become numbers from low to high. */
static Node *isInside(PasParser *p, Node *x, int64_t low, int64_t high) {
    Node *least = nodeNew(p->nodes, EX_REAL, x->pos, p->types->real), *most = nodeNew(p->nodes, EX_REAL, x->pos, p->types->real);
    bool isWide = low == INT64_MIN; /* no reals lie between it and the number before it */
    least->f = isWide ? (double)low : (double)low - 1;
    most->f = (double)high + 1;
    Node *above = nodeBinary(p->nodes, x->pos, isWide ? BIN_GE : BIN_GT, pasClone(p, x), least, p->types->boolean);
    Node *below = nodeBinary(p->nodes, x->pos, BIN_LT, pasClone(p, x), most, p->types->boolean);
    return nodeBinary(p->nodes, x->pos, BIN_LAND, above, below, p->types->boolean);
}

/* write(StdErr, 'p.pas:7: warning: ...') */
static Node *warning(PasParser *p, Node *x, const Type *t) {
    char before[4300], after[200], name[160];
    SourcePlace place = sourcesPlace(&p->c->sources, x->pos);
    (void)snprintf(before, sizeof before, "%s:%u: warning: range check error assigning REAL ", place.file->path, (unsigned)place.line);
    (void)snprintf(after, sizeof after, " to %s\n", pasTypeName(t, name, sizeof name));
    Node *value = pasBi(p, x->pos, BI_format_float, p->types->string, pasList(pasClone(p, x), pasInt(p, x->pos, 6), NULL));
    Node *message = nodeBinary(p->nodes, x->pos, BIN_CONCAT, text(p, x->pos, before), value, p->types->string);
    message = nodeBinary(p->nodes, x->pos, BIN_CONCAT, message, text(p, x->pos, after), p->types->string);
    Node *out = nodeNew(p->nodes, EX_STDFILE, x->pos, p->types->text), *err = nodeNew(p->nodes, EX_STDFILE, x->pos, p->types->text);
    out->i = 1;
    err->i = 2;
    Node *block = pasStmt(p, ST_BLOCK, x->pos);
    Node *args = pasList(err, message, pasInt(p, x->pos, -1), pasInt(p, x->pos, 0), NULL);
    block->a = pasList(pasExprStmt(p, pasBi(p, x->pos, BI_f_flush, NULL, out)), pasExprStmt(p, pasBi(p, x->pos, BI_write_str, NULL, args)), NULL);
    return block;
}

Node *pasTruncated(PasParser *p, Node *x, const Type *t) {
    int64_t low, high;
    Type *whole = p->types->int64;
    typeRange(t, &low, &high);
    if (t == p->types->uint64) high = INT64_MAX;
    assert(x->type->kind == TYPE_REAL && low <= high);
    bool isReported = t->kind == TYPE_INT && (t->size == 8 || !p->lex.switches.range); /* else an error follows */
    bool isKnown = x->kind == EX_REAL && x->f > (double)low - 1 && x->f < (double)high + 1;
    if (!isReported || isKnown || p->inConstant) return pasFold(p, nodeConv(p->nodes, CV_F2I, x, whole));
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->real), x->pos);
    Node *test = pasStmt(p, ST_IF, x->pos), *seq = nodeNew(p->nodes, EX_SEQ, x->pos, whole);
    test->a = isInside(p, temp, low, high);
    test->b = pasStmt(p, ST_EMPTY, x->pos);
    test->c = warning(p, temp, t);
    seq->a = pasList(pasAssignNode(p, temp, pasConvert(p, x, p->types->real, PAS_OPERAND), x->pos), test, NULL);
    seq->b = nodeConv(p->nodes, CV_F2I, pasClone(p, temp), whole);
    return seq;
}
