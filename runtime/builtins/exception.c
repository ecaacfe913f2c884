/* exception.c: making exceptions and looking into caught errors. Raising and unwinding are the VM's (vm/interp/unwind.c). */
#include "runtime/builtins/any.h"
#include "runtime/builtins/builtins.h"
#include "runtime/builtins/exception.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

const char *errorMessage(const ObjError *error, size_t *length) {
    assert(length != NULL);
    if (error->message == NULL) {
        *length = strlen(error->text);
        return error->text;
    }
    *length = (size_t)strLength(error->message);
    return strBytes(error->message);
}

int64_t errorNumber(const ObjError *error) {
    assert(error->code != RT_OK);
    return error->code == RTE_EXCEPTION ? error->detail : error->code;
}

/* A new exception in R[0]; a string that is its message stands in R[1] meanwhile. */
static ObjError *newException(Rt *rt, Value *R, int64_t number) {
    ObjError *error = heapNewError(rt);
    if (error == NULL) return NULL;
    assert(error->placeCount == 0 && error->message == NULL);
    error->code = RTE_EXCEPTION;
    error->detail = number;
    R[0].p = error;
    return error;
}

int biErrorNew(Rt *rt, Value *R) {
    ObjError *error = newException(rt, R, R[0].i);
    Obj *message = NULL;
    if (error == NULL || anyBox(rt, ANY_STRING, R[1], &message)) return 1;
    error->message = (ObjString *)(void *)message;
    assert(message == NULL || (message->flags & OBJ_SHARED) != 0);
    size_t n = (size_t)strLength(error->message);
    if (n >= RT_MESSAGE_MAX) n = RT_MESSAGE_MAX - 1;
    memcpy(error->text, strBytes(error->message), n);
    return 0;
}

int biErrorFromInt(Rt *rt, Value *R) {
    int64_t number = R[0].i;
    ObjError *error = newException(rt, R, number);
    if (error == NULL) return 1;
    (void)snprintf(error->text, sizeof error->text, "%lld", (long long)number);
    return 0;
}

/* The message as a string; a run-time error gets one only now, when memory may be short no more. */
int biErrorMessage(Rt *rt, Value *R) {
    ObjError *error = errorOf(R[0].o);
    if (error == NULL) return anyMismatch(rt, R[0].o);
    if (error->message == NULL && error->text[0] != '\0') {
        ObjString *text = NULL;
        if (strNew(rt, error->text, (int64_t)strlen(error->text), &text)) return 1;
        text->head.flags |= OBJ_SHARED;
        error->message = text;
    }
    R[0].p = error->message;
    return 0;
}

int biErrorCode(Rt *rt, Value *R) {
    const ObjError *error = errorOf(R[0].o);
    if (error == NULL) return anyMismatch(rt, R[0].o);
    R[0].i = errorNumber(error);
    return 0;
}

int biErrorValue(Rt *rt, Value *R) {
    const ObjError *error = errorOf(R[0].o);
    if (error == NULL) return anyMismatch(rt, R[0].o);
    assert(error->value == NULL || error->code == RTE_EXCEPTION);
    R[0].o = error->value;
    return 0;
}
