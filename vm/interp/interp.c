/* interp.c: the interpreter loop.
 *
 * Compiled three times: as interpRun; by interp_trace.c as interpRunTraced, which tells each instruction to traceStep; by interp_race.c as
 * interpRunRaced, which tells each access to memory to the data-race detector. The function executes any chain of bytecode calls; a call to a bytecode
 * function slides the register window and stays in the loop. `ip` (the current instruction), `R` (the window), `credit` (events left
 * in this slice) live in machine registers. SAVE publishes ip and R before anything that may raise, collect or look at the stack. Errors go to `raise`, which unwinds (unwind.c).
 * Cases are short; work that is not, stands in interp_ops.h as a named helper. */
#include "vm/interp/fuse.h"
#include "vm/interp/interp_ops.h"

#ifdef INTERP_TRACE
#define INTERP_NAME interpRunTraced
#define TRACE traceStep(t, ip, R)
#elif defined(INTERP_RACE)
#define INTERP_NAME interpRunRaced
#else
#define INTERP_NAME interpRun
#endif
#ifndef TRACE
#define TRACE ((void)0)
#endif
/* READS, WRITES: the instruction uses so many bytes at p. USES: it uses memory as instructions.c of the detector knows. Before it does. */
#ifdef INTERP_RACE
#define READS(size) raceRead(t, p, (size), ip)
#define WRITES(size) raceWrite(t, p, (size), ip)
#define USES raceInstruction(t, inst, ip, R)
#else
#define READS(size) ((void)0)
#define WRITES(size) ((void)0)
#define USES ((void)0)
#endif
#if defined(HAVE_COMPUTED_GOTO) && !defined(INTERP_SWITCH)
#define DISPATCH                                                                                   \
    do {                                                                                           \
        TRACE;                                                                                     \
        goto *labels[ip->op];                                                                      \
    } while (0)
#define CASE(op) L_##op:
#else
#define DISPATCH goto dispatch
#define CASE(op) case OP_##op:
#endif
#define NEXT(words)                                                                                \
    do {                                                                                           \
        ip += (words);                                                                             \
        DISPATCH;                                                                                  \
    } while (0)
#define SAVE (t->R = R, t->pc = ip)
#define TRAP(code)                                                                                 \
    do {                                                                                           \
        SAVE;                                                                                      \
        (void)rtRaise(&t->rt, (code), NULL);                                                       \
        goto raise;                                                                                \
    } while (0)
#define CHECK(call)                                                                                \
    do {                                                                                           \
        SAVE;                                                                                      \
        if (UNLIKELY((call) != 0)) goto raise;                                                     \
    } while (0)
/* A slow path that may start a new slice: credit goes through the task, so that the loop's copy stays in a machine register. */
#define SLOW(call)                                                                                 \
    do {                                                                                           \
        t->credit = credit;                                                                        \
        int failed_ = (call);                                                                      \
        credit = t->credit;                                                                        \
        if (failed_) goto raise;                                                                   \
    } while (0)
/* A backward branch. The slow path decides on the branch by itself. */
#define POLL                                                                                       \
    do {                                                                                           \
        if (UNLIKELY(--credit <= 0)) goto poll;                                                    \
    } while (0)
/* Returns to a CALL in the same module; a copy at each return keeps their dispatch jumps apart. */
#define LEAVE_FAST                                                                                 \
    do {                                                                                           \
        const Insn *caller = R[-1].p;                                                              \
        if (LIKELY(caller->op == OP_CALL)) {                                                       \
            R -= caller->a;                                                                        \
            ip = caller;                                                                           \
            NEXT(1);                                                                               \
        }                                                                                          \
    } while (0)
#define RA R[ip->a]
#define RB R[ip->b]
#define RC R[ip->c]
#define SB ((int16_t)ip->b)
#define SC ((int16_t)ip->c)
#define EXT(n) (ip[n])

#define INT_BINARY(op, expr)                                                                       \
    CASE(op) {                                                                                     \
        uint64_t x = RB.u, y = RC.u;                                                               \
        RA.u = (uint64_t)(expr);                                                                   \
        NEXT(1);                                                                                   \
    }
#define INT_UNARY(op, expr)                                                                        \
    CASE(op) {                                                                                     \
        uint64_t x = RB.u;                                                                         \
        RA.u = (uint64_t)(expr);                                                                   \
        NEXT(1);                                                                                   \
    }
#define INT_IMM(op, expr)                                                                          \
    CASE(op) {                                                                                     \
        int64_t x = RB.i;                                                                          \
        RA.i = (int64_t)(expr);                                                                    \
        NEXT(1);                                                                                   \
    }
#define EVALUATING(op, eval, x, y)                                                                 \
    CASE(op) {                                                                                     \
        int64_t r;                                                                                 \
        eval(r, x, y) RA.i = r;                                                                    \
        NEXT(1);                                                                                   \
    }
/* What interp_fused.inc needs, too: `out` = the operation on x and y. */
#define EVAL_ADD(out, x, y) if (UNLIKELY(__builtin_add_overflow((x), (y), &out))) TRAP(RTE_OVERFLOW);
#define EVAL_SUB(out, x, y) if (UNLIKELY(__builtin_sub_overflow((x), (y), &out))) TRAP(RTE_OVERFLOW);
#define EVAL_MUL(out, x, y) if (UNLIKELY(__builtin_mul_overflow((x), (y), &out))) TRAP(RTE_OVERFLOW);
#define EVAL_ADD32(out, x, y) out = (int32_t)(uint32_t)((x) + (y));
#define EVAL_SUB32(out, x, y) out = (int32_t)(uint32_t)((x) - (y));
#define EVAL_MOD(out, x, y)                                                                        \
    int64_t divisor_ = (y);                                                                        \
    if (UNLIKELY(divisor_ == 0)) TRAP(RTE_DIV_ZERO);                                               \
    out = UNLIKELY(divisor_ == -1) ? 0 : residue((x), divisor_);
