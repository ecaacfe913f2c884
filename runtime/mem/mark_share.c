/* mark_share.c: several threads mark.
 *
 * The collecting thread begins alone. When a collection turns out to be no small one it opens the pool and calls for help (HeapClient.markBegins);
 * stopped threads then come through heapMarkHelp, each with a Marker, and wait for work. A marker that has some looks now and then whether anybody
 * waits and gives away the lower half of its stack: the entries there were pushed first and lead to the most work.
 *
 *   collecting thread:  roots ... drain . drain [gives packet] drain ... markShareEnd: takes packets, waits, closes
 *   helper:                                  waits | takes packet, drains, gives | waits | leaves
 *
 * All is marked when all markers wait and no packet is left; the collecting thread waits in markShareEnd only, so not before it has marked its roots.
 * It sets mark bits without atomic operations until it gives its first packet: before, nobody else marks. */
#include "runtime/mem/heap_internal.h"

#include <assert.h>
#include <string.h>

enum { GIVE_LEAST = 4 }; /* entries on a stack that is worth dividing */

bool markPoolInit(Heap *heap) {
    MarkPool *pool = &heap->pool;
    if (pthread_mutex_init(&pool->lock, NULL) != 0) return false;
    if (pthread_cond_init(&pool->changed, NULL) != 0) {
        (void)pthread_mutex_destroy(&pool->lock);
        return false;
    }
    pool->isReady = true;
    return true;
}

void markPoolFree(Heap *heap) {
    MarkPool *pool = &heap->pool;
    if (!pool->isReady) return;
    assert(pool->helpers == 0 && !pool->isOpen);
    for (int i = 0; i < MARK_HELPERS; i++) {
        if (pool->markers[i].items != NULL) markerFree(heap, &pool->markers[i]);
    }
    hookFree(heap->hooks, pool->packets, pool->packets == NULL ? 0 : MARK_PACKETS * sizeof *pool->packets);
    (void)pthread_cond_destroy(&pool->changed);
    (void)pthread_mutex_destroy(&pool->lock);
}

static uint32_t hungryCount(MarkPool *pool) { return atomic_load_explicit(&pool->hungry, memory_order_relaxed); }
static void hungryAdd(MarkPool *pool, uint32_t n) {
    atomic_store_explicit(&pool->hungry, hungryCount(pool) + n, memory_order_relaxed);
}

/* Opens the pool and calls for help, once in a collection. */
static COLD void callForHelp(Heap *heap) {
    MarkPool *pool = &heap->pool;
    pthread_mutex_lock(&pool->lock);
    if (pool->packets == NULL) pool->packets = hookAlloc(heap->hooks, MARK_PACKETS * sizeof *pool->packets);
    bool isOpened = pool->packets != NULL && !pool->isOpen;
    if (isOpened) {
        assert(pool->helpers == 0 && pool->packetCount == 0 && hungryCount(pool) == 0);
        pool->isOpen = true;
        pool->isDone = false;
    }
    pthread_mutex_unlock(&pool->lock);
    if (isOpened) heap->client.markBegins(heap->client.user);
}

/* Moves the lower half of the marker's stack, at most a packet full, into a new packet. Lock held. */
static void packetFill(MarkPool *pool, Marker *marker) {
    size_t n = (marker->count - marker->bottom) / 2;
    if (n > MARK_PACKET - 1) n = MARK_PACKET - 1;
    assert(n > 0 && pool->packetCount < MARK_PACKETS);
    if (marker->items[marker->bottom + n - 1] & MARK_UNIT) n++; /* the object it belongs to stands above it */
    MarkPacket *packet = &pool->packets[pool->packetCount++];
    memcpy(packet->items, marker->items + marker->bottom, n * sizeof *packet->items);
    packet->count = (uint32_t)n;
    marker->bottom += n;
    if (marker->bottom == marker->count) marker->bottom = marker->count = 0;
}

