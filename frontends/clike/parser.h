/* parser.h: what the files of the CLike front end share.
 *
 * A file is preprocessed into an array of tokens. The first pass over it (program.c) reads every declaration at file scope and notes where
 * initialisers and function bodies begin; the second reads those, so that everything at file scope is visible everywhere. Bodies are checked while
 * they are parsed; a function is handed over as soon as its body ends. */
#ifndef PSCAL_FRONTENDS_CLIKE_PARSER_H
#define PSCAL_FRONTENDS_CLIKE_PARSER_H

#include "frontends/clike/preproc.h"
#include "frontends/core/thread_types.h"
#include "runtime/builtins/builtins.h"
#include "vm/bytecode/builtin_ids.h"

enum { CLK_MAX_DEPTH = 400, CLK_MAX_PARAMS = 255, CLK_BITS_BORDER = 255 /* Type.bits of `: 0`: what follows begins at a border of the type */ };

/* ---- declarations ---- */

typedef struct ClkUnit {
    struct ClkUnit *next;
    const char *realPath;
    ClkTokens tokens;
    uint32_t forgotten; /* so many tokens are not there any more, see clkForget */
} ClkUnit;

typedef struct ClkSymbol {
    Symbol s; /* first */
    struct ClkSymbol *nextInList; /* functions to parse, or globals to initialise */
    struct ClkSymbol *nextInScope;
    uint32_t scope;        /* serial of the scope that declares it */
    uint32_t length;       /* of its name in the source */
    const ClkToken *body;  /* function: its '{'; variable: first token of its initialiser */
    bool isConst : 1;          /* declared const: cannot be assigned */
    bool isPrototype : 1;      /* function declared and not defined */
    bool isStatic : 1;
    bool isTag : 1;
    bool isLibrary : 1;        /* from a prelude: may be redeclared */
    bool isCalled : 1;
    bool isInitialised : 1;    /* global: has an initialiser */
    bool isHeader : 1;         /* declared in the header of a for statement */
    bool isFunctionType : 1;   /* typedef of a function, not of a pointer to one */
    struct ClkUnit *unit;
    Node *constant;        /* const integer variable with constant initialiser */
    Node *start;           /* global integer variable: its initial value, if that is constant */
    uint32_t addressCount; /* variable: how many & of it have made a pointer */
    Pos promisedAt;        /* function: where a prototype of it was used as a value */
    struct ClkSymbol *nextPromised;
} ClkSymbol;

typedef struct ClkScope {
    struct ClkScope *outer;
    ClkSymbol *symbols;
    uint32_t serial;
} ClkScope;

/* What break and continue leave. */
typedef struct ClkJump {
    struct ClkJump *outer;
    bool isLoop;
    Label *breakLabel; /* switch: made when needed */
    struct ClkSwitch *sw;
} ClkJump;

/* One function being parsed. */
typedef struct ClkFunction {
    struct ClkFunction *outer; /* around a fn literal */
    ClkSymbol *symbol;
    Routine *routine;
    Type *result;      /* NULL: of a fn literal, not known yet */
    ClkJump *jump;
    uint32_t loopDepth;
    bool hasLabels;
    uint32_t tempCount;
    struct ClkJumpSite *jumpSites, *openSites; /* calls of setjmp: all, and those of the statement that is being read */
    Node *pending, *site;                      /* setjmp.c */
} ClkFunction;

/* What a value is converted for. CLK_VIEW: pointers only: what it leads to, as values of another type. */
typedef enum ClkUse { CLK_ASSIGN, CLK_PASS, CLK_CAST, CLK_RETURN, CLK_INIT, CLK_VIEW } ClkUse;

typedef struct ClkArg {
    Node *node;
    Pos pos;
    uint32_t length;
} ClkArg;
typedef struct ClkCall {
    Name *name;
    Pos pos;
    uint32_t length;
    bool isFresh; /* the arguments were just read, and stand nowhere else */
    ClkArg *args;
    uint32_t count;
    Pos end; /* of the argument list */
    Node *before, *after; /* statements around a call of another language's routine */
} ClkCall;

/* Array types are shared, so that pointers to equal ones are equal. */
typedef struct ClkArrayType {
    struct ClkArrayType *next;
    Type *type;
} ClkArrayType;

