/* system.c: program, environment, time, directories, processes, raw memory (pascal.md 15.4 - 15.7).
 */
#include "runtime/builtins/builtins.h"
#include "runtime/fmt/fmt.h"
#include "runtime/io/io_internal.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    NS_PER_MS = 1000000,
    NS_PER_SECOND = 1000000000,
    SLEEP_SLICE_MS = 50,
    RUN_ERROR_MAX = 9999,
    NAME_BYTES = 4096
};

static int giveText(Rt *rt, Value *R, const char *text) {
    ObjString *out = NULL;
    int status = text == NULL ? 0 : strNew(rt, text, (int64_t)strlen(text), &out);
    R[0].o = (Obj *)out;
    return status;
}

/* ---- program --------------------------------------------------------------------------------- */

int sysParamCount(Rt *rt, Value *R) {
    R[0].i = rt->argCount > 0 ? rt->argCount - 1 : 0;
    return 0;
}

int sysParamStr(Rt *rt, Value *R) {
    int64_t i = R[0].i;
    return giveText(rt, R, i >= 0 && i < rt->argCount ? rt->args[i] : NULL);
}

int sysHalt(Rt *rt, Value *R) {
    int64_t status = R[0].i;
    (void)rtRaise(rt, RTE_HALT, NULL);
    rt->error.detail = status;
    return 1;
}

int sysGetExitCode(Rt *rt, Value *R) {
    R[0].i = rt->exitCode;
    return 0;
}

int sysSetExitCode(Rt *rt, Value *R) {
    rt->exitCode = R[0].i;
    return 0;
}

int sysGetExitProc(Rt *rt, Value *R) {
    R[0].o = rt->exitProc;
    return 0;
}

int sysSetExitProc(Rt *rt, Value *R) {
    Obj *o = R[0].o;
    bool isRoutine = o == NULL || ((o->flags & (OBJ_INDIRECT | OBJ_DISPOSED)) == 0 && heapType(rt->heap, o->typeId)->shape == OBJ_CLOSURE);
    if (!isRoutine) return rtRaise(rt, RTE_CAST, "invalid cast: the pointer leads to no routine");
    rt->exitProc = o;
    return 0;
}

int sysRunError(Rt *rt, Value *R) {
    int64_t n = R[0].i;
    bool isOurs = n >= RTE_TIMEOUT && n <= RTE_FILES; /* these steer the VM */
    if (n < 1 || n > RUN_ERROR_MAX || isOurs)
        return rtRaise(rt, RTE_BUILTIN, "run error %lld", (long long)n);
    return rtRaise(rt, (int)n, NULL);
}

int sysAssert(Rt *rt, Value *R) {
    const ObjString *message = (const ObjString *)R[1].o;
    if (R[0].i != 0) return 0;
    if (strLength(message) == 0) return rtRaise(rt, RTE_ASSERT, NULL);
    int n = strLength(message) < RT_MESSAGE_MAX ? (int)strLength(message) : RT_MESSAGE_MAX;
    return rtRaise(rt, RTE_ASSERT, "%s: %.*s", rtErrorText(RTE_ASSERT), n, strBytes(message));
}

int sysRefuse(Rt *rt, Value *R) {
    const ObjString *message = (const ObjString *)R[0].o;
    int n = strLength(message) < RT_MESSAGE_MAX ? (int)strLength(message) : RT_MESSAGE_MAX;
    return rtRaise(rt, RTE_RANGE, "%.*s", n, strBytes(message));
}

int sysArmActive(Rt *rt, Value *R) {
    return R[0].i != 0 ? 0 : rtRaise(rt, RTE_RANGE, "the variant that holds this field is not active");
}

int sysQuitRequested(Rt *rt, Value *R) {
    R[0].i = rt->io->isQuitRequested;
    return 0;
}

/* ---- environment ----------------------------------------------------------------------------- */

/* The value of the variable whose name is the string, or NULL. */
static const char *environmentOf(const Rt *rt, const ObjString *name) {
    char text[NAME_BYTES];
    size_t n = (size_t)strLength(name);
    if (n == 0 || n >= sizeof text || memchr(strBytes(name), 0, n) != NULL) return NULL;
    memcpy(text, strBytes(name), n);
    text[n] = '\0';
    return rt->hooks->getenv(rt->hooks->user, text);
}

int sysGetEnv(Rt *rt, Value *R) {
    return giveText(rt, R, environmentOf(rt, (const ObjString *)R[0].o));
}

int sysGetEnvInt(Rt *rt, Value *R) {
    const char *text = environmentOf(rt, (const ObjString *)R[0].o);
    int64_t value = 0;
    (void)rt;
    R[0].i = R[1].i;
    if (text == NULL) return 0;
    FmtScan scan = fmtScanInt(text, strlen(text), 0, &value);
    if (scan.status == FMT_OK && text[scan.used] == '\0') R[0].i = value;
    return 0;
}

