#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
#include <ctype.h>
#include <time.h>
typedef unsigned char byte_t;
typedef struct node *List;
struct node {
    int v;
    List next;
};
static List cons(int v, List l) {
    List n = malloc(sizeof(struct node));
    n->v = v;
    n->next = l;
    return n;
}
enum { N = 3 };
static int grid[N][N] = {{1}, {0, 2}, {[2] = 3}};
int cmpi(const void *a, const void *b) { return (*(int *)a > *(int *)b) - (*(int *)a < *(int *)b); }
static const char *const *lookup(int i) {
    static const char *const t[] = {"x", "y"};
    return &t[i];
}
void modify(int arr[static 2]) { arr[1] = 9; }
char *trim(char *s) {
    while (isspace((unsigned char)*s))
        s++;
    char *e = s + strlen(s);
    while (e > s && isspace((unsigned char)e[-1]))
        --e;
    *e = '\0';
    return s;
}
int (*ops[2][2])(int, int);
static int plus(int a, int b) { return a + b; }
double power(double b, int e) {
    return e == 0 ? 1 : e < 0 ? 1 / power(b, -e) : e % 2 ? b * power(b, e - 1) : power(b * b, e / 2);
}
int main(void) {
    char *s = NULL;
    printf("%s|%5s|%.3s\n", "(null)", s ? s : "nil", "abcdef");
    List l = NULL;
    for (int i = 0; i < 3; i++)
        l = cons(i, l);
    for (List p = l; p; p = p->next)
        printf("%d ", p->v);
    puts("");
    printf("%d %d %d\n", grid[0][0], grid[1][1], grid[2][2]);
    int a[] = {1, 2};
    modify(a);
    printf("%d %s\n", a[1], *lookup(1));
    char t[] = "  hi there \n";
    printf("[%s]\n", trim(t));
    ops[1][0] = plus;
    printf("%d\n", ops[1][0](2, 3));
    printf("%g %g\n", power(2, 10), power(2, -2));
    bool flag = !!7;
    printf("%d %s\n", flag, flag ? "true" : "false");
    byte_t b = 255;
    b++;
    printf("%u\n", b);
    long long big = 1LL << 40;
    printf("%lld %llx\n", big, big);
    int x = 3;
    x = x > 2 ? x < 5 ? 10 : 20 : 30;
    printf("%d\n", x);
    int i, j;
    for (i = 0, j = 10; i < j; i += 2, j--)
        ;
    printf("%d %d\n", i, j);
    unsigned u = 0;
    printf("%u\n", --u);
    printf("%d\n", (int)sizeof(struct node));
    char *p = strdup("a,b,,c");
    char *q = p, *tok;
    while ((tok = strsep(&q, ",")) != NULL)
        printf("<%s>", tok);
    puts("");
    free(p);
    char path[] = "/usr/local/bin/prog";
    char *base = strrchr(path, '/');
    printf("%s %.*s\n", base + 1, (int)(base - path), path);
    int arr[5] = {5, 3, 8, 1, 9};
    qsort(arr, 5, sizeof(int), cmpi);
    for (i = 0; i < 5; ++i)
        printf("%d%c", arr[i], " \n"[i == 4]);
    int *f = bsearch(&(int){8}, arr, 5, sizeof *arr, cmpi);
    printf("%td\n", f - arr);
    srand(1);
    int r1 = rand();
    srand(1);
    printf("%d\n", r1 == rand());
    printf("%d\n", rand() % 6 + 1 <= 6);
    printf("%c%c%c\n", 72, 'i', 041);
    printf("\x41\102\t|\a\b|\\|\"|\'|\?\n");
    printf("a"
           "b"
           "c\n");
    puts("multi\
line");
    printf("%5.1f%%\n", 99.5);
    printf("%-8s|%8s|\n", "left", "right");
    printf("%08.3f|%+d|%x|%o|%e\n", 3.14159, 7, 255, 8, 12345.678);
    printf("%s\n", (char[]){'o', 'k', 0});
    printf("%d\n", 'a' < 'b' && "abc" != NULL);
    do {
        static int n;
        if (++n > 2)
            break;
        printf("%d", n);
    } while (1);
    puts("");
    {
        int k = 5;
        while (k-- > 0)
            printf("%d", k);
        puts("");
    }
    int m[2][2] = {1, 2, 3, 4};
    printf("%d\n", m[1][0]);
    int *mp = (int *)m;
    printf("%d\n", mp[3]);
    int sz = sizeof m / sizeof m[0][0];
    printf("%d\n", sz);
    const int lim = 3;
    int vla[lim];
    vla[2] = 1;
    printf("%d\n", vla[2]);
    goto out;
    puts("skipped");
out:
    printf("%d\n", __STDC__);
    return EXIT_SUCCESS;
}
