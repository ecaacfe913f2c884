/* lower_internal.h: what the files of lowering share.
 *
 * Lowering holds what outlives a routine; Fn is one function being generated. Reading order: lower.c (functions), lower_prepass.c (what a
 * routine uses), lower_home.c (where its variables live), lower_regs.c (registers), lower_place.c (designators), lower_expr.c, lower_range.c
 * (value ranges and stores), lower_pointer.c (pointers that are stepped), lower_any.c (values typed at run time), lower_cond.c (branches),
 * lower_assign.c, lower_call.c, lower_stmt.c, lower_try.c, lower_env.c (nested routines).
 *
 * Registers: temporaries form a stack (fn->top). They die at every label and branch. A value that must survive one is kept in a *merge*
 * local; by-refs cannot be merged (they have no empty value), so designators are *frozen* instead: their indexes and pointers go to merge
 * locals and the address is computed later (lowerFreeze). exprHasFlow tells when. */
#ifndef PSCAL_FRONTENDS_CORE_LOWER_INTERNAL_H
#define PSCAL_FRONTENDS_CORE_LOWER_INTERNAL_H

#include "frontends/core/lower.h"
#include "vm/bytecode/builtin_ids.h"
#include <assert.h>

#define NO_REG UINT32_MAX

/* Node kinds and flags of lowering's own. */
enum {
    LX_REG = NODE_KIND_COUNT, /* i: a value that stands in local register i (frozen operands) */
    LX_AGG,                   /* i: an aggregate in frame local i */
    LX_END,
    LF_FLOW = 1 << 13,        /* evaluating it makes branches */
    LF_CALL = 1 << 14,        /* evaluating it calls a routine of the program */
    LF_STORE = 1 << 15        /* evaluating it assigns to a variable */
};
_Static_assert((int)LX_END == (int)NODE_FORM_COUNT, "each kind has a form");
/* Symbol.lowerFlags */
enum {
    SF_CLEAR = 1,   /* may be read before it is assigned */
    SF_MEMORY = 2,  /* needs an address: var argument, byte view */
    SF_HEAP = 4,    /* @ is applied: lives in a box */
    SF_AFTER = 8,   /* read outside the for statements that it controls */
    SF_CONTROL = 16, /* pre-pass: control variable of an open for statement */
    SF_FORVAR = 32, /* control variable of some for statement of its routine */
    SF_ACTIVE = 64  /* ... whose body is being lowered */
};

typedef enum HomeKind {
    HOME_NONE,
    HOME_REG,    /* home: register */
    HOME_AGG,    /* home: first register of a frame aggregate */
    HOME_BYREF,  /* home: register that holds its address */
    HOME_BOX,    /* home: register that holds the reference of its box */
    HOME_GLOBAL, /* home: byte offset in the globals */
    HOME_IMPORT, /* home: import that names the variable of a unit */
    HOME_ENV,    /* home: byte offset in its owner's environment */
    HOME_FOR,    /* captured control variable; home: register of its owner that holds the reference of its box */
    HOME_SLICE,  /* home: first register of the slice */
    HOME_STEP    /* pointer in two registers (lower_pointer.c): home: of one that is not moved, homeExtra: of the elements that it is moved by */
} HomeKind;

/* A hidden parameter of a nested routine. */
typedef enum HiddenKind { HIDDEN_ENV, HIDDEN_REFS, HIDDEN_BYREF, HIDDEN_FOR } HiddenKind;
typedef struct Hidden {
    uint8_t kind;     /* HiddenKind: environment record, environment of by-refs, one captured by-ref or slice, one control variable */
    Routine *owner;
    Symbol *symbol;   /* HIDDEN_BYREF, HIDDEN_FOR */
} Hidden;

/* What callers of a routine know. In c->arena; Routine.lowered. */
typedef struct RoutineInfo {
    uint32_t signature;     /* module type with hidden parameters */
    uint32_t visible;       /* without them */
    Hidden *hidden;
    uint32_t hiddenCount;
    /* its own environment */
    bool isHeap;            /* environments of this tree are objects */
    bool hasEnv, hasFrameId;
    uint32_t envType, refsType; /* module types: record; TR_ENV or 0 */
    uint64_t envSize;
    uint64_t frameIdAt;
    Symbol **captured;
    uint32_t capturedCount;
    uint32_t refsCount;
    uint64_t *needs;        /* analysis: bit set over the items of the tree */
} RoutineInfo;

