/* Allocates, walks and frees many short-lived binary trees beside a long-lived one.
 * Argument: n, the depth. */
#include "bench.h"

#include <stdio.h>

enum { MIN_DEPTH = 4 };

typedef struct Node {
    struct Node *left, *right;
} Node;

static Node *makeTree(int depth) {
    Node *node = malloc(sizeof *node);
    if (!node) {
        exit(1);
    }
    if (depth > 0) {
        node->left = makeTree(depth - 1);
        node->right = makeTree(depth - 1);
    } else {
        node->left = NULL;
        node->right = NULL;
    }
    return node;
}

static int checkTree(const Node *node) {
    if (!node->left) {
        return 1;
    }
    return 1 + checkTree(node->left) + checkTree(node->right);
}

static void freeTree(Node *node) {
    if (node->left) {
        freeTree(node->left);
        freeTree(node->right);
    }
    free(node);
}

int main(int argc, char **argv) {
    int maxDepth = sizeArg(argc, argv, 15);
    if (maxDepth < MIN_DEPTH + 2) {
        maxDepth = MIN_DEPTH + 2;
    }
    Node *tree = makeTree(maxDepth + 1);
    printf("stretch tree of depth %d check: %d\n", maxDepth + 1, checkTree(tree));
    freeTree(tree);
    Node *longLived = makeTree(maxDepth);
    for (int depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
        int iterations = 1 << (maxDepth - depth + MIN_DEPTH);
        int check = 0;
        for (int i = 0; i < iterations; i++) {
            tree = makeTree(depth);
            check += checkTree(tree);
            freeTree(tree);
        }
        printf("%d trees of depth %d check: %d\n", iterations, depth, check);
    }
    printf("long lived tree of depth %d check: %d\n", maxDepth, checkTree(longLived));
    freeTree(longLived);
    return 0;
}
