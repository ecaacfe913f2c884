/* vm_test.c: life of a VM, running main programs, calls across tiers, linking of modules, tracing, memory failures. */
#include "runtime/str/str.h"
#include "tests/vm/interp/rig.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- main programs --------------------------------------------------------------------------------------------------------------- */

START_TEST(main_missing) {
    Rig r;
    rigOpen(&r, NULL, "");
    ck_assert_int_eq(rigMain(&r), 1);
    ck_assert_str_eq(r.report, "test: error: the module has no main program\n");
    rigClose(&r);
}
END_TEST

#define HALT(n) ".main f0\n.func f0 s7 sig=t13 regs=8\nSTDFILE r2, 1\nLDSTR r3, s3\nLDI r4, -1\nLDI r5, 0\nCALLB r2, write_str\nLDI r2, " #n "\nCALLB r2, halt\nRET\n.end\n"

START_TEST(main_haltGivesStatusAndFlushes) {
    static const char *const programs[] = {HALT(0), HALT(7), HALT(255), HALT(256), HALT(-1)};
    static const int statuses[] = {0, 7, 255, 0, 255};
    for (size_t i = 0; i < 5; i++) {
        Rig r;
        rigOpen(&r, NULL, programs[i]);
        ck_assert_int_eq(rigMain(&r), statuses[i]);
        ck_assert_str_eq(r.output, "abc");
        ck_assert_str_eq(r.report, "");
        rigClose(&r);
    }
}
END_TEST

static ssize_t fullDisk(void *user, int fd, const void *bytes, size_t n) {
    (void)user, (void)fd, (void)bytes, (void)n;
    errno = ENOSPC;
    return -1;
}

START_TEST(main_reportsOutputThatWasLost) {
    Rig r;
    rigOpen(&r, NULL, HALT(0));
    r.hooks.write = fullDisk;
    ck_assert_int_eq(rigMain(&r), 1);
    ck_assert_ptr_nonnull(strstr(r.report, "no space left on device"));
    rigClose(&r);
}
END_TEST

START_TEST(main_runsAgain) {
    Rig r;
    rigOpen(&r, NULL, ".main f0\n.func f0 s7 sig=t13 regs=8\nLDGX64 r0, @0\nADDI r0, r0, 1\nSTGX64 r0, @0\nTRAP 201\n.end\n.func f1 s7 sig=t14 regs=2\nLDGX64 r0, @0\nRETV r0\n.end\n");
    for (int i = 0; i < 3; i++) ck_assert_int_eq(rigMain(&r), 1);
    ck_assert_int_eq(rigCallInt(&r, 1, 0, 0), 3);
    rigClose(&r);
}
END_TEST

START_TEST(main_interruptedHasItsOwnStatus) {
    Rig r;
    rigOpen(&r, NULL, ".main f0\n.func f0 s7 sig=t13 regs=8\nloop:\nNOP\nLOOP loop\n.end\n");
    vmRequest(r.vm, REQUEST_INTERRUPT);
    ck_assert_int_eq(rigMain(&r), 130);
    vmRequest(r.vm, REQUEST_TIMEOUT);
    ck_assert_int_eq(rigMain(&r), 230);
    ck_assert_ptr_nonnull(strstr(r.report, "time limit exceeded [R230]"));
    rigClose(&r);
}
END_TEST

/* ---- native code and nested runs ------------------------------------------------------------------------------------------------------ */

static Rig *current; /* the entries below have no other way to the module */

static int nativeAdd100(Task *t, Value *R) {
    (void)t;
    R[0].i += 100;
    return 0;
}

static int nativeFails(Task *t, Value *R) {
    (void)R;
    return rtRaise(&t->rt, RTE_RANGE, "native code says no");
}

/* Calls f2 with its argument and adds 1. */
static int nativeNested(Task *t, Value *R) {
    Value result;
    if (vmCall(t, &current->inst->funcs[2], R, 1, &result) != 0) return 1;
    R[0].i = result.i + 1;
    return 0;
}

static int nativeDeep(Task *t, Value *R) { return vmCall(t, &current->inst->funcs[0], R, 1, &R[0]); }

