/* parser.h: the private contract between the files of the Pascal front end.
 *
 * One pass: the parser checks while it parses and builds the typed tree at once. All state is in
 * one PasParser, passed first. Files in reading order: modes, lexer, directives, scope, check
 * (compatibility, conversions), const_expr, types_parse, expr, operators, call, builtins (+ io,
 * strings), stmt, decl, routine, program.
 *
 * Nodes of routine bodies live in c->bodyArena (p->nodes while a body is parsed), everything else
 * in c->arena. */
#ifndef PSCAL_FRONTENDS_PASCAL_PARSER_H
#define PSCAL_FRONTENDS_PASCAL_PARSER_H

#include "frontends/core/thread_types.h"
#include "frontends/core/compile.h"
#include "frontends/pascal/modes.h"

typedef struct PasSilenced {
    const Name *name;
    struct PasSilenced *next;
} PasSilenced;

typedef struct PasParser PasParser;

/* ---- tokens
 * -------------------------------------------------------------------------------------------------------------------
 */
typedef enum PasTokenKind {
#define KEYWORD(name, spelling, set) TK_##name,
#define SYMBOL(name, text) TK_##name,
#include "frontends/pascal/tokens.def"
    TK_COUNT
} PasTokenKind;

typedef struct PasToken {
    uint8_t kind;    /* PasTokenKind */
    bool isUnsigned;  /* INT: above the range of Int64 */
    bool isQualifier; /* IDENT: perhaps the unit of the name behind a dot */
    Pos pos;
    uint32_t length;
    Name *name; /* IDENT and keywords */
    union {
        int64_t i; /* INT; CHAR: the code */
        double f;
        struct {
            const char *bytes;
            uint64_t length;
        } str;
    };
} PasToken;

/* All lists below are immutable once linked, so that a copy of PasLexState is a snapshot to which
 * the lexer can return. */
typedef struct PasFrame { /* a file that includes another */
    struct PasFrame *parent;
    SourceFile *file;
    const char *cursor;
    struct PasCond *conds;
} PasFrame;
typedef struct PasCond { /* an open {$IFDEF} */
    struct PasCond *parent;
    Pos pos;
    bool isActive, wasTaken, hasElse;
} PasCond;
typedef struct PasDefine {
    struct PasDefine *next;
    const char *text;
    uint32_t length;
    bool isDefined;
} PasDefine;
typedef struct PasMacro { /* {$define name := text} */
    struct PasMacro *next;
    Name *name; /* its keyword is TK_MACRO while it is defined */
    SourceFile *text;
} PasMacro;
typedef struct PasSaved { /* {$push} */
    struct PasSaved *parent;
    PasSwitches switches;
} PasSaved;
typedef struct PasIncluded { /* file that the directive at pos opened; a second scan must not read
                                it again */
    struct PasIncluded *next;
    Pos pos;
    SourceFile *file;
} PasIncluded;

typedef struct PasLexState {
    SourceFile *file;
    const char *cursor, *end;
    PasFrame *frames;
    uint32_t frameCount;
    PasCond *conds;
    PasDefine *defines;
    PasSwitches switches;
    PasSaved *saved;
} PasLexState;

/* ---- symbols and scopes
 * -------------------------------------------------------------------------------------------------------
 */
/* Predeclared types that are made when they are named: Symbol.number. */
enum { PAS_TYPE_VARREC = 100 /* below: 1 + ThreadTypeId */, PAS_TYPE_CLASS = 200 /* and number of an exception class */ };

/* Kinds of symbols that only this front end has; they do not occur in trees. */
enum { PAS_SYM_PENDING = 64 /* routine declared later in an open block; heading not parsed yet */ };

typedef struct PasPending { /* where the heading of a routine declared later stands */
    PasLexState lex;
    PasToken word; /* procedure or function, before lex */
} PasPending;

/* A name that means the storage of another variable, or a field of it. */
typedef struct PasOverlay {
    struct PasSymbol *base;
    Field *field;
    bool isView; /* of an untyped parameter */
} PasOverlay;

typedef struct PasSymbol {
    Symbol s;       /* first: Name.symbol points here */
    uint32_t scope; /* serial of its scope */
    uint32_t lastUse;  /* number of scopes opened when it was last used (ISO 6.2.2.9) */
    Pos firstUse;      /* where it was first named in a statement; 0: nowhere */
    uint16_t scopeDepth;
    bool isSoft : 1;       /* predeclared in its block (Result): a declaration replaces it silently */
    bool isError : 1;      /* stands for an undeclared name that was reported */
    bool isProcParam : 1;  /* ISO procedural or functional parameter */
    bool isThreatened : 1; /* stored to in a routine nested in its block (ISO 6.8.3.9) */
    bool isVariable : 1;   /* declared in a variable declaration part */
    bool isProgramParam : 1;
    bool isTypedConst : 1;
    bool isOpenConst : 1; /* its definition is being parsed */
    bool isFaulty : 1;    /* its heading was read ahead and has errors */
    bool isInterface : 1; /* routine of a unit's interface: the implementation must complete it */
    bool isEarly : 1;     /* constant or routine that was used before its declaration: the declaration
                         completes it */
    bool hasOverlay : 1;   /* declared absolute, or a variable whose storage another one shares: `overlay` tells */
    unsigned stdFile : 3;  /* 1 + number of the standard file that it names */
    struct PasSymbol *nextInline; /* declared with it in one var statement */
    union {
        Label *label;        /* SYM_LABEL */
        PasPending *pending; /* PAS_SYM_PENDING */
        Routine *forRoutine; /* variables, with isForVar: the routine that its loop belongs to; such a one has no overlay */
        const PasOverlay *overlay; /* with hasOverlay */
    };
} PasSymbol;

typedef struct PasScope {
    struct PasScope *outer;
    struct PasScope *outerInline; /* pasPartOpen: PasParser.inlineScope around it */
    uint32_t serial;
    uint16_t depth;
    uint32_t start; /* first entry in the stack of declared symbols */
} PasScope;

