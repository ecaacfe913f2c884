/* link.c: joins modules into one (link.h). Types, strings and sources are merged through a module builder; then the functions that the program can
 * reach are copied, and each operand that names something is changed to its new number (relocate). No instruction changes its size. The types are
 * merged in link_types.c. */
#include "vm/bytecode/link_internal.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

bool linkFail(Linker *l, const char *format, ...) {
    va_list args;
    *l->err = (ModuleError){.func = UINT32_MAX};
    va_start(args, format);
    (void)vsnprintf(l->err->message, sizeof l->err->message, format, args);
    va_end(args);
    return false;
}

void *linkAlloc(Linker *l, uint64_t count, size_t size) {
    size_t bytes;
    assert(size > 0);
    if (!sizeMul(&bytes, (size_t)(count == 0 ? 1 : count), size) || bytes > SIZE_MAX / 2) return NULL;
    LinkChunk *c = hookAlloc(l->hooks, sizeof *c + bytes);
    if (c == NULL) return NULL;
    *c = (LinkChunk){l->chunks, sizeof *c + bytes};
    l->chunks = c;
    memset(c + 1, 0, bytes);
    return c + 1;
}

/* ---- names ------------------------------------------------------------------------------------------------------------------ */

uint32_t linkString(Linker *l, LinkPart *p, uint32_t i) {
    assert(i < p->m->stringCount);
    if (p->strings[i] == 0) {
        uint32_t length;
        const char *text = moduleString(p->m, i, &length);
        p->strings[i] = 1 + mbString(l->mb, text, length);
    }
    return p->strings[i] - 1;
}

LinkPart *linkPartNamed(Linker *l, const char *name) {
    for (uint32_t i = 0; i < l->count; i++) {
        if (strcmp(moduleString(l->parts[i].m, l->parts[i].m->header->name, NULL), name) == 0) return &l->parts[i];
    }
    return NULL;
}

static const ExportRec *findExport(const LinkPart *p, uint32_t kind, const char *name) {
    for (uint32_t i = 0; i < p->m->exportCount; i++) {
        const ExportRec *e = &p->m->exports[i];
        if (e->kind == kind && strcmp(moduleString(p->m, e->name, NULL), name) == 0) return e;
    }
    return NULL;
}

/* The import of a C function stays one in the linked module: its number there. */
static uint32_t foreignImport(Linker *l, LinkPart *p, const ImportRec *r) {
    assert(r->kind == LINK_FOREIGN);
    ImportRec mine = {linkString(l, p, r->module), linkString(l, p, r->name), LINK_FOREIGN, p->types[r->type], 0};
    const ImportRec *have = l->mb->imports.data;
    for (uint32_t i = 0; i < l->mb->imports.count; i++) {
        if (have[i].module == mine.module && have[i].name == mine.name && have[i].type == mine.type) return i;
    }
    return mbAppend(l->mb, &l->mb->imports, &mine);
}

/* Where each import of functions and globals leads. */
static bool resolveImports(Linker *l, LinkPart *p) {
    const Module *m = p->m;
    for (uint32_t i = 0; i < m->importCount; i++) {
        const ImportRec *r = &m->imports[i];
        const char *name = moduleString(m, r->name, NULL), *from = moduleString(m, r->module, NULL);
        if (r->kind == LINK_TYPE) continue;
        if (r->kind == LINK_FOREIGN) {
            p->targets[i] = (LinkTarget){NULL, foreignImport(l, p, r)};
            continue;
        }
        LinkPart *target = linkPartNamed(l, from);
        const ExportRec *e = target == NULL ? NULL : findExport(target, r->kind, name);
        if (e == NULL) return linkFail(l, "module %s needs %s of module %s", moduleString(m, m->header->name, NULL), name, from);
        uint32_t have = r->kind == LINK_FUNC ? target->m->funcs[e->index].sig : target->m->globals[e->index].type;
        if (p->types[r->type] != target->types[have]) return linkFail(l, "%s of module %s is of another type than its users expect", name, from);
        assert(e->index < (r->kind == LINK_FUNC ? target->m->funcCount : target->m->globalCount));
        p->targets[i] = (LinkTarget){target, e->index};
    }
    return true;
}

