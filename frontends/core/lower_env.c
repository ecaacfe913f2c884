/* lower_env.c: nested routines. Before a top-level routine is lowered, lowerTree finds which routines nested in it use what of the enclosing ones.
 *
 * Captured variables of a routine stand in its environment: a record in its frame, whose address nested routines receive as a hidden parameter;
 * captured by-refs (var parameters, slices) cannot be stored and are hidden parameters themselves. If a nested routine that needs an
 * environment is used as a value, the environments of the whole tree are objects instead: a box of the record, and a TR_ENV for the by-refs,
 * which ends with its activation. There the control variables of for statements stand in boxes of their own: a routine value that is made while its
 * loop runs gets a copy of the box, and so the value that the variable has then; all other variables are shared. A routine passes on what the
 * routines that it calls need (least fixed point over the calls). */
#include "frontends/core/lower_internal.h"
#include "frontends/core/tree_pack.h"
#include "frontends/core/tree_shape.h"

enum { WALK_MAX_DEPTH = 6000, FRAME_ENV_MAX = 8192 };

typedef struct Edge {
    Routine *caller, *callee;
} Edge;
typedef struct Tree {
    Lowering *l;
    Arena *arena;
    Routine *routine; /* being walked */
    uint32_t depth;
    bool isHeap;
    LOWER_LIST(Hidden) items;
    LOWER_LIST(Edge) edges;
    LOWER_LIST(Routine *) routines;
} Tree;

RoutineInfo *lowerRoutineInfo(Lowering *l, Routine *r) {
    if (r->lowered == NULL) {
        RoutineInfo *info = ARENA_NEW(&l->c->arena, RoutineInfo);
        info->signature = info->visible = lowerSignature(l, r->type, NULL, 0);
        r->lowered = info;
    }
    return r->lowered;
}

/* ---- analysis ---- */

static bool isByrefSymbol(const Symbol *s) {
    if (lowerIsSlice(s->type)) return true;
    if (s->kind == SYM_RESULT) return !typeIsScalar(s->type);
    return s->kind == SYM_PARAM && (s->mode == PARAM_VAR || s->mode == PARAM_OUT || (s->mode == PARAM_CONST && !typeIsScalar(s->type)));
}

static uint32_t itemOf(Tree *t, HiddenKind kind, Routine *owner, Symbol *s) {
    for (uint32_t i = 0; i < t->items.count; i++) {
        const Hidden *h = &t->items.items[i];
        if (h->kind == kind && h->owner == owner && h->symbol == s) return i;
    }
    Hidden h = {(uint8_t)kind, owner, s};
    LOWER_PUSH(t->arena, t->items, h);
    return t->items.count - 1;
}

/* Items are found while routines are walked; their needs are kept as lists until their number is known. */
typedef struct Need {
    struct Need *next;
    uint32_t item;
} Need;

static void addNeed(Tree *t, uint32_t item) {
    RoutineInfo *info = t->routine->lowered;
    Need *first = (Need *)(void *)info->needs;
    for (const Need *n = first; n != NULL; n = n->next) {
        if (n->item == item) return;
    }
    Need *n = ARENA_NEW(t->arena, Need);
    n->item = item;
    n->next = first;
    info->needs = (uint64_t *)(void *)n;
}

static void capture(Tree *t, Symbol *s) {
    RoutineInfo *owner = s->owner->lowered;
    bool isKnown = false;
    for (uint32_t i = 0; i < owner->capturedCount && !isKnown; i++) isKnown = owner->captured[i] == s;
    if (!isKnown) {
        if ((owner->capturedCount & (owner->capturedCount - 1)) == 0) { /* grow at powers of two */
            Symbol **grown = ARENA_ARRAY(&t->l->c->arena, Symbol *, owner->capturedCount * 2 + 1);
            for (uint32_t i = 0; i < owner->capturedCount; i++) grown[i] = owner->captured[i];
            owner->captured = grown;
        }
        owner->captured[owner->capturedCount++] = s;
        s->isCaptured = true;
    }
    HiddenKind kind = isByrefSymbol(s) ? HIDDEN_BYREF : (s->lowerFlags & SF_FORVAR) ? HIDDEN_FOR : HIDDEN_ENV;
    addNeed(t, itemOf(t, kind, s->owner, kind == HIDDEN_ENV ? NULL : s));
}

