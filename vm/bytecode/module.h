/* module.h: the bytecode module: file format, in-memory view, loading.
 *
 * A .pbc file is read (docs/architecture.md says why it is not mapped) and used in place: Module is a set of pointers into it. Nothing in it is trusted before verifyModule has
 * passed; there is no flag that skips verification. All numbers are little-endian, all sections 8-byte aligned.
 *
 * Register types ("RegType") are one uint32_t: a type index and a class.
 *   REG_VALUE  a one-word value: I64 (all integers), F64, or a reference (index of an object type)
 *   REG_BYREF  interior pointer to memory of that type; never nil; never stored in memory (except environments)
 *   REG_SLICE  two words: pointer to elements of that type, element count; the second word has REG_SLICE2
 *   REG_AGG    first word of a frame aggregate of that type; its further words have REG_BODY
 *   REG_LINK   unused / unnameable word */
#ifndef PSCAL_VM_BYTECODE_MODULE_H
#define PSCAL_VM_BYTECODE_MODULE_H

#include "vm/bytecode/opcode.h"

enum { PBC_VERSION_MAJOR = 1, PBC_VERSION_MINOR = 0 };
#define PBC_MAGIC 0x0A0D1A4342500A89ull /* bytes 89 0A 'P' 'B' 'C' 1A 0D 0A: text-mode damage shows */

typedef enum TypeRecKind {
    /* memory scalars; the first ten types of every module are exactly these in this order (index == kind) */
    TR_NONE, TR_I8, TR_U8, TR_I16, TR_U16, TR_I32, TR_U32, TR_I64, TR_F32, TR_F64,
    TR_STRING,  /* index 10: reference to a string */
    TR_ANY,     /* index 11: reference to any object */
    TR_FILE,    /* index 12: reference to a file object */
    /* aggregates */
    TR_RECORD,  /* fields */
    TR_ARRAY,   /* length x elem; flag TRF_SET: a set stored as i64 words */
    /* object types: as a memory or register type they mean a reference to such an object */
    TR_BOX,     /* elem: value type */
    TR_DYN,     /* elem: element type */
    TR_CLOSURE, /* elem: signature of the visible parameters */
    TR_ENV,     /* fields; types may be RegTypes of class BYREF or SLICE; values of this kind are made by NEWENV only */
    /* signatures */
    TR_SIG,     /* params first..first+count, result elem (RegType, 0 none) */
    TR_KIND_COUNT
} TypeRecKind;
enum { TYPE_STRING_INDEX = 10, TYPE_ANY_INDEX = 11, TYPE_FILE_INDEX = 12, TYPE_BUILTIN_COUNT = 13 };
enum { TRF_SET = 1 };

typedef uint32_t RegType;
enum { REG_CLASS_SHIFT = 28, REG_INDEX_MASK = 0x0FFFFFFF };
typedef enum RegClass { REG_VALUE, REG_BYREF, REG_SLICE, REG_SLICE2, REG_AGG, REG_BODY, REG_LINK } RegClass;
static inline RegType regType(RegClass c, uint32_t index) { return (uint32_t)c << REG_CLASS_SHIFT | index; }
static inline RegClass regClass(RegType t) { return (RegClass)(t >> REG_CLASS_SHIFT); }
static inline uint32_t regIndex(RegType t) { return t & REG_INDEX_MASK; }
#define REG_I64 ((RegType)TR_I64)
#define REG_F64 ((RegType)TR_F64)
#define REG_STRING ((RegType)TYPE_STRING_INDEX)

typedef struct TypeRec {
    uint8_t kind;    /* TypeRecKind */
    uint8_t flags;
    uint16_t align;  /* of the value in memory */
    uint32_t elem;   /* type index; SIG: result RegType */
    uint32_t first;  /* RECORD, ENV: first field; SIG: first parameter in regTypes */
    uint32_t count;  /* RECORD, ENV: fields; SIG: parameters (a slice parameter is one entry and takes two registers) */
    uint64_t size;   /* bytes in memory: aggregates and scalars (references 8); BOX: of the value */
    uint64_t length; /* ARRAY: elements. BOX etc.: 0. RECORD: size in a typed file */
} TypeRec;
_Static_assert(sizeof(TypeRec) == 32, "file format");
typedef struct FieldRec {
    uint64_t offset;
    RegType type; /* memory type index, or in ENV a RegType */
    uint32_t name;
} FieldRec;
_Static_assert(sizeof(FieldRec) == 16, "file format");
typedef struct GlobalRec {
    uint64_t offset;
    uint32_t type;
    uint32_t name;
} GlobalRec;
typedef struct FuncRec {
    uint32_t name;        /* string index */
    uint32_t sig;         /* TR_SIG type: all parameters, environments last */
    uint32_t codeStart;   /* word index in the code section */
    uint32_t codeWords;
    uint32_t firstLocal;  /* first of localCount RegTypes in regTypes; the parameters come first */
    uint16_t localCount;
    uint16_t regCount;    /* locals and temporaries; <= 65000 */
    uint32_t firstHandler;
    uint16_t handlerCount;
    uint16_t envReg;      /* local that NEWENV fills, or 0xFFFF */
    uint16_t envParams;   /* the last n parameters are environments (references), filled by MKCLOS */
    uint16_t flags;
    uint32_t line;
} FuncRec;
_Static_assert(sizeof(FuncRec) == 40, "file format");
/* FuncRec.flags. NUMBERED_STATUS, on the main function: a run-time error ends the process with its number as exit status (Free Pascal).
 * FINALIZATION: runs when the main function has ended in whatever way, the last such function of the module first. */
