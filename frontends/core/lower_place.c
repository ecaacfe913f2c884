/* lower_place.c: designators. lowerPlace evaluates a designator's pointers and indexes and says how the designated variable is reached; loading,
 * storing and addressing then choose the instruction. Element addresses are remembered for the rest of the basic block. */
#include "frontends/core/lower_internal.h"

#include <string.h>

/* ---- memory formats ---- */

/* Place of a scalar type's load in the families of opcodes.def: I8 U8 I16 U16 I32 U32 X64 F32. */
static uint32_t loadForm(const Type *t) {
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    switch ((TypeKind)t->kind) {
    case TYPE_INT:
        if (t->size == 8) return 6;
        return (t->size == 1 ? 0u : t->size == 2 ? 2u : 4u) + (t->isSigned ? 0 : 1);
    case TYPE_BOOL: case TYPE_CHAR: return 1;
    case TYPE_ENUM: return t->size == 1 ? 1 : t->size == 2 ? 3 : 4;
    case TYPE_REAL: return t->size == 4 ? 7 : 6;
    default: return 6;
    }
}

static uint32_t storeForm(const Type *t) {
    static const uint8_t forms[8] = {0, 0, 1, 1, 2, 2, 3, 4};
    return forms[loadForm(t)];
}
_Static_assert(OP_LDMF32 - OP_LDMI8 == 7 && OP_STMF32 - OP_STM8 == 4, "order of the families");

bool lowerIsDesignator(const Node *x) {
    switch (x->kind) {
    case EX_VAR: case EX_FIELD: case EX_INDEX: case EX_DEREF: case EX_WITHREF: case EX_FILEBUF: case EX_STDFILE: case EX_OVER: case LX_AGG:
        return true;
    case EX_STRINDEX: return x->a->type->kind == TYPE_SHORTSTR && lowerIsDesignator(x->a);
    case EX_CONV: return x->op == CV_RETYPE && lowerIsDesignator(x->a);
    default: return false;
    }
}

bool lowerIsSame(const Node *a, const Node *b) {
    if (a == b) return true;
    if (a->kind != b->kind) return false;
    switch (a->kind) {
    case EX_VAR: case EX_WITHREF: return a->sym == b->sym;
    case EX_INT: case LX_REG: case LX_AGG: return a->i == b->i;
    case EX_FIELD: return a->field == b->field && lowerIsSame(a->a, b->a);
    case EX_DEREF: return lowerIsSame(a->a, b->a);
    case EX_CONV: return a->op == CV_RETYPE && b->op == CV_RETYPE && a->type == b->type && lowerIsSame(a->a, b->a);
    case EX_BINARY:
        if (a->op != b->op || a->type != b->type || (a->op != BIN_ADD && a->op != BIN_SUB)) return false;
        return lowerIsSame(a->a, b->a) && lowerIsSame(a->b, b->b);
    case EX_INDEX: return lowerIsSame(a->a, b->a) && lowerIsSame(a->b, b->b);
    default: return false;
    }
}

bool lowerSameDesignator(const Node *a, const Node *b) {
    return ((a->flags | b->flags) & (LF_FLOW | LF_CALL | LF_STORE)) == 0 && lowerIsSame(a, b);
}

static bool isHere(const Fn *fn, const Symbol *s) {
    return s->isGlobal || s->owner == fn->routine || s->owner == NULL || s->homeKind == HOME_GLOBAL || s->kind == SYM_WITH;
}

/* ---- addresses ---- */

static uint32_t addressInside(Fn *fn, uint32_t base, uint64_t offset, uint32_t type, uint32_t want) {
    uint32_t d = knownFind(fn, base, NO_REG, offset, type);
    if (d != NO_REG) return moveTo(fn, d, want);
    d = want != NO_REG ? want : knownAdd(fn, base, NO_REG, offset, type);
    if (d == NO_REG) d = tempNew(fn);
    emitExt1(fn, OP_LEAM, d, base, 0, fbPair(type, (int64_t)offset));
    return d;
}

static uint32_t elementAddress(Fn *fn, uint32_t base, uint32_t index, const Type *array, int64_t low, uint32_t want) {
    uint32_t type = lowerType(fn->l, array->elem);
    uint32_t d = knownFind(fn, base, index, (uint64_t)low, type);
    if (d != NO_REG) return moveTo(fn, d, want);
    d = want != NO_REG ? want : knownAdd(fn, base, index, (uint64_t)low, type);
    if (d == NO_REG) d = tempNew(fn);
    emitExt2(fn, OP_LEAX, d, base, index, fbPair((uint32_t)(array->high - array->low + 1), low), fbPair((uint32_t)array->elem->size, 0));
    return d;
}

