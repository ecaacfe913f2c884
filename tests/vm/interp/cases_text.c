/* cases_text.c: strings, sets, files. */
#include "tests/vm/interp/rig.h"

#define OK(name, sig, body, x, y, want) {name, sig, body, x, y, 0, want, 0, NULL, 0, NULL}
#define ERR(name, body, x, y, code, message, line) {name, "ii:i", body, x, y, 0, 0, code, message, line, NULL}
/* r0, r1: bytes; set t27 (128 members) at r2 by-ref r6, set t26 (256) at global 80 is too small, so both are local. */
#define SET128 ".local agg:27\n.local body:27\nCLEAR r2, 2\nLEAF r6, r2\n"
#define SETS ".local agg:27\n.local body:27\n.local agg:27\n.local body:27\n.local agg:27\n.local body:27\nCLEAR r2, 6\nLEAF r10, r2\nLEAF r11, r4\nLEAF r12, r6\n"
#define ADD(set, x) "SETADD " set ", " x ", " x ", {16, t27}\n"
#define WIDER ".local agg:26\n.local body:26 * 3\n.local agg:27\n.local body:27\nCLEAR r2, 6\nLEAF r10, r2\nLEAF r11, r6\n"
#define SHORT ".local agg:24\n.local body:24\nCLEAR r2, 2\nLEAF r6, r2\n"

