/* getopt-like option handling, K&R style, pointers to pointers */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#define MAXLINES 100
#define MAXLEN 200
#define ALLOCSIZE 10000
static char allocbuf[ALLOCSIZE];
static char *allocp = allocbuf;
char *lineptr[MAXLINES];
char *alloc(n)
int n;
{
    if (allocbuf + ALLOCSIZE - allocp >= n) {
        allocp += n;
        return allocp - n;
    } else
        return 0;
}
void afree(p) char *p;
{
    if (p >= allocbuf && p < allocbuf + ALLOCSIZE) allocp = p;
}
int numcmp(char *s1, char *s2) {
    double v1 = atof(s1), v2 = atof(s2);
    if (v1 < v2)
        return -1;
    else if (v1 > v2)
        return 1;
    else
        return 0;
}
int charcmp(char *s, char *t) {
    for (; tolower(*s) == tolower(*t); s++, t++)
        if (*s == '\0') return 0;
    return tolower(*s) - tolower(*t);
}
void swap(void *v[], int i, int j) {
    void *temp;
    temp = v[i];
    v[i] = v[j];
    v[j] = temp;
}
void qs(void *v[], int left, int right, int (*comp)(void *, void *), int reverse) {
    int i, last;
    if (left >= right) return;
    swap(v, left, (left + right) / 2);
    last = left;
    for (i = left + 1; i <= right; i++) {
        int c = (*comp)(v[i], v[left]);
        if (reverse) c = -c;
        if (c < 0) swap(v, ++last, i);
    }
    swap(v, left, last);
    qs(v, left, last - 1, comp, reverse);
    qs(v, last + 1, right, comp, reverse);
}
static const char *input[] = {"10 apples", "9 Pears", "zebra", "Apple", "apple pie", "-3.5 minus", "1e2 hundred", "Banana", 0};
int readlines(char *lp[], int max) {
    int n = 0;
    const char **p = input;
    while (*p) {
        char *q;
        if (n >= max || (q = alloc(strlen(*p) + 1)) == NULL) return -1;
        strcpy(q, *p++);
        lp[n++] = q;
    }
    return n;
}
int run(int argc, char *argv[]) {
    int c, numeric = 0, reverse = 0, fold = 0, n, i;
    while (--argc > 0 && (*++argv)[0] == '-')
        while (c = *++argv[0])
            switch (c) {
            case 'n': numeric = 1; break;
            case 'r': reverse = 1; break;
            case 'f': fold = 1; break;
            default:
                printf("illegal option %c\n", c);
                argc = 0;
                return 1;
            }
    if ((n = readlines(lineptr, MAXLINES)) < 0) {
        printf("too big\n");
        return 1;
    }
    qs((void **)lineptr, 0, n - 1, (int (*)(void *, void *))(numeric ? numcmp : fold ? charcmp : (int (*)(char *, char *))strcmp), reverse);
    for (i = 0; i < n; i++)
        printf("%s\n", lineptr[i]);
    printf("-- %d left=%d\n", argc, (int)(allocbuf + ALLOCSIZE - allocp));
    afree(lineptr[0] < lineptr[1] ? allocbuf : allocbuf);
    return 0;
}
int main(void) {
    char *a1[] = {"sort", NULL}, *a2[] = {"sort", "-n", NULL};
    char s1[] = "-fr", s2[] = "-x";
    char *a3[] = {"sort", s1, "file", NULL}, *a4[] = {"sort", s2, 0};
    int r = run(1, a1);
    r += run(2, a2);
    r += run(3, a3);
    r += run(2, a4);
    return r;
}
