/* verifier_ops.c: checks one instruction: operands, then the opcode's type rule, then what it writes. Read verifier_regs.h first. */
#include "vm/bytecode/verifier_regs.h"

#include <assert.h>
#include <string.h>

enum { CLEAR_DEFINES = 64 }; /* a CLEAR outside the entry block counts as a write of at most so many words */

/* ---- loads and stores: families of widths ------------------------------------------------------------------------------------ */

typedef struct Access {
    uint32_t kinds; /* mask of memory kinds */
    uint32_t width;
} Access;

static const Access loads[] = {
    {BIT(TR_I8), 1}, {BIT(TR_U8), 1}, {BIT(TR_I16), 2}, {BIT(TR_U16), 2}, {BIT(TR_I32), 4},
    {BIT(TR_U32), 4}, {BIT(TR_I64) | BIT(TR_F64) | REF_KINDS, 8}, {BIT(TR_F32), 4}};
static const Access stores[] = {{BIT(TR_I8) | BIT(TR_U8), 1},
                                {BIT(TR_I16) | BIT(TR_U16), 2},
                                {BIT(TR_I32) | BIT(TR_U32), 4},
                                {BIT(TR_I64) | BIT(TR_F64) | REF_KINDS, 8},
                                {BIT(TR_F32), 4}};
enum { LOAD_X64 = 6, LOAD_F32 = 7, STORE_X64 = 3 };
_Static_assert(sizeof loads / sizeof loads[0] == LOAD_F32 + 1, "one row for each load of a family");
_Static_assert(sizeof stores / sizeof stores[0] == STORE_X64 + 2, "one row for each store of a family");

/* R[a] = the scalar `found` (a type or SCALAR_VARIANT) by load number k of its family. */
static bool loadResult(Verifier *v, const Insn *i, uint32_t found, uint32_t k) {
    if (k != LOAD_X64) return true; /* WI or WF: written by the caller */
    return writeReg(v, i->a, found == SCALAR_VARIANT ? REG_EITHER : moduleRegOf(v->m, found));
}

static bool storeValue(Verifier *v, const Insn *i, uint32_t found, uint32_t k) {
    if (k != STORE_X64) return true; /* RI or RF: read by the caller */
    RegType t;
    TRY(readReg(v, i->a, &t));
    if (found == SCALAR_VARIANT) {
        RULE(V55, t == REG_I64 || t == REG_F64 || t == REG_EITHER, "a reference is stored over variant fields");
        return true;
    }
    RULE(V55, isAssignable(v, t, moduleRegOf(v->m, found)), "register %u does not have the type of the field", i->a);
    return true;
}

static bool fieldAt(Verifier *v, uint32_t type, uint64_t offset, const Access *access, uint32_t *found) {
    *found = verifyScalarAt(v, type, offset, access->kinds, access->width);
    RULE(V54, *found != TR_NONE, "offset %u of type %u is not a value of that width", (unsigned)offset, type);
    return true;
}

static bool elemFits(Verifier *v, uint32_t elem, const Access *access) {
    RULE(V53, (access->kinds >> v->m->types[elem].kind & 1) != 0, "element type %u is not a value of that width", elem);
    return true;
}

/* Value type of what LDR and STR address: box or environment. */
static bool needHolder(Verifier *v, uint32_t r, uint32_t *type) {
    RegType t;
    TRY(readReg(v, r, &t));
    bool isBox = regClass(t) == REG_VALUE && v->m->types[t].kind == TR_BOX;
    RULE(V45, isBox || verifyIsEnv(v, t), "register %u is no box", r);
    *type = isBox ? v->m->types[t].elem : t;
    return true;
}

static bool needBox(Verifier *v, uint32_t r, uint32_t *type) {
    TRY(readReg(v, r, type));
    RULE(V45, regClass(*type) == REG_VALUE && v->m->types[*type].kind == TR_BOX, "register %u is no box", r);
    return true;
}

/* The global that contains offset, or NULL. */
static const GlobalRec *globalAt(const Verifier *v, uint32_t offset) {
    const Module *m = v->m;
    uint32_t low = 0, high = m->globalCount;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (m->globals[mid].offset <= offset) low = mid + 1;
        else high = mid;
    }
    if (low == 0) return NULL;
    const GlobalRec *g = &m->globals[low - 1];
    assert(offset >= g->offset);
    return offset - g->offset < moduleMemSize(m, g->type) ? g : NULL;
}

