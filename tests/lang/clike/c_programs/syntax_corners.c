#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>
#include <assert.h>
#include <stdbool.h>
/* odds and ends of C syntax */
typedef unsigned char uchar;
typedef struct list_s list_t, *list_p;
struct list_s {
    int v;
    list_p next;
};
extern int later;
int later = 5;
static int tentative;
static int tentative;
enum { A = 1 << 0, B = 1 << 1, C = 1 << 2, MASK = A | B | C };
enum weekday { MON = 1, TUE, WED };
struct outer {
    int x;
    struct inner {
        int y;
        char s[4];
    } in;
    struct {
        int a, b;
    } anon_member;
    union {
        int i;
        char c;
    };
};
static inline int sq(int x) { return x * x; }
int fwd(int, char *);
static int (*fparr[3])(int);
int *ret_ptr(void) {
    static int arr[3] = {7, 8, 9};
    return arr;
}
const char *day(enum weekday d) {
    switch (d) {
    case MON: return "Mon";
    case TUE: return "Tue";
    default: return "?";
    }
}
static int is_even(unsigned n);
static int is_odd(unsigned n) { return n == 0 ? 0 : is_even(n - 1); }
static int is_even(unsigned n) { return n == 0 ? 1 : is_odd(n - 1); }
int sum_to(int n) { return n * (n + 1) / 2; }
struct pt {
    int x, y;
};
static struct pt mkpt(int x, int y) {
    struct pt p;
    p.x = x;
    p.y = y;
    return p;
}
static struct pt addpt(struct pt a, struct pt b) {
    a.x += b.x;
    a.y += b.y;
    return a;
}
static int depth(int n) {
    volatile int local = n;
    return local <= 0 ? 0 : 1 + depth(n - 1);
}
int main(int argc, char **argv) {
    list_p head = NULL;
    for (int i = 0; i < 3; i++) {
        list_p n = (list_p)malloc(sizeof(*n));
        n->v = i;
        n->next = head;
        head = n;
    }
    for (list_t *p = head; p; p = p->next) printf("%d ", p->v);
    struct outer o = {.x = 1, .in = {2, "ab"}, .anon_member.b = 4, .i = 65};
    printf("%d %d %s %d %c\n", o.x, o.in.y, o.in.s, o.anon_member.b, o.c);
    struct inner in2 = o.in;
    in2.y++;
    printf("%d %d\n", in2.y, mkpt(3, 4).y);
    struct pt s = addpt(mkpt(1, 2), (struct pt){10, 20});
    printf("%d,%d\n", s.x, s.y);
    printf("%d %d %d %s %s\n", MASK, later, tentative, day(TUE), day(9));
    printf("%d %d %d\n", is_even(10), is_odd(7), sum_to(10));
    fparr[1] = sq;
    printf("%d %d\n", fparr[1](5), ret_ptr()[2]);
    int x = 10, *p = &x, **pp = &p;
    **pp = 20;
    printf("%d %d\n", x, *p + 1);
    int i = 0;
    i = i++ + ++i;
    (void)i;
    int a = 5, b = 3;
    a ^= b;
    b ^= a;
    a ^= b;
    printf("%d %d\n", a, b);
    for (int i = 0, j = 10; i < j; i += 3, j--) printf("%d:%d ", i, j);
    puts("");
    int n = 5;
    while (n-- > 0) printf("%d", n);
    puts("");
    do {
        if (n == 3) continue;
        n++;
    } while (n < 3);
    printf("%d\n", n);
outer:
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
            if (i * j == 2) goto done;
            printf("%d", i * j);
        }
    }
    if (0) goto outer;
done:
    puts("");
    switch (argc) {
        int unused;
    case 1: {
        puts("one");
    }
    case 2: puts("fall"); break;
    default: puts("many");
    }
    char c = 'x';
    c -= 32;
    printf("%c %d\n", c, '\n');
    printf("%s\n", "tab\there \"quoted\" \\ \x41\101 \?");
    const char *multi = "line one\n"
                        "line two";
    printf("%s %zu\n", multi, sizeof("abc"));
    printf("%d\n", (a > b) ? (a > 4 ? 1 : 2) : 3);
    int arr[5] = {1, 2, 3};
    int *q = arr + 4;
    printf("%td %d %d\n", q - arr, q[-2], *(arr + 1));
    printf("%d\n", 2 [arr]);
    int m = (a, b, a + b);
    printf("%d\n", m);
    unsigned char uc = 'A';
    printf("%c %u\n", uc, uc);
    bool flag = 42;
    printf("%d %d\n", flag, !flag);
    _Bool bb = 0.5;
    printf("%d\n", bb);
    long double ld = 1.5L;
    printf("%.1Lf %zu\n", ld, sizeof(long double));
    size_t z = sizeof arr;
    printf("%zu %lu\n", z, (unsigned long)z);
    printf("%d\n", depth(100));
    float f = 5 / 2;
    printf("%.1f %.2f\n", f, (float)5 / 2);
    printf("%5s|%-5s|%05d|%+d|%x|%#o|%e\n", "ab", "cd", 42, 7, 255, 8, 0.00012345);
    char *argv0 = argv[0];
    assert(argv0 != NULL && argc >= 1);
    if (getenv("NOPE_XYZ") == NULL) puts("no env");
    _Static_assert(sizeof(int) == 4, "int");
    int vla[x];
    vla[19] = 3;
    printf("%d %zu\n", vla[19], sizeof vla);
    typedef int row[3];
    row r2[2] = {{1, 2, 3}, {4, 5, 6}};
    printf("%d\n", r2[1][1]);
    const int K = 3;
    int kk[K];
    kk[0] = K;
    printf("%d\n", kk[0]);
    {
        int x = 1;
        {
            int x = 2;
            printf("%d", x);
        }
        printf("%d\n", x);
    }
    printf("%d %d\n", -7 / 2, -7 % 3);
    return sum_to(3) - 6;
}
