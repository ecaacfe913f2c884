/* callback.c: routines that C calls.
 *
 * C gets the address of a piece of code that libffi makes for the routine value. When it is called, we look whose thread this is: that of a task that is
 * inside a C function, which then comes in, runs the routine and goes out again; that of the main program while the host itself calls C; or a thread of
 * which the machine knows nothing, which becomes a guest of it for the time of the call (vm/sched/guest.h). */
#include "vm/foreign/foreign_internal.h"

#include <stdio.h>

int foreignCallClosure(Task *t, const ObjClosure *closure, const Value *args, uint32_t count, Value *result) {
    Func *fn = closure->fn;
    Value all[FOREIGN_MAX_ARGS + PBC_MAX_ENV_PARAMS];
    assert(count <= FOREIGN_MAX_ARGS && closure->envCount <= PBC_MAX_ENV_PARAMS);
    assert(closure->envCount == 0 || fn->envSlot == count);
    for (uint32_t i = 0; i < count; i++) all[i] = args[i];
    for (uint64_t i = 0; i < closure->envCount; i++) all[count + i].o = closure->env[i];
    return vmCall(t, fn, all, count + (uint32_t)closure->envCount, result);
}

/* As libffi wants results: integers as whole words. */
static int storeResult(Task *t, const ForeignShape *s, const Value *value, void *result) {
    void *address = NULL;
    assert(value != NULL && result != NULL);
    float single;
    ffi_arg word;
    switch (s->result) {
    case 'v': return 0;
    case 'f':
        single = (float)value->f;
        memcpy(result, &single, sizeof single);
        return 0;
    case 'd': memcpy(result, &value->f, sizeof value->f); return 0;
    case 'p':
        if (pointerToAddress(&t->rt, value->o, &address)) return 1;
        memcpy(result, &address, sizeof address);
        return 0;
    case 'b': word = (ffi_arg)(int8_t)value->i; break;
    case 'B': word = (uint8_t)value->u; break;
    case 'h': word = (ffi_arg)(int16_t)value->i; break;
    case 'H': word = (uint16_t)value->u; break;
    case 'i': word = (ffi_arg)(int32_t)value->i; break;
    case 'I': word = (uint32_t)value->u; break;
    default: assert(s->result == 'l'); word = value->u; break;
    }
    memcpy(result, &word, sizeof word);
    return 0;
}

static int runRoutine(Task *t, const ForeignCallback *c, void *const *args, void *result) {
    const ForeignShape *s = c->shape;
    assert(s->count <= FOREIGN_MAX_ARGS && c->closure != NULL);
    Value values[FOREIGN_MAX_ARGS], value = {.i = 0};
    for (uint32_t i = 0; i < s->count; i++) {
        if (foreignLoad(t, s, s->params[i].type, s->params[i].reg, args[i], &values[i])) return 1;
    }
    if (foreignCallClosure(t, c->closure, values, s->count, &value)) return 1;
    return storeResult(t, s, &value, result);
}

/* In the thread of a task that is inside a C function. An error waits there for the way back. */
static void runInTask(Task *t, const ForeignCallback *c, void *const *args, void *result) {
    ForeignFrame *frame = t->foreign;
    assert(frame != NULL);
    if (frame->hasFailed) return;
    rtBlockEnd(&t->rt);
    if (runRoutine(t, c, args, result) != 0) frame->hasFailed = true;
    rtBlockBegin(&t->rt);
}

/* In the thread of a task that is in no C function that the machine has called: the host has called C, between two calls of its own into the machine or in
 * one of its functions. */
static void runForHost(Task *t, const ForeignCallback *c, void *const *args, void *result) {
    bool wasOutside = schedIsOutside(t);
    char *base = t->nativeBase;
    assert(t->foreign == NULL);
    if (wasOutside) rtBlockEnd(&t->rt);
    if (base == NULL) t->nativeBase = NATIVE_FRAME(); /* the arguments are roots */
    if (runRoutine(t, c, args, result) != 0) guestReport(t, "in a call from C");
    t->nativeBase = base;
    if (wasOutside) rtBlockBegin(&t->rt);
}

