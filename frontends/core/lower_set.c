/* lower_set.c: sets. Sets of up to 64 members are words in registers, larger ones arrays of words in memory. Constant large sets are globals that
 * the initialisation function fills; their addresses are cached like those of variables.
 *
 * `x in [...]` never builds the set: constants become a bit test, other members are compared one by one; as a condition, few members become a
 * chain of branches. All members of a constructor are evaluated, left to right, unless they are too cheap for anyone to notice. */
#include "frontends/core/lower_internal.h"
#include <string.h>

enum { STEP_MEMBERS = 8, CHAIN_MEMBERS = 4, CHAIN_CONST_COST = 2, CHAIN_COST = 4, CACHE_WEIGHT = 3 };

static bool fits16(int64_t v) { return v == (int16_t)v; }
static Node *memberLow(Node *m) { return m->kind == EX_RANGE ? m->a : m; }
static Node *memberHigh(Node *m) { return m->kind == EX_RANGE ? m->b : m; }
static int64_t setBits(const Type *t) { return (int64_t)t->size * 8; }

/* Is the member a constant that fits into a set of `bits` bits? Empty ranges fit. */
static bool isConstMember(Node *m, int64_t bits) {
    const Node *low = memberLow(m), *high = memberHigh(m);
    if (low->kind != EX_INT || high->kind != EX_INT) return false;
    return low->i > high->i || (low->i >= 0 && high->i < bits);
}

static uint64_t wordRange(int64_t low, int64_t high) {
    return low > high ? 0 : (UINT64_MAX >> (63 - (high - low))) << low;
}

/* The members of a constructor that are constants in 0..63; *others counts the rest. */
static uint64_t constMask(const Node *set, uint32_t *others) {
    uint64_t mask = 0;
    *others = 0;
    for (Node *m = set->a; m != NULL; m = m->next) {
        if (isConstMember(m, 64)) mask |= wordRange(memberLow(m)->i, memberHigh(m)->i);
        else ++*others;
    }
    return mask;
}

static uint64_t firstWord(const Node *set) {
    uint64_t word = 0;
    for (uint64_t i = 0; i < set->str.length && i < 8; i++) word |= (uint64_t)(uint8_t)set->str.bytes[i] << (8 * i);
    return word;
}

static bool isZero(const char *bytes, uint64_t size) {
    for (uint64_t i = 0; i < size; i++) {
        if (bytes[i] != 0) return false;
    }
    return true;
}

static bool isSetExpr(const Node *x) {
    return x->kind == EX_SET || x->kind == EX_SETCONST || x->kind == EX_BINARY || (x->kind == EX_CONV && x->op == CV_SET);
}

/* ---- constant sets in memory ---- */

/* A constant set with the global that holds it. */
typedef struct SetGlobal {
    SetConst head;
    Symbol symbol;
} SetGlobal;

static uint32_t hashBytes(const char *bytes, uint64_t size) {
    uint32_t h = 2166136261u;
    for (uint64_t i = 0; i < size; i++) h = (h ^ (uint8_t)bytes[i]) * 16777619u;
    return (h ^ h >> 16) % SET_BUCKETS;
}

/* Stores the members in the initialisation function. */
static void initConst(Fn *init, const SetConst *k) {
    uint32_t save = init->top;
    for (uint64_t at = 0; at < k->size; at += 8) {
        Node word = {.kind = EX_SETCONST};
        word.str.bytes = k->bytes + at;
        word.str.length = 8;
        uint64_t bits = firstWord(&word);
        if (bits == 0) continue;
        uint32_t r = intConst(init, (int64_t)bits, tempNew(init));
        emitWide(init, OP_STGX64, r, (int64_t)(k->offset + at));
        init->top = save;
    }
    init->l->initUsed = true;
}

static SetGlobal *newConst(Fn *fn, const char *bytes, uint64_t size, Type *t, SetConst **bucket) {
    Lowering *l = fn->l;
    SetGlobal *g = ARENA_NEW(&l->c->arena, SetGlobal);
    char *copy = ARENA_ARRAY(&l->c->arena, char, size);
    memcpy(copy, bytes, size);
    g->head = (SetConst){*bucket, copy, size, mbGlobal(l->mb, lowerType(l, t), "")};
    *bucket = &g->head;
    g->symbol.kind = SYM_CONST;
    g->symbol.isGlobal = true;
    g->symbol.type = t;
    g->symbol.homeKind = HOME_GLOBAL;
    g->symbol.home = (uint32_t)g->head.offset;
    g->symbol.useStamp = fn->serial;
    g->symbol.cacheReg = NO_REG;
    initConst(l->init, &g->head);
    return g;
}

