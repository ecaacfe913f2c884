/* builtins.h: private: the builders named in pas_builtins.def, shared by builtins.c, ordinals.c,
 * strings.c and io.c. A builder gets a call whose argument count is right and gives an expression,
 * or a statement node for procedures; an error node after a message. */
#ifndef PSCAL_FRONTENDS_PASCAL_BUILTINS_H
#define PSCAL_FRONTENDS_PASCAL_BUILTINS_H

#include "frontends/pascal/parser.h"
#include "runtime/builtins/builtins.h"
#include "vm/bytecode/module.h"

typedef Node *PasBuilder(PasParser *p, PasCall *call, int argument);
typedef struct PasBuiltin {
    const char *name;
    PasBuilder *build;
    int argument; /* DIRECT, IOPROC: BuiltinId; PROPERTY: the one that reads it */
    int setter;   /* PROPERTY: the one that assigns it */
    const char *signature;
    uint8_t min, max;
} PasBuiltin;

PasBuilder pbDefault, pbOrd, pbChr, pbStep, pbOdd, pbBound, pbInc, pbMember, pbSwap, pbSizeOf, pbConvert,
    pbAssigned, pbArithmetic, pbRealFunction, pbRounded, pbPower, pbMaxMin, pbClamp, pbRandom;
PasBuilder pbIntToStr, pbFormatFloat, pbStr, pbVal, pbLength, pbSetLength, pbCopy, pbPos, pbConcat,
    pbInsert, pbDelete, pbUpCase, pbTrim;
PasBuilder pbPrintf, pbFormat, pbSetString;
PasBuilder pbStart, pbSpawnBuiltin, pbThreadGet, pbWord, pbChannelCreate, pbChannelSend, pbChannelReceive, pbChannelReceiveFor, pbChannelPoll,
    pbChannelReceiveOk, pbChannelAsk, pbChannelEnd, pbThreadStats, pbTaskStats;
PasBuilder pbPoolSubmit, pbOrZero, pbSchedulerRun, pbSchedulerAdd, pbFetch, pbShare, pbChannelSelect;
PasBuilder pbStreamNew, pbStreamText, pbStreamFile, pbStreamFree, pbFopen, pbFclose, pbExtended,
    pbVersion, pbMandelbrot;
PasBuilder pbTermCode, pbTermColor, pbReadKey;
PasBuilder pbWrite, pbRead, pbPage, pbEof, pbFlush, pbOpen, pbBlock;
PasBuilder pbIgnored, pbGetMem, pbReallocMem, pbHalf, pbWriteStr, pbReadStr, pbFmtStr, pbGetFAttr, pbSetFAttr;
PasBuilder pbIoResult;
PasBuilder pbFreeMem, pbMove, pbFillChar, pbPack, pbNew, pbNewObj, pbDispose, pbForeign, pbEcho, pbHalt, pbExit, pbStrToInt, pbEmpty, pbExceptObject, pbJump, pbAssert, pbClock;

static inline PasArg *pbArg(const PasCall *call, uint32_t index) {
    PasArg *a = call->args;
    while (index-- > 0) a = a->next;
    return a;
}
/* The file argument checked to be a file (text only if asked); NULL after a message. */
Node *pbFile(PasParser *p, PasCall *call, PasArg *arg, bool isText);
/* What goes before and after an operation on the bytes of a dynamic string (string_bytes.c) or of a packed record (packed_bytes.c); all NULL: nothing. */
typedef struct PasStringOp {
    Node *bind, *before, *after;
    struct PasStringOp *next; /* of the arguments of one call */
} PasStringOp;
bool pasHasGaps(const Type *t); /* packed_bytes.c */
Node *pasPackedBytes(PasParser *p, PasStringOp *op, Node *x, bool isWritten);
bool pasIsInString(const Node *x); /* a character of a dynamic string */
Node *pasStringBytes(PasParser *p, PasStringOp *op, Node *x, Node *n, bool isWritten);
Node *pasStringOpEnd(PasParser *p, const PasStringOp *op, Node *stmt);
Node *pbBytes(PasParser *p, PasCall *call, PasArg *arg, PasTouch how, Node *n, PasStringOp *op);
Node *pbSlice(PasParser *p, PasCall *call, PasArg *arg, PasTouch how); /* EX_BYTES of a variable */
Node *pasCopyArray(PasParser *p, PasCall *call, Node *array); /* Copy of a dynamic or open array */
Node *pasCopyOf(PasParser *p, Node *array); /* of all of it */
/* Insert, Delete, Concat of dynamic arrays; NULL: the argument that decides is none. */
Node *pasInsertElements(PasParser *p, PasCall *call);
Node *pasDeleteElements(PasParser *p, PasCall *call);
Node *pasConcatArrays(PasParser *p, PasCall *call);
Node *pbInteger(PasParser *p, PasCall *call, PasArg *arg);    /* value of any integer type */
Node *pbTimeLimit(PasParser *p, PasCall *call, PasArg *arg);  /* milliseconds to wait: a negative number is 0 (to the machine it would be for ever) */
/* FillChar with 0 and Move of storage with references (elements.c); NULL: not of whole values. */
Node *pasZeroElements(PasParser *p, Node *x, Node *n, Pos pos);
Node *pasMoveElements(PasParser *p, Node *from, Node *to, Node *n, Pos pos);
/* Text of x as write would give it, or NULL after a message. width may be NULL. */
Node *pbText(PasParser *p, PasCall *call, PasArg *arg);
Node *pbEnumNames(PasParser *p, const Type *t, Pos pos);
bool pbHasEnumNames(const Type *t);
int pbStyle(const PasParser *p);
int pbStyleOf(const PasParser *p, const Node *x);

#endif
