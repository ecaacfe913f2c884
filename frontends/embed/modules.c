/* modules.c: programs in a PscalVM: compiling, running, calling their routines. */
#include "frontends/embed/embed.h"

#include "runtime/io/file.h"
#include "runtime/str/str.h"
#include "vm/interp/interp_ops.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

/* ---- types ---- */

PscalType embedTypeOf(const Type *t) {
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    switch ((TypeKind)t->kind) {
    case TYPE_INT: case TYPE_ENUM: return PSCAL_INT;
    case TYPE_BOOL: return PSCAL_BOOL;
    case TYPE_CHAR: return PSCAL_CHAR;
    case TYPE_REAL: return PSCAL_REAL;
    case TYPE_STRING: return PSCAL_TEXT;
    case TYPE_ANY: return PSCAL_ANY;
    default: return PSCAL_NOTHING;
    }
}

static bool addRoutine(Harvest *h, const Routine *r) {
    uint32_t n = r->type->paramCount;
    PscalRoutine *x = embedAlloc(h->vm, sizeof *x + n * sizeof x->params[0]);
    if (x == NULL) return false;
    x->next = h->module->routines;
    h->module->routines = x;
    x->module = h->module;
    x->count = n;
    x->name = embedCopy(h->vm, r->name->spelling);
    x->result = embedTypeOf(r->type->result);
    x->isPassable = r->type->result->kind == TYPE_VOID || x->result != PSCAL_NOTHING;
    for (uint32_t i = 0; i < n; i++) {
        const Param *p = &r->type->params[i];
        bool isValue = p->mode == PARAM_VALUE || p->mode == PARAM_CONST;
        x->params[i].type = isValue ? embedTypeOf(p->type) : PSCAL_NOTHING;
        if (x->params[i].type == PSCAL_NOTHING) x->isPassable = false;
        else if (typeIsOrdinal(p->type)) typeRange(p->type, &x->params[i].low, &x->params[i].high);
    }
    return x->name != NULL;
}

void embedHarvest(void *harvest, Compile *c) {
    Harvest *h = harvest;
    for (const Routine *r = c->program->main->nested; r != NULL; r = r->nextSibling) {
        bool isOwn = (r->body != NULL || r->foreign != NULL) && r->unit == NULL && r->name != NULL && r->symbol != NULL;
        if (isOwn && !addRoutine(h, r)) h->failed = true;
    }
}

/* ---- loading ---- */

static void freeRoutine(PscalVM *vm, PscalRoutine *r) {
    if (r->name != NULL) embedFree(vm, r->name, strlen(r->name) + 1);
    embedFree(vm, r, sizeof *r + r->count * sizeof r->params[0]);
}

void embedFreeModule(PscalVM *vm, PscalModule *m) {
    if (m == NULL) return;
    for (PscalRoutine *r = m->routines; r != NULL;) {
        PscalRoutine *next = r->next;
        freeRoutine(vm, r);
        r = next;
    }
    embedFree(vm, m, sizeof *m);
}

/* Finds the functions of the routines; those that the module does not export cannot be called. */
static void bindRoutines(PscalModule *m) {
    const Module *code = m->instance->module;
    for (uint32_t i = 0; i < code->exportCount; i++) {
        const ExportRec *e = &code->exports[i];
        if (e->kind != LINK_FUNC) continue;
        for (PscalRoutine *r = m->routines; r != NULL; r = r->next) {
            if (strcmp(r->name, moduleString(code, e->name, NULL)) == 0) r->func = &m->instance->funcs[e->index];
        }
    }
}

PscalStatus embedLoad(Harvest *h, Module *code, bool foldsCase, PscalModule **out) {
    PscalVM *vm = h->vm;
    const char *why = "out of memory";
    if (h->failed) {
        moduleFree(code);
        return embedAnswer(vm, PSCAL_NO_MEMORY, why);
    }
    Instance *instance = vmLoad(vm->vm, code, &why);
    if (instance == NULL) return embedAnswer(vm, strcmp(why, "out of memory") == 0 ? PSCAL_NO_MEMORY : PSCAL_COMPILE_ERROR, why);
    PscalModule *m = h->module;
    m->vm = vm;
    m->instance = instance;
    m->foldsCase = foldsCase;
    m->next = vm->modules;
    vm->modules = m;
    h->module = NULL;
    bindRoutines(m);
    *out = m;
    return embedAnswer(vm, PSCAL_OK, "");
}

