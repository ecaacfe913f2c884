/* Breadth-first and depth-first search, topological order, union-find with Kruskal. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define MAXV 10
struct edge { int to; struct edge *next; };
static struct edge *adj[MAXV];
static void addEdge(int a, int b) {
    struct edge *e = malloc(sizeof(struct edge)), **p = &adj[a];
    e->to = b;
    while (*p && (*p)->to < b) p = &(*p)->next;
    e->next = *p;
    *p = e;
}
static void bfs(int start) {
    int queue[MAXV], head = 0, tail = 0;
    char seen[MAXV];
    memset(seen, 0, sizeof(seen));
    seen[queue[tail++] = start] = 1;
    while (head < tail) {
        int v = queue[head++];
        printf("%d ", v);
        for (struct edge *e = adj[v]; e; e = e->next)
            if (!seen[e->to]) seen[queue[tail++] = e->to] = 1;
    }
    printf("\n");
}
static int mark[MAXV], order[MAXV], n;
static int dfs(int v) {
    if (mark[v] == 1) return 0;
    if (mark[v] == 2) return 1;
    mark[v] = 1;
    for (struct edge *e = adj[v]; e; e = e->next)
        if (!dfs(e->to)) return 0;
    mark[v] = 2;
    order[n++] = v;
    return 1;
}
static int parent[MAXV];
static int find(int x) { return parent[x] == x ? x : (parent[x] = find(parent[x])); }
typedef struct { int a, b, w; } Edge;
static int byWeight(const void *x, const void *y) { return ((const Edge *)x)->w - ((const Edge *)y)->w; }
int main(void) {
    int pairs[][2] = {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {5, 4}, {2, 5}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) addEdge(pairs[i][0], pairs[i][1]);
    bfs(0);
    int ok = 1;
    for (int v = 0; v < 6; v++) ok &= dfs(v);
    printf("%d:", ok);
    while (n > 0) printf(" %d", order[--n]);
    printf("\n");
    Edge edges[] = {{0, 1, 7}, {0, 3, 5}, {1, 2, 8}, {1, 3, 9}, {1, 4, 7}, {2, 4, 5}, {3, 4, 15}, {3, 5, 6}, {4, 5, 8}};
    int total = 0, count = sizeof edges / sizeof(Edge);
    for (int i = 0; i < MAXV; i++) parent[i] = i;
    qsort(edges, count, sizeof(Edge), byWeight);
    for (const Edge *e = edges; e < edges + count; ++e)
        if (find(e->a) != find(e->b)) {
            parent[find(e->a)] = find(e->b);
            total += e->w;
            printf("%d-%d ", e->a, e->b);
        }
    printf("%d\n", total);
    return 0;
}
