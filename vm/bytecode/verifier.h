/* verifier.h: the one linear pass that every module goes through before it may run.
 *
 * Model. A function's registers are locals (declared type, 0 <= r < localCount) and temporaries (localCount <= r < regCount).
 *  - A temporary has the type last written to it in the current basic block; it is undefined at block starts.
 *  - A call window R[a..] is preceded by the link word R[a-1], where CALL, CALLX and CALLC store the return address: a-1 >= localCount for ALL
 *    five call opcodes (CALL, CALLX, CALLC, CALLB, CALLBT). Such a call makes all temporaries >= a-1 undefined, except the results it writes
 *    at a (one result for functions, one or more consecutive ones for builtins).
 *  - A function with envReg returns by RETE/RETVE only (whose environment operand is envReg), one without by RET/RETV only. The ENV local is
 *    defined by CLEAR in the entry block (nil) and by NEWENV; env reads of a nil ENV trap at run time.
 *  - MKCLOS environments and LDX2's second index are ordinary register reads named in extra words.
 *  - A local of type i64 or f64 may always be read. A local of any other class may be read if it is a parameter, or was written (CLEAR
 *    included) in the entry block (the instructions before the first branch target and before the first instruction that ends a block; it dominates
 *    everything), or was written earlier in the same block. By-refs, slices and environments therefore never are nil.
 *  - The entry block also ends where the first handler range begins, so handlers cover no instruction of it.
 *  - A CLEAR outside the entry block counts as a write of its locals if it covers at most 64 words (checking stays linear).
 *  - In a function with envReg the entry block clears it before any instruction that may raise, call or poll: unwinding may read it.
 * Each check has a number Vnn; the list with its texts stands in verifier_rules.def and tests name it. */
#ifndef PSCAL_VM_BYTECODE_VERIFIER_H
#define PSCAL_VM_BYTECODE_VERIFIER_H

#include "vm/bytecode/module.h"

/* Verifies the whole module; sets m->isVerified and m->globalBytes. On failure *err names rule, function and place. */
bool verifyModule(Module *m, ModuleError *err) WARN_UNUSED;

#endif
