/* builtins.c: calls of the virtual machine's routines (tiny.md 6.2, 6.3). Most need no code of their own: the table says which arguments a name takes, the
 * machine's own list of signatures which form each of them must have. */
#include "frontends/tiny/parser.h"

#include "vm/bytecode/opcode.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

static const TinyBuiltin table[] = {
#define NAMED(name, builtin, arguments, how) {name, LB_##builtin, arguments, how},
#define UNARY(name, op) {name, op, ".", 'u'},
#include "frontends/tiny/tiny_builtins.def"
#undef NAMED
#undef UNARY
};
enum { TABLE_COUNT = sizeof table / sizeof table[0], MANY = 250 };

/* ---- finding ---- */

/* Letter case and underscores do not count. */
static bool sameName(const char *plain, const char *given) {
    for (; *given != '\0'; given++) {
        char c = *given >= 'A' && *given <= 'Z' ? (char)(*given + 32) : *given;
        if (c == '_') continue;
        while (*plain == '_') plain++;
        if (c != *plain++) return false;
    }
    return *plain == '\0';
}

/* A builtin under its own name: the signature consists of values that Tiny has. */
static const TinyBuiltin *plainBuiltin(TinyParser *p, const char *name) {
    for (uint32_t i = 0; i < builtinSigCount; i++) {
        if (!builtinExists(i) || !sameName(builtinSigs[i].name, name)) continue;
        static const char any[] = "........";
        const char *colon = strchr(builtinSigs[i].signature, ':');
        size_t count = strlen(colon + 1);
        if (colon - builtinSigs[i].signature > 1 || count >= sizeof any || strspn(colon + 1, "ifsr") != count) return NULL;
        TinyBuiltin *b = ARENA_NEW(p->arena, TinyBuiltin);
        *b = (TinyBuiltin){builtinSigs[i].name, (int32_t)i, &any[sizeof any - 1 - count], 'v'};
        return b;
    }
    return NULL;
}

/* What an entry of a session shows its value with. */
static const TinyBuiltin echo = {"replecho", -1, ".", 'e'};

const TinyBuiltin *tinyFindBuiltin(TinyParser *p, const Name *name) {
    if (compileEntry(p->c) != NULL && strcmp(name->spelling, echo.name) == 0) return &echo;
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        if (sameName(table[i].name, name->spelling)) return &table[i];
    }
    return plainBuiltin(p, name->spelling);
}

void tinySuggestBuiltins(DiagSuggest *s) {
    for (size_t i = 0; i < TABLE_COUNT; i++) diagSuggestAdd(s, table[i].name);
}

void tinyBuiltinCount(const TinyBuiltin *b, uint32_t *least, uint32_t *most) {
    *least = *most = 0;
    for (const char *a = b->arguments; *a != '\0'; a++) {
        *least += *a == '.';
        *most += *a == '.' || *a == '?';
    }
    switch (b->how) {
    case 't': case 'c': case 'k': case 'i': case 'p': case 'r': case 's': *least = 1, *most = MANY; break;
    case 'a': case 'n': *least = 2, *most = MANY; break;
    case 'w': *least = *most = 2; break;
    case 'f': *least = 1, *most = 2; break;
    default: break;
    }
}

TinyKind tinyBuiltinKind(const TinyBuiltin *b) {
    if (b->how == 'b') return TK_BOOL;
    if (b->how == 'w' || b->how == 'r') return TK_ANY;
    if (b->how == 'e') return TK_NOTHING;
    if (b->how == 'u') return TK_NUMBER;
    switch (builtinSigs[b->number].signature[0]) {
    case 'i': return TK_NUMBER;
    case 'f': return TK_REAL;
    case 's': return TK_STRING;
    case 'r': return TK_ANY;
    default: return TK_NOTHING;
    }
}

bool tinyTakesRoutine(const TinyBuiltin *b) { return strchr("tckipar", b->how) != NULL; }

/* ---- plain calls ---- */

