/* cases_control.c: branches, loops, switch, calls, returns, raising instructions. */
#include "tests/vm/interp/rig.h"

#define MIN INT64_MIN
#define MAX INT64_MAX
#define FORWARD(test) test ", yes\nLDI r8, 0\nRETV r8\nyes:\nLDI r8, 1\nRETV r8"
#define BACKWARD(test) "JMP test\nyes:\nLDI r8, 1\nRETV r8\ntest:\n" test ", yes\nLDI r8, 0\nRETV r8"
#define BRANCH2(name, x, y, taken)                                                                 \
    {"J" #name, "ii:i", FORWARD("J" #name " r0, r1"), x, y, 0, taken, 0, NULL, 0, NULL}, {         \
        "B" #name, "ii:i", BACKWARD("B" #name " r0, r1"), x, y, 0, taken, 0, NULL, 0, NULL         \
    }
#define BRANCH1(name, x, taken)                                                                    \
    {"J" #name, "i:i", FORWARD("J" #name " r0"), x, 0, 0, taken, 0, NULL, 0, NULL}, {              \
        "B" #name, "i:i", BACKWARD("B" #name " r0"), x, 0, 0, taken, 0, NULL, 0, NULL              \
    }
#define BRANCHI(name, x, imm, taken)                                                               \
    {"J" #name, "i:i", FORWARD("J" #name " r0, " #imm), x, 0, 0, taken, 0, NULL, 0, NULL}, {       \
        "B" #name, "i:i", BACKWARD("B" #name " r0, " #imm), x, 0, 0, taken, 0, NULL, 0, NULL       \
    }
/* Operands: r0 / 2 and r1 / 2 as reals; 0 stands for NaN. */
#define REALS "JNEI r0, 0, one\nLDF64 r2, 0x7ff8000000000000\nJMP two\none:\nI2F r2, r0\ntwo:\nI2F r3, r1\n"
#define BRANCHF(name, x, y, taken)                                                                                                       \
    {"J" #name, "ii:i", ".local f64\n.local f64\n" REALS FORWARD("J" #name " r2, r3"), x, y, 0, taken, 0, NULL, 0, NULL}, {              \
        "B" #name, "ii:i", ".local f64\n.local f64\n" REALS BACKWARD("B" #name " r2, r3"), x, y, 0, taken, 0, NULL, 0, NULL              \
    }
#define BRANCHNIL(name, make, taken)                                                                                                    \
    {"J" #name, ":i", ".local v:30\n" make FORWARD("J" #name " r0"), 0, 0, 0, taken, 0, NULL, 0, NULL}, {                                \
        "B" #name, ":i", ".local v:30\n" make BACKWARD("B" #name " r0"), 0, 0, 0, taken, 0, NULL, 0, NULL                                \
    }
#define FOR(op, guard, x, y, count)                                                                                                     \
    {op, "ii:i", ".local i64\nLDI r2, 0\n" guard "\nRETV r2\nloop:\nADDI r2, r2, 1\n" op " r0, r1, loop\nRETV r2", x, y, 0, count, 0, NULL, 0, NULL}
/* The index after the loop. */
#define FORLAST(op, x, y, last) {op, "ii:i", "loop:\nNOP\n" op " r0, r1, loop\nRETV r0", x, y, 0, last, 0, NULL, 0, NULL}
#define SWITCHER(low) ".local i64\nSWITCH r0, " low ", [one, two, one]\nLDI r1, 9\nRETV r1\none:\nLDI r1, 1\nRETV r1\ntwo:\nLDI r1, 2\nRETV r1"
#define SWITCHED(low, x, want) {"SWITCH", "i:i", SWITCHER(low), x, 0, 0, want, 0, NULL, 0, NULL}
#define OK(name, sig, body, x, y, want, more) {name, sig, body, x, y, 0, want, 0, NULL, 0, more}
#define ERR(name, sig, body, x, code, message, line, more) {name, sig, body, x, 0, 0, 0, code, message, line, more}

static const char subtract[] = ".func f1 s7 sig=t16 regs=4\n.local i64\n.local i64\nSUB r2, r0, r1\nRETV r2\n.end\n";
static const char twice[] = ".func f1 s7 sig=t15 regs=4\n.local i64\nADD r2, r0, r0\nRETV r2\n.end\n";
static const char nothing[] = ".func f1 s7 sig=t13 regs=1\nRET\n.end\n";
static const char unwinder[] = ".func f1 s7 sig=t74 regs=8\n.local i64\nUNWIND r0, 3\n.end\n";

