/* lower.c: entry points of lowering, and the frame of a function: entry block, parameters, body, returns, handlers. */
#include "frontends/core/lower_internal.h"
#include "frontends/core/unit.h"
#include <string.h>

enum { IO_CHECKS_OFF = 1 }; /* argument of io_begin */

void *lowerGrow(Arena *a, void *items, uint32_t count, uint32_t *capacity, size_t size) {
    uint32_t grown = count < 8 ? 8 : count * 2;
    void *fresh = arenaAlloc(a, (size_t)grown * size);
    if (count != 0) memcpy(fresh, items, (size_t)count * size);
    *capacity = grown;
    return fresh;
}

bool lowerLimit(Lowering *l, Pos pos, const char *what) {
    if (!l->hasFailed) (void)diagReport(&l->c->diag, pos, 1, DIAG_LIMIT, what);
    l->hasFailed = true;
    return false;
}

void lowerLine(Fn *fn, Pos pos) {
    Lowering *l = fn->l;
    fn->statement++;
    if (pos == 0) return;
    if (pos < l->lineStart || pos >= l->lineEnd) {
        SourcePlace at = sourcesPlace(&l->c->sources, pos);
        if (at.file == NULL) return;
        if (at.file != l->lineFile) {
            l->lineFile = at.file;
            l->lineFileIndex = mbSourceFile(l->mb, at.file->path);
        }
        l->lineNumber = at.line;
        l->lineStart = at.file->base + at.file->lineStarts[at.row];
        l->lineEnd = at.row + 1 < at.file->lineCount ? at.file->base + at.file->lineStarts[at.row + 1] : at.file->base + at.file->size + 1;
    }
    fbLine(fn->fb, l->lineFileIndex, l->lineNumber);
}

uint32_t lowerRoutineIndex(Lowering *l, Routine *r) {
    if (r->fnIndex == 0) {
        const RoutineInfo *info = lowerRoutineInfo(l, r);
        if (r->unit != NULL) r->fnIndex = 1 + mbImport(l->mb, r->unit->key, r->symbol->linkName, LINK_FUNC, info->signature);
        else r->fnIndex = 1 + mbFuncDeclare(l->mb, r->name != NULL ? r->name->spelling : "", info->signature);
    }
    return r->fnIndex - 1;
}

/* ---- returns ---- */

/* Boxes of variables whose address was taken end with their block: pointers to them are dangling from then on (pascal.md 5.7). */
static void disposeBoxes(Fn *fn) {
    if (fn->l->c->program != NULL && fn->l->c->program->keepsLocals) return;
    for (uint32_t i = 0; i < fn->boxes.count; i++) emit(fn, OP_DISPOSE, fn->boxes.items[i], 0, 0);
}

/* Has the last instruction put a constant into the temporary? */
static bool isImmediate(Fn *fn, uint32_t reg) {
    const Insn *last = regIsTemp(reg) ? fbLast(fn->fb) : NULL;
    return last != NULL && last->op == OP_LDI && last->a == reg;
}

void lowerReturnReg(Fn *fn, uint32_t reg) {
    bool isConstant = isImmediate(fn, reg) && fn->refsReg == NO_REG;
    int32_t value = isConstant ? fbLast(fn->fb)->bc : 0;
    if (isConstant) fbDropLast(fn->fb);
    disposeBoxes(fn);
    lowerDropBuilders(fn, reg);
    if (fn->refsReg != NO_REG) emit(fn, OP_RETVE, reg, fn->refsReg, 0);
    else if (isConstant) emitWide(fn, OP_RETI, 0, value);
    else emit(fn, OP_RETV, reg, 0, 0);
}

static void returnNow(Fn *fn) {
    Symbol *result = fn->result;
    uint32_t save = fn->top;
    if (result != NULL && typeIsScalar(result->type)) {
        Place p = {.kind = PLACE_REG, .type = result->type, .base = result->home};
        if (result->homeKind != HOME_REG) {
            Node var = {.kind = EX_VAR, .type = result->type, .sym = result};
            lowerPlace(fn, &var, &p);
        }
        uint32_t r = placeLoad(fn, &p, NO_REG);
        if (lowerIsShared(result->type) && result->homeKind != HOME_REG) emit(fn, OP_SHARE, r, 0, 0);
        lowerReturnReg(fn, r);
        fn->top = save;
        return;
    }
    disposeBoxes(fn);
    lowerDropBuilders(fn, NO_REG);
    if (fn->refsReg != NO_REG) {
        emit(fn, OP_RETE, fn->refsReg, 0, 0);
    } else {
        emit(fn, OP_RET, 0, 0, 0);
    }
    fn->top = save;
}

void lowerReturn(Fn *fn) {
    if (fn->finally != NULL) lowerLeave(fn, FB_NO_LABEL, NULL);
    else if (fn->hasCleanup) emitJump(fn, fn->exitLabel);
    else returnNow(fn);
}

