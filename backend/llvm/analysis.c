/* analysis.c: what must be known of a function before it is translated: where blocks begin, which loops only count, what is read later. */
#include "backend/llvm/unit.h"
#include "vm/interp/fuse.h"
#include <assert.h>
#include <stdlib.h>

enum { LOOK_AHEAD = 400, LEAF_WORDS_MAX = 60, LEAF_REGS_MAX = 60 };

uint32_t branchTarget(const Translator *tr, uint32_t pc) {
    const Insn *i = &tr->code[pc];
    assert((opInfo[i->op].flags & OPF_BRANCH) != 0 && i->op != OP_SWITCH);
    return (uint32_t)((int64_t)pc + insnWords(i) + opBranchOffset(i));
}

typedef void (*EdgeFn)(Translator *tr, uint32_t from, uint32_t to, void *arg);

/* Calls fn for every branch edge, SWITCH tables included. */
static void eachEdge(Translator *tr, EdgeFn fn, void *arg) {
    for (uint32_t pc = 0; pc < tr->rec->codeWords; pc += insnWords(&tr->code[pc])) {
        const Insn *i = &tr->code[pc];
        if (i->op == OP_SWITCH) {
            uint32_t n = (uint32_t)i->bc;
            for (uint32_t k = 0; k < n; k++) fn(tr, pc, pc + 2 + n + i[2 + k].lo, arg);
        } else if ((opInfo[i->op].flags & OPF_BRANCH) != 0) {
            fn(tr, pc, branchTarget(tr, pc), arg);
        }
    }
}

static void markEdge(Translator *tr, uint32_t from, uint32_t to, void *arg) {
    (void)arg;
    assert(to < tr->rec->codeWords);
    tr->words[to] |= WORD_TARGET;
    if (to > from) return;
    bool isFirst = (tr->words[to] & WORD_LOOP) == 0;
    tr->words[to] |= WORD_LOOP;
    tr->loops[to].back = isFirst ? from : UINT32_MAX;
}

typedef struct Entries {
    uint32_t first, last; /* the loop's words */
    bool found;           /* a branch into its middle */
} Entries;

static void findEntry(Translator *tr, uint32_t from, uint32_t to, void *arg) {
    Entries *e = arg;
    (void)tr;
    if (to > e->first && to <= e->last && (from < e->first || from > e->last)) e->found = true;
}

bool isLeaf(const Func *fn) {
    const FuncRec *rec = fn->rec;
    const Insn *code = fn->instance->module->code + rec->codeStart;
    if (rec->codeWords > LEAF_WORDS_MAX || rec->regCount > LEAF_REGS_MAX || rec->handlerCount != 0 || rec->envReg != PBC_NO_ENV) return false;
    if (!unitFastInRegs(fn)) return false;
    for (uint32_t pc = 0; pc < rec->codeWords;) {
        Insn i = code[pc];
        i.op = (uint16_t)fusePlain(i.op);
        if ((opInfo[i.op].flags & (OPF_CALL | OPF_ALLOC)) != 0 || isBackEdge(&i)) return false;
        pc += insnWords(&i);
    }
    return true;
}

/* An event is what uses up credit: a call or a backward jump. False: there are others than calls of leaf functions. */
static bool countEvents(const Translator *tr, uint32_t first, uint32_t last, uint32_t *leafCalls) {
    *leafCalls = 0;
    for (uint32_t pc = first; pc < last; pc += insnWords(&tr->code[pc])) {
        const Insn *i = &tr->code[pc];
        if (isBackEdge(i)) return false;
        if (!opIsCall(i->op)) continue;
        if (i->op != OP_CALL || !isLeaf(&tr->inst->funcs[i->bc])) return false;
        (*leafCalls)++;
    }
    return true;
}

static bool isCounted(Translator *tr, uint32_t header) {
    Loop *loop = &tr->loops[header];
    uint32_t back = loop->back;
    if (back == UINT32_MAX) return false;
    uint16_t op = tr->code[back].op;
    if (op < OP_FORUP || op > OP_FORDOWNL || !countEvents(tr, header, back, &loop->leafCalls)) return false;
    Entries e = {header, back, false};
    eachEdge(tr, findEntry, &e);
    for (uint32_t k = 0; k < tr->rec->handlerCount; k++) {
        uint32_t target = tr->m->handlers[tr->rec->firstHandler + k].target;
        if (target >= e.first && target <= e.last) e.found = true;
    }
    return !e.found;
}

