/* unit.h: one LLVM module under construction, and the translation of the functions in it. Private to backend/llvm.
 *
 * A Unit is made for each request: the function or loop that is wanted, and copies of small functions that it calls, for inlining. Everything lives in the
 * unit's own LLVM context. Translator is the state for one function: bytecode registers become
 *   locals      an alloca each (two for slices), by declared type; frame aggregates, too, if they are small and without references, else they stay in R
 *   temporaries an SSA value, known until the end of the basic block
 * Files: plugin.c (life, pipeline, linking), unit.c (types, constants, helpers), analysis.c (blocks, loops, handlers), regs.c (registers, spilling, types of
 * memory), translate.c (blocks, polls, traps), loops.c, arith.c, memory.c, calls.c, foreign.c (instructions). */
#ifndef PSCAL_BACKEND_LLVM_UNIT_H
#define PSCAL_BACKEND_LLVM_UNIT_H

#include "vm/jit/jit.h"
#include <llvm-c/Core.h>

/* Alias classes (TBAA): an access of one class never touches memory of another. */
typedef enum AliasClass {
    AC_HEADER,  /* type and flags of objects */
    AC_LENGTH,  /* lengths and capacities */
    AC_TASK,    /* Task, allocation runs, function tables */
    AC_SLOT,    /* one-word registers in R */
    AC_REF,     /* references in memory */
    AC_PLAIN,   /* any memory without references; the parent of those below */
    AC_I16, AC_I32, AC_I64, AC_F32, AC_F64,
    AC_COUNT,
    AC_ANY = AC_COUNT
} AliasClass;

typedef enum HelperId {
#define HELPER(name, types, result, parameters) HELP_##name,
#include "vm/jit/helpers.def"
#undef HELPER
    HELP_COUNT
} HelperId;

typedef struct Clone {
    Func *fn;
    LLVMValueRef value; /* fastcc {credit, result} (t, R, credit, parameters...) */
    LLVMTypeRef type;
    bool isTwin;        /* the second copy of a function that calls itself: each calls the other, and this one is inlined */
} Clone;

typedef struct Narrow Narrow; /* narrow.c */

typedef struct Unit {
    const JitHost *host;
    LLVMContextRef c;
    LLVMModuleRef m;
    LLVMBuilderRef b;
    LLVMTypeRef i1, i8, i16, i32, i64, f32, f64, ptr, none;
    LLVMTypeRef helperTypes[HELP_COUNT];
    unsigned kindProf, kindTbaa, kindInvariant;
    LLVMValueRef tbaa[AC_COUNT];
    struct LLVMOpaqueDIBuilder *di; /* NULL: no lines */
    LLVMValueRef unlikely;  /* branch weights: the first way is rare */
    bool hasUnions;         /* plain memory of one kind may be read as another, see regs.c */
    bool hasInterior;       /* the program makes pointers into arrays and to variables */
    Clone *clones;          /* all functions that this unit may call directly */
    uint32_t cloneCount, cloneCapacity, budget;
    Instance *program;      /* of a native executable: addresses are symbols (symbols.c), and clones stand by function number; else NULL */
    LLVMValueRef image, tables, hostTable, builtinTable;
    Instance *globals[16];  /* instances whose globals this unit names */
    LLVMValueRef globalValues[16];
    uint32_t globalCount;
    Instance *instances;    /* all that are loaded */
    bool inlines;           /* copies small functions; not worth it where nothing is optimised */
    Narrow **narrows;       /* what is known of modules; the backend's list */
    bool isOsr;             /* the wanted code is a loop, not the first clone */
    bool failed;            /* out of memory */
} Unit;

typedef enum RegCls { CLS_NONE, CLS_INT, CLS_REAL, CLS_PTR, CLS_MEM } RegCls;
typedef struct Reg {
    RegType type;       /* locals: declared */
    uint8_t cls;        /* RegCls; temporaries: NONE until written */
    bool isNarrow;      /* locals: an i32 stands for the i64 */
    bool isStatic;      /* a by-ref that the collector need not see: to a global, into a frame, or where a by-ref parameter points */
    bool isSpilled;     /* temporaries: R holds the value */
    uint8_t within;     /* words of promoted aggregates: how many are before it */
    LLVMValueRef value; /* locals: alloca, of aggregates only if they are promoted; temporaries: value */
} Reg;

