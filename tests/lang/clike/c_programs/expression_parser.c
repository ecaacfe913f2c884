/* Recursive descent: parses and evaluates expressions with variables, prints the tree in prefix form. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
typedef enum { NUM, VAR, BINARY, NEG } Kind;
typedef struct Expr {
    Kind kind;
    union {
        double number;
        char name;
        struct { char op; struct Expr *left, *right; } bin;
        struct Expr *operand;
    } u;
} Expr;
static const char *src;
static double vars[26];
static Expr *expr(void);
static void blanks(void) { while (isspace((unsigned char)*src)) src++; }
static Expr *make(Kind k) {
    Expr *e = calloc(1, sizeof(Expr));
    e->kind = k;
    return e;
}
static Expr *binary(char op, Expr *l, Expr *r) {
    Expr *e = make(BINARY);
    e->u.bin.op = op;
    e->u.bin.left = l;
    e->u.bin.right = r;
    return e;
}
static Expr *primary(void) {
    Expr *e;
    blanks();
    if (*src == '(') {
        src++;
        e = expr();
        blanks();
        if (*src == ')') src++;
        return e;
    }
    if (*src == '-') {
        src++;
        e = make(NEG);
        e->u.operand = primary();
        return e;
    }
    if (isalpha((unsigned char)*src)) {
        e = make(VAR);
        e->u.name = *src++;
        return e;
    }
    e = make(NUM);
    char *end;
    e->u.number = strtod(src, &end);
    src = end;
    return e;
}
static Expr *power(void) {
    Expr *e = primary();
    blanks();
    if (*src != '^') return e;
    src++;
    return binary('^', e, power());
}
static Expr *term(void) {
    Expr *e = power();
    for (blanks(); *src == '*' || *src == '/'; blanks()) {
        char op = *src++;
        e = binary(op, e, power());
    }
    return e;
}
static Expr *expr(void) {
    Expr *e = term();
    for (blanks(); *src == '+' || *src == '-'; blanks()) {
        char op = *src++;
        e = binary(op, e, term());
    }
    return e;
}
static double eval(const Expr *e) {
    switch (e->kind) {
    case NUM: return e->u.number;
    case VAR: return vars[e->u.name - 'a'];
    case NEG: return -eval(e->u.operand);
    case BINARY: {
        double l = eval(e->u.bin.left), r = eval(e->u.bin.right), p = 1;
        switch (e->u.bin.op) {
        case '+': return l + r;
        case '-': return l - r;
        case '*': return l * r;
        case '/': return l / r;
        case '^':
            for (int i = 0; i < (int)r; i++) p *= l;
            return p;
        }
    }
    }
    return 0;
}
static void print(const Expr *e) {
    if (e->kind == NUM) printf("%g", e->u.number);
    else if (e->kind == VAR) printf("%c", e->u.name);
    else if (e->kind == NEG) {
        printf("(neg ");
        print(e->u.operand);
        printf(")");
    } else {
        printf("(%c ", e->u.bin.op);
        print(e->u.bin.left);
        printf(" ");
        print(e->u.bin.right);
        printf(")");
    }
}
int main(void) {
    const char *tests[] = {"1 + 2 * 3", "(1 + 2) * 3", "-2 ^ 2 ^ 1", "x * x - 2 * x + y / 4", "8 / 4 / 2", "2.5e1 * (a - -3)"};
    vars['x' - 'a'] = 5, vars['y' - 'a'] = 10, vars[0] = 7;
    for (unsigned i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        src = tests[i];
        Expr *e = expr();
        print(e);
        printf(" = %g\n", eval(e));
    }
    return 0;
}
