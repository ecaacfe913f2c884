/* types.c: C's view of the types: sizes, conversions, names (clike.md 4). `int` has 64-bit values and size 4, `float` is a double of size 4: both
 * are copies of the shared types, so that they can be told from long and double. Sizes that programs see are computed here. */
#include "frontends/clike/concurrency.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static Type *copyOf(ClkParser *p, Type *t, const char *name) {
    Type *copy = typeCopy(p->types, t);
    copy->plain = t;
    copy->name = nameOf(&p->c->names, name);
    copy->moduleType = copy->moduleBox = 0;
    return copy;
}

static void declareType(ClkParser *p, const char *name, Type *t) {
    ClkSymbol *s = clkSymbolNew(p, SYM_TYPE, nameOf(&p->c->names, name), t, 0);
    s->isLibrary = true;
    (void)clkDeclare(p, s);
}

void clkTypesOfC(ClkParser *p) {
    TypeTable *t = p->types;
    p->isC = true;
    p->cInt = t->int32;
    p->cFloat = t->single;
    const struct { const char *name; Type *type; } known[] = {
        {"int_least8_t", t->int8}, {"int_least16_t", t->int16}, {"int_least32_t", t->int32}, {"int_least64_t", t->int64}, {"uint_least8_t", t->uint8},
        {"uint_least16_t", t->uint16}, {"uint_least32_t", t->uint32}, {"uint_least64_t", t->uint64}, {"int_fast8_t", t->int8}, {"int_fast16_t", t->int64},
        {"int_fast32_t", t->int64}, {"int_fast64_t", t->int64}, {"uint_fast8_t", t->uint8}, {"uint_fast16_t", t->uint64}, {"uint_fast32_t", t->uint64},
        {"uint_fast64_t", t->uint64}, {"float_t", t->single}, {"double_t", t->real}, {"fpos_t", t->int64}, {"off_t", t->int64}, {"pid_t", t->int32},
        {"char16_t", t->uint16}, {"char32_t", t->uint32}, {"useconds_t", t->uint32}, {"clockid_t", t->int32}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) declareType(p, known[i].name, known[i].type);
}

Type *clkWideInt(const ClkParser *p) { return p->isC ? p->types->int64 : p->cInt; }

void clkTypesInit(ClkParser *p) {
    TypeTable *t = p->types;
    p->cInt = copyOf(p, t->int64, "int");
    p->cFloat = copyOf(p, t->real, "float");
    p->cInt->foreignSize = p->cFloat->foreignSize = 4;
    p->cLongDouble = copyOf(p, t->real, "long double");
    p->filePointer = typePointer(t, t->text);
    p->charPointer = typePointer(t, t->character);
    p->constCharPointer = clkPointerTo(p, t->character, true);
    p->streamType = copyOf(p, t->pointer, "mstream");
    p->threadType = copyOf(p, t->int64, "thread");
    clkLocksInit(p);
    clkDeclareVaList(p);
    const struct { const char *name; Type *type; } known[] = {
        {"str", t->string}, {"string", t->string}, {"text", t->text}, {"mstream", p->streamType}, {"FILE", t->text}, {"byte", t->uint8}, {"size_t", t->uint64},
        {"ssize_t", t->int64}, {"ptrdiff_t", t->int64}, {"intptr_t", t->int64}, {"uintptr_t", t->uint64}, {"time_t", t->int64},
        {"clock_t", t->int64}, {"int8_t", t->int8}, {"int16_t", t->int16}, {"int32_t", t->int32}, {"int64_t", t->int64},
        {"uint8_t", t->uint8}, {"uint16_t", t->uint16}, {"uint32_t", t->uint32}, {"uint64_t", t->uint64}, {"intmax_t", t->int64},
        {"uintmax_t", t->uint64}, {"float32_t", t->single}, {"uint", t->uint32}, {"wchar_t", t->int32}, {"wint_t", t->uint32},
        {"wctype_t", t->uint64}, {"max_align_t", p->cLongDouble}, {"va_list", p->vaList}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) declareType(p, known[i].name, known[i].type);
}