typedef struct EntryInsn {
    uint16_t op;
    uint32_t a;
    int64_t bc;
    bool isExt; /* bc is an extra word, not b:c */
} EntryInsn;
typedef struct TypedReg {
    RegType type;
    uint32_t reg;
} TypedReg;
typedef struct ConstReg {
    uint64_t bits;
    bool isReal;
    uint32_t reg;
} ConstReg;
/* An address computed in the current block: element index of base (index != NO_REG), base + offset, or the value of box `base` (offset KNOWN_BOX), which a
 * call or DISPOSE may end. */
#define KNOWN_BOX UINT64_MAX
typedef struct KnownAddr {
    uint32_t base, index, type, reg;
    uint64_t offset;
} KnownAddr;
/* An integer operation on locals (or a local and an immediate) whose result stands in local `reg`. */
typedef struct KnownValue {
    uint64_t key;       /* operation and operands, see valueKey */
    uint32_t a, b;      /* the locals that it was computed from; b NO_REG: an immediate */
    uint32_t reg;
    uint32_t statement; /* the last one that used it: its register is not given away before the next */
} KnownValue;
enum { VALUE_MAX = 16, KNOWN_MAX = 8, CONST_MAX = 64, MERGE_MAX = 256 };

/* The protected part of a try statement with a finally part, while it is generated (lower_try.c). */
typedef struct FinallyContext FinallyContext;

typedef struct LoopContext {
    struct LoopContext *outer;
    BLabel breakLabel, continueLabel;
    FinallyContext *finally; /* innermost around the loop */
} LoopContext;

typedef struct RegRange {
    uint32_t first, count;
} RegRange;

#define LOWER_LIST(T) struct { T *items; uint32_t count, capacity; }

/* A pointer that is not moved, and a register with the elements that it is moved by (lower_pointer.c). */
typedef struct PointerPair {
    uint32_t base, by;
} PointerPair;
enum { ACCESS_MAX = 4, BUILDERS_MAX = 4 };
typedef struct Fn {
    struct Lowering *l;
    FuncBuilder *fb;
    Arena *arena;
    Routine *routine;     /* NULL: the initialisation function */
    RoutineInfo *info;
    uint32_t serial;      /* stamp of Symbol.useStamp */
    uint32_t top;         /* next free temporary */
    uint32_t freeLink;    /* temporary below which a call may put its link word */
    uint32_t loopDepth;
    uint32_t aggWords;    /* frame words taken by aggregates */
    bool isMain;
    bool hasValueAssign;  /* some expression assigns */
    bool hasCleanup;      /* local files to close: returns go through exitLabel */
    BLabel exitLabel;
    Symbol *result;
    LoopContext *loop;
    FinallyContext *finally; /* innermost around the statement */
    uint32_t caught;      /* local that holds the error of the innermost catch part, NO_REG outside */
    uint32_t tryDepth;    /* protected parts around the statement: what they assign is seen after an error */
    uint32_t *hiddenRegs; /* by index of info->hidden */
    uint32_t envReg, envByref, refsReg; /* own environment: frame aggregate or reference; cached address; TR_ENV */
    uint32_t builders[BUILDERS_MAX], builderCount; /* local strings to which something was appended */
    LOWER_LIST(EntryInsn) entry;
    LOWER_LIST(RegRange) clears;
    LOWER_LIST(uint32_t) boxes; /* boxes of variables to which @ was applied */
    LOWER_LIST(TypedReg) freeMerges; /* released locals, by type */
    LOWER_LIST(TypedReg) liveMerges;
    LOWER_LIST(ConstReg) consts;
    LOWER_LIST(TypedReg) setRefs; /* addresses of constant sets: type is the offset of the global */
    KnownAddr known[KNOWN_MAX];
    uint32_t knownCount;
    KnownValue values[VALUE_MAX];
    uint32_t valueCount, statement;
    uint32_t validValues; /* a bit for each of values */
    PointerPair accessed[ACCESS_MAX]; /* what they lead to was read or written on the way to here */
    uint32_t accessedCount;
} Fn;

