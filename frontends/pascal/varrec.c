/* varrec.c: parameters `array of const` (pascal.md 5.4): open arrays of TVarRec, one record a value, whose VType tells which field holds it. What
 * Free Pascal keeps as a pointer of its own kind (VExtended, VInt64, ...) is a pointer here, too; VAnsiString is the string itself. The fields do not
 * share storage. Format with such an array as its list is a routine that the compiler writes. */
#include "frontends/pascal/builtins.h"

/* The fields behind VType and the values of VType that select them, as Free Pascal numbers them. */
typedef enum VarRecKind {
    VT_INTEGER = 0, VT_BOOLEAN = 1, VT_CHAR = 2, VT_EXTENDED = 3, VT_STRING = 4, VT_POINTER = 5, VT_PCHAR = 6, VT_ANSISTRING = 11, VT_CURRENCY = 12,
    VT_INT64 = 16, VT_QWORD = 17
} VarRecKind;

static const struct {
    const char *constant, *field;
    VarRecKind kind;
} kinds[] = {{"vtinteger", "vinteger", VT_INTEGER},    {"vtboolean", "vboolean", VT_BOOLEAN},
             {"vtchar", "vchar", VT_CHAR},             {"vtextended", "vextended", VT_EXTENDED},
             {"vtstring", "vstring", VT_STRING},       {"vtpointer", "vpointer", VT_POINTER},
             {"vtpchar", "vpchar", VT_PCHAR},          {"vtansistring", "vansistring", VT_ANSISTRING},
             {"vtcurrency", "vcurrency", VT_CURRENCY}, {"vtint64", "vint64", VT_INT64},
             {"vtqword", "vqword", VT_QWORD}};
enum { KIND_COUNT = sizeof kinds / sizeof kinds[0] };

static Type *fieldType(PasParser *p, VarRecKind kind) {
    TypeTable *t = p->types;
    switch (kind) {
    case VT_INTEGER: return t->int32;
    case VT_BOOLEAN: return t->boolean;
    case VT_CHAR: return t->character;
    case VT_EXTENDED: return typePointer(t, t->real);
    case VT_STRING: return typePointer(t, typeShortString(t, 255));
    case VT_POINTER: return t->pointer;
    case VT_PCHAR: return p->pchar;
    case VT_ANSISTRING: return t->string;
    case VT_CURRENCY: return typePointer(t, p->currency);
    case VT_INT64: return typePointer(t, t->int64);
    default: return typePointer(t, t->uint64);
    }
}

/* The constants are there from the start, the record is made when it is named. */
void pasDeclareVarRec(PasParser *p) {
    PasSymbol *s = pasPredeclare(p, SYM_TYPE, "TVarRec", p->types->voidType);
    s->s.number = PAS_TYPE_VARREC;
    for (int i = 0; i < KIND_COUNT; i++) {
        PasSymbol *c = pasPredeclare(p, SYM_CONST, kinds[i].constant, p->types->int64);
        c->s.value = nodeInt(p->arena, 0, p->types->int64, kinds[i].kind);
    }
}

Type *pasVarRec(PasParser *p) {
    if (p->varRec != NULL) return p->varRec;
    Type *t = typeRecord(p->types);
    t->name = nameOf(&p->c->names, "tvarrec");
    (void)typeRecordAdd(p->types, t, nameOf(&p->c->names, "vtype"), p->types->int64, 0);
    for (int i = 0; i < KIND_COUNT; i++)
        (void)typeRecordAdd(p->types, t, nameOf(&p->c->names, kinds[i].field), fieldType(p, kinds[i].kind), 0);
    (void)typeRecordFinish(p->types, t);
    p->varRec = t;
    return t;
}

/* Also the record of that name that the interface of a unit mentions. */
bool pasIsVarRec(const PasParser *p, const Type *t) {
    if (t == p->varRec) return t != NULL;
    return t->kind == TYPE_RECORD && t->unit != NULL && t->name == nameOf(&p->c->names, "tvarrec") && t->fieldCount == KIND_COUNT + 1;
}

/* ---- values ---- */

