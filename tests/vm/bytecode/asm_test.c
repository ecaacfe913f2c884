/* asm_test.c: the text form: exact round trips both ways, every opcode, messages with their place. */
#include "tests/vm/bytecode/support.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Module *decode(void *bytes, size_t size) {
    Module *m = NULL;
    ModuleError err;
    bool ok = moduleDecode(btHooks(), bytes, size, &m, &err);
    ck_assert_msg(ok, "%s", err.message);
    return m;
}

/* file -> text -> file is the same file, and the text is the same text once more. */
static void roundTrip(void *bytes, size_t size) {
    Module *m = decode(bytes, size);
    for (int omitComments = 0; omitComments < 2; omitComments++) {
        char *text = btDisassemble(m, omitComments != 0);
        ck_assert_ptr_nonnull(text);
        size_t againSize;
        void *again = btAssemble(text, &againSize);
        ck_assert_uint_eq(againSize, size);
        ck_assert_msg(memcmp(again, bytes, size) == 0, "assembled file differs:\n%s", text);
        Module *second = decode(again, againSize);
        char *text2 = btDisassemble(second, omitComments != 0);
        ck_assert_ptr_nonnull(text2);
        ck_assert_str_eq(text, text2);
        free(text);
        free(text2);
        moduleFree(second);
    }
    moduleFree(m);
}

/* ---- every opcode with extreme operands -------------------------------------------------------------------------------------- */

typedef struct Code {
    Insn words[8192];
    uint32_t count;
} Code;

static Insn *addWord(Code *c, uint64_t word) {
    ck_assert_uint_lt(c->count, 8192);
    c->words[c->count].word = word;
    return &c->words[c->count++];
}

static uint16_t operandValue(uint8_t kind, uint32_t variant) {
    static const uint16_t values[3] = {0, 0x7FFF, 0xFFFF};
    return kind == OPD_NO ? 0 : values[variant];
}

static uint32_t halfValue(ExtKind kind, uint32_t variant) {
    static const uint32_t values[3] = {0, 0x7FFFFFFF, 0xFFFFFFFF};
    return kind == EXT_ZERO ? 0 : values[variant];
}

/* One instruction with operands of the given extreme; branches go to themselves or the next word, or out of the function. */
static void addInsn(Code *c, uint32_t op, uint32_t variant) {
    const OpInfo *info = &opInfo[op];
    Insn *i = addWord(c, 0);
    i->op = (uint16_t)op;
    i->a = operandValue(info->a, variant);
    i->b = operandValue(info->b, variant);
    i->c = operandValue(info->c, variant);
    if (info->c == OPD_HI) i->bc = (int32_t)halfValue(EXT_U32, variant);
    if (op == OP_SWITCH) i->bc = 2;
    for (uint32_t n = 1; n <= info->extWords; n++) {
        Insn *w = addWord(c, 0);
        w->lo = halfValue(opExtKind(op, n, false), variant);
        w->hi = (int32_t)halfValue(opExtKind(op, n, true), variant);
        if (opExtKind(op, n, false) == EXT_WORD && variant == 1) w->word = (uint64_t)INT64_MIN;
    }
    if (op == OP_SWITCH) {
        addWord(c, 0);
        addWord(c, variant == 0 ? 1 : 0x7FFFFFFF);
    }
}

/* Replaces the code of function f0 of an image with a NOP there. */
static void *imageWithCode(const Code *c, size_t *size) {
    size_t baseSize;
    void *base = btAssemble(BT_TABLES ".func f0 s0 sig=t13 regs=24 line=1\n NOP\n.end\n", &baseSize);
    Module *m = decode(base, baseSize);
    Module parts = *m;
    FuncRec f = m->funcs[0];
    f.codeWords = c->count;
    parts.funcs = &f;
    parts.code = c->words;
    parts.codeCount = c->count;
    void *bytes = NULL;
    ck_assert(moduleEncode(btHooks(), &parts, &bytes, size));
    moduleFree(m);
    return bytes;
}

START_TEST(asm_roundTripsEveryOpcode) {
    static Code c;
    c.count = 0;
    for (uint32_t op = 0; op < OP_COUNT; op++) addInsn(&c, op, (uint32_t)_i);
    addInsn(&c, OP_RET, 0);
    size_t size;
    void *bytes = imageWithCode(&c, &size);
    roundTrip(bytes, size);
}
END_TEST