uint32_t lowerSetConst(Fn *fn, const char *bytes, uint64_t size, Type *t, uint32_t want) {
    SetConst **bucket = &fn->l->setConsts[hashBytes(bytes, size)], *k = *bucket;
    assert(size == t->size && size > 8);
    while (k != NULL && (k->size != size || memcmp(k->bytes, bytes, size) != 0)) k = k->next;
    SetGlobal *g = k != NULL ? (SetGlobal *)k : newConst(fn, bytes, size, t, bucket);
    Symbol *s = &g->symbol;
    if (s->useStamp != fn->serial) {
        s->useStamp = fn->serial;
        s->useCount = 0;
        s->cacheReg = NO_REG;
    }
    s->useCount += fn->loopDepth > 0 ? CACHE_WEIGHT : 1;
    return lowerSymbolByref(fn, s, want);
}

/* ---- sets in registers ---- */

static void memberBits(Fn *fn, Node *m, uint32_t dest) {
    uint32_t save = fn->top;
    if (m->kind == EX_RANGE) {
        uint32_t low = lowerOperand(fn, m->a, m->b), high = lowerValue(fn, m->b);
        emit(fn, OP_BITRNG, dest, low, high);
    } else {
        emit(fn, OP_BIT, dest, lowerValue(fn, m), 0);
    }
    fn->top = save;
}

/* The register that an expression begun at `save` leaves its value in; it is written by its last instruction only. */
static uint32_t finalReg(uint32_t save, uint32_t want) { return want != NO_REG ? want : save; }
static uint32_t finish(Fn *fn, uint32_t save, uint32_t want) {
    fn->top = want != NO_REG ? save : save + 1;
    return finalReg(save, want);
}

static uint32_t constructWord(Fn *fn, Node *x, uint32_t want) {
    uint32_t others, save = fn->top, final = finalReg(save, want), all = NO_REG;
    uint64_t mask = constMask(x, &others);
    if (others == 0) return intConst(fn, (int64_t)mask, want);
    for (Node *m = x->a; m != NULL; m = m->next) {
        if (isConstMember(m, 64)) continue;
        bool isLast = --others == 0 && mask == 0;
        if (all == NO_REG) {
            all = isLast ? final : exprHasFlow(x) ? mergeNew(fn, REG_I64) : tempNew(fn);
            memberBits(fn, m, all);
            continue;
        }
        uint32_t inner = fn->top, bits = tempNew(fn);
        memberBits(fn, m, bits);
        emit(fn, OP_OR, isLast ? final : all, all, bits);
        fn->top = inner;
    }
    if (mask != 0) emit(fn, OP_OR, final, all, intConst(fn, (int64_t)mask, NO_REG));
    return finish(fn, save, want);
}

uint32_t lowerSetValue(Fn *fn, Node *x, uint32_t want) {
    switch (x->kind) {
    case EX_SETCONST: return intConst(fn, (int64_t)firstWord(x), want);
    case EX_SET: return constructWord(fn, x, want);
    case EX_BINARY: break;
    default: return lowerTo(fn, x, want);
    }
    uint32_t save = fn->top;
    uint32_t a = lowerOperand(fn, x->a, x->b), b = lowerValue(fn, x->b);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, x->op == BIN_UNION ? OP_OR : x->op == BIN_INTERSECT ? OP_AND : OP_ANDN, d, a, b);
    return d;
}

/* ---- sets in memory ---- */

static void addMember(Fn *fn, Node *m, uint32_t byref, uint64_t size) {
    uint32_t save = fn->top;
    uint32_t low = m->kind == EX_RANGE ? lowerOperand(fn, m->a, m->b) : lowerValue(fn, m);
    uint32_t high = m->kind == EX_RANGE ? lowerValue(fn, m->b) : low;
    emitExt1(fn, OP_SETADD, byref, low, high, size);
    fn->top = save;
}

