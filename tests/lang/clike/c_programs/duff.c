/* Odd control flow: Duff's device, switch in loops, nested breaks, comma, conditional chains. */
#include <stdio.h>
static void copy(char *to, const char *from, int count) {
    int n = (count + 7) / 8;
    switch (count % 8) {
    case 0: do { *to++ = *from++;
    case 7: *to++ = *from++;
    case 6: *to++ = *from++;
    case 5: *to++ = *from++;
    case 4: *to++ = *from++;
    case 3: *to++ = *from++;
    case 2: *to++ = *from++;
    case 1: *to++ = *from++;
            } while (--n > 0);
    }
}
static const char *kind(int n) {
    switch (n) {
    case 1: case 2: case 3: return "small";
    default: if (n < 0) return "negative";
        /* fall through */
    case 100: return "large or hundred";
    case 4: { int k = n * 2; if (k == 8) break; return "?"; }
    }
    return "four";
}
int main(void) {
    char buf[32] = {0};
    copy(buf, "The quick brown fox.", 21);
    printf("%s\n", buf);
    int values[] = {2, 4, 100, 7, -3};
    for (int i = 0; i < 5; i++) printf("%s; ", kind(values[i]));
    printf("\n");
    int i, j, hits = 0;
    for (i = 0, j = 10; i < j; i++, j--) {
        if (i == 2) continue;
        switch (i) {
        case 1: hits += 10; continue;
        case 3: hits += 100; break;
        }
        hits++;
    }
    printf("%d %d %d\n", i, j, hits);
    int k = (i = 3, j = 4, i * j);
    printf("%d\n", k);
    printf("%s\n", k > 10 ? k > 20 ? "huge" : "big" : "small");
    for (i = 0; i < 5; i++)
        for (j = 0; j < 5; j++)
            if (i * j == 6) goto found;
found:
    printf("%d %d\n", i, j);
    int n = 5, f = 1;
    while (n) f *= n--;
    printf("%d\n", f);
    do n++; while (n < 3);
    printf("%d\n", n);
    return 0;
}
