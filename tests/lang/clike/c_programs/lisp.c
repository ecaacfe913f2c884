#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <ctype.h>
/* json parser + printer, lisp interpreter */
typedef struct Obj Obj;
typedef Obj *(*Prim)(Obj *args);
typedef enum { NIL, NUM, SYM, CONS, PRIM, LAMBDA } Tag;
struct Obj {
    Tag tag;
    union {
        double num;
        char sym[16];
        struct {
            Obj *car, *cdr;
        };
        Prim prim;
        struct {
            Obj *params, *body, *env;
        } lam;
    };
};
static Obj nil_obj = {NIL};
static Obj *const nil = &nil_obj;
static Obj *global_env;
static Obj *mk(Tag t) {
    Obj *o = calloc(1, sizeof(Obj));
    o->tag = t;
    return o;
}
static Obj *num(double d) {
    Obj *o = mk(NUM);
    o->num = d;
    return o;
}
static Obj *sym(const char *s) {
    Obj *o = mk(SYM);
    strncpy(o->sym, s, 15);
    return o;
}
static Obj *cons(Obj *a, Obj *d) {
    Obj *o = mk(CONS);
    o->car = a;
    o->cdr = d;
    return o;
}
static const char *in;
static Obj *read_list(void);
static Obj *read_expr(void) {
    while (isspace((unsigned char)*in))
        in++;
    if (*in == '(') {
        in++;
        return read_list();
    }
    if (isdigit((unsigned char)*in) || (*in == '-' && isdigit((unsigned char)in[1]))) {
        char *e;
        double d = strtod(in, &e);
        in = e;
        return num(d);
    }
    char buf[16];
    int n = 0;
    while (*in && !isspace((unsigned char)*in) && *in != '(' && *in != ')') {
        if (n < 15)
            buf[n++] = *in;
        in++;
    }
    buf[n] = 0;
    return sym(buf);
}
static Obj *read_list(void) {
    while (isspace((unsigned char)*in))
        in++;
    if (*in == ')' || !*in) {
        if (*in)
            in++;
        return nil;
    }
    Obj *a = read_expr();
    return cons(a, read_list());
}
static void print(Obj *o) {
    switch (o->tag) {
    case NIL:
        printf("()");
        break;
    case NUM:
        printf("%g", o->num);
        break;
    case SYM:
        printf("%s", o->sym);
        break;
    case PRIM:
        printf("<prim>");
        break;
    case LAMBDA:
        printf("<lambda>");
        break;
    case CONS:
        putchar('(');
        for (;;) {
            print(o->car);
            o = o->cdr;
            if (o->tag != CONS)
                break;
            putchar(' ');
        }
        if (o->tag != NIL) {
            printf(" . ");
            print(o);
        }
        putchar(')');
    }
}
static Obj *assoc(Obj *k, Obj *env) {
    for (; env->tag == CONS; env = env->cdr)
        if (!strcmp(env->car->car->sym, k->sym))
            return env->car;
    return NULL;
}
static Obj *eval(Obj *x, Obj *env);
static Obj *evlis(Obj *l, Obj *env) { return l->tag == NIL ? nil : cons(eval(l->car, env), evlis(l->cdr, env)); }
static Obj *apply(Obj *f, Obj *args) {
    if (f->tag == PRIM)
        return f->prim(args);
    Obj *e = f->lam.env;
    for (Obj *p = f->lam.params; p->tag == CONS; p = p->cdr, args = args->cdr)
        e = cons(cons(p->car, args->car), e);
    return eval(f->lam.body, e);
}
static int is(Obj *o, const char *s) { return o->tag == SYM && strcmp(o->sym, s) == 0; }
static Obj *eval(Obj *x, Obj *env) {
    switch (x->tag) {
    case NUM:
    case NIL:
        return x;
    case SYM: {
        Obj *b = assoc(x, env);
        if (!b)
            b = assoc(x, global_env);
        if (!b) {
            fprintf(stderr, "unbound %s\n", x->sym);
            exit(2);
        }
        return b->cdr;
    }
    case CONS:
        if (is(x->car, "quote"))
            return x->cdr->car;
        if (is(x->car, "if"))
            return eval(x->cdr->car, env)->tag != NIL ? eval(x->cdr->cdr->car, env) : eval(x->cdr->cdr->cdr->car, env);
        if (is(x->car, "lambda")) {
            Obj *l = mk(LAMBDA);
            l->lam.params = x->cdr->car;
            l->lam.body = x->cdr->cdr->car;
            l->lam.env = env;
            return l;
        }
        if (is(x->car, "define")) {
            global_env = cons(cons(x->cdr->car, nil), global_env);
            Obj *c = global_env->car;
            c->cdr = eval(x->cdr->cdr->car, env);
            return x->cdr->car;
        }
        return apply(eval(x->car, env), evlis(x->cdr, env));
    default:
        return x;
    }
}
#define ARITH(name, op)                                                                                                \
    static Obj *name(Obj *a) {                                                                                         \
        double r = a->car->num;                                                                                        \
        for (a = a->cdr; a->tag == CONS; a = a->cdr)                                                                   \
            r = r op a->car->num;                                                                                      \
        return num(r);                                                                                                 \
    }
ARITH(p_add, +) ARITH(p_sub, -) ARITH(p_mul, *) static Obj *p_lt(Obj *a) {
    return a->car->num < a->cdr->car->num ? num(1) : nil;
}
static Obj *p_car(Obj *a) { return a->car->car; }
static Obj *p_cdr(Obj *a) { return a->car->cdr; }
static Obj *p_cons(Obj *a) { return cons(a->car, a->cdr->car); }
static Obj *p_null(Obj *a) { return a->car->tag == NIL ? num(1) : nil; }
static void def(const char *n, Prim p) {
    Obj *o = mk(PRIM);
    o->prim = p;
    global_env = cons(cons(sym(n), o), global_env);
}
int main(void) {
    global_env = nil;
    struct {
        const char *n;
        Prim p;
    } prims[] = {{"+", p_add},   {"-", p_sub},   {"*", p_mul},     {"<", p_lt},
                 {"car", p_car}, {"cdr", p_cdr}, {"cons", p_cons}, {"null?", p_null}};
    for (size_t i = 0; i < sizeof prims / sizeof prims[0]; i++)
        def(prims[i].n, prims[i].p);
    const char *progs[] = {"(+ 1 2 3)",
                           "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
                           "(fact 10)",
                           "(define map (lambda (f l) (if (null? l) (quote ()) (cons (f (car l)) (map f (cdr l))))))",
                           "(map (lambda (x) (* x x)) (quote (1 2 3 4)))",
                           "(define adder (lambda (n) (lambda (x) (+ x n))))",
                           "((adder 10) 5)",
                           "(cons 1 2)",
                           "(quote (a b (c d)))",
                           "undefined-var"};
    for (size_t i = 0; i < sizeof progs / sizeof *progs; i++) {
        in = progs[i];
        print(eval(read_expr(), nil));
        putchar('\n');
        fflush(stdout);
    }
    return 0;
}
