/* for_elements.c: loops over elements and values, as loops that count (Free Pascal's for .. in). Each is built as a tree around the body that the
 * caller has parsed; NULL: the variable cannot take the elements. */
#include "frontends/pascal/parser.h"

/* turn: begin variable := element; body end. NULL: the variable cannot take it. */
static Node *turnOf(PasParser *p, Node *variable, Node *element, Node *body, Pos pos) {
    Node *turn = pasStmt(p, ST_BLOCK, pos), *value = pasConvert(p, element, variable->type, PAS_STORE);
    if (value == NULL) return NULL;
    turn->a = pasList(pasAssignNode(p, variable, value, pos), body, NULL);
    return turn;
}

/* for v in array do: t := array; for i := low to high do begin v := t[i]; body end, over a copy of the reference or the array's own place. */
Node *pasArrayLoop(PasParser *p, Node *variable, Node *array, Node *body, Pos pos) {
    Type *t = array->type;
    Node *block = pasStmt(p, ST_BLOCK, pos), *loop = pasStmt(p, ST_FOR, pos), *hold = NULL;
    Node *i = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), pos), *low = pasInt(p, pos, 0), *high;
    bool isPlace = t->kind == TYPE_ARRAY || t->kind == TYPE_OPENARRAY;
    if (!isPlace) {
        Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, t), pos);
        hold = pasAssignNode(p, pasClone(p, temp), array, pos);
        array = temp;
    }
    if (t->kind == TYPE_ARRAY) {
        low = pasInt(p, pos, t->low);
        high = pasInt(p, pos, t->high);
    } else {
        Node *length = nodeNew(p->nodes, EX_LENGTH, pos, p->types->int64);
        length->a = pasClone(p, array);
        bool isString = t->kind == TYPE_STRING;
        high = isString ? length : nodeBinary(p->nodes, pos, BIN_SUB, length, pasInt(p, pos, 1), p->types->int64);
        if (isString) low = pasInt(p, pos, 1);
    }
    Node *element = nodeNew(p->nodes, t->kind == TYPE_STRING ? EX_STRINDEX : EX_INDEX, pos, t->kind == TYPE_STRING ? p->types->character : t->elem);
    element->a = array;
    element->b = t->kind == TYPE_ARRAY && typeHost(t->index)->kind != TYPE_INT ? nodeConv(p->nodes, CV_RETYPE, pasClone(p, i), typeHost(t->index)) : pasClone(p, i);
    Node *turn = turnOf(p, variable, element, body, pos);
    if (turn == NULL) return NULL;
    loop->d = i;
    loop->a = low;
    loop->b = high;
    loop->c = turn;
    loop->flags |= NF_FOR_NO_FIX;
    block->a = hold == NULL ? loop : pasList(hold, loop, NULL);
    return block;
}

/* for v in set do: t := set; for i := 0 to last do if i in t then begin v := i; body end */
Node *pasSetLoop(PasParser *p, Node *variable, Node *set, Node *body, Pos pos) {
    Type *member = typeHost(set->type->elem);
    Node *block = pasStmt(p, ST_BLOCK, pos), *loop = pasStmt(p, ST_FOR, pos), *test = pasStmt(p, ST_IF, pos);
    Node *held = pasVarNode(p, (PasSymbol *)pasTemp(p, set->type), pos), *i = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), pos);
    Node *element = member->kind == TYPE_INT ? pasClone(p, i) : nodeConv(p->nodes, CV_RETYPE, pasClone(p, i), member);
    Node *turn = turnOf(p, variable, element, body, pos);
    if (turn == NULL) return NULL;
    test->a = nodeBinary(p->nodes, pos, BIN_IN, pasClone(p, i), pasClone(p, held), p->types->boolean);
    test->b = turn;
    loop->d = i;
    loop->a = pasInt(p, pos, 0);
    loop->b = pasInt(p, pos, (int64_t)set->type->size * 8 - 1);
    loop->c = test;
    loop->flags |= NF_FOR_NO_FIX;
    block->a = pasList(pasAssignNode(p, held, set, pos), loop, NULL);
    return block;
}

/* for v in type do: for i := low to high do begin v := i; body end */
Node *pasTypeLoop(PasParser *p, Node *variable, Type *type, Node *body, Pos pos) {
    int64_t low, high;
    Node *loop = pasStmt(p, ST_FOR, pos), *i = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), pos);
    Type *host = typeHost(type);
    typeRange(type, &low, &high);
    Node *element = host->kind == TYPE_INT ? pasClone(p, i) : nodeConv(p->nodes, CV_RETYPE, pasClone(p, i), host);
    loop->d = i;
    loop->a = pasInt(p, pos, low);
    loop->b = pasInt(p, pos, high);
    loop->c = turnOf(p, variable, element, body, pos);
    loop->flags |= NF_FOR_NO_FIX;
    return loop->c == NULL ? NULL : loop;
}

/* The name of an ordinal type before a token of kind `end`, accepted; else NULL. */
Type *pasOrdinalTypeName(PasParser *p, unsigned end) {
    const Symbol *s = p->tok.kind == TK_IDENT ? p->tok.name->symbol : NULL;
    if (s == NULL || s->kind != SYM_TYPE || !typeIsOrdinal(s->type) || pasPeek(p)->kind != end) return NULL;
    if (p->with != NULL && pasFindWith(p, p->tok.name, p->tok.pos) != NULL) return NULL;
    Type *t = pasFind(p, p->tok.name, p->tok.pos, p->tok.length, false)->s.type;
    pasNext(p);
    return t;
}
