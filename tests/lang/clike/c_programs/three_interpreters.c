/* brainfuck, forth, tiny basic in one */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
static void bf(const char *src) {
    unsigned char tape[300] = {0}, *p = tape; const char *ip = src; int depth;
    for (; *ip; ip++) switch (*ip) {
        case '>': ++p; break; case '<': --p; break; case '+': ++*p; break; case '-': --*p; break;
        case '.': putchar(*p); break;
        case '[': if (!*p) for (depth = 1; depth; ) { ++ip; if (*ip == '[') depth++; else if (*ip == ']') depth--; } break;
        case ']': if (*p) for (depth = 1; depth; ) { --ip; if (*ip == ']') depth++; else if (*ip == '[') depth--; } break;
    }
}
#define STACK 64
typedef struct Word Word;
typedef struct VM { long st[STACK]; int sp; Word *dict; const char **toks; int ntok, pc; } VM;
struct Word { char name[16]; void (*fn)(VM *); char *body; Word *next; };
static void push(VM *v, long x) { if (v->sp >= STACK) { fprintf(stderr, "overflow\n"); exit(2); } v->st[v->sp++] = x; }
static long pop(VM *v) { if (v->sp <= 0) { printf("underflow\n"); return 0; } return v->st[--v->sp]; }
#define BIN(n, op) static void n(VM *v) { long b = pop(v), a = pop(v); push(v, a op b); }
BIN(w_add, +) BIN(w_sub, -) BIN(w_mul, *) BIN(w_lt, <) BIN(w_eq, ==)
static void w_dot(VM *v) { printf("%ld ", pop(v)); }
static void w_dup(VM *v) { long a = pop(v); push(v, a); push(v, a); }
static void w_swap(VM *v) { long a = pop(v), b = pop(v); push(v, a); push(v, b); }
static void w_cr(VM *v) { (void)v; putchar('\n'); }
static void w_rot(VM *v) { long c = pop(v), b = pop(v), a = pop(v); push(v, b); push(v, c); push(v, a); }
static Word *define(VM *v, const char *n, void (*fn)(VM *), const char *body) { Word *w = calloc(1, sizeof *w); strncpy(w->name, n, sizeof w->name - 1); w->fn = fn; w->body = body ? strdup(body) : NULL; w->next = v->dict; return v->dict = w; }
static void eval(VM *v, const char *line);
static void exec(VM *v, char *tok) {
    for (Word *w = v->dict; w; w = w->next) if (!strcmp(w->name, tok)) { if (w->fn) w->fn(v); else eval(v, w->body); return; }
    char *end; long x = strtol(tok, &end, 10);
    if (*end) printf("%s ? ", tok); else push(v, x);
}
static void eval(VM *v, const char *line) {
    char *copy = strdup(line), *save, *tok = strtok_r(copy, " \t\n", &save);
    while (tok) {
        if (!strcmp(tok, ":")) { char name[16], body[200] = ""; strcpy(name, strtok_r(NULL, " ", &save)); while ((tok = strtok_r(NULL, " ", &save)) && strcmp(tok, ";")) { strcat(body, tok); strcat(body, " "); } define(v, name, NULL, body); }
        else exec(v, tok);
        tok = strtok_r(NULL, " \t\n", &save);
    }
    free(copy);
}
/* tiny basic */
static struct { int num; char text[80]; } prog[50]; static int nprog; static int vars[26];
static const char *cp;
static int expr(void);
static void ws(void) { while (isspace((unsigned char)*cp)) cp++; }
static int prim(void) { ws(); int s = 1; while (*cp == '-') { s = -s; cp++; ws(); } if (*cp == '(') { cp++; int r = expr(); ws(); if (*cp == ')') cp++; return s * r; } if (isalpha(*cp)) return s * vars[toupper(*cp++) - 'A']; int n = 0; while (isdigit(*cp)) n = n * 10 + *cp++ - '0'; return s * n; }
static int term(void) { int r = prim(); for (;;) { ws(); if (*cp == '*') { cp++; r *= prim(); } else if (*cp == '/') { cp++; r /= prim(); } else if (*cp == '%') { cp++; r %= prim(); } else return r; } }
static int expr(void) { int r = term(); for (;;) { ws(); if (*cp == '+') { cp++; r += term(); } else if (*cp == '-') { cp++; r -= term(); } else return r; } }
static int rel(void) { int a = expr(); ws(); char op = *cp; if (!strchr("<>=", op) || !op) return a; cp++; char op2 = 0; if (*cp == '=' || *cp == '>') op2 = *cp++; int b = expr(); switch (op) { case '<': return op2 == '=' ? a <= b : op2 == '>' ? a != b : a < b; case '>': return op2 ? a >= b : a > b; } return a == b; }
static int kw(const char *k) { ws(); size_t n = strlen(k); if (strncasecmp(cp, k, n) == 0 && !isalnum(cp[n])) { cp += n; return 1; } return 0; }
static int find(int n) { for (int i = 0; i < nprog; i++) if (prog[i].num == n) return i; return -1; }
static void run(void) {
    int pc = 0, stk[16], sp = 0;
    while (pc >= 0 && pc < nprog) {
        cp = prog[pc++].text;
      again:
        if (kw("print")) { do { ws(); if (*cp == '"') { for (cp++; *cp && *cp != '"'; cp++) putchar(*cp); if (*cp) cp++; } else printf("%d", expr()); ws(); } while (*cp == ',' && cp++ ? 1 : 0); putchar('\n'); }
        else if (kw("let")) { ws(); int v = toupper(*cp++) - 'A'; ws(); if (*cp == '=') cp++; vars[v] = expr(); }
        else if (kw("if")) { int c = rel(); if (c) { kw("then"); goto again; } }
        else if (kw("goto")) pc = find(expr());
        else if (kw("gosub")) { int t = find(expr()); stk[sp++] = pc; pc = t; }
        else if (kw("return")) pc = stk[--sp];
        else if (kw("end")) break;
        else { printf("syntax error: %s\n", cp); break; }
    }
}
int main(void) {
    bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.");
    VM vm = {.sp = 0}; struct { const char *n; void (*f)(VM *); } prims[] = {{"+", w_add}, {"-", w_sub}, {"*", w_mul}, {"<", w_lt}, {"=", w_eq}, {".", w_dot}, {"dup", w_dup}, {"swap", w_swap}, {"cr", w_cr}, {"rot", w_rot}};
    for (size_t i = 0; i < sizeof prims / sizeof *prims; i++) define(&vm, prims[i].n, prims[i].f, NULL);
    eval(&vm, ": sq dup * ; : cube dup sq * ; 3 sq . 4 cube . 1 2 3 rot . . . cr 5 foo 7 < . cr . cr");
    const char *src[] = {"10 LET A=1", "20 IF A>5 THEN GOTO 60", "30 PRINT \"A=\",A,\" sq \",A*A", "40 LET A=A+1", "50 GOTO 20", "60 GOSUB 100", "70 PRINT -(3+4)*2%5", "80 END", "100 PRINT \"sub\"", "110 RETURN"};
    for (int i = 0; i < 10; i++) { char *e; prog[nprog].num = strtol(src[i], &e, 10); while (*e == ' ') e++; strcpy(prog[nprog++].text, e); }
    run();
    return vm.sp;
}