/* A new variable that holds x, as a pointer. */
static Node *boxed(PasParser *p, Node *x, Type *pointer) {
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, pointer), x->pos), *make = pasStmt(p, ST_NEW, x->pos);
    Node *target = nodeNew(p->nodes, EX_DEREF, x->pos, pointer->elem);
    make->a = temp;
    target->a = pasClone(p, temp);
    Node *seq = nodeNew(p->nodes, EX_SEQ, x->pos, pointer);
    seq->a = pasList(make, pasAssignNode(p, target, x, x->pos), NULL);
    seq->b = pasClone(p, temp);
    return seq;
}

static VarRecKind integerKind(const PasParser *p, const Node *x) {
    const Type *t = typeHost(x->type);
    if (x->kind == EX_INT && t != p->types->uint64) return x->i >= INT32_MIN && x->i <= INT32_MAX ? VT_INTEGER : VT_INT64;
    if (t == p->types->uint64) return VT_QWORD;
    return t->size < 4 || (t->size == 4 && t->isSigned) ? VT_INTEGER : VT_INT64;
}

/* Which field takes x; false: none. */
static bool kindOf(PasParser *p, const Node *x, VarRecKind *kind) {
    const Type *t = typeHost(x->type);
    switch (t->kind) {
    case TYPE_INT: *kind = integerKind(p, x); return true;
    case TYPE_BOOL: *kind = VT_BOOLEAN; return true;
    case TYPE_CHAR: *kind = VT_CHAR; return true;
    case TYPE_ENUM: *kind = VT_INTEGER; return true;
    case TYPE_REAL: *kind = t == p->currency ? VT_CURRENCY : VT_EXTENDED; return true;
    case TYPE_SHORTSTR: *kind = VT_STRING; return true;
    case TYPE_NIL: *kind = VT_POINTER; return true;
    case TYPE_POINTER: *kind = pasIsPChar(p, t) ? VT_PCHAR : VT_POINTER; return true;
    default: *kind = x->kind == EX_STR && !p->lex.switches.longString ? VT_STRING : VT_ANSISTRING; return pasIsStringValue(t);
    }
}

/* x as the field of kind `kind` holds it. */
static Node *fieldValue(PasParser *p, Node *x, VarRecKind kind) {
    Type *t = fieldType(p, kind);
    if (x->type->kind == TYPE_NIL) return nodeNew(p->nodes, EX_NIL, x->pos, t);
    if (typeHost(x->type)->kind == TYPE_ENUM) return nodeConv(p->nodes, CV_RETYPE, x, p->types->int32);
    bool isBoxed = t->kind == TYPE_POINTER && t->elem != NULL && kind != VT_PCHAR;
    Node *value = pasConvert(p, x, isBoxed ? t->elem : t, PAS_INITIAL);
    return value == NULL || !isBoxed ? value : boxed(p, value, t);
}

static Node *zero(PasParser *p, Type *t, Pos pos) {
    if (typeIsOrdinal(t)) return nodeInt(p->nodes, pos, t, 0);
    Node *x = nodeNew(p->nodes, t->kind == TYPE_STRING ? EX_STR : EX_NIL, pos, t);
    if (x->kind == EX_STR) x->str.bytes = "";
    return x;
}

/* The value x as a record of type t; NULL: there is no field for it. */
Node *pasVarRecOf(PasParser *p, Node *x, Type *t) {
    VarRecKind kind;
    if (!kindOf(p, x, &kind)) return NULL;
    Node *record = nodeNew(p->nodes, EX_AGGREGATE, x->pos, t), **last = &record->a;
    *last = pasInt(p, x->pos, kind);
    last = &(*last)->next;
    for (int i = 0; i < KIND_COUNT; i++) {
        Node *value = kinds[i].kind == kind ? fieldValue(p, x, kind) : zero(p, fieldType(p, kinds[i].kind), x->pos);
        if (value == NULL) return NULL;
        value->next = NULL;
        *last = value;
        last = &value->next;
    }
    return record;
}

/* ---- Format ---- */

static Node *fieldOf(PasParser *p, Node *record, const char *name) {
    Field *f = typeFindField(record->type, nameOf(&p->c->names, name));
    Node *x = nodeNew(p->nodes, EX_FIELD, record->pos, f->type);
    x->a = record;
    x->field = f;
    return x;
}

