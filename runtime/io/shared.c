/* shared.c: files that several tasks use at once: locks, staged write statements, captured output.
 *
 * Nothing of this runs before ioSetShared. Afterwards each builtin holds its file's lock from start
 * to end (ioUnderLock), and the items of one write statement are collected in the task's stage
 * between write_begin and write_ln or write_end, which put them into the file in one go:
 *
 *   task A   write_begin  item  item ......... write_ln -> lock, put, unlock
 *   task B        write_begin  item  write_ln -> lock, put, unlock
 *
 * A write statement inside an item of another one (a function that prints) first puts what the
 * outer one has staged, so that the order of side effects stays; what is left of the outer one then
 * goes out item by item.
 *
 * The lock is a word that knows no owner, because a task may continue on another thread. Taking it
 * free is one compare-and-swap; who must wait sleeps on a condition of the IoState, and counts as
 * outside for the collector, since the holder may be the one that collects. */
#include "runtime/builtins/builtins.h"
#include "runtime/io/io_internal.h"

#include <time.h>

enum {
    LOCK_FREE = 0,
    LOCK_HELD = 1,
    LOCK_WAITED = 2,
    LOCK_SPINS = 64,
    STAGE_FIRST = 256,
    STAGE_MAX = 1 << 24, /* a longer statement goes out in parts */
    STALL_MS = 200       /* so long a holder that is in no system call may take at the end */
};

struct IoCapture {
    const Hooks *hooks;
    pthread_mutex_t lock;
    uint8_t *bytes;
    size_t length, capacity;
};

void ioSetShared(IoState *io) {
    io->isShared = true;
    io->isGated = true;
}

/* ---- locks ----------------------------------------------------------------------------------- */

static bool tryLock(File *f) {
    uint32_t expected = LOCK_FREE;
    return __atomic_compare_exchange_n(&f->lockState, &expected, LOCK_HELD, false, __ATOMIC_ACQUIRE,
                                       __ATOMIC_RELAXED);
}

static COLD void lockSlow(Rt *rt, File *f) {
    IoState *io = f->io;
    assert(io->isShared);
    for (int i = 0; i < LOCK_SPINS; i++) {
        if (__atomic_load_n(&f->lockState, __ATOMIC_RELAXED) == LOCK_FREE && tryLock(f)) return;
    }
    rtBlockBegin(rt);
    (void)pthread_mutex_lock(&io->lock);
    while (__atomic_exchange_n(&f->lockState, LOCK_WAITED, __ATOMIC_ACQUIRE) != LOCK_FREE)
        (void)pthread_cond_wait(&io->unlocked, &io->lock);
    (void)pthread_mutex_unlock(&io->lock);
    rtBlockEnd(rt);
}

void fileLock(Rt *rt, File *f) {
    assert(f != NULL && f->io->isShared);
    if (UNLIKELY(!tryLock(f))) lockSlow(rt, f);
}

void fileUnlock(File *f) {
    IoState *io = f->io;
    uint32_t was = __atomic_exchange_n(&f->lockState, LOCK_FREE, __ATOMIC_RELEASE);
    if (LIKELY(was == LOCK_HELD)) return;
    if (was == LOCK_FREE) { /* taken away at the end of the program, and given back since */
        assert(__atomic_load_n(&f->isTakenAway, __ATOMIC_RELAXED));
        return;
    }
    (void)pthread_mutex_lock(&io->lock);
    (void)pthread_cond_broadcast(&io->unlocked);
    (void)pthread_mutex_unlock(&io->lock);
}

bool fileLockAtEnd(File *f) {
    int stalledMs = 0;
    assert(f->io->isShared);
    while (!tryLock(f)) {
        uint8_t call = __atomic_load_n(&f->systemCall, __ATOMIC_RELAXED);
        if (call == CALL_READ) return false;
        stalledMs = call == CALL_WRITE ? 0 : stalledMs + 1;
        if (stalledMs > STALL_MS) {
            __atomic_store_n(&f->isTakenAway, true, __ATOMIC_RELAXED);
            __atomic_store_n(&f->lockState, LOCK_HELD, __ATOMIC_RELAXED);
            return true;
        }
        struct timespec pause = {.tv_sec = 0, .tv_nsec = 1000000};
        (void)nanosleep(&pause, NULL);
    }
    return true;
}