/* f0(n) calls f1(n); f3(n) calls f1 as a routine value. f2 is there to be called back. */
#define TIERS(f2)                                                                                                                          \
    ".func f0 s7 sig=t15 regs=12\n.local i64\n.local i64\n.line 0 1\nLDI r1, 5000\nMOV r5, r0\n.line 0 2\nCALL r5, f1\nADD r5, r5, r1\nRETV r5\n.end\n" \
    ".func f1 s7 sig=t15 regs=8\n.local i64\n.line 0 10\nADDI r3, r0, 1\nRETV r3\n.end\n"                                                   \
    ".func f2 s7 sig=t15 regs=8\n.local i64\n.line 0 20\n" f2 ".end\n"                                                                        \
    ".func f3 s7 sig=t15 regs=12\n.local i64\nFNREF r2, f1\nMOV r5, r0\nCALLC r5, r2, {t15}\nRETV r5\n.end\n"

static void openTiers(Rig *r, const VMConfig *config, const char *text, Entry entry) {
    rigOpen(r, config, text);
    current = r;
    ck_assert(vmPublish(&r->inst->funcs[1], entry));
}

START_TEST(native_isReachedByEveryCall) {
    Rig r;
    openTiers(&r, NULL, TIERS("RETV r0\n"), nativeAdd100);
    ck_assert_int_eq(rigCallInt(&r, 0, 1, 0), 5101);
    ck_assert_int_eq(rigCallInt(&r, 3, 1, 0), 101);
    ck_assert_int_eq(rigCallInt(&r, 1, 1, 0), 101);
    ck_assert(vmPublish(&r.inst->funcs[1], NULL));
    ck_assert_int_eq(rigCallInt(&r, 0, 1, 0), 5002);
    ck_assert_int_eq(rigCallInt(&r, 1, 1, 0), 2);
    ck_assert(vmPublish(&r.inst->funcs[1], nativeNested));
    ck_assert(vmPublish(&r.inst->funcs[1], nativeAdd100));
    ck_assert_int_eq(rigCallInt(&r, 3, 1, 0), 101);
    rigClose(&r);
}
END_TEST

START_TEST(native_errorsReachHandlersAndReports) {
    Rig r;
    openTiers(&r, NULL, TIERS("RETV r0\n"), nativeFails);
    Value arg = {.i = 1};
    for (uint32_t f = 0; f < 4; f++) {
        if (f == 2) continue;
        ck_assert_int_ne(rigCall(&r, f, &arg, 1, NULL), 0);
        ck_assert_str_eq(r.task->rt.error.message, "native code says no");
        ck_assert_ptr_eq(vmFuncAt(r.vm, r.task->pc), &r.inst->funcs[1]);
    }
    rigClose(&r);
}
END_TEST

START_TEST(nested_runSeesAndKeepsItsOwnWindow) {
    Rig r;
    openTiers(&r, NULL, TIERS("LDI r2, -1\nLDI r3, -2\nLDI r4, -3\nMULI r5, r0, 3\nRETV r5\n"), nativeNested);
    ck_assert_int_eq(rigCallInt(&r, 0, 7, 0), 5022);
    ck_assert_int_eq(rigCallInt(&r, 3, 7, 0), 22);
    rigClose(&r);
}
END_TEST

START_TEST(nested_errorsPassThrough) {
    Rig r;
    openTiers(&r, NULL, TIERS("DIV r2, r0, r0\nRETV r2\n"), nativeNested);
    Value arg = {.i = 0};
    ck_assert_int_ne(rigCall(&r, 0, &arg, 1, NULL), 0);
    ck_assert_int_eq(r.task->rt.error.code, RTE_DIV_ZERO);
    ck_assert_uint_eq(moduleLineAt(r.inst->module, (uint32_t)(r.task->pc - r.inst->module->code), NULL), 20);
    ck_assert_int_eq(rigCallInt(&r, 0, 1, 0), 5002);
    rigClose(&r);
}
END_TEST

