/* cases_integer.c: moves, integer arithmetic, comparisons that give 0 or 1. */
#include "tests/vm/interp/rig.h"

#define MIN INT64_MIN
#define MAX INT64_MAX
#define BIN(op, x, y, result) {#op, "ii:i", #op " r2, r0, r1\nRETV r2", x, y, 0, result, 0, NULL, 0, NULL}
/* ...: error code and message */
#define BINERR(op, x, y, ...) {#op, "ii:i", "NOP\n" #op " r2, r0, r1\nRETV r2", x, y, 0, 0, __VA_ARGS__, 2, NULL}
#define UN(op, x, result) {#op, "i:i", #op " r1, r0\nRETV r1", x, 0, 0, result, 0, NULL, 0, NULL}
#define UNERR(op, x, ...) {#op, "i:i", #op " r1, r0\nRETV r1", x, 0, 0, 0, __VA_ARGS__, 1, NULL}
#define IMM(op, x, imm, result) {#op, "i:i", #op " r1, r0, " #imm "\nRETV r1", x, 0, 0, result, 0, NULL, 0, NULL}
#define IMMERR(op, x, imm, code) {#op, "i:i", #op " r1, r0, " #imm "\nRETV r1", x, 0, 0, 0, code, NULL, 1, NULL}
#define OVER RTE_OVERFLOW, "integer overflow"
#define ZERO RTE_DIV_ZERO, "division by zero"
#define OK(name, sig, body, x, y, z, result) {name, sig, body, x, y, z, result, 0, NULL, 0, NULL}

