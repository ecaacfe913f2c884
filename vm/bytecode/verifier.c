/* verifier.c: drives verification: tables, function records, and two linear scans of each function's code.
 *
 * The first scan finds instruction starts, branch targets and FOR registers; the second (verifier_ops.c) checks operands and types. All
 * memory is allocated once, in proportion to the file (and 65000 registers at most), before anything is looked at. */
#include "vm/bytecode/foreign_sig.h"
#include "vm/bytecode/verifier_internal.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { MAX_SOURCES = 256 };
#define NO_PC UINT32_MAX

void verifyFail(Verifier *v, VerifierRule rule, const char *format, ...) {
    assert(rule > V_NONE && rule < V_COUNT);
    va_list args;
    va_start(args, format);
    (void)vsnprintf(v->err->message, sizeof v->err->message, format, args);
    va_end(args);
    v->err->rule = rule;
    v->err->func = v->funcIndex;
    v->err->pc = v->pc;
}

/* ---- tables ------------------------------------------------------------------------------------------------------------------ */

static bool checkStrings(Verifier *v) {
    const Module *m = v->m;
    uint64_t at = 0;
    for (uint32_t i = 0; i < m->stringCount; i++) {
        const StringRec *s = &m->strings[i];
        RULE(V11, s->offset == at && s->length < m->stringByteCount - at, "string %u is not where it must be", i);
        at += s->length;
        RULE(V11, m->stringBytes[at] == 0, "string %u is not followed by a zero byte", i);
        at++;
    }
    RULE(V11, at == m->stringByteCount, "there are string bytes that belong to no string");
    RULE(V12, m->header->name < m->stringCount, "the module has no name");
    RULE(V12, m->sourceCount <= MAX_SOURCES, "too many source files");
    for (uint32_t i = 0; i < m->sourceCount; i++) RULE(V12, m->sources[i] < m->stringCount, "source file %u has no name", i);
    return true;
}

static bool checkGlobals(Verifier *v) {
    const Module *m = v->m;
    uint64_t end = 0;
    for (uint32_t i = 0; i < m->globalCount; i++) {
        const GlobalRec *g = &m->globals[i];
        RULE(V12, g->name < m->stringCount, "global %u has no name", i);
        RULE(V13, verifyIsMemType(v, g->type), "global %u is not of a memory type", i);
        uint64_t size = moduleMemSize(m, g->type);
        RULE(V13, g->offset >= end && g->offset % moduleMemAlign(m, g->type) == 0, "global %u overlaps or is not aligned", i);
        RULE(V13, size <= PBC_MAX_TYPE_SIZE && g->offset <= PBC_MAX_TYPE_SIZE - size, "global %u is outside the limit", i);
        end = g->offset + size;
    }
    v->m->globalBytes = (end + 7) & ~(uint64_t)7;
    return true;
}

static bool hasReferences(const void *user, uint32_t type) { return ((const Verifier *)user)->types[type].hasRefs; }

static bool checkImports(Verifier *v) {
    const Module *m = v->m;
    for (uint32_t i = 0; i < m->importCount; i++) {
        const ImportRec *r = &m->imports[i];
        RULE(V12, r->module < m->stringCount && r->name < m->stringCount, "import %u has no name", i);
        if (r->kind == LINK_FUNC || r->kind == LINK_FOREIGN) {
            RULE(V14, r->type < m->typeCount && m->types[r->type].kind == TR_SIG, "import %u has no signature", i);
            const TypeRec *sig = &m->types[r->type];
            RULE(V10, sig->count == 0 || !verifyIsEnv(v, m->regTypes[sig->first + sig->count - 1]),
                 "import %u has environment parameters", i);
            RULE(V77, r->kind == LINK_FUNC || foreignImportFits(m, r, hasReferences, v), "import %u names no C function of its signature", i);
        } else {
            RULE(V14, r->kind <= LINK_TYPE && verifyIsMemType(v, r->type), "import %u is neither a function nor a global nor a type", i);
        }
    }
    return true;
}

