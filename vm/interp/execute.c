/* execute.c: single instructions on behalf of native code, and backward branches on behalf of the loop's slow path.
 *
 * Native code translates the short and frequent instructions itself; all others that are no branches, calls or returns run here, by the same
 * functions that the interpreter loop calls. */
#include "vm/interp/interp_ops.h"

#define RA R[ip->a]
#define RB R[ip->b]
#define RC R[ip->c]
#define SB ((int16_t)ip->b)
#define SIZE ip[1].lo

static int executeString(Task *t, const Insn *ip, Value *R) {
    assert(ip->op != OP_SCMP && ip->op != OP_SEQ);
    Rt *rt = &t->rt;
    ObjString **to = (ObjString **)&RA.p;
    switch (ip->op) {
    case OP_SST: {
        const ObjString *s = RA.p;
        if (RB.u - 1 >= (uint64_t)strLength(s)) return opStringIndexError(t, RB.i, strLength(s));
        return strSetChar(rt, to, RB.i, (uint8_t)RC.u);
    }
    case OP_SCAT: return strConcat(rt, RB.p, RC.p, to);
    case OP_SAPP: return strAppend(rt, to, RB.p);
    case OP_SAPPL: return strAppendLocal(rt, to, RB.p);
    case OP_SAPPC: return strAppendChar(rt, to, (uint8_t)RB.u);
    case OP_SAPPCL: return strAppendCharLocal(rt, to, (uint8_t)RB.u);
    case OP_SDROP: strDrop(rt, RA.p); return 0;
    case OP_SSAPPC: opShortAppend(RA.p, SIZE, (uint8_t)RB.u); return 0;
    case OP_SCHR: return strFromChar(rt, (uint8_t)RB.u, to);
    case OP_SFROMA: return opStringFromBytes(t, RB.p, SIZE, &RA);
    case OP_SFROMS: return opStringFromBytes(t, RB.p, R[ip->b + 1].u, &RA);
    case OP_STOA: return opStringToArray(t, RA.p, SIZE, RB.p);
    case OP_SFROMSS: {
        const char *p = RB.p;
        return opStringFromBytes(t, p + 1, opShortLength(p, SIZE), &RA);
    }
    default:
        assert(ip->op == OP_STOSS);
        opStringToShort(RA.p, SIZE, RB.p);
        return 0;
    }
}

static int executeSet(Task *t, const Insn *ip, Value *R) {
    assert(SIZE % 8 == 0);
    switch (ip->op) {
    case OP_SETUNI: opSetUnion(t, RA.p, RB.p, RC.p, SIZE); return 0;
    case OP_SETINT: opSetIntersect(t, RA.p, RB.p, RC.p, SIZE); return 0;
    case OP_SETDIF: opSetDifference(t, RA.p, RB.p, RC.p, SIZE); return 0;
    case OP_SETLE: RA.i = opSetSubset(t, RB.p, RC.p, SIZE); return 0;
    case OP_SETEQ: RA.i = opSetEqual(t, RB.p, RC.p, SIZE); return 0;
    case OP_SETSUB: opSetRemove(t, RA.p, RB.u, SIZE); return 0;
    case OP_SETADD: return opSetAdd(t, RA.p, RB.i, RC.i, SIZE);
    case OP_SETWID: return opSetWiden(t, RA.p, SIZE, RB.p, ip[2].lo);
    case OP_SETFROM: opSetFromWord(t, RA.p, SIZE, RB.u); return 0;
    default: assert(ip->op == OP_SETTO); return opSetToWord(t, RB.p, SIZE, &RA);
    }
}