/* ---- globals and sources ------------------------------------------------------------------------------------------------------ */

static bool addGlobals(Linker *l, LinkPart *p) {
    const Module *m = p->m;
    ModuleBuilder *mb = l->mb;
    p->globalBase = (mb->globalEnd + 15) & ~(uint64_t)15;
    assert(p->globalBase >= mb->globalEnd && (p->globalBase & 7) == 0);
    for (uint32_t i = 0; i < m->globalCount; i++) {
        GlobalRec g = m->globals[i];
        g.offset += p->globalBase;
        g.type = p->types[g.type];
        g.name = linkString(l, p, g.name);
        (void)mbAppend(mb, &mb->globals, &g);
    }
    mb->globalEnd = p->globalBase + m->globalBytes;
    if (mb->globalEnd > PBC_MAX_TYPE_SIZE) return linkFail(l, "the global variables of all units together are too large");
    return true;
}

static void addSources(Linker *l, LinkPart *p) {
    for (uint32_t i = 0; i < p->m->sourceCount; i++) {
        p->sources[i] = mbSourceFile(l->mb, moduleString(p->m, p->m->sources[i], NULL));
    }
}

/* ---- what can be reached ---------------------------------------------------------------------------------------------------- */

static bool reach(Linker *l, LinkPart *p, uint32_t func) {
    assert(func < p->m->funcCount);
    if (p->isReached[func]) return true;
    p->isReached[func] = 1;
    assert(l->workCount < l->funcTotal);
    l->work[l->workCount++] = (LinkTarget){p, func};
    return true;
}

static void reachFrom(Linker *l, LinkPart *p, const FuncRec *f) {
    const Insn *code = p->m->code + f->codeStart;
    for (uint32_t pc = 0; pc < f->codeWords; pc += 1 + (uint32_t)opExtWords(&code[pc])) {
        const Insn *i = &code[pc];
        assert(i->op < OP_COUNT && opExtWords(i) < f->codeWords - pc);
        if (opInfo[i->op].b != OPD_FN32) continue;
        uint32_t index = (uint32_t)i->bc;
        if (!opNamesImport(i->op)) (void)reach(l, p, index);
        else if (i->op != OP_GADDRX && i->op != OP_CALLF) (void)reach(l, p->targets[index].part, p->targets[index].index);
    }
}

static bool findReachable(Linker *l) {
    LinkPart *program = &l->parts[l->count - 1];
    for (uint32_t k = 0; k < l->count; k++) l->funcTotal += l->parts[k].m->funcCount;
    l->work = linkAlloc(l, l->funcTotal, sizeof *l->work);
    if (l->work == NULL) return false;
    if (program->m->header->mainFunc != (uint32_t)PBC_NO_MAIN) (void)reach(l, program, program->m->header->mainFunc);
    for (uint32_t i = 0; i < program->m->exportCount; i++) {
        if (program->m->exports[i].kind == LINK_FUNC) (void)reach(l, program, program->m->exports[i].index);
    }
    for (uint32_t k = 0; k < l->count; k++) {
        LinkPart *p = &l->parts[k];
        for (uint32_t i = 0; i < p->m->funcCount; i++) {
            if ((p->m->funcs[i].flags & FUNC_FINALIZATION) != 0) (void)reach(l, p, i);
        }
    }
    while (l->workCount > 0) {
        LinkTarget t = l->work[--l->workCount];
        reachFrom(l, t.part, &t.part->m->funcs[t.index]);
    }
    return true;
}

static void numberFunctions(Linker *l) {
    uint32_t next = 0;
    for (uint32_t k = 0; k < l->count; k++) {
        LinkPart *p = &l->parts[k];
        for (uint32_t i = 0; i < p->m->funcCount; i++) {
            if (p->isReached[i]) p->funcs[i] = next++;
        }
    }
    assert(next <= l->funcTotal && l->workCount == 0);
}

/* ---- code ---------------------------------------------------------------------------------------------------------------------- */

