/* builder_func.c: the function side of the builder.
 *
 * While a function is open its instructions stand in `words` with label numbers in place of branch offsets; `ins` has one record per
 * instruction. fbEnd resolves labels (threading jumps to jumps), keeps what is reachable, chooses branch forms by direction and distance, moves
 * temporaries behind the locals and appends the result to the module. */
#include "vm/bytecode/builder_internal.h"

#include <assert.h>
#include <string.h>

enum { THREAD_HOPS = 32 };
#define UNPLACED UINT32_MAX
#define MAX_WORDS 0x7FFFFFFFu

typedef struct Ins {
    uint32_t word;   /* first word */
    uint32_t words;  /* with those of SWITCH; a branch may get another one */
    uint32_t line;   /* LineRec.line */
    uint32_t target; /* branches: label, in fbEnd the target's instruction index */
} Ins;

typedef struct BHandler {
    BLabel start, end, target;
    uint16_t kind, reg;
} BHandler;

struct FuncBuilder {
    ModuleBuilder *mb;
    FuncBuilder *next, **link; /* in mb->open */
    uint32_t func;
    uint32_t line;       /* of the instructions that follow */
    uint32_t headLine;
    uint32_t blockFirst; /* first instruction of the current block */
    bool isReachable;
    bool hasEntry;
    uint32_t entryFirst; /* fbEntry: first instruction of the part that fbEnd moves to the front */
    const char *problem; /* why fbEnd will fail */
    uint16_t envReg, envParams;
    Table words;   /* Insn */
    Table ins;     /* Ins */
    Table locals;  /* RegType */
    Table labels;  /* uint32_t: instruction index or UNPLACED; label n is record n - 1 */
    Table handlers; /* BHandler */
};

/* ---- opening, locals, labels ------------------------------------------------------------------------------------------- */

static void addParams(FuncBuilder *fb) {
    assert(fb->locals.count == 0 && fb->ins.count == 0);
    ModuleBuilder *mb = fb->mb;
    const TypeRec *sig = mbTypeAt(mb, mbFuncAt(mb, fb->func)->sig);
    assert(sig->kind == TR_SIG);
    assert((uint64_t)sig->first + sig->count <= mb->typeParts.count);
    for (uint32_t i = 0; i < sig->count; i++) (void)fbLocal(fb, ((const RegType *)mb->typeParts.data)[sig->first + i]);
}

static Table emptied(Table t) {
    t.count = 0;
    return t;
}

/* The spare one, whose tables have grown already, or one with empty tables. */
static FuncBuilder *newFunc(ModuleBuilder *mb) {
    FuncBuilder *fb = mb->spare;
    if (fb != NULL) {
        mb->spare = NULL;
        *fb = (FuncBuilder){.mb = mb,
                            .words = emptied(fb->words),
                            .ins = emptied(fb->ins),
                            .locals = emptied(fb->locals),
                            .labels = emptied(fb->labels),
                            .handlers = emptied(fb->handlers)};
        return fb;
    }
    fb = hookAlloc(mb->hooks, sizeof *fb);
    if (fb == NULL) {
        mb->hasFailed = true;
        return NULL;
    }
    *fb = (FuncBuilder){.mb = mb,
                        .words = {.recordSize = sizeof(Insn)},
                        .ins = {.recordSize = sizeof(Ins)},
                        .locals = {.recordSize = sizeof(RegType)},
                        .labels = {.recordSize = sizeof(uint32_t)},
                        .handlers = {.recordSize = sizeof(BHandler)}};
    return fb;
}

FuncBuilder *fbBegin(ModuleBuilder *mb, uint32_t func, uint32_t line) {
    assert(mb->hasFailed || func < mb->funcs.count);
    assert((mb->open == NULL) == (mb->openFuncs == 0));
    FuncBuilder *fb = newFunc(mb);
    if (fb == NULL) return NULL;
    fb->func = func;
    fb->line = fb->headLine = line;
    fb->isReachable = true;
    fb->envReg = PBC_NO_ENV;
    fb->next = mb->open;
    fb->link = &mb->open;
    if (mb->open != NULL) mb->open->link = &fb->next;
    mb->open = fb;
    mb->openFuncs++;
    if (!mb->hasFailed) addParams(fb);
    return fb;
}

/* After a failed allocation every call does nothing: what the caller was told before may be missing. */
static bool isDead(const FuncBuilder *fb) { return fb == NULL || fb->mb->hasFailed; }

uint16_t fbLocal(FuncBuilder *fb, RegType type) {
    if (isDead(fb)) return 0;
    uint64_t words = 1;
    RegType rest = regType(REG_BODY, regIndex(type));
    if (regClass(type) == REG_SLICE) words = 2, rest = regType(REG_SLICE2, regIndex(type));
    if (regClass(type) == REG_AGG) words = (mbMemSize(fb->mb, regIndex(type)) + 7) / 8;
    if (words == 0) words = 1;
    if (fb->locals.count + words > FB_TEMP) {
        if (fb->problem == NULL) fb->problem = "the variables of this routine are too large for a stack frame";
        return 0;
    }
    if (!mbReserve(fb->mb, &fb->locals, (uint32_t)words)) return 0;
    RegType *to = (RegType *)fb->locals.data + fb->locals.count;
    to[0] = type;
    for (uint64_t i = 1; i < words; i++) to[i] = rest;
    uint16_t r = (uint16_t)fb->locals.count;
    fb->locals.count += (uint32_t)words;
    assert(fb->locals.count <= FB_TEMP && fb->locals.count <= fb->locals.capacity);
    return r;
}