/* Native code keeps the credit less one: the event that uses it up is the one that makes it negative. -1 is a credit of 0, with which a run may begin. */
enum { CREDIT_FAILED = -2 };

enum { WORD_INSN = 1, WORD_TARGET = 2, WORD_LOOP = 4, WORD_HANDLER = 8 };

typedef struct Loop { /* by header */
    uint32_t back;     /* word of its only backward branch, or 0 */
    bool isCounted;    /* FORUP or FORDOWN; the body has no other events than calls of leaf functions, and no other entries */
    uint32_t leafCalls; /* of a counted loop */
    bool isDouble;     /* has a fast copy */
    LLVMBasicBlockRef inner;
    LLVMValueRef end;  /* counted, not double: last value of the counter before the next poll */
} Loop;

/* While the fast copy of a counted loop is being made (loops.c). */
typedef struct FastCopy {
    LLVMBasicBlockRef *blocks; /* by word from `first`; NULL: no fast copy is being made */
    uint32_t first, back;
    uint8_t *proven;           /* by word from `first`: bit k: index k of the access is inside */
    LLVMValueRef last;         /* counter of the last round */
} FastCopy;

typedef struct CatchBlock {
    uint32_t first; /* first covering handler; with `key` it names the set */
    uint64_t key;
    LLVMBasicBlockRef block;
} CatchBlock;

enum { TRAP_VALUES = 4 };
/* Where all traps by one helper that the same handlers may catch go: its parameters are phis. */
typedef struct TrapBlock {
    HelperId helper;
    LLVMBasicBlockRef catches, block; /* catches NULL: no handlers */
    LLVMValueRef phis[TRAP_VALUES];   /* the instruction, then what else the helper takes */
} TrapBlock;

/* A function whose calls lie behind tests of its parameters (roomAt, hasGuard) becomes two: the guard makes the tests and calls the body, which need not make them
 * again. The guard is small: LLVM inlines it, and the ways that end early cost neither a call nor saved registers. */
enum { ROOM_REACHED = 1, ROOM_BEFORE = 2 };
typedef enum Part { PART_WHOLE, PART_GUARD, PART_BODY, PART_TWIN } Part;

typedef struct Translator {
    Unit *u;
    LLVMBuilderRef b;
    Func *fn;
    Instance *inst;
    const Module *m;
    const FuncRec *rec;
    Insn *code;          /* a copy of the function's code as in the file, without fused opcodes (vm/interp/fuse.h) */
    LLVMValueRef f;      /* the LLVM function */
    LLVMMetadataRef scope; /* with lines: the function */
    LLVMValueRef t, R;   /* its parameters */
    LLVMValueRef credit; /* alloca: events left, less one */
    LLVMValueRef foreignFrame; /* alloca, or NULL as long as nothing needs it */
    LLVMValueRef result; /* alloca, of a fast function that has one */
    LLVMBasicBlockRef returns; /* NULL until something returns */
    LLVMValueRef failAt; /* alloca: instruction that a catch block asks about */
    bool isEntry;        /* returns by the Entry convention (OSR) */
    bool writesThrough;  /* reference locals are stored to R when they are set; else at polls */
    uint32_t roomWords;  /* size of the window that emitRoomCheck asks for; 0: no need to ask */
    uint32_t roomAt;     /* where */
    uint8_t *reachesRoom; /* by word, where roomAt is not 0: ROOM_BEFORE on the way to it, else ROOM_REACHED or 0 */
    bool hasGuard;       /* the way to roomAt only looks at registers */
    Part part;
    LLVMValueRef body;   /* of a guard: what it calls at roomAt */
    bool isAlive;        /* the current block is open */
    uint32_t pc;
    Reg *regs;
    uint32_t maxTemp;    /* temporaries from here up are not known */
    uint8_t *words;      /* flags by word */
    LLVMBasicBlockRef *blocks; /* by word */
    Loop *loops;         /* by word; only headers are used */
    FastCopy fast;
    LLVMBasicBlockRef failBlock;
    CatchBlock *catches;
    uint32_t catchCount, catchCapacity;
    TrapBlock *traps;
    uint32_t trapCount, trapCapacity;
} Translator;

