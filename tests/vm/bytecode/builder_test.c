/* builder_test.c: what the builder makes of labels, temporaries, unreachable code and types; all of it must pass the verifier. */
#include "tests/vm/bytecode/support.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One function under construction in a module of its own. */
typedef struct Make {
    ModuleBuilder *mb;
    FuncBuilder *fb;
    uint32_t func;
} Make;

static Make begin(const RegType *params, uint32_t count, RegType result) {
    Make k;
    k.mb = mbCreate(btHooks(), "m");
    ck_assert_ptr_nonnull(k.mb);
    (void)mbSourceFile(k.mb, "a.pas");
    k.func = mbFuncDeclare(k.mb, "f", mbTypeSig(k.mb, params, count, result));
    k.fb = fbBegin(k.mb, k.func, 1);
    return k;
}

/* Ends function and module; the module is decoded and verified. Free it with moduleFree. */
static Module *finish(Make *k) {
    const char *why = NULL;
    void *bytes = NULL;
    size_t size = 0;
    Module *m = NULL;
    ModuleError err;
    bool ok = fbEnd(k->fb, &why);
    ck_assert_msg(ok, "%s", why);
    ck_assert(mbFinish(k->mb, &bytes, &size));
    mbFree(k->mb);
    ck_assert(moduleDecode(btHooks(), bytes, size, &m, &err));
    ok = verifyModule(m, &err);
    ck_assert_msg(ok, "V%02u f%u %u: %s", err.rule, err.func, err.pc, err.message);
    return m;
}

static void expectCode(const Module *m, const char *want) {
    char *text = btDisassemble(m, true);
    ck_assert_ptr_nonnull(text);
    ck_assert_msg(strstr(text, want) != NULL, "expected\n%s\nin\n%s", want, text);
    free(text);
}

START_TEST(builder_numbersTemporariesBehindLocals) {
    static const RegType params[] = {REG_I64, REG_I64};
    Make k = begin(params, 2, REG_I64);
    fbEmit(k.fb, OP_ADD, FB_TEMP, 0, 1);
    uint16_t local = fbLocal(k.fb, REG_I64);
    ck_assert_uint_eq(local, 2);
    ck_assert_uint_eq(fbLocalCount(k.fb), 3);
    fbEmit(k.fb, OP_MOV, local, FB_TEMP, 0);
    fbEmit(k.fb, OP_MUL, FB_TEMP + 4, local, FB_TEMP);
    fbEmit(k.fb, OP_RETV, FB_TEMP + 4, 0, 0);
    Module *m = finish(&k);
    ck_assert_uint_eq(m->funcs[0].regCount, 8);
    expectCode(m, "    ADD r3, r0, r1\n    MOV r2, r3\n    MUL r7, r2, r3\n    RETV r7\n");
    moduleFree(m);
}
END_TEST

START_TEST(builder_numbersRegistersInExtraWords) {
    Make k = begin(NULL, 0, 0);
    uint32_t inner = mbTypeArray(k.mb, TR_I32, 10, 0), outer = mbTypeArray(k.mb, inner, 4, 0);
    uint16_t array = fbLocal(k.fb, regType(REG_AGG, outer));
    ck_assert_uint_eq(fbLocalCount(k.fb), 20);
    fbEmitWide(k.fb, OP_CLEAR, array, 20);
    fbEmit(k.fb, OP_LEAF, FB_TEMP, array, 0);
    fbEmitWide(k.fb, OP_LDI, FB_TEMP + 1, 1);
    fbEmitWide(k.fb, OP_LDI, FB_TEMP + 2, 2);
    uint64_t ext[3] = {fbPair(4, 1), fbPair(10, -5), fbPair(FB_TEMP + 2, 0)};
    fbEmitExt(k.fb, OP_LDX2I32, FB_TEMP + 3, FB_TEMP, FB_TEMP + 1, ext, 3);
    uint64_t slice = fbPair(inner, 4), sub = fbPair(FB_TEMP + 2, 40);
    fbEmitExt(k.fb, OP_SLICEA, FB_TEMP + 4, FB_TEMP, 0, &slice, 1);
    fbEmitExt(k.fb, OP_SUBSLICE, FB_TEMP + 6, FB_TEMP + 4, FB_TEMP + 1, &sub, 1);
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    Module *m = finish(&k);
    ck_assert_uint_eq(m->funcs[0].regCount, 28); /* the slice at the last temporary takes two */
    expectCode(m, "    LDX2I32 r23, r20, r21, {4, 1}, {10, -5}, {r22}\n");
    expectCode(m, "    SUBSLICE r26, r24, r21, {r22, 40}\n");
    moduleFree(m);
}
END_TEST