uint16_t fbLocalCount(const FuncBuilder *fb) { return fb == NULL ? 0 : (uint16_t)fb->locals.count; }

BLabel fbLabel(FuncBuilder *fb) {
    if (isDead(fb)) return FB_NO_LABEL;
    uint32_t unplaced = UNPLACED;
    return mbAppend(fb->mb, &fb->labels, &unplaced) + 1;
}

static uint32_t *labelAt(const FuncBuilder *fb, BLabel label) {
    assert(label != FB_NO_LABEL && label <= fb->labels.count);
    return (uint32_t *)fb->labels.data + (label - 1);
}

void fbPlace(FuncBuilder *fb, BLabel label) {
    if (isDead(fb)) return;
    assert(*labelAt(fb, label) == UNPLACED);
    *labelAt(fb, label) = fb->ins.count;
    fb->blockFirst = fb->ins.count;
    fb->isReachable = true;
}

bool fbIsPlaced(const FuncBuilder *fb, BLabel label) { return !isDead(fb) && *labelAt(fb, label) != UNPLACED; }

void fbLine(FuncBuilder *fb, uint32_t fileIndex, uint32_t line) {
    if (isDead(fb)) return;
    fb->line = (fileIndex > 255 ? 255 : fileIndex) << 24 | (line > 0xFFFFFF ? 0xFFFFFF : line);
}

void fbHandler(FuncBuilder *fb, BLabel start, BLabel end, BLabel target, HandlerKind kind, uint16_t reg) {
    if (isDead(fb)) return;
    BHandler h = {start, end, target, (uint16_t)kind, reg};
    assert(start != FB_NO_LABEL && end != FB_NO_LABEL && target != FB_NO_LABEL);
    (void)mbAppend(fb->mb, &fb->handlers, &h);
}

void fbSetEnvReg(FuncBuilder *fb, uint16_t local) {
    if (fb != NULL) fb->envReg = local;
}

void fbSetEnvParams(FuncBuilder *fb, uint16_t count) {
    if (fb != NULL) fb->envParams = count;
}

void fbEntry(FuncBuilder *fb) {
    if (isDead(fb)) return;
    assert(!fb->hasEntry && !fb->isReachable);
    fb->hasEntry = fb->isReachable = true;
    fb->entryFirst = fb->blockFirst = fb->ins.count;
}

bool fbIsReachable(const FuncBuilder *fb) { return fb != NULL && fb->isReachable; }

static Ins *insAt(const FuncBuilder *fb, uint32_t i) { return (Ins *)fb->ins.data + i; }

/* ---- emitting -------------------------------------------------------------------------------------------------------------- */

/* Appends one instruction of 1 + extCount words; returns its first word, or NULL if it is dropped. */
static Insn *emit(FuncBuilder *fb, Insn head, const uint64_t *ext, uint32_t extCount, BLabel target) {
    assert(head.op < OP_COUNT && (ext != NULL || extCount == 0));
    if (isDead(fb) || !fb->isReachable) return NULL;
    if (!mbReserve(fb->mb, &fb->words, 1 + extCount) || !mbReserve(fb->mb, &fb->ins, 1)) return NULL;
    Ins record = {fb->words.count, 1 + extCount, fb->line, target};
    Insn *at = (Insn *)fb->words.data + fb->words.count;
    at[0] = head;
    for (uint32_t i = 0; i < extCount; i++) at[1 + i].word = ext[i];
    fb->words.count += 1 + extCount;
    ((Ins *)fb->ins.data)[fb->ins.count++] = record;
    if (opInfo[head.op].flags & OPF_END) fb->blockFirst = fb->ins.count;
    if (!opFallsThrough(head.op)) fb->isReachable = false;
    return at;
}

static Insn makeInsn(Opcode op, uint32_t a, uint32_t b, uint32_t c) {
    assert((uint32_t)op < OP_COUNT);
    Insn i = {.word = 0};
    i.op = (uint16_t)op;
    i.a = (uint16_t)a;
    i.b = (uint16_t)b;
    i.c = (uint16_t)c;
    return i;
}

void fbEmit(FuncBuilder *fb, Opcode op, uint32_t a, uint32_t b, uint32_t c) {
    assert(opInfo[op].extWords == 0 && (opInfo[op].flags & OPF_BRANCH) == 0);
    (void)emit(fb, makeInsn(op, a, b, c), NULL, 0, FB_NO_LABEL);
}

void fbEmitWide(FuncBuilder *fb, Opcode op, uint32_t a, int64_t bc) {
    assert(opInfo[op].extWords == 0 && opInfo[op].c == OPD_HI && bc >= INT32_MIN && bc <= UINT32_MAX);
    Insn i = makeInsn(op, a, 0, 0);
    i.bc = (int32_t)(uint32_t)(uint64_t)bc;
    (void)emit(fb, i, NULL, 0, FB_NO_LABEL);
}

