#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
int main(void) {
    char *days[] = {"Mon", "Tue", "Wed"};
    char **p = days;
    printf("%s %s %c\n", *p, *(p + 1), **p);
    printf("%c %c\n", *(*(days + 2) + 1), days[1][2]);
    int n = sizeof(days) / sizeof(days[0]);
    for (char **q = days; q < days + n; q++)
        printf("%s ", *q);
    puts("");
    const char *s = "test";
    const char *const cs = s;
    printf("%s %zu\n", cs, strlen(cs));
    int a[3][4] = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};
    int(*r)[4] = a;
    printf("%d %d %d %d\n", **r, *(*(r + 1) + 2), (*(r + 2))[3], r[1][1]);
    int *f = a[1];
    printf("%d %d\n", f[0], f[-1]);
    int *end = &a[2][3] + 1;
    int sum = 0;
    for (int *q = &a[0][0]; q != end; q++)
        sum += *q;
    printf("%d\n", sum);
    void *v = &sum;
    *(int *)v += 10;
    printf("%d\n", *(int *)v);
    char c[] = {'a', 'b', 'c'};
    printf("%.3s %zu\n", c, sizeof c);
    int **pp = malloc(3 * sizeof(int *));
    int *block = malloc(12 * sizeof(int));
    for (int i = 0; i < 3; i++)
        pp[i] = block + i * 4;
    for (int i = 0; i < 12; i++)
        block[i] = i;
    printf("%d %d\n", pp[2][3], pp[1][0]);
    free(block);
    free(pp);
    int x = 5;
    int *const cp = &x;
    *cp = 6;
    const int *pc = &x;
    printf("%d %d\n", x, *pc);
    char buf[3][10];
    strcpy(buf[0], "zero");
    sprintf(buf[1], "%d", 1);
    strcpy(buf[2], buf[0]);
    printf("%s %s %s\n", buf[0], buf[1], buf[2]);
    char(*bp)[10] = buf;
    printf("%s\n", bp[1]);
    printf("%ld\n", (long)(&buf[2] - &buf[0]));
    return 0;
}