/* Locks self and the standard file that it stands for; gives the one that does the work. */
static File *lockBoth(Rt *rt, File *self) {
    fileLock(rt, self);
    if (LIKELY(self->alias == NULL)) return self;
    assert(self->alias->isStandard && self->alias->alias == NULL);
    fileLock(rt, self->alias);
    return self->alias;
}

static void unlockBoth(File *self, File *target) {
    assert(target == self || target->isStandard);
    if (target != self) fileUnlock(target);
    fileUnlock(self);
}

/* ---- the I/O part of a task ------------------------------------------------------------------ */

IoTask *ioTaskOf(Rt *rt) {
    assert(rt->hooks != NULL);
    if (rt->ioTask != NULL) return rt->ioTask;
    IoTask *task = hookAlloc(rt->hooks, sizeof *task);
    if (task == NULL) {
        (void)rtRaise(rt, RTE_MEMORY, NULL);
        return NULL;
    }
    memset(task, 0, sizeof *task);
    task->hooks = rt->hooks;
    rt->ioTask = task;
    return task;
}

static bool growBuffer(const Hooks *hooks, uint8_t **bytes, size_t *capacity, size_t needed) {
    size_t grown = *capacity == 0 ? STAGE_FIRST : *capacity;
    assert(needed > *capacity);
    while (grown < needed) {
        if (grown > SIZE_MAX / 2) return false;
        grown *= 2;
    }
    uint8_t *larger = hookRealloc(hooks, *bytes, *capacity, grown);
    if (larger == NULL) return false;
    *bytes = larger;
    *capacity = grown;
    return true;
}

/* The statement ends; its file may be gone, then this is the last use of it. */
static void closeStage(Rt *rt, IoTask *task) {
    File *f = task->file;
    task->file = NULL;
    task->length = 0;
    if (f == NULL) return;
    fileLock(rt, f);
    assert(f->stagers > 0);
    f->stagers--;
    bool isLast = f->stagers == 0 && f->isOrphan;
    fileUnlock(f);
    if (isLast) fileFree(f);
}

/* Puts what is staged into the file; the statement stays open. */
static IoOutcome putStage(Rt *rt, IoTask *task) {
    if (task->length == 0) return IO_GO;
    File *self = task->file;
    assert(self != NULL && task->length <= task->capacity);
    assert(rt->io->isShared);
    size_t n = task->length;
    char style[IO_STYLE_MAX];
    task->length = 0;
    File *target = lockBoth(rt, self);
    IoOutcome outcome = fileCheckWrite(rt, target);
    bool isStyled = outcome == IO_GO && ioTerminalIsStyled(rt, target);
    if (isStyled) outcome = filePut(rt, target, style, ioTerminalStyle(rt->io, style));
    if (outcome == IO_GO) outcome = filePut(rt, target, task->bytes, n);
    if (isStyled && outcome == IO_GO) outcome = filePut(rt, target, IO_STYLE_RESET, strlen(IO_STYLE_RESET));
    if (outcome == IO_GO && target->isLineFlushed && task->bytes[n - 1] == '\n')
        outcome = fileFlush(rt, target);
    unlockBoth(self, target);
    if (outcome == IO_GO) rt->ioResult = 0;
    return outcome;
}

/* The stage of this file, if a statement is open. */
static IoTask *stageOf(const Rt *rt, const File *self) {
    return rt->ioTask != NULL && rt->ioTask->file == self ? rt->ioTask : NULL;
}

/* As putStage, where no error can be raised. */
static void putStageQuietly(Rt *rt, IoTask *task) {
    if (task == NULL || task->length == 0) return;
    File *self = task->file;
    assert(self != NULL);
    File *target = lockBoth(rt, self);
    fileCallBegin(rt, target, CALL_WRITE);
    if (target->isOpen && target->canWrite) filePutQuietly(target, task->bytes, task->length);
    fileCallEnd(rt, target);
    unlockBoth(self, target);
    task->length = 0;
}

void ioTaskUnwind(Rt *rt) {
    IoTask *task = rt->ioTask;
    if (task == NULL || task->file == NULL) return;
    putStageQuietly(rt, task);
    closeStage(rt, task);
}

