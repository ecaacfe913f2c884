#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <setjmp.h>
typedef enum { T_NIL, T_INT, T_SYM, T_CONS, T_PRIM, T_LAMBDA } type;
typedef struct obj obj; typedef obj *(*prim)(obj *args, obj *env);
struct obj { type t; unsigned mark : 1; union { long i; const char *sym; struct { obj *car, *cdr; }; prim fn; struct { obj *params, *body, *env; } lam; } v; obj *next; };
static obj nil_obj = {T_NIL}, *nil = &nil_obj, *all, *symbols; static int allocated, freed; static jmp_buf on_error; static char message[64];
static obj *alloc(type t) { obj *o = calloc(1, sizeof *o); o->t = t; o->next = all; all = o; allocated++; return o; }
static void *error(const char *what) { snprintf(message, sizeof message, "%s", what); longjmp(on_error, 1); return NULL; }
static obj *num(long i) { obj *o = alloc(T_INT); o->v.i = i; return o; }
static obj *cons(obj *a, obj *d) { obj *o = alloc(T_CONS); o->v.car = a; o->v.cdr = d; return o; }
static obj *car(obj *o) { return o->t == T_CONS ? o->v.car : error("car of an atom"); }
static obj *cdr(obj *o) { return o->t == T_CONS ? o->v.cdr : error("cdr of an atom"); }
static obj *intern(const char *s) { for (obj *p = symbols; p && p != nil; p = cdr(p)) if (strcmp(car(p)->v.sym, s) == 0) return car(p); obj *o = alloc(T_SYM); char *copy = malloc(strlen(s) + 1); o->v.sym = strcpy(copy, s); symbols = cons(o, symbols ? symbols : nil); return o; }
static const char *in;
static obj *read_expr(void) {
    while (isspace((unsigned char)*in)) in++;
    if (*in == '(') { in++; obj *head = NULL, **tail = &head; for (;;) { while (isspace((unsigned char)*in)) in++; if (*in == ')') { in++; *tail = nil; return head; } if (!*in) error("missing )"); obj *c = cons(read_expr(), nil); *tail = c; tail = &c->v.cdr; } }
    if (*in == '\'') { in++; obj *q = read_expr(); return cons(intern("quote"), cons(q, nil)); }
    if (*in == ')') error("unexpected )");
    char tok[32]; int n = 0; while (*in && !isspace((unsigned char)*in) && *in != '(' && *in != ')' && n < 31) tok[n++] = *in++; tok[n] = 0;
    char *end; long i = strtol(tok, &end, 10); return *end == 0 ? num(i) : intern(tok);
}
static void print(obj *o) { switch (o->t) { case T_NIL: printf("nil"); break; case T_INT: printf("%ld", o->v.i); break; case T_SYM: printf("%s", o->v.sym); break; case T_CONS: putchar('('); for (;;) { print(car(o)); o = cdr(o); if (o->t != T_CONS) break; putchar(' '); } if (o != nil) printf(" . "), print(o); putchar(')'); break; case T_PRIM: printf("<prim>"); break; case T_LAMBDA: printf("<lambda>"); break; } }
static obj *global; static obj *lookup(obj *sym, obj *env) { for (; env != nil; env = cdr(env)) if (car(car(env)) == sym) return car(env); for (obj *e = cdr(global); e != nil; e = cdr(e)) if (car(car(e)) == sym) return car(e); snprintf(message, sizeof message, "unbound %s", sym->v.sym); longjmp(on_error, 2); }
static obj *eval(obj *x, obj *env); static obj *evlis(obj *l, obj *env) { return l == nil ? nil : cons(eval(car(l), env), evlis(cdr(l), env)); }
static int depth; static obj *apply(obj *f, obj *args, obj *env) {
    if (f->t == T_PRIM) return f->v.fn(args, env);
    if (f->t != T_LAMBDA) error("not a function");
    obj *e = f->v.lam.env; obj *p = f->v.lam.params; for (; p->t == T_CONS; p = cdr(p), args = cdr(args)) e = cons(cons(car(p), car(args)), e); if (p != nil) e = cons(cons(p, args), e);
    obj *r = nil; for (obj *b = f->v.lam.body; b != nil; b = cdr(b)) r = eval(car(b), e); return r;
}
static obj *s_quote, *s_if, *s_lambda, *s_define, *s_t;
static obj *eval(obj *x, obj *env) {
    if (++depth > 2000) { depth = 0; error("too deep"); } obj *r;
    switch (x->t) {
    case T_SYM: r = cdr(lookup(x, env)); break;
    case T_CONS: { obj *h = car(x); if (h == s_quote) r = car(cdr(x)); else if (h == s_if) { obj *c = eval(car(cdr(x)), env); r = c != nil ? eval(car(cdr(cdr(x))), env) : cdr(cdr(cdr(x))) == nil ? nil : eval(car(cdr(cdr(cdr(x)))), env); } else if (h == s_lambda) { r = alloc(T_LAMBDA); r->v.lam.params = car(cdr(x)); r->v.lam.body = cdr(cdr(x)); r->v.lam.env = env; } else if (h == s_define) { obj *v = eval(car(cdr(cdr(x))), env); global->v.cdr = cons(cons(car(cdr(x)), v), cdr(global)); r = car(cdr(x)); } else { obj *f = eval(h, env); r = apply(f, evlis(cdr(x), env), env); } break; }
    default: r = x;
    }
    depth--; return r;
}
#define ARITH(name, op) static obj *p_##name(obj *a, obj *env) { (void)env; long r = car(a)->v.i; for (a = cdr(a); a != nil; a = cdr(a)) r = r op car(a)->v.i; return num(r); }
ARITH(add, +) ARITH(sub, -) ARITH(mul, *)
static obj *p_lt(obj *a, obj *e) { (void)e; return car(a)->v.i < car(cdr(a))->v.i ? s_t : nil; }
static obj *p_eq(obj *a, obj *e) { (void)e; obj *x = car(a), *y = car(cdr(a)); return x == y || (x->t == T_INT && y->t == T_INT && x->v.i == y->v.i) ? s_t : nil; }
static obj *p_cons(obj *a, obj *e) { (void)e; return cons(car(a), car(cdr(a))); }
static obj *p_car(obj *a, obj *e) { (void)e; return car(car(a)); } static obj *p_cdr(obj *a, obj *e) { (void)e; return cdr(car(a)); }
static obj *p_list(obj *a, obj *e) { (void)e; return a; } static obj *p_apply(obj *a, obj *e) { return apply(car(a), car(cdr(a)), e); }
static void mark(obj *o) { while (o && !o->mark) { o->mark = 1; switch (o->t) { case T_CONS: mark(o->v.car); o = o->v.cdr; break; case T_LAMBDA: mark(o->v.lam.params); mark(o->v.lam.body); o = o->v.lam.env; break; default: return; } } }
static void collect(void) { mark(global); mark(symbols); for (obj **p = &all; *p;) { obj *o = *p; if (!o->mark) { *p = o->next; free(o); freed++; } else { o->mark = 0; p = &o->next; } } nil->mark = 0; }
int main(void) {
    static const struct { const char *n; prim f; } prims[] = {{"+", p_add}, {"-", p_sub}, {"*", p_mul}, {"<", p_lt}, {"=", p_eq}, {"cons", p_cons}, {"car", p_car}, {"cdr", p_cdr}, {"list", p_list}, {"apply", p_apply}};
    s_quote = intern("quote"); s_if = intern("if"); s_lambda = intern("lambda"); s_define = intern("define"); s_t = intern("t"); global = cons(nil, nil);
    for (size_t i = 0; i < sizeof prims / sizeof *prims; i++) { obj *o = alloc(T_PRIM); o->v.fn = prims[i].f; global->v.cdr = cons(cons(intern(prims[i].n), o), cdr(global)); }
    global->v.cdr = cons(cons(s_t, s_t), cdr(global)); global->v.cdr = cons(cons(intern("nil"), nil), cdr(global));
    static const char *const program[] = {"(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 15)", "(define map (lambda (f l) (if (= l nil) nil (cons (f (car l)) (map f (cdr l))))))", "(map (lambda (x) (* x x)) '(1 2 3 4))", "(define adder (lambda (n) (lambda (x) (+ x n))))", "((adder 10) 5)", "(apply + (list 1 2 3))", "((lambda args args) 1 2 3)", "(cons 1 2)", "(undefined 1)", "(car 5)", "(1 2)", "(list 'a '(b c) nil", ")", "(define loop (lambda (n) (loop (+ n 1))))", "(loop 0)", "(define fib (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))))", "(fib 15)", "(quote (a . b))"};
    for (size_t i = 0; i < sizeof program / sizeof program[0]; i++) { in = program[i]; if (setjmp(on_error) == 0) { print(eval(read_expr(), nil)); putchar('\n'); } else { depth = 0; printf("error: %s\n", message); } if (i % 4 == 3) collect(); }
    collect(); printf("%d %d\n", allocated > 1000, freed > 0 && freed < allocated); return 0;
}