START_TEST(builder_reservesBuiltinResults) {
    Make k = begin(NULL, 0, 0);
    uint32_t builtin = 0;
    while (builtin < builtinSigCount && strcmp(builtinSigs[builtin].name, "get_date") != 0) builtin++;
    ck_assert_uint_lt(builtin, builtinSigCount);
    fbEmitWide(k.fb, OP_CALLB, FB_TEMP + 1, builtin); /* four results */
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    Module *m = finish(&k);
    ck_assert_uint_eq(m->funcs[0].regCount, 5);
    moduleFree(m);
}
END_TEST

START_TEST(builder_capturesEnvironments) {
    Make k = begin(NULL, 0, 0);
    uint32_t env = mbTypeDeclare(k.mb, TR_ENV);
    FieldRec field = {0, REG_I64, mbString(k.mb, "x", 1)};
    mbTypeDefine(k.mb, env, &field, 1, 8, 8, 0);
    RegType params[] = {REG_I64, env};
    uint32_t inner = mbFuncDeclare(k.mb, "inner", mbTypeSig(k.mb, params, 2, REG_I64));
    uint32_t closure = mbTypeClosure(k.mb, mbTypeSig(k.mb, params, 1, REG_I64));
    uint16_t reg = fbLocal(k.fb, env), value = fbLocal(k.fb, closure);
    fbSetEnvReg(k.fb, reg);
    fbEmitWide(k.fb, OP_CLEAR, reg, 2);
    fbEmitWide(k.fb, OP_NEWENV, reg, env);
    fbEmit(k.fb, OP_MOV, FB_TEMP + 3, reg, 0);
    uint64_t ext = fbPair(1, FB_TEMP + 3);
    fbEmitExt(k.fb, OP_MKCLOS, value, inner, 0, &ext, 1);
    fbEmit(k.fb, OP_RETE, reg, 0, 0);
    FuncBuilder *other = fbBegin(k.mb, inner, 2); /* two functions are open */
    fbSetEnvParams(other, 1);
    fbEmit(other, OP_LDRX64, FB_TEMP, 1, 0);
    fbEmit(other, OP_ADD, FB_TEMP, FB_TEMP, 0);
    fbEmit(other, OP_RETV, FB_TEMP, 0, 0);
    ck_assert(fbEnd(other, NULL));
    Module *m = finish(&k);
    ck_assert_uint_eq(m->funcs[0].envReg, reg);
    ck_assert_uint_eq(m->funcs[1].envParams, 1);
    ck_assert_uint_lt(m->funcs[0].codeStart, m->funcs[1].codeStart); /* in index order, whatever ended first */
    expectCode(m, "    MKCLOS r1, f1, {1, r5}\n");
    moduleFree(m);
}
END_TEST

START_TEST(builder_choosesBranchDirection) {
    static const RegType params[] = {REG_I64};
    Make k = begin(params, 1, 0);
    BLabel top = fbLabel(k.fb), out = fbLabel(k.fb);
    fbPlace(k.fb, top);
    fbBranch(k.fb, OP_BEQI, 0, 5, out);  /* forward although written as loop */
    fbBranch(k.fb, OP_JT, 0, 0, top);    /* backward although written as jump */
    fbBranch(k.fb, OP_JMP, 0, 0, top);
    fbPlace(k.fb, out);
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    Module *m = finish(&k);
    expectCode(m, "L0:\n.line 0 1\n    JEQI r0, 5, L3\n    BT r0, L0\n    LOOP L0\nL3:\n    RET\n");
    moduleFree(m);
}
END_TEST