/* ---- blocks and statements
 * ----------------------------------------------------------------------------------------------------
 */
/* A structured statement or branch that is open; goto may not enter one (ISO 6.8.1). Kept only in
 * blocks with labels. */
typedef struct PasStruct {
    struct PasStruct *parent;
    uint32_t depth;
} PasStruct;
typedef struct PasGoto { /* a goto that came before its label, or in a part of a try statement */
    struct PasGoto *next;
    Label *label;
    PasStruct *from;
    Pos pos;
    uint32_t length;
    bool isNonLocal;
} PasGoto;
/* A record that an open with-statement opens: fields are looked up innermost first. */
typedef struct PasWith {
    struct PasWith *outer;
    Type *type;
    uint32_t depth;   /* number of open records, this one included */
    bool isSelf;      /* that of a method: parameters and variables of the method hide its members */
    Node *designator; /* cloned for each field if it is static, else an EX_WITHREF; NULL: only members of the type are visible */
} PasWith;
/* ^T before T: resolved at the end of the type part. */
typedef struct PasForward {
    struct PasForward *next;
    Type *pointer;
    Name *name;
    Pos pos;
    uint32_t length;
} PasForward;
typedef struct PasBlock {
    struct PasBlock *outer;
    Routine *routine;
    PasScope scope;
    PasStruct *structure;
    PasGoto *gotos; /* before their labels */
    PasGoto *leaps, **lastLeap; /* in the open parts of try statements, in order */
    Pos resultStores;  /* position of the first assignment to the result, 0: none */
    uint32_t openEnds; /* begin, case, try that wait for their end */
    uint32_t loopDepth;     /* of the innermost finally part, if one is open */
    uint32_t handlerDepth;  /* open exception handlers */
    uint32_t finallyDepth;  /* open finally parts */
    uint32_t partDepth;     /* open parts of try statements */
    uint32_t forwardCount; /* forward declarations without body */
    uint32_t globalFors;   /* open for statements whose control variable is global */
    bool isScanned;        /* routines declared later were entered as PENDING */
} PasBlock;
/* A formal parameter list; params in the form of types, with what only declarations need beside
 * them. */
typedef struct PasParams {
    Param *params;
    Pos *positions;
    bool *areProcs; /* declared by a heading (ISO procedural parameter) */
    uint32_t count, capacity;
} PasParams;
/* A routine that is made around an anonymous one inside loops whose control variables are global: it takes their values as parameters,
 * so that the routine value keeps them (pascal.md D-12). */
typedef struct PasFactory {
    struct PasFactory *outer;
    Routine *caller; /* where the value is made */
    Routine *routine;
    PasParams params;
    Symbol **variables; /* by parameter */
    Node *args, **lastArg;
} PasFactory;
typedef struct PasEdge { /* caller uses callee: its need for environments is inherited */
    Routine *caller, *callee;
} PasEdge;

struct PasParser {
    Compile *c;
    Arena *arena; /* &c->arena */
    Arena *nodes; /* where nodes go now */
    TypeTable *types;
    Diag *diag;
    const PasMode *mode;
    PasLexState lex;
    PasToken tok, peek;
    bool hasPeek;
    struct PasSilenced *silenced; /* names that comments "override builtin: name" give */
    Pos overridePos;              /* of the last one without a name */
    bool silencesNext;            /* ... which is not used yet */
    bool isSkipping;  /* the lexer scans ahead: no messages */
    bool isAborted;   /* too many errors or too deep: the rest of the source is not read */
    bool isPanic;     /* a syntax error was reported and no token was accepted since */
    bool isModeFixed; /* a declaration was seen */
    uint32_t comparisons; /* of parameters of procedural types, so far */
    bool inConstant;  /* folding reports overflow and division by zero */
    bool inTypePart;
    bool inBound;           /* a subrange bound: '=' ends it */
    bool inConstPart;       /* constants may be used before their definition (pascal.md 4.5) */
    bool inOperator;        /* a heading of an operator */
    Pos openBegin;          /* the innermost begin that is not closed; 0: none */
    PasMacro *macros;       /* the latest first */
    bool hasMacros;         /* {$macro on} */
    Pos ioResultPos;        /* of the last call of IOResult */
    bool lacksBegin; /* of the block: reported */
    bool hasOperators;      /* the program declares some */
    bool isConverting;      /* a value is tried as operand of a declared `:=` */
    bool hasTriedSystem;    /* to find systemUnit */
    bool hasMethods;        /* there are records with methods */
    bool hasMembers;        /* ... with members beside fields and methods (members.c) */
    bool hasProperties;     /* there are properties outside of records */
    Name *operatorResult;   /* the name that the heading gives to the result, or NULL */
    bool inInterface;       /* of a unit: routines have no blocks */
    PasBlock *mainBlock;    /* of the program or unit */
    struct Unit *systemUnit; /* the rest of System (units.c), or NULL */
    PasScope predefinedScope, usesScope; /* around it: predeclared names, names of units */
    Type *openType;         /* type of a type name whose denoter is being parsed */
    PasSymbol *errorSymbol; /* found while the lexer scans ahead */
    struct PasCopy *copies; /* routines made for Copy of arrays */
    struct PasEdit *edits;  /* and for Insert and Delete */
    Pos prevEnd;            /* end of the last accepted token */
    uint32_t depth;         /* nesting of everything that recurses */
    uint32_t height;        /* of the tree of the operand parsed last: a + b + c + ... nests without
                               recursion here */
    PasBlock *block;
    Routine *routine; /* of block */
    PasScope *scope;
    uint32_t scopeSerial;
    Symbol **stack; /* declared symbols of the open scopes */
    uint32_t stackCount, stackCapacity;
    uint32_t castDepth;     /* open T( of type casts */
    PasWith *with;
    PasScope *inlineScope;  /* of the variables that the current sequence of statements declares, or NULL */
    PasFactory *factory;    /* innermost one around the routine that is being parsed */
    PasForward *forwards;
    PasIncluded *included;
    PasEdge *edges;
    uint32_t edgeCount, edgeCapacity;
    uint32_t tempCount;
    Type *statTypes[THREAD_TYPE_COUNT];       /* records of thread statistics, once they are named (thread_stats.c) */
    PasSymbol *statRoutine;    /* what ThreadStats calls */
    Type *threadType; /* Thread: slot and generation in one word */
    Type *integer; /* Integer of the mode */
    Type *plainProcedure; /* the type of all procedures without parameters; NULL until there is one */
    Type *longInt;
    Type *mstream; /* memory stream: like Pointer, made by the runtime */
    Type *pchar;    /* PChar: ^Char */
    Type *currency; /* Currency, Comp: reals that are rounded to 4 and to no decimals when they are stored */
    Type *comp;
    Type *varRec;   /* TVarRec; NULL until it is named */
    PasSymbol *bytesRoutine, *storeRoutine; /* of string_bytes.c; NULL: nothing yet */
    PasSymbol *formatRoutine; /* what Format calls if its arguments are an array of TVarRec; NULL: nothing yet */
    PasSymbol *symInteger, *symLongInt, *symString, *symInput, *symOutput, *symMaxInt;
    Name *nameResult, *nameInput, *nameOutput, *nameForward, *nameExternal, *nameVarargs, *nameName, *nameOverload, *nameAbsolute, *nameResource, *nameThreadVar, *nameOperator;
    Name *nameOtherwise, *nameAnonymous, *nameOn;
    Type *exception; /* the predeclared class of all exceptions */
    Type **classTypes; /* predeclared ones below it, once they are named */
    Name *nameClass;
    Name *nameSelf, *nameConstructor, *nameProperty;
    struct PasStringOp *stringOps; /* for the arguments of the call that is being built */
    struct PasHelper *helpers; /* of types, the last one first */
    struct PasMethod *methods; /* headings in the record that is being read */
    Name *typeName;  /* of the type that is being defined, or NULL */
};

