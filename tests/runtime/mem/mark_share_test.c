/* mark_share_test.c: threads that help the collecting one find the same objects, also if memory is short. Run it under TSan. */
#include "runtime/mem/heap.h"
#include "runtime/str/str.h"

#include <check.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { HELPERS = 3, NODES = 60000 /* not enough for a collection while they are made */, ROUNDS = 12 };

typedef struct Node {
    Obj head;
    struct Node *left, *right;
    int64_t value;
} Node;

typedef struct Team {
    Hooks hooks;
    atomic_bool isShort; /* of memory: what would grow in a collection fails */
    atomic_bool isCollecting;
    Heap *heap;
    Rt rt;
    HeapRun runs[HEAP_CLASSES];
    Value root;
    ObjType nodeType, refsType;
    RefRun nodeRun, refRun;
    pthread_t threads[HELPERS];
    pthread_mutex_t lock;
    pthread_cond_t changed;
    unsigned calls;  /* guarded by lock: collections that asked for help */
    bool isOver;     /* guarded by lock */
    atomic_uint helped;
} Team;

static void *teamAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    Team *team = user;
    if (newSize > oldSize && atomic_load(&team->isShort) && atomic_load(&team->isCollecting)) return NULL;
    return hooksDefault()->alloc(NULL, old, oldSize, newSize);
}

static void teamRoots(void *user, Heap *heap) {
    Team *team = user;
    heapMarkRange(heap, &team->root, &team->root + 1);
}

static void teamStop(void *user, Rt *rt) {
    (void)rt;
    atomic_store(&((Team *)user)->isCollecting, true);
}

static void teamResume(void *user, Rt *rt) {
    (void)rt;
    atomic_store(&((Team *)user)->isCollecting, false);
}

static void teamCall(void *user) {
    Team *team = user;
    pthread_mutex_lock(&team->lock);
    team->calls++;
    pthread_cond_broadcast(&team->changed);
    pthread_mutex_unlock(&team->lock);
}

static void *helperMain(void *arg) {
    Team *team = arg;
    unsigned seen = 0;
    pthread_mutex_lock(&team->lock);
    for (;;) {
        while (team->calls == seen && !team->isOver) pthread_cond_wait(&team->changed, &team->lock);
        if (team->calls == seen) break;
        seen = team->calls;
        pthread_mutex_unlock(&team->lock);
        heapMarkHelp(team->heap);
        atomic_fetch_add(&team->helped, 1);
        pthread_mutex_lock(&team->lock);
    }
    pthread_mutex_unlock(&team->lock);
    return NULL;
}

static Team *teamNew(void) {
    Team *team = calloc(1, sizeof *team);
    ck_assert_ptr_nonnull(team);
    team->hooks = *hooksDefault();
    team->hooks.user = team;
    team->hooks.alloc = teamAlloc;
    team->heap = heapCreate(&team->hooks, NULL);
    ck_assert_ptr_nonnull(team->heap);
    team->rt = (Rt){.hooks = &team->hooks, .heap = team->heap, .runs = team->runs};
    HeapClient client = {.user = team, .stopWorld = teamStop, .resumeWorld = teamResume, .markRoots = teamRoots, .markBegins = teamCall};
    heapSetClient(team->heap, &client);
    team->nodeRun = (RefRun){0, sizeof(Obj *), 2, NULL};
    team->refRun = (RefRun){0, sizeof(Obj *), 1, NULL};
    team->nodeType = (ObjType){.shape = OBJ_BOX, .size = 24, .refs = {1, &team->nodeRun}, .name = "node"};
    team->refsType = (ObjType){.shape = OBJ_DYN, .size = sizeof(Obj *), .refs = {1, &team->refRun}, .name = "refs"};
    ck_assert(heapAddType(team->heap, &team->nodeType) && heapAddType(team->heap, &team->refsType));
    ck_assert_int_eq(pthread_mutex_init(&team->lock, NULL), 0);
    ck_assert_int_eq(pthread_cond_init(&team->changed, NULL), 0);
    for (int i = 0; i < HELPERS; i++) ck_assert_int_eq(pthread_create(&team->threads[i], NULL, helperMain, team), 0);
    return team;
}

static void teamFree(Team *team) {
    pthread_mutex_lock(&team->lock);
    team->isOver = true;
    pthread_cond_broadcast(&team->changed);
    pthread_mutex_unlock(&team->lock);
    for (int i = 0; i < HELPERS; i++) ck_assert_int_eq(pthread_join(team->threads[i], NULL), 0);
    ck_assert_uint_le(atomic_load(&team->helped), HELPERS * team->calls); /* a late one may miss some */
    heapDestroy(team->heap);
    (void)pthread_cond_destroy(&team->changed);
    (void)pthread_mutex_destroy(&team->lock);
    free(team);
}

static Node *nodeNew(Team *team, int64_t value) {
    Node *node = (Node *)(void *)heapNewBox(&team->rt, &team->nodeType);
    ck_assert_ptr_nonnull(node);
    node->value = value;
    return node;
}

/* A binary tree in heap order under a table of all its nodes; the table goes if the nodes are to hang on each other alone. */
static ObjDyn *treeTable(Team *team) {
    ObjDyn *table = heapNewDyn(&team->rt, &team->refsType, NODES, NODES);
    ck_assert_ptr_nonnull(table);
    team->root.p = table;
    Node **nodes = (Node **)(void *)table->data;
    for (int i = 0; i < NODES; i++) {
        nodes[i] = nodeNew(team, i);
        if (i == 0) continue;
        Node *parent = nodes[(i - 1) / 2];
        *(i % 2 == 1 ? &parent->left : &parent->right) = nodes[i];
    }
    return table;
}

