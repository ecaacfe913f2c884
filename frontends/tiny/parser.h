/* parser.h: what the files of the Tiny front end share.
 *
 * A program takes four steps, one file each: its text becomes tokens (lexer.c), these a syntax tree (parser.c), in which every name is bound to what it
 * means and every variable gets its type (check.c), and that becomes the typed tree of the core (generate.c), which knows the rest of the way. */
#ifndef PSCAL_FRONTENDS_TINY_PARSER_H
#define PSCAL_FRONTENDS_TINY_PARSER_H

#include "frontends/core/compile.h"
#include "vm/bytecode/builtin_ids.h"

/* Nesting of statements, and depth of expressions: the later steps follow them by recursion. */
enum { TINY_MAX_DEPTH = 500 };

/* ---- tokens ---- */

typedef enum TinyTokenKind {
#define TOKEN(name, text) TT_##name,
#include "frontends/tiny/tokens.def"
    TT_COUNT
} TinyTokenKind;

typedef struct TinyToken {
    uint8_t kind; /* TinyTokenKind */
    Pos pos;
    uint32_t length;
    union {
        int64_t number;
        Name *name;
        const char *bytes; /* string, without its quotes */
    };
} TinyToken;

/* ---- what a program consists of ---- */

/* What is known about a value before the program runs. Variables hold numbers, or values of any kind. */
typedef enum TinyKind { TK_NUMBER, TK_BOOL, TK_STRING, TK_REAL, TK_ANY, TK_NOTHING } TinyKind;

typedef struct TinyVariable {
    Symbol s; /* first */
    struct TinyVariable *next; /* parameters and locals of one routine */
    bool holdsAny;
    bool isKept; /* global, and an earlier entry of the session has used it */
} TinyVariable;

typedef struct TinyRoutine {
    Symbol s; /* first */
    struct TinyRoutine *next;
    TinyVariable *variables; /* parameters first */
    uint32_t paramCount;
    struct Syntax *body;
    Routine *routine;
    bool givesValue;   /* has a `return e`; else it is a procedure, whose calls count as 0 */
    bool givesAny;
} TinyRoutine;

typedef enum SyntaxKind {
    /* expressions */
    SX_NUMBER, SX_STRING, SX_BOOL, SX_NAME, SX_CALL, SX_SPAWN, SX_UNARY, SX_BINARY,
    /* statements */
    SX_ASSIGN, SX_IF, SX_WHILE, SX_REPEAT, SX_FOR, SX_READ, SX_WRITE, SX_RETURN, SX_GO, SX_JOIN
} SyntaxKind;

struct TinyBuiltin;
typedef struct Syntax {
    uint8_t kind;       /* SyntaxKind */
    uint8_t op;         /* TinyTokenKind of UNARY and BINARY; TT_DOWNTO of a FOR that counts down */
    bool isStatement : 1; /* CALL */
    bool hasBody : 1;   /* IF, WHILE, FOR, REPEAT: the parser has come to the statements inside */
    uint8_t meaning;    /* Meaning */
    uint16_t depth;
    Pos pos;
    uint32_t length;
    struct Syntax *next;        /* in lists */
    union {
        int64_t number;         /* NUMBER, BOOL */
        const char *bytes;      /* STRING */
        Name *name;             /* NAME, CALL, SPAWN, GO, ASSIGN */
    };
    union {
        size_t size;            /* STRING: its bytes */
        void *meant;            /* what the name means, see below */
    };
    /* What a kind does not need is not there (newSyntax): strings and names, which are most of a tree, end here, numbers and booleans before `size`. */
    struct Syntax *a, *b, *c;   /* operands; list of arguments a; name := a; IF a then list b else list c; FOR name a := b to c; WHILE a do list body */
    struct Syntax *body;
} Syntax;

/* What a name means (check.c); NULL: something else, or it is not known yet. */
typedef enum Meaning { MEANS_NOTHING, MEANS_VARIABLE, MEANS_ROUTINE, MEANS_FOREIGN /* of an imported unit */, MEANS_BUILTIN } Meaning;
static inline TinyVariable *tinyVariableOf(const Syntax *x) { return x->meaning == MEANS_VARIABLE ? x->meant : NULL; }
static inline TinyRoutine *tinyRoutineOf(const Syntax *x) { return x->meaning == MEANS_ROUTINE ? x->meant : NULL; }
static inline Symbol *tinyForeignOf(const Syntax *x) { return x->meaning == MEANS_FOREIGN ? x->meant : NULL; }
static inline const struct TinyBuiltin *tinyBuiltinOf(const Syntax *x) { return x->meaning == MEANS_BUILTIN ? x->meant : NULL; }