/* Finds the type of the accessed scalar for all memory families. */
static bool accessType(Verifier *v, const Insn *i, OpRule rule, const Access *access, uint32_t *found) {
    uint32_t type = 0;
    switch (rule) {
    case RULE_LDM:
    case RULE_STM:
        TRY(needByref(v, i->b, &type));
        return fieldAt(v, type, i->c, access, found);
    case RULE_LDR:
    case RULE_STR:
        TRY(needHolder(v, i->b, &type));
        return fieldAt(v, type, i->c, access, found);
    case RULE_LDG:
    case RULE_STG: {
        const GlobalRec *g = globalAt(v, (uint32_t)i->bc);
        RULE(V56, g != NULL, "offset %u is in no global", (uint32_t)i->bc);
        return fieldAt(v, g->type, (uint32_t)i->bc - g->offset, access, found);
    }
    case RULE_LDX:
    case RULE_STX:
        TRY(needByref(v, i->b, &type));
        TRY(needArray(v, type, i[1], found));
        return elemFits(v, *found, access);
    case RULE_LDX2:
    case RULE_STX2:
        TRY(needByref(v, i->b, &type));
        TRY(needArray(v, type, i[1], &type));
        TRY(needArray(v, type, i[2], found));
        TRY(needI64(v, i[3].lo));
        return elemFits(v, *found, access);
    case RULE_LDD:
    case RULE_STD:
        TRY(needDyn(v, i->b, &type));
        *found = v->m->types[type].elem;
        return elemFits(v, *found, access);
    case RULE_LDP:
    case RULE_STP:
        TRY(needBox(v, i->b, &type));
        *found = v->m->types[type].elem;
        return elemFits(v, *found, access);
    default:
        assert(rule == RULE_LDS || rule == RULE_STS);
        TRY(needSlice(v, i->b, found));
        return elemFits(v, *found, access);
    }
}

static bool ruleLoad(Verifier *v, const Insn *i, OpRule rule, uint32_t firstOp) {
    uint32_t k = i->op - firstOp, found;
    assert(k <= LOAD_F32);
    TRY(accessType(v, i, rule, &loads[k], &found));
    return loadResult(v, i, found, k);
}

static bool ruleStore(Verifier *v, const Insn *i, OpRule rule, uint32_t firstOp) {
    uint32_t k = i->op - firstOp, found;
    assert(k < sizeof stores / sizeof stores[0]);
    TRY(accessType(v, i, rule, &stores[k], &found));
    return storeValue(v, i, found, k);
}

/* ---- moves and constants ------------------------------------------------------------------------------------------------------- */

static bool ruleMov(Verifier *v, const Insn *i) {
    RegType t;
    TRY(readReg(v, i->b, &t));
    RULE(V40, regClass(t) == REG_VALUE || regClass(t) == REG_BYREF || t == REG_EITHER, "register %u is no one-word value", i->b);
    return writeReg(v, i->a, t);
}

static uint16_t findUndefined(Verifier *v, uint32_t r) {
    assert(v->isClearReady && r <= v->localCount);
    while (v->skip[r] != r) {
        v->skip[r] = v->skip[v->skip[r]];
        r = v->skip[r];
    }
    return (uint16_t)r;
}

/* Once per function with a CLEAR: prefix counts and the union-find of locals that are not yet defined for ever. */
static void prepareClear(Verifier *v) {
    assert(!v->isClearReady && v->localCount < UINT16_MAX);
    uint32_t n = v->localCount, count = 0;
    for (uint32_t r = 0; r < n; r++) {
        RegClass c = regClass(v->locals[r]);
        v->clearBad[r] = count;
        count += c == REG_BYREF || c == REG_SLICE || c == REG_SLICE2;
        count += (uint32_t)bitGet(v->forRegs, r) << 16;
        v->skip[r] = (uint16_t)(v->regs[r].stamp == ALWAYS ? r + 1 : r);
    }
    v->clearBad[n] = count;
    v->skip[n] = (uint16_t)n;
    v->isClearReady = true;
}

static bool ruleClear(Verifier *v, const Insn *i) {
    const FuncRec *f = v->func;
    uint32_t a = i->a, n = (uint32_t)i->bc;
    RULE(V63, n >= 1 && a < f->localCount && n <= f->localCount - a, "CLEAR of %u words from register %u", n, a);
    if (!v->isClearReady) prepareClear(v);
    uint32_t touched = v->clearBad[a + n] - v->clearBad[a];
    RULE(V63, (touched & 0xFFFF) == 0, "CLEAR touches a by-ref or slice");
    RULE(V63, regClass(v->locals[a]) != REG_BODY && (a + n == f->localCount || regClass(v->locals[a + n]) != REG_BODY),
         "CLEAR covers a part of a local");
    if (f->envReg >= a && f->envReg < a + n) {
        RULE(V38, v->inEntry && v->regs[f->envReg].stamp == 0, "the environment register is cleared twice or too late");
    }
    if (v->inEntry) {
        for (uint32_t r = findUndefined(v, a); r < a + n; r = findUndefined(v, r + 1)) {
            v->regs[r].stamp = ALWAYS;
            v->skip[r] = (uint16_t)(r + 1);
        }
    } else if (n <= CLEAR_DEFINES) {
        for (uint32_t r = a; r < a + n; r++) noteLocalWrite(v, r);
    } else {
        RULE(V65, touched >> 16 == 0, "a large CLEAR touches the register of a counting loop");
    }
    return true;
}