START_TEST(builder_threadsJumpsAndDropsDeadCode) {
    static const RegType params[] = {REG_I64};
    Make k = begin(params, 1, 0);
    BLabel hop = fbLabel(k.fb), hop2 = fbLabel(k.fb), out = fbLabel(k.fb), never = fbLabel(k.fb);
    fbBranch(k.fb, OP_JT, 0, 0, hop);
    fbEmit(k.fb, OP_NEG, 0, 0, 0);
    fbBranch(k.fb, OP_JMP, 0, 0, out);
    ck_assert(!fbIsReachable(k.fb));
    fbEmit(k.fb, OP_NOT, 0, 0, 0); /* dropped: nothing reaches it */
    ck_assert_ptr_null(fbLast(k.fb));
    fbPlace(k.fb, hop);
    ck_assert(fbIsReachable(k.fb));
    fbBranch(k.fb, OP_JMP, 0, 0, hop2);
    fbPlace(k.fb, never);
    fbEmit(k.fb, OP_ABS, 0, 0, 0); /* labelled, but nothing goes there */
    fbPlace(k.fb, hop2);
    fbBranch(k.fb, OP_JMP, 0, 0, out);
    fbPlace(k.fb, out);
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    Module *m = finish(&k);
    expectCode(m, ".local i64\n.line 0 1\n    JT r0, L3\n    NEG r0, r0\n    RET\nL3:\n    RET\n.end\n");
    moduleFree(m);
}
END_TEST

START_TEST(builder_survivesJumpCycles) {
    Make k = begin(NULL, 0, 0);
    BLabel a = fbLabel(k.fb), b = fbLabel(k.fb);
    fbPlace(k.fb, a);
    fbBranch(k.fb, OP_JMP, 0, 0, b);
    fbPlace(k.fb, b);
    fbBranch(k.fb, OP_JMP, 0, 0, a);
    Module *m = finish(&k);
    ck_assert_uint_ge(m->codeCount, 1);
    moduleFree(m);
}
END_TEST

START_TEST(builder_switchesForwardOnly) {
    static const RegType params[] = {REG_I64};
    Make k = begin(params, 1, 0);
    BLabel top = fbLabel(k.fb), one = fbLabel(k.fb), two = fbLabel(k.fb);
    fbPlace(k.fb, top);
    fbEmit(k.fb, OP_ADDI, 0, 0, 1);
    const BLabel targets[] = {one, two, one};
    fbSwitch(k.fb, 0, -7, targets, 3);
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    fbPlace(k.fb, one);
    fbBranch(k.fb, OP_JMP, 0, 0, top); /* would thread to a backward target: the switch keeps the jump */
    fbPlace(k.fb, two);
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    Module *m = finish(&k);
    expectCode(m, "    SWITCH r0, -7, [L7, L8, L7]\n    RET\nL7:\n    LOOP L0\nL8:\n    RET\n");
    moduleFree(m);
}
END_TEST

/* ---- far branches ------------------------------------------------------------------------------------------------------------------ */

static void emitMany(FuncBuilder *fb, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) fbEmit(fb, OP_NOP, 0, 0, 0);
}

/* Every conditional over a distance that needs two instructions, forward and backward: op at word 0 or the end. */
START_TEST(builder_relaxesFarBranches) {
    static const char *const opposite[] = {"F", "T", "NE", "EQ", "LE", "LT", "LEU", "LTU", "NEI", "EQI", "GEI",
                                           "GTI", "LEI", "LTI", "FNE", "FEQ", "FNLT", "FLT", "FNLE", "FLE", "NNIL", "NIL"};
    static const RegType params[] = {REG_I64, REG_I64, REG_F64, REG_F64, REG_STRING};
    uint32_t n = (uint32_t)_i / 2, op = OP_JT + n;
    bool isBackward = _i % 2 != 0;
    bool isReal = n >= OP_JFEQ - OP_JT && n <= OP_JFNLE - OP_JT, isNil = op >= OP_JNIL;
    uint32_t a = isNil ? 4 : isReal ? 2 : 0, b = a + 1;
    Make k = begin(params, 5, 0);
    BLabel target = fbLabel(k.fb);
    if (isBackward) {
        fbPlace(k.fb, target);
        emitMany(k.fb, 40000);
        fbBranch(k.fb, (Opcode)op, a, b, target);
    } else {
        fbBranch(k.fb, (Opcode)op, a, b, target);
        emitMany(k.fb, 40000);
        fbPlace(k.fb, target);
    }
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    Module *m = finish(&k);
    const Insn *i = m->code + (isBackward ? 40000 : 0);
    if (opInfo[op].c == OPD_HI) { /* 32-bit offsets need no help */
        ck_assert_uint_eq(i->op, isBackward ? op + (OP_BT - OP_JT) : op);
        ck_assert_int_eq(i->bc, isBackward ? -40001 : 40000);
    } else {
        char name[8] = "J";
        strcat(name, opposite[n]);
        ck_assert_str_eq(opInfo[i->op].name, name);
        bool isSwapped = op >= OP_JLT && op <= OP_JLEU;
        ck_assert_uint_eq(i->a, isSwapped ? b : a);
        ck_assert_uint_eq(i->b, isSwapped ? a : b);
        ck_assert_int_eq(i->c, 1);
        ck_assert_uint_eq(i[1].op, isBackward ? OP_LOOP : OP_JMP);
        ck_assert_int_eq(i[1].bc, isBackward ? -40002 : 40000);
    }
    moduleFree(m);
}
END_TEST

