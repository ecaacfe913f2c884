/* lower_home.c: where variables live. Scalars stand in registers unless something needs their address (frame aggregate of one scalar), @ is
 * applied (box), a nested routine uses them (environment) or they are global. Aggregates are inline in the frame while they are small. */
#include "frontends/core/lower_internal.h"
#include "frontends/core/unit.h"

enum { FRAME_MAX_WORDS = 1024, FRAME_TOTAL_WORDS = 8192, CACHE_USES = 3, PROMOTED_MAX = 4000 };

static bool isUsed(const Fn *fn, const Symbol *s) { return s->useStamp == fn->serial; }

/* A home with an address for a variable of this function. */
static void memoryHome(Fn *fn, Symbol *s) {
    Lowering *l = fn->l;
    uint32_t type = lowerType(l, s->type);
    uint64_t words = (s->type->size + 7) / 8;
    if ((s->lowerFlags & SF_HEAP) || words > FRAME_MAX_WORDS || words + fn->aggWords > FRAME_TOTAL_WORDS) {
        uint32_t box = lowerBox(l, s->type);
        s->homeKind = HOME_BOX;
        s->home = localNew(fn, regType(REG_VALUE, box));
        entryAdd(fn, OP_NEW, s->home, box);
        if (s->lowerFlags & SF_HEAP) LOWER_PUSH(fn->arena, fn->boxes, s->home);
        return;
    }
    s->homeKind = HOME_AGG;
    s->home = localNew(fn, regType(REG_AGG, type));
    fn->aggWords += (uint32_t)words;
    entryClear(fn, s->home, fbLocalCount(fn->fb) - s->home);
}

static bool inRegister(const Symbol *s) {
    return typeIsScalar(s->type) && (s->lowerFlags & (SF_MEMORY | SF_HEAP)) == 0 && !s->isUndefined;
}

static bool needsClear(Fn *fn, const Symbol *s) {
    RegType t = lowerRegType(fn->l, s->type);
    return (t != REG_I64 && t != REG_F64) || (s->lowerFlags & SF_CLEAR) != 0 || fn->l->level == 0;
}

/* A pointer for which two registers save more objects than they cost. */
static bool isStepped(const Fn *fn, const Symbol *s) {
    const Type *elem = s->type->kind == TYPE_POINTER ? s->type->elem : NULL;
    return elem != NULL && isUsed(fn, s) && s->isStepped && s->stepBalance >= 0;
}

/* The second register of a pointer whose first is s->home: it is not moved yet. */
static void stepHome(Fn *fn, Symbol *s) {
    s->homeKind = HOME_STEP;
    s->homeExtra = localNew(fn, REG_I64);
    entryClear(fn, s->homeExtra, 1);
}

static void registerHome(Fn *fn, Symbol *s) {
    s->homeKind = HOME_REG;
    s->home = localNew(fn, lowerRegType(fn->l, s->type));
    if (needsClear(fn, s)) entryClear(fn, s->home, 1);
    if (isStepped(fn, s)) stepHome(fn, s);
}

/* Homes of one parameter, which begins at register reg; returns the register behind it. */
static uint32_t paramHome(Symbol *s, uint32_t reg) {
    if (lowerIsSlice(s->type)) {
        s->homeKind = HOME_SLICE;
        s->home = reg;
        reg += 2;
        for (Type *t = s->type; t->kind == TYPE_CONFORMANT; t = t->elem) {
            Symbol *bounds[2] = {t->lowSymbol, t->highSymbol};
            for (int i = 0; i < 2; i++, reg++) {
                bounds[i]->homeExtra = reg;
                if (bounds[i]->homeKind == HOME_ENV) continue;
                bounds[i]->homeKind = HOME_REG;
                bounds[i]->home = reg;
            }
        }
        return reg;
    }
    s->homeExtra = reg;
    if (s->mode == PARAM_VAR || s->mode == PARAM_OUT || (s->mode == PARAM_CONST && !typeIsScalar(s->type))) {
        s->homeKind = HOME_BYREF;
        s->home = reg;
    } else if (s->homeKind == HOME_ENV || s->homeKind == HOME_FOR) {
        return reg + 1;
    } else if (inRegister(s)) {
        s->homeKind = HOME_REG;
        s->home = reg;
    } else {
        s->homeKind = HOME_NONE; /* when all parameters have their registers */
    }
    return reg + 1;
}

static bool isLocalVariable(const Fn *fn, const Symbol *s) {
    return (s->kind == SYM_VAR || s->kind == SYM_RESULT) && !s->isGlobal && s->owner == fn->routine && isUsed(fn, s) && s->homeKind == HOME_NONE;
}

