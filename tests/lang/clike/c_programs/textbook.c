#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define BUF 16
typedef struct Stack {
    int *a;
    int top;
    int size;
} Stack;
typedef int (*cmpfn)(const void *, const void *);
static int desc(const void *a, const void *b) { return *(const int *)b - *(const int *)a; }
static int asc_str(const void *a, const void *b) { return strcmp((const char *)a, (const char *)b); }
void hanoi(int n, char from, char to, char via) {
    if (n == 1) {
        printf("%c->%c ", from, to);
        return;
    }
    hanoi(n - 1, from, via, to);
    printf("%c->%c ", from, to);
    hanoi(n - 1, via, to, from);
}
int ack(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
void reverse_words(char *s) {
    char *words[10];
    int n = 0;
    char *t = strtok(s, " ");
    while (t && n < 10) {
        words[n++] = t;
        t = strtok(NULL, " ");
    }
    while (n--) printf("%s%s", words[n], n ? " " : "\n");
}
char *dec2bin(unsigned n) {
    char *b = (char *)malloc(33);
    int i = 32;
    b[i] = '\0';
    do {
        b[--i] = (n & 1) + '0';
        n >>= 1;
    } while (n);
    memmove(b, b + i, 33 - i);
    return b;
}
int main() {
    char names[4][BUF] = {"delta", "alpha", "charlie", "bravo"};
    qsort(names, 4, sizeof(names[0]), asc_str);
    for (int i = 0; i < 4; i++) printf("%s ", names[i]);
    puts("");
    int v[6] = {4, 1, 6, 2, 5, 3};
    cmpfn f = desc;
    qsort(v, 6, sizeof *v, f);
    for (int i = 0; i < 6; ++i) printf("%d%c", v[i], " \n"[i == 5]);
    char(*found)[BUF] = bsearch("bravo", names, 4, BUF, asc_str);
    printf("%s\n", found ? *found : "no");
    hanoi(3, 'A', 'C', 'B');
    puts("");
    printf("%d\n", ack(2, 3));
    char s[] = "one two three";
    reverse_words(s);
    char *b = dec2bin(37);
    printf("%s\n", b);
    free(b);
    Stack *st = malloc(sizeof *st);
    *st = (Stack){.a = malloc(4 * sizeof(int)), .size = 4};
    while (st->top < st->size) {
        st->a[st->top] = st->top * st->top;
        st->top++;
    }
    for (; st->top > 0;) printf("%d ", st->a[--st->top]);
    puts("");
    free(st->a);
    free(st);
    FILE *fp = tmpfile();
    if (fp) {
        fprintf(fp, "%d %s\n", 12, "abc");
        rewind(fp);
        int n;
        char w[10];
        fscanf(fp, "%d %s", &n, w);
        printf("%d %s\n", n, w);
        fclose(fp);
    }
    char line[] = "k1=v1;k2=v2";
    char *save1, *save2;
    for (char *kv = strtok_r(line, ";", &save1); kv; kv = strtok_r(NULL, ";", &save1)) {
        char *k = strtok_r(kv, "=", &save2), *val = strtok_r(NULL, "=", &save2);
        printf("%s:%s ", k, val);
    }
    printf("\n");
    double mx = -1e308, data[] = {1.5, 2.25, -3};
    for (size_t i = 0; i < 3; i++) mx = data[i] > mx ? data[i] : mx;
    printf("%.2f\n", mx);
    printf("%d%%\n", (int)(0.755 * 100));
    int day = 3;
    switch (day) {
    case 1:
    case 7: puts("weekend"); break;
    case 2:
    case 3:
    case 4:
    case 5:
    case 6: puts("weekday");
    }
    if (!strcmp("a", "a") && strcmp("a", "b") < 0) puts("cmp ok");
    printf("%lu\n", (unsigned long)strlen("four"));
    return 0;
}
// test: no seeds the names of temporary files are those of the process
