/* check.h: --jit=check: one program in both tiers in lock step.
 *
 * The process becomes two. The leader interprets and does what the program asks of the world outside (Hooks); it tells the follower each such call with
 * its result, and its place at the end of each slice. The follower runs native code, does nothing outside, takes the results of the leader's calls, and
 * stops at the first thing that it does differently: another call or other bytes written, another place or count of steps at the end of a
 * slice, other global variables there, another message or exit status. All tasks run in one thread in an order that is the same for both (--sched=seed). */
#ifndef PSCAL_VM_HOST_CHECK_H
#define PSCAL_VM_HOST_CHECK_H

#include "vm/host/host.h"

enum { CHECK_STATUS = 70 }; /* exit status if the tiers differ */

typedef struct Check Check;

/* Runs a verified module; takes ownership of it. */
typedef int (*CheckRun)(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args);
/* Runs the module in both tiers by two calls of `run` with options of their own. Returns the program's exit status, or CHECK_STATUS after a message. */
int checkTiers(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args, CheckRun run);

/* ---- for runs with RunOptions.check ---- */
/* What the VM needs: hooks, slices, the look at each end of a slice. */
void checkConfigure(Check *c, VMConfig *config);
void checkBegin(Check *c, VM *vm);
/* A piece of a message of the program. */
void checkReport(Check *c, const char *text, size_t n);

/* ---- between check.c and check_hooks.c ---- */
typedef enum EventKind {
    EVENT_OPEN, EVENT_CLOSE, EVENT_READ, EVENT_WRITE, EVENT_SEEK, EVENT_TRUNCATE, EVENT_FSYNC, EVENT_RENAME, EVENT_UNLINK, EVENT_MKDIR, EVENT_RMDIR,
    EVENT_CHDIR, EVENT_STAT, EVENT_FSTAT, EVENT_ACCESS, EVENT_ISATTY, EVENT_GETCWD, EVENT_REALPATH, EVENT_POLL, EVENT_OPENDIR, EVENT_READDIR,
    EVENT_CLOSEDIR, EVENT_SLEEP, EVENT_SYSTEM, EVENT_CLOCK, EVENT_RANDOM,
    EVENT_PLACE, EVENT_MESSAGE, EVENT_END,
    EVENT_LOST, /* a signal or the time limit has reached the leader: from here on the tiers are not compared */
    EVENT_COUNT
} EventKind;

/* One step of the conversation: what is asked, then what came back. */
typedef struct Event {
    uint32_t kind;
    int32_t error;        /* errno */
    int64_t a, b, result;
    uint32_t askedSize, gotSize; /* bytes that belong to it */
} Event;

/* Does this call do what it stands for? The follower's do not. */
bool checkPerforms(const Check *c);
const Hooks *checkReal(const Check *c);
/* Leader: tells. Follower: compares kind, a, b and the bytes asked; takes result, errno and up to gotSize bytes to `got`. */
void checkExchange(Check *c, Event *e, const void *asked, size_t askedSize, void *got, size_t gotSize);
/* Hooks that do so; `hooks` gets all functions. */
void checkHooks(Check *c, Hooks *hooks);

#endif
