/* call.c: the instruction CALLF: registers become C arguments, C is called with the worker outside, and its result becomes a register.
 *
 * Addresses of objects go to C as they are: the heap does not move, and the window that the arguments stand in keeps them alive. Text is copied into one
 * buffer that lives as long as the call. */
#include "vm/foreign/foreign_internal.h"

#include "runtime/str/str.h"

enum { SMALL_TEXT_BYTES = 256 };

typedef union ForeignSlot {
    int8_t i8;
    uint8_t u8;
    int16_t i16;
    uint16_t u16;
    int32_t i32;
    uint32_t u32;
    int64_t i64;
    float f32;
    double f64;
    const void *p;
    ffi_arg raw; /* libffi widens integer results to this */
} ForeignSlot;

typedef struct Marshal {
    Task *t;
    const ForeignShape *shape;
    char *text;       /* zero-terminated copies of the strings */
    size_t textBytes;
    char small[SMALL_TEXT_BYTES];
    ForeignSlot slots[FOREIGN_MAX_ARGS];
    void *values[FOREIGN_MAX_ARGS];
    void *pointers[FOREIGN_MAX_ARGS]; /* what 'R' and 'q' arguments point to during the call */
} Marshal;

/* ---- arguments ---------------------------------------------------------------------------------------------------------------- */

static size_t textBytesOf(const ForeignShape *s, const Value *R) {
    size_t bytes = 0;
    assert(s->count <= FOREIGN_MAX_ARGS);
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->params[i].type == 's') bytes += (size_t)strLength(R->p) + 1;
        R += s->params[i].type == 'A' ? 2 : 1;
    }
    return bytes;
}

static const char *copyText(char **at, const ObjString *string) {
    char *copy = *at;
    assert(copy != NULL && strLength(string) >= 0);
    size_t n = (size_t)strLength(string);
    if (n != 0) memcpy(copy, strBytes(string), n);
    copy[n] = '\0';
    *at += n + 1;
    return copy;
}

/* The pointer variable behind an 'R' or 'q' argument; NULL: there is none, or not one of ours. */
static Obj **pointerVariable(const ForeignParam *p, const Value *R) {
    if (p->type == 'R') return R->p;
    return R->o == NULL || (R->o->flags & OBJ_FOREIGN) != 0 ? NULL : (Obj **)(void *)pointerElement(R->o, 0, sizeof(Obj *));
}

/* C gets the address of a word that holds the pointer as C knows it. */
static int storePointerVariable(Marshal *m, const ForeignParam *p, const Value *R, ForeignSlot *slot) {
    Obj **variable = pointerVariable(p, R);
    void **word = &m->pointers[slot - m->slots], *address = NULL;
    if (variable == NULL) {
        if (pointerToAddress(&m->t->rt, R->o, &address)) return 1;
        slot->p = address;
        return 0;
    }
    assert(slot >= m->slots && slot < m->slots + FOREIGN_MAX_ARGS);
    slot->p = word;
    return pointerToAddress(&m->t->rt, *variable, word);
}

/* The object type behind a pointer of register type reg; NULL: untyped. */
static const ObjType *boxOf(const ForeignShape *s, RegType reg) {
    return s->instance->module->types[reg].kind == TR_BOX ? s->instance->objTypes[reg] : NULL;
}

/* What C has set comes back. */
static int loadPointerVariable(Marshal *m, const ForeignParam *p, const Value *R, uint32_t i) {
    Obj **variable = pointerVariable(p, R);
    const Module *module = m->shape->instance->module;
    void *before = NULL;
    assert(i < m->shape->count);
    if (variable == NULL) return 0;
    if (pointerToAddress(&m->t->rt, *variable, &before)) m->t->rt.error.code = RT_OK; /* it ended meanwhile */
    if (before == m->pointers[i]) return 0;
    uint32_t type = p->type == 'R' ? regIndex(p->reg) : module->types[p->reg].elem;
    return pointerFromAddress(&m->t->rt, boxOf(m->shape, type), m->pointers[i], variable);
}

