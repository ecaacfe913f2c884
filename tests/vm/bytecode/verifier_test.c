/* verifier_test.c: for every rule of verifier_rules.def snippets that it accepts and refuses, and patched tables that it refuses.
 *
 * rule_deletion.py builds this against a verifier without one rule and expects a failure. */
#include "tests/vm/bytecode/support.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    NONE,
#define VERIFIER_RULE(number, text) number,
#include "vm/bytecode/verifier_rules.def"
#undef VERIFIER_RULE
    RULE_END
};

typedef struct Snippet {
    uint32_t rule;   /* that the snippet is about */
    bool isAccepted;
    const char *name;
    const char *text;
} Snippet;

#define OK(rule, name, locals, code) {rule, true, name, BT_SNIPPET(locals, code)}
#define NO(rule, name, locals, code) {rule, false, name, BT_SNIPPET(locals, code)}
#define RET_ " RET\n"
/* A module that has only these tables and one empty function. */
#define TABLES(text) ".pasm 1 0\n.module s0\n.main none\n.hash 0x0\n.string s0 \"m\"\n.source s0\n" text
/* An import of a C function; t13 is a record of numbers, t15 its callback's signature, t16 that closure, t18 a box of strings, t19 the signature. */
#define FOREIGN(name, sig) \
    TABLES(".string s1 \"" name "\"\n.type t13 record align=8 size=16\n.field 0 i64 s0\n.field 8 f64 s0\n.type t14 box align=8 elem=t13 size=16\n" \
           ".type t15 sig result=i64\n.param v:14\n.param f64\n.type t16 closure align=8 elem=t15 size=8\n.type t17 array align=8 elem=t10 size=8 length=1\n" \
           ".type t18 box align=8 elem=t17 size=8\n.type t19 sig " sig "\n.import s0 s1 kind=4 type=t19 hash=0x0\n")
#define FOREIGN_CALL(code) \
    FOREIGN("cos d(d)", "result=f64\n.param f64") ".type t20 sig\n.func f0 s0 sig=t20 regs=4 line=1\n" code ".end\n"
#define EMPTY_FUNC(sig) ".func f0 s0 sig=" sig " regs=0 line=1\n RET\n.end\n"