/* ---- names ---- */

static const char *baseText(const ClkParser *p, const Type *t) {
    const TypeTable *k = p->types;
    if (t->bits != 0) return "bit-field";
    if (t == p->cInt) return "int";
    if (t == k->int64) return "long";
    if (t == k->int8) return "signed char";
    if (t == k->int16) return "short";
    if (t == k->int32) return "int32_t";
    if (t == k->uint8) return "byte";
    if (t == k->uint16) return "unsigned short";
    if (t == k->uint32) return "unsigned int";
    if (t == k->uint64) return "unsigned long";
    if (t == p->cFloat) return "float";
    if (t == p->streamType) return "mstream";
    if (t == p->threadType) return "thread";
    if (t == p->cLongDouble) return "long double";
    if (clkLockKind(p, t) >= 0) return t->name->spelling;
    switch ((TypeKind)t->kind) {
    case TYPE_ERROR: return "?";
    case TYPE_VOID: return "void";
    case TYPE_BOOL: return "bool";
    case TYPE_CHAR: return "char";
    case TYPE_REAL: return "double";
    case TYPE_STRING: return "str";
    case TYPE_FILE: return "text";
    case TYPE_NIL: return "NULL";
    case TYPE_RECORD: return t->name != NULL ? t->name->spelling : "struct";
    case TYPE_INT: return "int";
    default: return NULL;
    }
}

static void routineText(const ClkParser *p, const Type *t, char *buffer, size_t size, int depth);

static void typeTextInto(const ClkParser *p, const Type *t, char *buffer, size_t size, int depth) {
    char inner[200];
    const char *base = baseText(p, t);
    if (base != NULL || depth > 8) {
        (void)snprintf(buffer, size, "%s", base != NULL ? base : "...");
    } else if (t->kind == TYPE_POINTER) {
        if (t->elem == NULL) (void)snprintf(inner, sizeof inner, "void");
        else typeTextInto(p, t->elem, inner, sizeof inner, depth + 1);
        (void)snprintf(buffer, size, "%s%s%s*", t->isConst ? "const " : "", inner, inner[strlen(inner) - 1] == '*' ? "" : " ");
    } else if (t->kind == TYPE_ARRAY || t->kind == TYPE_DYNARRAY) {
        char dims[64];
        size_t n = 0;
        for (; (t->kind == TYPE_ARRAY || t->kind == TYPE_DYNARRAY) && n < 40; t = t->elem) {
            if (t->kind == TYPE_ARRAY && !t->isOpen) n += (size_t)snprintf(dims + n, sizeof dims - n, "[%lld]", (long long)(t->high + 1));
            else n += (size_t)snprintf(dims + n, sizeof dims - n, "[]");
        }
        typeTextInto(p, t, inner, sizeof inner, depth + 1);
        (void)snprintf(buffer, size, "%s%s", inner, dims);
    } else if (t->kind == TYPE_ANY) {
        static const char *const names[] = {"any", "task", "chan", "sender", "receiver"};
        const char *name = t->handle == HANDLE_TASK && t->elem != NULL ? "future" : names[t->handle];
        if (t->elem == NULL) (void)snprintf(buffer, size, "%s", name);
        else {
            typeTextInto(p, t->elem, inner, sizeof inner, depth + 1);
            (void)snprintf(buffer, size, "%s<%s>", name, inner);
        }
    } else if (t->kind == TYPE_ROUTINE) {
        routineText(p, t, buffer, size, depth);
    } else {
        (void)typeText(t, buffer, size);
    }
}

static void routineText(const ClkParser *p, const Type *t, char *buffer, size_t size, int depth) {
    char part[120];
    typeTextInto(p, t->result, part, sizeof part, depth + 1);
    size_t n = (size_t)snprintf(buffer, size, "%s (*)(", part);
    for (uint32_t i = 0; i < t->paramCount && n < size; i++) {
        bool isRest = i + 1 == t->paramCount && clkIsVariadic(t);
        if (!isRest) typeTextInto(p, t->params[i].type, part, sizeof part, depth + 1);
        n += (size_t)snprintf(buffer + n, size - n, "%s%s", i > 0 ? ", " : "", isRest ? "..." : part);
    }
    if (n < size) (void)snprintf(buffer + n, size - n, ")");
}

