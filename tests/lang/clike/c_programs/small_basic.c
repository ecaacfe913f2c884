#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
/* tiny BASIC-like interpreter reading stdin */
#define MAXL 50
static struct { int num; char text[80]; } prog[MAXL];
static int nprog, pc;
static double vars[26];
static int gosub[16], ngosub;
static struct { int var, line; double to, step; } loops[8];
static int nloops;
static const char *p;
static double expr(void);
static void ws(void) { while (*p == ' ') p++; }
static int kw(const char *w) { ws(); size_t n = strlen(w); if (strncmp(p, w, n) == 0 && !isalnum((unsigned char)p[n])) { p += n; ws(); return 1; } return 0; }
static double factor(void) {
    ws();
    if (*p == '(') { p++; double v = expr(); ws(); if (*p == ')') p++; return v; }
    if (*p == '-') { p++; return -factor(); }
    if (isdigit((unsigned char)*p) || *p == '.') { char *e; double v = strtod(p, &e); p = e; return v; }
    if (kw("INT")) return (double)(long)factor();
    if (kw("ABS")) { double v = factor(); return v < 0 ? -v : v; }
    if (isupper((unsigned char)*p)) return vars[*p++ - 'A'];
    fprintf(stderr, "?syntax in %d\n", prog[pc].num); exit(3);
}
static double term(void) { double v = factor(); for (;;) { ws(); if (*p == '*') p++, v *= factor(); else if (*p == '/') { p++; v /= factor(); } else return v; } }
static double sumx(void) { double v = term(); for (;;) { ws(); switch (*p) { case '+': p++; v += term(); break; case '-': p++; v -= term(); break; default: return v; } } }
static double expr(void) {
    double a = sumx(); ws();
    if (*p == '<' && p[1] == '>') { p += 2; return a != sumx(); }
    if (*p == '<' && p[1] == '=') { p += 2; return a <= sumx(); }
    if (*p == '>' && p[1] == '=') { p += 2; return a >= sumx(); }
    if (*p == '<') { p++; return a < sumx(); }
    if (*p == '>') { p++; return a > sumx(); }
    if (*p == '=') { p++; return a == sumx(); }
    return a;
}
static int find(int num) { for (int i = 0; i < nprog; i++) if (prog[i].num == num) return i; fprintf(stderr, "?no line %d\n", num); exit(4); }
static int stmt(void) {
    if (kw("PRINT")) {
        int nl = 1;
        while (*p) {
            ws(); nl = 1;
            if (*p == '"') { p++; while (*p && *p != '"') putchar(*p++); if (*p) p++; }
            else if (*p) printf("%g", expr());
            ws();
            if (*p == ';') { p++; nl = 0; } else if (*p == ',') { p++; putchar('\t'); nl = 0; } else break;
        }
        if (nl) putchar('\n');
    } else if (kw("GOTO")) { pc = find((int)expr()); return 1; }
    else if (kw("GOSUB")) { int to = (int)expr(); gosub[ngosub++] = pc + 1; pc = find(to); return 1; }
    else if (kw("RETURN")) { pc = gosub[--ngosub]; return 1; }
    else if (kw("IF")) { double c = expr(); if (!kw("THEN")) return 0; if (c) { if (isdigit((unsigned char)*p)) { pc = find(atoi(p)); return 1; } return stmt(); } }
    else if (kw("FOR")) { int v = *p++ - 'A'; ws(); p++; vars[v] = expr(); kw("TO"); double to = expr(), step = kw("STEP") ? expr() : 1; loops[nloops].var = v; loops[nloops].to = to; loops[nloops].step = step; loops[nloops++].line = pc; }
    else if (kw("NEXT")) { int i = nloops - 1; vars[loops[i].var] += loops[i].step; if (loops[i].step > 0 ? vars[loops[i].var] <= loops[i].to : vars[loops[i].var] >= loops[i].to) pc = loops[i].line; else nloops--; }
    else if (kw("END")) return -1;
    else if (kw("REM")) ;
    else { kw("LET"); int v = *p++ - 'A'; ws(); if (*p++ != '=') { fprintf(stderr, "?what in %d\n", prog[pc].num); exit(2); } vars[v] = expr(); }
    return 0;
}
static int cmp(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int main(void) {
    char line[100];
    while (fgets(line, sizeof line, stdin)) {
        int num, off;
        if (sscanf(line, "%d %n", &num, &off) < 1) break;
        line[strcspn(line, "\n")] = 0;
        prog[nprog].num = num;
        strcpy(prog[nprog++].text, line + off);
    }
    qsort(prog, nprog, sizeof prog[0], cmp);
    for (pc = 0; pc < nprog;) { p = prog[pc].text; int r = stmt(); if (r < 0) break; if (!r) pc++; }
    return nprog;
}