static bool checkExports(Verifier *v) {
    const Module *m = v->m;
    const uint32_t limits[LINK_KIND_COUNT] = {m->funcCount, m->globalCount, m->typeCount, m->stringCount, 0};
    for (uint32_t i = 0; i < m->exportCount; i++) {
        const ExportRec *r = &m->exports[i];
        RULE(V12, r->name < m->stringCount, "export %u has no name", i);
        RULE(V15, r->kind < LINK_KIND_COUNT && r->index < limits[r->kind] && r->reserved == 0, "export %u names nothing", i);
    }
    return true;
}

static bool checkMain(Verifier *v) {
    const Module *m = v->m;
    uint32_t f = m->header->mainFunc;
    if (f == (uint32_t)PBC_NO_MAIN) return true;
    RULE(V16, f < m->funcCount, "the main function does not exist");
    const TypeRec *sig = &m->types[m->funcs[f].sig];
    RULE(V16, sig->count == 0 && sig->elem == 0, "the main function has parameters or a result");
    return true;
}

/* ---- function records -------------------------------------------------------------------------------------------------------- */

typedef struct Cursor {
    uint64_t regTypes, code, handlers;
} Cursor;

static bool checkFuncPlaces(Verifier *v, const FuncRec *f, Cursor *c) {
    const Module *m = v->m;
    RULE(V12, f->name < m->stringCount, "the function has no name");
    RULE(V18, f->sig < m->typeCount && m->types[f->sig].kind == TR_SIG && (f->flags & ~(FUNC_NUMBERED_STATUS | FUNC_FINALIZATION)) == 0, "the function has no signature");
    RULE(V19, f->regCount <= PBC_MAX_REGS && f->localCount <= f->regCount, "the function has %u registers and %u locals", f->regCount,
         f->localCount);
    RULE(V04, f->firstLocal == c->regTypes && f->localCount <= m->regTypeCount - c->regTypes, "locals are not where they must be");
    RULE(V04, f->codeStart == c->code && f->codeWords <= m->codeCount - c->code, "code is not where it must be");
    RULE(V04, f->firstHandler == c->handlers && f->handlerCount <= m->handlerCount - c->handlers, "handlers are not where they must be");
    c->regTypes += f->localCount;
    c->code += f->codeWords;
    c->handlers += f->handlerCount;
    return true;
}

static bool checkLocals(Verifier *v, const FuncRec *f) {
    const RegType *locals = v->m->regTypes + f->firstLocal;
    for (uint32_t i = 0; i < f->localCount;) {
        RegType t = locals[i];
        uint64_t words = 1;
        RegType rest = 0;
        if (regClass(t) == REG_AGG) {
            RULE(V20, verifyIsMemType(v, regIndex(t)), "local %u has no valid type", i);
            words = (moduleMemSize(v->m, regIndex(t)) + 7) / 8;
            rest = regType(REG_BODY, regIndex(t));
        } else {
            RULE(V20, verifyRegType(v, t), "local %u has no valid type", i);
            if (regClass(t) == REG_SLICE) words = 2, rest = regType(REG_SLICE2, regIndex(t));
        }
        RULE(V20, words <= (uint64_t)f->localCount - i, "local %u is not complete", i);
        for (uint32_t k = 1; k < words && i + k < f->localCount; k++) {
            RULE(V20, locals[i + k] == rest, "local %u is not complete", i);
        }
        i += (uint32_t)words;
    }
    return true;
}

static bool checkParams(Verifier *v, const FuncRec *f) {
    const Module *m = v->m;
    const TypeRec *sig = &m->types[f->sig];
    const RegType *locals = m->regTypes + f->firstLocal;
    uint32_t at = 0, envs = 0, refs = 0; /* refs: references among the last envParams parameters */
    for (uint32_t i = 0; i < sig->count; i++) {
        RegType p = m->regTypes[sig->first + i];
        RULE(V21, at < f->localCount && locals[at] == p, "parameter %u is not local %u", i, at);
        envs += verifyIsEnv(v, p);
        refs += i + f->envParams >= sig->count && (verifyIsEnv(v, p) || verifyIsRef(v, p));
        at += moduleRegWords(p);
    }
    RULE(V22, envs <= f->envParams && refs == f->envParams && refs <= PBC_MAX_ENV_PARAMS,
         "the function has %u environment parameters, not %u", envs, f->envParams);
    RULE(V76, (f->flags & FUNC_FINALIZATION) == 0 || (sig->count == 0 && sig->elem == 0), "a finalization has parameters or a result");
    if (f->envReg == PBC_NO_ENV) return true;
    RULE(V23, f->envReg >= at && f->envReg < f->localCount && verifyIsEnv(v, locals[f->envReg]), "register %u cannot be the environment",
         f->envReg);
    return true;
}

