#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* AVL tree + BST delete + in-order iteration with stack + level order queue */
typedef struct avl {
    int key;
    int height;
    struct avl *left, *right;
} avl;
#define H(n) ((n) ? (n)->height : 0)
#define MAX(a, b) ((a) > (b) ? (a) : (b))
static int rotations;
static avl *node(int k) {
    avl *n = malloc(sizeof *n);
    *n = (avl){.key = k, .height = 1};
    return n;
}
static void fix(avl *n) { n->height = 1 + MAX(H(n->left), H(n->right)); }
static avl *rot_right(avl *y) {
    avl *x = y->left;
    y->left = x->right;
    x->right = y;
    fix(y);
    fix(x);
    rotations++;
    return x;
}
static avl *rot_left(avl *x) {
    avl *y = x->right;
    x->right = y->left;
    y->left = x;
    fix(x);
    fix(y);
    rotations++;
    return y;
}
static avl *balance(avl *n) {
    fix(n);
    int b = H(n->left) - H(n->right);
    if (b > 1) {
        if (H(n->left->left) < H(n->left->right)) n->left = rot_left(n->left);
        return rot_right(n);
    }
    if (b < -1) {
        if (H(n->right->right) < H(n->right->left)) n->right = rot_right(n->right);
        return rot_left(n);
    }
    return n;
}
static avl *insert(avl *n, int k) {
    if (!n) return node(k);
    if (k < n->key) n->left = insert(n->left, k);
    else if (k > n->key) n->right = insert(n->right, k);
    else return n;
    return balance(n);
}
static avl *min(avl *n) {
    while (n->left) n = n->left;
    return n;
}
static avl *erase(avl *n, int k) {
    if (n == NULL) return NULL;
    if (k < n->key) n->left = erase(n->left, k);
    else if (k > n->key) n->right = erase(n->right, k);
    else {
        if (!n->left || !n->right) {
            avl *t = n->left ? n->left : n->right;
            free(n);
            return t;
        }
        avl *m = min(n->right);
        n->key = m->key;
        n->right = erase(n->right, m->key);
    }
    return balance(n);
}
static void inorder(const avl *n, void (*f)(int, void *), void *arg) {
    if (n) {
        inorder(n->left, f, arg);
        f(n->key, arg);
        inorder(n->right, f, arg);
    }
}
static void collect(int k, void *arg) {
    int **p = (int **)arg;
    *(*p)++ = k;
}
static void print_levels(avl *root) {
    avl *q[256];
    int head = 0, tail = 0;
    q[tail++] = root;
    while (head < tail) {
        int n = tail - head;
        while (n-- > 0) {
            avl *c = q[head++];
            printf("%d ", c->key);
            if (c->left) q[tail++] = c->left;
            if (c->right) q[tail++] = c->right;
        }
        printf("| ");
    }
    puts("");
}
static int check(const avl *n) {
    if (!n) return 1;
    int d = H(n->left) - H(n->right);
    return d >= -1 && d <= 1 && check(n->left) && check(n->right);
}
static void destroy(avl *n) {
    if (!n) return;
    destroy(n->left);
    destroy(n->right);
    free(n);
}
int main(void) {
    avl *root = NULL;
    for (int i = 1; i <= 31; i++) root = insert(root, i * 37 % 32);
    print_levels(root);
    printf("h=%d rot=%d ok=%d\n", root->height, rotations, check(root));
    for (int i = 0; i < 32; i += 3) root = erase(root, i);
    int buf[64], *p = buf;
    inorder(root, collect, &p);
    printf("%td:", p - buf);
    for (int *q = buf; q < p; q++) printf(" %d", *q);
    printf("\nok=%d h=%d\n", check(root), H(root));
    avl *st[32];
    int sp = 0;
    avl *cur = root;
    long sum = 0;
    while (cur || sp) {
        while (cur) {
            st[sp++] = cur;
            cur = cur->left;
        }
        cur = st[--sp];
        sum = sum * 3 + cur->key;
        sum %= 1000003;
        cur = cur->right;
    }
    printf("%ld\n", sum);
    destroy(root);
    return 0;
}