/* f0 catches what f2 raises under f1 (native), many times; f1 itself may fail, too. */
START_TEST(nested_errorsAreCaughtOutside) {
    static const char text[] = ".func f0 s7 sig=t15 regs=14\n.local i64\n.local any\n.local i64\n.local i64\n.handler catch s e h 1\nCLEAR r1, 3\nJMP s\ns:\nADDI r2, r2, 1\nLDI r6, 0\nCALL r6, f1\nRETV r6\ne:\n"
                               "h:\nMOV r6, r1\nCALLB r6, error_code\nADD r3, r3, r6\nBLT r2, r0, s\nRETV r3\n.end\n"
                               ".func f1 s7 sig=t15 regs=8\n.local i64\nRETV r0\n.end\n"
                               ".func f2 s7 sig=t15 regs=8\n.local i64\n.local any\n.handler finally s e h 1\nNIL r1, t11\nJMP s\ns:\nDIV r3, r0, r0\nRETV r3\ne:\nh:\nRAISE r1\n.end\n";
    for (int stress = 0; stress < 2; stress++) {
        Rig r;
        VMConfig config = {.gcStress = stress};
        openTiers(&r, &config, text, nativeNested);
        ck_assert_int_eq(rigCallInt(&r, 0, 1000, 0), 1000 * RTE_DIV_ZERO);
        ck_assert_uint_eq(r.task->nativeDepth, 0);
        ck_assert(vmPublish(&r.inst->funcs[1], nativeFails));
        ck_assert_int_eq(rigCallInt(&r, 0, 3, 0), 3 * RTE_RANGE);
        rigClose(&r);
    }
}
END_TEST

START_TEST(nested_depthIsLimited) {
    Rig r;
    openTiers(&r, NULL, TIERS("RETV r0\n"), nativeDeep);
    Value arg = {.i = 0};
    ck_assert_int_ne(rigCall(&r, 0, &arg, 1, NULL), 0);
    ck_assert_int_eq(r.task->rt.error.code, RTE_STACK);
    ck_assert_uint_eq(r.task->nativeDepth, 0);
    rigClose(&r);
}
END_TEST

/* f0 calls f1 (native) twice; f2 loops 5000 times in each nested run. */
START_TEST(nested_fuelIsExact) {
    static const char text[] = ".func f0 s7 sig=t15 regs=12\n.local i64\nMOV r5, r0\nCALL r5, f1\nMOV r5, r0\nCALL r5, f1\nRETV r5\n.end\n"
                               ".func f1 s7 sig=t15 regs=8\n.local i64\nRETV r0\n.end\n"
                               ".func f2 s7 sig=t15 regs=8\n.local i64\n.local i64\nLDI r1, 1\nloop:\nNOP\nFORUP r1, r0, loop\nRETV r1\n.end\n";
    for (uint64_t fuel = 0; fuel <= 10003; fuel += fuel == 0 ? 10001 : 1) {
        Rig r;
        VMConfig config = {.limits = {.fuel = fuel}};
        openTiers(&r, &config, text, nativeNested);
        Value arg = {.i = 5000};
        int status = rigCall(&r, 0, &arg, 1, NULL);
        bool isEnough = fuel == 0 || fuel > 10002;
        ck_assert_int_eq(status, isEnough ? 0 : 1);
        ck_assert_uint_eq(vmFuelUsed(r.vm), isEnough ? 10002 : fuel);
        rigClose(&r);
    }
}
END_TEST

/* References of the outer run, in the native frame and in the nested window, while the nested run collects all the time. */
static int nativeKeepsReferences(Task *t, Value *R) {
    Value args[1] = {R[0]}, result;
    ObjString *mine;
    if (strNewCapacity(&t->rt, 4, 4, &mine) != 0) return 1;
    memcpy(mine->data, "mine", 4);
    if (vmCall(t, &current->inst->funcs[2], args, 1, &result) != 0) return 1;
    R[0].i = memcmp(mine->data, "mine", 4) == 0 ? result.i : -1;
    return 0;
}

START_TEST(nested_referencesSurviveCollections) {
    static const char text[] = ".func f0 s7 sig=t15 regs=14\n.local i64\n.local v:10\nLDSTR r1, s3\nLDSTR r4, s4\nSCAT r1, r1, r4\nMOV r6, r0\nCALL r6, f1\nLDSTR r7, s3\nLDSTR r8, s4\nSCAT r7, r7, r8\nSEQ r8, r7, r1\nADD r6, r6, "
                               "r8\nRETV r6\n.end\n"
                               ".func f1 s7 sig=t15 regs=8\n.local i64\nRETV r0\n.end\n"
                               ".func f2 s7 sig=t15 regs=12\n.local i64\n.local i64\n.local v:10\nLDI r1, 1\nNIL r2, t10\nJMP loop\nloop:\nLDI r4, 120\nSAPPC r2, r4\nLDSTR r5, s6\nSCAT r5, r5, r2\nCALLB r8, gc\nFORUP r1, r0, loop\nSLEN r4, r2\nRETV r4\n.end\n";
    for (int stress = 0; stress < 2; stress++) {
        Rig r;
        VMConfig config = {.gcStress = stress};
        openTiers(&r, &config, text, nativeKeepsReferences);
        ck_assert_int_eq(rigCallInt(&r, 0, 200, 0), 201);
        rigClose(&r);
    }
}
END_TEST

