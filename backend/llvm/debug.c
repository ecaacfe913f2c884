/* debug.c: which source line each piece of machine code comes from, as DWARF: for debuggers and profilers (--jit-symbols), and in native executables. */
#include "backend/llvm/unit.h"
#include <assert.h>
#include <llvm-c/DebugInfo.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* GDB reads version 4 of code in memory; the assembler of binutils takes file tables of version 5 only. */
enum { DWARF_IN_MEMORY = 4, DWARF_IN_FILES = 5 };

static void addFlag(Unit *u, const char *name, unsigned value) {
    LLVMAddModuleFlag(u->m, LLVMModuleFlagBehaviorWarning, name, strlen(name), LLVMValueAsMetadata(LLVMConstInt(u->i32, value, 0)));
}

static LLVMMetadataRef fileOf(const Unit *u, const Module *m, uint32_t index) {
    char folder[4096];
    const char *path = index < m->sourceCount ? moduleString(m, m->sources[index], NULL) : "unknown";
    if (path[0] == '/' || getcwd(folder, sizeof folder) == NULL) folder[0] = 0;
    return LLVMDIBuilderCreateFile(u->di, path, strlen(path), folder, strlen(folder));
}

void debugOpen(Unit *u, const Module *m, bool isFile) {
    static const char producer[] = "PSCAL";
    u->di = LLVMCreateDIBuilder(u->m);
    addFlag(u, "Debug Info Version", LLVMDebugMetadataVersion());
    addFlag(u, "Dwarf Version", isFile ? DWARF_IN_FILES : DWARF_IN_MEMORY);
    (void)LLVMDIBuilderCreateCompileUnit(u->di, LLVMDWARFSourceLanguagePascal83, fileOf(u, m, 0), producer, strlen(producer), 1, "", 0, 0, "", 0,
                                         LLVMDWARFEmissionLineTablesOnly, 0, 1, 0, "", 0, "", 0);
}

void debugFinish(Unit *u) {
    if (u->di == NULL) return;
    LLVMDIBuilderFinalize(u->di);
    LLVMDisposeDIBuilder(u->di);
    u->di = NULL;
}

/* The first line that the function's code comes from, and its file. */
void debugFunction(Translator *tr) {
    Unit *u = tr->u;
    if (u->di == NULL) return;
    uint32_t index = 0, line = moduleLineAt(tr->m, tr->rec->codeStart, &index);
    const char *name = moduleString(tr->m, tr->rec->name, NULL);
    size_t length;
    const char *symbol = LLVMGetValueName2(tr->f, &length);
    LLVMMetadataRef file = fileOf(u, tr->m, index), type = LLVMDIBuilderCreateSubroutineType(u->di, file, NULL, 0, LLVMDIFlagZero);
    tr->scope = LLVMDIBuilderCreateFunction(u->di, file, name, strlen(name), symbol, length, file, line, type, 1, 1, line, LLVMDIFlagZero, 1);
    LLVMSetSubprogram(tr->f, tr->scope);
    LLVMSetCurrentDebugLocation2(tr->b, LLVMDIBuilderCreateDebugLocation(u->c, line, 0, tr->scope, NULL));
}

/* Code from an included file keeps the function's file: then the line means little, so the function's own is taken. */
void debugPlace(Translator *tr) {
    if (tr->u->di == NULL) return;
    uint32_t first = 0, index = 0, start = moduleLineAt(tr->m, tr->rec->codeStart, &first);
    uint32_t line = moduleLineAt(tr->m, tr->rec->codeStart + tr->pc, &index);
    assert(tr->scope != NULL);
    LLVMSetCurrentDebugLocation2(tr->b, LLVMDIBuilderCreateDebugLocation(tr->u->c, index == first ? line : start, 0, tr->scope, NULL));
}

void debugEnd(Translator *tr) {
    if (tr->u->di != NULL) LLVMSetCurrentDebugLocation2(tr->b, NULL);
}
