/* unwind_test.c: handlers, non-local goto, what happens to environments on the way, and the report of an error that nobody catches. */
#include "tests/vm/interp/rig.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t runOne(const char *text, int64_t a, int *error) {
    Rig r;
    rigOpen(&r, NULL, text);
    Value arg = {.i = a}, result = {.i = -1};
    uint32_t count = r.inst->module->types[r.inst->funcs[0].rec->sig].count;
    int status = rigCall(&r, 0, &arg, count, &result);
    *error = status == 0 ? 0 : r.task->rt.error.code;
    rigClose(&r);
    return result.i;
}

static void expectResult(const char *text, int64_t a, int64_t want) {
    int error;
    int64_t have = runOne(text, a, &error);
    ck_assert_int_eq(error, 0);
    ck_assert_int_eq(have, want);
}

static void expectError(const char *text, int64_t a, int want) {
    int error;
    (void)runOne(text, a, &error);
    ck_assert_int_eq(error, want);
}

/* ---- catch ----------------------------------------------------------------------------------------------------------------------- */

#define CATCHER(body)                                                                              \
    ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.local i64\n.handler catch s e h 1\nNIL r1, t11\nLDI r2, 0\nJMP s\ns:\n" body \
    "e:\nLDI r3, 1\nRETV r3\nh:\nRISNIL r3, r1\nADDI r3, r3, 10\nADD r3, r3, r2\nRETV r3\n.end\n"

START_TEST(catch_takesARunTimeError) {
    expectResult(CATCHER("LDI r2, 100\nDIV r3, r0, r0\n"), 0, 110);
    expectResult(CATCHER("LDI r2, 100\nDIV r3, r0, r0\n"), 5, 1);
}
END_TEST

START_TEST(catch_receivesTheRaisedObject) {
    expectResult(CATCHER("NEW r3, t30\nRAISE r3\n"), 0, 10);
}
END_TEST

START_TEST(catch_ignoresFatalErrors) {
    expectError(CATCHER("MOV r5, r0\nCALL r5, f0\n"), 0, RTE_STACK);
    expectError(CATCHER("MOV r5, r0\nCALLB r5, halt\n"), 3, RTE_HALT);
    expectError(CATCHER("LDI64 r5, 9223372036854775807\nNEWDYN r6, r5, {t53}\n"), 3, RTE_MEMORY);
}
END_TEST

/* Handlers that cover themselves or each other are loops: limits and requests must reach them. */
START_TEST(catch_thatFailsForEverMeetsTheLimits) {
    static const char *const texts[] = {
        ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.handler catch h e h 1\nNIL r1, t11\nLDI r2, 0\nJMP h\nh:\nLDI r2, 0\nDIV r3, r2, r2\ne:\nRETV r0\n.end\n",
        ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.handler catch s e h 1\n.handler catch h x s 1\nNIL r1, t11\nJMP s\ns:\nLDI r2, 0\nDIV r3, r2, r2\ne:\nRETV r0\nh:\nLDI r2, 0\n"
        "DIV r3, r2, r2\nx:\nRETV r0\n.end\n"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        VMConfig config = {.limits = {.fuel = 1000}};
        Rig r;
        rigOpen(&r, &config, texts[i]);
        Value arg = {.i = 0}, result;
        ck_assert_int_ne(rigCall(&r, 0, &arg, 1, &result), 0);
        ck_assert_int_eq(r.task->rt.error.code, RTE_FUEL);
        rigClose(&r);
    }
}
END_TEST

START_TEST(catch_holdsOnlyInItsRange) {
    const char *text = ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.handler catch s e h 1\nNIL r1, t11\nJMP s\ns:\nADDI r0, r0, 1\ne:\nDIV r3, r0, r0\nRETV r3\nh:\nLDI r3, 5\nRETV r3\n.end\n";
    expectError(text, -1, RTE_DIV_ZERO);
}
END_TEST