START_TEST(builder_relaxesCountingLoops) {
    bool isFar = _i != 0;
    static const RegType params[] = {REG_I64, REG_I64};
    Make k = begin(params, 2, 0);
    BLabel top = fbLabel(k.fb);
    fbPlace(k.fb, top);
    emitMany(k.fb, isFar ? 32768 : 32767);
    fbBranch(k.fb, OP_FORDOWN, 0, 1, top);
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    Module *m = finish(&k);
    const Insn *i = m->code + m->codeCount - (isFar ? 3 : 2);
    ck_assert_uint_eq(i->op, isFar ? OP_FORDOWNL : OP_FORDOWN);
    if (isFar) ck_assert_int_eq((int32_t)i[1].lo, -32770);
    else ck_assert_int_eq((int16_t)i->c, -32768);
    moduleFree(m);
}
END_TEST

/* Branches that are short until another one grows. */
START_TEST(builder_relaxationReachesFixpoint) {
    static const RegType params[] = {REG_I64, REG_I64};
    Make k = begin(params, 2, 0);
    BLabel labels[200];
    for (int i = 0; i < 200; i++) labels[i] = fbLabel(k.fb);
    for (int i = 0; i < 200; i++) fbBranch(k.fb, OP_JEQ, 0, 1, labels[i]);
    emitMany(k.fb, 32600); /* the first branches are too far at once, the others when those have grown */
    for (int i = 199; i >= 0; i--) {
        fbPlace(k.fb, labels[i]);
        fbEmit(k.fb, OP_NOP, 0, 0, 0);
    }
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    Module *m = finish(&k); /* offsets are checked by the verifier: every target is a block start */
    uint32_t at = 0, words = 0;
    while (m->code[at].op != OP_NOP) at += m->code[at].op == OP_JEQ ? 1 : 2, words++;
    ck_assert_uint_eq(words, 200);
    ck_assert_uint_gt(at, 200);
    moduleFree(m);
}
END_TEST

/* ---- handlers, lines, peepholes ------------------------------------------------------------------------------------------------- */