static int nativeBecomesAnother(Task *t, Value *R) {
    t->id = (uint64_t)R[0].i;
    return 0;
}

/* By-refs of an environment belong to the stack of the task that made it. */
START_TEST(environment_isForItsTaskOnly) {
    static const char text[] = ".func f0 s7 sig=t15 regs=10 envreg=1\n.local i64\n.local v:57\nCLEAR r1, 1\nNEWENV r1, t57\nGADDR r2, @0\nSTENV r2, r1, 0\nMOV r6, r0\nCALL r6, f1\n"
                               "LDENV r3, r1, 0\nLDMX64 r4, r3, 0\nRETVE r4, r1\n.end\n"
                               ".func f1 s7 sig=t15 regs=8\n.local i64\nRETV r0\n.end\n";
    Rig r;
    openTiers(&r, NULL, text, nativeBecomesAnother);
    ck_assert_int_eq(rigCallInt(&r, 0, 0, 0), 0);
    Value arg = {.i = 5};
    ck_assert_int_ne(rigCall(&r, 0, &arg, 1, NULL), 0);
    ck_assert_int_eq(r.task->rt.error.code, RTE_NIL);
    rigClose(&r);
}
END_TEST

START_TEST(call_takesSlices) {
    static const char text[] = ".func f0 s7 sig=t60 regs=8\n.local slice:7\n.local slice2:7\nSLICEN r2, r0\nLDI r3, 1\nLDSX64 r4, r0, r3, {0, 0}\nADD r2, r2, r4\nRETV r2\n.end\n"
                               ".func f1 s7 sig=t14 regs=12\nLDI r0, 40\nSTGX64 r0, @88\nGADDR r1, @80\nSLICEA r4, r1, {t7, 5}\nCALL r4, f0\nRETV r4\n.end\n";
    Rig r;
    int64_t numbers[3] = {1, 20, 300};
    Value args[2] = {{.p = numbers}, {.i = 3}}, result;
    rigOpen(&r, NULL, text);
    ck_assert_int_eq(rigCall(&r, 0, args, 2, &result), 0);
    ck_assert_int_eq(result.i, 23);
    ck_assert_int_eq(rigCallInt(&r, 1, 0, 0), 45);
    rigClose(&r);
}
END_TEST

/* ---- linking -------------------------------------------------------------------------------------------------------------------------- */

/* A module named "other" that exports x: adds 5, or fails. */
#define EXPORTER ".module s9\n.export s5 kind=0 index=1 reserved=0 hash=0\n.func f0 s7 sig=t13 regs=2\nRET\n.end\n" \
                 ".func f1 s7 sig=t15 regs=6\n.local i64\n.line 0 50\nLDGX64 r2, @0\nADDI r2, r2, 1\nSTGX64 r2, @0\nDIV r3, r0, r0\nADDI r4, r0, 5\nRETV r4\n.end\n"
#define IMPORTER(module, name, type) ".import " module " " name " kind=0 type=" type " hash=0\n"
#define USER ".func f0 s7 sig=t15 regs=8\n.local i64\n.line 0 1\nLDI r2, 7\nSTGX64 r2, @0\nMOV r4, r0\nCALLX r4, f0\nLDGX64 r2, @0\nADD r4, r4, r2\nRETV r4\n.end\n"

static Instance *loadSecond(Rig *r, const char *text, const char **why) {
    Module *m = rigModule(r, text);
    ck_assert_msg(m != NULL, "%s", r->report);
    return vmLoad(r->vm, m, why);
}

