/* file.h: files of a running program: text, typed and untyped (pascal.md 14).
 *
 * A file variable is a reference to an ObjFile (TYPE_ID_FILE), a heap object with one word: its
 * File, which lives outside the heap and owns the descriptor, the buffer and the buffer variable
 * f^. Standard files are static ObjFiles of the IoState.
 *
 *   reading   buf ..... rcur ##### rlim ..... buf+cap     # bytes read from the system, not yet
 * taken by the program writing   buf ##### wcur ............... wlim         # bytes written by the
 * program, not yet by the system
 *
 * Exactly one of the pairs rcur/rlim and wcur/wlim is non-NULL while the buffer is in use, so the
 * fast paths of text.c test state and space in one comparison. Every system call that moves data
 * goes through Hooks; interrupted calls and short counts are retried. A failed write is never
 * silent: it raises error 101, or sets IOResult under {$I-}, or is remembered until ioFlushAll.
 * Files: file.c (life, buffers, opening), text_write.c, text_read.c, typed.c, layout.c (memory <->
 * file layout), shared.c (several tasks at once), system.c (queries of the system).
 *
 * Threads: once ioSetShared was called any task of the VM may use any file. Each file has a lock,
 * which a builtin takes for its whole work, also while it waits in the system; who waits for the
 * lock counts as outside for the collector (rtBlockBegin). Order of the locks: an ordinary file,
 * then the standard file it stands for; standard input, then standard output; then IoState.lock. */
#ifndef PSCAL_RUNTIME_IO_FILE_H
#define PSCAL_RUNTIME_IO_FILE_H

#include "runtime/mem/heap.h"

typedef struct File File;
typedef struct ObjFile {
    Obj head;
    File *file;  /* owned; NULL only during creation and finalization */
    Obj *buffer; /* object that holds f^: by-refs to it stay valid when the file is closed */
    Obj *refs;   /* elements with references: the references that were put, see layout.c */
} ObjFile;

typedef enum FileKind { FILE_TEXT, FILE_TYPED, FILE_UNTYPED } FileKind;

struct File {
    uint8_t *wcur, *wlim;
    uint8_t *rcur, *rlim;
    uint8_t *buf; /* owned; allocated at first use */
    size_t cap;
    IoState *io;  /* borrowed */
    File *alias;  /* text file opened with an empty name: all operations go to this standard file */
    int fd;       /* -1: none */
    uint8_t kind; /* FileKind */
    bool isOpen;
    bool canRead, canWrite;
    bool ownsDescriptor; /* in the IoState's list, closed with the file */
    bool isStandard;     /* input, output, stderr: never closed by the program's end of block */
    bool isUnbuffered;   /* stderr: every item is one write */
    bool isLineFlushed;  /* output on a terminal */
    bool isAnonymous; /* no name: a temporary file that is already unlinked; the descriptor outlives
                         Close */
    bool isAssigned;  /* has a name, possibly empty */
    bool isEof;       /* the system said so; sticky until the file is opened again */
    bool isScanned;   /* text_scan.c has read from it: end of file is what C says */
    bool hasHitEnd;   /* C's end-of-file indicator: text_scan.c has looked behind the last byte */
    bool isGenerating;    /* typed: written at its end; f^ is not read from the file */
    bool isElementDefined; /* f^ was looked at or stored to since the last strict put */
    bool isElementLoaded; /* f^ holds the element at the current position */
    uint8_t lastByte;     /* last byte that left the buffer; 0 at the start */
    int64_t recordSize;   /* untyped: bytes per record of BlockRead, BlockWrite */
    const RtElem *elem;   /* typed: borrowed for the life of the module */
    size_t elemFileSize;  /* typed: bytes of one element in the file */
    bool isElemFlat;      /* typed: memory and file layout agree */
    uint64_t elemRefs;    /* typed: references in an element */
    uint64_t refCount;    /* references in object->refs, a multiple of elemRefs */
    uint64_t refCapacity; /* room in object->refs */
    ObjFile *object;      /* the file variable's object; NULL: a standard file */
    uint8_t *element;     /* the buffer variable f^, in object->buffer; elementBytes long */
    size_t elementBytes;
    uint8_t textElement;  /* f^ of a standard file */
    char *name;            /* owned; NUL-terminated; NULL: not assigned */
    size_t nameLength;     /* a name with a NUL inside can never be opened */
    File *next, *previous; /* list of all Files with a descriptor; guarded by IoState.lock */
    uint32_t lockState; /* atomic: 0 free, 1 held, 2 held and waited for; see shared.c */
    bool isOfC;         /* C's fopen opened it: a wrong use sets hasFailed and is no error */
    bool hasFailed;     /* C's error indicator */
    bool isForUpdate;   /* a text file that C's fopen opened with '+': read and written */
    bool isTakenAway;   /* atomic: at the program's end, from a holder that did not go on */
    uint32_t stagers;   /* tasks with an open write statement to this file; guarded by the lock */
    uint8_t systemCall; /* atomic FileCall of the lock's holder */
    bool isLeftOpen;    /* at the program's end a task was waiting to read from it */
    bool isOrphan;      /* its object is gone; freed by the last of the stagers */
};

