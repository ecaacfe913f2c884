/* Longest common subsequence, edit distance, knapsack, coin change. */
#include <stdio.h>
#include <string.h>
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
static int table[64][64];
static int lcs(const char *a, const char *b, char *out) {
    int n = strlen(a), m = strlen(b);
    for (int i = 0; i <= n; i++)
        for (int j = 0; j <= m; j++)
            table[i][j] = i == 0 || j == 0 ? 0 : a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : MAX(table[i - 1][j], table[i][j - 1]);
    int len = table[n][m], k = len;
    out[k] = '\0';
    for (int i = n, j = m; i > 0 && j > 0;) {
        if (a[i - 1] == b[j - 1]) out[--k] = a[i - 1], i--, j--;
        else if (table[i - 1][j] >= table[i][j - 1]) i--;
        else j--;
    }
    return len;
}
static int edit(const char *a, const char *b) {
    int n = strlen(a), m = strlen(b), prev[64], cur[64];
    for (int j = 0; j <= m; j++) prev[j] = j;
    for (int i = 1; i <= n; i++) {
        cur[0] = i;
        for (int j = 1; j <= m; j++)
            cur[j] = MIN(MIN(prev[j], cur[j - 1]) + 1, prev[j - 1] + (a[i - 1] != b[j - 1]));
        memcpy(prev, cur, sizeof(int) * (m + 1));
    }
    return prev[m];
}
int main(void) {
    char out[64];
    int len = lcs("AGGTABQRS", "GXTXAYBRS", out);
    printf("%d %s\n", len, out);
    printf("%d %d\n", edit("kitten", "sitting"), edit("intention", "execution"));
    int weight[] = {1, 3, 4, 5}, value[] = {1, 4, 5, 7}, best[8] = {0};
    for (int i = 0; i < 4; i++)
        for (int w = 7; w >= weight[i]; w--) best[w] = MAX(best[w], best[w - weight[i]] + value[i]);
    printf("%d\n", best[7]);
    long ways[101] = {1};
    const int coins[] = {1, 5, 10, 25, 50};
    for (unsigned c = 0; c < sizeof coins / sizeof(int); c++)
        for (int s = coins[c]; s <= 100; s++) ways[s] += ways[s - coins[c]];
    printf("%ld\n", ways[100]);
    return 0;
}