void fbEmitExt(FuncBuilder *fb, Opcode op, uint32_t a, uint32_t b, uint32_t c, const uint64_t *ext, uint32_t extCount) {
    assert(opInfo[op].extWords == extCount && (opInfo[op].flags & OPF_BRANCH) == 0);
    Insn i = makeInsn(op, a, b, c);
    if (opInfo[op].c == OPD_HI) i.bc = (int32_t)b;
    (void)emit(fb, i, ext, extCount, FB_NO_LABEL);
}

void fbBranch(FuncBuilder *fb, Opcode op, uint32_t a, uint32_t b, BLabel target) {
    assert((opInfo[op].flags & OPF_BRANCH) != 0 && op != OP_SWITCH && (target != FB_NO_LABEL || isDead(fb)));
    uint64_t offset = 0;
    (void)emit(fb, makeInsn(op, a, b, 0), &offset, opInfo[op].extWords, target);
}

void fbSwitch(FuncBuilder *fb, uint32_t a, int64_t low, const BLabel *targets, uint32_t count) {
    assert(targets != NULL || count == 0);
    if (isDead(fb) || !fb->isReachable || count == 0 || count > MAX_WORDS || !mbReserve(fb->mb, &fb->words, 2 + count)) return;
    Insn head = makeInsn(OP_SWITCH, a, 0, 0);
    head.bc = (int32_t)count;
    uint64_t first = (uint64_t)low;
    if (emit(fb, head, &first, 1, FB_NO_LABEL) == NULL) return;
    Insn *table = (Insn *)fb->words.data + fb->words.count;
    for (uint32_t i = 0; i < count; i++) table[i].word = targets[i];
    fb->words.count += count;
    insAt(fb, fb->ins.count - 1)->words += count;
}

static Insn *wordsOf(const FuncBuilder *fb, const Ins *i) {
    assert(i->word < fb->words.count);
    return (Insn *)fb->words.data + i->word;
}

Insn *fbLast(FuncBuilder *fb) {
    if (isDead(fb) || !fb->isReachable || fb->ins.count <= fb->blockFirst) return NULL;
    return wordsOf(fb, insAt(fb, fb->ins.count - 1));
}

void fbDropLast(FuncBuilder *fb) {
    if (fbLast(fb) == NULL) return;
    fb->ins.count--;
    fb->words.count = insAt(fb, fb->ins.count)->word;
    assert(fb->ins.count >= fb->blockFirst);
}

/* ---- ending: resolve labels ------------------------------------------------------------------------------------------------- */

/* Working state of fbEnd. Arrays are indexed by instruction; `n` is the place behind the last one. */
typedef struct End {
    FuncBuilder *fb;
    uint32_t n;
    uint8_t *isKept;
    uint8_t *isFar;
    uint32_t *position; /* n + 1 entries: word position in the result */
    uint32_t *work;
    uint32_t *branches; /* the instructions that branch, in order */
    uint32_t branchCount;
    uint32_t maxReg;
    const char *why;
} End;

static bool isForLoop(uint32_t op) { return op >= OP_FORUP && op <= OP_FORDOWNL; }

static bool isPlainJump(const FuncBuilder *fb, uint32_t i) {
    uint16_t op = wordsOf(fb, insAt(fb, i))->op;
    return op == OP_JMP || op == OP_LOOP;
}

/* Instruction index of a label, following jumps to jumps. */
static bool resolveLabel(End *e, BLabel label, bool isThreaded, uint32_t *out) {
    FuncBuilder *fb = e->fb;
    for (int hops = 0;; hops++) {
        uint32_t at = *labelAt(fb, label);
        if (at == UNPLACED) {
            e->why = "internal error: a label was never placed";
            return false;
        }
        *out = at;
        assert(at <= e->n && hops <= THREAD_HOPS);
        if (!isThreaded || hops == THREAD_HOPS || at >= e->n || !isPlainJump(fb, at)) return true;
        label = insAt(fb, at)->target; /* targets of plain jumps are resolved last, see resolveAll */
    }
}

static void collectBranches(End *e) {
    const Ins *ins = e->fb->ins.data;
    const Insn *words = e->fb->words.data;
    for (uint32_t i = 0; i < e->n; i++) {
        assert(ins[i].word < e->fb->words.count);
        e->branches[e->branchCount] = i; /* without a jump: is counted or written over */
        e->branchCount += (opInfo[words[ins[i].word].op].flags & OPF_BRANCH) != 0;
    }
}

static bool resolveSwitch(End *e, uint32_t i, Insn *w) {
    for (uint32_t k = 0; k < (uint32_t)w->bc; k++) {
        uint32_t to;
        if (!resolveLabel(e, w[2 + k].lo, true, &to)) return false;
        if (to <= i) to = *labelAt(e->fb, w[2 + k].lo); /* a switch jumps forward only */
        w[2 + k].word = to;
    }
    return true;
}

