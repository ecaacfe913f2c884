/* interp_trace.c: the interpreter loop again, for --vm-trace-head: every instruction is shown before it runs, up to the task's count. The plain loop of
 * interp.c knows nothing of this. */
#include "vm/interp/interp_ops.h"

#include <stdio.h>

/* IP: word in the module's code section; OPC: number of the opcode; STACK: register words in use below the running window. */
static COLD void traceLine(Task *t, const Insn *ip, const Value *R) {
    char line[96];
    const Func *f = vmFuncAt(t->vm, ip);
    assert(t->traceLeft != 0 && R > t->stackBase);
    t->traceLeft--;
    if (t->vm->config.trace == NULL) return;
    (void)snprintf(line, sizeof line, "[VM-TRACE] IP=%04lld OPC=%u STACK=%lld\n", f == NULL ? 0LL : (long long)(ip - f->instance->module->code),
                   ip->op, (long long)(R - t->stackBase - 1));
    t->vm->config.trace(t->vm->config.traceUser, line);
}

static ALWAYS_INLINE void traceStep(Task *t, const Insn *ip, const Value *R) {
    if (UNLIKELY(t->traceLeft != 0)) traceLine(t, ip, R);
}

#define INTERP_TRACE
#include "vm/interp/interp.c"