/* Lock held. */
static void packetTake(MarkPool *pool, Marker *marker) {
    assert(pool->packetCount > 0 && marker->count == marker->bottom);
    const MarkPacket *packet = &pool->packets[--pool->packetCount];
    assert(packet->count <= marker->capacity);
    memcpy(marker->items, packet->items, packet->count * sizeof *packet->items);
    marker->bottom = 0;
    marker->count = packet->count;
}

uint32_t markerLook(Marker *marker) {
    Heap *heap = marker->heap;
    MarkPool *pool = &heap->pool;
    if (heap->client.markBegins == NULL) return UINT32_MAX; /* nobody will ever come */
    if (marker == &heap->marker && !marker->hasCalled) {
        marker->hasCalled = true;
        callForHelp(heap);
    }
    if (hungryCount(pool) == 0 || marker->count - marker->bottom < GIVE_LEAST) return MARK_LOOK;
    marker->isShared = true; /* before anybody else gets anything to mark */
    pthread_mutex_lock(&pool->lock);
    if (pool->isOpen && pool->packetCount < MARK_PACKETS) {
        packetFill(pool, marker);
        pthread_cond_signal(&pool->changed);
    }
    pthread_mutex_unlock(&pool->lock);
    return MARK_LOOK;
}

/* Waits until there is work or nobody has any. False: all is marked. Lock held. */
static bool waitForWork(MarkPool *pool) {
    hungryAdd(pool, 1);
    while (pool->packetCount == 0 && !pool->isDone) {
        assert(hungryCount(pool) <= pool->helpers + 1);
        if (hungryCount(pool) == pool->helpers + 1) { /* the collecting thread waits, too */
            pool->isDone = true;
            pthread_cond_broadcast(&pool->changed);
            break;
        }
        pthread_cond_wait(&pool->changed, &pool->lock);
    }
    hungryAdd(pool, UINT32_MAX);
    return !pool->isDone;
}

/* Marks what packets hold until all is marked. Lock held, but not while marking. */
static void workOnPackets(MarkPool *pool, Marker *marker) {
    while (waitForWork(pool)) {
        packetTake(pool, marker);
        pthread_mutex_unlock(&pool->lock);
        markerDrain(marker);
        pthread_mutex_lock(&pool->lock);
    }
}

void markShareEnd(Heap *heap) {
    MarkPool *pool = &heap->pool;
    Marker *marker = &heap->marker;
    assert(marker->count == marker->bottom);
    pthread_mutex_lock(&pool->lock);
    if (pool->isOpen) {
        workOnPackets(pool, marker);
        assert(pool->packetCount == 0);
        pool->isOpen = false;
        while (pool->helpers > 0) pthread_cond_wait(&pool->changed, &pool->lock);
        marker->isOverflowed |= pool->isOverflowed;
        pool->isOverflowed = false;
        marker->isShared = false;
    }
    pthread_mutex_unlock(&pool->lock);
}

/* A marker nobody uses, made if need be; NULL: too many helpers or no memory. Lock held. */
static Marker *helperMarker(Heap *heap) {
    MarkPool *pool = &heap->pool;
    for (int i = 0; i < MARK_HELPERS; i++) {
        if (pool->isTaken[i]) continue;
        Marker *marker = &pool->markers[i];
        if (marker->items == NULL && !markerInit(heap, marker)) return NULL;
        marker->bottom = marker->count = 0;
        marker->isOverflowed = false;
        marker->isShared = true;
        marker->untilLook = MARK_LOOK;
        pool->isTaken[i] = true;
        return marker;
    }
    return NULL;
}

void heapMarkHelp(Heap *heap) {
    MarkPool *pool = &heap->pool;
    pthread_mutex_lock(&pool->lock);
    Marker *marker = pool->isOpen && !pool->isDone ? helperMarker(heap) : NULL;
    if (marker != NULL) {
        pool->helpers++;
        workOnPackets(pool, marker);
        assert(marker->count == marker->bottom);
        pool->isOverflowed |= marker->isOverflowed;
        markerShrink(marker);
        pool->isTaken[marker - pool->markers] = false;
        pool->helpers--;
        pthread_cond_broadcast(&pool->changed);
    }
    pthread_mutex_unlock(&pool->lock);
}
