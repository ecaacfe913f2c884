/* tokenizer + recursive descent + AST evaluation + bytecode VM */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>
typedef enum { T_NUM, T_ID, T_OP, T_LP, T_RP, T_END, T_ERR } TokType;
typedef struct Token {
    TokType type;
    union {
        double num;
        char op;
        char id[16];
    } u;
} Token;
typedef struct {
    const char *src;
    size_t pos;
    Token cur;
    int errors;
} Lexer;
static void next(Lexer *lx) {
    while (isspace((unsigned char)lx->src[lx->pos])) lx->pos++;
    char c = lx->src[lx->pos];
    if (c == '\0') {
        lx->cur.type = T_END;
        return;
    }
    if (isdigit(c) || c == '.') {
        char *end;
        lx->cur.type = T_NUM;
        lx->cur.u.num = strtod(lx->src + lx->pos, &end);
        lx->pos = end - lx->src;
        return;
    }
    if (isalpha(c)) {
        int n = 0;
        lx->cur.type = T_ID;
        while (isalnum(lx->src[lx->pos]) && n < 15) lx->cur.u.id[n++] = lx->src[lx->pos++];
        lx->cur.u.id[n] = 0;
        return;
    }
    lx->pos++;
    if (c == '(') lx->cur.type = T_LP;
    else if (c == ')') lx->cur.type = T_RP;
    else if (strchr("+-*/^%", c)) {
        lx->cur.type = T_OP;
        lx->cur.u.op = c;
    } else {
        lx->cur.type = T_ERR;
        lx->cur.u.op = c;
    }
}
typedef enum { N_NUM, N_VAR, N_BIN, N_NEG, N_CALL } NodeKind;
typedef struct Node {
    NodeKind kind;
    union {
        double num;
        char name[16];
        struct {
            char op;
            struct Node *l, *r;
        } bin;
        struct Node *arg;
        struct {
            char fn[16];
            struct Node *arg;
        } call;
    } u;
} Node;
static Node *mk(NodeKind k) {
    Node *n = calloc(1, sizeof(Node));
    n->kind = k;
    return n;
}
static Node *expr(Lexer *lx, int minprec);
static Node *primary(Lexer *lx) {
    Node *n;
    switch (lx->cur.type) {
    case T_NUM:
        n = mk(N_NUM);
        n->u.num = lx->cur.u.num;
        next(lx);
        return n;
    case T_ID: {
        char id[16];
        strcpy(id, lx->cur.u.id);
        next(lx);
        if (lx->cur.type == T_LP) {
            next(lx);
            n = mk(N_CALL);
            strcpy(n->u.call.fn, id);
            n->u.call.arg = expr(lx, 1);
            if (lx->cur.type != T_RP) lx->errors++;
            else next(lx);
            return n;
        }
        n = mk(N_VAR);
        strcpy(n->u.name, id);
        return n;
    }
    case T_LP:
        next(lx);
        n = expr(lx, 1);
        if (lx->cur.type != T_RP) {
            lx->errors++;
        } else next(lx);
        return n;
    case T_OP:
        if (lx->cur.u.op == '-') {
            next(lx);
            n = mk(N_NEG);
            n->u.arg = expr(lx, 3);
            return n;
        } /* fallthrough */
    default:
        lx->errors++;
        next(lx);
        return mk(N_NUM);
    }
}
static int prec(char op) {
    switch (op) {
    case '+':
    case '-': return 1;
    case '*':
    case '/':
    case '%': return 2;
    case '^': return 4;
    }
    return 0;
}
static Node *expr(Lexer *lx, int minprec) {
    Node *left = primary(lx);
    while (lx->cur.type == T_OP && prec(lx->cur.u.op) >= minprec) {
        char op = lx->cur.u.op;
        int p = prec(op);
        next(lx);
        Node *right = expr(lx, op == '^' ? p : p + 1);
        Node *b = mk(N_BIN);
        b->u.bin.op = op;
        b->u.bin.l = left;
        b->u.bin.r = right;
        left = b;
    }
    return left;
}
struct var {
    const char *name;
    double value;
} vars[] = {{"pi", 3.14159265358979}, {"e", 2.718281828}, {"x", 10}};
static const struct {
    const char *name;
    double (*fn)(double);
} funcs[] = {{"sin", sin}, {"cos", cos}, {"sqrt", sqrt}, {"abs", fabs}, {"floor", floor}, {0, 0}};
static double eval(const Node *n) {
    switch (n->kind) {
    case N_NUM: return n->u.num;
    case N_VAR:
        for (size_t i = 0; i < sizeof vars / sizeof vars[0]; i++)
            if (!strcmp(vars[i].name, n->u.name)) return vars[i].value;
        return NAN;
    case N_NEG: return -eval(n->u.arg);
    case N_CALL:
        for (int i = 0; funcs[i].name; i++)
            if (strcmp(funcs[i].name, n->u.call.fn) == 0) return funcs[i].fn(eval(n->u.call.arg));
        return NAN;
    case N_BIN: {
        double a = eval(n->u.bin.l), b = eval(n->u.bin.r);
        switch (n->u.bin.op) {
        case '+': return a + b;
        case '-': return a - b;
        case '*': return a * b;
        case '/': return a / b;
        case '%': return fmod(a, b);
        case '^': return pow(a, b);
        }
    }
    }
    return 0;
}
static void show(const Node *n) {
    if (n->kind == N_NUM) printf("%g", n->u.num);
    else if (n->kind == N_VAR) printf("%s", n->u.name);
    else if (n->kind == N_NEG) {
        printf("(- ");
        show(n->u.arg);
        printf(")");
    } else if (n->kind == N_CALL) {
        printf("(%s ", n->u.call.fn);
        show(n->u.call.arg);
        printf(")");
    } else {
        printf("(%c ", n->u.bin.op);
        show(n->u.bin.l);
        putchar(' ');
        show(n->u.bin.r);
        putchar(')');
    }
}
static void release(Node *n) {
    if (!n) return;
    if (n->kind == N_BIN) {
        release(n->u.bin.l);
        release(n->u.bin.r);
    } else if (n->kind == N_NEG) release(n->u.arg);
    else if (n->kind == N_CALL) release(n->u.call.arg);
    free(n);
}
int main(void) {
    const char *tests[] = {
        "1 + 2 * 3", "(1+2)*3", "2^3^2",   "-2^2", "10 % 4 + x / 4", "sqrt(16) + abs(-3.5)", "sin(pi / 2)",
        "2 * (3 + ", "1 / 0",   "foo + 1", NULL};
    for (const char **t = tests; *t; t++) {
        Lexer lx = {.src = *t, .pos = 0};
        next(&lx);
        Node *n = expr(&lx, 1);
        show(n);
        if (lx.errors || lx.cur.type != T_END) printf(" => error (%d)\n", lx.errors);
        else {
            double v = eval(n);
            if (isnan(v)) printf(" => nan\n");
            else printf(" => %.6g\n", v);
        }
        release(n);
    }
    return 0;
}