static bool ruleLeaf(Verifier *v, const Insn *i) {
    RegType t;
    TRY(readReg(v, i->b, &t));
    RULE(V64, regClass(t) == REG_AGG, "register %u is not the start of a frame aggregate", i->b);
    return writeByref(v, i->a, regIndex(t));
}

static bool ruleGaddr(Verifier *v, const Insn *i) {
    const GlobalRec *g = globalAt(v, (uint32_t)i->bc);
    RULE(V56, g != NULL && g->offset == (uint32_t)i->bc, "offset %u is not the start of a global", (uint32_t)i->bc);
    return writeByref(v, i->a, g->type);
}

static bool routineValue(Verifier *v, const Insn *i, bool hasEnvironments) {
    uint32_t f = (uint32_t)i->bc;
    RULE(V67, f < v->m->funcCount, "function %u does not exist", f);
    RULE(V70, (v->m->funcs[f].envParams != 0) == hasEnvironments, "function %u has %u environments", f, v->m->funcs[f].envParams);
    RULE(V70, v->closureOfFunc[f] != TR_NONE, "the module has no closure type for function %u", f);
    return true;
}

static bool ruleImported(Verifier *v, const Insn *i, LinkKind kind) {
    uint32_t index = (uint32_t)i->bc;
    RULE(V75, index < v->m->importCount && v->m->imports[index].kind == (uint32_t)kind, "import %u is not of the kind that the instruction needs", index);
    const ImportRec *r = &v->m->imports[index];
    if (kind == LINK_GLOBAL) return writeByref(v, i->a, r->type);
    const TypeRec *sig = &v->m->types[r->type];
    uint32_t closure = verifyClosureOf(v, sig, sig->count);
    RULE(V70, closure != TR_NONE, "the module has no closure type for import %u", index);
    return writeReg(v, i->a, closure);
}

static bool ruleMkclos(Verifier *v, const Insn *i) {
    TRY(routineValue(v, i, true));
    const FuncRec *f = &v->m->funcs[(uint32_t)i->bc];
    const TypeRec *sig = &v->m->types[f->sig];
    RULE(V71, i[1].lo == f->envParams, "the closure has %u environments", i[1].lo);
    const RegType *params = v->m->regTypes + sig->first + (sig->count - f->envParams);
    for (uint32_t k = 0; k < f->envParams; k++) {
        RegType t;
        TRY(readReg(v, (uint32_t)i[1].hi + k, &t));
        RULE(V71, t == params[k], "environment %u of the closure is of another type", k);
    }
    return writeReg(v, i->a, v->closureOfFunc[(uint32_t)i->bc]);
}

static bool ruleImmediate(Verifier *v, const Insn *i) {
    int16_t imm = (int16_t)i->c;
    bool isFine;
    switch (i->op) {
    case OP_MODISOI: isFine = imm > 0; break;
    case OP_DIVI:
    case OP_MODI: isFine = imm != 0 && imm != -1; break;
    case OP_STDFILE: isFine = (uint32_t)i->bc <= 2; break;
    case OP_TRAP: isFine = i->bc >= 1 && i->bc <= UINT16_MAX; break;
    default:
        assert(opInfo[i->op].rule == RULE_SHIFT);
        isFine = i->c <= 63;
        break;
    }
    RULE(V39, isFine, "immediate operand out of range");
    return true;
}

static bool ruleFor(Verifier *v, const Insn *i, int64_t offset, uint32_t words) {
    assert(words == 1 + (uint32_t)opInfo[i->op].extWords);
    const FuncRec *f = v->func;
    RULE(V65, i->a < f->localCount && i->b < f->localCount && i->a != i->b, "a counting loop needs two locals");
    uint32_t target = (uint32_t)((int64_t)v->seq + words + offset); /* seq of the first instruction of the body */
    RULE(V65, v->lastWrite[i->a] < target && v->lastWrite[i->b] < target, "the body of a counting loop writes its index or limit");
    return true;
}

/* ---- addresses and slices ------------------------------------------------------------------------------------------------------ */