static bool checkFuncs(Verifier *v) {
    const Module *m = v->m;
    Cursor c = {0, 0, 0};
    for (uint32_t i = 0; i < m->typeCount; i++) {
        if (m->types[i].kind == TR_SIG) c.regTypes += m->types[i].count;
    }
    for (uint32_t i = 0; i < m->funcCount; i++) {
        const FuncRec *f = &m->funcs[i];
        v->funcIndex = i;
        TRY(checkFuncPlaces(v, f, &c));
        TRY(checkLocals(v, f));
        TRY(checkParams(v, f));
        const TypeRec *sig = &m->types[f->sig];
        v->closureOfFunc[i] = verifyClosureOf(v, sig, sig->count - f->envParams);
    }
    v->funcIndex = UINT32_MAX;
    RULE(V04, c.regTypes == m->regTypeCount && c.code == m->codeCount && c.handlers == m->handlerCount,
         "there are locals, code or handlers that belong to no function");
    return true;
}

/* ---- first scan: instruction starts and branch targets ------------------------------------------------------------------- */

static bool markTarget(Verifier *v, uint32_t next, int64_t offset, bool isForward) {
    RULE(V31, isForward ? offset >= 0 : offset < 0, "branch goes in the wrong direction");
    int64_t target = (int64_t)next + offset;
    RULE(V30, target >= 0 && target < v->func->codeWords, "branch goes outside the function");
    bitSet(v->targets, (uint32_t)target);
    return true;
}

static bool scanSwitch(Verifier *v, const Insn *i, uint32_t next) {
    uint32_t n = (uint32_t)i->bc;
    RULE(V39, n >= 1, "switch without entries");
    for (uint32_t k = 0; k < n; k++) {
        RULE(V28, i[2 + k].hi == 0, "switch entry %u has unused bits", k);
        TRY(markTarget(v, next, i[2 + k].lo, true));
    }
    return true;
}

static bool scanBranch(Verifier *v, const Insn *i, uint32_t next) {
    assert((opInfo[i->op].flags & OPF_BRANCH) != 0);
    if (i->op == OP_SWITCH) return scanSwitch(v, i, next);
    if (i->op >= OP_FORUP && i->op <= OP_FORDOWNL) {
        if (i->a < v->func->localCount) bitSet(v->forRegs, i->a);
        if (i->b < v->func->localCount) bitSet(v->forRegs, i->b);
        return markTarget(v, next, i->op >= OP_FORUPL ? (int32_t)i[1].lo : (int16_t)i->c, false);
    }
    const OpInfo *info = &opInfo[i->op];
    if (info->c == OPD_J16 || info->c == OPD_B16) return markTarget(v, next, (int16_t)i->c, info->c == OPD_J16);
    uint8_t kind = info->b;
    assert(kind == OPD_J32 || kind == OPD_B32);
    return markTarget(v, next, i->bc, kind == OPD_J32);
}

/* Also finds the end of the entry block (without the targets, which the caller adds). */
static bool scanCode(Verifier *v) {
    const uint32_t words = v->func->codeWords;
    bool fallsThrough = true;
    v->entryEnd = NO_PC;
    uint64_t *const starts = v->starts;
    for (uint32_t pc = 0; pc < words;) {
        const Insn *i = v->code + pc;
        v->pc = pc;
        RULE(V26, i->op < OP_COUNT && v->shapes[i->op].rule != RULE_INTERNAL, "unknown opcode %u", i->op);
        const OpShape shape = v->shapes[i->op];
        uint64_t length = shape.words;
        if (UNLIKELY(i->op == OP_SWITCH)) length += (uint32_t)i->bc;
        RULE(V27, length <= words - pc, "instruction is cut short");
        bitSet(starts, pc);
        uint32_t next = pc + (uint32_t)length;
        if (shape.flags & OPF_END) {
            if (shape.flags & OPF_BRANCH) TRY(scanBranch(v, i, next));
            if (v->entryEnd == NO_PC) v->entryEnd = next;
        }
        fallsThrough = (shape.flags & OPF_END) == 0 || opFallsThrough(i->op);
        pc = next;
    }
    RULE(V29, !fallsThrough, "control runs off the end of the function");
    return true;
}

