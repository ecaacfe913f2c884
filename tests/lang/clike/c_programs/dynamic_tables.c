#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
#define MAXN 12
static int n, best = 1 << 30, dist[MAXN][MAXN], memo[1 << 10][10];
static int tsp(int mask, int at) {
    if (mask == (1 << n) - 1)
        return dist[at][0];
    int *m = &memo[mask][at];
    if (*m)
        return *m;
    int r = 1 << 29;
    for (int i = 0; i < n; i++)
        if (!(mask >> i & 1)) {
            int c = dist[at][i] + tsp(mask | 1 << i, i);
            if (c < r)
                r = c;
        }
    return *m = r;
}
int lis(const int *a, int n) {
    int dp[n], r = 0;
    for (int i = 0; i < n; i++) {
        dp[i] = 1;
        for (int j = 0; j < i; j++)
            if (a[j] < a[i] && dp[j] + 1 > dp[i])
                dp[i] = dp[j] + 1;
        if (dp[i] > r)
            r = dp[i];
    }
    return r;
}
int edit(const char *a, const char *b) {
    int la = strlen(a), lb = strlen(b), d[la + 1][lb + 1];
    for (int i = 0; i <= la; i++)
        for (int j = 0; j <= lb; j++) {
            if (!i)
                d[i][j] = j;
            else if (!j)
                d[i][j] = i;
            else {
                int s = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]), x = d[i - 1][j] + 1, y = d[i][j - 1] + 1;
                d[i][j] = s < x ? (s < y ? s : y) : (x < y ? x : y);
            }
        }
    return d[la][lb];
}
long ways(int amt, const int *c, int k) {
    long *w = calloc(amt + 1, sizeof *w);
    w[0] = 1;
    for (int i = 0; i < k; i++)
        for (int j = c[i]; j <= amt; j++)
            w[j] += w[j - c[i]];
    long r = w[amt];
    free(w);
    return r;
}
void floyd(int g[4][4]) {
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++)
                if (g[i][k] + g[k][j] < g[i][j])
                    g[i][j] = g[i][k] + g[k][j];
}
int main(void) {
    n = 6;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            dist[i][j] = (i * 7 + j * 13) % 17 + 1;
    printf("%d\n", tsp(1, 0));
    int a[] = {10, 9, 2, 5, 3, 7, 101, 18};
    printf("%d %d %ld\n", lis(a, 8), edit("kitten", "sitting"), ways(100, (int[]){1, 5, 10, 25, 50}, 5));
    int g[4][4] = {{0, 3, 99, 7}, {8, 0, 2, 99}, {5, 99, 0, 1}, {2, 99, 99, 0}};
    floyd(g);
    for (int i = 0; i < 4; i++)
        printf("%d %d %d %d\n", g[i][0], g[i][1], g[i][2], g[i][3]);
    return 0;
}