static bool ruleLeam(Verifier *v, const Insn *i) {
    uint32_t type, part = i[1].lo;
    TRY(needByref(v, i->b, &type));
    TRY(needMemType(v, part));
    RULE(V57, verifyPartAt(v, type, (uint32_t)i[1].hi, part), "type %u has no part of type %u at offset %u", type, part,
         (uint32_t)i[1].hi);
    return writeByref(v, i->a, part);
}

static bool ruleLeax(Verifier *v, const Insn *i) {
    uint32_t type, elem;
    TRY(needByref(v, i->b, &type));
    TRY(needArray(v, type, i[1], &elem));
    RULE(V50, i[2].lo == moduleMemSize(v->m, elem), "size %u is not that of type %u", i[2].lo, elem);
    return writeByref(v, i->a, elem);
}

static bool ruleLead(Verifier *v, const Insn *i) {
    uint32_t type;
    TRY(needDyn(v, i->b, &type));
    TRY(needSizeWord(v, i[1], v->m->types[type].elem));
    return writeByref(v, i->a, v->m->types[type].elem);
}

static bool ruleLeas(Verifier *v, const Insn *i) {
    uint32_t elem;
    TRY(needSlice(v, i->b, &elem));
    TRY(needSizeWord(v, i[2], elem));
    return writeByref(v, i->a, elem);
}

static bool ruleLeab(Verifier *v, const Insn *i) {
    uint32_t elem, type = (uint32_t)i[1].hi;
    TRY(needSlice(v, i->b, &elem));
    RULE(V59, elem == TR_U8, "slice of type %u is no slice of bytes", elem);
    TRY(needMemType(v, type));
    TRY(needNoRefs(v, type));
    TRY(needSizeWord(v, i[1], type));
    return writeByref(v, i->a, type);
}

static bool ruleMkptr(Verifier *v, const Insn *i) {
    uint32_t type;
    TRY(needByref(v, i->b, &type));
    TRY(needTypeKind(v, i[1].lo, BIT(TR_BOX)));
    RULE(V58, v->m->types[i[1].lo].elem == type, "box type %u is not that of the by-ref", i[1].lo);
    return writeReg(v, i->a, i[1].lo);
}

/* A box type over values of type elem. */
static bool needBoxOf(Verifier *v, uint32_t box, uint32_t elem) {
    TRY(needTypeKind(v, box, BIT(TR_BOX)));
    RULE(V58, v->m->types[box].elem == elem, "box type %u is not that of the element", box);
    return true;
}

/* Elements of type `elem` in an array of type `type` (arrays of arrays flatten), or 0. */
static uint64_t elementCount(const Verifier *v, uint32_t type, uint32_t elem) {
    uint64_t count = 1;
    uint32_t t = type;
    while (v->m->types[t].kind == TR_ARRAY) { /* bounded: V07; the product is at most the size */
        count *= v->m->types[t].length;
        t = v->m->types[t].elem;
        if (t == elem) return count;
    }
    return 0;
}

static bool ruleMakePointer(Verifier *v, const Insn *i) {
    uint32_t type;
    if (i->op == OP_MKPTRX) {
        TRY(needByref(v, i->b, &type));
        TRY(needTypeKind(v, i[2].lo, BIT(TR_BOX)));
        RULE(V52, v->m->types[type].kind == TR_ARRAY, "type %u is no array", type);
        uint64_t count = elementCount(v, type, v->m->types[i[2].lo].elem);
        RULE(V58, count != 0, "box type %u is not that of the element", i[2].lo);
        RULE(V51, i[1].lo == count, "length %u is not that of array type %u", i[1].lo, type);
        return writeReg(v, i->a, i[2].lo);
    }
    if (i->op == OP_MKPTRD) {
        TRY(needDyn(v, i->b, &type));
        TRY(needBoxOf(v, i[1].lo, v->m->types[type].elem));
        return writeReg(v, i->a, i[1].lo);
    }
    assert(i->op == OP_PTRSTR);
    TRY(needString(v, i->b));
    TRY(needBoxOf(v, i[1].lo, TR_U8));
    return writeReg(v, i->a, i[1].lo);
}

static bool rulePointer(Verifier *v, const Insn *i) {
    uint32_t box, dyn = i[2].lo;
    if (i->op == OP_PTRCAST) {
        TRY(needRef(v, i->b, &box));
        TRY(needTypeKind(v, dyn, BIT(TR_DYN)));
        TRY(needBoxOf(v, i[1].lo, v->m->types[dyn].elem));
        RULE(V50, i[1].hi > 0, "elements of size 0");
        return writeReg(v, i->a, i[1].lo);
    }
    assert(i->op == OP_LEAP || i->op == OP_PTRADD);
    TRY(needBox(v, i->b, &box));
    TRY(needSizeWord(v, i[1], v->m->types[box].elem));
    if (i->op == OP_PTRADD) return writeReg(v, i->a, box);
    return writeByref(v, i->a, v->m->types[box].elem);
}

