/* locks.c: mutexes, readers-writer locks, semaphores, wait groups, atomics (clike.md 11, 19.7). They are numbers by which the machine knows them; their
 * types are copies of long that only their members work with. A variable of such a type holds a new object from its declaration on; zero, which memory
 * from malloc holds, is no object: mutexes, whose numbers begin with zero, are held as their number + 1. */
#include "frontends/clike/concurrency.h"

#include <assert.h>
#include <string.h>

static const char *const lockNames[CLK_LOCK_COUNT] = {"mutex", "rcmutex", "rwlock", "semaphore", "waitgroup", "atomic<int>", "atomic<long>", "atomic<bool>"};

void clkLocksInit(ClkParser *p) {
    for (int i = 0; i < CLK_LOCK_COUNT; i++) {
        Type *t = typeCopy(p->types, p->types->int64);
        t->plain = p->types->int64;
        t->name = nameOf(&p->c->names, lockNames[i]);
        t->moduleType = t->moduleBox = 0;
        p->locks[i] = t;
    }
}

int clkLockKind(const ClkParser *p, const Type *t) {
    if (t->plain == NULL || t->kind != TYPE_INT) return -1;
    for (int i = 0; i < CLK_LOCK_COUNT; i++) {
        if (p->locks[i] == t) return i;
    }
    return -1;
}

bool clkIsAtomic(const ClkParser *p, const Type *t) { return clkLockKind(p, t) >= CLK_ATOMIC_INT; }

static Type *valueType(ClkParser *p, const Type *atomic) {
    switch (clkLockKind(p, atomic)) {
    case CLK_ATOMIC_INT: return p->cInt;
    case CLK_ATOMIC_BOOL: return p->types->boolean;
    default: return p->types->int64;
    }
}

static bool isMutex(int kind) { return kind == CLK_MUTEX || kind == CLK_RCMUTEX; }

static Node *addOne(ClkParser *p, Node *x, int sign) {
    x = nodeBinary(p->nodes, x->pos, BIN_ADD, x, clkLong(p, x->pos, sign), p->types->int64);
    x->flags |= NF_WRAP;
    return x;
}

/* What the machine knows it by. */
static Node *number(ClkParser *p, Node *lock) {
    Node *x = nodeConv(p->nodes, CV_RETYPE, lock, p->types->int64);
    return isMutex(clkLockKind(p, lock->type)) ? addOne(p, x, -1) : x;
}

Node *clkMutexOfNumber(ClkParser *p, Node *x, Type *t) { return nodeConv(p->nodes, CV_RETYPE, addOne(p, clkArith(p, x, p->types->int64), 1), t); }

Node *clkNewLock(ClkParser *p, Type *t, Node *argument, Pos pos) {
    static const int makers[] = {LB_mutex_new, LB_rcmutex_new, LB_rwlock_new, LB_sem_new, LB_wg_new, LB_atomic_new, LB_atomic_new, LB_atomic_new};
    int kind = clkLockKind(p, t);
    bool takes = kind == CLK_SEMAPHORE || kind >= CLK_ATOMIC_INT;
    if (takes && argument == NULL) argument = clkLong(p, pos, 0);
    Node *x = clkBi(p, pos, makers[kind], p->types->int64, takes ? argument : NULL);
    return isMutex(kind) ? clkMutexOfNumber(p, x, t) : nodeConv(p->nodes, CV_RETYPE, x, t);
}

Node *clkCall_newLock(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    int kind = 0;
    while (strcmp(lockNames[kind], b->name) != 0) kind++;
    Node *argument = call->count > 0 ? clkArg(p, call, 0, p->types->int64) : NULL;
    if (argument != NULL && clkBad(argument)) return argument;
    return clkNewLock(p, p->locks[kind], argument, call->pos);
}

/* Statements that give every lock inside designator x a new object; NULL: there are none. */
Node *clkNewLocksIn(ClkParser *p, Node *x) {
    Node *statements = NULL, **last = &statements;
    Type *t = x->type;
    if (clkLockKind(p, t) >= 0) return clkStoreStmt(p, x, clkNewLock(p, t, NULL, x->pos));
    if (t->kind == TYPE_RECORD) {
        for (Field *f = t->fields; f != NULL; f = f->next) {
            if (f->arm != 0) continue;
            Node *part = nodeNew(p->nodes, EX_FIELD, x->pos, f->type);
            part->a = clkClone(p, x);
            part->field = f;
            clkAppend(&last, clkNewLocksIn(p, part));
        }
    } else if (t->kind == TYPE_ARRAY && (t->elem->kind == TYPE_RECORD || t->elem->kind == TYPE_ARRAY || clkLockKind(p, t->elem) >= 0)) {
        Node *i = clkTemp(p, p->types->int64, x->pos), *part = nodeNew(p->nodes, EX_INDEX, x->pos, t->elem), *loop = clkStmt(p, ST_FOR, x->pos);
        part->a = clkClone(p, x);
        part->b = clkClone(p, i);
        Node *body = clkNewLocksIn(p, part);
        if (body == NULL) return NULL;
        loop->d = clkClone(p, i);
        loop->a = clkLong(p, x->pos, 0);
        loop->b = clkLong(p, x->pos, t->high);
        loop->c = clkStmt(p, ST_BLOCK, x->pos);
        loop->c->a = body;
        return loop;
    }
    return statements;
}

