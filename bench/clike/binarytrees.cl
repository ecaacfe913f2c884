// Allocates, walks and frees many short-lived binary trees beside a long-lived one. Argument: n, the depth.
#include "inc_size.h"

const int MIN_DEPTH = 4;
struct Node { struct Node *left, *right; };

struct Node *makeTree(int32_t depth) {
    struct Node *node;
    new(&node);
    if (depth > 0) {
        node->left = makeTree(depth - 1);
        node->right = makeTree(depth - 1);
    } else {
        node->left = NULL;
        node->right = NULL;
    }
    return node;
}

int32_t checkTree(struct Node *node) {
    if (node->left == NULL) return 1;
    return 1 + checkTree(node->left) + checkTree(node->right);
}

void freeTree(struct Node *node) {
    if (node->left != NULL) {
        freeTree(node->left);
        freeTree(node->right);
    }
    dispose(&node);
}

int main() {
    int32_t maxDepth = sizeArgument(15);
    if (maxDepth < MIN_DEPTH + 2) maxDepth = MIN_DEPTH + 2;
    struct Node *tree = makeTree(maxDepth + 1);
    printf("stretch tree of depth %d check: %d\n", maxDepth + 1, checkTree(tree));
    freeTree(tree);
    struct Node *longLived = makeTree(maxDepth);
    for (int32_t depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
        int32_t iterations = 1 << (maxDepth - depth + MIN_DEPTH), check = 0;
        for (int32_t i = 0; i < iterations; i++) {
            tree = makeTree(depth);
            check = check + checkTree(tree);
            freeTree(tree);
        }
        printf("%d trees of depth %d check: %d\n", iterations, depth, check);
    }
    printf("long lived tree of depth %d check: %d\n", maxDepth, checkTree(longLived));
    freeTree(longLived);
    return 0;
}
