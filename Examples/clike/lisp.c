/* lisp.c: a small Lisp: numbers, symbols, lists, lambda with lexical scope, define, let, cond, and a dozen primitives.
 * Plain C: it compiles with any C compiler. Reads expressions from standard input and prints the value of each. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER, SYMBOL, PAIR, PRIMITIVE, CLOSURE };

typedef struct Value Value;
typedef struct Env Env;
typedef Value *(*Primitive)(Value *arguments);

struct Value {
    int kind;
    long number;
    char *name;         /* SYMBOL */
    Value *first, *rest; /* PAIR; parameters and body of a CLOSURE */
    Primitive primitive;
    Env *env;           /* CLOSURE: where it was made */
};

/* Names and values, innermost first. */
struct Env {
    Value *name, *value;
    Env *outer;
};

static Value *symbols;   /* a list of all symbols, so that equal ones are one object */
static Value *truth;
static Env *global;
static int errors;

/* ---- values ---- */

static Value *newValue(int kind) {
    Value *v = calloc(1, sizeof(Value));
    v->kind = kind;
    return v;
}

static Value *number(long n) {
    Value *v = newValue(NUMBER);
    v->number = n;
    return v;
}

static Value *cons(Value *first, Value *rest) {
    Value *v = newValue(PAIR);
    v->first = first;
    v->rest = rest;
    return v;
}

static Value *symbol(const char *name) {
    for (Value *s = symbols; s != NULL; s = s->rest) {
        if (strcmp(s->first->name, name) == 0) return s->first;
    }
    Value *v = newValue(SYMBOL);
    v->name = malloc(strlen(name) + 1);
    strcpy(v->name, name);
    symbols = cons(v, symbols);
    return v;
}

static Value *fail(const char *message, const char *what) {
    printf("error: %s %s\n", message, what);
    errors++;
    return NULL;
}

static int isPair(Value *v) { return v != NULL && v->kind == PAIR; }
static int isNumber(Value *v) { return v != NULL && v->kind == NUMBER; }
static int isSymbol(Value *v, const char *name) { return v != NULL && v->kind == SYMBOL && strcmp(v->name, name) == 0; }

/* ---- reading ---- */

static int ahead = ' ';

static void advance(void) { ahead = getchar(); }

static void skipBlanks(void) {
    while (isspace(ahead) || ahead == ';') {
        if (ahead == ';') while (ahead != '\n' && ahead != EOF) advance();
        if (ahead != EOF) advance();
    }
}

static Value *readValue(void);

static Value *readList(void) {
    skipBlanks();
    if (ahead == ')' || ahead == EOF) {
        advance();
        return NULL;
    }
    Value *first = readValue();
    return cons(first, readList());
}

static Value *readAtom(void) {
    char text[64];
    int n = 0;
    while (ahead != EOF && !isspace(ahead) && strchr("();'", ahead) == NULL) {
        if (n < 63) text[n++] = (char)ahead;
        advance();
    }
    text[n] = '\0';
    int digits = text[0] == '-' && n > 1;
    for (int i = digits; i < n; i++) {
        if (!isdigit((unsigned char)text[i])) return symbol(text);
    }
    return number(atol(text));
}

static Value *readValue(void) {
    skipBlanks();
    if (ahead == '(') {
        advance();
        return readList();
    }
    if (ahead == '\'') {
        advance();
        Value *quoted = readValue();
        return cons(symbol("quote"), cons(quoted, NULL));
    }
    if (ahead == ')') { /* one too many */
        advance();
        return readValue();
    }
    return readAtom();
}

/* ---- printing ---- */

static void print(Value *v) {
    if (v == NULL) {
        printf("()");
        return;
    }
    switch (v->kind) {
    case NUMBER: printf("%ld", v->number); break;
    case SYMBOL: printf("%s", v->name); break;
    case PRIMITIVE: case CLOSURE: printf("<function>"); break;
    default:
        printf("(");
        for (; isPair(v); v = v->rest) {
            print(v->first);
            if (v->rest != NULL) printf(isPair(v->rest) ? " " : " . ");
        }
        if (v != NULL) print(v);
        printf(")");
    }
}

/* ---- environments ---- */

static Env *bind(Value *name, Value *value, Env *outer) {
    Env *e = calloc(1, sizeof(Env));
    e->name = name;
    e->value = value;
    e->outer = outer;
    return e;
}

static Value *lookup(Value *name, Env *env) {
    for (; env != NULL; env = env->outer) {
        if (env->name == name) return env->value;
    }
    for (env = global; env != NULL; env = env->outer) {
        if (env->name == name) return env->value;
    }
    return fail("unknown name", name->name);
}

/* ---- evaluation ---- */

static Value *eval(Value *x, Env *env);

static Value *evalList(Value *list, Env *env) {
    if (!isPair(list)) return NULL;
    Value *first = eval(list->first, env);
    return cons(first, evalList(list->rest, env));
}

static Value *evalBody(Value *body, Env *env) {
    Value *result = NULL;
    for (; isPair(body); body = body->rest) result = eval(body->first, env);
    return result;
}

