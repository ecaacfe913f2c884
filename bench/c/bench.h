/* The one helper that all C benchmark programs share: the optional size argument. */
#ifndef BENCH_C_BENCH_H
#define BENCH_C_BENCH_H

#include <stdlib.h>

/* Returns the positive number in argv[1], or usual if there is none. */
static inline int sizeArg(int argc, char **argv, int usual) {
    int n = argc > 1 ? atoi(argv[1]) : 0;
    return n > 0 ? n : usual;
}

#endif