typedef struct SetConst {
    struct SetConst *next;
    const char *bytes;
    uint64_t size;
    uint64_t offset;
} SetConst;
enum { SET_BUCKETS = 64 };

struct Lowering {
    Compile *c;
    ModuleBuilder *mb;
    int level;            /* optimisation */
    bool hasFailed;
    uint32_t serial;
    Fn *init;             /* function that initialises static variables */
    uint32_t initIndex;
    bool initUsed;
    uint64_t stdFiles[3]; /* globals that hold the standard files; offset + 1 */
    uint64_t unitState;   /* of a unit: global that is 1 between initialization and finalization; offset + 1 */
    uint64_t mainFrame;   /* global that holds the main program's activation; offset + 1 */
    const SourceFile *lineFile; /* cache of lowerLine */
    uint32_t lineFileIndex;
    Pos lineStart, lineEnd;
    SetConst *setConsts[SET_BUCKETS];
    uint32_t labelSerial; /* numbers of non-local labels */
    uint32_t lineNumber;
    uint32_t typeDepth;   /* calls of lowerType that are active */
    LOWER_LIST(Type *) pendingTypes; /* what pointers lead to, to be translated by the outermost lowerType */
    LOWER_LIST(TypedReg) dummies; /* by module type: global that gives an address of that type */
};

/* ---- lower.c ---- */
/* Grows a list so that one more item fits. */
void *lowerGrow(Arena *a, void *items, uint32_t count, uint32_t *capacity, size_t size);
#define LOWER_PUSH(fn_arena, list, value)                                                                               \
    do {                                                                                                                \
        if ((list).count == (list).capacity)                                                                            \
            (list).items = lowerGrow((fn_arena), (list).items, (list).count, &(list).capacity, sizeof *(list).items);    \
        (list).items[(list).count++] = (value);                                                                         \
    } while (0)
void lowerLine(Fn *fn, Pos pos);
bool lowerLimit(Lowering *l, Pos pos, const char *what);
uint32_t lowerRoutineIndex(Lowering *l, Routine *r); /* of its function; of its import if it belongs to a unit */
RoutineInfo *lowerRoutineInfo(Lowering *l, Routine *r);

/* ---- lower_types.c ---- */
uint32_t lowerType(Lowering *l, Type *t);        /* memory type */
uint32_t lowerBox(Lowering *l, Type *elem);      /* object type of a pointer to elem */
RegType lowerRegType(Lowering *l, Type *t);      /* scalar in a register */
uint32_t lowerSignature(Lowering *l, Type *routine, const RegType *hidden, uint32_t hiddenCount);
Type *lowerInnermost(Type *conformant);          /* element type behind all conformant dimensions */
static inline bool lowerIsSlice(const Type *t) { return t->kind == TYPE_OPENARRAY || t->kind == TYPE_CONFORMANT; }
static inline bool lowerIsByref(const Type *t, uint8_t mode) { return mode == PARAM_VAR || mode == PARAM_OUT || !typeIsScalar(t); }
/* Strings and dynamic arrays: a second variable that sees the object needs SHARE. */
static inline bool lowerIsShared(const Type *t) { return t->kind == TYPE_STRING || t->kind == TYPE_DYNARRAY; }

/* ---- lower_prepass.c ---- */
bool lowerPrepass(Fn *fn, Node *body);
void lowerPrepassExpr(Fn *fn, Node *x);          /* initialisers, outside of bodies */
static inline bool exprHasFlow(const Node *x) { return x != NULL && (x->flags & LF_FLOW) != 0; }
static inline bool exprHasCall(const Node *x) { return x != NULL && (x->flags & LF_CALL) != 0; }
bool exprIsCheap(const Node *x);                 /* few instructions, cannot trap: may be evaluated needlessly */
uint32_t exprSize(const Node *x, uint32_t limit);
bool exprReads(const Fn *fn, const Node *x, uint32_t reg, uint32_t *budget);
bool lowerReads(const Fn *fn, const Node *x, uint32_t reg); /* may x read local reg? */

