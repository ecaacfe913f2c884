#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
typedef enum { OP_HALT, OP_PUSH, OP_ADD, OP_SUB, OP_MUL, OP_JMP, OP_JNZ, OP_DUP, OP_SWAP, OP_PRINT, OP_LOAD, OP_STORE, OP_COUNT } Op;
static const char *const names[OP_COUNT] = {
    [OP_HALT] = "halt", [OP_PUSH] = "push", [OP_ADD] = "add", [OP_SUB] = "sub", [OP_MUL] = "mul", [OP_JMP] = "jmp",
    [OP_JNZ] = "jnz", [OP_DUP] = "dup", [OP_SWAP] = "swap", [OP_PRINT] = "print", [OP_LOAD] = "load", [OP_STORE] = "store",
};
static const uint8_t has_arg[256] = { [OP_PUSH] = 1, [OP_JMP] = 1, [OP_JNZ] = 1, [OP_LOAD] = 1, [OP_STORE] = 1, [200 ... 255] = 9 };
struct vm { int32_t stack[64]; int sp; int32_t mem[16]; size_t pc; unsigned steps; };
#define PUSH(v) (vm->stack[vm->sp++] = (v))
#define POP() (vm->stack[--vm->sp])
#define BINARY(op) do { int32_t b_ = POP(); int32_t a_ = POP(); PUSH(a_ op b_); } while (0)
static int run(struct vm *vm, const uint8_t *code, size_t len) {
    while (vm->pc < len) {
        vm->steps++;
        switch ((Op)code[vm->pc++]) {
        case OP_HALT: return 0;
        case OP_PUSH: PUSH((int8_t)code[vm->pc++]); break;
        case OP_ADD: BINARY(+); break;
        case OP_SUB: BINARY(-); break;
        case OP_MUL: BINARY(*); break;
        case OP_JMP: vm->pc = code[vm->pc]; break;
        case OP_JNZ: { uint8_t t = code[vm->pc++]; if (POP()) vm->pc = t; } break;
        case OP_DUP: { int32_t v = vm->stack[vm->sp - 1]; PUSH(v); break; }
        case OP_SWAP: { int32_t a = POP(), b = POP(); PUSH(a); PUSH(b); break; }
        case OP_PRINT: printf("%d\n", (int)POP()); break;
        case OP_LOAD: PUSH(vm->mem[code[vm->pc++]]); break;
        case OP_STORE: vm->mem[code[vm->pc++]] = POP(); break;
        default: return -1;
        }
    }
    return 1;
}
static void dis(const uint8_t *c, size_t n) {
    for (size_t i = 0; i < n;) {
        printf("%02zu %-6s", i, names[c[i]]);
        if (has_arg[c[i]]) printf(" %d", (int8_t)c[i + 1]);
        putchar('\n');
        i += 1 + has_arg[c[i]];
    }
}
int main(void) {
    const uint8_t fact[] = { OP_PUSH, 10, OP_STORE, 0, OP_PUSH, 1, OP_STORE, 1,
        OP_LOAD, 1, OP_LOAD, 0, OP_MUL, OP_STORE, 1,
        OP_LOAD, 0, OP_PUSH, (uint8_t)-1, OP_ADD, OP_DUP, OP_STORE, 0, OP_JNZ, 8,
        OP_LOAD, 1, OP_PRINT, OP_HALT };
    dis(fact, sizeof fact);
    struct vm vm = { .sp = 0 };
    int rc = run(&vm, fact, sizeof(fact) / sizeof(fact[0]));
    printf("rc=%d steps=%u pc=%zu table=%d %d\n", rc, vm.steps, vm.pc, has_arg[199], has_arg[255]);
    int marks[] = { [0 ... 4] = 1, [5 ... 8] = 2, [2] = 7, [10] = 3, 4 };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) printf("%d ", marks[i]);
    puts("");
    char grid[3][5] = { [0 ... 2] = { [0 ... 3] = '.' } };
    for (int i = 0; i < 3; i++) puts(grid[i]);
    return rc;
}
