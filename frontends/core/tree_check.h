/* tree_check.h: the private contract between tree_check.c (walk, statements, symbols) and tree_check_expr.c (expressions). */
#ifndef PSCAL_FRONTENDS_CORE_TREE_CHECK_H
#define PSCAL_FRONTENDS_CORE_TREE_CHECK_H

#include "frontends/core/json.h"
#include "frontends/core/tree_shape.h"

/* An open ST_WITH. */
typedef struct CheckWith {
    struct CheckWith *outer;
    const Symbol *symbol;
} CheckWith;
/* A node that is still to be checked, and where it stands. */
typedef struct CheckItem {
    const Node *node;
    CheckWith *with;
    bool inLoop, inCatch;
    bool inFinally; /* of a finally part, or of a loop in one: nothing may leave it */
} CheckItem;

typedef struct TreeCheck {
    Compile *c;
    Arena *arena;            /* scratch */
    const Routine *routine;  /* whose body is checked; NULL: values of globals */
    const CheckItem *item;
    CheckItem *stack;
    uint32_t count, capacity;
    bool isOk;
} TreeCheck;

/* Reports; always false. */
bool checkFail(TreeCheck *k, Pos pos, const char *message);
bool checkNeeds(TreeCheck *k, const Node *x, bool condition, const char *message);
bool checkExpr(TreeCheck *k, const Node *x);
bool checkIsDesignator(const Node *x);
bool checkIsVisible(const TreeCheck *k, const Symbol *s);
/* A value like x can be stored into a variable of type t. */
bool checkCanStore(const Node *x, const Type *t);
bool checkIsVariableType(const Type *t);
static inline bool checkIsBool(const Type *t) {
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    return t->kind == TYPE_BOOL;
}

#endif
