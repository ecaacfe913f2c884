/* rig.c: see rig.h. */
#include "tests/vm/interp/rig.h"

#include "vm/bytecode/asm.h"
#include "vm/bytecode/verifier.h"
#include "vm/jit/tier.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char preamble[] =
    ".pasm 1 0\n.module s0\n"
    ".string s0 \"test\"\n.string s1 \"test.pas\"\n.string s2 \"\"\n.string s3 \"abc\"\n.string s4 \"abd\"\n.string s5 \"x\"\n"
    ".string s6 \"hello, world\"\n.string s7 \"routine\"\n.string s8 \"/no/such/file\"\n.string s9 \"other\"\n"
    ".source s1\n"
    ".type t13 sig\n"
    ".type t14 sig result=i64\n"
    ".type t15 sig result=i64\n.param i64\n"
    ".type t16 sig result=i64\n.param i64\n.param i64\n"
    ".type t17 sig result=i64\n.param i64\n.param i64\n.param i64\n"
    ".type t18 sig result=f64\n.param f64\n"
    ".type t19 sig result=f64\n.param f64\n.param f64\n"
    ".type t20 sig result=f64\n.param f64\n.param f64\n.param f64\n"
    ".type t21 sig result=i64\n.param f64\n"
    ".type t22 sig result=i64\n.param f64\n.param f64\n"
    ".type t23 sig result=f64\n.param i64\n"
    ".type t24 array align=1 elem=t2 size=10 length=10\n"
    ".type t25 array align=8 elem=t7 size=32 length=4\n"
    ".type t26 array flags=1 align=8 elem=t7 size=32 length=4\n"
    ".type t27 array flags=1 align=8 elem=t7 size=16 length=2\n"
    ".type t28 record align=8 size=56 length=38\n"
    ".field 0 v:1 s5\n.field 1 v:2 s5\n.field 2 v:3 s5\n.field 4 v:4 s5\n.field 8 v:5 s5\n.field 12 v:6 s5\n.field 16 v:7 s5\n.field 24 v:8 s5\n"
    ".field 32 v:9 s5\n.field 40 v:10 s5\n.field 48 v:47 s5\n"
    ".type t29 box align=8 elem=t28 size=56\n"
    ".type t30 box align=8 elem=t7 size=8\n"
    ".type t31 array align=1 elem=t1 size=5 length=5\n"
    ".type t32 array align=1 elem=t2 size=5 length=5\n"
    ".type t33 array align=2 elem=t3 size=10 length=5\n"
    ".type t34 array align=2 elem=t4 size=10 length=5\n"
    ".type t35 array align=4 elem=t5 size=20 length=5\n"
    ".type t36 array align=4 elem=t6 size=20 length=5\n"
    ".type t37 array align=8 elem=t7 size=40 length=5\n"
    ".type t38 array align=4 elem=t8 size=20 length=5\n"
    ".type t39 array align=1 elem=t31 size=15 length=3\n"
    ".type t40 array align=1 elem=t32 size=15 length=3\n"
    ".type t41 array align=2 elem=t33 size=30 length=3\n"
    ".type t42 array align=2 elem=t34 size=30 length=3\n"
    ".type t43 array align=4 elem=t35 size=60 length=3\n"
    ".type t44 array align=4 elem=t36 size=60 length=3\n"
    ".type t45 array align=8 elem=t37 size=120 length=3\n"
    ".type t46 array align=4 elem=t38 size=60 length=3\n"
    ".type t47 dyn align=8 elem=t1 size=8\n"
    ".type t48 dyn align=8 elem=t2 size=8\n"
    ".type t49 dyn align=8 elem=t3 size=8\n"
    ".type t50 dyn align=8 elem=t4 size=8\n"
    ".type t51 dyn align=8 elem=t5 size=8\n"
    ".type t52 dyn align=8 elem=t6 size=8\n"
    ".type t53 dyn align=8 elem=t7 size=8\n"
    ".type t54 dyn align=8 elem=t8 size=8\n"
    ".type t55 dyn align=8 elem=t10 size=8\n"
    ".type t56 closure align=8 elem=t15 size=8\n"
    ".type t57 env align=8 size=32\n.field 0 byref:7 s5\n.field 8 slice:7 s5\n.field 24 v:7 s5\n"
    ".type t58 sig result=i64\n.param i64\n.param v:57\n"
    ".type t59 sig\n.param byref:7\n"
    ".type t60 sig result=i64\n.param slice:7\n"
    ".type t61 array align=8 elem=t10 size=24 length=3\n"
    ".type t62 record align=8 size=16 length=16\n.field 0 v:10 s5\n.field 8 v:7 s5\n"
    ".type t63 box align=8 elem=t62 size=16\n"
    ".type t64 sig result=i64\n.param slice:7\n.param i64\n.param v:57\n"
    ".type t65 sig result=i64\n.param slice:7\n.param i64\n"
    ".type t66 closure align=8 elem=t65 size=8\n"
    ".type t67 sig result=v:56\n.param i64\n"
    ".type t68 sig result=any\n"
    ".type t69 box align=8 elem=t53 size=8\n"
    ".type t70 sig result=i64\n.param v:56\n"
    ".type t71 record align=8 size=16 length=16\n.field 0 v:7 s5\n.field 8 v:72 s5\n"
    ".type t72 box align=8 elem=t71 size=16\n"
    ".type t73 dyn align=8 elem=t62 size=8\n"
    ".type t74 sig\n.param i64\n"
    ".type t75 array align=1 elem=t2 size=131072 length=131072\n"
    ".type t76 box align=8 elem=t75 size=131072\n"
    ".type t77 record align=8 size=16 length=16\n.field 0 v:7 s5\n.field 0 v:9 s5\n.field 8 v:5 s5\n"
    ".type t78 box align=8 elem=t1 size=1\n"
    ".type t79 box align=8 elem=t2 size=1\n"
    ".type t80 box align=8 elem=t3 size=2\n"
    ".type t81 box align=8 elem=t4 size=2\n"
    ".type t82 box align=8 elem=t5 size=4\n"
    ".type t83 box align=8 elem=t6 size=4\n"
    ".type t84 box align=8 elem=t8 size=4\n"
    ".global @0 t7 s5\n.global @8 t28 s5\n.global @64 t12 s5\n.global @72 t10 s5\n.global @80 t37 s5\n.global @120 t72 s5\n.global @128 t56 s5\n"
    ".main none\n";

