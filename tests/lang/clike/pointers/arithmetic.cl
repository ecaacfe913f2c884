// clike.md 9: pointers carry their object and bounds
struct Node { int v; struct Node *next; };
int sum(int *p, int *end) { int s = 0; while (p != end) s += *p++; return s; }
int first(int m[][3], int r) { return m[r][0]; }
int *escape() { int local = 42; return &local; }
void clear(struct Node *n) { n->v = 0; (*n).next = NULL; }
int main() {
    int a[5] = {1, 2, 3, 4, 5}, *p = a, *q = &a[4];
    printf("%d %d %d %d\n", *p, *q, q - p, p < q);
    p += 2; printf("%d %d %d\n", *p, p[-1], *(p + 1));
    *p++ = 30; printf("%d %d\n", a[2], *p);
    --p; (*p)++; printf("%d\n", a[2]);
    printf("%d %d\n", sum(a, a + 5), sum(&a[1], &a[3]));
    int m[2][3] = {{1, 2, 3}, {4, 5, 6}}; int *r = m[1];
    printf("%d %d %d\n", first(m, 1), r[2], *(*(m + 1) + 1));
    int *e = escape(); printf("%d\n", *e);
    struct Node x = {7, NULL}, *n = &x; n->next = &x;
    printf("%d\n", n->next->next->v);
    int *f = &x.v; *f = 8; printf("%d\n", x.v);
    clear(&x); printf("%d %d\n", x.v, x.next == NULL);
    int **pp = &p; **pp = 99; *pp = a; printf("%d %d\n", a[2], *p);
    int *all = &a; printf("%d %d\n", (*all)[4], all[1]);
    char s[] = "text", *c = s; while (*c) c++; printf("%d\n", c - s);
    int *h = malloc(3 * sizeof(int)); h[2] = 5; h = realloc(h, 6 * sizeof(int)); printf("%d %d\n", h[2], h[5]); free(h);
    struct Node *list = calloc(4, sizeof(struct Node)); list[3].v = 3; printf("%d %d\n", list[3].v, (list + 3)->v);
    memset(list, 0, 4 * sizeof(struct Node)); printf("%d\n", list[3].v);
    int copy[5]; memcpy(copy, a, sizeof a); copy[0]++; printf("%d %d %d\n", a[0], copy[0], memcmp(a + 1, copy + 1, 4 * sizeof(int)));
    void *v = a; int *back = v; printf("%d %d\n", back == a, *(int *)v);
    double d = 1; unsigned char *bytes = (unsigned char *)&d; printf("%d %d\n", bytes[7], bytes[6]);
    return 0;
}
