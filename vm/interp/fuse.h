/* fuse.h: pairs of instructions that run as one; see fusions.def. Private to vm/ and its plug-ins. */
#ifndef PSCAL_VM_INTERP_FUSE_H
#define PSCAL_VM_INTERP_FUSE_H

#include "runtime/plat/compiler.h"
#include "vm/bytecode/module.h"

/* The pairs end in direct jumps between the cases of the loop, which a `switch` has not. */
#if defined(HAVE_COMPUTED_GOTO) && !defined(INTERP_SWITCH)
#define INTERP_FUSES
#endif

/* Fused opcodes follow those of the file format. */
typedef enum FusedOpcode {
    FUSED_BEFORE_FIRST = OP_COUNT - 1,
#define FUSION(first, second, how) FUSED_##first##_##second##_##how,
#include "vm/interp/fusions.def"
#undef FUSION
    FUSED_END
} FusedOpcode;

/* Fuses the pairs in the code of a verified module, in place. Before any of it runs. */
void fuseCode(Module *m);
/* What stands in the file where `op`, an opcode of a running module's code, stands: a fused opcode's first part, any other as it is. */
Opcode fusePlain(uint32_t op);

#endif
