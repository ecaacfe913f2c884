/* named.h: mutexes and queues that programs know by name (threading.md 2.8). Private to vm/sched. */
#ifndef PSCAL_VM_SCHED_NAMED_H
#define PSCAL_VM_SCHED_NAMED_H

#include "vm/sched/sched_internal.h"

bool namesCreate(Sched *s);
void namesMark(const Sched *s, Heap *heap); /* values in queues */
void namesFree(Sched *s);

#endif