/* Limit of all nesting together. Frames of the deepest recursion stay below 3 MB of C stack, also
 * under the sanitizers. */
enum { PAS_MAX_DEPTH = 1000, PAS_MAX_HEIGHT = 4000, PAS_MAX_INCLUDES = 64, PAS_MAX_PARAMS = 255, PAS_MAX_ARGS = 255, PAS_MAX_WITH = 255, PAS_MAX_COMPARISONS = 10000000 };

/* Private node flags; they never mean anything to lowering. */
enum {
    PAS_NF_BARE = 16384, /* EX_CALL, EX_CALLV, EX_ROUTINE: a name without argument list, may still
                            become a routine value */
    PAS_NF_OPENSET =
        32768 /* set constructor (or operation on such) whose type the context decides */
};

/* ---- lexer.c, directives.c
 * ----------------------------------------------------------------------------------------------------
 */
void pasLexInit(PasParser *p, SourceFile *file);
void pasApplyMode(PasParser *p, const PasMode *mode);
void pasLex(PasParser *p, PasToken *out);
/* Skips the rest of an inactive branch; directives.c calls it when a condition fails. */
void pasLexSkip(PasParser *p);
Pos pasLexPos(const PasParser *p, const char *at);
/* A comment that starts with '$': text..end without the comment marks. */
void pasDirective(PasParser *p, const char *text, const char *end, Pos pos);
/* A '#' that is the first character of its line. True if the line was a directive (then it was
 * consumed). */
bool pasLineDirective(PasParser *p);
void pasExpand(PasParser *p, const Name *macro, Pos pos); /* goes on reading in the macro's text */
void pasDefine(PasParser *p, const char *text, uint32_t length, bool isDefined);
void pasPredefine(PasParser *p);
bool pasIsDefined(const PasParser *p, const char *text, uint32_t length, bool foldCase);

/* ---- parser.c: tokens and errors
 * ---------------------------------------------------------------------------------------------- */
void pasNext(PasParser *p);
const PasToken *pasPeek(PasParser *p);
bool pasError(PasParser *p, Pos pos, uint32_t length, int code, ...);
void pasNoteDeclared(PasParser *p, const Symbol *sym);
/* "expected X but found <token>"; enters panic mode. Returns false. */
/* hints.c: help behind the message that `expected` was expected; a note; a text for a message */
void pasHint(PasParser *p, const char *expected);
bool pasIsStrayName(PasParser *p); /* at a name that is rather a part of the statement before than a statement */
void pasNoteBegin(PasParser *p);
const char *pasNoVariableText(PasParser *p, Pos pos, uint32_t length);
bool pasExpected(PasParser *p, const char *what);
bool pasExpect(PasParser *p, PasTokenKind kind);
bool pasAccept(PasParser *p, PasTokenKind kind);
/* A name; keywords that may be names outside iso mode count. NULL after an error. */
Name *pasExpectName(PasParser *p, Pos *pos, uint32_t *length);
bool pasIsName(PasParser *p);
/* The current token is the identifier n (a word recognised by position only). */
static inline bool pasIsWord(const PasParser *p, const Name *n) {
    return p->tok.kind == TK_IDENT && p->tok.name == n;
}
const char *pasTokenText(PasParser *p, const PasToken *t, char *buffer, size_t size);
void pasAbort(PasParser *p);
/* Skips to a token of the set (bit mask by PasTokenKind, a NULL-terminated list is not needed: TK
 * numbers < 128) or end of file. */