START_TEST(link_callsTheOtherModule) {
    Rig r;
    const char *why;
    rigOpen(&r, NULL, EXPORTER);
    Instance *user = loadSecond(&r, IMPORTER("s9", "s5", "t15") USER, &why);
    ck_assert_ptr_nonnull(user);
    Value arg = {.i = 3}, result;
    ck_assert_int_eq(vmCall(r.task, &user->funcs[0], &arg, 1, &result), 0);
    ck_assert_int_eq(result.i, 15);
    ck_assert_int_eq(*(int64_t *)r.inst->globals, 1);
    ck_assert_int_eq(*(int64_t *)user->globals, 7);
    arg.i = 0;
    ck_assert_int_ne(vmCall(r.task, &user->funcs[0], &arg, 1, &result), 0);
    ck_assert_ptr_eq(vmFuncAt(r.vm, r.task->pc), &r.inst->funcs[1]);
    rigClose(&r);
}
END_TEST

/* The user adds 2 to the exporter's global and calls the exported function through a value. */
START_TEST(link_reachesDataAndRoutineValues) {
    Rig r;
    const char *why;
    rigOpen(&r, NULL, ".export s4 kind=1 index=0 reserved=0 hash=0\n" EXPORTER);
    Instance *user = loadSecond(&r, IMPORTER("s9", "s5", "t15") ".import s9 s4 kind=1 type=t7 hash=0\n"
                                    ".func f0 s7 sig=t15 regs=10\n.local i64\nGADDRX r2, f1\nLDMX64 r3, r2, 0\nADDI r3, r3, 2\nSTMX64 r3, r2, 0\nFNREFX r4, f0\nMOV r7, r0\nCALLC r7, r4, {t15}\n"
                                    "LDI r8, 9\nSTGX64 r8, @0\nRETV r7\n.end\n", &why);
    ck_assert_msg(user != NULL, "%s", why);
    Value arg = {.i = 3}, result;
    ck_assert_int_eq(vmCall(r.task, &user->funcs[0], &arg, 1, &result), 0);
    ck_assert_int_eq(result.i, 8);
    ck_assert_int_eq(*(int64_t *)r.inst->globals, 3);
    ck_assert_int_eq(*(int64_t *)user->globals, 9);
    rigClose(&r);
}
END_TEST

START_TEST(link_refusesWhatDoesNotFit) {
    static const char *const modules[] = {IMPORTER("s9", "s5", "t15") ".import s9 s5 kind=1 type=t7 hash=0\n" USER, IMPORTER("s8", "s5", "t15") USER, IMPORTER("s9", "s3", "t15") USER, IMPORTER("s9", "s5", "t14") ".func f0 s7 sig=t13 regs=2\nRET\n.end\n"};
    static const char *const reasons[] = {"does not export", "is not loaded", "does not export", "does not export"};
    Rig r;
    rigOpen(&r, NULL, EXPORTER);
    for (int i = 0; i < 4; i++) {
        const char *why = "";
        ck_assert_ptr_null(loadSecond(&r, modules[i], &why));
        ck_assert_msg(strstr(why, reasons[i]) != NULL, "%s", why);
    }
    rigClose(&r);
}
END_TEST

/* Register 1 is a by-ref in f0 and a temporary in f1: a verifier that takes it for the by-ref lets f1 store anywhere (found by pbc_fuzz). */
START_TEST(verifier_forgetsTheLocalsOfTheFunctionBefore) {
    Rig r;
    rigInit(&r);
    ck_assert_ptr_null(rigModule(&r, ".func f0 s7 sig=t59 regs=4\n.local byref:7\n.local byref:7\nMOV r1, r0\nRET\n.end\n.func f1 s7 sig=t15 regs=4\n.local i64\nSTMX64 r0, r1, 0\nRETV r0\n.end\n"));
    ck_assert_msg(strstr(r.report, "V33") != NULL, "%s", r.report);
}
END_TEST

/* ---- tracing ---------------------------------------------------------------------------------------------------------------------------- */

static void collect(void *user, const char *line) { (void)snprintf((char *)user + strlen(user), 1000 - strlen(user), "%s", line); }

