/* isolate.h: deep copies of object graphs, for tasks that run with copies of the globals, and for values that pass between such tasks (threading.md 1.12). */
#ifndef PSCAL_VM_SCHED_ISOLATE_H
#define PSCAL_VM_SCHED_ISOLATE_H

#include "vm/sched/sched.h"

/* A copy of what `from` refers to, which keeps the shape of the graph. Handles (channels, locks, tasks, files) stay the same; strings are shared until
 * somebody changes them. `from` must be rooted. 0, or 1 with an error pending. */
int isolateCopy(Task *t, Obj *from, Obj **to) WARN_UNUSED;
/* The same for the shared store: what would stay bound to its maker is refused: a pointer to a part of something, a file, a routine. */
int isolateValue(Task *t, Obj *from, Obj **to) WARN_UNUSED;
/* Gives a new task copies of all globals, of what its routine has captured, and of its arguments. 0, or 1 with an error pending. */
int isolateTask(Task *t, TaskObj *obj) WARN_UNUSED;

#endif
