/* threads_test.c: several workers allocate from their own runs while collections stop them at
 * safepoints. Run it under TSan. */
#include "tests/runtime/mem/heap_fixture.h"

#include <pthread.h>

enum { WORKERS = 4, ROUNDS = 60, LIST_LENGTH = 2000 };

typedef struct World World;
typedef struct Worker {
    World *world;
    Rt rt;
    HeapRun runs[HEAP_CLASSES];
    Value roots[8];
    pthread_t thread;
    bool isOk;
} Worker;

/* A stop-the-world as simple as can be: one mutex, one condition. */
struct World {
    TestHeap *t;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int running; /* workers not parked and not ended */
    bool isStopping;
    bool wantsHelp; /* of this stop: parked workers may mark */
    Worker workers[WORKERS];
};

static void parkLocked(World *w) {
    bool hasHelped = false;
    w->running--;
    pthread_cond_broadcast(&w->changed);
    while (w->isStopping) {
        if (w->wantsHelp && !hasHelped) {
            hasHelped = true;
            pthread_mutex_unlock(&w->lock);
            heapMarkHelp(w->t->heap);
            pthread_mutex_lock(&w->lock);
        } else {
            pthread_cond_wait(&w->changed, &w->lock);
        }
    }
    w->running++;
}

static void worldWantsHelp(void *user) {
    World *w = user;
    pthread_mutex_lock(&w->lock);
    w->wantsHelp = true;
    pthread_cond_broadcast(&w->changed);
    pthread_mutex_unlock(&w->lock);
}

static void worldStop(void *user, Rt *rt) {
    (void)rt;
    World *w = user;
    pthread_mutex_lock(&w->lock);
    while (w->isStopping) parkLocked(w);
    w->isStopping = true;
    w->wantsHelp = false;
    w->running--;
    while (w->running > 0) pthread_cond_wait(&w->changed, &w->lock);
    pthread_mutex_unlock(&w->lock);
}

static void worldResume(void *user, Rt *rt) {
    (void)rt;
    World *w = user;
    pthread_mutex_lock(&w->lock);
    w->isStopping = false;
    w->running++;
    pthread_cond_broadcast(&w->changed);
    pthread_mutex_unlock(&w->lock);
}

static void safepoint(World *w) {
    pthread_mutex_lock(&w->lock);
    if (w->isStopping) parkLocked(w);
    pthread_mutex_unlock(&w->lock);
}

static void markWorld(void *user, Heap *heap) {
    World *w = user;
    for (int i = 0; i < WORKERS; i++)
        heapMarkRange(heap, w->workers[i].roots, w->workers[i].roots + 8);
}

static bool workerRound(Worker *self, int round) {
    Rt *rt = &self->rt;
    const TestHeap *t = self->world->t;
    self->roots[0].p = NULL;
    for (int i = 0; i < LIST_LENGTH; i++) {
        TestNode *node = (TestNode *)(void *)heapNewBox(rt, &t->nodeType);
        if (node == NULL) return false;
        node->value = i;
        node->left = self->roots[0].p;
        self->roots[0].p = node;
        if (i % 64 == 0) safepoint(self->world);
        if (strAppendChar(rt, (ObjString **)(void *)&self->roots[1].p, (uint8_t)i) != 0)
            return false;
    }
    ObjDyn *large = heapNewDyn(rt, &t->bytesType, 50000 + round, 50000 + round);
    if (large == NULL || large->data[49999] != 0) return false;
    self->roots[2].p = large;
    memset(large->data, 0x11, 50000);
    if (heapAlloc(rt, heapType(rt->heap, TYPE_ID_FILE), 64) == NULL) return false;
    if (heapFind(rt->heap, large->data + 40000) != &large->head) return false;
    if (round % 8 == 0) heapCollect(rt);
    if (round % 16 == 5 && heapDispose(rt, &large->head) != 0) return false;
    int64_t expected = LIST_LENGTH - 1;
    for (TestNode *node = self->roots[0].p; node != NULL; node = node->left) {
        if (node->value != expected--) return false;
    }
    return expected == -1;
}

static void *workerMain(void *arg) {
    Worker *self = arg;
    World *w = self->world;
    self->isOk = heapAddRuns(self->rt.heap, self->runs);
    for (int round = 0; round < ROUNDS && self->isOk; round++) {
        self->isOk = workerRound(self, round);
        safepoint(w);
    }
    heapFlushRuns(self->rt.heap, self->runs); /* outside the lock, which worldWantsHelp takes with the heap locked */
    pthread_mutex_lock(&w->lock);
    while (w->isStopping) parkLocked(w);
    w->running--;
    pthread_cond_broadcast(&w->changed);
    pthread_mutex_unlock(&w->lock);
    return NULL;
}

static void runWorld(const HeapConfig *config) {
    static World w;
    memset(&w, 0, sizeof w);
    w.t = testHeapNew(config);
    ck_assert_int_eq(pthread_mutex_init(&w.lock, NULL), 0);
    ck_assert_int_eq(pthread_cond_init(&w.changed, NULL), 0);
    HeapClient client = {.user = &w,
                         .stopWorld = worldStop,
                         .resumeWorld = worldResume,
                         .markRoots = markWorld,
                         .markBegins = worldWantsHelp};
    heapSetClient(w.t->heap, &client);
    w.running = WORKERS;
    for (int i = 0; i < WORKERS; i++) {
        Worker *worker = &w.workers[i];
        worker->world = &w;
        worker->rt = w.t->rt;
        worker->rt.runs = worker->runs;
        ck_assert_int_eq(pthread_create(&worker->thread, NULL, workerMain, worker), 0);
    }
    for (int i = 0; i < WORKERS; i++) {
        ck_assert_int_eq(pthread_join(w.workers[i].thread, NULL), 0);
        ck_assert(w.workers[i].isOk);
        ck_assert_int_eq(((ObjString *)w.workers[i].roots[1].p)->length, ROUNDS * LIST_LENGTH);
    }
    HeapStats stats;
    heapStats(w.t->heap, &stats);
    ck_assert_uint_ge(stats.collections, ROUNDS / 8);
    testHeapFree(w.t);
    (void)pthread_cond_destroy(&w.changed);
    (void)pthread_mutex_destroy(&w.lock);
}

START_TEST(workers_allocateAndCollectTogether) { runWorld(NULL); }
END_TEST

START_TEST(workers_shareATightLimit) {
    HeapConfig config = {.maxBytes = (uint64_t)6 << 20};
    runWorld(&config);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("heap_threads");
    TCase *tc = tcase_create("threads");
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, workers_allocateAndCollectTogether);
    tcase_add_test(tc, workers_shareATightLimit);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