START_TEST(builder_placesHandlersAndLines) {
    Make k = begin(NULL, 0, 0);
    uint16_t caught = fbLocal(k.fb, TYPE_ANY_INDEX);
    BLabel start = fbLabel(k.fb), end = fbLabel(k.fb), target = fbLabel(k.fb), out = fbLabel(k.fb);
    BLabel deadStart = fbLabel(k.fb), deadEnd = fbLabel(k.fb), deadTarget = fbLabel(k.fb);
    fbHandler(k.fb, start, end, target, HANDLER_CATCH, caught);
    fbHandler(k.fb, deadStart, deadEnd, deadTarget, HANDLER_GOTO, 3);
    fbLine(k.fb, 0, 10);
    fbEmitWide(k.fb, OP_CLEAR, caught, 1);
    fbPlace(k.fb, start);
    fbEmitWide(k.fb, OP_LDI, FB_TEMP, 1);
    fbLine(k.fb, 0, 11);
    fbEmit(k.fb, OP_ADD, FB_TEMP, FB_TEMP, FB_TEMP);
    fbBranch(k.fb, OP_JMP, 0, 0, out);
    fbPlace(k.fb, end);
    fbPlace(k.fb, target);
    fbLine(k.fb, 0, 12);
    fbEmit(k.fb, OP_RAISE, caught, 0, 0);
    fbPlace(k.fb, deadStart); /* nothing reaches this */
    fbEmit(k.fb, OP_NOP, 0, 0, 0);
    fbPlace(k.fb, deadEnd);
    fbPlace(k.fb, deadTarget);
    fbEmit(k.fb, OP_NOP, 0, 0, 0);
    fbPlace(k.fb, out);
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    Module *m = finish(&k);
    expectCode(m, ".handler catch L1 L4 L4 0\n.line 0 10\n    CLEAR r0, 1\nL1:\n    LDI r1, 1\n.line 0 11\n    ADD r1, r1, r1\n"
                  "    RET\nL4:\n.line 0 12\n    RAISE r0\n.end\n");
    uint32_t file = 9;
    ck_assert_uint_eq(moduleLineAt(m, 0, &file), 10);
    ck_assert_uint_eq(file, 0);
    ck_assert_uint_eq(moduleLineAt(m, 1, NULL), 10);
    ck_assert_uint_eq(moduleLineAt(m, 3, NULL), 11);
    ck_assert_uint_eq(moduleLineAt(m, 5, NULL), 12);
    moduleFree(m);
}
END_TEST

START_TEST(builder_givesLastInstructionOfBlock) {
    static const RegType params[] = {REG_I64};
    Make k = begin(params, 1, REG_I64);
    ck_assert_ptr_null(fbLast(k.fb));
    fbEmit(k.fb, OP_NEG, FB_TEMP, 0, 0);
    fbEmit(k.fb, OP_ADDI, FB_TEMP, FB_TEMP, 7);
    ck_assert_uint_eq(fbLast(k.fb)->op, OP_ADDI);
    fbDropLast(k.fb);
    ck_assert_uint_eq(fbLast(k.fb)->op, OP_NEG);
    fbLast(k.fb)->op = OP_ABS;
    BLabel l = fbLabel(k.fb);
    fbBranch(k.fb, OP_JT, 0, 0, l);
    ck_assert_ptr_null(fbLast(k.fb)); /* a branch ends the block */
    fbEmit(k.fb, OP_NOP, 0, 0, 0);
    fbPlace(k.fb, l);
    ck_assert_ptr_null(fbLast(k.fb));
    fbEmit(k.fb, OP_RETV, 0, 0, 0);
    Module *m = finish(&k);
    expectCode(m, "    ABS r1, r0\n    JT r0, L3\n    NOP\nL3:\n    RETV r0\n");
    moduleFree(m);
}
END_TEST

/* ---- failures ------------------------------------------------------------------------------------------------------------------------ */

START_TEST(builder_refusesWhatCannotBe) {
    const char *why = NULL;
    void *bytes;
    size_t size;
    Make k = begin(NULL, 0, 0);
    fbEmit(k.fb, OP_NOP, 0, 0, 0);
    ck_assert(!fbEnd(k.fb, &why)); /* runs off the end */
    ck_assert_str_eq(why, "internal error: control reaches the end of the routine");
    ck_assert(mbFailed(k.mb));
    ck_assert(!mbFinish(k.mb, &bytes, &size));
    mbFree(k.mb);

    k = begin(NULL, 0, 0);
    fbBranch(k.fb, OP_JMP, 0, 0, fbLabel(k.fb));
    ck_assert(!fbEnd(k.fb, &why));
    ck_assert_str_eq(why, "internal error: a label was never placed");
    mbFree(k.mb);

    k = begin(NULL, 0, 0);
    (void)fbLocal(k.fb, regType(REG_AGG, mbTypeArray(k.mb, TR_I64, 40000, 0)));
    fbEmit(k.fb, OP_RET, 0, 0, 0);
    ck_assert(!fbEnd(k.fb, &why));
    ck_assert_str_eq(why, "the variables of this routine are too large for a stack frame");
    mbFree(k.mb);

    k = begin(NULL, 0, 0);
    (void)mbTypeArray(k.mb, TR_I64, (uint64_t)1 << 61, 0);
    ck_assert(mbFailed(k.mb));
    ck_assert(!fbEnd(k.fb, NULL));
    mbFree(k.mb);

    k = begin(NULL, 0, 0);
    ck_assert(!mbFinish(k.mb, &bytes, &size)); /* a function is open */
    (void)fbEnd(k.fb, NULL);
    mbFree(k.mb);
}
END_TEST

