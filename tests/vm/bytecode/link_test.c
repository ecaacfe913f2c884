/* link_test.c: what the linker makes of modules that name each other: operands, types, globals, lines; and what it refuses. */
#include "tests/vm/bytecode/support.h"
#include "vm/bytecode/link.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Module *load(const char *text) {
    size_t size;
    Module *m = NULL;
    ModuleError err;
    void *bytes = btAssemble(text, &size);
    ck_assert(moduleDecode(btHooks(), bytes, size, &m, &err));
    bool ok = verifyModule(m, &err);
    ck_assert_msg(ok, "V%02u f%u %u: %s", err.rule, err.func, err.pc, err.message);
    return m;
}

/* The linked module, verified; NULL with the reason in err. */
static Module *linkTexts(const char *const *texts, uint32_t count, ModuleError *err) {
    Module *parts[8], *m = NULL;
    void *bytes = NULL;
    size_t size = 0;
    for (uint32_t i = 0; i < count; i++) parts[i] = load(texts[i]);
    bool ok = linkModules(btHooks(), parts, count, &bytes, &size, err);
    for (uint32_t i = 0; i < count; i++) moduleFree(parts[i]);
    if (!ok) return NULL;
    ck_assert(moduleDecode(btHooks(), bytes, size, &m, err));
    ok = verifyModule(m, err);
    ck_assert_msg(ok, "V%02u f%u %u: %s", err->rule, err->func, err->pc, err->message);
    for (uint32_t i = 0; i < m->importCount; i++) ck_assert_uint_eq(m->imports[i].kind, LINK_FOREIGN);
    return m;
}

static void expectText(const Module *m, const char *want) {
    char *text = btDisassemble(m, true);
    ck_assert_ptr_nonnull(text);
    ck_assert_msg(strstr(text, want) != NULL, "expected\n%s\nin\n%s", want, text);
    free(text);
}

static void refuse(const char *const *texts, uint32_t count, const char *why) {
    ModuleError err;
    ck_assert_ptr_null(linkTexts(texts, count, &err));
    ck_assert_msg(strstr(err.message, why) != NULL, "%s", err.message);
}

/* A unit "u" with a record r = (v: i32; next: box r), a global of it, a counter, a routine that is used and one that is not. */
#define HEAD(name, main) ".pasm 1 0\n.module s0\n.main " main "\n.hash 0x1\n.string s0 \"" name "\"\n"
#define UNIT                                                                                                                     \
    HEAD("u", "none")                                                                                                            \
    ".string s1 \"count\"\n.string s2 \"add\"\n.string s3 \"#0\"\n.string s4 \"v\"\n.string s5 \"unit.pas\"\n.string s6 \"text\"\n.source s5\n" \
    ".type t13 record align=8 size=16\n.field 0 v:5 s4\n.field 8 v:14 s4\n"                                                       \
    ".type t14 box align=8 elem=t13 size=16\n.type t15 sig result=i64\n.param v:14\n.type t16 closure align=8 elem=t15 size=8\n"   \
    ".global @0 t7 s1\n.global @8 t13 s6\n"                                                                                      \
    ".export s1 kind=1 index=0 reserved=0 hash=0\n.export s2 kind=0 index=1 reserved=0 hash=0\n.export s3 kind=2 index=13 reserved=0 hash=0\n" \
    ".func f0 s6 sig=t15 regs=2 line=1\n.local v:14\n.line 0 9\n    LDI r1, 0\n    RETV r1\n.end\n"                                \
    ".func f1 s2 sig=t15 regs=4 line=3\n.local v:14\n.line 0 4\n    LDGX64 r1, @0\n    LDRI32 r2, r0, 0\n    ADD r3, r1, r2\n    STGX64 r3, @0\n    RETV r3\n.end\n"
#define PROGRAM                                                                                                                  \
    HEAD("p", "f0")                                                                                                              \
    ".string s1 \"u\"\n.string s2 \"count\"\n.string s3 \"add\"\n.string s4 \"#0\"\n.string s5 \"prog.pas\"\n.string s6 \"v\"\n.source s5\n" \
    ".type t13 sig\n.type t14 record align=8 size=16\n.field 0 v:5 s6\n.field 8 v:15 s6\n.type t15 box align=8 elem=t14 size=16\n"  \
    ".type t16 sig result=i64\n.param v:15\n.type t17 closure align=8 elem=t16 size=8\n.global @0 t2 s6\n"                        \
    ".import s1 s4 kind=2 type=t14 hash=0\n.import s1 s3 kind=0 type=t16 hash=0\n.import s1 s2 kind=1 type=t7 hash=0\n"
#define MAIN                                                                                                                     \
    ".func f0 s0 sig=t13 regs=8 line=1\n.local v:15\n.local v:17\n.line 0 2\n    NEW r0, t15\n    MOV r5, r0\n    CALLX r5, f1\n"       \
    "    GADDRX r3, f2\n    LDMX64 r4, r3, 0\n    FNREFX r1, f1\n    LDGU8 r4, @0\n    RET\n.end\n"