/* The value of a box. */
static uint32_t boxAddress(Fn *fn, uint32_t box, uint32_t type, uint32_t want) {
    uint32_t d = knownFind(fn, box, NO_REG, KNOWN_BOX, type);
    if (d != NO_REG) return moveTo(fn, d, want);
    d = want != NO_REG ? want : knownAdd(fn, box, NO_REG, KNOWN_BOX, type);
    if (d == NO_REG) d = tempNew(fn);
    emit(fn, OP_DEREF, d, box, 0);
    return d;
}

uint32_t placeAddress(Fn *fn, Place *p, uint32_t want) {
    uint32_t type = lowerType(fn->l, p->type), d;
    switch ((PlaceKind)p->kind) {
    case PLACE_MEM:
        if (p->offset == 0 && p->whole == type) return moveTo(fn, p->base, want);
        return addressInside(fn, p->base, p->offset, type, want);
    case PLACE_BOX:
        if (p->offset == 0 && p->whole == type) return boxAddress(fn, p->base, type, want);
        d = boxAddress(fn, p->base, p->whole, NO_REG);
        return addressInside(fn, d, p->offset, type, want);
    case PLACE_GLOBAL:
        if (p->symbolOffset == 0 && p->whole == type) return lowerSymbolByref(fn, p->symbol, want);
        return addressInside(fn, lowerSymbolByref(fn, p->symbol, NO_REG), p->symbolOffset, type, want);
    case PLACE_ELEM: return elementAddress(fn, p->base, p->index, p->array, p->low, want);
    case PLACE_ELEM2:
        d = elementAddress(fn, p->base, p->index, p->array, p->low, NO_REG);
        return elementAddress(fn, d, p->index2, p->inner, p->low2, want);
    case PLACE_DYN:
        d = destReg(fn, want);
        emitExt1(fn, OP_LEAD, d, p->base, p->index, fbPair((uint32_t)p->type->size, type));
        return d;
    case PLACE_SLICE:
        d = destReg(fn, want);
        emitExt2(fn, OP_LEAS, d, p->base, p->index, fbPair(0, p->low), fbPair((uint32_t)p->type->size, type));
        return d;
    case PLACE_PTR:
        d = destReg(fn, want);
        emitExt1(fn, OP_LEAP, d, p->base, p->index, fbPair((uint32_t)p->type->size, type));
        accessAdd(fn, p->base, p->index);
        return d;
    case PLACE_REG: case PLACE_STEP: break;
    }
    assert(!"a register has no address");
    return p->base;
}

/* Makes p a plain address with offset, so that parts of it can be selected. */
static void settle(Fn *fn, Place *p) {
    if (p->kind == PLACE_MEM || p->kind == PLACE_BOX || p->kind == PLACE_GLOBAL) return;
    uint32_t base = placeAddress(fn, p, NO_REG);
    uint32_t whole = lowerType(fn->l, p->type);
    *p = (Place){.kind = PLACE_MEM, .type = p->type, .base = base, .whole = whole};
}

static void addOffset(Place *p, uint64_t offset, Type *type) {
    p->offset += offset;
    if (p->kind == PLACE_GLOBAL) p->symbolOffset += offset;
    p->type = type;
}

/* ---- loads and stores ---- */

/* Offsets beyond 16 bits need an address first. */
static void nearOffset(Fn *fn, Place *p) {
    if ((p->kind != PLACE_MEM && p->kind != PLACE_BOX) || p->offset <= UINT16_MAX) return;
    uint32_t base = placeAddress(fn, p, NO_REG);
    p->kind = PLACE_MEM;
    p->base = base;
    p->whole = lowerType(fn->l, p->type);
    p->offset = 0;
}

static void access(Fn *fn, const Place *p, uint32_t reg, uint32_t form, const Opcode families[9]) {
    Opcode op = (Opcode)(families[p->kind] + form);
    switch ((PlaceKind)p->kind) {
    case PLACE_MEM: case PLACE_BOX: emit(fn, op, reg, p->base, (uint32_t)p->offset); return;
    case PLACE_GLOBAL: emitWide(fn, op, reg, (int64_t)p->offset); return;
    case PLACE_ELEM:
        emitExt1(fn, op, reg, p->base, p->index, fbPair((uint32_t)(p->array->high - p->array->low + 1), p->low));
        return;
    case PLACE_ELEM2: {
        uint64_t ext[3] = {fbPair((uint32_t)(p->array->high - p->array->low + 1), p->low),
                           fbPair((uint32_t)(p->inner->high - p->inner->low + 1), p->low2), fbPair(p->index2, 0)};
        emitExt3(fn, op, reg, p->base, p->index, ext);
        return;
    }
    case PLACE_DYN: case PLACE_PTR: emit(fn, op, reg, p->base, p->index); return;
    case PLACE_SLICE: emitExt1(fn, op, reg, p->base, p->index, fbPair(0, p->low)); return;
    case PLACE_REG: case PLACE_STEP: break;
    }
}

