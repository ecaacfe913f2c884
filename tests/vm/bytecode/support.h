/* support.h: what the tests of vm/bytecode share: hooks, assembling, verifying, and a set of types to write snippets with. */
#ifndef PSCAL_TESTS_VM_BYTECODE_SUPPORT_H
#define PSCAL_TESTS_VM_BYTECODE_SUPPORT_H

#include "vm/bytecode/asm.h"
#include "vm/bytecode/builder.h"
#include "vm/bytecode/disasm.h"
#include "vm/bytecode/verifier.h"

/* Tables that every snippet starts with. f0 is the snippet's; BT_FUNCS adds functions to call. */
#define BT_TABLES                                                                                  \
    ".pasm 1 0\n.module s0\n.main none\n.hash 0x0000000000000000\n"                                \
    ".string s0 \"m\"\n.string s1 \"text \\x00 \\\"quoted\\\"\"\n.source s0\n"                      \
    ".type t13 sig\n"                                                                              \
    ".type t14 sig result=i64\n.param i64\n"                                                       \
    ".type t15 record align=8 size=24 length=20\n.field 0 v:5 s0\n.field 8 i64 s0\n.field 16 string s0\n" \
    ".type t16 array align=4 elem=t5 size=40 length=10\n"                                          \
    ".type t17 array align=4 elem=t16 size=160 length=4\n"                                         \
    ".type t18 box align=8 elem=t15 size=24\n"                                                     \
    ".type t19 dyn align=8 elem=t5 size=8\n"                                                       \
    ".type t20 closure align=8 elem=t14 size=8\n"                                                  \
    ".type t21 env align=8 size=32\n.field 0 byref:5 s0\n.field 8 slice:5 s0\n.field 24 i64 s0\n"  \
    ".type t22 array flags=1 align=8 elem=t7 size=32 length=4\n"                                   \
    ".type t23 array align=1 elem=t2 size=8 length=8\n"                                            \
    ".type t24 sig\n.param byref:5\n"                                                              \
    ".type t25 sig result=i64\n.param i64\n.param v:21\n"                                          \
    ".type t26 record align=8 size=24 length=16\n.field 0 v:2 s0\n.field 8 i64 s0\n.field 8 f64 s0\n.field 16 v:5 s0\n" \
    ".type t27 array align=8 elem=t10 size=16 length=2\n"                                          \
    ".type t28 sig\n.param slice:2\n.param i64\n"                                                  \
    ".type t29 box align=8 elem=t5 size=4\n"                                                       \
    ".type t30 sig result=string\n.param any\n.param f64\n"                                        \
    ".type t31 dyn align=8 elem=t10 size=8\n"                                                      \
    ".type t32 array flags=1 align=8 elem=t7 size=8 length=1\n"                                    \
    ".type t33 record align=8 size=48 length=44\n.field 0 v:16 s0\n.field 40 v:8 s0\n.field 44 v:3 s0\n" \
    ".type t34 closure align=8 elem=t13 size=8\n"                                                  \
    ".global @0 t7 s0\n.global @8 t15 s0\n.global @32 t12 s0\n.global @40 t33 s0\n"                \
    ".import s0 s1 kind=0 type=t14 hash=0x0000000000000000\n"                                      \
    ".import s0 s1 kind=1 type=t7 hash=0x0000000000000000\n"                                       \
    ".export s0 kind=0 index=0 reserved=0 hash=0x0000000000000000\n"
#define BT_FUNCS                                                                                   \
    ".func f1 s0 sig=t14 regs=1 line=1\n.local i64\n RETV r0\n.end\n"                              \
    ".func f2 s0 sig=t24 regs=1 line=1\n.local byref:5\n RET\n.end\n"                              \
    ".func f3 s0 sig=t25 regs=2 envparams=1 line=1\n.local i64\n.local v:21\n RETV r0\n.end\n"     \
    ".func f4 s0 sig=t28 regs=3 line=1\n.local slice:2\n.local slice2:2\n.local i64\n RET\n.end\n" \
    ".func f5 s0 sig=t30 regs=3 line=1\n.local any\n.local f64\n NIL r2, t10\n RETV r2\n.end\n"
/* A snippet: function f0 of signature t13 with 24 registers. */
#define BT_SNIPPET(locals, code) BT_TABLES ".func f0 s0 sig=t13 regs=24 line=1\n" locals code ".end\n" BT_FUNCS

const Hooks *btHooks(void);
/* The image of a text; fails the test with the assembler's message. Free with btFree. */
void *btAssemble(const char *text, size_t *size);
void btFree(void *bytes, size_t size);
/* Decodes and verifies an image that it takes; the rule number that refused it, 0 if accepted. */
uint32_t btVerify(void *bytes, size_t size, ModuleError *err);
/* The same for a text. */
uint32_t btVerifyText(const char *text, ModuleError *err);
/* Recomputes the checksum of a patched image. */
void btSeal(void *bytes, size_t size);
/* The text of a module, zero-terminated; free() it. NULL if disassembly failed. */
char *btDisassemble(const Module *m, bool omitComments);

#endif