/* The entry block also ends where the first handler begins, so that no handler covers it. */
static bool scanHandlers(Verifier *v) {
    const FuncRec *f = v->func;
    for (uint32_t k = 0; k < f->handlerCount; k++) {
        const HandlerRec *h = &v->m->handlers[f->firstHandler + k];
        RULE(V24, h->start < h->end && h->end <= f->codeWords && h->target < f->codeWords, "handler %u is outside the function", k);
        RULE(V24, bitGet(v->starts, h->start) && bitGet(v->starts, h->target), "handler %u is not at an instruction", k);
        RULE(V24, h->end == f->codeWords || bitGet(v->starts, h->end), "handler %u ends inside an instruction", k);
        RULE(V24, h->kind <= HANDLER_FINALLY, "handler %u has unknown kind %u", k, h->kind);
        RULE(V25, h->kind == HANDLER_GOTO || (h->reg < f->localCount && v->locals[h->reg] == TYPE_ANY_INDEX),
             "handler %u has register %u", k, h->reg);
        bitSet(v->targets, h->target);
        if (h->start < v->entryEnd) v->entryEnd = h->start;
    }
    return true;
}

static bool scanTargets(Verifier *v) {
    uint32_t n = v->func->codeWords / 64 + 1;
    bool isFirst = true;
    for (uint32_t k = 0; k < n; k++) {
        RULE(V30, (v->targets[k] & ~v->starts[k]) == 0, "branch goes into the middle of an instruction");
        if (!isFirst || v->targets[k] == 0) continue;
        uint32_t first = k * 64 + (uint32_t)__builtin_ctzll(v->targets[k]);
        if (first < v->entryEnd) v->entryEnd = first;
        isFirst = false;
    }
    return true;
}

/* ---- second scan: operands -------------------------------------------------------------------------------------------------- */

static void startLocals(Verifier *v) {
    assert(v->localCount == v->func->localCount);
    const FuncRec *f = v->func;
    uint32_t params = 0;
    for (uint32_t i = 0; i < v->sig->count; i++) params += moduleRegWords(v->m->regTypes[v->sig->first + i]);
    for (uint32_t r = 0; r < f->localCount; r++) {
        RegType t = v->locals[r];
        v->regs[r].type = t;
        v->regs[r].stamp = r < params || t == REG_I64 || t == REG_F64 ? ALWAYS : 0;
        v->lastWrite[r] = 0;
    }
}

/* ALWAYS must not outlive the function: the register may be a temporary of the next one. */
static void endLocals(Verifier *v) {
    for (uint32_t r = 0; r < v->func->localCount; r++) v->regs[r].stamp = 0;
}

static bool checkCode(Verifier *v) {
    assert(v->code == v->m->code + v->func->codeStart);
    const uint32_t words = v->func->codeWords;
    bool startsBlock = true;
    v->inEntry = true;
    v->isClearReady = false;
    startLocals(v);
    for (uint32_t pc = 0; pc < words;) {
        const Insn *i = v->code + pc;
        v->pc = pc;
        v->seq = v->func->codeStart + pc + 1;
        if (pc == v->entryEnd) {
            v->inEntry = false;
            RULE(V38, v->func->envReg == PBC_NO_ENV || v->regs[v->func->envReg].stamp == ALWAYS,
                 "the environment register is not cleared in the entry block");
        }
        if (startsBlock || bitGet(v->targets, pc)) {
            v->blockSeq = v->liveSeq = v->seq;
            v->killCount = 0;
        }
        const OpShape *shape = &v->shapes[i->op];
        TRY(verifyInsn(v, i, shape));
        startsBlock = (shape->flags & OPF_END) != 0;
        pc += shape->words + (i->op == OP_SWITCH ? (uint32_t)i->bc : 0);
    }
    return true;
}