/* ---- hooks --------------------------------------------------------------------------------------------------------------------- */

static bool hookFails(Rig *r) {
    long call = __atomic_fetch_add(&r->calls, 1, __ATOMIC_RELAXED);
    return r->failAt >= 0 && call >= r->failAt;
}

static void *rigAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    Rig *r = user;
    if (newSize > oldSize && hookFails(r)) return NULL;
    void *p = hooksDefault()->alloc(NULL, old, oldSize, newSize);
    if (p != NULL || newSize == 0) __atomic_fetch_add(&r->bytes, (long long)newSize - (long long)oldSize, __ATOMIC_RELAXED);
    return p;
}

static void *rigReserve(void *user, size_t size) {
    Rig *r = user;
    if (hookFails(r)) return NULL;
    void *p = hooksDefault()->pageReserve(NULL, size);
    if (p != NULL) __atomic_fetch_add(&r->pages, (long long)size, __ATOMIC_RELAXED);
    return p;
}

static bool rigCommit(void *user, void *at, size_t size) { return !hookFails(user) && hooksDefault()->pageCommit(NULL, at, size); }

static void rigRelease(void *user, void *at, size_t size) {
    Rig *r = user;
    hooksDefault()->pageRelease(NULL, at, size);
    __atomic_fetch_sub(&r->pages, (long long)size, __ATOMIC_RELAXED);
}

static ssize_t rigWrite(void *user, int fd, const void *bytes, size_t n) {
    Rig *r = user;
    (void)fd;
    size_t room = sizeof r->output - 1 - r->outputSize;
    size_t kept = n < room ? n : room;
    memcpy(r->output + r->outputSize, bytes, kept);
    r->outputSize += kept;
    r->output[r->outputSize] = 0;
    return (ssize_t)n;
}

static ssize_t rigRead(void *user, int fd, void *bytes, size_t n) {
    Rig *r = user;
    (void)fd;
    size_t have = r->input == NULL ? 0 : strlen(r->input);
    if (have > n) have = n;
    if (have != 0) memcpy(bytes, r->input, have);
    r->input = NULL;
    return (ssize_t)have;
}

static int rigOpenFile(void *user, const char *path, int flags, int mode) {
    (void)user, (void)path, (void)flags, (void)mode;
    errno = ENOENT;
    return -1;
}

void rigInit(Rig *r) {
    memset(r, 0, sizeof *r);
    r->hooks = *hooksDefault();
    r->hooks.user = r;
    r->hooks.alloc = rigAlloc;
    r->hooks.pageReserve = rigReserve;
    r->hooks.pageCommit = rigCommit;
    r->hooks.pageRelease = rigRelease;
    r->hooks.write = rigWrite;
    r->hooks.read = rigRead;
    r->hooks.open = rigOpenFile;
    r->failAt = -1;
}

/* ---- modules and runs ------------------------------------------------------------------------------------------------------------ */