/* ---- atomics ---- */

static Node *asValue(ClkParser *p, Node *x, const Type *atomic) { return clkArith(p, x, valueType(p, atomic)); }

Node *clkThreadNumber(ClkParser *p, Node *thread) {
    assert(thread->type == p->threadType);
    return clkArith(p, nodeConv(p->nodes, CV_INT, thread, p->types->int32), p->cInt);
}

Node *clkThreadOfNumber(ClkParser *p, Node *number) {
    Node *x = number;
    while (x->kind == EX_CONV && x->type != p->threadType && typeIsInteger(x->type) && typeIsInteger(x->a->type)) x = x->a;
    if (x->type == p->threadType) return x;
    return nodeConv(p->nodes, CV_RETYPE, clkArith(p, clkLoadAtomic(p, number), p->types->int64), p->threadType);
}

Node *clkLoadAtomic(ClkParser *p, Node *x) {
    if (clkIsByteCell(p, x)) return clkLoadByte(p, x);
    if (x->type == p->threadType) return clkThreadNumber(p, x);
    if (isMutex(clkLockKind(p, x->type))) return number(p, x);
    if (!clkIsAtomic(p, x->type)) return x;
    Type *t = x->type;
    return asValue(p, clkBi(p, x->pos, LB_atomic_load, p->types->int64, number(p, x)), t);
}

Node *clkAtomicAssign(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length) {
    Type *t = target->type;
    if (clkLockKind(p, value->type) >= 0 && op == CT_ASSIGN && value->type == t) return NULL; /* the other atomic object is shared */
    value = clkConvert(p, value, valueType(p, t), CLK_ASSIGN, pos, length);
    if (clkBad(value)) return value;
    value = clkArith(p, value, p->types->int64);
    if (op == CT_ASSIGN) {
        Node *kept, *keep = clkKeep(p, value, p->types->int64, &kept);
        keep->next = clkExprStmt(p, clkVoidCall(p, pos, LB_atomic_store, clkList(number(p, target), clkClone(p, kept), NULL)));
        return clkSeq(p, pos, keep, asValue(p, clkClone(p, kept), t));
    }
    if (op == CT_SUB_ASSIGN) value = clkFold(p, nodeUnary(p->nodes, UN_NEG, value, p->types->int64));
    if (op == CT_ADD_ASSIGN || op == CT_SUB_ASSIGN) return asValue(p, clkBi(p, pos, LB_atomic_add, p->types->int64, clkList(number(p, target), value, NULL)), t);
    clkError(p, pos, length, DIAG_NOT_ALLOWED, "this operation on an atomic: only =, += and -= are");
    return clkErrorNode(p, pos);
}

Node *clkAtomicStep(ClkParser *p, Node *target, bool isIncrement, bool isPostfix, Pos pos) {
    Type *t = target->type;
    Node *x = clkBi(p, pos, LB_atomic_add, p->types->int64, clkList(number(p, target), clkLong(p, pos, isIncrement ? 1 : -1), NULL));
    if (isPostfix) {
        x = nodeBinary(p->nodes, pos, BIN_ADD, x, clkLong(p, pos, isIncrement ? -1 : 1), p->types->int64);
        x->flags |= NF_WRAP;
    }
    return asValue(p, x, t);
}

/* ---- members ---- */

typedef struct LockMember {
    uint8_t lock;
    const char *name;
    int id;
    uint8_t arguments;
    bool hasResult, isNegated;
} LockMember;

