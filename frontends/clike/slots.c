/* slots.c: places of pointers whose type a C program does not name, or names in its own way: `void **` and `T **` of the same memory. A pointer that
 * was loaded as a T * must lead to a T, and a T * that is stored must fit the place; both are checked when the program runs, where a cast has hidden
 * what the place really holds:
 *   - a store through a void ** (the place may be that of a T *);
 *   - loads and stores through `(T **)untyped`, used at once or kept in a local variable: `const T *const *x = a;` (the place may be that of a void *).
 * The latter are cells of a type of their own, which in memory is a void *. */
#include "frontends/clike/builtins.h"
#include "frontends/clike/concurrency.h"

#include <assert.h>

typedef struct ClkSlot {
    struct ClkSlot *next;
    Type *type; /* of the cells */
    Type *real; /* T * */
} ClkSlot;

static const ClkSlot *slotOf(const ClkParser *p, const Type *t) {
    const ClkSlot *s = p->slots;
    while (s != NULL && s->type != t) s = s->next;
    return s;
}

static Type *slotLike(ClkParser *p, Type *real) {
    for (ClkSlot *s = p->slots; s != NULL; s = s->next) {
        if (s->real == real) return s->type;
    }
    ClkSlot *s = ARENA_NEW(p->arena, ClkSlot);
    *s = (ClkSlot){.next = p->slots, .type = typeCopy(p->types, p->types->pointer), .real = real};
    s->type->plain = p->types->pointer;
    s->type->moduleType = s->type->moduleBox = 0;
    p->slots = s;
    return s->type;
}

bool clkIsSlot(const ClkParser *p, const Node *x) {
    return (x->kind == EX_DEREF || x->kind == EX_INDEX) && x->type->kind == TYPE_POINTER && x->type->plain != NULL && slotOf(p, x->type) != NULL;
}

Type *clkSlotReal(const ClkParser *p, const Type *t) {
    const ClkSlot *s = t->kind == TYPE_POINTER && t->plain != NULL ? slotOf(p, t) : NULL;
    return s != NULL ? s->real : NULL;
}

bool clkReachSlot(ClkParser *p, Node *x) {
    Type *to = x->kind == EX_VIEW ? x->type->elem : NULL;
    bool isHidden = to != NULL && to->kind == TYPE_POINTER && to->elem != NULL && x->a->type->kind == TYPE_POINTER && x->a->type->elem == NULL;
    if (!isHidden || clkSlotReal(p, to) != NULL || clkIsVla(p, to) || (to->elem->kind == TYPE_RECORD && to->elem->isOpen)) return false;
    x->type = clkPointerTo(p, slotLike(p, to), x->type->isConst);
    return true;
}

Node *clkLoadSlot(ClkParser *p, Node *x) {
    const ClkSlot *s = slotOf(p, x->type);
    assert(s != NULL);
    Node *plain = nodeCopy(p->nodes, x);
    plain->type = p->types->pointer;
    return clkTryConvert(p, plain, s->real, CLK_CAST);
}

/* A place of pointers that is reached through a void **, or a cell. */
static bool isChecked(const ClkParser *p, const Node *x) {
    if (x->kind != EX_DEREF && !(x->kind == EX_INDEX && x->a->type->kind == TYPE_POINTER)) return false;
    return x->type == p->types->pointer || x->type->plain == p->types->pointer;
}

Node *clkStoreSlot(ClkParser *p, Node *target, Node *value, Pos pos, uint32_t length) {
    Type *real = clkSlotReal(p, target->type);
    if (!isChecked(p, target)) return NULL;
    value = clkConvert(p, value, real != NULL ? real : target->type, CLK_ASSIGN, pos, length);
    if (clkBad(value)) return value;
    Node *kept, *first = clkKeep(p, value, value->type, &kept), *index = target->kind == EX_INDEX ? clkArith(p, target->b, p->types->int64) : clkLong(p, pos, 0);
    Node *place = nodeConv(p->nodes, CV_RETYPE, target->a, p->types->pointer), *stored = nodeConv(p->nodes, CV_RETYPE, clkClone(p, kept), p->types->pointer);
    place->pos = stored->pos = pos;
    first->next = clkExprStmt(p, clkVoidCall(p, pos, BI_c_set_slot, clkList(place, index, stored, NULL)));
    return clkSeq(p, pos, first, clkClone(p, kept));
}
