/* tree.h: the typed tree. Front ends build it fully checked; core folds it, writes and reads it as JSON, and lowers it.
 *
 * The contract between checker and lowering:
 *  - every expression has its type; implicit conversions are explicit EX_CONV nodes, except narrowing at stores (below);
 *  - integer expressions are computed in 64 bits: type int64 (or uint64: NF_UNSIGNED ops wrap); comparisons have type boolean;
 *  - EX_ASSIGN, parameters, initialisers and results store into a target type: lowering wraps to the width of INT types (checks with NF_RANGE),
 *    and checks subranges and enumerations always, unless it can prove the value in range;
 *  - a pointer may stand for a value inside an array: EX_ADDR of an element, EX_PTRADD and EX_INDEX of a pointer stay inside that array;
 *  - designators are EX_VAR, EX_FIELD, EX_INDEX, EX_DEREF, EX_STRINDEX, EX_FILEBUF, EX_WITHREF and EX_CONV(CV_RETYPE) of one;
 *  - strings: the type of a string expression is TYPE_STRING; TYPE_SHORTSTR and char-array designators are converted with CV_TOSTR; assigning a
 *    TYPE_STRING value to a TYPE_SHORTSTR or char array target is done by EX_ASSIGN itself (cut / length check);
 *  - aggregates (records, arrays, large sets) are expressions only as designators, calls, EX_SET, EX_BINARY on sets, EX_AGGREGATE and EX_STR. */
#ifndef PSCAL_FRONTENDS_CORE_TREE_H
#define PSCAL_FRONTENDS_CORE_TREE_H

#include "frontends/core/types.h"

typedef struct Node Node;
typedef struct Symbol Symbol;
typedef struct Routine Routine;
typedef struct Label Label;