static bool checkLines(Verifier *v, uint32_t *nextLine) {
    const Module *m = v->m;
    uint64_t end = (uint64_t)v->func->codeStart + v->func->codeWords;
    for (; *nextLine < m->lineCount && m->lines[*nextLine].pc < end; ++*nextLine) {
        const LineRec *line = &m->lines[*nextLine];
        RULE(V17, *nextLine == 0 || m->lines[*nextLine - 1].pc < line->pc, "line record %u does not ascend", *nextLine);
        RULE(V17, line->pc >= v->func->codeStart && bitGet(v->starts, line->pc - v->func->codeStart),
             "line record %u is not at an instruction", *nextLine);
        RULE(V17, line->line >> 24 < m->sourceCount, "line record %u names no source file", *nextLine);
    }
    return true;
}

static bool checkFuncCode(Verifier *v, uint32_t index, uint32_t *nextLine) {
    assert(index < v->m->funcCount && *nextLine <= v->m->lineCount);
    const Module *m = v->m;
    v->funcIndex = index;
    v->func = &m->funcs[index];
    v->sig = &m->types[v->func->sig];
    v->locals = m->regTypes + v->func->firstLocal;
    v->code = m->code + v->func->codeStart;
    v->regCount = v->func->regCount;
    v->localCount = v->func->localCount;
    size_t bitmapWords = v->func->codeWords / 64 + 1;
    memset(v->starts, 0, bitmapWords * sizeof *v->starts);
    memset(v->targets, 0, bitmapWords * sizeof *v->targets);
    memset(v->forRegs, 0, (v->func->localCount / 64 + 1) * sizeof *v->forRegs);
    TRY(scanCode(v));
    TRY(scanHandlers(v));
    TRY(scanTargets(v));
    TRY(checkLines(v, nextLine));
    TRY(checkCode(v));
    endLocals(v);
    return true;
}

/* ---- driver --------------------------------------------------------------------------------------------------------------------- */

static bool checkModule(Verifier *v) {
    assert(v->funcIndex == UINT32_MAX);
    const Module *m = v->m;
    uint32_t nextLine = 0;
    TRY(checkStrings(v));
    TRY(verifyTypes(v));
    TRY(checkGlobals(v));
    TRY(checkImports(v));
    TRY(checkExports(v));
    TRY(checkFuncs(v));
    TRY(checkMain(v));
    RULE(V04, m->codeCount < INT32_MAX, "the code is too large");
    for (uint32_t i = 0; i < m->funcCount; i++) {
        v->pc = 0;
        TRY(checkFuncCode(v, i, &nextLine));
    }
    v->funcIndex = UINT32_MAX;
    v->pc = 0;
    RULE(V17, nextLine == m->lineCount, "there are line records behind the code");
    return true;
}

static uint8_t operandCheck(uint8_t kind) {
    assert(kind <= OPD_ST32);
    switch (kind) {
    case OPD_NO: return CHECK_ZERO;
    case OPD_RI:
    case OPD_RWI: return CHECK_I64;
    case OPD_RF: return CHECK_F64;
    default: return CHECK_NOTHING;
    }
}

static void fillShapes(Verifier *v) {
    for (uint32_t op = 0; op < OP_COUNT; op++) {
        const OpInfo *info = &opInfo[op];
        OpShape *shape = &v->shapes[op];
        assert(info->extWords <= 3);
        *shape = (OpShape){.words = (uint8_t)(1 + info->extWords), .flags = info->flags, .rule = info->rule};
        shape->a = operandCheck(info->a), shape->b = operandCheck(info->b), shape->c = operandCheck(info->c);
        if (info->a == OPD_WI || info->a == OPD_RWI) shape->writes = CHECK_I64;
        if (info->a == OPD_WF) shape->writes = CHECK_F64;
        for (uint32_t n = 1; n <= opInfo[op].extWords && n <= 3; n++) {
            uint64_t low = opExtKind(op, n, false) == EXT_ZERO ? 0xFFFFFFFFull : 0;
            uint64_t high = opExtKind(op, n, true) == EXT_ZERO ? 0xFFFFFFFFull << 32 : 0;
            v->zeroMask[op][n - 1] = low | high;
            if ((low | high) != 0) shape->hasZeroBits = true;
        }
    }
}

