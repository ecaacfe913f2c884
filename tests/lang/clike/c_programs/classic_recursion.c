/* matrix chain, knapsack, LCS, edit distance, permutations, subsets, n-queens count, sudoku, knight's tour, coin change */
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <limits.h>
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define N 9
int mcm(int p[], int n) {
    int m[10][10] = {0};
    for (int L = 2; L < n; L++)
        for (int i = 1; i <= n - L; i++) {
            int j = i + L - 1;
            m[i][j] = INT_MAX;
            for (int k = i; k < j; k++)
                m[i][j] = MIN(m[i][j], m[i][k] + m[k + 1][j] + p[i - 1] * p[k] * p[j]);
        }
    return m[1][n - 1];
}
int lcs(const char *a, const char *b, char *out) {
    int n = strlen(a), m = strlen(b);
    int(*L)[m + 1] = calloc(n + 1, sizeof *L);
    for (int i = 1; i <= n; i++)
        for (int j = 1; j <= m; j++)
            L[i][j] = a[i - 1] == b[j - 1] ? L[i - 1][j - 1] + 1 : L[i - 1][j] > L[i][j - 1] ? L[i - 1][j] : L[i][j - 1];
    int k = L[n][m], i = n, j = m, r = k;
    out[k] = 0;
    while (i && j)
        if (a[i - 1] == b[j - 1])
            out[--k] = a[i - 1], i--, j--;
        else if (L[i - 1][j] > L[i][j - 1])
            i--;
        else
            j--;
    free(L);
    return r;
}
int edit(const char *s, const char *t) {
    int m = strlen(t), row[m + 1];
    for (int j = 0; j <= m; j++)
        row[j] = j;
    for (int i = 1; s[i - 1]; i++) {
        int prev = row[0]++;
        for (int j = 1; j <= m; j++) {
            int cur = row[j];
            row[j] = MIN(MIN(row[j] + 1, row[j - 1] + 1), prev + (s[i - 1] != t[j - 1]));
            prev = cur;
        }
    }
    return row[m];
}
static int perms;
void permute(char *a, int l, int r) {
    if (l == r) {
        if (perms++ % 5 == 0) printf("%s ", a);
        return;
    }
    for (int i = l; i <= r; i++) {
        char t = a[l];
        a[l] = a[i];
        a[i] = t;
        permute(a, l + 1, r);
        t = a[l];
        a[l] = a[i];
        a[i] = t;
    }
}
int queens(unsigned cols, unsigned d1, unsigned d2, int n) {
    unsigned all = (1u << n) - 1;
    if (cols == all) return 1;
    int c = 0;
    unsigned pos = all & ~(cols | d1 | d2);
    while (pos) {
        unsigned b = pos & -pos;
        pos -= b;
        c += queens(cols | b, (d1 | b) << 1, (d2 | b) >> 1, n);
    }
    return c;
}
int ok(int g[N][N], int r, int c, int v) {
    for (int i = 0; i < N; i++)
        if (g[r][i] == v || g[i][c] == v || g[r / 3 * 3 + i / 3][c / 3 * 3 + i % 3] == v) return 0;
    return 1;
}
int solve(int g[N][N]) {
    for (int r = 0; r < N; r++)
        for (int c = 0; c < N; c++)
            if (!g[r][c]) {
                for (int v = 1; v <= 9; v++)
                    if (ok(g, r, c, v)) {
                        g[r][c] = v;
                        if (solve(g)) return 1;
                        g[r][c] = 0;
                    }
                return 0;
            }
    return 1;
}
int tour(int b[][6], int n, int x, int y, int k) {
    static const int dx[] = {2, 1, -1, -2, -2, -1, 1, 2}, dy[] = {1, 2, 2, 1, -1, -2, -2, -1};
    b[x][y] = k;
    if (k == n * n) return 1;
    for (int i = 0; i < 8; i++) {
        int u = x + dx[i], v = y + dy[i];
        if (u >= 0 && v >= 0 && u < n && v < n && !b[u][v] && tour(b, n, u, v, k + 1)) return 1;
    }
    b[x][y] = 0;
    return 0;
}
long long ways(int *c, int n, int sum) {
    long long *w = calloc(sum + 1, sizeof *w);
    w[0] = 1;
    for (int i = 0; i < n; i++)
        for (int s = c[i]; s <= sum; s++)
            w[s] += w[s - c[i]];
    long long r = w[sum];
    free(w);
    return r;
}
int knap(int W, int *w, int *v, int n) {
    int dp[W + 1];
    memset(dp, 0, sizeof dp);
    for (int i = 0; i < n; i++)
        for (int x = W; x >= w[i]; x--)
            if (dp[x - w[i]] + v[i] > dp[x]) dp[x] = dp[x - w[i]] + v[i];
    return dp[W];
}
void hanoi(int n, char a, char b, char c, int *m) {
    if (!n) return;
    hanoi(n - 1, a, c, b, m);
    ++*m;
    hanoi(n - 1, c, b, a, m);
}
int ack(int m, int n) {
    return !m ? n + 1 : !n ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1));
}
void comb(int *a, int n, int k, int s, int d, int *buf) {
    if (d == k) {
        for (int i = 0; i < k; i++)
            printf("%d%s", buf[i], i < k - 1 ? "," : " ");
        return;
    }
    for (int i = s; i < n; i++) {
        buf[d] = a[i];
        comb(a, n, k, i + 1, d + 1, buf);
    }
}
int kmp(const char *t, const char *p) {
    int m = strlen(p), f[m + 1], k = 0;
    f[0] = f[1] = 0;
    for (int i = 1; i < m; i++) {
        while (k && p[k] != p[i])
            k = f[k];
        if (p[k] == p[i]) k++;
        f[i + 1] = k;
    }
    for (int i = k = 0; t[i]; i++) {
        while (k && p[k] != t[i])
            k = f[k];
        if (p[k] == t[i]) k++;
        if (k == m) return i - m + 1;
    }
    return -1;
}
int main(void) {
    int p[] = {40, 20, 30, 10, 30};
    char out[50];
    printf("%d %d", mcm(p, 5), lcs("AGGTABQX", "GXTXAYBX", out));
    printf(" %s %d\n", out, edit("kitten", "sitting"));
    char s[] = "ABCD";
    permute(s, 0, 3);
    printf("%d\n", perms);
    printf("%d %d %d\n", queens(0, 0, 0, 6), queens(0, 0, 0, 8), queens(0, 0, 0, 10));
    int g[N][N] = {{5, 3, 0, 0, 7}, {6, 0, 0, 1, 9, 5}, {0, 9, 8, 0, 0, 0, 0, 6}, {8, 0, 0, 0, 6, 0, 0, 0, 3}, {4, 0, 0, 8, 0, 3, 0, 0, 1},
        {7, 0, 0, 0, 2, 0, 0, 0, 6}, {0, 6, 0, 0, 0, 0, 2, 8}, {0, 0, 0, 4, 1, 9, 0, 0, 5}, {0, 0, 0, 0, 8, 0, 0, 7, 9}};
    if (solve(g))
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++)
                putchar('0' + g[i][j]);
            putchar(i % 3 == 2 ? '\n' : ' ');
        }
    int b[6][6] = {{0}};
    printf("tour %d", tour(b, 5, 0, 0, 1));
    printf(" %d\n", b[4][4]);
    int coins[] = {1, 2, 5, 10, 20, 50, 100, 200};
    printf("%lld\n", ways(coins, 8, 200));
    int w[] = {12, 2, 1, 4, 1}, v[] = {4, 2, 1, 10, 2};
    printf("%d\n", knap(15, w, v, 5));
    int m = 0;
    hanoi(12, 'A', 'B', 'C', &m);
    printf("%d %d\n", m, ack(2, 9));
    int a[] = {1, 2, 3, 4, 5}, buf[5];
    comb(a, 5, 3, 0, 0, buf);
    printf("\n%d %d\n", kmp("abxabcabcaby", "abcaby"), kmp("aaa", "b"));
    return 0;
}