/* Plain jumps keep their labels until the others have been threaded through them. */
static bool resolveAll(End *e) {
    FuncBuilder *fb = e->fb;
    for (uint32_t at = 0; at < e->branchCount; at++) {
        uint32_t i = e->branches[at];
        Ins *in = insAt(fb, i);
        Insn *w = wordsOf(fb, in);
        bool isOneWay = isForLoop(w->op) || w->op == OP_JRNIL || w->op == OP_JRNNIL; /* backward, forward */
        if (w->op == OP_JMP || w->op == OP_LOOP) continue;
        if (w->op == OP_SWITCH ? !resolveSwitch(e, i, w) : !resolveLabel(e, in->target, !isOneWay, &in->target)) return false;
    }
    for (uint32_t at = 0; at < e->branchCount; at++) {
        uint32_t i = e->branches[at];
        if (isPlainJump(fb, i) && !resolveLabel(e, insAt(fb, i)->target, true, &e->work[i])) return false;
    }
    for (uint32_t at = 0; at < e->branchCount; at++) {
        uint32_t i = e->branches[at];
        if (isPlainJump(fb, i)) insAt(fb, i)->target = e->work[i];
    }
    BHandler *h = fb->handlers.data;
    for (uint32_t i = 0; i < fb->handlers.count; i++) {
        if (!resolveLabel(e, h[i].start, false, &h[i].start) || !resolveLabel(e, h[i].end, false, &h[i].end) ||
            !resolveLabel(e, h[i].target, false, &h[i].target)) {
            return false;
        }
    }
    return true;
}

/* ---- ending: reachable code --------------------------------------------------------------------------------------------------- */

/* A jump to a return becomes that return. */
static void threadReturns(End *e) {
    assert(e->n == e->fb->ins.count && e->why == NULL);
    for (uint32_t at = 0; at < e->branchCount; at++) {
        uint32_t i = e->branches[at];
        Insn *w = wordsOf(e->fb, insAt(e->fb, i));
        if (w->op != OP_JMP || insAt(e->fb, i)->target >= e->n) continue;
        const Insn *to = wordsOf(e->fb, insAt(e->fb, insAt(e->fb, i)->target));
        if (to->op == OP_RET || to->op == OP_RETV || to->op == OP_RETI || to->op == OP_RETE || to->op == OP_RETVE) {
            *w = *to;
            insAt(e->fb, i)->target = 0;
        }
    }
}

static void reachPush(End *e, uint32_t i, uint32_t *depth) {
    if (i >= e->n) e->why = "internal error: control reaches the end of the routine";
    else if (!e->isKept[i]) e->isKept[i] = 1, e->work[(*depth)++] = i;
    assert(*depth <= e->n);
}

/* Keeps i and what follows it without a branch; where it branches to is pushed. */
static void reachRun(End *e, uint32_t i, uint32_t *depth) {
    const Ins *ins = e->fb->ins.data;
    for (;; i++) {
        const Insn *w = wordsOf(e->fb, &ins[i]);
        e->isKept[i] = 1;
        if (w->op == OP_SWITCH) {
            for (uint32_t k = 0; k < (uint32_t)w->bc; k++) reachPush(e, w[2 + k].lo, depth);
        } else if (opInfo[w->op].flags & OPF_BRANCH) {
            reachPush(e, ins[i].target, depth);
        }
        if (!opFallsThrough(w->op)) return;
        if (i + 1 >= e->n) e->why = "internal error: control reaches the end of the routine";
        if (i + 1 >= e->n || e->isKept[i + 1]) return;
    }
}

static void markReachable(End *e, uint32_t root) {
    uint32_t depth = 0;
    reachPush(e, root, &depth);
    while (depth != 0) reachRun(e, e->work[--depth], &depth);
}

/* A handler's target is reachable if anything in its range is. */
static void markHandlers(End *e) {
    const BHandler *h = e->fb->handlers.data;
    bool hasChanged = true;
    while (hasChanged) {
        hasChanged = false;
        for (uint32_t i = 0; i < e->fb->handlers.count; i++) {
            assert(h[i].start <= e->n && h[i].end <= e->n && h[i].target <= e->n);
            if (h[i].target < e->n && e->isKept[h[i].target]) continue;
            for (uint32_t k = h[i].start; k < h[i].end && k < e->n; k++) {
                if (!e->isKept[k]) continue;
                markReachable(e, h[i].target);
                hasChanged = true;
                break;
            }
            if (e->why != NULL) return;
        }
    }
}

/* Drops jumps to the next kept instruction, last one first so that chains collapse. */
static void dropNopJumps(End *e) {
    for (uint32_t at = e->branchCount; at-- > 0;) {
        uint32_t i = e->branches[at], target = insAt(e->fb, i)->target;
        if (!e->isKept[i] || !isPlainJump(e->fb, i) || target <= i) continue;
        uint32_t next = i + 1;
        while (next < target && !e->isKept[next]) next++;
        assert(target <= e->n);
        if (next == target) e->isKept[i] = 0;
    }
}

/* ---- ending: layout ------------------------------------------------------------------------------------------------------------ */

/* ---- CLEAR at the entry: only what may be read before it is written ------------------------------------------------------ */

enum { CLEAR_DEFINED = 1, CLEAR_NEEDED = 2 };

static void noteRead(const End *e, uint8_t *flags, uint32_t r) {
    if (r < e->fb->locals.count && (flags[r] & CLEAR_DEFINED) == 0) flags[r] |= CLEAR_NEEDED;
}

