/* tree_pack.c: see tree_pack.h.
 *
 * A pack is its trees in preorder, each list ended by a zero:
 *     kind (bit 7: an operator follows)  form  [op]  [flags, 2 bytes]  position  [type]  [payload]  [length]  children
 * The position is the distance from that of the node before. A pointer (type, symbol, field, bytes) is a number of one byte if it was the last one with its
 * hash, else itself. All but constants have it in reach of a few bytes: `i := 1` takes 15. */
#include "frontends/core/tree_pack.h"

#include "frontends/core/tree_shape.h"
#include <assert.h>
#include <string.h>

enum { KIND_HAS_OP = 128 };
enum Form {
    FORM_PAYLOAD = 3,      /* WORD_... of the payload */
    FORM_TYPE = 3 << 2,    /* and of the type */
    FORM_FLAGS = 1 << 4,
    FORM_LOWER = 7 << 5    /* the three flags of lowering's pre-pass, so that a list has the same size after it */
};
enum { WORD_ZERO, WORD_NUMBER, WORD_KNOWN, WORD_RAW };
enum { LOWER_SHIFT = 13, KNOWN_COUNT = 256, NUMBER_BITS = 27 };

enum { NODE_MOST = 40, SCRATCH = 32 << 10 }; /* bytes of a node without its children; of most lists */

typedef struct Pack {
    uint8_t *at;
    const uint8_t *end; /* of the room */
    size_t passed;      /* bytes of rooms that were too small: only counted */
    uint8_t *room;
    Pos pos;
    uint64_t known[KNOWN_COUNT];
} Pack;

static inline unsigned knownPlace(uint64_t word) { return (unsigned)((word * 0x9e3779b97f4a7c15u) >> 56); }

/* ---- writing ---- */

static inline uint8_t *putNumber(uint8_t *at, int64_t value) {
    uint64_t rest = ((uint64_t)value << 1) ^ (uint64_t)(value >> 63);
    for (; rest >= 128; rest >>= 7) *at++ = (uint8_t)(rest | 128);
    *at++ = (uint8_t)rest;
    return at;
}

static inline unsigned wordForm(const Pack *p, uint64_t word) {
    if (word == 0) return WORD_ZERO;
    if (word + (1u << (NUMBER_BITS - 1)) < 1u << NUMBER_BITS) return WORD_NUMBER;
    return p->known[knownPlace(word)] == word ? WORD_KNOWN : WORD_RAW;
}

static inline uint8_t *putWord(Pack *p, uint8_t *at, unsigned form, uint64_t word) {
    switch (form) {
    case WORD_NUMBER: return putNumber(at, (int64_t)word);
    case WORD_KNOWN: *at = (uint8_t)knownPlace(word); return at + 1;
    case WORD_RAW:
        p->known[knownPlace(word)] = word;
        memcpy(at, &word, sizeof word);
        return at + sizeof word;
    default: return at;
    }
}

/* Room for a node. What does not fit into it all is written again. */
static inline uint8_t *room(Pack *p) {
    if (UNLIKELY((size_t)(p->end - p->at) < NODE_MOST)) {
        p->passed += (size_t)(p->at - p->room);
        p->at = p->room;
    }
    return p->at;
}

static void putEnd(Pack *p) {
    *room(p) = NODE_NONE;
    p->at++;
}

static void putList(Pack *p, const Node *x);

/* Recursion here and below: as deep as the parser let the tree become. */
static void putNode(Pack *p, const Node *x) {
    const NodeShape *shape = &nodeShapes[x->kind];
    bool hasNode = shape->payload == PAY_NODE;
    uint64_t type = (uint64_t)(uintptr_t)x->type, payload = hasNode ? 0 : (uint64_t)x->i;
    unsigned flags = x->flags & ((1u << LOWER_SHIFT) - 1), typeForm = wordForm(p, type), payloadForm;
    uint8_t *at = room(p), *start = at;
    assert(x->kind < KIND_HAS_OP && x->kind != NODE_NONE);
    at[0] = (uint8_t)(x->kind | (x->op != 0 ? KIND_HAS_OP : 0));
    at += 2;
    if (x->op != 0) *at++ = x->op;
    if (flags != 0) {
        uint16_t bits = (uint16_t)flags;
        memcpy(at, &bits, sizeof bits);
        at += sizeof bits;
    }
    at = putNumber(at, (int64_t)x->pos - (int64_t)p->pos);
    p->pos = x->pos;
    at = putWord(p, at, typeForm, type);
    payloadForm = wordForm(p, payload);
    at = putWord(p, at, payloadForm, payload);
    start[1] = (uint8_t)(payloadForm | typeForm << 2 | (flags != 0 ? FORM_FLAGS : 0) | (unsigned)(x->flags >> LOWER_SHIFT) << 5);
    if (shape->payload == PAY_BYTES) at = putNumber(at, (int64_t)x->str.length);
    p->at = at;
    if (hasNode) putList(p, x->d);
    for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) {
        const Node *child = *nodeChild((Node *)(uintptr_t)x, i);
        if (slotIsList(shape->slots[i])) putList(p, child);
        else if (child != NULL) putNode(p, child);
        else putEnd(p);
    }
}

static void putList(Pack *p, const Node *x) {
    for (; x != NULL; x = x->next) putNode(p, x);
    putEnd(p);
}

