/* heap.h: the collected heap.
 *
 * Non-moving mark-sweep (design.md 5): 64 KB blocks in one reserved address range, one size class per block, mark bits
 * beside the blocks, lazy sweep into free runs, bump allocation inside a run. Large objects have their own pages.
 * The collector stops the world through a callback of the VM, scans the ranges that the VM reports conservatively
 * (interior pointers count) and heap objects precisely by their ObjType.
 *
 *   object:  | typeId:32 flags:32 | payload ...                                            (payload is 8-byte aligned)
 *   box:     | header | value                          dyn: | header | length | capacity | elements
 *   string:  | header | length | capacity | bytes
 *   pointer (INDIRECT, see pointer.h): | header | address | base object | index | count
 *   scalar:  | header | integer, real, Boolean or char
 */
#ifndef PSCAL_RUNTIME_MEM_HEAP_H
#define PSCAL_RUNTIME_MEM_HEAP_H

#include "runtime/rt.h"

typedef enum ObjShape {
    OBJ_BOX,     /* one value */
    OBJ_DYN,     /* dynamic array */
    OBJ_STRING,
    OBJ_CLOSURE, /* function pointer, env count, env references */
    OBJ_ENV,     /* like OBJ_BOX; may hold by-refs, which the collector scans conservatively */
    OBJ_NATIVE   /* runtime object with payload of its own and a finalizer (files, channels) */
} ObjShape;

/* Where references lie inside a value. A run is `count` items `stride` bytes apart, each a reference (inner NULL) or a
 * nested value described by `inner`. */
typedef struct RefMap RefMap;
typedef struct RefRun {
    uint32_t offset;
    uint32_t stride;
    uint64_t count;
    const RefMap *inner;
} RefRun;
struct RefMap {
    uint32_t runCount;
    const RefRun *runs;
};

struct ObjString;
typedef struct ObjType {
    uint32_t id;       /* index in the heap's type table; set by heapAddType */
    uint32_t headFlags; /* set by heapAddType: flags of a new box (OBJ_SMALL and its count) */
    uint8_t shape;     /* ObjShape */
    uint8_t elemKind;  /* RtElemKind of the value/elements, for typed files and formatting */
    bool hasWide;      /* the value or an element is or contains a set of several words (RtElem.hasWide) */
    uint64_t size;     /* value size (box, env, native) or element size (dyn) in bytes */
    RefMap refs;       /* of the value or of one element */
    /* Native objects; may be NULL. Runs once, in a collection with the world stopped and the heap locked, or in
     * heapDestroy: must not call the heap. The payload may still be all zero if the maker failed half-way. */
    void (*finalize)(Heap *heap, Obj *obj);
    const char *name;  /* for messages and statistics; borrowed for the heap's life */
    const struct RtElem *elem; /* what the values, or the elements, are made of, or NULL; borrowed for the heap's life */
    const struct ObjType *points; /* of a box of pointers: the type of the boxes that these lead to; NULL: any */
    bool isSlot;                  /* a box of pointers */
    struct ObjString *cLayout; /* of a struct that a C program uses without naming its type (c_pointer.c), else NULL; atomic */
    /* Of a struct that ends in T name[] (pointerNoteFlexible), else NULL: the dynamic arrays that its last member holds, where that stands; in C's bytes:
     * the struct without it, and one element. */
    const struct ObjType *flexible;
    uint32_t flexOffset, flexBytes, flexUnit;
    const struct ObjType *nextNoted; /* another type with such a layout, or NULL; never changes once the layout is there */
    bool isNoted;                    /* in that list */
    uint32_t boxBytes; /* set by heapAddType: slot size of a box of this type */
    uint32_t boxClass; /* set by heapAddType: size class of a box, HEAP_CLASS_NONE: always the slow path */
} ObjType;

/* Size classes: 16..64 in steps of 8, then four per doubling up to 8 KB, then four for 6, 4, 3 and 2 slots per block. */
enum {
    HEAP_CLASS_NONE = HEAP_CLASSES - 1, /* never filled: its run is always empty */
    HEAP_INLINE_MAX = 8192,             /* largest object that the inline path allocates */
    HEAP_SMALL_MAX = 32768              /* largest object that shares a block with others */
};
extern const uint32_t heapClassBytes[HEAP_CLASSES];
/* Size class of an object of n bytes, n <= HEAP_INLINE_MAX. */
static inline uint32_t heapClassOf(size_t n) {
    if (n <= 64) return n <= 16 ? 0 : (uint32_t)((n + 7) / 8) - 2;
    uint32_t last = (uint32_t)n - 1;
    uint32_t log = bitLog2(last);
    return 7 + (log - 6) * 4 + ((last >> (log - 2)) & 3);
}