START_TEST(link_makesCallsAndGlobalsDirect) {
    static const char *const texts[] = {UNIT, PROGRAM MAIN};
    ModuleError err;
    Module *m = linkTexts(texts, 2, &err);
    ck_assert_msg(m != NULL, "%s", err.message);
    ck_assert_uint_eq(m->funcCount, 2); /* the unused routine is left out */
    ck_assert_uint_eq(m->header->mainFunc, 1);
    expectText(m, "    NEW r0, t14\n    MOV r5, r0\n    CALL r5, f0\n    GADDR r3, @0\n    LDMX64 r4, r3, 0\n    FNREF r1, f0\n    LDGU8 r4, @32\n    RET\n");
    expectText(m, "    LDGX64 r1, @0\n");
    moduleFree(m);
}
END_TEST

START_TEST(link_mergesTypesAndKeepsLines) {
    static const char *const texts[] = {UNIT, PROGRAM MAIN};
    ModuleError err;
    uint32_t file, records = 0;
    Module *m = linkTexts(texts, 2, &err);
    ck_assert_ptr_nonnull(m);
    for (uint32_t i = 0; i < m->typeCount; i++) records += m->types[i].kind == TR_RECORD;
    ck_assert_uint_eq(records, 1);
    ck_assert_uint_eq(moduleLineAt(m, m->funcs[0].codeStart, &file), 4);
    ck_assert_str_eq(moduleString(m, m->sources[file], NULL), "unit.pas");
    ck_assert_uint_eq(moduleLineAt(m, m->funcs[1].codeStart, &file), 2);
    ck_assert_str_eq(moduleString(m, m->sources[file], NULL), "prog.pas");
    ck_assert_str_eq(moduleString(m, m->header->name, NULL), "p");
    moduleFree(m);
}
END_TEST

START_TEST(link_keepsFinalizationsInOrder) {
#define FINAL(name) HEAD(name, "none") ".type t13 sig\n.func f0 s0 sig=t13 regs=0 flags=2 line=1\n    RET\n.end\n"
    static const char *const texts[] = {FINAL("a"), FINAL("b"), HEAD("p", "f0") ".type t13 sig\n.func f0 s0 sig=t13 regs=0 line=1\n    RET\n.end\n"};
    ModuleError err;
    Module *m = linkTexts(texts, 3, &err);
    ck_assert_ptr_nonnull(m);
    ck_assert_uint_eq(m->funcCount, 3);
    ck_assert_str_eq(moduleString(m, m->funcs[0].name, NULL), "a");
    ck_assert_uint_eq(m->funcs[1].flags, FUNC_FINALIZATION);
    ck_assert_uint_eq(m->header->mainFunc, 2);
    moduleFree(m);
}
END_TEST

/* Boxes of boxes and of arrays of themselves, in another order in each module. */
START_TEST(link_mergesTypesThatComeInAnyOrder) {
#define LOOP_A HEAD("a", "none") ".string s1 \"f\"\n.type t13 box align=8 elem=t14 size=16\n.type t14 array align=8 elem=t13 size=16 length=2\n" \
               ".type t15 box align=8 elem=t16 size=8\n.type t16 box align=8 elem=t10 size=8\n.type t17 sig\n.param v:13\n.param v:15\n" \
               ".export s1 kind=0 index=0 reserved=0 hash=0\n.func f0 s1 sig=t17 regs=2 line=1\n.local v:13\n.local v:15\n    RET\n.end\n"
#define LOOP_P HEAD("p", "f0") ".string s1 \"f\"\n.string s2 \"a\"\n.type t13 sig\n.type t14 box align=8 elem=t10 size=8\n.type t15 box align=8 elem=t14 size=8\n" \
               ".type t16 array align=8 elem=t17 size=16 length=2\n.type t17 box align=8 elem=t16 size=16\n.type t18 sig\n.param v:17\n.param v:15\n" \
               ".import s2 s1 kind=0 type=t18 hash=0\n.func f0 s0 sig=t13 regs=4 line=1\n    NIL r2, t17\n    NIL r3, t15\n    CALLX r2, f0\n    RET\n.end\n"
    static const char *const texts[] = {LOOP_A, LOOP_P};
    ModuleError err;
    Module *m = linkTexts(texts, 2, &err);
    ck_assert_msg(m != NULL, "%s", err.message);
    ck_assert_uint_eq(m->funcs[0].sig, m->types[m->funcs[0].sig].kind == TR_SIG ? m->funcs[0].sig : 0);
    moduleFree(m);
}
END_TEST

