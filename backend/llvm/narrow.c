/* narrow.c: which integer locals and results hold 32-bit values only.
 *
 * Bytecode knows 64-bit integers; `integer` variables of the languages hold 32-bit values, which conversions, loads and checks establish. What is known to be narrow
 * needs no overflow checks in sums and products, and LLVM narrows its divisions and widens its counters. The analysis looks at a whole module: it begins with "everything is
 * narrow" and takes away what some instruction may write, pass or return otherwise, until nothing changes. Calls from outside are checked by the Entry
 * (emitEntry), and before the way into a loop (JitOsr.narrow), so that the analysis need not know them.
 * Temporaries need no table: a temporary is written before it is read, in the same block (bytecode/verifier.h). */
#include "backend/llvm/unit.h"
#include "vm/interp/fuse.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { PASSES_MAX = 30, NAMED_PARAMETERS = 64, REGS_MAX = PBC_MAX_REGS + 16 };

struct Narrow {
    Narrow *next;
    const Instance *inst;
    size_t *start;      /* by function: its first byte in `isWide` */
    uint8_t *isWide;    /* by function and local */
    uint8_t *wideResult; /* by function */
};

typedef struct Scan {
    Narrow *n;
    const Module *m;
    const FuncRec *rec;
    uint8_t *locals;   /* of the function, in n->isWide */
    uint8_t *temps;    /* by register: 1: narrow */
    uint32_t func;
    bool hasChanged;
} Scan;

static bool isNarrow(const Scan *s, uint32_t r) { return r < s->rec->localCount ? !s->locals[r] : s->temps[r] != 0; }

static void widen(Scan *s, uint8_t *at) {
    s->hasChanged = s->hasChanged || *at == 0;
    *at = 1;
}

static void write(Scan *s, uint32_t r, bool narrow) {
    if (r >= s->rec->localCount) s->temps[r] = narrow;
    else if (!narrow) widen(s, &s->locals[r]);
}

/* Loads of up to 32 bits, unsigned ones of up to 16. */
static bool isShortLoad(const Insn *i) {
    enum { SHORT_END = 5 }; /* I8 U8 I16 U16 I32 | U32 X64 F32 */
    uint32_t first;
    switch ((OpRule)opInfo[i->op].rule) {
    case RULE_LDM: first = OP_LDMI8; break;
    case RULE_LDR: first = OP_LDRI8; break;
    case RULE_LDG: first = OP_LDGI8; break;
    case RULE_LDX: first = OP_LDXI8; break;
    case RULE_LDX2: first = OP_LDX2I8; break;
    case RULE_LDD: first = OP_LDDI8; break;
    case RULE_LDS: first = OP_LDSI8; break;
    case RULE_LDP: first = OP_LDPI8; break;
    default: return false;
    }
    return i->op >= first && i->op < first + SHORT_END;
}

static bool isNarrowBits(const Scan *s, const Insn *i) {
    switch (i->op) {
    case OP_AND:
    case OP_OR:
    case OP_XOR:
    case OP_ANDN: return isNarrow(s, i->b) && isNarrow(s, i->c);
    case OP_ANDI: return (int16_t)i->c >= 0 || isNarrow(s, i->b);
    case OP_NOT:
    case OP_DIVI: return isNarrow(s, i->b);
    case OP_SARI: return (i->c & 63) >= 32 || isNarrow(s, i->b);
    case OP_SHRI: return (i->c & 63) > 32;
    case OP_MOD: return isNarrow(s, i->b) || isNarrow(s, i->c);
    case OP_MODISO: return isNarrow(s, i->c);
    default: return false;
    }
}