static void construct(Fn *fn, Node *x, uint32_t byref) {
    int64_t bits = setBits(x->type);
    uint64_t size = lowerSize(fn, x->type);
    char *bytes = NULL;
    for (Node *m = x->a; m != NULL; m = m->next) {
        if (!isConstMember(m, bits)) continue;
        if (bytes == NULL) bytes = ARENA_ARRAY(fn->arena, char, x->type->size);
        for (int64_t i = memberLow(m)->i; i <= memberHigh(m)->i; i++) bytes[i / 8] = (char)(bytes[i / 8] | 1 << (i % 8));
    }
    if (bytes == NULL || isZero(bytes, x->type->size)) {
        emitZero(fn, byref, x->type);
    } else {
        uint32_t save = fn->top;
        emitCopy(fn, byref, lowerSetConst(fn, bytes, x->type->size, x->type, NO_REG), x->type);
        fn->top = save;
    }
    for (Node *m = x->a; m != NULL; m = m->next) {
        if (!isConstMember(m, bits)) addMember(fn, m, byref, size);
    }
}

static bool provablyFits(const Node *m, int64_t bits) {
    int64_t low, high;
    exprRange(m, &low, &high);
    return low >= 0 && high < bits;
}

/* Can the members of constructor x be removed one by one? */
static bool canRemove(const Node *x) {
    for (const Node *m = x->a; m != NULL; m = m->next) {
        if (m->kind == EX_RANGE || !provablyFits(m, setBits(x->type))) return false;
    }
    return true;
}

static void combine(Fn *fn, Node *x, uint32_t byref) {
    uint64_t size = lowerSize(fn, x->type);
    Node *a = x->a, *b = x->b;
    if (b->kind == EX_SET && (x->op == BIN_UNION || (x->op == BIN_DIFF && canRemove(b)))) {
        lowerAggregateInto(fn, a, x->type, byref);
        for (Node *m = b->a; m != NULL; m = m->next) {
            uint32_t save = fn->top;
            if (x->op == BIN_UNION) addMember(fn, m, byref, size);
            else emitExt1(fn, OP_SETSUB, byref, lowerValue(fn, m), 0, size);
            fn->top = save;
        }
        return;
    }
    uint32_t left, ignored;
    if (isSetExpr(a) && a->kind != EX_SETCONST) {
        lowerSetInto(fn, a, byref);
        left = byref;
    } else if (lowerIsDesignator(a) && (b->flags & (LF_CALL | LF_STORE)) != 0) { /* its value is read before b is evaluated */
        left = aggTemp(fn, x->type, &ignored);
        lowerAggregateInto(fn, a, x->type, left);
    } else {
        left = lowerAggregate(fn, a, NO_REG);
    }
    uint32_t right = lowerAggregate(fn, b, NO_REG);
    emitExt1(fn, x->op == BIN_UNION ? OP_SETUNI : x->op == BIN_INTERSECT ? OP_SETINT : OP_SETDIF, byref, left, right, size);
}

/* Stores set x, whose evaluation does not branch, at byref. */
void lowerSetInto(Fn *fn, Node *x, uint32_t byref) {
    uint32_t save = fn->top;
    assert(x->type->kind == TYPE_SET && x->type->size > 8);
    switch (x->kind) {
    case EX_SET: construct(fn, x, byref); break;
    case EX_BINARY: combine(fn, x, byref); break;
    case EX_SETCONST:
        if (isZero(x->str.bytes, x->str.length)) emitZero(fn, byref, x->type);
        else emitCopy(fn, byref, lowerSetConst(fn, x->str.bytes, x->str.length, x->type, NO_REG), x->type);
        break;
    default: /* CV_SET */
        if (x->a->type->size == 8) {
            emitExt1(fn, OP_SETFROM, byref, lowerValue(fn, x->a), 0, lowerSize(fn, x->type));
        } else {
            uint32_t from = lowerAggregate(fn, x->a, NO_REG);
            emitExt2(fn, OP_SETWID, byref, from, 0, lowerSize(fn, x->type), lowerSize(fn, x->a->type));
        }
        break;
    }
    fn->top = save;
}

/* ---- s := s + [a] in place ---- */

/* May the members be added or removed one after the other, that is, without a trap after the first change? */
static bool canStep(const Node *set, bool isRemoval) {
    uint32_t count = 0;
    bool mayTrap = false;
    for (Node *m = set->a; m != NULL; m = m->next) {
        count++;
        if (m->kind != EX_RANGE) continue;
        if (isRemoval) return false;
        bool fits = provablyFits(m->a, setBits(set->type)) && provablyFits(m->b, setBits(set->type));
        mayTrap = mayTrap || !fits;
    }
    return count <= STEP_MEMBERS && (count == 1 || !mayTrap);
}