/* unit.c */
bool unitInit(Unit *u, const JitHost *host, const char *name, const char *triple, const char *layout);
void unitFree(Unit *u);
LLVMValueRef unitInt(const Unit *u, int64_t n);
LLVMValueRef unitPtr(const Unit *u, const void *p);
LLVMValueRef unitHelper(Unit *u, HelperId id, LLVMValueRef *args, unsigned count, bool isCold);
LLVMValueRef unitIntrinsic(Unit *u, const char *name, LLVMTypeRef over, LLVMValueRef *args, unsigned count);
LLVMValueRef unitLoad(Unit *u, LLVMTypeRef type, LLVMValueRef from, AliasClass ac, unsigned align);
LLVMValueRef unitStore(Unit *u, LLVMValueRef v, LLVMValueRef to, AliasClass ac, unsigned align);
LLVMValueRef unitOffset(Unit *u, LLVMValueRef p, int64_t bytes);
/* Branches to `rare` if cond, which is unlikely, else to `usual`. */
void unitUnlikely(Unit *u, LLVMValueRef cond, LLVMBasicBlockRef rare, LLVMBasicBlockRef usual);
/* Address of a helper, from the table in JitHost. */
const void *unitHelperAddress(const JitHost *host, HelperId id);
/* The type of the fast entry of a function. */
LLVMTypeRef unitFastType(Unit *u, const Func *fn);
bool unitFastInRegs(const Func *fn);
/* The copy of fn in this unit; NULL if it is too large. */
const Clone *unitClone(Unit *u, Func *fn);
/* Makes the LLVM function of c, whose fn and type are set. */
void unitDeclare(Unit *u, Clone *c, const char *name);
/* What fn, or its twin, calls for fn itself. */
LLVMValueRef unitSelf(Unit *u, Func *fn, bool isTwin);
void unitAttribute(Unit *u, LLVMValueRef f, const char *name); /* of the function as a whole */

/* symbols.c: what the VM owns: its address in code of the running process, a symbol in a native executable */
/* The memory of the globals of an instance, a symbol that the linker is told. */
LLVMValueRef unitGlobals(Unit *u, Instance *inst);
void unitGlobalsName(const Instance *inst, char *name, size_t size);
LLVMValueRef unitCode(Unit *u, const Instance *inst, uint32_t word); /* of an instruction */
LLVMValueRef unitFunc(Unit *u, const Func *fn);
LLVMValueRef unitRoutine(Unit *u, const Func *fn); /* its static value */
LLVMValueRef unitString(Unit *u, const Instance *inst, uint32_t index);
LLVMValueRef unitElem(Unit *u, const Instance *inst, uint32_t type);
LLVMValueRef unitObjType(Unit *u, const Instance *inst, uint32_t type);
LLVMValueRef unitForeign(Unit *u, const Func *fn, uint32_t index); /* address of the import's entry in Instance.foreign of fn's instance */
LLVMValueRef unitHelperPtr(Unit *u, HelperId id);
LLVMValueRef unitBuiltin(Unit *u, uint32_t id, BuiltinFn fn);
/* Makes u one of a native executable and defines what it consists of besides code. `entries`: by function, or NULL. */
void unitProgram(Unit *u, Instance *program, const void *image, size_t size);
void unitProgramEnd(Unit *u, const JitBuild *build, LLVMValueRef *entries);

/* narrow.c: what is known of the module of an instance; NULL: nothing (out of memory). The list keeps it. */
Narrow *narrowOf(Narrow **list, const Instance *inst);
void narrowFree(Narrow *list);
bool narrowLocal(const Narrow *n, const Func *fn, uint32_t r); /* n: of fn's module, or NULL */
bool narrowResult(const Narrow *n, const Func *fn);
/* Bit r: register r is a narrow parameter. */
uint64_t narrowParameters(const Narrow *n, const Func *fn);