uint32_t placeLoad(Fn *fn, Place *p, uint32_t want) {
    static const Opcode families[9] = {OP_NOP, OP_LDMI8, OP_LDRI8, OP_LDGI8, OP_LDXI8, OP_LDX2I8, OP_LDDI8, OP_LDSI8, OP_LDPI8};
    if (p->kind == PLACE_REG) return moveTo(fn, p->base, want);
    if (p->kind == PLACE_STEP) {
        Type *elem = p->type->elem;
        uint32_t moved = destReg(fn, want);
        emitExt1(fn, OP_PTRADD, moved, p->base, p->index, fbPair((uint32_t)elem->size, lowerType(fn->l, elem)));
        return moved;
    }
    nearOffset(fn, p);
    uint32_t d = destReg(fn, want);
    access(fn, p, d, loadForm(p->type), families);
    if (p->kind == PLACE_PTR && d != p->base && d != p->index) accessAdd(fn, p->base, p->index);
    return d;
}

void placeStore(Fn *fn, Place *p, uint32_t reg) {
    static const Opcode families[9] = {OP_NOP, OP_STM8, OP_STR8, OP_STG8, OP_STX8, OP_STX28, OP_STD8, OP_STS8, OP_STP8};
    if (p->kind == PLACE_REG) {
        (void)moveTo(fn, reg, p->base);
        return;
    }
    if (p->kind == PLACE_STEP) {
        (void)moveTo(fn, reg, p->base);
        emitWide(fn, OP_LDI, p->index, 0);
        return;
    }
    nearOffset(fn, p);
    const Insn *last = p->kind == PLACE_BOX && regIsTemp(reg) && fn->l->level > 0 ? fbLast(fn->fb) : NULL;
    if (last != NULL && last->op == OP_NIL && last->a == reg) {
        fbDropLast(fn->fb);
        emit(fn, OP_STRNIL, 0, p->base, (uint32_t)p->offset);
        return;
    }
    access(fn, p, reg, storeForm(p->type), families);
    if (p->kind == PLACE_PTR) accessAdd(fn, p->base, p->index);
}

/* ---- variables ---- */

/* An access to a variable that has no value anywhere. Such variables live in memory, so that every access comes here. */
static void trapUndefined(Fn *fn, const Symbol *s) {
    static const char before[] = "the variable '", after[] = "' has no value";
    uint32_t length = s->name->length, save = fn->top;
    char *text = arenaAlloc(fn->arena, sizeof before + sizeof after + length);
    memcpy(text, before, sizeof before - 1);
    memcpy(text + sizeof before - 1, s->name->spelling, length);
    memcpy(text + sizeof before - 1 + length, after, sizeof after - 1);
    (void)tempNew(fn); /* the link word */
    uint32_t window = tempNew(fn);
    emitWide(fn, OP_LDSTR, window, mbString(fn->l->mb, text, length + (uint32_t)(sizeof before + sizeof after - 2)));
    emitWide(fn, OP_CALLB, window, LB_refuse);
    fn->top = save;
}

static void varPlace(Fn *fn, Symbol *s, Place *p) {
    if (s->isUndefined) trapUndefined(fn, s);
    p->type = s->type;
    p->symbol = s;
    if (s->unit != NULL) lowerImportHome(fn->l, s);
    else if (s->kind != SYM_BOUND && s->homeKind == HOME_NONE) (void)lowerGlobalHome(fn->l, s);
    if (s->homeKind == HOME_ENV || s->homeKind == HOME_FOR || !isHere(fn, s)) {
        if (lowerEnvPlace(fn, s, p)) return;
        p->kind = PLACE_MEM;
        p->base = lowerCarried(fn, s, NO_REG);
        p->whole = lowerType(fn->l, s->type);
        return;
    }
    p->base = s->home;
    switch ((HomeKind)s->homeKind) {
    case HOME_REG: p->kind = PLACE_REG; return;
    case HOME_STEP:
        p->kind = PLACE_STEP;
        p->index = s->homeExtra;
        return;
    case HOME_GLOBAL:
        p->kind = PLACE_GLOBAL;
        p->offset = s->home;
        p->whole = lowerType(fn->l, s->type);
        return;
    case HOME_BOX:
        p->whole = lowerType(fn->l, s->type);
        if (typeIsScalar(s->type) || s->kind == SYM_WITH) {
            p->kind = PLACE_BOX;
            return;
        }
        break;
    case HOME_BYREF:
        p->kind = PLACE_MEM;
        p->whole = lowerType(fn->l, s->type);
        return;
    default: break;
    }
    p->kind = PLACE_MEM;
    p->whole = lowerType(fn->l, s->type);
    p->base = lowerSymbolByref(fn, s, NO_REG);
}

/* ---- components ---- */

static const VariantArm *findArm(const Type *record, uint32_t number) {
    for (const VariantArm *a = record->arms; a != NULL; a = a->next) {
        if (a->number == number) return a;
    }
    return NULL;
}