enum { FUNC_NUMBERED_STATUS = 1, FUNC_FINALIZATION = 2 };
/* CATCH: entered by errors that a language may catch. GOTO: by UNWIND. FINALLY: by everything that leaves its range through the caller or by an error,
 * non-local gotos, halt and cancelling included; not by rtErrorIsSilent. It raises what it received again when it is done. */
typedef enum HandlerKind { HANDLER_CATCH, HANDLER_GOTO, HANDLER_FINALLY } HandlerKind;
typedef struct HandlerRec {
    uint32_t start, end; /* words relative to the function's code: a trap or call at start <= pc < end */
    uint32_t target;     /* word: a block start */
    uint16_t kind;       /* HandlerKind */
    uint16_t reg;        /* CATCH, FINALLY: local of type ANY that receives the error object; GOTO: label number of UNWIND */
} HandlerRec;
typedef struct LineRec {
    uint32_t pc;         /* word index in the code section; sorted */
    uint32_t line;       /* bits 0..23 line, 24..31 file index */
} LineRec;
typedef struct StringRec {
    uint32_t offset, length; /* into stringBytes */
} StringRec;
/* What imports and exports name. LINK_TYPE: a record that is the same in both modules, whatever else looks like it. LINK_TEXT, in exports only: a
 * string that tools read, the typed interface of a unit (frontends/core/unit.h). LINK_FOREIGN, in imports only: a C function; `module` is the library,
 * `name` the symbol and its C types (foreign_sig.h), `type` the signature by which CALLF calls it. */
typedef enum LinkKind { LINK_FUNC, LINK_GLOBAL, LINK_TYPE, LINK_TEXT, LINK_FOREIGN, LINK_KIND_COUNT } LinkKind;
typedef struct ImportRec {
    uint32_t module, name; /* strings */
    uint32_t kind;         /* LinkKind: FUNC, GLOBAL, TYPE or FOREIGN */
    uint32_t type;         /* signature or memory type */
    uint64_t typeHash;     /* structural hash, see moduleTypeHash */
} ImportRec;
typedef struct ExportRec {
    uint32_t name;
    uint32_t kind;         /* LinkKind */
    uint32_t index;
    uint32_t reserved;
    uint64_t typeHash;
} ExportRec;

typedef enum SectionKind {
    SEC_TYPES = 1, SEC_FIELDS, SEC_REGTYPES, SEC_STRINGS, SEC_STRING_BYTES, SEC_GLOBALS, SEC_FUNCS, SEC_CODE, SEC_HANDLERS, SEC_LINES,
    SEC_IMPORTS, SEC_EXPORTS, SEC_SOURCE, /* file names (string indexes) */ SEC_KIND_COUNT
} SectionKind;
typedef struct FileHeader {
    uint64_t magic;
    uint16_t major, minor;
    uint32_t sectionCount;
    uint64_t fileSize;
    uint64_t features;     /* must-understand bits; unknown ones refuse the file */
    uint64_t checksum;     /* XXH3-64 of everything after this field */
    uint64_t sourceHash;
    uint32_t mainFunc;     /* function without parameters and result */
    uint32_t name;         /* module name, string index */
} FileHeader;
_Static_assert(sizeof(FileHeader) == 56, "file format");
typedef struct SectionRec {
    uint32_t kind;
    uint32_t count;  /* records */
    uint64_t offset, sizeBytes;
} SectionRec;

typedef struct Module {
    const FileHeader *header;
    const TypeRec *types;       uint32_t typeCount;
    const FieldRec *fields;     uint32_t fieldCount;
    const RegType *regTypes;    uint32_t regTypeCount;
    const StringRec *strings;   uint32_t stringCount;
    const char *stringBytes;    uint64_t stringByteCount;
    const GlobalRec *globals;   uint32_t globalCount;
    const FuncRec *funcs;       uint32_t funcCount;
    const Insn *code;           uint32_t codeCount;
    const HandlerRec *handlers; uint32_t handlerCount;
    const LineRec *lines;       uint32_t lineCount;
    const ImportRec *imports;   uint32_t importCount;
    const ExportRec *exports;   uint32_t exportCount;
    const uint32_t *sources;    uint32_t sourceCount;
    uint64_t globalBytes;       /* size of the globals block, computed */
    bool isVerified;            /* set by verifyModule only */
    const Hooks *hooks;
    void *bytes;                /* the image, owned unless isBorrowed; the loader changes it (vm/interp/fuse.h) */
    size_t byteCount;
    bool isBorrowed;            /* the image belongs to somebody else, who keeps it for the module's life */
} Module;

