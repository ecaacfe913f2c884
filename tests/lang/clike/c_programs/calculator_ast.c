#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <ctype.h>
/* recursive descent calculator with variables, errors by longjmp; AST with unions */
enum kind { NUM, VAR, BIN, NEG, CALL, ASSIGN };
typedef struct node {
    enum kind kind;
    union {
        double num;
        char var;
        struct {
            char op;
            struct node *l, *r;
        } bin;
        struct node *neg;
        struct {
            const char *fn;
            struct node *args[4];
            int n;
        } call;
        struct {
            char var;
            struct node *e;
        } asg;
    } u;
} node;
static const char *p;
static jmp_buf env;
static char msg[100];
static double vars[26];
static int live;
static void fail(const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(msg, sizeof msg, fmt, ap);
    va_end(ap);
    longjmp(env, 1);
}
static node *mk(enum kind k) {
    node *n = calloc(1, sizeof(node));
    n->kind = k;
    live++;
    return n;
}
static void drop(node *n) {
    if (!n) return;
    switch (n->kind) {
    case BIN:
        drop(n->u.bin.l);
        drop(n->u.bin.r);
        break;
    case NEG: drop(n->u.neg); break;
    case CALL:
        for (int i = 0; i < n->u.call.n; i++)
            drop(n->u.call.args[i]);
        break;
    case ASSIGN: drop(n->u.asg.e); break;
    default: break;
    }
    free(n);
    live--;
}
static void ws(void) {
    while (isspace((unsigned char)*p))
        p++;
}
static node *expr(int);
static const char *fns[] = {"sqr", "max", "min", "sum", NULL};
static node *primary(void) {
    ws();
    if (isdigit((unsigned char)*p) || *p == '.') {
        char *e;
        node *n = mk(NUM);
        n->u.num = strtod(p, &e);
        p = e;
        return n;
    }
    if (*p == '(') {
        p++;
        node *n = expr(0);
        ws();
        if (*p != ')') fail("expected ) at '%.5s'", p);
        p++;
        return n;
    }
    if (*p == '-') {
        p++;
        node *n = mk(NEG);
        n->u.neg = primary();
        return n;
    }
    for (const char **f = fns; *f; f++) {
        size_t k = strlen(*f);
        if (!strncmp(p, *f, k) && p[k] == '(') {
            node *n = mk(CALL);
            n->u.call.fn = *f;
            p += k;
            do {
                p++;
                if (n->u.call.n == 4) fail("too many arguments to %s", *f);
                n->u.call.args[n->u.call.n++] = expr(0);
                ws();
            } while (*p == ',');
            if (*p != ')') fail("expected )");
            p++;
            return n;
        }
    }
    if (islower((unsigned char)*p)) {
        node *n = mk(VAR);
        n->u.var = *p++;
        ws();
        if (*p == '=' && p[1] != '=') {
            p++;
            char v = n->u.var;
            n->kind = ASSIGN;
            n->u.asg.var = v;
            n->u.asg.e = expr(0);
        }
        return n;
    }
    fail(*p ? "unexpected '%c'" : "unexpected end", *p);
    return NULL;
}
static int prec(char c) {
    switch (c) {
    case '+':
    case '-': return 1;
    case '*':
    case '/':
    case '%': return 2;
    case '^': return 3;
    default: return 0;
    }
}
static node *expr(int min) {
    node *l = primary();
    for (ws(); prec(*p) > min || (*p == '^' && prec(*p) >= min && min == 3); ws()) {
        char op = *p++;
        node *n = mk(BIN);
        n->u.bin.op = op;
        n->u.bin.l = l;
        n->u.bin.r = expr(op == '^' ? prec(op) - 1 : prec(op));
        l = n;
    }
    return l;
}
static double eval(const node *n) {
    switch (n->kind) {
    case NUM: return n->u.num;
    case VAR: return vars[n->u.var - 'a'];
    case NEG: return -eval(n->u.neg);
    case ASSIGN: return vars[n->u.asg.var - 'a'] = eval(n->u.asg.e);
    case CALL: {
        double r = eval(n->u.call.args[0]);
        if (!strcmp(n->u.call.fn, "sqr")) return r * r;
        for (int i = 1; i < n->u.call.n; i++) {
            double v = eval(n->u.call.args[i]);
            if (n->u.call.fn[1] == 'a') {
                if (v > r) r = v;
            } else if (n->u.call.fn[1] == 'i') {
                if (v < r) r = v;
            } else
                r += v;
        }
        return r;
    }
    case BIN: {
        double a = eval(n->u.bin.l), b = eval(n->u.bin.r);
        switch (n->u.bin.op) {
        case '+': return a + b;
        case '-': return a - b;
        case '*': return a * b;
        case '/':
            if (b == 0) fail("division by zero");
            return a / b;
        case '%': return (int)a % (int)b;
        case '^': {
            double r = 1;
            for (int i = 0; i < b; i++)
                r *= a;
            return r;
        }
        }
    }
    }
    return 0;
}
static void rpn(const node *n, char *out) {
    char t[32];
    switch (n->kind) {
    case NUM:
        sprintf(t, "%g ", n->u.num);
        strcat(out, t);
        break;
    case VAR:
        sprintf(t, "%c ", n->u.var);
        strcat(out, t);
        break;
    case NEG:
        rpn(n->u.neg, out);
        strcat(out, "neg ");
        break;
    case BIN:
        rpn(n->u.bin.l, out);
        rpn(n->u.bin.r, out);
        sprintf(t, "%c ", n->u.bin.op);
        strcat(out, t);
        break;
    case CALL:
        for (int i = 0; i < n->u.call.n; i++)
            rpn(n->u.call.args[i], out);
        sprintf(t, "%s/%d ", n->u.call.fn, n->u.call.n);
        strcat(out, t);
        break;
    case ASSIGN:
        rpn(n->u.asg.e, out);
        sprintf(t, "%c= ", n->u.asg.var);
        strcat(out, t);
    }
}
int main(void) {
    const char *lines[] = {"1 + 2 * 3", "(1+2)*3", "2^3^2", "x = 5", "y = x * 2 + 1", "-x + -(-y)", "max(1, x, y) / min(4, 2)", "sum(1,2,3,4) % 4",
        "1 / (x - 5)", "2 * (3", "4 $ 4", "", "sqr(1.5e1) - .5", "sum(1,2,3,4,5)"};
    volatile int errors = 0;
    for (volatile size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        node *volatile n = NULL;
        if (setjmp(env) == 0) {
            p = lines[i];
            n = expr(0);
            ws();
            if (*p) fail("junk '%s'", p);
            char out[200] = "";
            rpn(n, out);
            double v = eval(n);
            printf("%-26s = %-8g [%s]\n", lines[i], v, out);
        } else {
            errors++;
            printf("%-26s : error: %s\n", lines[i], msg);
        }
        drop(n);
    }
    printf("%d errors, leaked %d\n", errors, live > 0);
    return errors;
}