static uint32_t isInside(Fn *fn, uint32_t value, int64_t lowest, int64_t highest) {
    uint32_t low = tempNew(fn), high = tempNew(fn);
    (void)intConst(fn, lowest, low);
    (void)intConst(fn, highest, high);
    emit(fn, OP_LE, low, low, value);
    emit(fn, OP_LE, high, value, high);
    emit(fn, OP_AND, low, low, high);
    fn->top = low + 1;
    return low;
}

static void orInto(Fn *fn, uint32_t *any, uint32_t value) {
    if (*any == NO_REG) {
        *any = value;
        return;
    }
    emit(fn, OP_OR, *any, *any, value);
    fn->top = *any + 1;
}

static uint32_t loadField(Fn *fn, const Place *record, const Field *field) {
    Place p = *record;
    addOffset(&p, field->offset, field->type);
    return placeLoad(fn, &p, NO_REG);
}

/* Traps unless the arm is active (ISO 6.5.3.3). p is the record. Without {$R+} a tag or guard that was never set allows everything. */
static void checkArm(Fn *fn, const Place *p, const VariantArm *arm, bool isStrict) {
    uint32_t save = fn->top, any = NO_REG;
    bool hasGuard = arm->guard != NULL && !isStrict;
    (void)tempNew(fn); /* the link word */
    if (arm->tag != NULL) {
        uint32_t tag = loadField(fn, p, arm->tag);
        for (uint32_t i = 0; i < arm->labelCount; i++) orInto(fn, &any, isInside(fn, tag, arm->labels[i].low, arm->labels[i].high));
    }
    if (hasGuard || arm->tag == NULL) {
        uint32_t guard = loadField(fn, p, arm->guard);
        orInto(fn, &any, isInside(fn, guard, 0, 0));
        if (arm->tag == NULL) {
            guard = loadField(fn, p, arm->guard);
            orInto(fn, &any, isInside(fn, guard, arm->number, arm->number));
        }
    }
    uint32_t window = save + 1;
    (void)moveTo(fn, any, window);
    emitWide(fn, OP_CALLB, window, LB_arm_active);
    fn->top = save;
}

/* A variable or a component of one that is no element of an array: only there the arm of a variant part without tag is checked. */
static bool isPlainVariable(const Node *x) {
    while (x->kind == EX_FIELD) x = x->a;
    return x->kind == EX_VAR;
}

static void checkTags(Fn *fn, const Place *p, const Node *x) {
    bool isStrict = (x->flags & NF_CHECK_SET) == 0;
    const Type *record = x->a->type;
    for (const VariantArm *arm = findArm(record, x->field->arm); arm != NULL; arm = findArm(record, arm->parent)) {
        if (arm->labelCount == 0) continue;
        if (arm->tag == NULL && (arm->guard == NULL || (x->flags & NF_MARK_ARM) || !isPlainVariable(x->a))) continue;
        checkArm(fn, p, arm, isStrict);
    }
}

static void storeGuard(Fn *fn, const Place *record, const VariantArm *arm, int64_t value) {
    uint32_t save = fn->top;
    Place p = *record;
    addOffset(&p, arm->guard->offset, arm->guard->type);
    placeStore(fn, &p, intConst(fn, value, NO_REG));
    fn->top = save;
}

/* A store to the field of record p: its tag is set, or the arms without tag that hold it become active. */
static void markArms(Fn *fn, const Place *p, const Node *x) {
    const Type *record = x->a->type;
    for (const VariantArm *a = record->arms; a != NULL; a = a->next) {
        if (a->guard == NULL || a->tag != x->field) continue;
        storeGuard(fn, p, a, 1);
        return;
    }
    for (const VariantArm *a = findArm(record, x->field->arm); a != NULL; a = findArm(record, a->parent)) {
        if (a->guard != NULL && a->tag == NULL) storeGuard(fn, p, a, a->number);
    }
}

static void fieldPlace(Fn *fn, Node *x, Place *p) {
    lowerPlace(fn, x->a, p);
    settle(fn, p);
    if ((x->flags & NF_CHECK_TAG) && x->field->arm != 0) checkTags(fn, p, x);
    if (x->flags & NF_MARK_ARM) markArms(fn, p, x);
    addOffset(p, x->field->offset, x->field->type);
}

/* Index register and lower bound of an index into `array`; the bound of far-off arrays is subtracted. */
static uint32_t indexReg(Fn *fn, Node *index, const Type *array, int64_t *low) {
    uint32_t r = lowerValue(fn, index);
    *low = array->low;
    if (array->low == (int32_t)array->low) return r;
    *low = 0;
    uint32_t d = tempNew(fn);
    (void)intConst(fn, array->low, d);
    emit(fn, OP_SUB, d, r, d);
    return d;
}

Node *lowerRegNode(Fn *fn, Node *like, Type *type, uint32_t reg) {
    Node *n = nodeNew(fn->arena, EX_NIL, like->pos, type);
    n->kind = LX_REG;
    n->i = reg;
    return n;
}