/* C functions stay imports, one for each: u and p both call f of library c, p also g. */
START_TEST(link_keepsForeignImports) {
    static const char *const texts[] = {
        HEAD("u", "none") ".string s1 \"c\"\n.string s2 \"f i()\"\n.string s3 \"call\"\n.type t13 sig\n.type t14 sig result=i64\n"
        ".import s1 s2 kind=4 type=t14 hash=0\n.export s3 kind=0 index=0 reserved=0 hash=0\n"
        ".func f0 s3 sig=t13 regs=2 line=1\n    CALLF r1, f0\n    RET\n.end\n",
        HEAD("p", "f0") ".string s1 \"c\"\n.string s2 \"g i()\"\n.string s3 \"f i()\"\n.string s4 \"u\"\n.string s5 \"call\"\n.type t13 sig\n"
        ".type t14 sig result=i64\n.import s1 s2 kind=4 type=t14 hash=0\n.import s4 s5 kind=0 type=t13 hash=0\n.import s1 s3 kind=4 type=t14 hash=0\n"
        ".func f0 s0 sig=t13 regs=2 line=1\n    CALLF r1, f0\n    CALLX r1, f1\n    CALLF r1, f2\n    RET\n.end\n"};
    ModuleError err;
    Module *m = linkTexts(texts, 2, &err);
    ck_assert_msg(m != NULL, "%s", err.message);
    ck_assert_uint_eq(m->importCount, 2);
    expectText(m, "    CALLF r1, f0\n    RET\n");
    expectText(m, "    CALLF r1, f1\n    CALL r1, f0\n    CALLF r1, f0\n    RET\n");
    moduleFree(m);
}
END_TEST

START_TEST(link_refusesWhatIsMissing) {
    static const char *const alone[] = {PROGRAM MAIN};
    refuse(alone, 1, "module p needs add of module u");
}
END_TEST

START_TEST(link_refusesOtherTypes) {
    static const char *const other[] = {UNIT, HEAD("p", "f0") ".string s1 \"u\"\n.string s2 \"add\"\n.type t13 sig\n.import s1 s2 kind=0 type=t13 hash=0\n"
                                        ".func f0 s0 sig=t13 regs=2 line=1\n    CALLX r1, f0\n    RET\n.end\n"};
    refuse(other, 2, "add of module u is of another type");
    /* The same shape, but not the same record. */
    static const char *const unnamed[] = {UNIT, HEAD("p", "f0") ".string s1 \"u\"\n.string s2 \"add\"\n.string s3 \"v\"\n.type t13 sig\n"
                                          ".type t14 record align=8 size=16\n.field 0 v:5 s3\n.field 8 v:15 s3\n.type t15 box align=8 elem=t14 size=16\n"
                                          ".type t16 sig result=i64\n.param v:15\n.import s1 s2 kind=0 type=t16 hash=0\n"
                                          ".func f0 s0 sig=t13 regs=3 line=1\n    NIL r2, t15\n    CALLX r2, f0\n    RET\n.end\n"};
    refuse(unnamed, 2, "add of module u is of another type");
    static const char *const changed[] = {UNIT, HEAD("p", "f0") ".string s1 \"u\"\n.string s2 \"#0\"\n.string s3 \"v\"\n.type t13 sig\n"
                                          ".type t14 record align=4 size=8\n.field 0 v:5 s3\n.field 4 v:5 s3\n.import s1 s2 kind=2 type=t14 hash=0\n"
                                          ".func f0 s0 sig=t13 regs=0 line=1\n    RET\n.end\n"};
    refuse(changed, 2, "a record of module u is not what module p expects");
}
END_TEST

/* ---- lack of memory ---- */

static long allocationsLeft;

static void *failingAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    (void)user, (void)oldSize;
    if (newSize != 0) return allocationsLeft-- <= 0 ? NULL : realloc(old, newSize);
    free(old);
    return NULL;
}

START_TEST(link_survivesLackOfMemory) {
    static const Hooks hooks = {.alloc = failingAlloc};
    Module *parts[] = {load(UNIT), load(PROGRAM MAIN)};
    bool ok = false;
    for (long n = 0; !ok; n++) {
        void *bytes = NULL;
        size_t size = 0;
        ModuleError err;
        allocationsLeft = n;
        ok = linkModules(&hooks, parts, 2, &bytes, &size, &err);
        if (ok) hookFree(&hooks, bytes, size);
        else ck_assert_msg(strstr(err.message, "out of memory") != NULL, "%s", err.message);
        ck_assert_int_lt(n, 1000);
    }
    moduleFree(parts[0]);
    moduleFree(parts[1]);
}
END_TEST

int main(void) {
    Suite *s = suite_create("link");
    TCase *t = tcase_create("link");
    tcase_add_test(t, link_makesCallsAndGlobalsDirect);
    tcase_add_test(t, link_mergesTypesAndKeepsLines);
    tcase_add_test(t, link_keepsFinalizationsInOrder);
    tcase_add_test(t, link_mergesTypesThatComeInAnyOrder);
    tcase_add_test(t, link_keepsForeignImports);
    tcase_add_test(t, link_refusesWhatIsMissing);
    tcase_add_test(t, link_refusesOtherTypes);
    tcase_add_test(t, link_survivesLackOfMemory);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_NORMAL);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed != 0;
}
