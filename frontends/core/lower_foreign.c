/* lower_foreign.c: an external routine becomes a function that hands its parameters on to C, so that it can be called, exported and used as a value like
 * any other. */
#include "frontends/core/foreign.h"
#include "frontends/core/lower_internal.h"

#include <stdio.h>
#include <string.h>

/* The import "symbol types" of the library. */
static bool importOf(Lowering *l, const Routine *r, uint32_t signature, uint32_t *import) {
    char types[FOREIGN_TEXT_MAX];
    const char *what, *why;
    uint32_t index;
    if (!foreignTypesText(r, types, sizeof types, &what, &index, &why)) return lowerLimit(l, r->pos, why);
    size_t symbolBytes = strlen(r->foreign->symbol), typeBytes = strlen(types);
    char *name = arenaAlloc(&l->c->arena, symbolBytes + typeBytes + 2);
    memcpy(name, r->foreign->symbol, symbolBytes);
    name[symbolBytes] = ' ';
    memcpy(name + symbolBytes + 1, types, typeBytes + 1);
    *import = mbImport(l->mb, r->foreign->library, name, LINK_FOREIGN, signature);
    return true;
}

/* Copies the words of the parameters into the call window. */
static void copyParams(FuncBuilder *fb, const RegType *types, uint32_t count, uint32_t window) {
    uint32_t from = 0, to = window;
    for (uint32_t i = 0; i < count; i++) {
        bool isSlice = regClass(types[i]) == REG_SLICE;
        fbEmit(fb, isSlice ? OP_MOVS : OP_MOV, to, from, 0);
        from += moduleRegWords(types[i]);
        to += moduleRegWords(types[i]);
    }
}

bool lowerForeign(Lowering *l, Routine *r) {
    uint32_t index = lowerRoutineIndex(l, r), window = FB_TEMP + 1, import;
    const RoutineInfo *info = r->lowered;
    SourcePlace at = sourcesPlace(&l->c->sources, r->pos);
    const char *why = "out of memory";
    if (!importOf(l, r, info->signature, &import)) return false;
    FuncBuilder *fb = fbBegin(l->mb, index, at.line);
    const TypeRec *sig = mbTypeRec(l->mb, info->signature);
    if (at.file != NULL) fbLine(fb, mbSourceFile(l->mb, at.file->path), at.line);
    copyParams(fb, mbSigParams(l->mb, info->signature), sig->count, window);
    fbEmitWide(fb, OP_CALLF, window, import);
    if (sig->elem != 0) fbEmit(fb, OP_RETV, window, 0, 0);
    else fbEmit(fb, OP_RET, 0, 0, 0);
    return fbEnd(fb, &why) || lowerLimit(l, r->pos, why);
}