/* The index of an element, evaluated before its array if it branches. */
static Node *earlyIndex(Fn *fn, Node *index) {
    if (!exprHasFlow(index)) return index;
    uint32_t m = mergeNew(fn, REG_I64);
    (void)lowerTo(fn, index, m);
    return lowerRegNode(fn, index, index->type, m);
}

static void fixedIndex(Fn *fn, Node *x, Place *p) {
    Type *array = x->a->type;
    Node *index = earlyIndex(fn, x->b);
    lowerPlace(fn, x->a, p);
    if (index->kind == EX_INT && index->i >= array->low && index->i <= array->high && fn->l->level > 0) {
        settle(fn, p);
        addOffset(p, (uint64_t)(index->i - array->low) * array->elem->size, array->elem);
        return;
    }
    if (p->kind == PLACE_ELEM && typeIsScalar(array->elem) && fn->l->level > 0) {
        p->index2 = indexReg(fn, index, array, &p->low2);
        p->kind = PLACE_ELEM2;
        p->inner = array;
        p->type = array->elem;
        return;
    }
    uint32_t base = placeAddress(fn, p, NO_REG);
    int64_t low;
    uint32_t r = indexReg(fn, index, array, &low);
    *p = (Place){.kind = PLACE_ELEM, .type = array->elem, .base = base, .index = r, .array = array, .low = low};
}

static void dynIndex(Fn *fn, Node *x, Place *p) {
    Node *index = earlyIndex(fn, x->b);
    uint32_t base = lowerOperand(fn, x->a, index);
    *p = (Place){.kind = PLACE_DYN, .type = x->type, .base = base};
    p->type = x->a->type->elem;
    p->index = lowerValue(fn, index);
}

static void pointerIndex(Fn *fn, Node *x, Place *p) {
    Type *elem = x->a->type->elem;
    Node *index = earlyIndex(fn, x->b);
    uint32_t base = lowerOperand(fn, x->a, index);
    *p = (Place){.kind = PLACE_PTR, .type = elem, .base = base};
    if (index->kind == EX_INT && index->i == 0) {
        p->kind = PLACE_BOX;
        p->whole = lowerType(fn->l, elem);
        return;
    }
    p->index = lowerValue(fn, index);
}

/* ---- slices ---- */

static uint32_t sliceReg(Fn *fn, Node *x) {
    if (x->kind == EX_VAR && x->sym->homeKind == HOME_SLICE && isHere(fn, x->sym)) return x->sym->home;
    if (x->kind == EX_VAR) return lowerCarried(fn, x->sym, NO_REG);
    uint32_t r = tempNew(fn);
    (void)tempNew(fn);
    lowerSlice(fn, x, lowerInnermost(x->type), r);
    return r;
}

/* Number of values of a conformant dimension. */
static uint32_t dimension(Fn *fn, const Type *t) {
    uint32_t d = tempNew(fn);
    uint32_t save = fn->top;
    uint32_t low = lowerBound(fn, t->lowSymbol, NO_REG), high = lowerBound(fn, t->highSymbol, NO_REG);
    emit(fn, OP_SUBW, d, high, low);
    emit(fn, OP_ADDI, d, d, 1);
    fn->top = save;
    return d;
}

/* Position of x (a chain of indexes into a conformant array) in the flattened elements; *root: the array. The dimensions that x leaves open
 * are counted as elements. */
static uint32_t flatIndex(Fn *fn, Node *x, Node **root) {
    Type *array = x->a->type;
    uint32_t position = NO_REG;
    if (x->a->kind == EX_INDEX && lowerIsSlice(x->a->a->type)) position = flatIndex(fn, x->a, root);
    else *root = x->a;
    Node *index = x->b;
    uint32_t d = position != NO_REG ? position : tempNew(fn);
    uint32_t save = fn->top;
    if (exprHasFlow(index) && position != NO_REG) {
        uint32_t m = mergeNew(fn, REG_I64);
        emit(fn, OP_MOV, m, position, 0);
        position = m;
    }
    uint32_t i = lowerValue(fn, index);
    bool isSingle = position == NO_REG && array->elem->kind != TYPE_CONFORMANT;
    uint32_t low = lowerBound(fn, array->lowSymbol, NO_REG);
    if (!isSingle) {
        uint32_t high = lowerBound(fn, array->highSymbol, NO_REG);
        emit(fn, OP_CHKRNGR, i, low, high);
    }
    uint32_t rest = tempNew(fn);
    emit(fn, OP_SUB, rest, i, low);
    if (position != NO_REG) {
        uint32_t n = dimension(fn, array);
        emit(fn, OP_MUL, d, position, n);
        emit(fn, OP_ADD, d, d, rest);
    } else {
        emit(fn, OP_MOV, d, rest, 0);
    }
    fn->top = save;
    return d;
}