static void freeTask(Rt *rt, IoTask *task) {
    assert(task->file == NULL);
    systemCloseFolder(task->hooks, task);
    hookFree(task->hooks, task->bytes, task->capacity);
    hookFree(task->hooks, task, sizeof *task);
    rt->ioTask = NULL;
}

void ioTaskEnd(Rt *rt) {
    if (rt->ioTask == NULL) return;
    ioTaskUnwind(rt);
    freeTask(rt, rt->ioTask);
}

/* Without the file's lock: this task may hold it, or another one that never goes on either. */
void ioTaskDrop(Rt *rt) {
    IoTask *task = rt->ioTask;
    if (task == NULL) return;
    File *f = task->file;
    task->file = NULL;
    assert(f == NULL || f->stagers > 0);
    if (f != NULL && --f->stagers == 0 && f->isOrphan) fileFree(f);
    freeTask(rt, task);
}

void ioFlushOutput(Rt *rt) {
    File *output = &rt->io->standard[FILE_STDOUT];
    if (!rt->io->isShared) {
        (void)fileFlushQuietly(output);
        return;
    }
    putStageQuietly(rt, rt->ioTask);
    fileLock(rt, output);
    fileCallBegin(rt, output, CALL_WRITE);
    (void)fileFlushQuietly(output);
    fileCallEnd(rt, output);
    fileUnlock(output);
}

/* ---- builtins under the lock ----------------------------------------------------------------- */

File *ioLockFile(Rt *rt, File *self) {
    if (rt->ioTask != NULL && putStage(rt, rt->ioTask) == IO_RAISED) return NULL;
    return lockBoth(rt, self);
}

void ioUnlockFile(File *self, File *target) { unlockBoth(self, target); }

int ioUnderLock(Rt *rt, Value *R, int (*body)(Rt *rt, Value *R)) {
    File *self = ioFileSelf(R[0]);
    if (self == NULL) return body(rt, R);
    File *target = ioLockFile(rt, self);
    if (target == NULL) return 1;
    int status = body(rt, R);
    unlockBoth(self, target);
    return status;
}

/* ---- items ----------------------------------------------------------------------------------- */

static bool isCaptured(const Rt *rt, const File *target) {
    return rt->capture != NULL && target == &rt->io->standard[FILE_STDOUT];
}

IoOutcome ioSinkOpen(Rt *rt, File *self, IoSink *sink) {
    *sink = (IoSink){.file = self};
    if (!rt->io->isShared || self == NULL) {
        if (self != NULL && self->alias != NULL) sink->file = self->alias;
        return fileCheckWrite(rt, sink->file);
    }
    sink->stage = stageOf(rt, self);
    if (sink->stage != NULL) {
        sink->file = NULL;
        return IO_GO;
    }
    if (rt->ioTask != NULL && rt->ioTask->file != NULL) {
        IoOutcome outcome = putStage(rt, rt->ioTask);
        if (outcome != IO_GO) return outcome;
    }
    sink->self = self;
    sink->file = lockBoth(rt, self);
    if (isCaptured(rt, sink->file)) {
        ioSinkClose(sink);
        *sink = (IoSink){.capture = rt->capture};
        return IO_GO;
    }
    IoOutcome outcome = fileCheckWrite(rt, sink->file);
    if (outcome != IO_GO) ioSinkClose(sink);
    return outcome;
}

void ioSinkClose(const IoSink *sink) {
    if (sink->self != NULL) unlockBoth(sink->self, sink->file);
}

static IoOutcome stagePut(Rt *rt, IoTask *task, const void *bytes, size_t n) {
    assert(bytes != NULL || n == 0);
    if (n > STAGE_MAX - task->length) {
        IoOutcome outcome = putStage(rt, task);
        if (outcome != IO_GO) return outcome;
    }
    if (n > task->capacity - task->length &&
        !growBuffer(task->hooks, &task->bytes, &task->capacity, task->length + n)) {
        (void)rtRaise(rt, RTE_MEMORY, NULL);
        return IO_RAISED;
    }
    if (n > 0) memcpy(task->bytes + task->length, bytes, n);
    task->length += n;
    return IO_GO;
}

