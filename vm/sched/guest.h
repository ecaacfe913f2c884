/* guest.h: threads that the VM has not made, and tasks that keep theirs.
 *
 * A C function may call back from a thread of its own. For the time of that call the thread is a guest: it has a task, whose collection and requests work
 * like those of any other, but it takes no other tasks. */
#ifndef PSCAL_VM_SCHED_GUEST_H
#define PSCAL_VM_SCHED_GUEST_H

#include "vm/sched/sched.h"

struct Worker;
typedef struct Guest {
    VM *vm;
    Task *task;
    struct Worker *worker;
} Guest;

/* The task that runs in the calling thread (for the main program's thread the main task, also between its calls into the machine), or NULL: the thread is
 * none of the VM's. The VM has a scheduler. */
Task *schedTaskHere(VM *vm);
/* Is t's thread outside of the machine (rtBlockBegin)? */
bool schedIsOutside(const Task *t);
/* While a task is pinned it keeps its worker whatever it waits for, and is not preempted: frames of C are on its stack. Returns what was before. */
bool schedPin(Task *t, bool isPinned);

/* From now on guests may come. Called by the thread of a task of the VM. False: out of memory. */
bool guestsExpect(VM *vm) WARN_UNUSED;
/* Makes the calling thread a guest. False: the program is ending, or out of memory. The VM has a scheduler. */
bool guestEnter(Guest *g, VM *vm) WARN_UNUSED;
/* Ends what guestEnter has begun. */
void guestLeave(Guest *g);
/* Reports and ends the pending error of a task that was called by C, where nobody else will see it. `where` is part of the message. */
void guestReport(Task *t, const char *where);

#endif