START_TEST(trace_showsTheFirstInstructions) {
    char text[1000] = "", want[1000];
    Rig r;
    VMConfig config = {.traceHead = 4, .trace = collect, .traceUser = text};
    rigOpen(&r, &config, ".func f0 s7 sig=t15 regs=8\n.local i64\nLDI64 r2, 5\nMOV r4, r0\nCALL r4, f1\nRETV r4\n.end\n.func f1 s7 sig=t15 regs=4\n.local i64\nNOP\nNOP\nRETV r0\n.end\n");
    ck_assert_int_eq(rigCallInt(&r, 0, 9, 0), 9);
    (void)snprintf(want, sizeof want,
                   "[VM-TRACE] IP=0000 OPC=%d STACK=0\n[VM-TRACE] IP=0002 OPC=%d STACK=0\n[VM-TRACE] IP=0003 OPC=%d STACK=0\n[VM-TRACE] IP=0005 OPC=%d STACK=4\n", OP_LDI64,
                   OP_MOV, OP_CALL, OP_NOP);
    ck_assert_str_eq(text, want);
    rigClose(&r);
}
END_TEST

/* ---- memory failures ---------------------------------------------------------------------------------------------------------------------- */

#define EVERYTHING                                                                                                                                                      \
    ".main f0\n.func f0 s7 sig=t13 regs=14 envreg=0\n.local v:57\n.local i64\nCLEAR r0, 1\nFRAMEID r1\nNEWENV r0, t57\nNEW r3, t29\nLDI r4, 3\nNEWDYN r5, r4, {t53}\n"    \
    "MOV r10, r0\nMKCLOS r6, f1, {1, r10}\nLDSTR r7, s3\nLDSTR r8, s6\nSCAT r7, r7, r8\nGADDR r9, @64\nFILEREF r9, r9, {t7, 0}\nGADDR r9, @0\nMKPTR r9, r9, {t30}\nRETE r0\n.end\n" \
    ".func f1 s7 sig=t58 regs=8 envparams=1\n.local i64\n.local v:57\nRETV r0\n.end\n"

START_TEST(memory_everyAllocationFailsOnce) {
    bool hasRun = false;
    for (long at = 0; !hasRun; at++) {
        Rig r;
        const char *why = NULL;
        rigInit(&r);
        Module *m = rigModule(&r, EVERYTHING);
        ck_assert_ptr_nonnull(m);
        VMConfig config = {.hooks = &r.hooks};
        r.failAt = r.calls + at;
        r.vm = vmCreate(&config, &why);
        if (r.vm == NULL) {
            moduleFree(m);
            ck_assert_str_eq(why, "out of memory");
        } else {
            r.inst = vmLoad(r.vm, m, &why);
            r.task = vmMainTask(r.vm);
            if (r.inst == NULL) ck_assert_ptr_nonnull(strstr(why, "out of memory"));
            else if (rigMain(&r) == 0) hasRun = r.calls < r.failAt;
            else ck_assert_msg(strstr(r.report, "out of memory") != NULL, "%s", r.report);
        }
        r.failAt = -1;
        rigClose(&r);
        ck_assert_int_lt(at, 10000);
    }
}
END_TEST

START_TEST(life_withoutAnyRun) {
    Rig r;
    rigOpen(&r, NULL, EVERYTHING);
    rigClose(&r);
    vmDestroy(NULL);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("vm/interp/vm");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 120);
    tcase_add_test(all, main_missing);
    tcase_add_test(all, main_haltGivesStatusAndFlushes);
    tcase_add_test(all, main_reportsOutputThatWasLost);
    tcase_add_test(all, main_runsAgain);
    tcase_add_test(all, main_interruptedHasItsOwnStatus);
    tcase_add_test(all, native_isReachedByEveryCall);
    tcase_add_test(all, native_errorsReachHandlersAndReports);
    tcase_add_test(all, nested_runSeesAndKeepsItsOwnWindow);
    tcase_add_test(all, nested_errorsPassThrough);
    tcase_add_test(all, nested_errorsAreCaughtOutside);
    tcase_add_test(all, nested_depthIsLimited);
    tcase_add_test(all, nested_fuelIsExact);
    tcase_add_test(all, nested_referencesSurviveCollections);
    tcase_add_test(all, call_takesSlices);
    tcase_add_test(all, environment_isForItsTaskOnly);
    tcase_add_test(all, link_callsTheOtherModule);
    tcase_add_test(all, link_reachesDataAndRoutineValues);
    tcase_add_test(all, link_refusesWhatDoesNotFit);
    tcase_add_test(all, verifier_forgetsTheLocalsOfTheFunctionBefore);
    tcase_add_test(all, trace_showsTheFirstInstructions);
    tcase_add_test(all, memory_everyAllocationFailsOnce);
    tcase_add_test(all, life_withoutAnyRun);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
