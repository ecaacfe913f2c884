/* VM with assembler, labels */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <stdint.h>
typedef enum {
    I_HALT,
    I_PUSH,
    I_ADD,
    I_SUB,
    I_MUL,
    I_DIV,
    I_LT,
    I_JMP,
    I_JZ,
    I_LOAD,
    I_STORE,
    I_PRINT,
    I_CALL,
    I_RET,
    I_DUP,
    N_INSTR
} Op;
static const struct {
    const char *name;
    int args;
} info[N_INSTR] = {{"halt", 0}, {"push", 1}, {"add", 0},   {"sub", 0},   {"mul", 0},  {"div", 0}, {"lt", 0}, {"jmp", 1},
                   {"jz", 1},   {"load", 1}, {"store", 1}, {"print", 0}, {"call", 1}, {"ret", 0}, {"dup", 0}};
typedef struct {
    char name[16];
    int addr;
} Label;
typedef struct {
    int32_t code[256];
    int n;
    Label labels[16];
    int nl;
    struct {
        int at;
        char name[16];
    } fix[32];
    int nf;
} Asm;
typedef struct {
    int32_t stack[64], vars[16], calls[16];
    int sp, cp, pc;
    unsigned long steps;
} VM;
static int assemble(Asm *a, const char *src) {
    char buf[32];
    int line = 1;
    while (*src) {
        while (*src == ' ' || *src == '\n')
            if (*src++ == '\n')
                line++;
        if (!*src)
            break;
        if (*src == ';') {
            while (*src && *src != '\n')
                src++;
            continue;
        }
        int n = 0;
        while (*src && !isspace((unsigned char)*src) && n < 31)
            buf[n++] = *src++;
        buf[n] = 0;
        if (buf[n - 1] == ':') {
            buf[n - 1] = 0;
            Label *l = &a->labels[a->nl++];
            strcpy(l->name, buf);
            l->addr = a->n;
            continue;
        }
        int op;
        for (op = 0; op < N_INSTR; op++)
            if (!strcmp(info[op].name, buf))
                break;
        if (op == N_INSTR) {
            printf("line %d: unknown '%s'\n", line, buf);
            return 0;
        }
        a->code[a->n++] = op;
        if (info[op].args) {
            while (*src == ' ')
                src++;
            n = 0;
            while (*src && !isspace((unsigned char)*src))
                buf[n++] = *src++;
            buf[n] = 0;
            if (isdigit((unsigned char)*buf) || *buf == '-')
                a->code[a->n++] = atoi(buf);
            else {
                a->fix[a->nf].at = a->n++;
                strcpy(a->fix[a->nf++].name, buf);
            }
        }
    }
    for (int i = 0; i < a->nf; i++) {
        int j;
        for (j = 0; j < a->nl; j++)
            if (!strcmp(a->labels[j].name, a->fix[i].name)) {
                a->code[a->fix[i].at] = a->labels[j].addr;
                break;
            }
        if (j == a->nl) {
            printf("undefined label %s\n", a->fix[i].name);
            return 0;
        }
    }
    return 1;
}
#define PUSH(x) (vm->stack[vm->sp++] = (x))
#define POP() (vm->stack[--vm->sp])
#define BIN(op)                                                                                                        \
    {                                                                                                                  \
        int32_t b = POP(), a = POP();                                                                                  \
        PUSH(a op b);                                                                                                  \
        break;                                                                                                         \
    }
static int run(VM *vm, const int32_t *code) {
    for (;; vm->steps++)
        switch ((Op)code[vm->pc++]) {
        case I_HALT:
            return 0;
        case I_PUSH:
            PUSH(code[vm->pc++]);
            break;
        case I_ADD:
            BIN(+) case I_SUB : BIN(-) case I_MUL : BIN(*) case I_DIV : {
                int32_t b = POP(), a = POP();
                if (!b) {
                    puts("division by zero");
                    return 1;
                }
                PUSH(a / b);
                break;
            }
        case I_LT:
            BIN(<) case I_JMP : vm->pc = code[vm->pc];
            break;
        case I_JZ: {
            int t = code[vm->pc++];
            if (!POP())
                vm->pc = t;
            break;
        }
        case I_LOAD:
            PUSH(vm->vars[code[vm->pc++]]);
            break;
        case I_STORE:
            vm->vars[code[vm->pc++]] = POP();
            break;
        case I_PRINT:
            printf("%d\n", (int)POP());
            break;
        case I_CALL:
            vm->calls[vm->cp++] = vm->pc + 1;
            vm->pc = code[vm->pc];
            break;
        case I_RET:
            vm->pc = vm->calls[--vm->cp];
            break;
        case I_DUP: {
            int32_t a = vm->stack[vm->sp - 1];
            PUSH(a);
            break;
        }
        default:
            printf("bad opcode %d\n", (int)code[vm->pc - 1]);
            return 2;
        }
}
int main(void) {
    static Asm a;
    static VM vm;
    const char *src = "push 0 store 0\nloop: load 0 push 5 lt jz done\nload 0 call square print\nload 0 push 1 add "
                      "store 0 jmp loop\nsquare: dup mul ret ; x*x\ndone: push 7 push 0 div print halt\n";
    if (!assemble(&a, src))
        return 9;
    int rc = run(&vm, a.code);
    printf("rc %d after %lu steps, %d words\n", rc, vm.steps, a.n);
    Asm b = {0};
    printf("%d\n", assemble(&b, "push 1\nfoo 2\n"));
    Asm c = {.n = 0};
    printf("%d\n", assemble(&c, "jmp nowhere\n"));
    return rc;
}
