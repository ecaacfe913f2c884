#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
struct date {
    int d, m, y;
};
static int leap(int y) { return (y % 4 == 0 && y % 100) || y % 400 == 0; }
static int dim(int m, int y) {
    static const int t[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return t[m - 1] + (m == 2 && leap(y));
}
static int dow(int d, int m, int y) {
    static int t[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    y -= m < 3;
    return (y + y / 4 - y / 100 + y / 400 + t[m - 1] + d) % 7;
}
static void cal(int m, int y) {
    static const char *n[] = {"January", "February", "March"};
    printf("%*s%s %d\n", 6, "", n[m - 1], y);
    puts("Su Mo Tu We Th Fr Sa");
    int w = dow(1, m, y);
    for (int i = 0; i < w; i++)
        printf("   ");
    for (int d = 1; d <= dim(m, y); d++) {
        printf("%2d%c", d, (w + d) % 7 == 0 ? '\n' : ' ');
    }
    putchar('\n');
}
static long days(struct date t) {
    long n = t.y * 365L + t.d;
    for (int i = 1; i < t.m; i++)
        n += dim(i, t.y);
    if (t.m <= 0)
        n = 0;
    int y = t.y - 1;
    return n + y / 4 - y / 100 + y / 400;
}
static int cmp(struct date a, struct date b) { return a.y != b.y ? a.y - b.y : a.m != b.m ? a.m - b.m : a.d - b.d; }
static char *roman(int n) {
    static char b[32];
    static const struct {
        int v;
        const char *s;
    } r[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
             {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    *b = 0;
    for (int i = 0; n; i++)
        while (n >= r[i].v) {
            strcat(b, r[i].s);
            n -= r[i].v;
        }
    return b;
}
static void words(int n) {
    static const char *o[] = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                              "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                              "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"},
                      *t[] = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (n < 20)
        printf("%s", o[n]);
    else if (n < 100) {
        printf("%s", t[n / 10]);
        if (n % 10) {
            putchar('-');
            words(n % 10);
        }
    } else if (n < 1000) {
        words(n / 100);
        printf(" hundred");
        if (n % 100) {
            printf(" and ");
            words(n % 100);
        }
    } else {
        words(n / 1000);
        printf(" thousand");
        if (n % 1000) {
            putchar(' ');
            words(n % 1000);
        }
    }
}
int main(void) {
    cal(2, 2024);
    struct date a = {1, 1, 2024}, b = {31, 12, 2024};
    printf("%ld %d\n", days(b) - days(a), cmp(a, b) < 0);
    printf("%s %s\n", roman(1994), "");
    words(123456);
    puts("");
    int n = 0;
    for (int i = 1; i <= 100; i++) {
        if (i % 15 == 0)
            n += 3;
        else if (i % 5 == 0 || i % 3 == 0)
            n++;
    }
    printf("%d\n", n);
    for (int i = 1; i <= 5; i++) {
        for (int j = 0; j < 5 - i; j++)
            putchar(' ');
        for (int j = 1; j <= i; j++)
            printf("%d ", j);
        puts("");
    }
    int a1 = 0, b1 = 1;
    for (int i = 0; i < 10; i++) {
        printf("%d,", a1);
        int t = a1 + b1;
        a1 = b1;
        b1 = t;
    }
    puts("");
    for (int i = 100; i < 1000; i++) {
        int x = i / 100, y = i / 10 % 10, z = i % 10;
        if (x * x * x + y * y * y + z * z * z == i)
            printf("%d ", i);
    }
    puts("");
    return 0;
}
