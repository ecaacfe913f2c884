/* builtin_table.h: implementations and descriptions of all builtins by their number in bytecode (vm/bytecode/builtin_ids.h). */
#ifndef PSCAL_VM_INTERP_BUILTIN_TABLE_H
#define PSCAL_VM_INTERP_BUILTIN_TABLE_H

#include "runtime/builtins/builtins.h"
#include "vm/bytecode/builtin_ids.h"

/* NULL where a number belongs to no builtin; verified code never calls such. */
extern const BuiltinFn builtinFns[LB_COUNT];
/* NULL: there is no such builtin. */
const BuiltinInfo *builtinInfo(uint32_t number);
/* Its arguments are not kept, except that a result may be one of them, then marked shared. */
bool builtinIsPure(uint32_t number);

#define BUILTIN(name, signature, function, flags, family, text) int function(Rt *rt, Value *R);
#include "vm/sched/task_builtins.def"
#undef BUILTIN

#endif