/* Reads of one instruction, then (in the entry block) its writes. */
static void noteUses(const End *e, uint8_t *flags, const Insn *w, bool isEntry) {
    assert(w->op < OP_COUNT);
    const OpInfo *info = &opInfo[w->op];
    const uint8_t kinds[3] = {opIsCall(w->op) ? (uint8_t)OPD_NO : info->a, info->b, info->c};
    const uint16_t regs[3] = {w->a, w->b, w->c};
    for (int k = 0; k < 3; k++) {
        bool isRead = kinds[k] == OPD_RI || kinds[k] == OPD_RF || kinds[k] == OPD_RX || kinds[k] == OPD_RWI;
        if (isRead || (k == 0 && info->rule == RULE_FMA)) noteRead(e, flags, regs[k]);
    }
    for (uint32_t n = 1; n <= info->extWords; n++) {
        if (opExtKind(w->op, n, false) == EXT_REG) noteRead(e, flags, w[n].lo);
        if (opExtKind(w->op, n, true) == EXT_REG) noteRead(e, flags, (uint32_t)w[n].hi);
    }
    if (w->op == OP_MKCLOS) {
        for (uint32_t n = 0; n < w[1].lo; n++) noteRead(e, flags, (uint32_t)w[1].hi + n);
    }
    bool isWrite = kinds[0] == OPD_WI || kinds[0] == OPD_WF || kinds[0] == OPD_WX || kinds[0] == OPD_RWI;
    if (isEntry && isWrite && w->a < e->fb->locals.count) flags[w->a] |= CLEAR_DEFINED;
}

/* Words of aggregates, slices and environments are never judged one by one. */
static void keepCompound(const End *e, uint8_t *flags) {
    const RegType *locals = e->fb->locals.data;
    for (uint32_t r = 0; r < e->fb->locals.count; r++) {
        if (regClass(locals[r]) != REG_VALUE || r == e->fb->envReg) flags[r] |= CLEAR_NEEDED;
    }
}

/* Shrinks the CLEARs of the entry block at both ends; drops empty ones. */
static void trimClears(End *e) {
    FuncBuilder *fb = e->fb;
    const uint32_t *labels = fb->labels.data;
    uint32_t entryEnd = e->n;
    bool hasClear = false;
    for (uint32_t i = 0; i < fb->labels.count; i++) {
        if (labels[i] < entryEnd) entryEnd = labels[i];
    }
    for (uint32_t i = 0; i < entryEnd; i++) {
        const Insn *w = wordsOf(fb, insAt(fb, i));
        hasClear = hasClear || w->op == OP_CLEAR;
        if (opInfo[w->op].flags & OPF_END) entryEnd = i + 1;
    }
    assert(entryEnd <= e->n);
    if (!hasClear || fb->handlers.count != 0) return;
    uint8_t *flags = hookAlloc(fb->mb->hooks, fb->locals.count + 1);
    if (flags == NULL) { /* leaving the CLEARs would give other bytes for the same source */
        fb->mb->hasFailed = true;
        return;
    }
    memset(flags, 0, fb->locals.count);
    keepCompound(e, flags);
    for (uint32_t i = 0; i < e->n; i++) {
        const Insn *w = wordsOf(fb, insAt(fb, i));
        if (e->isKept[i] && !(i < entryEnd && w->op == OP_CLEAR)) noteUses(e, flags, w, i < entryEnd);
    }
    for (uint32_t i = 0; i < entryEnd; i++) {
        Insn *w = wordsOf(fb, insAt(fb, i));
        if (w->op != OP_CLEAR || w->a >= FB_TEMP) continue;
        uint32_t first = w->a, count = (uint32_t)w->bc;
        assert((uint64_t)first + count <= fb->locals.count);
        while (count > 0 && (flags[first + count - 1] & CLEAR_NEEDED) == 0) count--;
        while (count > 0 && (flags[first] & CLEAR_NEEDED) == 0) first++, count--;
        w->a = (uint16_t)first;
        w->bc = (int32_t)count;
        if (count == 0) e->isKept[i] = 0;
    }
    hookFree(fb->mb->hooks, flags, fb->locals.count + 1);
}

_Static_assert(OP_BNNIL - OP_BT == OP_JNNIL - OP_JT, "both families have the same members");
_Static_assert(OP_FORUPL - OP_FORUP == OP_FORDOWNL - OP_FORDOWN, "far forms in the same order");

static bool hasShortOffset(uint32_t op) { return opInfo[op].c == OPD_J16 || opInfo[op].c == OPD_B16; }

static uint32_t sizeOf(const End *e, uint32_t i) {
    assert(i < e->n);
    return e->isFar[i] ? 2 : insAt(e->fb, i)->words; /* only short branches become far ones */
}

static bool place(End *e) {
    assert(e->n == e->fb->ins.count);
    uint64_t at = 0;
    for (uint32_t i = 0; i < e->n; i++) {
        e->position[i] = (uint32_t)at;
        if (e->isKept[i]) at += sizeOf(e, i);
        if (at > MAX_WORDS) {
            e->why = "the routine is too large";
            return false;
        }
    }
    e->position[e->n] = (uint32_t)at;
    return true;
}

/* Grows short branches until all offsets fit; each round makes at least one branch far. */
static bool relax(End *e) {
    if (!place(e)) return false;
    if (e->position[e->n] <= INT16_MAX) return true;
    for (bool hasChanged = true; hasChanged;) {
        hasChanged = false;
        for (uint32_t i = 0; i < e->n; i++) {
            if (!e->isKept[i] || e->isFar[i]) continue;
            const Ins *in = insAt(e->fb, i);
            if (!hasShortOffset(wordsOf(e->fb, in)->op)) continue;
            assert(in->target <= e->n);
            int64_t offset = (int64_t)e->position[in->target] - ((int64_t)e->position[i] + 1);
            if (offset < INT16_MIN || offset > INT16_MAX) e->isFar[i] = 1, hasChanged = true;
        }
        if (hasChanged && !place(e)) return false;
    }
    return true;
}

