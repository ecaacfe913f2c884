/*
 * Runs a command and writes what it cost: the measuring hand of the Python scripts in this folder.
 *
 *     launch RESULT RUNS COMMAND [ARGUMENT...]
 *
 * The command runs RUNS times, one after another, with the caller's standard files. RESULT then
 * holds one line: the wait status of the last run, the user and system CPU microseconds of the run
 * with the least sum, the least wall nanoseconds, and the largest resident KB of any run. It stops
 * at the first run that fails. A small process must do this: Linux counts the memory of the process
 * that started a command as the command's own.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

typedef struct Cost {
    int status;
    int64_t userUs, systemUs, wallNs, peakKb;
} Cost;

static int64_t nowNs(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int64_t microseconds(struct timeval t) {
    return (int64_t)t.tv_sec * 1000000 + t.tv_usec;
}

/* Runs the command once and fills *cost. Returns 0, or the error number if it cannot start. */
static int runOnce(char **command, Cost *cost) {
    struct rusage usage;
    pid_t pid;
    int64_t begin = nowNs();
    int error = posix_spawnp(&pid, command[0], NULL, NULL, command, environ);
    if (error) {
        return error;
    }
    while (wait4(pid, &cost->status, 0, &usage) < 0) {
        if (errno != EINTR) {
            return errno;
        }
    }
    cost->wallNs = nowNs() - begin;
    cost->userUs = microseconds(usage.ru_utime);
    cost->systemUs = microseconds(usage.ru_stime);
    cost->peakKb = usage.ru_maxrss;
    return 0;
}

static void keepBest(Cost *best, const Cost *cost, int isFirst) {
    best->status = cost->status;
    if (isFirst || cost->userUs + cost->systemUs < best->userUs + best->systemUs) {
        best->userUs = cost->userUs;
        best->systemUs = cost->systemUs;
    }
    if (isFirst || cost->wallNs < best->wallNs) {
        best->wallNs = cost->wallNs;
    }
    if (isFirst || cost->peakKb > best->peakKb) {
        best->peakKb = cost->peakKb;
    }
}

int main(int argc, char **argv) {
    int runs = argc >= 4 ? atoi(argv[2]) : 0;
    if (runs < 1) {
        fprintf(stderr, "usage: launch RESULT RUNS COMMAND [ARGUMENT...]\n");
        return 2;
    }
    Cost best = {0, 0, 0, 0, 0};
    for (int i = 0; i < runs && best.status == 0; i++) {
        Cost cost;
        int error = runOnce(argv + 3, &cost);
        if (error) {
            fprintf(stderr, "launch: %s: %s\n", argv[3], strerror(error));
            return 2;
        }
        keepBest(&best, &cost, i == 0);
    }
    FILE *result = fopen(argv[1], "w");
    if (!result) {
        fprintf(stderr, "launch: %s: %s\n", argv[1], strerror(errno));
        return 2;
    }
    fprintf(result, "%d %lld %lld %lld %lld\n", best.status, (long long)best.userUs,
            (long long)best.systemUs, (long long)best.wallNs, (long long)best.peakKb);
    return fclose(result) == 0 ? 0 : 2;
}
