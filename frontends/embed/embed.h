/* embed.h: the state behind pscal.h. Private to frontends/embed. */
#ifndef PSCAL_FRONTENDS_EMBED_EMBED_H
#define PSCAL_FRONTENDS_EMBED_EMBED_H

#include "frontends/core/session.h"
#include "vm/foreign/foreign.h"
#include "vm/jit/tier.h"
#include "vm/sched/sched.h"

#include "pscal/pscal.h" /* behind sched.h: both name the limits of threads */

#include <pthread.h>

typedef struct HostParam {
    PscalType type;
    int64_t low, high; /* of ordinals */
} HostParam;

struct PscalRoutine {
    PscalRoutine *next;
    PscalModule *module;
    Func *func;
    char *name;
    PscalType result;
    uint32_t count;
    bool isPassable;      /* all parameters and the result have types of hosts */
    HostParam params[];
};

struct PscalModule {
    PscalModule *next;
    PscalVM *vm;
    Instance *instance;
    PscalRoutine *routines;
    bool foldsCase;
};

typedef struct HostFunction {
    struct HostFunction *next;
    PscalVM *vm;
    PscalHostFunction function;
    void *user;
} HostFunction;

struct PscalCall {
    ForeignCall *call;
    PscalVM *vm;
};

struct PscalVM {
    Hooks hooks;           /* of the machine; its `user` is this */
    PscalConfig config;
    VM *vm;
    JitOptions jit;
    DriverOptions options;
    pthread_t owner;
    PscalModule *modules;
    HostFunction *hosts;
    PscalError error;
    char message[512];
    char *result;          /* bytes of the last text result */
    size_t resultBytes;
    uint32_t callDepth;    /* calls into the machine that are active in the owner's thread */
    bool isOutside;        /* the owner's thread is not in the machine */
    /* of a callback's thread; else NULL */
    PscalVM *root;
    Task *task;
    Value *stored;
    bool hasStored, storedOk;
};

/* The status, which becomes that of the VM's last call; `message` is copied. */
PscalStatus embedAnswer(PscalVM *vm, PscalStatus status, const char *message);
/* The error that is pending in a task after a call has failed; ends it. */
PscalStatus embedFailed(PscalVM *vm, Task *t);
/* Brackets all use of the machine by the owner's thread. False: it is another thread (answered as misuse). */
bool embedEnter(PscalVM *vm);
void embedLeave(PscalVM *vm);
/* Starts and ends the time limit of an outermost call. */
typedef struct Watch {
    PscalVM *vm;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake;
    bool isOn, isDone;
} Watch;
void watchBegin(Watch *w, PscalVM *vm);
void watchEnd(Watch *w);

void *embedAlloc(PscalVM *vm, size_t size); /* zeroed; NULL: out of memory */
void embedFree(PscalVM *vm, void *p, size_t size);
char *embedCopy(PscalVM *vm, const char *text);

/* Loads a verified module, which it takes, and makes its routines known by `c`'s program. */
typedef struct Harvest {
    PscalVM *vm;
    PscalModule *module;
    bool failed;
} Harvest;
extern const FrontEnd *const embedLanguages[]; /* by PscalLanguage; ends with NULL */
void embedHarvest(void *harvest, Compile *c);
PscalStatus embedLoad(Harvest *h, Module *m, bool foldsCase, PscalModule **out);
void embedFreeModule(PscalVM *vm, PscalModule *m);
PscalType embedTypeOf(const Type *t);
/* A value as `any`, made in the heap of t. False: no memory. */
bool embedBox(Task *t, const PscalValue *value, Obj **out);
/* The type and word of the value in an `any`; PSCAL_NOTHING if no host has such. */
PscalType embedUnbox(Value any, Value *word);
/* A register word as a value; text is copied into the VM's buffer. False: out of memory. */
bool embedValue(PscalVM *vm, PscalType type, Value word, PscalValue *out);
/* Values as register words. *why: a static text if a value does not fit. Text is allocated in the heap of t. 0, or 1 with why or an error pending. */
int embedArguments(Task *t, const PscalRoutine *r, const PscalValue *args, size_t count, Value *words, const char **why);

#endif
