/* builtins.h: private: the builders named in pas_builtins.def, shared by builtins.c, ordinals.c, strings.c and io.c. A builder gets a call
 * whose argument count is right and gives an expression, or a statement node for procedures; an error node after a message. */
#ifndef PSCAL_FRONTENDS_PASCAL_BUILTINS_H
#define PSCAL_FRONTENDS_PASCAL_BUILTINS_H

#include "frontends/pascal/parser.h"
#include "runtime/builtins/builtins.h"

typedef Node *PasBuilder(PasParser *p, PasCall *call, int argument);
typedef struct PasBuiltin {
    const char *name;
    PasBuilder *build;
    int argument;          /* DIRECT, IOPROC: BuiltinId */
    const char *signature;
    uint8_t min, max;
} PasBuiltin;

PasBuilder biOrd, biChr, biStep, biOdd, biBound, biInc, biMember, biSwap, biSizeOf, biConvert, biAssigned, biArithmetic, biRealFunction,
    biRounded, biPower, biMaxMin, biClamp, biRandom;
PasBuilder biIntToStr, biFormatFloat, biStr, biVal, biLength, biSetLength, biCopy, biPos, biConcat, biInsert, biDelete, biUpCase, biTrim;
PasBuilder biWrite, biRead, biPage, biEof, biFlush, biOpen, biBlock;
PasBuilder biMove, biFillChar, biPack, biNew, biDispose, biHalt, biExit, biJump, biAssert, biClock;

static inline PasArg *biArg(const PasCall *call, uint32_t index) {
    PasArg *a = call->args;
    while (index-- > 0) a = a->next;
    return a;
}
/* The file argument checked to be a file (text only if asked); NULL after a message. */
Node *biFile(PasParser *p, PasCall *call, PasArg *arg, bool isText);
Node *biSlice(PasParser *p, PasCall *call, PasArg *arg, PasTouch how); /* EX_BYTES of a variable */
Node *biInteger(PasParser *p, PasCall *call, PasArg *arg);             /* value of any integer type */
/* Text of x as write would give it, or NULL after a message. width may be NULL. */
Node *biText(PasParser *p, PasCall *call, PasArg *arg);
Node *biEnumNames(PasParser *p, const Type *t, Pos pos);
int biStyle(const PasParser *p);

#endif