typedef struct PasSet {
    uint64_t bits[2];
} PasSet;
static inline bool pasSetHas(const PasSet *s, unsigned k) {
    return (s->bits[k >> 6] >> (k & 63)) & 1;
}
void pasSetAdd(PasSet *s, PasTokenKind kind);
void pasSkipStatement(PasParser *p);
void pasSkipDeclaration(PasParser *p);
/* Leaves panic mode at `word` if it comes before the end of the statement. */
void pasSkipCondition(PasParser *p, PasTokenKind word);
bool pasTooDeep(PasParser *p, int limit);
static inline bool pasEnter(PasParser *p) {
    return LIKELY(++p->depth <= PAS_MAX_DEPTH) || pasTooDeep(p, PAS_MAX_DEPTH);
}
static inline void pasLeave(PasParser *p) { p->depth--; }
static inline uint32_t pasSpan(const PasParser *p, Pos from) {
    return p->prevEnd > from ? p->prevEnd - from : 1;
}

/* ---- scope.c
 * ------------------------------------------------------------------------------------------------------------------
 */
void pasScopeOpen(PasParser *p, PasScope *scope);
void pasScopeClose(PasParser *p);
/* The scope of a part of a statement that declares a name; a variable that the statement in it declares ends with it. */
void pasPartOpen(PasParser *p, PasScope *scope);
void pasPartClose(PasParser *p, PasScope *scope);
PasSymbol *pasSymbolNew(PasParser *p, SymbolKind kind, Name *name, Type *type, Pos pos);
/* Enters sym in the innermost scope. False (reported) if the name is declared there already. */
bool pasDeclare(PasParser *p, PasSymbol *sym, uint32_t length);
void pasPush(PasParser *p, Symbol *sym);
/* The declaration that name means here, with use marked; NULL if there is none. */
PasSymbol *pasLookup(PasParser *p, Name *name);
/* As pasLookup, but reports a missing one (once) and gives an error symbol. isRoutine: routines
 * declared later count. */
PasSymbol *pasFind(PasParser *p, Name *name, Pos pos, uint32_t length, bool isRoutine);
bool pasIsLocal(const PasParser *p, const PasSymbol *sym); /* declared in the innermost scope */
PasSymbol *pasVariable(PasParser *p, Name *name, Type *type,
                       Pos pos); /* a variable of the current block, not entered in the scope */
Symbol *pasTemp(PasParser *p, Type *type);
PasSymbol *pasPredeclare(PasParser *p, SymbolKind kind, const char *text, Type *type);
/* Marks that the current routine uses something of `owner` (an enclosing routine). */
void pasMarkOuter(PasParser *p, const Routine *owner);
void pasMarkCall(PasParser *p, Routine *callee);
void pasSettleEdges(PasParser *p);
Routine *
pasEnclosing(const PasParser *p,
             const Symbol *routineSymbol); /* the open routine that the symbol names, or NULL */
void pasDeclarePredefined(PasParser *p);

/* ---- check.c
 * ------------------------------------------------------------------------------------------------------------------
 */
/* real_store.c: x, a real, as the Int64 that is stored in a variable of the integer type t. */
Node *pasTruncated(PasParser *p, Node *x, const Type *t);
typedef enum PasUse { PAS_STORE, PAS_ARGUMENT, PAS_INITIAL, PAS_OPERAND } PasUse;
bool pasSameType(PasParser *p, Type *a,
                 Type *b); /* identical, or equivalent where the mode allows it (var parameters) */
bool pasSameHost(const Type *a, const Type *b); /* ordinals that can be compared */
/* x as a value that can be stored into a target of type t, converted; NULL if it cannot. Reports
 * nothing except constants out of range (then the result is an error node). */
Node *pasConvert(PasParser *p, Node *x, Type *t, PasUse use);
/* As pasConvert; reports "incompatible types" otherwise. Never NULL. */
Node *pasAssignable(PasParser *p, Node *x, Type *t, PasUse use, Pos pos, uint32_t length);
/* Gives an open set constructor its final type (NULL: the natural one). */
Node *pasFinishSet(PasParser *p, Node *x, Type *set);
/* Sets must both be packed or both not (ISO 6.4.5); true outside iso mode. */
bool pasSamePacking(const PasParser *p, const Node *a, const Node *b);
bool pasIsMixedSet(PasParser *p, const Node *x); /* members that make a list but no set; reports */
bool pasIsStringValue(
    const Type *t); /* string, ShortString, Char, packed array of char: has a string form */
Node *pasToString(PasParser *p, Node *x);
Node *pasToReal(PasParser *p, Node *x);
bool pasIsDesignator(const Node *x);
const Node *
pasBase(const Node *designator); /* its EX_VAR, EX_WITHREF or EX_DEREF .. that holds the storage */
/* Checks that x may be stored to and marks its variable. what: for the message of non-variables. */
typedef enum PasTouch {
    PAS_TOUCH_STORE,
    PAS_TOUCH_VAR,
    PAS_TOUCH_ADDRESS,
    PAS_TOUCH_WITH,
    PAS_TOUCH_STEP
} PasTouch;
Node *pasStored(PasParser *p, Node *x, Type *t);
bool pasTouch(PasParser *p, Node *x, PasTouch how, Pos pos, uint32_t length);
bool pasIsSimple(const Node *x); /* evaluating it twice is harmless and cheap */
Node *pasClone(PasParser *p, const Node *x);
bool pasCongruent(PasParser *p, const Type *formal, const Type *actual, const char **reason);
uint64_t pasFileSize(const Type *t);
const char *pasTypeName(const Type *t, char *buffer, size_t size);
bool pasIsError(const Node *x);
Node *pasErrorNode(PasParser *p, Pos pos);
bool pasStringLength(
    const Node *x, uint64_t *length); /* constant length of a string expression in the ISO sense */

/* ---- const_expr.c
 * -------------------------------------------------------------------------------------------------------------
 */
/* A constant (iso mode: ISO 6.3 form; else any constant expression): EX_INT, EX_REAL, EX_STR,
 * EX_NIL or EX_SETCONST; error node after a message. */
Node *pasConstant(PasParser *p);
/* A constant of an ordinal type (given or NULL: any). */
bool pasOrdinalConstant(PasParser *p, Type *type, int64_t *value, Type **typeOut);
Node *pasConstNode(PasParser *p, const Symbol *sym, Pos pos);
Node *pasInitialValue(PasParser *p, Type *type);
void pasOrdinalText(const Type *t, int64_t value, char *buffer, size_t size);