#define EVAL_SLD(out)                                                                              \
    const ObjString *s = RB.p;                                                                     \
    uint64_t k = RC.u - 1;                                                                         \
    if (UNLIKELY(s == NULL || k >= (uint64_t)s->length)) {                                         \
        CHECK(opStringIndexError(t, RC.i, strLength(s)));                                          \
    }                                                                                              \
    out = (uint8_t)s->data[k];
#define EVAL_SETIN(out, member)                                                                    \
    uint64_t k = (member);                                                                         \
    const uint64_t *words = RC.p;                                                                  \
    out = k >= (uint64_t)EXT(1).lo * 8 ? 0 : words[k / 64] >> (k % 64) & 1;
/* In place if possible, else by the function. */
#define APPEND_CHAR(append)                                                                        \
    ObjString *s = RA.p;                                                                           \
    int64_t n;                                                                                     \
    if (LIKELY(s != NULL && (s->head.flags & OBJ_SHARED) == 0 && (n = s->length) < s->capacity)) { \
        s->data[n] = (char)RB.u;                                                                   \
        s->length = n + 1;                                                                         \
    } else {                                                                                       \
        CHECK(append(&t->rt, (ObjString **)&RA.p, (uint8_t)RB.u));                                 \
    }
#define DISPOSE_A                                                                                  \
    Obj *o = RA.o;                                                                                 \
    if (UNLIKELY(o == NULL || !heapDisposeSmall(o)) && !objIsNil(o)) CHECK(pointerFree(&t->rt, o))
#define REAL_BINARY(op, expr)                                                                      \
    CASE(op) {                                                                                     \
        double x = RB.f, y = RC.f;                                                                 \
        RA.f = (expr);                                                                             \
        NEXT(1);                                                                                   \
    }
#define REAL_COMPARE(op, expr)                                                                     \
    CASE(op) {                                                                                     \
        double x = RB.f, y = RC.f;                                                                 \
        RA.i = (expr);                                                                             \
        NEXT(1);                                                                                   \
    }
/* A conditional branch, forward (J) and backward with poll (L). Offsets count from the next instruction. */
#define BRANCH16(name, cond)                                                                       \
    CASE(J##name) {                                                                                \
        if (cond) NEXT(1 + (int16_t)ip->c);                                                        \
        NEXT(1);                                                                                   \
    }                                                                                              \
    CASE(B##name) {                                                                                \
        POLL;                                                                                      \
        if (cond) NEXT(1 + (int16_t)ip->c);                                                        \
        NEXT(1);                                                                                   \
    }
#define BRANCH32(name, cond)                                                                       \
    CASE(J##name) {                                                                                \
        if (cond) NEXT(1 + (int64_t)ip->bc);                                                       \
        NEXT(1);                                                                                   \
    }                                                                                              \
    CASE(B##name) {                                                                                \
        POLL;                                                                                      \
        if (cond) NEXT(1 + (int64_t)ip->bc);                                                       \
        NEXT(1);                                                                                   \
    }

#include "vm/interp/interp_access.inc"