static void localHomes(Fn *fn, Routine *r) {
    Symbol *result = r->result != NULL && r->result->homeKind == HOME_NONE ? r->result : NULL;
    bool keepResult = result != NULL && inRegister(result);
    if (keepResult && !needsClear(fn, result)) registerHome(fn, result);
    for (Symbol *s = r->locals; s != NULL; s = s->nextInScope) {
        if (isLocalVariable(fn, s) && inRegister(s) && !needsClear(fn, s)) registerHome(fn, s);
    }
    if (keepResult && result->homeKind == HOME_NONE) registerHome(fn, result);
    for (Symbol *s = r->locals; s != NULL; s = s->nextInScope) {
        if (isLocalVariable(fn, s) && inRegister(s)) registerHome(fn, s);
    }
    if (result != NULL && result->homeKind == HOME_NONE) memoryHome(fn, result);
    for (Symbol *s = r->locals; s != NULL; s = s->nextInScope) {
        if (!isLocalVariable(fn, s)) continue;
        memoryHome(fn, s);
        if (s->type->hasFiles) fn->hasCleanup = true;
    }
}

bool lowerHomes(Fn *fn) {
    Routine *r = fn->routine;
    uint32_t reg = 0;
    if (r->result != NULL && !typeIsScalar(r->result->type)) {
        r->result->homeKind = HOME_BYREF;
        r->result->home = reg++;
    }
    for (uint32_t i = 0; i < r->type->paramCount; i++) reg = paramHome(r->params[i], reg);
    if (fn->info->hiddenCount != 0) fn->hiddenRegs = ARENA_ARRAY(fn->arena, uint32_t, fn->info->hiddenCount);
    for (uint32_t i = 0; i < fn->info->hiddenCount; i++) {
        const Hidden *h = &fn->info->hidden[i];
        fn->hiddenRegs[i] = reg;
        reg += h->kind == HIDDEN_BYREF && lowerIsSlice(h->symbol->type) ? 2 : 1;
    }
    assert(reg == fbLocalCount(fn->fb) || mbFailed(fn->l->mb));
    for (uint32_t i = 0; i < r->type->paramCount; i++) {
        if (r->params[i]->homeKind == HOME_REG && isStepped(fn, r->params[i])) stepHome(fn, r->params[i]);
    }
    localHomes(fn, r);
    for (uint32_t i = 0; i < r->type->paramCount; i++) {
        if (r->params[i]->homeKind == HOME_NONE) memoryHome(fn, r->params[i]);
    }
    return true;
}

/* ---- parameters ---- */

static void sliceIn(Fn *fn, Symbol *s) {
    /* A value slice: copy its elements into a new dynamic array, which the parameter then shows. */
    Lowering *l = fn->l;
    Type *elem = lowerInnermost(s->type);
    Type *dyn = typeDynArray(&l->c->types, elem);
    uint32_t array = mergeNew(fn, lowerRegType(l, dyn)), last = mergeNew(fn, REG_I64), i = mergeNew(fn, REG_I64);
    BLabel body = newLabel(fn), end = newLabel(fn);
    emit(fn, OP_SLICEN, last, s->home, 0);
    emitExt1(fn, OP_NEWDYN, array, last, 0, fbPair(lowerType(l, dyn), 0));
    emit(fn, OP_ADDI, last, last, (uint16_t)-1);
    emitWide(fn, OP_LDI, i, 0);
    emitBranch(fn, OP_JLT, last, i, end);
    emitLabel(fn, body);
    uint32_t save = fn->top;
    uint32_t from = tempNew(fn), to = tempNew(fn);
    uint64_t size = fbPair((uint32_t)elem->size, lowerType(l, elem));
    emitExt2(fn, OP_LEAS, from, s->home, i, 0, size);
    emitExt1(fn, OP_LEAD, to, array, i, size);
    emitCopy(fn, to, from, elem);
    emitBranch(fn, OP_FORUP, i, last, body);
    emitLabel(fn, end);
    emit(fn, OP_SLICED, s->home, array, 0);
    fn->top = save;
}

static void paramIn(Fn *fn, Symbol *s) {
    Place p = {.kind = PLACE_REG};
    Node *var = nodeNew(fn->arena, EX_VAR, s->pos, s->type);
    var->sym = s;
    if (lowerIsSlice(s->type)) {
        for (Type *t = s->type; t->kind == TYPE_CONFORMANT; t = t->elem) {
            Symbol *bounds[2] = {t->lowSymbol, t->highSymbol};
            for (int i = 0; i < 2; i++) {
                if (bounds[i]->homeKind != HOME_ENV || !lowerEnvPlace(fn, bounds[i], &p)) continue;
                p.type = fn->l->c->types.int64;
                placeStore(fn, &p, bounds[i]->homeExtra);
            }
        }
        if (s->mode == PARAM_VALUE) sliceIn(fn, s);
        return;
    }
    if (s->homeKind == HOME_BYREF) {
        if (s->mode == PARAM_OUT && s->type->hasRefs) emitZero(fn, s->home, s->type);
        return;
    }
    if (s->homeKind == HOME_REG || s->homeKind == HOME_STEP) return;
    lowerPlace(fn, var, &p);
    if (s->type->kind == TYPE_STRING) emit(fn, OP_SHARE, s->homeExtra, 0, 0); /* the place may outlive the call, and the caller drops what it has made */
    if (typeIsScalar(s->type)) placeStore(fn, &p, s->homeExtra);
    else emitCopy(fn, placeAddress(fn, &p, NO_REG), s->homeExtra, s->type);
}