const OpCase textCases[] = {
    OK("LDSTR", ":i", "LDSTR r0, s6\nSLEN r1, r0\nRETV r1", 0, 0, 12), OK("LDSTR of nothing", ":i", "LDSTR r0, s2\nSLEN r1, r0\nRISNIL r2, r0\nADD r1, r1, r2\nRETV r1", 0, 0, 1),
    OK("SLEN of nil", ":i", "NIL r0, t10\nSLEN r1, r0\nRETV r1", 0, 0, 0),
    OK("SLD", "i:i", "LDSTR r1, s3\nSLD r2, r1, r0\nRETV r2", 1, 0, 'a'), OK("SLD", "i:i", "LDSTR r1, s3\nSLD r2, r1, r0\nRETV r2", 3, 0, 'c'),
    ERR("SLD 0", "LDSTR r2, s3\nSLD r3, r2, r0\nRETV r3", 0, 0, RTE_RANGE, "String index 0 out of bounds [1..3]", 2), ERR("SLD above", "LDSTR r2, s3\nSLD r3, r2, r0\nRETV r3", 4, 0, RTE_RANGE, "String index 4 out of bounds [1..3]", 2),
    ERR("SLD lowest", "LDSTR r2, s3\nSLD r3, r2, r0\nRETV r3", INT64_MIN, 0, RTE_RANGE, "String index -9223372036854775808 out of bounds [1..3]", 2),
    ERR("SLD of nil", "NIL r2, t10\nSLD r3, r2, r0\nRETV r3", 1, 0, RTE_RANGE, "String index 1 out of bounds [1..0]", 2),
    OK("SST", "ii:i", ".local v:10\nLDSTR r3, s3\nLDSTR r4, s4\nSCAT r2, r3, r4\nSST r2, r0, r1\nSLD r5, r2, r0\nRETV r5", 6, 'Z', 'Z'),
    OK("SST of a constant copies", "ii:i", ".local v:10\nLDSTR r2, s3\nSST r2, r0, r1\nLDSTR r5, s3\nSLD r6, r5, r0\nSLD r7, r2, r0\nSHLI r7, r7, 8\nOR r6, r6, r7\nRETV r6", 2, 'Z', 'Z' * 256 + 'b'),
    OK("SST of a shared string copies", "ii:i", ".local v:10\n.local v:10\nLDSTR r4, s3\nLDSTR r5, s4\nSCAT r2, r4, r5\nSHARE r2\nMOV r3, r2\nSST r3, r0, r1\nSLD r6, r2, r0\nRETV r6", 2, 'Z', 'b'),
    ERR("SST above", ".local v:10\nLDSTR r2, s3\nSST r2, r0, r1\nRETV r0", 4, 65, RTE_RANGE, "String index 4 out of bounds [1..3]", 3), ERR("SST of nil", ".local v:10\nNIL r2, t10\nSST r2, r0, r1\nRETV r0", 1, 65, RTE_RANGE, "String index 1 out of bounds [1..0]", 3),
    OK("SCAT", ":i", "LDSTR r0, s3\nLDSTR r1, s6\nSCAT r2, r0, r1\nSLEN r3, r2\nLDI r4, 4\nSLD r5, r2, r4\nSHLI r5, r5, 8\nOR r3, r3, r5\nRETV r3", 0, 0, 15 + 'h' * 256),
    OK("SCAT onto an operand", ":i", ".local v:10\nLDSTR r0, s3\nLDSTR r1, s6\nSCAT r0, r0, r1\nSCAT r0, r0, r0\nSLEN r3, r0\nRETV r3", 0, 0, 30), OK("SCAT with nil", ":i", "NIL r0, t10\nLDSTR r1, s3\nSCAT r2, r0, r1\nSCAT r2, r2, r0\nSLEN r3, r2\nRETV r3", 0, 0, 3),
    OK("SAPP", ":i", ".local v:10\nLDSTR r0, s3\nLDSTR r1, s6\nSAPP r0, r1\nSAPP r0, r1\nLDSTR r4, s3\nSLEN r2, r0\nSLEN r3, r4\nSHLI r3, r3, 8\nOR r2, r2, r3\nRETV r2", 0, 0, 27 + 3 * 256),
    OK("SAPP of itself", ":i", ".local v:10\nLDSTR r0, s3\nSAPP r0, r0\nSAPP r0, r0\nLDI r1, 12\nSLD r2, r0, r1\nRETV r2", 0, 0, 'c'),
    OK("SAPPC", "i:i", ".local v:10\n.local i64\n.local i64\nNIL r1, t10\nLDI r2, 1\nLDI r3, 1000\nloop:\nSAPPC r1, r0\nFORUP r2, r3, loop\nSLEN r5, r1\nRETV r5", 'x', 0, 1000), OK("SAPPC of a constant copies", "i:i", ".local v:10\nLDSTR r1, s3\nSAPPC r1, r0\nLDSTR r2, s3\nSLEN r3, r2\nRETV r3", 'x', 0, 3),
    OK("SAPPL", ":i", ".local v:10\nLDSTR r0, s3\nLDSTR r1, s6\nSAPPL r0, r1\nSAPPL r0, r1\nSAPPL r0, r0\nLDSTR r4, s3\nSLEN r2, r0\nSLEN r3, r4\nSHLI r3, r3, 8\nOR r2, r2, r3\nRETV r2", 0, 0, 54 + 3 * 256),
    OK("SAPPL of a string shared before keeps that", ":i", ".local v:10\n.local v:10\nLDSTR r2, s3\nLDSTR r3, s6\nSCAT r0, r2, r3\nSHARE r0\nMOV r1, r0\nSAPPL r0, r3\nSAPPL r0, r3\nSAPPL r0, r3\nSCAT r4, r3, r2\nSCAT r5, r2, r3\nSEQ r6, r1, r5\nRETV r6", 0, 0, 1),
    OK("SAPPL of itself outgrows its place", "i:i", ".local v:10\n.local i64\n.local i64\nLDSTR r1, s3\nLDI r2, 1\nLDI r3, 10\nloop:\nSAPPL r1, r1\nFORUP r2, r3, loop\nLDI r4, 3072\nSLD r5, r1, r4\nSLEN r6, r1\nADD r5, r5, r6\nRETV r5", 0, 0, 'c' + 3072),
    OK("SAPPCL", "i:i", ".local v:10\n.local i64\n.local i64\nNIL r1, t10\nLDI r2, 1\nLDI r3, 1000\nloop:\nSAPPCL r1, r0\nFORUP r2, r3, loop\nSLEN r5, r1\nSLD r6, r1, r3\nADD r5, r5, r6\nRETV r5", 'x', 0, 1000 + 'x'),
    OK("SDROP", ":i", ".local v:10\nLDSTR r2, s3\nLDSTR r3, s6\nSCAT r0, r2, r3\nSDROP r0\nSCAT r1, r3, r2\nSCAT r4, r2, r3\nLDI r5, 1\nSLD r6, r1, r5\nSLD r7, r4, r5\nSHLI r7, r7, 8\nOR r6, r6, r7\nRETV r6", 0, 0, 'h' + 'a' * 256),
    OK("SDROP twice: what is read is some string", ":i", ".local v:10\nLDSTR r2, s3\nLDSTR r3, s6\nSCAT r0, r2, r3\nSDROP r0\nSDROP r0\nSCAT r1, r3, r2\nSDROP r0\nSCAT r4, r2, r3\nSLEN r5, r0\nSLEN r6, r1\nADD r5, r5, r6\nSLEN r6, r4\nADD r5, r5, r6\nRETV r5", 0, 0, 45),
    OK("SDROP of a string that is read after a collection", ":i", ".local v:10\nLDSTR r2, s3\nLDSTR r3, s6\nSCAT r0, r2, r3\nSDROP r0\nCALLB r5, gc\nLDSTR r2, s3\nLDSTR r3, s6\nSCAT r1, r3, r2\nSLEN r4, r0\nRETV r4", 0, 0, 15),
    OK("dropped strings that are used all the same", "i:i", ".local v:10\n.local v:10\n.local v:10\n.local i64\n.local i64\nLDSTR r1, s3\nLDSTR r2, s6\nLDI r4, 1\nLDI r5, 3000\nloop:\nSCAT r3, r1, r2\nMOV r7, r3\n"
       "SDROP r3\nSDROP r7\nSCAT r8, r2, r1\nSCAT r9, r1, r2\nMOV r11, r8\nCALLB r11, str_lower_own\nSAPPL r3, r11\nSDROP r7\nSAPPCL r3, r4\nSDROP r3\nSDROP r3\nSDROP r9\nMOV r13, r9\nLDI r14, 2\nMOV r15, r5\nCALLB r13, str_copy_own\n"
       "SDROP r13\nLDI r14, 2\nSST r3, r14, r4\nSHARE r9\nSDROP r9\nSEQ r10, r8, r3\nFORUP r4, r5, loop\nCALLB r11, gc\nLDSTR r6, s3\nSEQ r7, r6, r1\nRETV r7", 0, 0, 1),
    OK("SDROP of a shared string, of a constant, of nil", ":i", ".local v:10\nLDSTR r2, s3\nLDSTR r3, s6\nSCAT r0, r2, r3\nSHARE r0\nSDROP r0\nSDROP r2\nNIL r1, t10\nSDROP r1\nSCAT r4, r3, r2\nLDI r5, 1\nSLD r6, r0, r5\nRETV r6", 0, 0, 'a'),
    OK("SCHR", "i:i", "SCHR r1, r0\nLDI r2, 1\nSLD r3, r1, r2\nSLEN r4, r1\nADD r3, r3, r4\nRETV r3", 0x1FE, 0, 0xFF), OK("SCHR then SST copies", "i:i", ".local v:10\nSCHR r1, r0\nLDI r2, 1\nLDI r3, 66\nSST r1, r2, r3\nSCHR r4, r0\nSLD r5, r4, r2\nRETV r5", 'A', 0, 'A'),
    OK("SCMP", ":i", "LDSTR r0, s3\nLDSTR r1, s4\nSCMP r2, r0, r1\nRETV r2", 0, 0, -1), OK("SCMP", ":i", "LDSTR r0, s3\nNIL r1, t10\nSCMP r2, r0, r1\nRETV r2", 0, 0, 1), OK("SCMP", ":i", "LDSTR r0, s3\nSCMP r2, r0, r0\nRETV r2", 0, 0, 0),
    OK("SEQ", ":i", "LDSTR r0, s3\nLDSTR r1, s4\nSEQ r2, r0, r1\nNIL r3, t10\nLDSTR r4, s2\nSEQ r5, r3, r4\nSHLI r5, r5, 1\nOR r2, r2, r5\nRETV r2", 0, 0, 2),
    OK("SFROMA", "i:i", ".local agg:24\n.local body:24\nCLEAR r1, 2\nLEAF r3, r1\nLDI r4, 10\nSTX8 r0, r3, r4, {10, 1}\nSFROMA r5, r3, {10, t24}\nSLD r6, r5, r4\nSLEN r7, r5\nADD r6, r6, r7\nRETV r6", 'q', 0, 'q' + 10),
    OK("SFROMS", "i:i", "LDI r1, 5\nNEWDYN r2, r1, {t48}\nLDI r3, 4\nSTD8 r0, r2, r3\nSLICED r4, r2\nSFROMS r6, r4\nSLD r7, r6, r1\nRETV r7", 'q', 0, 'q'), OK("SFROMS of nothing", ":i", "NIL r0, t48\nSLICED r1, r0\nSFROMS r3, r1\nRISNIL r4, r3\nRETV r4", 0, 0, 1),
    OK("STOA", "ii:i", SHORT ".local v:10\nLDSTR r4, s6\nLDI r7, 1\nLDI r8, 10\nMOV r10, r4\nMOV r11, r7\nMOV r12, r8\nCALLB r10, str_copy\nSTOA r6, r10, {10, t24}\nLDI r8, 5\nLDXU8 r9, r6, r8, {10, 1}\nRETV r9", 0, 0, 'o'),
    ERR("STOA of another length", SHORT "LDSTR r7, s3\nSTOA r6, r7, {10, t24}\nRETV r0", 0, 0, RTE_RANGE, "range check error: string of length 3 assigned to an array of 10 characters", 6),
    OK("STOSS and SFROMSS", "ii:i", SHORT "LDSTR r7, s3\nSTOSS r6, r7, {10, t24}\nSFROMSS r8, r6, {10, t24}\nSEQ r9, r7, r8\nRETV r9", 0, 0, 1),
    OK("STOSS cuts", "ii:i", SHORT "LDSTR r7, s6\nSTOSS r6, r7, {10, t24}\nSFROMSS r8, r6, {10, t24}\nSLEN r9, r8\nRETV r9", 0, 0, 9),
    OK("SSAPPC", "ii:i", SHORT "LDSTR r7, s3\nSTOSS r6, r7, {10, t24}\nSSAPPC r6, r0, {10, t24}\nSFROMSS r8, r6, {10, t24}\nSLEN r9, r8\nSLD r10, r8, r9\nSHLI r10, r10, 8\nOR r9, r9, r10\nRETV r9", 'x', 0, 4 + 'x' * 256),
    OK("SSAPPC to a full one", "ii:i", SHORT "LDSTR r7, s6\nSTOSS r6, r7, {10, t24}\nSSAPPC r6, r0, {10, t24}\nSFROMSS r8, r6, {10, t24}\nSLEN r9, r8\nSLD r10, r8, r9\nEQ r10, r10, r0\nSHLI r10, r10, 8\nADD r9, r9, r10\nRETV r9", 'x', 0, 9),
    OK("SSAPPC to one whose length byte is too large", "ii:i", SHORT "LDI r7, 0\nSTX8 r0, r6, r7, {10, 0}\nSSAPPC r6, r1, {10, t24}\nLDXU8 r9, r6, r7, {10, 0}\nRETV r9", 255, 0, 255),
    OK("SFROMSS of a length byte that is too large", "ii:i", SHORT "LDI r7, 0\nSTX8 r0, r6, r7, {10, 0}\nSFROMSS r8, r6, {10, t24}\nSLEN r9, r8\nRETV r9", 255, 0, 9),
    OK("SFROMSS of nothing", "ii:i", SHORT "SFROMSS r8, r6, {10, t24}\nRISNIL r9, r8\nRETV r9", 0, 0, 1),
    /* sets in registers */
    OK("BIT", "i:i", "BIT r1, r0\nRETV r1", 63, 0, INT64_MIN), ERR("BIT 64", "BIT r2, r0\nRETV r2", 64, 0, RTE_RANGE, "range check error: 64 is outside 0..63", 1), ERR("BIT -1", "BIT r2, r0\nRETV r2", -1, 0, RTE_RANGE, NULL, 1),
    OK("BITIN", "ii:i", "BITIN r2, r0, r1\nRETV r2", 3, 8, 1), OK("BITIN", "ii:i", "BITIN r2, r0, r1\nRETV r2", 64, -1, 0), OK("BITIN", "ii:i", "BITIN r2, r0, r1\nRETV r2", -1, -1, 0), OK("BITIN", "ii:i", "BITIN r2, r0, r1\nRETV r2", 63, -1, 1),
    OK("BITRNG", "ii:i", "BITRNG r2, r0, r1\nRETV r2", 1, 3, 14), OK("BITRNG", "ii:i", "BITRNG r2, r0, r1\nRETV r2", 0, 63, -1), OK("BITRNG", "ii:i", "BITRNG r2, r0, r1\nRETV r2", 63, 63, INT64_MIN), OK("BITRNG", "ii:i", "BITRNG r2, r0, r1\nRETV r2", 5, 4, 0),
    OK("BITRNG empty outside", "ii:i", "BITRNG r2, r0, r1\nRETV r2", INT64_MAX, INT64_MIN, 0), ERR("BITRNG", "BITRNG r2, r0, r1\nRETV r2", -1, 4, RTE_RANGE, "range check error: -1 is outside 0..63", 1), ERR("BITRNG", "BITRNG r2, r0, r1\nRETV r2", 1, 64, RTE_RANGE, "range check error: 64 is outside 0..63", 1),
    /* sets in memory */
    OK("SETADD and SETIN", "ii:i", SET128 "SETADD r6, r0, r1, {16, t27}\nLDI r7, 64\nSETIN r8, r7, r6, {16, t27}\nSETIN r9, r0, r6, {16, t27}\nSETIN r10, r1, r6, {16, t27}\nADD r8, r8, r9\nADD r8, r8, r10\nRETV r8", 3, 100, 3),
    OK("SETADD fills words exactly", "ii:i", SET128 "SETADD r6, r0, r1, {16, t27}\nLDI r7, 0\nLDXX64 r8, r6, r7, {2, 0}\nLDI r7, 1\nLDXX64 r9, r6, r7, {2, 0}\nXOR r8, r8, r9\nRETV r8", 63, 64, INT64_MIN ^ 1),
    OK("SETADD of all", "ii:i", SET128 "SETADD r6, r0, r1, {16, t27}\nLDI r7, 0\nLDXX64 r8, r6, r7, {2, 0}\nLDI r7, 1\nLDXX64 r9, r6, r7, {2, 0}\nAND r8, r8, r9\nRETV r8", 0, 127, -1),
    OK("SETADD of one", "ii:i", SET128 "SETADD r6, r0, r1, {16, t27}\nLDI r7, 1\nLDXX64 r8, r6, r7, {2, 0}\nRETV r8", 66, 66, 4), OK("SETADD of an empty range", "ii:i", SET128 "SETADD r6, r0, r1, {16, t27}\nSETTO r7, r6, {16, t27}\nRETV r7", 1000, -1000, 0),
    ERR("SETADD above", SET128 "SETADD r6, r0, r1, {16, t27}\nRETV r0", 5, 128, RTE_RANGE, "range check error: 128 is outside 0..127", 5), ERR("SETADD below", SET128 "SETADD r6, r0, r1, {16, t27}\nRETV r0", -1, 5, RTE_RANGE, "range check error: -1 is outside 0..127", 5),
    ERR("SETADD of everything", SET128 "SETADD r6, r0, r1, {16, t27}\nRETV r0", INT64_MIN, INT64_MAX, RTE_RANGE, NULL, 5),
    OK("SETIN outside", "ii:i", SET128 "SETADD r6, r0, r0, {16, t27}\nSETIN r7, r1, r6, {16, t27}\nRETV r7", 0, 128, 0), OK("SETIN outside", "ii:i", SET128 "SETADD r6, r0, r0, {16, t27}\nSETIN r7, r1, r6, {16, t27}\nRETV r7", 0, INT64_MIN, 0),
    OK("SETSUB", "ii:i", SET128 "SETADD r6, r0, r1, {16, t27}\nSETSUB r6, r0, {16, t27}\nSETTO r7, r6, {16, t27}\nRETV r7" , 1, 2, 4),
    OK("SETUNI", "ii:i", SETS ADD("r10", "r0") ADD("r11", "r1") "SETUNI r12, r10, r11, {16, t27}\nSETTO r13, r12, {16, t27}\nRETV r13", 1, 2, 6),
    OK("SETINT", "ii:i", SETS ADD("r10", "r0") ADD("r11", "r1") ADD("r11", "r0") "SETINT r12, r10, r11, {16, t27}\nSETTO r13, r12, {16, t27}\nRETV r13", 1, 2, 2),
    OK("SETDIF", "ii:i", SETS ADD("r10", "r0") ADD("r10", "r1") ADD("r11", "r1") "SETDIF r10, r10, r11, {16, t27}\nSETTO r13, r10, {16, t27}\nRETV r13", 1, 2, 2),
    OK("SETLE", "ii:i", SETS ADD("r10", "r1") ADD("r11", "r0") ADD("r11", "r1") "SETLE r12, r10, r11, {16, t27}\nSETLE r13, r11, r10, {16, t27}\nSHLI r13, r13, 1\nOR r12, r12, r13\nRETV r12", 1, 127, 1),
    OK("SETEQ", "ii:i", SETS ADD("r10", "r1") ADD("r11", "r0") "SETEQ r12, r10, r11, {16, t27}\nSETEQ r13, r10, r10, {16, t27}\nSHLI r13, r13, 1\nOR r12, r12, r13\nRETV r12", 1, 127, 2),
    OK("SETWID wider", "ii:i", WIDER "SETADD r11, r0, r0, {16, t27}\nSETADD r10, r1, r1, {32, t26}\nSETWID r10, r11, {32, t26}, {16, t27}\nSETIN r12, r0, r10, {32, t26}\nSETIN r13, r1, r10, {32, t26}\nSHLI r13, r13, 1\nOR r12, r12, r13\nRETV r12", 100, 200, 1),
    OK("SETWID narrower", "ii:i", WIDER "SETADD r10, r0, r0, {32, t26}\nSETWID r11, r10, {16, t27}, {32, t26}\nSETIN r12, r0, r11, {16, t27}\nRETV r12", 100, 0, 1),
    ERR("SETWID that does not fit", WIDER "SETADD r10, r0, r0, {32, t26}\nSETWID r11, r10, {16, t27}, {32, t26}\nRETV r0", 200, 0, RTE_RANGE, "range check error: 200 is outside 0..127", 0),
    OK("SETFROM", "ii:i", SET128 "SETADD r6, r1, r1, {16, t27}\nSETFROM r6, r0, {16, t27}\nSETTO r7, r6, {16, t27}\nRETV r7", 0x55, 127, 0x55),
    ERR("SETTO that does not fit", SET128 "SETADD r6, r0, r0, {16, t27}\nSETTO r7, r6, {16, t27}\nRETV r0", 64, 0, RTE_RANGE, "range check error: 64 is outside 0..63", 6),
    /* files */
    OK("STDFILE", ":i", "STDFILE r0, 1\nSTDFILE r1, 2\nREQ r2, r0, r1\nSTDFILE r3, 0\nRISNIL r4, r3\nADD r2, r2, r4\nRETV r2", 0, 0, 0),
    OK("FILEREF creates once", ":i", "GADDR r0, @64\nFILEREF r1, r0, {t0, 0}\nFILEREF r2, r0, {t0, 0}\nREQ r3, r1, r2\nRETV r3", 0, 0, 1),
    OK("FILEREF typed", ":i", "GADDR r0, @64\nFILEREF r1, r0, {t7, 0}\nRISNIL r2, r1\nRETV r2", 0, 0, 0),
    ERR("FILEREF of another type", "GADDR r2, @64\nFILEREF r3, r2, {t7, 0}\nFILEREF r4, r2, {t0, 1}\nRETV r0", 0, 0, RTE_CAST, NULL, 3),
    OK("FILEBUF at the end of input", ":i", "STDFILE r0, 0\nFILEBUF r1, r0, {t2}\nLDMU8 r2, r1, 0\nRETV r2", 0, 0, 26),
    ERR("FILEBUF of another type", "STDFILE r2, 0\nFILEBUF r3, r2, {t7}\nRETV r0", 0, 0, RTE_CAST, NULL, 2),
    OK("FILEBUF of a file that was never opened is a variable", "ii:i", "GADDR r2, @64\nFILEREF r3, r2, {t7, 0}\nFILEBUF r4, r3, {t7}\nLDMX64 r5, r4, 0\nRETV r5", 9, 9, 0),
    OK("a by-ref to a buffer survives closing", ":i", "STDFILE r0, 0\nFILEBUF r1, r0, {t2}\nMOV r4, r0\nCALLB r4, f_close\nLDI r2, 7\nSTM8 r2, r1, 0\nCALLB r4, gc\nLDMU8 r3, r1, 0\nRETV r3", 0, 0, 7),
};
const int textCaseCount = sizeof textCases / sizeof textCases[0];
