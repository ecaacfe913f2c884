/* seeded.c: the deterministic scheduler, --sched=seed:N.
 *
 * Everything runs in the main program's thread. At the end of each slice (short and of random length) and at each wait the next to run is drawn from
 * all that could run, the main program included. Time is virtual: it passes with the slices, and jumps to the next timer when nobody can run. So a
 * program that asks the outside world nothing else runs the same for the same seed. Generator: xoroshiro128++, seeded by splitmix64. */
#include "vm/sched/stuck.h"

enum { SLICE_NS = 2000, SHORT_BITS = 6, LONG_SLICE = 1500 };
#define START_NS ((int64_t)1000000000)
#define START_WALL_NS ((int64_t)946684800 * 1000000000) /* the program believes to start at the beginning of the year 2000 */

static uint64_t splitmix(uint64_t *state) {
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

static uint64_t rotate(uint64_t x, int k) { return x << k | x >> (64 - k); }

static uint64_t draw(Sched *s) {
    uint64_t a = s->random[0], b = s->random[1];
    uint64_t result = rotate(a + b, 17) + a;
    b ^= a;
    s->random[0] = rotate(a, 49) ^ b ^ b << 21;
    s->random[1] = rotate(b, 28);
    return result;
}

void seededInit(Sched *s, uint64_t seed) {
    s->random[0] = splitmix(&seed);
    s->random[1] = splitmix(&seed);
    s->virtualNs = START_NS;
}

int64_t seededClock(Rt *rt, bool isWall) {
    int64_t now = __atomic_load_n(&taskSched((Task *)(void *)rt)->virtualNs, __ATOMIC_RELAXED) - START_NS;
    return isWall ? START_WALL_NS + now : now;
}

void seededPush(Sched *s, TaskObj *obj) {
    if (s->readyCount == s->readyCapacity) {
        uint32_t capacity = s->readyCapacity == 0 ? 256 : s->readyCapacity * 2;
        TaskObj **grown = hookRealloc(s->hooks, s->ready, s->readyCapacity * sizeof *grown, capacity * sizeof *grown);
        if (grown == NULL) { /* wait behind all others instead: queuePop never looks here, seededPick does */
            obj->next = s->first;
            s->first = obj;
            return;
        }
        s->ready = grown;
        s->readyCapacity = capacity;
    }
    s->ready[s->readyCount++] = obj;
}

static TaskObj *takeAt(Sched *s, uint64_t at) {
    TaskObj *obj = s->ready[at];
    s->ready[at] = s->ready[--s->readyCount];
    return obj;
}

TaskObj *seededPick(Worker *w) {
    Sched *s = w->sched;
    for (;;) {
        if (s->first != NULL && s->readyCount < s->readyCapacity) {
            TaskObj *obj = s->first;
            s->first = obj->next;
            seededPush(s, obj);
        }
        uint64_t n = (uint64_t)s->readyCount + s->isMainRunnable;
        if (n != 0) {
            uint64_t at = draw(s) % n;
            if (at < s->readyCount) return takeAt(s, at);
            s->isMainRunnable = false;
            s->mainReady = 1;
            return NULL;
        }
        int64_t next = timerNext(s);
        if (next == INT64_MAX) return NULL;
        if (UNLIKELY(s->stuck != NULL)) stuckLookIdle(w, next);
        if (s->isMainRunnable) continue; /* the look has ended its wait */
        if (next > s->virtualNs) s->virtualNs = next;
        timersFire(w, s->virtualNs);
    }
}

int seededTick(Task *t) {
    Sched *s = taskSched(t);
    if (s->virtualNs < INT64_MAX - 1 - SLICE_NS) s->virtualNs += SLICE_NS; /* it may stand at the deadline of one that sleeps for ever */
    if (s->virtualNs >= timerNext(s)) timersFire(t->worker, s->virtualNs);
    if (draw(s) % 2 == 0 || (s->readyCount == 0 && !s->isMainRunnable)) return 0;
    return schedYieldFor(t);
}

/* The order of magnitude is drawn first, so that a change right after the next event is as likely as one far away: bugs that need two changes next to
 * each other would be rare among slices of equal likelihood. */
int64_t seededSlice(Sched *s, int64_t usual) {
    uint64_t n = draw(s);
    uint64_t longest = n % 8 == 0 ? LONG_SLICE : (uint64_t)1 << (n >> 3) % SHORT_BITS;
    int64_t slice = 1 + (int64_t)((n >> 16) % longest);
    return slice < usual ? slice : usual;
}
