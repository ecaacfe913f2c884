/* cases_object.c: boxes, environments and closures, dynamic arrays, casts, copies. */
#include "tests/vm/interp/rig.h"

#define OK(name, sig, body, x, y, want) {name, sig, body, x, y, 0, want, 0, NULL, 0, NULL}
#define MORE(name, sig, body, x, y, want, more) {name, sig, body, x, y, 0, want, 0, NULL, 0, more}
#define ERR(name, body, x, y, code, message, line) {name, "ii:i", body, x, y, 0, 0, code, message, line, NULL}
#define ERRMORE(name, body, x, code, message, line, more) {name, "i:i", body, x, 0, 0, 0, code, message, line, more}

/* f1(n, env): n + *field 0 of env + field 2. */
static const char useEnv[] = ".func f1 s7 sig=t58 regs=8 envparams=1\n.local i64\n.local v:57\n.line 0 100\nLDENV r3, r1, 0\nLDMX64 r4, r3, 0\nLDRX64 r5, r1, 24\nADD r4, r4, r5\nADD r4, r4, r0\nRETV r4\n.end\n";
/* f1(n) makes an environment and returns a closure over it, which is dead by then; f2 is the closure's function. */
static const char leakClosure[] =
    ".func f1 s7 sig=t67 regs=12 envreg=1\n.local i64\n.local v:57\nCLEAR r1, 1\nNEWENV r1, t57\nMOV r3, r1\nMKCLOS r4, f2, {1, r3}\nRETVE r4, r1\n.end\n"
    ".func f2 s7 sig=t58 regs=8 envparams=1\n.local i64\n.local v:57\n.line 0 200\nLDENV r3, r1, 0\nLDMX64 r4, r3, 0\nRETV r4\n.end\n";
/* f1(slice, n, env): first element + n + field 2; an environment behind a slice. */
static const char sliceEnv[] =
    ".func f1 s7 sig=t64 regs=12 envparams=1\n.local slice:7\n.local slice2:7\n.local i64\n.local v:57\nLDI r5, 0\nLDSX64 r6, r0, r5, {0, 0}\nADD r6, r6, r2\nLDENV r8, r3, 1\nSLICEN r10, r8\nADD r6, r6, "
    "r10\nRETV r6\n.end\n";
static const char retePlain[] = ".func f1 s7 sig=t74 regs=4 envreg=1\n.local i64\n.local v:57\nCLEAR r1, 1\nNEWENV r1, t57\nRETE r1\n.end\n";
#define ENV ".envreg 1\n.local v:57\nCLEAR r1, 1\n"