typedef struct Scarce {
    int left;
    int64_t live;
} Scarce;

static void *scarceAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    Scarce *s = user;
    (void)oldSize;
    if (newSize == 0) {
        s->live -= old != NULL;
        free(old);
        return NULL;
    }
    if (s->left-- <= 0) return NULL;
    void *p = realloc(old, newSize);
    s->live += old == NULL;
    return p;
}

static bool buildSome(const Hooks *hooks, void **bytes, size_t *size) {
    ModuleBuilder *mb = mbCreate(hooks, "m");
    if (mb == NULL) return false;
    RegType params[] = {REG_I64};
    uint32_t sig = mbTypeSig(mb, params, 1, REG_I64);
    uint32_t box = mbTypeBoxDeclare(mb), record = mbTypeDeclare(mb, TR_RECORD);
    FieldRec field = {0, box, mbString(mb, "next", 4)};
    mbTypeDefine(mb, record, &field, 1, 8, 8, 8);
    mbTypeBoxDefine(mb, box, record);
    (void)mbGlobal(mb, record, "g");
    uint32_t f = mbFuncDeclare(mb, "f", sig);
    mbExport(mb, "f", 0, f);
    FuncBuilder *fb = fbBegin(mb, f, 1);
    BLabel l = fbLabel(fb);
    if (l != FB_NO_LABEL) fbPlace(fb, l);
    for (int i = 0; i < 100; i++) fbEmit(fb, OP_ADD, FB_TEMP, 0, 0);
    if (l != FB_NO_LABEL) fbBranch(fb, OP_JT, 0, 0, l);
    fbEmit(fb, OP_RETV, 0, 0, 0);
    bool ok = fbEnd(fb, NULL) && mbFinish(mb, bytes, size);
    mbFree(mb);
    return ok;
}

START_TEST(builder_survivesMissingMemory) {
    for (int n = 0;; n++) {
        Scarce scarce = {n, 0};
        Hooks hooks = {.user = &scarce, .alloc = scarceAlloc};
        void *bytes = NULL;
        size_t size = 0;
        bool ok = buildSome(&hooks, &bytes, &size);
        if (ok) hookFree(&hooks, bytes, size);
        ck_assert_int_eq(scarce.live, 0);
        ck_assert_int_lt(n, 1000);
        if (ok) break;
    }
}
END_TEST

/* ---- types and tables ----------------------------------------------------------------------------------------------------------------- */

