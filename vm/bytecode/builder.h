/* builder.h: builds modules in memory: types, strings, globals, functions. Used by lowering, the assembler and embedders.
 *
 * All memory comes from hooks. An allocation failure makes the builder sticky-failed: every later call is harmless, and mbFinish returns false. */
#ifndef PSCAL_VM_BYTECODE_BUILDER_H
#define PSCAL_VM_BYTECODE_BUILDER_H

#include "vm/bytecode/module.h"

typedef struct ModuleBuilder ModuleBuilder;
typedef struct FuncBuilder FuncBuilder;
typedef uint32_t BLabel;

ModuleBuilder *mbCreate(const Hooks *hooks, const char *name); /* NULL: out of memory */
void mbFree(ModuleBuilder *mb);
bool mbFailed(const ModuleBuilder *mb);
/* Interning: equal content gives the equal index. Strings may contain any bytes. */
uint32_t mbString(ModuleBuilder *mb, const char *bytes, uint32_t length);
uint32_t mbTypeArray(ModuleBuilder *mb, uint32_t elem, uint64_t length, uint8_t flags);
uint32_t mbTypeBox(ModuleBuilder *mb, uint32_t elem);
uint32_t mbTypeDyn(ModuleBuilder *mb, uint32_t elem);
uint32_t mbTypeClosure(ModuleBuilder *mb, uint32_t sig);
uint32_t mbTypeSig(ModuleBuilder *mb, const RegType *params, uint32_t count, RegType result);
/* Records and environments have identity: declare first (so that boxes can refer to them), define later. size/align are checked by the verifier. */
uint32_t mbTypeDeclare(ModuleBuilder *mb, TypeRecKind kind /* TR_RECORD or TR_ENV */);
void mbTypeDefine(ModuleBuilder *mb, uint32_t type, const FieldRec *fields, uint32_t count, uint64_t size, uint16_t align, uint64_t fileSize);
/* A box whose value type is set later (recursive pointers): mbTypeBoxDeclare, then mbTypeBoxDefine. */
uint32_t mbTypeBoxDeclare(ModuleBuilder *mb);
void mbTypeBoxDefine(ModuleBuilder *mb, uint32_t box, uint32_t elem);
const TypeRec *mbTypeRec(const ModuleBuilder *mb, uint32_t type);
/* Parameters of a signature (mbTypeRec says how many); borrowed until the next type is added. */
const RegType *mbSigParams(const ModuleBuilder *mb, uint32_t sig);
/* Adds a global of that type; returns its byte offset (aligned) in the globals block. */
uint64_t mbGlobal(ModuleBuilder *mb, uint32_t type, const char *name);
/* The same at an offset of the caller's choice, aligned and apart from all others. */
uint64_t mbGlobalAt(ModuleBuilder *mb, uint32_t type, const char *name, uint64_t offset);
void mbStartGlobals(ModuleBuilder *mb, uint64_t offset); /* mbGlobal gives none below */
/* Index of the global at that offset, which mbGlobal has given. */
uint32_t mbGlobalIndex(const ModuleBuilder *mb, uint64_t offset);
uint32_t mbSourceFile(ModuleBuilder *mb, const char *path);
void mbExport(ModuleBuilder *mb, const char *name, LinkKind kind, uint32_t index);
/* Reserves a function index (forward references). Signature may be set at fbBegin. */
uint32_t mbFuncDeclare(ModuleBuilder *mb, const char *name, uint32_t sig);
/* Changes the signature of a declared function; before its fbBegin. */
void mbFuncSetSig(ModuleBuilder *mb, uint32_t func, uint32_t sig);
uint32_t mbFuncSig(const ModuleBuilder *mb, uint32_t func);
/* Adds an import (of a function: type is a signature, else a memory type); its index is the operand of CALLX, FNREFX and GADDRX. */
uint32_t mbImport(ModuleBuilder *mb, const char *module, const char *name, LinkKind kind, uint32_t type);
/* Size and alignment of a memory type as moduleMemSize/moduleMemAlign give them. */
uint64_t mbMemSize(const ModuleBuilder *mb, uint32_t type);
uint16_t mbMemAlign(const ModuleBuilder *mb, uint32_t type);
void mbSetMain(ModuleBuilder *mb, uint32_t func);
void mbFuncSetFlags(ModuleBuilder *mb, uint32_t func, uint16_t flags);
void mbSetSourceHash(ModuleBuilder *mb, uint64_t hash);