int sysGetPid(Rt *rt, Value *R) {
    (void)rt;
    R[0].i = getpid();
    return 0;
}

/* ---- time ------------------------------------------------------------------------------------ */

int sysGetTicks(Rt *rt, Value *R) {
    int64_t start = rt->clock != NULL ? 0 : rt->io->startNs; /* virtual time begins with the program */
    R[0].i = (rtClockNs(rt, false) - start) / NS_PER_MS;
    return 0;
}

int sysRealTime(Rt *rt, Value *R) {
    int64_t now = rtClockNs(rt, true);
    R[0].f = (double)(now / NS_PER_SECOND) + (double)(now % NS_PER_SECOND) / (double)NS_PER_SECOND;
    return 0;
}

int sysUtcOffset(Rt *rt, Value *R) {
    time_t seconds = (time_t)R[0].i;
    struct tm local, utc;
    (void)rt;
    R[0].i = 0;
    if (localtime_r(&seconds, &local) == NULL || gmtime_r(&seconds, &utc) == NULL) return 0;
    assert(local.tm_mon >= 0 && local.tm_mon < 12);
    int64_t days = local.tm_year != utc.tm_year ? local.tm_year - utc.tm_year : local.tm_yday - utc.tm_yday; /* -1, 0 or 1 */
    R[0].i = ((days * 24 + local.tm_hour - utc.tm_hour) * 60 + local.tm_min - utc.tm_min) * 60 + local.tm_sec - utc.tm_sec;
    return 0;
}

static struct tm localNow(Rt *rt, int *hundredth) {
    int64_t now = rtClockNs(rt, true);
    time_t seconds = (time_t)(now / NS_PER_SECOND);
    struct tm local;
    memset(&local, 0, sizeof local);
    (void)localtime_r(&seconds, &local);
    *hundredth = (int)(now % NS_PER_SECOND / (NS_PER_SECOND / 100));
    assert(*hundredth >= 0 && *hundredth < 100);
    return local;
}

int sysGetDate(Rt *rt, Value *R) {
    int hundredth;
    struct tm local = localNow(rt, &hundredth);
    R[0].i = local.tm_year + 1900;
    R[1].i = local.tm_mon + 1;
    R[2].i = local.tm_mday;
    R[3].i = local.tm_wday;
    return 0;
}

int sysGetTime(Rt *rt, Value *R) {
    int hundredth;
    struct tm local = localNow(rt, &hundredth);
    R[0].i = local.tm_hour;
    R[1].i = local.tm_min;
    R[2].i = local.tm_sec;
    R[3].i = hundredth;
    return 0;
}

/* Sleeps in slices, so that limits and interrupts are seen soon. */
int sysDelay(Rt *rt, Value *R) {
    const Hooks *hooks = rt->hooks;
    int64_t now = hooks->clockNs(hooks->user, false);
    int64_t wait;
    int64_t end;
    if (R[0].i <= 0) return 0;
    ioFlushOutput(rt);
    if (__builtin_mul_overflow(R[0].i, (int64_t)NS_PER_MS, &wait) ||
        __builtin_add_overflow(now, wait, &end))
        end = INT64_MAX;
    while (now < end) {
        int64_t left = end - now;
        if (left > (int64_t)SLEEP_SLICE_MS * NS_PER_MS) left = (int64_t)SLEEP_SLICE_MS * NS_PER_MS;
        rtBlockBegin(rt);
        hooks->sleepNs(hooks->user, left);
        rtBlockEnd(rt);
        if (ioIsInterrupted(rt)) return 1;
        now = hooks->clockNs(hooks->user, false);
    }
    return 0;
}

/* ---- directories and processes --------------------------------------------------------------- */

static int giveNextEntry(Rt *rt, Value *R) {
    char name[NAME_BYTES];
    bool hasEntry = systemNextEntry(rt, name, sizeof name);
    return giveText(rt, R, hasEntry ? name : NULL);
}

int sysFindFirst(Rt *rt, Value *R) {
    const ObjString *name = (const ObjString *)R[0].o;
    char path[NAME_BYTES];
    size_t n = (size_t)strLength(name);
    bool isUsable = n < sizeof path && memchr(strBytes(name), 0, n) == NULL;
    path[0] = '\0';
    if (isUsable) {
        memcpy(path, strBytes(name), n);
        path[n] = '\0';
    }
    if (ioTaskOf(rt) == NULL) return 1;
    int code = isUsable ? systemOpenFolder(rt, path) : ENOENT;
    rt->ioResult = code == 0 ? 0 : ioErrorOf(code);
    if (code != 0) return giveText(rt, R, NULL);
    return giveNextEntry(rt, R);
}

int sysFindNext(Rt *rt, Value *R) { return giveNextEntry(rt, R); }

