/* cases_real.c: real arithmetic, conversions and comparisons. */
#include "tests/vm/interp/rig.h"

#include <math.h>

#define BIN(op, x, y, result) {#op, "ff:f", #op " r2, r0, r1\nRETV r2", x, y, 0, result, 0, 0}
#define BINERR(op, x, y, code) {#op, "ff:f", #op " r2, r0, r1\nRETV r2", x, y, 0, 0, 0, code}
#define UN(op, x, result) {#op, "f:f", #op " r1, r0\nRETV r1", x, 0, 0, result, 0, 0}
#define UNERR(op, x, code) {#op, "f:f", #op " r1, r0\nRETV r1", x, 0, 0, 0, 0, code}
#define TOINT(op, x, result) {#op, "f:i", #op " r1, r0\nRETV r1", x, 0, 0, 0, result, 0}
#define TOINTERR(op, x) {#op, "f:i", #op " r1, r0\nRETV r1", x, 0, 0, 0, 0, RTE_MATH}
#define CMP(op, x, y, result) {#op, "ff:i", #op " r2, r0, r1\nRETV r2", x, y, 0, 0, result, 0}
#define TWO63 9223372036854775808.0
#define BELOW63 9223372036854774784.0 /* the largest real under 2^63 */

const RealCase realCases[] = {
    {"LDF64", "f:f", "LDF64 r1, 0x3ff8000000000000\nFADD r1, r1, r0\nRETV r1", 1, 0, 0, 2.5, 0, 0},
    BIN(FADD, 0.1, 0.2, 0.1 + 0.2), BIN(FADD, INFINITY, -INFINITY, NAN), BIN(FSUB, 1, 3, -2), BIN(FMUL, 1e200, 1e200, INFINITY), BIN(FMUL, -0.0, 5, -0.0),
    BIN(FDIV, 1, 4, 0.25), BIN(FDIV, 0, 4, 0), BIN(FDIV, 1, INFINITY, 0), BINERR(FDIV, 1, 0, RTE_DIV_ZERO), BINERR(FDIV, 0, -0.0, RTE_DIV_ZERO), BIN(FDIV, NAN, 1, NAN),
    BIN(FDIVX, 1, 0, INFINITY), BIN(FDIVX, -1, 0, -INFINITY), BIN(FDIVX, 0, 0, NAN), BIN(FDIVX, 9, 2, 4.5),
    {"FMULADD", "fff:f", "FMULADD r0, r1, r2\nRETV r0", 1, 2, 3, 7, 0, 0},
    {"FMULADD rounds twice", "fff:f", "FMULADD r0, r1, r2\nRETV r0", -1, 1.0 + 0x1p-52, 1.0 - 0x1p-52, 0, 0, 0},
    {"FMULSUB", "fff:f", "FMULSUB r0, r1, r2\nRETV r0", 10, 2, 3, 4, 0, 0},
    UN(FNEG, 1.5, -1.5), UN(FNEG, 0.0, -0.0), UN(FABS, -1.5, 1.5), UN(FABS, -0.0, 0.0), UN(FSQRT, 9, 3), UN(FSQRT, -0.0, -0.0), UN(FSQRT, NAN, NAN), UNERR(FSQRT, -1e-300, RTE_MATH),
    UN(FSQRTX, 2.25, 1.5), UN(FSQRTX, -1, NAN), UN(FROUND32, 0.1, (double)0.1f), UN(FROUND32, 1e300, INFINITY), UN(FROUND32, 1.5, 1.5),
    {"I2F", "i:f", "I2F r1, r0\nRETV r1", -5, 0, 0, -5, 0, 0},
    {"U2F", "i:f", "U2F r1, r0\nRETV r1", -1, 0, 0, 18446744073709551616.0, 0, 0},
    TOINT(F2I, 2.9, 2), TOINT(F2I, -2.9, -2), TOINT(F2I, -TWO63, INT64_MIN), TOINT(F2I, BELOW63, 9223372036854774784), TOINTERR(F2I, TWO63), TOINTERR(F2I, -9223372036854777856.0), TOINTERR(F2I, NAN), TOINTERR(F2I, -INFINITY),
    TOINT(F2ISAT, 2.9, 2), TOINT(F2ISAT, TWO63, INT64_MAX), TOINT(F2ISAT, -1e300, INT64_MIN), TOINT(F2ISAT, NAN, 0), TOINT(F2ISAT, -TWO63, INT64_MIN),
    TOINT(FROUND, 2.5, 3), TOINT(FROUND, -2.5, -3), TOINT(FROUND, 0.49999999999999994, 0), TOINT(FROUND, 4503599627370497.5, 4503599627370498), TOINT(FROUND, -TWO63, INT64_MIN), TOINTERR(FROUND, TWO63), TOINTERR(FROUND, NAN),
    TOINT(FROUNDE, 2.5, 2), TOINT(FROUNDE, 3.5, 4), TOINT(FROUNDE, -2.5, -2), TOINTERR(FROUNDE, INFINITY), TOINTERR(FROUNDE, NAN),
    CMP(FEQ, 1, 1, 1), CMP(FEQ, NAN, NAN, 0), CMP(FEQ, 0.0, -0.0, 1), CMP(FNE, NAN, NAN, 1), CMP(FNE, 1, 1, 0), CMP(FLT, 1, 2, 1), CMP(FLT, NAN, 2, 0), CMP(FLT, 2, 2, 0), CMP(FLE, 2, 2, 1), CMP(FLE, 2, NAN, 0),
};
const int realCaseCount = sizeof realCases / sizeof realCases[0];