/* ---- file variables that end with their block ---- */

static void endFiles(Fn *fn, Node *x) {
    Type *t = x->type;
    uint32_t save = fn->top;
    if (t->kind == TYPE_FILE) {
        uint32_t w = fn->top + 1;
        fn->top = w + 1;
        (void)lowerFileRef(fn, x, w);
        emitWide(fn, OP_CALLB, w, LB_f_end);
    } else if (t->kind == TYPE_RECORD) {
        for (Field *f = t->fields; f != NULL; f = f->next) {
            if (!f->type->hasFiles) continue;
            Node *part = nodeNew(fn->arena, EX_FIELD, x->pos, f->type);
            part->a = x;
            part->field = f;
            endFiles(fn, part);
        }
    } else if (t->kind == TYPE_ARRAY) {
        uint32_t i = mergeNew(fn, REG_I64), last = mergeNew(fn, REG_I64);
        BLabel body = newLabel(fn);
        Node *part = nodeNew(fn->arena, EX_INDEX, x->pos, t->elem);
        part->a = x;
        part->b = nodeNew(fn->arena, EX_NIL, x->pos, fn->l->c->types.int64);
        part->b->kind = LX_REG;
        part->b->i = i;
        (void)intConst(fn, t->low, i);
        (void)intConst(fn, t->high, last);
        emitLabel(fn, body);
        endFiles(fn, part);
        emitBranch(fn, OP_FORUP, i, last, body);
    }
    fn->top = save;
}

static void cleanup(Fn *fn, Routine *r) {
    for (Symbol *s = r->locals; s != NULL; s = s->nextInScope) {
        if (s->kind != SYM_VAR || s->isGlobal || !s->type->hasFiles || s->homeKind == HOME_NONE) continue;
        Node *var = nodeNew(fn->arena, EX_VAR, s->pos, s->type);
        var->sym = s;
        endFiles(fn, var);
    }
}

/* ---- functions ---- */

static void initLocals(Fn *fn, Routine *r) {
    for (Symbol *s = r->locals; s != NULL; s = s->nextInScope) {
        if (s->kind != SYM_VAR || s->isGlobal || s->value == NULL || s->homeKind == HOME_NONE || s->homeKind == HOME_GLOBAL) continue;
        Node *var = nodeNew(fn->arena, EX_VAR, s->pos, s->type);
        var->sym = s;
        uint32_t mark = mergeMark(fn);
        lowerLine(fn, s->pos);
        lowerPrepassExpr(fn, s->value);
        lowerStoreTo(fn, var, s->value, 0);
        mergeRelease(fn, mark);
    }
}

static void addHandlers(Fn *fn, Routine *r, BLabel start, BLabel end) {
    for (Label *label = r->labels; label != NULL; label = label->next) {
        if (!label->isNonLocal || label->lowered == 0) continue;
        fbHandler(fn->fb, start, end, label->lowered, HANDLER_GOTO, (uint16_t)lowerLabelNumber(fn->l, label));
    }
}

/* When an error leaves the function, its files are closed and the boxes of its variables disposed as on a return; a file that cannot be closed is
 * remembered as loss instead of taking the place of the error. The handler comes after those of non-local labels, which do not leave. */
static void addCleanupHandler(Fn *fn, Routine *r, BLabel start, BLabel end) {
    BLabel handler = newLabel(fn);
    uint32_t error = mergeNew(fn, regType(REG_VALUE, TYPE_ANY_INDEX));
    emitLabel(fn, handler);
    if (fn->hasCleanup) {
        (void)intConst(fn, IO_CHECKS_OFF, FB_TEMP + 1);
        emitWide(fn, OP_CALLB, FB_TEMP + 1, LB_io_begin);
        cleanup(fn, r);
        emitWide(fn, OP_CALLB, FB_TEMP + 1, LB_io_end);
    }
    disposeBoxes(fn);
    emit(fn, OP_RAISE, error, 0, 0);
    fbHandler(fn->fb, start, end, handler, HANDLER_FINALLY, (uint16_t)error);
}

static bool needsCleanupHandler(const Fn *fn) { return fn->hasCleanup || fn->boxes.count > 0; }

static void beginFunction(Fn *fn, Lowering *l, Routine *r, uint32_t index) {
    SourcePlace at = sourcesPlace(&l->c->sources, r->pos);
    *fn = (Fn){.l = l, .routine = r, .arena = &l->c->bodyArena, .serial = ++l->serial, .top = FB_TEMP, .freeLink = NO_REG};
    fn->envReg = fn->envByref = fn->refsReg = fn->caught = NO_REG;
    fn->fb = fbBegin(l->mb, index, at.line);
    fn->result = r->result;
    for (Label *label = r->labels; label != NULL; label = label->next) label->lowered = 0;
}