int sysExec(Rt *rt, Value *R) {
    const ObjString *path = (const ObjString *)R[0].o;
    const ObjString *arguments = (const ObjString *)R[1].o;
    size_t n = (size_t)strLength(path);
    size_t m = (size_t)strLength(arguments);
    R[0].i = -1;
    if (n == 0 || memchr(strBytes(path), 0, n) != NULL || memchr(strBytes(arguments), 0, m) != NULL)
        return 0;
    char *command = hookAlloc(rt->hooks, n + m + 2);
    if (command == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    memcpy(command, strBytes(path), n);
    command[n] = ' ';
    memcpy(command + n + 1, strBytes(arguments), m);
    command[n + 1 + m] = '\0';
    ioFlushOutput(rt);
    ioTerminalCooked(rt->io);
    rtBlockBegin(rt);
    int status = rt->hooks->system(rt->hooks->user, command);
    rtBlockEnd(rt);
    hookFree(rt->hooks, command, n + m + 2);
    if (status == -1) return 0;
    if (WIFEXITED(status)) {
        R[0].i = WEXITSTATUS(status);
    } else if (WIFSIGNALED(status)) {
        R[0].i = 128 + WTERMSIG(status);
    }
    return 0;
}

/* ---- heap and raw memory --------------------------------------------------------------------- */

int sysHeapUsed(Rt *rt, Value *R) {
    HeapStats stats;
    heapStats(rt->heap, &stats);
    R[0].i = (int64_t)stats.liveBytes;
    return 0;
}

int sysGc(Rt *rt, Value *R) {
    (void)R;
    heapCollect(rt);
    return 0;
}

/* ---- boxes created with variants (ISO 7185 6.6.5.3): the arm stands in the upper half of the flags */

enum { ARM_SHIFT = 16, ARM_MAX = 0xFFFF };

int sysArmSet(Rt *rt, Value *R) {
    (void)rt;
    Obj *box = R[0].o;
    bool isOrdinary = box != NULL && (box->flags & (OBJ_STATIC | OBJ_INDIRECT)) == 0;
    if (isOrdinary && R[1].i > 0 && R[1].i <= ARM_MAX)
        box->flags = (box->flags & ARM_MAX) | (uint32_t)R[1].i << ARM_SHIFT;
    return 0;
}

int sysArmCheck(Rt *rt, Value *R) {
    const Obj *box = R[0].o;
    if (objIsNil(box)) return rtRaise(rt, RTE_NIL, NULL);
    if ((box->flags & OBJ_INDIRECT) != 0 || box->flags >> ARM_SHIFT == (R[1].u & ARM_MAX)) return 0;
    return rtRaise(rt, RTE_RANGE, "the variable was created by new with other variants");
}

int sysArmWithin(Rt *rt, Value *R) {
    const Obj *box = R[0].o;
    if (objIsNil(box) || (box->flags & OBJ_INDIRECT) != 0) return 0; /* the access itself traps */
    int64_t arm = box->flags >> ARM_SHIFT;
    if (arm < R[1].i || arm > R[2].i || (arm >= R[3].i && arm <= R[4].i)) return 0;
    return rtRaise(rt, RTE_RANGE, "the variable was created by new with another variant");
}

int sysMove(Rt *rt, Value *R) {
    const void *source = R[0].p;
    void *target = R[2].p;
    int64_t n = R[4].i;
    if (n <= 0) return 0;
    if (n > R[1].i || n > R[3].i)
        return rtRaise(rt, RTE_RANGE, "Move of %lld bytes is larger than the variable",
                       (long long)n);
    assert(source != NULL && target != NULL);
    memmove(target, source, (size_t)n);
    return 0;
}

int sysRaisesErrors(Rt *rt, Value *R) {
    (void)R;
    rt->raisesErrors = true;
    return 0;
}

static uint64_t partNumber(const unsigned char *bytes) {
    return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 | (uint64_t)bytes[3] << 24;
}

int sysMoveParts(Rt *rt, Value *R) {
    const char *source = R[0].p;
    char *target = R[2].p;
    const ObjString *list = (const ObjString *)R[4].o;
    int64_t n = strLength(list) / (3 * (int64_t)sizeof(uint32_t));
    for (int64_t i = 0; i < n; i++) {
        const unsigned char *part = (const unsigned char *)strBytes(list) + i * 3 * (int64_t)sizeof(uint32_t);
        uint64_t from = partNumber(part), to = partNumber(part + 4), bytes = partNumber(part + 8);
        if (from + bytes > R[1].u || to + bytes > R[3].u) return rtRaise(rt, RTE_RANGE, "the variable has no such part");
        if (bytes > 0) memmove(target + to, source + from, (size_t)bytes);
    }
    return 0;
}

int sysFillChar(Rt *rt, Value *R) {
    int64_t n = R[2].i;
    if (n <= 0) return 0;
    if (n > R[1].i)
        return rtRaise(rt, RTE_RANGE, "FillChar of %lld bytes is larger than the variable",
                       (long long)n);
    memset(R[0].p, (int)(R[3].u & 0xff), (size_t)n);
    return 0;
}
