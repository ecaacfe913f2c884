/* foreign_internal.h: what a VM knows of C: libraries, functions of the host, call interfaces, callbacks. Private to vm/foreign. */
#ifndef PSCAL_VM_FOREIGN_FOREIGN_INTERNAL_H
#define PSCAL_VM_FOREIGN_FOREIGN_INTERNAL_H

#include "vm/bytecode/foreign_sig.h"
#include "vm/foreign/foreign.h"
#include "vm/interp/interp_ops.h"
#include "vm/sched/guest.h"

#include <assert.h>
#include <ffi.h>
#include <pthread.h>
#include <string.h>

typedef struct Foreign Foreign;
typedef struct ForeignShape ForeignShape;

typedef struct ForeignParam {
    char type;                    /* letter of foreign_sig.h */
    RegType reg;
    const ForeignShape *callback; /* of 'c' */
} ForeignParam;

/* How functions of one signature are called. Immutable once it is in the list. */
struct ForeignShape {
    ForeignShape *next;
    Instance *instance;           /* whose type table reg and elem are of */
    const TypeRec *sig;
    const char *types;            /* as written; borrowed from the module */
    uint32_t typesLength;
    char result;
    uint32_t count;               /* parameters, without where an 'S' result goes */
    size_t resultBytes;
    ForeignParam *params;
    ffi_type **ffiTypes;          /* of the parameters */
    ffi_cif cif;
    struct ForeignStruct *structs; /* descriptions made for it */
};

/* A library, or a function of the host. */
typedef struct ForeignLibrary {
    struct ForeignLibrary *next;
    void *handle;
    size_t size;
    char name[];
} ForeignLibrary;
typedef struct ForeignHost {
    struct ForeignHost *next;
    ForeignHostFn fn;
    void *user;
    const char *types;
    size_t size;
    char name[];                  /* then the types */
} ForeignHost;

/* A routine that C knows by address. Lives as long as the VM. */
typedef struct ForeignCallback {
    struct ForeignCallback *next;
    Foreign *foreign;
    ObjClosure *closure;
    const ForeignShape *shape;
    ffi_closure *handle;
    void *code;
} ForeignCallback;

struct Foreign {
    VM *vm;
    pthread_mutex_t lock;         /* guards the lists; nobody allocates heap objects or parks while holding it */
    ForeignLibrary *libraries;
    ForeignHost *hosts;
    ForeignShape *shapes;
    ForeignTarget *targets;
    ForeignCallback *callbacks;
    uint32_t callbackCount;
};

enum { FOREIGN_MAX_CALLBACKS = 65536, FOREIGN_STACK_BYTES = 96 << 10 };

/* foreign.c: the state of the VM, made now if need be. NULL: out of memory. The thread of the main program. */
Foreign *foreignOf(VM *vm);
/* foreign.c: the function of an import at its first call. NULL: error pending. */
ForeignTarget *foreignResolve(Task *t, Instance *inst, uint32_t index);
/* library.c: the library of that name ("": what the process has loaded already), opened now if need be. NULL: *why tells in `text`. Lock held. */
ForeignLibrary *foreignOpen(Foreign *f, const char *name, char *text, size_t size);
/* shape.c: the call interface of a signature. NULL: why in `text`. Lock held. */
const ForeignShape *foreignShape(Foreign *f, Instance *inst, const TypeRec *sig, const char *types, char *text, size_t size);
void foreignFreeShapes(Foreign *f);
/* callback.c: an address by which C can call the routine. 0, or 1 with an error pending. */
int foreignCallbackOf(Task *t, ObjClosure *closure, const ForeignShape *shape, void **out);
void foreignFreeCallbacks(Foreign *f);

/* A value of C type `type` at `at`, as a register word; text becomes a string. 0, or 1 with an error pending. */
int foreignLoad(Task *t, const ForeignShape *s, char type, RegType reg, const void *at, Value *out);

#endif
