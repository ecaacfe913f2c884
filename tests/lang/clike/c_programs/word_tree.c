#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
/* word frequency with binary tree on stdin, and strtok, sprintf tables */
typedef struct node { char *word; int n; struct node *l, *r; } *Tree;
static Tree insert(Tree t, const char *w) {
    int c;
    if (!t) { t = calloc(1, sizeof *t); t->word = strdup(w); t->n = 1; }
    else if ((c = strcmp(w, t->word)) == 0) t->n++;
    else if (c < 0) t->l = insert(t->l, w);
    else t->r = insert(t->r, w);
    return t;
}
static int height(Tree t) { if (!t) return 0; int a = height(t->l), b = height(t->r); return 1 + (a > b ? a : b); }
static Tree *flat(Tree t, Tree *out) { if (t) { out = flat(t->l, out); *out++ = t; out = flat(t->r, out); } return out; }
static int by_count(const void *a, const void *b) {
    const struct node *x = *(const Tree *)a, *y = *(Tree const *)b;
    return y->n != x->n ? y->n - x->n : strcmp(x->word, y->word);
}
static void release(Tree t) { if (!t) return; release(t->l); release(t->r); free(t->word); free(t); }
static Tree del(Tree t, const char *w) {
    Tree *p = &t;
    while (*p) { int c = strcmp(w, (*p)->word); if (!c) break; p = c < 0 ? &(*p)->l : &(*p)->r; }
    Tree x = *p;
    if (!x) return t;
    if (!x->l) *p = x->r;
    else if (!x->r) *p = x->l;
    else {
        Tree *q = &x->r;
        while ((*q)->l) q = &(*q)->l;
        Tree y = *q; *q = y->r; y->l = x->l; y->r = x->r; *p = y;
    }
    free(x->word); free(x);
    return t;
}
int main(void) {
    char line[256]; Tree root = NULL; int words = 0, lines = 0;
    while (fgets(line, sizeof line, stdin)) {
        lines++;
        line[strcspn(line, "\r\n")] = '\0';
        for (char *p = line; *p; ++p) *p = tolower((unsigned char)*p);
        for (char *w = strtok(line, " ,.;:!?\t-"); w != NULL; w = strtok(NULL, " ,.;:!?\t-")) root = insert(root, w), words++;
    }
    printf("%d lines %d words height %d\n", lines, words, height(root));
    Tree *all = malloc(words * sizeof(Tree)), *end = flat(root, all);
    int n = (int)(end - all);
    qsort(all, n, sizeof all[0], by_count);
    for (int i = 0; i < n && i < 6; i++) printf("%-10.8s|%4d|%*s%s\n", all[i]->word, all[i]->n, all[i]->n * 2, "", "*");
    free(all);
    root = del(root, "the"); root = del(root, "nothing"); root = del(root, "fox");
    all = malloc(n * sizeof *all);
    n = flat(root, all) - all;
    for (int i = 0; i < n; i++) printf("%s%s", i ? " " : "", all[i]->word);
    printf("\n");
    free(all);
    release(root);
    return n;
}