START_TEST(builder_internsTypesAndStrings) {
    ModuleBuilder *mb = mbCreate(btHooks(), "m");
    RegType p1[] = {REG_I64, REG_F64}, p2[] = {REG_I64, REG_STRING};
    ck_assert_uint_eq(mbTypeSig(mb, p1, 2, 0), mbTypeSig(mb, p1, 2, 0));
    ck_assert_uint_ne(mbTypeSig(mb, p1, 2, 0), mbTypeSig(mb, p2, 2, 0));
    ck_assert_uint_ne(mbTypeSig(mb, p1, 2, 0), mbTypeSig(mb, p1, 1, 0));
    ck_assert_uint_ne(mbTypeSig(mb, p1, 2, 0), mbTypeSig(mb, p1, 2, REG_I64));
    ck_assert_uint_eq(mbTypeArray(mb, TR_I32, 5, 0), mbTypeArray(mb, TR_I32, 5, 0));
    ck_assert_uint_ne(mbTypeArray(mb, TR_I64, 5, 0), mbTypeArray(mb, TR_I64, 5, TRF_SET));
    ck_assert_uint_ne(mbTypeArray(mb, TR_I32, 5, 0), mbTypeArray(mb, TR_I32, 6, 0));
    ck_assert_uint_ne(mbTypeBox(mb, TR_I32), mbTypeDyn(mb, TR_I32));
    ck_assert_uint_ne(mbTypeDeclare(mb, TR_RECORD), mbTypeDeclare(mb, TR_RECORD)); /* records have identity */
    uint32_t box = mbTypeBoxDeclare(mb), record = mbTypeDeclare(mb, TR_RECORD);
    mbTypeDefine(mb, record, NULL, 0, 0, 0, 0);
    ck_assert_uint_eq(mbMemSize(mb, record), 1); /* a value has at least one byte */
    mbTypeBoxDefine(mb, box, record);
    ck_assert_uint_eq(mbTypeBox(mb, record), box);
    ck_assert_uint_eq(mbMemSize(mb, box), 8);
    ck_assert_uint_eq(mbTypeRec(mb, box)->size, 1);
    ck_assert_uint_eq(mbString(mb, "a\0b", 3), mbString(mb, "a\0b", 3));
    ck_assert_uint_ne(mbString(mb, "a\0b", 3), mbString(mb, "a\0c", 3));
    ck_assert_uint_ne(mbString(mb, "", 0), mbString(mb, "a", 1));
    for (uint32_t i = 0; i < 1000; i++) {
        char text[16];
        int n = snprintf(text, sizeof text, "s%u", i);
        ck_assert_uint_eq(mbString(mb, text, (uint32_t)n), mbString(mb, text, (uint32_t)n));
        ck_assert_uint_eq(mbTypeArray(mb, TR_I8, i + 1, 0), mbTypeArray(mb, TR_I8, i + 1, 0));
    }
    ck_assert_uint_eq(mbGlobal(mb, TR_U8, "a"), 0);
    ck_assert_uint_eq(mbGlobal(mb, TR_STRING, "b"), 8);
    ck_assert_uint_eq(mbGlobal(mb, TR_I16, NULL), 16);
    ck_assert_uint_eq(mbGlobal(mb, TR_I32, "d"), 20);
    ck_assert_uint_eq(mbSourceFile(mb, "x"), 0);
    ck_assert_uint_eq(mbSourceFile(mb, "y"), 1);
    ck_assert_uint_eq(mbSourceFile(mb, "x"), 0);
    mbFree(mb);
}
END_TEST

START_TEST(builder_isDeterministic) {
    void *first, *second;
    size_t firstSize, secondSize;
    ck_assert(buildSome(btHooks(), &first, &firstSize));
    ck_assert(buildSome(btHooks(), &second, &secondSize));
    ck_assert_uint_eq(firstSize, secondSize);
    ck_assert_int_eq(memcmp(first, second, firstSize), 0);
    Module *m;
    ModuleError err;
    ck_assert(moduleDecode(btHooks(), first, firstSize, &m, &err));
    ck_assert(verifyModule(m, &err));
    ck_assert_uint_eq(m->exports[0].typeHash, moduleTypeHash(m, m->funcs[0].sig));
    moduleFree(m);
    btFree(second, secondSize);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("builder");
    TCase *tests = tcase_create("all");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, builder_numbersTemporariesBehindLocals);
    tcase_add_test(tests, builder_numbersRegistersInExtraWords);
    tcase_add_test(tests, builder_reservesBuiltinResults);
    tcase_add_test(tests, builder_capturesEnvironments);
    tcase_add_test(tests, builder_choosesBranchDirection);
    tcase_add_test(tests, builder_threadsJumpsAndDropsDeadCode);
    tcase_add_test(tests, builder_survivesJumpCycles);
    tcase_add_test(tests, builder_switchesForwardOnly);
    tcase_add_loop_test(tests, builder_relaxesFarBranches, 0, 2 * (OP_JNNIL - OP_JT + 1));
    tcase_add_loop_test(tests, builder_relaxesCountingLoops, 0, 2);
    tcase_add_test(tests, builder_relaxationReachesFixpoint);
    tcase_add_test(tests, builder_placesHandlersAndLines);
    tcase_add_test(tests, builder_givesLastInstructionOfBlock);
    tcase_add_test(tests, builder_refusesWhatCannotBe);
    tcase_add_test(tests, builder_survivesMissingMemory);
    tcase_add_test(tests, builder_internsTypesAndStrings);
    tcase_add_test(tests, builder_isDeterministic);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