static void useSymbol(Tree *t, Symbol *s) {
    Routine *owner = s->owner;
    if (owner == NULL || owner == t->routine || owner->level == 0 || s->isGlobal || owner->lowered == NULL) return;
    if (s->kind != SYM_VAR && s->kind != SYM_PARAM && s->kind != SYM_RESULT && s->kind != SYM_BOUND) return;
    capture(t, s);
    for (Type *c = s->type; s->kind != SYM_BOUND && c->kind == TYPE_CONFORMANT; c = c->elem) {
        c->lowSymbol->owner = c->highSymbol->owner = owner;
        capture(t, c->lowSymbol);
        capture(t, c->highSymbol);
    }
}

static void useRoutine(Tree *t, Routine *callee, bool isValue) {
    if (callee == NULL || callee->level < 2 || callee->lowered == NULL) return;
    Edge e = {t->routine, callee};
    LOWER_PUSH(t->arena, t->edges, e);
    if (isValue) callee->isValueUsed = true;
}

static const Node *addressRoot(const Node *x) {
    while (x != NULL && (x->kind == EX_FIELD || x->kind == EX_INDEX || x->kind == EX_STRINDEX || x->kind == EX_CONV)) x = x->a;
    return x;
}

static void walk(Tree *t, Node *x);

static void walkPacked(Tree *t, Node *packed) {
    NodeWalk w = nodeWalk(t->l->c);
    walk(t, nodeListOpen(&w, packed));
    nodeListLeave(&w);
}

static void walk(Tree *t, Node *x) {
    for (; x != NULL; x = x->next) {
        if (t->depth >= WALK_MAX_DEPTH) return; /* the pre-pass reports it */
        switch ((NodeKind)x->kind) {
        case EX_VAR: case EX_BOUND: useSymbol(t, x->sym); continue;
        case EX_CALL: useRoutine(t, x->sym->routine, false); break;
        case EX_ROUTINE: useRoutine(t, x->sym->routine, true); break;
        case EX_ADDR: {
            const Node *root = addressRoot(x->a);
            if (root != NULL && root->kind == EX_VAR && root->sym->owner != NULL && !root->sym->isGlobal) root->sym->lowerFlags |= SF_HEAP;
            break;
        }
        case ST_GOTO:
            if (x->label->owner != NULL && x->label->owner != t->routine && x->label->owner->level > 0) {
                addNeed(t, itemOf(t, HIDDEN_ENV, x->label->owner, NULL));
                ((RoutineInfo *)x->label->owner->lowered)->hasFrameId = true;
            }
            continue;
        case ST_PACKED: walkPacked(t, x); continue;
        default: break;
        }
        t->depth++;
        for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) walk(t, *nodeChild(x, i));
        if (x->kind == ST_FOR) {
            /* Routines are walked before those nested in them, so the mark is there when the variable is captured. */
            if (x->d->kind == EX_VAR && x->d->sym->owner == t->routine && typeIsScalar(x->d->type)) x->d->sym->lowerFlags |= SF_FORVAR;
            walk(t, x->d);
        }
        t->depth--;
    }
}

static void collect(Tree *t, Routine *r) {
    LOWER_PUSH(t->arena, t->routines, r);
    RoutineInfo *info = ARENA_NEW(&t->l->c->arena, RoutineInfo);
    r->lowered = info;
    for (Routine *n = r->nested; n != NULL; n = n->nextSibling) collect(t, n);
}

static void listsToBits(Tree *t, uint32_t words) {
    for (uint32_t i = 0; i < t->routines.count; i++) {
        RoutineInfo *info = t->routines.items[i]->lowered;
        const Need *n = (const Need *)(const void *)info->needs;
        info->needs = ARENA_ARRAY(t->arena, uint64_t, words);
        for (; n != NULL; n = n->next) info->needs[n->item / 64] |= (uint64_t)1 << (n->item % 64);
    }
}

static void propagate(Tree *t) {
    for (bool hasChanged = true; hasChanged;) {
        hasChanged = false;
        for (uint32_t i = 0; i < t->edges.count; i++) {
            const Edge *e = &t->edges.items[i];
            RoutineInfo *to = e->caller->lowered;
            const RoutineInfo *from = e->callee->lowered;
            for (uint32_t k = 0; k < t->items.count; k++) {
                uint64_t bit = (uint64_t)1 << (k % 64);
                if ((from->needs[k / 64] & bit) == 0 || (to->needs[k / 64] & bit) != 0 || t->items.items[k].owner == e->caller) continue;
                to->needs[k / 64] |= bit;
                hasChanged = true;
            }
        }
    }
}

/* ---- layout ---- */