bool lowerSetStep(Fn *fn, Node *target, Node *value) {
    if (value->kind != EX_BINARY || (value->op != BIN_UNION && value->op != BIN_DIFF) || value->b->kind != EX_SET) return false;
    Node *set = value->b;
    bool isRemoval = value->op == BIN_DIFF, isOperation = value->a == target;
    if (!isOperation && (set->flags & (LF_CALL | LF_STORE)) != 0) return false; /* s is read before they run */
    if (!lowerIsSame(target, value->a) || set->type->size != target->type->size || !canStep(set, isRemoval)) return false;
    uint32_t lows[STEP_MEMBERS], highs[STEP_MEMBERS], count = 0;
    Node *nodes[2 * STEP_MEMBERS];
    bool isSingle = set->a != NULL && set->a->next == NULL;
    for (Node *m = set->a; m != NULL; m = m->next, count++) { /* what branches comes first */
        Node *low = memberLow(m), *high = memberHigh(m);
        if (exprHasFlow(set)) {
            bool isRange = low != high;
            low = lowerFreezeValue(fn, low, low->type);
            high = isRange ? lowerFreezeValue(fn, high, high->type) : low;
        }
        nodes[2 * count] = low;
        nodes[2 * count + 1] = high;
    }
    for (uint32_t i = 0; i < count; i++) {
        Node *low = nodes[2 * i], *high = nodes[2 * i + 1];
        lows[i] = lowerOperand(fn, low, low != high ? high : NULL);
        highs[i] = low != high ? lowerValue(fn, high) : lows[i];
        bool needsCheck = low == high && (isRemoval || !isSingle) && !provablyFits(low, setBits(set->type));
        if (needsCheck) checkRange(fn, lows[i], 0, setBits(set->type) - 1);
    }
    Place p;
    lowerPlace(fn, target, &p);
    uint32_t byref = placeAddress(fn, &p, NO_REG);
    uint64_t size = lowerSize(fn, target->type);
    for (uint32_t i = 0; i < count; i++) {
        if (isRemoval) emitExt1(fn, OP_SETSUB, byref, lows[i], 0, size);
        else emitExt1(fn, OP_SETADD, byref, lows[i], highs[i], size);
    }
    return true;
}

/* ---- membership as a value ---- */

/* The set behind conversions that do not change which members it has. */
static Node *plainSet(Node *set) {
    while (set->kind == EX_CONV && (set->op == CV_SET || set->op == CV_RETYPE)) {
        bool keepsMembers = set->a->type->kind == TYPE_SET && set->a->type->size <= set->type->size;
        if (!keepsMembers) break;
        set = set->a;
    }
    return set;
}

/* dest = r = k, or low <= r <= high. dest is written last. */
static void memberTest(Fn *fn, Node *m, uint32_t r, uint32_t dest) {
    uint32_t save = fn->top;
    Node *low = memberLow(m), *high = memberHigh(m);
    bool canShorten = fn->l->level > 0 && low->kind == EX_INT && high->kind == EX_INT && fits16(low->i) && fits16(high->i);
    if (m->kind != EX_RANGE) {
        if (canShorten) emit(fn, OP_EQI, dest, r, (uint16_t)low->i);
        else emit(fn, OP_EQ, dest, r, lowerValue(fn, low));
        fn->top = save;
        return;
    }
    uint32_t above, below;
    if (canShorten) {
        above = tempNew(fn), below = tempNew(fn);
        emit(fn, OP_GEI, above, r, (uint16_t)low->i);
        emit(fn, OP_LEI, below, r, (uint16_t)high->i);
    } else {
        uint32_t l = lowerOperand(fn, low, high), h = lowerValue(fn, high);
        above = tempNew(fn), below = tempNew(fn);
        emit(fn, OP_LE, above, l, r);
        emit(fn, OP_LE, below, r, h);
    }
    emit(fn, OP_AND, dest, above, below);
    fn->top = save;
}

