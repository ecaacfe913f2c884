#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
/* stack VM with switch, computed jumps, assembler from text */
enum op { PUSH, POP, ADD, SUB, MUL, DIV, DUP, SWP, JMP, JZ, JNZ, LOAD, STORE, PRINT, CALL, RET, LT, HALT, NOPS };
static const char *const opname[NOPS] = {
    [PUSH] = "push",   [POP] = "pop",     [ADD] = "add",   [SUB] = "sub", [MUL] = "mul", [DIV] = "div",
    [DUP] = "dup",     [SWP] = "swap",    [JMP] = "jmp",   [JZ] = "jz",   [JNZ] = "jnz", [LOAD] = "load",
    [STORE] = "store", [PRINT] = "print", [CALL] = "call", [RET] = "ret", [LT] = "lt",   [HALT] = "halt"};
#define HAS_ARG(o) ((o) == PUSH || ((o) >= JMP && (o) <= STORE) || (o) == CALL)
typedef struct {
    int32_t code[512];
    int n;
    struct {
        char name[16];
        int addr;
    } labels[32];
    int nl;
    struct {
        int at;
        char name[16];
    } fix[64];
    int nf;
} Prog;
static int label_addr(const Prog *p, const char *s) {
    for (int i = 0; i < p->nl; i++)
        if (strcmp(p->labels[i].name, s) == 0) return p->labels[i].addr;
    return -1;
}
static int assemble(Prog *p, const char *src) {
    char line[80];
    memset(p, 0, sizeof *p);
    while (*src) {
        size_t len = strcspn(src, "\n");
        memcpy(line, src, len);
        line[len] = 0;
        src += len + (src[len] == '\n');
        char word[16], arg[16];
        int k = sscanf(line, "%15s %15s", word, arg);
        if (k < 1 || word[0] == '#') continue;
        size_t wl = strlen(word);
        if (word[wl - 1] == ':') {
            word[wl - 1] = 0;
            strcpy(p->labels[p->nl].name, word);
            p->labels[p->nl++].addr = p->n;
            continue;
        }
        int o;
        for (o = 0; o < NOPS; o++)
            if (!strcmp(opname[o], word)) break;
        if (o == NOPS) {
            printf("bad op '%s'\n", word);
            return -1;
        }
        p->code[p->n++] = o;
        if (HAS_ARG(o)) {
            char *end;
            long v = strtol(arg, &end, 10);
            if (*end == '\0') p->code[p->n++] = (int32_t)v;
            else {
                p->fix[p->nf].at = p->n;
                strcpy(p->fix[p->nf++].name, arg);
                p->code[p->n++] = 0;
            }
        }
    }
    for (int i = 0; i < p->nf; i++) {
        int a = label_addr(p, p->fix[i].name);
        if (a < 0) {
            printf("no label %s\n", p->fix[i].name);
            return -1;
        }
        p->code[p->fix[i].at] = a;
    }
    return 0;
}
typedef struct {
    int32_t stack[64];
    int sp;
    int ret[16];
    int rp;
    int32_t mem[16];
    long steps;
} VM;
#define PUSHV(x) (vm->stack[vm->sp++] = (x))
#define POPV() (vm->stack[--vm->sp])
static int run(VM *vm, const Prog *p) {
    int pc = 0;
    for (;;) {
        vm->steps++;
        switch (p->code[pc++]) {
        case PUSH: PUSHV(p->code[pc++]); break;
        case POP: (void)POPV(); break;
        case ADD: {
            int32_t b = POPV(), a = POPV();
            PUSHV(a + b);
        } break;
        case SUB: {
            int32_t b = POPV(), a = POPV();
            PUSHV(a - b);
            break;
        }
        case MUL: {
            int32_t b = POPV(), a = POPV();
            PUSHV(a * b);
            break;
        }
        case DIV: {
            int32_t b = POPV(), a = POPV();
            if (!b) {
                puts("div by zero");
                return 1;
            }
            PUSHV(a / b);
            break;
        }
        case DUP:
            vm->stack[vm->sp] = vm->stack[vm->sp - 1];
            vm->sp++;
            break;
        case SWP: {
            int32_t t = vm->stack[vm->sp - 1];
            vm->stack[vm->sp - 1] = vm->stack[vm->sp - 2];
            vm->stack[vm->sp - 2] = t;
        } break;
        case JMP: pc = p->code[pc]; break;
        case JZ: pc = POPV() == 0 ? p->code[pc] : pc + 1; break;
        case JNZ: pc = POPV() ? p->code[pc] : pc + 1; break;
        case LOAD: PUSHV(vm->mem[p->code[pc++]]); break;
        case STORE: vm->mem[p->code[pc++]] = POPV(); break;
        case PRINT: printf("%d\n", POPV()); break;
        case CALL:
            vm->ret[vm->rp++] = pc + 1;
            pc = p->code[pc];
            break;
        case RET: pc = vm->ret[--vm->rp]; break;
        case LT: {
            int32_t b = POPV(), a = POPV();
            PUSHV(a < b);
            break;
        }
        case HALT: return 0;
        default: printf("bad opcode at %d\n", pc - 1); return 2;
        }
    }
}
int main(void) {
    static Prog p;
    VM vm;
    const char *src =
        "push 10\nstore 0\npush 1\nstore 1\nloop:\nload 0\njz done\nload 1\nload 0\nmul\nstore 1\nload 0\npush "
        "1\nsub\nstore 0\njmp loop\ndone:\nload 1\nprint\npush 5\ncall square\nprint\nhalt\nsquare:\ndup\nmul\nret\n";
    if (assemble(&p, src) == 0) {
        memset(&vm, 0, sizeof(vm));
        int rc = run(&vm, &p);
        printf("rc=%d steps=%ld sp=%d n=%d\n", rc, vm.steps, vm.sp, p.n);
    }
    if (assemble(&p, "push 1\npush 0\ndiv\nhalt") == 0) {
        memset(&vm, 0, sizeof vm);
        printf("%d\n", run(&vm, &p));
    }
    assemble(&p, "frob 1");
    assemble(&p, "jmp nowhere");
    return 3;
}