/* The structs whose braces are open, innermost first. */
typedef struct ClkOpenRecord {
    struct ClkOpenRecord *outer;
    const Type *type;
} ClkOpenRecord;

/* A list of structs. */
typedef struct ClkNoted {
    struct ClkNoted *next;
    Type *type;
} ClkNoted;

typedef struct ClkParser {
    Compile *c;
    Arena *arena, *nodes;
    TypeTable *types;
    Diag *diag;
    ClkPre pre;
    ClkUnit *unit, *units;
    const ClkToken *tok;
    Pos prevEnd;
    bool isPanic;
    bool lacksBrace; /* a } is missing somewhere: reported */
    bool showWarnings;
    uint32_t skipCount;    /* statements that clkSkipStatement has passed over */
    bool castsNumbers;     /* it makes pointers of numbers */
    bool isC;              /* the program includes headers of C's library: it is C where CLike differs without need (docs/clike.md) */
    uint32_t depth, scopeSerial, nameSerial;
    ClkScope *scope, predefinedScope, fileScope;
    ClkFunction *fn;
    Type *cInt, *cFloat, *cLongDouble; /* copies of int64 and real: same values, other sizeof and rank; in C programs int and float are int32 and single */
    Type *filePointer;                 /* FILE * */
    Type *charPointer, *constCharPointer;
    Type *byteCells[2];                /* bytes.c: of char, of unsigned char */
    struct ClkSlot *slots;             /* slots.c */
    struct ClkMember *contained;       /* layout.c: members from which the program has gone to their structs */
    ClkNoted *noted, *records;         /* structs whose layout is told at the start (layout.c), all that are defined */
    uint32_t libraryNames; /* bits: those of clkDeclareLibrary that are declared */
    ClkSymbol *standard[3]; /* FILE * variables that stand for stdin, stdout, stderr as values, if the program needs them */
    struct ClkVla *vlas;
    Node *typeLengths; /* of the array type that clkTypeName has read last; NULL: they are constant */
    uint32_t parameterDepth; /* parameter lists that are open: array sizes may name parameters */
    Type *vaList;                      /* a struct: varargs.c */
    Type *streamType;                  /* mstream: like void *, made by the runtime */
    ClkSymbol *functions, **lastFunction; /* with bodies to parse, in order */
    Node *initials, **lastInitial;        /* statements that initialise globals of the file being read */
    Node *ready, **lastReady;             /* those of the files that have been read, in the order in which they run */
    ClkArrayType *arrays, *futures, *routineElements;
    Type *statTypes[THREAD_TYPE_COUNT]; /* ThreadTime and so on, once the program names one */
    Type *threadType;                  /* thread: slot and generation in one word, a number wherever it is not used as a thread */
    Type *locks[8];                    /* by ClkLockKind */
    bool isHalfShift;                  /* the first half of the current >> has closed a type list */
    struct ClkTemplates *templates;
    struct ClkWideText *wideTexts;     /* wide.c */
    ClkOpenRecord *openRecords;
    ClkSymbol *tags, **lastTag; /* all structs and unions with names, in order */
    Name *nameNull, *nameMain, *nameFunc, *nameVaArg, *nameOffsetof, *nameStaticAssert;
    Name *nameGeneric, *nameTypeof[3];
    Name *nameImport, *nameJoin, *nameSpawn, *nameGo, *nameAsync, *nameAwait, *nameIn, *nameFn, *nameChan; /* words that mean something where the program declares no such name */
    ClkSymbol *promised;  /* functions used as values when only a prototype was known */
    ClkSymbol *addressed; /* functions whose address became a number */
    struct ClkDispatcher *dispatchers;
    const Node *constantNode; /* the last value that stands for a const variable, and the variable */
    Node *constantVar;
    const Node *openCall;  /* the last fopen, and what it opens */
    Node *openPath, *openMode;
} ClkParser;

/* A declaration before its declarators. */
typedef struct ClkSpec {
    Type *type;
    bool isConst, isTypedef, isStatic, isExtern;
    bool isFunction;     /* the type is that of a function, by a typedef */
    bool isEnded;        /* by an error: no declarators follow */
    const char *library; /* extern "library": declares C functions; NULL: it does not */
    Pos pos;
} ClkSpec;

