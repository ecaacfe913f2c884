/* Start a thread and join it, one at a time, then in batches (of 100: 1000 threads at once are no fair use). A tenth of the
 * argument: kernel threads are so much slower. */
#include "bench.h"

enum { BATCH = 1000, AT_ONCE = 100 };

static int cells[BATCH];

static void *one(void *cell) {
    ++*(int *)cell;
    return NULL;
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 200000) / 10 / AT_ONCE * AT_ONCE;
    pthread_t t[AT_ONCE];
    long total = 0;
    double start = now();
    for (int i = 0; i < n; i++) {
        start1(&t[0], one, &cells[0]);
        pthread_join(t[0], NULL);
    }
    report("start_await", n, start);
    start = now();
    for (int k = 0; k < n / AT_ONCE; k++) {
        for (int i = 0; i < AT_ONCE; i++) {
            start1(&t[i], one, &cells[i]);
        }
        for (int i = 0; i < AT_ONCE; i++) {
            pthread_join(t[i], NULL);
        }
    }
    report("start_await_batch", n, start);
    start = now();
    for (int i = 0; i < n; i++) {
        start1(&t[0], one, &cells[0]);
        pthread_join(t[0], NULL);
    }
    report("spawn_join", n, start);
    for (int i = 0; i < BATCH; i++) {
        total += cells[i];
    }
    if (total == 3L * n) {
        puts("complete");
    } else {
        printf("%ld of %ld\n", total, 3L * n);
    }
    return 0;
}