/* ---- lower_home.c ---- */
bool lowerHomes(Fn *fn);                          /* parameters and locals */
void lowerMainHomes(Fn *fn, Program *p);
void lowerParamsIn(Fn *fn);                       /* copies value parameters to their homes */
uint64_t lowerGlobalHome(Lowering *l, Symbol *sym);
void lowerImportHome(Lowering *l, Symbol *sym);   /* variable of a unit */
uint32_t lowerSymbolByref(Fn *fn, Symbol *sym, uint32_t want); /* address of the whole variable */
uint32_t lowerDummyByref(Fn *fn, uint32_t type);  /* a by-ref local of that type, defined in the entry block */

/* ---- lower_regs.c ---- */
void emit(Fn *fn, Opcode op, uint32_t a, uint32_t b, uint32_t c);
void emitWide(Fn *fn, Opcode op, uint32_t a, int64_t bc);
void emitExt1(Fn *fn, Opcode op, uint32_t a, uint32_t b, uint32_t c, uint64_t ext);
void emitExt2(Fn *fn, Opcode op, uint32_t a, uint32_t b, uint32_t c, uint64_t ext1, uint64_t ext2);
void emitExt3(Fn *fn, Opcode op, uint32_t a, uint32_t b, uint32_t c, const uint64_t ext[3]);
void emitBranch(Fn *fn, Opcode op, uint32_t a, uint32_t b, BLabel target);
void emitJump(Fn *fn, BLabel target);
void emitLabel(Fn *fn, BLabel label);
void emitSwitch(Fn *fn, uint32_t a, int64_t low, const BLabel *targets, uint32_t count);
static inline BLabel newLabel(Fn *fn) { return fbLabel(fn->fb); }
void entryAdd(Fn *fn, Opcode op, uint32_t a, int64_t bc);
void entryAdd2(Fn *fn, Opcode op, uint32_t a, uint32_t b);
void entryClear(Fn *fn, uint32_t first, uint32_t count);
void entryEmit(Fn *fn);
static inline uint32_t tempNew(Fn *fn) { return fn->top++; }
static inline uint32_t destReg(Fn *fn, uint32_t want) { return want != NO_REG ? want : fn->top++; }
static inline bool regIsTemp(uint32_t r) { return r >= FB_TEMP; }
uint32_t localNew(Fn *fn, RegType type);
uint32_t mergeNew(Fn *fn, RegType type);          /* a local of that type until mergeRelease to an earlier mark */
static inline uint32_t mergeMark(const Fn *fn) { return fn->liveMerges.count; }
void mergeRelease(Fn *fn, uint32_t mark);
void mergeRestart(Fn *fn);
uint32_t aggTemp(Fn *fn, Type *t, uint32_t *reg); /* by-ref to a temporary variable of type t; *reg: LX_AGG register or NO_REG */
uint32_t intConst(Fn *fn, int64_t value, uint32_t want);
uint32_t realConst(Fn *fn, double value, uint32_t want);
uint32_t moveTo(Fn *fn, uint32_t reg, uint32_t want);
uint32_t knownFind(Fn *fn, uint32_t base, uint32_t index, uint64_t offset, uint32_t type);
uint32_t knownAdd(Fn *fn, uint32_t base, uint32_t index, uint64_t offset, uint32_t type);
void knownClear(Fn *fn);
/* Emits `op a, b` into want, or into a local that remembers the value for the rest of the block; the register that has the value (lower_expr.c). */
uint32_t emitValue(Fn *fn, Opcode op, uint32_t a, uint32_t b, bool isImmediate, uint32_t want);
/* The value `by` elements after pointer `base` is there: it was read or written. Holds until one of these locals is written, or a label stands. */
void accessAdd(Fn *fn, uint32_t base, uint32_t by);
bool accessFind(const Fn *fn, uint32_t base, uint32_t by);
/* The local that holds `op a, b`, or NO_REG. */
uint32_t valueFind(Fn *fn, Opcode op, uint32_t a, uint32_t b, bool isImmediate);
/* A local for that value, which the caller computes now; NO_REG if it cannot be remembered. */
uint32_t valueAdd(Fn *fn, Opcode op, uint32_t a, uint32_t b, bool isImmediate);

