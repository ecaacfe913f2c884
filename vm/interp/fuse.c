/* fuse.c: finds the pairs of fusions.def in the code of a module. One pass, in code order: the interpreter's dispatch is all that changes. */
#include "vm/interp/fuse.h"

#include <assert.h>

typedef enum Handover { HOW_NEXT, HOW_A, HOW_B, HOW_C } Handover;

typedef struct Fusion {
    uint16_t first, second;
    uint8_t how;
} Fusion;

static const Fusion fusions[] = {
#define FUSION(first, second, how) {OP_##first, OP_##second, HOW_##how},
#include "vm/interp/fusions.def"
#undef FUSION
};
enum { FUSION_COUNT = sizeof fusions / sizeof fusions[0] };
_Static_assert(FUSION_COUNT == FUSED_END - OP_COUNT, "one row for each fused opcode");
_Static_assert(FUSED_END < 65536 && FUSION_COUNT < 255, "a fused opcode is an opcode, and a row number is a byte");

Opcode fusePlain(uint32_t op) {
    assert(op < FUSED_END);
    return (Opcode)(op < OP_COUNT ? op : fusions[op - OP_COUNT].first);
}

static bool isHandedOver(const Fusion *fusion, const Insn *first, const Insn *second) {
    switch ((Handover)fusion->how) {
    case HOW_NEXT: return true;
    case HOW_A: return second->a == first->a;
    case HOW_B: return second->b == first->a;
    case HOW_C: return second->c == first->a;
    }
    return false;
}

void fuseCode(Module *m) {
    uint8_t rows[OP_COUNT] = {0}; /* by first opcode: its first row, from 1 */
    for (uint32_t k = FUSION_COUNT; k-- > 0;) rows[fusions[k].first] = (uint8_t)(k + 1);
    Insn *code = (Insn *)(uintptr_t)m->code; /* the image is the module's own memory, and nothing else has seen it yet */
    assert(m->isVerified);
    for (uint32_t pc = 0; pc < m->codeCount;) {
        Insn *at = code + pc;
        assert(at->op < OP_COUNT);
        pc += 1 + (uint32_t)opExtWords(at);
        if (rows[at->op] == 0 || pc == m->codeCount) continue;
        const Insn *second = code + pc;
        for (uint32_t k = rows[at->op] - 1u; k < FUSION_COUNT && fusions[k].first == at->op; k++) {
            if (second->op != fusions[k].second || !isHandedOver(&fusions[k], at, second)) continue;
            at->op = (uint16_t)(OP_COUNT + k);
            pc += 1 + (uint32_t)opExtWords(second); /* it is no first part of another pair */
            break;
        }
    }
    assert(FUSION_COUNT == 0 || m->codeCount == 0 || code[0].op < FUSED_END);
}