/* A declarator. */
typedef struct ClkDecl {
    Name *name;
    Pos pos;
    uint32_t length;
    Type *type;        /* TYPE_ROUTINE with isFunction: declares a function, not a variable */
    bool isFunction;
    bool isConst;      /* the declared object itself */
    ClkSymbol **params; /* function: its parameters, to be declared in the body */
    Node *lengths;     /* array of run-time size: its lengths, outermost first */
    bool hasEllipsis;
} ClkDecl;

/* ---- parser.c: tokens, errors ---- */
void clkNext(ClkParser *p);
static inline const ClkToken *clkPeek(const ClkParser *p) { return p->tok->kind == CT_EOF ? p->tok : p->tok + 1; }
bool clkError(ClkParser *p, Pos pos, uint32_t length, int code, ...);
void clkWarning(ClkParser *p, Pos pos, uint32_t length, const char *format, ...) PRINTF_LIKE(4, 5);
bool clkExpected(ClkParser *p, const char *what); /* enters panic mode */
bool clkExpect(ClkParser *p, ClkTokenKind kind);
bool clkAccept(ClkParser *p, ClkTokenKind kind);
static inline bool clkIs(const ClkParser *p, ClkTokenKind kind) { return p->tok->kind == kind; }
bool clkIsWord(ClkParser *p, const Name *word);  /* the token is that word, and the program declares no such name */
Name *clkExpectName(ClkParser *p, Pos *pos, uint32_t *length);
bool clkStartsStatement(uint8_t kind); /* by a word of its own */
void clkSkipStatement(ClkParser *p);             /* ends panic: behind the next ; or before a } */
void clkSkipExternal(ClkParser *p);
void clkSkipBraces(ClkParser *p);                /* at { or ( or [: behind its partner */
const char *clkTokenText(const ClkParser *p, const ClkToken *t, char *buffer, size_t size);
static inline uint32_t clkSpan(const ClkParser *p, Pos from) { return p->prevEnd > from ? p->prevEnd - from : 1; }
bool clkTooDeep(ClkParser *p);
static inline bool clkEnter(ClkParser *p) { return LIKELY(++p->depth <= CLK_MAX_DEPTH) || clkTooDeep(p); }
static inline void clkLeave(ClkParser *p) { p->depth--; }
/* Reads tokens from `at` until clkRestore. */
typedef struct ClkPlace {
    const ClkToken *tok;
    Pos prevEnd;
    bool isPanic;
} ClkPlace;
ClkPlace clkSave(const ClkParser *p);
void clkGoTo(ClkParser *p, const ClkToken *at);
/* Functions are read in their order after everything else: their file's tokens in front of p->tok, but the last few, will not be looked at again. */
void clkForget(ClkParser *p, ClkUnit *unit);
void clkRestore(ClkParser *p, ClkPlace place);

/* ---- scope.c ---- */
void clkScopeOpen(ClkParser *p, ClkScope *scope);
void clkScopeClose(ClkParser *p);
ClkSymbol *clkSymbolNew(ClkParser *p, SymbolKind kind, Name *name, Type *type, Pos pos);
/* Enters sym in the innermost scope. False: reported. */
bool clkDeclare(ClkParser *p, ClkSymbol *sym);
ClkSymbol *clkLookup(ClkParser *p, Name *name);
/* A function by its name, case ignored if there is no exact match. */
ClkSymbol *clkFindFunction(ClkParser *p, Name *name);
void clkDeclareFolded(ClkParser *p, ClkSymbol *function);
Name *clkFolded(ClkParser *p, const Name *name);
ClkSymbol *clkUndefined(ClkParser *p, Name *name, Pos pos, uint32_t length, bool isCall); /* reports; declares an error symbol */
ClkSymbol *clkTag(ClkParser *p, Name *name, Pos pos, bool isUnion);
ClkSymbol *clkGlobal(ClkParser *p, Name *name, Type *type, Pos pos);
ClkSymbol *clkLocal(ClkParser *p, Name *name, Type *type, Pos pos);
Node *clkTemp(ClkParser *p, Type *type, Pos pos); /* EX_VAR of a new local (in initialisers of globals: global) variable */
bool clkIsAtFileScope(const ClkParser *p);

void clkUnknownType(ClkParser *p, const ClkToken *t, const char *text);