START_TEST(asm_roundTripsRandomWords) {
    static Code c;
    uint64_t seed = 0x9E3779B97F4A7C15ull + (uint64_t)_i;
    c.count = 0;
    while (c.count < 2000) {
        seed = seed * 6364136223846793005ull + 1442695040888963407ull;
        uint64_t word = seed ^ seed >> 29;
        if (c.count % 3 != 0) word = (word & ~0xFFFFull) | word % OP_COUNT; /* mostly known opcodes */
        if (c.count % 5 == 1) word &= 0x00FF00FF0000FFFFull;
        addWord(&c, word);
    }
    size_t size;
    void *bytes = imageWithCode(&c, &size);
    roundTrip(bytes, size);
}
END_TEST

START_TEST(asm_roundTripsWholeModule) {
    size_t size;
    void *bytes = btAssemble(BT_TABLES ".main f1\n.hash 0x123456789abcdef0\n.type t35 env align=8 size=8\n.field 0 slice:5 s1\n"
                                       ".func f0 s1 sig=t13 regs=24 envreg=9 envparams=3 flags=2 line=77\n"
                                       ".local agg:15\n.local body:15 * 2\n.local slice:5\n.local slice2:5\n.local link:9\n.local raw:4294967295\n"
                                       ".local v:200\n.local any\n"
                                       ".handler catch A B C 7\n.handler goto A B C 3\n.handler finally A B C 8\n.handler 9 A 100 C 3\n"
                                       ".line 0 5\nA:\n LDSTR r1, s1\n.line 3 16777215\n SWITCH r1, -9223372036854775808, [B, C, B]\n"
                                       "B:\n JEQ r1, r2, C\n BEQ r1, r2, A\n FORUPL r1, r2, B\n CALLB r5, write_ln\n CALLX r9, f0\nC:\n.end\n",
                             &size);
    roundTrip(bytes, size);
}
END_TEST

START_TEST(disasm_showsInstructions) {
    size_t size;
    void *bytes = btAssemble(BT_SNIPPET(".local i64\n", " LDI r0, -5\nA:\n LDF64 r5, 0x3ff0000000000000\n CHKRNG r0, {-1, 2}\n"
                                                        " LDSTR r6, s1\n LDXI32 r0, r7, r0, {10, -3}\n JT r0, B\n LOOP A\nB:\n RET\n"),
                             &size);
    Module *m = decode(bytes, size);
    char *text = btDisassemble(m, false);
    static const char want[] = ".func f0 s0 sig=t13 regs=24 line=1 ; \"m\"\n.local i64\n    LDI r0, -5\nL1:\n"
                               "    LDF64 r5, 0x3ff0000000000000\n    CHKRNG r0, {-1, 2}\n"
                               "    LDSTR r6, s1 ; \"text \\x00 \\\"quoted\\\"\"\n    LDXI32 r0, r7, r0, {10, -3}\n"
                               "    JT r0, L10\n    LOOP L1\nL10:\n    RET\n.end\n";
    ck_assert_msg(strstr(text, want) != NULL, "%s", text);
    free(text);
    moduleFree(m);
}
END_TEST

static void countText(void *user, const char *text, size_t size) {
    (void)text;
    *(size_t *)user += size;
}

START_TEST(disasm_writesOneFunctionAndRefusesDamagedTables) {
    size_t size, all = 0, one = 0;
    char *bytes = btAssemble(BT_SNIPPET("", " RET\n"), &size);
    Module *m = decode(bytes, size);
    DisasmOptions options = {.isOneFunc = true, .func = 1};
    ck_assert(disasmModule(m, countText, &all));
    ck_assert(disasmModuleWith(m, countText, &one, &options));
    ck_assert_uint_eq(one, strlen(".func f1 s0 sig=t14 regs=1 line=1 ; \"m\"\n.local i64\n    RETV r0\n.end\n"));
    ck_assert_uint_gt(all, 10 * one);
    Module damaged = *m;
    damaged.codeCount -= 1;
    ck_assert(!disasmModule(&damaged, countText, &all));
    damaged = *m;
    damaged.stringByteCount -= 1;
    ck_assert(!disasmModule(&damaged, countText, &all));
    damaged = *m;
    damaged.typeCount = TYPE_BUILTIN_COUNT - 1;
    ck_assert(!disasmModule(&damaged, countText, &all));
    moduleFree(m);
}
END_TEST

