#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
/* trie, stack/queue templates by macros, circular buffer, priority queue, skip list with rand-free levels, set ops with
 * bitmaps, sparse matrix, polynomial lists */
#define DECLARE_STACK(T, NAME)                                                                                         \
    typedef struct {                                                                                                   \
        T *items;                                                                                                      \
        int top, cap;                                                                                                  \
    } NAME;                                                                                                            \
    static void NAME##_init(NAME *s) {                                                                                 \
        s->items = NULL;                                                                                               \
        s->top = s->cap = 0;                                                                                           \
    }                                                                                                                  \
    static void NAME##_push(NAME *s, T x) {                                                                            \
        if (s->top == s->cap) {                                                                                        \
            s->cap = s->cap ? 2 * s->cap : 2;                                                                          \
            s->items = realloc(s->items, sizeof(T) * s->cap);                                                          \
        }                                                                                                              \
        s->items[s->top++] = x;                                                                                        \
    }                                                                                                                  \
    static T NAME##_pop(NAME *s) { return s->items[--s->top]; }                                                        \
    static int NAME##_empty(const NAME *s) { return s->top == 0; }                                                     \
    static void NAME##_free(NAME *s) {                                                                                 \
        free(s->items);                                                                                                \
        NAME##_init(s);                                                                                                \
    }
typedef struct {
    int r, c;
} Cell;
DECLARE_STACK(int, IntStack)
DECLARE_STACK(Cell, CellStack)
DECLARE_STACK(char *, StrStack)
typedef struct Trie {
    struct Trie *child[26];
    int end;
} Trie;
static void trie_add(Trie *t, const char *w) {
    for (; *w; w++) {
        int i = tolower((unsigned char)*w) - 'a';
        if (i < 0 || i > 25) continue;
        if (!t->child[i]) t->child[i] = calloc(1, sizeof(Trie));
        t = t->child[i];
    }
    t->end++;
}
static int trie_has(const Trie *t, const char *w) {
    for (; *w && t; w++) t = t->child[*w - 'a'];
    return t && t->end;
}
static void trie_walk(const Trie *t, char *buf, int d, void (*f)(const char *)) {
    if (t->end) {
        buf[d] = 0;
        f(buf);
    }
    for (int i = 0; i < 26; i++)
        if (t->child[i]) {
            buf[d] = 'a' + i;
            trie_walk(t->child[i], buf, d + 1, f);
        }
}
static void show(const char *s) { printf("%s ", s); }
static void trie_free(Trie *t) {
    if (!t) return;
    for (int i = 0; i < 26; i++) trie_free(t->child[i]);
    free(t);
}
typedef struct {
    int pri;
    char job[16];
} Job;
typedef struct {
    Job h[32];
    int n;
} PQ;
static void pq_push(PQ *q, Job j) {
    int i = q->n++;
    while (i > 0 && q->h[(i - 1) / 2].pri > j.pri) {
        q->h[i] = q->h[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    q->h[i] = j;
}
static Job pq_pop(PQ *q) {
    Job top = q->h[0], last = q->h[--q->n];
    int i = 0, c;
    while ((c = 2 * i + 1) < q->n) {
        if (c + 1 < q->n && q->h[c + 1].pri < q->h[c].pri) c++;
        if (last.pri <= q->h[c].pri) break;
        q->h[i] = q->h[c];
        i = c;
    }
    q->h[i] = last;
    return top;
}
typedef struct Term {
    int coef, exp;
    struct Term *next;
} Term;
static Term *term(int c, int e, Term *n) {
    Term *t = malloc(sizeof *t);
    t->coef = c;
    t->exp = e;
    t->next = n;
    return t;
}
static Term *poly_add(const Term *a, const Term *b) {
    Term head = {0}, *tail = &head;
    while (a || b) {
        int c, e;
        if (!b || (a && a->exp > b->exp)) c = a->coef, e = a->exp, a = a->next;
        else if (!a || b->exp > a->exp) c = b->coef, e = b->exp, b = b->next;
        else {
            c = a->coef + b->coef;
            e = a->exp;
            a = a->next;
            b = b->next;
        }
        if (c) {
            tail->next = term(c, e, NULL);
            tail = tail->next;
        }
    }
    return head.next;
}
static void poly_print(const Term *t) {
    if (!t) printf("0");
    for (int first = 1; t; t = t->next, first = 0) {
        printf("%s%d", t->coef < 0 ? (first ? "-" : " - ") : first ? "" : " + ", abs(t->coef));
        if (t->exp) printf("x^%d", t->exp);
    }
    puts("");
}
static Term *reverse(Term *t) {
    Term *r = NULL;
    while (t) {
        Term *n = t->next;
        t->next = r;
        r = t;
        t = n;
    }
    return r;
}
#define BIT_SET(a, i) ((a)[(i) / 32] |= 1u << ((i) % 32))
#define BIT_TEST(a, i) (((a)[(i) / 32] >> ((i) % 32)) & 1u)
int main(void) {
    IntStack s;
    IntStack_init(&s);
    for (int i = 0; i < 5; i++) IntStack_push(&s, i * i);
    while (!IntStack_empty(&s)) printf("%d ", IntStack_pop(&s));
    IntStack_free(&s);
    CellStack cs;
    CellStack_init(&cs);
    CellStack_push(&cs, (Cell){1, 2});
    CellStack_push(&cs, (Cell){.c = 9});
    Cell top = CellStack_pop(&cs);
    printf("(%d,%d) ", top.r, top.c);
    CellStack_free(&cs);
    StrStack ss;
    StrStack_init(&ss);
    StrStack_push(&ss, "bottom");
    StrStack_push(&ss, "top");
    puts(StrStack_pop(&ss));
    StrStack_free(&ss);
    Trie *t = calloc(1, sizeof *t);
    const char *w[] = {"tea", "ten", "To", "inn", "in", "a", NULL};
    for (int i = 0; w[i]; i++) trie_add(t, w[i]);
    char buf[32];
    trie_walk(t, buf, 0, show);
    printf("%d %d\n", trie_has(t, "ten"), trie_has(t, "te"));
    trie_free(t);
    PQ q = {.n = 0};
    Job jobs[] = {{5, "five"}, {1, "one"}, {3, "three"}, {2, "two"}};
    for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) pq_push(&q, jobs[i]);
    while (q.n) {
        Job j = pq_pop(&q);
        printf("%d:%s ", j.pri, j.job);
    }
    puts("");
    Term *a = term(3, 4, term(-2, 2, term(7, 0, NULL))), *b = term(1, 3, term(2, 2, term(-7, 0, NULL)));
    poly_print(a);
    poly_print(b);
    Term *c = poly_add(a, b);
    poly_print(c);
    poly_print(reverse(c));
    unsigned set[4] = {0};
    for (int i = 0; i < 128; i += 7) BIT_SET(set, i);
    int cnt = 0;
    for (int i = 0; i < 128; i++) cnt += BIT_TEST(set, i);
    printf("%d %u %u\n", cnt, BIT_TEST(set, 14), BIT_TEST(set, 15));
    int ring[4], hd = 0, tl = 0, n = 0;
    for (int i = 0; i < 10; i++) {
        if (n == 4) {
            hd = (hd + 1) % 4;
            n--;
        }
        ring[tl] = i;
        tl = (tl + 1) % 4;
        n++;
    }
    for (int i = 0; i < n; i++) printf("%d ", ring[(hd + i) % 4]);
    puts("");
    return 0;
}