static uint64_t alignUp(uint64_t n, uint64_t align) { return align < 2 ? n : (n + align - 1) / align * align; }

static bool isForSymbol(const Symbol *s) { return (s->lowerFlags & SF_FORVAR) != 0 && !isByrefSymbol(s); }

/* Offsets of the captured variables in the environment of r. */
static void layout(RoutineInfo *info, bool isHeap) {
    uint64_t at = 0;
    info->hasEnv = false;
    info->refsCount = 0;
    if (info->hasFrameId) {
        info->frameIdAt = 0;
        at = 8;
        info->hasEnv = true;
    }
    for (uint32_t i = 0; i < info->capturedCount; i++) {
        Symbol *s = info->captured[i];
        if (isByrefSymbol(s)) {
            info->refsCount++;
            continue;
        }
        if (isHeap && isForSymbol(s)) {
            s->homeKind = HOME_FOR;
            continue;
        }
        uint64_t align = s->kind == SYM_BOUND ? 8 : s->type->align;
        at = alignUp(at, align);
        s->homeKind = HOME_ENV;
        s->home = (uint32_t)at;
        at += s->kind == SYM_BOUND ? 8 : s->type->size;
        info->hasEnv = true;
    }
    info->envSize = alignUp(at, 8);
}

static void envTypes(Tree *t, RoutineInfo *info) {
    Lowering *l = t->l;
    FieldRec *fields = ARENA_ARRAY(t->arena, FieldRec, info->capturedCount + 1u);
    uint32_t n = 0;
    if (info->hasFrameId) fields[n++] = (FieldRec){info->frameIdAt, TR_I64, mbString(l->mb, "", 0)};
    for (uint32_t i = 0; i < info->capturedCount; i++) {
        Symbol *s = info->captured[i];
        if (isByrefSymbol(s) || s->homeKind == HOME_FOR) continue;
        uint32_t name = s->name == NULL ? mbString(l->mb, "", 0) : mbString(l->mb, s->name->spelling, s->name->length);
        fields[n++] = (FieldRec){s->home, s->kind == SYM_BOUND ? (uint32_t)TR_I64 : lowerType(l, s->type), name};
    }
    if (info->hasEnv) {
        info->envType = mbTypeDeclare(l->mb, TR_RECORD);
        mbTypeDefine(l->mb, info->envType, fields, n, info->envSize, 8, 0);
    }
    if (!info->isHeap || info->refsCount == 0) return;
    uint64_t at = 0;
    n = 0;
    for (uint32_t i = 0; i < info->capturedCount; i++) {
        Symbol *s = info->captured[i];
        if (!isByrefSymbol(s)) continue;
        bool isSlice = lowerIsSlice(s->type);
        fields[n++] = (FieldRec){at, regType(isSlice ? REG_SLICE : REG_BYREF, lowerType(l, s->type)), mbString(l->mb, "", 0)};
        at += isSlice ? 16 : 8;
    }
    info->refsType = mbTypeDeclare(l->mb, TR_ENV);
    mbTypeDefine(l->mb, info->refsType, fields, n, at, 8, 0);
}

static RegType hiddenType(Lowering *l, const Hidden *h, bool isHeap) {
    const RoutineInfo *owner = h->owner->lowered;
    if (h->kind == HIDDEN_BYREF) return regType(lowerIsSlice(h->symbol->type) ? REG_SLICE : REG_BYREF, lowerType(l, h->symbol->type));
    if (h->kind == HIDDEN_REFS) return regType(REG_VALUE, owner->refsType);
    if (h->kind == HIDDEN_FOR) return regType(REG_VALUE, lowerBox(l, h->symbol->type));
    return isHeap ? regType(REG_VALUE, mbTypeBox(l->mb, owner->envType)) : regType(REG_BYREF, owner->envType);
}

