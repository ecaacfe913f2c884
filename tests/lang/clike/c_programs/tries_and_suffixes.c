#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* trie, ternary search tree, suffix array, LCS, edit distance, KMP, Z, Boyer-Moore-Horspool, run-length, anagram groups */
typedef struct trie { struct trie *kid[26]; int end; } trie;
static trie *t_new(void) { return calloc(1, sizeof(trie)); }
static void t_add(trie *t, const char *w) { for (; *w; w++) { trie **k = &t->kid[*w - 'a']; if (!*k) *k = t_new(); t = *k; } t->end++; }
static void t_walk(const trie *t, char *buf, int d) { if (t->end) printf("%.*s:%d ", d, buf, t->end); for (int i = 0; i < 26; i++) if (t->kid[i]) { buf[d] = 'a' + i; t_walk(t->kid[i], buf, d + 1); } }
static int t_free(trie *t) { int n = 1; for (int i = 0; i < 26; i++) if (t->kid[i]) n += t_free(t->kid[i]); free(t); return n; }
typedef struct tst { char c; struct tst *lt, *eq, *gt; int val; } tst;
static tst *tst_put(tst *x, const char *k, int v) { if (!x) { x = malloc(sizeof *x); *x = (tst){ .c = *k }; } if (*k < x->c) x->lt = tst_put(x->lt, k, v); else if (*k > x->c) x->gt = tst_put(x->gt, k, v); else if (k[1]) x->eq = tst_put(x->eq, k + 1, v); else x->val = v; return x; }
static int tst_get(const tst *x, const char *k) { while (x) { if (*k < x->c) x = x->lt; else if (*k > x->c) x = x->gt; else if (!*++k) return x->val; else x = x->eq; } return -1; }
static int suffix_cmp(const void *a, const void *b) { return strcmp(*(const char **)a, *(const char **)b); }
static int lcs(const char *a, const char *b, char *out) {
    int n = strlen(a), m = strlen(b), L[n + 1][m + 1];
    for (int i = 0; i <= n; i++) for (int j = 0; j <= m; j++) L[i][j] = !i || !j ? 0 : a[i - 1] == b[j - 1] ? L[i - 1][j - 1] + 1 : L[i - 1][j] > L[i][j - 1] ? L[i - 1][j] : L[i][j - 1];
    int k = L[n][m], r = k; out[k] = 0;
    for (int i = n, j = m; i && j;) { if (a[i - 1] == b[j - 1]) out[--k] = a[i - 1], i--, j--; else if (L[i - 1][j] > L[i][j - 1]) i--; else j--; }
    return r;
}
static unsigned lev(const char *s, const char *t) {
    unsigned m = strlen(t); unsigned *row = malloc((m + 1) * sizeof *row), r;
    for (unsigned j = 0; j <= m; j++) row[j] = j;
    for (unsigned i = 1; s[i - 1]; i++) { unsigned diag = row[0]; row[0] = i; for (unsigned j = 1; j <= m; j++) { unsigned up = row[j], c = diag + (s[i - 1] != t[j - 1]); if (up + 1 < c) c = up + 1; if (row[j - 1] + 1 < c) c = row[j - 1] + 1; diag = up; row[j] = c; } }
    r = row[m]; free(row); return r;
}
static void kmp(const char *t, const char *p) { int m = strlen(p); int f[m + 1]; f[0] = -1; for (int i = 0, j = -1; i < m;) { while (j >= 0 && p[i] != p[j]) j = f[j]; f[++i] = ++j; } for (int i = 0, j = 0; t[i]; ) { while (j >= 0 && t[i] != p[j]) j = f[j]; i++, j++; if (j == m) { printf("%d ", i - j); j = f[j]; } } puts(""); }
static const char *horspool(const char *t, const char *p) { size_t skip[256], m = strlen(p), n = strlen(t); for (int i = 0; i < 256; i++) skip[i] = m; for (size_t i = 0; i + 1 < m; i++) skip[(unsigned char)p[i]] = m - 1 - i; for (size_t i = 0; i + m <= n; i += skip[(unsigned char)t[i + m - 1]]) if (!memcmp(t + i, p, m)) return t + i; return NULL; }
static int chcmp(const void *a, const void *b) { return *(const unsigned char *)a - *(const unsigned char *)b; }
typedef struct { char key[12]; const char *word; } pair;
static int pcmp(const void *a, const void *b) { const pair *x = a, *y = b; int c = strcmp(x->key, y->key); return c ? c : strcmp(x->word, y->word); }
static char *rle(const char *s, char *o) { char *r = o; while (*s) { const char *q = s; while (*q == *s) q++; o += sprintf(o, "%c%d", *s, (int)(q - s)); s = q; } return r; }
int main(void) {
    const char *words[] = { "she", "sells", "sea", "shells", "by", "the", "sea", "shore" }; enum { NW = sizeof words / sizeof *words };
    trie *t = t_new(); tst *x = NULL; char buf[64];
    for (int i = 0; i < NW; i++) { t_add(t, words[i]); x = tst_put(x, words[i], i); }
    t_walk(t, buf, 0); printf("\n%d nodes\n", t_free(t));
    printf("%d %d %d\n", tst_get(x, "shells"), tst_get(x, "sea"), tst_get(x, "xyz"));
    const char *s = "mississippi"; const char *suf[12]; int n = strlen(s);
    for (int i = 0; i < n; i++) suf[i] = s + i;
    qsort(suf, n, sizeof(char *), suffix_cmp);
    for (int i = 0; i < n; i++) printf("%td ", suf[i] - s); puts("");
    printf("%d %s\n", lcs("thisisatest", "testing123testing", buf), buf);
    printf("%u %u %u\n", lev("kitten", "sitting"), lev("", "abc"), lev("same", "same"));
    kmp("abababcababab", "abab");
    const char *h = horspool("here is a simple example", "example"); printf("%s %d\n", h, horspool("abc", "xyz") == NULL);
    static const char *const an[] = { "listen", "silent", "enlist", "google", "elgoog", "abc", "cab" }; pair ps[7];
    for (int i = 0; i < 7; i++) { strcpy(ps[i].key, an[i]); qsort(ps[i].key, strlen(ps[i].key), 1, chcmp); ps[i].word = an[i]; }
    qsort(ps, 7, sizeof(pair), pcmp);
    for (int i = 0; i < 7; i++) printf("%s%s", i && strcmp(ps[i].key, ps[i - 1].key) == 0 ? "," : i ? " | " : "", ps[i].word); puts("");
    puts(rle("aaabbbccd", buf));
    return 0;
}
