// Included by the programs of this folder: does the same work with 1, 2, 4 ... workers and reports.
//
// The work comes as a function of (part, parts) that does one part of the whole and gives a number; the sum of the numbers must not depend on how many
// parts there are. Standard output has the sum, standard error the times.
typedef long (*Work)(int, int);

// The first argument of the program, or the usual size.
int sizeArgument(int usual) {
    int n = paramcount() >= 1 ? atoi(paramstr(1)) : 0;
    return n > 0 ? n : usual;
}

// CPU milliseconds of the threads that have finished and whose results were not yet read.
long cpuOfFinished() {
    long total = 0;
    for (struct ThreadStat s in thread_stats()) {
        if (s.state != "finished") continue;
        total += (s.metrics.end.cpu_seconds - s.metrics.start.cpu_seconds) * 1000000 + (s.metrics.end.cpu_nanoseconds - s.metrics.start.cpu_nanoseconds) / 1000;
    }
    return total / 1000;
}

long runParts(Work work, int parts, long *wallMs, long *cpuMs) {
    int threads[15];
    long start = clock_ms(), sum = 0;
    for (int i = 0; i < parts; i++) threads[i] = CreateThread(work, i, parts);
    for (int i = 0; i < parts; i++) if (WaitForThread(threads[i]) != 0) printf("part %d failed\n", i);
    *wallMs = clock_ms() - start;
    *cpuMs = cpuOfFinished();
    for (int i = 0; i < parts; i++) {
        long one = thread_get_result(threads[i]);
        sum += one;
    }
    return sum;
}

void bench(str name, Work work) {
    int limit = thread_pool_limit(), parts = 1;
    long first = 0, firstWall = 0, wall, cpu;
    fprintf(stderr, "workers  wall ms  speed-up   cpu ms\n");
    do {
        long sum = runParts(work, parts, &wall, &cpu);
        if (wall == 0) wall = 1;
        if (parts == 1) { first = sum; firstWall = wall; }
        fprintf(stderr, "%7d%9ld%10.2f%9ld\n", parts, wall, (double)firstWall / wall, cpu);
        if (sum != first) printf("%d workers: %ld instead of %ld\n", parts, sum, first);
        parts = parts < limit && 2 * parts > limit ? limit : 2 * parts;
    } while (parts <= limit);
    printf("%s: %ld\n", name, first);
}