/* ---- types.c ---- */
void clkTypesInit(ClkParser *p);
/* From here on the program is C: int and float have the 32 bits that they have there. */
void clkTypesOfC(ClkParser *p);
/* The type of library functions whose int results may need 64 bits: int, in C programs long. */
Type *clkWideInt(const ClkParser *p);
/* 'i', 'f', 'l': an int, float, long double whose size in memory is not that of C (the parts of layouts, layout.c); else 0. */
char clkWiderNumber(const ClkParser *p, const Type *t);
const char *clkTypeText(const ClkParser *p, const Type *t, char *buffer, size_t size);
uint64_t clkSizeof(ClkParser *p, const Type *t);  /* in C's sense (clike.md 4.1) */
uint32_t clkAlignof(ClkParser *p, const Type *t);
/* Where the fields of a struct lie in C: begin with zeros, and place one after the other. */
typedef struct ClkFieldPlace {
    uint64_t at;       /* offset in bytes of the field that was placed last */
    uint32_t bit;      /* a bit-field: its first bit in that byte */
    uint64_t endBit;   /* of all fields so far */
    uint64_t align;    /* largest alignment */
} ClkFieldPlace;
void clkPlaceField(ClkParser *p, ClkFieldPlace *place, const Field *f);
bool clkSameType(const Type *a, const Type *b);
/* elem as what pointers lead to or arrays consist of: there, equal routine types are one type, so that pointers and arrays are, too. */
Type *clkElement(ClkParser *p, Type *elem);
Type *clkPointerTo(ClkParser *p, Type *elem, bool isConst);
Type *clkArrayOf(ClkParser *p, Type *elem, uint64_t count); /* NULL: too large */
Type *clkPromoted(ClkParser *p, Type *t);         /* integer promotions */
Type *clkCommonType(ClkParser *p, Type *a, Type *b); /* usual arithmetic conversions */
static inline bool clkIsInteger(const Type *t) { return t->kind == TYPE_INT || t->kind == TYPE_CHAR || t->kind == TYPE_BOOL || t->kind == TYPE_ENUM; }
static inline bool clkIsArith(const Type *t) { return clkIsInteger(t) || t->kind == TYPE_REAL; }
static inline bool clkIsPointer(const Type *t) { return t->kind == TYPE_POINTER; }
static inline bool clkIsCharPointer(const Type *t) {
    return t->kind == TYPE_POINTER && t->elem != NULL && (t->elem->kind == TYPE_CHAR || (t->elem->kind == TYPE_INT && t->elem->size == 1));
}
static inline bool clkIsCharArray(const Type *t) { return t->kind == TYPE_ARRAY && (t->elem->kind == TYPE_CHAR || (t->elem->kind == TYPE_INT && t->elem->size == 1)); }
static inline bool clkIsUnsigned64(const Type *t) { return t->kind == TYPE_INT && t->size == 8 && !t->isSigned; }
static inline bool clkIsError(const Type *t) { return t->kind == TYPE_ERROR; }

/* ---- decl.c ---- */
bool clkStartsType(const ClkParser *p, const ClkToken *t);
bool clkStartsDeclaration(const ClkParser *p);
bool clkSpecifiers(ClkParser *p, ClkSpec *spec);
void clkDeclarator(ClkParser *p, const ClkSpec *spec, ClkDecl *out, bool isAbstract);
Type *clkTypeName(ClkParser *p); /* of casts and sizeof */
void clkCompleteArray(ClkParser *p, ClkDecl *d, uint64_t count);
bool clkStaticAssert(ClkParser *p); /* reads _Static_assert(e, "text"); if it stands here */
Node *clkLocalDeclaration(ClkParser *p); /* list of statements */
ClkSymbol *clkDeclareFunction(ClkParser *p, const ClkSpec *spec, ClkDecl *d, bool isDefinition);
/* The variable for the result of a function, which only its body needs; nothing for one without result. */
void clkSetResult(Routine *r, Arena *arena);

Type *clkParameters(ClkParser *p, Type *result, ClkDecl *out); /* at ( */

/* ---- layout.c ---- */
Node *clkForgetType(ClkParser *p, Node *x, Type *t); /* a typed pointer as an untyped one of type t */

