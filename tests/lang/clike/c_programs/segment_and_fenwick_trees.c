#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>
/* competitive style: macros, fast IO, segment tree, fenwick, dsu, binary search */
typedef long long ll;
typedef unsigned long long ull;
#define rep(i, a, b) for (int i = (a); i < (b); ++i)
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define SWAP(T, a, b) do { T _t = (a); (a) = (b); (b) = _t; } while (0)
#define MOD 1000000007LL
enum { N = 1 << 10 };
int n, q, par[N], sz[N];
ll bit[N], seg[2 * N], lazy[2 * N];
int find(int x) { return par[x] == x ? x : (par[x] = find(par[x])); }
int unite(int a, int b) {
    a = find(a), b = find(b);
    if (a == b) return 0;
    if (sz[a] < sz[b]) SWAP(int, a, b);
    par[b] = a, sz[a] += sz[b];
    return 1;
}
void add(int i, ll v) { for (i++; i <= N - 1; i += i & -i) bit[i] += v; }
ll sum(int i) { ll s = 0; for (i++; i > 0; i -= i & -i) s += bit[i]; return s; }
void upd(int l, int r, ll v, int node, int lo, int hi) {
    if (l > hi || r < lo) return;
    if (l <= lo && hi <= r) { seg[node] += v * (hi - lo + 1); lazy[node] += v; return; }
    int mid = lo + hi >> 1;
    upd(l, r, v, node << 1, lo, mid); upd(l, r, v, node << 1 | 1, mid + 1, hi);
    seg[node] = seg[node * 2] + seg[node * 2 + 1] + lazy[node] * (hi - lo + 1);
}
ll qry(int l, int r, int node, int lo, int hi) {
    if (l > hi || r < lo) return 0;
    if (l <= lo && hi <= r) return seg[node];
    int mid = (lo + hi) / 2;
    ll part = lazy[node] * (MIN(r, hi) - MAX(l, lo) + 1);
    return part + qry(l, r, node << 1, lo, mid) + qry(l, r, node << 1 | 1, mid + 1, hi);
}
ll pw(ll b, ll e) { ll r = 1; for (b %= MOD; e; e >>= 1, b = b * b % MOD) if (e & 1) r = r * b % MOD; return r; }
int cmp(const void *a, const void *b) { ll x = *(const ll *)a, y = *(const ll *)b; return (x > y) - (x < y); }
int main() {
    scanf("%d%d", &n, &q);
    ll *v = malloc(sizeof(ll) * n);
    rep(i, 0, n) scanf("%lld", v + i), add(i, v[i]), par[i] = i, sz[i] = 1;
    while (q--) {
        char op[4]; int a, b;
        scanf(" %3s %d %d", op, &a, &b);
        if (*op == 'S') printf("%lld\n", sum(b) - (a ? sum(a - 1) : 0));
        else if (*op == 'A') add(a, b), v[a] += b;
        else if (!strcmp(op, "U")) puts(unite(a, b) ? "joined" : "same");
        else if (op[0] == 'R') upd(a, b, 3, 1, 0, N / 2 - 1);
        else if (op[0] == 'Q') printf("%lld\n", qry(a, b, 1, 0, N / 2 - 1));
    }
    qsort(v, n, sizeof *v, cmp);
    rep(i, 0, n) printf("%lld%c", v[i], " \n"[i == n - 1]);
    ll best = LLONG_MIN, cur = 0;
    rep(i, 0, n) { cur = MAX(cur + v[i], v[i]); best = MAX(best, cur); }
    printf("%lld %lld %d\n", best, pw(2, 1000000006), __builtin_popcount(255));
    printf("%lld\n", (ll)pw(3, 123456789012LL));
    ull h = 1469598103934665603ULL;
    for (const char *s = "fnv"; *s; s++) h = (h ^ (unsigned char)*s) * 1099511628211ULL;
    printf("%llu %016llx\n", h, h);
    printf("%d %d %d\n", __builtin_ctz(40), __builtin_clz(1), __builtin_popcountll(~0ULL));
    free(v);
    return 0;
}