const OpCase objectCases[] = {
    OK("NEW is zeroed", ":i", "NEW r0, t29\nLDRX64 r1, r0, 16\nLDRX64 r2, r0, 40\nSLEN r3, r2\nADD r1, r1, r3\nRETV r1", 0, 0, 0),
    OK("NEW reuses disposed memory zeroed", ":i", ".local v:29\n.local i64\n.local i64\nNIL r0, t29\nLDI r1, 0\nLDI r2, 3000\nloop:\nNEW r0, t29\nLDRX64 r5, r0, 16\nJNEI r5, 0, bad\nLDI r6, 77\nSTRX64 r6, r0, 16\nDISPOSE r0\nFORUP r1, r2, loop\nLDI r5, 1\nRETV r5\nbad:\nRETV r1", 0, 0, 1),
    OK("DISPOSE of nil", ":i", "NIL r0, t30\nDISPOSE r0\nLDI r1, 4\nRETV r1", 0, 0, 4),
    OK("DISPOSE twice", ":i", "NEW r0, t30\nDISPOSE r0\nDISPOSE r0\nRISNIL r1, r0\nRETV r1", 0, 0, 1),
    OK("DISPOSEN", ":i", "NEW r0, t30\nMOV r1, r0\nDISPOSEN r0\nRISNIL r2, r0\nRISNIL r3, r1\nADD r2, r2, r3\nDISPOSEN r0\nDISPOSEN r1\nRETV r2", 0, 0, 2),
    OK("DISPOSEN of a pointer to the start", ":i", "NEW r0, t30\nDEREF r1, r0\nMKPTR r2, r1, {t30}\nDISPOSEN r2\nRISNIL r3, r0\nRETV r3", 0, 0, 1),
    ERR("DISPOSEN of an interior pointer", "GADDR r2, @0\nMKPTR r3, r2, {t30}\nDISPOSEN r3\nRETV r0", 0, 0, RTE_NIL, NULL, 3),
    OK("JRNIL of a nil field", ":i", "NEW r0, t29\nJRNIL r0, 40, yes\nRETI 0\nyes:\nRETI 1", 0, 0, 1),
    OK("JRNIL of a set field", ":i", "NEW r0, t29\nLDI r1, 65\nSCHR r2, r1\nSTRX64 r2, r0, 40\nJRNIL r0, 40, yes\nRETI 0\nyes:\nRETI 1", 0, 0, 0),
    OK("JRNNIL", ":i", "NEW r0, t29\nLDI r1, 65\nSCHR r2, r1\nSTRX64 r2, r0, 40\nJRNNIL r0, 40, yes\nRETI 0\nyes:\nRETI 1", 0, 0, 1),
    OK("STRNIL", ":i", "NEW r0, t29\nLDI r1, 65\nSCHR r2, r1\nSTRX64 r2, r0, 40\nSTRNIL r0, 40\nLDRX64 r3, r0, 40\nSLEN r4, r3\nRETV r4", 0, 0, 0),
    OK("RETI", ":i", "RETI -7", 0, 0, -7),
    ERR("JRNIL of nil", "NIL r2, t29\nJRNIL r2, 40, yes\nyes:\nRETV r0", 0, 0, RTE_NIL, NULL, 2),
    ERR("JRNNIL of a disposed box", "NEW r2, t29\nDISPOSE r2\nJRNNIL r2, 40, yes\nyes:\nRETV r0", 0, 0, RTE_NIL, NULL, 3),
    ERR("STRNIL of nil", "NIL r2, t29\nSTRNIL r2, 40\nRETV r0", 0, 0, RTE_NIL, NULL, 2),
    OK("RISNIL", ":i", "NIL r0, t30\nRISNIL r1, r0\nNEW r2, t30\nRISNIL r3, r2\nSHLI r3, r3, 1\nOR r1, r1, r3\nRETV r1", 0, 0, 1),
    OK("REQ", ":i", "NEW r0, t30\nMOV r1, r0\nREQ r2, r0, r1\nNEW r3, t30\nREQ r4, r0, r3\nSHLI r4, r4, 1\nOR r2, r2, r4\nNIL r5, t30\nREQ r6, r0, r5\nSHLI r6, r6, 2\nOR r2, r2, r6\nRETV r2", 0, 0, 1),
    OK("REQ: disposed equals nil", ":i", "NEW r0, t30\nDISPOSE r0\nNIL r1, t30\nREQ r2, r0, r1\nRETV r2", 0, 0, 1),
    /* environments */
    OK("RETVE", "i:i", ENV "NEWENV r1, t57\nSTRX64 r0, r1, 24\nLDRX64 r2, r1, 24\nRETVE r2, r1", 9, 0, 9),
    OK("RETVE without NEWENV", "i:i", ENV "RETVE r0, r1", 9, 0, 9),
    OK("NEWENV twice", "i:i", ENV "NEWENV r1, t57\nSTRX64 r0, r1, 24\nNEWENV r1, t57\nLDRX64 r2, r1, 24\nRETVE r2, r1", 9, 0, 0),
    MORE("RETE", "i:i", "MOV r4, r0\nCALL r4, f1\nRETV r0", 3, 0, 3, retePlain),
    OK("STENV and LDENV", "i:i", ENV "NEWENV r1, t57\nGADDR r2, @0\nSTENV r2, r1, 0\nSTGX64 r0, @0\nLDENV r3, r1, 0\nLDMX64 r4, r3, 0\nRETVE r4, r1", 10, 0, 10),
    OK("STENV of a slice", "i:i", ENV "NEWENV r1, t57\nGADDR r2, @80\nSLICEA r3, r2, {t7, 5}\nSTENV r3, r1, 1\nLDENV r5, r1, 1\nSLICEN r7, r5\nADD r7, r7, r0\nRETVE r7, r1", 10, 0, 15),
    ERRMORE("LDENV of a field never stored", ENV "NEWENV r1, t57\nLDENV r3, r1, 0\nRETVE r0, r1", 1, RTE_NIL, NULL, 5, NULL),
    ERRMORE("LDENV of no environment", ENV "LDENV r3, r1, 0\nRETVE r0, r1", 1, RTE_NIL, NULL, 4, NULL),
    ERRMORE("STENV to no environment", ENV "GADDR r3, @0\nSTENV r3, r1, 0\nRETVE r0, r1", 1, RTE_NIL, NULL, 5, NULL),
    MORE("CALL with an environment argument", "i:i", ENV "NEWENV r1, t57\nGADDR r2, @0\nSTENV r2, r1, 0\nLDI r3, 1000\nSTGX64 r3, @0\nLDI r3, 100\nSTRX64 r3, r1, 24\nMOV r5, r0\nMOV r6, r1\nCALL r5, f1\nRETVE r5, r1", 7, 0, 1107, useEnv),
    MORE("MKCLOS", "i:i", ENV "NEWENV r1, t57\nGADDR r2, @0\nSTENV r2, r1, 0\nLDI r3, 1000\nSTGX64 r3, @0\nMOV r8, r1\nMKCLOS r3, f1, {1, r8}\nMOV r5, r0\nCALLC r5, r3, {t15}\nRETVE r5, r1", 7, 0, 1007, useEnv),
    MORE("MKCLOS over nil fails when it is used", "i:i", ENV "MOV r8, r1\nMKCLOS r3, f1, {1, r8}\nRISNIL r4, r3\nRETVE r4, r1", 7, 0, 0, useEnv),
    ERRMORE("a closure outlives its environment", "MOV r4, r0\nCALL r4, f1\nMOV r7, r0\nCALLC r7, r4, {t15}\nRETV r7", 7, RTE_NIL, NULL, 200, leakClosure),
    MORE("an environment behind a slice argument", "i:i",
         ENV "NEWENV r1, t57\nGADDR r2, @80\nSLICEA r2, r2, {t7, 5}\nSTENV r2, r1, 1\nLDI r4, 500\nSTGX64 r4, @80\nMOV r10, r1\nMKCLOS r4, f1, {1, r10}\nMOVS r6, r2\nMOV r8, r0\nCALLC r6, r4, {t65}\nRETVE r6, r1", 7, 0, 512, sliceEnv),
    MORE("FNREF", ":i", "FNREF r0, f1\nSTGX64 r0, @128\nCALLB r6, gc\nLDGX64 r1, @128\nLDI r4, 6\nCALLC r4, r1, {t15}\nRETV r4", 0, 0, 7, ".func f1 s7 sig=t15 regs=4\n.local i64\nADDI r2, r0, 1\nRETV r2\n.end\n"),
    /* dynamic arrays */
    OK("NEWDYN", "i:i", "NEWDYN r1, r0, {t53}\nDYNLEN r2, r1\nRETV r2", 7, 0, 7), OK("NEWDYN of nothing", "i:i", "NEWDYN r1, r0, {t53}\nDYNLEN r2, r1\nRETV r2", 0, 0, 0),
    ERR("NEWDYN of negative length", "NEWDYN r2, r0, {t53}\nRETV r0", -1, 0, RTE_RANGE, "negative array length -1", 1),
    ERR("NEWDYN too large", "NEWDYN r2, r0, {t53}\nRETV r0", INT64_MAX, 0, RTE_MEMORY, "out of memory", 1), ERR("NEWDYN of bytes too large", "NEWDYN r2, r0, {t47}\nRETV r0", INT64_MAX, 0, RTE_MEMORY, "out of memory", 1),
    OK("DYNLEN of nil", ":i", "NIL r0, t53\nDYNLEN r1, r0\nRETV r1", 0, 0, 0),
    OK("SETLEN grows with zeros", "ii:i", ".local v:53\nNEWDYN r2, r0, {t53}\nLDI r3, 0\nLDI r4, 5\nSTDX64 r4, r2, r3\nSETLEN r2, r1, {t53}\nLDDX64 r5, r2, r3\nADDI r6, r1, -1\nLDDX64 r7, r2, r6\nDYNLEN r8, r2\nADD r5, r5, r7\nADD r5, r5, r8\nRETV r5", 3, 100, 105),
    OK("SETLEN shrinks and clears", ":i", ".local v:53\nLDI r1, 4\nNEWDYN r0, r1, {t53}\nLDI r2, 3\nLDI r3, 9\nSTDX64 r3, r0, r2\nLDI r4, 2\nSETLEN r0, r4, {t53}\nSETLEN r0, r1, {t53}\nLDDX64 r5, r0, r2\nRETV r5", 0, 0, 0),
    OK("SETLEN to 0 gives nil", ":i", ".local v:53\nLDI r1, 4\nNEWDYN r0, r1, {t53}\nLDI r1, 0\nSETLEN r0, r1, {t53}\nRISNIL r2, r0\nRETV r2", 0, 0, 1),
    OK("SETLEN of nil", ":i", ".local v:53\nNIL r0, t53\nLDI r1, 4\nSETLEN r0, r1, {t53}\nDYNLEN r2, r0\nRETV r2", 0, 0, 4),
    OK("SETLEN one by one", ":i", ".local v:53\n.local i64\n.local i64\nNIL r0, t53\nLDI r1, 1\nLDI r2, 2000\nloop:\nSETLEN r0, r1, {t53}\nADDI r5, r1, -1\nSTDX64 r1, r0, r5\nFORUP r1, r2, loop\nLDI r5, 999\nLDDX64 r6, r0, r5\nDYNLEN r7, r0\nADD r6, r6, r7\nRETV r6", 0, 0, 3000),
    ERR("SETLEN negative", ".local v:53\nNIL r2, t53\nSETLEN r2, r0, {t53}\nRETV r0", -5, 0, RTE_RANGE, "negative array length -5", 3),
    OK("SETLEN of a shared array copies", ":i",
       ".local v:53\n.local v:53\nLDI r2, 3\nNEWDYN r0, r2, {t53}\nSHARE r0\nMOV r1, r0\nLDI r3, 2\nSETLEN r1, r3, {t53}\nLDI r4, 0\nLDI r5, 8\nSTDX64 r5, r1, r4\nLDDX64 r6, r0, r4\nDYNLEN r7, r0\nSHLI r7, r7, 4\nOR r6, r6, r7\nRETV r6", 0, 0, 48),
    OK("SETLEN of a shared array of strings shares the strings", ":i",
       ".local v:55\n.local v:55\n.local v:10\nLDI r5, 1\nNEWDYN r0, r5, {t55}\nLDSTR r6, s3\nLDSTR r7, s4\nSCAT r2, r6, r7\nLDI r8, 0\nSTDX64 r2, r0, r8\nSHARE r0\nMOV r1, r0\nLDI r9, 2\nSETLEN r1, r9, {t55}\n"
       "LDDX64 r2, r1, r8\nLDI r10, 88\nSAPPC r2, r10\nLDDX64 r11, r0, r8\nSLEN r12, r11\nRETV r12", 0, 0, 6),
    OK("DYNCOPY", ":i", "LDI r1, 3\nNEWDYN r0, r1, {t53}\nDYNCOPY r2, r0\nLDI r3, 0\nSTDX64 r1, r2, r3\nLDDX64 r4, r0, r3\nDYNLEN r5, r2\nADD r4, r4, r5\nRETV r4", 0, 0, 3),
    OK("DYNCOPY of nil", ":i", "NIL r0, t53\nDYNCOPY r1, r0\nRISNIL r2, r1\nRETV r2", 0, 0, 1),
    OK("DYNCOPY of strings shares them", ":i",
       ".local v:10\nLDI r1, 1\nNEWDYN r2, r1, {t55}\nLDSTR r3, s3\nLDSTR r4, s4\nSCAT r0, r3, r4\nLDI r5, 0\nSTDX64 r0, r2, r5\nDYNCOPY r6, r2\nLDDX64 r0, r6, r5\nLDI r7, 65\nSAPPC r0, r7\nLDDX64 r8, r2, r5\nSLEN r9, r8\nRETV r9", 0, 0, 6),
    OK("DYNCOPY of records with strings shares them", ":i",
       ".local v:10\nLDI r1, 2\nNEWDYN r2, r1, {t73}\nLDI r5, 1\nLEAD r3, r2, r5, {16, t62}\nLDSTR r6, s3\nLDSTR r7, s4\nSCAT r0, r6, r7\nSTMX64 r0, r3, 0\nDYNCOPY r8, r2\nLEAD r9, r8, r5, {16, t62}\nLDMX64 r0, r9, 0\nLDI r10, "
       "65\nSAPPC r0, r10\nLDMX64 r11, r3, 0\nSLEN r12, r11\nRETV r12", 0, 0, 6),
    OK("SHARE", ":i", ".local v:10\n.local v:10\nLDSTR r4, s3\nLDSTR r5, s4\nSCAT r0, r4, r5\nSHARE r0\nMOV r1, r0\nLDI r6, 65\nSAPPC r1, r6\nSLEN r7, r0\nSLEN r8, r1\nSHLI r8, r8, 4\nOR r7, r7, r8\nRETV r7", 0, 0, 0x76),
    OK("SHARE of nil", ":i", "NIL r0, t10\nSHARE r0\nSLEN r1, r0\nRETV r1", 0, 0, 0),
    /* casts and memory */
    OK("CAST", ":i", ".local any\nNEW r1, t30\nLDI r2, 6\nSTRX64 r2, r1, 0\nMOV r0, r1\nCAST r3, r0, {t30}\nLDRX64 r4, r3, 0\nRETV r4", 0, 0, 6),
    OK("CAST of nil", ":i", ".local any\nNIL r0, t11\nCAST r3, r0, {t30}\nRISNIL r4, r3\nRETV r4", 0, 0, 1),
    OK("CAST to any", ":i", "NEW r1, t30\nCAST r2, r1, {t11}\nRISNIL r4, r2\nRETV r4", 0, 0, 0),
    ERR("CAST to another type", ".local any\nNEW r3, t30\nMOV r2, r3\nCAST r4, r2, {t29}\nRETV r0", 0, 0, RTE_CAST, "invalid type cast: the value is a pointer", 4),
    ERR("CAST of a string", ".local any\nLDSTR r3, s3\nMOV r2, r3\nCAST r4, r2, {t29}\nRETV r0", 0, 0, RTE_CAST, "invalid type cast: the value is a string", 4),
    OK("COPY", "i:i", "STGX64 r0, @24\nNEW r1, t29\nDEREF r2, r1\nGADDR r3, @8\nCOPY r2, r3, {56, t28}\nLDRX64 r4, r1, 16\nRETV r4", 17, 0, 17),
    OK("COPY onto itself", "i:i", "STGX64 r0, @24\nGADDR r3, @8\nCOPY r3, r3, {56, t28}\nLDGX64 r4, @24\nRETV r4", 17, 0, 17),
    OK("COPY of many bytes", ":i", "NEW r0, t76\nNEW r1, t76\nDEREF r2, r0\nDEREF r3, r1\nLDI r4, 131071\nLDI r5, 200\nSTX8 r5, r2, r4, {131072, 0}\nCOPY r3, r2, {131072, t75}\nLDXU8 r6, r3, r4, {131072, 0}\nRETV r6", 0, 0, 200),
    OK("COPY shares the strings of a record", ":i",
       ".local v:10\nNEW r1, t63\nNEW r2, t63\nLDSTR r3, s3\nLDSTR r4, s4\nSCAT r0, r3, r4\nSTRX64 r0, r1, 0\nDEREF r5, r1\nDEREF r6, r2\nCOPY r6, r5, {16, t62}\nLDRX64 r0, r2, 0\nLDI r7, 65\nSAPPC r0, r7\nLDRX64 r8, r1, "
       "0\nSLEN r9, r8\nRETV r9", 0, 0, 6),
    OK("COPY shares the dynamic arrays of a record", ":i",
       ".local v:47\nNEW r1, t29\nNEW r2, t29\nLDI r3, 3\nNEWDYN r0, r3, {t47}\nSTRX64 r0, r1, 48\nDEREF r5, r1\nDEREF r6, r2\nCOPY r6, r5, {56, t28}\nLDRX64 r0, r2, 48\nLDI r7, 1\nSETLEN r0, r7, {t47}\nLDRX64 r8, r1, 48\nDYNLEN "
       "r9, r8\nRETV r9", 0, 0, 3),
    OK("ZERO", "i:i", "STGX64 r0, @112\nGADDR r1, @80\nZERO r1, {40, t37}\nLDGX64 r2, @112\nRETV r2", 17, 0, 0),
    OK("CMPMEM", "ii:i", "STGX64 r0, @80\nSTGX64 r1, @96\nGADDR r2, @80\nLEAM r3, r2, {t7, 0}\nLEAM r4, r2, {t7, 16}\nCMPMEM r5, r3, r4, {8, t7}\nRETV r5", 1, 200, -1),
    OK("CMPMEM", "ii:i", "STGX64 r0, @80\nSTGX64 r1, @96\nGADDR r2, @80\nLEAM r3, r2, {t7, 0}\nLEAM r4, r2, {t7, 16}\nCMPMEM r5, r3, r4, {8, t7}\nRETV r5", 200, 1, 1),
    OK("CMPMEM", "ii:i", "STGX64 r0, @80\nSTGX64 r1, @96\nGADDR r2, @80\nLEAM r3, r2, {t7, 0}\nLEAM r4, r2, {t7, 16}\nCMPMEM r5, r3, r4, {8, t7}\nRETV r5", 3, 3, 0),
    OK("a list survives collections", ":i",
       ".local i64\n.local i64\n.local v:72\n.local i64\nLDI r0, 1\nLDI r1, 300\nNIL r2, t72\nSTGX64 r2, @120\nmake:\nNEW r2, t72\nSTRX64 r0, r2, 0\nLDGX64 r5, @120\nSTRX64 r5, r2, 8\nSTGX64 r2, @120\nFORUP r0, r1, make\nNIL r2, "
       "t72\nCALLB r6, gc\nLDGX64 r2, @120\nLDI r3, 0\nJMP test\nnext:\nLDRX64 r5, r2, 0\nADD r3, r3, r5\nLDRX64 r2, r2, 8\ntest:\nBNNIL r2, next\nRETV r3", 0, 0, 45150),
};
const int objectCaseCount = sizeof objectCases / sizeof objectCases[0];