START_TEST(disasm_refusesLineInsideLastInstruction) {
    size_t size, all = 0;
    char *bytes = btAssemble(BT_TABLES ".func f0 s0 sig=t13 regs=24 line=1\n NOP\n LDI64 r0, 5\n.end\n", &size);
    Module *m = decode(bytes, size);
    for (uint32_t pc = 0; pc < 4; pc++) {
        LineRec line = {pc, 7};
        Module lined = *m;
        lined.lines = &line;
        lined.lineCount = 1;
        ck_assert(disasmModule(&lined, countText, &all) == (pc < 2)); /* words 0 and 1 begin instructions */
    }
    moduleFree(m);
}
END_TEST

/* ---- messages ----------------------------------------------------------------------------------------------------------------------- */

typedef struct Bad {
    uint32_t line, column;
    const char *message;
    const char *text;
} Bad;

#define F_ ".func f0 s0 sig=t13 regs=1\n"
static const Bad bad[] = {
    {1, 2, "unknown directive", ".nope\n"},
    {2, 1, "instruction outside a function", "\nNOP\n"},
    {2, 5, "unknown instruction", F_ "    FOO r1\n"},
    {2, 5, "unknown instruction", F_ "    NATIVE\n"},
    {2, 10, "expected 'r'", F_ "    MOV  5, r1\n"},
    {2, 12, "expected ','", F_ "    MOV r1 r2\n"},
    {2, 10, "number too large", F_ "    MOV r65536, r2\n"},
    {2, 14, "expected 'r'", F_ "    ADDI r1, 32768, 5\n"},
    {2, 18, "number too large", F_ "    ADDI r1, r2, 32768\n"},
    {2, 12, "unexpected text at the end of the line", F_ "    NOP    r1\n"},
    {2, 9, "label is not defined", F_ "    JMP A\n.end\n"},
    {3, 1, "label is defined twice", F_ "A:\nA:\n"},
    {2, 11, "unknown builtin", F_ "CALLB r1, nothing\n"},
    {2, 12, "expected '{'", F_ "CHKRNG r1, 5\n"},
    {2, 17, "expected '}'", F_ "CHKRNG r1, {1, 2, 3}\n"},
    {2, 4, ".end is missing", F_ "RET"},
    {1, 9, "function numbers must be consecutive", ".func f1 s0 sig=t13\n"},
    {1, 9, "type numbers must be consecutive, from t13", ".type t9 box\n"},
    {1, 11, "unknown name", ".type t13 thing\n"},
    {1, 14, "string is not closed", ".string s0 \"a\n"},
    {1, 15, "unknown escape sequence", ".string s0 \"\\n\"\n"},
    {1, 11, "string numbers must be consecutive", ".string s1 \"\"\n"},
    {2, 8, "unknown register type", F_ ".local x:5\n"},
    {2, 8, "unknown register type", F_ ".local i32\n"},
    {1, 2, "directive outside a function", ".local i64\n"},
    {2, 2, "directive inside a function", F_ ".string s0 \"\"\n"},
    {1, 10, "this version of the format is not supported", ".pasm 2 0\n"},
    {1, 7, "the last type has no fields", ".field 0 i64 s0\n"},
    {1, 13, "a value is missing", ".func f0 s0 regs=1\n"},
};

START_TEST(asm_reportsErrorsWithTheirPlace) {
    const Bad *b = &bad[_i];
    void *bytes = NULL;
    size_t size;
    AsmError err;
    ck_assert(!asmModule(btHooks(), b->text, strlen(b->text), &bytes, &size, &err));
    ck_assert_ptr_null(bytes);
    ck_assert_msg(strcmp(err.message, b->message) == 0, "got %u:%u %s, want %s", err.line, err.column, err.message, b->message);
    ck_assert_msg(err.line == b->line && (err.column == b->column || b->column == 0), "%s: got %u:%u, want %u:%u", b->message, err.line,
                  err.column, b->line, b->column);
}
END_TEST