START_TEST(catch_innermostFirst) {
    const char *text = ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.handler catch s e inner 1\n.handler catch s all outer 1\nNIL r1, t11\nJMP s\ns:\nDIV r3, r0, r0\ne:\nRETV r3\n"
                       "inner:\nDIV r3, r0, r0\nRETV r3\nall:\nouter:\nLDI r3, 7\nRETV r3\n.end\n";
    expectResult(text, 0, 7);
}
END_TEST

/* f0 catches; f1 has an environment and a closure over it in global 128; f2 fails. */
START_TEST(catch_disposesTheEnvironmentsItLeaves) {
    const char *text = ".func f0 s7 sig=t15 regs=14\n.local i64\n.local any\n.handler catch s e h 1\nNIL r1, t11\nJMP s\ns:\nMOV r5, r0\nCALL r5, f1\ne:\nLDI r3, 1\nRETV r3\n"
                       "h:\nLDI r7, 4\nLDGX64 r4, @128\nCALLC r7, r4, {t15}\nRETV r7\n.end\n"
                       ".func f1 s7 sig=t74 regs=12 envreg=1\n.local i64\n.local v:57\nCLEAR r1, 1\nNEWENV r1, t57\nGADDR r2, @0\nSTENV r2, r1, 0\nMOV r8, r1\nMKCLOS r3, f3, {1, r8}\nSTGX64 r3, @128\n"
                       "MOV r5, r0\nCALLC r5, r3, {t15}\nMOV r5, r0\nCALL r5, f2\nRETE r1\n.end\n"
                       ".func f2 s7 sig=t74 regs=6\n.local i64\nDIV r2, r0, r0\nRET\n.end\n"
                       ".func f3 s7 sig=t58 regs=8 envparams=1\n.local i64\n.local v:57\nLDENV r3, r1, 0\nLDMX64 r4, r3, 0\nRETV r4\n.end\n";
    expectError(text, 0, RTE_NIL);
}
END_TEST

START_TEST(catch_seesLocalsAsTheyAre) {
    const char *text = ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.local v:10\n.handler catch s e h 1\nNIL r1, t11\nLDSTR r2, s3\nJMP s\ns:\nLDI r4, 65\nSAPPC r2, r4\nCALLB r6, gc\nDIV r3, r0, r0\ne:\nRETV r3\n"
                       "h:\nCALLB r6, gc\nSLEN r3, r2\nRETV r3\n.end\n";
    expectResult(text, 0, 4);
}
END_TEST

/* A loop that raises and catches: the pending error is gone each time. */
START_TEST(catch_inALoop) {
    const char *text = ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.local i64\n.local i64\n.handler catch s e h 1\nNIL r1, t11\nLDI r2, 0\nLDI r3, 0\nJMP s\ns:\nADDI r2, r2, 1\nDIV r5, r0, r0\ne:\nRETV r5\n"
                       "h:\nADDI r3, r3, 1\nBLTI r2, 5000, s\nRETV r3\n.end\n";
    expectResult(text, 0, 5000);
}
END_TEST

/* What the handler of f0(n) makes of the error in r1. */
#define CATCHING(kind, body, handler)                                                              \
    ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.handler " kind " s e h 1\nNIL r1, t11\nJMP s\ns:\n" body                  \
    "e:\nLDI r3, -1\nRETV r3\nh:\n" handler ".end\n"
#define NUMBER "MOV r3, r1\nCALLB r3, error_code\nRETV r3\n"
#define LENGTH "MOV r3, r1\nCALLB r3, error_message\nSLEN r3, r3\nRETV r3\n"