Module *rigModule(Rig *r, const char *text) {
    size_t n = sizeof preamble - 1 + strlen(text), size = 0;
    char *all = malloc(n + 1);
    void *image = NULL;
    Module *m = NULL;
    AsmError asmError = {0, 0, ""};
    ModuleError moduleError = {"", 0, 0, 0};
    ck_assert_ptr_nonnull(all);
    (void)snprintf(all, n + 1, "%s%s", preamble, text);
    bool ok = asmModule(&r->hooks, all, n, &image, &size, &asmError);
    free(all);
    if (ok && !moduleDecode(&r->hooks, image, size, &m, &moduleError)) {
        hookFree(&r->hooks, image, size);
        ok = false;
    }
    if (ok && !verifyModule(m, &moduleError)) {
        moduleFree(m);
        ok = false;
    }
    if (ok) return m;
    (void)snprintf(r->report, sizeof r->report, "line %u: %s / V%02u function %d word %u: %s", asmError.line, asmError.message, moduleError.rule,
                   (int)moduleError.func, moduleError.pc, moduleError.message);
    return NULL;
}

/* Nothing is compiled silently not at all. */
static void complain(void *user, const char *text, size_t n) {
    (void)user;
    ck_abort_msg("%.*s", (int)n, text);
}

void rigOpen(Rig *r, const VMConfig *config, const char *text) {
    VMConfig usual = {0};
    JitOptions jit;
    if (config != NULL) usual = *config;
    if (getenv("PSCAL_TEST_JIT") != NULL && usual.traceHead == 0) { /* the same tests of native code: tests/run_all.py, stage jit */
        jitOptionsInit(&jit);
        jit.mode = JIT_ALWAYS;
        jit.write = complain;
        usual.jit = &jit;
    }
    const char *why = NULL;
    rigInit(r);
    usual.hooks = &r->hooks;
    Module *m = rigModule(r, text);
    ck_assert_msg(m != NULL, "%s\n%s", r->report, text);
    r->vm = vmCreate(&usual, &why);
    ck_assert_msg(r->vm != NULL, "%s", why);
    r->inst = vmLoad(r->vm, m, &why);
    ck_assert_msg(r->inst != NULL, "%s", why);
    r->task = vmMainTask(r->vm);
}

int rigCall(Rig *r, uint32_t func, const Value *args, uint32_t argCount, Value *result) {
    ck_assert_uint_lt(func, r->inst->module->funcCount);
    return vmCall(r->task, &r->inst->funcs[func], args, argCount, result);
}

int64_t rigCallInt(Rig *r, uint32_t func, int64_t a, int64_t b) {
    Value args[2] = {{.i = a}, {.i = b}}, result = {.i = -1};
    uint32_t count = r->inst->module->types[r->inst->funcs[func].rec->sig].count;
    int status = rigCall(r, func, args, count < 2 ? count : 2, &result);
    ck_assert_msg(status == 0, "error %d: %s", r->task->rt.error.code, r->task->rt.error.message);
    return result.i;
}

static void takeReport(void *user, const char *text, size_t n) {
    Rig *r = user;
    size_t room = sizeof r->report - 1 - r->reportSize;
    if (n > room) n = room;
    memcpy(r->report + r->reportSize, text, n);
    r->reportSize += n;
    r->report[r->reportSize] = 0;
}

int rigMain(Rig *r) {
    r->reportSize = 0;
    r->report[0] = 0;
    return vmRunMain(r->vm, r->inst, takeReport, r);
}

void rigClose(Rig *r) {
    vmDestroy(r->vm);
    r->vm = NULL;
    ck_assert_int_eq(r->bytes, 0);
    ck_assert_int_eq(r->pages, 0);
}

/* ---- opcode cases --------------------------------------------------------------------------------------------------------------------- */

static bool wasRun[OP_COUNT];
bool opWasRun(uint32_t op) { return wasRun[op]; }

static void noteOpcode(void *user, const char *line) {
    (void)user;
    unsigned ip, op;
    int depth;
    ck_assert_msg(sscanf(line, "[VM-TRACE] IP=%u OPC=%u STACK=%d", &ip, &op, &depth) == 3 && op < OP_COUNT && depth >= 0, "%s", line);
    wasRun[op] = true;
}

static uint32_t sigNumber(const char *sig) {
    static const char *const sigs[] = {":", ":i", "i:i", "ii:i", "iii:i", "f:f", "ff:f", "fff:f", "f:i", "ff:i", "i:f"};
    for (uint32_t i = 0; i < sizeof sigs / sizeof sigs[0]; i++) {
        if (strcmp(sig, sigs[i]) == 0) return T_V + i;
    }
    ck_abort_msg("no signature %s", sig);
    return 0;
}