/* ---- varargs.c ---- */
bool clkIsVariadic(const Type *t); /* a function type with "..." */
void clkRestParameter(ClkParser *p, Param *formal, ClkSymbol **symbol); /* the hidden parameter that stands for it */
Node *clkRestArgs(ClkParser *p, const ClkCall *call, uint32_t first); /* its argument: those of the call from `first` on; NULL: reported */
void clkDeclareVaList(ClkParser *p);
Node *clkVaArg(ClkParser *p, Name *name, Pos pos, uint32_t length); /* va_arg, at ( */

/* ---- vla.c ---- */
bool clkIsVla(const ClkParser *p, const Type *t);
/* The type that stands for T a[n][m], a DYNARRAY of DYNARRAYs with these lengths; NULL: it is no such array. */
Type *clkVlaType(ClkParser *p, const Type *array, Node *lengths, bool isConst);
Node *clkVlaIndex(ClkParser *p, Node *a, Node *index, Pos pos); /* NULL: a is no such array */
Node *clkVlaSize(ClkParser *p, const Node *x, Pos pos);         /* sizeof; NULL as before */
Node *clkVlaLocal(ClkParser *p, ClkSymbol *s, const Type *array, Node *lengths);
/* A number of values behind a pointer of that type as one of elements; the address of a row, NULL if it is none; the size of T[n]. */
Node *clkVlaStep(ClkParser *p, const Type *t, Node *count, Pos pos);
Node *clkVlaRowAddress(ClkParser *p, Node *row);
Node *clkVlaTypeSize(ClkParser *p, const Type *t, const Node *lengths, Pos pos);
/* T (*name)[n]: the type of such a pointer, NULL if it is none; for a variable the statements that evaluate the lengths, and d gets the type. */
Type *clkVlaPointer(ClkParser *p, const Type *pointer, Node *lengths);
Node *clkVlaPointerLocal(ClkParser *p, ClkDecl *d);

/* ---- concurrency.c, locks.c: see concurrency.h for the rest ---- */
bool clkStartsGeneric(const ClkParser *p, const ClkToken *t); /* chan<T>, mutex ... */
const ClkToken *clkGenericEnd(const ClkToken *t);
Type *clkGenericType(ClkParser *p);
Node *clkGenericValue(ClkParser *p);
Node *clkConvertAny(ClkParser *p, Node *x, Type *t);
Node *clkAsync(ClkParser *p);
Node *clkSpawn(ClkParser *p);
Node *clkAwait(ClkParser *p, Node *x, Pos pos);
Node *clkGoStatement(ClkParser *p);
Node *clkJoinStatement(ClkParser *p);
Node *clkForIn(ClkParser *p, Pos pos); /* behind `for (` */
bool clkIsForIn(const ClkParser *p);
Node *clkFnLiteral(ClkParser *p);
Node *clkTaskMember(ClkParser *p, Node *task, const char *name, ClkCall *call);
Node *clkNewLocksIn(ClkParser *p, Node *x);
bool clkIsAtomic(const ClkParser *p, const Type *t);
Node *clkLoadAtomic(ClkParser *p, Node *x);
Node *clkThreadNumber(ClkParser *p, Node *thread);   /* what programs see of a thread: the number of its slot */
Node *clkThreadOfNumber(ClkParser *p, Node *number); /* as a thread: the one that it was the number of, if that can be seen */
Node *clkAtomicStep(ClkParser *p, Node *target, bool isIncrement, bool isPostfix, Pos pos);

/* ---- bytes.c ---- */
/* The type that a char pointer variable gets which is initialised with value, if that was a void pointer; else NULL. */
Type *clkByteCells(ClkParser *p, const Type *declared, Node *value);
Node *clkBytesOf(ClkParser *p, Node *x); /* typed pointer x without its type, for a cast to char *; NULL: C's bytes are those in memory */
bool clkDiffersInC(const ClkParser *p, const Node *x, const Type *to); /* what pointer x leads to, a number, holds in C what it does not here as the other */
Node *clkBytesView(ClkParser *p, Node *view);
/* (char *)&s.m - (char *)&s and the like, in C's bytes; NULL: a and b are no places of one struct. */
Node *clkMemberDistance(ClkParser *p, const Node *a, const Node *b);
const Node *clkBytesSource(const Node *x); /* the typed pointer that x, a cast to char *, was made of, or NULL */
void clkStepBytes(Node *x); /* x, perhaps a cast to char *, is moved or compared: it counts bytes of C */
/* A store through a cast of what may be a pointer to bytes: the pointer is kept (NULL: it is no such store), and after it the bytes are made those of
 * the value. */