static Type *typeOfLetter(const TinyParser *p, char letter) {
    switch (letter) {
    case 'i': return p->types->int64;
    case 'f': return p->types->real;
    case 's': return p->types->string;
    case 'r': return p->types->any;
    default: return p->types->voidType;
    }
}

static Type *resultType(const TinyParser *p, const TinyBuiltin *b) {
    return b->how == 'b' ? p->types->boolean : typeOfLetter(p, builtinSigs[b->number].signature[0]);
}

static Node *constant(TinyParser *p, Pos pos, char letter, Type *t) {
    Node *x = tinyInt(p, pos, letter == 'n' ? -1 : letter - '0');
    return tinyAs(p, x, t);
}

static Node *plainCall(TinyParser *p, Syntax *call) {
    const TinyBuiltin *b = tinyBuiltinOf(call);
    const char *letter = strchr(builtinSigs[b->number].signature, ':') + 1;
    Syntax *given = call->a;
    Node *first = NULL, **last = &first;
    for (const char *a = b->arguments; *a != '\0'; a++, letter++) {
        Type *t = typeOfLetter(p, *letter);
        bool isGiven = *a == '.' || (*a == '?' && given != NULL);
        if (*a == '?') a++;
        *last = isGiven ? tinyAs(p, tinyExpr(p, given), t) : constant(p, call->pos, *a, t);
        last = &(*last)->next;
        if (isGiven) given = given->next;
    }
    Node *x = tinyCallVm(p, call->pos, b->number, resultType(p, b), first);
    return b->number == LB_thread_lookup || b->number == LB_thread_current ? tinyThreadNumber(p, x) : x;
}

/* ---- new tasks ---- */

static Node *isolated(TinyParser *p, Node *task) { return tinyCallVm(p, task->pos, LB_task_isolate, p->types->task, task); }

/* The task that a call starts: of the def that its arguments name, with those behind it. */
static Node *newTask(TinyParser *p, const Syntax *call) {
    const Syntax *a = call->a;
    while (tinyRoutineOf(a) == NULL) a = a->next;
    return tinyTask(p, tinyRoutineOf(a), a->next, call->pos);
}

static Node *startCall(TinyParser *p, Syntax *call) {
    Pos pos = call->pos;
    const TinyBuiltin *b = tinyBuiltinOf(call);
    Node *task = newTask(p, call);
    bool hasOwner = tinyRoutineOf(call->a) == NULL; /* a pool or scheduler comes first */
    Node *owner = hasOwner ? tinyNumber(p, tinyExpr(p, call->a)) : tinyInt(p, pos, 0);
    if (b->how == 'p' || b->how == 'a') return tinyCallVm(p, pos, b->number, resultType(p, b), tinyList(owner, isolated(p, task)));
    if (b->how == 'i') task = isolated(p, task);
    if (b->how == 't') task->next = tinyList(tinyInt(p, pos, 0), tinyText(p, pos, "", 0));
    Node *x = tinyCallVm(p, pos, b->number, resultType(p, b), task);
    return b->how == 't' || b->how == 'c' ? tinyThreadNumber(p, x) : x;
}

/* thread.scheduler.run(routine, ...), run(scheduler): the value is the array of what the routines give. */
static Node *schedulerRun(TinyParser *p, Syntax *call) {
    Node *tasks = nodeNew(p->nodes, EX_LIST, call->pos, typeDynArray(p->types, p->types->any)), **last = &tasks->a;
    if (tinyRoutineOf(call->a) == NULL) { /* the machine takes the type of the result from a list with a number in it */
        tasks->a = tinyAny(p, tinyInt(p, call->pos, 0));
        Node *list = nodeConv(p->nodes, CV_BOX, tasks, p->types->any);
        return tinyCallVm(p, call->pos, LB_sched_run_list, p->types->any, tinyList(tinyNumber(p, tinyExpr(p, call->a)), list));
    }
    for (Syntax *a = call->a; a != NULL; a = a->next) {
        *last = nodeConv(p->nodes, CV_RETYPE, isolated(p, tinyTask(p, tinyRoutineOf(a), NULL, call->pos)), p->types->any);
        last = &(*last)->next;
    }
    return tinyCallVm(p, call->pos, LB_sched_run, p->types->any, tasks);
}

