#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* graphs: adjacency lists with arrays, dijkstra with heap, topological, tarjan, bfs grid, floyd, kruskal, matrix */
#define MAXV 20
#define INF 0x3f3f3f3f
typedef struct edge { int to, w; struct edge *next; } edge;
typedef struct { edge *adj[MAXV]; int n; } graph;
typedef struct { int v, d; } item;
typedef struct { item *a; int n, cap; } heap;
static void g_add(graph *g, int u, int v, int w) { edge *e = malloc(sizeof(edge)); *e = (edge){ v, w, g->adj[u] }; g->adj[u] = e; }
static void g_free(graph *g) { for (int i = 0; i < g->n; i++) for (edge *e = g->adj[i], *nx; e; e = nx) { nx = e->next; free(e); } }
static void h_push(heap *h, item x) {
    if (h->n == h->cap) h->a = realloc(h->a, sizeof *h->a * (h->cap = h->cap * 2 + 1));
    int i = h->n++;
    while (i && h->a[(i - 1) / 2].d > x.d) h->a[i] = h->a[(i - 1) / 2], i = (i - 1) / 2;
    h->a[i] = x;
}
static item h_pop(heap *h) {
    item top = h->a[0], x = h->a[--h->n]; int i = 0;
    for (int c; (c = 2 * i + 1) < h->n; i = c) { if (c + 1 < h->n && h->a[c + 1].d < h->a[c].d) c++; if (h->a[c].d >= x.d) break; h->a[i] = h->a[c]; }
    if (h->n) h->a[i] = x;
    return top;
}
static void dijkstra(const graph *g, int s, int dist[], int prev[]) {
    heap h = {0};
    for (int i = 0; i < g->n; i++) dist[i] = INF, prev[i] = -1;
    dist[s] = 0; h_push(&h, (item){ s, 0 });
    while (h.n) { item it = h_pop(&h); if (it.d > dist[it.v]) continue; for (edge *e = g->adj[it.v]; e; e = e->next) if (it.d + e->w < dist[e->to]) { dist[e->to] = it.d + e->w; prev[e->to] = it.v; h_push(&h, (item){ .v = e->to, .d = dist[e->to] }); } }
    free(h.a);
}
static void path(const int *prev, int v) { if (prev[v] >= 0) { path(prev, prev[v]); printf("->"); } printf("%d", v); }
static int idx[MAXV], low[MAXV], onst[MAXV], st[MAXV], sp, counter;
static void scc(const graph *g, int v) {
    idx[v] = low[v] = ++counter; st[sp++] = v; onst[v] = 1;
    for (edge *e = g->adj[v]; e; e = e->next) { if (!idx[e->to]) { scc(g, e->to); if (low[e->to] < low[v]) low[v] = low[e->to]; } else if (onst[e->to] && idx[e->to] < low[v]) low[v] = idx[e->to]; }
    if (low[v] == idx[v]) { printf("{"); int w; do { w = st[--sp]; onst[w] = 0; printf(" %d", w); } while (w != v); printf(" }"); }
}
static int bfs(const char *grid[], int rows, int cols) {
    int dist[rows][cols], q[rows * cols][2], qh = 0, qt = 0;
    memset(dist, -1, sizeof dist);
    static const int dr[] = { 1, -1, 0, 0 }, dc[] = { 0, 0, 1, -1 };
    dist[0][0] = 0; q[qt][0] = 0; q[qt++][1] = 0;
    while (qh < qt) { int r = q[qh][0], c = q[qh++][1]; for (int k = 0; k < 4; k++) { int a = r + dr[k], b = c + dc[k]; if (a < 0 || b < 0 || a >= rows || b >= cols || grid[a][b] == '#' || dist[a][b] >= 0) continue; dist[a][b] = dist[r][c] + 1; q[qt][0] = a; q[qt++][1] = b; } }
    return dist[rows - 1][cols - 1];
}
struct ke { int u, v, w; };
static int ke_cmp(const void *a, const void *b) { return ((struct ke *)a)->w - ((struct ke *)b)->w; }
int main(void) {
    graph g = { .n = 7 }; int d[MAXV], p[MAXV];
    static const int es[][3] = { {0,1,7},{0,2,3},{2,1,2},{1,3,2},{2,3,8},{3,4,1},{4,1,9},{5,6,1},{4,5,10},{6,5,4} };
    for (size_t i = 0; i < sizeof es / sizeof *es; i++) g_add(&g, es[i][0], es[i][1], es[i][2]);
    dijkstra(&g, 0, d, p);
    for (int i = 0; i < g.n; i++) { printf("%d: %d ", i, d[i]); path(p, i); puts(""); }
    for (int i = 0; i < g.n; i++) if (!idx[i]) scc(&g, i);
    puts("");
    const char *grid[] = { "..#....", ".#..##.", "....#..", ".##.#.#", "....#.." };
    printf("%d\n", bfs(grid, 5, 7));
    struct ke ks[] = { {0,1,4},{1,2,8},{2,3,7},{3,4,9},{4,5,10},{5,2,4},{1,7,11},{7,0,8},{7,6,1},{6,5,2} }; int par[8], total = 0, cnt = 0;
    for (int i = 0; i < 8; i++) par[i] = i;
    qsort(ks, sizeof ks / sizeof ks[0], sizeof ks[0], ke_cmp);
    for (struct ke *k = ks; k < ks + sizeof ks / sizeof ks[0]; k++) { int a = k->u, b = k->v; while (par[a] != a) a = par[a] = par[par[a]]; while (par[b] != b) b = par[b]; if (a != b) par[a] = b, total += k->w, cnt++; }
    printf("%d %d\n", cnt, total);
    int f[4][4] = { {0,5,INF,10},{INF,0,3,INF},{INF,INF,0,1},{INF,INF,INF,0} };
    for (int k = 0; k < 4; k++) for (int i = 0; i < 4; i++) for (int j = 0; j < 4; j++) if (f[i][k] + f[k][j] < f[i][j]) f[i][j] = f[i][k] + f[k][j];
    for (int i = 0; i < 4; i++, puts("")) for (int j = 0; j < 4; j++) if (f[i][j] == INF) printf(" INF"); else printf("%4d", f[i][j]);
    g_free(&g);
    return 0;
}
