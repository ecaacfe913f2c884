/* fuse_test.c: every row of fusions.def: the pair is found, and gives the same result or error (message and line) fused and, traced, one by one. */
#include "tests/vm/interp/rig.h"

#include "vm/interp/fuse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How the tests write an instruction: `D` stands for the register of its result, a digit after % for operand a, b or c where a result may be handed
 * over; `usual` is what stands there otherwise. Registers set by the prologue: r0 r1 parameters, r4 r5 their values as reals, r6.. addresses. */
typedef struct Form {
    const char *op, *text;
    char slot[3][4]; /* usual operand in slot a, b, c */
    bool isReal;     /* what is handed over or results */
} Form;
static const Form forms[] = {
    {"ADD", "ADD D, %b, %c", {"", "r0", "r1"}, false},
    {"SUB", "SUB D, %b, %c", {"", "r0", "r1"}, false},
    {"MUL", "MUL D, %b, %c", {"", "r0", "r1"}, false},
    {"MOD", "MOD D, %b, %c", {"", "r0", "r1"}, false},
    {"ADDI", "ADDI D, %b, 3", {"", "r0", ""}, false},
    {"MULI", "MULI D, %b, 3", {"", "r0", ""}, false},
    {"ANDI", "ANDI D, %b, 6", {"", "r0", ""}, false},
    {"ADD32", "ADD32 D, %b, %c", {"", "r0", "r1"}, false},
    {"SUB32", "SUB32 D, %b, %c", {"", "r0", "r1"}, false},
    {"ADDI32", "ADDI32 D, %b, 1", {"", "r0", ""}, false},
    {"MOV", "MOV D, r1", {"", "", ""}, false},
    {"LDI", "LDI D, 5", {"", "", ""}, false},
    {"FADD", "FADD D, %b, %c", {"", "r4", "r5"}, true},
    {"FSUB", "FSUB D, %b, %c", {"", "r4", "r5"}, true},
    {"FMUL", "FMUL D, %b, %c", {"", "r4", "r5"}, true},
    {"FMULADD", "FMULADD D, %b, %c", {"", "r4", "r5"}, true},
    {"FMULSUB", "FMULSUB D, %b, %c", {"", "r4", "r5"}, true},
    {"LDMX64", "LDMX64 D, r10, 8", {"", "", ""}, true},
    {"LDRX64", "LDRX64 D, r12, 0", {"", "", ""}, false},
    {"LDXU8", "LDXU8 D, r6, %c, {10, 1}", {"", "", "r0"}, false},
    {"LDXI32", "LDXI32 D, r7, %c, {5, 1}", {"", "", "r0"}, false},
    {"LDXX64", "LDXX64 D, r10, r0, {5, 1}", {"", "", ""}, true},
    {"LDX2U8", "LDX2U8 D, r8, r0, {3, 1}, {5, 1}, {r1}", {"", "", ""}, false},
    {"LDX2X64", "LDX2X64 D, r9, r0, {3, 1}, {5, 1}, {r1}", {"", "", ""}, true},
    {"LDPU8", "LDPU8 D, r26, r0", {"", "", ""}, false},
    {"LDPX64", "LDPX64 D, r25, r0", {"", "", ""}, false},
    {"STP8", "STP8 r1, r26, r0", {"", "", ""}, false},
    {"STPX64", "STPX64 r1, r25, r0", {"", "", ""}, false},
    {"SLD", "SLD D, r11, r0", {"", "", ""}, false},
    {"SETIN", "SETIN D, %b, r13, {16, t27}", {"", "r0", ""}, false},
    {"STX8", "STX8 r1, r6, r0, {10, 1}", {"", "", ""}, false},
    {"STX32", "STX32 %a, r7, r1, {5, 1}", {"r0", "", ""}, false},
    {"STMX64", "STMX64 %a, r10, 8", {"r4", "", ""}, true},
    {"STRNIL", "STRNIL r12, 8", {"", "", ""}, false},
    {"DISPOSEN", "DISPOSEN r14", {"", "", ""}, false},
    {"RETV", "RETV %a", {"r0", "", ""}, false},
    {"RET", "RET", {"", "", ""}, false},
    {"CALL", "CALL D, f1", {"", "", ""}, false},
    {"FORUP", "FORUP r2, r3, back", {"", "", ""}, false},
    {"BLT", "BLT %a, %b, back", {"r0", "r1", ""}, false},
    {"BLE", "BLE %a, %b, back", {"r0", "r1", ""}, false},
    {"BFLE", "BFLE %a, r5, back", {"r4", "", ""}, true},
    {"BT", "BT %a, back", {"r0", "", ""}, false},
    {"JLT", "JLT %a, r1, over", {"r0", "", ""}, false},
    {"JLE", "JLE %a, %b, over", {"r0", "r1", ""}, false},
    {"JGEI", "JGEI %a, 4, over", {"r0", "", ""}, false},
    {"JNEI", "JNEI %a, 4, over", {"r0", "", ""}, false},
    {"JT", "JT %a, over", {"r0", "", ""}, false},
    {"JF", "JF %a, over", {"r0", "", ""}, false},
};