static const LockMember lockMembers[] = {
    {CLK_MUTEX, "lock", LB_mutex_lock, 0, false, false},       {CLK_MUTEX, "unlock", LB_mutex_unlock, 0, false, false},
    {CLK_MUTEX, "trylock", LB_mutex_try, 0, true, false},      {CLK_RWLOCK, "readlock", LB_rwlock_rlock, 0, false, false},
    {CLK_RWLOCK, "readunlock", LB_rwlock_runlock, 0, false, false}, {CLK_RWLOCK, "writelock", LB_rwlock_lock, 0, false, false},
    {CLK_RWLOCK, "writeunlock", LB_rwlock_unlock, 0, false, false}, {CLK_RWLOCK, "tryreadlock", LB_rwlock_try_rlock, 0, true, false},
    {CLK_RWLOCK, "trywritelock", LB_rwlock_try_lock, 0, true, false}, {CLK_SEMAPHORE, "acquire", LB_sem_acquire, 0, false, false},
    {CLK_SEMAPHORE, "release", LB_sem_release, 0, false, false}, {CLK_SEMAPHORE, "tryacquire", LB_sem_try, 0, true, false},
    {CLK_SEMAPHORE, "acquiretimeout", LB_sem_acquire_for, 1, true, false}, {CLK_SEMAPHORE, "count", LB_sem_count, 0, true, false},
    {CLK_WAITGROUP, "add", LB_wg_add, 1, false, false},        {CLK_WAITGROUP, "done", LB_wg_done, 0, false, false},
    {CLK_WAITGROUP, "wait", LB_wg_wait, 0, false, false},      {CLK_ATOMIC_INT, "load", LB_atomic_load, 0, true, false},
    {CLK_ATOMIC_INT, "store", LB_atomic_store, 1, false, false}, {CLK_ATOMIC_INT, "add", LB_atomic_add, 1, true, false},
    {CLK_ATOMIC_INT, "sub", LB_atomic_add, 1, true, true},     {CLK_ATOMIC_INT, "exchange", LB_atomic_swap, 1, true, false},
    {CLK_ATOMIC_INT, "swap", LB_atomic_swap, 1, true, false},  {CLK_ATOMIC_INT, "cas", LB_atomic_cas, 2, true, false}};

/* s.release(n) */
static Node *releaseMany(ClkParser *p, Node *lock, ClkCall *call) {
    Pos pos = call->pos;
    Node *n = clkArg(p, call, 0, p->types->int64), *kept, *i = clkTemp(p, p->types->int64, pos), *loop = clkStmt(p, ST_FOR, pos);
    if (clkBad(n)) return n;
    Node *statements = clkKeep(p, number(p, lock), p->types->int64, &kept);
    loop->d = i;
    loop->a = clkLong(p, pos, 1);
    loop->b = n;
    loop->flags |= NF_FOR_NO_FIX;
    loop->c = clkStmt(p, ST_BLOCK, pos);
    loop->c->a = clkExprStmt(p, clkVoidCall(p, pos, LB_sem_release, clkClone(p, kept)));
    statements->next = loop;
    return clkSeq(p, pos, statements, clkInt(p, pos, 0));
}

Node *clkLockMember(ClkParser *p, Node *lock, const char *name, ClkCall *call) {
    int kind = clkLockKind(p, lock->type);
    int group = kind == CLK_RCMUTEX ? CLK_MUTEX : kind >= CLK_ATOMIC_INT ? CLK_ATOMIC_INT : kind;
    const LockMember *m = NULL;
    for (size_t i = 0; i < sizeof lockMembers / sizeof lockMembers[0] && m == NULL; i++) {
        if (lockMembers[i].lock == group && strcmp(lockMembers[i].name, name) == 0) m = &lockMembers[i];
    }
    if (m == NULL) {
        clkError(p, call->pos, call->length, DIAG_NO_MEMBER, call->name->spelling, lockNames[kind]);
        return clkErrorNode(p, call->pos);
    }
    if (m->id == LB_sem_release && call->count == 1) return releaseMany(p, lock, call);
    if (call->count != m->arguments) {
        clkError(p, call->pos, call->length, DIAG_ARG_COUNT, call->name->spelling, m->arguments == 0 ? "0" : m->arguments == 1 ? "1" : "2", (int)call->count);
        return clkErrorNode(p, call->pos);
    }
    Type *t = lock->type;
    Node *args = number(p, lock), **last = &args->next;
    for (uint32_t i = 0; i < call->count; i++) {
        Node *x = clkArg(p, call, i, p->types->int64);
        if (clkBad(x)) return x;
        if (m->isNegated) x = clkFold(p, nodeUnary(p->nodes, UN_NEG, x, p->types->int64));
        *last = x;
        last = &x->next;
    }
    if (!m->hasResult) return clkVoidCall(p, call->pos, m->id, args);
    Node *x = clkBi(p, call->pos, m->id, p->types->int64, args);
    return group == CLK_ATOMIC_INT && m->id != LB_atomic_cas ? asValue(p, x, t) : clkArith(p, x, p->cInt);
}

/* lock(m), unlock(m), trylock(m), destroy(m): of mutex variables and of numbers. */
Node *clkCall_lockById(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    int id = b->name[0] == 'l' ? LB_mutex_lock : b->name[0] == 'u' ? LB_mutex_unlock : b->name[0] == 't' ? LB_mutex_try : LB_mutex_destroy;
    Node *x = call->args[0].node;
    x = clkLockKind(p, x->type) >= 0 ? number(p, x) : clkArg(p, call, 0, p->types->int64);
    if (clkBad(x)) return x;
    return id == LB_mutex_try ? clkBi(p, call->pos, id, p->cInt, x) : clkVoidCall(p, call->pos, id, x);
}