Node *clkBeginSettled(ClkParser *p, Node *target, Node **kept);
Node *clkEndSettled(ClkParser *p, Node *first, const Node *kept, Node *x);
/* slots.c: is x a cell that holds pointers of a hidden type; which type (NULL: none); a cast that is used at once, or kept by a local variable, leads to such
 * cells from now on; what a cell holds; a store (NULL: an ordinary one does). */
bool clkIsSlot(const ClkParser *p, const Node *x);
Type *clkSlotReal(const ClkParser *p, const Type *t);
bool clkReachSlot(ClkParser *p, Node *x);
Node *clkLoadSlot(ClkParser *p, Node *x);
Node *clkStoreSlot(ClkParser *p, Node *target, Node *value, Pos pos, uint32_t length);
Node *clkPun(ClkParser *p, Type *t, Node *x); /* (T *)&x of numbers of the same size in C, to be used by clkDeref; NULL: an ordinary cast does */
void clkReachByte(ClkParser *p, Node *x); /* what x, perhaps a cast to char *, leads to is read or written at once */
bool clkIsByteCell(const ClkParser *p, const Node *x);
Node *clkLoadByte(ClkParser *p, Node *x); /* other nodes come back as they are */
Node *clkStoreByte(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length); /* op: CT_ASSIGN, or of the compound assignment */
Node *clkStepByte(ClkParser *p, Node *target, bool isIncrement, bool isPostfix, Pos pos);

/* ---- init.c ---- */
/* The initialiser at the token: a value for an object of type t (which gets its size from it if it is an open array). */
Node *clkInitializer(ClkParser *p, Type **t, bool mustBeConst);
uint64_t clkCountInitializers(ClkParser *p, const Type *array);
Node *clkZero(ClkParser *p, Type *t, Pos pos);

/* ---- program.c ---- */
bool clkParseProgram(ClkParser *p);
void clkImport(ClkParser *p);
void clkParseText(ClkParser *p, const char *text); /* externals of a prelude */
bool clkParseFunction(ClkParser *p, ClkSymbol *sym);

/* ---- units.c ---- */
/* Does an import of that path mean a unit of another language? */
bool clkIsForeignModule(const char *path);
bool clkImportUnit(ClkParser *p, const char *path, Pos pos, uint32_t length);
bool clkIsSameOutside(const Type *a, const Type *b);
/* An argument for a routine of another language; NULL: it does not fit. */
Node *clkForeignArg(ClkParser *p, Node *x, const Param *param, ClkCall *call);
/* A function value as a routine of type t, where only the widths of numbers differ, or what pointers lead to (use CLK_CAST). *before gets a statement
 * that has to run first. NULL: it does not fit. */
Node *clkAdapted(ClkParser *p, Node *x, Type *t, ClkUse use, Node **before);
Node *clkExchanged(ClkParser *p, const ClkCall *call, Node *x);
void clkCollectExports(ClkParser *p, ClkScope *file);

/* ---- stmt.c, switch.c ---- */
Node *clkStatement(ClkParser *p);
Node *clkBlock(ClkParser *p, bool opensScope);
Node *clkLoopBody(ClkParser *p);
Node *clkBlockItem(ClkParser *p); /* declaration or statement: a list */
Node *clkStmt(ClkParser *p, NodeKind kind, Pos pos);
Node *clkExprStmt(ClkParser *p, Node *x);
Node *clkSwitch(ClkParser *p);
Node *clkCaseLabel(ClkParser *p);
Label *clkNewLabel(ClkParser *p, Name *name, Pos pos);
void clkCheckLabels(ClkParser *p);
Node *clkGotoLabel(ClkParser *p, Label *label, Pos pos);
void clkAppend(Node ***last, Node *list);

/* ---- setjmp.c ---- */
Node *clkWithJumpLabels(ClkParser *p, Node *statements, Pos pos); /* a statement that has been read, with labels for its calls of setjmp */
Node *clkCatchJumps(ClkParser *p, Node *body);                    /* the body of the function that is open, with what longjmp needs */

/* ---- loops.c ---- */
void clkCountLoops(ClkParser *p, Node *body); /* of the function that is open */

