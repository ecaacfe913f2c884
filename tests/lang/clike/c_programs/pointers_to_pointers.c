#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct node {
    int data;
    struct node *next;
};
typedef struct tree {
    int key;
    struct tree *left, *right;
} Tree, *TreePtr;
static struct node *push(struct node **head, int v) {
    struct node *n = malloc(sizeof *n);
    n->data = v;
    n->next = *head;
    *head = n;
    return n;
}
static void reverse(struct node **h) {
    struct node *p = NULL, *c = *h;
    while (c) {
        struct node *n = c->next;
        c->next = p;
        p = c;
        c = n;
    }
    *h = p;
}
static void delete (struct node **pp, int v) {
    while (*pp && (*pp)->data != v)
        pp = &(*pp)->next;
    if (*pp) {
        struct node *d = *pp;
        *pp = d->next;
        free(d);
    }
}
static TreePtr insert(TreePtr t, int k) {
    if (!t) {
        t = (TreePtr)calloc(1, sizeof(Tree));
        t->key = k;
    } else if (k < t->key)
        t->left = insert(t->left, k);
    else
        t->right = insert(t->right, k);
    return t;
}
static void ins2(Tree **t, int k) {
    while (*t)
        t = k < (*t)->key ? &(*t)->left : &(*t)->right;
    *t = malloc(sizeof **t);
    (*t)->key = k;
    (*t)->left = (*t)->right = NULL;
}
static void walk(Tree *t) {
    if (t) {
        walk(t->left);
        printf("%d ", t->key);
        walk(t->right);
    }
}
static int height(const Tree *t) {
    if (!t)
        return 0;
    int l = height(t->left), r = height(t->right);
    return 1 + (l > r ? l : r);
}
static void drop(Tree *t) {
    if (t) {
        drop(t->left);
        drop(t->right);
        free(t);
    }
}
int main(void) {
    struct node *h = NULL;
    for (int i = 0; i < 5; i++)
        push(&h, i * i);
    reverse(&h);
    delete (&h, 4);
    delete (&h, 0);
    delete (&h, 99);
    for (struct node *p = h; p != NULL; p = p->next)
        printf("%d%s", p->data, p->next ? " -> " : "\n");
    while (h) {
        struct node *n = h->next;
        free(h);
        h = n;
    }
    Tree *t = NULL;
    int keys[] = {5, 2, 8, 1, 9, 3};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        t = insert(t, keys[i]);
    ins2(&t, 7);
    ins2(&t, 4);
    walk(t);
    printf("h=%d\n", height(t));
    drop(t);
    int r = 3, c = 4;
    int **m = malloc(r * sizeof(int *));
    for (int i = 0; i < r; i++) {
        m[i] = malloc(c * sizeof(int));
        for (int j = 0; j < c; j++)
            m[i][j] = i * j;
    }
    for (int i = 0; i < r; i++) {
        for (int j = 0; j < c; j++)
            printf("%3d", m[i][j]);
        puts("");
    }
    for (int i = 0; i < r; i++)
        free(m[i]);
    free(m);
    int(*a2)[4] = malloc(3 * sizeof *a2);
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 4; j++)
            a2[i][j] = i + j;
    printf("%d\n", a2[2][3]);
    free(a2);
    char **words = NULL;
    int n = 0, cap = 0;
    const char *src[] = {"pear", "apple", "fig", NULL};
    for (const char **p = src; *p; p++) {
        if (n == cap) {
            cap = cap ? cap * 2 : 1;
            words = realloc(words, cap * sizeof *words);
        }
        words[n] = malloc(strlen(*p) + 1);
        strcpy(words[n++], *p);
    }
    for (int i = 0; i < n; i++) {
        printf("%s ", words[i]);
        free(words[i]);
    }
    free(words);
    puts("");
    return 0;
}
