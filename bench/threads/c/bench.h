/* What the C programs of this folder share: arguments, the clock, the lines that bench/threads.py reads, a channel of numbers. */
#ifndef BENCH_THREADS_C_BENCH_H
#define BENCH_THREADS_C_BENCH_H

#define _GNU_SOURCE
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static inline int sizeArg(int argc, char **argv, int usual) {
    int n = argc > 1 ? atoi(argv[1]) : 0;
    return n > 0 ? n : usual;
}

static inline int workersArg(int argc, char **argv) {
    int n = argc > 2 ? atoi(argv[2]) : 0;
    return n > 0 ? n : 2;
}

static inline double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static inline void report(const char *metric, long ops, double start) {
    printf("# %s %ld %.0f\n", metric, ops, (now() - start) * 1e6);
}

static inline void start1(pthread_t *t, void *(*body)(void *), void *argument) {
    if (pthread_create(t, NULL, body, argument) != 0) {
        perror("pthread_create");
        exit(1);
    }
}

/* A channel as one writes it by hand: a ring, a mutex and two conditions. */
typedef struct Channel {
    pthread_mutex_t lock;
    pthread_cond_t notFull, notEmpty;
    int64_t *ring;
    int capacity, count, head;
    bool isClosed;
} Channel;

static inline void channelInit(Channel *c, int capacity) {
    *c = (Channel){.capacity = capacity};
    pthread_mutex_init(&c->lock, NULL);
    pthread_cond_init(&c->notFull, NULL);
    pthread_cond_init(&c->notEmpty, NULL);
    c->ring = calloc((size_t)capacity, sizeof *c->ring);
    if (c->ring == NULL) {
        perror("calloc");
        exit(1);
    }
}

static inline void channelSend(Channel *c, int64_t value) {
    pthread_mutex_lock(&c->lock);
    while (c->count == c->capacity) {
        pthread_cond_wait(&c->notFull, &c->lock);
    }
    c->ring[(c->head + c->count++) % c->capacity] = value;
    pthread_cond_signal(&c->notEmpty);
    pthread_mutex_unlock(&c->lock);
}

/* False when the channel is closed and empty. */
static inline bool channelReceive(Channel *c, int64_t *value) {
    pthread_mutex_lock(&c->lock);
    while (c->count == 0 && !c->isClosed) {
        pthread_cond_wait(&c->notEmpty, &c->lock);
    }
    bool hasValue = c->count > 0;
    if (hasValue) {
        *value = c->ring[c->head];
        c->head = (c->head + 1) % c->capacity;
        c->count--;
        pthread_cond_signal(&c->notFull);
    }
    pthread_mutex_unlock(&c->lock);
    return hasValue;
}

static inline void channelClose(Channel *c) {
    pthread_mutex_lock(&c->lock);
    c->isClosed = true;
    pthread_cond_broadcast(&c->notEmpty);
    pthread_mutex_unlock(&c->lock);
}

#endif