static void sliceIndex(Fn *fn, Node *x, Place *p) {
    Type *elem = x->a->type->elem;
    if (x->a->type->kind == TYPE_OPENARRAY) {
        Node *index = earlyIndex(fn, x->b);
        uint32_t base = sliceReg(fn, x->a);
        *p = (Place){.kind = PLACE_SLICE, .type = elem, .base = base};
        p->index = lowerValue(fn, index);
        return;
    }
    Node *root = NULL;
    uint32_t index = flatIndex(fn, x, &root);
    uint32_t base = sliceReg(fn, root);
    *p = (Place){.kind = PLACE_SLICE, .type = elem, .base = base, .index = index};
}

/* Elements of a row: x is a partial index into a conformant array. */
static void rowSlice(Fn *fn, Node *x, uint32_t want) {
    Node *root = NULL;
    uint32_t save = fn->top;
    uint32_t index = flatIndex(fn, x, &root);
    uint32_t count = NO_REG;
    Type *elem = x->type;
    for (; elem->kind == TYPE_CONFORMANT; elem = elem->elem) {
        uint32_t n = dimension(fn, elem);
        if (count != NO_REG) {
            emit(fn, OP_MUL, index, index, n);
            emit(fn, OP_MUL, count, count, n);
            continue;
        }
        count = n;
        emit(fn, OP_MUL, index, index, n);
    }
    uint32_t base = sliceReg(fn, root);
    emitExt1(fn, OP_SUBSLICE, want, base, index, fbPair(count, (int64_t)elem->size));
    fn->top = save;
}

static void listSlice(Fn *fn, Node *x, Type *elem, uint32_t want) {
    uint32_t n = 0, reg;
    for (Node *e = x->a; e != NULL; e = e->next) n++;
    assert(n > 0);
    Type *index = typeSubrange(&fn->l->c->types, fn->l->c->types.int64, 0, n - 1);
    Type *array = typeArray(&fn->l->c->types, index, elem, false);
    uint32_t base = aggTemp(fn, array, &reg);
    uint32_t save = fn->top;
    uint64_t offset = 0;
    for (Node *e = x->a; e != NULL; e = e->next, offset += elem->size) {
        if (exprHasFlow(e) && reg != NO_REG) {
            fn->top = save;
            Place p = {.kind = PLACE_MEM, .type = elem, .whole = lowerType(fn->l, array), .offset = offset};
            if (!typeIsScalar(elem)) continue;
            uint32_t m = mergeNew(fn, lowerRegType(fn->l, elem));
            (void)lowerAs(fn, e, elem, x->flags, m);
            emit(fn, OP_LEAF, base, reg, 0);
            p.base = base;
            placeStore(fn, &p, m);
            continue;
        }
        Place p = {.kind = PLACE_MEM, .type = elem, .base = base, .whole = lowerType(fn->l, array), .offset = offset};
        if (typeIsScalar(elem)) placeStore(fn, &p, lowerAs(fn, e, elem, x->flags, NO_REG));
        else lowerAggregateInto(fn, e, elem, placeAddress(fn, &p, NO_REG));
        fn->top = save;
    }
    emitExt1(fn, OP_SLICEA, want, base, 0, fbPair(lowerType(fn->l, elem), n));
}

/* Number of innermost elements of a fixed array whose element type is `elem`. */
static uint64_t flatCount(const Type *t, const Type *elem) {
    uint64_t n = 1;
    while (t->kind == TYPE_ARRAY && t != elem) {
        n *= (uint64_t)(t->high - t->low) + 1;
        t = t->elem;
        if (t->size == elem->size && t->kind == elem->kind && t->kind != TYPE_ARRAY) break;
    }
    return n;
}

/* The bytes of a whole variable, or of the elements of an array whose length is known at run time. */
static void wholeBytes(Fn *fn, Node *x, uint32_t want) {
    Type *t = x->type;
    bool isSlice = lowerIsSlice(t) && !(x->kind == EX_INDEX && t->kind == TYPE_CONFORMANT);
    if (isSlice || t->kind == TYPE_DYNARRAY) {
        Type *elem = isSlice ? lowerInnermost(t) : t->elem;
        if (isSlice) emit(fn, OP_MOVS, want, sliceReg(fn, x), 0);
        else emit(fn, OP_SLICED, want, lowerValue(fn, x), 0);
        uint32_t type = lowerType(fn->l, elem);
        if (type != TR_U8) emitExt1(fn, OP_SLICEB, want, want, 0, fbPair(elem->size, type));
        return;
    }
    Place p;
    lowerPlace(fn, x, &p);
    uint32_t base = placeAddress(fn, &p, NO_REG);
    emitExt1(fn, OP_SLICEA, want, base, 0, fbPair(TR_U8, (int64_t)p.type->size));
}