static int storeArgument(Marshal *m, const ForeignParam *p, const Value *R, ForeignSlot *slot, char **text) {
    void *address = NULL;
    switch (p->type) {
    case 'b': case 'B': slot->u8 = (uint8_t)R->u; return 0;
    case 'h': case 'H': slot->u16 = (uint16_t)R->u; return 0;
    case 'i': case 'I': slot->u32 = (uint32_t)R->u; return 0;
    case 'l': slot->i64 = R->i; return 0;
    case 'f': slot->f32 = (float)R->f; return 0;
    case 'd': slot->f64 = R->f; return 0;
    case 's': slot->p = copyText(text, R->p); return 0;
    case 'p':
        if (pointerToAddress(&m->t->rt, R->o, &address)) return 1;
        slot->p = address;
        return 0;
    case 'c':
        if (foreignCallbackOf(m->t, R->p, p->callback, &address)) return 1;
        slot->p = address;
        return 0;
    case 'R': case 'q': return storePointerVariable(m, p, R, slot);
    default:
        assert(p->type == 'r' || p->type == 'A');
        slot->p = R->p;
        return 0;
    }
}

static int storeArguments(Marshal *m, const Value *R) {
    const ForeignShape *s = m->shape;
    m->textBytes = textBytesOf(s, R);
    m->text = m->textBytes <= sizeof m->small ? m->small : hookAlloc(m->t->rt.hooks, m->textBytes);
    if (m->text == NULL) return rtRaise(&m->t->rt, RTE_MEMORY, NULL);
    char *text = m->text;
    for (uint32_t i = 0; i < s->count; i++) {
        const ForeignParam *p = &s->params[i];
        m->values[i] = &m->slots[i];
        if (p->type == 'S') m->values[i] = R->p;
        else if (storeArgument(m, p, R, &m->slots[i], &text)) return 1;
        R += p->type == 'A' ? 2 : 1;
    }
    assert((size_t)(text - m->text) == m->textBytes);
    return 0;
}

/* ---- results -------------------------------------------------------------------------------------------------------------------- */

static int loadText(Task *t, const char *text, Value *out) {
    out->p = NULL;
    return text == NULL ? 0 : opStringFromBytes(t, text, strlen(text), out);
}

int foreignLoad(Task *t, const ForeignShape *s, char type, RegType reg, const void *at, Value *out) {
    ForeignSlot slot = {.i64 = 0};
    static const char letters[] = "bBhHiIlfd";
    static const uint8_t sizes[] = {1, 1, 2, 2, 4, 4, 8, 4, 8};
    const char *letter = strchr(letters, type);
    memcpy(&slot, at, letter != NULL ? sizes[letter - letters] : sizeof(void *));
    switch (type) {
    case 'b': out->i = slot.i8; return 0;
    case 'B': out->i = slot.u8; return 0;
    case 'h': out->i = slot.i16; return 0;
    case 'H': out->i = slot.u16; return 0;
    case 'i': out->i = slot.i32; return 0;
    case 'I': out->i = slot.u32; return 0;
    case 'l': out->i = slot.i64; return 0;
    case 'f': out->f = (double)slot.f32; return 0;
    case 'd': out->f = slot.f64; return 0;
    case 's': return loadText(t, slot.p, out);
    case 'r':
        out->p = (void *)(uintptr_t)slot.p;
        return out->p == NULL ? rtRaise(&t->rt, RTE_NIL, "C has passed NULL for a var parameter") : 0;
    default:
        assert(type == 'p');
        return pointerFromAddress(&t->rt, boxOf(s, reg), (void *)(uintptr_t)slot.p, &out->o);
    }
}

/* ---- calls ---------------------------------------------------------------------------------------------------------------------- */

/* A task has a small stack of its own, and C does not look at its end. */
static bool hasStack(const Task *t) { return t->obj == NULL || t->fiber.low == NULL || NATIVE_FRAME() - t->fiber.low > FOREIGN_STACK_BYTES; }