static void findLoops(Translator *tr) {
    for (uint32_t pc = 0; pc < tr->rec->codeWords; pc += insnWords(&tr->code[pc])) {
        if ((tr->words[pc] & WORD_LOOP) != 0) tr->loops[pc].isCounted = isCounted(tr, pc);
    }
}

/* ---- where a function looks for room on its stacks ------------------------------------------------------------------------------------ */

static bool isFunctionCall(uint32_t op) { return op == OP_CALL || op == OP_CALLX || op == OP_CALLC; }

/* One round of marking the words from which calls can be reached. False: nothing new. */
static bool markCallers(const Translator *tr, uint8_t *calls) {
    bool isNew = false;
    for (uint32_t pc = tr->rec->codeWords; pc-- > 0;) {
        const Insn *i = &tr->code[pc];
        if ((tr->words[pc] & WORD_INSN) == 0 || calls[pc] != 0) continue;
        uint32_t next = pc + insnWords(i);
        bool does = isFunctionCall(i->op) || (opFallsThrough(i->op) && calls[next] != 0);
        if (i->op == OP_SWITCH) {
            for (uint32_t k = 0; k < (uint32_t)i->bc; k++) does = does || calls[next + i[2 + k].lo] != 0;
        } else if ((opInfo[i->op].flags & OPF_BRANCH) != 0) {
            does = does || calls[branchTarget(tr, pc)] != 0;
        }
        calls[pc] = does ? ROOM_REACHED : 0;
        isNew = isNew || does;
    }
    return isNew;
}

static void countWay(Translator *tr, uint32_t from, uint32_t to, void *arg) {
    uint8_t *ways = arg;
    assert(from < tr->rec->codeWords && to < tr->rec->codeWords);
    if (ways[to] < UINT8_MAX) ways[to]++;
}

/* Does the instruction nothing but set registers other than parameters, so that the interpreter may do it again? */
static bool isRepeatable(const Translator *tr, const Insn *i) {
    const OpInfo *info = &opInfo[i->op];
    const TypeRec *sig = &tr->m->types[tr->rec->sig];
    uint32_t parameters = 0;
    for (uint32_t k = 0; k < sig->count; k++) parameters += moduleRegWords(tr->m->regTypes[sig->first + k]);
    bool writes = info->a == OPD_WI || info->a == OPD_WF || info->a == OPD_WX;
    return writes && i->a >= parameters && i->op != OP_FRAMEID && (info->flags & ~(OPF_PURE | OPF_TRAP)) == 0;
}

static bool looksAtRegisters(uint32_t op) {
    OpRule rule = (OpRule)opInfo[op].rule;
    bool isNilTest = rule == RULE_REFNIL || rule == RULE_REFNIL1 || rule == RULE_REFCMP || rule == RULE_FIELDNIL; /* they look at headers */
    if (isNilTest || (opInfo[op].flags & OPF_TRAP) != 0) return false;
    return (opInfo[op].flags & OPF_BRANCH) != 0 || rule == RULE_NONE || rule == RULE_MOV || rule == RULE_IMM64 || rule == RULE_DIVI || rule == RULE_SHIFT;
}

/* The last instruction that all calls lie behind, and before it none that may not run twice: the paths that end without calls, often the most travelled, are
 * spared the look. */
static uint32_t lateRoom(Translator *tr, uint8_t *calls, const uint8_t *ways) {
    uint32_t pc = 0;
    bool isPlain = true;
    assert(calls[0] != 0 || tr->rec->codeWords == 0);
    for (uint32_t steps = 0; ways[0] == 0 && steps < LOOK_AHEAD; steps++) {
        const Insn *i = &tr->code[pc];
        uint32_t next = pc + insnWords(i);
        if ((opInfo[i->op].flags & OPF_BRANCH) == 0) {
            if (!isRepeatable(tr, i)) break;
        } else {
            if (i->op == OP_SWITCH || isBackEdge(i)) break;
            uint32_t target = branchTarget(tr, pc);
            if (i->op != OP_JMP && calls[target] != 0 && calls[next] != 0) break;
            if (calls[target] != 0) next = target;
        }
        if (ways[next] != 1) break;
        isPlain = isPlain && looksAtRegisters(i->op);
        calls[pc] = ROOM_BEFORE;
        pc = next;
    }
    tr->hasGuard = isPlain && pc != 0;
    return pc;
}