typedef enum ObjFlag {
    OBJ_DISPOSED = 1u << 0, /* explicit dispose: any dereference is error 216, compares as nil */
    OBJ_INDIRECT = 1u << 1, /* interior pointer object; typeId is the box type it stands for */
    OBJ_SHARED = 1u << 2,   /* string or dynamic array that more than one variable may see: copy before writing */
    OBJ_STATIC = 1u << 3,    /* not in the heap (string constants, function objects): never swept, scanned never */
    OBJ_SMALL = 1u << 4,   /* box of at most 64 bytes; bits 8..11: words that dispose clears */
    OBJ_READONLY = 1u << 5, /* interior pointer through which nothing may be stored */
    OBJ_FOREIGN = 1u << 6,  /* interior pointer to memory that a C function has given: nobody knows its end */
    OBJ_SCALED = 1u << 7,   /* interior pointer that counts bytes of C (c_pointer.c); nothing is read or written through it */
    OBJ_OVERLAY = 1u << 9, /* dynamic array whose values stand for those in an array of bytes (overlay.c) */
    OBJ_VIEW = 1u << 8      /* interior pointer (which is never OBJ_SMALL) to the bytes of values that are no bytes */
} ObjFlag;
/* Interior pointers, and boxes of one number: the bits from here on are the bytes that one value counts in C, 0: not noted. */
enum { OBJ_UNIT_SHIFT = 12, OBJ_UNIT_LIMIT = 1 << 20 };

struct Obj {
    uint32_t typeId;
    uint32_t flags;
};
typedef struct ObjPtr { /* OBJ_INDIRECT */
    Obj head;
    char *address;
    Obj *base; /* object that contains address, or NULL for globals */
    int64_t index; /* of the value at address in an array of `count` values; may be `count` */
    int64_t count;
} ObjPtr;
typedef struct ObjDyn {
    Obj head;
    int64_t length;   /* elements; loaded once by readers */
    int64_t capacity; /* immutable after creation */
    char data[];
} ObjDyn;
typedef struct ObjString {
    Obj head;
    int64_t length;
    int64_t capacity; /* bytes available in data; immutable */
    char data[];
} ObjString;
typedef struct ObjClosure {
    Obj head;
    void *fn; /* Func of vm/ */
    uint64_t envCount;
    Obj *env[];
} ObjClosure;

/* The object types that every heap has, with the same ids: what all modules, and tasks of all modules, must agree on. Objects of these types
 * cannot be disposed. */
typedef enum HeapTypeId {
    TYPE_ID_STRING,
    TYPE_ID_FILE,    /* native */
    TYPE_ID_INT,     /* these four: ObjScalar, immutable */
    TYPE_ID_REAL,
    TYPE_ID_BOOL,
    TYPE_ID_CHAR,
    TYPE_ID_ERROR,   /* ObjError */
    TYPE_ID_TASK,    /* from here on of any size and scanned word by word, without finalizer */
    TYPE_ID_CHANNEL,
    TYPE_ID_LOCK,
    TYPE_ID_HANDLE,  /* other things that programs name by handle */
    TYPE_ID_RAW,     /* ObjRaw (pointer.h): memory allocated before its type was known */
    TYPE_ID_MEMORY,  /* box of one byte: what an untyped pointer to memory of C leads to */
    TYPE_ID_BYTES,   /* dynamic array of bytes: untyped memory that C functions have seen first */
    TYPE_ID_FIRST_FREE
} HeapTypeId;
typedef struct ObjScalar {
    Obj head;
    Value value; /* BOOL: 0 or 1; CHAR: 0..255 */
} ObjScalar;

/* An error on its way, as the handlers that it enters see it. Raising the object again raises the same error. */
enum { ERROR_PLACES_MAX = 20 };
typedef struct ObjError {
    Obj head;
    ObjString *message; /* NULL: `text` is the whole message */
    Obj *value;         /* any: what the program has raised, NULL if nothing but a message */
    int64_t detail;     /* as RtError.detail; EXCEPTION: the program's own number; non-local goto: the activation */
    int32_t code;       /* RtError.code */
    uint32_t label;     /* non-local goto: number of its label */
    bool isGoto;        /* a non-local goto on its way */
    bool hasMore;       /* the origin has more frames than places */
    uint32_t placeCount; /* 0: it was not raised yet */
    const void *places[ERROR_PLACES_MAX]; /* instructions of the frames of its origin, innermost first */
    char text[RT_MESSAGE_MAX];
} ObjError;