typedef enum NodeKind {
    NODE_NONE,
    /* ---- expressions ---- */
    EX_INT,      /* i: any ordinal constant, of its type */
    EX_REAL,     /* f */
    EX_STR,      /* bytes,length: string constant (type string or a char array type of that length) */
    EX_NIL,
    EX_SETCONST, /* bytes,length = type->size bytes: constant set */
    EX_VAR,      /* sym: variable, parameter, typed constant, function result */
    EX_FIELD,    /* a . field */
    EX_INDEX,    /* a [ b ]: fixed, dynamic, open, conformant array, one dimension a node; pointer: the value b elements after it */
    EX_STRINDEX, /* a [ b ]: string or shortstring designator a (also string value when only read) */
    EX_DEREF,    /* a ^ of pointer type */
    EX_WITHREF,  /* sym: the record opened by the enclosing ST_WITH (SYM_WITH) */
    EX_UNARY,    /* op a */
    EX_BINARY,   /* a op b */
    EX_COND,     /* a ? b : c */
    EX_CONV,     /* op = ConvKind: a as type */
    EX_CALL,     /* sym: routine; args = list a */
    EX_CALLV,    /* a: routine value; args = list b */
    EX_BUILTIN,  /* i: BuiltinId; args = list a; first result (or VOID). b: designator of type operand for CALLBT, else NULL */
    EX_ROUTINE,  /* sym: routine as a value (closure if it needs environments) */
    EX_ADDR,     /* @ a: pointer to designator */
    EX_SET,      /* list a of EX_INT.. members or EX_RANGE(a,b): set constructor of type */
    EX_RANGE,    /* a .. b inside EX_SET */
    EX_LIST,     /* list a: open array / dynamic array constructor of type */
    EX_AGGREGATE,/* list a: record or array value in field/element order, missing ones zero (constants, initialisers) */
    EX_LENGTH,   /* number of elements/bytes: string, dynamic, open array a */
    EX_BOUND,    /* sym: SYM_BOUND of a conformant array parameter */
    EX_FILE,     /* file object of file designator a (argument for F builtins) */
    EX_STDFILE,  /* i: 0 input, 1 output, 2 stderr */
    EX_FILEBUF,  /* f^ : buffer variable of file designator a */
    EX_ASSIGN,   /* a op= b; op BIN_NONE: plain. Value: the new a (front ends with value assignments) */
    EX_ORD_STEP, /* succ/pred: a + i within its type, range-checked */
    EX_NEWDYN,   /* new dynamic array with a elements (list a: one length a dimension) */
    EX_CAUGHT,   /* type any: the error that the innermost enclosing catch part has caught */
    EX_TASKNEW,  /* a: routine value without var and aggregate parameters and results; args = list b: a new task that will call it, of type task */
    EX_PTRADD,   /* pointer a moved by b elements */
    EX_POSTFIX,  /* a op= b as EX_ASSIGN; value: the old a (scalars) */
    EX_SEQ,      /* list a of statements, then value b */
    EX_VIEW,     /* pointer a as another pointer type, checked; i: what one element counts in an untyped allocation (bytes) */
    EX_CHARS,    /* read-only pointer to the characters of string a and a final zero */
    EX_OVER,     /* the value of type (without references) at byte b of a: EX_BYTES, or an open array of u8; a designator */
    EX_BYTES,    /* designator a as slice of u8 (its raw bytes; of arrays those of the elements; reference-free only), from byte b (NULL: 0) on: argument for @ builtins */
    /* ---- statements ---- */
    ST_EMPTY,
    ST_BLOCK,    /* list a */
    ST_EXPR,     /* a, value dropped; an EX_ASSIGN may stand in its place without it, which is how most statements are kept small */
    ST_IF,       /* if a then b else c */
    ST_WHILE,    /* while a do b */
    ST_REPEAT,   /* list a until b */
    ST_LOOP,     /* C for: while a (NULL: ever) do b, step c at continue */
    ST_FOR,      /* sym or designator d := a to/downto (NF_DOWN) b do c */
    ST_CASE,     /* selector a; list b of ST_ARM; c: else part or NULL; NF_CASE_ERROR: no match is error 201 */
    ST_ARM,      /* labels: list a of EX_INT, EX_RANGE (or EX_STR); body b; NF_FALLTHROUGH */
    ST_GOTO,     /* label */
    ST_LABEL,    /* label, statement a */
    ST_BREAK, ST_CONTINUE,
    ST_RETURN,   /* a: value or NULL (then the result variable) */
    ST_WITH,     /* sym: SYM_WITH bound to record designator a; body b */
    ST_MULTI,    /* builtin call a (EX_BUILTIN) with several results; list b of target designators or ST_EMPTY for "drop".
                    NF_STORE_FLAG: the last result is a flag; targets are stored only if it is not 0 */
    ST_NEW,      /* a: pointer designator; i: tag count (ignored) */
    ST_DISPOSE,  /* a: pointer designator; set to nil afterwards */
    ST_SETLEN,   /* a: dynamic array designator; list b of lengths */
    ST_INIT,     /* initialise designator a to its zero value / files closed (block entry of managed locals is implicit) */
    ST_TRY,      /* a; catch part b (NULL: none): runs if an error comes out of a; finally part c (NULL: none): runs however a and b are left. No
                    goto may leave a statement with a finally part; nothing but errors may leave the finally part itself */
    ST_RAISE,    /* a: any: an error object (error_new, EX_CAUGHT) or another value */
    ST_PACKED,   /* bytes,length: several statements, or arms, of the list in which it stands (tree_pack.h) */
    NODE_KIND_COUNT
} NodeKind;