/* Two pointers to values of one type, each with the register that it is moved by. */
static bool rulePointerPair(Verifier *v, const Insn *i) {
    uint32_t box, other;
    TRY(needBox(v, i->b, &box));
    TRY(needBox(v, i->c, &other));
    RULE(V58, box == other, "pointers of the types %u and %u", box, other);
    TRY(needI64(v, i[1].lo));
    TRY(needI64(v, i[2].lo));
    uint64_t size = moduleMemSize(v->m, v->m->types[box].elem);
    RULE(V50, (uint32_t)i[1].hi == size, "size %u is not that of the elements", (uint32_t)i[1].hi);
    return true;
}

/* Elements of type `elem` in a value of type `type` (arrays of arrays flatten), or 0. */
static uint64_t flatCount(const Verifier *v, uint32_t type, uint32_t elem) {
    uint64_t count = elementCount(v, type, elem);
    if (count != 0) return count;
    /* Any value without references may be seen as its bytes. */
    return elem == TR_U8 && !v->types[type].hasRefs ? moduleMemSize(v->m, type) : 0;
}

static bool ruleSlicea(Verifier *v, const Insn *i) {
    uint32_t type, elem = i[1].lo;
    TRY(needByref(v, i->b, &type));
    TRY(needMemType(v, elem));
    uint64_t count = flatCount(v, type, elem);
    RULE(V59, count != 0 && (uint32_t)i[1].hi == count, "type %u is not an array of %u elements of type %u", type, (uint32_t)i[1].hi, elem);
    return writeSlice(v, i->a, elem);
}

static bool ruleSlices(Verifier *v, const Insn *i) {
    uint32_t type;
    switch (i->op) {
    case OP_MOVS: TRY(needSlice(v, i->b, &type)); return writeSlice(v, i->a, type);
    case OP_SLICED: TRY(needDyn(v, i->b, &type)); return writeSlice(v, i->a, v->m->types[type].elem);
    case OP_SLICEV: TRY(needByref(v, i->b, &type)); return writeSlice(v, i->a, type);
    case OP_SLICEN: return needSlice(v, i->b, &type);
    case OP_SLICEB:
        TRY(needSlice(v, i->b, &type));
        TRY(needSizeWord(v, i[1], type));
        RULE(V59, !v->types[type].hasRefs, "elements of type %u hold references and are no bytes", type);
        return writeSlice(v, i->a, TR_U8);
    default:
        assert(i->op == OP_SUBSLICE);
        TRY(needSlice(v, i->b, &type));
        TRY(needI64(v, i[1].lo));
        RULE(V50, (uint32_t)i[1].hi == moduleMemSize(v->m, type), "size %u is not that of type %u", (uint32_t)i[1].hi, type);
        return writeSlice(v, i->a, type);
    }
}

/* ---- objects ---------------------------------------------------------------------------------------------------------------------- */

/* A reference field of the box in register r. */
static bool needRefField(Verifier *v, uint32_t r, uint32_t offset) {
    uint32_t type;
    TRY(needHolder(v, r, &type));
    uint32_t found = verifyScalarAt(v, type, offset, REF_KINDS, 8);
    RULE(V54, found != TR_NONE && found < v->m->typeCount && moduleIsRef(v->m, found), "offset %u of type %u is not a reference", offset, type);
    return true;
}

static bool ruleNewenv(Verifier *v, const Insn *i) {
    const FuncRec *f = v->func;
    RULE(V38, f->envReg != PBC_NO_ENV && i->a == f->envReg && (uint32_t)i->bc == v->locals[f->envReg],
         "NEWENV does not fill the environment register");
    RegType t;
    return readReg(v, i->a, &t);
}

static bool ruleEnvField(Verifier *v, const Insn *i, bool isStore) {
    uint32_t env, elem;
    TRY(needEnv(v, i->b, &env));
    RULE(V48, !isStore || i->b == v->func->envReg, "STENV stores into an environment of another activation");
    const TypeRec *t = &v->m->types[env];
    RULE(V74, i->c < t->count, "environment type %u has no field %u", env, i->c);
    RegType field = v->m->fields[t->first + i->c].type;
    RULE(V74, regClass(field) != REG_VALUE, "field %u of environment type %u is no by-ref or slice", i->c, env);
    if (!isStore) {
        if (regClass(field) == REG_SLICE) return writeSlice(v, i->a, regIndex(field));
        return writeReg(v, i->a, field);
    }
    if (regClass(field) == REG_SLICE) TRY(needSlice(v, i->a, &elem));
    else TRY(needByref(v, i->a, &elem));
    RULE(V58, elem == regIndex(field), "field %u of environment type %u is of another type", i->c, env);
    return true;
}

