/* io_internal.h: what the files of runtime/io share. */
#ifndef PSCAL_RUNTIME_IO_IO_INTERNAL_H
#define PSCAL_RUNTIME_IO_IO_INTERNAL_H

#include "runtime/io/file.h"
#include "runtime/str/str.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

enum { FILE_BUFFER_BYTES = 65536, FILE_STDIN = 0, FILE_STDOUT = 1, FILE_STDERR = 2 };

struct IoState {
    const Hooks *hooks;
    Heap *heap;
    pthread_mutex_t lock;
    File *open;   /* guarded by lock */
    int lostCode; /* first write error nobody was told of; guarded by lock */
    int lostErrno;
    char lostName[96];
    IoInterruptFn isInterrupted;
    void *interruptUser;
    int64_t startNs;
    void *folder; /* DIR of FindFirst, FindNext; guarded by lock */
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
void fileLink(File *f);
void fileUnlink(File *f);

/* ---- typed.c --------------------------------------------------------------------------------- */
bool fileReserveElement(Rt *rt, File *f, size_t bytes);

/* ---- layout.c -------------------------------------------------------------------------------- */
/* Memory and file layout of a storable type agree, so elements can be copied as they are. */
bool ioElemIsFlat(const RtElem *e);

/* ---- system.c: queries that change nothing; they are not in Hooks ---------------------------- */
bool systemIsTerminal(int fd);
bool systemIsDirectory(int fd);
/* 0 missing, 1 plain file or other, 2 directory; -1 if it cannot be told (errno set). */
int systemPathKind(const char *path);
bool systemIsWritable(const char *path);
/* Waits until fd is ready after EAGAIN. */
void systemWaitReady(int fd, bool forWriting);
/* Current directory into buf; NULL and errno on failure. */
char *systemCurrentDirectory(char *buf, size_t size);
const char *systemEnvironment(const char *name);
/* FindFirst, FindNext: opens a folder (closing the one before); 0 or an errno. */
int systemOpenFolder(IoState *io, const char *path);
/* The next name but . and ..; false at the end, which closes the folder. */
bool systemNextEntry(IoState *io, char *name, size_t size);
void systemCloseFolder(IoState *io);

#endif