int INTERP_NAME(Task *t, Func *fn, Value *window0) {
    Value *R = window0;
#if defined(HAVE_COMPUTED_GOTO) && !defined(INTERP_SWITCH)
    static const void *const labels[] = {
#define OP(name, a, b, c, ext, rule, flags, text) [OP_##name] = &&L_##name,
#include "vm/bytecode/opcodes.def"
#undef OP
#if defined(INTERP_FUSES) && !defined(INTERP_TRACE) && !defined(INTERP_RACE)
#define FUSION(first, second, how) [FUSED_##first##_##second##_##how] = &&L_FUSED_##first##_##second##_##how,
#include "vm/interp/fusions.def"
#undef FUSION
#endif
    };
#endif
    Value *const base = R;
    Instance *inst = fn->instance;
    Func *funcs = inst->funcs;
    char *globals = taskGlobals(t, inst);
    const Insn *ip = funcCode(fn);
    int64_t credit = t->credit;

    assert(t->nativeDepth > 0);
    assert(window0 > t->stackBase && window0 <= t->stackEnd);
    assert(fn->instance->vm == t->vm && ((const Insn *)R[-1].p)->op == OP_EXIT);
    if (UNLIKELY(R + fn->regCount > taskLimit(t))) {
        /* Not through `raise`: the new window is not initialised, so there is nothing to unwind. */
        t->R = R, t->pc = inst->module->code + fn->rec->codeStart;
        if (interpEnterSlow(t, fn, R) != 0) return 1;
        credit = t->credit;
    }
#if defined(HAVE_COMPUTED_GOTO) && !defined(INTERP_SWITCH)
    DISPATCH;
#else
dispatch:
    TRACE;
    switch ((Opcode)ip->op) {
#endif

    /* ---- moves and constants ---- */
    CASE(NOP) { NEXT(1); }
    CASE(MOV) { RA = RB; NEXT(1); }
    CASE(MOVS) {
        Value second = R[ip->b + 1];
        RA = RB;
        R[ip->a + 1] = second;
        NEXT(1);
    }
    CASE(LDI) { RA.i = ip->bc; NEXT(1); }
    CASE(LDI64) { RA.u = EXT(1).word; NEXT(2); }
    CASE(LDF64) { RA.u = EXT(1).word; NEXT(2); }
    CASE(LDSTR) { RA.p = inst->strings[(uint32_t)ip->bc]; NEXT(1); }
    CASE(NIL) { RA.p = NULL; NEXT(1); }
    CASE(CLEAR) {
        uint32_t n = (uint32_t)ip->bc;
        Value *r = &RA;
        for (uint32_t k = 0; k < n; k++) r[k].u = 0;
        NEXT(1);
    }
    CASE(LEAF) { RA.p = &RB; NEXT(1); }
    CASE(GADDR) { RA.p = globals + (uint32_t)ip->bc; NEXT(1); }
    CASE(FNREF) { RA.p = funcs[ip->bc].value; NEXT(1); }
    CASE(GADDRX) {
        char *p = inst->importData[ip->bc];
        RA.p = UNLIKELY(t->isolated != NULL) ? isolateAddress(t, p) : p;
        NEXT(1);
    }
    CASE(FNREFX) { RA.p = inst->imports[ip->bc]->value; NEXT(1); }
    CASE(MKCLOS) { CHECK(opMakeClosure(t, inst, ip, R)); NEXT(2); }

    /* ---- integer arithmetic ---- */
    EVALUATING(ADD, EVAL_ADD, RB.i, RC.i)
    EVALUATING(SUB, EVAL_SUB, RB.i, RC.i)
    EVALUATING(MUL, EVAL_MUL, RB.i, RC.i)
    EVALUATING(ADDI, EVAL_ADD, RB.i, (int64_t)SC)
    EVALUATING(MULI, EVAL_MUL, RB.i, (int64_t)SC)
    CASE(RSUBI) {
        int64_t r;
        if (UNLIKELY(__builtin_sub_overflow((int64_t)SC, RB.i, &r))) TRAP(RTE_OVERFLOW);
        RA.i = r;
        NEXT(1);
    }
    INT_BINARY(ADDW, x + y)
    INT_BINARY(SUBW, x - y)
    INT_BINARY(MULW, x * y)
    EVALUATING(ADD32, EVAL_ADD32, RB.u, RC.u)
    EVALUATING(SUB32, EVAL_SUB32, RB.u, RC.u)
    INT_BINARY(MUL32, (int64_t)(int32_t)(uint32_t)(x * y))
    EVALUATING(ADDI32, EVAL_ADD32, RB.u, (uint64_t)(int64_t)SC)
    CASE(DIV) {
        int64_t x = RB.i, y = RC.i;
        if (UNLIKELY(y == 0)) TRAP(RTE_DIV_ZERO);
        if (UNLIKELY(y == -1)) {
            if (x == INT64_MIN) TRAP(RTE_OVERFLOW);
            RA.i = -x;
        } else {
            RA.i = quotient(x, y);
        }
        NEXT(1);
    }
    EVALUATING(MOD, EVAL_MOD, RB.i, RC.i)
    CASE(MODISO) {
        int64_t x = RB.i, y = RC.i;
        if (UNLIKELY(y <= 0)) {
            SAVE;
            (void)opModError(t, y);
            goto raise;
        }
        x = residue(x, y);
        RA.i = x < 0 ? x + y : x;
        NEXT(1);
    }
    INT_IMM(DIVI, quotient(x, SC))
    INT_IMM(MODI, residue(x, SC))
    CASE(MODISOI) {
        int64_t x = residue(RB.i, SC);
        RA.i = x < 0 ? x + SC : x;
        NEXT(1);
    }
    CASE(DIVU) {
        if (UNLIKELY(RC.u == 0)) TRAP(RTE_DIV_ZERO);
        RA.u = RB.u / RC.u;
        NEXT(1);
    }
    CASE(MODU) {
        if (UNLIKELY(RC.u == 0)) TRAP(RTE_DIV_ZERO);
        RA.u = RB.u % RC.u;
        NEXT(1);
    }
    CASE(NEG) {
        if (UNLIKELY(RB.i == INT64_MIN)) TRAP(RTE_OVERFLOW);
        RA.i = -RB.i;
        NEXT(1);
    }
    CASE(ABS) {
        int64_t x = RB.i;
        if (UNLIKELY(x == INT64_MIN)) TRAP(RTE_OVERFLOW);
        RA.i = x < 0 ? -x : x;
        NEXT(1);
    }
    INT_UNARY(NOT, ~x)
    INT_UNARY(LNOT, x == 0)
    INT_BINARY(AND, x & y)
    INT_BINARY(OR, x | y)
    INT_BINARY(XOR, x ^ y)
    INT_BINARY(ANDN, x & ~y)
    INT_IMM(ANDI, x & SC)
    CASE(SHL) {
        if (UNLIKELY(RC.i < 0)) TRAP(RTE_RANGE);
        RA.u = RC.u >= 64 ? 0 : RB.u << RC.u;
        NEXT(1);
    }
    CASE(SHR) {
        if (UNLIKELY(RC.i < 0)) TRAP(RTE_RANGE);
        RA.u = RC.u >= 64 ? 0 : RB.u >> RC.u;
        NEXT(1);
    }
    CASE(SAR) {
        if (UNLIKELY(RC.i < 0)) TRAP(RTE_RANGE);
        RA.i = RB.i >> (RC.u >= 64 ? 63 : RC.u);
        NEXT(1);
    }
    INT_IMM(SHLI, (uint64_t)x << (ip->c & 63))
    INT_IMM(SHRI, (uint64_t)x >> (ip->c & 63))
    INT_IMM(SARI, x >> (ip->c & 63))
    INT_IMM(SEXT8, (int8_t)x)
    INT_IMM(SEXT16, (int16_t)x)
    INT_IMM(SEXT32, (int32_t)x)
    INT_IMM(ZEXT8, (uint8_t)x)
    INT_IMM(ZEXT16, (uint16_t)x)
    INT_IMM(ZEXT32, (uint32_t)x)
    CASE(CHKRNG) {
        int64_t x = RA.i;
        if (UNLIKELY(x < (int32_t)EXT(1).lo || x > EXT(1).hi)) {
            CHECK(opRangeError(t, x, (int32_t)EXT(1).lo, EXT(1).hi));
        }
        NEXT(2);
    }
    CASE(CHKRNGR) {
        if (UNLIKELY(RA.i < RB.i || RA.i > RC.i)) CHECK(opRangeError(t, RA.i, RB.i, RC.i));
        NEXT(1);
    }

    /* ---- real arithmetic ---- */
    REAL_BINARY(FADD, x + y)
    REAL_BINARY(FSUB, x - y)
    REAL_BINARY(FMUL, x *y)
    CASE(FDIV) {
        if (UNLIKELY(RC.f == 0.0)) TRAP(RTE_DIV_ZERO);
        RA.f = RB.f / RC.f;
        NEXT(1);
    }
    REAL_BINARY(FDIVX, x / y)
    CASE(FMULADD) {
        double product = RB.f * RC.f;
        RA.f = RA.f + product;
        NEXT(1);
    }
    CASE(FMULSUB) {
        double product = RB.f * RC.f;
        RA.f = RA.f - product;
        NEXT(1);
    }
    CASE(FNEG) { RA.f = -RB.f; NEXT(1); }
    CASE(FABS) { RA.f = fabs(RB.f); NEXT(1); }
    CASE(FSQRT) {
        if (UNLIKELY(RB.f < 0)) TRAP(RTE_MATH);
        RA.f = sqrt(RB.f);
        NEXT(1);
    }
    CASE(FSQRTX) { RA.f = sqrt(RB.f); NEXT(1); }
    CASE(FROUND32) { RA.f = (double)(float)RB.f; NEXT(1); }
    CASE(I2F) { RA.f = (double)RB.i; NEXT(1); }
    CASE(U2F) { RA.f = (double)RB.u; NEXT(1); }
    CASE(F2I) {
        double x = RB.f;
        if (UNLIKELY(!(x > -9223372036854777856.0 && x < 9223372036854775808.0))) TRAP(RTE_MATH);
        RA.i = (int64_t)x;
        NEXT(1);
    }
    CASE(F2ISAT) { RA.i = opSaturate(RB.f); NEXT(1); }
    CASE(FROUND) {
        double x = round(RB.f);
        if (UNLIKELY(!(x >= -9223372036854775808.0 && x < 9223372036854775808.0))) TRAP(RTE_MATH);
        RA.i = (int64_t)x;
        NEXT(1);
    }
    CASE(FROUNDE) {
        double x = nearbyint(RB.f);
        if (UNLIKELY(!(x >= -9223372036854775808.0 && x < 9223372036854775808.0))) TRAP(RTE_MATH);
        RA.i = (int64_t)x;
        NEXT(1);
    }

    /* ---- comparisons ---- */
    INT_BINARY(EQ, x == y)
    INT_BINARY(NE, x != y)
    INT_BINARY(LT, (int64_t)x < (int64_t)y)
    INT_BINARY(LE, (int64_t)x <= (int64_t)y)
    INT_BINARY(LTU, x < y)
    INT_BINARY(LEU, x <= y)
    INT_IMM(EQI, x == SC)
    INT_IMM(NEI, x != SC)
    INT_IMM(LTI, x < SC)
    INT_IMM(LEI, x <= SC)
    INT_IMM(GTI, x > SC)
    INT_IMM(GEI, x >= SC)
    REAL_COMPARE(FEQ, x == y)
    REAL_COMPARE(FNE, x != y)
    REAL_COMPARE(FLT, x < y)
    REAL_COMPARE(FLE, x <= y)
    CASE(REQ) { RA.i = objSame(RB.o, RC.o); NEXT(1); }
    CASE(RISNIL) { RA.i = objIsNil(RB.o); NEXT(1); }

    /* ---- control ---- */
    CASE(JMP) { NEXT(1 + (int64_t)ip->bc); }
    CASE(LOOP) {
        POLL;
        NEXT(1 + (int64_t)ip->bc);
    }
    BRANCH32(T, RA.u != 0)
    BRANCH32(F, RA.u == 0)
    BRANCH16(EQ, RA.i == RB.i)
    BRANCH16(NE, RA.i != RB.i)
    BRANCH16(LT, RA.i < RB.i)
    BRANCH16(LE, RA.i <= RB.i)
    BRANCH16(LTU, RA.u < RB.u)
    BRANCH16(LEU, RA.u <= RB.u)
    BRANCH16(EQI, RA.i == SB)
    BRANCH16(NEI, RA.i != SB)
    BRANCH16(LTI, RA.i < SB)
    BRANCH16(LEI, RA.i <= SB)
    BRANCH16(GTI, RA.i > SB)
    BRANCH16(GEI, RA.i >= SB)
    BRANCH16(FEQ, RA.f == RB.f)
    BRANCH16(FNE, !(RA.f == RB.f))
    BRANCH16(FLT, RA.f < RB.f)
    BRANCH16(FNLT, !(RA.f < RB.f))
    BRANCH16(FLE, RA.f <= RB.f)
    BRANCH16(FNLE, !(RA.f <= RB.f))
    BRANCH32(NIL, objIsNil(RA.o))
    BRANCH32(NNIL, !objIsNil(RA.o))
#define REF_FIELD(o, offset)                                                                       \
    if (UNLIKELY(o == NULL || (o->flags & (OBJ_DISPOSED | OBJ_INDIRECT)))) {                       \
        o = derefSlow(o);                                                                          \
        if (o == NULL) TRAP(RTE_NIL);                                                              \
    }                                                                                              \
    char *p = (char *)o + sizeof(Obj) + (offset)
    CASE(JRNIL) {
        Obj *o = RA.o;
        REF_FIELD(o, ip->b);
        READS(8);
        if (objIsNil((Obj *)(uintptr_t)loadU64(p))) NEXT(1 + SC);
        NEXT(1);
    }
    CASE(JRNNIL) {
        Obj *o = RA.o;
        REF_FIELD(o, ip->b);
        READS(8);
        if (!objIsNil((Obj *)(uintptr_t)loadU64(p))) NEXT(1 + SC);
        NEXT(1);
    }
    CASE(STRNIL) {
        Obj *o = RB.o;
        REF_FIELD(o, ip->c);
        WRITES(8);
        storeU64(p, 0);
        NEXT(1);
    }
    CASE(FORUP) {
        POLL;
        int64_t x = RA.i;
        if (x < RB.i) {
            RA.i = x + 1;
            NEXT(1 + SC);
        }
        NEXT(1);
    }
    CASE(FORDOWN) {
        POLL;
        int64_t x = RA.i;
        if (x > RB.i) {
            RA.i = x - 1;
            NEXT(1 + SC);
        }
        NEXT(1);
    }
    CASE(FORUPL) {
        POLL;
        int64_t x = RA.i;
        if (x < RB.i) {
            RA.i = x + 1;
            NEXT(2 + (int64_t)(int32_t)EXT(1).lo);
        }
        NEXT(2);
    }
    CASE(FORDOWNL) {
        POLL;
        int64_t x = RA.i;
        if (x > RB.i) {
            RA.i = x - 1;
            NEXT(2 + (int64_t)(int32_t)EXT(1).lo);
        }
        NEXT(2);
    }
    CASE(SWITCH) {
        uint32_t n = (uint32_t)ip->bc;
        uint64_t k = RA.u - EXT(1).word;
        if (k < n) {
            uint32_t offset = ip[2 + k].lo;
            NEXT(2 + (int64_t)n + offset);
        }
        NEXT(2 + (int64_t)n);
    }
    CASE(CALL) {
        Func *f = &funcs[ip->bc];
        Value *window = R + ip->a;
        if (UNLIKELY(--credit <= 0 || window + f->regCount > taskLimit(t))) {
            SAVE;
            SLOW(interpEnterSlow(t, f, window));
        }
        window[-1].p = (void *)(uintptr_t)ip;
        R = window;
        ip = funcCode(f);
        DISPATCH;
    }
    CASE(CALLX) {
        Func *f = inst->imports[ip->bc];
        Value *window = R + ip->a;
        if (UNLIKELY(--credit <= 0 || window + f->regCount > taskLimit(t))) {
            SAVE;
            SLOW(interpEnterSlow(t, f, window));
        }
        window[-1].p = (void *)(uintptr_t)ip;
        R = window;
        inst = f->instance;
        funcs = inst->funcs;
        globals = taskGlobals(t, inst);
        ip = funcCode(f);
        DISPATCH;
    }
    CASE(CALLC) {
        const ObjClosure *closure = RB.p;
        if (UNLIKELY(closure == NULL)) TRAP(RTE_NIL);
        Func *f = closure->fn;
        Value *window = R + ip->a;
        if (UNLIKELY(--credit <= 0 || window + f->regCount > taskLimit(t))) {
            SAVE;
            SLOW(interpEnterSlow(t, f, window));
        }
        for (uint64_t k = 0; k < closure->envCount; k++) window[f->envSlot + k].o = closure->env[k];
        window[-1].p = (void *)(uintptr_t)ip;
        R = window;
        if (f->instance != inst) {
            inst = f->instance;
            funcs = inst->funcs;
            globals = taskGlobals(t, inst);
        }
        ip = funcCode(f);
        DISPATCH;
    }
    CASE(CALLB) {
        USES;
        SAVE;
        SLOW(builtinFns[ip->bc](&t->rt, R + ip->a)); /* a builtin may run bytecode, which uses up credit */
        if (UNLIKELY(--credit <= 0 || taskHasRequest(t))) {
            SAVE;
            SLOW(interpPoll(t));
        }
        NEXT(1);
    }
    CASE(CALLBT) {
        t->rt.callType = (void *)(uintptr_t)inst->elems[EXT(1).lo];
        USES;
        SAVE;
        SLOW(builtinFns[ip->bc](&t->rt, R + ip->a));
        if (UNLIKELY(--credit <= 0 || taskHasRequest(t))) {
            SAVE;
            SLOW(interpPoll(t));
        }
        NEXT(2);
    }
    CASE(CALLF) {
        USES;
        SAVE;
        SLOW(opCallForeign(t, inst, ip, R)); /* a callback may run bytecode, which uses up credit */
        if (UNLIKELY(--credit <= 0 || taskHasRequest(t))) {
            SAVE;
            SLOW(interpPoll(t));
        }
        NEXT(1);
    }
    CASE(TASKNEW) { CHECK(opTaskNew(t, inst, ip, R)); NEXT(2); }
    CASE(RETVE) {
        Obj *env = RB.o;
        R[0] = RA;
        if (env != NULL) env->flags |= OBJ_DISPOSED;
        goto leave;
    }
    CASE(RETE) {
        Obj *env = RA.o;
        if (env != NULL) env->flags |= OBJ_DISPOSED;
        goto leave;
    }
    CASE(RETI) {
        R[0].i = ip->bc;
        LEAVE_FAST;
        goto leave;
    }
    CASE(RETV) {
        R[0] = RA;
        LEAVE_FAST;
        goto leave;
    }
    CASE(RET) {
    leave:
        LEAVE_FAST;
        const Insn *call = R[-1].p;
        if (call->op == OP_EXIT) {
            t->credit = credit;
            return 0;
        }
        R -= call->a;
        ip = call;
        if (UNLIKELY((size_t)(ip - inst->module->code) >= inst->module->codeCount)) { /* the caller is in another module */
            inst = vmFuncAt(t->vm, ip)->instance;
            funcs = inst->funcs;
            globals = taskGlobals(t, inst);
        }
        NEXT(1 + (call->op == OP_CALLC));
    }
    CASE(NATIVE) {
        const Func *f = (const Func *)(uintptr_t)EXT(1).word;
        Entry entry = __atomic_load_n(&f->entry, __ATOMIC_ACQUIRE);
        if (UNLIKELY(entry == NULL)) { /* withdrawn since the call */
            ip = f->instance->module->code + f->rec->codeStart;
            DISPATCH;
        }
        if (UNLIKELY(NATIVE_FRAME() < t->nativeLimit)) { /* deep recursion goes on without native stack */
            ip = f->instance->module->code + f->rec->codeStart;
            inst = f->instance;
            funcs = inst->funcs;
            globals = taskGlobals(t, inst);
            DISPATCH;
        }
        t->credit = credit;
        bool hasFailed = interpNative(t, f, entry, R) != 0;
        credit = t->credit;
        if (LIKELY(!hasFailed)) goto leave;
        goto nativeFailed;
    }
    CASE(EXIT) {
        SAVE;
        (void)rtRaise(&t->rt, RTE_INTERNAL, NULL);
        goto raise;
    }
    CASE(TRAP) {
        t->unwindFrame = NULL;
        TRAP(ip->bc);
    }
    CASE(RAISE) {
        SAVE;
        opRaise(t, RA.o);
        goto raise;
    }
    CASE(FRAMEID) { RA.i = opFrameId(t, ip, R); NEXT(1); }
    CASE(UNWIND) {
        SAVE;
        opStartUnwind(t, RA.i, (uint32_t)ip->bc);
        goto raise;
    }

    /* ---- memory ---- */
    LOAD_OPS(LDM, 1, ADDR_BYREF)
    STORE_OPS(STM, 1, ADDR_BYREF)
    LOAD_OPS(LDR, 1, ADDR_BOX)
    STORE_OPS(STR, 1, ADDR_BOX_STORE)
    LOAD_OPS(LDG, 1, ADDR_GLOBAL)
    STORE_OPS(STG, 1, ADDR_GLOBAL)
    LOAD_OPS_SIZED(LDX, 2, ADDR_FIXED)
    STORE_OPS_SIZED(STX, 2, ADDR_FIXED)
    LOAD_OPS_SIZED(LDX2, 4, ADDR_FIXED2)
    STORE_OPS_SIZED(STX2, 4, ADDR_FIXED2)
    LOAD_OPS_SIZED(LDD, 1, ADDR_DYN)
    STORE_OPS_SIZED(STD, 1, ADDR_DYN)
    LOAD_OPS_SIZED(LDS, 2, ADDR_SLICE)
    STORE_OPS_SIZED(STS, 2, ADDR_SLICE)
    LOAD_OPS_SIZED(LDP, 1, ADDR_POINTER)
    STORE_OPS_SIZED(STP, 1, ADDR_POINTER_STORE)

    /* ---- addresses ---- */
    CASE(LEAM) { RA.p = (char *)RB.p + (uint32_t)EXT(1).hi; NEXT(2); }
    CASE(LEAX) {
        ADDR_FIXED(EXT(2).lo);
        RA.p = p;
        NEXT(3);
    }
    CASE(LEAD) {
        ADDR_DYN(EXT(1).lo);
        RA.p = p;
        NEXT(2);
    }
    CASE(LEAS) {
        ADDR_SLICE(EXT(2).lo);
        RA.p = p;
        NEXT(3);
    }
    CASE(DEREF) {
        ADDR_BOX_STORE; /* who has a by-ref may store */
        RA.p = p - ip->c;
        NEXT(1);
    }
    CASE(MKPTR) { CHECK(opMakePointer(t, inst, ip, R)); NEXT(2); }
    CASE(LEAP) {
        ADDR_POINTER_STORE(EXT(1).lo);
        RA.p = p;
        NEXT(2);
    }
    CASE(PTRADD) { CHECK(pointerMove(&t->rt, RB.o, RC.i, EXT(1).lo, &RA.o)); NEXT(2); }
    CASE(PTRSTEP) { EVAL_STEP(RC.i) NEXT(1); }
    CASE(PTRSTEPI) { EVAL_STEP((int64_t)SC) NEXT(1); }
    CASE(PTRORD) { RA.i = opPointerOrder(t, ip, R); NEXT(3); }
    CASE(PTRSAME) { RA.i = opPointerSame(t, ip, R); NEXT(3); }
    CASE(PTRDIST) { CHECK(opPointerDistance(t, ip, R)); NEXT(3); }
    CASE(MKPTRX) { CHECK(opArrayPointer(t, inst, ip, R)); NEXT(3); }
    CASE(MKPTRD) { CHECK(pointerToElement(&t->rt, RB.p, inst->objTypes[EXT(1).lo], RC.i, &RA.o)); NEXT(2); }
    CASE(PTRSTR) { CHECK(pointerToText(&t->rt, RB.p, inst->objTypes[EXT(1).lo], &RA.o)); NEXT(2); }
    CASE(PTRCAST) { CHECK(opPointerCast(t, inst, ip, R)); NEXT(3); }
    CASE(SLICEA) {
        void *p = RB.p;
        RA.p = p;
        R[ip->a + 1].u = (uint32_t)EXT(1).hi;
        NEXT(2);
    }
    CASE(SLICED) {
        ObjDyn *o = RB.p;
        RA.p = o == NULL ? (void *)R : (void *)o->data;
        R[ip->a + 1].i = o == NULL ? 0 : o->length;
        NEXT(1);
    }
    CASE(SLICEV) {
        RA = RB;
        R[ip->a + 1].u = 1;
        NEXT(1);
    }
    CASE(SLICEN) { RA = R[ip->b + 1]; NEXT(1); }
    CASE(SLICEB) {
        uint64_t n = R[ip->b + 1].u; /* before R[a] may become another value */
        RA = RB;
        R[ip->a + 1].u = n * EXT(1).lo;
        NEXT(2);
    }
    CASE(LEAB) { CHECK(opByteAddress(t, ip, R)); NEXT(2); }
    CASE(SUBSLICE) { CHECK(opSubSlice(t, ip, R)); NEXT(2); }

    /* ---- objects ---- */
    CASE(NEW) {
        const ObjType *type = inst->objTypes[(uint32_t)ip->bc];
        Obj *o = heapTakeBox(&t->rt, type);
        if (UNLIKELY(o == NULL)) {
            SAVE;
            o = heapAllocSlow(&t->rt, type, sizeof(Obj) + type->size);
            if (UNLIKELY(o == NULL)) goto raise;
        }
        RA.o = o;
        NEXT(1);
    }
    CASE(NEWENV) { CHECK(opNewEnv(t, inst, ip, R)); NEXT(1); }
    CASE(STENV) { CHECK(opStoreEnv(t, ip, R)); NEXT(1); }
    CASE(LDENV) { CHECK(opLoadEnv(t, ip, R)); NEXT(1); }
    CASE(NEWDYN) { CHECK(opNewDyn(t, inst, ip, R)); NEXT(2); }
    CASE(SETLEN) { USES; CHECK(opSetLength(t, inst, ip, R)); NEXT(2); }
    CASE(DYNCOPY) { USES; CHECK(opDynCopy(t, ip, R)); NEXT(1); }
    CASE(DYNLEN) {
        USES;
        const ObjDyn *o = RB.p;
        RA.i = o == NULL ? 0 : o->length;
        NEXT(1);
    }
    CASE(DISPOSE) {
        USES;
        DISPOSE_A;
        NEXT(1);
    }
    CASE(DISPOSEN) {
        USES;
        DISPOSE_A;
        RA.o = NULL;
        NEXT(1);
    }
    CASE(SHARE) {
        Obj *o = RA.o;
        if (o != NULL && (o->flags & OBJ_SHARED) == 0) o->flags |= OBJ_SHARED;
        NEXT(1);
    }
    CASE(CAST) { CHECK(opCast(t, inst, ip, R)); NEXT(2); }
    CASE(COPY) {
        USES;
        opCopy(t, inst->elems[(uint32_t)EXT(1).hi], RA.p, RB.p, EXT(1).lo);
        NEXT(2);
    }
    CASE(ZERO) {
        USES;
        opZero(t, inst->elems[(uint32_t)EXT(1).hi], RA.p, EXT(1).lo);
        NEXT(2);
    }
    CASE(CMPMEM) {
        USES;
        int order = memcmp(RB.p, RC.p, EXT(1).lo);
        RA.i = (order > 0) - (order < 0);
        NEXT(2);
    }
    CASE(FILEREF) { CHECK(opFileRef(t, inst, ip, R)); NEXT(2); }
    CASE(STDFILE) { RA.o = ioStdFile(&t->rt, ip->bc); NEXT(1); }
    CASE(FILEBUF) { CHECK(opFileBuffer(t, inst, ip, R)); NEXT(2); }

    /* ---- strings ---- */
    CASE(SLEN) { RA.i = strLength(RB.p); NEXT(1); }
    CASE(SLD) { EVAL_SLD(RA.u) NEXT(1); }
    CASE(SST) {
        ObjString *s = RA.p;
        uint64_t k = RB.u - 1;
        if (UNLIKELY(s == NULL || k >= (uint64_t)s->length)) {
            CHECK(opStringIndexError(t, RB.i, strLength(s)));
        }
        if (LIKELY((s->head.flags & OBJ_SHARED) == 0)) {
            s->data[k] = (char)RC.u;
            NEXT(1);
        }
        CHECK(strSetChar(&t->rt, (ObjString **)&RA.p, RB.i, (uint8_t)RC.u));
        NEXT(1);
    }
    CASE(SCAT) { CHECK(strConcat(&t->rt, RB.p, RC.p, (ObjString **)&RA.p)); NEXT(1); }
    CASE(SAPP) { CHECK(strAppend(&t->rt, (ObjString **)&RA.p, RB.p)); NEXT(1); }
    CASE(SAPPL) { CHECK(strAppendLocal(&t->rt, (ObjString **)&RA.p, RB.p)); NEXT(1); }
    CASE(SAPPC) { APPEND_CHAR(strAppendChar) NEXT(1); }
    CASE(SAPPCL) { APPEND_CHAR(strAppendCharLocal) NEXT(1); }
    CASE(SCHR) { CHECK(strFromChar(&t->rt, (uint8_t)RB.u, (ObjString **)&RA.p)); NEXT(1); }
    CASE(SDROP) { strDrop(&t->rt, RA.p); NEXT(1); }
    CASE(SCMP) { RA.i = strCompare(RB.p, RC.p); NEXT(1); }
    CASE(SEQ) { RA.i = strEqual(RB.p, RC.p); NEXT(1); }
    CASE(SFROMA) { USES; CHECK(opStringFromBytes(t, RB.p, EXT(1).lo, &RA)); NEXT(2); }
    CASE(SFROMS) { USES; CHECK(opStringFromBytes(t, RB.p, R[ip->b + 1].u, &RA)); NEXT(1); }
    CASE(STOA) { USES; CHECK(opStringToArray(t, RA.p, EXT(1).lo, RB.p)); NEXT(2); }
    CASE(SFROMSS) {
        USES;
        const char *p = RB.p;
        CHECK(opStringFromBytes(t, p + 1, opShortLength(p, EXT(1).lo), &RA));
        NEXT(2);
    }
    CASE(STOSS) { USES; opStringToShort(RA.p, EXT(1).lo, RB.p); NEXT(2); }
    CASE(SSAPPC) { USES; opShortAppend(RA.p, EXT(1).lo, (uint8_t)RB.u); NEXT(2); }

    /* ---- sets ---- */
    CASE(BIT) {
        if (UNLIKELY(RB.u > 63)) CHECK(opRangeError(t, RB.i, 0, 63));
        RA.u = (uint64_t)1 << RB.u;
        NEXT(1);
    }
    CASE(BITIN) { RA.u = RB.u > 63 ? 0 : RC.u >> RB.u & 1; NEXT(1); }
    CASE(BITRNG) {
        int64_t low = RB.i, high = RC.i;
        if (low > high) {
            RA.u = 0;
            NEXT(1);
        }
        if (UNLIKELY(low < 0 || high > 63)) CHECK(opRangeError(t, low < 0 ? low : high, 0, 63));
        RA.u = (~(uint64_t)0 >> (63 - (high - low))) << low;
        NEXT(1);
    }
    CASE(SETUNI) { USES; opSetUnion(t, RA.p, RB.p, RC.p, EXT(1).lo); NEXT(2); }
    CASE(SETINT) { USES; opSetIntersect(t, RA.p, RB.p, RC.p, EXT(1).lo); NEXT(2); }
    CASE(SETDIF) { USES; opSetDifference(t, RA.p, RB.p, RC.p, EXT(1).lo); NEXT(2); }
    CASE(SETLE) { USES; RA.i = opSetSubset(t, RB.p, RC.p, EXT(1).lo); NEXT(2); }
    CASE(SETEQ) { USES; RA.i = opSetEqual(t, RB.p, RC.p, EXT(1).lo); NEXT(2); }
    CASE(SETIN) { USES; EVAL_SETIN(RA.u, RB.u) NEXT(2); }
    CASE(SETADD) { USES; CHECK(opSetAdd(t, RA.p, RB.i, RC.i, EXT(1).lo)); NEXT(2); }
    CASE(SETSUB) { USES; opSetRemove(t, RA.p, RB.u, EXT(1).lo); NEXT(2); }
    CASE(SETWID) { USES; CHECK(opSetWiden(t, RA.p, EXT(1).lo, RB.p, EXT(2).lo)); NEXT(3); }
    CASE(SETFROM) { USES; opSetFromWord(t, RA.p, EXT(1).lo, RB.u); NEXT(2); }
    CASE(SETTO) { USES; CHECK(opSetToWord(t, RB.p, EXT(1).lo, &RA)); NEXT(2); }

#if defined(INTERP_FUSES) && !defined(INTERP_TRACE) && !defined(INTERP_RACE)
#include "vm/interp/interp_fused.inc"
#endif

#if !defined(HAVE_COMPUTED_GOTO) || defined(INTERP_SWITCH)
    case OP_COUNT: break;
    }
    assert(!"verified code has no unknown opcode");
    return rtRaise(&t->rt, RTE_INTERNAL, NULL);
#endif

badIndex:
    SAVE;
    (void)opIndexError(t, RC.i, EXT(1).hi, (int64_t)EXT(1).hi + (int64_t)EXT(1).lo - 1);
    goto raise;
badIndex2:
    SAVE;
    (void)opIndexError(t, R[EXT(3).lo].i, EXT(2).hi, (int64_t)EXT(2).hi + (int64_t)EXT(2).lo - 1);
    goto raise;
badDynIndex:
    SAVE;
    (void)opDynIndexError(t, RB.p, RC.i);
    goto raise;
badPointer:
    SAVE;
    (void)pointerRaise(&t->rt, RB.o, 0);
    goto raise;
badElement:
    SAVE;
    (void)pointerRaise(&t->rt, RB.o, RC.i);
    goto raise;
badSliceIndex:
    SAVE;
    (void)opIndexError(t, RC.i, EXT(1).hi, (int64_t)EXT(1).hi + R[ip->b + 1].i - 1);
    goto raise;

poll:
    SAVE;
    SLOW(interpPoll(t));
    {
        const Insn *next = opBackEdge(ip, R);
        Entry loop = next <= ip ? interpLoopEntry(t, next) : NULL;
        if (LIKELY(loop == NULL)) {
            ip = next;
            DISPATCH;
        }
        t->credit = credit;
        bool hasFailed = loop(t, R) != 0; /* runs the rest of the function */
        credit = t->credit;
        if (LIKELY(!hasFailed)) goto leave;
    }
nativeFailed:
    /* Native code has cleaned its own activation up: go on with its caller's. */
    if (R == base) {
        t->credit = credit;
        return 1;
    }
    ip = R[-1].p;
    R -= ip->a;

raise:
    /* ip and R are those of the instruction that raised. Find a handler in this run's frames, innermost first. */
    assert(t->rt.error.code != RT_OK && "a builtin that fails says why");
    {
        const Insn *at = ip; /* copies: taking the address of ip or R would keep them in memory */
        Value *window = R;
        UnwindResult found = unwindToHandler(t, base, &at, &window);
        if (found == UNWIND_NONE) {
            t->credit = credit;
            return 1;
        }
        ip = at;
        R = window;
        inst = vmFuncAt(t->vm, ip)->instance;
        funcs = inst->funcs;
        globals = taskGlobals(t, inst);
        if (UNLIKELY(found == UNWIND_BACK) && --credit <= 0) { /* handlers that cover each other, or themselves, are loops */
            SAVE;
            SLOW(interpPoll(t));
        }
    }
    DISPATCH;
}