/* ---- lower_place.c ---- */
typedef enum PlaceKind { PLACE_REG, PLACE_MEM, PLACE_BOX, PLACE_GLOBAL, PLACE_ELEM, PLACE_ELEM2, PLACE_DYN, PLACE_SLICE, PLACE_PTR, PLACE_STEP } PlaceKind;
typedef struct Place {
    uint8_t kind;      /* PlaceKind */
    Type *type;        /* of the designated value, as it stands in memory */
    uint32_t base;     /* REG: the register; MEM, ELEM: by-ref; BOX, DYN, PTR: reference; SLICE: slice; STEP: the first register */
    uint32_t whole;    /* MEM, BOX, GLOBAL: module type at base */
    uint64_t offset;   /* MEM, BOX: from base; GLOBAL: in the globals */
    uint32_t index, index2;
    Type *array, *inner; /* ELEM, ELEM2: array types */
    int64_t low, low2;   /* their lower bounds; SLICE: 0 */
    Symbol *symbol;    /* REG, GLOBAL: the variable */
    uint64_t symbolOffset; /* GLOBAL: offset inside the variable */
} Place;
void lowerPlace(Fn *fn, Node *x, Place *p);
Node *lowerRegNode(Fn *fn, Node *like, Type *type, uint32_t reg); /* LX_REG, at the place of `like` */
uint32_t placeLoad(Fn *fn, Place *p, uint32_t want);
void placeStore(Fn *fn, Place *p, uint32_t reg);
uint32_t placeAddress(Fn *fn, Place *p, uint32_t want);
bool lowerIsDesignator(const Node *x);
bool lowerIsSame(const Node *a, const Node *b);   /* do two expressions without effects designate the same variable, or have the same value? */
Node *lowerFreeze(Fn *fn, Node *x);               /* designator whose evaluation has no more effects and survives branches */
Node *lowerSteady(Fn *fn, Node *x);               /* aggregate expression, its operands frozen if it branches */
Node *lowerFreezeValue(Fn *fn, Node *x, Type *target);
uint32_t lowerOperand(Fn *fn, Node *x, const Node *later); /* value of x that survives the evaluation of `later` */
void lowerSlice(Fn *fn, Node *x, Type *elem, uint32_t want); /* want: first of two registers */

/* ---- lower_expr.c ---- */
uint32_t lowerTo(Fn *fn, Node *x, uint32_t want); /* scalar value; want NO_REG: anywhere. `want` is written last, except as documented there */
static inline uint32_t lowerValue(Fn *fn, Node *x) { return lowerTo(fn, x, NO_REG); }
void lowerSequence(Fn *fn, Node *x);              /* the statements of an EX_SEQ */
uint32_t lowerFlowValue(Fn *fn, Node *x, uint32_t want);
uint32_t lowerIntBinary(Fn *fn, BinaryOp op, uint16_t flags, Node *x, uint32_t a, Node *b, uint32_t want);
uint32_t lowerConv(Fn *fn, Node *x, uint32_t want);
uint32_t lowerFileRef(Fn *fn, Node *file, uint32_t want);

/* ---- lower_range.c ---- */
void exprRange(const Node *x, int64_t *low, int64_t *high);
void storedRange(Type *t, int64_t *low, int64_t *high); /* what a variable of the type may hold (uninitialised ones are 0) */
/* Value of x as it is stored into a variable of type t: wrapped, checked, rounded, marked shared. */
uint32_t lowerAs(Fn *fn, Node *x, Type *t, uint16_t flags, uint32_t want);
/* The same for a value that stands in a register already, known to lie in [low, high] if it is an ordinal. Works in place on temporaries. */
uint32_t narrowReg(Fn *fn, uint32_t reg, Type *t, uint16_t flags, int64_t low, int64_t high, uint32_t want);
/* The value, or a frozen one after a check that its members belong to the base type of set type t. */
Node *lowerCheckedSet(Fn *fn, Node *value, Type *t);
void checkRange(Fn *fn, uint32_t reg, int64_t low, int64_t high);
bool stringIsFresh(const Node *x);
/* Is x a string that is made here, so that nobody else has it unless it is marked shared? */
bool stringIsTemporary(const Node *x);
/* Ends the string x in reg if it is one, once what has used it is done. lowerBeside before that: where to make the result instead of in `want`, so that it does
 * not take the register of the string. */
