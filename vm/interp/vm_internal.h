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
    Task *main;
    HeapRun runs[HEAP_CLASSES]; /* allocation runs of the main worker */
    size_t stackBytes;
    char *nativeBase;           /* top of the native stack range that may hold references while a program runs */
    int64_t deadlineNs;         /* 0: none */
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
    EnvField fields[];
} EnvType;

/* Publishes nothing: computes the first word above the window of the running function. */
Value *taskWindowEnd(Task *t);
/* Builds object types, element descriptions and function tables of a verified module (instance.c). */
Instance *instanceCreate(VM *vm, Module *m, const char **why);
/* Accepts NULL. After the heap has been destroyed (vm->heap NULL) or before any of its objects exist. */
void instanceFree(VM *vm, Instance *inst);

#endif
