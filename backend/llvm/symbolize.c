/* symbolize.c: tells the VM where the functions of a new piece of code lie, for the map file of profilers (--jit-symbols=perf). The object file has their places
 * inside of its text section; the linker has said where one of them went. */
#include "backend/llvm/backend.h"
#include <llvm-c/Object.h>
#include <string.h>

typedef struct Symbol {
    uint64_t offset, size;
    char name[200];
} Symbol;

static bool isCode(LLVMBinaryRef binary, LLVMSymbolIteratorRef symbol, LLVMSectionIteratorRef section) {
    if (LLVMGetSymbolSize(symbol) == 0) return false;
    LLVMMoveToContainingSection(section, symbol);
    if (LLVMObjectFileIsSectionIteratorAtEnd(binary, section)) return false; /* defined elsewhere */
    const char *name = LLVMGetSectionName(section);
    return name != NULL && strcmp(name, ".text") == 0;
}

static void each(LLVMBinaryRef binary, void (*fn)(void *arg, const Symbol *s), void *arg) {
    LLVMSymbolIteratorRef at = LLVMObjectFileCopySymbolIterator(binary);
    LLVMSectionIteratorRef section = LLVMObjectFileCopySectionIterator(binary);
    for (; !LLVMObjectFileIsSymbolIteratorAtEnd(binary, at); LLVMMoveToNextSymbol(at)) {
        const char *name = LLVMGetSymbolName(at);
        Symbol s = {LLVMGetSymbolAddress(at), LLVMGetSymbolSize(at), ""};
        if (name == NULL || name[0] == 0 || strlen(name) >= sizeof s.name || !isCode(binary, at, section)) continue;
        memcpy(s.name, name, strlen(name) + 1);
        fn(arg, &s);
    }
    LLVMDisposeSectionIterator(section);
    LLVMDisposeSymbolIterator(at);
}

typedef struct Known {
    const char *name;
    uint64_t offset;
    bool found;
} Known;

static void findKnown(void *arg, const Symbol *s) {
    Known *k = arg;
    if (strcmp(s->name, k->name) != 0) return;
    k->offset = s->offset;
    k->found = true;
}

typedef struct Base {
    const JitHost *host;
    uint64_t address;
} Base;

static void tell(void *arg, const Symbol *s) {
    const Base *b = arg;
    b->host->symbol(b->host->user, b->address + s->offset, s->size, s->name);
}

void backendSymbols(JitBackend *be, LLVMMemoryBufferRef object, const char *name, uint64_t address) {
    char *why = NULL;
    LLVMBinaryRef binary = LLVMCreateBinary(object, NULL, &why);
    if (binary == NULL) {
        LLVMDisposeMessage(why);
        return;
    }
    Known known = {.name = name};
    each(binary, findKnown, &known);
    Base base = {be->host, address - known.offset};
    if (known.found) each(binary, tell, &base);
    LLVMDisposeBinary(binary);
}
