#include <stdio.h>
int add(a, b)
int a;
int b;
{ return a + b; }
double scale(x, n)
double x;
int n;
{ return x * n; }
int len(s)
char *s;
{
    int n = 0;
    while (*s++)
        n++;
    return n;
}
sum(v, n) int v[], n;
{
    int i, t = 0;
    for (i = 0; i < n; i++)
        t += v[i];
    return t;
}
main() {
    int v[] = {1, 2, 3};
    printf("%d %.2f %d %d\n", add(1, 2), scale(1.5, 3), len("hello"), sum(v, 3));
    return 0;
}