/* The hidden parameters of r: its needs; in heap trees all by-refs of one owner are one parameter. */
static void hiddenParams(Tree *t, Routine *r) {
    Lowering *l = t->l;
    RoutineInfo *info = r->lowered;
    info->hidden = ARENA_ARRAY(&l->c->arena, Hidden, t->items.count + 1u);
    RegType *types = ARENA_ARRAY(t->arena, RegType, t->items.count + 1u);
    for (uint32_t at = 0; at < 2 * t->items.count; at++) { /* environments of by-refs come last */
        uint32_t i = at % t->items.count;
        if ((info->needs[i / 64] >> (i % 64) & 1) == 0) continue;
        Hidden h = t->items.items[i];
        if ((h.kind == HIDDEN_BYREF) != (at >= t->items.count)) continue;
        if (h.kind == HIDDEN_BYREF && t->isHeap) h = (Hidden){HIDDEN_REFS, h.owner, NULL};
        if (h.kind == HIDDEN_FOR && !t->isHeap) h = (Hidden){HIDDEN_ENV, h.owner, NULL};
        bool isKnown = false;
        for (uint32_t k = 0; k < info->hiddenCount && !isKnown; k++) {
            isKnown = info->hidden[k].kind == h.kind && info->hidden[k].owner == h.owner && info->hidden[k].symbol == h.symbol;
        }
        if (isKnown) continue;
        types[info->hiddenCount] = hiddenType(l, &h, t->isHeap);
        info->hidden[info->hiddenCount++] = h;
    }
    if (t->isHeap && info->hiddenCount > PBC_MAX_ENV_PARAMS) (void)lowerLimit(l, r->pos, "a routine value captures too many for variables");
    info->visible = lowerSignature(l, r->type, NULL, 0);
    info->signature = info->hiddenCount == 0 ? info->visible : lowerSignature(l, r->type, types, info->hiddenCount);
}

static bool needsAnything(const Tree *t, const RoutineInfo *info) {
    for (uint32_t i = 0; i < t->items.count; i++) {
        if (info->needs[i / 64] >> (i % 64) & 1) return true;
    }
    return false;
}

/* Decides whether the environments are objects, and lays them out. */
static void layoutTree(Tree *t) {
    for (uint32_t i = 0; i < t->routines.count; i++) {
        const RoutineInfo *info = t->routines.items[i]->lowered;
        if (t->routines.items[i]->isValueUsed && needsAnything(t, info)) t->isHeap = true;
        for (uint32_t k = 0; k < info->capturedCount; k++) {
            if (info->captured[k]->lowerFlags & SF_HEAP) t->isHeap = true;
        }
    }
    bool wasHeap;
    do {
        wasHeap = t->isHeap;
        for (uint32_t i = 0; i < t->routines.count; i++) {
            RoutineInfo *info = t->routines.items[i]->lowered;
            layout(info, wasHeap);
            if (info->envSize > FRAME_ENV_MAX) t->isHeap = true;
        }
    } while (t->isHeap != wasHeap);
}

bool lowerTree(Lowering *l, Routine *top) {
    Tree t = {.l = l, .arena = &l->c->bodyArena};
    uint32_t fnIndex = top->fnIndex;
    void *known = top->lowered;
    collect(&t, top);
    for (uint32_t i = 0; i < t.routines.count; i++) {
        t.routine = t.routines.items[i];
        walk(&t, t.routine->body);
        for (Symbol *s = t.routine->locals; s != NULL; s = s->nextInScope) {
            if (s->value != NULL && !s->isGlobal) walk(&t, s->value);
        }
    }
    listsToBits(&t, (t.items.count + 63) / 64 + 1);
    propagate(&t);
    layoutTree(&t);
    for (uint32_t i = 0; i < t.routines.count; i++) {
        RoutineInfo *info = t.routines.items[i]->lowered;
        info->isHeap = t.isHeap;
        envTypes(&t, info);
    }
    for (uint32_t i = 0; i < t.routines.count; i++) hiddenParams(&t, t.routines.items[i]);
    if (known != NULL && fnIndex != 0) { /* it was called before: the signature is the same, it has no hidden parameters */
        assert(((RoutineInfo *)known)->signature == ((RoutineInfo *)top->lowered)->signature);
    }
    return !mbFailed(l->mb);
}

/* ---- using environments ---- */

static uint32_t hiddenReg(const Fn *fn, HiddenKind kind, const Routine *owner, const Symbol *s) {
    for (uint32_t i = 0; i < fn->info->hiddenCount; i++) {
        const Hidden *h = &fn->info->hidden[i];
        if (h->kind == kind && h->owner == owner && h->symbol == s) return fn->hiddenRegs[i];
    }
    assert(!"the analysis has found every captured variable");
    return 0;
}