const OpCase controlCases[] = {
    BRANCH1(T, 1, 1), BRANCH1(T, 0, 0), BRANCH1(T, MIN, 1), BRANCH1(F, 0, 1), BRANCH1(F, -1, 0),
    BRANCH2(EQ, 5, 5, 1), BRANCH2(EQ, 5, 6, 0), BRANCH2(NE, 5, 6, 1), BRANCH2(NE, 5, 5, 0), BRANCH2(LT, MIN, MAX, 1), BRANCH2(LT, 5, 5, 0), BRANCH2(LE, 5, 5, 1), BRANCH2(LE, 6, 5, 0),
    BRANCH2(LTU, 1, -1, 1), BRANCH2(LTU, -1, 1, 0), BRANCH2(LEU, -1, -1, 1), BRANCH2(LEU, -1, 0, 0),
    BRANCHI(EQI, -32768, -32768, 1), BRANCHI(EQI, 32768, -32768, 0), BRANCHI(NEI, 1, 2, 1), BRANCHI(NEI, 2, 2, 0), BRANCHI(LTI, 1, 2, 1), BRANCHI(LTI, 2, 2, 0), BRANCHI(LEI, 2, 2, 1), BRANCHI(LEI, 3, 2, 0),
    BRANCHI(GTI, 3, 2, 1), BRANCHI(GTI, 2, 2, 0), BRANCHI(GEI, 2, 2, 1), BRANCHI(GEI, MIN, 2, 0),
    BRANCHF(FEQ, 1, 1, 1), BRANCHF(FEQ, 0, 0, 0), BRANCHF(FEQ, 0, 1, 0), BRANCHF(FNE, 1, 1, 0), BRANCHF(FNE, 0, 1, 1), BRANCHF(FLT, 1, 2, 1), BRANCHF(FLT, 2, 2, 0), BRANCHF(FLT, 0, 2, 0),
    BRANCHF(FNLT, 1, 2, 0), BRANCHF(FNLT, 2, 2, 1), BRANCHF(FNLT, 0, 2, 1), BRANCHF(FLE, 2, 2, 1), BRANCHF(FLE, 3, 2, 0), BRANCHF(FLE, 0, 2, 0), BRANCHF(FNLE, 2, 2, 0), BRANCHF(FNLE, 3, 2, 1), BRANCHF(FNLE, 0, 2, 1),
    BRANCHNIL(NIL, "NIL r0, t30\n", 1), BRANCHNIL(NIL, "NEW r0, t30\n", 0), BRANCHNIL(NIL, "NEW r0, t30\nDISPOSE r0\n", 1),
    BRANCHNIL(NNIL, "NIL r0, t30\n", 0), BRANCHNIL(NNIL, "NEW r0, t30\n", 1), BRANCHNIL(NNIL, "NEW r0, t30\nDISPOSE r0\n", 0),
    OK("JMP", ":i", "JMP on\nback:\nLDI r1, 3\nRETV r1\non:\nLOOP back", 0, 0, 3, NULL),
    FOR("FORUP", "JLE r0, r1, loop", 1, 10, 10), FOR("FORUP", "JLE r0, r1, loop", 11, 10, 0), FOR("FORUP", "JLE r0, r1, loop", MAX, MAX, 1), FOR("FORUP", "JLE r0, r1, loop", MAX - 2, MAX, 3),
    FOR("FORUP", "JLE r0, r1, loop", MIN, MIN + 1, 2), FOR("FORDOWN", "JLE r1, r0, loop", 10, 1, 10), FOR("FORDOWN", "JLE r1, r0, loop", MIN, MIN, 1), FOR("FORDOWN", "JLE r1, r0, loop", MIN + 2, MIN, 3),
    FOR("FORDOWN", "JLE r1, r0, loop", 0, 10, 0), FOR("FORUPL", "JLE r0, r1, loop", MAX - 1, MAX, 2), FOR("FORDOWNL", "JLE r1, r0, loop", MIN + 1, MIN, 2), FOR("FORUPL", "JLE r0, r1, loop", -3, 3, 7),
    FORLAST("FORUP", MAX - 1, MAX, MAX), FORLAST("FORDOWN", MIN + 1, MIN, MIN), FORLAST("FORUPL", 5, 4, 5), FORLAST("FORDOWNL", 1, -1, -1),
    FOR("FORUP", "JLE r0, r1, loop", 1, 20000, 20000),
    SWITCHED("5", 5, 1), SWITCHED("5", 6, 2), SWITCHED("5", 7, 1), SWITCHED("5", 8, 9), SWITCHED("5", 4, 9), SWITCHED("-1", -1, 1), SWITCHED("-1", MIN, 9), SWITCHED("-1", MAX, 9),
    SWITCHED("-9223372036854775808", MIN, 1), SWITCHED("-9223372036854775808", MAX, 9), SWITCHED("9223372036854775806", MAX, 2), SWITCHED("9223372036854775806", MIN, 1),
    OK("CALL", "ii:i", "MOV r4, r0\nMOV r5, r1\nCALL r4, f1\nRETV r4", 10, 3, 7, subtract),
    OK("CALL keeps temporaries below its window", "ii:i", "LDI r2, 100\nMOV r5, r0\nMOV r6, r1\nCALL r5, f1\nADD r5, r5, r2\nRETV r5", 10, 3, 107, subtract),
    OK("RET", ":i", "CALL r2, f1\nLDI r1, 8\nRETV r1", 0, 0, 8, nothing),
    OK("recursion", "i:i", "JGTI r0, 1, more\nRETV r0\nmore:\nADDI r4, r0, -1\nCALL r4, f0\nADDI r6, r0, -2\nCALL r6, f0\nADD r4, r4, r6\nRETV r4", 15, 0, 610, NULL),
    OK("CALL from outside with more than calls inside the module pass", "i:i",
       "JNEI r0, 7, more\nLDI r4, 100\nRETV r4\nmore:\nLDI r4, 7\nCALL r4, f0\nADD r4, r4, r0\nRETV r4", 1LL << 40, 0, (1LL << 40) + 100, NULL),
    ERR("endless recursion", "i:i", "MOV r4, r0\nNOP\nCALL r4, f0\nRETV r4", 1, RTE_STACK, "call stack overflow", 3, NULL),
    OK("CALLC", "i:i", "FNREF r1, f1\nMOV r4, r0\nCALLC r4, r1, {t15}\nRETV r4", 21, 0, 42, twice),
    OK("CALLC of a register inside the window", "i:i", "FNREF r5, f1\nMOV r4, r0\nCALLC r4, r5, {t15}\nRETV r4", 21, 0, 42, twice),
    ERR("CALLC of nil", "i:i", "NIL r1, t56\nMOV r4, r0\nCALLC r4, r1, {t15}\nRETV r4", 1, RTE_NIL, "nil or disposed pointer dereference", 3, NULL),
    OK("TASKNEW", "i:i", "FNREF r1, f1\nMOV r4, r0\nTASKNEW r4, r1, 1, {t15}\nCALLB r4, task_start\nCALLB r4, task_await\nCALLB r4, any_to_int\nRETV r4", 21, 0, 42, twice),
    ERR("TASKNEW of nil", "i:i", "NIL r1, t56\nMOV r4, r0\nTASKNEW r4, r1, 1, {t15}\nRETV r0", 1, RTE_NIL, "nil or disposed pointer dereference", 3, NULL),
    OK("CALLB", "ii:i", "MOV r4, r0\nMOV r5, r1\nCALLB r4, int_max\nRETV r4", -4, 9, 9, NULL),
    ERR("CALLB that fails", "i:i", "MOV r4, r0\nCALLB r4, factorial\nRETV r4", -1, RTE_RANGE, NULL, 2, NULL),
    ERR("TRAP", ":i", "TRAP 219", 0, RTE_CAST, "invalid type cast", 1, NULL),
    ERR("TRAP of an unwinding code", ":i", "TRAP 235", 0, RTE_UNWIND, NULL, 1, NULL),
    ERR("RAISE", ":i", "NEW r1, t30\nRAISE r1", 0, RTE_EXCEPTION, "unhandled exception", 2, NULL),
    ERR("RAISE of a string", ":i", "LDSTR r1, s6\nRAISE r1", 0, RTE_EXCEPTION, "hello, world", 2, NULL),
    ERR("RAISE of an integer", "i:i", "MOV r2, r0\nCALLB r2, any_from_int\nRAISE r2", -5, RTE_EXCEPTION, "-5", 3, NULL),
    ERR("RAISE of an error object", "i:i", "MOV r2, r0\nLDSTR r3, s3\nCALLB r2, error_new\nRAISE r2", 7, RTE_EXCEPTION, "abc", 4, NULL),
    ERR("RAISE of nil", ":i", "NIL r1, t11\nRAISE r1", 0, RTE_NIL, "nil or disposed pointer dereference", 2, NULL),
    OK("UNWIND", ":i", ".local i64\n.handler goto s e there 3\nFRAMEID r0\ns:\nMOV r4, r0\nCALL r4, f1\ne:\nLDI r2, 1\nRETV r2\nthere:\nLDI r2, 42\nRETV r2", 0, 0, 42, unwinder),
    ERR("UNWIND to nobody", "i:i", "UNWIND r0, 1", 12345, RTE_UNWIND, "non-local goto to a routine that has ended", 1, NULL),
    ERR("UNWIND to a label that is none", ":i", ".local i64\n.handler goto s e there 4\nFRAMEID r0\ns:\nMOV r4, r0\nCALL r4, f1\ne:\nLDI r2, 1\nRETV r2\nthere:\nLDI r2, 42\nRETV r2", 0,
        RTE_UNWIND, NULL, 0, unwinder),
};
const int controlCaseCount = sizeof controlCases / sizeof controlCases[0];