const char *clkTypeText(const ClkParser *p, const Type *t, char *buffer, size_t size) {
    typeTextInto(p, t, buffer, size, 0);
    return buffer;
}

/* ---- sizes ---- */

static uint64_t alignUp(uint64_t n, uint64_t align) { return (n + align - 1) / align * align; }

/* Bit-fields lie side by side as long as none crosses a border of its declared type, as C compilers for Linux place them. */
void clkPlaceField(ClkParser *p, ClkFieldPlace *place, const Field *f) {
    bool isFlexible = f->type->kind == TYPE_DYNARRAY;
    uint64_t align = clkAlignof(p, isFlexible ? f->type->elem : f->type), size = isFlexible ? 0 : clkSizeof(p, f->type);
    bool isUnnamed = f->type->bits != 0 && f->name->spelling[0] == '$';
    if (align > place->align && !isUnnamed) place->align = align;
    if (f->arm != 0) { /* members of a union */
        if (size * 8 > place->endBit) place->endBit = size * 8;
        place->at = 0;
        place->bit = 0;
        return;
    }
    uint64_t start = place->endBit, bits = f->type->bits;
    bool isBits = bits != 0;
    if (bits == CLK_BITS_BORDER) { /* : 0 */
        place->endBit = alignUp(start, size * 8);
        return;
    }
    if (!isBits || start / (size * 8) != (start + bits - 1) / (size * 8)) start = alignUp(start, align * 8);
    place->at = start / 8;
    place->bit = (uint32_t)(start % 8);
    place->endBit = start + (isBits ? bits : size * 8);
}

static uint64_t recordSize(ClkParser *p, const Type *t) {
    ClkFieldPlace place = {.align = 1};
    for (const Field *f = t->fields; f != NULL; f = f->next) clkPlaceField(p, &place, f);
    return alignUp((place.endBit + 7) / 8, place.align);
}

char clkWiderNumber(const ClkParser *p, const Type *t) {
    if (t == p->cLongDouble) return 'l';
    return t->size != 8 ? 0 : t == p->cInt ? 'i' : t == p->cFloat ? 'f' : 0;
}

uint64_t clkSizeof(ClkParser *p, const Type *t) {
    if (t->bits != 0) return t->foreignSize;
    if (clkWiderNumber(p, t) != 0) return t == p->cLongDouble ? 16 : 4;
    switch ((TypeKind)t->kind) {
    case TYPE_ARRAY: return t->isOpen ? 0 : (uint64_t)(t->high - t->low + 1) * clkSizeof(p, t->elem);
    case TYPE_RECORD: return recordSize(p, t);
    case TYPE_INT: case TYPE_BOOL: case TYPE_CHAR: case TYPE_REAL: return t->size;
    case TYPE_VOID: return 1;
    default: return 8;
    }
}

uint32_t clkAlignof(ClkParser *p, const Type *t) {
    uint32_t align = 1;
    switch ((TypeKind)t->kind) {
    case TYPE_ARRAY: return clkAlignof(p, t->elem);
    case TYPE_RECORD:
        for (const Field *f = t->fields; f != NULL; f = f->next) {
            uint32_t a = clkAlignof(p, f->type->kind == TYPE_DYNARRAY ? f->type->elem : f->type);
            if (a > align && !(f->type->bits != 0 && f->name->spelling[0] == '$')) align = a;
        }
        return align;
    default: return (uint32_t)clkSizeof(p, t);
    }
}

/* ---- relations ---- */

