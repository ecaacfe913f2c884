/* unit_store.c: the units of a program: found, compiled or taken from the cache, linked (unit.h). */
#include "frontends/core/unit_store.h"
#include "vm/bytecode/link.h"
#include <stdio.h>
#include <string.h>

void unitStoreOpen(UnitStore *store, Session *root) {
    *store = (UnitStore){.root = root};
    store->last = &store->first;
    store->lastDep = &store->deps;
    root->compile.store = store;
}

static void closeSession(UnitModule *m) {
    if (m->isOpen) sessionClose(&m->session);
    m->isOpen = false;
}

void unitStoreClose(UnitStore *store) {
    for (UnitModule *m = store->first; m != NULL; m = m->next) {
        closeSession(m);
        moduleFree(m->module);
        cacheListFree(&m->notes);
        hookFree(store->root->compile.hooks, m->interface, m->interfaceSize + 1);
    }
    store->first = NULL;
}

UnitModule *unitStoreFind(UnitStore *store, const char *key) {
    for (UnitModule *m = store->first; m != NULL; m = m->next) {
        if (strcmp(m->key, key) == 0) return m;
    }
    return NULL;
}

static const char *keep(UnitStore *store, const char *text) { return arenaCopy(&store->root->compile.lasting, text, strlen(text)); }

const char *unitFolder(UnitStore *store, const char *path) {
    const char *slash = strrchr(path, '/');
    if (slash == NULL) return "";
    return arenaCopy(&store->root->compile.lasting, path, slash == path ? 1 : (size_t)(slash - path));
}

UnitModule *unitStoreLocate(UnitStore *store, const UnitQuery *q) {
    char path[UNIT_PATH_MAX];
    UnitModule *m = unitStoreFind(store, q->name);
    if (m != NULL) return m;
    if (store->count >= UNIT_COUNT_MAX || !unitSearch(q, path, sizeof path, NULL, NULL)) return NULL;
    m = ARENA_NEW(&store->root->compile.lasting, UnitModule);
    m->key = keep(store, q->name);
    m->path = keep(store, path);
    m->fe = unitLanguage(q, path);
    m->query = (UnitQuery){q->fe, q->languages, q->options, keep(store, q->folder), m->key, q->file == NULL ? NULL : keep(store, q->file)};
    m->lastDep = &m->deps;
    m->notes.hooks = store->root->compile.hooks;
    *store->last = m;
    store->last = &m->next;
    store->count++;
    return m;
}

void unitStoreDepend(UnitStore *store, UnitModule *user, UnitModule *m, const char *name, const char *file, bool isOfInterface) {
    UnitDep *first = user == NULL ? store->deps : user->deps;
    for (UnitDep *d = first; d != NULL; d = d->next) {
        if (d->module == m) return;
    }
    UnitDep *d = ARENA_NEW(&store->root->compile.lasting, UnitDep);
    *d = (UnitDep){.module = m, .name = keep(store, name), .file = keep(store, file == NULL ? "" : file), .isOfInterface = isOfInterface};
    UnitDep ***last = user == NULL ? &store->lastDep : &user->lastDep;
    **last = d;
    *last = &d->next;
}

/* ---- the interface ----------------------------------------------------------------------------------------------------------- */

static uint64_t mix(uint64_t h, uint64_t x) {
    h = (h ^ x) * 0x9E3779B97F4A7C15ull;
    return h ^ h >> 29;
}

static void setInterface(UnitStore *store, UnitModule *m, const char *text, size_t size) {
    const Hooks *hooks = store->root->compile.hooks;
    hookFree(hooks, m->interface, m->interfaceSize + 1);
    m->interface = size < UINT32_MAX ? hookAlloc(hooks, size + 1) : NULL;
    m->interfaceSize = size;
    if (m->interface == NULL) sessionNoMemory(&store->root->compile);
    memcpy(m->interface, text, size);
    m->interface[size] = 0;
    m->hash = cacheHash(text, size);
    for (const UnitDep *d = m->deps; d != NULL; d = d->next) {
        if (d->isOfInterface) m->hash = mix(m->hash, d->module->hash);
    }
    m->state = UNIT_READY;
}

static void compileInterface(UnitStore *store, UnitModule *m) {
    Session *s = &m->session;
    Compile *c = &s->compile;
    c->self = m;
    sessionStart(s, m->key, true);
    c->store = store;
    const char *text;
    size_t size;
    if (!s->fe->parseInterface(c) || c->diag.errorCount > 0 || !unitPublish(c, &text, &size)) {
        m->state = UNIT_FAILED;
        closeSession(m);
        return;
    }
    setInterface(store, m, text, size);
}

/* ---- the cache ------------------------------------------------------------------------------------------------------------------ */

