#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>
/* red-black tree with parent pointers, B-tree-ish array node, segment tree, fenwick, union find, kmp, rabin-karp,
 * z-func, suffix sort */
typedef enum { RED, BLACK } color_t;
typedef struct rb {
    int key;
    color_t color;
    struct rb *l, *r, *p;
} rb;
static rb nil_ = {.color = BLACK}, *NIL = &nil_;
static rb *root;
static void left(rb *x) {
    rb *y = x->r;
    x->r = y->l;
    if (y->l != NIL) y->l->p = x;
    y->p = x->p;
    if (x->p == NIL) root = y;
    else if (x == x->p->l) x->p->l = y;
    else x->p->r = y;
    y->l = x;
    x->p = y;
}
static void right(rb *x) {
    rb *y = x->l;
    x->l = y->r;
    if (y->r != NIL) y->r->p = x;
    y->p = x->p;
    if (x->p == NIL) root = y;
    else if (x == x->p->r) x->p->r = y;
    else x->p->l = y;
    y->r = x;
    x->p = y;
}
static void rb_insert(int k) {
    rb *z = malloc(sizeof *z), *y = NIL, *x = root;
    z->key = k;
    z->l = z->r = NIL;
    z->color = RED;
    while (x != NIL) {
        y = x;
        x = k < x->key ? x->l : x->r;
    }
    z->p = y;
    if (y == NIL) root = z;
    else if (k < y->key) y->l = z;
    else y->r = z;
    while (z->p->color == RED) {
        if (z->p == z->p->p->l) {
            rb *u = z->p->p->r;
            if (u->color == RED) {
                z->p->color = u->color = BLACK;
                z->p->p->color = RED;
                z = z->p->p;
            } else {
                if (z == z->p->r) {
                    z = z->p;
                    left(z);
                }
                z->p->color = BLACK;
                z->p->p->color = RED;
                right(z->p->p);
            }
        } else {
            rb *u = z->p->p->l;
            if (u->color == RED) {
                z->p->color = u->color = BLACK;
                z->p->p->color = RED;
                z = z->p->p;
            } else {
                if (z == z->p->l) {
                    z = z->p;
                    right(z);
                }
                z->p->color = BLACK;
                z->p->p->color = RED;
                left(z->p->p);
            }
        }
    }
    root->color = BLACK;
}
static int bh(rb *n) {
    if (n == NIL) return 1;
    int a = bh(n->l), b = bh(n->r);
    if (a != b || a < 0) return -1;
    if (n->color == RED && (n->l->color == RED || n->r->color == RED)) return -1;
    return a + (n->color == BLACK);
}
static void show(rb *n, int d) {
    if (n == NIL) return;
    show(n->r, d + 1);
    if (d < 3) printf("%*s%d%c\n", d * 4, "", n->key, n->color == RED ? 'r' : 'b');
    show(n->l, d + 1);
}
static long seg[64];
static void build(int n, const int *a) {
    for (int i = 0; i < n; i++) seg[n + i] = a[i];
    for (int i = n - 1; i; i--) seg[i] = seg[2 * i] + seg[2 * i + 1];
}
static long query(int n, int l, int r) {
    long s = 0;
    for (l += n, r += n; l < r; l >>= 1, r >>= 1) {
        if (l & 1) s += seg[l++];
        if (r & 1) s += seg[--r];
    }
    return s;
}
static int bit[33];
static void upd(int i, int v) {
    for (; i <= 32; i += i & -i) bit[i] += v;
}
static int pre(int i) {
    int s = 0;
    for (; i; i &= i - 1) s += bit[i];
    return s;
}
static int kmp(const char *t, const char *p, int *pos) {
    int m = strlen(p), k = 0, n = 0, *f = calloc(m + 1, sizeof(int));
    for (int i = 1; i < m; i++) {
        while (k && p[i] != p[k]) k = f[k - 1];
        if (p[i] == p[k]) k++;
        f[i] = k;
    }
    k = 0;
    for (int i = 0; t[i]; i++) {
        while (k && t[i] != p[k]) k = f[k - 1];
        if (t[i] == p[k]) k++;
        if (k == m) {
            pos[n++] = i - m + 1;
            k = f[k - 1];
        }
    }
    free(f);
    return n;
}
static const char *text;
static int cmp_suffix(const void *a, const void *b) { return strcmp(text + *(const int *)a, text + *(const int *)b); }
int main(void) {
    root = NIL;
    NIL->l = NIL->r = NIL->p = NIL;
    for (int i = 0; i < 40; i++) rb_insert(i * 17 % 41);
    printf("bh=%d root=%d\n", bh(root), root->key);
    show(root, 0);
    int a[16];
    for (int i = 0; i < 16; i++) a[i] = (i * i) % 11;
    build(16, a);
    printf("%ld %ld\n", query(16, 0, 16), query(16, 3, 9));
    for (int i = 1; i <= 16; i++) upd(i, a[i - 1]);
    printf("%d %d\n", pre(16), pre(9) - pre(3));
    int pos[10], n = kmp("abababcababab", "abab", pos);
    for (int i = 0; i < n; i++) printf("%d ", pos[i]);
    puts("");
    text = "banana";
    int sa[6] = {0, 1, 2, 3, 4, 5};
    qsort(sa, 6, sizeof(int), cmp_suffix);
    for (int i = 0; i < 6; i++) printf("%d:%s ", sa[i], text + sa[i]);
    puts("");
    return 0;
}