/* What an FN32 operand means in the linked module. */
static void relocateFunction(const LinkPart *p, Insn *i) {
    uint32_t index = (uint32_t)i->bc;
    assert(index < (opNamesImport(i->op) ? p->m->importCount : p->m->funcCount));
    if (!opNamesImport(i->op)) {
        assert(p->isReached[index]);
        i->bc = (int32_t)p->funcs[index];
        return;
    }
    const LinkTarget *t = &p->targets[index];
    if (i->op == OP_CALLF) {
        i->bc = (int32_t)t->index;
        return;
    }
    assert(t->part != NULL && (i->op == OP_GADDRX || t->part->isReached[t->index]));
    if (i->op == OP_GADDRX) i->bc = (int32_t)(t->part->globalBase + t->part->m->globals[t->index].offset);
    else i->bc = (int32_t)t->part->funcs[t->index];
    i->op = i->op == OP_CALLX ? OP_CALL : i->op == OP_FNREFX ? OP_FNREF : OP_GADDR;
}

static void relocateExt(const LinkPart *p, uint32_t op, Insn *i) {
    for (uint32_t n = 1; n <= opInfo[op].extWords; n++) {
        assert(opExtKind(op, n, false) != EXT_TYPE || i[n].lo < p->m->typeCount);
        if (opExtKind(op, n, false) == EXT_TYPE) i[n].lo = p->types[i[n].lo];
        if (opExtKind(op, n, true) == EXT_TYPE) i[n].hi = (int32_t)p->types[(uint32_t)i[n].hi];
    }
}

static void relocate(Linker *l, LinkPart *p, Insn *i) {
    uint32_t op = i->op;
    assert(opInfo[op].a < OPD_G32 && opInfo[op].c < OPD_G32); /* only b:c names something */
    switch (opInfo[op].b) {
    case OPD_G32: i->bc = (int32_t)((uint32_t)i->bc + p->globalBase); break;
    case OPD_FN32: relocateFunction(p, i); break;
    case OPD_T32: i->bc = (int32_t)p->types[(uint32_t)i->bc]; break;
    case OPD_ST32: i->bc = (int32_t)linkString(l, p, (uint32_t)i->bc); break;
    default: break;
    }
    if (opInfo[op].extWords != 0) relocateExt(p, op, i);
}

static bool copyCode(Linker *l, LinkPart *p, const FuncRec *from, FuncRec *to) {
    ModuleBuilder *mb = l->mb;
    if (!mbReserve(mb, &mb->code, from->codeWords)) return false;
    to->codeStart = mb->code.count;
    Insn *code = (Insn *)mb->code.data + to->codeStart;
    memcpy(code, p->m->code + from->codeStart, from->codeWords * sizeof *code);
    mb->code.count += from->codeWords;
    for (uint32_t pc = 0; pc < from->codeWords;) {
        uint32_t words = 1 + (uint32_t)opExtWords(&code[pc]);
        assert(words <= from->codeWords - pc);
        relocate(l, p, &code[pc]);
        pc += words;
    }
    return !mb->hasFailed;
}

static void copyLines(Linker *l, const LinkPart *p, const FuncRec *from, const FuncRec *to) {
    const Module *m = p->m;
    uint32_t low = 0, high = m->lineCount;
    while (low < high) { /* the first record at or behind the start of the function */
        uint32_t mid = low + (high - low) / 2;
        if (m->lines[mid].pc < from->codeStart) low = mid + 1;
        else high = mid;
    }
    for (; low < m->lineCount && m->lines[low].pc - from->codeStart < from->codeWords; low++) {
        uint32_t source = p->sources[m->lines[low].line >> 24];
        if (source > UINT8_MAX) continue; /* more files than line records can name */
        LineRec r = {m->lines[low].pc - from->codeStart + to->codeStart, (m->lines[low].line & 0xFFFFFF) | source << 24};
        (void)mbAppend(l->mb, &l->mb->lines, &r);
    }
}

