/* callback.c: threads of a VM that a C program starts, watches and ends.
 *
 *   cc callback.c $(pkg-config --cflags --libs pscal) -o callback && ./callback
 *
 * Callbacks run C code as threads of the VM, with names, results and statistics like all others; builtins of the machine may run as threads, too. */
#include <pscal/pscal.h>

#include <stdio.h>
#include <time.h>

typedef struct Job {
    int first, last;
    int isCleaned;
} Job;

/* Counts primes. It looks for requests now and then: poll waits while the thread is paused, and false means that it is to end. */
static void countPrimes(PscalVM *thread, void *user) {
    const Job *job = user;
    int64_t count = 0;
    for (int n = job->first; n <= job->last; n++) {
        int d = 2;
        while (d * d <= n && n % d != 0) d++;
        count += d * d > n;
        if (n % 1000 == 0 && !vmThreadPoll(thread)) return; /* no result */
    }
    PscalValue result = pscalInt(count);
    vmThreadStoreResult(thread, &result, true);
}

static void cleanUp(void *user) {
    Job *job = user;
    job->isCleaned = 1;
}

static double cpuMs(const ThreadMetrics *m) {
    return (double)(m->end.cpuTime.tv_sec - m->start.cpuTime.tv_sec) * 1e3 + (double)(m->end.cpuTime.tv_nsec - m->start.cpuTime.tv_nsec) / 1e6;
}

static void pauseMs(long ms) {
    struct timespec t = {ms / 1000, ms % 1000 * 1000000};
    nanosleep(&t, NULL);
}

int main(void) {
    Job jobs[2] = {{2, 100000, 0}, {100001, 200000, 0}}, endless = {2, 2000000000, 0};
    int ids[2];
    int64_t total = 0;
    bool ok;
    PscalValue result;
    ThreadMetrics metrics[VM_MAX_WORKERS];
    PscalVM *vm = pscalOpen(NULL, NULL);
    if (vm == NULL) return 1;

    /* Two halves of the work at the same time. */
    for (int i = 0; i < 2; i++) ids[i] = vmSpawnCallbackThread(vm, countPrimes, &jobs[i], cleanUp);
    for (int i = 0; i < 2; i++) {
        if (vmThreadTakeResult(vm, ids[i], &result, true, &ok, true) && ok) total += result.i;
    }
    printf("%lld primes up to 200000\n", (long long)total);

    /* One that would go on for minutes: watched, paused, ended. */
    int id = vmSpawnCallbackThread(vm, countPrimes, &endless, cleanUp);
    vmThreadAssignName(vm, id, "endless");
    pauseMs(20);
    size_t count = vmSnapshotWorkerUsage(vm, metrics, VM_MAX_WORKERS);
    printf("%zu thread listed, %s\n", count, count > 0 && cpuMs(&metrics[0]) > 0 ? "it has used processor time" : "it has not run");
    vmThreadPause(vm, vmThreadFindIdByName(vm, "endless"));
    vmThreadResume(vm, id);
    vmThreadCancel(vm, id);
    vmThreadTakeResult(vm, id, &result, true, &ok, true);
    printf("ended %s result\n", result.type == PSCAL_NOTHING ? "without" : "with");

    /* A builtin of the machine as a thread: what it gives is the thread's result. */
    PscalValue host = pscalText("localhost");
    id = vmSpawnBuiltinThread(vm, 0, "dnslookup", 1, &host, false, "dns");
    vmThreadTakeResult(vm, id, &result, true, &ok, true);
    printf("dnslookup: %s, %s\n", ok ? "ok" : "failed", result.type == PSCAL_TEXT ? "an address" : "nothing");
    pscalClose(vm);
    printf("cleaned up: %d %d %d\n", jobs[0].isCleaned, jobs[1].isCleaned, endless.isCleaned); /* each once, at the latest by now */
    return 0;
}