/* thread_spawn_named(target, name, ...), ThreadSpawnBuiltin(target, ...): a routine of the machine on a worker. */
static Node *builtinAsThread(TinyParser *p, Syntax *call) {
    Pos pos = call->pos;
    bool hasName = tinyBuiltinOf(call)->how == 'n', isPool = strstr(tinyBuiltinOf(call)->name, "pool") != NULL;
    Node *target = tinyAny(p, tinyExpr(p, call->a)), *none = nodeNew(p->nodes, EX_NIL, pos, p->types->any);
    Node *name = hasName ? tinyAny(p, tinyExpr(p, call->a->next)) : none;
    Node *list = nodeNew(p->nodes, EX_LIST, pos, typeDynArray(p->types, p->types->any)), **last = &list->a;
    int64_t count = 0;
    for (Syntax *a = hasName ? call->a->next->next : call->a->next; a != NULL; a = a->next, count++) {
        *last = tinyAny(p, tinyExpr(p, a));
        last = &(*last)->next;
    }
    Node *args = count > 0 ? nodeConv(p->nodes, CV_BOX, list, p->types->any) : nodeNew(p->nodes, EX_NIL, pos, p->types->any);
    target->next = tinyList(args, tinyList(tinyInt(p, pos, count), tinyList(tinyInt(p, pos, isPool), name)));
    return tinyThreadNumber(p, tinyCallVm(p, pos, LB_thread_spawn_builtin, p->types->int64, target));
}

/* ---- values that come with a status ---- */

/* receive(channel, ms): the value, or nil when the time is over. A negative number is 0 (to the machine it would be for ever). */
static Node *receiveWithin(TinyParser *p, Syntax *call) {
    Node *value = tinyTemp(p, p->types->any, call->pos), *multi = nodeNew(p->nodes, ST_MULTI, call->pos, NULL), *x = nodeNew(p->nodes, EX_SEQ, call->pos, p->types->any);
    Node *channel = tinyAny(p, tinyExpr(p, call->a)), *ms = tinyNumber(p, tinyExpr(p, call->a->next));
    channel->next = tinyList(tinyInt(p, call->pos, 0), tinyCallVm(p, call->pos, LB_int_max, p->types->int64, tinyList(ms, tinyInt(p, call->pos, 0))));
    multi->a = tinyCallVm(p, call->pos, LB_chan_receive_ref, p->types->any, channel);
    multi->b = tinyList(value, nodeNew(p->nodes, ST_EMPTY, call->pos, NULL));
    x->a = multi;
    x->b = tinyVar(p, value->sym, call->pos);
    return x;
}

/* fetch(key [, default]) */
static Node *fetch(TinyParser *p, Syntax *call) {
    Syntax *given = call->a->next;
    Node *key = tinyAs(p, tinyExpr(p, call->a), p->types->string);
    Node *otherwise = given != NULL ? tinyAny(p, tinyExpr(p, given)) : nodeNew(p->nodes, EX_NIL, call->pos, p->types->any);
    key->next = tinyList(otherwise, tinyInt(p, call->pos, given != NULL));
    return tinyCallVm(p, call->pos, LB_store_fetch, p->types->any, key);
}

Node *tinyBuiltinCall(TinyParser *p, Syntax *call) {
    switch (tinyBuiltinOf(call)->how) {
    case 'v': case 'b': return plainCall(p, call);
    case 'r': return schedulerRun(p, call);
    case 'n': case 's': return builtinAsThread(p, call);
    case 'w': return receiveWithin(p, call);
    case 'f': return fetch(p, call);
    case 'u': return nodeUnary(p->nodes, (UnaryOp)tinyBuiltinOf(call)->number, tinyNumber(p, tinyExpr(p, call->a)), p->types->int64);
    default: return startCall(p, call);
    }
}
