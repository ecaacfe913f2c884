#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <inttypes.h>
#include <assert.h>
#define OPCODES(X) X(NOP, 0) X(PUSH, 1) X(ADD, 0) X(SUB, 0) X(MUL, 0) X(DUP, 0) X(SWAP, 0) X(JMP, 1) X(JZ, 1) X(LOAD, 1) X(STORE, 1) X(PRINT, 0) X(CALL, 1) X(RET, 0) X(HALT, 0)
typedef enum {
#define X(n, a) OP_##n,
    OPCODES(X)
#undef X
    OP_COUNT
} opcode;
static const struct { const char *name; int args; } info[] = {
#define X(n, a) {#n, a},
    OPCODES(X)
#undef X
};
typedef int64_t word;
struct vm { word stack[256], vars[26]; const word *pc, *code; word *sp; const word *ret[32]; int rsp; uint64_t executed; };
#define CODE(...) (const word[]){__VA_ARGS__}
#define LEN(a) (sizeof(a) / sizeof((a)[0]))
typedef int (*opfn)(struct vm *);
#define BINARY(NAME, EXPR) static int do_##NAME(struct vm *v) { word b = *--v->sp, a = *--v->sp; (void)a; (void)b; *v->sp++ = (EXPR); return 1; }
BINARY(ADD, a + b)
BINARY(SUB, a - b)
BINARY(MUL, a * b)
static int do_NOP(struct vm *v) { (void)v; return 1; }
static int do_PUSH(struct vm *v) { *v->sp++ = *v->pc++; return 1; }
static int do_DUP(struct vm *v) { v->sp[0] = v->sp[-1]; v->sp++; return 1; }
static int do_SWAP(struct vm *v) { word t = v->sp[-1]; v->sp[-1] = v->sp[-2]; v->sp[-2] = t; return 1; }
static int do_JMP(struct vm *v) { v->pc = v->code + *v->pc; return 1; }
static int do_JZ(struct vm *v) { if (*--v->sp == 0) v->pc = v->code + *v->pc; else v->pc++; return 1; }
static int do_LOAD(struct vm *v) { *v->sp++ = v->vars[*v->pc++]; return 1; }
static int do_STORE(struct vm *v) { v->vars[*v->pc++] = *--v->sp; return 1; }
static int do_PRINT(struct vm *v) { printf("%" PRId64 " ", *--v->sp); return 1; }
static int do_CALL(struct vm *v) { if (v->rsp == 32) return -1; v->ret[v->rsp++] = v->pc + 1; v->pc = v->code + *v->pc; return 1; }
static int do_RET(struct vm *v) { if (!v->rsp) return 0; v->pc = v->ret[--v->rsp]; return 1; }
static int do_HALT(struct vm *v) { (void)v; return 0; }
static const opfn dispatch[OP_COUNT] = {
#define X(n, a) [OP_##n] = do_##n,
    OPCODES(X)
#undef X
};
static int run(struct vm *v, const word *code) { v->pc = v->code = code; v->sp = v->stack; v->rsp = 0; v->executed = 0; int r; while ((r = dispatch[*v->pc++](v)) > 0) v->executed++; printf("[%" PRIu64 " %td %d]\n", v->executed, v->sp - v->stack, r); return r; }
static void dis(const word *code, size_t n) { for (size_t i = 0; i < n;) { opcode op = (opcode)code[i++]; assert(op < OP_COUNT); printf("%s", info[op].name); for (int k = 0; k < info[op].args; k++) printf(" %lld", (long long)code[i++]); printf("; "); } puts(""); }
static size_t assemble(const char *src, word *out) {
    char word_[16]; int used; size_t n = 0;
    while (sscanf(src, "%15s%n", word_, &used) == 1) { src += used; int op = 0; while (op < OP_COUNT && strcmp(info[op].name, word_)) op++; if (op < OP_COUNT) out[n++] = op; else out[n++] = strtoll(word_, NULL, 0); }
    return n;
}
int main(void) {
    struct vm v; memset(&v, 0, sizeof v);
    word fact[] = {OP_PUSH, 1, OP_STORE, 0, OP_PUSH, 20, OP_STORE, 1, OP_LOAD, 1, OP_JZ, 26, OP_LOAD, 0, OP_LOAD, 1, OP_MUL, OP_STORE, 0, OP_LOAD, 1, OP_PUSH, 1, OP_SUB, OP_STORE, 1};
    word code[64]; memcpy(code, fact, sizeof fact); size_t n = LEN(fact); code[n++] = OP_NOP; code[26] = OP_NOP;
    code[10] = OP_JZ; code[11] = 28; n = 26; code[n++] = OP_JMP; code[n++] = 8; code[n++] = OP_LOAD; code[n++] = 0; code[n++] = OP_PRINT; code[n++] = OP_HALT;
    dis(code, n); run(&v, code);
    n = assemble("PUSH 0x10 CALL 6 PRINT HALT DUP MUL RET", code); dis(code, n); run(&v, code);
    run(&v, CODE(OP_CALL, 0)); run(&v, CODE(OP_PUSH, 3, OP_PUSH, 4, OP_SWAP, OP_SUB, OP_PRINT, OP_RET));
    return 0;
}