bool lowerEnvPlace(Fn *fn, Symbol *s, Place *p) {
    bool isOwn = s->owner == fn->routine;
    if (s->homeKind == HOME_FOR) {
        p->kind = PLACE_BOX;
        p->whole = lowerType(fn->l, s->type);
        p->base = isOwn ? s->home : hiddenReg(fn, HIDDEN_FOR, s->owner, s);
        return true;
    }
    if (s->homeKind != HOME_ENV) return false;
    const RoutineInfo *owner = s->owner->lowered;
    p->whole = owner->envType;
    p->offset = s->home;
    p->kind = owner->isHeap ? PLACE_BOX : PLACE_MEM;
    if (isOwn) p->base = owner->isHeap ? fn->envReg : fn->envByref;
    else p->base = hiddenReg(fn, HIDDEN_ENV, s->owner, NULL);
    return true;
}

static uint32_t refsIndex(const RoutineInfo *owner, const Symbol *s) {
    uint32_t n = 0;
    for (uint32_t i = 0; owner->captured[i] != s; i++) n += isByrefSymbol(owner->captured[i]) ? 1 : 0;
    return n;
}

uint32_t lowerCarried(Fn *fn, Symbol *s, uint32_t want) {
    if (s->owner == fn->routine) return s->home;
    const RoutineInfo *owner = s->owner->lowered;
    bool isSlice = lowerIsSlice(s->type);
    if (!owner->isHeap) {
        uint32_t r = hiddenReg(fn, HIDDEN_BYREF, s->owner, s);
        if (want == NO_REG) return r;
        emit(fn, isSlice ? OP_MOVS : OP_MOV, want, r, 0);
        return want;
    }
    uint32_t env = hiddenReg(fn, HIDDEN_REFS, s->owner, NULL);
    uint32_t d = destReg(fn, want);
    if (want == NO_REG && isSlice) (void)tempNew(fn);
    emit(fn, OP_LDENV, d, env, refsIndex(owner, s));
    return d;
}

uint32_t lowerBound(Fn *fn, Symbol *bound, uint32_t want) {
    Place p = {.kind = PLACE_REG, .type = fn->l->c->types.int64};
    if (bound->homeKind == HOME_ENV && lowerEnvPlace(fn, bound, &p)) return placeLoad(fn, &p, want);
    return moveTo(fn, bound->homeKind == HOME_ENV ? bound->homeExtra : bound->home, want);
}

uint32_t lowerHiddenArg(Fn *fn, const Hidden *h, uint32_t want) {
    uint32_t r;
    if (h->owner != fn->routine) {
        r = hiddenReg(fn, (HiddenKind)h->kind, h->owner, h->symbol);
    } else if (h->kind == HIDDEN_FOR) {
        r = h->symbol->home;
    } else if (h->kind == HIDDEN_ENV) {
        r = fn->info->isHeap ? fn->envReg : fn->envByref;
    } else if (h->kind == HIDDEN_REFS) {
        r = fn->refsReg;
    } else {
        r = h->symbol->home;
    }
    if (h->kind == HIDDEN_BYREF && lowerIsSlice(h->symbol->type)) emit(fn, OP_MOVS, want, r, 0);
    else (void)moveTo(fn, r, want);
    return want;
}

/* A copy, in register reg, of the box with a control variable. */
static void copyForVar(Fn *fn, Symbol *s, uint32_t reg) {
    Place from = {.kind = PLACE_BOX, .type = s->type, .whole = lowerType(fn->l, s->type)}, to = from;
    uint32_t save = fn->top;
    from.base = s->owner == fn->routine ? s->home : hiddenReg(fn, HIDDEN_FOR, s->owner, s);
    to.base = reg;
    emitWide(fn, OP_NEW, reg, lowerBox(fn->l, s->type));
    placeStore(fn, &to, placeLoad(fn, &from, NO_REG));
    fn->top = save;
}

/* An environment as a routine value takes it: control variables of loops that run by their present value (pascal.md D-12). */
static void capturedArg(Fn *fn, const Hidden *h, uint32_t reg) {
    bool isRunning = h->kind == HIDDEN_FOR && (h->owner != fn->routine || (h->symbol->lowerFlags & SF_ACTIVE) != 0);
    if (isRunning) copyForVar(fn, h->symbol, reg);
    else (void)lowerHiddenArg(fn, h, reg);
}

uint32_t lowerRoutineValue(Fn *fn, Node *x, uint32_t want) {
    Routine *r = x->sym->routine;
    uint32_t index = lowerRoutineIndex(fn->l, r), save = fn->top;
    const RoutineInfo *info = r->lowered;
    if (info->hiddenCount == 0) {
        uint32_t d = destReg(fn, want);
        (void)mbTypeClosure(fn->l->mb, info->visible); /* the value may go where no closure type is named */
        emitWide(fn, r->unit == NULL ? OP_FNREF : OP_FNREFX, d, index);
        return d;
    }
    uint32_t first = fn->top;
    fn->top += info->hiddenCount;
    for (uint32_t i = 0; i < info->hiddenCount; i++) capturedArg(fn, &info->hidden[i], first + i);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    (void)mbTypeClosure(fn->l->mb, info->visible);
    emitExt1(fn, OP_MKCLOS, d, index, 0, fbPair(info->hiddenCount, first));
    return d;
}

