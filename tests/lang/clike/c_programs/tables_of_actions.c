#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <ctype.h>
enum state { S_START, S_WORD, S_NUM, S_STR, S_ESC, S_COMMENT, S_DONE, NSTATES };
enum cls { C_ALPHA, C_DIGIT, C_QUOTE, C_BSLASH, C_HASH, C_NL, C_SPACE, C_OTHER, C_END, NCLS };
typedef void (*action)(int c);
static char tok[64]; static int ntok; static int totals[NSTATES];
static void a_none(int c) { (void)c; }
static void a_add(int c) { if (ntok < 63) tok[ntok++] = (char)c; }
static void a_flush(int c) { (void)c; tok[ntok] = 0; if (ntok) printf("<%s>", tok); ntok = 0; }
static void a_flush_add(int c) { a_flush(c); a_add(c); }
static enum cls classify(int c) { if (c == 0) return C_END; if (isalpha(c) || c == '_') return C_ALPHA; if (isdigit(c)) return C_DIGIT; switch (c) { case '"': return C_QUOTE; case '\\': return C_BSLASH; case '#': return C_HASH; case '\n': return C_NL; case ' ': case '\t': return C_SPACE; } return C_OTHER; }
struct trans { enum state next; action act; };
#define T(s, a) {S_##s, a_##a}
static const struct trans table[NSTATES][NCLS] = {
    [S_START] = {T(WORD, add), T(NUM, add), T(STR, add), T(START, flush_add), T(COMMENT, none), T(START, none), T(START, none), T(START, flush_add), T(DONE, flush)},
    [S_WORD] = {T(WORD, add), T(WORD, add), T(STR, flush_add), T(START, flush_add), T(COMMENT, flush), T(START, flush), T(START, flush), T(START, flush_add), T(DONE, flush)},
    [S_NUM] = {T(WORD, flush_add), T(NUM, add), T(STR, flush_add), T(START, flush_add), T(COMMENT, flush), T(START, flush), T(START, flush), T(START, flush_add), T(DONE, flush)},
    [S_STR] = {[C_ALPHA] = T(STR, add), [C_DIGIT] = T(STR, add), [C_QUOTE] = T(START, add), [C_BSLASH] = T(ESC, none), [C_HASH] = T(STR, add), [C_NL] = T(START, flush), [C_SPACE] = T(STR, add), [C_OTHER] = T(STR, add), [C_END] = T(DONE, flush)},
    [S_ESC] = {T(STR, add), T(STR, add), T(STR, add), T(STR, add), T(STR, add), T(STR, add), T(STR, add), T(STR, add), T(DONE, flush)},
    [S_COMMENT] = {T(COMMENT, none), T(COMMENT, none), T(COMMENT, none), T(COMMENT, none), T(COMMENT, none), T(START, none), T(COMMENT, none), T(COMMENT, none), T(DONE, none)},
};
static void lex(const char *s) {
    enum state st = S_START; ntok = 0;
    do { const struct trans *t = &table[st][classify((unsigned char)*s)]; t->act(*s); st = t->next; totals[st]++; } while (*s++ && st != S_DONE);
    printf("\n");
}
#define W 20
#define H 8
static unsigned char world[2][H][W];
static int step(int from) {
    int alive = 0;
    for (int y = 0; y < H; y++) for (int x = 0; x < W; x++) {
        int n = 0;
        for (int dy = -1; dy <= 1; dy++) for (int dx = -1; dx <= 1; dx++) if (dx || dy) n += world[from][(y + dy + H) % H][(x + dx + W) % W];
        alive += world[!from][y][x] = n == 3 || (n == 2 && world[from][y][x]);
    }
    return alive;
}
static void draw(int w) { for (int y = 0; y < H; y++) { for (int x = 0; x < W; x++) putchar(" *"[world[w][y][x]]); putchar('|'); putchar('\n'); } }
/* vending machine with events */
typedef struct machine machine; typedef const struct mstate *(*handler)(machine *, int);
struct mstate { const char *name; handler on_coin, on_button, on_refund; };
struct machine { const struct mstate *state; int credit, stock; };
static const struct mstate idle, has_money, sold_out;
static const struct mstate *coin(machine *m, int v) { m->credit += v; return m->credit >= 50 ? &has_money : &idle; }
static const struct mstate *vend(machine *m, int v) { (void)v; m->credit -= 50; if (--m->stock == 0) return &sold_out; return m->credit >= 50 ? &has_money : &idle; }
static const struct mstate *refund(machine *m, int v) { (void)v; printf("(refund %d)", m->credit); m->credit = 0; return &idle; }
static const struct mstate *ignore(machine *m, int v) { (void)v; return m->state; }
static const struct mstate idle = {"idle", coin, ignore, refund}, has_money = {"money", coin, vend, refund}, sold_out = {"empty", ignore, ignore, refund};
int main(void) {
    lex("foo = bar12 + 34x; # comment \"x\"\nnext \"str \\\" q\" end");
    lex("\"unterminated\nplain"); lex("");
    for (int i = 0; i < NSTATES; i++) printf("%d ", totals[i]); puts("");
    static const char *glider[] = {".*.", "..*", "***"};
    for (int y = 0; y < 3; y++) for (int x = 0; glider[y][x]; x++) world[0][y + 1][x + 1] = glider[y][x] == '*';
    memcpy(&world[0][5][10], (unsigned char[]){1, 1, 1}, 3);
    int w = 0; for (int g = 0; g < 12; g++, w = !w) printf("%d ", step(w)); puts(""); draw(w);
    machine m = {&idle, 0, 2};
    const char *events = "bc20c20bc20bbrc50bb";
    for (const char *e = events; *e; e++) switch (*e) { case 'b': m.state = m.state->on_button(&m, 0); break; case 'r': m.state = m.state->on_refund(&m, 0); break; case 'c': { char *end; long v = strtol(e + 1, &end, 10); m.state = m.state->on_coin(&m, (int)v); e = end - 1; break; } default: printf("?%c", *e); } 
    printf("%s %d %d\n", m.state->name, m.credit, m.stock);
    return 0;
}