void lowerParamsIn(Fn *fn) {
    Routine *r = fn->routine;
    if (r->result != NULL && r->result->homeKind == HOME_BYREF) emitZero(fn, r->result->home, r->result->type);
    for (int pass = 0; pass < 2; pass++) { /* copies with loops last: the others belong to the first block */
        for (uint32_t i = 0; i < r->type->paramCount; i++) {
            Symbol *s = r->params[i];
            bool hasLoop = lowerIsSlice(s->type) && s->mode == PARAM_VALUE;
            if (hasLoop == (pass == 1)) paramIn(fn, s);
            fn->top = FB_TEMP;
        }
    }
}

/* ---- globals ---- */

uint64_t lowerGlobalHome(Lowering *l, Symbol *s) {
    if (s->homeKind == HOME_NONE) {
        const EntryOptions *entry = compileEntry(l->c);
        const char *name = s->name != NULL ? s->name->spelling : "";
        uint32_t type = lowerType(l, s->type);
        s->homeKind = HOME_GLOBAL;
        s->home = (uint32_t)(entry == NULL ? mbGlobal(l->mb, type, name) : mbGlobalAt(l->mb, type, name, entry->place(entry->user, s)));
        if (s->value != NULL && compileIsFresh(l->c, s->pos)) lowerInitGlobal(l, s);
    }
    return s->home;
}

void lowerImportHome(Lowering *l, Symbol *s) {
    assert(s->unit != NULL && s->linkName != NULL);
    if (s->homeKind != HOME_NONE) return;
    s->homeKind = HOME_IMPORT;
    s->home = mbImport(l->mb, s->unit->key, s->linkName, LINK_GLOBAL, lowerType(l, s->type));
}

void lowerMainHomes(Fn *fn, Program *p) {
    Lowering *l = fn->l;
    uint32_t promoted = 0;
    bool isEntry = compileEntry(l->c) != NULL; /* its new variables are initialised now, used or not */
    for (Symbol *s = p->globals; s != NULL && isEntry; s = s->nextInScope) {
        if (s->kind == SYM_VAR && s->homeKind == HOME_NONE && compileIsFresh(l->c, s->pos)) (void)lowerGlobalHome(l, s);
    }
    for (int pass = 0; pass < 2; pass++) {
        for (Symbol *s = p->globals; s != NULL; s = s->nextInScope) {
            if (s->kind != SYM_VAR || s->homeKind != HOME_NONE || !isUsed(fn, s)) continue;
            bool canPromote = l->level > 0 && !isEntry && inRegister(s) && s->value == NULL && promoted < PROMOTED_MAX;
            if (!canPromote) {
                (void)lowerGlobalHome(l, s);
            } else if (pass == 1 || !needsClear(fn, s)) {
                registerHome(fn, s);
                promoted++;
            }
        }
    }
}

/* ---- addresses of variables ---- */

uint32_t lowerSymbolByref(Fn *fn, Symbol *s, uint32_t want) {
    Opcode op = s->homeKind == HOME_AGG ? OP_LEAF : s->homeKind == HOME_BOX ? OP_DEREF : s->homeKind == HOME_IMPORT ? OP_GADDRX : OP_GADDR;
    bool isKnown = isUsed(fn, s);
    if (isKnown && s->cacheReg != NO_REG) return moveTo(fn, s->cacheReg, want);
    if (isKnown && fn->l->level > 0 && s->useCount >= CACHE_USES) {
        s->cacheReg = localNew(fn, regType(REG_BYREF, lowerType(fn->l, s->type)));
        entryAdd(fn, op, s->cacheReg, s->home);
        return moveTo(fn, s->cacheReg, want);
    }
    uint32_t d = destReg(fn, want);
    if (op == OP_GADDR || op == OP_GADDRX) emitWide(fn, op, d, s->home);
    else emit(fn, op, d, s->home, 0);
    return d;
}

uint32_t lowerDummyByref(Fn *fn, uint32_t type) {
    Lowering *l = fn->l;
    uint32_t offset = NO_REG;
    for (uint32_t i = 0; i < l->dummies.count && offset == NO_REG; i++) {
        if (l->dummies.items[i].type == type) offset = l->dummies.items[i].reg;
    }
    if (offset == NO_REG) {
        TypedReg dummy = {type, (uint32_t)mbGlobal(l->mb, type, "")};
        LOWER_PUSH(&l->c->arena, l->dummies, dummy);
        offset = dummy.reg;
    }
    uint32_t reg = localNew(fn, regType(REG_BYREF, type));
    entryAdd(fn, OP_GADDR, reg, offset);
    return reg;
}
