/* packed_bytes.c: the bytes of packed records. In memory the fields of every record are aligned; what SizeOf counts, typed files and the programs see
 * of a packed record has no gaps. Where the bytes of such a variable are wanted (BlockRead, BlockWrite, Move, untyped parameters) an array stands for it:
 *
 *   t := its bytes without gaps;  the operation on t;  the variable := t      (the last one if the operation writes)
 *
 * Both copies follow a list of parts, triples of 32-bit numbers: where in the source, where in the target, how many bytes (move_parts). */
#include "frontends/pascal/builtins.h"

#include <string.h>

enum { NUMBERS_OF_PART = 3, PARTS_MAX = 4096 };

typedef struct Parts {
    uint32_t (*list)[NUMBERS_OF_PART]; /* in memory, without gaps, bytes */
    uint32_t count;
    bool isFull;
} Parts;

static void addPart(Parts *parts, uint64_t memory, uint64_t file, uint64_t bytes) {
    uint32_t *last = parts->count > 0 ? parts->list[parts->count - 1] : NULL;
    if (last != NULL && last[0] + last[2] == memory && last[1] + last[2] == file) {
        last[2] += (uint32_t)bytes;
    } else if (parts->count == PARTS_MAX) {
        parts->isFull = true;
    } else {
        uint32_t *part = parts->list[parts->count++];
        part[0] = (uint32_t)memory;
        part[1] = (uint32_t)file;
        part[2] = (uint32_t)bytes;
    }
}

static void addValue(Parts *parts, const Type *t, uint64_t memory, uint64_t file) {
    uint64_t bytes = pasFileSize(t);
    if (bytes == t->size || (t->kind != TYPE_RECORD && t->kind != TYPE_ARRAY)) {
        addPart(parts, memory, file, bytes < t->size ? bytes : t->size);
    } else if (t->kind == TYPE_ARRAY) {
        uint64_t count = t->size / t->elem->size;
        for (uint64_t i = 0; i < count && !parts->isFull; i++) addValue(parts, t->elem, memory + i * t->elem->size, file + i * pasFileSize(t->elem));
    } else {
        for (const Field *f = t->fields; f != NULL && !parts->isFull; f = f->next)
            if (f->type->fileSize > 0 || pasFileSize(f->type) > 0) addValue(parts, f->type, memory + (uint64_t)f->offset, file + (uint64_t)f->fileOffset);
    }
}

/* Is a value of the type t, counted in bytes, not what lies in memory? */
bool pasHasGaps(const Type *t) {
    if (t == NULL || t->hasRefs || (t->kind != TYPE_RECORD && t->kind != TYPE_ARRAY)) return false;
    while (t->kind == TYPE_ARRAY) t = t->elem;
    return t->kind == TYPE_RECORD && pasFileSize(t) != 0 && pasFileSize(t) != t->size;
}

static Node *partList(PasParser *p, const Parts *parts, bool packs, Pos pos) {
    char *bytes = ARENA_ARRAY(p->arena, char, parts->count * NUMBERS_OF_PART * sizeof(uint32_t));
    char *at = bytes;
    for (uint32_t i = 0; i < parts->count; i++) {
        const uint32_t *part = parts->list[i];
        const uint32_t numbers[NUMBERS_OF_PART] = {part[packs ? 0 : 1], part[packs ? 1 : 0], part[2]};
        for (int k = 0; k < NUMBERS_OF_PART; k++)
            for (unsigned shift = 0; shift < 32; shift += 8) *at++ = (char)(numbers[k] >> shift);
    }
    Node *x = nodeNew(p->nodes, EX_STR, pos, p->types->string);
    x->str.bytes = bytes;
    x->str.length = (uint64_t)(at - bytes);
    return x;
}

static Node *bytesOf(PasParser *p, Node *x) {
    Node *b = nodeNew(p->nodes, EX_BYTES, x->pos, p->types->voidType);
    b->a = x;
    return b;
}

/* The bytes of an array that stands for the variable x, whose type has gaps; NULL: it has too many parts. */
Node *pasPackedBytes(PasParser *p, PasStringOp *op, Node *x, bool isWritten) {
    Pos pos = x->pos;
    Parts parts = {.list = (uint32_t (*)[NUMBERS_OF_PART])(void *)ARENA_ARRAY(p->arena, uint32_t, (size_t)PARTS_MAX * NUMBERS_OF_PART)};
    addValue(&parts, x->type, 0, 0);
    if (parts.isFull) return NULL;
    Type *index = typeSubrange(p->types, p->types->int64, 0, (int64_t)pasFileSize(x->type) - 1);
    Node *variable = pasBind(p, x, &op->bind), *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, typeArray(p->types, index, p->types->uint8, false)), pos);
    Node *pack = pasBi(p, pos, BI_move_parts, NULL, pasList(bytesOf(p, variable), bytesOf(p, temp), partList(p, &parts, true, pos), NULL));
    op->before = pasList(pasStmt(p, ST_EMPTY, pos), pasExprStmt(p, pack), NULL);
    if (isWritten) {
        Node *unpack = pasBi(p, pos, BI_move_parts, NULL,
                             pasList(bytesOf(p, pasClone(p, temp)), bytesOf(p, pasClone(p, variable)), partList(p, &parts, false, pos), NULL));
        op->after = pasExprStmt(p, unpack);
    }
    return bytesOf(p, pasClone(p, temp));
}
