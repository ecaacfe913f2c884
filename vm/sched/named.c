/* named.c: mutexes and queues by name. See named.h.
 *
 * One table holds both; an entry never moves or goes before the VM, since a program may come back to its name at any time. Values in a queue are heap
 * objects chained from it; they travel as values do through channels. */
#include "vm/sched/named.h"

#include "vm/interp/builtin_table.h"
#include "vm/sched/isolate.h"
#include "vm/sched/locks.h"
#include "vm/sched/park.h"

#include "runtime/str/str.h"

enum { BUCKETS = 1024, NAMES_MAX = 65536, NAME_BYTES_MAX = 1 << 20 };
typedef enum NameKind { NAME_MUTEX, NAME_QUEUE } NameKind;

typedef struct QueueItem { /* heap object, scanned word by word */
    Obj head;
    struct QueueItem *next;
    Obj *value;
} QueueItem;

typedef struct Named {
    struct Named *next;
    NameKind kind;
    uint32_t hash;
    size_t length, bytes;     /* of the name; of the whole */
    Mutex mutex;
    SpinLock lock;            /* guards the queue: either values or waiters, never both */
    QueueItem *first, *last;
    WaitQueue waiters;        /* Waiter.value: the item that has been taken for it */
    const char *name;         /* inside of text */
    char text[];              /* "lock mutex 'NAME'", % doubled, for reports; then the name */
} Named;

typedef struct NameTable {
    SpinLock lock;
    uint32_t count;
    Named *buckets[BUCKETS];
} NameTable;

bool namesCreate(Sched *s) {
    s->names = hookAlloc(s->hooks, sizeof *s->names);
    if (s->names == NULL) return false;
    memset(s->names, 0, sizeof *s->names);
    return true;
}

void namesMark(const Sched *s, Heap *heap) {
    for (uint32_t i = 0; s->names->count != 0 && i < BUCKETS; i++) {
        for (const Named *n = s->names->buckets[i]; n != NULL; n = n->next) {
            if (n->first != NULL) heapMarkObject(heap, &n->first->head);
        }
    }
}

void namesFree(Sched *s) {
    if (s->names == NULL) return;
    for (uint32_t i = 0; i < BUCKETS; i++) {
        for (Named *n = s->names->buckets[i], *next; n != NULL; n = next) {
            next = n->next;
            hookFree(s->hooks, n, n->bytes);
        }
    }
    hookFree(s->hooks, s->names, sizeof *s->names);
    s->names = NULL;
}

/* ---- the table -------------------------------------------------------------------------------------------------------------- */

/* A name that is looked up: FNV-1a. */
typedef struct Key {
    NameKind kind;
    uint32_t hash;
    const char *bytes;
    size_t length;
} Key;

static Key keyOf(NameKind kind, const ObjString *name) {
    Key key = {kind, 2166136261u, strBytes(name), (size_t)strLength(name)};
    for (size_t i = 0; i < key.length; i++) key.hash = (key.hash ^ (uint8_t)key.bytes[i]) * 16777619u;
    return key;
}

static Named *find(NameTable *table, const Key *key) {
    for (Named *n = table->buckets[key->hash % BUCKETS]; n != NULL; n = n->next) {
        bool isSo = n->hash == key->hash && n->kind == key->kind && n->length == key->length;
        if (isSo && memcmp(n->name, key->bytes, key->length) == 0) return n;
    }
    return NULL;
}

static Named *lookUp(Sched *s, const Key *key) {
    assert(key->kind == NAME_MUTEX || key->kind == NAME_QUEUE);
    spinLock(&s->names->lock);
    Named *n = find(s->names, key);
    spinUnlock(&s->names->lock);
    return n;
}

static Named *namedNew(Sched *s, const Key *key) {
    const char *start = key->kind == NAME_MUTEX ? "lock mutex '" : "pop queue '";
    size_t bytes = sizeof(Named) + 16 + 2 * key->length + key->length;
    Named *n = key->length > NAME_BYTES_MAX ? NULL : hookAlloc(s->hooks, bytes);
    if (n == NULL) return NULL;
    memset(n, 0, sizeof *n);
    n->kind = key->kind;
    n->hash = key->hash;
    n->length = key->length;
    n->bytes = bytes;
    size_t at = strlen(start);
    memcpy(n->text, start, at);
    for (size_t i = 0; i < key->length; i++) {
        char c = key->bytes[i];
        n->text[at++] = (uint8_t)c < ' ' ? '?' : c;
        if (c == '%') n->text[at++] = '%';
    }
    n->text[at++] = '\'';
    n->text[at++] = '\0';
    memcpy(n->text + at, key->bytes, key->length);
    n->name = n->text + at;
    assert(sizeof *n + at + key->length <= bytes);
    return n;
}

/* Finds the entry or makes it; *isNew tells. NULL: an error is pending. */
static Named *findOrMake(Task *t, const Key *key, bool *isNew) {
    Sched *s = schedOf(t->vm);
    *isNew = false;
    if (s == NULL) return (void)rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    Named *n = lookUp(s, key);
    if (n != NULL) return n;
    Named *made = namedNew(s, key);
    if (made == NULL) return (void)rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    if (key->kind == NAME_MUTEX) mutexInit(&made->mutex, false);
    spinLock(&s->names->lock);
    n = find(s->names, key);
    *isNew = n == NULL && s->names->count < NAMES_MAX;
    assert(s->names->count <= NAMES_MAX);
    if (*isNew) {
        made->next = s->names->buckets[key->hash % BUCKETS];
        s->names->buckets[key->hash % BUCKETS] = n = made;
        s->names->count++;
    }
    spinUnlock(&s->names->lock);
    if (!*isNew) hookFree(s->hooks, made, made->bytes);
    if (n == NULL) (void)rtRaise(&t->rt, RTE_BUILTIN, key->kind == NAME_MUTEX ? "mutex limit exceeded" : "queue limit exceeded");
    return n;
}

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

