/* tree.c: constructors of tree nodes. They only build; folding is nodeFold's (fold.c). */
#include "frontends/core/tree.h"

#include <assert.h>

Node *nodeNew(Arena *a, NodeKind kind, Pos pos, Type *type) {
    assert(kind > NODE_NONE && kind < NODE_KIND_COUNT);
    Node *x = ARENA_NEW(a, Node);
    x->kind = (uint8_t)kind;
    x->pos = pos;
    x->type = type;
    return x;
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
