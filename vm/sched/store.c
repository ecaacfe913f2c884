/* store.c: the shared store (threading.md 2.12): values by key, copied in and copied out, the same for all tasks of the VM, isolated ones too.
 *
 * Table and entries are heap objects, so that they count as the program's memory. A stored graph belongs to nobody and is never changed: a fetch takes its
 * root under the lock and copies it afterwards. */
#include "vm/interp/builtin_table.h"
#include "vm/sched/isolate.h"
#include "vm/sched/sched_internal.h"

#include "runtime/str/str.h"

enum { BUCKETS = 4096 };

/* Both are scanned word by word. */
typedef struct StoreEntry {
    Obj head;
    struct StoreEntry *next;
    ObjString *key;
    Obj *value;
    uint64_t hash;
} StoreEntry;
typedef struct Store {
    Obj head;
    StoreEntry *buckets[BUCKETS];
} Store;

static uint64_t hashOf(const ObjString *key) {
    const char *bytes = strBytes(key);
    uint64_t hash = 14695981039346656037u;
    for (int64_t i = 0, n = strLength(key); i < n; i++) hash = (hash ^ (uint8_t)bytes[i]) * 1099511628211u;
    return hash;
}

/* Lock held. NULL: there is none. */
static StoreEntry *find(const Store *store, const ObjString *key, uint64_t hash) {
    assert(store != NULL);
    for (StoreEntry *e = store->buckets[hash % BUCKETS]; e != NULL; e = e->next) {
        if (e->hash == hash && strLength(e->key) == strLength(key) && memcmp(strBytes(e->key), strBytes(key), (size_t)strLength(key)) == 0) return e;
    }
    return NULL;
}

/* The table, made by the first share. NULL: an error is pending. */
static Store *storeOf(Task *t, Sched *s) {
    Store *store = (Store *)(void *)__atomic_load_n(&s->store, __ATOMIC_ACQUIRE);
    if (store != NULL) return store;
    Obj *made = heapAlloc(&t->rt, &s->isolateType, sizeof(Store));
    if (made == NULL) return NULL;
    spinLock(&s->storeLock);
    if (s->store == NULL) __atomic_store_n(&s->store, made, __ATOMIC_RELEASE);
    store = (Store *)(void *)s->store;
    spinUnlock(&s->storeLock);
    assert(store != NULL);
    return store;
}

int storeShare(Rt *rt, Value *R) {
    Task *t = (Task *)(void *)rt;
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    ObjString *key = R[0].p;
    if (key != NULL) objShare(&key->head);
    if (isolateValue(t, R[1].o, &R[1].o)) return 1;
    Store *store = storeOf(t, s);
    StoreEntry *made = store == NULL ? NULL : (StoreEntry *)(void *)heapAlloc(rt, &s->isolateType, sizeof *made);
    if (made == NULL) return 1;
    made->key = key;
    made->hash = hashOf(key);
    made->value = R[1].o;
    assert(made->next == NULL);
    spinLock(&s->storeLock);
    StoreEntry *e = find(store, key, made->hash);
    raceReleaseOnly(t, e != NULL ? e : made);
    if (e != NULL) {
        e->value = made->value;
    } else {
        StoreEntry **bucket = &store->buckets[made->hash % BUCKETS];
        made->next = *bucket;
        *bucket = made;
    }
    spinUnlock(&s->storeLock);
    return 0;
}

int storeFetch(Rt *rt, Value *R) {
    Task *t = (Task *)(void *)rt;
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    const ObjString *key = R[0].p;
    const Store *store = (const Store *)(const void *)__atomic_load_n(&s->store, __ATOMIC_ACQUIRE);
    uint64_t hash = hashOf(key);
    spinLock(&s->storeLock);
    const StoreEntry *e = store == NULL ? NULL : find(store, key, hash);
    Obj *value = e == NULL ? NULL : e->value;
    if (e != NULL) raceAcquire(t, e);
    spinUnlock(&s->storeLock);
    if (e == NULL) {
        R[0].o = R[2].i != 0 ? R[1].o : NULL;
        return 0;
    }
    R[0].o = value; /* a root while it is copied */
    return isolateCopy(t, value, &R[0].o);
}