START_TEST(catch_showsNumberMessageAndValue) {
    expectResult(CATCHING("catch", "DIV r3, r0, r0\n", NUMBER), 0, RTE_DIV_ZERO);
    expectResult(CATCHING("catch", "DIV r3, r0, r0\n", LENGTH), 0, (int64_t)strlen("division by zero"));
    expectResult(CATCHING("catch", "LDSTR r3, s6\nRAISE r3\n", LENGTH), 0, 12);
    expectResult(CATCHING("catch", "LDSTR r3, s6\nRAISE r3\n", NUMBER), 0, 0);
    expectResult(CATCHING("catch", "MOV r3, r0\nCALLB r3, any_from_int\nRAISE r3\n", NUMBER), 77, 77);
    expectResult(CATCHING("catch", "MOV r3, r0\nCALLB r3, error_from_int\nRAISE r3\n", NUMBER), 78, 78);
    expectResult(CATCHING("catch", "MOV r3, r0\nLDSTR r4, s3\nCALLB r3, error_new\nRAISE r3\n", NUMBER), 79, 79);
    expectResult(CATCHING("catch", "MOV r3, r0\nCALLB r3, any_from_int\nRAISE r3\n",
                          "MOV r3, r1\nCALLB r3, error_value\nCALLB r3, any_to_int\nRETV r3\n"), 80, 80);
    expectError(CATCHING("catch", "DIV r3, r0, r0\n", "LDSTR r3, s3\nCALLB r3, error_code\nRETV r3\n"), 0, RTE_CAST);
    expectError(CATCHING("catch", "DIV r3, r0, r0\n", "DISPOSE r1\nRETV r0\n"), 0, RTE_NIL);
}
END_TEST

/* ---- finally ---------------------------------------------------------------------------------------------------------------------- */

START_TEST(finally_takesErrorsAndHalt) {
    expectResult(CATCHING("finally", "DIV r3, r0, r0\n", NUMBER), 0, RTE_DIV_ZERO);
    expectResult(CATCHING("finally", "MOV r5, r0\nCALLB r5, halt\n", NUMBER), 3, RTE_HALT);
    expectResult(CATCHING("finally", "DIV r3, r0, r0\n", NUMBER), 5, -1);
}
END_TEST

START_TEST(finally_isPassedByFatalErrors) {
    expectError(CATCHING("finally", "MOV r5, r0\nCALL r5, f0\n", NUMBER), 0, RTE_STACK);
    expectError(CATCHING("finally", "LDI64 r5, 9223372036854775807\nNEWDYN r6, r5, {t53}\n", NUMBER), 3, RTE_MEMORY);
}
END_TEST

static const int silent[] = {RTE_STACK, RTE_MEMORY, RTE_TIMEOUT, RTE_FUEL, RTE_INTERRUPT, RTE_INTERNAL, RTE_KILLED, RTE_DEADLOCK};
static const int uncaught[] = {RTE_HALT, RTE_CANCELLED};

/* TRAP raises any code, as the runtime would. */
START_TEST(handlers_knowEveryCode) {
    char text[600];
    for (int code = 1; code <= RTE_DEADLOCK; code++) {
        bool isSilent = false, isUncaught = false;
        for (size_t i = 0; i < sizeof silent / sizeof silent[0]; i++) isSilent = isSilent || silent[i] == code;
        for (size_t i = 0; i < sizeof uncaught / sizeof uncaught[0]; i++) isUncaught = isUncaught || uncaught[i] == code;
        for (int k = 0; k < 2; k++) {
            int error;
            (void)snprintf(text, sizeof text, ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.handler %s s e h 1\nNIL r1, t11\nJMP s\ns:\n"
                           "TRAP %d\ne:\nh:\nMOV r3, r1\nCALLB r3, error_code\nRETV r3\n.end\n", k == 0 ? "catch" : "finally", code);
            int64_t have = runOne(text, 0, &error);
            bool isEntered = !isSilent && (k == 1 || !isUncaught);
            ck_assert_msg((error == 0) == isEntered, "code %d, kind %d: error %d", code, k, error);
            if (isEntered) ck_assert_int_eq(have, code == RTE_EXCEPTION ? 0 : code);
            else ck_assert_int_eq(error, code);
        }
    }
}
END_TEST