static uint32_t inConstructor(Fn *fn, Node *x, Node *set, uint32_t want) {
    uint32_t others, save = fn->top, final = finalReg(save, want), any = NO_REG;
    uint64_t mask = constMask(set, &others);
    uint32_t r = lowerOperand(fn, x->a, set);
    for (Node *m = set->a; m != NULL; m = m->next) {
        if (isConstMember(m, 64)) continue;
        bool isLast = --others == 0 && mask == 0;
        if (any == NO_REG) {
            any = isLast ? final : exprHasFlow(set) ? mergeNew(fn, REG_I64) : tempNew(fn);
            memberTest(fn, m, r, any);
            continue;
        }
        uint32_t inner = fn->top, bit = tempNew(fn);
        memberTest(fn, m, r, bit);
        emit(fn, OP_OR, isLast ? final : any, any, bit);
        fn->top = inner;
    }
    if (mask != 0) {
        uint32_t bit = any == NO_REG ? final : tempNew(fn);
        emit(fn, OP_BITIN, bit, r, intConst(fn, (int64_t)mask, NO_REG));
        if (any != NO_REG) emit(fn, OP_OR, final, any, bit);
    } else if (any == NO_REG) {
        emitWide(fn, OP_LDI, final, 0);
    }
    return finish(fn, save, want);
}

static uint32_t inConst(Fn *fn, Node *x, const Node *set, Type *type, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t r = lowerValue(fn, x->a);
    uint64_t size = set->str.length, word = firstWord(set);
    bool isWord = size <= 8 || isZero(set->str.bytes + 8, size - 8);
    if (isWord && word == 0) {
        fn->top = save;
        return intConst(fn, 0, want);
    }
    uint32_t s = isWord ? intConst(fn, (int64_t)word, NO_REG) : lowerSetConst(fn, set->str.bytes, size, type, NO_REG);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    if (isWord) emit(fn, OP_BITIN, d, r, s);
    else emitExt1(fn, OP_SETIN, d, r, s, lowerSize(fn, type));
    return d;
}

/* x in s with a large set s. The value of x outlives branches in s, and so does the address of s, which comes last. */
static uint32_t inMemory(Fn *fn, Node *x, Node *set, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t r = lowerOperand(fn, x->a, set);
    uint32_t s = lowerAggregate(fn, set, NO_REG);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emitExt1(fn, OP_SETIN, d, r, s, lowerSize(fn, set->type));
    return d;
}

uint32_t lowerIn(Fn *fn, Node *x, uint32_t want) {
    Node *set = plainSet(x->b);
    if (set->kind == EX_SETCONST) return inConst(fn, x, set, set->type, want);
    if (set->kind == EX_SET) return inConstructor(fn, x, set, want);
    if (set->type->size > 8) return inMemory(fn, x, set, want);
    uint32_t save = fn->top;
    uint32_t r = lowerOperand(fn, x->a, set), s = lowerValue(fn, set);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, OP_BITIN, d, r, s);
    return d;
}

/* Membership itself makes no branches; its operands may. */
bool lowerInHasFlow(const Node *x) {
    (void)x;
    return false;
}

/* ---- membership as a condition: chains of compares ---- */

typedef struct Link {
    Node *low, *high;      /* the same node: one member */
    bool needLow, needHigh; /* ranges: bounds that the value's type does not prove */
} Link;
typedef struct Chain {
    Link links[CHAIN_MEMBERS];
    uint32_t count, cost;
} Chain;

static bool addLink(Chain *c, const Node *value, Node *low, Node *high) {
    int64_t l, h;
    if (c->count == CHAIN_MEMBERS) return false;
    exprRange(value, &l, &h);
    Link *k = &c->links[c->count++];
    *k = (Link){low, high, low->kind != EX_INT || l < low->i, high->kind != EX_INT || h > high->i};
    c->cost += low == high ? 1u : (uint32_t)k->needLow + (uint32_t)k->needHigh;
    return true;
}

static bool hasMember(const Node *set, uint64_t k) { return ((uint8_t)set->str.bytes[k / 8] >> (k % 8) & 1) != 0; }