static bool endFunction(Fn *fn) {
    Lowering *l = fn->l;
    const char *why = "out of memory";
    entryEmit(fn);
    if (fbEnd(fn->fb, &why)) return !l->hasFailed;
    if (mbFailed(l->mb) && strcmp(why, "out of memory") == 0) l->hasFailed = true;
    return lowerLimit(l, fn->routine != NULL ? fn->routine->pos : 0, why);
}

static void finishBody(Fn *fn, Routine *r, BLabel start) {
    lowerLine(fn, r->endPos);
    assert(fn->finally == NULL && fn->tryDepth == 0 && fn->caught == NO_REG);
    if (fbIsReachable(fn->fb)) lowerReturn(fn);
    bool hasHandlers = r->hasNonLocalTarget || needsCleanupHandler(fn);
    BLabel end = newLabel(fn);
    if (hasHandlers) {
        emitLabel(fn, end);
        emitWide(fn, OP_TRAP, 0, RTE_INTERNAL); /* not reached: the range of the handlers ends here */
    }
    if (fn->hasCleanup) {
        emitLabel(fn, fn->exitLabel);
        cleanup(fn, r);
        returnNow(fn);
    }
    if (hasHandlers) addHandlers(fn, r, start, end);
    if (needsCleanupHandler(fn)) addCleanupHandler(fn, r, start, end);
}

/* ---- units ---- */

/* Goes on only if the unit's state is `state`, and changes it: initialization and finalization of a unit happen once. */
static void passState(Fn *fn, int64_t state) {
    Lowering *l = fn->l;
    BLabel go = newLabel(fn);
    uint32_t r = tempNew(fn);
    if (l->unitState == 0) l->unitState = 1 + mbGlobal(l->mb, TR_I64, "");
    emitWide(fn, OP_LDGX64, r, (int64_t)(l->unitState - 1));
    emitBranch(fn, state == 0 ? OP_JF : OP_JT, r, 0, go);
    returnNow(fn);
    emitLabel(fn, go);
    emitWide(fn, OP_LDI, r, 1 - state);
    emitWide(fn, OP_STGX64, r, (int64_t)(l->unitState - 1));
    fn->top = FB_TEMP;
}

static bool isFinalization(const Lowering *l, const Routine *r) {
    return l->c->program != NULL && l->c->program->finalization == r;
}

static void initUnits(Fn *fn) {
    Lowering *l = fn->l;
    for (const Unit *u = l->c->units; u != NULL; u = u->next) {
        if (u->isUsed) emitWide(fn, OP_CALLX, FB_TEMP + 1, mbImport(l->mb, u->key, UNIT_INITIALIZATION, LINK_FUNC, fn->info->signature));
    }
}

bool lowerFunction(Lowering *l, Routine *r) {
    Fn fn;
    uint32_t index = lowerRoutineIndex(l, r);
    beginFunction(&fn, l, r, index);
    fn.info = r->lowered;
    bool ok = lowerPrepass(&fn, r->body) && lowerHomes(&fn);
    if (ok) {
        BLabel start = newLabel(&fn);
        fn.exitLabel = newLabel(&fn);
        lowerLine(&fn, r->body->pos != 0 ? r->body->pos : r->pos);
        lowerEnvBegin(&fn);
        if (isFinalization(l, r)) passState(&fn, 1);
        lowerParamsIn(&fn);
        initLocals(&fn, r);
        if (r->hasNonLocalTarget || needsCleanupHandler(&fn)) emitLabel(&fn, start);
        lowerStmt(&fn, r->body, true);
        finishBody(&fn, r, start);
    } else if (fbIsReachable(fn.fb)) {
        emitWide(&fn, OP_TRAP, 0, RTE_INTERNAL);
    }
    return endFunction(&fn) && ok;
}

static bool lowerNested(Lowering *l, Routine *r) {
    if (r->foreign != NULL && !lowerForeign(l, r)) return false;
    if (r->body != NULL && !lowerFunction(l, r)) return false;
    for (Routine *n = r->nested; n != NULL; n = n->nextSibling) {
        if (!lowerNested(l, n)) return false;
    }
    return true;
}

bool lowerRoutine(Lowering *l, Routine *r) {
    if (r->body == NULL && r->foreign == NULL) return true;
    if (l->hasFailed || mbFailed(l->mb)) return false;
    if (r->nested != NULL && !lowerTree(l, r)) return false;
    (void)lowerRoutineIndex(l, r);
    return lowerNested(l, r) && !mbFailed(l->mb) && !l->hasFailed;
}

/* ---- the program ---- */