static void runAsGuest(const ForeignCallback *c, void *const *args, void *result) {
    Guest guest;
    if (!guestEnter(&guest, c->foreign->vm)) return;
    if (runRoutine(guest.task, c, args, result) != 0) guestReport(guest.task, "in a call from a thread of C");
    guestLeave(&guest);
}

static void onCall(ffi_cif *cif, void *result, void **args, void *user) {
    const ForeignCallback *c = user;
    assert(cif == &c->shape->cif);
    (void)cif;
    if (c->shape->resultBytes != 0) memset(result, 0, c->shape->resultBytes < sizeof(ffi_arg) ? sizeof(ffi_arg) : c->shape->resultBytes);
    Task *t = schedTaskHere(c->foreign->vm);
    if (t == NULL) runAsGuest(c, args, result);
    else if (t->foreign != NULL) runInTask(t, c, args, result);
    else runForHost(t, c, args, result);
}

/* ---- making them ------------------------------------------------------------------------------------------------------------------ */

static bool isSameRoutine(const ObjClosure *a, const ObjClosure *b) {
    assert(a != NULL && b != NULL);
    if (a == b) return true;
    return a->fn == b->fn && a->envCount == b->envCount && memcmp(a->env, b->env, (size_t)a->envCount * sizeof a->env[0]) == 0;
}

static ForeignCallback *newCallback(Foreign *f, ObjClosure *closure, const ForeignShape *shape) {
    const Hooks *hooks = f->vm->hooks;
    ForeignCallback *c = hookAlloc(hooks, sizeof *c);
    if (c == NULL) return NULL;
    *c = (ForeignCallback){.next = f->callbacks, .foreign = f, .closure = closure, .shape = shape};
    c->handle = ffi_closure_alloc(sizeof(ffi_closure), &c->code);
    bool ok = c->handle != NULL &&
              ffi_prep_closure_loc(c->handle, (ffi_cif *)(uintptr_t)&shape->cif, onCall, c, c->code) == FFI_OK;
    if (!ok) {
        if (c->handle != NULL) ffi_closure_free(c->handle);
        hookFree(hooks, c, sizeof *c);
        return NULL;
    }
    f->callbackCount++;
    __atomic_store_n(&f->callbacks, c, __ATOMIC_RELEASE);
    return c;
}

int foreignCallbackOf(Task *t, ObjClosure *closure, const ForeignShape *shape, void **out) {
    Foreign *f = t->vm->foreign;
    assert(f != NULL && shape != NULL);
    *out = NULL;
    if (closure == NULL) return 0;
    if (!guestsExpect(t->vm)) return rtRaise(&t->rt, RTE_MEMORY, NULL);
    (void)pthread_mutex_lock(&f->lock);
    ForeignCallback *c = f->callbacks;
    while (c != NULL && (c->shape != shape || !isSameRoutine(c->closure, closure))) c = c->next;
    bool isFull = c == NULL && f->callbackCount >= FOREIGN_MAX_CALLBACKS;
    if (c == NULL && !isFull) c = newCallback(f, closure, shape);
    (void)pthread_mutex_unlock(&f->lock);
    if (isFull) return rtRaise(&t->rt, RTE_BUILTIN, "more than %d different routines were passed to C", FOREIGN_MAX_CALLBACKS);
    if (c == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL);
    *out = c->code;
    return 0;
}

void foreignFreeCallbacks(Foreign *f) {
    for (ForeignCallback *c = f->callbacks; c != NULL;) {
        ForeignCallback *next = c->next;
        ffi_closure_free(c->handle);
        hookFree(f->vm->hooks, c, sizeof *c);
        c = next;
    }
    f->callbacks = NULL;
}
