#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* graphs, queue, heap, dijkstra, union-find, topological, floyd, permutations, queens, huffman with bit output, lz77,
 * rle */
#define V 6
#define INF 1000000000
typedef struct Edge {
    int to, w;
    struct Edge *next;
} Edge;
typedef struct {
    Edge *adj[V];
} Graph;
void add(Graph *g, int a, int b, int w) {
    Edge *e = malloc(sizeof(Edge));
    *e = (Edge){b, w, g->adj[a]};
    g->adj[a] = e;
}
typedef struct {
    int key, v;
} HN;
typedef struct {
    HN a[100];
    int n;
} Heap;
void hpush(Heap *h, HN x) {
    int i = ++h->n;
    while (i > 1 && h->a[i / 2].key > x.key) {
        h->a[i] = h->a[i / 2];
        i /= 2;
    }
    h->a[i] = x;
}
HN hpop(Heap *h) {
    HN top = h->a[1], x = h->a[h->n--];
    int i = 1, c;
    while ((c = 2 * i) <= h->n) {
        if (c < h->n && h->a[c + 1].key < h->a[c].key)
            c++;
        if (x.key <= h->a[c].key)
            break;
        h->a[i] = h->a[c];
        i = c;
    }
    h->a[i] = x;
    return top;
}
void dijkstra(const Graph *g, int s, int dist[], int prev[]) {
    for (int i = 0; i < V; i++)
        dist[i] = INF, prev[i] = -1;
    dist[s] = 0;
    Heap h = {.n = 0};
    hpush(&h, (HN){0, s});
    while (h.n) {
        HN t = hpop(&h);
        if (t.key > dist[t.v])
            continue;
        for (Edge *e = g->adj[t.v]; e; e = e->next)
            if (dist[t.v] + e->w < dist[e->to]) {
                dist[e->to] = dist[t.v] + e->w;
                prev[e->to] = t.v;
                hpush(&h, (HN){dist[e->to], e->to});
            }
    }
}
void path(int prev[], int v) {
    if (prev[v] >= 0) {
        path(prev, prev[v]);
        printf("->");
    }
    printf("%d", v);
}
int parent[10];
int find(int x) { return parent[x] == x ? x : (parent[x] = find(parent[x])); }
void permute(char *s, int l, int r, int *count) {
    if (l == r) {
        if ((*count)++ < 3)
            printf("%s ", s);
        return;
    }
    for (int i = l; i <= r; i++) {
        char t = s[l];
        s[l] = s[i];
        s[i] = t;
        permute(s, l + 1, r, count);
        t = s[l];
        s[l] = s[i];
        s[i] = t;
    }
}
int queens(int n, int row, unsigned cols, unsigned d1, unsigned d2) {
    if (row == n)
        return 1;
    int c = 0;
    for (unsigned free = ~(cols | d1 | d2) & ((1u << n) - 1); free; free &= free - 1) {
        unsigned b = free & -free;
        c += queens(n, row + 1, cols | b, (d1 | b) << 1, (d2 | b) >> 1);
    }
    return c;
}
char *rle(const char *s) {
    char *out = malloc(2 * strlen(s) * 4 + 1), *o = out;
    while (*s) {
        int n = 1;
        while (s[n] == *s)
            n++;
        o += sprintf(o, "%d%c", n, *s);
        s += n;
    }
    *o = 0;
    return out;
}
typedef struct HT {
    int freq;
    int ch;
    struct HT *l, *r;
} HT;
static char codes[256][32];
void gen(HT *t, char *buf, int d) {
    if (!t->l) {
        buf[d] = 0;
        strcpy(codes[t->ch], d ? buf : "0");
        return;
    }
    buf[d] = '0';
    gen(t->l, buf, d + 1);
    buf[d] = '1';
    gen(t->r, buf, d + 1);
}
int main(void) {
    Graph g = {{0}};
    int es[][3] = {{0, 1, 7},  {0, 2, 9}, {0, 5, 14}, {1, 2, 10}, {1, 3, 15},
                   {2, 3, 11}, {2, 5, 2}, {3, 4, 6},  {5, 4, 9}};
    for (size_t i = 0; i < sizeof es / sizeof es[0]; i++) {
        add(&g, es[i][0], es[i][1], es[i][2]);
        add(&g, es[i][1], es[i][0], es[i][2]);
    }
    int dist[V], prev[V];
    dijkstra(&g, 0, dist, prev);
    for (int i = 0; i < V; i++) {
        printf("%d:%d ", i, dist[i]);
        path(prev, i);
        printf("; ");
    }
    puts("");
    int q[20], head = 0, tail = 0;
    int seen[V] = {1};
    q[tail++] = 0;
    while (head < tail) {
        int u = q[head++];
        printf("%d ", u);
        for (Edge *e = g.adj[u]; e; e = e->next)
            if (!seen[e->to]) {
                seen[e->to] = 1;
                q[tail++] = e->to;
            }
    }
    puts("");
    for (int i = 0; i < 10; i++)
        parent[i] = i;
    parent[find(1)] = find(2);
    parent[find(2)] = find(3);
    printf("%d %d\n", find(1) == find(3), find(1) == find(4));
    char s[] = "abcd";
    int cnt = 0;
    permute(s, 0, 3, &cnt);
    printf("%d\n", cnt);
    for (int n = 4; n <= 8; n++)
        printf("%d ", queens(n, 0, 0, 0, 0));
    puts("");
    char *r = rle("aaabbbccd");
    puts(r);
    free(r);
    const char *msg = "abracadabra alakazam";
    int freq[256] = {0};
    for (const unsigned char *p = (const unsigned char *)msg; *p; p++)
        freq[*p]++;
    HT *nodes[256];
    int n = 0;
    for (int i = 0; i < 256; i++)
        if (freq[i]) {
            nodes[n] = calloc(1, sizeof(HT));
            nodes[n]->freq = freq[i];
            nodes[n++]->ch = i;
        }
    while (n > 1) {
        for (int k = 0; k < 2; k++) {
            int m = k;
            for (int i = k + 1; i < n; i++)
                if (nodes[i]->freq < nodes[m]->freq ||
                    (nodes[i]->freq == nodes[m]->freq && nodes[i]->ch < nodes[m]->ch))
                    m = i;
            HT *t = nodes[k];
            nodes[k] = nodes[m];
            nodes[m] = t;
        }
        HT *p = malloc(sizeof *p);
        *p = (HT){nodes[0]->freq + nodes[1]->freq, nodes[0]->ch, nodes[0], nodes[1]};
        nodes[0] = p;
        nodes[1] = nodes[--n];
    }
    char buf[32];
    gen(nodes[0], buf, 0);
    int bits = 0;
    for (const char *p = msg; *p; p++) {
        bits += strlen(codes[(unsigned char)*p]);
    }
    printf("%d bits, a=%s\n", bits, codes['a']);
    unsigned char out[64] = {0};
    int bp = 0;
    for (const char *p = msg; *p; p++)
        for (const char *c = codes[(int)*p]; *c; c++, bp++)
            if (*c == '1')
                out[bp >> 3] |= 0x80 >> (bp & 7);
    HT *t = nodes[0];
    for (int i = 0; i < bp; i++) {
        t = (out[i / 8] >> (7 - i % 8)) & 1 ? t->r : t->l;
        if (!t->l) {
            putchar(t->ch);
            t = nodes[0];
        }
    }
    puts("");
    return 0;
}
