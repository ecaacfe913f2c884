/* pool allocator, tagged unions, function table vm */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef enum { T_INT, T_STR, T_LIST } Kind;
typedef struct Value Value;
struct Value {
    Kind kind;
    union {
        long i;
        char *s;
        struct {
            Value **items;
            int n;
        } list;
    } u;
};
static Value *mk_int(long i) {
    Value *v = malloc(sizeof *v);
    v->kind = T_INT;
    v->u.i = i;
    return v;
}
static Value *mk_str(const char *s) {
    Value *v = malloc(sizeof(Value));
    v->kind = T_STR;
    v->u.s = strdup(s);
    return v;
}
static Value *mk_list(void) {
    Value *v = malloc(sizeof(Value));
    v->kind = T_LIST;
    v->u.list.items = NULL;
    v->u.list.n = 0;
    return v;
}
static void list_add(Value *l, Value *x) {
    l->u.list.items = realloc(l->u.list.items, (l->u.list.n + 1) * sizeof(Value *));
    l->u.list.items[l->u.list.n++] = x;
}
static void print(const Value *v) {
    switch (v->kind) {
    case T_INT:
        printf("%ld", v->u.i);
        break;
    case T_STR:
        printf("\"%s\"", v->u.s);
        break;
    case T_LIST:
        putchar('[');
        for (int i = 0; i < v->u.list.n; i++) {
            if (i)
                printf(", ");
            print(v->u.list.items[i]);
        }
        putchar(']');
        break;
    }
}
static void destroy(Value *v) {
    if (v->kind == T_STR)
        free(v->u.s);
    else if (v->kind == T_LIST) {
        for (int i = 0; i < v->u.list.n; i++)
            destroy(v->u.list.items[i]);
        free(v->u.list.items);
    }
    free(v);
}
enum { OP_PUSH, OP_ADD, OP_MUL, OP_JNZ, OP_DUP, OP_DEC, OP_PRINT, OP_HALT, OP_SWAP, OP_OVER, OP_DROP };
static int stack[64], sp;
static void op_add(void) {
    sp--;
    stack[sp - 1] += stack[sp];
}
static void op_mul(void) {
    --sp;
    stack[sp - 1] *= stack[sp];
}
static void (*const table[])(void) = {[OP_ADD] = op_add, [OP_MUL] = op_mul};
static int run(const int *code) {
    const int *pc = code;
    for (;;) {
        switch (*pc++) {
        case OP_PUSH:
            stack[sp++] = *pc++;
            break;
        case OP_ADD:
        case OP_MUL:
            table[pc[-1]]();
            break;
        case OP_DUP:
            stack[sp] = stack[sp - 1];
            sp++;
            break;
        case OP_DEC:
            stack[sp - 1]--;
            break;
        case OP_SWAP: {
            int t = stack[sp - 1];
            stack[sp - 1] = stack[sp - 2];
            stack[sp - 2] = t;
            break;
        }
        case OP_JNZ:
            if (stack[sp - 1])
                pc = code + *pc;
            else
                pc++;
            break;
        case OP_PRINT:
            printf("%d\n", stack[--sp]);
            break;
        case OP_DROP:
            sp--;
            break;
        case OP_OVER:
            stack[sp] = stack[sp - 2];
            sp++;
            break;
        case OP_HALT:
            return sp;
        default:
            fprintf(stderr, "bad op\n");
            exit(2);
        }
    }
}
typedef struct Block {
    struct Block *next;
} Block;
typedef struct {
    Block *free_list;
    char *mem;
    size_t bs;
    int n;
} Pool;
typedef struct shape {
    const struct shape_ops *ops;
    double a, b;
} shape;
struct shape_ops {
    double (*area)(const shape *);
    const char *name;
};
static double rect_area(const shape *s) { return s->a * s->b; }
static double circ_area(const shape *s) { return 3.0 * s->a * s->a; }
static const struct shape_ops rect_ops = {rect_area, "rect"}, circ_ops = {.name = "circle", .area = circ_area};
int main(void) {
    Value *l = mk_list();
    list_add(l, mk_int(1));
    list_add(l, mk_str("two"));
    Value *in = mk_list();
    list_add(in, mk_int(-3));
    list_add(l, in);
    print(l);
    puts("");
    destroy(l);
    int fact[] = {OP_PUSH, 1,      OP_PUSH, 5, OP_SWAP, OP_OVER,  OP_MUL,
                  OP_SWAP, OP_DEC, OP_JNZ,  4, OP_DROP, OP_PRINT, OP_HALT};
    printf("left %d\n", run(fact));
    shape ss[] = {{&rect_ops, 2, 3}, {&circ_ops, 2}};
    for (int i = 0; i < 2; i++)
        printf("%s %.2f\n", ss[i].ops->name, ss[i].ops->area(&ss[i]));
    const shape *best = &ss[0];
    for (const shape *s = ss; s < ss + 2; ++s)
        if (s->ops->area(s) > best->ops->area(best))
            best = s;
    puts(best->ops->name);
    return 0;
}