static void bytesSlice(Fn *fn, Node *x, uint32_t want) {
    uint32_t from = x->b != NULL ? lowerValue(fn, x->b) : NO_REG;
    wholeBytes(fn, x->a, want);
    if (from == NO_REG) return;
    uint32_t count = tempNew(fn);
    emit(fn, OP_SLICEN, count, want, 0);
    emit(fn, OP_SUB, count, count, from);
    emitExt1(fn, OP_SUBSLICE, want, want, from, fbPair(count, 1));
}

void lowerSlice(Fn *fn, Node *x, Type *elem, uint32_t want) {
    Lowering *l = fn->l;
    Type *t = x->type;
    uint32_t save = fn->top;
    if (x->kind == EX_LIST && x->a == NULL) { /* no elements: as an empty dynamic array */
        Node *none = nodeNew(fn->arena, EX_NIL, x->pos, typeDynArray(&l->c->types, elem));
        emit(fn, OP_SLICED, want, lowerValue(fn, none), 0);
    } else if (x->kind == EX_LIST) {
        listSlice(fn, x, elem, want);
    } else if (x->kind == EX_BYTES) {
        bytesSlice(fn, x, want);
    } else if (lowerIsSlice(t)) {
        if (x->kind == EX_INDEX) rowSlice(fn, x, want);
        else emit(fn, OP_MOVS, want, sliceReg(fn, x), 0);
    } else if (t->kind == TYPE_DYNARRAY) {
        emit(fn, OP_SLICED, want, lowerValue(fn, x), 0);
    } else if (t->kind == TYPE_ARRAY) {
        uint32_t base = lowerAggregate(fn, x, NO_REG);
        emitExt1(fn, OP_SLICEA, want, base, 0, fbPair(lowerType(l, elem), (int64_t)flatCount(t, elem)));
    } else {
        Place p;
        lowerPlace(fn, x, &p);
        emit(fn, OP_SLICEV, want, placeAddress(fn, &p, NO_REG), 0);
    }
    fn->top = save;
}

/* ---- designators ---- */

/* A global that holds a standard file, for var parameters. */
static uint64_t stdFileGlobal(Lowering *l, int64_t number) {
    uint64_t *known = &l->stdFiles[number % 3];
    if (*known == 0) {
        uint64_t offset = mbGlobal(l->mb, TYPE_FILE_INDEX, "");
        uint32_t r = tempNew(l->init);
        emitWide(l->init, OP_STDFILE, r, number);
        emitWide(l->init, OP_STGX64, r, (int64_t)offset);
        l->init->top = r;
        *known = offset + 1;
    }
    return *known - 1;
}

void lowerPlace(Fn *fn, Node *x, Place *p) {
    if ((x->kind == EX_DEREF || x->kind == EX_INDEX) && lowerPairPlace(fn, x, p)) return;
    *p = (Place){.kind = PLACE_MEM, .type = x->type};
    switch (x->kind) {
    case EX_VAR: case EX_WITHREF: varPlace(fn, x->sym, p); return;
    case EX_FIELD: fieldPlace(fn, x, p); return;
    case EX_INDEX:
        if (x->a->type->kind == TYPE_DYNARRAY) dynIndex(fn, x, p);
        else if (x->a->type->kind == TYPE_POINTER) pointerIndex(fn, x, p);
        else if (lowerIsSlice(x->a->type)) sliceIndex(fn, x, p);
        else fixedIndex(fn, x, p);
        return;
    case EX_STRINDEX: { /* of a short string: an array of bytes from 0 */
        Node *index = earlyIndex(fn, x->b);
        lowerPlace(fn, x->a, p);
        Type *bytes = typeArray(&fn->l->c->types, typeSubrange(&fn->l->c->types, fn->l->c->types.int64, 0, (int64_t)x->a->type->size - 1),
                                fn->l->c->types.character, true);
        uint32_t base = placeAddress(fn, p, NO_REG);
        *p = (Place){.kind = PLACE_ELEM, .type = bytes->elem, .base = base, .array = bytes};
        p->index = lowerValue(fn, index);
        return;
    }
    case EX_DEREF:
        p->kind = PLACE_BOX;
        p->type = x->a->type->kind == TYPE_POINTER && x->a->type->elem != NULL ? x->a->type->elem : x->type;
        p->base = lowerValue(fn, x->a);
        p->whole = lowerType(fn->l, p->type);
        return;
    case EX_CONV:
        if (x->op != CV_RETYPE || !lowerIsDesignator(x->a)) break;
        lowerPlace(fn, x->a, p);
        return;
    case EX_FILEBUF: {
        uint32_t file = lowerFileRef(fn, x->a, NO_REG);
        uint32_t d = tempNew(fn);
        emitExt1(fn, OP_FILEBUF, d, file, 0, fbPair(lowerType(fn->l, x->type), 0));
        p->base = d;
        p->whole = lowerType(fn->l, x->type);
        return;
    }
    case EX_OVER: {
        uint32_t d = tempNew(fn), from = lowerValue(fn, x->b), type = lowerType(fn->l, x->type);
        uint32_t bytes = sliceReg(fn, x->a);
        emitExt1(fn, OP_LEAB, d, bytes, from, fbPair(x->type->size, type));
        p->base = d;
        p->whole = type;
        return;
    }
    case EX_STDFILE:
        p->base = tempNew(fn);
        p->whole = TYPE_FILE_INDEX;
        emitWide(fn, OP_GADDR, p->base, (int64_t)stdFileGlobal(fn->l, x->i));
        return;
    case LX_AGG:
        p->base = tempNew(fn);
        emit(fn, OP_LEAF, p->base, (uint32_t)x->i, 0);
        p->whole = lowerType(fn->l, x->type);
        return;
    default: break;
    }
    p->base = lowerAggregate(fn, x, NO_REG);
    p->whole = lowerType(fn->l, x->type);
}