static bool copyFunction(Linker *l, LinkPart *p, uint32_t index) {
    const Module *m = p->m;
    ModuleBuilder *mb = l->mb;
    assert(index < m->funcCount && p->isReached[index]);
    const FuncRec *from = &m->funcs[index];
    FuncRec to = *from;
    to.name = linkString(l, p, from->name);
    to.sig = p->types[from->sig];
    to.firstLocal = mb->locals.count;
    to.firstHandler = mb->handlers.count;
    for (uint32_t i = 0; i < from->localCount; i++) {
        RegType t = linkRegType(p, m->regTypes[from->firstLocal + i]);
        (void)mbAppend(mb, &mb->locals, &t);
    }
    for (uint32_t i = 0; i < from->handlerCount; i++) (void)mbAppend(mb, &mb->handlers, &m->handlers[from->firstHandler + i]);
    if (!copyCode(l, p, from, &to)) return false;
    copyLines(l, p, from, &to);
    uint32_t at = mbAppend(mb, &mb->funcs, &to);
    assert(mb->hasFailed || at == p->funcs[index]);
    (void)at;
    return !mb->hasFailed;
}

/* ---- driver ---------------------------------------------------------------------------------------------------------------------- */

static bool openPart(Linker *l, LinkPart *p, Module *m) {
    assert(m->isVerified);
    p->m = m;
    p->types = linkAlloc(l, m->typeCount, sizeof *p->types);
    p->strings = linkAlloc(l, m->stringCount, sizeof *p->strings);
    p->sources = linkAlloc(l, m->sourceCount, sizeof *p->sources);
    p->funcs = linkAlloc(l, m->funcCount, sizeof *p->funcs);
    p->isReached = linkAlloc(l, m->funcCount, 1);
    p->targets = linkAlloc(l, m->importCount, sizeof *p->targets);
    p->identity = linkAlloc(l, m->typeCount, sizeof *p->identity);
    return p->types != NULL && p->strings != NULL && p->sources != NULL && p->funcs != NULL && p->isReached != NULL && p->targets != NULL &&
           p->identity != NULL;
}

static bool linkAll(Linker *l, Module *const *modules, void **bytes, size_t *size) {
    l->parts = linkAlloc(l, l->count, sizeof *l->parts);
    if (l->parts == NULL) return false;
    for (uint32_t k = 0; k < l->count; k++) {
        if (!openPart(l, &l->parts[k], modules[k])) return false;
    }
    const LinkPart *program = &l->parts[l->count - 1];
    l->mb = mbCreate(l->hooks, moduleString(program->m, program->m->header->name, NULL));
    if (l->mb == NULL || !linkTypes(l)) return false;
    for (uint32_t k = 0; k < l->count; k++) {
        if (!resolveImports(l, &l->parts[k]) || !addGlobals(l, &l->parts[k])) return false;
        addSources(l, &l->parts[k]);
    }
    if (!findReachable(l)) return false;
    numberFunctions(l);
    for (uint32_t k = 0; k < l->count; k++) {
        for (uint32_t i = 0; i < l->parts[k].m->funcCount; i++) {
            if (l->parts[k].isReached[i] && !copyFunction(l, &l->parts[k], i)) return false;
        }
    }
    for (uint32_t i = 0; i < program->m->exportCount; i++) {
        const ExportRec *e = &program->m->exports[i];
        if (e->kind == LINK_FUNC) mbExport(l->mb, moduleString(program->m, e->name, NULL), LINK_FUNC, program->funcs[e->index]);
    }
    uint32_t mainFunc = program->m->header->mainFunc;
    if (mainFunc != (uint32_t)PBC_NO_MAIN) mbSetMain(l->mb, program->funcs[mainFunc]);
    mbSetSourceHash(l->mb, program->m->header->sourceHash);
    return mbFinish(l->mb, bytes, size);
}

bool linkModules(const Hooks *hooks, Module *const *modules, uint32_t count, void **bytes, size_t *size, ModuleError *err) {
    assert(count > 0 && bytes != NULL && size != NULL && err != NULL);
    Linker l = {.hooks = hooks, .count = count, .err = err};
    (void)linkFail(&l, "out of memory, or the program is too large");
    bool ok = linkAll(&l, modules, bytes, size);
    mbFree(l.mb);
    while (l.chunks != NULL) {
        LinkChunk *c = l.chunks;
        l.chunks = c->next;
        hookFree(hooks, c, c->size);
    }
    return ok;
}
