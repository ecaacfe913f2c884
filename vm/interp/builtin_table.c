/* builtin_table.c: the tables generated from both lists of builtins. */
#include "vm/interp/builtin_table.h"

#include "runtime/io/file.h"
#include <assert.h>

enum {
    PURE = BUILTIN_PURE, ALLOC = BUILTIN_ALLOC, BLOCK = BUILTIN_BLOCK, THROW = BUILTIN_THROW, WORKER = BUILTIN_WORKER, FS_READ = BUILTIN_FS_READ,
    FS_WRITE = BUILTIN_FS_WRITE, NET = BUILTIN_NET, PROC = BUILTIN_PROC, ENV = BUILTIN_ENV, CLOCK = BUILTIN_CLOCK, TERM = BUILTIN_TERM, ASKS = BUILTIN_ASKS
};

/* What a sandbox may refuse asks first, whoever calls it: the interpreter, native code, a thread of a builtin. */
#define NEEDS(flags) (((flags) & ASKS) != 0 ? 0 : (flags) & BUILTIN_CAPABILITIES)
#define BUILTIN(name, signature, function, flags, family, text)                                                                     \
    static int ask_##name(Rt *rt, Value *R) { return ioAsk(rt, NEEDS(flags), #name) ? 1 : function(rt, R); }
#include "runtime/builtins/builtins.def"
#undef BUILTIN

const BuiltinFn builtinFns[LB_COUNT] = {
#define BUILTIN(name, signature, function, flags, family, text) [LB_##name] = NEEDS(flags) != 0 ? ask_##name : function,
#include "runtime/builtins/builtins.def"
#undef BUILTIN
#define BUILTIN(name, signature, function, flags, family, text) [LB_##name] = function,
#include "vm/sched/task_builtins.def"
#undef BUILTIN
};

static const BuiltinInfo taskBuiltins[] = {
#define BUILTIN(name, signature, function, flags, family, text) {#name, signature, function, flags, family, text},
#include "vm/sched/task_builtins.def"
#undef BUILTIN
};
_Static_assert(sizeof taskBuiltins / sizeof taskBuiltins[0] == LB_COUNT - BUILTIN_TASK_FIRST, "task builtins are numbered without gaps");
_Static_assert((int)LB_RUNTIME_COUNT == (int)BI_COUNT, "builtins of the runtime keep their numbers");

const BuiltinInfo *builtinInfo(uint32_t number) {
    if (number < LB_RUNTIME_COUNT) return &builtinTable[number];
    if (number < BUILTIN_TASK_FIRST || number >= LB_COUNT) return NULL;
    assert(taskBuiltins[number - BUILTIN_TASK_FIRST].fn == builtinFns[number]);
    return &taskBuiltins[number - BUILTIN_TASK_FIRST];
}

bool builtinIsPure(uint32_t number) {
    const BuiltinInfo *info = builtinInfo(number);
    return info != NULL && (info->flags & BUILTIN_PURE) != 0;
}
