/* host.c: functions of the host, called by programs. */
#include "frontends/embed/embed.h"

#include "runtime/str/str.h"
#include "vm/interp/interp_ops.h"

#include <assert.h>
#include <string.h>

static int trampoline(ForeignCall *call) {
    HostFunction *f = call->user;
    PscalCall c = {call, f->vm};
    bool isOwner = pthread_equal(f->vm->owner, pthread_self()) != 0;
    if (isOwner) f->vm->callDepth++; /* calls from inside are told from outermost ones */
    int status = f->function(&c, f->user);
    if (isOwner) f->vm->callDepth--;
    return status;
}

PscalStatus pscalRegister(PscalVM *vm, const char *name, const char *types, PscalHostFunction function, void *user) {
    const char *why;
    if (vm == NULL || vm->root != NULL) return PSCAL_MISUSE;
    if (name == NULL || types == NULL || function == NULL) return embedAnswer(vm, PSCAL_MISUSE, "pscalRegister needs a name, types and a function");
    if (!embedEnter(vm)) return embedAnswer(vm, PSCAL_MISUSE, "the VM belongs to another thread");
    HostFunction *f = embedAlloc(vm, sizeof *f);
    PscalStatus status = embedAnswer(vm, PSCAL_NO_MEMORY, "out of memory");
    if (f != NULL) {
        *f = (HostFunction){vm->hosts, vm, function, user};
        if (foreignAddHost(vm->vm, name, types, trampoline, f, &why)) {
            vm->hosts = f;
            status = embedAnswer(vm, PSCAL_OK, "");
        } else {
            embedFree(vm, f, sizeof *f);
            status = embedAnswer(vm, strcmp(why, "out of memory") == 0 ? PSCAL_NO_MEMORY : PSCAL_MISUSE, why);
        }
    }
    embedLeave(vm);
    return status;
}

PscalVM *pscalCallVM(const PscalCall *call) { return call->vm; }
size_t pscalArgumentCount(const PscalCall *call) { return call->call->count; }

PscalValue pscalArgument(const PscalCall *call, size_t index) {
    PscalValue v = {.type = PSCAL_NOTHING};
    if (index >= call->call->count) return v;
    Value word = call->call->args[index];
    char letter = call->call->types[index];
    if (letter == 'f' || letter == 'd') {
        v.type = PSCAL_REAL;
        v.f = word.f;
    } else if (letter == 's') {
        v.type = PSCAL_TEXT;
        v.length = (size_t)strLength(word.p);
        v.text = v.length == 0 ? "" : strBytes(word.p); /* the window of the call keeps it */
    } else {
        v.type = PSCAL_INT;
        v.i = word.i;
    }
    return v;
}

int pscalReturn(PscalCall *call, PscalValue value) {
    Task *t = call->call->task;
    Value *out = &call->call->result;
    bool isWhole = value.type == PSCAL_INT || value.type == PSCAL_BOOL || value.type == PSCAL_CHAR;
    switch (call->call->resultType) {
    case 'v': return value.type == PSCAL_NOTHING ? 0 : rtRaise(&t->rt, RTE_BUILTIN, "a host function without result returns one");
    case 's':
        if (value.type != PSCAL_TEXT || (value.text == NULL && value.length > 0)) break;
        return opStringFromBytes(t, value.text, value.length, out);
    case 'f': case 'd':
        if (!isWhole && value.type != PSCAL_REAL) break;
        out->f = isWhole ? (double)value.i : value.f;
        return 0;
    case 'b': out->i = (int8_t)value.i; break;
    case 'B': out->i = (uint8_t)value.i; break;
    case 'h': out->i = (int16_t)value.i; break;
    case 'H': out->i = (uint16_t)value.i; break;
    case 'i': out->i = (int32_t)value.i; break;
    case 'I': out->i = (uint32_t)value.i; break;
    default: out->i = value.i; break;
    }
    bool isNumber = call->call->resultType != 's' && call->call->resultType != 'f' && call->call->resultType != 'd';
    return isNumber && isWhole ? 0 : rtRaise(&t->rt, RTE_BUILTIN, "a host function returns a value of another type than it was registered with");
}

int pscalRaise(PscalCall *call, const char *message) {
    return rtRaise(&call->call->task->rt, RTE_EXCEPTION, "%s", message == NULL ? "error in a function of the host" : message);
}

int pscalCallBack(PscalCall *call, PscalRoutine *r, const PscalValue *args, size_t count, PscalValue *result) {
    enum { ARGS_MAX = 255 };
    Task *t = call->call->task;
    Value words[ARGS_MAX], word = {.i = 0};
    const char *why = "more than 255 arguments";
    if (r == NULL || r->module->vm != call->vm || count > ARGS_MAX) return rtRaise(&t->rt, RTE_BUILTIN, "pscalCallBack needs a routine of this VM");
    if (embedArguments(t, r, args, count, words, &why)) return why != NULL ? rtRaise(&t->rt, RTE_BUILTIN, "%s", why) : 1;
    if (vmCall(t, r->func, words, (uint32_t)count, &word)) return 1;
    if (result == NULL) return 0;
    PscalType type = r->result == PSCAL_ANY ? embedUnbox(word, &word) : r->result;
    *result = (PscalValue){.type = type};
    if (type == PSCAL_REAL) result->f = word.f;
    else if (type != PSCAL_TEXT && type != PSCAL_NOTHING) result->i = word.i;
    if (type != PSCAL_TEXT) return 0;
    call->call->result = word; /* alive while the function runs, unless it sets another result */
    result->length = (size_t)strLength(word.p);
    result->text = result->length == 0 ? "" : strBytes(word.p);
    return 0;
}