/* ---- expr.c ---- */
Node *clkExpr(ClkParser *p);       /* with commas */
Node *clkAssignExpr(ClkParser *p);
Node *clkConditional(ClkParser *p);
Node *clkCondition(ClkParser *p);  /* as a Boolean */
bool clkConstInt(ClkParser *p, int64_t *value); /* constant expression; reports */
Node *clkPrimaryType(ClkParser *p);
Node *clkOffsetof(ClkParser *p, Pos pos); /* offsetof, at ( */

/* ---- operators.c ---- */
Node *clkBinary(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos, uint32_t length);
Node *clkUnary(ClkParser *p, ClkTokenKind op, Node *a, Pos pos, uint32_t length);
Node *clkAssign(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length);
Node *clkStep(ClkParser *p, Node *target, bool isIncrement, bool isPostfix, Pos pos, uint32_t length);
Node *clkCond(ClkParser *p, Node *c, Node *a, Node *b, Pos pos, uint32_t length);
Node *clkBool(ClkParser *p, Node *x, Pos pos); /* x as a Boolean; reports */
Node *clkDropValue(ClkParser *p, Node *x);     /* x as a statement's expression: x++ needs no old value */

/* ---- convert.c ---- */
/* x converted to t as for `use`; reports and gives an error node. */
Node *clkConvert(ClkParser *p, Node *x, Type *t, ClkUse use, Pos pos, uint32_t length);
Node *clkTryConvert(ClkParser *p, Node *x, Type *t, ClkUse use); /* NULL: not possible */
Node *clkRvalue(ClkParser *p, Node *x);        /* arrays become pointers */
Node *clkArith(ClkParser *p, Node *x, Type *t); /* between arithmetic types */
Node *clkToText(ClkParser *p, Node *x);        /* as str; NULL: no text */
Node *clkIsTrue(ClkParser *p, Node *x);
bool clkIsLvalue(const Node *x);
bool clkIsLoose(const Node *x);
bool clkIsPure(const Node *x);                 /* evaluating it twice is harmless */
Node *clkClone(ClkParser *p, const Node *x);
Node *clkErrorNode(ClkParser *p, Pos pos);
Node *clkInt(ClkParser *p, Pos pos, int64_t value); /* int constant */
Node *clkStr(ClkParser *p, Pos pos, const char *bytes, uint64_t length);
Node *clkFold(ClkParser *p, Node *x);
/* A float of a C program: its values have the precision of 32 bits, though they have 64 in memory. */
bool clkIsRounded(const ClkParser *p, const Type *t);
/* In C programs: what 32 bits keep of an integer that becomes an int, or that << has made one; elsewhere x. */
Node *clkCutToInt(ClkParser *p, Node *x);
Node *clkBoolValue(ClkParser *p, Node *x);     /* a Boolean as int 0/1 */
static inline bool clkBad(const Node *x) { return x->type->kind == TYPE_ERROR; }
Node *clkFound(ClkParser *p, const Node *x);   /* the position of strchr("text", c) as the pointer that C means; NULL: x is no such thing */
Field *clkFlexibleMember(const Type *t);       /* the last member T name[] of a struct, or NULL */
bool clkIsTextual(const Type *t);              /* str, char *, char[] */

/* ---- access.c: selection, pointers ---- */
Node *clkVar(ClkParser *p, ClkSymbol *sym, Pos pos);
Node *clkIndex(ClkParser *p, Node *a, Node *index, Pos pos, uint32_t length);
Node *clkMember(ClkParser *p, Node *a, Name *name, bool isArrow, Pos pos, uint32_t length);
/* What &x designates, for a use that makes no pointer of it: x may stay in a register then. */
Node *clkAddressed(Node *address);
Node *clkDeref(ClkParser *p, Node *a, Pos pos, uint32_t length);
Node *clkAddress(ClkParser *p, Node *a, Pos pos, uint32_t length);
Node *clkDecay(ClkParser *p, Node *a);         /* array -> pointer to its first element */
bool clkHasSteps(ClkParser *p, const Type *pointer, Pos pos); /* can it be moved by elements? false after a message */
Node *clkPointerAdd(ClkParser *p, Node *pointer, Node *count, bool isMinus, Pos pos);
Node *clkPointerDiff(ClkParser *p, Node *a, Node *b, Pos pos, uint32_t length);
Node *clkPointerCompare(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos, uint32_t length);
bool clkCheckStore(ClkParser *p, Node *target, Pos pos, uint32_t length);

