/* builtin_ids.h: the numbers by which bytecode names builtins.
 *
 * Two lists share one number space: those of the runtime (runtime/builtins/builtins.def) from 0 on, and those that need the VM's tasks
 * (vm/sched/task_builtins.def) from BUILTIN_TASK_FIRST on. Both lists are append-only; the numbers between them belong to no builtin. */
#ifndef PSCAL_VM_BYTECODE_BUILTIN_IDS_H
#define PSCAL_VM_BYTECODE_BUILTIN_IDS_H

enum { BUILTIN_TASK_FIRST = 512 };

/* LB_<name>: number of a builtin of either list. */
typedef enum BuiltinNumber {
#define BUILTIN(name, signature, function, flags, family, text) LB_##name,
#include "runtime/builtins/builtins.def"
    LB_RUNTIME_COUNT,
    LB_BEFORE_TASKS = BUILTIN_TASK_FIRST - 1,
#include "vm/sched/task_builtins.def"
#undef BUILTIN
    LB_COUNT
} BuiltinNumber;

#endif
