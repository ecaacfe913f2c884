/* io_internal.h: what the files of runtime/io share. */
#ifndef PSCAL_RUNTIME_IO_IO_INTERNAL_H
#define PSCAL_RUNTIME_IO_IO_INTERNAL_H

#include "runtime/io/file.h"
#include "runtime/io/terminal.h"
#include "runtime/str/str.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

enum { FILE_BUFFER_BYTES = 65536, FILE_STDIN = 0, FILE_STDOUT = 1, FILE_STDERR = 2 };

#define IO_NO_LIMIT UINT64_MAX
struct IoState {
    const Hooks *hooks;
    Heap *heap;
    pthread_mutex_t lock;
    pthread_cond_t unlocked; /* a file's lock that was waited for is free */
    bool isGated;  /* write items take the slow path: isShared, or standard output has colours */
    Terminal terminal; /* guarded by the program: colours set by several tasks at once are its own mistake */
    bool isReadOnly; /* ioForbidWriting */
    uint32_t refused; /* capabilities that the sandbox does not grant */
    bool isShared; /* several tasks: set once, before the second one starts */
    File *open;   /* guarded by lock */
    int lostCode; /* first write error nobody was told of; guarded by lock */
    int lostErrno;
    uint64_t outputLeft;          /* atomic; bytes that may still be written, or IO_NO_LIMIT */
    bool isOutputOver;            /* atomic: some were not */
    uint64_t fileCount, filesMax; /* open descriptors; guarded by lock */
    char lostName[96];
    IoInterruptFn isInterrupted;
    void *interruptUser;
    bool isQuitRequested; /* QuitRequested: set by whoever sees a window close */
    int64_t startNs;
    ObjType streamType; /* memory streams: a box of one string reference */
    RefRun streamRefs;
    ObjType refsType; /* objects that hold references: f^ and File.refs; scanned conservatively */
    ObjFile standardObj[3];
    File standard[3];
};

/* What an operation that can be refused came to. */
typedef enum IoOutcome {
    IO_GO = 0,
    IO_RAISED = 1, /* an error is pending: return 1 from the builtin */
    IO_SKIP = 2    /* IOResult is set: do nothing more, return 0 */
} IoOutcome;

enum { CHAR_EOF = -1, CHAR_RAISED = -2 };

struct IoTask {
    const Hooks *hooks;
    File *file; /* of the open write statement, whose items are staged; NULL: none */
    uint8_t *bytes;
    size_t length, capacity;
    void *folder; /* of FindFirst, FindNext, from Hooks.opendir */
};

/* What the holder of a file's lock waits for in the system. */
typedef enum FileCall { CALL_NONE, CALL_READ, CALL_WRITE } FileCall;

/* ---- errors ---------------------------------------------------------------------------------- */
/* Raises I/O error `code`; err is an errno that explains it, or 0. Returns 1. */
int ioRaise(Rt *rt, const File *f, int code, int err);
/* Wrong use (closed, not open for input ...), read and write failures: an error except under {$I-}.
 */
IoOutcome ioRefuse(Rt *rt, const File *f, int code, int err);
/* Format errors: sets IOResult; io_end raises in mode {$I+}, when the list has been read. Returns
 * 0. */
int ioNote(Rt *rt, int code);
/* Open, erase and rename errors: sets IOResult, or raises in mode {$I+}. Returns the builtin's
 * status. */
int ioNoteOpen(Rt *rt, const File *f, int code);
/* Code of pascal.md 14.2 for an errno. */
int ioErrorOf(int err);

/* ---- file.c ---------------------------------------------------------------------------------- */
/* The File of an operand, aliases followed; NULL if the reference is nil. */
static inline File *ioFileOf(Value v) {
    if (UNLIKELY(v.o == NULL)) return NULL;
    File *f = ((ObjFile *)v.o)->file;
    return UNLIKELY(f->alias != NULL) ? f->alias : f;
}
/* The File itself (opening, closing, naming); NULL if the reference is nil. */
static inline File *ioFileSelf(Value v) { return v.o == NULL ? NULL : ((ObjFile *)v.o)->file; }
/* Writes buffered output out. IO_GO, or the outcome of the failure; the buffer is then empty. */
IoOutcome fileFlush(Rt *rt, File *f);
/* Same without a task: failures are remembered. False on failure. */
bool fileFlushQuietly(File *f);
/* Reads more into the buffer, keeping unread bytes. > 0: bytes added; 0: end of file or buffer
 * full; -1: error raised. */