static PscalStatus compile(PscalVM *vm, const FrontEnd *fe, const char *name, const char *text, size_t length, PscalModule **out) {
    Harvest h = {.vm = vm, .module = embedAlloc(vm, sizeof *h.module)};
    if (h.module == NULL) return embedAnswer(vm, PSCAL_NO_MEMORY, "out of memory");
    Module *code = sessionCompileText(fe, &vm->options, name, text, length, embedHarvest, &h);
    PscalStatus status = code == NULL ? embedAnswer(vm, PSCAL_COMPILE_ERROR, "the program has errors") : embedLoad(&h, code, fe->foldsCase, out);
    embedFreeModule(vm, h.module);
    return status;
}

static bool isLanguage(PscalLanguage language) { return language == PSCAL_PASCAL || language == PSCAL_CLIKE || language == PSCAL_TINY; }

PscalStatus pscalCompile(PscalVM *vm, PscalLanguage language, const char *name, const char *text, size_t length, PscalModule **module) {
    if (vm == NULL || vm->root != NULL) return PSCAL_MISUSE;
    if (name == NULL || text == NULL || module == NULL || !isLanguage(language))
        return embedAnswer(vm, PSCAL_MISUSE, "pscalCompile needs a language, a name, a text and a place for the module");
    *module = NULL;
    if (!embedEnter(vm)) return embedAnswer(vm, PSCAL_MISUSE, "the VM belongs to another thread");
    /* the compiler wants a zero behind the text */
    char *copy = hookAlloc(&vm->hooks, length + 1);
    PscalStatus status = embedAnswer(vm, PSCAL_NO_MEMORY, "out of memory");
    if (copy != NULL) {
        memcpy(copy, text, length);
        copy[length] = '\0';
        status = compile(vm, embedLanguages[language], name, copy, length, module);
        embedFree(vm, copy, length + 1);
    }
    embedLeave(vm);
    return status;
}

static const FrontEnd *frontEndOf(const char *path) {
    size_t n = strlen(path);
    for (const FrontEnd *const *fe = embedLanguages; *fe != NULL; fe++) {
        for (const char *const *s = (*fe)->suffixes; *s != NULL; s++) {
            if (n > strlen(*s) && strcmp(path + n - strlen(*s), *s) == 0) return *fe;
        }
    }
    return NULL;
}

/* Reads the file and compiles its text. */
static PscalStatus compileFile(PscalVM *vm, Session *s, const char *path, PscalModule **module) {
    const char *reason = NULL;
    if (setjmp(s->compile.outOfMemory) != 0) return embedAnswer(vm, PSCAL_NO_MEMORY, "out of memory");
    if (sessionRead(s, path, &reason) != SOURCE_OK) return embedAnswer(vm, PSCAL_COMPILE_ERROR, reason != NULL ? reason : "the file cannot be read");
    return compile(vm, s->fe, path, s->compile.mainFile->text, s->compile.mainFile->size, module);
}

PscalStatus pscalCompileFile(PscalVM *vm, const char *path, PscalModule **module) {
    if (vm == NULL || vm->root != NULL) return PSCAL_MISUSE;
    const FrontEnd *fe = path == NULL ? NULL : frontEndOf(path);
    if (fe == NULL || module == NULL) return embedAnswer(vm, PSCAL_MISUSE, "the suffix of the file names no language");
    *module = NULL;
    if (!embedEnter(vm)) return embedAnswer(vm, PSCAL_MISUSE, "the VM belongs to another thread");
    Session s;
    sessionOpen(&s, fe, &vm->options, NULL);
    PscalStatus status = compileFile(vm, &s, path, module);
    sessionClose(&s);
    embedLeave(vm);
    return status;
}

/* ---- running ---- */

static PscalStatus finish(PscalVM *vm, Task *t, int status) {
    bool isDone = status == 0 || (t->rt.error.code == RTE_HALT && (t->rt.error.detail & 255) == 0); /* main of C ends by exit(0) */
    PscalStatus answer = isDone ? embedAnswer(vm, PSCAL_OK, "") : embedFailed(vm, t);
    if (status != 0) {
        ioTaskUnwind(&t->rt);
        t->rt.error.code = RT_OK;
        t->rt.error.object = NULL;
    }
    ioFlushStandard(t->rt.io);
    return answer;
}