/* Is what the instruction writes to R[a] narrow? */
static bool givesNarrow(const Scan *s, const Insn *i) {
    if (i->op >= OP_EQ && i->op <= OP_RISNIL) return true;
    switch (i->op) {
    case OP_MOV: return isNarrow(s, i->b);
    case OP_LDI64: return (int64_t)i[1].word == (int32_t)i[1].word;
    case OP_LDI:
    case OP_CLEAR:
    case OP_SEXT8:
    case OP_SEXT16:
    case OP_SEXT32:
    case OP_ZEXT8:
    case OP_ZEXT16:
    case OP_ADD32:
    case OP_SUB32:
    case OP_MUL32:
    case OP_ADDI32:
    case OP_LNOT:
    case OP_MODI:
    case OP_MODISOI:
    case OP_SCMP:
    case OP_SEQ:
    case OP_SLD:
    case OP_CMPMEM:
    case OP_PTRORD:
    case OP_PTRSAME:
    case OP_SETLE:
    case OP_SETEQ:
    case OP_SETIN:
    case OP_BITIN: return true;
    default: return isShortLoad(i) || isNarrowBits(s, i);
    }
}

static void widenParameters(Scan *s, uint32_t func) {
    const FuncRec *rec = &s->m->funcs[func];
    const TypeRec *sig = &s->m->types[rec->sig];
    uint32_t words = 0;
    for (uint32_t k = 0; k < sig->count; k++) words += moduleRegWords(s->m->regTypes[sig->first + k]);
    for (uint32_t r = 0; r < words; r++) widen(s, &s->n->isWide[s->n->start[func] + r]);
}

static void scanCall(Scan *s, const Insn *i) {
    uint32_t func = (uint32_t)i->bc, r = 0;
    const FuncRec *rec = &s->m->funcs[func];
    const TypeRec *sig = &s->m->types[rec->sig];
    uint8_t *callee = s->n->isWide + s->n->start[func];
    for (uint32_t k = 0; k < sig->count; k++) {
        RegType type = s->m->regTypes[sig->first + k];
        if (type == REG_I64 && !isNarrow(s, i->a + r)) widen(s, &callee[r]);
        r += moduleRegWords(type);
    }
    s->temps[i->a] = sig->elem == REG_I64 && !s->n->wideResult[func];
}

static void scanInsn(Scan *s, const Insn *i) {
    uint8_t a = opInfo[i->op].a;
    switch (i->op) {
    case OP_CALL: scanCall(s, i); return;
    case OP_CALLX:
    case OP_CALLF:
    case OP_CALLC:
    case OP_CALLB:
    case OP_CALLBT: memset(s->temps + i->a, 0, s->rec->regCount - i->a); return;
    case OP_FNREF:
    case OP_MKCLOS: widenParameters(s, (uint32_t)i->bc); return; /* whoever calls it is not known */
    case OP_RETV:
    case OP_RETVE:
        if (!isNarrow(s, i->a)) widen(s, &s->n->wideResult[s->func]);
        return;
    case OP_FORUP:
    case OP_FORUPL:
    case OP_FORDOWN:
    case OP_FORDOWNL:
        if (!isNarrow(s, i->b)) write(s, i->a, false); /* the counter goes no further than the limit */
        return;
    case OP_CHKRNG:
        if (i->a >= s->rec->localCount) s->temps[i->a] = 1;
        return;
    case OP_CHKRNGR:
        if (i->a >= s->rec->localCount && isNarrow(s, i->b) && isNarrow(s, i->c)) s->temps[i->a] = 1;
        return;
    default:
        if (a == OPD_WI || a == OPD_WX || a == OPD_RWI) write(s, i->a, givesNarrow(s, i));
        return;
    }
}

static void scanFunction(Scan *s, uint32_t func) {
    s->func = func;
    s->rec = &s->m->funcs[func];
    s->locals = s->n->isWide + s->n->start[func];
    const Insn *code = s->m->code + s->rec->codeStart;
    for (uint32_t pc = 0; pc < s->rec->codeWords;) {
        Insn words[5];
        uint32_t left = s->rec->codeWords - pc;
        memcpy(words, code + pc, (left < 5 ? left : 5) * sizeof *words);
        words[0].op = (uint16_t)fusePlain(words[0].op);
        scanInsn(s, words);
        pc += insnWords(words);
    }
}

static bool makeTables(Narrow *n, const Module *m) {
    size_t total = 0;
    n->start = calloc((size_t)m->funcCount + 1, sizeof *n->start);
    n->wideResult = calloc((size_t)m->funcCount + 1, 1);
    for (uint32_t f = 0; n->start != NULL && f < m->funcCount; f++) {
        n->start[f] = total;
        total += m->funcs[f].localCount;
    }
    n->isWide = calloc(total + 1, 1);
    return n->start != NULL && n->wideResult != NULL && n->isWide != NULL;
}