int64_t fileFill(Rt *rt, File *f);
/* Prepares the buffer for writing at the current position. */
IoOutcome fileStartWrite(Rt *rt, File *f);
/* Prepares the buffer for reading at the current position. */
IoOutcome fileStartRead(Rt *rt, File *f);
/* References in a value of type e. */
uint64_t ioElemRefs(const RtElem *e);
/* Makes room for the references of one more element. False: error raised. */
bool fileReserveRefs(Rt *rt, File *f);
/* f^ with references to the image in the file and back; false: the image holds numbers of no
 * reference of this file, error raised. Room was made by fileReserveRefs. */
void fileRefsOut(Rt *rt, File *f, uint8_t *image);
bool fileRefsIn(Rt *rt, File *f, uint8_t *image);
/* Writes n bytes, buffered. */
IoOutcome filePut(Rt *rt, File *f, const void *bytes, size_t n);
/* The byte written last, 0 at the start of a file. */
uint8_t fileLastByte(const File *f);
/* Completes a last line that was begun and not ended (ISO 7185 6.6.5.2 reset, 6.9.5 page); nothing for files not open for writing text. */
IoOutcome fileEndLine(Rt *rt, File *f);
/* Bytes available for reading, at least `want` unless the file ends before; -1: error raised. */
int64_t fileNeed(Rt *rt, File *f, size_t want);
/* Byte position of the next element; -1 with errno if the file cannot tell. */
int64_t filePosition(File *f);
/* IO_GO if the file is open for reading / writing. */
IoOutcome fileCheckRead(Rt *rt, File *f);
IoOutcome fileCheckWrite(Rt *rt, File *f);
bool fileReserveBuffer(File *f, size_t cap);
/* Closes; an anonymous file keeps its descriptor and contents unless isForGood. The name stays. */
IoOutcome fileClose(Rt *rt, File *f, bool isForGood);
/* Frees the buffers and, unless it is kept, the descriptor. 0 or the errno of close. */
int fileRelease(File *f, bool keepsDescriptor);
/* Makes f the standard file n again (0..2). */
void fileSetStandard(File *f, int n);
/* List of files that own a descriptor. */
/* limits.c: how many of n bytes may be written; what a write that may not gives (-1 with an error pending, or errno if rt is NULL); before a
 * descriptor is opened (1 with an error pending) and after it has been closed. */
size_t ioOutputTake(IoState *io, size_t n);
int ioOutputOver(Rt *rt);
int ioFileTake(Rt *rt);
void ioFileGive(IoState *io);
void fileLink(File *f);
void fileUnlink(File *f);

/* Puts bytes without a task being told: failures are remembered. The file is open for writing. */
void filePutQuietly(File *f, const void *bytes, size_t n);
/* Frees the File of an object that is gone. */
void fileFree(File *f);

/* ---- shared.c -------------------------------------------------------------------------------- */
IoTask *ioTaskOf(Rt *rt); /* made if there is none; NULL: error raised */
/* rt NULL: the caller is no task. */
void fileLock(Rt *rt, File *f);
void fileUnlock(File *f);
/* As fileLock, for the end of the program; false: a task waits to read from f. A lock whose holder
 * stands still outside of system calls is passed over. */
bool fileLockAtEnd(File *f);
static inline void fileCallBegin(Rt *rt, File *f, FileCall call) {
    __atomic_store_n(&f->systemCall, (uint8_t)call, __ATOMIC_RELAXED);
    rtBlockBegin(rt);
}
static inline void fileCallEnd(Rt *rt, File *f) {
    __atomic_store_n(&f->systemCall, (uint8_t)CALL_NONE, __ATOMIC_RELAXED);
    rtBlockEnd(rt);
}

/* Takes the locks that a builtin needs for the file, aliases followed; what the task has staged goes
 * out before. NULL: error raised. */
