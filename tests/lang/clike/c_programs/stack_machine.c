#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
/* stack VM + assembler with labels; function pointer tables; designated arrays */
typedef enum {
    OP_PUSH,
    OP_ADD,
    OP_SUB,
    OP_MUL,
    OP_DUP,
    OP_SWAP,
    OP_JMP,
    OP_JZ,
    OP_CALL,
    OP_RET,
    OP_LOAD,
    OP_STORE,
    OP_PRINT,
    OP_HALT,
    OP_LT,
    OP_COUNT
} opcode;
typedef struct vm {
    int stack[64], *sp;
    const int *ip, *code;
    int calls[16], depth;
    int mem[16];
    bool running;
    unsigned long steps;
} vm;
typedef void (*handler)(vm *);
#define POP() (*--m->sp)
#define PUSH(x) (*m->sp++ = (x))
static void do_push(vm *m) {
    PUSH(*m->ip++);
}
#define BIN(name, op)                                                                                                                                \
    static void do_##name(vm *m) {                                                                                                                   \
        int b = POP(), a = POP();                                                                                                                    \
        PUSH(a op b);                                                                                                                                \
    }
BIN(add, +) BIN(sub, -) BIN(mul, *) BIN(lt, <) static void do_dup(vm *m) {
    int a = m->sp[-1];
    PUSH(a);
}
static void do_swap(vm *m) {
    int t = m->sp[-1];
    m->sp[-1] = m->sp[-2];
    m->sp[-2] = t;
}
static void do_jmp(vm *m) {
    m->ip = m->code + *m->ip;
}
static void do_jz(vm *m) {
    int t = *m->ip++;
    if (!POP()) m->ip = m->code + t;
}
static void do_call(vm *m) {
    m->calls[m->depth++] = (int)(m->ip + 1 - m->code);
    m->ip = m->code + *m->ip;
}
static void do_ret(vm *m) {
    m->ip = m->code + m->calls[--m->depth];
}
static void do_load(vm *m) {
    PUSH(m->mem[*m->ip++]);
}
static void do_store(vm *m) {
    m->mem[*m->ip++] = POP();
}
static void do_print(vm *m) {
    printf("%d ", POP());
}
static void do_halt(vm *m) {
    m->running = false;
}
static const struct {
    const char *name;
    handler fn;
    int operands;
} ops[OP_COUNT] = {[OP_PUSH] = {"push", do_push, 1},
    [OP_ADD] = {"add", do_add},
    [OP_SUB] = {"sub", do_sub},
    [OP_MUL] = {"mul", do_mul},
    [OP_DUP] = {"dup", do_dup},
    [OP_SWAP] = {"swap", do_swap},
    [OP_JMP] = {"jmp", do_jmp, 1},
    [OP_JZ] = {"jz", do_jz, 1},
    [OP_CALL] = {"call", do_call, 1},
    [OP_RET] = {"ret", do_ret},
    [OP_LOAD] = {"load", do_load, 1},
    [OP_STORE] = {"store", do_store, 1},
    [OP_PRINT] = {"print", do_print},
    [OP_HALT] = {"halt", do_halt},
    [OP_LT] = {"lt", do_lt}};
struct label {
    char name[16];
    int at;
};
static int assemble(const char *src, int *code) {
    struct label labels[16];
    int nl = 0, n = 0;
    struct {
        int at;
        char name[16];
    } fix[32];
    int nf = 0;
    char *copy = strdup(src), *line, *save = NULL;
    for (line = strtok_r(copy, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
        char op[16], arg[16];
        int k = sscanf(line, "%15s %15s", op, arg);
        if (k < 1 || op[0] == ';') continue;
        size_t len = strlen(op);
        if (op[len - 1] == ':') {
            op[len - 1] = 0;
            strcpy(labels[nl].name, op);
            labels[nl++].at = n;
            continue;
        }
        int i;
        for (i = 0; i < OP_COUNT && strcmp(ops[i].name, op); i++)
            ;
        if (i == OP_COUNT) {
            printf("unknown op %s\n", op);
            free(copy);
            return -1;
        }
        code[n++] = i;
        if (ops[i].operands) {
            char *end;
            long v = strtol(arg, &end, 0);
            if (*end) {
                fix[nf].at = n;
                strcpy(fix[nf++].name, arg);
            }
            code[n++] = (int)v;
        }
    }
    for (int i = 0; i < nf; i++) {
        int j;
        for (j = 0; j < nl; j++)
            if (!strcmp(labels[j].name, fix[i].name)) {
                code[fix[i].at] = labels[j].at;
                break;
            }
        if (j == nl) printf("undefined label %s\n", fix[i].name);
    }
    free(copy);
    return n;
}
static void run(const int *code) {
    vm m = {.code = code, .ip = code, .running = true};
    m.sp = m.stack;
    while (m.running) {
        ops[*m.ip++].fn(&m);
        m.steps++;
    }
    printf("(%lu steps, sp %td)\n", m.steps, m.sp - m.stack);
}
static void disasm(const int *code, int n) {
    for (int i = 0; i < n; i += 1 + ops[code[i]].operands) {
        printf("%3d %-6s", i, ops[code[i]].name);
        if (ops[code[i]].operands) printf("%d", code[i + 1]);
        putchar('\n');
    }
}
int main(void) {
    int code[128];
    int n =
        assemble("push 1\nstore 0\nloop:\nload 0\nprint\nload 0\npush 2\nmul\nstore 0\nload 0\npush 5000\nlt\njz end\njmp loop\nend:\nhalt\n", code);
    run(code);
    disasm(code, n);
    n = assemble("push 10\ncall fact\nprint\nhalt\nfact:\ndup\npush 2\nlt\njz rec\nret\nrec:\ndup\npush 1\nsub\ncall fact\nmul\nret\n", code);
    run(code);
    assemble("bogus\n", code);
    assemble("jmp nowhere\nhalt", code);
    n = assemble("push 300000\nstore 1\npush 0\nstore 2\nl:\nload 1\njz e\nload 2\nload 1\nadd\nstore 2\nload 1\npush 1\nsub\nstore 1\njmp "
                 "l\ne:\nload 2\nprint\nhalt",
        code);
    run(code);
    return 0;
}