/* Creates the standard files and the file type of a VM. The heap may be NULL (tests of text
 * output). Gives ownership; NULL: no memory. */
IoState *ioStateCreate(const Hooks *hooks, Heap *heap);
/* At most so many bytes written to all files together, above: error RTE_OUTPUT, which nobody catches; so many open files that are not standard ones, above:
 * RTE_FILES, likewise. 0: no limit. Before the program runs. */
void ioSetLimits(IoState *io, uint64_t maxOutputBytes, uint64_t maxFiles);
/* A sandbox: builtins that need one of these capabilities (BuiltinFlag) are refused. Before the program runs. */
void ioSandbox(IoState *io, uint32_t refused);
/* 0, or 1 and error RTE_BUILTIN if the sandbox refuses one of the capabilities that `what` needs. */
int ioAsk(Rt *rt, uint32_t capabilities, const char *what);
/* Called before the VM's second task starts, by the only task there is: from now on files are
 * locked and write statements staged. */
void ioSetShared(IoState *io);

/* Sandboxes: Reset opens typed and untyped files for reading only. What creates or changes files is
 * told by the builtins' flags and must be refused by the caller. Before the program starts. */
void ioForbidWriting(IoState *io);

/* ---- the I/O part of a task ------------------------------------------------------------------ */
/* The task ends: what an unfinished write statement has staged goes out, rt->ioTask is freed. */
void ioTaskEnd(Rt *rt);
/* The task never goes on, and nobody runs: what it has staged is lost, rt->ioTask is freed. */
void ioTaskDrop(Rt *rt);
/* An error or a goto leaves the statements below: what they have staged goes out. Quiet: a failed
 * write is remembered for ioFlushAll. */
void ioTaskUnwind(Rt *rt);

/* Standard output of a captured task: a growing buffer with its own lock. */
IoCapture *ioCaptureCreate(const Hooks *hooks); /* gives; NULL: no memory */
void ioCaptureFree(IoCapture *capture);         /* accepts NULL; no task may write to it any more */
/* Any task, at any time. False: no memory. */
bool ioCaptureAppend(IoCapture *capture, const void *bytes, size_t n);
/* The text so far without its final line end, as a new string. Any task, at any time. Returns
 * nonzero with an error pending if there is no memory. */
int ioCaptureText(Rt *rt, IoCapture *capture, Obj **out);

/* Frees everything. Call ioFlushAll before, and destroy the heap before: its finalizers use the
 * IoState. Accepts NULL. */
void ioStateDestroy(IoState *io);

/* Asked when a system call was interrupted, and between buffers of endless output: true means that
 * the task must stop; the operation then raises the error that the function stored in rt->error, or
 * RTE_INTERRUPT. */
typedef bool (*IoInterruptFn)(void *user, Rt *rt);
void ioSetInterrupt(IoState *io, IoInterruptFn isInterrupted, void *user);