START_TEST(finally_raisesTheSameErrorAgain) {
    Rig r;
    rigOpen(&r, NULL, ".main f0\n.func f0 s7 sig=t13 regs=12\n.local any\n.handler finally s e h 0\n.line 0 1\nNIL r0, t11\nJMP s\ns:\n.line 0 2\nLDI r3, 0\nCALL r3, f1\ne:\nRET\nh:\n.line 0 3\n"
                      "RAISE r0\n.end\n.func f1 s5 sig=t74 regs=6\n.local i64\n.line 0 8\nNOP\n.line 0 9\nDIV r2, r0, r0\nRET\n.end\n");
    ck_assert_int_eq(rigMain(&r), 1);
    ck_assert_str_eq(r.report, "test.pas:9: runtime error: division by zero [R200]\n  in x (test.pas:9)\n  in routine (test.pas:2)\n");
    rigClose(&r);
}
END_TEST

START_TEST(finally_letsHaltGoOn) {
    Rig r;
    rigOpen(&r, NULL, ".main f0\n.func f0 s7 sig=t13 regs=12\n.local any\n.handler finally s e h 0\nNIL r0, t11\nJMP s\ns:\nLDI r3, 5\nCALLB r3, halt\ne:\nRET\nh:\n"
                      "LDI r3, 1\nSTGX64 r3, @0\nRAISE r0\n.end\n.func f1 s7 sig=t14 regs=6\nLDGX64 r1, @0\nRETV r1\n.end\n");
    ck_assert_int_eq(rigMain(&r), 5);
    ck_assert_str_eq(r.report, "");
    ck_assert_int_eq(rigCallInt(&r, 1, 0, 0), 1);
    rigClose(&r);
}
END_TEST

/* f1 is between the goto in f2 and its target in f0. */
START_TEST(finally_letsAGotoGoOn) {
    const char *text = ".func f0 s7 sig=t15 regs=8\n.local i64\n.local i64\n.handler goto s e there 1\nFRAMEID r1\nJMP s\ns:\nMOV r4, r1\nCALL r4, f1\ne:\nLDI r3, 1\nRETV r3\nthere:\nLDGX64 r3, @0\nRETV r3\n.end\n"
                       ".func f1 s7 sig=t74 regs=8\n.local i64\n.local any\n.handler finally s e h 1\nNIL r1, t11\nJMP s\ns:\nMOV r4, r0\nCALL r4, f2\ne:\nRET\nh:\nLDGX64 r3, @0\nADDI r3, r3, 20\nSTGX64 r3, @0\nRAISE r1\n.end\n"
                       ".func f2 s7 sig=t74 regs=8\n.local i64\nUNWIND r0, 1\n.end\n";
    expectResult(text, 0, 20);
}
END_TEST

/* f1 gives the error of a goto to f3 as its result, which raises it when the target has ended. */
START_TEST(finally_cannotSendAGotoToADeadActivation) {
    const char *text = ".type t85 sig result=any\n.param i64\n.func f0 s7 sig=t15 regs=8\n.local i64\nCALL r3, f1\nRAISE r3\n.end\n"
                       ".func f1 s7 sig=t68 regs=8\n.local i64\n.local any\n.handler goto s e there 1\nNIL r1, t11\nFRAMEID r0\nJMP s\ns:\nMOV r3, r0\nCALL r3, f2\nRETV r3\ne:\nthere:\nRETV r1\n.end\n"
                       ".func f2 s7 sig=t85 regs=8\n.local i64\n.local any\n.handler finally s e h 1\nNIL r1, t11\nJMP s\ns:\nUNWIND r0, 1\ne:\nh:\nRETV r1\n.end\n";
    expectError(text, 0, RTE_UNWIND);
}
END_TEST

/* Fills the heap with a list of n boxes, then runs `last`; gives its result or the number that the handler has seen; or minus that of the error. */
static int64_t resultWithBoxes(int64_t n, const char *last) {
    Rig r;
    char text[800];
    VMConfig config = {.limits = {.maxHeapBytes = 4 << 20}};
    (void)snprintf(text, sizeof text,
                   ".func f0 s7 sig=t15 regs=12\n.local i64\n.local any\n.local v:72\n.local v:72\n.handler catch s e h 1\nNIL r1, t11\nCLEAR r2, 2\nJMP s\ns:\n"
                   "LDI r5, 0\nagain:\nNEW r6, t72\nSTRX64 r2, r6, 8\nMOV r2, r6\nADDI r0, r0, -1\nBGTI r0, 0, again\n%sRETV r5\ne:\nh:\n"
                   "MOV r6, r1\nCALLB r6, error_code\nRETV r6\n.end\n", last);
    rigOpen(&r, &config, text);
    Value arg = {.i = n}, result = {.i = 0};
    int status = rigCall(&r, 0, &arg, 1, &result);
    int code = r.task->rt.error.code;
    rigClose(&r);
    return status == 0 ? result.i : -code;
}