/* ---- types_parse.c
 * ------------------------------------------------------------------------------------------------------------
 */
enum { PAS_CONFORMANT_ELEM = 255 /* mode of pasParamType: the element of a conformant array */ };
Type *pasType(PasParser *p);
Type *pasTypeIdent(PasParser *p);               /* a type identifier */
Type *pasParamType(PasParser *p, uint8_t mode); /* type of a formal parameter */
Type *pasResultType(PasParser *p);
void pasResolveForwards(PasParser *p);
Type *pasRoutineType(PasParser *p, bool isFunction, bool isType);

/* ---- expr.c, operators.c
 * ------------------------------------------------------------------------------------------------------
 */
Node *pasExpr(PasParser *p);    /* a value: bare routine names are resolved to calls or reported */
Node *pasExprRaw(PasParser *p); /* may give a bare routine (PAS_NF_BARE) or an open set */
Node *pasValue(PasParser *p, Node *x);
Node *pasCondition(PasParser *p); /* Boolean expression; reports */
Node *pasVarNode(PasParser *p, PasSymbol *sym, Pos pos);
Node *pasSelectors(PasParser *p, Node *x);
Node *pasIdentPrimary(PasParser *p, bool isStatement);
Node *pasParenthesised(PasParser *p); /* ( expression ) and selectors */
Node *pasBinary(PasParser *p, int token, Node *a, Node *b, Pos pos, uint32_t length);
Node *pasUnary(PasParser *p, int token, Node *a, Pos pos, uint32_t length);
Node *pasFold(PasParser *p, Node *x);
bool pasIsSingle(const PasParser *p, const Node *x); /* its arithmetic is in Single */
Node *pasRounded(PasParser *p, Node *x, bool isSingle);
Node *pasRealLiteral(PasParser *p, const PasToken *t);
Node *pasIndex(PasParser *p, Node *a, Node *index, Pos pos, uint32_t length);
Node *pasFieldNode(PasParser *p, Node *base, Name *name, Pos pos, uint32_t length);
Node *pasFindWith(PasParser *p, Name *name, Pos pos);
Node *pasInt(PasParser *p, Pos pos, int64_t value); /* of type int64 */
Node *pasCast(PasParser *p, Type *t, Node *x, Pos pos, uint32_t length);
Node *pasBinFlags(PasParser *p, Node *x);

/* ---- call.c, builtins.c, io.c
 * -------------------------------------------------------------------------------------------------
 */
typedef struct PasArg {
    struct PasArg *next;
    Node *node; /* NULL if it is a type */
    Type *type; /* the type named, or NULL */
    Node *width, *decimals;
    Pos pos;
    uint32_t length;
} PasArg;
typedef struct PasCall {
    Name *name;
    Pos pos;
    uint32_t length;
    PasArg *args;
    uint32_t count;
    bool isStatement;
    bool hasParens;
    const struct PasBuiltin *builtin;
} PasCall;
/* Arguments with parentheses, if there are any. */
void pasArgs(PasParser *p, PasCall *call);
/* The parenthesised arguments at the current token, or none, for parameters of t; missing ones have their default values. */
Node *pasActuals(PasParser *p, const Type *t, const char *name, Pos pos, uint32_t length);
/* ( arguments ) as they stand, before anything is known about the parameters. */
PasArg *pasReadActuals(PasParser *p, uint32_t *count);
/* The same with brackets. */
PasArg *pasReadIndexes(PasParser *p, uint32_t *count);
/* The same for parameters of t. Reports what does not fit. */
Node *pasGivenActuals(PasParser *p, const Type *t, const char *name, PasArg *args, Pos pos, uint32_t length);
/* string_bytes.c: s[i] as argument of an untyped parameter (NULL: impossible); the complete call with what that needs before and behind it. */
Node *pasStringActual(PasParser *p, Node *x, bool isWritten);
Node *pasCompleteCall(PasParser *p, Node *call);
Node *pasCallRoutine(PasParser *p, PasSymbol *sym, Pos pos, uint32_t length);
Node *pasCallValue(PasParser *p, Node *routine, Pos pos, uint32_t length);
Node *pasRoutineNode(PasParser *p, PasSymbol *sym, Pos pos);
Node *pasBuiltinCall(PasParser *p, PasSymbol *sym, Pos pos, uint32_t length, bool isStatement);
void pasDeclareBuiltins(PasParser *p);
Node *pasBi(PasParser *p, Pos pos, int builtin, Type *result, Node *args);
Node *pasList(Node *first, ...); /* links nodes until NULL */
Node *pasStmt(PasParser *p, NodeKind kind, Pos pos);
/* The arena of lists of statements that may be packed (tree_pack.h), or NULL. What a routine of
 * standard Pascal does to its result and its parameters is looked for when it ends (annex_d.c). */
