#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
typedef struct { uint8_t *base; size_t size, off; } Arena;
static void *aalloc(Arena *a, size_t n) { size_t p = (a->off + 15) & ~(size_t)15; if (p + n > a->size) return NULL; a->off = p + n; return a->base + p; }
static void *azalloc(Arena *a, size_t n) { void *p = aalloc(a, n); if (p) memset(p, 0, n); return p; }
static char *astrdup(Arena *a, const char *s) { size_t n = strlen(s) + 1; return memcpy(aalloc(a, n), s, n); }
typedef struct Word { const char *text; int count; struct Word *next; } Word;
int main(void) {
    Arena a = {malloc(1 << 16), 1 << 16, 0};
    for (int round = 0; round < 3; round++) {
        Word *head = NULL; const char *ws[] = {"the", "cat", "the", "dog", "cat", "the"};
        for (int i = 0; i < 6; i++) { Word *w = head; while (w && strcmp(w->text, ws[i])) w = w->next; if (!w) { w = azalloc(&a, sizeof *w); w->text = astrdup(&a, ws[i]); w->next = head; head = w; } w->count++; }
        for (Word *w = head; w; w = w->next) printf("%s=%d ", w->text, w->count); puts("");
        char *s = aalloc(&a, 40); for (int i = 0; i < 39; i++) s[i] = 'a' + (i + round) % 26; s[39] = 0; puts(s);
        int *m = azalloc(&a, 100 * sizeof(int)); for (int i = 0; i < 100; i += 7) m[i] = i * round; long t = 0; for (int i = 0; i < 100; i++) t += m[i]; printf("%ld\n", t);
        float *f = azalloc(&a, 10 * sizeof *f); f[3] = 1.25f; printf("%g %g\n", f[3], f[4]); a.off = 0;
    }
    free(a.base); return 0;
}
