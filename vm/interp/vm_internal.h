/* vm_internal.h: the VM's own state; private to vm/. */
#ifndef PSCAL_VM_INTERP_VM_INTERNAL_H
#define PSCAL_VM_INTERP_VM_INTERNAL_H

#include "vm/interp/vm.h"

struct VM {
    const Hooks *hooks;
    VMConfig config;
    Heap *heap;
    IoState *io;
    Instance *instances;
    uint32_t instanceCount;
    bool hasHandlers;           /* some module catches errors */
    ObjError *spareError;       /* for an error that finds no memory for its object, NULL: in use; atomic */
    Task *main;
    HeapRun runs[HEAP_CLASSES]; /* allocation runs of the main worker */
    size_t stackBytes;
    struct Sched *sched;        /* NULL until the program uses tasks; atomic */
    struct Race *race;          /* --race, or NULL */
    uint64_t fuelUsed;          /* atomic: events of the finished slices of all tasks */
    void (*report)(void *user, const char *text, size_t n); /* where messages of tasks go while a program runs */
    void *reportUser;
    int haltStatus;             /* of REQUEST_HALT */
    struct Foreign *foreign;    /* vm/foreign; NULL: no module needs it */
    struct Jit *jit;            /* NULL: no native code */
    int64_t sliceEvents;        /* length of an ordinary slice */
};

/* The object type of an environment: what LDENV and STENV need is found through the object, without knowing its module. All types of shape OBJ_ENV
 * are made by instance.c as this. */
typedef struct EnvField {
    uint32_t offset;
    bool isSlice;
} EnvField;
typedef struct EnvType {
    ObjType type; /* first */
    uint32_t fieldCount;
    uint32_t ownerOffset; /* behind the fields: number of the task whose activation it belongs to */
    EnvField fields[];
} EnvType;

/* Makes *t a task of the VM that is about to run on that register stack. Leaves what belongs to the scheduler alone. */
void taskInit(Task *t, VM *vm, Value *stackBase, Value *stackEnd);
/* The same for a stack on which another task of the VM has run. */
static inline void taskReset(Task *t) {
    t->rt.error.code = RT_OK;
    __atomic_store_n(&t->requests, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&t->limit, t->stackEnd - STACK_MARGIN_WORDS, __ATOMIC_RELEASE); /* it does not run yet: runFiber has the barrier */
    t->R = t->top = t->stackBase;
    t->pc = NULL;
}
/* Marks what the registers and the state of a task that stands refer to. */
void taskMarkRegisters(Task *t, Heap *heap);
/* HeapClient.markRoots of a VM. */
void vmMarkRoots(void *user, Heap *heap);
/* Serves requests; 1 with an error pending. For waits inside of builtins. */
int taskServe(Task *t);
/* Writes the message and stack of t's pending error; `where` ("in task 12") stands below the stack. */
void vmReportTask(Task *t, const char *where);
/* Source file and line of an instruction. */
const char *vmPlace(VM *vm, const Insn *pc, uint32_t *line);
/* Makes sure that the VM has a spare error object, so that an error can enter a handler when the heap is full; tries only. May collect. */
void vmReserveError(Task *t);
/* The object of the pending error, made now if there is none yet; it stays the task's root (t->rt.error.object). t->R and t->pc name the place of the
 * error. NULL: no memory, which is the pending error then. */
ObjError *taskErrorObject(Task *t);
/* The instructions of the active frames, innermost first: at most max to `pcs`, *count of them. Looks at no more than `limit` frames; returns how many
 * it has seen. t->R and t->pc name the innermost one. */
uint32_t taskPlaces(const Task *t, const void **pcs, uint32_t max, uint32_t limit, uint32_t *count);
/* Publishes nothing: computes the first word above the window of the running function. */
Value *taskWindowEnd(Task *t);
/* Builds object types, element descriptions and function tables of a verified module (instance.c). */
Instance *instanceCreate(VM *vm, Module *m, const char **why);
/* The same as vmLoadEntry says. */
Instance *instanceCreateEntry(VM *vm, Module *m, const Instance *session, size_t room, const char **why);
/* Accepts NULL. After the heap has been destroyed (vm->heap NULL) or before any of its objects exist. */
void instanceFree(VM *vm, Instance *inst);

#endif
