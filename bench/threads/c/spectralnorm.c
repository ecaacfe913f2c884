/* Largest singular value of an infinite matrix's n x n corner by the power method; each product is shared by as many threads as
 * there are workers. Arguments: n (at most 2000), workers. */
#include "bench.h"

#include <math.h>

enum { MAX_SIZE = 2000, MAX_WORKERS = 15 };

typedef struct Job {
    const double *v;
    double *r;
    int part;
    bool isTransposed;
} Job;

static int n, workers;

static double element(int i, int j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

static void *rows(void *argument) {
    const Job *job = argument;
    for (int i = n * job->part / workers; i < n * (job->part + 1) / workers; i++) {
        double sum = 0.0;
        for (int j = 0; j < n; j++) {
            sum += (job->isTransposed ? element(j, i) : element(i, j)) * job->v[j];
        }
        job->r[i] = sum;
    }
    return NULL;
}

static void share(const double *v, double *r, bool isTransposed) {
    pthread_t t[MAX_WORKERS];
    Job jobs[MAX_WORKERS];
    for (int i = 0; i < workers; i++) {
        jobs[i] = (Job){v, r, i, isTransposed};
        start1(&t[i], rows, &jobs[i]);
    }
    for (int i = 0; i < workers; i++) {
        pthread_join(t[i], NULL);
    }
}

int main(int argc, char **argv) {
    static double u[MAX_SIZE], v[MAX_SIZE], between[MAX_SIZE];
    double vBv = 0.0, vv = 0.0;
    n = sizeArg(argc, argv, 300);
    n = n > MAX_SIZE ? MAX_SIZE : n;
    workers = workersArg(argc, argv);
    workers = workers > MAX_WORKERS ? MAX_WORKERS : workers;
    for (int i = 0; i < n; i++) {
        u[i] = 1.0;
    }
    double start = now();
    for (int i = 0; i < 10; i++) {
        share(u, between, false);
        share(between, v, true);
        share(v, between, false);
        share(between, u, true);
    }
    report("spectralnorm", 40L * n * n, start);
    for (int i = 0; i < n; i++) {
        vBv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    printf("%.9f\n", sqrt(vBv / vv));
    return 0;
}