/* A function that calls asks for room, or one whose window is too large for the margin above the limit. One that calls itself asks for its twin, too (unitSelf). */
static bool findRoom(Translator *tr) {
    uint32_t n = tr->rec->codeWords;
    bool isCaller = false, isRecursive = false;
    for (uint32_t pc = 0; pc < n; pc += insnWords(&tr->code[pc])) {
        const Insn *i = &tr->code[pc];
        isCaller = isCaller || isFunctionCall(i->op);
        isRecursive = isRecursive || (i->op == OP_CALL && &tr->inst->funcs[i->bc] == tr->fn);
    }
    if (!isCaller && tr->fn->regCount <= STACK_LEAF_WORDS) return true;
    tr->roomWords = tr->fn->regCount * (isRecursive ? 2u : 1u);
    if (!isCaller || tr->rec->handlerCount != 0) return true;
    uint8_t *calls = calloc(n + 1, 1), *ways = calloc(n + 1, 1);
    bool ok = calls != NULL && ways != NULL;
    if (ok) {
        while (markCallers(tr, calls)) continue;
        eachEdge(tr, countWay, ways);
        for (uint32_t pc = 0; pc < n; pc += insnWords(&tr->code[pc])) {
            if (opFallsThrough(tr->code[pc].op)) countWay(tr, pc, pc + insnWords(&tr->code[pc]), ways);
        }
        if (calls[0] != 0) tr->roomAt = lateRoom(tr, calls, ways);
        else tr->roomWords = 0;
    }
    free(ways);
    tr->reachesRoom = calls;
    return ok;
}

bool analyse(Translator *tr) {
    uint32_t n = tr->rec->codeWords;
    tr->words = calloc(n + 1, 1);
    tr->blocks = calloc(n + 1, sizeof *tr->blocks);
    tr->loops = calloc(n + 1, sizeof *tr->loops);
    if (tr->words == NULL || tr->blocks == NULL || tr->loops == NULL) return false;
    tr->words[0] |= WORD_TARGET;
    for (uint32_t pc = 0; pc < n; pc += insnWords(&tr->code[pc])) {
        const Insn *i = &tr->code[pc];
        tr->words[pc] |= WORD_INSN;
        if ((opInfo[i->op].flags & OPF_END) != 0) tr->words[pc + insnWords(i)] |= WORD_TARGET;
        if ((opInfo[i->op].flags & (OPF_CALL | OPF_ALLOC)) != 0) tr->writesThrough = true;
    }
    eachEdge(tr, markEdge, NULL);
    for (uint32_t k = 0; k < tr->rec->handlerCount; k++) {
        const HandlerRec *h = &tr->m->handlers[tr->rec->firstHandler + k];
        tr->words[h->target] |= WORD_TARGET | WORD_HANDLER;
        tr->writesThrough = true;
    }
    findLoops(tr);
    return findRoom(tr);
}

static bool isRegOperand(uint8_t kind) { return kind == OPD_RI || kind == OPD_RF || kind == OPD_RX || kind == OPD_RWI; }

bool insnReads(const Translator *tr, const Insn *i, uint32_t r) {
    const OpInfo *info = &opInfo[i->op];
    (void)tr;
    if ((opIsCall(i->op) || i->op == OP_TASKNEW) && r >= i->a) return true;
    if (i->op == OP_MKCLOS && r >= (uint32_t)i[1].hi && r < (uint32_t)i[1].hi + i[1].lo) return true;
    if (info->extWords != 0) {
        for (uint32_t n = 1; n <= info->extWords; n++) {
            if (opExtKind(i->op, n, false) == EXT_REG && i[n].lo == r) return true;
        }
    }
    return (isRegOperand(info->a) && i->a == r) || (isRegOperand(info->b) && i->b == r) || (isRegOperand(info->c) && i->c == r);
}

bool insnWrites(const Insn *i, uint32_t r) {
    uint8_t a = opInfo[i->op].a;
    if (i->op == OP_CLEAR) return r >= i->a && r < i->a + (uint32_t)i->bc;
    return (a == OPD_WI || a == OPD_WF || a == OPD_WX || a == OPD_RWI) && i->a == r;
}

bool usedLater(const Translator *tr, uint32_t pc, uint32_t r, bool here) {
    uint32_t budget = LOOK_AHEAD;
    if (here && insnReads(tr, &tr->code[pc], r)) return true;
    while ((opInfo[tr->code[pc].op].flags & OPF_END) == 0) {
        if (opIsCall(tr->code[pc].op) && r + 1 >= tr->code[pc].a) return false; /* the call's window covers it */
        pc += insnWords(&tr->code[pc]);
        if ((tr->words[pc] & WORD_TARGET) != 0) return false;
        if (insnReads(tr, &tr->code[pc], r)) return true;
        if (insnWrites(&tr->code[pc], r)) return false;
        if (--budget == 0) return true;
    }
    return false;
}