/* debug.c: lines; nothing happens in a unit without debugOpen */
void debugOpen(Unit *u, const Module *m, bool isFile /* object file or assembler text, not memory */);
void debugFinish(Unit *u); /* before the unit is verified or optimised */
void debugFunction(Translator *tr);
void debugPlace(Translator *tr); /* of the instruction at tr->pc */
void debugEnd(Translator *tr);   /* code that belongs to no function follows */

/* analysis.c */
bool analyse(Translator *tr);
/* Words of the instruction at pc, extra ones included. */
static inline uint32_t insnWords(const Insn *i) { return 1 + (uint32_t)opExtWords(i); }
/* Target of the branch at pc (not SWITCH). */
uint32_t branchTarget(const Translator *tr, uint32_t pc);
static inline bool isBackEdge(const Insn *i) { return (opInfo[i->op].flags & (OPF_BRANCH | OPF_POLL)) == (OPF_BRANCH | OPF_POLL); }
/* A short function that calls nothing, does not loop and cannot switch tasks: to be inlined. */
bool isLeaf(const Func *fn);
/* Whether an instruction writes register r by its operands, or reads it, as far as references are concerned. */
bool insnWrites(const Insn *i, uint32_t r);
bool insnReads(const Translator *tr, const Insn *i, uint32_t r);
/* Whether temporary r is read behind pc (or at pc, if `here`) in its block. */
bool usedLater(const Translator *tr, uint32_t pc, uint32_t r, bool here);

/* regs.c */
bool regsInit(Translator *tr);
RegType regTypeOf(const Translator *tr, uint32_t r);
RegCls regClsOf(const Translator *tr, RegType type);
/* The local x += 1 or -= 1, which does not overflow. */
void regStep(Translator *tr, uint32_t r, bool isUp);
LLVMTypeRef regLlvmType(const Unit *u, RegCls cls);
LLVMValueRef regGet(Translator *tr, uint32_t r, RegCls cls);
/* Sets a register; `type` is what a temporary becomes. */
void regSet(Translator *tr, uint32_t r, RegCls cls, RegType type, LLVMValueRef v);
static inline LLVMValueRef regInt(Translator *tr, uint32_t r) { return regGet(tr, r, CLS_INT); }
static inline LLVMValueRef regReal(Translator *tr, uint32_t r) { return regGet(tr, r, CLS_REAL); }
static inline LLVMValueRef regPtr(Translator *tr, uint32_t r) { return regGet(tr, r, CLS_PTR); }
static inline void regSetInt(Translator *tr, uint32_t r, LLVMValueRef v) { regSet(tr, r, CLS_INT, REG_I64, v); }
static inline void regSetReal(Translator *tr, uint32_t r, LLVMValueRef v) { regSet(tr, r, CLS_REAL, REG_F64, v); }
static inline void regSetPtr(Translator *tr, uint32_t r, RegType type, LLVMValueRef v) { regSet(tr, r, CLS_PTR, type, v); }
/* Sets a register to an address that the collector need not see. */
void regSetStatic(Translator *tr, uint32_t r, RegType type, LLVMValueRef v);
/* Address of R[r]. */
LLVMValueRef regSlot(Translator *tr, uint32_t r);
/* Address of word r of an aggregate: in R, or where it is promoted to. */
LLVMValueRef regFrameAddress(Translator *tr, uint32_t r);
/* Code that goes on in a loop begins: the locals come out of R. */
void regsEnterLoop(Translator *tr);
void regStoreSlot(Translator *tr, uint32_t r);                  /* R[r] = the register */
void regLoadSlot(Translator *tr, uint32_t r, RegType type);     /* the register = R[r] */
void regKillTemps(Translator *tr, uint32_t from);
/* Stores the references that live across the safepoint at tr->pc into R. `here`: those it reads itself, too. `isCold`: on a side way. */
void regSpill(Translator *tr, bool here, bool isCold);
/* Type of the memory scalar that a 64-bit access of `type` at offset moves, 0 if it is a variant. */
uint32_t memScalar(const Translator *tr, uint32_t type, uint64_t offset);
/* Value type of the global at a byte offset and the offset inside it. */
uint32_t memGlobal(const Translator *tr, uint32_t offset, uint64_t *inside);
AliasClass memAlias(Translator *tr, uint32_t kind);
bool memHasUnions(const Module *m);
bool memHasInterior(const Module *m); /* see Unit.hasInterior */
#define VARIANT_TYPE regType(REG_LINK, 1) /* of a temporary: integer or real out of variant fields */