/* ---- functions. Temporaries are numbered from FB_TEMP while building; fbEnd moves them behind the locals. ---- */
enum { FB_TEMP = 32768, FB_NO_LABEL = 0 };
FuncBuilder *fbBegin(ModuleBuilder *mb, uint32_t func, uint32_t line); /* parameters become locals 0.. ; one function is open at a time per FuncBuilder, several may be open */
uint16_t fbLocal(FuncBuilder *fb, RegType type);                       /* adds a local; slices take two, aggregates size/8 registers */
uint16_t fbLocalCount(const FuncBuilder *fb);
BLabel fbLabel(FuncBuilder *fb);                /* new unplaced label */
void fbPlace(FuncBuilder *fb, BLabel label);     /* here; starts a basic block */
bool fbIsPlaced(const FuncBuilder *fb, BLabel label); /* a branch to it goes backward */
void fbLine(FuncBuilder *fb, uint32_t fileIndex, uint32_t line); /* of the instructions that follow; kept if the file exists (mbSourceFile) */
void fbEmit(FuncBuilder *fb, Opcode op, uint32_t a, uint32_t b, uint32_t c);        /* no branch, no extra words */
void fbEmitWide(FuncBuilder *fb, Opcode op, uint32_t a, int64_t bc);                /* b:c as one field */
void fbEmitExt(FuncBuilder *fb, Opcode op, uint32_t a, uint32_t b, uint32_t c, const uint64_t *ext, uint32_t extCount);
/* Any branch. Forward ops (J..) and loop ops (B.., LOOP) are the same here: the direction of the target decides the form, and far targets are
 * relaxed. FORUP and FORDOWN must go backward, switches forward. */
void fbBranch(FuncBuilder *fb, Opcode op, uint32_t a, uint32_t b, BLabel target);
void fbSwitch(FuncBuilder *fb, uint32_t a, int64_t low, const BLabel *targets, uint32_t count);
static inline uint64_t fbPair(uint32_t lo, int64_t hi) { return (uint64_t)lo | (uint64_t)(uint32_t)hi << 32; }
void fbHandler(FuncBuilder *fb, BLabel start, BLabel end, BLabel target, HandlerKind kind, uint16_t reg);
void fbSetEnvReg(FuncBuilder *fb, uint16_t local);
void fbSetEnvParams(FuncBuilder *fb, uint16_t count);
/* Everything emitted from here to fbEnd (straight-line code, no labels) becomes the start of the function, before all code emitted so far: what
 * must stand in the entry block but is known only when the body has been generated. The code before must not fall through to here. */
void fbEntry(FuncBuilder *fb);
bool fbIsReachable(const FuncBuilder *fb); /* false right after an END instruction until a label is placed: emitted code is dropped */
/* Peephole access for lowering: the last instruction emitted in this block, or NULL after a label. */
Insn *fbLast(FuncBuilder *fb);
void fbDropLast(FuncBuilder *fb);
/* Threads jumps, drops unreachable code, relaxes branches, numbers temporaries, sets regCount (with room for callee windows checked at run time),
 * writes code and lines into the module. False: failed or too large (more than 65000 registers or 2^31 words); reason in *why. */
/* Frees fb in any case. `why` may be NULL. */
bool fbEnd(FuncBuilder *fb, const char **why);

/* Lays the file image out. Gives ownership of *bytes (allocated through hooks, *size bytes). */
bool mbFinish(ModuleBuilder *mb, void **bytes, size_t *size) WARN_UNUSED;

#endif