/* ---- call.c, builtins.c ... ---- */
void clkArguments(ClkParser *p, ClkCall *call);
Node *clkCallNamed(ClkParser *p, Name *name, Pos pos, uint32_t length);
void clkCheckPromises(ClkParser *p); /* at the end: functions that were used as values are defined */
Node *clkCallFunction(ClkParser *p, ClkSymbol *sym, ClkCall *call);
Node *clkCallValue(ClkParser *p, Node *callee, ClkCall *call);
/* The arguments as the parameters of a signature; false: reported. */
void clkDeclareForeign(ClkParser *p, const ClkSpec *spec, ClkDecl *d);
bool clkConvertArgs(ClkParser *p, const Type *t, ClkCall *call, const char *name, Node **out);
Node *clkFunctionValue(ClkParser *p, ClkSymbol *sym, Pos pos);
int64_t clkFunctionNumber(ClkParser *p, ClkSymbol *sym);
void clkFinishDispatchers(ClkParser *p);
/* A builtin by its folded name, or NULL. */
const struct ClkBuiltin *clkFindBuiltin(Name *folded);
Node *clkCallBuiltin(ClkParser *p, const struct ClkBuiltin *b, ClkCall *call);
void clkSuggestBuiltins(DiagSuggest *s);
/* bits.c: bit-fields that are reached through a union. The type of the hidden member that such a union needs, or NULL (also after a message). */
Type *clkCarrierType(ClkParser *p, const Type *t, Pos pos);
Name *clkCarrierName(ClkParser *p);
bool clkIsCarried(const Node *x);  /* such a bit-field */
bool clkHasCarried(const Node *x); /* a struct of them, in its union */
Node *clkLoadCarried(ClkParser *p, Node *x);
Node *clkStoreCarried(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length);
Node *clkStepCarried(ClkParser *p, Node *target, bool isIncrement, bool isPostfix, Pos pos);
/* The initial value of a struct of bit-fields in the union `whole` as a number for the hidden member, whose index is *index; NULL: it is none. */
Node *clkCarriedValue(ClkParser *p, const Type *whole, const Node *value, uint64_t *index);
/* wide.c. The literals at the current token: is one of them wide; as a variable; as the value of an array (*type may be open). */
bool clkIsWideText(const ClkParser *p);
Type *clkCharType(const ClkParser *p, const ClkToken *t); /* of the characters of a literal */
bool clkIsWideArray(const ClkParser *p, const Type *t);
Node *clkWideLiteral(ClkParser *p);
Node *clkWideArray(ClkParser *p, Type **type);
const char *clkPrelude(void);   /* macros */
ClkSymbol *clkLibraryValue(ClkParser *p, const Name *name); /* the function that a builtin of C's library is as a value, or NULL */
void clkLibraryNames(ClkParser *p); /* notes the names of the C library that declare something where a program uses them */
bool clkDeclareLibrary(ClkParser *p, const ClkToken *t); /* what such a name stands for; false: it is none */
Node *clkBi(ClkParser *p, Pos pos, int id, Type *result, Node *args); /* id: BI_ or LB_ number */
Node *clkList(Node *first, ...); /* links nodes until NULL */
Node *clkSeq(ClkParser *p, Pos pos, Node *statements, Node *value);
Node *clkStoreStmt(ClkParser *p, Node *target, Node *value);
Node *clkOpenFile(ClkParser *p, Node *file, Node *path, Node *mode, Pos pos); /* int: 0 or an error code */
Node *clkStandardPointer(ClkParser *p, const Node *file); /* EX_STDFILE as a FILE * */
void clkOpenStandard(ClkParser *p, Node ***last); /* statements that make those pointers, at the start */
bool clkHasExitCalls(ClkParser *p); /* does the program use atexit? */
Node *clkBeforeExit(ClkParser *p, Node *status); /* the status of an exit, which first calls what atexit was given */
Node *clkFileOf(ClkParser *p, ClkCall *call, ClkArg *arg); /* EX_FILE or EX_STDFILE; NULL: reported */
bool clkIsFile(const Type *t);

#endif