/* Writes the list to the memory of the pack if that is large enough, else to new memory. */
static void pack(Arena *a, Node *packed, const Node *list) {
    uint8_t scratch[SCRATCH];
    Pack p = {.at = scratch, .room = scratch, .end = scratch + sizeof scratch};
    putList(&p, list);
    size_t size = p.passed + (size_t)(p.at - scratch);
    if (size > packed->str.length) packed->str.bytes = arenaAllocRaw(a, size);
    packed->str.length = size;
    uint8_t *bytes = (uint8_t *)(uintptr_t)packed->str.bytes;
    if (p.passed == 0) {
        memcpy(bytes, scratch, size);
        return;
    }
    p = (Pack){.at = bytes, .room = bytes, .end = bytes + size + NODE_MOST}; /* no more than size is written now */
    putList(&p, list);
}

/* ---- reading ---- */

static int64_t takeNumber(Pack *p) {
    uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        uint8_t byte = *p->at++;
        value |= (uint64_t)(byte & 127) << shift;
        if (byte < 128) return (int64_t)(value >> 1) ^ -(int64_t)(value & 1);
    }
}

static uint64_t takeWord(Pack *p, unsigned form) {
    uint64_t word;
    switch (form) {
    case WORD_NUMBER: return (uint64_t)takeNumber(p);
    case WORD_KNOWN: return p->known[*p->at++];
    case WORD_RAW:
        memcpy(&word, p->at, sizeof word);
        p->at += sizeof word;
        p->known[knownPlace(word)] = word;
        return word;
    default: return 0;
    }
}

static Node *takeList(Pack *p, Arena *a);

/* NULL: a zero. */
static Node *takeNode(Pack *p, Arena *a) {
    unsigned kind = *p->at++;
    if (kind == NODE_NONE) return NULL;
    unsigned form = *p->at++, op = (kind & KIND_HAS_OP) != 0 ? *p->at++ : 0;
    uint16_t flags = 0;
    kind &= KIND_HAS_OP - 1;
    if ((form & FORM_FLAGS) != 0) {
        memcpy(&flags, p->at, sizeof flags);
        p->at += sizeof flags;
    }
    p->pos = (Pos)((int64_t)p->pos + takeNumber(p));
    const NodeShape *shape = &nodeShapes[kind];
    Node *x = nodeNew(a, (NodeKind)kind, p->pos, (Type *)(uintptr_t)takeWord(p, (form & FORM_TYPE) >> 2));
    x->op = (uint8_t)op;
    x->flags = (uint16_t)(flags | (form & FORM_LOWER) >> 5 << LOWER_SHIFT);
    x->i = (int64_t)takeWord(p, form & FORM_PAYLOAD);
    if (shape->payload == PAY_BYTES) x->str.length = (uint64_t)takeNumber(p);
    if (shape->payload == PAY_NODE) x->d = takeList(p, a);
    for (unsigned i = 0; i < nodeForms[kind].childCount; i++) {
        *nodeChild(x, i) = slotIsList(shape->slots[i]) ? takeList(p, a) : takeNode(p, a);
    }
    return x;
}

static Node *takeList(Pack *p, Arena *a) {
    Node *list = NULL, **last = &list;
    while ((*last = takeNode(p, a)) != NULL) last = &(*last)->next;
    return list;
}

static Node *unpack(Arena *a, const Node *packed) {
    Pack p = {.at = (uint8_t *)(uintptr_t)packed->str.bytes};
    Node *list = takeList(&p, a);
    assert(p.at == (const uint8_t *)packed->str.bytes + packed->str.length);
    return list;
}

/* ---- lists ---- */

void nodeFree(Arena *a, Node *x) {
    if (x == NULL || x->kind == NODE_NONE || x->kind >= NODE_KIND_COUNT) return; /* the last: lowering's own */
    const NodeShape *shape = &nodeShapes[x->kind];
    if (shape->payload == PAY_NODE) nodeFree(a, x->d);
    for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) {
        Node *child = *nodeChild(x, i);
        if (slotIsList(shape->slots[i])) nodeFreeList(a, child);
        else nodeFree(a, child);
    }
    nodeGiveBack(a, x);
}

void nodeFreeList(Arena *a, Node *list) {
    while (list != NULL) {
        Node *next = list->next;
        nodeFree(a, list);
        list = next;
    }
}

bool nodeListPack(NodeList *l) {
    assert(l->count > 1);
    if (l->arena->totalBytes <= PACK_FROM_BYTES && PACK_FROM_BYTES > 0) {
        l->start = l->last; /* what is small stays as it is */
        l->count = 0;
        return false;
    }
    Node *first = *l->start, *end = first;
    while (end->next->next != NULL) end = end->next;
    Node *rest = end->next;
    end->next = NULL;
    Node *packed = nodeNew(l->arena, ST_PACKED, first->pos, NULL);
    pack(l->arena, packed, first);
    nodeFreeList(l->arena, first);
    packed->next = rest;
    *l->start = packed;
    l->start = &packed->next;
    l->last = &rest->next;
    l->count = 1;
    return true;
}

Node *nodeListOpen(NodeWalk *w, Node *packed) {
    assert(w->packed == NULL && packed->kind == ST_PACKED);
    w->packed = packed;
    w->hasChanged = false;
    w->mark = arenaMark(&w->c->openArena);
    w->opened = unpack(&w->c->openArena, packed);
    return w->opened;
}

void nodeListLeave(NodeWalk *w) {
    if (w->packed == NULL) return;
    if (w->hasChanged) pack(&w->c->bodyArena, w->packed, w->opened);
    arenaReset(&w->c->openArena, w->mark);
    w->packed = w->opened = NULL;
}

void nodeUnpack(Arena *a, Node **link) {
    Node *packed = *link, **last = link;
    *link = unpack(a, packed);
    while (*last != NULL) last = &(*last)->next;
    *last = packed->next;
    nodeGiveBack(a, packed);
}
