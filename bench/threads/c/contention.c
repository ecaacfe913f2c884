/* Four threads add to one number under one mutex; one thread alone; an atomic number. Argument: steps in all. */
#include "bench.h"

#include <stdatomic.h>

enum { THREADS = 4 };

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static long counter;
static atomic_long number;
static int steps;

static void *add(void *unused) {
    (void)unused;
    for (int i = 0; i < steps; i++) {
        pthread_mutex_lock(&guard);
        counter++;
        pthread_mutex_unlock(&guard);
    }
    return NULL;
}

static void *addAtomic(void *unused) {
    (void)unused;
    for (int i = 0; i < steps; i++) {
        atomic_fetch_add(&number, 1);
    }
    return NULL;
}

static void run(const char *metric, void *(*body)(void *), int n, int threads) {
    pthread_t t[THREADS];
    double start = now();
    steps = n / threads;
    for (int i = 0; i < threads; i++) {
        start1(&t[i], body, NULL);
    }
    for (int i = 0; i < threads; i++) {
        pthread_join(t[i], NULL);
    }
    report(metric, n, start);
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 1000000) / THREADS * THREADS;
    run("lock_unlock_alone", add, n, 1);
    run("lock_unlock_contended", add, n, THREADS);
    run("atomic_add_contended", addAtomic, n, THREADS);
    printf("%ld %ld\n", counter, (long)number);
    return 0;
}
