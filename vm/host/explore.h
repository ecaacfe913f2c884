/* explore.h: private to vm/host: --sched=explore:N. */
#ifndef PSCAL_VM_HOST_EXPLORE_H
#define PSCAL_VM_HOST_EXPLORE_H

#include "vm/host/host.h"

typedef int (*RunModule)(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args);

/* Runs the module (takes ownership) under the seeds 1 .. o->exploreCount, each in a process of its own that reads nothing and whose output is dropped. The
 * first run that does not end with status 0, or in which a task reports an error, is repeated with its output, and its status is the result; the command that
 * repeats it goes to stderr. 0: none failed. */
int exploreSeeds(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args, RunModule run);

#endif
