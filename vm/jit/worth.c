/* worth.c: estimates; the figures were measured on x86-64 with LLVM 19. */
#include "vm/jit/worth.h"
#include "vm/bytecode/builtin_ids.h"
#include "vm/interp/fuse.h"
#include <assert.h>

enum {
    GAIN_MAX = 80,       /* percent, of code that only computes */
    HEAVY_WEIGHT = 40,   /* an instruction that calls the runtime takes as long as so many others, in both tiers */
    BOX_WEIGHT = 4,      /* a small box is made and disposed without a call, but its memory takes as long in both tiers */
    QUICK_WEIGHT = 12,   /* of a builtin that native code calls without what the VM needs for its calls: so long in both tiers, and as long more in the interpreter */
    FUNCTION_NS = 8000000, WORD_NS = 500000, WORD_FAST_NS = 20000,
    OPEN_NS = 40000000,  /* loading LLVM and making it ready */
    LOOP_WEIGHT = 7,     /* an instruction in a loop counts so much more than one outside */
    LOOPS_MAX = 16       /* further ones of a function count as if they were none */
};

/* Does the runtime do most of the work of the instruction? */
static bool isHeavy(const Insn *i) {
    assert(i->op < OP_COUNT);
    switch (i->op) {
    case OP_SST:
    case OP_SAPP:
    case OP_SAPPC:
    case OP_SAPPL:
    case OP_SAPPCL: /* mostly in place, which native code does itself */
    case OP_SEQ: return false; /* mostly decided by the lengths or the first word */
    case OP_CALLB: return i->bc != LB_upcase && i->bc != LB_locase; /* which it does itself, too */
    case OP_CALLBT:
    case OP_CALLF:
    case OP_SCMP: return true;
    default: return (opInfo[i->op].flags & OPF_ALLOC) != 0;
    }
}

/* Does it make or dispose one box? */
static bool isBox(const Insn *i) { return i->op == OP_NEW || i->op == OP_DISPOSE || i->op == OP_DISPOSEN; }

/* Is it a builtin with a helper for its most usual case (helpers.def)? */
static bool isQuick(const Insn *i) {
    assert(i->op < OP_COUNT);
    if (i->op != OP_CALLB) return false;
    return i->bc == LB_str_copy || i->bc == LB_str_upper_own || i->bc == LB_str_lower_own || i->bc == LB_int_to_str;
}

/* The instruction at pc of f as in the file: its extra words are not copied, but stand behind code[pc]. */
static Insn plainAt(const Insn *code, uint32_t pc) {
    Insn i = code[pc];
    i.op = (uint16_t)fusePlain(i.op);
    return i;
}

static const Insn *codeOf(const Func *f) { return f->instance->module->code + f->rec->codeStart; }

/* What instructions cost: those that native code makes faster, and the others. */
typedef struct Counts {
    uint64_t light, heavy;
} Counts;

static void countBetween(Counts *counts, const Insn *code, uint32_t first, uint32_t end, uint32_t weight) {
    for (uint32_t pc = first; pc < end;) {
        Insn i = plainAt(code, pc);
        if (isBox(&i)) counts->heavy += weight * BOX_WEIGHT;
        else if (isQuick(&i)) counts->heavy += weight * QUICK_WEIGHT, counts->light += weight * QUICK_WEIGHT;
        else if (isHeavy(&i)) counts->heavy += weight * HEAVY_WEIGHT;
        else counts->light += weight;
        pc += 1 + (uint32_t)opExtWords(&i);
    }
}

/* Where the loop begins that the instruction at pc closes, or UINT32_MAX. */
static uint32_t loopBefore(const Insn *code, uint32_t pc) {
    Insn two[2] = {plainAt(code, pc), {.word = 0}};
    if ((opInfo[two[0].op].flags & OPF_BRANCH) == 0 || two[0].op == OP_SWITCH) return UINT32_MAX;
    if (opInfo[two[0].op].extWords != 0) two[1] = code[pc + 1];
    int64_t target = (int64_t)pc + 1 + (int64_t)opExtWords(&two[0]) + opBranchOffset(two);
    return target <= pc ? (uint32_t)target : UINT32_MAX;
}

/* The outermost of the loops inside of some code: where they begin, and what stands in them. */
typedef struct InnerLoops {
    uint32_t headers[LOOPS_MAX];
    uint64_t costs[LOOPS_MAX];
    uint32_t count;
} InnerLoops;

static uint64_t costBetween(const Insn *code, uint32_t first, uint32_t end) {
    Counts counts = {0, 0};
    countBetween(&counts, code, first, end, 1);
    return counts.light + counts.heavy;
}