typedef struct Pair {
    const char *name, *first, *second;
    char slot; /* 'N', or the operand of `second` that takes the result */
    uint32_t op;
} Pair;
static const Pair pairs[] = {
#define FUSION(first, second, how) {#first " " #second " " #how, #first, #second, #how[0], FUSED_##first##_##second##_##how},
#include "vm/interp/fusions.def"
#undef FUSION
};
enum { PAIR_COUNT = sizeof pairs / sizeof pairs[0] };

static const Form *formOf(const char *op) {
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        if (strcmp(forms[i].op, op) == 0) return &forms[i];
    }
    ck_abort_msg("no form for %s", op);
    return NULL;
}

/* Appends the instruction; `taken` (or NULL) replaces the operand in `slot`. */
static void writeInsn(char *to, size_t size, const Form *form, const char *result, char slot, const char *taken) {
    size_t at = strlen(to);
    for (const char *p = form->text; *p != 0 && at + 8 < size; p++) {
        if (*p == 'D' && p > form->text && p[-1] == ' ') {
            at += (size_t)snprintf(to + at, size - at, "%s", result);
        } else if (*p == '%') {
            int k = *++p - 'a';
            at += (size_t)snprintf(to + at, size - at, "%s", *p - 'a' + 'A' == slot ? taken : form->slot[k]);
        } else {
            to[at++] = *p;
        }
    }
    (void)snprintf(to + at, size - at, "\n");
}

/* r2 r3: loop; r10 real array, r12 box of (integer, box), r14 box; r20 result of the first part, r21 of the second. */
static const char head[] =
    ".type t85 array align=8 elem=t9 size=40 length=5\n.type t86 array align=8 elem=t85 size=120 length=3\n"
    ".type t87 box align=8 elem=t25 size=32\n.global @136 t24 s5\n.global @152 t35 s5\n.global @176 t40 s5\n.global @192 t86 s5\n"
    ".global @312 t85 s5\n.global @352 t27 s5\n"
    ".func f0 s7 sig=%s regs=28\n.local i64\n.local i64\n.local i64\n.local i64\n.local f64\n.local f64\n"
    ".local byref:24\n.local byref:35\n.local byref:40\n.local byref:86\n.local byref:85\n.local v:10\n.local v:72\n.local byref:27\n.local v:87\n"
    ".line 0 1\nI2F r4, r0\nI2F r5, r1\nLDI r2, 1\nLDI r3, 2\nGADDR r6, @136\nGADDR r7, @152\nGADDR r8, @176\nGADDR r9, @192\nGADDR r10, @312\n"
    "LDSTR r11, s6\nNEW r12, t72\nGADDR r13, @352\nNEW r14, t87\nJMP go\nback:\nADDI r16, r2, 1000\n%s\ngo:\n"
    "LDI r16, 3\nLDI r17, 7\nSTX8 r17, r6, r16, {10, 1}\nSTX32 r17, r7, r16, {5, 1}\nLDI r18, 2\nSTX28 r17, r8, r18, {3, 1}, {5, 1}, {r16}\n"
    "LDF64 r19, 0x4008000000000000\nSTX2X64 r19, r9, r18, {3, 1}, {5, 1}, {r16}\nSTXX64 r19, r10, r18, {5, 1}\nSETADD r13, r16, r17, {16, t27}\n"
    "LDI r24, 7\nNEWDYN r26, r24, {t48}\nMKPTRD r26, r26, r18, {t79}\nNEWDYN r25, r24, {t53}\nMKPTRD r25, r25, r18, {t30}\n"
    "STRX64 r17, r12, 0\nLDF64 r21, 0x3ff8000000000000\nLDI r22, 4\nMOV r23, r0\n.line 0 2\n";