PscalStatus pscalRun(PscalVM *vm, PscalModule *module) {
    if (vm == NULL || vm->root != NULL) return PSCAL_MISUSE;
    if (module == NULL || module->vm != vm) return embedAnswer(vm, PSCAL_MISUSE, "pscalRun needs a module of this VM");
    uint32_t main = module->instance->module->header->mainFunc;
    if (main == (uint32_t)PBC_NO_MAIN) return embedAnswer(vm, PSCAL_MISUSE, "the module has no main program");
    if (!embedEnter(vm)) return embedAnswer(vm, PSCAL_MISUSE, "the VM belongs to another thread");
    PscalStatus status = PSCAL_MISUSE;
    if (vm->callDepth > 1) {
        (void)embedAnswer(vm, PSCAL_MISUSE, "pscalRun from inside a host function");
    } else {
        Task *t = vmMainTask(vm->vm);
        Watch w;
        watchBegin(&w, vm);
        int failed = vmCall(t, &module->instance->funcs[main], NULL, 0, NULL);
        watchEnd(&w);
        status = finish(vm, t, failed);
    }
    embedLeave(vm);
    return status;
}

/* ---- routines ---- */

PscalRoutine *pscalRoutine(PscalModule *module, const char *name) {
    if (module == NULL || name == NULL) return NULL;
    for (PscalRoutine *r = module->routines; r != NULL; r = r->next) {
        bool isIt = module->foldsCase ? strcasecmp(r->name, name) == 0 : strcmp(r->name, name) == 0;
        if (isIt && r->func != NULL) return r;
    }
    return NULL;
}

size_t pscalParameterCount(const PscalRoutine *r) { return r == NULL ? 0 : r->count; }
PscalType pscalParameterType(const PscalRoutine *r, size_t index) { return r == NULL || index >= r->count ? PSCAL_NOTHING : r->params[index].type; }
PscalType pscalResultType(const PscalRoutine *r) { return r == NULL ? PSCAL_NOTHING : r->result; }

PscalValue pscalText(const char *text) {
    PscalValue v = {PSCAL_TEXT, 0, 0, text, text == NULL ? 0 : strlen(text)};
    return v;
}

bool embedBox(Task *t, const PscalValue *value, Obj **out) {
    Value text;
    *out = NULL;
    switch (value->type) {
    case PSCAL_NOTHING: return true;
    case PSCAL_INT: *out = heapNewInt(&t->rt, value->i); return *out != NULL;
    case PSCAL_REAL: *out = heapNewReal(&t->rt, value->f); return *out != NULL;
    case PSCAL_BOOL: *out = heapBool(value->i != 0); return true;
    case PSCAL_CHAR: *out = heapChar((uint8_t)value->i); return true;
    case PSCAL_TEXT:
        if (opStringFromBytes(t, value->text == NULL ? "" : value->text, value->text == NULL ? 0 : value->length, &text)) return false;
        *out = text.o;
        return true;
    case PSCAL_ANY: break; /* no value has it */
    }
    return false;
}

PscalType embedUnbox(Value any, Value *word) {
    *word = any;
    if (any.o == NULL) return PSCAL_NOTHING;
    if (any.o->typeId == TYPE_ID_STRING) return PSCAL_TEXT;
    const ObjScalar *scalar = (const ObjScalar *)(const void *)any.o;
    switch (any.o->typeId) {
    case TYPE_ID_INT: *word = scalar->value; return PSCAL_INT;
    case TYPE_ID_REAL: *word = scalar->value; return PSCAL_REAL;
    case TYPE_ID_BOOL: *word = scalar->value; return PSCAL_BOOL;
    case TYPE_ID_CHAR: *word = scalar->value; return PSCAL_CHAR;
    default: return PSCAL_NOTHING;
    }
}

bool embedValue(PscalVM *vm, PscalType type, Value word, PscalValue *out) {
    if (type == PSCAL_ANY) type = embedUnbox(word, &word);
    *out = (PscalValue){.type = type};
    if (type == PSCAL_REAL) out->f = word.f;
    else if (type != PSCAL_TEXT) out->i = type == PSCAL_NOTHING ? 0 : word.i;
    if (type != PSCAL_TEXT) return true;
    size_t n = (size_t)strLength(word.p);
    if (n + 1 > vm->resultBytes) {
        char *grown = hookRealloc(&vm->hooks, vm->result, vm->resultBytes, n + 64);
        if (grown == NULL) return false;
        vm->result = grown;
        vm->resultBytes = n + 64;
    }
    if (n > 0) memcpy(vm->result, strBytes(word.p), n);
    vm->result[n] = '\0';
    out->text = vm->result;
    out->length = n;
    return true;
}

