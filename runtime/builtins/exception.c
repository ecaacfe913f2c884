/* exception.c: making exceptions and looking into caught errors. Raising and unwinding are the VM's (vm/interp/unwind.c). */
#include "runtime/builtins/any.h"
#include "runtime/builtins/builtins.h"
#include "runtime/builtins/exception.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

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

/* ---- classes of Pascal ---- */

/* Its own path (frontends/pascal/exception_classes.c) is the value of an exception; run-time errors have classes by number. */
static const struct {
    int code;
    const char *path, *message; /* the message in the modes of Free Pascal */
} classOfCode[] = {{RTE_DIV_ZERO, "Exception.EExternal.EIntError.EDivByZero", "Division by zero"},
                   {RTE_RANGE, "Exception.EExternal.EIntError.ERangeError", "Range check error"},
                   {RTE_OVERFLOW, "Exception.EExternal.EIntError.EIntOverflow", "Arithmetic overflow"},
                   {RTE_MATH, "Exception.EExternal.EMathError.EInvalidOp", "Invalid floating point operation"},
                   {RTE_NIL, "Exception.EExternal.EAccessViolation", "Access violation"},
                   {RTE_CAST, "Exception.EInvalidCast", "Invalid type cast"},
                   {RTE_ASSERT, "Exception.EAssertionFailed", NULL},
                   {2, "Exception.EInOutError", "File not found"},
                   {3, "Exception.EInOutError", "Invalid filename"},
                   {4, "Exception.EInOutError", "Too many open files"},
                   {5, "Exception.EInOutError", "Access denied"},
                   {100, "Exception.EInOutError", "End of file"},
                   {101, "Exception.EInOutError", "Disk full"},
                   {106, "Exception.EInOutError", "Invalid input"}};
enum { CODE_COUNT = sizeof classOfCode / sizeof classOfCode[0], FPC_STYLE = 2, NUMERAL_ERROR = 106, LAST_IO_ERROR = 106, OTHER_IO_ERROR = 1000 };

static int codeIndex(const ObjError *error) {
    assert(error->code != RTE_EXCEPTION && error->code != RT_OK);
    for (int i = 0; i < CODE_COUNT; i++) {
        if (classOfCode[i].code == error->code) return i;
    }
    return -1;
}

static const char *classPath(const ObjError *error, size_t *length) {
    static const char root[] = "Exception", io[] = "Exception.EInOutError", convert[] = "Exception.EConvertError";
    const char *path = root;
    const Obj *value = error->value;
    size_t n;
    assert(error->code != RT_OK);
    if (error->code == RTE_EXCEPTION && value != NULL && value->typeId == TYPE_ID_STRING) {
        const ObjString *s = (const ObjString *)(const void *)value;
        if ((size_t)strLength(s) >= sizeof root - 1 && memcmp(strBytes(s), root, sizeof root - 1) == 0) {
            *length = (size_t)strLength(s);
            return strBytes(s);
        }
    } else if (error->code != RTE_EXCEPTION) {
        int i = codeIndex(error);
        bool isIo = (error->code > 1 && error->code <= LAST_IO_ERROR) || error->code > OTHER_IO_ERROR;
        bool isNumeral = error->code == NUMERAL_ERROR && errorMessage(error, &n)[0] == '"'; /* of StrToInt, not of read */
        path = isNumeral ? convert : i >= 0 ? classOfCode[i].path : isIo ? io : root;
    }
    *length = strlen(path);
    return path;
}

/* As error_new: number, message, path of the value's class or '', path of its static class. */
int biErrorNewClass(Rt *rt, Value *R) {
    Value path = strLength((const ObjString *)R[2].o) > 0 ? R[2] : R[3];
    Obj *value = NULL;
    if (biErrorNew(rt, R) != 0 || anyBox(rt, ANY_STRING, path, &value)) return 1;
    ((ObjError *)R[0].p)->value = value;
    return 0;
}

static int givePath(Rt *rt, Value *R, const char *bytes, size_t n) {
    ObjString *out;
    assert(bytes != NULL);
    if (strNew(rt, bytes, (int64_t)n, &out)) return 1;
    R[0].p = out;
    return 0;
}

int biErrorClass(Rt *rt, Value *R) {
    const ObjError *error = errorOf(R[0].o);
    size_t n;
    if (error == NULL) return anyMismatch(rt, R[0].o);
    const char *path = classPath(error, &n);
    return givePath(rt, R, path, n);
}

/* Is the name of the class in the path, behind a dot? */
static bool isInPath(const char *path, size_t n, const char *name, size_t k) {
    for (size_t i = 0; i + 1 + k <= n; i++) {
        bool isWhole = path[i] == '.' && (i + 1 + k == n || path[i + 1 + k] == '.');
        if (isWhole && strncasecmp(path + i + 1, name, k) == 0) return true;
    }
    return false;
}

/* The machine has one error for divisions of integers and reals by zero, Free Pascal two classes: the error is of both. */
int biErrorIs(Rt *rt, Value *R) {
    const ObjError *error = errorOf(R[0].o);
    const ObjString *name = (const ObjString *)R[1].o;
    size_t n, k = (size_t)strLength(name);
    if (error == NULL) return anyMismatch(rt, R[0].o);
    const char *path = classPath(error, &n);
    static const char real[] = "Exception.EExternal.EMathError.EZeroDivide";
    assert(path != NULL && n >= 9); /* "Exception" */
    bool isFound = isInPath(path, n, strBytes(name), k);
    if (!isFound && error->code == RTE_DIV_ZERO) isFound = isInPath(real, sizeof real - 1, strBytes(name), k);
    R[0].i = isFound;
    return 0;
}

/* The path of a value: its own, else that of its static class. */
int biClassPath(Rt *rt, Value *R) {
    (void)rt;
    if (strLength((const ObjString *)R[0].o) == 0) R[0] = R[1];
    return 0;
}

/* The last name of it. */
int biClassName(Rt *rt, Value *R) {
    (void)biClassPath(rt, R);
    const ObjString *path = (const ObjString *)R[0].o;
    size_t n = (size_t)strLength(path), start = n;
    assert(n == 0 || path != NULL);
    while (start > 0 && strBytes(path)[start - 1] != '.') start--;
    return givePath(rt, R, strBytes(path) + start, n - start);
}

/* The message in an output style. */
int biErrorText(Rt *rt, Value *R) {
    const ObjError *error = errorOf(R[0].o);
    size_t n;
    if (error == NULL) return anyMismatch(rt, R[0].o);
    int i = error->code != RTE_EXCEPTION && R[1].i == FPC_STYLE ? codeIndex(error) : -1;
    if (i < 0 || classOfCode[i].message == NULL || errorMessage(error, &n)[0] == '"') return biErrorMessage(rt, R);
    return givePath(rt, R, classOfCode[i].message, strlen(classOfCode[i].message));
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