/* Of the case statement over a[i].VType: kind: result := take(result, a[i].field). */
static Node *formatArm(PasParser *p, Node *state, Node *record, int i, Pos pos) {
    Node *x = fieldOf(p, record, kinds[i].field);
    if (x->type->kind == TYPE_POINTER && x->type->elem != NULL && kinds[i].kind != VT_PCHAR) {
        Node *value = nodeNew(p->nodes, EX_DEREF, pos, x->type->elem);
        value->a = x;
        x = value;
    }
    Node *arm = pasStmt(p, ST_ARM, pos);
    arm->a = pasInt(p, pos, kinds[i].kind);
    arm->b = pasAssignNode(p, pasClone(p, state), pasFormatStep(p, state, x), pos);
    return arm;
}

/* function $format(state: string; const a: array of TVarRec): string; begin $format := state; for i := 0 to High(a) do case ... end; end it end */
static Node *formatBody(PasParser *p, PasSymbol *helper, Symbol *i) {
    Routine *r = helper->s.routine;
    Pos pos = r->pos;
    Node *result = pasVarNode(p, (PasSymbol *)r->result, pos), *record = nodeNew(p->nodes, EX_INDEX, pos, r->params[1]->type->elem);
    record->a = pasVarNode(p, (PasSymbol *)r->params[1], pos);
    record->b = pasVarNode(p, (PasSymbol *)i, pos);
    Node *loop = pasStmt(p, ST_FOR, pos), *choice = pasStmt(p, ST_CASE, pos), **last = &choice->b;
    Node *length = nodeNew(p->nodes, EX_LENGTH, pos, p->types->int64);
    length->a = pasClone(p, record->a);
    choice->a = fieldOf(p, pasClone(p, record), "vtype");
    for (int k = 0; k < KIND_COUNT; k++) {
        *last = formatArm(p, pasClone(p, result), pasClone(p, record), k, pos);
        last = &(*last)->next;
    }
    loop->d = pasVarNode(p, (PasSymbol *)i, pos);
    loop->a = pasInt(p, pos, 0);
    loop->b = nodeBinary(p->nodes, pos, BIN_SUB, length, pasInt(p, pos, 1), p->types->int64);
    loop->c = choice;
    loop->flags |= NF_FOR_NO_FIX;
    Node *block = pasStmt(p, ST_BLOCK, pos), *end = pasBi(p, pos, BI_fmt_end, p->types->string, pasClone(p, result));
    block->a = pasList(pasAssignNode(p, pasClone(p, result), pasVarNode(p, (PasSymbol *)r->params[0], pos), pos), loop,
                       pasAssignNode(p, pasClone(p, result), end, pos), NULL);
    return block;
}

static PasSymbol *formatRoutine(PasParser *p, Type *record, Pos pos) {
    Param *params = ARENA_ARRAY(p->arena, Param, 2);
    params[0] = (Param){.name = nameOf(&p->c->names, "state"), .type = p->types->string, .mode = PARAM_VALUE, .group = 1};
    params[1] = (Param){.name = nameOf(&p->c->names, "a"), .type = typeOpenArray(p->types, record), .mode = PARAM_CONST, .group = 2};
    PasSymbol *helper = pasHelperRoutine(p, "$format", typeRoutine(p->types, params, 2, p->types->string), pos);
    Symbol *i = &pasHelperLocal(p, helper, "i", p->types->int64)->s;
    PasHelperScope scope = pasHelperEnter(p, helper);
    Node *body = formatBody(p, helper, i);
    pasHelperLeave(p, &scope);
    pasHelperEnd(p, helper, body);
    return helper;
}

/* The text of a format whose arguments are the elements of list, an array of TVarRec. */
Node *pasFormatList(PasParser *p, Node *state, Node *list, Pos pos) {
    Type *record = list->type->elem;
    if (p->formatRoutine == NULL || p->formatRoutine->s.routine->params[1]->type->elem != record)
        p->formatRoutine = formatRoutine(p, record, pos);
    Node *x = nodeNew(p->nodes, EX_CALL, pos, p->types->string);
    x->sym = &p->formatRoutine->s;
    x->a = pasList(state, list, NULL);
    return x;
}