/* The ranges of a constant set; false if there are too many for a chain. */
static bool constChain(Fn *fn, const Node *x, const Node *set, Chain *c) {
    uint64_t bits = set->str.length * 8;
    Type *t = x->a->type;
    for (uint64_t k = 0; k < bits; k++) {
        if (k % 8 == 0 && set->str.bytes[k / 8] == 0) {
            k += 7;
            continue;
        }
        if (!hasMember(set, k)) continue;
        uint64_t first = k;
        while (k + 1 < bits && hasMember(set, k + 1)) k++;
        if (!fits16((int64_t)k)) return false;
        Node *low = nodeInt(fn->arena, x->pos, t, (int64_t)first);
        Node *high = k == first ? low : nodeInt(fn->arena, x->pos, t, (int64_t)k);
        if (!addLink(c, x->a, low, high)) return false;
    }
    return c->count != 0 && c->cost <= CHAIN_CONST_COST;
}

static bool constructorChain(const Node *x, const Node *set, Chain *c) {
    for (Node *m = set->a; m != NULL; m = m->next) {
        Node *low = memberLow(m), *high = memberHigh(m);
        if (!exprIsCheap(low) || !exprIsCheap(high) || !addLink(c, x->a, low, high)) return false;
    }
    return c->count != 0 && c->cost <= CHAIN_COST;
}

typedef enum Relation { REL_EQ, REL_NE, REL_LT, REL_LE, REL_GT } Relation;

/* Jumps to target if r is in that relation to k. */
static void relationBranch(Fn *fn, Relation relation, uint32_t r, Node *k, BLabel target) {
    static const Opcode immediates[] = {OP_JEQI, OP_JNEI, OP_JLTI, OP_JLEI, OP_JGTI};
    static const Opcode registers[] = {OP_JEQ, OP_JNE, OP_JLT, OP_JLE, OP_JLT};
    uint32_t save = fn->top;
    if (k->kind == EX_INT && fits16(k->i)) {
        emitBranch(fn, immediates[relation], r, (uint16_t)k->i, target);
    } else {
        uint32_t v = lowerValue(fn, k);
        if (relation == REL_GT) emitBranch(fn, registers[relation], v, r, target);
        else emitBranch(fn, registers[relation], r, v, target);
    }
    fn->top = save;
}

/* Jumps to `in` if r is among the members of the link, else falls through. */
static void linkBranch(Fn *fn, const Link *k, uint32_t r, BLabel in) {
    if (k->low == k->high) {
        relationBranch(fn, REL_EQ, r, k->low, in);
        return;
    }
    BLabel next = k->needLow ? newLabel(fn) : FB_NO_LABEL;
    if (k->needLow) relationBranch(fn, REL_LT, r, k->low, next);
    if (k->needHigh) relationBranch(fn, REL_LE, r, k->high, in);
    else emitJump(fn, in);
    if (k->needLow) emitLabel(fn, next);
}

/* Jumps to `out` if r is not among the members of the link, else falls through. */
static void linkBranchNot(Fn *fn, const Link *k, uint32_t r, BLabel out) {
    if (k->low == k->high) {
        relationBranch(fn, REL_NE, r, k->low, out);
        return;
    }
    if (k->needLow) relationBranch(fn, REL_LT, r, k->low, out);
    if (k->needHigh) relationBranch(fn, REL_GT, r, k->high, out);
}

/* Value of x in a register that outlives branches. */
static uint32_t steadyValue(Fn *fn, Node *x) {
    uint32_t r = lowerValue(fn, lowerFreezeValue(fn, x, x->type));
    if (!regIsTemp(r)) return r;
    uint32_t m = mergeNew(fn, REG_I64);
    emit(fn, OP_MOV, m, r, 0);
    return m;
}

bool lowerInBranch(Fn *fn, Node *x, BLabel target, bool sense) {
    Node *set = plainSet(x->b);
    Chain c = {.count = 0};
    if (fn->l->level == 0) return false;
    bool isChain = set->kind == EX_SETCONST ? constChain(fn, x, set, &c) : set->kind == EX_SET && constructorChain(x, set, &c);
    if (!isChain) return false;
    uint32_t save = fn->top;
    uint32_t r = steadyValue(fn, x->a);
    fn->top = save;
    if (sense) {
        for (uint32_t i = 0; i < c.count; i++) linkBranch(fn, &c.links[i], r, target);
        return true;
    }
    BLabel in = newLabel(fn);
    for (uint32_t i = 0; i + 1 < c.count; i++) linkBranch(fn, &c.links[i], r, in);
    linkBranchNot(fn, &c.links[c.count - 1], r, target);
    emitLabel(fn, in);
    return true;
}
