/* recursive descent compiler to a stack machine, in the style of a compiler course */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <setjmp.h>
enum sym { DO_SYM, ELSE_SYM, IF_SYM, WHILE_SYM, PRINT_SYM, LBRA, RBRA, LPAR, RPAR, PLUS, MINUS, STAR, SLASH, LESS, SEMI, EQUAL, INT, ID, EOI };
static const char *words[] = {"do", "else", "if", "while", "print", NULL};
static int ch, sym, int_val;
static char id_name[100];
static const char *source;
static jmp_buf failed;
static void syntax_error(const char *what) { printf("syntax error: %s near '%.8s'\n", what, source); longjmp(failed, 1); }
static void next_ch(void) { ch = *source ? *source++ : -1; }
static void next_sym(void) {
again:
    switch (ch) {
    case ' ': case '\n': next_ch(); goto again;
    case -1: sym = EOI; break;
    case '{': next_ch(); sym = LBRA; break;
    case '}': next_ch(); sym = RBRA; break;
    case '(': next_ch(); sym = LPAR; break;
    case ')': next_ch(); sym = RPAR; break;
    case '+': next_ch(); sym = PLUS; break;
    case '-': next_ch(); sym = MINUS; break;
    case '*': next_ch(); sym = STAR; break;
    case '/': next_ch(); sym = SLASH; break;
    case '<': next_ch(); sym = LESS; break;
    case ';': next_ch(); sym = SEMI; break;
    case '=': next_ch(); sym = EQUAL; break;
    default:
        if (ch >= '0' && ch <= '9') {
            int_val = 0;
            while (ch >= '0' && ch <= '9') { int_val = int_val * 10 + (ch - '0'); next_ch(); }
            sym = INT;
        } else if (isalpha(ch)) {
            int i = 0;
            while (isalpha(ch) || ch == '_') { id_name[i++] = (char)ch; next_ch(); }
            id_name[i] = '\0';
            sym = 0;
            while (words[sym] != NULL && strcmp(words[sym], id_name) != 0) sym++;
            if (words[sym] == NULL) { if (id_name[1] == '\0') sym = ID; else syntax_error("unknown word"); }
            else { static const int map[] = {DO_SYM, ELSE_SYM, IF_SYM, WHILE_SYM, PRINT_SYM}; sym = map[sym]; }
        } else syntax_error("bad character");
    }
}
enum { VAR, CST, ADD, SUB, MUL, DIV, LT, SET, IF1, IF2, WHILE, DO, EMPTY, SEQ, EXPR, PRINT, PROG };
typedef struct node { int kind; struct node *o1, *o2, *o3; int val; } node;
static node *new_node(int k) { node *x = malloc(sizeof(node)); *x = (node){.kind = k}; return x; }
static node *paren_expr(void);
static node *term(void) {
    node *x;
    if (sym == ID) { x = new_node(VAR); x->val = id_name[0] - 'a'; next_sym(); }
    else if (sym == INT) { x = new_node(CST); x->val = int_val; next_sym(); }
    else x = paren_expr();
    return x;
}
static node *product(void) { node *t, *x = term(); while (sym == STAR || sym == SLASH) { t = x; x = new_node(sym == STAR ? MUL : DIV); next_sym(); x->o1 = t; x->o2 = term(); } return x; }
static node *sum(void) { node *t, *x = product(); while (sym == PLUS || sym == MINUS) { t = x; x = new_node(sym == PLUS ? ADD : SUB); next_sym(); x->o1 = t; x->o2 = product(); } return x; }
static node *test(void) { node *t, *x = sum(); if (sym == LESS) { t = x; x = new_node(LT); next_sym(); x->o1 = t; x->o2 = sum(); } return x; }
static node *expr(void) {
    node *t, *x;
    if (sym != ID) return test();
    x = test();
    if (x->kind == VAR && sym == EQUAL) { t = x; x = new_node(SET); next_sym(); x->o1 = t; x->o2 = expr(); }
    return x;
}
static node *paren_expr(void) { node *x; if (sym == LPAR) next_sym(); else syntax_error("( expected"); x = expr(); if (sym == RPAR) next_sym(); else syntax_error(") expected"); return x; }
static node *statement(void) {
    node *t, *x;
    if (sym == IF_SYM) {
        x = new_node(IF1); next_sym(); x->o1 = paren_expr(); x->o2 = statement();
        if (sym == ELSE_SYM) { x->kind = IF2; next_sym(); x->o3 = statement(); }
    } else if (sym == WHILE_SYM) { x = new_node(WHILE); next_sym(); x->o1 = paren_expr(); x->o2 = statement(); }
    else if (sym == DO_SYM) {
        x = new_node(DO); next_sym(); x->o1 = statement();
        if (sym == WHILE_SYM) next_sym(); else syntax_error("while expected");
        x->o2 = paren_expr(); if (sym == SEMI) next_sym(); else syntax_error("; expected");
    } else if (sym == PRINT_SYM) { x = new_node(PRINT); next_sym(); x->o1 = expr(); if (sym == SEMI) next_sym(); else syntax_error("; expected"); }
    else if (sym == SEMI) { x = new_node(EMPTY); next_sym(); }
    else if (sym == LBRA) { x = new_node(EMPTY); next_sym(); while (sym != RBRA) { t = x; x = new_node(SEQ); x->o1 = t; x->o2 = statement(); } next_sym(); }
    else { x = new_node(EXPR); x->o1 = expr(); if (sym == SEMI) next_sym(); else syntax_error("; expected"); }
    return x;
}
enum { IFETCH, ISTORE, IPUSH, IPOP, IADD, ISUB, IMUL, IDIV, ILT, JZ, JNZ, JMP, IPRINT, HALT };
typedef short code;
static code object[1000], *here;
static void g(code c) { *here++ = c; }
static code *hole(void) { return here++; }
static void fix(code *src, code *dst) { *src = (code)(dst - src); }
static void c(node *x) {
    code *p1, *p2;
    switch (x->kind) {
    case VAR: g(IFETCH); g((code)x->val); break;
    case CST: g(IPUSH); g((code)x->val); break;
    case ADD: c(x->o1); c(x->o2); g(IADD); break;
    case SUB: c(x->o1); c(x->o2); g(ISUB); break;
    case MUL: c(x->o1); c(x->o2); g(IMUL); break;
    case DIV: c(x->o1); c(x->o2); g(IDIV); break;
    case LT: c(x->o1); c(x->o2); g(ILT); break;
    case SET: c(x->o2); g(ISTORE); g((code)x->o1->val); break;
    case IF1: c(x->o1); g(JZ); p1 = hole(); c(x->o2); fix(p1, here); break;
    case IF2: c(x->o1); g(JZ); p1 = hole(); c(x->o2); g(JMP); p2 = hole(); fix(p1, here); c(x->o3); fix(p2, here); break;
    case WHILE: p1 = here; c(x->o1); g(JZ); p2 = hole(); c(x->o2); g(JMP); fix(hole(), p1); fix(p2, here); break;
    case DO: p1 = here; c(x->o1); c(x->o2); g(JNZ); fix(hole(), p1); break;
    case EMPTY: break;
    case SEQ: c(x->o1); c(x->o2); break;
    case EXPR: c(x->o1); g(IPOP); break;
    case PRINT: c(x->o1); g(IPRINT); break;
    case PROG: c(x->o1); g(HALT); break;
    }
}
static int globals[26];
static void run(void) {
    int stack[1000], *sp = stack; code *pc = object;
again:
    switch (*pc++) {
    case IFETCH: *sp++ = globals[*pc++]; goto again;
    case ISTORE: globals[*pc++] = sp[-1]; goto again;
    case IPUSH: *sp++ = *pc++; goto again;
    case IPOP: --sp; goto again;
    case IADD: sp[-2] = sp[-2] + sp[-1]; --sp; goto again;
    case ISUB: sp[-2] = sp[-2] - sp[-1]; --sp; goto again;
    case IMUL: sp[-2] *= sp[-1]; --sp; goto again;
    case IDIV: sp[-2] /= sp[-1]; --sp; goto again;
    case ILT: sp[-2] = sp[-2] < sp[-1]; --sp; goto again;
    case JMP: pc += *pc; goto again;
    case JZ: if (*--sp == 0) pc += *pc; else pc++; goto again;
    case JNZ: if (*--sp != 0) pc += *pc; else pc++; goto again;
    case IPRINT: printf("%d ", *--sp); goto again;
    case HALT: break;
    }
}
static void go(const char *text) {
    source = text; here = object;
    memset(globals, 0, sizeof globals);
    if (setjmp(failed)) return;
    next_ch(); next_sym();
    node *p = new_node(PROG);
    p->o1 = statement();
    if (sym != EOI) syntax_error("end expected");
    c(p); run();
    printf("| %d words;", (int)(here - object));
    for (int i = 0; i < 26; i++) if (globals[i] != 0) printf(" %c=%d", 'a' + i, globals[i]);
    printf("\n");
}
int main(void) {
    go("a=b=c=2<3;");
    go("{ i=1; while (i<100) i=i+i; }");
    go("{ i=125; j=100; while (i-j) if (i<j) j=j-i; else i=i-j; print i; }");
    go("{ i=1; do i=i+10; while (i<50); }");
    go("{ i=1; while ((i=i+10)<50) ; }");
    go("{ f=1; n=7; while (0<n) { f=f*n/1; print f; n=n-1; } }");
    go("{ i=7; if (i<5) x=1; if (i<10) y=2; }");
    go("{ i=7 ");
    go("foo=1;");
    go("a=$;");
    return 0;
}