typedef struct ModuleError {
    char message[256]; /* "register 5 out of range" */
    uint32_t rule;     /* verifier rule number, 0: format */
    uint32_t func;     /* function index or UINT32_MAX */
    uint32_t pc;       /* word relative to the function's code */
} ModuleError;

/* The error in words, with place and rule as far as it has them: "function 3, word 7: ... [V12]". */
void moduleErrorText(const ModuleError *err, char *text, size_t size);
/* What header.checksum of this image must be. size >= sizeof(FileHeader). */
uint64_t moduleChecksum(const void *image, size_t size);
/* Decodes a module image (checks header, version, checksum, section bounds and alignment; NOT the contents). Takes ownership of bytes
 * (allocated through hooks) when it succeeds. */
bool moduleDecode(const Hooks *hooks, void *bytes, size_t size, Module **out, ModuleError *err) WARN_UNUSED;
/* Opens, reads or maps, decodes. `err` also reports host errors. */
bool moduleLoad(const Hooks *hooks, const char *path, Module **out, ModuleError *err) WARN_UNUSED;
void moduleFree(Module *m); /* accepts NULL */
/* The string constant; only on indexes that the verifier has checked. */
static inline const char *moduleString(const Module *m, uint32_t i, uint32_t *length) {
    if (length != NULL) *length = m->strings[i].length;
    return m->stringBytes + m->strings[i].offset; /* every string is followed by a 0 byte */
}
/* Line and file of a code word (absolute). Returns 0 if unknown. */
uint32_t moduleLineAt(const Module *m, uint32_t pc, uint32_t *fileIndex);
uint64_t moduleTypeHash(const Module *m, RegType type);
/* The memory scalar that stands at `offset` inside a value of type `type` with the given width class, or TR_NONE. */
uint32_t moduleScalarAt(const Module *m, uint32_t type, uint64_t offset, uint32_t wantKindMask);
/* RegType in which a value of memory type t is held: integers I64, reals F64, references themselves; 0 for aggregates. */
static inline RegType moduleRegOf(const Module *m, uint32_t t) {
    uint8_t k = m->types[t].kind;
    if (k >= TR_I8 && k <= TR_I64) return REG_I64;
    if (k == TR_F32 || k == TR_F64) return REG_F64;
    if (k == TR_STRING || k == TR_ANY || k == TR_FILE || (k >= TR_BOX && k <= TR_ENV)) return t;
    return 0;
}
static inline bool moduleIsRef(const Module *m, uint32_t t) {
    uint8_t k = m->types[t].kind;
    return k == TR_STRING || k == TR_ANY || k == TR_FILE || (k >= TR_BOX && k <= TR_ENV);
}

/* Size and alignment of a value of memory type t in memory (references: 8; note that TypeRec.size of a BOX is that of the value in it). */
static inline uint64_t moduleMemSize(const Module *m, uint32_t t) {
    return m->types[t].kind >= TR_BOX ? 8 : m->types[t].size;
}
static inline uint16_t moduleMemAlign(const Module *m, uint32_t t) {
    return m->types[t].kind >= TR_BOX ? 8 : m->types[t].align;
}
/* Registers that a value of this RegType takes as parameter: slices two, all others one. */
static inline uint32_t moduleRegWords(RegType t) { return regClass(t) == REG_SLICE ? 2 : 1; }

/* Structural equality of types of two verified modules (recursive types included). Linkers use it: the hashes in import and export
 * records are a quick first comparison only, a hostile file can forge them. False also when memory is missing. */
bool moduleTypesEqual(const Hooks *hooks, const Module *a, RegType ta, const Module *b, RegType tb) WARN_UNUSED;
/* Lays out the one canonical file image of the tables in *parts (header: mainFunc, name, sourceHash are used, the rest is filled in).
 * Gives ownership of *bytes (allocated through hooks). False: out of memory or too large. */
bool moduleEncode(const Hooks *hooks, const Module *parts, void **bytes, size_t *size) WARN_UNUSED;

/* Writes the records of a section (an array of *parts that is NULL although its count is not 0) to where they stand in the image. */
typedef void ModuleFill(void *user, SectionKind kind, void *to);
/* moduleEncode, with large sections that need not exist as tables of their own. */
bool moduleEncodeFilled(const Hooks *hooks, const Module *parts, ModuleFill *fill, void *user, void **bytes, size_t *size) WARN_UNUSED;

/* Limits that the verifier enforces and the builder reports. */
enum { PBC_MAX_REGS = 65000, PBC_MAX_ENV_PARAMS = 64, PBC_MAX_TYPE_DEPTH = 64, PBC_NO_MAIN = -1, PBC_NO_ENV = 0xFFFF };
#define PBC_MAX_TYPE_SIZE 0x7FFFFFF0ull /* bytes of one value and of all globals together */

#endif
