/* suggest.c: "did you mean": the nearest candidate by bounded Damerau-Levenshtein distance (insert, delete, replace, swap neighbours),
 * ignoring ASCII case. Rows that can no longer come under the bound end the comparison early, so a scope with thousands of names costs little. */
#include "frontends/core/diag.h"

#include <string.h>

enum { SUGGEST_MAX = 64 };

static unsigned char lower(char c) {
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

/* The distance of a and b, or limit + 1 if it is greater than limit. */
static uint32_t editDistance(const char *a, uint32_t n, const char *b, uint32_t m, uint32_t limit) {
    uint32_t rows[3][SUGGEST_MAX + 1];
    uint32_t *before = rows[0], *last = rows[1], *row = rows[2];
    if ((n > m ? n - m : m - n) > limit) return limit + 1;
    for (uint32_t j = 0; j <= m; j++) last[j] = j;
    for (uint32_t i = 1; i <= n; i++) {
        uint32_t least = row[0] = i;
        for (uint32_t j = 1; j <= m; j++) {
            uint32_t isOther = lower(a[i - 1]) != lower(b[j - 1]);
            uint32_t best = last[j - 1] + isOther;
            if (last[j] + 1 < best) best = last[j] + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]) &&
                before[j - 2] + 1 < best) {
                best = before[j - 2] + 1;
            }
            row[j] = best;
            if (best < least) least = best;
        }
        if (least > limit + 1) return limit + 1; /* a swap may still save one */
        uint32_t *oldest = before;
        before = last;
        last = row;
        row = oldest;
    }
    return last[m] <= limit ? last[m] : limit + 1;
}

void diagSuggestAdd(DiagSuggest *s, const char *candidate) {
    size_t n = strlen(s->wrong), m = strlen(candidate);
    if (n == 0 || m == 0 || n > SUGGEST_MAX || m > SUGGEST_MAX) return;
    uint32_t limit = n <= 5 ? 1 : n <= 8 ? 2 : 3;
    if (s->best != NULL) {
        if (s->bestDistance == 0) return;
        if (s->bestDistance - 1 < limit) limit = s->bestDistance - 1; /* only a nearer one is of interest */
    }
    uint32_t distance = editDistance(s->wrong, (uint32_t)n, candidate, (uint32_t)m, limit);
    if (distance > limit || distance >= (n > m ? n : m)) return; /* nothing in common is no suggestion */
    s->best = candidate;
    s->bestDistance = distance;
}
