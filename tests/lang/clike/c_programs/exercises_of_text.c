#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define MAXLINE 100
/* K&R style: getline, longest line, reverse polish calculator, squeeze, any, htoi, itob, escape */
int get_line(char s[], int lim) {
    int c, i;
    for (i = 0; i < lim - 1 && (c = getchar()) != EOF && c != '\n'; ++i) s[i] = c;
    if (c == '\n') s[i++] = c;
    s[i] = '\0';
    return i;
}
void squeeze(char s1[], const char *s2) {
    int i, j, k;
    for (i = j = 0; s1[i] != '\0'; i++) {
        for (k = 0; s2[k] != '\0' && s2[k] != s1[i]; k++)
            ;
        if (s2[k] == '\0') s1[j++] = s1[i];
    }
    s1[j] = '\0';
}
unsigned htoi(const char *s) {
    unsigned n = 0;
    if (s[0] == '0' && (s[1] == 'x' || s[1] == 'X')) s += 2;
    for (;; s++) {
        if (*s >= '0' && *s <= '9') n = 16 * n + (*s - '0');
        else if (*s >= 'a' && *s <= 'f') n = 16 * n + (*s - 'a' + 10);
        else if (*s >= 'A' && *s <= 'F') n = 16 * n + (*s - 'A' + 10);
        else return n;
    }
}
void reverse(char *s) { for (char *e = s + strlen(s) - 1; s < e; s++, e--) { char c = *s; *s = *e; *e = c; } }
void itob(int n, char s[], int b) {
    unsigned u = n < 0 ? -(unsigned)n : (unsigned)n;
    int i = 0;
    do s[i++] = "0123456789abcdefghijklmnopqrstuvwxyz"[u % b]; while ((u /= b) > 0);
    if (n < 0) s[i++] = '-';
    s[i] = '\0';
    reverse(s);
}
void escape(char *t, const char *s) {
    while (*s)
        switch (*s) {
        case '\n': *t++ = '\\'; *t++ = 'n'; s++; break;
        case '\t': *t++ = '\\'; *t++ = 't'; s++; break;
        default: *t++ = *s++; break;
        }
    *t = 0;
}
unsigned getbits(unsigned x, int p, int n) { return (x >> (p + 1 - n)) & ~(~0u << n); }
unsigned setbits(unsigned x, int p, int n, unsigned y) {
    unsigned mask = ~(~0u << n) << (p + 1 - n);
    return (x & ~mask) | ((y << (p + 1 - n)) & mask);
}
int day_of_year(int year, int month, int day) {
    static char daytab[2][13] = { {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}, {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31} };
    int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    char *p = *(daytab + leap);
    while (--month) day += *++p;
    return day;
}
static char allocbuf[100];
static char *allocp = allocbuf;
char *alloc(int n) {
    if (allocbuf + sizeof allocbuf - allocp >= n) { allocp += n; return allocp - n; }
    return 0;
}
void afree(char *p) { if (p >= allocbuf && p < allocbuf + sizeof allocbuf) allocp = p; }
int main() {
    char line[MAXLINE], longest[MAXLINE], t[2 * MAXLINE];
    int len, max = 0, lines = 0, hist[11] = {0};
    while ((len = get_line(line, MAXLINE)) > 0) {
        lines++;
        hist[len > 10 ? 10 : len]++;
        if (len > max) { max = len; strcpy(longest, line); }
        escape(t, line);
        printf("%2d %s\n", len, t);
    }
    printf("%d lines, longest %d: %s", lines, max, longest);
    for (int i = 0; i < 11; i++) if (hist[i]) printf("%d:%d ", i, hist[i]);
    char s[] = "hello, world";
    squeeze(s, "lo");
    printf("\n%s %u %u\n", s, htoi("0xfF"), htoi("1aG"));
    itob(-2147483647 - 1, t, 2); puts(t);
    itob(255, t, 16); puts(t);
    printf("%x %x\n", getbits(0xabcd, 7, 4), setbits(0xffff, 7, 4, 0x5));
    printf("%d %d\n", day_of_year(2024, 3, 1), day_of_year(1900, 12, 31));
    char *a = alloc(40), *b = alloc(50), *c = alloc(20);
    printf("%d %d %d\n", (int)(a - allocbuf), (int)(b - allocbuf), c == NULL);
    afree(b); c = alloc(20);
    printf("%d\n", (int)(c - allocbuf));
    return 0;
}