static const char calledFunction[] = ".func f1 s7 sig=t15 regs=4\n.local i64\n.line 0 9\nADDI r1, r0, 100\nRETV r1\n.end\n";

static bool returnsNothing(const Pair *p) { return strcmp(p->second, "RET") == 0; }

/* What is left in the result register of either part, in memory and in the loop's variable, folded into one integer. */
static void writeTail(char *to, size_t size, const Pair *p, const char *result) {
    size_t at = strlen(to);
    const char *op = p->second;
    bool isCall = strcmp(op, "CALL") == 0, isStore = strncmp(op, "ST", 2) == 0, ends = strncmp(op, "RET", 3) == 0;
    bool jumps = *op == 'J' || *op == 'B' || strcmp(op, "FORUP") == 0;
    if (ends) {
        (void)snprintf(to + at, size - at, ".end\n");
    } else if (jumps) {
        (void)snprintf(to + at, size - at, "LDI r16, 1\nRETV r16\nover:\nLDI r16, 2\nRETV r16\n.end\n");
    } else if (isStore) {
        (void)snprintf(to + at, size - at,
                       "LDI r16, 2\nLDXX64 r17, r10, r16, {5, 1}\nFROUND r17, r17\nLDI r16, 3\nLDXI32 r18, r7, r16, {5, 1}\nADD r17, r17, r18\nRETV r17\n.end\n");
    } else if (formOf(op)->isReal && !isCall) {
        (void)snprintf(to + at, size - at, "FROUND r16, %s\nRETV r16\n.end\n", result);
    } else {
        (void)snprintf(to + at, size - at, "RETV %s\n.end\n", result);
    }
}

static void writeModule(char *to, size_t size, const Pair *p) {
    const Form *first = formOf(p->first), *second = formOf(p->second);
    bool isReal = first->isReal || second->isReal;
    const char *result = strcmp(p->second, "CALL") == 0 ? "r23" : "r21";
    /* An accumulating second part adds to r21; a call takes what the first part wrote as its argument. */
    const char *handed = strcmp(p->second, "CALL") == 0 ? "r23" : isReal ? "r20" : "r22";
    if (strncmp(p->first, "FMUL", 4) == 0 && p->first[4] != 0) handed = "r21"; /* FMULADD and FMULSUB read their result */
    (void)snprintf(to, size, head, returnsNothing(p) ? "t74" : "t16", returnsNothing(p) ? "RET" : "RETV r16");
    writeInsn(to, size, first, handed, 'N', NULL);
    (void)snprintf(to + strlen(to), size - strlen(to), ".line 0 3\n");
    writeInsn(to, size, second, result, p->slot, handed);
    writeTail(to, size, p, result);
    (void)snprintf(to + strlen(to), size - strlen(to), "%s", calledFunction);
}

typedef struct Outcome {
    int status;
    int64_t value;
    int error;
    unsigned line;
    char message[256];
} Outcome;

static void ignoreTrace(void *user, const char *line) { (void)user, (void)line; }

static bool holdsOpcode(const Module *m, uint32_t op) {
    for (uint32_t pc = 0; pc < m->codeCount; pc++) {
        if (m->code[pc].op == op) return true; /* an extra word may look like it: then another test fails */
    }
    return false;
}

