/* Permutations, combinations, subsets, Gray code. */
#include <stdio.h>
#include <string.h>
static void swap(char *a, char *b) { char t = *a; *a = *b; *b = t; }
static int count;
static void permute(char *s, int l, int r) {
    if (l == r) {
        printf("%s ", s);
        count++;
        return;
    }
    for (int i = l; i <= r; i++) {
        swap(s + l, s + i);
        permute(s, l + 1, r);
        swap(s + l, s + i);
    }
}
static int nextPermutation(int *a, int n) {
    int i = n - 2, j = n - 1;
    while (i >= 0 && a[i] >= a[i + 1]) i--;
    if (i < 0) return 0;
    while (a[j] <= a[i]) j--;
    int t = a[i]; a[i] = a[j]; a[j] = t;
    for (int l = i + 1, r = n - 1; l < r; l++, r--) t = a[l], a[l] = a[r], a[r] = t;
    return 1;
}
static void combine(int n, int k, int first, int *chosen, int depth) {
    if (depth == k) {
        for (int i = 0; i < k; i++) printf("%d", chosen[i]);
        putchar(' ');
        return;
    }
    for (int i = first; i <= n; i++) {
        chosen[depth] = i;
        combine(n, k, i + 1, chosen, depth + 1);
    }
}
int main(void) {
    char s[] = "ABC";
    int a[] = {1, 2, 2, 3}, chosen[5], n = 1;
    permute(s, 0, (int)strlen(s) - 1);
    printf("%d\n", count);
    while (nextPermutation(a, 4)) n++;
    printf("%d\n", n);
    combine(5, 3, 1, chosen, 0);
    printf("\n");
    for (unsigned mask = 0; mask < 1u << 3; mask++) {
        printf("{");
        for (int i = 0; i < 3; i++) if (mask & (1u << i)) printf("%c", 'a' + i);
        printf("}");
    }
    printf("\n");
    for (unsigned i = 0; i < 8; i++) printf("%u ", i ^ i >> 1);
    printf("\n");
    return 0;
}
