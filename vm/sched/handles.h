/* handles.h: things that programs know by a number, 1, 2, ... per VM (threading.md 2.11): one series for all kinds, so that the number of a channel is
 * no mutex. What has a number is never freed before the VM. Private to vm/sched. */
#ifndef PSCAL_VM_SCHED_HANDLES_H
#define PSCAL_VM_SCHED_HANDLES_H

#include "vm/sched/sched_internal.h"

/* The first four occur in bytecode (handle_of). */
typedef enum HandleKind {
    HANDLE_NONE, HANDLE_TASK, HANDLE_CHANNEL, HANDLE_SENDER, HANDLE_RECEIVER, HANDLE_MUTEX, HANDLE_RWLOCK, HANDLE_SEMAPHORE, HANDLE_ATOMIC, HANDLE_POOL,
    HANDLE_SCHEDULER, HANDLE_BARRIER, HANDLE_WAITGROUP, HANDLE_KIND_COUNT
} HandleKind;

/* Start of the objects of all kinds but tasks and channels: heap objects of type TYPE_ID_HANDLE, scanned word by word. */
typedef struct Handle {
    Obj head;
    uint32_t id;
    uint8_t kind; /* HandleKind */
} Handle;

/* A zeroed object of `bytes` bytes that starts with a Handle. NULL: an error is pending. */
void *handleAlloc(Task *t, HandleKind kind, size_t bytes);
/* Gives it its number, when it is complete. 0: an error is pending. */
int64_t handlePublish(Task *t, void *handle);
/* The object with that number. NULL: E-HANDLE is pending. Any task; never waits. */
void *handleFind(Task *t, int64_t id, HandleKind kind);

bool handlesCreate(Sched *s);
void handlesMark(const Sched *s, Heap *heap);
void handlesFree(Sched *s);

#endif
