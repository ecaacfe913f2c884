/* tree.c: constructors of tree nodes. They only build; folding is nodeFold's (fold.c). */
#include "frontends/core/tree_shape.h"
#include "runtime/plat/sanitizer.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

enum { SIZE_LEAF = offsetof(Node, a) };

const NodeForm nodeForms[NODE_FORM_COUNT] = {
#define CHILDREN(a, b, c) (SLOT_##c != SLOT_NONE ? 3 : SLOT_##b != SLOT_NONE ? 2 : SLOT_##a != SLOT_NONE ? 1 : 0)
/* A with-reference is replaced where it stands by what it refers to (lower_stmt.c). */
#define ROOM(kind, count, payload) ((kind) == EX_WITHREF ? 3 : PAY_##payload == PAY_BYTES ? 1 : (count))
#define NODE(kind, name, a, b, c, payload) [kind] = {(uint8_t)(SIZE_LEAF + ROOM(kind, CHILDREN(a, b, c), payload) * sizeof(Node *)), CHILDREN(a, b, c)},
#include "frontends/core/tree_shape.def"
#undef NODE
#undef ROOM
#undef CHILDREN
    [NODE_KIND_COUNT] = {SIZE_LEAF, 0},
    [NODE_KIND_COUNT + 1] = {SIZE_LEAF, 0},
};
_Static_assert(SIZE_LEAF + 3 * sizeof(Node *) == sizeof(Node) && sizeof(Node) == 56, "children stand last; the length of a string where a stands");

_Static_assert((sizeof(Node) - SIZE_LEAF) / sizeof(Node *) + 1 == ARENA_FREE_LISTS, "a list of free nodes for each size");

static inline Node **freeNodes(Arena *a, size_t size) { return (Node **)&a->freeNodes[(size - SIZE_LEAF) / sizeof(Node *)]; }

static Node *allotAgain(Node **list, size_t size) {
    Node *x = *list;
    sanitizerAllow(x, size);
    *list = x->next;
    memset(x, 0, SIZE_LEAF);
    Node **children = nodeChild(x, 0);
    for (size_t i = 0; i < (size - SIZE_LEAF) / sizeof(Node *); i++) children[i] = NULL;
    return x;
}

static inline Node *allot(Arena *a, size_t size) {
    Node **list = freeNodes(a, size);
    if (UNLIKELY(*list != NULL)) return allotAgain(list, size);
    char *p = arenaAlloc(a, size + GAP_BYTES);
    sanitizerGap(p + size);
    return (Node *)(void *)p;
}

void nodeGiveBack(Arena *a, Node *x) {
    size_t size = nodeForms[x->kind].size;
    Node **list = freeNodes(a, size);
    x->kind = NODE_NONE;
    x->next = *list;
    *list = x;
    sanitizerForbid(x, size);
}

Node *nodeNew(Arena *a, NodeKind kind, Pos pos, Type *type) {
    assert(kind > NODE_NONE && kind < NODE_KIND_COUNT);
    Node *x = allot(a, nodeForms[kind].size);
    x->kind = (uint8_t)kind;
    x->pos = pos;
    x->type = type;
    return x;
}

Node *nodeNewAny(Arena *a) { return allot(a, sizeof(Node)); }

Node *nodeCopy(Arena *a, const Node *x) {
    assert(x->kind < NODE_FORM_COUNT);
    size_t size = nodeForms[x->kind].size;
    return memcpy(allot(a, size), x, size);
}

static Node *cloneList(Arena *a, const Node *first) {
    Node *list = NULL, **last = &list;
    for (const Node *x = first; x != NULL; x = x->next) {
        *last = nodeClone(a, x);
        last = &(*last)->next;
    }
    return list;
}

/* Recursion: as deep as the parser let the tree become. */
Node *nodeClone(Arena *a, const Node *x) {
    if (x == NULL) return NULL;
    Node *copy = nodeCopy(a, x);
    copy->next = NULL;
    if (x->kind == ST_PACKED) copy->str.bytes = arenaCopy(a, x->str.bytes, x->str.length); /* each of them may be changed */
    for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) {
        Node **child = nodeChild(copy, i);
        *child = slotIsList(nodeShapes[x->kind].slots[i]) ? cloneList(a, *child) : nodeClone(a, *child);
    }
    return copy;
}

Node nodeValue(const Node *x) {
    Node value = {.kind = NODE_NONE};
    assert(x->kind < NODE_FORM_COUNT);
    memcpy(&value, x, nodeForms[x->kind].size);
    return value;
}

Node *nodeInt(Arena *a, Pos pos, Type *type, int64_t value) {
    Node *x = nodeNew(a, EX_INT, pos, type);
    x->i = value;
    return x;
}

Node *nodeUnary(Arena *a, UnaryOp op, Node *operand, Type *type) {
    Node *x = nodeNew(a, EX_UNARY, operand->pos, type);
    x->op = (uint8_t)op;
    x->a = operand;
    return x;
}

Node *nodeBinary(Arena *a, Pos pos, BinaryOp op, Node *left, Node *right, Type *type) {
    Node *x = nodeNew(a, EX_BINARY, pos, type);
    x->op = (uint8_t)op;
    x->a = left;
    x->b = right;
    return x;
}

Node *nodeConv(Arena *a, ConvKind op, Node *operand, Type *type) {
    Node *x = nodeNew(a, EX_CONV, operand->pos, type);
    x->op = (uint8_t)op;
    x->a = operand;
    return x;
}

bool nodeIsConst(const Node *x) {
    switch (x->kind) {
    case EX_INT: case EX_REAL: case EX_STR: case EX_NIL: case EX_SETCONST: return true;
    default: return false;
    }
}