static inline Arena *pasPackArena(const PasParser *p) {
    bool isLookedAt = p->mode->isIso && p->routine->symbol != NULL;
    return isLookedAt || p->c->keepTrees || p->nodes != &p->c->bodyArena ? NULL : p->nodes;
}
Node *pasExprStmt(PasParser *p, Node *x);
/* target := value, both of one conformant array type (conformant.c). */
Node *pasConformantAssign(PasParser *p, Node *target, Node *value, Pos pos);
/* target := value; value is already converted. As it stands (for lists of statements: a type tells a value from a statement elsewhere), and as a statement. */
Node *pasStore(PasParser *p, Node *target, Node *value, Pos pos);
Node *pasAssignNode(PasParser *p, Node *target, Node *value, Pos pos);
/* annex_d.c: what only iso mode refuses. `arm` is the innermost arm that the tag constants select. */
Node *pasStrictNew(PasParser *p, Node *stmt, uint32_t arm);
Node *pasStrictDispose(PasParser *p, Node *stmt, uint32_t arm);
Node *pasStrictAssign(PasParser *p, Node *stmt, const Node *target, const Node *value);
Node *pasStrictCall(PasParser *p, Node *stmt, const Node *call);
void pasCheckResult(PasParser *p, Routine *r); /* while r->body is in p->nodes */
void pasNoteEffects(PasParser *p, Routine *r);
void pasCheckDefined(PasParser *p, const PasBlock *block);
Node *pasIoWrap(PasParser *p, Node *stmt, Pos pos);
bool pasCheckWidths(PasParser *p, PasArg *a, bool mayHaveDecimals); /* of an argument of Write, Str, WriteStr; false after a message */
Node *pasIoFunction(PasParser *p, Node *x, Pos pos);
Node *pasOpenWrap(PasParser *p, Node *stmt, Pos pos);
Node *pasFileArg(PasParser *p, Node *file);
Node *pasStdFile(PasParser *p, Pos pos, int number);
Node *pasBytesOf(PasParser *p, Node *x, Pos pos);
bool pasArgError(PasParser *p, const PasCall *call, const PasArg *arg, const char *expected);
Node *pasArgValue(PasParser *p, PasCall *call, PasArg *arg, Type *type);
Node *pasArgVariable(PasParser *p, PasCall *call, PasArg *arg, PasTouch how);
/* Binds designator x if evaluating it twice would be wrong: *bind becomes the ST_WITH (fill its b)
 * or NULL. */
Node *pasBind(PasParser *p, Node *x, Node **bind);
Node *pasBindEnd(Node *bind, Node *stmt);
uint32_t pasArgIndex(const PasCall *call, const PasArg *arg);

/* ---- methods.c
 * -------------------------------------------------------------------------------------------------------------------
 */
PasSymbol *pasMethod(PasParser *p, const Type *record, const Name *name);
void pasNoteMethod(PasParser *p, bool isClass);
void pasDeclareMethods(PasParser *p, Type *record);
PasSymbol *pasMethodOf(PasParser *p, Name *typeName, Pos typePos, uint32_t typeLength, Pos *pos, uint32_t *length, Name **joined);
void pasOpenSelf(PasParser *p, Routine *r);
void pasOpenMembers(PasParser *p, Type *record, PasWith *w);
bool pasIsHidden(const PasParser *p, const PasWith *w, const Name *name);
void pasOpenClass(PasParser *p, const Routine *r);
/* Type.method, at the arguments. */
Node *pasMethodOfType(PasParser *p, Type *t, PasSymbol *method, Pos pos, uint32_t length);
Node *pasMethodWith(PasParser *p, Node *self, PasSymbol *method, PasArg *args, Pos pos, uint32_t length);
Node *pasMethodCall(PasParser *p, Node *self, PasSymbol *method, Pos pos, uint32_t length);
PasSymbol *pasOpenMethod(PasParser *p, const Name *name, Node **self, Pos pos);
Node *pasMyself(PasParser *p, const Name *name, Pos pos);
/* routine.c: behind the name of a method in a record: its heading. self: the record, NULL for class methods. */
void pasMethodHeading(PasParser *p, Name *name, Type *self, bool isFunction, Pos pos, uint32_t length);
bool pasIsMethodDirective(PasParser *p);
bool pasAtConstructor(PasParser *p);

/* ---- members.c, helpers.c
 * -------------------------------------------------------------------------------------------------------------------
 */
/* The class variable, constant, type or property of that name of a record type, or NULL; that of an open record, and *with, the record. */
PasSymbol *pasMember(PasParser *p, const Type *t, const Name *name);
PasSymbol *pasOpenMemberSymbol(PasParser *p, const Name *name, PasWith **with);
void pasMemberPart(PasParser *p, Type *record, PasTokenKind word);
bool pasIsRecordWord(PasParser *p); /* types_parse.c */
void pasPropertyDeclaration(PasParser *p, Type *record);
void pasMarkConstructor(PasParser *p, const Name *method, Pos pos);
bool pasIsConstructor(PasParser *p, const PasSymbol *method);
Node *pasConstruct(PasParser *p, Type *t, PasSymbol *method, Pos pos, uint32_t length);
/* What a member of type t means for the value self (NULL: for the type alone), at the token behind its name. A store in a property is a call: it takes
 * the rest of the assignment. */
Node *pasMemberUse(PasParser *p, Type *t, PasSymbol *member, Node *self, Pos pos, uint32_t length);
bool pasIsProperty(const PasSymbol *member);
void pasGlobalProperty(PasParser *p); /* at `property` among declarations */
Node *pasGlobalPropertyUse(PasParser *p, PasSymbol *property, Pos pos, uint32_t length);
Node *pasDefaultProperty(PasParser *p, Node *self);
void pasEnterHelper(PasParser *p, Type *t);
void pasHelpersBelow(PasParser *p, struct PasHelper *earlier);
Type *pasHelped(PasParser *p, const Type *t);
bool pasAtHelper(PasParser *p);
void pasHelperHeading(PasParser *p, Type *record);
Node *pasHelperMember(PasParser *p, Node *x, Name *name, Pos pos, uint32_t length);
PasSymbol *pasHelperMethod(PasParser *p, Type *t, const Name *name); /* of the helper of t, or NULL */
Node *pasHelperOfType(PasParser *p, Type *t, Pos pos, uint32_t length);
bool pasUsesSysUtils(const PasParser *p); /* units.c */
bool pasLibraryHelpers(PasParser *p, Pos pos, uint32_t length); /* units.c */
/* decl.c: behind the name of a constant; the denoter of the type sym. */
void pasConstantDefinition(PasParser *p, Name *name, Pos pos, uint32_t length);
void pasNamedType(PasParser *p, PasSymbol *sym);

/* ---- exception_classes.c
 * -------------------------------------------------------------------------------------------------------------------
 */