/* The text of the function, with a line record before every instruction. */
static void writeFunction(char *text, size_t size, const char *sig, const char *body, const char *more) {
    size_t at = 0;
#define ADD(...) at += (size_t)snprintf(text + at, size - at, __VA_ARGS__)
    const char *env = strstr(body, ".envreg ");
    ADD(".func f0 s7 sig=t%u regs=24 ", sigNumber(sig));
    if (env != NULL) ADD("envreg=%d", atoi(env + 8));
    ADD("\n");
    for (const char *p = sig; *p != ':'; p++) ADD(".local %s\n", *p == 'i' ? "i64" : "f64");
    unsigned number = 1;
    for (const char *line = body; *line != 0; number++) {
        size_t n = strcspn(line, "\n");
        const char *first = line + strspn(line, " ");
        bool isInsn = *first != '.' && n != 0 && line[n - 1] != ':';
        if (isInsn) ADD(".line 0 %u\n", number);
        if (strncmp(line, ".envreg", 7) != 0) ADD("%.*s\n", (int)n, line);
        line += n + (line[n] == '\n');
    }
    ADD(".end\n%s", more == NULL ? "" : more);
#undef ADD
    ck_assert_uint_lt(at, size);
}

static void expectError(Rig *r, const char *name, const char *how, int error, const char *message, unsigned line) {
    const RtError *e = &r->task->rt.error;
    ck_assert_msg(e->code == error, "%s (%s): error %d (%s) instead of %d", name, how, e->code, e->message, error);
    if (message != NULL) ck_assert_msg(strcmp(e->message, message) == 0, "%s (%s): message \"%s\" instead of \"%s\"", name, how, e->message, message);
    if (line == 0) return;
    const Module *m = r->inst->module;
    uint32_t have = moduleLineAt(m, (uint32_t)(r->task->pc - m->code), NULL);
    ck_assert_msg(have == line, "%s (%s): error in line %u instead of %u", name, how, have, line);
}

typedef struct Way {
    const char *name;
    VMConfig config;
} Way;
static const Way ways[] = {
    {"plain", {.limits = {.maxStackBytes = 65536}}},
    {"traced", {.limits = {.maxStackBytes = 65536}, .traceHead = 1000000, .trace = noteOpcode}},
    {"stress", {.limits = {.maxStackBytes = 65536}, .gcStress = true}},
};

void opCaseRun(const OpCase *c) {
    static char text[65536];
    Rig r;
    writeFunction(text, sizeof text, c->sig, c->body, c->more);
    for (size_t w = 0; w < sizeof ways / sizeof ways[0]; w++) {
        Value args[3] = {{.i = c->a}, {.i = c->b}, {.i = c->c}}, result = {.i = -987654321};
        rigOpen(&r, &ways[w].config, text);
        int status = rigCall(&r, 0, args, (uint32_t)strcspn(c->sig, ":"), &result);
        if (c->error != 0) {
            ck_assert_msg(status != 0, "%s (%s): no error", c->name, ways[w].name);
            expectError(&r, c->name, ways[w].name, c->error, c->message, c->line);
        } else {
            ck_assert_msg(status == 0, "%s (%s): error %d: %s", c->name, ways[w].name, r.task->rt.error.code, r.task->rt.error.message);
            bool isRight = strchr(c->sig, ':')[1] == 0 || result.i == c->want;
            ck_assert_msg(isRight, "%s (%s): %lld instead of %lld", c->name, ways[w].name, (long long)result.i, (long long)c->want);
        }
        rigClose(&r);
    }
}

void realCaseRun(const RealCase *c) {
    static char text[65536];
    Rig r;
    writeFunction(text, sizeof text, c->sig, c->body, NULL);
    for (size_t w = 0; w < sizeof ways / sizeof ways[0]; w++) {
        double reals[3] = {c->a, c->b, c->c};
        Value args[3], result = {.i = -987654321};
        for (int i = 0; i < 3; i++) {
            if (c->sig[0] == 'i') args[i].i = (int64_t)reals[i];
            else args[i].f = reals[i];
        }
        rigOpen(&r, &ways[w].config, text);
        int status = rigCall(&r, 0, args, (uint32_t)strcspn(c->sig, ":"), &result);
        if (c->error != 0) {
            ck_assert_msg(status != 0, "%s: no error", c->name);
            expectError(&r, c->name, ways[w].name, c->error, NULL, 1);
        } else {
            ck_assert_msg(status == 0, "%s: error %d: %s", c->name, r.task->rt.error.code, r.task->rt.error.message);
            Value want = {.i = c->wantInt};
            if (strchr(c->sig, ':')[1] == 'f') want.f = c->want;
            bool areNaN = want.f != want.f && result.f != result.f && strchr(c->sig, ':')[1] == 'f';
            ck_assert_msg(result.u == want.u || areNaN, "%s: %.17g / %lld instead of %.17g / %lld", c->name, result.f, (long long)result.i, want.f,
                          (long long)want.i);
        }
        rigClose(&r);
    }
}