typedef struct TinyParser {
    Compile *c;
    Arena *arena;      /* what lives as long as the compilation */
    Arena *nodes;      /* first the tokens, then the typed trees */
    ArenaMark syntax;  /* what lies on the compilation's stack, openArena, from here on is the syntax tree */
    TypeTable *types;
    Diag *diag;
    int level;
    bool isExtended;   /* uses something of level 2 */
    bool isUnit;
    const TinyToken *tok;
    TinyToken *parsed; /* the tokens in front of it are not there any more */
    Pos prevEnd;
    bool isPanic;
    uint32_t depth;
    TinyRoutine *routines, **lastRoutine;
    TinyRoutine *current;  /* the def that is parsed, checked or generated; NULL: the main part */
    Syntax *body;          /* the main part */
    bool hasChanged;       /* check.c: a variable holds more than was known */
    bool isFirstWalk;
    uint32_t serial;       /* of hidden names */
    TinyRoutine *truth;    /* the hidden routine behind conditions on values of any kind */
} TinyParser;

/* ---- lexer.c ---- */
/* All tokens of the main file, the end of the file last. Sets p->level. */
TinyToken *tinyLex(TinyParser *p);
const char *tinyTokenText(const TinyToken *t, char *buffer, size_t size);

/* ---- parser.c ---- */
/* Fills p->body and p->routines. False: errors were reported. */
bool tinyParse(TinyParser *p);
bool tinyError(TinyParser *p, Pos pos, uint32_t length, DiagCode code, ...);

/* ---- check.c ---- */
/* Binds names, finds out which variables hold numbers only. False: errors were reported. */
bool tinyCheck(TinyParser *p);
TinyKind tinyKindOf(TinyParser *p, Syntax *x);
bool tinyNewVariable(TinyParser *p, TinyVariable *v, Name *name, TinyRoutine *owner, Pos pos);
TinyRoutine *tinyFindRoutine(const TinyParser *p, const Name *name);

/* ---- builtins.c: the routines of the virtual machine ---- */
typedef struct TinyBuiltin {
    const char *name;      /* lower case, without underscores */
    int32_t number;        /* in the bytecode; -1: `how` says it all */
    const char *arguments; /* see tiny_builtins.def */
    char how;
} TinyBuiltin;
/* NULL: there is none of that name. */
const TinyBuiltin *tinyFindBuiltin(TinyParser *p, const Name *name);
void tinySuggestBuiltins(DiagSuggest *s);
void tinyBuiltinCount(const TinyBuiltin *b, uint32_t *least, uint32_t *most);
TinyKind tinyBuiltinKind(const TinyBuiltin *b);
/* Whether one of its arguments is a routine: the first one that names a def. */
bool tinyTakesRoutine(const TinyBuiltin *b);
Node *tinyBuiltinCall(TinyParser *p, Syntax *call);

/* ---- import.c: routines of units, whatever language they are written in ---- */
void tinyImport(TinyParser *p, const Name *name, Pos pos, uint32_t length);
/* What `name` (with or without its unit in front) means in the units that were imported, or NULL. */
Symbol *tinyFindForeign(TinyParser *p, const Name *name);
TinyKind tinyForeignKind(const Type *t);
Node *tinyForeignCall(TinyParser *p, Syntax *call);
Node *tinyForeignValue(TinyParser *p, const Syntax *name);
Node *tinyForeignStore(TinyParser *p, const Syntax *target, Node *value);

/* ---- generate.c ---- */
/* Gives variables and routines their types, once tinyCheck knows what they hold. */
void tinyDeclare(TinyParser *p);
/* Makes the typed tree and hands it over. */
bool tinyGenerate(TinyParser *p);
Node *tinyExpr(TinyParser *p, Syntax *x);
/* A value in the form that is needed. */
Node *tinyNumber(TinyParser *p, Node *x);
Node *tinyAny(TinyParser *p, Node *x);
Node *tinyAs(TinyParser *p, Node *x, Type *t);
/* A new task of routine `def` with that list of arguments. */
Node *tinyTask(TinyParser *p, TinyRoutine *def, Syntax *args, Pos pos);
/* Nodes, for all files that make them. */
Node *tinyInt(TinyParser *p, Pos pos, int64_t value);
Node *tinyText(TinyParser *p, Pos pos, const char *bytes, size_t length);
Node *tinyVar(TinyParser *p, Symbol *s, Pos pos);
Node *tinyTemp(TinyParser *p, Type *t, Pos pos);
Node *tinyStore(TinyParser *p, Node *target, Node *value);
Node *tinyThreadNumber(TinyParser *p, Node *thread);
Node *tinyStatement(TinyParser *p, Node *x);
Node *tinyCallVm(TinyParser *p, Pos pos, int number, Type *result, Node *args);
Node *tinyList(Node *first, Node *second);
TinyRoutine *tinyHiddenRoutine(TinyParser *p, const char *prefix, Param *params, uint32_t count, Type *result);
bool tinyHandOver(TinyParser *p, Routine *r, Node *body);

#endif