/* translate.c */
/* Translates fn into f, which has the fast type, or (header != NULL) the Entry type. isTwin: f is a Clone's. False: out of memory. */
bool translate(Unit *u, Func *fn, LLVMValueRef f, const Insn *header, bool isTwin);
LLVMBasicBlockRef newBlock(Translator *tr, const char *name);
void atBlock(Translator *tr, LLVMBasicBlockRef block);
LLVMValueRef insnAddress(Translator *tr, uint32_t pc);
/* Where to go when the instruction at tr->pc has failed, its error pending. */
LLVMBasicBlockRef failTarget(Translator *tr);
/* Goes on only if cond is false; else the helper raises an error. */
void trapIf(Translator *tr, LLVMValueRef cond, int code);
void trapIfHelper(Translator *tr, LLVMValueRef cond, HelperId helper, LLVMValueRef *more, unsigned moreCount);
/* Goes on only if the status of a helper is 0. */
void failUnlessZero(Translator *tr, LLVMValueRef status);
void creditStore(Translator *tr); /* t->credit = credit */
void creditLoad(Translator *tr);
void creditIsNew(Translator *tr); /* after a poll: there is some */
void publishPlace(Translator *tr); /* t->pc, t->R */
LLVMValueRef taskField(Translator *tr, size_t offset, LLVMTypeRef type);
LLVMBasicBlockRef blockAt(Translator *tr, uint32_t pc);
void emitPoll(Translator *tr);
void emitRange(Translator *tr, uint32_t first, uint32_t end);
void emitReturn(Translator *tr, LLVMValueRef value);
void emitFailedReturn(Translator *tr); /* of a fast function */
/* By the VM's own helper: operands to R, result from R. `isCold`: on a side way. */
void genericInsn(Translator *tr, const Insn *i, bool isCold);

/* loops.c */
void loopHeader(Translator *tr, uint32_t pc);
void loopBackEdge(Translator *tr, const Insn *i);
/* Whether index number k (0, 1) of the access at tr->pc needs no check. */
bool loopProves(const Translator *tr, unsigned k);
/* credit -= 1; the value is "used up". */
LLVMValueRef useCredit(Translator *tr);

/* arith.c, memory.c, calls.c: true if the instruction was one of theirs */
bool emitArith(Translator *tr, const Insn *i);
LLVMValueRef emitCondition(Translator *tr, const Insn *i);
/* Length of the dynamic array or string; nil has 0. */
LLVMValueRef lengthOrZero(Translator *tr, LLVMValueRef o);
bool emitMemory(Translator *tr, const Insn *i);
LLVMValueRef emitIsNil(Translator *tr, LLVMValueRef o);
bool emitInlineBuiltin(Translator *tr, const Insn *i); /* builtins that need no call; false: it is none */
LLVMValueRef emitDeref(Translator *tr, LLVMValueRef o); /* address of the header of the box; traps on nil */
bool emitCalls(Translator *tr, const Insn *i);
void emitForeign(Translator *tr, const Insn *i); /* foreign.c */
uint32_t argumentWords(const Module *m, const TypeRec *sig); /* that the parameters of a signature take, in registers a.. */
void storeArguments(Translator *tr, uint32_t a, uint32_t words);
/* After a builtin: an event, and a look at the requests, which a long builtin may have gathered. */
void callBuiltin(Translator *tr, const Insn *i, bool isCold);
void eventAfterBuiltin(Translator *tr);
void emitRoomCheck(Translator *tr);
/* Builds the Entry of fn, which calls its fast function. */
void emitEntry(Unit *u, Func *fn, LLVMValueRef entry, LLVMValueRef fast);

#endif