bool clkSameType(const Type *a, const Type *b) {
    if (a == b || clkIsError(a) || clkIsError(b)) return true;
    if (a->kind != b->kind) return false;
    switch ((TypeKind)a->kind) {
    case TYPE_POINTER:
        if (a->elem == NULL || b->elem == NULL) return a->elem == b->elem;
        return clkSameType(a->elem, b->elem);
    case TYPE_ARRAY: return (a->isOpen || b->isOpen || a->high == b->high) && clkSameType(a->elem, b->elem);
    case TYPE_DYNARRAY: return clkSameType(a->elem, b->elem);
    case TYPE_ANY:
        if (a->handle != b->handle) return false;
        return a->elem == NULL || b->elem == NULL ? a->elem == b->elem : clkSameType(a->elem, b->elem);
    case TYPE_ROUTINE:
        if (a->paramCount != b->paramCount || !clkSameType(a->result, b->result)) return false;
        for (uint32_t i = 0; i < a->paramCount; i++) {
            if (!clkSameType(a->params[i].type, b->params[i].type)) return false;
        }
        return true;
    case TYPE_STRING: case TYPE_BOOL: case TYPE_CHAR: case TYPE_VOID: case TYPE_FILE: case TYPE_NIL: return true;
    default: return false;
    }
}

Type *clkElement(ClkParser *p, Type *elem) {
    if (elem->kind != TYPE_ROUTINE) return elem;
    for (const ClkArrayType *a = p->routineElements; a != NULL; a = a->next) {
        if (clkSameType(a->type, elem)) return a->type;
    }
    ClkArrayType *a = ARENA_NEW(p->arena, ClkArrayType);
    *a = (ClkArrayType){.next = p->routineElements, .type = elem};
    p->routineElements = a;
    return elem;
}

Type *clkPointerTo(ClkParser *p, Type *elem, bool isConst) {
    elem = clkElement(p, elem);
    Type *plain = elem->kind == TYPE_VOID ? p->types->pointer : typePointer(p->types, elem);
    if (!isConst) return plain;
    Type *t = typeCopy(p->types, plain);
    t->plain = plain;
    t->isConst = true;
    t->name = NULL;
    t->moduleType = t->moduleBox = 0;
    return t;
}

Type *clkArrayOf(ClkParser *p, Type *elem, uint64_t count) {
    elem = clkElement(p, elem);
    for (ClkArrayType *a = p->arrays; a != NULL; a = a->next) {
        if (a->type->elem == elem && (uint64_t)a->type->high + 1 == count) return a->type;
    }
    ClkArrayType *a = ARENA_NEW(p->arena, ClkArrayType);
    a->type = typeArray(p->types, typeSubrange(p->types, p->types->int64, 0, (int64_t)count - 1), elem, true);
    if (a->type == NULL) return NULL;
    a->next = p->arrays;
    p->arrays = a;
    return a->type;
}

Type *clkPromoted(ClkParser *p, Type *t) {
    if (t->kind == TYPE_REAL) return t;
    if (t->bits > 32) return p->types->int64;
    if (t->bits != 0) return t->bits == 32 && !t->isSigned ? p->types->uint32 : p->cInt;
    if (clkLockKind(p, t) >= 0) return p->types->int64;
    if (t->kind == TYPE_INT && (t->size == 8 || (t->size == 4 && !t->isSigned))) return t;
    return p->cInt;
}

Type *clkCommonType(ClkParser *p, Type *a, Type *b) {
    TypeTable *k = p->types;
    if (a == p->cLongDouble || b == p->cLongDouble) return p->cLongDouble;
    if (a->kind == TYPE_REAL || b->kind == TYPE_REAL) {
        bool isFloat = (a->kind != TYPE_REAL || a == p->cFloat) && (b->kind != TYPE_REAL || b == p->cFloat);
        return isFloat ? p->cFloat : k->real;
    }
    a = clkPromoted(p, a);
    b = clkPromoted(p, b);
    if (a == k->uint64 || b == k->uint64) return k->uint64;
    if (a == k->int64 || b == k->int64) return k->int64;
    if (a == k->uint32 || b == k->uint32) return k->uint32;
    return p->cInt;
}
