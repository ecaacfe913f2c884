/* pbc_mutate.h: the deterministic fuzzer of bytecode files; what to do with an accepted module is the caller's. */
#ifndef PSCAL_TESTS_FUZZ_PBC_MUTATE_H
#define PSCAL_TESTS_FUZZ_PBC_MUTATE_H

#include "vm/bytecode/module.h"

/* Runs a verified module with fuel; takes it. */
typedef void (*PbcExecute)(void *user, Module *module);

/* The command: SEED_DIR COUNT [FIRST_CASE] [--seconds=S] [--show]. Seeds are .pbc files and .pasm texts, in name order. `execute` may be NULL.
 * Returns the exit status: 0, 1 findings, 2 misuse. */
int pbcFuzzMain(int argc, char **argv, const Hooks *hooks, PbcExecute execute, void *user);

#endif