int foreignEnter(Task *t, ForeignFrame *frame) {
    if (!hasStack(t)) return rtRaise(&t->rt, RTE_STACK, NULL);
    frame->outer = t->foreign;
    frame->hasFailed = false;
    t->foreign = frame;
    rtBlockBegin(&t->rt);
    frame->wasPinned = schedPin(t, true);
    return 0;
}

int foreignLeave(Task *t, ForeignFrame *frame) {
    assert(t->foreign == frame);
    (void)schedPin(t, frame->wasPinned);
    rtBlockEnd(&t->rt);
    t->foreign = frame->outer;
    return frame->hasFailed;
}

static int callOutside(Task *t, const ForeignShape *s, void *address, void *result, void **values) {
    union {
        void *object;
        void (*function)(void);
    } code = {address};
    ForeignFrame frame;
    assert(address != NULL);
    if (foreignEnter(t, &frame)) return 1;
    ffi_call((ffi_cif *)(uintptr_t)&s->cif, code.function, result, values);
    return foreignLeave(t, &frame);
}

static int loadPointerVariables(Marshal *m, const Value *R) {
    const ForeignShape *s = m->shape;
    for (uint32_t i = 0; i < s->count; i++) {
        const ForeignParam *p = &s->params[i];
        if ((p->type == 'R' || p->type == 'q') && loadPointerVariable(m, p, R, i)) return 1;
        R += p->type == 'A' ? 2 : 1;
    }
    return 0;
}

/* R: the arguments, before them where an 'S' result goes. */
static int callC(Marshal *m, void *address, Value *R) {
    const ForeignShape *s = m->shape;
    Task *t = m->t;
    bool hasStruct = s->result == 'S';
    ForeignSlot result = {.i64 = 0};
    assert(!hasStruct || s->sig->count > 0);
    if (storeArguments(m, hasStruct ? R + 1 : R)) return 1;
    /* libffi writes at least a word, and a structure in registers may be shorter. */
    void *where = hasStruct && s->resultBytes >= sizeof(ffi_arg) ? R->p : &result;
    if (callOutside(t, s, address, where, m->values) || loadPointerVariables(m, hasStruct ? R + 1 : R)) return 1;
    if (hasStruct && where == &result) memcpy(R->p, &result, s->resultBytes);
    if (hasStruct || s->result == 'v') return 0;
    return foreignLoad(t, s, s->result, s->sig->elem, &result, R);
}

static int callHost(Task *t, const ForeignTarget *target, Value *R) {
    const ForeignShape *s = target->shape;
    ForeignCall call = {.task = t, .types = s->types + 2, .count = s->count, .args = R, .resultType = s->result, .user = target->host->user};
    ForeignFrame *outer = t->foreign;
    t->foreign = NULL; /* what the host calls is its own affair */
    int status = target->host->fn(&call);
    t->foreign = outer;
    if (status != 0) {
        return t->rt.error.code != RT_OK ? 1 : rtRaise(&t->rt, RTE_BUILTIN, "function '%s' of the host has failed", target->host->name);
    }
    if (s->result != 'v') *R = call.result;
    return 0;
}

int opCallForeign(Task *t, Instance *inst, const Insn *ip, Value *R) {
    uint32_t index = (uint32_t)ip->bc;
    assert(ip->op == OP_CALLF && index < inst->module->importCount);
    const ForeignTarget *target = __atomic_load_n(&inst->foreign[index], __ATOMIC_ACQUIRE);
    if (UNLIKELY(target == NULL)) target = foreignResolve(t, inst, index);
    if (target == NULL) return 1;
    if (!hasStack(t)) return rtRaise(&t->rt, RTE_STACK, NULL);
    if (target->host != NULL) return callHost(t, target, R + ip->a);
    Marshal m;
    m.t = t;
    m.shape = target->shape;
    m.text = m.small;
    int status = callC(&m, target->address, R + ip->a);
    if (m.text != m.small) hookFree(t->rt.hooks, m.text, m.textBytes);
    return status;
}