bool ioCaptureAppend(IoCapture *c, const void *bytes, size_t n) {
    size_t needed;
    bool ok = true;
    assert(bytes != NULL || n == 0);
    (void)pthread_mutex_lock(&c->lock);
    if (n > c->capacity - c->length)
        ok = sizeAdd(&needed, c->length, n) && growBuffer(c->hooks, &c->bytes, &c->capacity, needed);
    if (ok && n > 0) {
        memcpy(c->bytes + c->length, bytes, n);
        c->length += n;
    }
    (void)pthread_mutex_unlock(&c->lock);
    return ok;
}

static IoOutcome capturePut(Rt *rt, IoCapture *c, const void *bytes, size_t n) {
    if (ioCaptureAppend(c, bytes, n)) return IO_GO;
    (void)rtRaise(rt, RTE_MEMORY, NULL);
    return IO_RAISED;
}

IoOutcome ioSinkPut(Rt *rt, const IoSink *sink, const void *bytes, size_t n) {
    assert((sink->stage != NULL) + (sink->capture != NULL) + (sink->file != NULL) == 1);
    if (sink->stage != NULL) return stagePut(rt, sink->stage, bytes, n);
    if (sink->capture != NULL) return capturePut(rt, sink->capture, bytes, n);
    return filePut(rt, sink->file, bytes, n);
}

/* ---- statements ------------------------------------------------------------------------------ */

COLD int ioStatementBegin(Rt *rt, File *self) {
    IoTask *task = ioTaskOf(rt);
    if (task == NULL) return 1;
    if (task->file != NULL) {
        IoOutcome outcome = putStage(rt, task);
        closeStage(rt, task);
        if (outcome == IO_RAISED) return 1;
    }
    if (self == NULL) return 0; /* the first item says what is wrong, as it does for a closed file */
    File *target = lockBoth(rt, self);
    assert(task->file == NULL && task->length == 0);
    if (target->isOpen && target->canWrite && !isCaptured(rt, target)) {
        task->file = self;
        self->stagers++;
    }
    unlockBoth(self, target);
    return 0;
}

int ioWriteBegin(Rt *rt, Value *R) {
    return LIKELY(!rt->io->isShared) ? 0 : ioStatementBegin(rt, ioFileSelf(R[0]));
}

int ioStatementEnd(Rt *rt, const File *self) {
    assert(self == NULL || self->io == rt->io);
    IoTask *task = stageOf(rt, self);
    if (task == NULL || self == NULL) return 0;
    IoOutcome outcome = putStage(rt, task);
    closeStage(rt, task);
    return outcome == IO_RAISED;
}

int ioWriteEnd(Rt *rt, Value *R) {
    return LIKELY(!rt->io->isShared) ? 0 : ioStatementEnd(rt, ioFileSelf(R[0]));
}

/* ---- captured output ------------------------------------------------------------------------- */

IoCapture *ioCaptureCreate(const Hooks *hooks) {
    IoCapture *c = hookAlloc(hooks, sizeof *c);
    if (c == NULL) return NULL;
    memset(c, 0, sizeof *c);
    c->hooks = hooks;
    if (pthread_mutex_init(&c->lock, NULL) == 0) return c;
    hookFree(hooks, c, sizeof *c);
    return NULL;
}

void ioCaptureFree(IoCapture *c) {
    if (c == NULL) return;
    const Hooks *hooks = c->hooks;
    assert(hooks != NULL && c->length <= c->capacity);
    (void)pthread_mutex_destroy(&c->lock);
    hookFree(hooks, c->bytes, c->capacity);
    hookFree(hooks, c, sizeof *c);
}

/* The string is made without the lock, because that may collect: the text that is longer by then is
 * cut at the length first seen. */
int ioCaptureText(Rt *rt, IoCapture *c, Obj **out) {
    ObjString *text = NULL;
    (void)pthread_mutex_lock(&c->lock);
    size_t n = c->length;
    if (n > 0 && c->bytes[n - 1] == '\n') n--;
    (void)pthread_mutex_unlock(&c->lock);
    int status = n == 0 ? 0 : strNewCapacity(rt, (int64_t)n, (int64_t)n, &text);
    *out = (Obj *)text;
    if (status != 0 || n == 0) return status;
    (void)pthread_mutex_lock(&c->lock);
    assert(c->length >= n);
    memcpy(text->data, c->bytes, n);
    (void)pthread_mutex_unlock(&c->lock);
    return 0;
}
