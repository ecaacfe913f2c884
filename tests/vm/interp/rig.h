/* rig.h: what the interpreter's tests share: modules from assembler text with a common preamble, a VM with counting hooks, tables of opcode cases. */
#ifndef PSCAL_TESTS_VM_INTERP_RIG_H
#define PSCAL_TESTS_VM_INTERP_RIG_H

#include "vm/interp/vm.h"

#include <check.h>

/* Type numbers of the preamble (rig.c). */
enum {
    T_V = 13, T_I, T_II, T_IIxI, T_IIIxI, T_FxF, T_FFxF, T_FFFxF, T_FxI, T_FFxI, T_IxF, /* signatures 13..23 */
    T_BYTES = 24, T_WORDS, T_SET256, T_SET128, T_REC, T_BOXREC, T_BOXINT,              /* 24..30 */
    T_ARRAYS = 31, T_ARRAYS2 = 39, T_DYNS = 47, T_DYNSTR = 55, T_CLOSURE, T_ENV
};

typedef struct Rig {
    Hooks hooks;
    long calls, failAt;       /* of memory hooks that can fail; failAt -1: none */
    long long bytes, pages;   /* outstanding */
    char output[8192];        /* written to descriptors 1 and 2 */
    size_t outputSize;
    const char *input;        /* read from descriptor 0 */
    char report[16384];       /* of vmRunMain */
    size_t reportSize;
    VM *vm;
    Instance *inst;
    Task *task;
} Rig;

/* Assembles preamble + text. NULL: *why (a static buffer of the rig's report) says why. */
void rigInit(Rig *r);
Module *rigModule(Rig *r, const char *text);
/* VM + module; config may be NULL; its hooks are the rig's. Fails the test if anything is refused. */
void rigOpen(Rig *r, const VMConfig *config, const char *text);
/* Calls function number `func`. Returns vmCall's status. */
int rigCall(Rig *r, uint32_t func, const Value *args, uint32_t argCount, Value *result);
int64_t rigCallInt(Rig *r, uint32_t func, int64_t a, int64_t b); /* must succeed */
int rigMain(Rig *r);
/* Destroys the VM and fails the test if memory is left. */
void rigClose(Rig *r);

/* ---- one opcode at a time ---- */

/* A function `sig` (letters i and f: "ii:i") with `body`; registers r0.. are the parameters, 24 registers in all. Lines that start with a dot are
 * directives. `more` holds further functions (f1 ...), verbatim. Runs plain, traced and in collector stress, with equal results. */
typedef struct OpCase {
    const char *name;
    const char *sig;
    const char *body;
    int64_t a, b, c;
    int64_t want;
    int error;           /* 0: none */
    const char *message; /* the error's whole message, or NULL */
    unsigned line;       /* of `body` (from 1, directives count) where the error is; 0: not checked */
    const char *more;
} OpCase;
typedef struct RealCase {
    const char *name;
    const char *sig;
    const char *body;
    double a, b, c;
    double want;      /* result "f" */
    int64_t wantInt;  /* result "i" */
    int error;
} RealCase;

void opCaseRun(const OpCase *c);
void realCaseRun(const RealCase *c);
/* Opcodes that traced runs of this process have executed. */
bool opWasRun(uint32_t op);

extern const OpCase integerCases[], controlCases[], memoryCases[], objectCases[], textCases[];
extern const int integerCaseCount, controlCaseCount, memoryCaseCount, objectCaseCount, textCaseCount;
extern const RealCase realCases[];
extern const int realCaseCount;

#endif