START_TEST(catch_whenTheHeapIsFull) {
    int64_t low = 1, high = 1 << 20; /* low: the greatest number of boxes that fit */
    while (low < high) {
        int64_t mid = low + (high - low + 1) / 2, have = resultWithBoxes(mid, "LDI r5, 7\n");
        ck_assert(have == 7 || have == -RTE_MEMORY);
        if (have == 7) low = mid;
        else high = mid - 1;
    }
    ck_assert_int_gt(low, 1000);
    for (int64_t n = low - 40; n <= low; n++) ck_assert_int_eq(resultWithBoxes(n, "LDI r5, 0\nDIV r5, r5, r5\n"), RTE_DIV_ZERO);
}
END_TEST

/* ---- goto ------------------------------------------------------------------------------------------------------------------------ */

/* f0(n): n > 0: calls itself with n - 1, keeping the first activation's id in global 0. n = 0: goes to that activation, which answers its n. */
START_TEST(goto_findsTheActivationAmongRecursiveOnes) {
    const char *text = ".func f0 s7 sig=t15 regs=12\n.local i64\n.local i64\n.handler goto s e there 1\nFRAMEID r1\nJMP s\ns:\nJEQI r0, 0, jump\nLDGX64 r3, @0\nJNEI r3, 0, down\nSTGX64 r1, @0\ndown:\nADDI r5, r0, -1\nCALL r5, "
                       "f0\nADDI r5, r5, 1000\nRETV r5\njump:\nLDGX64 r3, @0\nUNWIND r3, 1\ne:\nthere:\nRETV r0\n.end\n";
    expectResult(text, 7, 7);
}
END_TEST

/* f0 calls f1 twice; f1 leaves its id in global 0 only the first time, and the second time goes to that dead one. */
START_TEST(goto_toAnActivationThatHasEnded) {
    const char *text = ".func f0 s7 sig=t15 regs=8\n.local i64\nLDI r3, 0\nCALL r3, f1\nLDI r3, 1\nCALL r3, f1\nRETV r3\n.end\n"
                       ".func f1 s7 sig=t15 regs=8\n.local i64\n.local i64\n.handler goto s e there 1\nFRAMEID r1\nJMP s\ns:\nJNEI r0, 0, again\nSTGX64 r1, @0\nRETV r0\nagain:\nLDGX64 r3, @0\nUNWIND r3, 1\ne:\nthere:\nLDI r3, "
                       "99\nRETV r3\n.end\n";
    expectError(text, 0, RTE_UNWIND);
}
END_TEST

/* The window of the dead activation is used by another function now, which has a handler of that label. */
START_TEST(goto_neverEntersAnotherFunction) {
    const char *text = ".func f0 s7 sig=t15 regs=8\n.local i64\nLDI r3, 0\nCALL r3, f1\nLDI r3, 1\nCALL r3, f2\nRETV r3\n.end\n"
                       ".func f1 s7 sig=t15 regs=8\n.local i64\n.local i64\nFRAMEID r1\nSTGX64 r1, @0\nRETV r0\n.end\n"
                       ".func f2 s7 sig=t15 regs=8\n.local i64\n.local i64\n.handler goto s e there 1\nNOP\nJMP s\ns:\nLDI r4, 0\nCALL r4, f3\ne:\nRETV r4\nthere:\nLDI r3, 99\nRETV r3\n.end\n"
                       ".func f3 s7 sig=t15 regs=8\n.local i64\nLDGX64 r3, @0\nUNWIND r3, 1\n.end\n";
    expectError(text, 0, RTE_UNWIND);
}
END_TEST