/* Notes of an entry: 'i' files included (cache.c checks them); 'n', 'm' units used in interface and implementation, with the hash of their interface. */
typedef struct CachedUses {
    UnitStore *store;
    UnitModule *m;
} CachedUses;

static UnitModule *locateDep(UnitStore *store, const UnitModule *user, const char *name, const char *file) {
    UnitQuery q = {user->fe, user->query.languages, user->query.options, unitFolder(store, user->path), name, file[0] == 0 ? NULL : file};
    UnitModule *m = unitStoreLocate(store, &q);
    if (m != NULL && m->state == UNIT_NEW && m != user) unitStoreRead(store, m);
    return m;
}

static bool isUseCurrent(void *user, const CacheRecord *r) {
    const CachedUses *x = user;
    if (r->kind == 'i') return cacheNote(&x->m->notes, r), true;
    if (r->kind != 'n' && r->kind != 'm') return false;
    UnitModule *used = NULL;
    if (r->kind == 'n') { /* its interface decides whether ours is still the same */
        used = locateDep(x->store, x->m, r->texts[0], r->texts[1]);
        if (used == NULL || used->interface == NULL || used->hash != r->hash || used->state == UNIT_READING) return false;
        unitStoreDepend(x->store, x->m, used, r->texts[0], r->texts[1], true);
        return true;
    }
    UnitDep *d = ARENA_NEW(&x->store->root->compile.lasting, UnitDep);
    *d = (UnitDep){.name = keep(x->store, r->texts[0]), .file = keep(x->store, r->texts[1]), .hash = r->hash};
    *x->m->lastDep = d;
    x->m->lastDep = &d->next;
    return true;
}

static const ExportRec *interfaceOf(const Module *m) {
    for (uint32_t i = 0; i < m->exportCount; i++) {
        if (m->exports[i].kind == LINK_TEXT && strcmp(moduleString(m, m->exports[i].name, NULL), UNIT_INTERFACE) == 0) return &m->exports[i];
    }
    return NULL;
}

static void forgetDeps(UnitModule *m) {
    m->notes.size = 0;
    m->notes.count = 0;
    m->deps = NULL;
    m->lastDep = &m->deps;
}

static bool takeCached(UnitStore *store, UnitModule *m) {
    CachedUses uses = {store, m};
    m->module = cacheLoad(&m->session.key, store->root->compile.hooks, isUseCurrent, &uses);
    const ExportRec *e = m->module == NULL ? NULL : interfaceOf(m->module);
    if (e == NULL) {
        moduleFree(m->module);
        m->module = NULL;
        forgetDeps(m);
        return false;
    }
    uint32_t length;
    const char *text = moduleString(m->module, e->index, &length);
    setInterface(store, m, text, length);
    m->isCached = true;
    return true;
}

static void storeCached(UnitStore *store, UnitModule *m) {
    const Hooks *hooks = store->root->compile.hooks;
    CacheList list = {.hooks = hooks};
    cacheNoteIncludes(&m->notes, &m->session.compile.sources);
    cacheNoteList(&list, &m->notes);
    for (const UnitDep *d = m->deps; d != NULL; d = d->next) {
        CacheRecord r = {d->isOfInterface ? 'n' : 'm', d->module->hash, {d->name, d->file}};
        cacheNote(&list, &r);
    }
    cacheStore(&m->session.key, &list, m->module->bytes, m->module->byteCount);
    cacheListFree(&list);
}

/* ---- phases ---------------------------------------------------------------------------------------------------------------------- */

static bool openSource(UnitStore *store, UnitModule *m) {
    const char *reason;
    sessionOpen(&m->session, m->fe, store->root->options, &store->root->compile);
    m->isOpen = true;
    if (sessionRead(&m->session, m->path, &reason) != SOURCE_OK) {
        sessionMessage(store->root, "%s: error: cannot read %s: %s\n", store->root->fe->name, m->path, reason != NULL ? reason : "no file that can be compiled");
        return false;
    }
    const SourceFile *f = m->session.compile.mainFile;
    m->textHash = cacheHash(f->text, f->size);
    cacheInit(&m->session.key, m->session.fe, m->session.options, f);
    return true;
}

void unitStoreRead(UnitStore *store, UnitModule *m) {
    if (store->depth >= UNIT_DEPTH_MAX || m->fe->parseInterface == NULL || !openSource(store, m)) {
        m->state = UNIT_FAILED;
        return;
    }
    store->depth++;
    m->state = UNIT_READING;
    if (store->root->options->noCache || !takeCached(store, m)) compileInterface(store, m);
    store->depth--;
}

/* The uses of a cached implementation. False: it was compiled against other interfaces. */
static bool areUsesCurrent(UnitStore *store, UnitModule *m) {
    for (UnitDep *d = m->deps; d != NULL; d = d->next) {
        if (d->module != NULL) continue;
        d->module = locateDep(store, m, d->name, d->file);
        if (d->module == NULL || d->module->interface == NULL || d->module->hash != d->hash) return false;
    }
    return true;
}