/* ---- ending: writing ------------------------------------------------------------------------------------------------------------- */

/* Which operands are registers: bit 0 of each field of the instruction word that holds one; and the words behind register a. */
enum { FIELD_A = 16, FIELD_B = 32, FIELD_C = 48, WORDS_OF_RESULT = 3 };

typedef struct RegShape {
    uint64_t fields;
    uint32_t wordsOfA;
} RegShape;

static const RegShape regShapes[OP_COUNT] = {
#define IS_REG(kind) (OPD_##kind >= OPD_RI && OPD_##kind <= OPD_RWI)
#define IS_SLICE(op)                                                                                                                   \
    ((op) == OP_MOVS || (op) == OP_SLICEA || (op) == OP_SLICED || (op) == OP_SLICEV || (op) == OP_SUBSLICE || (op) == OP_SLICEB ||      \
     (op) == OP_LDENV)
#define FIELD(isRegister, at) ((uint64_t)(isRegister) << (at))
#define OP(name, a, b, c, ext, rule, flags, text)                                                                                      \
    [OP_##name] = {FIELD(IS_REG(a) || OP_IS_CALL(OP_##name), FIELD_A) | FIELD(IS_REG(b), FIELD_B) | FIELD(IS_REG(c), FIELD_C),          \
                   OP_IS_CALL(OP_##name) ? WORDS_OF_RESULT                                                                              \
                   : IS_SLICE(OP_##name) ? 2                                                                                            \
                                         : IS_REG(a)},
#include "vm/bytecode/opcodes.def"
#undef OP
#undef FIELD
#undef IS_SLICE
#undef IS_REG
};
_Static_assert(OPD_RI == 1 && OPD_RWI == 7, "register kinds are contiguous");
_Static_assert(FB_TEMP == 1 << 15, "the highest bit of a register's field tells a temporary");

static void noteRegister(End *e, uint32_t r, uint32_t words) {
    uint32_t end = r + words;
    e->maxReg = end > e->maxReg ? end : e->maxReg;
}

static uint32_t mapReg(End *e, uint32_t r, uint32_t words) {
    uint32_t mapped = r >= FB_TEMP ? r - FB_TEMP + e->fb->locals.count : r;
    noteRegister(e, mapped, words);
    return mapped;
}

static uint32_t resultWords(const Insn *w) {
    if ((w->op == OP_CALLB || w->op == OP_CALLBT) && builtinExists((uint32_t)w->bc)) {
        const char *signature = builtinSigs[(uint32_t)w->bc].signature;
        size_t n = strcspn(signature, ":");
        return n == 0 ? 1 : (uint32_t)n;
    }
    return 1;
}

/* Moves the temporaries among the operands behind the locals, three fields at once: one multiplication takes the distance from each that needs it.
 * Which ones those are cannot be foreseen, so jumps would cost more. */
static void mapRegisters(End *e, Insn *w) {
    const RegShape *shape = &regShapes[w->op];
    uint32_t words = shape->wordsOfA == WORDS_OF_RESULT ? resultWords(w) : shape->wordsOfA;
    w->word -= (w->word >> 15 & shape->fields) * (FB_TEMP - e->fb->locals.count);
    Insn registers = {.word = w->word & shape->fields * UINT16_MAX};
    noteRegister(e, registers.a, words);
    noteRegister(e, registers.b, shape->fields >> FIELD_B & 1);
    noteRegister(e, registers.c, shape->fields >> FIELD_C & 1);
    for (uint32_t n = 1; n <= opInfo[w->op].extWords; n++) {
        if (opExtKind(w->op, n, false) == EXT_REG) w[n].lo = mapReg(e, w[n].lo, 1);
        if (opExtKind(w->op, n, true) == EXT_REG) w[n].hi = (int32_t)mapReg(e, (uint32_t)w[n].hi, 1);
    }
}

/* The opposite condition, for a conditional of the J family. */
static Insn invertCondition(Insn i) {
    static const uint8_t opposite[] = {
        OP_JF - OP_JT,   OP_JT - OP_JT,   OP_JNE - OP_JT,  OP_JEQ - OP_JT,  OP_JLE - OP_JT,   OP_JLT - OP_JT,
        OP_JLEU - OP_JT, OP_JLTU - OP_JT, OP_JNEI - OP_JT, OP_JEQI - OP_JT, OP_JGEI - OP_JT,  OP_JGTI - OP_JT,
        OP_JLEI - OP_JT, OP_JLTI - OP_JT, OP_JFNE - OP_JT, OP_JFEQ - OP_JT, OP_JFNLT - OP_JT, OP_JFLT - OP_JT,
        OP_JFNLE - OP_JT, OP_JFLE - OP_JT, OP_JNNIL - OP_JT, OP_JNIL - OP_JT};
    _Static_assert(sizeof opposite == OP_JNNIL - OP_JT + 1, "every condition has an opposite");
    if (i.op == OP_JRNIL || i.op == OP_JRNNIL) {
        i.op = i.op == OP_JRNIL ? OP_JRNNIL : OP_JRNIL;
        return i;
    }
    assert(i.op >= OP_JT && i.op <= OP_JNNIL);
    bool isSwapped = i.op >= OP_JLT && i.op <= OP_JLEU; /* not (a < b) is b <= a */
    Insn r = i;
    r.op = (uint16_t)(OP_JT + opposite[i.op - OP_JT]);
    if (isSwapped) r.a = i.b, r.b = i.a;
    return r;
}

static void writeBranch(End *e, uint32_t i, Insn *out) {
    const Ins *in = insAt(e->fb, i);
    Insn w = *wordsOf(e->fb, in);
    bool isBackward = in->target <= i;
    assert(e->isKept[i] && in->target <= e->n);
    int64_t offset = (int64_t)e->position[in->target] - ((int64_t)e->position[i] + sizeOf(e, i));
    if (isForLoop(w.op)) {
        if (!isBackward) e->why = "internal error: a loop instruction must jump backward";
        bool isLong = w.op >= OP_FORUPL;
        if (e->isFar[i]) w.op = (uint16_t)(w.op + (OP_FORUPL - OP_FORUP));
        if (!isLong && !e->isFar[i]) w.c = (uint16_t)(int16_t)offset;
        out[0] = w;
        if (isLong || e->isFar[i]) out[1].word = (uint32_t)(int32_t)offset;
        return;
    }
    if (w.op == OP_JMP || w.op == OP_LOOP) w.op = isBackward ? OP_LOOP : OP_JMP;
    else if (w.op <= OP_JNNIL && isBackward) w.op = (uint16_t)(w.op + (OP_BT - OP_JT));
    else if (w.op >= OP_BT && w.op <= OP_BNNIL && !isBackward) w.op = (uint16_t)(w.op - (OP_BT - OP_JT));
    if (e->isFar[i]) {
        if (isBackward) w.op = (uint16_t)(w.op - (OP_BT - OP_JT));
        out[0] = invertCondition(w);
        out[0].c = 1;
        out[1] = makeInsn(isBackward ? OP_LOOP : OP_JMP, 0, 0, 0);
        out[1].bc = (int32_t)offset;
        return;
    }
    if (hasShortOffset(w.op)) w.c = (uint16_t)(int16_t)offset;
    else w.bc = (int32_t)offset;
    out[0] = w;
}

static void writeSwitch(End *e, uint32_t i, const Insn *w, Insn *out) {
    assert(w->op == OP_SWITCH && e->isKept[i]);
    uint32_t base = e->position[i] + sizeOf(e, i);
    out[0] = w[0];
    out[1] = w[1];
    for (uint32_t k = 0; k < (uint32_t)w->bc; k++) {
        uint32_t target = w[2 + k].lo;
        assert(target <= e->n);
        if (target <= i) e->why = "internal error: a switch must jump forward";
        out[2 + k].word = e->position[target] - base;
    }
}

/* One or a few: not worth a call of memcpy, which compilers make of the loop if they may. */
static inline void copyWords(Insn *out, const Insn *w, uint32_t count) {
    out[0] = w[0];
    if (LIKELY(count == 1)) return;
    out[1] = w[1];
    for (uint32_t k = 2; k < count; k++) out[k] = w[k];
}

static bool writeCode(End *e) {
    FuncBuilder *fb = e->fb;
    ModuleBuilder *mb = fb->mb;
    FuncRec *f = mbFuncAt(mb, fb->func);
    uint32_t words = e->position[e->n];
    if (words > MAX_WORDS - mb->code.count || !mbReserve(mb, &mb->code, words)) return false;
    f->codeStart = mb->code.count;
    f->codeWords = words;
    Insn *out = (Insn *)mb->code.data + f->codeStart;
    uint32_t lastLine = 0;
    for (uint32_t i = 0; i < e->n; i++) {
        if (!e->isKept[i]) continue;
        const Ins *in = insAt(fb, i);
        Insn *w = wordsOf(fb, in);
        uint32_t size = sizeOf(e, i);
        assert(e->position[i] + size <= words);
        mapRegisters(e, w);
        if (w->op == OP_SWITCH) writeSwitch(e, i, w, out + e->position[i]);
        else if (opInfo[w->op].flags & OPF_BRANCH) writeBranch(e, i, out + e->position[i]);
        else copyWords(out + e->position[i], w, size);
        if (in->line != lastLine && (in->line & 0xFFFFFF) != 0 && in->line >> 24 < mb->sources.count) {
            LineRec line = {f->codeStart + e->position[i], in->line};
            (void)mbAppend(mb, &mb->lines, &line);
            lastLine = in->line;
        }
    }
    mb->code.count += words;
    return !mb->hasFailed && e->why == NULL;
}

static bool writeHandlers(End *e) {
    FuncBuilder *fb = e->fb;
    ModuleBuilder *mb = fb->mb;
    FuncRec *f = mbFuncAt(mb, fb->func);
    f->firstHandler = mb->handlers.count;
    const BHandler *h = fb->handlers.data;
    for (uint32_t i = 0; i < fb->handlers.count; i++) {
        HandlerRec r = {e->position[h[i].start], e->position[h[i].end], e->position[h[i].target], h[i].kind, h[i].reg};
        if (r.start >= r.end) continue;
        assert(r.end <= e->position[e->n] && r.target < e->position[e->n]);
        (void)mbAppend(mb, &mb->handlers, &r);
    }
    uint32_t count = mb->handlers.count - f->firstHandler;
    if (count > UINT16_MAX) e->why = "the routine has too many exception handlers";
    f->handlerCount = (uint16_t)count;
    return !mb->hasFailed && e->why == NULL;
}

static bool writeFunc(End *e) {
    FuncBuilder *fb = e->fb;
    ModuleBuilder *mb = fb->mb;
    FuncRec *f = mbFuncAt(mb, fb->func);
    if (!writeCode(e) || !writeHandlers(e)) return false;
    if (e->maxReg < fb->locals.count) e->maxReg = fb->locals.count;
    if (e->maxReg > PBC_MAX_REGS) {
        e->why = "the routine needs too many registers";
        return false;
    }
    if (!mbReserve(mb, &mb->locals, fb->locals.count)) return false;
    f->firstLocal = mb->locals.count;
    if (fb->locals.count != 0) {
        memcpy((RegType *)mb->locals.data + f->firstLocal, fb->locals.data, fb->locals.count * sizeof(RegType));
    }
    mb->locals.count += fb->locals.count;
    f->localCount = (uint16_t)fb->locals.count;
    f->regCount = (uint16_t)e->maxReg;
    f->envReg = fb->envReg;
    f->envParams = fb->envParams;
    f->line = fb->headLine;
    return true;
}

/* Moves what was emitted after fbEntry before all other instructions. */
static bool moveEntry(FuncBuilder *fb) {
    assert(fb->entryFirst <= fb->ins.count);
    uint32_t body = fb->entryFirst, entry = fb->ins.count - body;
    if (!fb->hasEntry || entry == 0 || body == 0) return true;
    size_t bodyBytes = (size_t)body * sizeof(Ins), entryBytes = (size_t)entry * sizeof(Ins);
    Ins *all = fb->ins.data;
    Ins *moved = hookAlloc(fb->mb->hooks, entryBytes);
    if (moved == NULL) {
        fb->mb->hasFailed = true;
        return false;
    }
    memcpy(moved, all + body, entryBytes);
    memmove(all + entry, all, bodyBytes);
    memcpy(all, moved, entryBytes);
    hookFree(fb->mb->hooks, moved, entryBytes);
    uint32_t *labels = fb->labels.data;
    for (uint32_t i = 0; i < fb->labels.count; i++) {
        if (labels[i] != UNPLACED) labels[i] += entry;
    }
    return true;
}

static bool endFunc(End *e) {
    ModuleBuilder *mb = e->fb->mb;
    if (!moveEntry(e->fb)) return false;
    e->n = e->fb->ins.count;
    uint64_t words = 3 * (uint64_t)e->n + 2 + (2 * (uint64_t)e->n + 3) / 4; /* position[n + 1], work[n], branches[n + 1], isKept[n], isFar[n] */
    if (words > UINT32_MAX || !mbReserve(mb, &mb->scratch, (uint32_t)words)) return false;
    e->position = mb->scratch.data;
    e->work = e->position + e->n + 1;
    e->branches = e->work + e->n;
    e->isKept = (uint8_t *)(e->branches + e->n + 1);
    e->isFar = e->isKept + e->n;
    memset(e->isKept, 0, 2 * (size_t)e->n);
    collectBranches(e);
    bool ok = resolveAll(e);
    if (ok) {
        threadReturns(e);
        markReachable(e, 0);
        markHandlers(e);
        ok = e->why == NULL;
    }
    if (ok) {
        dropNopJumps(e);
        trimClears(e);
        ok = relax(e) && writeFunc(e);
    }
    return ok;
}

static void freeFunc(FuncBuilder *fb) {
    ModuleBuilder *mb = fb->mb;
    Table *tables[] = {&fb->words, &fb->ins, &fb->locals, &fb->labels, &fb->handlers};
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) mbTableFree(mb, tables[i]);
    hookFree(mb->hooks, fb, sizeof *fb);
}

/* Takes it out of the open functions; it becomes the spare one if there is none. */
static void closeFunc(FuncBuilder *fb) {
    ModuleBuilder *mb = fb->mb;
    assert(mb->openFuncs > 0 && *fb->link == fb);
    *fb->link = fb->next;
    if (fb->next != NULL) fb->next->link = fb->link;
    mb->openFuncs--;
    if (mb->spare == NULL) mb->spare = fb;
    else freeFunc(fb);
}

void mbFreeFuncs(ModuleBuilder *mb) {
    while (mb->open != NULL) closeFunc(mb->open);
    assert(mb->openFuncs == 0);
    if (mb->spare != NULL) freeFunc(mb->spare);
    mb->spare = NULL;
}

bool fbEnd(FuncBuilder *fb, const char **why) {
    const char *ignored;
    if (why == NULL) why = &ignored;
    *why = "out of memory";
    if (fb == NULL) return false;
    ModuleBuilder *mb = fb->mb;
    End e = {.fb = fb, .why = fb->problem};
    bool ok = !mb->hasFailed && fb->problem == NULL && endFunc(&e);
    if (e.why != NULL) *why = e.why;
    if (!ok) mb->hasFailed = true; /* a module without one of its functions is of no use */
    closeFunc(fb);
    return ok;
}