void lowerDrop(Fn *fn, const Node *x, uint32_t reg);
uint32_t lowerBeside(Fn *fn, const Node *x, uint32_t reg, uint32_t want);

/* ---- lower_pointer.c ---- */
bool lowerIsPair(Fn *fn, Node *x);                /* is the pointer x made of two registers, so that lowerPair makes no object? */
PointerPair lowerPair(Fn *fn, Node *x);           /* any pointer; with the effects of x */
uint32_t lowerPairBase(Fn *fn, Node *x);          /* a pointer that is nil if and only if x is */
bool lowerIsStep(const Node *x);                  /* assignment or postfix operator that steps a variable of HOME_STEP */
void lowerStep(Fn *fn, Node *x);                  /* does that */
bool lowerPairPlace(Fn *fn, Node *x, Place *p);   /* x leads through a variable of HOME_STEP: its place */
Node *lowerFreezePair(Fn *fn, Node *x);           /* lowerFreeze of such an x; NULL: it is another one */
uint32_t lowerPairElement(Fn *fn, Node *x, uint32_t want); /* pointer to element x->b behind such a variable x->a; NO_REG: it is another one */
/* Is the place *p++, with p in registers, and may p be stepped after the value was stored there? NULL: there is none. */
bool lowerIsPostStepped(const Fn *fn, const Node *place, const Node *value);
void lowerPostStep(Fn *fn, Node *place);          /* the step */
Node *lowerBeforeStep(Fn *fn, const Node *place); /* *p of *p++ */
uint32_t lowerLoadAndStep(Fn *fn, Node *x, uint32_t want);  /* the scalar *p++ */
uint32_t lowerStoreAndStep(Fn *fn, Node *x, uint32_t want); /* *p++ = value as a value; both scalar, the value without branches */
void lowerStorePair(Fn *fn, Node *target, Node *value, uint16_t flags); /* assignment to a variable of HOME_STEP */
bool lowerCanPair(Fn *fn, const Node *a, const Node *b); /* does lowerPairs compare these two? */
uint32_t lowerPairs(Fn *fn, Opcode op, Node *a, Node *b, uint32_t want);
uint32_t lowerPairBuiltin(Fn *fn, Node *x, uint32_t want); /* ptr_compare or ptr_diff as an instruction; NO_REG: neither */

/* ---- lower_any.c ---- */
uint32_t lowerBoxed(Fn *fn, Node *x, uint32_t want);   /* CV_BOX */
uint32_t lowerUnboxed(Fn *fn, Node *x, uint32_t want); /* CV_UNBOX of a scalar */
Node *lowerUnboxedPlace(Fn *fn, Node *x);              /* CV_UNBOX of an aggregate or small set: a designator of the value, frozen */
bool lowerUnboxHasFlow(const Node *x);
uint32_t lowerAnyCompare(Fn *fn, Node *x, uint32_t want); /* = and <> of two of them */

/* ---- lower_cond.c ---- */
void lowerBranch(Fn *fn, Node *x, BLabel target, bool sense); /* jumps to target if x is `sense`, else falls through */
uint32_t lowerCompare(Fn *fn, Node *x, uint32_t want);
typedef enum CompareClass { CMP_INT, CMP_REAL, CMP_STRING, CMP_REF, CMP_DYN, CMP_SET, CMP_BIGSET, CMP_ANY } CompareClass;
CompareClass lowerCompareClass(const Node *x);

/* ---- lower_assign.c ---- */
void lowerAssign(Fn *fn, Node *x);
void lowerStoreTo(Fn *fn, Node *target, Node *value, uint16_t flags);
uint32_t lowerAggregate(Fn *fn, Node *x, uint32_t want);           /* by-ref to the value */
void lowerAggregateInto(Fn *fn, Node *x, Type *t, uint32_t byref); /* stores into memory that x does not read */
void emitCopy(Fn *fn, uint32_t to, uint32_t from, Type *t);
void emitZero(Fn *fn, uint32_t to, Type *t);
uint64_t lowerSize(Fn *fn, Type *t);