/* Sizes of the working arrays; one allocation holds them all, the ones with wider items first. */
typedef struct Sizes {
    uint64_t codeWords, regs, locals, sigSlots, total;
} Sizes;

static void measure(const Module *m, Sizes *s) {
    *s = (Sizes){.sigSlots = 16};
    for (uint32_t i = 0; i < m->funcCount; i++) { /* raw numbers of the file: bounded by their widths and by clamping */
        const FuncRec *f = &m->funcs[i];
        uint64_t words = f->codeWords < m->codeCount ? f->codeWords : m->codeCount;
        if (words > s->codeWords) s->codeWords = words;
        if (f->regCount > s->regs) s->regs = f->regCount;
        if (f->localCount > s->locals) s->locals = f->localCount;
    }
    if (s->regs < s->locals) s->regs = s->locals;
    uint64_t sigs = 0;
    for (uint32_t i = 0; i < m->typeCount; i++) sigs += m->types[i].kind == TR_SIG;
    while (s->sigSlots < sigs * 2) s->sigSlots *= 2;
    assert((s->sigSlots & (s->sigSlots - 1)) == 0 && s->sigSlots > sigs);
    assert(s->codeWords <= m->codeCount);
    assert(s->regs >= s->locals);
}

/* Places the arrays at `base`, those with wider items first; with base NULL only adds the sizes up. */
static uint64_t layOut(Verifier *v, const Sizes *s, char *base) {
    assert(((uintptr_t)base & 7) == 0);
    const Module *m = v->m;
    uint64_t total = 0;
#define ARRAY(field, count)                                                                        \
    do {                                                                                           \
        v->field = base == NULL ? NULL : (void *)(base + total);                                   \
        total += (count) * sizeof *v->field;                                                       \
    } while (0)
    ARRAY(starts, s->codeWords / 64 + 1);
    ARRAY(targets, s->codeWords / 64 + 1);
    ARRAY(forRegs, s->locals / 64 + 1);
    ARRAY(types, (uint64_t)m->typeCount);
    ARRAY(pieces, (uint64_t)m->fieldCount);
    ARRAY(kills, s->regs + 1);
    ARRAY(canonSig, (uint64_t)m->typeCount);
    ARRAY(closureOfSig, (uint64_t)m->typeCount);
    ARRAY(sigSlots, s->sigSlots);
    ARRAY(closureOfFunc, (uint64_t)m->funcCount);
    ARRAY(regs, s->regs);
    ARRAY(lastWrite, s->locals);
    ARRAY(clearBad, s->locals + 1);
    ARRAY(skip, s->locals + 2);
#undef ARRAY
    return total;
}

bool verifyModule(Module *m, ModuleError *err) {
    assert(m != NULL && err != NULL && m->hooks != NULL);
    const Hooks *hooks = m->hooks;
    *err = (ModuleError){.func = UINT32_MAX};
    Verifier *v = hookAlloc(hooks, sizeof *v);
    char *memory = NULL;
    uint64_t total = 0;
    bool ok = false;
    if (v == NULL) goto noMemory;
    memset(v, 0, sizeof *v);
    v->m = m;
    v->err = err;
    v->funcIndex = UINT32_MAX;
    Sizes sizes;
    measure(m, &sizes);
    total = layOut(v, &sizes, NULL);
    if (total > SIZE_MAX / 2) goto noMemory;
    memory = hookAlloc(hooks, (size_t)total);
    if (memory == NULL) goto noMemory;
    memset(memory, 0, (size_t)total);
    (void)layOut(v, &sizes, memory);
    v->sigMask = (uint32_t)(sizes.sigSlots - 1);
    v->sigSeed = hooks->random != NULL ? hooks->random(hooks->user) : 0;
    fillShapes(v);
    ok = checkModule(v);
    assert(ok == (err->rule == V_NONE));
    m->isVerified = ok;
    goto done;
noMemory:
    (void)snprintf(err->message, sizeof err->message, "out of memory");
done:
    hookFree(hooks, memory, (size_t)total);
    hookFree(hooks, v, sizeof *v);
    return ok;
}