static bool ruleNewdyn(Verifier *v, const Insn *i) {
    assert(i->op == OP_NEWDYN || i->op == OP_SETLEN);
    TRY(needTypeKind(v, i[1].lo, BIT(TR_DYN)));
    if (i->op == OP_NEWDYN) return writeReg(v, i->a, i[1].lo);
    uint32_t type;
    TRY(needDyn(v, i->a, &type));
    RULE(V46, type == i[1].lo, "register %u is no dynamic array of type %u", i->a, i[1].lo);
    return true;
}

static bool ruleObject(Verifier *v, const Insn *i) {
    uint32_t type;
    switch ((OpRule)opInfo[i->op].rule) {
    case RULE_DYNCOPY: TRY(needDyn(v, i->b, &type)); return writeReg(v, i->a, type);
    case RULE_DYNLEN: return needDyn(v, i->b, &type);
    case RULE_BOXREF:
        TRY(readReg(v, i->a, &type));
        RULE(V45, regClass(type) == REG_VALUE && (BIT(v->m->types[type].kind) & (BIT(TR_BOX) | BIT(TR_ANY))) != 0,
             "register %u is no box", i->a);
        return true;
    case RULE_SHARE:
        TRY(needRef(v, i->a, &type));
        RULE(V44, (BIT(v->m->types[type].kind) & (BIT(TR_STRING) | BIT(TR_DYN))) != 0, "register %u is no string or dynamic array", i->a);
        return true;
    case RULE_CAST:
        TRY(needRef(v, i->b, &type));
        TRY(needTypeKind(v, i[1].lo, REF_KINDS));
        return writeReg(v, i->a, i[1].lo);
    default:
        assert(opInfo[i->op].rule == RULE_DEREF);
        TRY(needBox(v, i->b, &type));
        return writeByref(v, i->a, v->m->types[type].elem);
    }
}

/* COPY, ZERO, CMPMEM: operand registers of one type. */
static bool ruleMemory(Verifier *v, const Insn *i) {
    assert(i->op == OP_COPY || i->op == OP_ZERO || i->op == OP_CMPMEM);
    uint32_t type, other, first = i->op == OP_CMPMEM ? i->b : i->a;
    TRY(needByref(v, first, &type));
    if (i->op != OP_ZERO) {
        TRY(needByref(v, i->op == OP_CMPMEM ? i->c : i->b, &other));
        RULE(V58, type == other, "the operands are of types %u and %u", type, other);
    }
    TRY(needSizeWord(v, i[1], type));
    return i->op != OP_CMPMEM || needNoRefs(v, type);
}

static bool ruleFile(Verifier *v, const Insn *i) {
    assert(i->op == OP_FILEREF || i->op == OP_FILEBUF);
    uint32_t type = i[1].lo;
    if (i->op == OP_FILEBUF) {
        TRY(needFile(v, i->b));
        TRY(needMemType(v, type));
        return writeByref(v, i->a, type);
    }
    uint32_t variable;
    TRY(needByref(v, i->b, &variable));
    RULE(V47, variable == TYPE_FILE_INDEX, "register %u is no by-ref to a file", i->b);
    RULE(V39, i[1].hi == 0 || (i[1].hi == 1 && type == 0), "a file is text, typed or untyped");
    if (type != 0) TRY(needMemType(v, type));
    return writeReg(v, i->a, TYPE_FILE_INDEX);
}

/* ---- strings and sets ------------------------------------------------------------------------------------------------------------ */

static bool ruleString(Verifier *v, const Insn *i) {
    uint32_t elem;
    switch ((OpRule)opInfo[i->op].rule) {
    case RULE_STR1: return needString(v, i->b);
    case RULE_STR2: return needString(v, i->b) && needString(v, i->c);
    case RULE_SST:
    case RULE_SAPPC:
    case RULE_SDROP: return needString(v, i->a);
    case RULE_SAPP: return needString(v, i->a) && needString(v, i->b);
    case RULE_SCAT: return needString(v, i->b) && needString(v, i->c) && writeReg(v, i->a, REG_STRING);
    case RULE_SCHR: return writeReg(v, i->a, REG_STRING);
    case RULE_SFROMA: return needByteArray(v, i->b, i[1]) && writeReg(v, i->a, REG_STRING);
    case RULE_STOA: return needByteArray(v, i->a, i[1]) && needString(v, i->b);
    case RULE_SSAPPC: return needByteArray(v, i->a, i[1]);
    default:
        assert(opInfo[i->op].rule == RULE_SFROMS);
        TRY(needSlice(v, i->b, &elem));
        RULE(V61, elem == TR_U8, "register %u is no slice of bytes", i->b);
        return writeReg(v, i->a, REG_STRING);
    }
}

