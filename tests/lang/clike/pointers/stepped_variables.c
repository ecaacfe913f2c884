/* Pointers that are stepped, and who else sees them: copies taken before and after steps keep their place. */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct cursor {
    const char *at;
    int seen;
};
static const char *saved;
static int *table[8];

static void keep(struct cursor *c, const char *p) {
    c->at = p;
    c->seen++;
}
static const char *skip(const char *p, int n) {
    while (n-- > 0) p++;
    return p;
}
static void advance(const char **pp) { ++*pp; }
static int depth(const char *p) { return *p ? 1 + depth(p + 1) : 0; }
static int nested(const char *p) { /* a parameter that is stepped in each activation */
    int n = 0;
    while (*p && *p != ')') {
        if (*p++ == '(') {
            n += 1 + nested(p);
            while (*p && *p != ')') p++;
            if (*p) p++;
        }
    }
    return n;
}

static void copies(const char *text) {
    const char *p = text, *before = p, *list[4];
    struct cursor c = {0, 0};
    int n = 0;
    while (*p) {
        if (*p == ' ') {
            list[n++ & 3] = p;
            keep(&c, p);
        }
        p++;
    }
    const char *after = p;
    p = before;
    p += 2;
    saved = p;
    p++;
    printf("%s|%s|%s|%s|%s|%d %d\n", before, after, list[0], saved, p, c.seen, (int)(c.at - before));
    printf("%d %d %d %d\n", saved == p - 1, saved < p, p > before, after - p == (long)strlen(p));
}

static void two(char *d, const char *s) {
    char *start = d;
    while ((*d++ = *s++)) {
    }
    printf("%s %d\n", start, (int)(d - start));
    char *e = d - 1;
    d = start;
    while (d < --e) {
        char t = *d;
        *d++ = *e;
        *e = t;
    }
    printf("%s\n", start);
}

static void numbers(void) {
    int a[10], *p, *q, *end = a + 10;
    for (p = a; p < end; p++) *p = (int)(p - a) * 3;
    for (p = end; p != a;) printf("%d ", *--p);
    printf("\n");
    for (p = a, q = end; p < q; p += 2, q -= 1) *p += q[-1];
    for (p = a; p != end; ++p) printf("%d ", *p);
    printf("\n");
    p = a;
    *p++ += 100;
    (*p++)++;
    *++p *= 2;
    p[1] -= 1;
    q = p++;
    int old = *q++, new = *p;
    printf("%d %d %d %d %d %d\n", a[0], a[1], a[3], a[4], old, new);
    p = q = a;
    p++, q += 3;
    printf("%d %d %d\n", *p, *q, (int)(q - p));
    p = q;
    q++;
    printf("%d %d\n", *p, *q);
    table[0] = p;
    p--;
    table[1] = p++;
    table[2] = ++p;
    printf("%d %d %d %d\n", *table[0], *table[1], *table[2], (int)(table[2] - table[1]));
    p = p + 1;
    p = p - 2;
    q = p + 1;
    printf("%d %d %d\n", p == table[0], q == table[2], q == p + 1);
    const int *r = a;
    long sum = 0;
    unsigned char k = 0;
    do sum += *r++ * k++; while (r < end);
    printf("%ld\n", sum);
}

static void ends(void) {
    char b[4] = {'a', 'b', 'c', 0}, *p = b, *end = b + 4;
    p += 4;
    printf("%d %d %d %d\n", p == end, p >= end, p > end, (int)(end - p));
    p -= 4;
    printf("%d %c\n", p == b, *p);
    p = 0;
    printf("%d %d\n", p == NULL, !p);
    p = b + 1;
    printf("%d %c %c %c\n", p != NULL, p[-1], p[0], 1[p]);
    if (p) p++;
    printf("%s %s\n", p, p - 1);
}

typedef struct {
    int x, y;
    char name[6];
} point;
static void structs(void) {
    point list[4], *p, *last = list + 3;
    int i = 0;
    for (p = list; p <= last; p++, i++) {
        p->x = i;
        p->y = i * i;
        sprintf(p->name, "p%d", i);
    }
    for (p = last; p >= list; p--) {
        printf("%s %d %d; ", p->name, p->x, (*p).y);
        if (p == list) break;
    }
    printf("\n");
    p = list;
    *p++ = list[3];
    point copy = *p++;
    p++->x = 77;
    int *y = &p[-1].y;
    *y += 5;
    printf("%s %d %d %s %d %d\n", list[0].name, copy.x, list[2].x, p->name, *y, (int)(p - list));
}

static jmp_buf back;
static void jumps(void) {
    const char *volatile p = "abcdef";
    switch (setjmp(back)) {
    case 0:
        while (*p) {
            if (*p++ == 'c') longjmp(back, 1);
        }
        break;
    case 1: printf("%s\n", p); break;
    }
    register const char *q = "xyz";
again:
    if (*q) {
        printf("%c", *q++);
        goto again;
    }
    printf("\n");
    static const char *kept = "12345";
    for (int i = 0; i < 2; i++) printf("%c", *kept++);
    printf("%s\n", kept);
}

int main(void) {
    char buffer[32];
    const char *text = "ab cd ef";
    copies(text);
    two(buffer, "stepping");
    numbers();
    ends();
    structs();
    jumps();
    advance(&text);
    text++;
    advance(&text);
    printf("%s %s %s\n", text, skip(text, 2), skip(skip(text, 1), 3));
    printf("%d %d\n", depth("recursion"), nested("a(b(c)d)e(f)"));
    char *heap = malloc(10), *w = heap;
    for (int i = 0; i < 9; i++) *w++ = (char)('0' + i);
    *w = 0;
    w = heap;
    while (*w) w += 2, w -= *w == '4' ? 1 : 0;
    printf("%s %d\n", heap, (int)(w - heap));
    free(heap);
    const char *words[] = {"one", "two", "three", NULL}, **word = words;
    while (*word) {
        const char *c = *word++;
        int n = 0;
        while (*c++) n++;
        printf("%d ", n);
    }
    printf("%d\n", (int)(word - words));
    return 0;
}