typedef enum BinaryOp {
    BIN_NONE, BIN_ADD, BIN_SUB, BIN_MUL, BIN_FDIV, BIN_DIV, BIN_MOD, BIN_MODISO, BIN_AND, BIN_OR, BIN_XOR, BIN_SHL, BIN_SHR, BIN_SAR,
    BIN_LAND, BIN_LOR,                                  /* Boolean, short-circuit; NF_FULL_EVAL: both sides */
    BIN_EQ, BIN_NE, BIN_LT, BIN_LE, BIN_GT, BIN_GE,     /* numbers, ordinals, strings, pointers, sets (EQ NE LE GE), routines, any (EQ NE); operands have one type */
    BIN_IN,                                             /* ordinal in set */
    BIN_CONCAT,                                         /* strings */
    BIN_UNION, BIN_INTERSECT, BIN_DIFF,                 /* sets of one size */
    BIN_OP_COUNT
} BinaryOp;
typedef enum UnaryOp { UN_NONE, UN_NEG, UN_NOT, UN_LNOT, UN_ABS, UN_SQR, UN_ODD, UN_SQRT, UN_ROUND, UN_ROUNDE, UN_TRUNC, UN_UPCASE, UN_OP_COUNT } UnaryOp;
typedef enum ConvKind {
    CV_NONE,
    CV_INT,      /* ordinal to ordinal: wraps to the target width (explicit cast T(x), Chr/Ord without check) */
    CV_CHECKED,  /* ordinal to ordinal with range check 201 (Chr, implicit narrowing where the language checks) */
    CV_I2F, CV_U2F,
    CV_F2I,      /* truncates toward zero, saturates (implicit store) */
    CV_F32,      /* rounds to single */
    CV_CHAR2STR, CV_TOSTR, /* char; char array or shortstring or open char array to string */
    CV_STR2CHAR, /* length must be 1, else 201 */
    CV_SET,      /* set to a set type of another size */
    CV_RETYPE,   /* same representation, other type (pointer casts, enum <-> ord, designator views) */
    CV_CAST,     /* checked reference cast */
    CV_BOX,      /* a value of any type but files and open arrays as TYPE_ANY */
    CV_UNBOX,    /* what is in a TYPE_ANY: 219 if it is of another type, 201 if an ordinal is outside of it; nil gives the zero value */
    CV_COUNT
} ConvKind;

typedef enum NodeFlag {
    NF_RANGE = 1,       /* {$R+}: integer stores are range-checked */
    NF_WRAP = 2,        /* {$Q-} or unsigned 64-bit: arithmetic wraps; CV_INT to a subrange or enumeration: storing the value is not checked */
    NF_UNSIGNED = 4,    /* uint64 operation: div, mod, compare, shr */
    NF_DOWN = 8,
    NF_CASE_ERROR = 16,
    NF_FALLTHROUGH = 32,
    NF_STORE_FLAG = 64,
    NF_FULL_EVAL = 128,
    NF_CHECK_TAG = 256, /* EX_FIELD of a variant: error unless it is active */
    NF_CHECK_SET = 2,   /* EX_FIELD, with NF_CHECK_TAG: only if its tag was ever stored to (VariantArm.guard) */
    NF_MARK_ARM = 8,    /* EX_FIELD that is stored to: it is a tag, or its variant becomes active, and the guards note that */
    NF_FOR_NO_FIX = 512,/* value after the loop is the last one, not the one behind it */
    NF_FOR_INSIDE = 2,  /* ST_FOR runs at least once, and its limit is not the last value of the type: nothing of that is asked again */
    NF_FOR_STARTED = 16,/* ST_FOR: a is the control variable itself, whose first value was stored just before and stands for nothing else */
    NF_PARENS = 1024,   /* was written in parentheses */
    NF_SHR_WIDTH = 2048,/* BIN_SHR: i of the node is the width (32 or 64) as which the left operand is seen */
    NF_IEEE = 4096      /* real division by zero gives infinity */
} NodeFlag;

/* A node takes only as much memory as its kind needs: what stands behind its last child is not there, and strings have their length where others
 * have child a. So nodes are made and copied by the functions below, a node becomes one of another kind only if that needs no more, and who walks over
 * nodes of any kind looks at nodeForms. */
struct Node {
    uint8_t kind;  /* NodeKind */
    uint8_t op;    /* BinaryOp, UnaryOp, ConvKind */
    uint16_t flags;
    Pos pos;       /* where to point (operator, name) */
    Type *type;    /* NULL for statements */
    Node *next;    /* in lists */
    union {
        struct {
            union {
                int64_t i;
                double f;
                Symbol *sym;
                Field *field;
                Label *label;
                Node *d;
            };
            Node *a;
        };
        struct { const char *bytes; uint64_t length; } str;
    };
    Node *b, *c;
};