static bool ruleSet(Verifier *v, const Insn *i) {
    switch ((OpRule)opInfo[i->op].rule) {
    case RULE_SET3: return needSet(v, i->a, i[1]) && needSet(v, i->b, i[1]) && needSet(v, i->c, i[1]);
    case RULE_SET2: return needSet(v, i->b, i[1]) && needSet(v, i->c, i[1]);
    case RULE_SETIN: return needSet(v, i->c, i[1]);
    case RULE_SETADD: return needSet(v, i->a, i[1]);
    case RULE_SETWID: return needSet(v, i->a, i[1]) && needSet(v, i->b, i[2]);
    default: assert(opInfo[i->op].rule == RULE_SETTO); return needSet(v, i->b, i[1]);
    }
}

/* ---- the instruction --------------------------------------------------------------------------------------------------------------- */

static bool checkRule(Verifier *v, const Insn *i, OpRule rule) {
    uint32_t type;
    switch (rule) {
    case RULE_NONE:
    case RULE_IMM64:
    case RULE_RANGE:
    case RULE_SWITCH: return true; /* SWITCH: see the first scan */
    case RULE_MOV: return ruleMov(v, i);
    case RULE_LDSTR:
        RULE(V12, (uint32_t)i->bc < v->m->stringCount, "string %u does not exist", (uint32_t)i->bc);
        return writeReg(v, i->a, REG_STRING);
    case RULE_NIL: TRY(needTypeKind(v, (uint32_t)i->bc, REF_KINDS)); return writeReg(v, i->a, (uint32_t)i->bc);
    case RULE_CLEAR: return ruleClear(v, i);
    case RULE_LEAF: return ruleLeaf(v, i);
    case RULE_GADDR: return ruleGaddr(v, i);
    case RULE_FNREF: TRY(routineValue(v, i, false)); return writeReg(v, i->a, v->closureOfFunc[(uint32_t)i->bc]);
    case RULE_MKCLOS: return ruleMkclos(v, i);
    case RULE_GADDRX: return ruleImported(v, i, LINK_GLOBAL);
    case RULE_FNREFX: return ruleImported(v, i, LINK_FUNC);
    case RULE_DIVI:
    case RULE_SHIFT:
    case RULE_TRAPOP: return ruleImmediate(v, i);
    case RULE_STDFILE: TRY(ruleImmediate(v, i)); return writeReg(v, i->a, TYPE_FILE_INDEX);
    case RULE_FMA: return needF64(v, i->a);
    case RULE_REFCMP: return needRef(v, i->b, &type) && needRef(v, i->c, &type);
    case RULE_REFNIL: return needRef(v, i->b, &type);
    case RULE_REFNIL1:
    case RULE_RAISE: return needRef(v, i->a, &type);
    case RULE_FORLOOP: return ruleFor(v, i, (int16_t)i->c, 1);
    case RULE_FORLONG: return ruleFor(v, i, (int32_t)i[1].lo, 2);
    case RULE_CALL:
    case RULE_CALLX:
    case RULE_CALLF: return verifyCall(v, i);
    case RULE_CALLC: return verifyCallClosure(v, i);
    case RULE_TASKNEW: return verifyTaskNew(v, i);
    case RULE_CALLB: return verifyCallBuiltin(v, i, false);
    case RULE_CALLBT: return verifyCallBuiltin(v, i, true);
    case RULE_RET:
    case RULE_RETV:
    case RULE_RETE:
    case RULE_RETVE: return verifyReturn(v, i);
    case RULE_RETI: return verifyReturnImmediate(v);
    case RULE_FIELDNIL: return needRefField(v, i->a, i->b);
    case RULE_STRNIL: return needRefField(v, i->b, i->c);
    case RULE_LDM: return ruleLoad(v, i, rule, OP_LDMI8);
    case RULE_LDR: return ruleLoad(v, i, rule, OP_LDRI8);
    case RULE_LDG: return ruleLoad(v, i, rule, OP_LDGI8);
    case RULE_LDX: return ruleLoad(v, i, rule, OP_LDXI8);
    case RULE_LDX2: return ruleLoad(v, i, rule, OP_LDX2I8);
    case RULE_LDD: return ruleLoad(v, i, rule, OP_LDDI8);
    case RULE_LDS: return ruleLoad(v, i, rule, OP_LDSI8);
    case RULE_LDP: return ruleLoad(v, i, rule, OP_LDPI8);
    case RULE_STP: return ruleStore(v, i, rule, OP_STP8);
    case RULE_STM: return ruleStore(v, i, rule, OP_STM8);
    case RULE_STR: return ruleStore(v, i, rule, OP_STR8);
    case RULE_STG: return ruleStore(v, i, rule, OP_STG8);
    case RULE_STX: return ruleStore(v, i, rule, OP_STX8);
    case RULE_STX2: return ruleStore(v, i, rule, OP_STX28);
    case RULE_STD: return ruleStore(v, i, rule, OP_STD8);
    case RULE_STS: return ruleStore(v, i, rule, OP_STS8);
    case RULE_LEAM: return ruleLeam(v, i);
    case RULE_LEAX: return ruleLeax(v, i);
    case RULE_LEAD: return ruleLead(v, i);
    case RULE_LEAS: return ruleLeas(v, i);
    case RULE_LEAB: return ruleLeab(v, i);
    case RULE_MKPTR: return ruleMkptr(v, i);
    case RULE_MKPTRX:
    case RULE_MKPTRD:
    case RULE_PTRSTR: return ruleMakePointer(v, i);
    case RULE_LEAP:
    case RULE_PTRADD:
    case RULE_PTRCAST: return rulePointer(v, i);
    case RULE_PTRSTEP: return needBox(v, i->b, &type);
    case RULE_PTRPAIR: return rulePointerPair(v, i);
    case RULE_SLICEA: return ruleSlicea(v, i);
    case RULE_MOVS:
    case RULE_SLICED:
    case RULE_SLICEV:
    case RULE_SLICEN:
    case RULE_SLICEB:
    case RULE_SUBSL: return ruleSlices(v, i);
    case RULE_NEW: TRY(needTypeKind(v, (uint32_t)i->bc, BIT(TR_BOX))); return writeReg(v, i->a, (uint32_t)i->bc);
    case RULE_NEWENV: return ruleNewenv(v, i);
    case RULE_STENV: return ruleEnvField(v, i, true);
    case RULE_LDENV: return ruleEnvField(v, i, false);
    case RULE_NEWDYN:
    case RULE_SETLEN: return ruleNewdyn(v, i);
    case RULE_DEREF:
    case RULE_DYNCOPY:
    case RULE_DYNLEN:
    case RULE_BOXREF:
    case RULE_SHARE:
    case RULE_CAST: return ruleObject(v, i);
    case RULE_COPY:
    case RULE_ZERO:
    case RULE_CMPMEM: return ruleMemory(v, i);
    case RULE_FILEREF:
    case RULE_FILEBUF: return ruleFile(v, i);
    case RULE_STR1:
    case RULE_STR2:
    case RULE_SST:
    case RULE_SCAT:
    case RULE_SAPP:
    case RULE_SAPPC:
    case RULE_SDROP:
    case RULE_SCHR:
    case RULE_SFROMA:
    case RULE_SFROMS:
    case RULE_STOA:
    case RULE_SSAPPC: return ruleString(v, i);
    case RULE_SET3:
    case RULE_SET2:
    case RULE_SETIN:
    case RULE_SETADD:
    case RULE_SETWID:
    case RULE_SETTO: return ruleSet(v, i);
    case RULE_INTERNAL: break; /* refused in the first scan */
    }
    RULE(V26, false, "opcode without a rule");
    return true;
}

