/* Binary search tree: insert, traversals, height, delete, with pointers to pointers. */
#include <stdio.h>
#include <stdlib.h>

typedef struct Tree Tree;
struct Tree { int key; Tree *left, *right; };

static void insert(Tree **t, int key) {
    while (*t) t = key < (*t)->key ? &(*t)->left : &(*t)->right;
    *t = malloc(sizeof(Tree));
    (*t)->key = key;
    (*t)->left = (*t)->right = NULL;
}

static void inorder(const Tree *t, void (*visit)(int)) {
    if (t == NULL) return;
    inorder(t->left, visit);
    visit(t->key);
    inorder(t->right, visit);
}

static int height(const Tree *t) {
    if (!t) return 0;
    int l = height(t->left), r = height(t->right);
    return 1 + (l > r ? l : r);
}

static void removeKey(Tree **t, int key) {
    while (*t && (*t)->key != key) t = key < (*t)->key ? &(*t)->left : &(*t)->right;
    if (!*t) return;
    Tree *dead = *t;
    if (!dead->left) *t = dead->right;
    else if (!dead->right) *t = dead->left;
    else {
        Tree **m = &dead->right;
        while ((*m)->left) m = &(*m)->left;
        dead->key = (*m)->key;
        dead = *m;
        *m = dead->right;
    }
    free(dead);
}

static int total;
static void show(int k) { printf("%d ", k); total += k; }

int main(void) {
    Tree *root = NULL;
    int keys[] = {50, 30, 70, 20, 40, 60, 80, 35, 45, 65};
    for (int i = 0; i < 10; i++) insert(&root, keys[i]);
    inorder(root, show);
    printf("| height %d total %d\n", height(root), total);
    removeKey(&root, 30);
    removeKey(&root, 50);
    removeKey(&root, 20);
    removeKey(&root, 1000);
    total = 0;
    inorder(root, &show);
    printf("| height %d total %d root %d\n", height(root), total, root->key);
    return 0;
}