/* Marks a string or dynamic array as seen by more than one variable. Looks first: constants have the mark and may lie in read-only memory. */
static inline void objShare(Obj *o) {
    if ((o->flags & OBJ_SHARED) == 0) o->flags |= OBJ_SHARED;
}
static inline char *objValue(Obj *o) { return (char *)(o + 1); }
static inline bool objIsNil(const Obj *o) {
    if (o == NULL) return true;
    if (LIKELY((o->flags & (OBJ_DISPOSED | OBJ_INDIRECT)) == 0)) return false;
    if (o->flags & OBJ_DISPOSED) return true;
    const Obj *base = ((const ObjPtr *)o)->base;
    return base != NULL && (base->flags & OBJ_DISPOSED) != 0;
}

/* Do two references lead to the same variable? Disposed objects count as nil. */
bool objSame(const Obj *a, const Obj *b);

/* What the VM tells the collector. */
typedef struct HeapClient {
    void *user;
    /* Stops all other tasks at safepoints; returns when they stand. Resume ends it. NULL with one task. */
    void (*stopWorld)(void *user, Rt *rt); /* rt: of the task that collects */
    void (*resumeWorld)(void *user, Rt *rt);
    /* Calls heapMarkRange for every root range (register stacks up to their tops, native stacks, globals),
     * and heapMarkObject for single roots. */
    void (*markRoots)(void *user, Heap *heap);
    /* May be NULL. Called on the collecting thread, with the world stopped and the heap locked, when a collection turns out to be no small one: asks
     * threads that stand to call heapMarkHelp. Must return at once and not call the heap; what it locks, nobody may hold
     * while calling the heap (heapMarkHelp excepted). At most once in a collection. */
    void (*markBegins)(void *user);
    /* May be NULL. Objects are about to be made in memory that may have held others; called once for many small ones, by the thread that makes them. Must not
     * call the heap. */
    void (*memoryReused)(void *user, void *start, size_t bytes);
} HeapClient;

typedef struct HeapConfig {
    uint64_t maxBytes;     /* --max-heap: 0 = a quarter of the address space reserved below (or of RAM, whichever is less) */
    bool isStress;         /* collect at every allocation slow path and at every heapSafepoint, less often with much to look at */
} HeapConfig;

typedef struct HeapStats {
    uint64_t liveBytes;       /* after the last collection */
    uint64_t committedBytes;  /* now */
    uint64_t peakBytes;
    uint64_t allocatedBytes;  /* since start, at block granularity */
    uint64_t collections;
    uint64_t pauseNsTotal, pauseNsMax;
} HeapStats;

/* Creates a heap. Gives ownership; NULL if address space or memory is missing. `config` may be NULL; hooks are borrowed
 * for the heap's life. */
Heap *heapCreate(const Hooks *hooks, const HeapConfig *config);
/* Frees everything after running all finalizers. Accepts NULL. No task may run. */
void heapDestroy(Heap *heap);
void heapSetClient(Heap *heap, const HeapClient *client);
/* Registers a type; the heap borrows *type for its life and sets type->id, boxBytes and boxClass. False: out of memory,
 * too many types (2^20), or a RefMap that leaves the value, is misaligned or nests deeper than HEAP_REF_DEPTH.
 * Any thread may call it. */
bool heapAddType(Heap *heap, ObjType *type) WARN_UNUSED;
enum { HEAP_REF_DEPTH = 256 };
const ObjType *heapType(const Heap *heap, uint32_t id);
uint32_t heapTypeCount(const Heap *heap); /* ids are below it */
/* Sets the finalizer of a built-in native type (TYPE_ID_FILE, TYPE_ID_TASK ...). Call before the first object of the type exists. */
void heapSetNativeFinalizer(Heap *heap, uint32_t typeId, void (*finalize)(Heap *heap, Obj *obj));

/* Allocation. All return zeroed memory after the header, flags 0, or NULL with error 203 pending in rt. May collect, so
 * every reference that must live has to be reachable from a root (register window) first. */