START_TEST(goto_passesCatchHandlers) {
    const char *text = ".func f0 s7 sig=t15 regs=8\n.local i64\n.local i64\n.handler goto s e there 1\nFRAMEID r1\nJMP s\ns:\nMOV r4, r1\nCALL r4, f1\ne:\nLDI r3, 1\nRETV r3\nthere:\nLDI r3, 2\nRETV r3\n.end\n"
                       ".func f1 s7 sig=t74 regs=8\n.local i64\n.local any\n.handler catch s e h 1\nNIL r1, t11\nJMP s\ns:\nUNWIND r0, 1\ne:\nh:\nRET\n.end\n";
    expectResult(text, 0, 2);
}
END_TEST

START_TEST(goto_isRepeatable) {
    const char *text = ".func f0 s7 sig=t15 regs=10\n.local i64\n.local i64\n.local i64\n.handler goto s e there 1\nFRAMEID r1\nLDI r2, 0\nJMP s\ns:\nMOV r5, r1\nCALL r5, f1\nLDI r3, 1\nRETV r3\ne:\nthere:\nADDI r2, r2, 1\nBLTI r2, 1000, "
                       "s\nRETV r2\n.end\n"
                       ".func f1 s7 sig=t74 regs=8 envreg=1\n.local i64\n.local v:57\nCLEAR r1, 1\nNEWENV r1, t57\nUNWIND r0, 1\n.end\n";
    expectResult(text, 0, 1000);
}
END_TEST

START_TEST(goto_withoutMemoryForTheIdentity) {
    Rig r;
    const char *text = ".func f0 s7 sig=t15 regs=8\n.local i64\n.local i64\nFRAMEID r1\nUNWIND r1, 1\n.end\n";
    rigOpen(&r, NULL, text);
    Value arg = {.i = 0};
    r.failAt = r.calls;
    ck_assert_int_ne(rigCall(&r, 0, &arg, 1, NULL), 0);
    ck_assert_int_eq(r.task->rt.error.code, RTE_MEMORY);
    r.failAt = -1;
    ck_assert_int_ne(rigCall(&r, 0, &arg, 1, NULL), 0);
    ck_assert_int_eq(r.task->rt.error.code, RTE_UNWIND);
    rigClose(&r);
}
END_TEST

/* ---- reports ---------------------------------------------------------------------------------------------------------------------- */

static void expectReport(const char *text, int status, const char *want) {
    Rig r;
    rigOpen(&r, NULL, text);
    ck_assert_int_eq(rigMain(&r), status);
    ck_assert_str_eq(r.report, want);
    rigClose(&r);
}

START_TEST(report_namesPlaceAndCallers) {
    expectReport(".string s10 \"\"\n.string s11 \"inner\"\n.string s12 \"middle\"\n.main f0\n"
                 ".func f0 s10 sig=t13 regs=6\n.line 0 10\nLDI r2, 0\n.line 0 11\nCALL r2, f1\nRET\n.end\n"
                 ".func f1 s12 sig=t74 regs=6\n.local i64\n.line 0 20\nMOV r3, r0\nCALL r3, f2\n.line 0 21\nRET\n.end\n"
                 ".func f2 s11 sig=t74 regs=6\n.local i64\n.line 0 30\nNOP\n.line 0 31\nDIV r2, r0, r0\nRET\n.end\n",
                 1,
                 "test.pas:31: runtime error: division by zero [R200]\n  in inner (test.pas:31)\n  in middle (test.pas:20)\n  in main program (test.pas:11)\n");
}
END_TEST

START_TEST(report_cutsALongStack) {
    Rig r;
    rigOpen(&r, NULL, ".main f0\n.func f0 s7 sig=t13 regs=6\n.line 0 1\nLDI r2, 100\nCALL r2, f1\nRET\n.end\n"
                      ".func f1 s7 sig=t74 regs=6\n.local i64\n.line 0 2\nJEQI r0, 0, bad\nADDI r3, r0, -1\nCALL r3, f1\nRET\nbad:\n.line 0 3\nDIV r2, r0, r0\nRET\n.end\n");
    ck_assert_int_eq(rigMain(&r), 1);
    ck_assert_ptr_nonnull(strstr(r.report, "test.pas:3: runtime error: division by zero [R200]\n"));
    size_t lines = 0;
    for (const char *p = r.report; *p != 0; p++) lines += *p == '\n';
    ck_assert_uint_eq(lines, 22);
    ck_assert_ptr_nonnull(strstr(r.report, "  ... and 82 more\n"));
    rigClose(&r);
}
END_TEST