/* The word of one argument. 0, or 1 with *why or an error pending. */
static int argument(Task *t, const HostParam *param, const PscalValue *arg, Value *word, const char **why) {
    PscalType want = param->type, have = arg->type;
    *why = "a text without bytes";
    if (have == PSCAL_TEXT && arg->text == NULL && arg->length > 0) return 1;
    *why = "an argument has another type than the parameter";
    if (want == PSCAL_ANY && have != PSCAL_NOTHING && have <= PSCAL_TEXT) {
        *why = NULL;
        return embedBox(t, arg, &word->o) ? 0 : 1;
    }
    word->i = arg->i;
    if (want == PSCAL_REAL && have == PSCAL_INT) word->f = (double)arg->i;
    else if (want != have) return 1;
    else if (want == PSCAL_REAL) word->f = arg->f;
    *why = "an argument is outside of the range of the parameter";
    bool isUnsigned64 = param->low == 0 && param->high == -1;
    if (want != PSCAL_REAL && want != PSCAL_TEXT && !isUnsigned64 && (arg->i < param->low || arg->i > param->high)) return 1;
    *why = NULL;
    return want == PSCAL_TEXT ? opStringFromBytes(t, arg->text, arg->length, word) : 0;
}

int embedArguments(Task *t, const PscalRoutine *r, const PscalValue *args, size_t count, Value *words, const char **why) {
    *why = !r->isPassable ? "the routine has parameters or a result that a host cannot pass" : "another number of arguments than parameters";
    if (!r->isPassable || count != r->count) return 1;
    for (size_t i = 0; i < count; i++) {
        if (argument(t, &r->params[i], &args[i], &words[i], why)) return 1;
    }
    return 0;
}

static PscalStatus call(PscalVM *vm, const PscalRoutine *r, const PscalValue *args, size_t count, PscalValue *result) {
    enum { ARGS_MAX = 255 };
    Task *t = vmMainTask(vm->vm);
    Value words[ARGS_MAX], word = {.i = 0};
    const char *why = "more than 255 arguments";
    Watch w;
    /* texts are made first: nothing may collect before they stand in the window, which one allocation after another can only do in the heap's slow path */
    if (count > ARGS_MAX) return embedAnswer(vm, PSCAL_MISUSE, why);
    char *base = t->nativeBase;
    if (base == NULL) t->nativeBase = NATIVE_FRAME(); /* words[] is a root */
    int failed = embedArguments(t, r, args, count, words, &why);
    if (failed != 0) {
        t->nativeBase = base;
        return why != NULL ? embedAnswer(vm, PSCAL_MISUSE, why) : finish(vm, t, failed);
    }
    watchBegin(&w, vm);
    failed = vmCall(t, r->func, words, (uint32_t)count, &word);
    watchEnd(&w);
    t->nativeBase = base;
    PscalStatus status = finish(vm, t, failed);
    if (status == PSCAL_OK && result != NULL && !embedValue(vm, r->result, word, result)) return embedAnswer(vm, PSCAL_NO_MEMORY, "out of memory");
    return status;
}

PscalStatus pscalCall(PscalVM *vm, PscalRoutine *r, const PscalValue *args, size_t count, PscalValue *result) {
    if (vm == NULL || vm->root != NULL) return PSCAL_MISUSE;
    if (r == NULL || r->module->vm != vm || (args == NULL && count > 0)) return embedAnswer(vm, PSCAL_MISUSE, "pscalCall needs a routine of this VM and its arguments");
    if (!embedEnter(vm)) return embedAnswer(vm, PSCAL_MISUSE, "the VM belongs to another thread");
    PscalStatus status = vm->callDepth > 1 ? embedAnswer(vm, PSCAL_MISUSE, "pscalCall from inside a host function: use pscalCallBack") : call(vm, r, args, count, result);
    if (status != PSCAL_OK && result != NULL) *result = (PscalValue){.type = PSCAL_NOTHING}; /* not before: it may be one of the arguments */
    embedLeave(vm);
    return status;
}