static ALWAYS_INLINE bool checkRead(Verifier *v, uint8_t check, uint16_t value) {
    if (check == CHECK_NOTHING) return true;
    if (check == CHECK_ZERO) {
        RULE(V28, value == 0, "unused operand is not zero");
        return true;
    }
    return check == CHECK_I64 ? needI64(v, value) : needF64(v, value);
}

bool verifyInsn(Verifier *v, const Insn *i, const OpShape *shape) {
    const uint32_t envReg = v->func->envReg;
    if (UNLIKELY(envReg != PBC_NO_ENV) && v->inEntry && (shape->flags & (OPF_TRAP | OPF_CALL | OPF_POLL | OPF_ALLOC)) != 0) {
        RULE(V38, v->regs[envReg].stamp == ALWAYS, "the instruction may raise before the environment register is cleared");
    }
    TRY(checkRead(v, shape->a, i->a));
    TRY(checkRead(v, shape->b, i->b));
    TRY(checkRead(v, shape->c, i->c));
    if (shape->hasZeroBits) {
        for (uint32_t n = 1; n < shape->words; n++) {
            RULE(V28, (i[n].word & v->zeroMask[i->op][n - 1]) == 0, "unused half of an extra word is not zero");
        }
    }
    if (shape->rule != RULE_NONE) TRY(checkRule(v, i, (OpRule)shape->rule));
    if (shape->writes == CHECK_NOTHING) return true;
    return writeReg(v, i->a, shape->writes == CHECK_I64 ? REG_I64 : REG_F64);
}
