/* Knuth-Morris-Pratt, Boyer-Moore-Horspool, Rabin-Karp. */
#include <stdio.h>
#include <string.h>
static int kmp(const char *text, const char *pat, int *hits) {
    int m = strlen(pat), n = strlen(text), fail[32], count = 0;
    fail[0] = 0;
    for (int i = 1, k = 0; i < m; i++) {
        while (k > 0 && pat[k] != pat[i]) k = fail[k - 1];
        if (pat[k] == pat[i]) k++;
        fail[i] = k;
    }
    for (int i = 0, k = 0; i < n; i++) {
        while (k > 0 && pat[k] != text[i]) k = fail[k - 1];
        if (pat[k] == text[i]) k++;
        if (k == m) {
            hits[count++] = i - m + 1;
            k = fail[k - 1];
        }
    }
    return count;
}
static int horspool(const char *text, const char *pat) {
    int skip[256], m = strlen(pat), n = strlen(text);
    for (int i = 0; i < 256; i++) skip[i] = m;
    for (int i = 0; i < m - 1; i++) skip[(unsigned char)pat[i]] = m - 1 - i;
    for (int i = 0; i <= n - m; i += skip[(unsigned char)text[i + m - 1]])
        if (memcmp(text + i, pat, m) == 0) return i;
    return -1;
}
static int rabinKarp(const char *text, const char *pat) {
    const unsigned q = 101, d = 256;
    unsigned m = strlen(pat), n = strlen(text), h = 1, p = 0, t = 0;
    for (unsigned i = 0; i + 1 < m; i++) h = h * d % q;
    for (unsigned i = 0; i < m; i++) {
        p = (d * p + (unsigned char)pat[i]) % q;
        t = (d * t + (unsigned char)text[i]) % q;
    }
    for (unsigned i = 0; i + m <= n; i++) {
        if (p == t && strncmp(text + i, pat, m) == 0) return i;
        t = (d * (t + q * d - (unsigned char)text[i] * h) + (unsigned char)text[i + m]) % q;
    }
    return -1;
}
int main(void) {
    const char *text = "abracadabra abracadabra cadabracad";
    int hits[16];
    int n = kmp(text, "abra", hits);
    for (int i = 0; i < n; i++) printf("%d ", hits[i]);
    printf("\n%d %d\n", horspool(text, "cadabracad"), horspool(text, "xyz"));
    printf("%d %d\n", rabinKarp(text, "cadabracad"), rabinKarp(text, "abrac"));
    char *p = strstr(text, "cad");
    printf("%s | %s\n", p, strrchr(text, 'r'));
    return 0;
}