const OpCase integerCases[] = {
    OK("NOP", ":i", "NOP\nLDI r0, 5\nRETV r0", 0, 0, 0, 5),
    OK("MOV", "i:i", "MOV r1, r0\nMOV r0, r1\nRETV r0", 77, 0, 0, 77),
    OK("LDI", ":i", "LDI r0, -2147483648\nRETV r0", 0, 0, 0, INT32_MIN),
    OK("LDI64", ":i", "LDI64 r0, -9223372036854775808\nRETV r0", 0, 0, 0, MIN),
    OK("CLEAR", "i:i", ".local i64\n.local i64\nMOV r1, r0\nMOV r2, r0\nCLEAR r1, 2\nADD r3, r1, r2\nRETV r3", 9, 0, 0, 0),
    BIN(ADD, 2, 3, 5), BIN(ADD, MAX, MIN, -1), BINERR(ADD, MAX, 1, OVER), BINERR(ADD, MIN, -1, OVER),
    BIN(SUB, 2, 3, -1), BIN(SUB, MIN, MIN, 0), BINERR(SUB, MIN, 1, OVER), BINERR(SUB, 0, MIN, OVER),
    BIN(MUL, -7, 6, -42), BIN(MUL, MIN, 1, MIN), BINERR(MUL, MIN, -1, OVER), BINERR(MUL, (int64_t)1 << 32, (int64_t)1 << 31, OVER),
    IMM(ADDI, 5, -32768, -32763), IMM(ADDI, MAX - 32767, 32767, MAX), IMMERR(ADDI, MAX, 1, RTE_OVERFLOW), IMMERR(ADDI, MIN, -1, RTE_OVERFLOW),
    IMM(MULI, 5, -3, -15), IMMERR(MULI, MIN, -1, RTE_OVERFLOW), IMMERR(MULI, MAX, 2, RTE_OVERFLOW),
    IMM(RSUBI, 5, 3, -2), IMM(RSUBI, MIN + 1, 0, MAX), IMMERR(RSUBI, MIN, 0, RTE_OVERFLOW), IMM(RSUBI, MIN, -1, MAX),
    BIN(ADDW, MAX, 1, MIN), BIN(SUBW, MIN, 1, MAX), BIN(MULW, MIN, -1, MIN), BIN(MULW, (int64_t)1 << 40, (int64_t)1 << 40, 0),
    BIN(ADD32, INT32_MAX, 1, INT32_MIN), BIN(SUB32, INT32_MIN, 1, INT32_MAX), BIN(MUL32, 65536, 65536, 0), BIN(MUL32, 65535, 65537, -1),
    BIN(ADD32, MAX, 1, 0), IMM(ADDI32, INT32_MAX, 1, INT32_MIN), IMM(ADDI32, INT32_MIN, -1, INT32_MAX), IMM(ADDI32, 3, 4, 7),
    BIN(DIV, 7, 2, 3), BIN(DIV, -7, 2, -3), BIN(DIV, 7, -1, -7), BIN(DIV, MIN, 1, MIN), BINERR(DIV, 1, 0, ZERO), BINERR(DIV, MIN, -1, OVER),
    BIN(DIV, UINT32_MAX, 7, 613566756), BIN(DIV, (int64_t)1 << 32, 7, 613566756), BIN(DIV, 7, (int64_t)1 << 32, 0), BIN(MOD, UINT32_MAX, 7, 3), BIN(MOD, (int64_t)1 << 32, 7, 4), IMM(DIVI, 4294967295, 7, 613566756), IMM(MODI, 4294967296, 7, 4),
    BIN(MOD, 7, 3, 1), BIN(MOD, -7, 3, -1), BIN(MOD, 7, -3, 1), BIN(MOD, MIN, -1, 0), BINERR(MOD, 1, 0, ZERO),
    BIN(MODISO, -7, 3, 2), BIN(MODISO, 7, 3, 1), BIN(MODISO, -6, 3, 0), BIN(MODISO, MIN, MAX, MAX - 1),
    BINERR(MODISO, 1, 0, RTE_RANGE, "mod by a value that is not positive (0)"), BINERR(MODISO, 1, MIN, RTE_RANGE, "mod by a value that is not positive (-9223372036854775808)"),
    IMM(DIVI, -7, 2, -3), IMM(DIVI, MIN, -2, (int64_t)1 << 62), IMM(MODI, -7, 3, -1), IMM(MODI, 7, -3, 1), IMM(MODISOI, -7, 3, 2), IMM(MODISOI, 7, 3, 1), IMM(MODISOI, MIN, 2, 0),
    BIN(DIVU, -1, 2, MAX), BIN(DIVU, 7, 2, 3), BINERR(DIVU, 1, 0, ZERO), BIN(MODU, -1, 10, 5), BINERR(MODU, 1, 0, ZERO),
    UN(NEG, 5, -5), UN(NEG, MAX, MIN + 1), UNERR(NEG, MIN, OVER), UN(ABS, -5, 5), UN(ABS, 5, 5), UN(ABS, MAX, MAX), UNERR(ABS, MIN, OVER),
    UN(NOT, 0, -1), UN(NOT, MIN, MAX), UN(LNOT, 0, 1), UN(LNOT, 7, 0), UN(LNOT, MIN, 0),
    BIN(AND, 12, 10, 8), BIN(OR, 12, 10, 14), BIN(XOR, 12, 10, 6), BIN(ANDN, 15, 10, 5), IMM(ANDI, -1, 255, 255), IMM(ANDI, 0x12345, -2, 0x12344),
    BIN(SHL, 1, 63, MIN), BIN(SHL, 1, 64, 0), BIN(SHL, 5, 0, 5), BIN(SHL, -1, MAX, 0), BINERR(SHL, 1, -1, RTE_RANGE, "range check error"),
    BIN(SHR, -1, 63, 1), BIN(SHR, -1, 64, 0), BIN(SHR, -1, 0, -1), BINERR(SHR, 1, -1, RTE_RANGE, "range check error"),
    BIN(SAR, MIN, 63, -1), BIN(SAR, MIN, 1000, -1), BIN(SAR, MAX, 64, 0), BIN(SAR, -8, 1, -4), BINERR(SAR, 1, MIN, RTE_RANGE, "range check error"),
    IMM(SHLI, 1, 63, MIN), IMM(SHLI, 3, 0, 3), IMM(SHRI, -1, 63, 1), IMM(SARI, -1, 63, -1), IMM(SARI, 1024, 10, 1),
    UN(SEXT8, 0x1FF, -1), UN(SEXT8, 0x7F, 127), UN(SEXT16, 0x18000, -32768), UN(SEXT32, 0x180000000, INT32_MIN), UN(SEXT32, 5, 5),
    UN(ZEXT8, -1, 255), UN(ZEXT16, -1, 65535), UN(ZEXT32, -1, UINT32_MAX),
    OK("CHKRNG", "i:i", "CHKRNG r0, {1, 10}\nRETV r0", 1, 0, 0, 1), OK("CHKRNG", "i:i", "CHKRNG r0, {1, 10}\nRETV r0", 10, 0, 0, 10),
    {"CHKRNG", "i:i", "CHKRNG r0, {1, 10}\nRETV r0", 0, 0, 0, 0, RTE_RANGE, "range check error: 0 is outside 1..10", 1, NULL},
    {"CHKRNG", "i:i", "CHKRNG r0, {-2147483648, 2147483647}\nRETV r0", (int64_t)INT32_MAX + 1, 0, 0, 0, RTE_RANGE,
     "range check error: 2147483648 is outside -2147483648..2147483647", 1, NULL},
    OK("CHKRNGR", "iii:i", "CHKRNGR r0, r1, r2\nRETV r0", 5, 5, 5, 5), OK("CHKRNGR", "iii:i", "CHKRNGR r0, r1, r2\nRETV r0", MIN, MIN, MAX, MIN),
    {"CHKRNGR", "iii:i", "CHKRNGR r0, r1, r2\nRETV r0", 6, 1, 5, 0, RTE_RANGE, "range check error: 6 is outside 1..5", 1, NULL},
    {"CHKRNGR", "iii:i", "CHKRNGR r0, r1, r2\nRETV r0", 0, 1, 5, 0, RTE_RANGE, "range check error: 0 is outside 1..5", 1, NULL},
    BIN(EQ, 5, 5, 1), BIN(EQ, MIN, MAX, 0), BIN(NE, 5, 5, 0), BIN(NE, 5, 6, 1), BIN(LT, MIN, MAX, 1), BIN(LT, 5, 5, 0), BIN(LE, 5, 5, 1), BIN(LE, MAX, MIN, 0),
    BIN(LTU, -1, 1, 0), BIN(LTU, 1, -1, 1), BIN(LEU, -1, -1, 1), BIN(LEU, -1, 0, 0),
    IMM(EQI, -3, -3, 1), IMM(EQI, 3, -3, 0), IMM(NEI, 3, 3, 0), IMM(NEI, 4, 3, 1), IMM(LTI, MIN, -32768, 1), IMM(LTI, 3, 3, 0), IMM(LEI, 3, 3, 1), IMM(LEI, 4, 3, 0),
    IMM(GTI, MAX, 32767, 1), IMM(GTI, 3, 3, 0), IMM(GEI, 3, 3, 1), IMM(GEI, 2, 3, 0),
    OK("in place", "ii:i", "ADD r0, r0, r1\nMUL r0, r0, r0\nSUB r1, r0, r1\nRETV r1", 3, 4, 0, 45),
};
const int integerCaseCount = sizeof integerCases / sizeof integerCases[0];