Obj *heapAllocSlow(Rt *rt, const ObjType *type, size_t totalBytes);
/* totalBytes includes the header. */
static ALWAYS_INLINE Obj *heapAlloc(Rt *rt, const ObjType *type, size_t totalBytes) {
    if (LIKELY(totalBytes <= HEAP_INLINE_MAX && type->shape != OBJ_NATIVE)) {
        uint32_t cls = heapClassOf(totalBytes);
        HeapRun *run = &rt->runs[cls];
        char *at = run->next;
        size_t bytes = heapClassBytes[cls];
        if (LIKELY((size_t)(run->end - at) >= bytes)) {
            run->next = at + bytes;
            *(Obj *)(void *)at = (Obj){type->id, 0};
            return (Obj *)(void *)at;
        }
    }
    return heapAllocSlow(rt, type, totalBytes);
}
/* Notes a string object of so many bytes in all, whose slot it fills, as the place of the next string of its size (HeapRun.spare). */
void heapSpare(Rt *rt, Obj *string, size_t totalBytes);
/* heapClassBytes[cls] bytes for an object of a built-in type, not of shape OBJ_NATIVE: never collects; NULL if the run is used up. */
static ALWAYS_INLINE Obj *heapTakeClass(Rt *rt, uint32_t typeId, uint32_t cls) {
    HeapRun *run = &rt->runs[cls];
    char *at = run->next;
    if (UNLIKELY((size_t)(run->end - at) < heapClassBytes[cls])) return NULL;
    run->next = at + heapClassBytes[cls];
    *(Obj *)(void *)at = (Obj){typeId, 0};
    return (Obj *)(void *)at;
}
/* The ordinary case of heapNewBox, inline: never collects; NULL if the run is used up. */
static ALWAYS_INLINE Obj *heapTakeBox(Rt *rt, const ObjType *type) {
    HeapRun *run = &rt->runs[type->boxClass];
    char *at = run->next;
    if (UNLIKELY((size_t)(run->end - at) < type->boxBytes)) return NULL;
    run->next = at + type->boxBytes;
    *(Obj *)(void *)at = (Obj){type->id, type->headFlags};
    return (Obj *)(void *)at;
}
/* A box (or env) of the type's value size. */
static ALWAYS_INLINE Obj *heapNewBox(Rt *rt, const ObjType *type) {
    Obj *obj = heapTakeBox(rt, type);
    return LIKELY(obj != NULL) ? obj : heapAllocSlow(rt, type, sizeof(Obj) + type->size);
}
ObjDyn *heapNewDyn(Rt *rt, const ObjType *type, int64_t length, int64_t capacity); /* capacity >= length >= 0 */
ObjClosure *heapNewClosure(Rt *rt, const ObjType *type, void *fn, uint32_t envCount);
ObjPtr *heapNewPointer(Rt *rt, const ObjType *boxType, char *address); /* base is looked up; error 216 if address is neither in the heap nor in a registered static range */
/* Registers memory (globals) whose addresses MKPTR may take; also scanned as roots (conservatively). */
bool heapAddStatic(Heap *heap, void *start, size_t size) WARN_UNUSED;
/* The same, scanned precisely by *refs, which the heap borrows until heapRemoveStatic. */
bool heapAddStaticMapped(Heap *heap, void *start, size_t size, const RefMap *refs) WARN_UNUSED;
/* What the range that begins there holds, as one record; borrowed until heapRemoveStatic. */
void heapDescribeStatic(Heap *heap, void *start, const struct RtElem *values);
void heapRemoveStatic(Heap *heap, void *start);

/* Marks obj (a box or dynamic array) disposed and clears the references in it. Large objects give their pages back at once
 * (they read as zero), and leave the budget at the next collection that finds no by-ref into them. Returns nonzero with
 * error 216 pending if obj is nil, disposed, static, an interior pointer or of a built-in type. */
