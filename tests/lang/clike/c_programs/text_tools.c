#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <ctype.h>
#include <stdbool.h>
static char *str_replace(const char *s, const char *from, const char *to) {
    size_t count = 0, lf = strlen(from), lt = strlen(to); const char *p;
    for (p = s; (p = strstr(p, from)) != NULL; p += lf) count++;
    char *r = malloc(strlen(s) + count * lt + 1), *q = r;
    while ((p = strstr(s, from))) { memcpy(q, s, p - s); q += p - s; memcpy(q, to, lt); q += lt; s = p + lf; }
    strcpy(q, s); return r;
}
static bool glob(const char *p, const char *s) { for (; *p; p++, s++) { switch (*p) { case '*': while (*p == '*') p++; if (!*p) return true; for (; *s; s++) if (glob(p, s)) return true; return false; case '?': if (!*s) return false; break; case '[': { bool neg = *++p == '!', hit = false; if (neg) p++; for (; *p && *p != ']'; p++) { if (p[1] == '-' && p[2] != ']') { hit |= *s >= p[0] && *s <= p[2]; p += 2; } else hit |= *p == *s; } if (hit == neg) return false; break; } default: if (*p != *s) return false; } } return !*s; }
static void justify(const char *text, int width) {
    char *copy = strdup(text), *words[64], *save = NULL; int n = 0;
    for (char *w = strtok_r(copy, " \n", &save); w; w = strtok_r(NULL, " \n", &save)) words[n++] = w;
    for (int i = 0; i < n;) {
        int len = 0, j = i; while (j < n && len + (int)strlen(words[j]) + (j - i) <= width) len += strlen(words[j++]);
        if (j == i) j++;
        int gaps = j - i - 1, spaces = width - len;
        for (int k = i; k < j; k++) { fputs(words[k], stdout); if (k < j - 1) { int sp = j == n ? 1 : spaces / gaps + (k - i < spaces % gaps); printf("%*s", sp, ""); } }
        puts("|"); i = j;
    }
    free(copy);
}
static int natural_cmp(const void *pa, const void *pb) { const char *a = *(const char **)pa, *b = *(const char **)pb; while (*a && *b) { if (isdigit((unsigned char)*a) && isdigit((unsigned char)*b)) { char *ea, *eb; unsigned long x = strtoul(a, &ea, 10), y = strtoul(b, &eb, 10); if (x != y) return x < y ? -1 : 1; a = ea; b = eb; } else { if (*a != *b) return (unsigned char)*a - (unsigned char)*b; a++; b++; } } return *a ? 1 : *b ? -1 : 0; }
static char *roman(int n, char *out) { static const struct { int v; const char *s; } t[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}; *out = 0; for (size_t i = 0; n; n -= t[i].v, strcat(out, t[i].s)) while (t[i].v > n) i++; return out; }
static void say(int n) { static const char *ones[] = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}, *tens[] = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}; if (n >= 1000) { say(n / 1000); printf(" thousand"); if (n %= 1000) putchar(' '); } if (n >= 100) { printf("%s hundred", ones[n / 100]); if (n %= 100) printf(" and "); } if (n >= 20) { printf("%s", tens[n / 10]); if (n % 10) printf("-%s", ones[n % 10]); } else if (n) printf("%s", ones[n]); }
static int count_words(const char *s) { bool in = false; int n = 0; while (*s) { if (isspace((unsigned char)*s++)) in = false; else if (!in) in = true, ++n; } return n; }
static void permute(char *s, int l, int r, int *count) { if (l == r) { if ((*count)++ < 6) printf("%s ", s); return; } for (int i = l; i <= r; i++) { char t = s[l]; s[l] = s[i]; s[i] = t; permute(s, l + 1, r, count); t = s[l]; s[l] = s[i]; s[i] = t; } }
static const char *lookup(const char *const *table, const char *key) { for (; *table; table += 2) if (!strcmp(table[0], key)) return table[1]; return "?"; }
static void hexdump(const void *mem, size_t n) { const unsigned char *p = mem; for (size_t i = 0; i < n; i += 8) { printf("%04zx ", i); for (size_t j = i; j < i + 8; j++) if (j < n) printf(" %02x", p[j]); else printf("   "); printf("  "); for (size_t j = i; j < i + 8 && j < n; j++) putchar(isprint(p[j]) ? p[j] : '.'); printf("\n"); } }
int main(void) {
    char *r = str_replace("the cat sat on the mat, the end", "the", "THE!"); puts(r); free(r); r = str_replace("aaaa", "aa", ""); printf("[%s]\n", r); free(r);
    static const char *pats[] = {"*.c", "a?c*", "[a-c]*[!0-9]", "**x", "abc"}, *strs[] = {"main.c", "abcde", "b12", "bx", "abc"}; for (int i = 0; i < 5; i++) { for (int j = 0; j < 5; j++) putchar('0' + glob(pats[i], strs[j])); putchar(' '); } puts("");
    justify("The quick brown fox jumps over the lazy dog while a incomprehensibilities remain", 20);
    const char *files[] = {"file10", "file2", "file1", "a", "file", "file02b"}; qsort(files, 6, sizeof files[0], natural_cmp); for (int i = 0; i < 6; i++) printf("%s ", files[i]); puts("");
    char buf[32]; printf("%s %s %s\n", roman(1994, buf), "", buf); say(987654); printf("; "); say(15); printf("; "); say(1000); puts("");
    printf("%d\n", count_words("  one two\tthree\n four ")); char s[] = "abcd"; int c = 0; permute(s, 0, 3, &c); printf("%d\n", c);
    static const char *const dict[] = {"one", "eins", "two", "zwei", NULL}; printf("%s %s\n", lookup(dict, "two"), lookup(dict, "six")); hexdump("Hello, World!\n\x01\xff", 16);
    char a[20] = "overlap"; memmove(a + 2, a, 8); printf("%s ", a); memmove(a, a + 2, 8); printf("%s %zu %zu\n", a, strspn(a, "vero"), strcspn(a, "l"));
    printf("%d %d %d\n", strcmp("a", "b") < 0, strncmp("abcd", "abxx", 2), memcmp("\xff", "\x01", 1) > 0); printf("%s %s\n", strpbrk("hello world", "wo"), strrchr("a/b/c", '/')); char d[12]; strncpy(d, "hi", sizeof d); printf("%d%d %.3s|%-6.2s|%6s\n", d[2], d[11], "abcdef", "xyz", "ab");
    char line[100]; int len = snprintf(line, 10, "%s-%d", "truncated", 12345); printf("%d %s\n", len, line); sprintf(line + strlen(line), "%c%c", 'o', 'k'); puts(line); strncat(line, "12345", 3); printf("%s %c\n", line, toupper(line[0]));
    return 0;
}