/* Of the words first..end - 1 without the loops inside, which have events of their own; a loop that begins at `first` is the one looked at if `isLoop`. */
static uint32_t stretchBetween(const Func *f, uint32_t first, uint32_t end, bool isLoop) {
    const Insn *code = codeOf(f);
    InnerLoops inner = {.count = 0};
    for (uint32_t pc = first; pc < end;) {
        Insn i = plainAt(code, pc);
        uint32_t next = pc + 1 + (uint32_t)opExtWords(&i), header = loopBefore(code, pc);
        if (header < end && header >= first + isLoop) {
            while (inner.count > 0 && inner.headers[inner.count - 1] >= header) inner.count--; /* it is inside of this one */
            if (inner.count < LOOPS_MAX) {
                inner.headers[inner.count] = header;
                inner.costs[inner.count++] = costBetween(code, header, next);
            }
        }
        pc = next;
    }
    uint64_t cost = costBetween(code, first, end);
    for (uint32_t k = 0; k < inner.count; k++) cost -= inner.costs[k] < cost ? inner.costs[k] : cost;
    return cost == 0 ? 1 : cost > WORTH_STRETCH_MAX ? WORTH_STRETCH_MAX : (uint32_t)cost;
}

/* The part of the words first..end - 1. What stands in loops runs more often, and the more so the deeper. */
static uint32_t gainBetween(const Func *f, uint32_t first, uint32_t end) {
    const Insn *code = codeOf(f);
    Counts counts = {0, 0};
    uint32_t loops = 0;
    countBetween(&counts, code, first, end, 1);
    for (uint32_t pc = first; pc < end && loops < LOOPS_MAX;) {
        Insn i = plainAt(code, pc);
        uint32_t next = pc + 1 + (uint32_t)opExtWords(&i), header = loopBefore(code, pc);
        if (header >= first && header < end) {
            countBetween(&counts, code, header, next, LOOP_WEIGHT);
            loops++;
        }
        pc = next;
    }
    assert(counts.light + counts.heavy > 0);
    return (uint32_t)(GAIN_MAX * counts.light / (counts.light + counts.heavy));
}

uint32_t worthGain(const Func *f) { return gainBetween(f, 0, f->rec->codeWords); }
uint32_t worthStretch(const Func *f) { return stretchBetween(f, 0, f->rec->codeWords, false); }

/* The words of the loop that begins at header: *first up to the one that is returned. */
static uint32_t loopEnd(const Func *f, const Insn *header, uint32_t *first) {
    const Insn *code = codeOf(f);
    *first = (uint32_t)(header - code);
    uint32_t end = *first + 1;
    assert(header >= code && *first < f->rec->codeWords);
    for (uint32_t pc = *first; pc < f->rec->codeWords;) {
        Insn i = plainAt(code, pc);
        uint32_t next = pc + 1 + (uint32_t)opExtWords(&i);
        if (loopBefore(code, pc) == *first) end = next;
        pc = next;
    }
    return end;
}

uint32_t worthLoopGain(const Func *f, const Insn *header) {
    uint32_t first, end = loopEnd(f, header, &first);
    return gainBetween(f, first, end);
}

uint32_t worthLoopStretch(const Func *f, const Insn *header) {
    uint32_t first, end = loopEnd(f, header, &first);
    return stretchBetween(f, first, end, true);
}

uint64_t worthShareNs(uint64_t *mean, uint32_t stretch, uint64_t ns) {
    enum { SCALE = 64, SAMPLES = 32 }; /* *mean counts in parts of an instruction; how many slices it looks back on */
    assert(stretch >= 1 && stretch <= WORTH_STRETCH_MAX);
    uint64_t now = (uint64_t)stretch * SCALE, before = __atomic_load_n(mean, __ATOMIC_RELAXED);
    if (before == 0) before = now;
    __atomic_store_n(mean, (before * (SAMPLES - 1) + now) / SAMPLES, __ATOMIC_RELAXED); /* an estimate: what another worker adds right now may be lost */
    return ns * now / before;
}

uint64_t worthCostNs(const Func *f, JitLevel level) {
    uint64_t word = level == JIT_LEVEL_FAST ? WORD_FAST_NS : WORD_NS;
    assert(f->rec != NULL);
    return FUNCTION_NS + f->rec->codeWords * word;
}

uint64_t worthWithoutHeap(uint64_t *debtNs, uint64_t heapNs, uint64_t ns) {
    uint64_t debt = __atomic_load_n(debtNs, __ATOMIC_RELAXED) + heapNs;
    uint64_t paid = debt < ns ? debt : ns;
    assert(paid <= debt && paid <= ns);
    __atomic_store_n(debtNs, debt - paid, __ATOMIC_RELAXED); /* an estimate: what another worker adds right now may be lost */
    return ns - paid;
}

bool worthCompiling(uint64_t savedNs, uint64_t costNs, bool isOpen) {
    assert(costNs > 0);
    return savedNs >= costNs + (isOpen ? 0 : OPEN_NS);
}