static int raiseName(Task *t, const char *format, const ObjString *name) {
    int length = strLength(name) > 200 ? 200 : (int)strLength(name);
    assert(strstr(format, "%.*s") != NULL);
    return rtRaise(&t->rt, RTE_BUILTIN, format, length, strBytes(name));
}

/* ---- mutexes ------------------------------------------------------------------------------------------------------------------ */

int namedMutexCreate(Rt *rt, Value *R) {
    bool isNew;
    Key key = keyOf(NAME_MUTEX, R[0].p);
    if (findOrMake(self(rt), &key, &isNew) == NULL) return 1;
    return isNew ? 0 : raiseName(self(rt), "mutex '%.*s' exists already", R[0].p);
}

/* NULL: an error is pending. */
static Named *mutexOf(Task *t, const ObjString *name) {
    Key key = keyOf(NAME_MUTEX, name);
    Sched *s = schedOf(t->vm);
    if (s == NULL) return (void)rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    Named *n = lookUp(s, &key);
    if (n == NULL) (void)raiseName(t, "unknown mutex '%.*s'", name);
    return n;
}

int namedMutexLock(Rt *rt, Value *R) {
    Named *n = mutexOf(self(rt), R[0].p);
    if (n == NULL) return 1;
    assert(n->kind == NAME_MUTEX && n->mutex.isLive);
    WaitFor what = {n->text, 0, NULL, WAIT_MUTEX, &n->mutex};
    return mutexAcquire(self(rt), &n->mutex, &what) != LOCK_OK;
}

int namedMutexUnlock(Rt *rt, Value *R) {
    Named *n = mutexOf(self(rt), R[0].p);
    if (n == NULL) return 1;
    return mutexRelease(self(rt), &n->mutex) == LOCK_OK ? 0 : raiseName(self(rt), "mutex '%.*s' is not locked", R[0].p);
}

/* ---- queues -------------------------------------------------------------------------------------------------------------------- */

static Named *queueOf(Task *t, const ObjString *name) {
    bool isNew;
    Key key = keyOf(NAME_QUEUE, name);
    return findOrMake(t, &key, &isNew);
}

int namedQueuePush(Rt *rt, Value *R) {
    Task *t = self(rt);
    Named *q = queueOf(t, R[0].p);
    if (q == NULL) return 1;
    if (R[1].o != NULL && R[1].o->typeId == TYPE_ID_STRING) objShare(R[1].o);
    if (t->isolated != NULL && isolateCopy(t, R[1].o, &R[1].o)) return 1;
    QueueItem *item = (QueueItem *)(void *)heapAlloc(rt, &taskSched(t)->isolateType, sizeof *item);
    if (item == NULL) return 1;
    item->value = R[1].o;
    assert(q->kind == NAME_QUEUE && item->next == NULL);
    raceRelease(t, item);
    spinLock(&q->lock);
    Waiter *w = waitQueueClaim(&q->waiters);
    if (w != NULL) {
        w->value.p = item;
    } else {
        if (q->last == NULL) q->first = item;
        else q->last->next = item;
        q->last = item;
    }
    Task *partner = w == NULL ? NULL : w->task;
    spinUnlock(&q->lock);
    if (partner != NULL) schedReady(t, partner);
    return 0;
}

/* Lock held. NULL: it is empty. */
static QueueItem *itemTake(Named *q) {
    QueueItem *item = q->first;
    assert((item == NULL) == (q->last == NULL));
    if (item == NULL) return NULL;
    q->first = item->next;
    if (q->first == NULL) q->last = NULL;
    item->next = NULL; /* a stale reference to it holds no others */
    return item;
}

/* The item is t's: its value in *value. */
static int accept(Task *t, const QueueItem *item, Obj **value) {
    raceAcquire(t, item);
    *value = item->value;
    return 0;
}

static int pop(Task *t, Named *q, Obj **value) {
    WaitFor what = {q->text, 0, NULL, WAIT_ANYBODY, NULL};
    for (;;) {
        Waiter waiter = {0};
        spinLock(&q->lock);
        const QueueItem *item = itemTake(q);
        if (item != NULL) {
            spinUnlock(&q->lock);
            return accept(t, item, value);
        }
        schedArm(t);
        waitQueueAdd(&q->waiters, &waiter, t);
        WakeReason reason = schedPark(t, &what, &q->lock, NO_DEADLINE);
        if (reason == WAKE_PARTNER) return accept(t, waiter.value.p, value);
        if (schedLeave(t, &q->lock, &waiter, reason)) return 1;
    }
}

int namedQueuePop(Rt *rt, Value *R) {
    Task *t = self(rt);
    Named *q = queueOf(t, R[0].p);
    if (q == NULL || pop(t, q, &R[0].o)) return 1;
    return t->isolated != NULL && isolateCopy(t, R[0].o, &R[0].o);
}