static Value *apply(Value *f, Value *arguments) {
    if (f == NULL) return NULL;
    if (f->kind == PRIMITIVE) return f->primitive(arguments);
    if (f->kind != CLOSURE) return fail("this is no function", "");
    Env *env = f->env;
    Value *names = f->first;
    for (; isPair(names) && isPair(arguments); names = names->rest, arguments = arguments->rest) {
        env = bind(names->first, arguments->first, env);
    }
    if (isPair(names) || isPair(arguments)) return fail("wrong number of arguments", "");
    return evalBody(f->rest, env);
}

static Value *lambda(Value *parameters, Value *body, Env *env) {
    Value *f = newValue(CLOSURE);
    f->first = parameters;
    f->rest = body;
    f->env = env;
    return f;
}

/* (define name value) or (define (name parameters ...) body ...) */
static Value *define(Value *x, Env *env) {
    Value *name = x->first, *value;
    if (isPair(name)) {
        value = lambda(name->rest, x->rest, env);
        name = name->first;
    } else {
        value = eval(x->rest->first, env);
    }
    global = bind(name, value, global);
    return name;
}

static Value *let(Value *x, Env *env) {
    Env *inner = env;
    for (Value *b = x->first; isPair(b); b = b->rest) inner = bind(b->first->first, eval(b->first->rest->first, env), inner);
    return evalBody(x->rest, inner);
}

static Value *cond(Value *clauses, Env *env) {
    for (; isPair(clauses); clauses = clauses->rest) {
        Value *clause = clauses->first;
        if (isSymbol(clause->first, "else") || eval(clause->first, env) != NULL) return evalBody(clause->rest, env);
    }
    return NULL;
}

static Value *eval(Value *x, Env *env) {
    if (x == NULL || x->kind == NUMBER) return x;
    if (x->kind == SYMBOL) return lookup(x, env);
    Value *head = x->first, *rest = x->rest;
    if (isSymbol(head, "quote")) return rest->first;
    if (isSymbol(head, "if")) {
        Value *branch = eval(rest->first, env) != NULL ? rest->rest : rest->rest->rest;
        return branch != NULL ? eval(branch->first, env) : NULL;
    }
    if (isSymbol(head, "define")) return define(rest, env);
    if (isSymbol(head, "lambda")) return lambda(rest->first, rest->rest, env);
    if (isSymbol(head, "let")) return let(rest, env);
    if (isSymbol(head, "cond")) return cond(rest, env);
    Value *f = eval(head, env);
    return apply(f, evalList(rest, env));
}

/* ---- primitives ---- */

static Value *boolean(int b) { return b ? truth : NULL; }
static long first(Value *a) { return isPair(a) && isNumber(a->first) ? a->first->number : 0; }
static long second(Value *a) { return isPair(a) ? first(a->rest) : 0; }

static Value *add(Value *a) {
    long sum = 0;
    for (; isPair(a); a = a->rest) sum += first(a);
    return number(sum);
}

static Value *multiply(Value *a) {
    long product = 1;
    for (; isPair(a); a = a->rest) product *= first(a);
    return number(product);
}

static Value *subtract(Value *a) { return number(a->rest == NULL ? -first(a) : first(a) - second(a)); }
static Value *divide(Value *a) { return second(a) == 0 ? fail("division by", "zero") : number(first(a) / second(a)); }
static Value *modulo(Value *a) { return second(a) == 0 ? fail("division by", "zero") : number(first(a) % second(a)); }
static Value *less(Value *a) { return boolean(first(a) < second(a)); }
static Value *car(Value *a) { return isPair(a) && isPair(a->first) ? a->first->first : fail("car of", "no pair"); }
static Value *cdr(Value *a) { return isPair(a) && isPair(a->first) ? a->first->rest : fail("cdr of", "no pair"); }
static Value *pair(Value *a) { return cons(a->first, a->rest->first); }
static Value *list(Value *a) { return a; }
static Value *isNull(Value *a) { return boolean(a->first == NULL); }
static Value *isAtom(Value *a) { return boolean(!isPair(a->first)); }

static Value *equal(Value *a) {
    Value *x = a->first, *y = a->rest->first;
    return boolean(x == y || (isNumber(x) && isNumber(y) && x->number == y->number));
}

static void primitive(const char *name, Primitive f) {
    Value *v = newValue(PRIMITIVE);
    v->primitive = f;
    global = bind(symbol(name), v, global);
}

static void start(void) {
    truth = symbol("t");
    global = bind(truth, truth, global);
    global = bind(symbol("nil"), NULL, global);
    primitive("+", add);
    primitive("*", multiply);
    primitive("-", subtract);
    primitive("/", divide);
    primitive("mod", modulo);
    primitive("<", less);
    primitive("=", equal);
    primitive("car", car);
    primitive("cdr", cdr);
    primitive("cons", pair);
    primitive("list", list);
    primitive("null?", isNull);
    primitive("atom?", isAtom);
}

int main(void) {
    start();
    for (skipBlanks(); ahead != EOF; skipBlanks()) {
        Value *x = readValue();
        print(eval(x, NULL));
        printf("\n");
    }
    if (errors > 0) printf("%d errors\n", errors);
    return 0;
}