File *ioLockFile(Rt *rt, File *self);
void ioUnlockFile(File *self, File *target);
/* What ioEof does, for who has the lock already. */
int fileIsAtEof(Rt *rt, Value *R);
/* Runs a builtin whose first operand is a file under that file's lock. */
int ioUnderLock(Rt *rt, Value *R, int (*body)(Rt *rt, Value *R));
/* Defines the builtin `name`: the body as it is while there is one task, under the lock later. */
#define FILE_BUILTIN(name, body)                                                                   \
    int name(Rt *rt, Value *R) {                                                                   \
        return LIKELY(!rt->io->isShared) ? body(rt, R) : ioUnderLock(rt, R, body);                 \
    }

/* Where the bytes of a write item go: the file (locked, if tasks run side by side), the staged
 * statement, or the buffer of a captured task. */
typedef struct IoSink {
    File *self; /* locked; NULL: none */
    File *file; /* alias followed; NULL: not to the file */
    IoTask *stage;
    IoCapture *capture;
} IoSink;
/* IO_GO: put the bytes and close. Else there is nothing to close. */
IoOutcome ioSinkOpen(Rt *rt, File *self, IoSink *sink);
IoOutcome ioSinkPut(Rt *rt, const IoSink *sink, const void *bytes, size_t n);
void ioSinkClose(const IoSink *sink);
/* Begins a write statement of the task; isShared. Returns the builtin's status. */
int ioStatementBegin(Rt *rt, File *self);
/* Ends the open write statement to this file, if there is one. Returns the builtin's status. */
int ioStatementEnd(Rt *rt, const File *self);
/* The reference is a file; else an error is raised. */
bool ioIsHandle(Rt *rt, const Obj *o);
/* Writes n bytes as one item; lines that end in it are shown on a terminal. The builtin's status. */
int ioPutText(Rt *rt, Value file, const char *bytes, size_t n);
/* The file of a write item: while there is one task its alias is followed here, later under the
 * lock by ioSinkOpen. */
static ALWAYS_INLINE File *ioItemFile(const Rt *rt, Value v) {
    return UNLIKELY(rt->io->isGated) ? ioFileSelf(v) : ioFileOf(v);
}

/* ---- terminal.c ------------------------------------------------------------------------------ */
enum { IO_STYLE_MAX = 64 };
#define IO_STYLE_RESET "\033[0m"
void ioTerminalInit(IoState *io);
/* Line editing and echo again, if a key routine took them away. */
void ioTerminalCooked(IoState *io);
/* Undoes all that the program changed; the end of the program. Standard output is locked. */
void ioTerminalRestore(IoState *io);
/* Text for f gets attributes; then ioTerminalStyle gives the sequence before it. */
bool ioTerminalIsStyled(Rt *rt, const File *f);
size_t ioTerminalStyle(IoState *io, char out[IO_STYLE_MAX]);

/* ---- typed.c --------------------------------------------------------------------------------- */
bool fileReserveElement(Rt *rt, File *f, size_t bytes);

/* ---- layout.c -------------------------------------------------------------------------------- */
/* Memory and file layout of a storable type agree, so elements can be copied as they are. */
bool ioElemIsFlat(const RtElem *e);

/* ---- system.c: questions to the system -------------------------------------------------------- */
bool systemIsTerminal(const Hooks *hooks, int fd);
bool systemIsDirectory(const Hooks *hooks, int fd);
/* 0 missing, 1 plain file or other, 2 directory; -1 if it cannot be told (errno set). */
int systemPathKind(const Hooks *hooks, const char *path);
bool systemIsWritable(const Hooks *hooks, const char *path);
/* Waits until fd is ready after EAGAIN. */
void systemWaitReady(const Hooks *hooks, Rt *rt, int fd, bool forWriting);
/* FindFirst, FindNext: opens a folder of the task (closing the one before); 0 or an errno. */
int systemOpenFolder(Rt *rt, const char *path);
/* The next name but . and ..; false at the end, which closes the folder. */
bool systemNextEntry(Rt *rt, char *name, size_t size);
void systemCloseFolder(const Hooks *hooks, IoTask *task);

#endif