START_TEST(report_ofStackOverflowNamesTheCall) {
    Rig r;
    VMConfig config = {.limits = {.maxStackBytes = 65536}};
    rigOpen(&r, &config, ".main f0\n.func f0 s7 sig=t13 regs=6\n.line 0 7\nCALL r2, f0\nRET\n.end\n");
    ck_assert_int_eq(rigMain(&r), 202);
    ck_assert_msg(strncmp(r.report, "test.pas:7: runtime error: call stack overflow [R202]\n  in routine (test.pas:7)\n", 80) == 0, "%s", r.report);
    rigClose(&r);
}
END_TEST

START_TEST(report_comesAfterTheOutput) {
    Rig r;
    rigOpen(&r, NULL, ".main f0\n.func f0 s7 sig=t13 regs=10\n.line 0 4\nSTDFILE r3, 1\nLDSTR r4, s3\nLDI r5, -1\nLDI r6, 0\nCALLB r3, write_str\nTRAP 201\n.end\n");
    ck_assert_int_eq(rigMain(&r), 1);
    ck_assert_str_eq(r.output, "abc");
    ck_assert_str_eq(r.report, "test.pas:4: runtime error: range check error [R201]\n  in routine (test.pas:4)\n");
    rigClose(&r);
}
END_TEST

START_TEST(report_withoutLines) {
    expectReport(".main f0\n.func f0 s7 sig=t13 regs=2\nTRAP 201\n.end\n", 1, "test.pas:0: runtime error: range check error [R201]\n  in routine (test.pas:0)\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("vm/interp/unwind");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 60);
    tcase_add_test(all, catch_takesARunTimeError);
    tcase_add_test(all, catch_receivesTheRaisedObject);
    tcase_add_test(all, catch_ignoresFatalErrors);
    tcase_add_test(all, catch_holdsOnlyInItsRange);
    tcase_add_test(all, catch_thatFailsForEverMeetsTheLimits);
    tcase_add_test(all, catch_innermostFirst);
    tcase_add_test(all, catch_disposesTheEnvironmentsItLeaves);
    tcase_add_test(all, catch_seesLocalsAsTheyAre);
    tcase_add_test(all, catch_inALoop);
    tcase_add_test(all, catch_showsNumberMessageAndValue);
    tcase_add_test(all, finally_takesErrorsAndHalt);
    tcase_add_test(all, finally_isPassedByFatalErrors);
    tcase_add_test(all, handlers_knowEveryCode);
    tcase_add_test(all, finally_raisesTheSameErrorAgain);
    tcase_add_test(all, finally_letsHaltGoOn);
    tcase_add_test(all, finally_letsAGotoGoOn);
    tcase_add_test(all, finally_cannotSendAGotoToADeadActivation);
    tcase_add_test(all, catch_whenTheHeapIsFull);
    tcase_add_test(all, goto_findsTheActivationAmongRecursiveOnes);
    tcase_add_test(all, goto_toAnActivationThatHasEnded);
    tcase_add_test(all, goto_neverEntersAnotherFunction);
    tcase_add_test(all, goto_passesCatchHandlers);
    tcase_add_test(all, goto_isRepeatable);
    tcase_add_test(all, goto_withoutMemoryForTheIdentity);
    tcase_add_test(all, report_namesPlaceAndCallers);
    tcase_add_test(all, report_cutsALongStack);
    tcase_add_test(all, report_ofStackOverflowNamesTheCall);
    tcase_add_test(all, report_comesAfterTheOutput);
    tcase_add_test(all, report_withoutLines);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