static int executeObject(Task *t, Instance *inst, const Insn *ip, Value *R) {
    switch (ip->op) {
    case OP_MKCLOS: return opMakeClosure(t, inst, ip, R);
    case OP_MKPTR: return opMakePointer(t, inst, ip, R);
    case OP_PTRADD: return pointerMove(&t->rt, RB.o, RC.i, SIZE, &RA.o);
    case OP_PTRSTEP:
    case OP_PTRSTEPI: return opPointerStep(t, ip, R);
    case OP_PTRORD: RA.i = opPointerOrder(t, ip, R); return 0;
    case OP_PTRSAME: RA.i = opPointerSame(t, ip, R); return 0;
    case OP_PTRDIST: return opPointerDistance(t, ip, R);
    case OP_MKPTRX: return opArrayPointer(t, inst, ip, R);
    case OP_MKPTRD: return pointerToElement(&t->rt, RB.p, inst->objTypes[SIZE], RC.i, &RA.o);
    case OP_PTRSTR: return pointerToText(&t->rt, RB.p, inst->objTypes[SIZE], &RA.o);
    case OP_PTRCAST: return opPointerCast(t, inst, ip, R);
    case OP_LEAB: return opByteAddress(t, ip, R);
    case OP_SUBSLICE: return opSubSlice(t, ip, R);
    case OP_NEWENV: return opNewEnv(t, inst, ip, R);
    case OP_STENV: return opStoreEnv(t, ip, R);
    case OP_LDENV: return opLoadEnv(t, ip, R);
    case OP_NEWDYN: return opNewDyn(t, inst, ip, R);
    case OP_SETLEN: return opSetLength(t, inst, ip, R);
    case OP_DYNCOPY: return opDynCopy(t, ip, R);
    case OP_COPY: opCopy(t, inst->elems[ip[1].hi], RA.p, RB.p, SIZE); return 0;
    case OP_ZERO: opZero(t, inst->elems[ip[1].hi], RA.p, SIZE); return 0;
    case OP_CAST: return opCast(t, inst, ip, R);
    case OP_FILEREF: return opFileRef(t, inst, ip, R);
    case OP_STDFILE: RA.o = ioStdFile(&t->rt, ip->bc); return 0;
    case OP_FILEBUF: return opFileBuffer(t, inst, ip, R);
    case OP_FRAMEID: RA.i = opFrameId(t, ip, R); return 0;
    case OP_UNWIND: opStartUnwind(t, RA.i, (uint32_t)ip->bc); return 1;
    case OP_RAISE: opRaise(t, RA.o); return 1;
    case OP_TASKNEW: return opTaskNew(t, inst, ip, R);
    case OP_CALLF: return opCallForeign(t, inst, ip, R);
    default:
        assert(!"native code translates this instruction itself");
        return rtRaise(&t->rt, RTE_INTERNAL, NULL);
    }
}

int opExecute(Task *t, Instance *inst, const Insn *ip, Value *R) {
    assert(ip >= inst->module->code && ip < inst->module->code + inst->module->codeCount);
    assert(t->pc == ip && t->R == R && ip->op < OP_COUNT); /* these begin no fused pair */
    if ((ip->op >= OP_SST && ip->op <= OP_STOSS) || (ip->op >= OP_SDROP && ip->op <= OP_SSAPPC)) return executeString(t, ip, R);
    if (ip->op >= OP_SETUNI && ip->op <= OP_SETTO) return executeSet(t, ip, R);
    return executeObject(t, inst, ip, R);
}

static bool isTaken(const Insn *ip, const Value *R) {
    switch (ip->op) {
    case OP_LOOP: return true;
    case OP_BT: return RA.u != 0;
    case OP_BF: return RA.u == 0;
    case OP_BEQ: return RA.i == RB.i;
    case OP_BNE: return RA.i != RB.i;
    case OP_BLT: return RA.i < RB.i;
    case OP_BLE: return RA.i <= RB.i;
    case OP_BLTU: return RA.u < RB.u;
    case OP_BLEU: return RA.u <= RB.u;
    case OP_BEQI: return RA.i == SB;
    case OP_BNEI: return RA.i != SB;
    case OP_BLTI: return RA.i < SB;
    case OP_BLEI: return RA.i <= SB;
    case OP_BGTI: return RA.i > SB;
    case OP_BGEI: return RA.i >= SB;
    case OP_BFEQ: return RA.f == RB.f;
    case OP_BFNE: return !(RA.f == RB.f);
    case OP_BFLT: return RA.f < RB.f;
    case OP_BFNLT: return !(RA.f < RB.f);
    case OP_BFLE: return RA.f <= RB.f;
    case OP_BFNLE: return !(RA.f <= RB.f);
    case OP_BNIL: return objIsNil(RA.o);
    case OP_BNNIL: return !objIsNil(RA.o);
    case OP_FORUP:
    case OP_FORUPL: return RA.i < RB.i;
    default: assert(ip->op == OP_FORDOWN || ip->op == OP_FORDOWNL); return RA.i > RB.i;
    }
}

const Insn *opBackEdge(const Insn *ip, Value *R) {
    const OpInfo *info = &opInfo[ip->op];
    const Insn *next = ip + 1 + info->extWords;
    assert((info->flags & (OPF_BRANCH | OPF_POLL)) == (OPF_BRANCH | OPF_POLL));
    if (!isTaken(ip, R)) return next;
    if (ip->op == OP_FORUP || ip->op == OP_FORUPL) RA.i++;
    if (ip->op == OP_FORDOWN || ip->op == OP_FORDOWNL) RA.i--;
    if (info->extWords != 0) return next + (int32_t)ip[1].lo;
    bool isLong = info->a == OPD_B32 || info->b == OPD_B32;
    return next + (isLong ? (int64_t)ip->bc : (int16_t)ip->c);
}
