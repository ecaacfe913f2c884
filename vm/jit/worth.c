/* worth.c: estimates; the figures were measured on x86-64 with LLVM 19. */
#include "vm/jit/worth.h"
#include "vm/interp/fuse.h"
#include <assert.h>

enum {
    GAIN_MAX = 80,       /* percent, of code that only computes */
    HEAVY_WEIGHT = 40,   /* an instruction that calls the runtime takes as long as so many others, in both tiers */
    FUNCTION_NS = 15000000, WORD_NS = 300000, WORD_FAST_NS = 20000,
    OPEN_NS = 40000000   /* loading LLVM and making it ready */
};

/* Does the runtime do most of the work of the instruction? */
static bool isHeavy(const Insn *i) {
    assert(i->op < OP_COUNT);
    if ((opInfo[i->op].flags & OPF_ALLOC) != 0) return true;
    switch (i->op) {
    case OP_CALLB:
    case OP_CALLBT:
    case OP_CALLF:
    case OP_DISPOSE:
    case OP_DISPOSEN:
    case OP_SCMP:
    case OP_SEQ: return true;
    default: return false;
    }
}

uint32_t worthGain(const Func *f) {
    const FuncRec *rec = f->rec;
    const Insn *code = f->instance->module->code + rec->codeStart;
    uint64_t light = 0, heavy = 0;
    for (uint32_t pc = 0; pc < rec->codeWords;) {
        Insn i = code[pc];
        i.op = (uint16_t)fusePlain(i.op);
        if (isHeavy(&i)) heavy++;
        else light++;
        pc += 1 + (uint32_t)opExtWords(&i);
    }
    assert(light + heavy > 0);
    return (uint32_t)(GAIN_MAX * light / (light + HEAVY_WEIGHT * heavy));
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