/* Nothing is known: nothing is narrow. */
static void giveUp(Narrow *n, const Module *m) {
    for (uint32_t f = 0; f < m->funcCount; f++) {
        memset(n->isWide + n->start[f], 1, m->funcs[f].localCount);
        n->wideResult[f] = 1;
    }
}

/* Parameters that narrowParameters cannot name are not narrow. */
static void widenLateParameters(Narrow *n, const Module *m) {
    for (uint32_t f = 0; f < m->funcCount; f++) {
        for (uint32_t r = NAMED_PARAMETERS; r < m->funcs[f].localCount; r++) n->isWide[n->start[f] + r] = 1;
    }
}

/* Functions that nothing in the module calls get their parameters from outside. */
static bool widenUncalled(Scan *s) {
    const Module *m = s->m;
    uint8_t *isCalled = calloc((size_t)m->funcCount + 1, 1);
    if (isCalled == NULL) return false;
    for (uint32_t pc = 0; pc < m->codeCount;) {
        Insn i = m->code[pc];
        i.op = (uint16_t)fusePlain(i.op);
        if (i.op == OP_CALL) isCalled[i.bc] = 1;
        pc += insnWords(&i);
    }
    for (uint32_t f = 0; f < m->funcCount; f++) {
        if (!isCalled[f]) widenParameters(s, f);
    }
    free(isCalled);
    return true;
}

static void solve(Narrow *n, const Module *m) {
    Scan s = {.n = n, .m = m, .temps = calloc(REGS_MAX, 1), .hasChanged = true};
    unsigned passes = 0;
    widenLateParameters(n, m);
    for (uint32_t i = 0; i < m->exportCount; i++) {
        if (m->exports[i].kind == LINK_FUNC) widenParameters(&s, m->exports[i].index);
    }
    bool ok = s.temps != NULL && widenUncalled(&s);
    for (s.hasChanged = true; ok && s.hasChanged && passes < PASSES_MAX; passes++) {
        s.hasChanged = false;
        for (uint32_t f = 0; f < m->funcCount; f++) scanFunction(&s, f);
    }
    if (!ok || s.hasChanged) giveUp(n, m);
    free(s.temps);
}

static void freeOne(Narrow *n) {
    free(n->start);
    free(n->isWide);
    free(n->wideResult);
    free(n);
}

Narrow *narrowOf(Narrow **list, const Instance *inst) {
    for (Narrow *n = *list; n != NULL; n = n->next) {
        if (n->inst == inst) return n;
    }
    Narrow *n = calloc(1, sizeof *n);
    if (n == NULL) return NULL;
    n->inst = inst;
    if (!makeTables(n, inst->module)) {
        freeOne(n);
        return NULL;
    }
    solve(n, inst->module);
    n->next = *list;
    *list = n;
    return n;
}

void narrowFree(Narrow *list) {
    while (list != NULL) {
        Narrow *next = list->next;
        freeOne(list);
        list = next;
    }
}

bool narrowLocal(const Narrow *n, const Func *fn, uint32_t r) {
    assert(r < fn->rec->localCount);
    return n != NULL && !n->isWide[n->start[fn - n->inst->funcs] + r];
}

bool narrowResult(const Narrow *n, const Func *fn) { return n != NULL && !n->wideResult[fn - n->inst->funcs]; }

uint64_t narrowParameters(const Narrow *n, const Func *fn) {
    const Module *m = fn->instance->module;
    const TypeRec *sig = &m->types[fn->rec->sig];
    uint64_t set = 0;
    uint32_t r = 0;
    for (uint32_t k = 0; k < sig->count; k++) {
        RegType type = m->regTypes[sig->first + k];
        if (r < NAMED_PARAMETERS && type == REG_I64 && narrowLocal(n, fn, r)) set |= (uint64_t)1 << r;
        r += moduleRegWords(type);
    }
    return set;
}