const char *pasClassPath(const Type *t);
Type *pasPredeclaredClass(PasParser *p, int64_t number);
bool pasAtClass(PasParser *p);
Type *pasClassType(PasParser *p);
Node *pasClassField(PasParser *p, Node *record, const char *name);
Node *pasClassName(PasParser *p, Node *e, Pos pos);
Node *pasAsClass(PasParser *p, Node *x, Type *t);
Node *pasClassCast(PasParser *p, Node *x, Type *t);
Node *pasClassTest(PasParser *p, Node *x);
Node *pasRaiseRecord(PasParser *p, Node *raise, Node *x);
Node *pasExceptionCreate(PasParser *p, Type *t, Pos pos);
Node *pasBindCaught(PasParser *p, PasSymbol *e, Pos pos);
Node *pasCaughtIs(PasParser *p, const Type *t, Pos pos);

Type *pasStatType(PasParser *p, ThreadTypeId which); /* thread_stats.c */
/* tasks.c, channels.c: a Thread as the number that it prints as; other values as they are. */
Node *pasThreadNumber(PasParser *p, Node *x);
void pasAdoptChannel(Node *x, Type *t);
/* Arguments for parameters of t out of a list that has been read: those of a routine that another task will call. Reports var parameters. */
Node *pasTaskActuals(PasParser *p, const Type *t, const char *name, PasArg *args, Pos pos, uint32_t length);
/* The predeclared routine of that name, also if the program hides it. NULL: there is none. */
PasSymbol *pasBuiltinSymbol(PasParser *p, const char *name);
/* One selector at '.', '[' or '^'. */
Node *pasOneSelector(PasParser *p, Node *x);

/* ---- absolute.c
 * -------------------------------------------------------------------------------------------------------------------
 */
void pasAbsolute(PasParser *p, PasSymbol *sym);
Node *pasOverlayNode(PasParser *p, PasSymbol *sym, Pos pos);

/* ---- untyped.c
 * -------------------------------------------------------------------------------------------------------------------
 */
bool pasIsUntyped(const PasParser *p, const Node *x);
Node *pasUntypedActual(PasParser *p, Node *x, Pos pos);
bool pasIsView(PasParser *p, const Type *t, const Node *x, bool isTarget);
bool pasIsInView(const Node *x);
Node *pasCastVariable(PasParser *p, Node *x);
Node *pasView(PasParser *p, Type *t, Node *x, Pos pos);

/* ---- pointers.c
 * -------------------------------------------------------------------------------------------------------------------
 */
/* Pointer x as one of type t, checked by the machine (memory.c). */
Node *pasPointerView(PasParser *p, Node *x, Type *t);
bool pasIsElementPointer(const PasParser *p, const Node *x); /* it can be moved and indexed */
/* a + b, a - b if a is such a pointer, else NULL. */
Node *pasPointerSum(PasParser *p, int token, Node *a, Node *b, Pos pos);
Node *pasPointerStep(PasParser *p, Node *v, Node *n, bool isBack, Pos pos);

/* Pointers to characters as texts that end with a zero byte (PChar). */
bool pasIsPChar(const PasParser *p, const Type *t);
/* @s[i] of a dynamic string: a PChar of its text from there on. */
Node *pasCharAddress(PasParser *p, Node *x);
Node *pasPCharText(PasParser *p, Node *x);
/* The text of an array of characters from index 0 on, up to a zero byte, or of a PChar; NULL: x is none of them. */
Node *pasZeroText(PasParser *p, Node *x, bool takesPointers);
/* String, or array of characters from index 0 on, as a PChar; NULL: it is none of them, or a string variable and not asked for by a cast. */
Node *pasToPChar(PasParser *p, Node *x, bool isCast);

/* ---- varrec.c
 * -------------------------------------------------------------------------------------------------------------------
 */
void pasDeclareVarRec(PasParser *p);
Type *pasVarRec(PasParser *p);
bool pasIsVarRec(const PasParser *p, const Type *t);
Node *pasVarRecOf(PasParser *p, Node *x, Type *t);
Node *pasFormatStep(PasParser *p, Node *state, Node *x); /* format.c */
Node *pasFormatList(PasParser *p, Node *state, Node *list, Pos pos);

/* ---- overload.c
 * -------------------------------------------------------------------------------------------------------------------
 */
/* The next routine that the name of sym means, too, or NULL. */
PasSymbol *pasNextOverload(const PasSymbol *sym);
/* Of the routines that the name of sym means: the one that needs no arguments; the one that agrees with type t; sym if there is none. */
PasSymbol *pasWithoutArguments(PasSymbol *sym);
PasSymbol *pasCongruentOverload(PasParser *p, PasSymbol *sym, const Type *t);
/* At '(': the call of the routine that fits the arguments best. */
Node *pasOverloadedCall(PasParser *p, PasSymbol *sym, Pos pos, uint32_t length);
/* Operators that no token names. */
enum { PAS_OP_EXPLICIT = TK_COUNT, PAS_OP_INC, PAS_OP_DEC };
/* The name of the routines for the operator of a token kind, or of the above; NULL: it is none. */
Name *pasOperatorName(PasParser *p, int token);
/* The call of the declared operator that takes a (and b, if there is one); NULL: none does, or the operands have the operator of the language. */
Node *pasOperatorCall(PasParser *p, int token, Node *a, Node *b, Pos pos);
/* Is a declared operator asked for such a value? */
bool pasMayHaveOperators(const Node *x);
/* x as a value of type t by a declared `explicit` or `:=`, or NULL. */
Node *pasOperatorCast(PasParser *p, Node *x, Type *t);
/* x as a value of type t by a declared `:=`, or NULL. */
Node *pasOperatorConvert(PasParser *p, Node *x, Type *t);
/* The call of a routine with arguments that were read. */
Node *pasCallGiven(PasParser *p, PasSymbol *chosen, PasArg *args, Pos pos, uint32_t length);
PasSymbol *pasChooseMethod(PasParser *p, PasSymbol *sym, const PasArg *self, Pos pos, uint32_t length);
PasSymbol *pasMethodWithParams(PasParser *p, PasSymbol *sym, const PasParams *params);
PasSymbol *pasSameHeading(PasParser *p, PasSymbol *sym, const PasParams *params, const Type *result, Pos pos);
void pasLinkOverload(PasParser *p, PasSymbol *sym, const PasSymbol *earlier);