START_TEST(asm_refusesFarShortBranch) {
    size_t capacity = 400000, n = 0;
    char *text = malloc(capacity), *at;
    ck_assert_ptr_nonnull(text);
    n += (size_t)snprintf(text, capacity, "%s.func f0 s0 sig=t13 regs=1 line=1\n.local i64\n JEQ r0, r0, A\n", BT_TABLES);
    for (int i = 0; i < 32768; i++) n += (size_t)snprintf(text + n, capacity - n, " NOP\n");
    (void)snprintf(text + n, capacity - n, "A:\n RET\n.end\n");
    void *bytes;
    size_t size;
    AsmError err;
    ck_assert(!asmModule(btHooks(), text, strlen(text), &bytes, &size, &err));
    ck_assert_str_eq(err.message, "branch target is too far");
    at = strstr(text, " NOP\n");
    memmove(at, at + 5, strlen(at + 5) + 1);
    void *fits = btAssemble(text, &size);
    btFree(fits, size);
    free(text);
}
END_TEST

/* Every prefix of a text either assembles or gives an error; none reads outside (the sanitizer watches). */
START_TEST(asm_survivesCutText) {
    static const char text[] = BT_SNIPPET(".local i64 * 3\n", ".handler catch A A A 0\nA:\n SWITCH r0, -5, [A, +1]\n LDF64 r1, 0x1\n.line 0 1\n RET\n");
    for (size_t n = 0; n < sizeof text - 1; n++) {
        char *copy = malloc(n + 1);
        ck_assert_ptr_nonnull(copy);
        memcpy(copy, text, n);
        char *exact = realloc(copy, n == 0 ? 1 : n);
        void *bytes;
        size_t size;
        AsmError err;
        if (asmModule(btHooks(), exact, n, &bytes, &size, &err)) btFree(bytes, size);
        else ck_assert_uint_ne(err.line, 0);
        free(exact);
    }
}
END_TEST

/* Fails the n-th allocation and every one after it. */
typedef struct Scarce {
    int left;
    int64_t live;
} Scarce;

static void *scarceAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    Scarce *s = user;
    if (newSize == 0) {
        s->live -= old != NULL;
        free(old);
        return NULL;
    }
    (void)oldSize;
    if (s->left-- <= 0) return NULL;
    void *p = realloc(old, newSize);
    s->live += old == NULL;
    return p;
}

START_TEST(asm_survivesMissingMemory) {
    static const char text[] = BT_SNIPPET(".local i64\n", "A:\n JT r0, B\nB:\n BT r0, A\n RET\n");
    bool isDone = false;
    for (int n = 0; !isDone; n++) {
        Scarce scarce = {n, 0};
        Hooks hooks = {.user = &scarce, .alloc = scarceAlloc};
        void *bytes = NULL;
        size_t size;
        AsmError asmErr;
        ModuleError err;
        Module *m = NULL;
        if (asmModule(&hooks, text, sizeof text - 1, &bytes, &size, &asmErr)) {
            if (!moduleDecode(&hooks, bytes, size, &m, &err)) hookFree(&hooks, bytes, size);
            else isDone = verifyModule(m, &err) && disasmModule(m, countText, &size);
        } else {
            ck_assert_str_eq(asmErr.message, "out of memory");
        }
        moduleFree(m);
        ck_assert_int_eq(scarce.live, 0);
        ck_assert_int_lt(n, 1000);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("asm");
    TCase *tests = tcase_create("text");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, asm_roundTripsEveryOpcode, 0, 3);
    tcase_add_loop_test(tests, asm_roundTripsRandomWords, 0, 20);
    tcase_add_test(tests, asm_roundTripsWholeModule);
    tcase_add_test(tests, disasm_showsInstructions);
    tcase_add_test(tests, disasm_writesOneFunctionAndRefusesDamagedTables);
    tcase_add_test(tests, disasm_refusesLineInsideLastInstruction);
    tcase_add_loop_test(tests, asm_reportsErrorsWithTheirPlace, 0, sizeof bad / sizeof bad[0]);
    tcase_add_test(tests, asm_refusesFarShortBranch);
    tcase_add_test(tests, asm_survivesCutText);
    tcase_add_test(tests, asm_survivesMissingMemory);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
