/* rt.c: pending errors of a task and the standard texts of all error numbers.
 *
 * Three ranges of numbers share one field: RtErrorCode (rt.h), the I/O error numbers of
 * pascal.md 14.2, and 1000 + errno for other host errors. The texts are our own, so they do not
 * depend on libc or locale. */
#include "runtime/rt.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

/* I/O error numbers below 1000: T(number, text) */
#define IO_ERRORS(T)                                                                               \
    T(2, "file not found")                                                                         \
    T(3, "path not found")                                                                         \
    T(4, "too many open files")                                                                    \
    T(5, "access denied")                                                                          \
    T(12, "invalid file mode")                                                                     \
    T(100, "read past end of file")                                                                \
    T(101, "disk write error")                                                                     \
    T(102, "file not assigned")                                                                    \
    T(103, "file not open")                                                                        \
    T(104, "file not open for input")                                                              \
    T(105, "file not open for output")                                                             \
    T(106, "invalid numeric format")

/* Host errors: T(errno, text). Only names that POSIX has and that no two of share a number. */
#define HOST_ERRORS(T)                                                                             \
    T(EPERM, "operation not permitted")                                                            \
    T(ENOENT, "no such file or directory")                                                         \
    T(EINTR, "interrupted system call")                                                            \
    T(EIO, "input/output error")                                                                   \
    T(ENXIO, "no such device or address")                                                          \
    T(E2BIG, "argument list too long")                                                             \
    T(EBADF, "bad file descriptor")                                                                \
    T(ECHILD, "no child process")                                                                  \
    T(EAGAIN, "resource temporarily unavailable")                                                  \
    T(ENOMEM, "out of memory")                                                                     \
    T(EACCES, "permission denied")                                                                 \
    T(EFAULT, "bad address")                                                                       \
    T(EBUSY, "device or resource busy")                                                            \
    T(EEXIST, "file exists")                                                                       \
    T(EXDEV, "link across devices")                                                                \
    T(ENODEV, "no such device")                                                                    \
    T(ENOTDIR, "not a directory")                                                                  \
    T(EISDIR, "is a directory")                                                                    \
    T(EINVAL, "invalid argument")                                                                  \
    T(ENFILE, "too many open files in the system")                                                 \
    T(EMFILE, "too many open files")                                                               \
    T(ENOTTY, "not a terminal")                                                                    \
    T(ETXTBSY, "program file busy")                                                                \
    T(EFBIG, "file too large")                                                                     \
    T(ENOSPC, "no space left on device")                                                           \
    T(ESPIPE, "not a seekable file")                                                               \
    T(EROFS, "read-only file system")                                                              \
    T(EMLINK, "too many links")                                                                    \
    T(EPIPE, "broken pipe")                                                                        \
    T(ENAMETOOLONG, "file name too long")                                                          \
    T(ENOTEMPTY, "directory not empty")                                                            \
    T(ELOOP, "too many symbolic links")                                                            \
    T(EOVERFLOW, "value too large")                                                                \
    T(ENOSYS, "function not available")                                                            \
    T(EDQUOT, "disk quota exceeded")                                                               \
    T(ETIMEDOUT, "timed out")                                                                      \
    T(ECONNREFUSED, "connection refused")                                                          \
    T(ECONNRESET, "connection reset")                                                              \
    T(EADDRINUSE, "address in use")

enum { HOST_ERROR_BASE = 1000 };

static const char *hostErrorText(int number) {
    switch (number) {
#define T(value, text)                                                                             \
    case value: return text;
        HOST_ERRORS(T)
#undef T
    default: return "operating system error";
    }
}

const char *rtErrorText(int code) {
    if (code > HOST_ERROR_BASE) return hostErrorText(code - HOST_ERROR_BASE);
    switch (code) {
    case RT_OK: return "no error";
#define ERR(name, number, text)                                                                    \
    case number: return text;
        RT_ERRORS(ERR)
#undef ERR
#define T(number, text)                                                                            \
    case number: return text;
        IO_ERRORS(T)
#undef T
    default: return "unknown error";
    }
}

bool rtErrorIsSilent(int code) {
    switch (code) {
    case RTE_STACK:
    case RTE_MEMORY:
    case RTE_TIMEOUT:
    case RTE_FUEL:
    case RTE_INTERRUPT:
    case RTE_INTERNAL:
    case RTE_KILLED:
    case RTE_DEADLOCK:
    case RTE_OUTPUT:
    case RTE_FILES: return true;
    default: return false;
    }
}

static bool isFatalCode(int code) {
    return code == RTE_HALT || code == RTE_CANCELLED || rtErrorIsSilent(code);
}

int rtRaise(Rt *rt, int code, const char *format, ...) {
    assert(rt != NULL);
    assert(code != RT_OK);
    RtError *error = &rt->error;
    error->code = code;
    error->isFatal = isFatalCode(code);
    error->detail = 0;
    error->object = NULL;
    if (format == NULL) {
        const char *text = rtErrorText(code);
        size_t n = strlen(text);
        assert(n < RT_MESSAGE_MAX);
        memcpy(error->message, text, n + 1);
        return 1;
    }
    va_list args;
    va_start(args, format);
    int n = vsnprintf(error->message, sizeof error->message, format, args);
    va_end(args);
    if (n < 0) error->message[0] = '\0'; /* an encoding error of %ls; the code alone still tells */
    return 1;
}

int rtHalt(Rt *rt, int64_t status) {
    (void)rtRaise(rt, RTE_HALT, NULL);
    rt->error.detail = status;
    return 1;
}