/* ---- helper.c: routines that the compiler writes
 * -------------------------------------------------------------------------------------------------------------------
 */
/* A routine of program level with parameters and result of `type`; its body is built between Enter and Leave and given to End. */
PasSymbol *pasHelperRoutine(PasParser *p, const char *name, Type *type, Pos pos);
PasSymbol *pasHelperLocal(PasParser *p, PasSymbol *helper, const char *name, Type *type);
typedef struct PasHelperScope {
    Routine *routine;
    PasFactory *factory;
} PasHelperScope;
PasHelperScope pasHelperEnter(PasParser *p, PasSymbol *helper);
void pasHelperLeave(PasParser *p, const PasHelperScope *scope);
void pasHelperEnd(PasParser *p, PasSymbol *helper, Node *body);

/* ---- stmt.c
 * -------------------------------------------------------------------------------------------------------------------
 */
Node *pasStatement(PasParser *p);
Node *pasCompound(PasParser *p); /* begin .. end */
void pasBody(PasParser *p, Routine *r); /* the statement part of r's block; goes on if only its `begin` is missing */
Node *pasSequence(PasParser *p); /* stmt { ; stmt } */
Node *pasUnlabelled(PasParser *p);
/* A part of a try statement: statements up to a closing word, as a block that goto may not enter, and
 * may not leave either if it is a finally part or stands before one. */
Node *pasPart(PasParser *p, bool isFinally);

/* ---- for_elements.c
 * -----------------------------------------------------------------------------------------------------------
 */
Node *pasArrayLoop(PasParser *p, Node *variable, Node *array, Node *body, Pos pos);
Node *pasSetLoop(PasParser *p, Node *variable, Node *set, Node *body, Pos pos);
Node *pasTypeLoop(PasParser *p, Node *variable, Type *type, Node *body, Pos pos);
Type *pasOrdinalTypeName(PasParser *p, unsigned end);

/* ---- exceptions.c
 * -------------------------------------------------------------------------------------------------------------
 */
void pasDeclareException(PasParser *p);
Node *pasTry(PasParser *p);
Node *pasRaise(PasParser *p);

/* ---- labels.c
 * -----------------------------------------------------------------------------------------------------------------
 */
Node *pasGoto(PasParser *p);
Node *pasLabelled(PasParser *p);
void pasLabelSection(PasParser *p);
bool pasAtLabel(PasParser *p);
void pasCheckLabels(PasParser *p);
/* Reports the gotos of a list that leave the innermost open structure. */
void pasCheckLeaps(PasParser *p, PasGoto *leaps);

/* ---- decl.c, routine.c, program.c
 * --------------------------------------------------------------------------------------------- */
void pasDeclarations(PasParser *p);
void pasRoutineDeclaration(PasParser *p);
/* The rest of a declaration behind the name. */
void pasDeclareRoutine(PasParser *p, Name *name, bool isFunction, Pos pos, uint32_t length, ArenaMark mark);
/* operator_decl.c */
bool pasAtOperator(PasParser *p);
void pasOperatorDeclaration(PasParser *p);
/* function or procedure in an expression. */
Node *pasAnonymous(PasParser *p);
/* What stands for a global control variable: the parameter of a factory whose value is made inside the loop, or itself. */
PasSymbol *pasLoopVariable(PasParser *p, PasSymbol *sym, Pos pos);
/* Heading of a routine declared later; the symbol is PENDING before and a routine afterwards. */
void pasEnterPending(PasParser *p, PasSymbol *sym);
void pasScanAhead(PasParser *p);
/* Constant defined later in the current constant part, or NULL. */
PasSymbol *pasLateConstant(PasParser *p, Name *name);
/* Everything that reading ahead at another place changes. */
typedef struct PasPlace {
    PasLexState lex;
    PasToken tok, peek;
    Pos prevEnd;
    bool hasPeek, isPanic, isSkipping;
} PasPlace;
PasPlace pasPlaceSave(const PasParser *p);
void pasPlaceRestore(PasParser *p, const PasPlace *place);
void pasBlockEnd(PasParser *p, PasBlock *block);
void pasBlockBegin(PasParser *p, PasBlock *block, Routine *r);
void pasNewRoutine(PasParser *p, Routine *r, Name *name, Routine *parent, Pos pos);
PasSymbol *pasStatic(PasParser *p, Name *name, Type *type,
                     Pos pos); /* a variable that lives as long as the program */
void pasParamList(PasParser *p, PasParams *out, bool isType);
/* A complete top-level routine goes to lowering; then its nodes (since `mark`) are given up. */
void pasHandOver(PasParser *p, Routine *r, ArenaMark mark);

/* ---- units.c
 * ------------------------------------------------------------------------------------------------------------------
 */
/* At `uses`: reads the names of the units and enters what they declare below the main block. */
void pasUsesClause(PasParser *p, bool isOfInterface);
/* The name of b in a: a.b, as both are spelled. */
Name *pasJoinNames(PasParser *p, const Name *a, const Name *b);
/* t names a unit or the program: takes the '.' and the name behind it, if they follow, and becomes the qualified name. */
/* What the rest of System (units.c) declares under a name that nothing else has; NULL: nothing. */
PasSymbol *pasSystemName(PasParser *p, Name *name, Pos pos, uint32_t length);
void pasQualify(PasParser *p, PasToken *t);
/* At `unit`: up to `implementation`; then the rest. */
bool pasParseInterface(PasParser *p);
bool pasParseImplementation(PasParser *p);
/* program.c: what programs and units have in common. */
void pasProgramBegin(PasParser *p);
void pasMainBegin(PasParser *p);
bool pasMainEnd(PasParser *p);

#endif