static bool lowerMain(Lowering *l, Program *p, uint32_t index) {
    Fn fn;
    Routine *r = p->main;
    beginFunction(&fn, l, r, index);
    fn.info = r->lowered;
    fn.isMain = true;
    bool ok = lowerPrepass(&fn, r->body);
    if (ok) {
        BLabel start = newLabel(&fn);
        fn.exitLabel = newLabel(&fn);
        lowerMainHomes(&fn, p);
        lowerLine(&fn, r->body != NULL && r->body->pos != 0 ? r->body->pos : r->pos);
        if (p->isUnit) passState(&fn, 0);
        initUnits(&fn);
        emitWide(&fn, OP_CALL, FB_TEMP + 1, l->initIndex);
        if (r->hasNonLocalTarget || l->mainFrame != 0) {
            if (l->mainFrame == 0) l->mainFrame = 1 + mbGlobal(l->mb, TR_I64, "");
            emit(&fn, OP_FRAMEID, FB_TEMP, 0, 0);
            emitWide(&fn, OP_STGX64, FB_TEMP, (int64_t)(l->mainFrame - 1));
            emitLabel(&fn, start);
        }
        lowerStmt(&fn, r->body, true);
        finishBody(&fn, r, start);
    } else if (fbIsReachable(fn.fb)) {
        emitWide(&fn, OP_TRAP, 0, RTE_INTERNAL);
    }
    return endFunction(&fn) && ok;
}

static void exportInterface(Lowering *l, const Program *p) {
    for (uint32_t i = 0; i < p->exportCount; i++) {
        Symbol *s = p->exports[i];
        if (s->kind != SYM_ROUTINE && s->kind != SYM_VAR) continue;
        const char *name = s->linkName;
        if (name == NULL) name = arenaCopy(&l->c->arena, nameSpellingAt(&l->c->sources, s->name, s->pos), s->name->length);
        if (s->kind == SYM_ROUTINE) mbExport(l->mb, name, LINK_FUNC, lowerRoutineIndex(l, s->routine));
        else mbExport(l->mb, name, LINK_GLOBAL, mbGlobalIndex(l->mb, lowerGlobalHome(l, s)));
    }
    if (p->finalization != NULL) mbFuncSetFlags(l->mb, lowerRoutineIndex(l, p->finalization), FUNC_FINALIZATION);
}

void lowerInterface(Lowering *l, const char *text, uint32_t size) {
    mbExport(l->mb, UNIT_INTERFACE, LINK_TEXT, mbString(l->mb, text, size));
}

static void exportRoutines(Lowering *l, const Program *p) {
    for (Routine *r = p->main->nested; r != NULL; r = r->nextSibling) {
        bool isOwn = (r->body != NULL || r->foreign != NULL) && r->unit == NULL && r->name != NULL && r->fnIndex != 0;
        const RoutineInfo *info = r->lowered;
        if (isOwn && info->hiddenCount == 0) mbExport(l->mb, r->name->spelling, LINK_FUNC, r->fnIndex - 1);
    }
}

bool lowerProgram(Lowering *l, Program *p) {
    if (l->hasFailed || mbFailed(l->mb)) return false;
    const char *name = p->name != NULL ? p->name->spelling : "main";
    RoutineInfo *info = ARENA_NEW(&l->c->arena, RoutineInfo);
    info->signature = info->visible = mbTypeSig(l->mb, NULL, 0, 0);
    p->main->lowered = info;
    uint32_t index = mbFuncDeclare(l->mb, name, info->signature);
    if (p->isUnit) {
        mbExport(l->mb, UNIT_INITIALIZATION, LINK_FUNC, index);
        exportInterface(l, p);
    } else {
        if (l->c->options != NULL && l->c->options->exportsRoutines) exportRoutines(l, p);
        mbSetMain(l->mb, index);
        if (p->style == 2) mbFuncSetFlags(l->mb, index, FUNC_NUMBERED_STATUS);
    }
    bool ok = lowerMain(l, p, index);
    emit(l->init, OP_RET, 0, 0, 0);
    return endFunction(l->init) && ok && !mbFailed(l->mb);
}

Lowering *lowerBegin(Compile *c, ModuleBuilder *mb) {
    Lowering *l = ARENA_NEW(&c->arena, Lowering);
    l->c = c;
    l->mb = mb;
    l->level = c->options != NULL ? c->options->optimisation : 1;
    l->initIndex = mbFuncDeclare(mb, "<init>", mbTypeSig(mb, NULL, 0, 0));
    Fn *fn = ARENA_NEW(&c->arena, Fn);
    *fn = (Fn){.l = l, .arena = &c->arena, .serial = ++l->serial, .top = FB_TEMP, .freeLink = NO_REG};
    fn->envReg = fn->envByref = fn->refsReg = fn->caught = NO_REG;
    fn->fb = fbBegin(mb, l->initIndex, 0);
    l->init = fn;
    return l;
}