int heapDispose(Rt *rt, Obj *obj) WARN_UNUSED;
/* The ordinary case of heapDispose, inline: true if obj was a small box and is disposed now. obj is not NULL. */
static ALWAYS_INLINE bool heapDisposeSmall(Obj *obj) {
    uint32_t flags = obj->flags;
    if ((flags & (OBJ_DISPOSED | OBJ_INDIRECT | OBJ_STATIC | OBJ_SMALL)) != OBJ_SMALL) return false;
    obj->flags = flags | OBJ_DISPOSED;
    /* volatile: a call of memset, which the compiler would make of this loop, costs more than the loop */
    volatile uint64_t *word = (volatile uint64_t *)(void *)(obj + 1);
    uint32_t n = flags >> 8 & 15;
    if (n == 0) return true;
    word[0] = 0;
    if (n == 1) return true;
    word[1] = 0; /* two references: lists and trees */
    for (uint32_t i = 2; i < n; i++) word[i] = 0;
    return true;
}
/* Scalars. Booleans, characters and small integers are static objects, shared by all heaps; the others are allocated (NULL: error 203 pending). */
enum { HEAP_SMALL_INT_MIN = -128, HEAP_SMALL_INT_MAX = 1023 };
Obj *heapBool(bool value);
Obj *heapChar(uint8_t value);
Obj *heapNewInt(Rt *rt, int64_t value);
Obj *heapNewReal(Rt *rt, double value);
/* An ObjError, all zero; NULL: error 203 pending. */
ObjError *heapNewError(Rt *rt);
/* The heap's static string of one byte; borrowed for the heap's life. Any thread. */
ObjString *heapCharString(Heap *heap, uint8_t c);
/* Sets the shared mark of all strings and dynamic arrays that the value at `at` refers to: it is a copy of another that refers to them, too. Any thread. */
void heapShareRefs(Heap *heap, const RefMap *refs, const char *at);
/* References in plain bytes: notes one that was copied from `offset` of values of that type, and keeps its object for ever; false: no memory. Whether
 * such a note exists, so that those bytes may become a reference there again. Any thread. */
/* From now on objects whose addresses a program takes as numbers live as long as the heap, because it makes pointers of numbers (heapKeepNumber). */
void heapKeepNumbers(Heap *heap);
/* If so, keeps o, whose address becomes a number. False: no memory. */
bool heapKeepNumber(Heap *heap, Obj *o) WARN_UNUSED;
bool heapKeep(Heap *heap, Obj *o, uint32_t typeId, uint32_t offset) WARN_UNUSED;
bool heapIsKept(Heap *heap, const Obj *o, uint32_t typeId, uint32_t offset);
/* The object that contains address, or NULL. */
Obj *heapFind(Heap *heap, const void *address);

/* Collection. */
void heapCollect(Rt *rt);    /* full, stops the world; empties rt->runs and all registered runs */
void heapSafepoint(Rt *rt);  /* in stress mode: a chance to collect; else nothing */
void heapMarkRange(Heap *heap, const void *start, const void *end); /* conservative; called from markRoots only */
void heapMarkObject(Heap *heap, Obj *obj);                           /* precise; NULL accepted */
/* Helps to mark until all is marked; returns at once if no collection wants help. For threads that are stopped for a collection, after markBegins;
 * the thread must stay stopped until resumeWorld. The collection does not end before it has returned. */
void heapMarkHelp(Heap *heap);
/* For markRoots with markBegins NULL: all that the roots so far lead to is marked; is this object of the heap? */
void heapMarkSettle(Heap *heap);
bool heapIsMarked(Heap *heap, const Obj *obj);
void heapMarkValue(Heap *heap, const void *value, const RefMap *refs); /* precise: one value; from markRoots only */
/* Worker allocation runs: HEAP_CLASSES zero-initialised HeapRuns are a valid empty set. The first slow allocation registers
 * the runs of its Rt by itself; heapAddRuns does it ahead. A collection empties all registered runs.
 * heapFlushRuns gives the unused memory back, empties the runs and takes them off the register: call it before the array
 * goes away and before another thread uses it. Only the thread that owns the runs may call it. */
void heapFlushRuns(Heap *heap, HeapRun *runs);
bool heapAddRuns(Heap *heap, HeapRun *runs) WARN_UNUSED;
void heapStats(const Heap *heap, HeapStats *out);

/* ---- element descriptions for typed files, formatting and structural operations --------------------------------------
 * What a value of a module type looks like in memory; built by the VM from the type table, used by runtime/io. */
typedef enum RtElemKind {
    RT_I8, RT_U8, RT_I16, RT_U16, RT_I32, RT_U32, RT_I64, RT_F32, RT_F64, RT_REF, RT_RECORD, RT_ARRAY
} RtElemKind;
typedef struct RtElem RtElem;
typedef struct RtField {
    uint64_t offset;
    const RtElem *type;
} RtField;
struct RtElem {
    uint8_t kind;      /* RtElemKind */
    uint8_t align;
    bool hasRefs;
    bool hasWide;      /* it is or contains a set of several words (vm/sched/cells.h) */
    uint64_t size;     /* in memory */
    uint64_t count;    /* array: elements; record: fields */
    const RtElem *elem; /* array */
    const RtField *fields;
    RefMap refs;
    uint64_t fileSize; /* size in a typed file: fields without padding, variants overlap */
};

#endif