/* ---- lower_string.c ---- */
uint32_t lowerConcat(Fn *fn, Node *x, uint32_t want);
bool lowerAppend(Fn *fn, Node *target, Node *value); /* s := s + ...; false: not of that form */
bool lowerShortAppend(Fn *fn, Node *target, Node *value); /* the same of a short string, and characters */
void lowerDropBuilders(Fn *fn, uint32_t result); /* before a return: ends the strings that grew in local variables, except in register `result` */
/* Is x a variable of this function in a register? No other variable has its string, unless that is marked shared. A parameter's may be its caller's. */
bool lowerIsOwner(const Fn *fn, const Node *x);
bool lowerSameDesignator(const Node *a, const Node *b); /* lowerIsSame, and neither has effects or branches */
uint32_t lowerToString(Fn *fn, Node *x, uint32_t want);

/* ---- lower_set.c ---- */
uint32_t lowerSetValue(Fn *fn, Node *x, uint32_t want);   /* register set */
void lowerSetInto(Fn *fn, Node *x, uint32_t byref);        /* memory set */
uint32_t lowerIn(Fn *fn, Node *x, uint32_t want);
bool lowerInBranch(Fn *fn, Node *x, BLabel target, bool sense);
bool lowerInHasFlow(const Node *x);
bool lowerSetStep(Fn *fn, Node *target, Node *value);      /* s := s + [a]; false: not of that form */
uint32_t lowerSetConst(Fn *fn, const char *bytes, uint64_t size, Type *t, uint32_t want); /* by-ref */

/* ---- lower_call.c ---- */
uint32_t lowerCall(Fn *fn, Node *x, uint32_t want, uint32_t resultByref);
Node *lowerSteadyCall(Fn *fn, Node *x);
uint32_t lowerBuiltin(Fn *fn, Node *x, uint32_t want);
uint32_t lowerTaskNew(Fn *fn, Node *x, uint32_t want);     /* register of the first result */
uint32_t lowerWindow(Fn *fn);                              /* first register of a call window at fn->top */

/* ---- lower_stmt.c, lower_loop.c ---- */
void lowerStmt(Fn *fn, Node *x, bool isTail);
void lowerList(Fn *fn, Node *list, bool isTail); /* of statements */
void lowerReturn(Fn *fn);                                  /* leaves with the result variable */
void lowerReturnReg(Fn *fn, uint32_t reg);
void lowerWhile(Fn *fn, Node *x);
void lowerRepeat(Fn *fn, Node *x);
void lowerLoop(Fn *fn, Node *x);
void lowerFor(Fn *fn, Node *x);
void lowerCase(Fn *fn, Node *x, bool isTail);

/* ---- lower_try.c ---- */
void lowerTry(Fn *fn, Node *x, bool isTail);
void lowerRaise(Fn *fn, Node *x);
/* Goes to `target` (FB_NO_LABEL: returns), which stands inside `until` and outside of the finally contexts within it, through their finally parts. */
void lowerLeave(Fn *fn, BLabel target, const FinallyContext *until);

/* ---- lower_env.c ---- */
bool lowerTree(Lowering *l, Routine *top);                 /* analyses nested routines */
bool lowerEnvPlace(Fn *fn, Symbol *sym, Place *p);         /* captured variable */
void lowerEnvBegin(Fn *fn);
uint32_t lowerHiddenArg(Fn *fn, const Hidden *h, uint32_t want);
uint32_t lowerRoutineValue(Fn *fn, Node *x, uint32_t want);
uint32_t lowerCarried(Fn *fn, Symbol *sym, uint32_t want); /* register of a captured by-ref or slice */
uint32_t lowerBound(Fn *fn, Symbol *bound, uint32_t want); /* value of a conformant bound */
void lowerGoto(Fn *fn, Label *label);
uint32_t lowerLabelNumber(Lowering *l, Label *label);
BLabel lowerLabelOf(Fn *fn, Label *label);

/* ---- lower_init.c ---- */
void lowerInitGlobal(Lowering *l, Symbol *sym);
void lowerInitInto(Fn *fn, Node *value, Type *t, uint32_t byref);

/* lowers one function: fn set up, homes decided by lowerHomes */
bool lowerFunction(Lowering *l, Routine *r);
bool lowerForeign(Lowering *l, Routine *r); /* lower_foreign.c: the function that calls C */

#endif
