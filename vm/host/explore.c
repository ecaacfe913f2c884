/* explore.c: one program under many seeds of the deterministic scheduler. A process for each: a run that goes wrong badly ends nobody else's, and state
 * that belongs to the process (working directory, environment) is the same at the start of each. */
#include "vm/host/explore.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SIGNAL_STATUS = 128 }; /* a run that a signal has ended counts as a shell counts it */

/* Descriptors first..last become /dev/null. */
static bool silence(int first, int last) {
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    bool ok = null >= 0;
    for (int fd = first; ok && fd <= last; fd++) ok = dup2(null, fd) == fd;
    if (null > last) (void)close(null);
    return ok;
}

/* Exit status of one run, or -1: it could not be started. */
static int runSeed(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args, RunModule run, bool isShown) {
    pid_t child = fork();
    if (child < 0) return -1;
    if (child == 0) {
        if (!silence(0, isShown ? 0 : 2)) _exit(1);
        _exit(run(program, module, o, argCount, args));
    }
    int state;
    while (waitpid(child, &state, 0) < 0) {
        if (errno != EINTR) return -1;
    }
    return WIFEXITED(state) ? WEXITSTATUS(state) : SIGNAL_STATUS + WTERMSIG(state);
}

static void tellFailure(const char *program, const RunOptions *o, int status, int argCount, const char *const *args) {
    const char *check = o->checksDeadlock ? " --check-deadlock" : "", *race = o->findsRaces ? " --race" : "";
    unsigned long long seed = o->schedSeed, count = o->exploreCount;
    hostMessage("%s: seed %llu of %llu failed with status %d; to repeat it: %s%s%s --sched=seed:%llu", program, seed, count, status, program, check, race, seed);
    for (int i = 0; i < argCount; i++) hostMessage(" %s", args[i]);
    hostMessage("\n");
}

int exploreSeeds(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args, RunModule run) {
    RunOptions one = *o;
    int status = 0;
    assert(o->exploreCount > 0 && module->isVerified);
    one.isSeeded = one.isExploring = true;
    for (uint64_t seed = 1; status == 0 && seed <= o->exploreCount; seed++) {
        one.schedSeed = seed;
        status = runSeed(program, module, &one, argCount, args, run, false);
    }
    if (status < 0) {
        hostMessage("%s: error: cannot start a process: %s\n", program, strerror(errno));
    } else if (status != 0) {
        status = runSeed(program, module, &one, argCount, args, run, true);
        tellFailure(program, &one, status, argCount, args);
        if (status == 0) status = 1; /* it asked the world outside for something that has changed */
    } else {
        hostMessage("%s: %llu seeds, no failure\n", program, (unsigned long long)o->exploreCount);
    }
    moduleFree(module);
    return status < 0 ? 1 : status;
}
