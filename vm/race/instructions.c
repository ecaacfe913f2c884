/* instructions.c: the memory of instructions that use more than one word, and of builtins that take addresses. Strings count as part of the variable
 * that holds them: every change of one is followed by a store there. */
#include "vm/race/race_internal.h"

#include "vm/bytecode/builtin_ids.h"
#include "vm/interp/interp_ops.h"

#define RA R[ip->a]
#define RB R[ip->b]
#define RC R[ip->c]

/* ---- dynamic arrays and objects ------------------------------------------------------------------------------------------- */

static size_t elementBytes(const Task *t, const ObjDyn *o) { return (size_t)heapType(t->rt.heap, o->head.typeId)->size; }

static void readElements(Task *t, const ObjDyn *o, int64_t n, const Insn *ip) {
    if (o == NULL) return;
    assert(n >= 0 && n <= o->capacity);
    raceRead(t, &o->length, sizeof o->length, ip);
    raceRead(t, o->data, (size_t)n * elementBytes(t, o), ip);
}

/* In place it changes the length and clears what is cut off; else it copies. */
static void setLength(Task *t, const Insn *ip, const Value *R) {
    const ObjDyn *o = RA.p;
    int64_t n = RB.i;
    if (o == NULL || n < 0) return;
    if (n == 0 || (o->head.flags & OBJ_SHARED) != 0 || n > o->capacity) {
        readElements(t, o, n < o->length ? n : o->length, ip);
        return;
    }
    raceWrite(t, &o->length, sizeof o->length, ip);
    size_t bytes = elementBytes(t, o);
    if (n < o->length) raceWrite(t, o->data + (size_t)n * bytes, (size_t)(o->length - n) * bytes, ip);
}

static void disposeObject(Task *t, Obj *o, const Insn *ip) {
    if (objIsNil(o) || (o->flags & (OBJ_INDIRECT | OBJ_STATIC)) != 0) return;
    const ObjType *type = heapType(t->rt.heap, o->typeId);
    if (type->shape == OBJ_BOX) raceWrite(t, objValue(o), (size_t)type->size, ip);
}

/* ---- builtins -------------------------------------------------------------------------------------------------------------- */

/* A slice of bytes in two registers. */
static void useBytes(Task *t, const Value *slice, const Insn *ip, bool isWrite) {
    if (slice[1].i <= 0 || raceIsOwn(t, slice[0].p)) return;
    raceAccess(t, slice[0].p, (size_t)slice[1].u, ip, isWrite);
}

static void useValue(Task *t, const Value *byRef, uint64_t size, const Insn *ip, bool isWrite) {
    if (!raceIsOwn(t, byRef->p)) raceAccess(t, byRef->p, (size_t)size, ip, isWrite);
}

/* The first n bytes of a slice. */
static void useSome(Task *t, const Value *slice, int64_t n, const Insn *ip, bool isWrite) {
    Value some[2] = {slice[0], {.i = n < slice[1].i ? n : slice[1].i}};
    useBytes(t, some, ip, isWrite);
}

static void callBuiltin(Task *t, const Insn *ip, const Value *A, uint64_t size) {
    switch (ip->bc) {
    case LB_write_chars:
    case LB_block_write: useBytes(t, &A[1], ip, false); break;
    case LB_read_chars:
    case LB_block_read: useBytes(t, &A[1], ip, true); break;
    case LB_move:
        useSome(t, &A[0], A[4].i, ip, false);
        useSome(t, &A[2], A[4].i, ip, true);
        break;
    case LB_fill_char: useSome(t, &A[0], A[2].i, ip, true); break;
    case LB_mandelbrot_row: useBytes(t, &A[5], ip, true); break;
    case LB_f_put_value: useValue(t, &A[1], size, ip, false); break;
    case LB_f_get_value: useValue(t, &A[1], size, ip, true); break;
    case LB_task_stats: useValue(t, &A[0], size, ip, true); break;
    case LB_thread_stats_fill: useValue(t, &A[0], size * A[1].u, ip, true); break;
    default: break;
    }
}

/* ---- instructions ------------------------------------------------------------------------------------------------------------ */

static void useSet(Task *t, const Insn *ip, const Value *R) {
    size_t size = ip[1].lo;
    switch ((Opcode)ip->op) {
    case OP_SETUNI: case OP_SETINT: case OP_SETDIF:
        raceRead(t, RB.p, size, ip);
        raceRead(t, RC.p, size, ip);
        raceWrite(t, RA.p, size, ip);
        break;
    case OP_SETLE: case OP_SETEQ:
        raceRead(t, RB.p, size, ip);
        raceRead(t, RC.p, size, ip);
        break;
    case OP_SETIN: raceRead(t, RC.p, size, ip); break;
    case OP_SETADD: case OP_SETSUB: case OP_SETFROM: raceWrite(t, RA.p, size, ip); break;
    case OP_SETTO: raceRead(t, RB.p, size, ip); break;
    case OP_SETWID:
        raceRead(t, RB.p, ip[2].lo, ip);
        raceWrite(t, RA.p, size, ip);
        break;
    default: break;
    }
}

static void useText(Task *t, const Insn *ip, const Value *R) {
    size_t size = ip[1].lo;
    switch ((Opcode)ip->op) {
    case OP_SFROMA: case OP_SFROMSS: raceRead(t, RB.p, size, ip); break;
    case OP_SFROMS: raceRead(t, RB.p, (size_t)R[ip->b + 1].u, ip); break;
    case OP_STOA: case OP_STOSS: raceWrite(t, RA.p, size, ip); break;
    case OP_SSAPPC:
        raceRead(t, RA.p, 1, ip);
        raceWrite(t, RA.p, size, ip);
        break;
    default: break;
    }
}

void raceInstruction(Task *t, const Instance *inst, const Insn *ip, const Value *R) {
    switch ((Opcode)ip->op) {
    case OP_COPY:
        raceRead(t, RB.p, ip[1].lo, ip);
        raceWrite(t, RA.p, ip[1].lo, ip);
        break;
    case OP_ZERO: raceWrite(t, RA.p, ip[1].lo, ip); break;
    case OP_CMPMEM:
        raceRead(t, RB.p, ip[1].lo, ip);
        raceRead(t, RC.p, ip[1].lo, ip);
        break;
    case OP_SETLEN: setLength(t, ip, R); break;
    case OP_DYNCOPY: readElements(t, RB.p, RB.p == NULL ? 0 : ((const ObjDyn *)RB.p)->length, ip); break;
    case OP_DYNLEN: readElements(t, RB.p, 0, ip); break;
    case OP_DISPOSE: case OP_DISPOSEN: disposeObject(t, RA.o, ip); break;
    case OP_CALLB: callBuiltin(t, ip, R + ip->a, 0); break;
    case OP_CALLBT: callBuiltin(t, ip, R + ip->a, inst->elems[ip[1].lo] == NULL ? 0 : inst->elems[ip[1].lo]->size); break;
    case OP_SFROMA: case OP_SFROMS: case OP_SFROMSS: case OP_STOA: case OP_STOSS: case OP_SSAPPC: useText(t, ip, R); break;
    default: useSet(t, ip, R); break;
    }
}