/* So many nodes may be inside each other: lowering refuses more. A front end that stops there keeps no tree that is refused in the end. */
enum { TREE_MAX_DEPTH = 6000 };
#define TREE_TOO_DEEP "an expression or statement is nested too deeply"

enum { NODE_FORM_COUNT = NODE_KIND_COUNT + 2 /* lowering's own kinds */ };
typedef struct NodeForm {
    uint8_t size;       /* bytes */
    uint8_t childCount; /* of a, b, c, the first ones are there */
} NodeForm;
extern const NodeForm nodeForms[NODE_FORM_COUNT];
/* i below the childCount of its kind. */
static inline Node **nodeChild(Node *x, unsigned i) { return i == 0 ? &x->a : i == 1 ? &x->b : &x->c; }

typedef enum SymbolKind {
    SYM_NONE, SYM_CONST, SYM_TYPE, SYM_VAR, SYM_PARAM, SYM_RESULT, SYM_ROUTINE, SYM_FIELD, SYM_BUILTIN, SYM_BOUND, SYM_WITH, SYM_LABEL, SYM_UNIT, SYM_PROGRAM
} SymbolKind;

struct Symbol {
    uint8_t kind;         /* SymbolKind */
    uint8_t mode;         /* ParamMode of SYM_PARAM */
    uint8_t homeKind;     /* lowering: see home */
    uint8_t lowerFlags;   /* lowering: what its pre-pass found */
    Pos pos;
    bool isGlobal : 1;        /* declared at program level */
    bool isCaptured : 1;      /* set by the checker: used in a routine nested in its owner */
    bool isAddressTaken : 1;  /* set by the checker: @v, or v (or a component) as var argument, or with-designator base */
    bool isVarPassed : 1;     /* v itself or a component is passed as var/out/open-array argument */
    bool isUsedInRoutine : 1; /* global: used in any routine body (not only in the main block) */
    bool isAssigned : 1;      /* ever stored to */
    bool isUsed : 1;
    bool isReadOnly : 1;      /* const parameter, {$J-} typed constant, bound */
    bool isForVar : 1;        /* currently a for control variable (checker) */
    bool isOverload : 1;      /* routine that does not hide those of outer scopes and other units that have its name and other parameters */
    bool isUndefined : 1;     /* variable that nothing stores to, of a language where reading it is an error: each access raises it */
    bool isStepped : 1;       /* lowering: a pointer that its routine moves */
    int16_t stepBalance;  /* lowering, of a pointer: weight of its steps less that of the uses that need an object for it */
    uint32_t homeExtra;   /* lowering */
    Name *name;
    Type *type;
    Routine *owner;       /* NULL: program level */
    Node *value;          /* SYM_CONST: EX_INT/EX_REAL/EX_STR/EX_NIL/EX_SETCONST; SYM_VAR: initial value (EX_AGGREGATE, ...) or NULL */
    Routine *routine;     /* SYM_ROUTINE */
    int64_t number;       /* SYM_BUILTIN: front end's number; SYM_PARAM: index; program parameter number */
    struct Unit *unit;    /* of the interface it was read from; NULL: of this program or unit */
    const char *linkName; /* with unit: name of what the unit's module exports; else its own name in the exports of this unit, NULL: as it is spelt */
    Symbol *hidden;       /* scopes: outer declaration of the same name */
    Symbol *nextInScope;
    void *extra;          /* front end's own */
    /* lowering */
    uint32_t home;        /* register, global offset or environment offset by homeKind */
    uint32_t useStamp, useCount, cacheReg; /* uses in the function that has this stamp; its cached address */
};