/* Asks that function; true means that an error is pending and the builtin must return 1. */
bool ioIsInterrupted(Rt *rt);

/* Flushes and closes all open files but the standard ones, which are flushed. Returns 0, or the I/O
 * error number of the first write that failed since the start without the program having been told
 * (by an error or by IOResult), with its text in message (RT_MESSAGE_MAX bytes, may be NULL). Call
 * it when the program ends; the exit status must not be 0 if this is not. Other tasks may still
 * run (their later operations fail with "file not open"), or stand still for good: a task's
 * running write is waited for, a file that a task is waiting to read is left alone. */
int ioFlushAll(IoState *io, char *message);
/* Flushes standard output (before messages on stderr). A failure is remembered for ioFlushAll. */
void ioFlushStandard(IoState *io);
/* The same by a task, with what it has staged: before it waits. */
void ioFlushOutput(Rt *rt);

/* The file object of a file variable, created if *slot is nil. elem NULL: text, or untyped if
 * isUntyped. NULL with an error pending: no memory, an element type that cannot be stored in files,
 * or a file of another type in *slot. */
Obj *ioFileRef(Rt *rt, Obj **slot, const RtElem *elem, bool isUntyped);
/* Standard file n: 0 input, 1 output, 2 stderr. */
Obj *ioStdFile(Rt *rt, int n);
/* The buffer variable f^ in memory layout, filled from the file if it is being read (lazily: here,
 * not in get). elem is the type the code accesses it as; it must be the file's. NULL with an error
 * pending. The address stays valid until the file is closed. */
void *ioFileBuffer(Rt *rt, Obj *file, const RtElem *elem);

/* Bytes of a value of type e in a typed file; 0 if it cannot be stored (malformed). A value with
 * references is stored as its memory image, each reference as a number (fileRefsOut). Scalars take fileSize bytes (0: their memory size). A record of non-overlapping
 * fields is packed. A record whose fileSize differs from the sum of its fields (variants) is stored
 * as its memory image, an array of I64 whose fileSize is not the sum of its words is a set: the
 * words, cut or zero-extended to fileSize. */
size_t ioElemFileSize(const RtElem *e);
/* Converts between memory and file layout; e is storable (ioElemFileSize(e) > 0) and without
 * references. */
void ioElemEncode(const RtElem *e, const uint8_t *memory, uint8_t *file);
void ioElemDecode(const RtElem *e, const uint8_t *file, uint8_t *memory);

/* IOResult states of pascal.md 14.2; rt->ioMode. */
typedef enum IoMode { IO_DEFAULT = 0, IO_OFF = 1, IO_ON = 2 } IoMode;

/* Flags of the reading builtins. */
typedef enum IoReadFlag {
    IO_READLN_FIRST = 1, /* first item of a readln */
    IO_ISO = 2,
    IO_SKIP_BLANKS =
        4, /* follows a number or Boolean: skips blanks of the line (Char and string items) */
    IO_LIST_FIRST = 8, /* first item of the list, or a readln without items */
    IO_FPC = 16,
    IO_READLN_ITEM = 32 /* item of a readln, not necessarily the first: a Char at the line end does
                           not pass it */
} IoReadFlag;

/* Width operands of write items that also begin or end a write statement of several items (as
 * write_begin and write_end do); else they mean "no width", like -1. */
enum { IO_WIDTH_FIRST = -0x40000001, IO_WIDTH_LAST = -0x40000002 };

/* I/O error numbers of pascal.md 14.2. */
typedef enum IoError {
    IO_NOT_FOUND = 2,
    IO_PATH_NOT_FOUND = 3,
    IO_TOO_MANY_OPEN = 4,
    IO_ACCESS = 5,
    IO_INVALID_MODE = 12,
    IO_READ_PAST_END = 100,
    IO_DISK_WRITE = 101,
    IO_NOT_ASSIGNED = 102,
    IO_NOT_OPEN = 103,
    IO_NOT_INPUT = 104,
    IO_NOT_OUTPUT = 105,
    IO_FORMAT = 106,
    IO_ERRNO_BASE = 1000
} IoError;

#endif