static void compileRest(UnitStore *store, UnitModule *m) {
    Session *s = &m->session;
    Compile *c = &s->compile;
    m->state = UNIT_FAILED;
    if (!s->fe->parseRest(c) || c->diag.errorCount > 0) {
        if (c->diag.errorCount == 0) sessionMessage(s, "%s: error: cannot compile %s: out of memory or too large\n", s->fe->name, m->path);
        return;
    }
    m->module = sessionFinish(s);
    if (m->module == NULL) return;
    m->state = UNIT_DONE;
    storeCached(store, m);
}

static void complete(UnitStore *store, UnitModule *m) {
    if (m->isCached && !areUsesCurrent(store, m)) {
        moduleFree(m->module);
        m->module = NULL;
        m->isCached = false;
        forgetDeps(m);
        m->state = UNIT_READING;
        compileInterface(store, m); /* gives the same interface again: it depends on nothing that has changed */
    }
    if (m->state == UNIT_FAILED) return;
    if (m->isCached) m->state = UNIT_DONE;
    else compileRest(store, m);
}

const UnitModule *unitStoreComplete(UnitStore *store) {
    const UnitModule *failed = NULL;
    for (UnitModule *m = store->first; m != NULL; m = m->next) { /* the list grows while units are compiled */
        if (m->state == UNIT_READY) complete(store, m);
        if (m->state == UNIT_DONE || m->state == UNIT_FAILED) closeSession(m);
        if (m->state == UNIT_FAILED) failed = m;
    }
    return failed;
}

/* ---- linking ----------------------------------------------------------------------------------------------------------------------- */

typedef struct LinkOrder {
    Module **modules;
    uint32_t count;
} LinkOrder;

/* Units before their users, as far as they do not use each other. */
static void visit(LinkOrder *o, const UnitDep *deps) {
    for (const UnitDep *d = deps; d != NULL; d = d->next) {
        UnitModule *m = d->module;
        if (m->index != 0) continue;
        m->index = 1;
        visit(o, m->deps);
        o->modules[o->count++] = m->module;
    }
}

Module *unitStoreLink(UnitStore *store, Module *program) {
    Session *s = store->root;
    LinkOrder order = {ARENA_ARRAY(&s->compile.lasting, Module *, store->count + 1), 0};
    void *bytes = NULL;
    size_t size = 0;
    ModuleError err;
    visit(&order, store->deps);
    order.modules[order.count++] = program;
    bool ok = linkModules(s->compile.hooks, order.modules, order.count, &bytes, &size, &err);
    if (!ok) sessionMessage(s, "%s: error: cannot link %s: %s\n", s->fe->name, s->compile.mainFile->path, err.message);
    moduleFree(program);
    return ok ? sessionVerify(s, bytes, size) : NULL;
}

/* ---- the program's cache entry ------------------------------------------------------------------------------------------------------ */

void unitStoreNote(UnitStore *store, CacheList *list) {
    for (const UnitModule *m = store->first; m != NULL; m = m->next) {
        char name[UNIT_PATH_MAX]; /* the language of its user, a blank, its key */
        (void)snprintf(name, sizeof name, "%s %s", m->query.fe->name, m->key);
        CacheRecord r = {'u', m->textHash, {m->query.folder, name, m->query.file, m->path}};
        cacheNote(list, &r);
        cacheNoteList(list, &m->notes);
    }
}

const FrontEnd *unitLanguageNamed(const Session *root, const char *name, size_t length) {
    if (strlen(root->fe->name) == length && memcmp(root->fe->name, name, length) == 0) return root->fe;
    for (const FrontEnd *const *fe = root->options->languages; fe != NULL && *fe != NULL; fe++) {
        if (strlen((*fe)->name) == length && memcmp((*fe)->name, name, length) == 0) return *fe;
    }
    return NULL;
}

bool unitNoteIsCurrent(Session *root, const CacheRecord *r) {
    char path[UNIT_PATH_MAX];
    if (r->kind == 'i') return true;
    if (r->kind != 'u') return false;
    const char *key = strchr(r->texts[1], ' ');
    const FrontEnd *fe = key != NULL ? unitLanguageNamed(root, r->texts[1], (size_t)(key - r->texts[1])) : NULL;
    if (fe == NULL) return false;
    UnitQuery q = {fe, root->options->languages, &root->options->compile, r->texts[0], key + 1, r->texts[2][0] == 0 ? NULL : r->texts[2]};
    return unitSearch(&q, path, sizeof path, NULL, NULL) && strcmp(path, r->texts[3]) == 0 &&
           cacheFileHasHash(root->compile.hooks, path, r->hash);
}
