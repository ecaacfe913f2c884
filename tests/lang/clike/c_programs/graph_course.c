#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>
#include <stdbool.h>
#define MAXV 50
typedef struct edge { int to, w; struct edge *next; } edge;
typedef struct { edge *adj[MAXV]; int n; int indeg[MAXV]; } graph;
static void add_edge(graph *g, int u, int v, int w, bool both) { edge *e = malloc(sizeof(edge)); e->to = v; e->w = w; e->next = g->adj[u]; g->adj[u] = e; g->indeg[v]++; if (both) add_edge(g, v, u, w, false); }
typedef struct { int v, d; } item; typedef struct { item *a; int n, cap; } heap;
static void hpush(heap *h, item x) { if (h->n == h->cap) h->a = realloc(h->a, sizeof(item) * (h->cap = h->cap ? h->cap << 1 : 8)); int i = h->n++; while (i && h->a[(i - 1) / 2].d > x.d) h->a[i] = h->a[(i - 1) / 2], i = (i - 1) / 2; h->a[i] = x; }
static item hpop(heap *h) { item top = h->a[0], x = h->a[--h->n]; int i = 0, c; while ((c = 2 * i + 1) < h->n) { if (c + 1 < h->n && h->a[c + 1].d < h->a[c].d) c++; if (h->a[c].d >= x.d) break; h->a[i] = h->a[c]; i = c; } h->a[i] = x; return top; }
static void dijkstra(const graph *g, int s, int dist[], int prev[]) { heap h = {0}; for (int i = 0; i < g->n; i++) dist[i] = INT_MAX, prev[i] = -1; dist[s] = 0; hpush(&h, (item){s, 0}); while (h.n) { item it = hpop(&h); if (it.d > dist[it.v]) continue; for (edge *e = g->adj[it.v]; e; e = e->next) if (dist[it.v] + e->w < dist[e->to]) { dist[e->to] = dist[it.v] + e->w; prev[e->to] = it.v; hpush(&h, (item){e->to, dist[e->to]}); } } free(h.a); }
static void path(const int prev[], int v) { if (prev[v] >= 0) { path(prev, prev[v]); printf("-"); } printf("%c", 'A' + v); }
static int toposort(graph *g, int out[]) { int q[MAXV], head = 0, tail = 0, deg[MAXV]; memcpy(deg, g->indeg, sizeof deg); for (int i = 0; i < g->n; i++) if (!deg[i]) q[tail++] = i; while (head < tail) { int u = q[head++]; out[head - 1] = u; for (edge *e = g->adj[u]; e; e = e->next) if (--deg[e->to] == 0) q[tail++] = e->to; } return head; }
static int parent[MAXV], rnk[MAXV]; static int find(int x) { return parent[x] == x ? x : (parent[x] = find(parent[x])); }
static bool unite(int a, int b) { a = find(a); b = find(b); if (a == b) return false; if (rnk[a] < rnk[b]) { int t = a; a = b; b = t; } parent[b] = a; rnk[a] += rnk[a] == rnk[b]; return true; }
struct wedge { int u, v, w; }; static int by_weight(const void *a, const void *b) { return ((const struct wedge *)a)->w - ((const struct wedge *)b)->w; }
static int low[MAXV], num[MAXV], timer, stack[MAXV], sp, comp[MAXV], ncomp; static bool on[MAXV];
static void tarjan(const graph *g, int u) { low[u] = num[u] = ++timer; stack[sp++] = u; on[u] = true; for (const edge *e = g->adj[u]; e; e = e->next) { if (!num[e->to]) { tarjan(g, e->to); if (low[e->to] < low[u]) low[u] = low[e->to]; } else if (on[e->to] && num[e->to] < low[u]) low[u] = num[e->to]; } if (low[u] == num[u]) { int v; do { v = stack[--sp]; on[v] = false; comp[v] = ncomp; } while (v != u); ncomp++; } }
static int lcs(const char *a, const char *b, char *out) { int n = (int)strlen(a), m = (int)strlen(b), (*t)[m + 1] = calloc(n + 1, sizeof *t); for (int i = 1; i <= n; i++) for (int j = 1; j <= m; j++) t[i][j] = a[i - 1] == b[j - 1] ? t[i - 1][j - 1] + 1 : t[i - 1][j] > t[i][j - 1] ? t[i - 1][j] : t[i][j - 1]; int k = t[n][m]; out[k] = 0; for (int i = n, j = m; i && j;) if (a[i - 1] == b[j - 1]) out[--k] = a[i - 1], i--, j--; else if (t[i - 1][j] >= t[i][j - 1]) i--; else j--; int r = t[n][m]; free(t); return r; }
static int knap(int n, const int w[], const int v[], int cap) { int best[cap + 1]; memset(best, 0, sizeof best); for (int i = 0; i < n; i++) for (int c = cap; c >= w[i]; c--) if (best[c - w[i]] + v[i] > best[c]) best[c] = best[c - w[i]] + v[i]; return best[cap]; }
static int edit(const char *s, const char *t) { size_t n = strlen(s), m = strlen(t); int row[m + 1], i, j; for (j = 0; j <= (int)m; j++) row[j] = j; for (i = 1; i <= (int)n; i++) { int diag = row[0]; row[0] = i; for (j = 1; j <= (int)m; j++) { int up = row[j], c = diag + (s[i - 1] != t[j - 1]); if (up + 1 < c) c = up + 1; if (row[j - 1] + 1 < c) c = row[j - 1] + 1; diag = up; row[j] = c; } } return row[m]; }
int main(void) {
    graph g = {.n = 7}; static const int es[][3] = {{0, 1, 4}, {0, 2, 1}, {2, 1, 2}, {1, 3, 5}, {2, 3, 8}, {3, 4, 3}, {5, 6, 1}};
    for (size_t i = 0; i < sizeof es / sizeof es[0]; i++) add_edge(&g, es[i][0], es[i][1], es[i][2], false);
    int dist[MAXV], prev[MAXV]; dijkstra(&g, 0, dist, prev); for (int i = 0; i < g.n; i++) if (dist[i] == INT_MAX) printf("%c: unreachable\n", 'A' + i); else { printf("%c: %d ", 'A' + i, dist[i]); path(prev, i); puts(""); }
    int order[MAXV], n = toposort(&g, order); for (int i = 0; i < n; i++) printf("%c", 'A' + order[i]); printf(" %d\n", n);
    struct wedge we[] = {{0, 1, 7}, {0, 3, 5}, {1, 2, 8}, {1, 3, 9}, {1, 4, 7}, {2, 4, 5}, {3, 4, 15}, {3, 5, 6}, {4, 5, 8}, {4, 6, 9}, {5, 6, 11}}; int m = sizeof we / sizeof *we, total = 0; qsort(we, m, sizeof *we, by_weight); for (int i = 0; i < 7; i++) parent[i] = i; for (int i = 0; i < m; i++) if (unite(we[i].u, we[i].v)) { total += we[i].w; printf("%d-%d ", we[i].u, we[i].v); } printf("= %d\n", total);
    graph h = {{0}, 6, {0}}; add_edge(&h, 0, 1, 1, 0); add_edge(&h, 1, 2, 1, 0); add_edge(&h, 2, 0, 1, 0); add_edge(&h, 2, 3, 1, 0); add_edge(&h, 3, 4, 1, 0); add_edge(&h, 4, 3, 1, 0); for (int i = 0; i < h.n; i++) if (!num[i]) tarjan(&h, i); printf("%d:", ncomp); for (int i = 0; i < h.n; i++) printf(" %d", comp[i]);
    char out[40]; printf("\n%d ", lcs("AGGTABXYZ", "GXTXAYBZ", out)); printf("%s\n", out); printf("%d %d %d\n", knap(4, (int[]){1, 3, 4, 5}, (int[]){1, 4, 5, 7}, 7), edit("kitten", "sitting"), edit("", "abc"));
    return 0;
}