static const Snippet snippets[] = {
    /* ---- tables ---- */
    {V01, true, "standard types", TABLES("")},
    {V02, true, "kinds", TABLES(".type t13 dyn align=8 elem=t5 size=8\n")},
    {V02, false, "unknown flag", TABLES(".type t13 dyn flags=1 align=8 elem=t5 size=8\n")},
    {V02, false, "unknown set flag", TABLES(".type t13 array flags=2 align=4 elem=t5 size=8 length=2\n")},
    {V02, false, "scalar kind behind the built-in types", TABLES(".type t13 i32 align=4 size=4\n")},
    {V02, false, "element of a record", TABLES(".type t13 record align=4 elem=t5 size=4\n.field 0 v:5 s0\n")},
    {V02, false, "length of a box", TABLES(".type t13 box align=8 elem=t5 size=4 length=1\n")},
    {V03, true, "array of boxes of itself", TABLES(".type t13 box align=8 elem=t14 size=16\n.type t14 array align=8 elem=t13 size=16 length=2\n")},
    {V03, false, "box of nothing", TABLES(".type t13 box align=8 size=4\n")},
    {V03, false, "type that does not exist", TABLES(".type t13 dyn align=8 elem=t14 size=8\n")},
    {V03, false, "array of signatures", TABLES(".type t13 sig\n.type t14 dyn align=8 elem=t13 size=8\n")},
    {V03, false, "dyn of environments", TABLES(".type t13 env align=8 size=8\n.field 0 i64 s0\n.type t14 dyn align=8 elem=t13 size=8\n")},
    {V03, false, "closure of an integer", TABLES(".type t13 closure align=8 elem=t7 size=8\n")},
    {V03, false, "field of class by-ref in a record", TABLES(".type t13 record align=8 size=8\n.field 0 byref:5 s0\n")},
    {V03, false, "field of an unknown type", TABLES(".type t13 record align=8 size=8\n.field 0 v:99 s0\n")},
    {V03, false, "environment with a frame aggregate", TABLES(".type t13 env align=8 size=8\n.field 0 agg:5 s0\n")},
    {V03, false, "environment inside an environment", TABLES(".type t13 env align=8 size=8\n.field 0 i64 s0\n.type t14 env align=8 size=8\n.field 0 v:13 s0\n")},
    {V04, true, "tables in order", BT_SNIPPET("", RET_)},
    {V05, true, "sizes", TABLES(".type t13 array align=4 elem=t5 size=8 length=2\n.type t14 record align=4 size=12 length=12\n.field 0 v:13 s0\n.field 8 v:2 s0\n")},
    {V05, false, "array too small", TABLES(".type t13 array align=4 elem=t5 size=4 length=2\n")},
    {V05, false, "array overflow", TABLES(".type t13 array align=8 elem=t7 size=8 length=2305843009213693953\n")},
    {V05, false, "array of nothing", TABLES(".type t13 array align=4 elem=t5 size=4\n")},
    {V05, false, "array alignment", TABLES(".type t13 array align=2 elem=t5 size=8 length=2\n")},
    {V05, false, "record alignment", TABLES(".type t13 record align=4 size=8\n.field 0 i64 s0\n")},
    {V05, false, "record alignment 3", TABLES(".type t13 record align=3 size=9\n.field 0 v:2 s0\n")},
    {V05, false, "record size not a multiple", TABLES(".type t13 record align=4 size=6\n.field 0 v:5 s0\n")},
    {V05, false, "empty record", TABLES(".type t13 record align=1\n")},
    {V05, false, "huge record", TABLES(".type t13 record align=8 size=4294967296\n.field 0 i64 s0\n")},
    {V05, false, "box size", TABLES(".type t13 box align=8 elem=t7 size=4\n")},
    {V05, false, "dyn size", TABLES(".type t13 dyn align=8 elem=t7 size=16\n")},
    {V05, false, "dyn alignment", TABLES(".type t13 dyn align=4 elem=t7 size=8\n")},
    {V05, false, "set of bytes", TABLES(".type t13 array flags=1 align=1 elem=t2 size=8 length=8\n")},
    {V05, false, "file size of a record", TABLES(".type t13 record align=4 size=4 length=5\n.field 0 v:5 s0\n")},
    {V05, false, "size of a signature", TABLES(".type t13 sig size=8\n")},
    {V06, true, "fields inside", TABLES(".type t13 record align=4 size=8\n.field 4 v:5 s0\n.field 0 v:2 s0\n")},
    {V06, false, "field outside", TABLES(".type t13 record align=4 size=8\n.field 8 v:5 s0\n")},
    {V06, false, "field partly outside", TABLES(".type t13 record align=4 size=4\n.field 0 v:16 s0\n.type t14 array align=4 elem=t5 size=40 length=10\n.type t15 array align=4 elem=t5 size=40 length=10\n.type t16 array align=4 elem=t5 size=40 length=10\n")},
    {V06, false, "field offset overflows", TABLES(".type t13 record align=4 size=8\n.field 18446744073709551612 v:5 s0\n")},
    {V06, false, "field not aligned", TABLES(".type t13 record align=4 size=8\n.field 2 v:5 s0\n")},
    {V07, true, "pointer to itself", TABLES(".type t13 record align=8 size=8\n.field 0 v:14 s0\n.type t14 box align=8 elem=t13 size=8\n")},
    {V07, false, "record in itself", TABLES(".type t13 record align=8 size=8\n.field 0 v:13 s0\n")},
    {V07, false, "array of itself", TABLES(".type t13 array align=8 elem=t14 size=8 length=1\n.type t14 record align=8 size=8\n.field 0 v:13 s0\n")},
    {V08, true, "variants without references", TABLES(".type t13 record align=8 size=8\n.field 0 i64 s0\n.field 0 f64 s0\n.field 4 v:5 s0\n")},
    {V08, false, "reference over an integer", TABLES(".type t13 record align=8 size=8\n.field 0 string s0\n.field 0 i64 s0\n")},
    {V08, false, "integer over half a reference", TABLES(".type t13 record align=8 size=8\n.field 4 v:5 s0\n.field 0 string s0\n")},
    {V08, false, "two references", TABLES(".type t13 record align=8 size=8\n.field 0 string s0\n.field 0 any s0\n")},
    {V08, false, "by-ref over an integer", TABLES(".type t13 env align=8 size=8\n.field 0 byref:5 s0\n.field 0 i64 s0\n")},
    {V08, false, "slices overlap", TABLES(".type t13 env align=8 size=24\n.field 0 slice:5 s0\n.field 8 slice:5 s0\n")},
    {V08, false, "integers of an environment overlap", TABLES(".type t13 env align=8 size=8\n.field 0 i64 s0\n.field 0 i64 s0\n")},
    {V08, false, "reference inside a nested record", TABLES(".type t13 record align=8 size=8\n.field 0 string s0\n.type t14 record align=8 size=8\n.field 0 v:13 s0\n.field 0 i64 s0\n")},
    {V09, true, "register types", TABLES(".type t13 sig result=string\n.param i64\n.param f64\n.param any\n.param byref:5\n.param slice:2\n")},
    {V09, false, "narrow parameter", TABLES(".type t13 sig\n.param v:5\n")},
    {V09, false, "frame aggregate parameter", TABLES(".type t13 sig\n.param agg:5\n")},
    {V09, false, "by-ref result", TABLES(".type t13 sig result=byref:5\n")},
    {V09, false, "slice result", TABLES(".type t13 sig result=slice:5\n")},
    {V09, false, "unknown result", TABLES(".type t13 sig result=v:77\n")},
    {V09, false, "by-ref to nothing", TABLES(".type t13 sig\n.param byref:0\n")},
    {V09, false, "by-ref to a signature", TABLES(".type t13 sig\n.param byref:13\n")},
    {V09, false, "environment result", TABLES(".type t13 env align=8 size=8\n.field 0 i64 s0\n.type t14 sig result=v:13\n")},
    {V10, true, "environment last", TABLES(".type t13 env align=8 size=8\n.field 0 i64 s0\n.type t14 sig\n.param i64\n.param v:13\n.param v:13\n")},
    {V10, false, "environment first", TABLES(".type t13 env align=8 size=8\n.field 0 i64 s0\n.type t14 sig\n.param v:13\n.param i64\n")},
    {V10, false, "closure with environments", TABLES(".type t13 env align=8 size=8\n.field 0 i64 s0\n.type t14 sig\n.param v:13\n.type t15 closure align=8 elem=t14 size=8\n")},
    {V10, false, "import with environments", TABLES(".type t13 env align=8 size=8\n.field 0 i64 s0\n.type t14 sig\n.param v:13\n.import s0 s0 kind=0 type=t14 hash=0x0\n")},
    {V11, true, "strings", TABLES(".string s1 \"\"\n.string s2 \"a\\x00b\"\n")},
    {V12, true, "names", TABLES(".type t13 record align=8 size=8\n.field 0 i64 s0\n.global @0 t7 s0\n")},
    {V12, false, "module name", ".pasm 1 0\n.module s1\n.string s0 \"m\"\n"},
    {V12, false, "source name", TABLES(".source s1\n")},
    {V12, false, "field name", TABLES(".type t13 record align=8 size=8\n.field 0 i64 s1\n")},
    {V12, false, "global name", TABLES(".global @0 t7 s1\n")},
    {V12, false, "import module", TABLES(".import s1 s0 kind=1 type=t7 hash=0x0\n")},
    {V12, false, "import name", TABLES(".import s0 s1 kind=1 type=t7 hash=0x0\n")},
    {V12, false, "export name", TABLES(".export s1 kind=2 index=7 reserved=0 hash=0x0\n")},
    {V12, false, "function name", TABLES(".type t13 sig\n.func f0 s1 sig=t13 regs=0 line=1\n RET\n.end\n")},
    NO(V12, "string constant", ".local string\n", " LDSTR r0, s2\n RET\n"),
    OK(V12, "string constant exists", ".local string\n", " LDSTR r0, s1\n RET\n"),
    {V13, true, "globals", TABLES(".global @0 t2 s0\n.global @4 t5 s0\n.global @8 t10 s0\n")},
    {V13, false, "globals overlap", TABLES(".global @0 t7 s0\n.global @4 t5 s0\n")},
    {V13, false, "globals descend", TABLES(".global @8 t7 s0\n.global @0 t7 s0\n")},
    {V13, false, "reference not aligned", TABLES(".global @4 t10 s0\n")},
    {V13, false, "global of no type", TABLES(".global @0 t0 s0\n")},
    {V13, false, "global too far", TABLES(".global @4294967288 t7 s0\n")},
    {V14, true, "imports", BT_SNIPPET("", RET_)},
    {V14, false, "import of a record as function", TABLES(".import s0 s0 kind=0 type=t7 hash=0x0\n")},
    {V14, false, "import of an unknown type", TABLES(".import s0 s0 kind=0 type=t77 hash=0x0\n")},
    {V14, false, "import of a signature as global", TABLES(".type t13 sig\n.import s0 s0 kind=1 type=t13 hash=0x0\n")},
    {V14, true, "import of a type", TABLES(".type t13 record align=4 size=4\n.field 0 v:5 s0\n.import s0 s0 kind=2 type=t13 hash=0x0\n")},
    {V14, false, "import of a signature as type", TABLES(".type t13 sig\n.import s0 s0 kind=2 type=t13 hash=0x0\n")},
    {V14, false, "import of an unknown kind", TABLES(".import s0 s0 kind=3 type=t7 hash=0x0\n")},
    {V15, true, "exports", TABLES(".type t13 sig\n.global @0 t7 s0\n.export s0 kind=0 index=0 reserved=0 hash=0x0\n.export s0 kind=1 index=0 reserved=0 hash=0x0\n.export s0 kind=2 index=7 reserved=0 hash=0x0\n" EMPTY_FUNC("t13"))},
    {V15, false, "export of no function", TABLES(".export s0 kind=0 index=0 reserved=0 hash=0x0\n")},
    {V15, false, "export of no type", TABLES(".export s0 kind=2 index=13 reserved=0 hash=0x0\n")},
    {V15, true, "export of a text", TABLES(".export s0 kind=3 index=0 reserved=0 hash=0x0\n")},
    {V15, false, "export of no text", TABLES(".export s0 kind=3 index=1 reserved=0 hash=0x0\n")},
    {V15, false, "export of an unknown kind", TABLES(".export s0 kind=4 index=0 reserved=0 hash=0x0\n")},
    {V15, false, "reserved bits of an export", TABLES(".export s0 kind=2 index=7 reserved=1 hash=0x0\n")},
    {V16, true, "main function", TABLES(".main f0\n.type t13 sig\n" EMPTY_FUNC("t13"))},
    {V16, false, "main function does not exist", TABLES(".main f1\n.type t13 sig\n" EMPTY_FUNC("t13"))},
    {V16, false, "main function with a parameter", TABLES(".main f0\n.type t13 sig\n.param i64\n.func f0 s0 sig=t13 regs=1 line=1\n.local i64\n RET\n.end\n")},
    {V16, false, "main function with a result", TABLES(".main f0\n.type t13 sig result=i64\n.func f0 s0 sig=t13 regs=1 line=1\n.local i64\n RETV r0\n.end\n")},
    OK(V17, "lines", "", ".line 0 1\n NOP\n.line 0 2\n RET\n"),
    NO(V17, "unknown source file", "", ".line 1 1\n RET\n"),

    /* ---- functions ---- */
    {V18, true, "function", TABLES(".type t13 sig\n" EMPTY_FUNC("t13"))},
    {V18, false, "function of a record", TABLES(EMPTY_FUNC("t7"))},
    {V18, false, "function of an unknown type", TABLES(EMPTY_FUNC("t13"))},
    {V18, false, "function flags", TABLES(".type t13 sig\n.func f0 s0 sig=t13 regs=0 flags=4 line=1\n RET\n.end\n")},
    {V19, true, "registers", TABLES(".type t13 sig\n.func f0 s0 sig=t13 regs=65000 line=1\n RET\n.end\n")},
    {V19, false, "too many registers", TABLES(".type t13 sig\n.func f0 s0 sig=t13 regs=65001 line=1\n RET\n.end\n")},
    {V19, false, "fewer registers than locals", TABLES(".type t13 sig\n.func f0 s0 sig=t13 regs=0 line=1\n.local i64\n RET\n.end\n")},
    OK(V20, "locals", ".local agg:15\n.local body:15 * 2\n.local slice:5\n.local slice2:5\n.local byref:5\n.local agg:2\n.local v:21\n", RET_),
    NO(V20, "narrow local", ".local v:5\n", RET_),
    NO(V20, "slice without its second word", ".local slice:5\n.local i64\n", RET_),
    NO(V20, "slice at the end", ".local slice:5\n", RET_),
    NO(V20, "second word alone", ".local slice2:5\n", RET_),
    NO(V20, "aggregate of two words too few", ".local agg:15\n.local i64\n", RET_),
    NO(V20, "aggregate at the end", ".local agg:15\n.local body:15\n", RET_),
    NO(V20, "body of another type", ".local agg:15\n.local body:33\n.local body:15\n", RET_),
    NO(V20, "body too long", ".local agg:15\n.local body:15 * 3\n", RET_),
    NO(V20, "aggregate of a signature", ".local agg:13\n", RET_),
    NO(V20, "class link", ".local link:0\n", RET_),
    NO(V20, "unknown class", ".local raw:4026531840\n", RET_),
    {V21, true, "parameters are locals", BT_SNIPPET("", RET_)},
    {V21, false, "parameter is missing", TABLES(".type t13 sig\n.param i64\n.func f0 s0 sig=t13 regs=1 line=1\n RET\n.end\n")},
    {V21, false, "parameter of another type", TABLES(".type t13 sig\n.param i64\n.func f0 s0 sig=t13 regs=1 line=1\n.local f64\n RET\n.end\n")},
    {V22, true, "environment parameters", BT_SNIPPET("", RET_)},
    {V22, false, "too few environment parameters", TABLES(".type t13 env align=8 size=8\n.field 0 i64 s0\n.type t14 sig\n.param v:13\n.func f0 s0 sig=t14 regs=1 line=1\n.local v:13\n RET\n.end\n")},
    {V22, false, "too many environment parameters", TABLES(".type t13 sig\n.param i64\n.func f0 s0 sig=t13 regs=1 envparams=1 line=1\n.local i64\n RET\n.end\n")},
#define ENV_FUNC(head, locals, code) BT_TABLES ".func f0 s0 " head " line=1\n" locals code ".end\n" BT_FUNCS
    {V23, true, "environment register", ENV_FUNC("sig=t13 regs=4 envreg=0", ".local v:21\n", " CLEAR r0, 1\n NEWENV r0, t21\n RETE r0\n")},
    {V23, false, "environment register is no local", ENV_FUNC("sig=t13 regs=4 envreg=1", ".local v:21\n", " RET\n")},
    {V23, false, "environment register of another type", ENV_FUNC("sig=t13 regs=4 envreg=0", ".local v:18\n", " RET\n")},
    {V23, false, "environment register is a parameter", ENV_FUNC("sig=t25 regs=4 envreg=1 envparams=1", ".local i64\n.local v:21\n", " CLEAR r1, 1\n RETVE r0, r1\n")},
    OK(V24, "handlers", ".local any\n", ".handler catch A B C 0\n.handler goto A B C 7\n CLEAR r0, 1\nA:\n NOP\nB:\n RET\nC:\n RET\n"),
    OK(V24, "handler to the end", ".local any\n", ".handler catch A B A 0\n CLEAR r0, 1\nA:\n RET\nB:\n"),
    NO(V24, "empty handler", ".local any\n", ".handler catch A A A 0\nA:\n RET\n"),
    NO(V24, "handler beyond the end", ".local any\n", ".handler catch 0 3 0 0\n NOP\n RET\n"),
    NO(V24, "handler target outside", ".local any\n", ".handler catch 0 1 2 0\n NOP\n RET\n"),
    NO(V24, "handler starts inside", ".local any\n", ".handler catch 1 2 2 0\n LDI64 r2, 0\n RET\n"),
    NO(V24, "handler ends inside", ".local any\n", ".handler catch 0 1 2 0\n LDI64 r2, 0\n RET\n"),
    NO(V24, "handler target inside", ".local any\n", ".handler catch 0 2 1 0\n LDI64 r2, 0\n RET\n"),
    NO(V24, "handler kind", ".local any\n", ".handler 3 0 1 0 0\n RET\n"),
    OK(V24, "finally handler", ".local any\n", ".handler finally A B C 0\n CLEAR r0, 1\nA:\n NOP\nB:\n RET\nC:\n RAISE r0\n"),
    OK(V25, "handler register", ".local any\n", ".handler catch 0 1 0 0\n RET\n"),
    NO(V25, "handler register of another type", ".local string\n", ".handler catch 0 1 0 0\n RET\n"),
    NO(V25, "finally handler's register of another type", ".local i64\n", ".handler finally 0 1 0 0\n RET\n"),
    NO(V25, "finally handler's register is a temporary", ".local any\n", ".handler finally 0 1 0 1\n RET\n"),
    NO(V34, "a handler's register is not defined by the handler", ".local any\n.local i64\n", ".handler finally 0 1 1 0\n NOP\n RISNIL r1, r0\n RET\n"),
    NO(V25, "handler register is a temporary", ".local any\n", ".handler catch 0 1 0 1\n RET\n"),

    /* ---- instructions in general ---- */
    OK(V26, "opcode", "", " NOP\n RET\n"),
    NO(V26, "unknown opcode", "", " .word 0x000000000000ffff\n RET\n"),
    NO(V26, "internal opcode", "", " .word NATIVE_WORD\n RET\n"),
    OK(V27, "extra word", ".local i64\n", " LDI64 r0, 5\n RET\n"),
    NO(V27, "extra word is missing", ".local i64\n", " RET\n .word LDI64_WORD\n"),
    NO(V27, "switch table is missing", ".local i64\n", " RET\n .word SWITCH_WORD\n .word 0x0\n"),
    OK(V28, "unused operands", ".local i64\n", " CHKRNG r0, {-5, 5}\n RET\n"),
    NO(V28, "unused operand", "", " .word NOP_B_WORD\n RET\n"),
    NO(V28, "unused half", ".local byref:5\n.local v:29\n", " GADDR r3, @0\n .word MKPTR_WORD\n .word 0x100000012\n RET\n"),
    NO(V28, "unused half of a switch entry", ".local i64\n", " .word SWITCH1_WORD\n .word 0x0\n .word 0x100000000\n RET\n"),
    OK(V29, "ends in a loop", "", "A:\n LOOP A\n"),
    NO(V29, "runs off the end", "", " NOP\n"),
    NO(V29, "conditional branch at the end", ".local i64\n", "A:\n BT r0, A\n"),
    NO(V29, "no code", "", ""),
    OK(V30, "branch", ".local i64\n", " JT r0, A\n NOP\nA:\n RET\n"),
    NO(V30, "branch behind the end", ".local i64\n", " JT r0, +1\n RET\n"),
    NO(V30, "branch before the start", ".local i64\n", " BT r0, -2\n RET\n"),
    NO(V30, "branch into an extra word", ".local i64\n", " JT r0, +1\n LDI64 r0, 0\n RET\n"),
    NO(V30, "switch behind the end", ".local i64\n", " SWITCH r0, 0, [+1]\n RET\n"),
    OK(V31, "branches in their directions", ".local i64\n", "A:\n JEQ r0, r0, B\nB:\n BEQ r0, r0, A\n RET\n"),
    NO(V31, "forward branch goes back", ".local i64\n", "A:\n JEQ r0, r0, A\n RET\n"),
    NO(V31, "backward branch goes forward", ".local i64\n", " BEQ r0, r0, A\nA:\n RET\n"),
    NO(V31, "forward jump goes back", "", "A:\n JMP A\n RET\n"),
    NO(V30, "switch goes back", ".local i64\n", "A:\n SWITCH r0, 0, [A]\n RET\n"),
    OK(V32, "registers", ".local i64\n", " LDI r23, 5\n MOV r0, r23\n RET\n"),
    NO(V32, "read of a register that does not exist", ".local i64\n", " MOV r0, r24\n RET\n"),
    NO(V32, "write of a register that does not exist", ".local i64\n", " LDI r24, 5\n RET\n"),
    NO(V32, "register 65535", ".local i64\n", " LDI r65535, 5\n RET\n"),
    NO(V32, "second word of a slice does not exist", ".local agg:16\n.local body:16 * 4\n", " CLEAR r0, 5\n LEAF r20, r0\n SLICEA r23, r20, {t5, 10}\n RET\n"),
    NO(V32, "register in an extra word", ".local agg:17\n.local body:17 * 19\n", " CLEAR r0, 20\n LEAF r20, r0\n LDI r21, 0\n LDX2I32 r22, r20, r21, {4, 0}, {10, 0}, {r99}\n RET\n"),
    OK(V33, "temporary in its block", ".local i64\n", " LDI r5, 1\n MOV r0, r5\n RET\n"),
    NO(V33, "temporary never written", ".local i64\n", " MOV r0, r5\n RET\n"),
    {V33, false, "temporary that is a local of the function before", TABLES(".type t13 sig\n.func f0 s0 sig=t13 regs=9 line=1\n.local any * 9\n CLEAR r0, 9\n RET\n.end\n"
                                                                          ".func f1 s0 sig=t13 regs=9 line=1\n RISNIL r1, r5\n RET\n.end\n")},
    {V33, false, "temporary of the function before", TABLES(".type t13 sig\n.func f0 s0 sig=t13 regs=9 line=1\n LDI r5, 1\n RET\n.end\n"
                                                           ".func f1 s0 sig=t13 regs=9 line=1\n NEG r1, r5\n RET\n.end\n")},
    NO(V33, "temporary of another block", ".local i64\n", " LDI r5, 1\n JT r0, A\nA:\n MOV r0, r5\n RET\n"),
    NO(V33, "temporary behind a branch that falls through", ".local i64\n", " LDI r5, 1\n JT r0, A\n MOV r0, r5\nA:\n RET\n"),
    NO(V33, "temporary above a call", ".local i64\n", " LDI r6, 1\n LDI r3, 2\n CALL r3, f1\n MOV r0, r6\n RET\n"),
    NO(V33, "link word of a call", ".local i64\n", " LDI r2, 1\n LDI r3, 2\n CALL r3, f1\n MOV r0, r2\n RET\n"),
    NO(V33, "argument after a call without a result", ".local i64\n", " GADDR r8, @40\n LEAM r3, r8, {t5, 0}\n CALL r3, f2\n MOV r0, r3\n RET\n"),
    NO(V33, "outer window of two calls", ".local i64\n", " LDI r3, 2\n CALL r3, f1\n LDI r7, 2\n CALL r7, f1\n LDI r5, 2\n CALL r5, f1\n MOV r0, r7\n RET\n"),
    OK(V33, "below and in the window", ".local i64\n", " LDI r1, 1\n LDI r3, 2\n CALL r3, f1\n LDI r6, 3\n CALL r6, f1\n ADD r0, r3, r6\n ADD r0, r0, r1\n RET\n"),
    OK(V33, "written again after a call", ".local i64\n", " LDI r3, 2\n CALL r3, f1\n LDI r7, 1\n MOV r0, r7\n RET\n"),
    OK(V34, "local written in the entry block", ".local string\n.local i64\n", " LDSTR r0, s0\n JT r1, A\nA:\n SLEN r1, r0\n RET\n"),
    OK(V34, "local written in the same block", ".local string\n.local i64\n", " JT r1, A\nA:\n LDSTR r0, s0\n SLEN r1, r0\n RET\n"),
    OK(V34, "numbers need no definition", ".local f64\n.local i64\n", " FNEG r0, r0\n NEG r1, r1\n RET\n"),
    NO(V34, "string never written", ".local string\n.local i64\n", " SLEN r1, r0\n RET\n"),
    NO(V34, "local written in another block", ".local string\n.local i64\n", " JT r1, A\n LDSTR r0, s0\nA:\n SLEN r1, r0\n RET\n"),
    NO(V34, "entry block ends at a branch target", ".local string\n.local i64\n", "A:\n LDSTR r0, s0\n JT r1, B\nB:\n SLEN r1, r0\n LOOP A\n"),
    NO(V34, "entry block ends at a handler", ".local any\n.local i64\n.local string\n", ".handler catch A B B 0\n CLEAR r0, 1\nA:\n LDSTR r2, s0\nB:\n SLEN r1, r2\n RET\n"),
    NO(V34, "frame aggregate not cleared", ".local agg:15\n.local body:15 * 2\n", " LEAF r5, r0\n RET\n"),
    NO(V34, "second word of a slice", ".local slice:5\n.local slice2:5\n.local i64\n", " JT r2, A\nA:\n SLICEN r2, r0\n RET\n"),
    OK(V35, "integers", ".local i64\n", " ADD r0, r0, r0\n RET\n"),
    NO(V35, "real as integer", ".local i64\n.local f64\n", " ADD r0, r0, r1\n RET\n"),
    NO(V35, "string as integer", ".local string\n", " CLEAR r0, 1\n ADD r5, r0, r0\n RET\n"),
    NO(V35, "real index in an extra word", ".local agg:17\n.local body:17 * 19\n", " CLEAR r0, 20\n LEAF r20, r0\n LDI r21, 0\n LDF64 r22, 0x0\n LDX2I32 r23, r20, r21, {4, 0}, {10, 0}, {r22}\n RET\n"),
    OK(V36, "reals", ".local f64\n", " FADD r0, r0, r0\n FMULADD r0, r0, r0\n RET\n"),
    NO(V36, "integer as real", ".local f64\n.local i64\n", " FADD r0, r0, r1\n RET\n"),
    NO(V36, "undefined accumulator is an integer", ".local f64\n", " LDI r3, 1\n FMULADD r3, r0, r0\n RET\n"),
    OK(V37, "declared type", ".local any\n.local string\n", " LDSTR r1, s0\n MOV r0, r1\n RET\n"),
    NO(V37, "integer into a real local", ".local f64\n", " LDI r0, 1\n RET\n"),
    NO(V37, "any into a string local", ".local any\n.local string\n", " CLEAR r0, 2\n MOV r1, r0\n RET\n"),
    NO(V37, "write into the body of an aggregate", ".local agg:15\n.local body:15 * 2\n", " LDI r1, 1\n RET\n"),
    NO(V37, "slice of another type", ".local slice:2\n.local slice2:2\n", " GADDR r5, @40\n LEAM r6, r5, {t16, 0}\n SLICEA r0, r6, {t5, 10}\n RET\n"),
    NO(V37, "environment into any", ".local any\n.local v:21\n", " CLEAR r0, 2\n MOV r0, r1\n RET\n"),
    {V38, true, "cleared, then filled", ENV_FUNC("sig=t13 regs=4 envreg=1", ".local i64\n.local v:21\n", " LDI r0, 1\n CLEAR r1, 1\n NEWENV r1, t21\n JT r0, A\nA:\n RETE r1\n")},
    {V38, false, "never cleared", ENV_FUNC("sig=t13 regs=4 envreg=1", ".local i64\n.local v:21\n", " JT r0, A\nA:\n CLEAR r1, 1\n RETE r1\n")},
    {V38, false, "cleared twice", ENV_FUNC("sig=t13 regs=4 envreg=1", ".local i64\n.local v:21\n", " CLEAR r1, 1\n NEWENV r1, t21\n CLEAR r0, 2\n RETE r1\n")},
    {V38, false, "cleared again later", ENV_FUNC("sig=t13 regs=4 envreg=1", ".local i64\n.local v:21\n", " CLEAR r1, 1\n JT r0, A\nA:\n CLEAR r1, 1\n RETE r1\n")},
    {V38, false, "may raise before", ENV_FUNC("sig=t13 regs=4 envreg=1", ".local i64\n.local v:21\n", " ADD r0, r0, r0\n CLEAR r1, 1\n RETE r1\n")},
    {V38, false, "copied into", ENV_FUNC("sig=t13 regs=4 envreg=1", ".local v:21\n.local v:21\n", " CLEAR r1, 1\n CLEAR r0, 1\n MOV r1, r0\n RETE r1\n")},
    {V38, false, "NEWENV into another local", ENV_FUNC("sig=t13 regs=4 envreg=1", ".local v:21\n.local v:21\n", " CLEAR r0, 2\n NEWENV r0, t21\n RETE r1\n")},
    NO(V38, "NEWENV without an environment register", ".local v:21\n", " CLEAR r0, 1\n NEWENV r0, t21\n RET\n"),
    OK(V39, "immediates", ".local i64\n.local file\n", " DIVI r0, r0, -2\n MODISOI r0, r0, 1\n SHLI r0, r0, 63\n STDFILE r1, 2\n TRAP 201\n"),
    NO(V39, "division by 0", ".local i64\n", " DIVI r0, r0, 0\n RET\n"),
    NO(V39, "remainder by -1", ".local i64\n", " MODI r0, r0, -1\n RET\n"),
    NO(V39, "ISO mod by -3", ".local i64\n", " MODISOI r0, r0, -3\n RET\n"),
    NO(V39, "shift by 64", ".local i64\n", " SHRI r0, r0, 64\n RET\n"),
    NO(V39, "standard file 3", ".local file\n", " STDFILE r0, 3\n RET\n"),
    NO(V39, "error number 0", "", " TRAP 0\n"),
    NO(V39, "error number 65536", "", " TRAP 65536\n"),
    NO(V39, "switch without entries", ".local i64\n", " .word SWITCH0_WORD\n .word 0x0\n RET\n"),
    NO(V39, "file kind 2", ".local file\n", " GADDR r5, @32\n FILEREF r0, r5, {t0, 2}\n RET\n"),
    NO(V39, "untyped file with an element type", ".local file\n", " GADDR r5, @32\n FILEREF r0, r5, {t5, 1}\n RET\n"),

    /* ---- operand types ---- */
    OK(V40, "MOV", ".local byref:5\n.local v:21\n", " CLEAR r1, 1\n GADDR r5, @40\n LEAM r6, r5, {t5, 4}\n MOV r0, r6\n MOV r7, r1\n RET\n"),
    NO(V40, "MOV of a slice", ".local slice:2\n.local slice2:2\n", " GADDR r5, @0\n SLICEA r0, r5, {t2, 8}\n MOV r7, r0\n RET\n"),
    NO(V40, "MOV of an aggregate", ".local agg:15\n.local body:15 * 2\n", " CLEAR r0, 3\n MOV r7, r0\n RET\n"),
    OK(V41, "references", ".local any\n.local v:18\n.local i64\n", " CLEAR r0, 2\n REQ r2, r0, r1\n RISNIL r2, r0\n JNIL r1, A\nA:\n RAISE r0\n"),
    NO(V41, "integer compared as reference", ".local any\n.local i64\n", " CLEAR r0, 1\n REQ r1, r0, r1\n RET\n"),
    NO(V41, "environment compared", ".local any\n.local v:21\n", " CLEAR r0, 2\n REQ r5, r0, r1\n RET\n"),
    NO(V41, "integer tested for nil", ".local i64\n", " RISNIL r0, r0\n RET\n"),
    NO(V41, "integer tested for nil by a branch", ".local i64\n", " JNIL r0, A\nA:\n RET\n"),
    NO(V41, "integer raised", ".local i64\n", " RAISE r0\n"),
    NO(V41, "cast of an integer", ".local i64\n", " CAST r5, r0, {t18}\n RET\n"),
    OK(V42, "by-refs", ".local i64\n", " GADDR r5, @0\n LDMX64 r0, r5, 0\n RET\n"),
    NO(V42, "load through an integer", ".local i64\n", " LDMX64 r0, r0, 0\n RET\n"),
    NO(V42, "copy to an integer", ".local i64\n", " GADDR r5, @0\n COPY r0, r5, {8, t7}\n RET\n"),
    OK(V43, "slices", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n MOVS r8, r6\n SLICEN r0, r8\n RET\n"),
    NO(V43, "by-ref as slice", ".local i64\n", " GADDR r5, @0\n SLICEN r0, r5\n RET\n"),
    NO(V43, "slice with a torn second word", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n LDI r7, 1000\n SLICEN r0, r6\n RET\n"),
    NO(V43, "second word as slice", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n SLICEV r8, r5\n SLICEN r0, r7\n RET\n"),
    OK(V44, "strings", ".local string\n.local i64\n", " LDSTR r0, s0\n SLEN r1, r0\n SHARE r0\n RET\n"),
    NO(V44, "any as string", ".local any\n.local i64\n", " CLEAR r0, 1\n SLEN r1, r0\n RET\n"),
    OK(V44, "strings that end", ".local string\n.local i64\n", " CLEAR r0, 2\n SAPPL r0, r0\n SAPPCL r0, r1\n SDROP r0\n RET\n"),
    NO(V44, "integer dropped", ".local i64\n", " CLEAR r0, 1\n SDROP r0\n RET\n"),
    NO(V44, "box dropped", ".local v:18\n", " CLEAR r0, 1\n SDROP r0\n RET\n"),
    NO(V44, "append of an integer", ".local i64\n.local string\n", " CLEAR r0, 2\n SAPPL r1, r0\n RET\n"),
    NO(V34, "string dropped before it was written", ".local string\n", " SDROP r0\n RET\n"),
    NO(V44, "append to an integer", ".local i64\n.local string\n", " CLEAR r1, 1\n SAPP r0, r1\n RET\n"),
    NO(V44, "box shared", ".local v:18\n", " CLEAR r0, 1\n SHARE r0\n RET\n"),
    OK(V45, "boxes", ".local v:18\n.local i64\n", " NEW r0, t18\n LDRI32 r1, r0, 0\n DEREF r5, r0\n DISPOSE r0\n RET\n"),
    OK(V45, "pointer that is stepped", ".local v:18\n.local i64\n", " NEW r0, t18\n PTRSTEP r1, r0, r1\n PTRSTEPI r1, r0, 1\n RET\n"),
    NO(V45, "string that is stepped", ".local string\n.local i64\n", " CLEAR r0, 1\n PTRSTEPI r1, r0, 1\n RET\n"),
    NO(V45, "string as a moved pointer", ".local string\n.local v:18\n.local i64\n", " CLEAR r0, 2\n PTRORD r5, r1, r0, {r2, 24}, {r2}\n RET\n"),
    NO(V45, "string as box", ".local string\n.local i64\n", " CLEAR r0, 1\n LDRI32 r1, r0, 0\n RET\n"),
    NO(V45, "any dereferenced", ".local any\n", " CLEAR r0, 1\n DEREF r5, r0\n RET\n"),
    NO(V45, "environment dereferenced", ".local v:21\n", " CLEAR r0, 1\n DEREF r5, r0\n RET\n"),
    NO(V45, "string disposed", ".local string\n", " CLEAR r0, 1\n DISPOSE r0\n RET\n"),
    OK(V46, "dynamic arrays", ".local v:19\n.local i64\n", " NEWDYN r0, r1, {t19}\n SETLEN r0, r1, {t19}\n DYNLEN r1, r0\n LDDI32 r1, r0, r1\n RET\n"),
    NO(V46, "box as dynamic array", ".local v:18\n.local i64\n", " CLEAR r0, 1\n DYNLEN r1, r0\n RET\n"),
    NO(V46, "SETLEN with another type", ".local v:19\n.local i64\n", " CLEAR r0, 1\n SETLEN r0, r1, {t31}\n RET\n"),
    OK(V47, "files", ".local file\n", " GADDR r5, @32\n FILEREF r0, r5, {t5, 0}\n FILEBUF r6, r0, {t5}\n RET\n"),
    NO(V47, "any as file", ".local any\n", " CLEAR r0, 1\n FILEBUF r6, r0, {t5}\n RET\n"),
    NO(V47, "file variable that is none", ".local file\n", " GADDR r5, @0\n FILEREF r0, r5, {t0, 0}\n RET\n"),
    {V48, true, "own environment", ENV_FUNC("sig=t13 regs=9 envreg=0", ".local v:21\n.local agg:5\n", " CLEAR r0, 2\n NEWENV r0, t21\n LEAF r5, r1\n STENV r5, r0, 0\n LDENV r6, r0, 0\n RETE r0\n")},
    {V48, false, "environment of another activation", ENV_FUNC("sig=t25 regs=9 envreg=2 envparams=1", ".local i64\n.local v:21\n.local v:21\n.local agg:5\n", " CLEAR r2, 2\n LEAF r5, r3\n STENV r5, r1, 0\n RETVE r0, r2\n")},
    NO(V48, "box as environment", ".local v:18\n", " CLEAR r0, 1\n LDENV r6, r0, 0\n RET\n"),
    OK(V49, "type operands", ".local any\n", " NIL r0, t18\n NEW r0, t18\n CAST r5, r0, {t20}\n RET\n"),
    NO(V49, "nil of a record", ".local any\n", " NIL r0, t15\n RET\n"),
    NO(V49, "nil of an environment", ".local v:21\n", " NIL r5, t21\n RET\n"),
    NO(V49, "nil of an unknown type", ".local any\n", " NIL r0, t99\n RET\n"),
    NO(V49, "new dynamic array", ".local any\n", " NEW r0, t19\n RET\n"),
    NO(V49, "cast to an environment", ".local any\n", " CLEAR r0, 1\n CAST r5, r0, {t21}\n RET\n"),
    NO(V49, "cast to an integer", ".local any\n", " CLEAR r0, 1\n CAST r5, r0, {t7}\n RET\n"),
    NO(V49, "NEWDYN of a box", ".local i64\n", " NEWDYN r5, r0, {t18}\n RET\n"),
    NO(V49, "MKPTR of a dyn", "", " GADDR r5, @0\n MKPTR r6, r5, {t19}\n RET\n"),
    NO(V49, "LEAM of no memory type", "", " GADDR r5, @0\n LEAM r6, r5, {t13, 0}\n RET\n"),
    NO(V49, "file buffer of no type", ".local file\n", " CLEAR r0, 1\n FILEBUF r6, r0, {t0}\n RET\n"),
    NO(V49, "CALLC with a type that is no signature", ".local v:20\n", " CLEAR r0, 1\n LDI r5, 1\n CALLC r5, r0, {t20}\n RET\n"),
    OK(V50, "sizes", ".local i64\n", " GADDR r5, @8\n GADDR r6, @40\n ZERO r5, {24, t15}\n LEAM r7, r6, {t16, 0}\n LEAX r8, r7, r0, {10, 1}, {4}\n RET\n"),
    NO(V50, "size too large", "", " GADDR r5, @8\n ZERO r5, {32, t15}\n RET\n"),
    NO(V50, "size with another type", "", " GADDR r5, @8\n ZERO r5, {24, t26}\n RET\n"),
    OK(V50, "size of moved pointers", ".local v:18\n.local i64\n", " NEW r0, t18\n PTRORD r5, r0, r0, {r1, 24}, {r1}\n RET\n"),
    NO(V50, "wrong size of moved pointers", ".local v:18\n.local i64\n", " NEW r0, t18\n PTRORD r5, r0, r0, {r1, 1}, {r1}\n RET\n"),
    NO(V50, "element size of LEAX", ".local i64\n", " GADDR r6, @40\n LEAM r7, r6, {t16, 0}\n LEAX r8, r7, r0, {10, 0}, {8}\n RET\n"),
    NO(V50, "element size of LEAD", ".local i64\n.local v:19\n", " CLEAR r1, 1\n LEAD r8, r1, r0, {8, t5}\n RET\n"),
    NO(V50, "element size of LEAS", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n LEAS r8, r6, r0, {0, 0}, {4, t7}\n RET\n"),
    OK(V50, "element size of SUBSLICE", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n SUBSLICE r8, r6, r0, {r0, 8}\n RET\n"),
    NO(V50, "wrong element size of SUBSLICE", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n SUBSLICE r8, r6, r0, {r0, 4}\n RET\n"),
    OK(V50, "element size of SLICEB", "", " GADDR r5, @0\n SLICEV r6, r5\n SLICEB r8, r6, {8, t7}\n RET\n"),
    OK(V50, "size of LEAB", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n SLICEB r8, r6, {8, t7}\n LEAB r10, r8, r0, {4, t5}\n RET\n"),
    NO(V50, "wrong size of LEAB", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n SLICEB r8, r6, {8, t7}\n LEAB r10, r8, r0, {8, t5}\n RET\n"),
    NO(V59, "LEAB of a slice that is not of bytes", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n LEAB r10, r6, r0, {8, t7}\n RET\n"),
    NO(V50, "wrong element size of SLICEB", "", " GADDR r5, @0\n SLICEV r6, r5\n SLICEB r8, r6, {4, t7}\n RET\n"),
    OK(V51, "lengths", ".local i64\n", " GADDR r6, @40\n LEAM r7, r6, {t16, 0}\n LDXI32 r0, r7, r0, {10, -3}\n RET\n"),
    NO(V51, "length too large", ".local i64\n", " GADDR r6, @40\n LEAM r7, r6, {t16, 0}\n LDXI32 r0, r7, r0, {11, 0}\n RET\n"),
    NO(V51, "inner length too large", ".local i64\n.local agg:17\n.local body:17 * 19\n", " CLEAR r1, 20\n LEAF r22, r1\n STX232 r0, r22, r0, {4, 0}, {11, 0}, {r0}\n RET\n"),
    OK(V52, "arrays", ".local i64\n.local agg:17\n.local body:17 * 19\n", " CLEAR r1, 20\n LEAF r22, r1\n STX232 r0, r22, r0, {4, 0}, {10, 0}, {r0}\n RET\n"),
    NO(V52, "element of a record", ".local i64\n", " GADDR r5, @8\n LDXI32 r0, r5, r0, {0, 0}\n RET\n"),
    NO(V52, "second index of a simple array", ".local i64\n", " GADDR r6, @40\n LEAM r7, r6, {t16, 0}\n LDX2I32 r0, r7, r0, {10, 0}, {0, 0}, {r0}\n RET\n"),
    OK(V53, "element widths", ".local i64\n.local string\n.local v:31\n", " CLEAR r1, 2\n STDX64 r1, r2, r0\n LDDX64 r1, r2, r0\n RET\n"),
    NO(V53, "element too wide", ".local i64\n", " GADDR r6, @40\n LEAM r7, r6, {t16, 0}\n LDXX64 r0, r7, r0, {10, 0}\n RET\n"),
    NO(V53, "element of another sign", ".local i64\n", " GADDR r6, @40\n LEAM r7, r6, {t16, 0}\n LDXU32 r0, r7, r0, {10, 0}\n RET\n"),
    NO(V53, "element of a slice too wide", ".local i64\n", " GADDR r5, @0\n SLICEA r6, r5, {t2, 8}\n LDSI16 r0, r6, r0, {0, 0}\n RET\n"),
    NO(V53, "reference stored over numbers", ".local i64\n.local string\n.local v:19\n", " CLEAR r1, 2\n STDX64 r1, r2, r0\n RET\n"),
    OK(V54, "fields", ".local i64\n.local f64\n", " GADDR r6, @40\n LDMI32 r0, r6, 36\n LDMF32 r1, r6, 40\n LDMI16 r0, r6, 44\n LDGI32 r0, @44\n RET\n"),
    NO(V54, "field of another width", ".local i64\n", " GADDR r6, @40\n LDMI16 r0, r6, 40\n RET\n"),
    NO(V54, "padding", ".local i64\n", " GADDR r6, @40\n LDMI16 r0, r6, 46\n RET\n"),
    NO(V54, "behind the end", ".local i64\n", " GADDR r6, @40\n LDMI32 r0, r6, 48\n RET\n"),
    NO(V54, "half of an element", ".local i64\n", " GADDR r6, @40\n LDMI32 r0, r6, 2\n RET\n"),
    NO(V54, "reference read as two integers", ".local i64\n", " GADDR r6, @8\n LDMI32 r0, r6, 16\n RET\n"),
    NO(V54, "by-ref field of an environment", ".local i64\n.local v:21\n", " CLEAR r1, 1\n LDRX64 r0, r1, 0\n RET\n"),
    NO(V54, "variant at an odd offset", ".local i64\n.local agg:26\n.local body:26 * 2\n", " CLEAR r1, 3\n LEAF r5, r1\n LDMI32 r0, r5, 10\n RET\n"),
    NO(V54, "variant beyond its end", ".local i64\n.local agg:26\n.local body:26 * 2\n", " CLEAR r1, 3\n LEAF r5, r1\n LDMX64 r0, r5, 16\n RET\n"),
    OK(V54, "variants", ".local i64\n.local f64\n.local agg:26\n.local body:26 * 2\n", " CLEAR r2, 3\n LEAF r5, r2\n LDMX64 r0, r5, 8\n LDMX64 r1, r5, 8\n LDMX64 r6, r5, 8\n FADD r1, r6, r6\n ADD r0, r6, r6\n STMX64 r6, r5, 8\n STMX64 r1, r5, 8\n LDMI32 r0, r5, 12\n RET\n"),
    OK(V55, "stored values", ".local string\n", " CLEAR r0, 1\n GADDR r6, @8\n STMX64 r0, r6, 16\n LDMX64 r0, r6, 16\n STGX64 r0, @24\n RET\n"),
    NO(V55, "integer stored as string", ".local i64\n", " GADDR r6, @8\n STMX64 r0, r6, 16\n RET\n"),
    NO(V55, "any stored as string", ".local any\n", " CLEAR r0, 1\n GADDR r6, @8\n STMX64 r0, r6, 16\n RET\n"),
    NO(V55, "real stored as integer", ".local f64\n", " GADDR r6, @8\n STMX64 r0, r6, 8\n RET\n"),
    NO(V55, "by-ref stored as integer", ".local i64\n", " GADDR r6, @8\n STMX64 r6, r6, 8\n RET\n"),
    NO(V55, "string stored over variants", ".local string\n.local agg:26\n.local body:26 * 2\n", " CLEAR r0, 4\n LEAF r5, r1\n STMX64 r0, r5, 8\n RET\n"),
    NO(V55, "reference into another box type", ".local v:18\n.local v:31\n.local i64\n", " CLEAR r0, 2\n STDX64 r0, r1, r2\n RET\n"),
    OK(V56, "globals", ".local i64\n", " GADDR r6, @40\n LDGX64 r0, @16\n STGX64 r0, @0\n RET\n"),
    NO(V56, "address inside a global", "", " GADDR r6, @16\n RET\n"),
    NO(V56, "address behind the globals", "", " GADDR r6, @88\n RET\n"),
    NO(V56, "load behind the globals", ".local i64\n", " LDGX64 r0, @88\n RET\n"),
    NO(V56, "load far behind", ".local i64\n", " LDGX64 r0, @4294967295\n RET\n"),
    OK(V57, "parts", "", " GADDR r6, @40\n LEAM r7, r6, {t16, 0}\n LEAM r8, r6, {t5, 12}\n LEAM r9, r7, {t5, 8}\n LEAM r9, r6, {t33, 0}\n RET\n"),
    OK(V57, "part of variants", ".local agg:26\n.local body:26 * 2\n", " CLEAR r0, 3\n LEAF r5, r0\n LEAM r6, r5, {t9, 8}\n LEAM r7, r5, {t7, 8}\n RET\n"),
    NO(V57, "part of another type", "", " GADDR r6, @40\n LEAM r7, r6, {t6, 0}\n RET\n"),
    NO(V57, "part at a wrong offset", "", " GADDR r6, @40\n LEAM r7, r6, {t16, 4}\n RET\n"),
    NO(V57, "part behind the end", "", " GADDR r6, @40\n LEAM r7, r6, {t5, 48}\n RET\n"),
    NO(V57, "reference in variants", ".local agg:26\n.local body:26 * 2\n", " CLEAR r0, 3\n LEAF r5, r0\n LEAM r6, r5, {t10, 8}\n RET\n"),
    NO(V57, "integer over a reference", "", " GADDR r6, @8\n LEAM r7, r6, {t7, 16}\n RET\n"),
    OK(V58, "same types", "", " GADDR r5, @8\n GADDR r6, @8\n COPY r5, r6, {24, t15}\n RET\n"),
    NO(V58, "copy between types", ".local agg:26\n.local body:26 * 2\n", " CLEAR r0, 3\n LEAF r6, r0\n GADDR r5, @8\n COPY r5, r6, {24, t15}\n RET\n"),
    OK(V58, "moved pointers of one type", ".local v:18\n.local i64\n", " NEW r0, t18\n PTRSAME r5, r0, r0, {r1, 24}, {r1}\n PTRDIST r5, r0, r0, {r1, 24}, {r5}\n RET\n"),
    NO(V58, "moved pointers of different types", ".local v:18\n.local v:29\n.local i64\n", " CLEAR r0, 2\n PTRSAME r5, r0, r1, {r2, 24}, {r2}\n RET\n"),
    NO(V58, "MKPTR of another box", "", " GADDR r5, @0\n MKPTR r6, r5, {t29}\n RET\n"),
    {V58, false, "STENV of another type", ENV_FUNC("sig=t13 regs=9 envreg=0", ".local v:21\n.local agg:6\n", " CLEAR r0, 2\n NEWENV r0, t21\n LEAF r5, r1\n STENV r5, r0, 0\n RETE r0\n")},
    OK(V59, "slices of arrays", ".local agg:17\n.local body:17 * 19\n", " CLEAR r0, 20\n LEAF r20, r0\n SLICEA r21, r20, {t5, 40}\n SLICEA r21, r20, {t16, 4}\n SLICEA r21, r20, {t2, 160}\n RET\n"),
    NO(V59, "slice too long", ".local agg:17\n.local body:17 * 19\n", " CLEAR r0, 20\n LEAF r20, r0\n SLICEA r21, r20, {t5, 41}\n RET\n"),
    NO(V59, "slice of another element type", ".local agg:17\n.local body:17 * 19\n", " CLEAR r0, 20\n LEAF r20, r0\n SLICEA r21, r20, {t6, 40}\n RET\n"),
    NO(V59, "bytes of references", "", " GADDR r5, @8\n SLICEA r6, r5, {t2, 24}\n RET\n"),
    NO(V59, "bytes of a string array", ".local agg:27\n.local body:27\n", " CLEAR r0, 2\n LEAF r5, r0\n SLICEA r6, r5, {t2, 16}\n RET\n"),
    NO(V59, "bytes of elements with references", "", " GADDR r5, @8\n SLICEV r6, r5\n SLICEB r8, r6, {24, t15}\n RET\n"),
    NO(V60, "LEAB of references", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n SLICEB r8, r6, {8, t7}\n LEAB r10, r8, r0, {24, t15}\n RET\n"),
    NO(V49, "LEAB of no memory type", ".local i64\n", " GADDR r5, @0\n SLICEV r6, r5\n SLICEB r8, r6, {8, t7}\n LEAB r10, r8, r0, {0, t13}\n RET\n"),
    OK(V60, "no references", ".local i64\n", " GADDR r5, @40\n CMPMEM r0, r5, r5, {48, t33}\n RET\n"),
    NO(V60, "comparison of references", ".local i64\n", " GADDR r5, @8\n CMPMEM r0, r5, r5, {24, t15}\n RET\n"),
    OK(V60, "file of references", ".local file\n", " GADDR r5, @32\n FILEREF r0, r5, {t15, 0}\n RET\n"),
    OK(V60, "file buffer with references", ".local file\n", " CLEAR r0, 1\n FILEBUF r5, r0, {t10}\n RET\n"),
    OK(V61, "byte arrays", ".local agg:23\n.local string\n", " CLEAR r0, 2\n LEAF r5, r0\n SFROMA r1, r5, {8, t23}\n STOA r5, r1, {8, t23}\n SLICEA r6, r5, {t2, 8}\n SFROMS r1, r6\n RET\n"),
    NO(V61, "string of integers", ".local string\n", " GADDR r5, @0\n SFROMA r0, r5, {8, t7}\n RET\n"),
    NO(V61, "string of an integer array", ".local agg:16\n.local body:16 * 4\n.local string\n", " CLEAR r0, 6\n LEAF r6, r0\n SFROMA r5, r6, {40, t16}\n RET\n"),
    NO(V61, "string of a slice of integers", ".local string\n", " GADDR r5, @0\n SLICEV r6, r5\n SFROMS r0, r6\n RET\n"),
    OK(V62, "sets", ".local agg:22\n.local body:22 * 3\n.local i64\n", " CLEAR r0, 4\n LEAF r5, r0\n SETUNI r5, r5, r5, {32, t22}\n SETADD r5, r4, r4, {32, t22}\n SETIN r4, r4, r5, {32, t22}\n RET\n"),
    NO(V62, "set of another array", ".local i64\n.local agg:23\n", " CLEAR r1, 1\n LEAF r5, r1\n SETIN r0, r0, r5, {8, t23}\n RET\n"),
    NO(V50, "set of another size", ".local agg:22\n.local body:22 * 3\n.local agg:32\n", " CLEAR r0, 5\n LEAF r5, r0\n LEAF r6, r4\n SETUNI r5, r5, r6, {32, t22}\n RET\n"),
    OK(V63, "CLEAR", ".local i64\n.local any\n.local agg:15\n.local body:15 * 2\n.local f64\n", " CLEAR r0, 6\n CLEAR r2, 3\n RET\n"),
    NO(V63, "CLEAR of nothing", ".local i64\n", " CLEAR r0, 0\n RET\n"),
    NO(V63, "CLEAR of temporaries", ".local i64\n", " CLEAR r0, 2\n RET\n"),
    NO(V63, "CLEAR far beyond", ".local i64\n", " CLEAR r0, 4294967295\n RET\n"),
    NO(V63, "CLEAR of a by-ref", ".local byref:5\n", " CLEAR r0, 1\n RET\n"),
    NO(V63, "CLEAR of a slice", ".local slice:5\n.local slice2:5\n", " CLEAR r0, 2\n RET\n"),
    NO(V63, "CLEAR from the middle", ".local agg:15\n.local body:15 * 2\n", " CLEAR r1, 2\n RET\n"),
    NO(V63, "CLEAR up to the middle", ".local agg:15\n.local body:15 * 2\n", " CLEAR r0, 2\n RET\n"),
    OK(V64, "LEAF", ".local agg:15\n.local body:15 * 2\n", " CLEAR r0, 3\n LEAF r5, r0\n RET\n"),
    NO(V64, "LEAF of an integer", ".local i64\n", " LEAF r5, r0\n RET\n"),
    OK(V65, "counting loop", ".local i64\n.local i64\n.local i64\n", " LDI r0, 1\n LDI r1, 9\nA:\n ADD r2, r2, r0\n FORUP r0, r1, A\n LDI r0, 5\nB:\n FORDOWN r0, r1, B\n RET\n"),
    OK(V65, "long counting loop", ".local i64\n.local i64\n.local i64\n", "A:\n ADD r2, r2, r0\n FORUPL r0, r1, A\nB:\n NOP\n FORDOWNL r0, r1, B\n RET\n"),
    NO(V65, "body writes the index", ".local i64\n.local i64\n", "A:\n LDI r0, 5\n FORUP r0, r1, A\n RET\n"),
    NO(V65, "body writes the limit", ".local i64\n.local i64\n", "A:\n LDI r1, 5\n FORUP r0, r1, A\n RET\n"),
    NO(V65, "body of a long loop writes the index", ".local i64\n.local i64\n", "A:\n LDI r0, 5\n FORUPL r0, r1, A\n RET\n"),
    NO(V65, "inner loop with the same index", ".local i64\n.local i64\n", "A:\n NOP\nB:\n FORUP r0, r1, B\n FORUP r0, r1, A\n RET\n"),
    NO(V65, "body clears the index", ".local i64\n.local i64\n", "A:\n CLEAR r0, 1\n FORUP r0, r1, A\n RET\n"),
    {V65, false, "body clears many", ENV_FUNC("sig=t13 regs=80", ".local i64 * 70\n", "A:\n CLEAR r1, 66\n FORUP r0, r1, A\n RET\n")},
    {V65, true, "body clears many others", ENV_FUNC("sig=t13 regs=80", ".local i64 * 70\n", "A:\n CLEAR r2, 66\n FORUP r0, r1, A\n RET\n")},
    NO(V65, "index is the limit", ".local i64\n", "A:\n FORUP r0, r0, A\n RET\n"),
    NO(V65, "limit is a temporary", ".local i64\n", "A:\n LDI r5, 3\n FORUP r0, r5, A\n RET\n"),

    /* ---- calls ---- */
    OK(V66, "windows", ".local i64\n", " LDI r2, 1\n CALL r2, f1\n LDI r23, 1\n CALL r23, f1\n RET\n"),
    NO(V66, "window without a link word", ".local i64\n", " LDI r1, 1\n CALL r1, f1\n RET\n"),
    NO(V66, "window over a local", ".local i64\n", " CALL r0, f1\n RET\n"),
    NO(V66, "builtin window without a link word", ".local i64\n", " CALLB r1, randomize\n RET\n"),
    NO(V66, "window behind the registers", ".local i64\n", " CALLB r25, randomize\n RET\n"),
    OK(V67, "callees", ".local i64\n", " LDI r5, 1\n CALLX r5, f0\n CALLB r5, random_int\n RET\n"),
    NO(V67, "function does not exist", ".local i64\n", " LDI r5, 1\n CALL r5, f6\n RET\n"),
    NO(V67, "import does not exist", ".local i64\n", " LDI r5, 1\n CALLX r5, f2\n RET\n"),
    NO(V67, "import is a global", ".local i64\n", " LDI r5, 1\n CALLX r5, f1\n RET\n"),
    NO(V67, "builtin does not exist", ".local i64\n", " CALLB r5, #100000\n RET\n"),
    NO(V67, "builtin without type operand by CALLBT", ".local i64\n", " CALLBT r5, randomize, {t5}\n RET\n"),
    NO(V67, "routine value of nothing", ".local v:20\n", " FNREF r0, f9\n RET\n"),
    OK(V68, "arguments", ".local string\n.local file\n", " CLEAR r0, 2\n GADDR r9, @0\n SLICEA r5, r9, {t2, 8}\n LDI r7, 1\n CALL r5, f4\n MOV r5, r0\n LDF64 r6, 0x0\n CALL r5, f5\n MOV r5, r1\n MOV r6, r0\n LDI r7, 1\n LDI r8, 1\n CALLB r5, write_str\n RET\n"),
    NO(V68, "real argument for an integer", ".local i64\n", " LDF64 r5, 0x0\n CALL r5, f1\n RET\n"),
    NO(V68, "slice of another type", ".local i64\n", " GADDR r9, @0\n SLICEV r5, r9\n LDI r7, 1\n CALL r5, f4\n RET\n"),
    NO(V68, "environment for any", ".local v:21\n", " CLEAR r0, 1\n MOV r5, r0\n LDF64 r6, 0x0\n CALL r5, f5\n RET\n"),
    NO(V68, "by-ref of another type", "", " GADDR r5, @0\n CALL r5, f2\n RET\n"),
    NO(V68, "integer for the file of a builtin", ".local i64\n", " LDI r5, 1\n CALLB r5, eof\n RET\n"),
    NO(V68, "integer for the real of a builtin", ".local i64\n", " LDI r5, 1\n CALLB r5, sin\n RET\n"),
    NO(V68, "slice of integers for bytes", ".local i64\n", " GADDR r9, @0\n SLICEV r5, r9\n LDI r7, 1\n LDI r8, 1\n CALLB r5, fill_char\n RET\n"),
    OK(V69, "task", ".local v:20\n.local any\n", " FNREF r0, f1\n LDI r5, 1\n TASKNEW r5, r0, 1, {t14}\n MOV r1, r5\n RET\n"),
    NO(V69, "task of another signature", ".local v:20\n", " CLEAR r0, 1\n TASKNEW r5, r0, 0, {t13}\n RET\n"),
    NO(V39, "task with a result of another kind", ".local v:20\n", " FNREF r0, f1\n LDI r5, 1\n TASKNEW r5, r0, 5, {t14}\n RET\n"),
    NO(V68, "task without its argument", ".local v:20\n", " FNREF r0, f1\n LDF64 r5, 0x0\n TASKNEW r5, r0, 1, {t14}\n RET\n"),
    OK(V69, "closure call", ".local v:20\n.local i64\n", " FNREF r0, f1\n LDI r5, 1\n CALLC r5, r0, {t14}\n MOV r1, r5\n RET\n"),
    NO(V69, "closure of another signature", ".local v:20\n", " CLEAR r0, 1\n CALLC r5, r0, {t13}\n RET\n"),
    NO(V69, "integer called", ".local i64\n", " LDI r5, 1\n CALLC r5, r0, {t14}\n RET\n"),
    OK(V70, "routine values", ".local v:20\n.local v:21\n", " CLEAR r1, 1\n FNREF r0, f1\n MKCLOS r0, f3, {1, r1}\n RET\n"),
    NO(V70, "no closure type", "", " FNREF r5, f4\n RET\n"),
    NO(V70, "environments are missing", ".local v:20\n", " FNREF r0, f3\n RET\n"),
    NO(V70, "environments that the function does not have", ".local v:20\n", " MKCLOS r0, f1, {0, r0}\n RET\n"),
    OK(V71, "captured environment in a temporary", ".local v:20\n.local v:21\n", " CLEAR r1, 1\n MOV r5, r1\n MKCLOS r0, f3, {1, r5}\n RET\n"),
    NO(V71, "too many environments", ".local v:20\n.local v:21\n.local v:21\n", " CLEAR r1, 2\n MKCLOS r0, f3, {2, r1}\n RET\n"),
    NO(V71, "environment of another type", ".local v:20\n.local v:18\n", " CLEAR r1, 1\n MKCLOS r0, f3, {1, r1}\n RET\n"),
    {V72, true, "result", ENV_FUNC("sig=t30 regs=3", ".local any\n.local f64\n", " NIL r2, t10\n RETV r2\n")},
    {V72, false, "result is missing", ENV_FUNC("sig=t30 regs=3", ".local any\n.local f64\n", " RET\n")},
    {V72, false, "result of another type", ENV_FUNC("sig=t30 regs=3", ".local any\n.local f64\n", " RETV r0\n")},
    NO(V72, "result of a procedure", ".local i64\n", " RETV r0\n"),
    {V73, true, "returns with environment", ENV_FUNC("sig=t25 regs=9 envreg=2 envparams=1", ".local i64\n.local v:21\n.local v:21\n", " CLEAR r2, 1\n RETVE r0, r2\n")},
    {V73, false, "returns without its environment", ENV_FUNC("sig=t13 regs=9 envreg=0", ".local v:21\n", " CLEAR r0, 1\n RET\n")},
    {V73, false, "returns with another environment", ENV_FUNC("sig=t25 regs=9 envreg=2 envparams=1", ".local i64\n.local v:21\n.local v:21\n", " CLEAR r2, 1\n RETVE r0, r1\n")},
    NO(V73, "returns with an environment that it does not have", ".local v:21\n", " CLEAR r0, 1\n RETE r0\n"),
    {V74, true, "environment fields", ENV_FUNC("sig=t13 regs=12 envreg=0", ".local v:21\n.local agg:16\n.local body:16 * 4\n.local i64\n", " CLEAR r0, 7\n NEWENV r0, t21\n LEAF r7, r1\n SLICEA r8, r7, {t5, 10}\n STENV r8, r0, 1\n LDENV r10, r0, 1\n SLICEN r6, r10\n STRX64 r6, r0, 24\n RETE r0\n")},
    NO(V74, "field does not exist", ".local v:21\n", " CLEAR r0, 1\n LDENV r5, r0, 3\n RET\n"),
    OK(V75, "imported global and function", ".local v:20\n", " GADDRX r5, f1\n LDMX64 r6, r5, 0\n FNREFX r0, f0\n RET\n"),
    NO(V75, "global that does not exist", "", " GADDRX r5, f2\n RET\n"),
    NO(V75, "function as global", "", " GADDRX r5, f0\n RET\n"),
    NO(V75, "global as function", ".local v:20\n", " FNREFX r0, f1\n RET\n"),
    NO(V75, "function far away", ".local v:20\n", " FNREFX r0, f4294967295\n RET\n"),
    {V70, false, "no closure type for an import", TABLES(".type t13 sig\n.import s0 s0 kind=0 type=t13 hash=0x0\n.func f0 s0 sig=t13 regs=2 line=1\n FNREFX r1, f0\n RET\n.end\n")},
    {V76, true, "finalization", TABLES(".type t13 sig\n.func f0 s0 sig=t13 regs=0 flags=2 line=1\n RET\n.end\n")},
    {V76, false, "finalization with a parameter", TABLES(".type t13 sig\n.param i64\n.func f0 s0 sig=t13 regs=1 flags=2 line=1\n.local i64\n RET\n.end\n")},
    {V76, false, "finalization with a result", TABLES(".type t13 sig result=i64\n.func f0 s0 sig=t13 regs=1 flags=2 line=1\n.local i64\n RETV r0\n.end\n")},
    {V77, true, "C functions", FOREIGN("cos d(d)", "result=f64\n.param f64")},
    {V77, true, "C function with everything", FOREIGN("f l(bBhHiIls.prR)", "result=i64\n.param i64\n.param i64\n.param i64\n.param i64\n.param i64\n.param i64\n.param i64\n.param string\n.param any\n.param byref:5\n.param byref:11")},
    {V77, true, "C function with a structure", FOREIGN("f S(Sd)", "\n.param byref:13\n.param byref:13\n.param f64")},
    {V77, true, "C function with a callback", FOREIGN("f v(ci(pd)A)", "\n.param v:16\n.param slice:2")},
    {V77, false, "C function without a symbol", FOREIGN(" d(d)", "result=f64\n.param f64")},
    {V77, false, "C function without types", FOREIGN("cos", "result=f64\n.param f64")},
    {V77, false, "C function with another result", FOREIGN("cos i(d)", "result=f64\n.param f64")},
    {V77, false, "C function with a result too many", FOREIGN("cos v(d)", "result=f64\n.param f64")},
    {V77, false, "C function with a parameter too few", FOREIGN("cos d()", "result=f64\n.param f64")},
    {V77, false, "C function with a parameter too many", FOREIGN("cos d(dd)", "result=f64\n.param f64")},
    {V77, false, "C function with an integer as pointer", FOREIGN("f v(p)", "\n.param i64")},
    {V77, false, "C function with a pointer as integer", FOREIGN("f v(l)", "\n.param any")},
    {V77, false, "C function whose result is an address", FOREIGN("f l()", "result=any")},
    {V77, false, "C function with a pointer to references", FOREIGN("f v(p)", "\n.param v:18")},
    {V77, false, "C function with a variable that holds references", FOREIGN("f v(r)", "\n.param byref:10")},
    {V77, false, "C function with a string variable as pointer", FOREIGN("f v(R)", "\n.param byref:10")},
    {V77, false, "C function with a slice of references", FOREIGN("f v(A)", "\n.param slice:11")},
    {V77, false, "C function with a scalar as structure", FOREIGN("f v(S)", "\n.param byref:5")},
    {V77, false, "C function that begins with dots", FOREIGN("f v(.i)", "\n.param i64")},
    {V77, false, "C function with dots twice", FOREIGN("f v(i.i.i)", "\n.param i64\n.param i64\n.param i64")},
    {V77, false, "C function without an end", FOREIGN("f v(i", "\n.param i64")},
    {V77, false, "C function with more behind its end", FOREIGN("f v(i)i", "\n.param i64")},
    {V77, false, "C function with an unknown type", FOREIGN("f v(x)", "\n.param i64")},
    {V77, false, "C function with a callback of other types", FOREIGN("f v(ci(dd))", "\n.param v:16")},
    {V77, false, "C function with a callback that is an integer", FOREIGN("f v(ci(pd))", "\n.param i64")},
    {V77, false, "C function whose callback has dots", FOREIGN("f v(ci(p.d))", "\n.param v:16")},
    {V77, true, "call of a C function", FOREIGN_CALL(" LDI r1, 1\n I2F r1, r1\n CALLF r1, f0\n FADD r0, r1, r1\n RET\n")},
    {V68, false, "call of a C function with an integer", FOREIGN_CALL(" LDI r1, 1\n CALLF r1, f0\n RET\n")},
    {V67, false, "call of a C function by CALLX", FOREIGN_CALL(" LDI r1, 1\n I2F r1, r1\n CALLX r1, f0\n RET\n")},
    {V67, false, "call of no import", FOREIGN_CALL(" LDI r1, 1\n I2F r1, r1\n CALLF r1, f1\n RET\n")},
    {V75, false, "value of a C function", FOREIGN_CALL(" FNREFX r1, f0\n RET\n")},
    NO(V74, "field is a plain value", ".local v:21\n", " CLEAR r0, 1\n LDENV r5, r0, 2\n RET\n"),
};
enum { SNIPPETS = sizeof snippets / sizeof snippets[0] };

/* Raw instruction words that the assembler refuses to write are spelled by name. */
static char *expandWords(const char *text) {
    static const struct {
        const char *name;
        uint16_t op, a, b, c;
    } words[] = {{"NATIVE_WORD", OP_NATIVE, 0, 0, 0}, {"LDI64_WORD", OP_LDI64, 0, 0, 0},    {"SWITCH_WORD", OP_SWITCH, 0, 2, 0},
                 {"NOP_B_WORD", OP_NOP, 0, 1, 0},     {"MKPTR_WORD", OP_MKPTR, 5, 3, 0},    {"SWITCH1_WORD", OP_SWITCH, 0, 1, 0},
                 {"SWITCH0_WORD", OP_SWITCH, 0, 0, 0}};
    char *out = malloc(strlen(text) + 256);
    ck_assert_ptr_nonnull(out);
    strcpy(out, text);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        char *at = strstr(out, words[i].name);
        if (at == NULL) continue;
        Insn insn = {.op = words[i].op};
        insn.a = words[i].a, insn.b = words[i].b, insn.c = words[i].c;
        char hex[24];
        int n = snprintf(hex, sizeof hex, "0x%016llx", (unsigned long long)insn.word);
        char *rest = strdup(at + strlen(words[i].name));
        memcpy(at, hex, (size_t)n);
        strcpy(at + n, rest);
        free(rest);
    }
    return out;
}

START_TEST(verifier_decidesSnippet) {
    const Snippet *s = &snippets[_i];
    char *text = expandWords(s->text);
    ModuleError err;
    uint32_t rule = btVerifyText(text, &err);
    free(text);
    uint32_t want = s->isAccepted ? 0 : s->rule;
    ck_assert_msg(rule == want, "V%02u %s: got V%02u (f%u, %u: %s), want V%02u", s->rule, s->name, rule, err.func, err.pc, err.message, want);
}
END_TEST

/* ---- tables that the text cannot express ------------------------------------------------------------------------------------- */

typedef struct Patch {
    uint32_t rule;
    const char *name;
    SectionKind section;
    uint32_t record, byte; /* byte within the record */
    uint8_t value;         /* added */
} Patch;

static const Patch patches[] = {
    {V01, "kind of a built-in type", SEC_TYPES, TR_I32, offsetof(TypeRec, kind), 1},
    {V01, "size of a built-in type", SEC_TYPES, TR_I32, offsetof(TypeRec, size), 4},
    {V01, "alignment of a built-in type", SEC_TYPES, TR_I64, offsetof(TypeRec, align), 248},
    {V02, "flags of a built-in type", SEC_TYPES, TR_I64, offsetof(TypeRec, flags), 1},
    {V02, "length of a built-in type", SEC_TYPES, TR_I64, offsetof(TypeRec, length), 1},
    {V02, "count of a box", SEC_TYPES, 18, offsetof(TypeRec, count), 1},
    {V02, "kind 255", SEC_TYPES, 18, offsetof(TypeRec, kind), 200},
    {V04, "first field", SEC_TYPES, 15, offsetof(TypeRec, first), 1},
    {V04, "number of fields", SEC_TYPES, 33, offsetof(TypeRec, count), 1},
    {V04, "first parameter", SEC_TYPES, 14, offsetof(TypeRec, first), 1},
    {V04, "number of parameters", SEC_TYPES, 30, offsetof(TypeRec, count), 100},
    {V04, "first local", SEC_FUNCS, 1, offsetof(FuncRec, firstLocal), 1},
    {V04, "start of code", SEC_FUNCS, 1, offsetof(FuncRec, codeStart), 1},
    {V04, "length of code", SEC_FUNCS, 1, offsetof(FuncRec, codeWords), 1},
    {V04, "length of the last code", SEC_FUNCS, 5, offsetof(FuncRec, codeWords), 255},
    {V04, "first handler", SEC_FUNCS, 1, offsetof(FuncRec, firstHandler), 1},
    {V04, "number of handlers", SEC_FUNCS, 5, offsetof(FuncRec, handlerCount), 1},
    {V11, "string offset", SEC_STRINGS, 1, offsetof(StringRec, offset), 1},
    {V11, "string length", SEC_STRINGS, 1, offsetof(StringRec, length), 1},
    {V11, "string without a zero byte", SEC_STRING_BYTES, 1, 0, 1},
    {V17, "line before the previous one", SEC_LINES, 1, offsetof(LineRec, pc), 255},
    {V17, "line inside an instruction", SEC_LINES, 1, offsetof(LineRec, pc), 1},
    {V17, "line behind the code", SEC_LINES, 1, offsetof(LineRec, pc) + 1, 1},
};
enum { PATCHES = sizeof patches / sizeof patches[0] };

static const char patchedText[] = BT_TABLES ".func f0 s0 sig=t13 regs=24 line=1\n.local i64\n.line 0 1\n NOP\n.line 0 2\n LDI64 r0, 5\n RET\n.end\n" BT_FUNCS;

START_TEST(verifier_refusesPatchedTable) {
    const Patch *p = &patches[_i];
    size_t size;
    char *bytes = btAssemble(patchedText, &size);
    const SectionRec *s = (const SectionRec *)(const void *)(bytes + sizeof(FileHeader)) + (p->section - 1);
    ck_assert_uint_eq(s->kind, p->section);
    bytes[s->offset + p->record * (s->sizeBytes / s->count) + p->byte] += (char)p->value;
    btSeal(bytes, size);
    ModuleError err;
    uint32_t rule = btVerify(bytes, size, &err);
    ck_assert_msg(rule == p->rule, "V%02u %s: got V%02u (%s)", p->rule, p->name, rule, err.message);
}
END_TEST

START_TEST(verifier_refusesDeepTypes) {
    for (uint32_t depth = 63; depth <= 200000; depth = depth < 66 ? depth + 1 : depth * 40) {
        size_t capacity = (size_t)depth * 64 + 1024, n = 0;
        char *text = malloc(capacity);
        ck_assert_ptr_nonnull(text);
        n += (size_t)snprintf(text + n, capacity - n, "%s", TABLES(""));
        for (uint32_t i = 0; i < depth; i++) { /* the outermost first */
            uint32_t elem = i + 1 == depth ? (uint32_t)TR_I64 : 13 + i + 1;
            n += (size_t)snprintf(text + n, capacity - n, ".type t%u array align=8 elem=t%u size=8 length=1\n", 13 + i, elem);
        }
        ModuleError err;
        uint32_t rule = btVerifyText(text, &err);
        ck_assert_uint_eq(rule, depth < PBC_MAX_TYPE_DEPTH ? 0 : V07);
        free(text);
    }
}
END_TEST

START_TEST(verifier_refusesManyEnvironments) {
    for (uint32_t count = 64; count <= 65; count++) {
        char text[8192];
        size_t n = (size_t)snprintf(text, sizeof text, "%s.type t13 env align=8 size=8\n.field 0 i64 s0\n.type t14 sig\n", TABLES(""));
        for (uint32_t i = 0; i < count; i++) n += (size_t)snprintf(text + n, sizeof text - n, ".param v:13\n");
        n += (size_t)snprintf(text + n, sizeof text - n, ".func f0 s0 sig=t14 regs=%u envparams=%u line=1\n", count, count);
        for (uint32_t i = 0; i < count; i++) n += (size_t)snprintf(text + n, sizeof text - n, ".local v:13\n");
        (void)snprintf(text + n, sizeof text - n, " RET\n.end\n");
        ModuleError err;
        ck_assert_uint_eq(btVerifyText(text, &err), count <= PBC_MAX_ENV_PARAMS ? 0 : V22);
    }
}
END_TEST

/* ---- the list of rules itself --------------------------------------------------------------------------------------------------- */

START_TEST(verifier_hasTestsForEveryRule) {
    bool accepts[RULE_END] = {false}, refuses[RULE_END] = {false};
    for (int i = 0; i < SNIPPETS; i++) (snippets[i].isAccepted ? accepts : refuses)[snippets[i].rule] = true;
    for (int i = 0; i < PATCHES; i++) refuses[patches[i].rule] = true;
    for (int rule = 1; rule < RULE_END; rule++) {
        ck_assert_msg(accepts[rule], "V%02d has no accepting test", rule);
        ck_assert_msg(refuses[rule], "V%02d has no rejecting test", rule);
    }
}
END_TEST

START_TEST(verifier_fillsErrorAndGlobalBytes) {
    size_t size;
    void *bytes = btAssemble(BT_SNIPPET(".local i64\n", " NOP\n MOV r0, r5\n RET\n"), &size);
    ModuleError err;
    ck_assert_uint_eq(btVerify(bytes, size, &err), V33);
    ck_assert_uint_eq(err.func, 0);
    ck_assert_uint_eq(err.pc, 1);
    ck_assert_str_eq(err.message, "temporary 5 is undefined");
    Module *m;
    bytes = btAssemble(BT_SNIPPET("", " RET\n"), &size);
    ck_assert(moduleDecode(btHooks(), bytes, size, &m, &err));
    ck_assert(verifyModule(m, &err));
    ck_assert_uint_eq(m->globalBytes, 88);
    ck_assert_uint_eq(moduleScalarAt(m, 33, 36, 1u << TR_I32), TR_I32);
    ck_assert_uint_eq(moduleScalarAt(m, 33, 40, 1u << TR_I32), TR_NONE);
    ck_assert_uint_eq(moduleScalarAt(m, 26, 8, 1u << TR_F64), TR_F64);
    ck_assert_uint_eq(moduleScalarAt(m, 26, 8, 1u << TR_I64), TR_I64);
    moduleFree(m);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("verifier");
    TCase *tests = tcase_create("rules");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, verifier_decidesSnippet, 0, SNIPPETS);
    tcase_add_loop_test(tests, verifier_refusesPatchedTable, 0, PATCHES);
    tcase_add_test(tests, verifier_refusesDeepTypes);
    tcase_add_test(tests, verifier_refusesManyEnvironments);
    tcase_add_test(tests, verifier_hasTestsForEveryRule);
    tcase_add_test(tests, verifier_fillsErrorAndGlobalBytes);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