void lowerEnvBegin(Fn *fn) {
    Lowering *l = fn->l;
    RoutineInfo *info = fn->info;
    fn->envReg = fn->envByref = fn->refsReg = NO_REG;
    if (info->hasEnv && info->isHeap) {
        uint32_t box = mbTypeBox(l->mb, info->envType);
        fn->envReg = localNew(fn, regType(REG_VALUE, box));
        entryAdd(fn, OP_NEW, fn->envReg, box);
    } else if (info->hasEnv) {
        fn->envReg = localNew(fn, regType(REG_AGG, info->envType));
        entryClear(fn, fn->envReg, fbLocalCount(fn->fb) - fn->envReg);
        fn->envByref = localNew(fn, regType(REG_BYREF, info->envType));
        entryAdd2(fn, OP_LEAF, fn->envByref, fn->envReg);
    }
    for (uint32_t i = 0; i < info->capturedCount; i++) {
        Symbol *s = info->captured[i];
        if (s->homeKind != HOME_FOR) continue;
        uint32_t box = lowerBox(l, s->type);
        s->home = localNew(fn, regType(REG_VALUE, box));
        entryAdd(fn, OP_NEW, s->home, box);
    }
    if (info->refsType != 0) {
        fn->refsReg = localNew(fn, regType(REG_VALUE, info->refsType));
        entryClear(fn, fn->refsReg, 1);
        entryAdd(fn, OP_NEWENV, fn->refsReg, info->refsType);
        fbSetEnvReg(fn->fb, (uint16_t)fn->refsReg);
        for (uint32_t i = 0; i < info->capturedCount; i++) {
            Symbol *s = info->captured[i];
            if (isByrefSymbol(s)) emit(fn, OP_STENV, s->home, fn->refsReg, refsIndex(info, s));
        }
    }
    if (info->isHeap) fbSetEnvParams(fn->fb, (uint16_t)info->hiddenCount);
    if (info->hasFrameId) {
        Place p = {.kind = info->isHeap ? PLACE_BOX : PLACE_MEM, .type = l->c->types.int64, .whole = info->envType, .offset = info->frameIdAt};
        p.base = info->isHeap ? fn->envReg : fn->envByref;
        uint32_t id = tempNew(fn);
        emit(fn, OP_FRAMEID, id, 0, 0);
        placeStore(fn, &p, id);
        fn->top = FB_TEMP;
    }
}

/* ---- goto ---- */

uint32_t lowerLabelNumber(Lowering *l, Label *label) {
    if (label->handler == 0) label->handler = ++l->labelSerial;
    if (label->handler > UINT16_MAX) (void)lowerLimit(l, label->pos, "too many labels are reached from nested routines");
    return label->handler;
}

BLabel lowerLabelOf(Fn *fn, Label *label) {
    if (label->lowered == 0) label->lowered = newLabel(fn);
    return label->lowered;
}

void lowerGoto(Fn *fn, Label *label) {
    Lowering *l = fn->l;
    Routine *owner = label->owner;
    bool isMain = owner == NULL || owner->level == 0;
    if (owner == fn->routine || (isMain && fn->isMain)) {
        emitJump(fn, lowerLabelOf(fn, label));
        return;
    }
    uint32_t save = fn->top, id = tempNew(fn);
    if (isMain) {
        if (l->mainFrame == 0) l->mainFrame = 1 + mbGlobal(l->mb, TR_I64, "");
        emitWide(fn, OP_LDGX64, id, (int64_t)(l->mainFrame - 1));
    } else {
        const RoutineInfo *info = owner->lowered;
        Place p = {.kind = info->isHeap ? PLACE_BOX : PLACE_MEM, .type = l->c->types.int64, .whole = info->envType, .offset = info->frameIdAt};
        p.base = hiddenReg(fn, HIDDEN_ENV, owner, NULL);
        (void)placeLoad(fn, &p, id);
    }
    emitWide(fn, OP_UNWIND, id, lowerLabelNumber(l, label));
    fn->top = save;
}
