/* cases_memory.c: loads and stores of every width by every way of addressing, and the instructions that make addresses. */
#include "tests/vm/interp/rig.h"

#define MIN INT64_MIN
#define MAX INT64_MAX
#define OK(name, sig, body, x, y, want) {name, sig, body, x, y, 0, want, 0, NULL, 0, NULL}
#define ERR(name, body, x, y, code, message, line) {name, "ii:i", body, x, y, 0, 0, code, message, line, NULL}

/* One store and one load of each width; PLACE(width index) gives operands. The stored value comes back extended. */
#define WIDTHS(ONE)                                                                                \
    ONE(8, I8, 0, 0x1FF, -1), ONE(8, U8, 1, 0x1FF, 255), ONE(16, I16, 2, 0x18000, -32768), ONE(16, U16, 3, 0x18000, 32768), \
    ONE(32, I32, 4, 0x180000000, INT32_MIN), ONE(32, U32, 5, -1, UINT32_MAX), ONE(X64, X64, 6, MIN + 1, MIN + 1)

/* Offsets of the fields of record t28, by width index. */
#define OFFSET_0 "0"
#define OFFSET_1 "1"
#define OFFSET_2 "2"
#define OFFSET_3 "4"
#define OFFSET_4 "8"
#define OFFSET_5 "12"
#define OFFSET_6 "16"
#define BYREF(st, ld, k, x, want) OK("LDM" #ld, "i:i", "GADDR r1, @8\nSTM" #st " r0, r1, " OFFSET_##k "\nLDM" #ld " r2, r1, " OFFSET_##k "\nRETV r2", x, 0, want)
#define BOXED(st, ld, k, x, want) OK("LDR" #ld, "i:i", "NEW r1, t29\nSTR" #st " r0, r1, " OFFSET_##k "\nLDR" #ld " r2, r1, " OFFSET_##k "\nRETV r2", x, 0, want)
#define NILBOX(st, ld, k, x, want)                                                                                                        \
    ERR("LDR" #ld " of nil", "NIL r2, t29\nLDR" #ld " r3, r2, " OFFSET_##k "\nRETV r0", x, 0, RTE_NIL, NULL, 2),                           \
        ERR("STR" #st " to nil", "NIL r2, t29\nSTR" #st " r0, r2, " OFFSET_##k "\nRETV r0", x, 0, RTE_NIL, NULL, 2),                       \
        ERR("LDR" #ld " of a disposed box", "NEW r2, t29\nDISPOSE r2\nLDR" #ld " r3, r2, " OFFSET_##k "\nRETV r0", x, 0, RTE_NIL, NULL, 3)
/* Globals: the record stands at 8. */
#define GLOBAL_0 "@8"
#define GLOBAL_1 "@9"
#define GLOBAL_2 "@10"
#define GLOBAL_3 "@12"
#define GLOBAL_4 "@16"
#define GLOBAL_5 "@20"
#define GLOBAL_6 "@24"
#define GLOBAL(st, ld, k, x, want) OK("LDG" #ld, "i:i", "STG" #st " r0, " GLOBAL_##k "\nLDG" #ld " r2, " GLOBAL_##k "\nRETV r2", x, 0, want)

/* Fixed arrays t31 + k with index 1..5 (r1) in a local aggregate of WORDS_k words. */
#define LOCAL_0 ".local agg:31\nCLEAR r2, 1\n"
#define LOCAL_1 ".local agg:32\nCLEAR r2, 1\n"
#define LOCAL_2 ".local agg:33\n.local body:33\nCLEAR r2, 2\n"
#define LOCAL_3 ".local agg:34\n.local body:34\nCLEAR r2, 2\n"
#define LOCAL_4 ".local agg:35\n.local body:35 * 2\nCLEAR r2, 3\n"
#define LOCAL_5 ".local agg:36\n.local body:36 * 2\nCLEAR r2, 3\n"
#define LOCAL_6 ".local agg:37\n.local body:37 * 4\nCLEAR r2, 5\n"
#define LOCAL_7 ".local agg:38\n.local body:38 * 2\nCLEAR r2, 3\n"
#define FIXEDAT(st, ld, k, x, i, want)                                                             \
    OK("LDX" #ld, "ii:i", LOCAL_##k "LEAF r10, r2\nSTX" #st " r0, r10, r1, {5, 1}\nLDX" #ld " r11, r10, r1, {5, 1}\nRETV r11", x, i, want)
#define FIXED(st, ld, k, x, want) FIXEDAT(st, ld, k, x, 1, want), FIXEDAT(st, ld, k, x, 5, want)
#define FIXEDBAD(st, ld, k, x, want)                                                                                                                                             \
    ERR("LDX" #ld " below", LOCAL_##k "LEAF r10, r2\nLDX" #ld " r11, r10, r1, {5, 1}\nRETV r0", x, 0, RTE_RANGE, "Index 0 out of bounds [1..5]", 0),                              \
        ERR("LDX" #ld " above", LOCAL_##k "LEAF r10, r2\nLDX" #ld " r11, r10, r1, {5, 1}\nRETV r0", x, 6, RTE_RANGE, "Index 6 out of bounds [1..5]", 0),                          \
        ERR("STX" #st " lowest", LOCAL_##k "LEAF r10, r2\nSTX" #st " r0, r10, r1, {5, 1}\nRETV r0", x, MIN, RTE_RANGE, "Index -9223372036854775808 out of bounds [1..5]", 0),     \
        ERR("STX" #st " highest", LOCAL_##k "LEAF r10, r2\nSTX" #st " r0, r10, r1, {5, 2147483647}\nRETV r0", x, MAX, RTE_RANGE,                                                  \
            "Index 9223372036854775807 out of bounds [2147483647..2147483651]", 0),                                                                                               \
        ERR("LDX" #ld " wraps", LOCAL_##k "LEAF r10, r2\nLDX" #ld " r11, r10, r1, {5, -2147483648}\nRETV r0", x, MIN, RTE_RANGE,                                                  \
            "Index -9223372036854775808 out of bounds [-2147483648..-2147483644]", 0)

/* Arrays of arrays t39 + k: [1..3, -2..2]; r1 is the first index, r12 the second. */
#define LOCAL2_0 ".local agg:39\n.local body:39\nCLEAR r2, 2\n"
#define LOCAL2_1 ".local agg:40\n.local body:40\nCLEAR r2, 2\n"
#define LOCAL2_2 ".local agg:41\n.local body:41 * 3\nCLEAR r2, 4\n"
#define LOCAL2_3 ".local agg:42\n.local body:42 * 3\nCLEAR r2, 4\n"
#define LOCAL2_4 ".local agg:43\n.local body:43 * 7\nCLEAR r2, 8\n"
#define LOCAL2_5 ".local agg:44\n.local body:44 * 7\nCLEAR r2, 8\n"
#define LOCAL2_6 ".local agg:45\n.local body:45 * 14\nCLEAR r2, 15\n"
#define LOCAL2_7 ".local agg:46\n.local body:46 * 7\nCLEAR r2, 8\n"
#define FIXED2(st, ld, k, x, want)                                                                                                                                     \
    OK("LDX2" #ld, "ii:i", LOCAL2_##k "LEAF r18, r2\nLDI r19, 2\nSTX2" #st " r0, r18, r1, {3, 1}, {5, -2}, {r19}\nLDX2" #ld " r20, r18, r1, {3, 1}, {5, -2}, {r19}\nRETV r20", x, \
       3, want),                                                                                                                                                      \
        ERR("LDX2" #ld " first", LOCAL2_##k "LEAF r18, r2\nLDI r19, 2\nLDX2" #ld " r20, r18, r1, {3, 1}, {5, -2}, {r19}\nRETV r0", x, 4, RTE_RANGE,                    \
            "Index 4 out of bounds [1..3]", 0),                                                                                                                       \
        ERR("LDX2" #ld " second", LOCAL2_##k "LEAF r18, r2\nLDI r19, 3\nLDX2" #ld " r20, r18, r1, {3, 1}, {5, -2}, {r19}\nRETV r0", x, 1, RTE_RANGE,                   \
            "Index 3 out of bounds [-2..2]", 0),                                                                                                                      \
        ERR("STX2" #st " second", LOCAL2_##k "LEAF r18, r2\nSTX2" #st " r0, r18, r0, {3, 1}, {5, -2}, {r1}\nRETV r0", 1, MIN, RTE_RANGE,                               \
            "Index -9223372036854775808 out of bounds [-2..2]", 0)

/* Dynamic arrays t47 + k with five elements, and slices over them. */
#define DYN_0 "47"
#define DYN_1 "48"
#define DYN_2 "49"
#define DYN_3 "50"
#define DYN_4 "51"
#define DYN_5 "52"
#define DYN_6 "53"
#define DYN_7 "54"
#define MAKE(k) "LDI r2, 5\nNEWDYN r3, r2, {t" DYN_##k "}\n"
#define DYNAMIC(st, ld, k, x, want)                                                                                                                  \
    OK("LDD" #ld, "ii:i", MAKE(k) "STD" #st " r0, r3, r1\nLDD" #ld " r4, r3, r1\nRETV r4", x, 0, want),                                                \
        OK("LDD" #ld, "ii:i", MAKE(k) "STD" #st " r0, r3, r1\nLDD" #ld " r4, r3, r1\nRETV r4", x, 4, want),                                            \
        ERR("LDD" #ld " above", MAKE(k) "LDD" #ld " r4, r3, r1\nRETV r0", x, 5, RTE_RANGE, "Index 5 out of bounds [0..4]", 3),                         \
        ERR("STD" #st " below", MAKE(k) "STD" #st " r0, r3, r1\nRETV r0", x, -1, RTE_RANGE, "Index -1 out of bounds [0..4]", 3),                       \
        ERR("LDD" #ld " of nil", "NIL r2, t" DYN_##k "\nLDD" #ld " r4, r2, r1\nRETV r0", x, 0, RTE_RANGE, "Index 0 out of bounds [0..-1]", 2)
#define SLICED(st, ld, k, x, want)                                                                                                                   \
    OK("LDS" #ld, "ii:i", MAKE(k) "SLICED r4, r3\nSTS" #st " r0, r4, r1, {0, 10}\nLDS" #ld " r6, r4, r1, {0, 10}\nRETV r6", x, 14, want),              \
        ERR("LDS" #ld " above", MAKE(k) "SLICED r4, r3\nLDS" #ld " r6, r4, r1, {0, 10}\nRETV r0", x, 15, RTE_RANGE, "Index 15 out of bounds [10..14]", 4), \
        ERR("STS" #st " below", MAKE(k) "SLICED r4, r3\nSTS" #st " r0, r4, r1, {0, 10}\nRETV r0", x, MIN, RTE_RANGE,                                    \
            "Index -9223372036854775808 out of bounds [10..14]", 4)

/* Pointers to the second of five elements; r1 counts from there. */
#define BOX_0 "78"
#define BOX_1 "79"
#define BOX_2 "80"
#define BOX_3 "81"
#define BOX_4 "82"
#define BOX_5 "83"
#define BOX_6 "30"
#define BOX_7 "84"
#define POINT(k) MAKE(k) "LDI r4, 1\nMKPTRD r5, r3, r4, {t" BOX_##k "}\n"
#define POINTED(st, ld, k, x, want)                                                                                                                  \
    OK("LDP" #ld, "ii:i", POINT(k) "STP" #st " r0, r5, r1\nLDP" #ld " r6, r5, r1\nRETV r6", x, 3, want),                                                \
        OK("LDP" #ld, "ii:i", POINT(k) "STP" #st " r0, r5, r1\nLDP" #ld " r6, r5, r1\nRETV r6", x, -1, want),                                           \
        ERR("LDP" #ld " above", POINT(k) "LDP" #ld " r6, r5, r1\nRETV r0", x, 4, RTE_RANGE, "Index 5 out of bounds [0..4]", 5),                          \
        ERR("STP" #st " below", POINT(k) "STP" #st " r0, r5, r1\nRETV r0", x, -2, RTE_RANGE, "Index -1 out of bounds [0..4]", 5),                        \
        ERR("STP" #st " far away", POINT(k) "STP" #st " r0, r5, r1\nRETV r0", x, MIN, RTE_RANGE, NULL, 5),                                               \
        ERR("LDP" #ld " of nil", "NIL r2, t" BOX_##k "\nLDP" #ld " r6, r2, r1\nRETV r0", x, 0, RTE_NIL, NULL, 2)

/* binary32: 0.1 is rounded on the way; r0 is divided by 10. The result is 1 if the loaded value is what FROUND32 gives. */
#define TENTH "I2F r15, r0\nLDF64 r16, 0x4024000000000000\nFDIV r15, r15, r16\nFROUND32 r16, r15\n"
#define SAME(r) "FEQ r17, " r ", r16\nRETV r17"
#define F32(name, body) OK(name, "ii:i", body, 1, 1, 1)

const OpCase memoryCases[] = {
    WIDTHS(BYREF), WIDTHS(BOXED), WIDTHS(NILBOX), WIDTHS(GLOBAL), WIDTHS(FIXED), WIDTHS(FIXEDBAD), WIDTHS(FIXED2), WIDTHS(DYNAMIC), WIDTHS(SLICED), WIDTHS(POINTED),
    F32("LDMF32", TENTH "GADDR r2, @8\nSTMF32 r15, r2, 24\nLDMF32 r3, r2, 24\n" SAME("r3")),
    F32("LDRF32", TENTH "NEW r2, t29\nSTRF32 r15, r2, 24\nLDRF32 r3, r2, 24\n" SAME("r3")),
    F32("LDGF32", TENTH "STGF32 r15, @32\nLDGF32 r3, @32\n" SAME("r3")),
    F32("LDXF32", LOCAL_7 TENTH "LEAF r5, r2\nSTXF32 r15, r5, r1, {5, 1}\nLDXF32 r6, r5, r1, {5, 1}\n" SAME("r6")),
    F32("LDX2F32", LOCAL2_7 TENTH "LEAF r10, r2\nSTX2F32 r15, r10, r1, {3, 1}, {5, 1}, {r1}\nLDX2F32 r11, r10, r1, {3, 1}, {5, 1}, {r1}\n" SAME("r11")),
    F32("LDDF32", TENTH MAKE(7) "STDF32 r15, r3, r1\nLDDF32 r4, r3, r1\n" SAME("r4")),
    F32("LDSF32", TENTH MAKE(7) "SLICED r4, r3\nSTSF32 r15, r4, r1, {0, 1}\nLDSF32 r6, r4, r1, {0, 1}\n" SAME("r6")),
    OK("f64 in memory", "i:i", "I2F r1, r0\nSTGX64 r1, @40\nLDGX64 r2, @40\nF2I r3, r2\nRETV r3", 12345, 0, 12345),
    OK("narrow stores leave their neighbours alone", ":i", "LDI r0, -1\nLDI r1, 0\nSTGX64 r0, @24\nSTG32 r1, @20\nSTG32 r1, @16\nSTG16 r1, @10\nSTG8 r1, @9\nLDGX64 r2, @24\nRETV r2", 0, 0, -1),
    OK("variant fields as integer or real", ":i", ".local agg:77\n.local body:77\nCLEAR r0, 2\nLEAF r3, r0\nLDF64 r4, 0x3ff0000000000000\nSTMX64 r4, r3, 0\nLDMX64 r5, r3, 0\nSHRI r5, r5, 52\nRETV r5", 0, 0, 0x3ff),
    /* addresses */
    OK("LEAM", "i:i", "GADDR r1, @8\nLEAM r2, r1, {t7, 16}\nSTMX64 r0, r2, 0\nLDGX64 r3, @24\nRETV r3", 99, 0, 99),
    OK("LEAX", "ii:i", "GADDR r2, @80\nLEAX r3, r2, r1, {5, 1}, {8}\nSTMX64 r0, r3, 0\nLDGX64 r4, @112\nRETV r4", 7, 5, 7),
    ERR("LEAX above", "GADDR r2, @80\nLEAX r3, r2, r1, {5, 1}, {8}\nRETV r0", 7, 6, RTE_RANGE, "Index 6 out of bounds [1..5]", 2),
    OK("LEAD", "ii:i", MAKE(6) "LEAD r4, r3, r1, {8, t7}\nSTMX64 r0, r4, 0\nLDDX64 r5, r3, r1\nRETV r5", 7, 4, 7),
    ERR("LEAD above", MAKE(6) "LEAD r4, r3, r1, {8, t7}\nRETV r0", 7, 5, RTE_RANGE, "Index 5 out of bounds [0..4]", 3),
    ERR("LEAD of nil", "NIL r3, t53\nLEAD r4, r3, r1, {8, t7}\nRETV r0", 7, 0, RTE_RANGE, "Index 0 out of bounds [0..-1]", 2),
    OK("LEAS", "ii:i", MAKE(6) "SLICED r4, r3\nLEAS r6, r4, r1, {0, 1}, {8, t7}\nSTMX64 r0, r6, 0\nLDI r7, 4\nLDDX64 r8, r3, r7\nRETV r8", 7, 5, 7),
    ERR("LEAS below", MAKE(6) "SLICED r4, r3\nLEAS r6, r4, r1, {0, 1}, {8, t7}\nRETV r0", 7, 0, RTE_RANGE, "Index 0 out of bounds [1..5]", 4),
    OK("DEREF", "i:i", "NEW r1, t29\nDEREF r2, r1\nSTMX64 r0, r2, 16\nLDRX64 r3, r1, 16\nRETV r3", 8, 0, 8),
    ERR("DEREF of nil", "NIL r2, t29\nDEREF r3, r2\nRETV r0", 0, 0, RTE_NIL, NULL, 2),
    ERR("DEREF of a disposed box", "NEW r2, t29\nDISPOSE r2\nDEREF r3, r2\nRETV r0", 0, 0, RTE_NIL, NULL, 3),
    OK("a by-ref survives dispose and reads nothing else", ":i", "NEW r0, t29\nDEREF r1, r0\nDISPOSE r0\nLDMX64 r2, r1, 16\nRETV r2", 0, 0, 0),
    OK("LEAF", "i:i", ".local agg:37\n.local body:37 * 4\nCLEAR r1, 5\nLEAF r6, r1\nLEAM r7, r6, {t7, 32}\nSTMX64 r0, r7, 0\nLDI r8, 5\nLDXX64 r9, r6, r8, {5, 1}\nRETV r9", 31, 0, 31),
    OK("GADDR", "i:i", "GADDR r1, @0\nSTMX64 r0, r1, 0\nLDGX64 r2, @0\nRETV r2", 55, 0, 55),
    OK("MKPTR of a global", "i:i", "GADDR r1, @0\nMKPTR r2, r1, {t30}\nSTRX64 r0, r2, 0\nLDGX64 r3, @0\nRETV r3", 5, 0, 5),
    OK("MKPTR of a part of a box", "i:i", "NEW r1, t29\nDEREF r2, r1\nLEAM r2, r2, {t7, 16}\nMKPTR r3, r2, {t30}\nSTRX64 r0, r3, 0\nLDRX64 r4, r1, 16\nRETV r4", 6, 0, 6),
    OK("MKPTR keeps its object alive", "i:i", ".local v:30\nNEW r2, t29\nDEREF r3, r2\nLEAM r3, r3, {t7, 16}\nMKPTR r1, r3, {t30}\nNIL r2, t29\nNIL r4, t29\nLDI r3, 0\nSTRX64 r0, r1, 0\nCALLB r6, gc\nNEW r7, t29\nSTRX64 r3, r7, 16\nLDRX64 r8, r1, 0\nRETV r8", 61, 0, 61),
    OK("MKPTR is nil once its object is disposed", ":i", "NEW r1, t29\nDEREF r2, r1\nLEAM r2, r2, {t7, 16}\nMKPTR r3, r2, {t30}\nRISNIL r4, r3\nDISPOSE r1\nRISNIL r5, r3\nSHLI r5, r5, 1\nOR r4, r4, r5\nRETV r4", 0, 0, 2),
    ERR("MKPTR then dispose then load", "NEW r2, t29\nDEREF r3, r2\nLEAM r3, r3, {t7, 16}\nMKPTR r4, r3, {t30}\nDISPOSE r2\nLDRX64 r5, r4, 0\nRETV r5", 0, 0, RTE_NIL, NULL, 6),
    ERR("MKPTR of the frame", ".local agg:25\n.local body:25 * 3\nCLEAR r2, 4\nLEAF r6, r2\nLEAM r6, r6, {t7, 8}\nMKPTR r7, r6, {t30}\nRETV r0", 0, 0, RTE_NIL, NULL, 6),
    ERR("DISPOSE of an interior pointer", "GADDR r2, @0\nMKPTR r3, r2, {t30}\nDISPOSE r3\nRETV r0", 0, 0, RTE_NIL, NULL, 3),
    F32("LDPF32", MAKE(7) "LDI r4, 1\nMKPTRD r5, r3, r4, {t84}\n" TENTH "STPF32 r15, r5, r1\nLDPF32 r6, r5, r1\n" SAME("r6")),
    ERR("LDPF32 above", MAKE(7) "LDI r4, 1\nMKPTRD r5, r3, r4, {t84}\nLDPF32 r6, r5, r1\nRETV r0", 0, 4, RTE_RANGE, "Index 5 out of bounds [0..4]", 5),
    OK("LDP of a box", "i:i", "NEW r1, t30\nLDI r2, 0\nSTPX64 r0, r1, r2\nLDPX64 r3, r1, r2\nRETV r3", 9, 0, 9),
    ERR("LDP behind a box", "NEW r2, t30\nLDPX64 r3, r2, r1\nRETV r0", 0, 1, RTE_RANGE, "Index 1 out of bounds [0..0]", 2),
    ERR("LDP of disposed memory", POINT(6) "LDI r9, 0\nMKPTRD r10, r3, r9, {t30}\nCALLB r10, mem_free\nLDPX64 r6, r5, r1\nRETV r0", 0, 0, RTE_NIL, NULL, 8),
    OK("LEAP", "ii:i", POINT(6) "STPX64 r0, r5, r1\nLEAP r6, r5, r1, {8, t7}\nLDMX64 r7, r6, 0\nRETV r7", 12, 3, 12),
    ERR("LEAP behind the last element", POINT(6) "LEAP r6, r5, r1, {8, t7}\nRETV r0", 0, 4, RTE_RANGE, "Index 5 out of bounds [0..4]", 5),
    OK("PTRADD", "ii:i", POINT(6) "PTRADD r6, r5, r1, {8, t7}\nLDI r7, 0\nSTPX64 r0, r6, r7\nLDI r8, 4\nLDDX64 r9, r3, r8\nRETV r9", 12, 3, 12),
    OK("PTRADD to the end and back", "ii:i", POINT(6) "STPX64 r0, r5, r4\nPTRADD r6, r5, r1, {8, t7}\nLDI r7, -3\nPTRADD r6, r6, r7, {8, t7}\nLDI r8, 0\nLDPX64 r9, r6, r8\nRETV r9", 12, 4, 12),
    ERR("PTRADD too far", POINT(6) "PTRADD r6, r5, r1, {8, t7}\nRETV r0", 0, 5, RTE_RANGE, "Index 6 out of bounds [0..4]", 5),
    ERR("PTRADD before the first element", POINT(6) "PTRADD r6, r5, r1, {8, t7}\nRETV r0", 0, -2, RTE_RANGE, "Index -1 out of bounds [0..4]", 5),
    ERR("PTRADD of nil", "NIL r2, t30\nPTRADD r3, r2, r1, {8, t7}\nRETV r0", 0, 1, RTE_NIL, NULL, 2),
    ERR("PTRADD to the end, then a load", POINT(6) "PTRADD r6, r5, r1, {8, t7}\nLDI r7, 0\nLDPX64 r8, r6, r7\nRETV r0", 0, 4, RTE_RANGE, "Index 5 out of bounds [0..4]", 7),
    OK("PTRSTEP", "ii:i", POINT(6) "LDI r6, 1\nPTRSTEP r6, r5, r1\nSTPX64 r0, r5, r6\nLDI r8, 4\nLDDX64 r9, r3, r8\nRETV r9", 12, 2, 12),
    OK("PTRSTEP to the end", "ii:i", POINT(6) "LDI r6, 0\nPTRSTEP r6, r5, r1\nRETV r6", 0, 4, 4),
    OK("PTRSTEPI to the first element", "i:i", "LDI r1, 0\n" POINT(6) "LDI r6, 3\nPTRSTEPI r6, r5, -4\nSTPX64 r0, r5, r6\nLDDX64 r9, r3, r1\nRETV r9", 12, 0, 12),
    OK("PTRSTEP of nil by nothing", "ii:i", "NIL r2, t30\nLDI r3, 0\nPTRSTEP r3, r2, r1\nRETV r3", 0, 0, 0),
    OK("PTRSTEP behind a box", "ii:i", "NEW r2, t30\nLDI r3, 0\nPTRSTEP r3, r2, r1\nRETV r3", 0, 1, 1),
    ERR("PTRSTEP too far", POINT(6) "LDI r6, 1\nPTRSTEP r6, r5, r1\nRETV r0", 0, 4, RTE_RANGE, "Index 6 out of bounds [0..4]", 6),
    ERR("PTRSTEPI before the first element", POINT(6) "LDI r6, -1\nPTRSTEPI r6, r5, -1\nRETV r0", 0, 0, RTE_RANGE, "Index -1 out of bounds [0..4]", 6),
    ERR("PTRSTEP of nil", "NIL r2, t30\nLDI r3, 0\nPTRSTEP r3, r2, r1\nRETV r0", 0, 1, RTE_NIL, NULL, 3),
    ERR("PTRSTEP far behind a box", "NEW r2, t30\nLDI r3, 0\nPTRSTEP r3, r2, r1\nRETV r0", 0, 2, RTE_RANGE, "Index 2 out of bounds [0..0]", 3),
    ERR("PTRSTEP that overflows", POINT(6) "LDI64 r6, 9223372036854775807\nPTRSTEP r6, r5, r1\nRETV r0", 0, 1, RTE_RANGE, "Index 9223372036854775807 out of bounds [0..4]", 6),
    ERR("an access behind a step that nobody has made", POINT(6) "LDI64 r6, 4611686018427387904\nADDI r6, r6, 1\nLDPX64 r7, r5, r6\nRETV r0", 0, 0, RTE_RANGE, NULL, 7),
    OK("PTRORD", "ii:i", POINT(6) "LDI r6, 2\nPTRORD r7, r5, r5, {r1, 8}, {r6}\nRETV r7", 0, 1, -1),
    OK("PTRORD", "ii:i", POINT(6) "LDI r6, 2\nPTRORD r7, r5, r5, {r1, 8}, {r6}\nRETV r7", 0, 3, 1),
    OK("PTRORD of one place", "ii:i", POINT(6) "LDI r8, 0\nMKPTRD r6, r3, r8, {t30}\nPTRORD r7, r5, r6, {r8, 8}, {r1}\nRETV r7", 0, 1, 0),
    OK("PTRORD of different objects", "ii:i", POINT(6) "GADDR r6, @0\nMKPTR r6, r6, {t30}\nPTRORD r7, r5, r6, {r1, 8}, {r0}\nRETV r7", 0, 1, 0),
    OK("PTRORD of nil", "ii:i", POINT(6) "NIL r6, t30\nPTRORD r7, r6, r5, {r1, 8}, {r0}\nRETV r7", 0, 1, -1),
    OK("PTRSAME", "ii:i", POINT(6) "LDI r8, 0\nMKPTRD r6, r3, r8, {t30}\nPTRSAME r7, r5, r6, {r8, 8}, {r1}\nRETV r7", 0, 1, 1),
    OK("PTRSAME of two places", "ii:i", POINT(6) "LDI r8, 0\nMKPTRD r6, r3, r8, {t30}\nPTRSAME r7, r5, r6, {r8, 8}, {r1}\nRETV r7", 0, 2, 0),
    OK("PTRSAME of nil", "ii:i", "NIL r2, t30\nNIL r3, t30\nPTRSAME r7, r2, r3, {r0, 8}, {r1}\nRETV r7", 0, 0, 1),
    OK("PTRSAME of a box", "ii:i", "NEW r2, t30\nPTRSAME r7, r2, r2, {r0, 8}, {r1}\nRETV r7", 0, 0, 1),
    OK("PTRDIST", "ii:i", POINT(6) "LDI r6, 4\nPTRDIST r7, r5, r5, {r1, 8}, {r6}\nRETV r7", 0, 1, -3),
    OK("PTRDIST of nil and nil", "ii:i", "NIL r2, t30\nPTRDIST r7, r2, r2, {r0, 8}, {r1}\nRETV r7", 0, 0, 0),
    ERR("PTRDIST of nil", POINT(6) "NIL r6, t30\nPTRDIST r7, r5, r6, {r1, 8}, {r0}\nRETV r7", 0, 1, RTE_NIL, NULL, 6),
    ERR("PTRDIST of different objects", POINT(6) "GADDR r6, @0\nMKPTR r6, r6, {t30}\nPTRDIST r7, r5, r6, {r1, 8}, {r0}\nRETV r7", 0, 1, RTE_RANGE,
        "the pointers lead to different objects", 7),
    OK("MKPTRX of a global", "ii:i", "GADDR r2, @80\nMKPTRX r3, r2, r1, {5, 0}, {t30}\nLDI r4, 0\nSTPX64 r0, r3, r4\nLDGX64 r5, @96\nRETV r5", 31, 2, 31),
    ERR("MKPTRX outside", "GADDR r2, @80\nMKPTRX r3, r2, r1, {5, 0}, {t30}\nRETV r0", 0, 6, RTE_RANGE, "Index 6 out of bounds [0..4]", 2),
    ERR("MKPTRX of the frame", LOCAL_6 "LEAF r10, r2\nLDI r11, 1\nMKPTRX r12, r10, r11, {5, 0}, {t30}\nRETV r0", 0, 0, RTE_NIL, NULL, 0),
    ERR("MKPTRD outside", MAKE(6) "MKPTRD r5, r3, r1, {t30}\nRETV r0", 0, 6, RTE_RANGE, "Index 6 out of bounds [0..4]", 3),
    OK("MKPTRD keeps its array alive", ":i", ".local v:30\nNIL r0, t30\n" MAKE(6) "LDI r4, 4\nLDI r5, 33\nSTDX64 r5, r3, r4\nMKPTRD r0, r3, r4, {t30}\nNIL r3, t53\nCALLB r10, gc\nLDI r5, 0\nLDPX64 r7, r0, r5\nRETV r7", 0, 0, 33),
    OK("PTRSTR", "i:i", "LDSTR r1, s6\nPTRSTR r2, r1, {t79}\nLDPU8 r3, r2, r0\nRETV r3", 4, 0, 'o'),
    OK("PTRSTR: the zero at the end", "i:i", "LDSTR r1, s6\nPTRSTR r2, r1, {t79}\nLDPU8 r3, r2, r0\nRETV r3", 12, 0, 0),
    ERR("PTRSTR: behind the zero", "LDSTR r2, s6\nPTRSTR r3, r2, {t79}\nLDPU8 r4, r3, r0\nRETV r0", 13, 0, RTE_RANGE, NULL, 3),
    ERR("PTRSTR: a store", "LDSTR r2, s6\nPTRSTR r3, r2, {t79}\nSTP8 r0, r3, r1\nRETV r0", 1, 0, RTE_NIL, NULL, 3),
    OK("PTRCAST to its own type", "ii:i", POINT(6) "STPX64 r0, r5, r1\nPTRCAST r6, r5, {t30, 8}, {t53}\nLDPX64 r7, r6, r1\nRETV r7", 12, 3, 12),
    OK("PTRCAST to bytes", "ii:i", POINT(6) "STPX64 r0, r5, r1\nPTRCAST r6, r5, {t79, 1}, {t48}\nLDI r8, 1\nLDPU8 r7, r6, r8\nRETV r7", 0x1234, 0, 0x12),
    ERR("PTRCAST to bytes: behind the last", POINT(6) "PTRCAST r6, r5, {t79, 1}, {t48}\nLDPU8 r7, r6, r1\nRETV r0", 0, 32, RTE_RANGE, "Index 40 out of bounds [0..39]", 6),
    ERR("PTRCAST to a record with references", POINT(6) "PTRCAST r6, r5, {t63, 16}, {t73}\nRETV r0", 0, 0, RTE_CAST, NULL, 5),
    OK("PTRCAST of nil", ":i", "NIL r0, t30\nPTRCAST r1, r0, {t79, 1}, {t48}\nRISNIL r2, r1\nRETV r2", 0, 0, 1),
    OK("REQ of two pointers to one place", ":i", "GADDR r1, @0\nMKPTR r2, r1, {t30}\nMKPTR r3, r1, {t30}\nREQ r4, r2, r3\nRETV r4", 0, 0, 1),
    OK("SLICEA", "ii:i", "GADDR r2, @80\nSLICEA r3, r2, {t7, 5}\nSTSX64 r0, r3, r1, {0, 0}\nLDGX64 r5, @112\nSLICEN r6, r3\nADD r5, r5, r6\nRETV r5", 100, 4, 105),
    OK("SLICEA of bytes", "i:i", "GADDR r1, @80\nSTGX64 r0, @80\nSLICEA r2, r1, {t2, 40}\nLDI r4, 1\nLDSU8 r5, r2, r4, {0, 0}\nRETV r5", 0x1234, 0, 0x12),
    OK("SLICED of nil is empty", ":i", "NIL r0, t53\nSLICED r1, r0\nSLICEN r3, r1\nRETV r3", 0, 0, 0),
    ERR("LDS of an empty slice", "NIL r2, t53\nSLICED r3, r2\nLDSX64 r5, r3, r0, {0, 0}\nRETV r5", 0, 0, RTE_RANGE, "Index 0 out of bounds [0..-1]", 3),
    OK("SLICEV", "i:i", "GADDR r1, @0\nSLICEV r2, r1\nLDI r4, 0\nSTSX64 r0, r2, r4, {0, 0}\nLDGX64 r5, @0\nSLICEN r6, r2\nADD r5, r5, r6\nRETV r5", 40, 0, 41),
    OK("MOVS", ":i", MAKE(6) "SLICED r4, r3\nMOVS r5, r4\nMOVS r8, r5\nSLICEN r10, r8\nRETV r10", 0, 0, 5),
    OK("SLICEB", "i:i", MAKE(6) "LDI r4, 3\nSTDX64 r0, r3, r4\nSLICED r5, r3\nSLICEB r5, r5, {8, t7}\nLDI r7, 25\nLDSU8 r8, r5, r7, {0, 0}\nSLICEN r10, r5\nADD r10, r10, r8\nRETV r10", 1027, 0, 44),
    OK("LEAB", "i:i", MAKE(6) "LDI r4, 3\nSTDX64 r0, r3, r4\nSLICED r5, r3\nSLICEB r5, r5, {8, t7}\nLDI r7, 24\nLEAB r8, r5, r7, {8, t7}\nLDMX64 r9, r8, 0\nRETV r9", 1027, 0, 1027),
    ERR("LEAB reaches over the end", MAKE(6) "SLICED r5, r3\nSLICEB r5, r5, {8, t7}\nLEAB r8, r5, r0, {8, t7}\nRETV r0", 33, 0, RTE_RANGE, "range check error: 8 is outside 0..7", 5),
    ERR("LEAB behind the end", MAKE(6) "SLICED r5, r3\nSLICEB r5, r5, {8, t7}\nLEAB r8, r5, r0, {8, t7}\nRETV r0", MIN, 0, RTE_RANGE, "range check error: -9223372036854775808 is outside 0..40", 5),
    OK("SUBSLICE", "ii:i", MAKE(6) "LDI r4, 3\nSTDX64 r0, r3, r4\nSLICED r5, r3\nLDI r7, 2\nSUBSLICE r8, r5, r1, {r7, 8}\nLDI r10, 1\nLDSX64 r11, r8, r10, {0, 0}\nSLICEN r12, r8\nADD r11, r11, r12\nRETV r11", 50, 2, 52),
    OK("SUBSLICE of bytes", "ii:i", MAKE(1) "LDI r4, 3\nSTD8 r0, r3, r4\nSLICED r5, r3\nLDI r7, 2\nSUBSLICE r8, r5, r1, {r7, 1}\nLDI r10, 1\nLDSU8 r11, r8, r10, {0, 0}\nRETV r11", 50, 2, 50),
    OK("SUBSLICE of nothing at the end", "ii:i", MAKE(6) "SLICED r5, r3\nSUBSLICE r8, r5, r1, {r0, 8}\nSLICEN r10, r8\nRETV r10", 0, 5, 0),
    ERR("SUBSLICE too long", MAKE(6) "SLICED r5, r3\nSUBSLICE r8, r5, r1, {r0, 8}\nRETV r0", 4, 2, RTE_RANGE, "range check error: 4 is outside 0..3", 4),
    ERR("SUBSLICE starts behind the end", MAKE(6) "SLICED r5, r3\nSUBSLICE r8, r5, r1, {r0, 8}\nRETV r0", 0, 6, RTE_RANGE, "range check error: 6 is outside 0..5", 4),
    ERR("SUBSLICE of negative length", MAKE(6) "SLICED r5, r3\nSUBSLICE r8, r5, r1, {r0, 8}\nRETV r0", MIN, 2, RTE_RANGE, "range check error: -9223372036854775808 is outside 0..3", 4),
    ERR("SUBSLICE of the greatest length", MAKE(6) "SLICED r5, r3\nSUBSLICE r8, r5, r1, {r0, 8}\nRETV r0", MAX, 5, RTE_RANGE, "range check error: 9223372036854775807 is outside 0..0", 4),
    OK("a slice as argument", ":i", MAKE(6) "LDI r4, 4\nLDI r5, 33\nSTDX64 r5, r3, r4\nSLICED r8, r3\nNOP\nRETV r5", 0, 0, 33),
};
const int memoryCaseCount = sizeof memoryCases / sizeof memoryCases[0];