struct Label {
    Name *name;
    Pos pos;
    Routine *owner;
    bool isDefined, isUsed;
    bool isNonLocal;      /* target of a goto in a nested routine */
    uint32_t depth;       /* checker: statement nesting where it is defined */
    void *checker;        /* checker's own */
    uint32_t lowered, handler; /* lowering */
    Label *next;
};

/* A routine whose body is a C function (foreign.h). */
typedef struct ForeignSpec {
    const char *library;  /* "": what the process has loaded already */
    const char *symbol;
    bool isVariadic;      /* calls may have further arguments: foreignVariant */
    uint32_t fixedCount;  /* parameters that are declared; fewer than there are in a variant */
    Routine *variants, *nextVariant; /* the routine with further parameters, one for each list of types */
} ForeignSpec;

struct Routine {
    Symbol *symbol;       /* NULL for the main program and hidden routines */
    Name *name;
    Type *type;           /* TYPE_ROUTINE signature */
    Routine *parent;      /* enclosing routine; NULL: program level */
    uint32_t level;       /* 0: main program, 1: top-level routines, ... */
    Symbol **params;      /* type->paramCount; conformant bounds are SYM_BOUND symbols of the types */
    Symbol *result;       /* SYM_RESULT or NULL */
    Symbol *locals;       /* linked by nextInScope in declaration order */
    Symbol **lastLocal;
    Label *labels;
    Routine *nested, *nextSibling, **lastNested;
    Node *body;           /* ST_BLOCK; NULL: forward/external */
    ForeignSpec *foreign; /* external routine; else NULL */
    Pos pos, endPos;
    struct Unit *unit;    /* whose module has its code; NULL: this one */
    bool isForward, isExternal, isValueUsed; /* isValueUsed: EX_ROUTINE exists for it (its environments go to the heap) */
    bool usesOuter;       /* checker: refers to variables, labels or environment-using routines of enclosing routines */
    bool hasNonLocalTarget; /* some label of it is reached from nested routines */
    /* lowering */
    uint32_t fnIndex;     /* 1 + function index */
    void *lowered;
};

/* A program or a unit. What a unit's interface declares is `exports`; its main routine is the initialization. */
typedef struct Program {
    Name *name;
    bool isUnit;
    Symbol **exports;
    uint32_t exportCount;
    Routine *finalization; /* top-level procedure without parameters, or NULL */
    Routine *main;        /* its locals are the globals; its nested routines are the program's routines */
    Symbol *globals, **lastGlobal;
    Symbol **fileParams;  /* program parameters that are files, in order (NULL entries for input/output) */
    uint32_t fileParamCount;
    const char *language; /* "pascal" */
    const char *sourcePath;
    uint8_t style;        /* output style of builtins: 0 pscal, 1 iso, 2 fpc */
    bool keepsLocals;     /* a local variable whose address was taken lives as long as a pointer to it, not only as its routine */
} Program;

Node *nodeNew(Arena *a, NodeKind kind, Pos pos, Type *type);
Node *nodeNewAny(Arena *a);               /* of no kind yet, with room for each of them */
void nodeGiveBack(Arena *a, Node *x);     /* the node alone will be used again: nothing else may hold it */
Node *nodeCopy(Arena *a, const Node *x);  /* with the same children, and `next` */
Node *nodeClone(Arena *a, const Node *x); /* with copies of all that is below; without `next`; NULL of NULL */
Node nodeValue(const Node *x);            /* the same on the stack */
Node *nodeInt(Arena *a, Pos pos, Type *type, int64_t value);
Node *nodeUnary(Arena *a, UnaryOp op, Node *x, Type *type);
Node *nodeBinary(Arena *a, Pos pos, BinaryOp op, Node *x, Node *y, Type *type);
Node *nodeConv(Arena *a, ConvKind op, Node *x, Type *type);
/* Folds x if its operands are constants; returns x or a new constant node. Errors (division by zero, overflow) leave x as it is unless
 * `diag` is given: then they are reported (constant expressions). */
struct Diag;
Node *nodeFold(Arena *a, Node *x, struct Diag *diag);
bool nodeIsConst(const Node *x);

#endif
