/* Shortest paths: Dijkstra on a matrix, Floyd-Warshall, path reconstruction. */
#include <stdio.h>
#include <limits.h>
#define V 7
#define INF INT_MAX
static int graph[V][V] = {
    {0, 4, 0, 0, 0, 0, 8}, {4, 0, 8, 0, 0, 0, 11}, {0, 8, 0, 7, 0, 4, 0}, {0, 0, 7, 0, 9, 14, 0},
    {0, 0, 0, 9, 0, 10, 0}, {0, 0, 4, 14, 10, 0, 2}, {8, 11, 0, 0, 0, 2, 0}};
static void dijkstra(int src, int dist[], int from[]) {
    int done[V] = {0};
    for (int i = 0; i < V; i++) dist[i] = INF, from[i] = -1;
    dist[src] = 0;
    for (int k = 0; k < V; k++) {
        int u = -1;
        for (int i = 0; i < V; i++)
            if (!done[i] && (u < 0 || dist[i] < dist[u])) u = i;
        done[u] = 1;
        for (int v = 0; v < V; v++)
            if (graph[u][v] && dist[u] != INF && dist[u] + graph[u][v] < dist[v]) {
                dist[v] = dist[u] + graph[u][v];
                from[v] = u;
            }
    }
}
static void path(const int from[], int v) {
    if (from[v] >= 0) {
        path(from, from[v]);
        printf("-");
    }
    printf("%d", v);
}
int main(void) {
    int dist[V], from[V], all[V][V];
    dijkstra(0, dist, from);
    for (int i = 0; i < V; i++) {
        printf("%d: %2d  ", i, dist[i]);
        path(from, i);
        printf("\n");
    }
    for (int i = 0; i < V; i++)
        for (int j = 0; j < V; j++) all[i][j] = i == j ? 0 : graph[i][j] ? graph[i][j] : 9999;
    for (int k = 0; k < V; k++)
        for (int i = 0; i < V; i++)
            for (int j = 0; j < V; j++)
                if (all[i][k] + all[k][j] < all[i][j]) all[i][j] = all[i][k] + all[k][j];
    for (int i = 0; i < V; i++, printf("\n"))
        for (int j = 0; j < V; j++) printf("%3d", all[i][j]);
    return 0;
}