static Outcome runPair(const Pair *p, const char *text, bool isTraced, int64_t a, int64_t b) {
    VMConfig config = {.traceHead = isTraced ? 1000000 : 0, .trace = ignoreTrace};
    Rig r;
    Outcome o = {0};
    rigOpen(&r, &config, text);
    ck_assert_msg(holdsOpcode(r.inst->module, p->op) == !isTraced, "%s: not as it should be fused", p->name);
    Value args[2] = {{.i = a}, {.i = b}}, result = {.i = 0};
    o.status = rigCall(&r, 0, args, returnsNothing(p) ? 1 : 2, &result);
    o.value = returnsNothing(p) ? 0 : result.i;
    const RtError *e = &r.task->rt.error;
    if (o.status != 0) {
        o.error = e->code;
        o.line = moduleLineAt(r.inst->module, (uint32_t)(r.task->pc - r.inst->module->code), NULL);
        (void)snprintf(o.message, sizeof o.message, "%s", e->message);
    }
    rigClose(&r);
    return o;
}

START_TEST(fuse_runsEachPairAsItsParts) {
    static const int64_t values[] = {2, 3, 4, 0, 1, -1, 5, 7, 6, 100, INT32_MAX, INT64_MAX, INT64_MIN};
    enum { N = sizeof values / sizeof values[0] };
    static char text[16384];
    const Pair *p = &pairs[_i];
    writeModule(text, sizeof text, p);
    unsigned good = 0;
    for (int i = 0; i < N; i++) {
        for (int k = 0; k < N; k++) {
            Outcome fused = runPair(p, text, false, values[i], values[k]), plain = runPair(p, text, true, values[i], values[k]);
            bool isSame = fused.status == plain.status && fused.value == plain.value && fused.error == plain.error && fused.line == plain.line &&
                          strcmp(fused.message, plain.message) == 0;
            ck_assert_msg(isSame, "%s of %lld, %lld: %d %lld \"%s\" in line %u instead of %d %lld \"%s\" in line %u", p->name, (long long)values[i],
                          (long long)values[k], fused.status, (long long)fused.value, fused.message, fused.line, plain.status, (long long)plain.value,
                          plain.message, plain.line);
            good += fused.status == 0;
        }
    }
    ck_assert_msg(good >= 2, "%s: no values with which it ends well", p->name);
}
END_TEST

START_TEST(fuse_knowsTheFirstPart) {
    const Pair *p = &pairs[_i];
    ck_assert_uint_lt(p->op, FUSED_END);
    ck_assert_str_eq(opInfo[fusePlain(p->op)].name, p->first);
    ck_assert_uint_eq(fusePlain(OP_CALL), OP_CALL);
}
END_TEST

/* The second part is an instruction of its own, too. */
START_TEST(fuse_keepsBranchesToTheSecondPart) {
    Rig r;
    rigOpen(&r, NULL,
            ".func f0 s7 sig=t16 regs=4\n.local i64\n.local i64\n.local i64\nJLTI r0, 0, second\nADD r1, r0, r1\nsecond:\nADDI r2, r1, 3\nRETV r2\n.end\n");
    ck_assert(holdsOpcode(r.inst->module, FUSED_ADD_ADDI_B));
    ck_assert_int_eq(rigCallInt(&r, 0, 10, 20), 33);
    ck_assert_int_eq(rigCallInt(&r, 0, -10, 20), 23);
    rigClose(&r);
}
END_TEST

START_TEST(fuse_needsTheOperand) {
    Rig r;
    rigOpen(&r, NULL, ".func f0 s7 sig=t16 regs=6\n.local i64\n.local i64\nADD r2, r0, r1\nADDI r3, r1, 3\nADD r4, r2, r3\nRETV r4\n.end\n");
    ck_assert(!holdsOpcode(r.inst->module, FUSED_ADD_ADDI_B));
    ck_assert_int_eq(rigCallInt(&r, 0, 10, 20), 53);
    rigClose(&r);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("vm/interp/fuse");
    TCase *cases = tcase_create("fuse");
    tcase_set_timeout(cases, 0);
    tcase_add_loop_test(cases, fuse_runsEachPairAsItsParts, 0, PAIR_COUNT);
    tcase_add_loop_test(cases, fuse_knowsTheFirstPart, 0, PAIR_COUNT);
    tcase_add_test(cases, fuse_keepsBranchesToTheSecondPart);
    tcase_add_test(cases, fuse_needsTheOperand);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