static uint64_t liveBytes(Team *team) {
    HeapStats stats;
    heapCollect(&team->rt);
    heapStats(team->heap, &stats);
    return stats.liveBytes;
}

static int64_t countTree(const Node *node, int64_t index, unsigned depth) {
    ck_assert_uint_lt(depth, 64);
    if (node == NULL) return 0;
    ck_assert_int_eq(node->value, index);
    return 1 + countTree(node->left, index * 2 + 1, depth + 1) + countTree(node->right, index * 2 + 2, depth + 1);
}

static void checkTree(Team *team) {
    ck_assert_int_eq(countTree(team->root.p, 0, 0), NODES);
    team->root.p = NULL;
    ck_assert_uint_eq(liveBytes(team), 0);
}

START_TEST(markShare_findsAWholeTree) {
    Team *team = teamNew();
    team->root.p = *(Node **)(void *)treeTable(team)->data;
    uint64_t live = liveBytes(team);
    ck_assert_uint_eq(live, (uint64_t)NODES * 32);
    for (int i = 0; i < ROUNDS; i++) {
        for (int k = 0; k < NODES / 4; k++) (void)nodeNew(team, -1); /* garbage, which must go */
        ck_assert_uint_eq(liveBytes(team), live);
    }
    ck_assert_uint_ge(team->calls, ROUNDS + 1);
    checkTree(team);
    teamFree(team);
}
END_TEST

/* The rest of a long object changes hands, too. */
START_TEST(markShare_findsAllOfALongArray) {
    Team *team = teamNew();
    ObjDyn *table = heapNewDyn(&team->rt, &team->refsType, NODES, NODES);
    ck_assert_ptr_nonnull(table);
    team->root.p = table;
    for (int i = 0; i < NODES; i++) {
        Node *node = nodeNew(team, i);
        ((Node **)(void *)table->data)[i] = node;
        node->left = nodeNew(team, -i);
    }
    uint64_t live = liveBytes(team);
    for (int i = 0; i < ROUNDS; i++) ck_assert_uint_eq(liveBytes(team), live);
    for (int i = 0; i < NODES; i++) ck_assert_int_eq(((Node **)(void *)table->data)[i]->left->value, -i);
    teamFree(team);
}
END_TEST

/* There is nothing to share in a list; the helpers wait and go. */
START_TEST(markShare_endsWithAList) {
    Team *team = teamNew();
    for (int i = 0; i < NODES; i++) {
        Node *node = nodeNew(team, i);
        node->left = team->root.p;
        team->root.p = node;
    }
    for (int i = 0; i < ROUNDS; i++) ck_assert_uint_eq(liveBytes(team), (uint64_t)NODES * 32);
    teamFree(team);
}
END_TEST

START_TEST(markShare_withoutMemoryMarksAlone) {
    Team *team = teamNew();
    atomic_store(&team->isShort, true); /* before the first collection, which comes while the tree grows */
    team->root.p = *(Node **)(void *)treeTable(team)->data;
    for (int i = 0; i < ROUNDS; i++) ck_assert_uint_eq(liveBytes(team), (uint64_t)NODES * 32);
    ck_assert_uint_eq(team->calls, 0);
    atomic_store(&team->isShort, false);
    ck_assert_uint_eq(liveBytes(team), (uint64_t)NODES * 32);
    ck_assert_uint_eq(team->calls, 1);
    teamFree(team);
}
END_TEST

/* Stacks that cannot grow drop entries; the heap is searched for what was forgotten. Helpers' markers exist from a first collection. */
START_TEST(markShare_withoutMemoryForStacksFindsAll) {
    Team *team = teamNew();
    enum { WIDE = 300, EACH = 1000 };
    ObjDyn *top = heapNewDyn(&team->rt, &team->refsType, WIDE, WIDE);
    ck_assert_ptr_nonnull(top);
    team->root.p = top;
    for (int i = 0; i < WIDE; i++) {
        ObjDyn *table = heapNewDyn(&team->rt, &team->refsType, EACH, EACH);
        ck_assert_ptr_nonnull(table);
        ((ObjDyn **)(void *)top->data)[i] = table;
        for (int k = 0; k < EACH; k++) {
            ((Node **)(void *)table->data)[k] = nodeNew(team, k);
            if (k % 10 == 0) ((Node **)(void *)table->data)[k]->right = nodeNew(team, -k);
        }
    }
    uint64_t live = liveBytes(team);
    atomic_store(&team->isShort, true);
    for (int i = 0; i < ROUNDS; i++) ck_assert_uint_eq(liveBytes(team), live);
    teamFree(team);
}
END_TEST

START_TEST(markShare_helpOutsideACollectionReturns) {
    Team *team = teamNew();
    heapMarkHelp(team->heap);
    (void)treeTable(team);
    heapMarkHelp(team->heap);
    ck_assert_uint_gt(liveBytes(team), 0);
    heapMarkHelp(team->heap);
    teamFree(team);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("mark_share");
    TCase *tc = tcase_create("mark_share");
    tcase_set_timeout(tc, 240);
    tcase_add_test(tc, markShare_findsAWholeTree);
    tcase_add_test(tc, markShare_findsAllOfALongArray);
    tcase_add_test(tc, markShare_endsWithAList);
    tcase_add_test(tc, markShare_withoutMemoryMarksAlone);
    tcase_add_test(tc, markShare_withoutMemoryForStacksFindsAll);
    tcase_add_test(tc, markShare_helpOutsideACollectionReturns);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