/* ---- values that outlive blocks ---- */

Node *lowerFreezeValue(Fn *fn, Node *x, Type *target) {
    if (x->kind == EX_INT || x->kind == EX_REAL || x->kind == EX_NIL || x->kind == LX_REG || x->kind == LX_AGG || x->kind == EX_BOUND) return x;
    bool isLocal = x->kind == EX_VAR && x->sym->homeKind == HOME_REG && isHere(fn, x->sym);
    if (isLocal && !fn->hasValueAssign) return x;
    uint32_t m = mergeNew(fn, lowerRegType(fn->l, target));
    uint32_t save = fn->top;
    (void)lowerTo(fn, x, m);
    if (target->kind == TYPE_STRING && !stringIsFresh(x)) emit(fn, OP_SHARE, m, 0, 0);
    fn->top = save;
    return lowerRegNode(fn, x, target, m);
}

static Node *cloneNode(Fn *fn, const Node *x) {
    Node *n = nodeCopy(fn->arena, x);
    n->flags &= (uint16_t)~(LF_FLOW | LF_CALL | LF_STORE);
    return n;
}

Node *lowerFreeze(Fn *fn, Node *x) {
    Node *n = lowerFreezePair(fn, x);
    if (n != NULL) return n;
    switch (x->kind) {
    case EX_VAR: case EX_WITHREF: case EX_STDFILE: case LX_REG: case LX_AGG: return x;
    case EX_FIELD: case EX_FILEBUF:
        n = cloneNode(fn, x);
        n->a = lowerFreeze(fn, x->a);
        return n;
    case EX_CONV:
        if (x->op != CV_RETYPE || !lowerIsDesignator(x->a)) break;
        n = cloneNode(fn, x);
        n->a = lowerFreeze(fn, x->a);
        return n;
    case EX_INDEX: case EX_STRINDEX:
        n = cloneNode(fn, x);
        n->a = x->a->type->kind == TYPE_DYNARRAY || x->a->type->kind == TYPE_POINTER ? lowerFreezeValue(fn, x->a, x->a->type) : lowerFreeze(fn, x->a);
        n->b = lowerFreezeValue(fn, x->b, x->b->type);
        return n;
    case EX_DEREF:
        n = cloneNode(fn, x);
        n->a = lowerFreezeValue(fn, x->a, x->a->type);
        return n;
    case EX_OVER: case EX_BYTES:
        n = cloneNode(fn, x);
        n->a = lowerFreeze(fn, x->a);
        if (x->b != NULL) n->b = lowerFreezeValue(fn, x->b, x->b->type);
        return n;
    default: break;
    }
    if (typeIsScalar(x->type)) return lowerFreezeValue(fn, x, x->type);
    x = lowerSteady(fn, x); /* a branch in x would end the by-ref temporary */
    uint32_t reg, save = fn->top;
    uint32_t base = aggTemp(fn, x->type, &reg);
    lowerAggregateInto(fn, x, x->type, base);
    fn->top = save;
    if (reg == NO_REG) return x; /* an object of its own: by-ref is recomputed; only huge temporaries */
    n = lowerRegNode(fn, x, x->type, reg);
    n->kind = LX_AGG;
    return n;
}

uint32_t lowerOperand(Fn *fn, Node *x, const Node *later) {
    bool isDisturbed = exprHasFlow(later) || (fn->hasValueAssign && later != NULL && (later->flags & LF_STORE) != 0);
    if (isDisturbed) {
        Node *frozen = lowerFreezeValue(fn, x, x->type);
        if (frozen != x || x->kind == EX_VAR || x->kind == LX_REG) return lowerValue(fn, frozen);
        uint32_t m = mergeNew(fn, lowerRegType(fn->l, x->type));
        (void)lowerTo(fn, x, m);
        return m;
    }
    uint32_t r = lowerValue(fn, x);
    if (x->type->kind == TYPE_STRING && exprHasCall(later) && !stringIsFresh(x)) emit(fn, OP_SHARE, r, 0, 0);
    return r;
}
