/* unit.c: what a compilation does with units: names them, reads their interfaces into its own tables, looks into them. */
#include "frontends/core/unit_store.h"
#include "frontends/core/json.h"
#include <string.h>

bool unitIsNamed(const Unit *u, const Name *name) {
    return strcmp(u->key, name->text) == 0;
}

Symbol *unitFind(const Unit *u, const Name *name) {
    for (uint32_t i = u->symbolCount; i-- > 0;) {
        if (u->symbols[i]->name == name) return u->symbols[i];
    }
    return NULL;
}

uint64_t unitHash(const Unit *u) { return u->module->hash; }

const char *unitFile(const Unit *u) { return u->module->query.file; }

/* ---- reading interfaces ---------------------------------------------------------------------------------------------------- */

Unit *unitOf(Compile *c, const char *key) {
    for (Unit *u = c->units; u != NULL; u = u->next) {
        if (strcmp(u->key, key) == 0) return u;
    }
    return NULL;
}

static Unit *readInterface(Compile *c, UnitModule *m);

static Unit *findForeign(void *user, const char *key) {
    Compile *c = user;
    Unit *u = unitOf(c, key);
    if (u != NULL) return u;
    UnitModule *m = unitStoreFind(c->store, key);
    return m == NULL || m->interface == NULL ? NULL : readInterface(c, m);
}

/* Interfaces name each other without circles, and their chains are as short as those of unitStoreRead. */
static Unit *readInterface(Compile *c, UnitModule *m) {
    Unit *u = ARENA_NEW(&c->arena, Unit);
    u->key = m->key;
    u->module = m;
    if (!treeReadInterface(c, u, m->interface, (uint32_t)m->interfaceSize, findForeign, c)) return NULL;
    *c->lastUnit = u;
    c->lastUnit = &u->next;
    return u;
}

/* ---- writing ours ------------------------------------------------------------------------------------------------------------ */

typedef struct TextBuffer {
    Arena *arena;
    char *bytes;
    size_t size, capacity;
} TextBuffer;

static void addText(void *user, const char *bytes, size_t n) {
    TextBuffer *b = user;
    if (n > b->capacity - b->size) {
        size_t capacity = (b->capacity + n) * 2;
        char *grown = arenaAlloc(b->arena, capacity);
        if (b->size > 0) memcpy(grown, b->bytes, b->size);
        b->bytes = grown;
        b->capacity = capacity;
    }
    memcpy(b->bytes + b->size, bytes, n);
    b->size += n;
}

bool unitPublish(Compile *c, const char **text, size_t *size) {
    TextBuffer buffer = {.arena = &c->bodyArena}; /* the writer needs c->arena as a stack */
    if (!treeWriteInterface(c, addText, &buffer)) return false;
    *text = buffer.bytes;
    *size = buffer.size;
    if (buffer.size > UINT32_MAX) return false;
    if (c->onInterface != NULL) c->onInterface(c->user, buffer.bytes, (uint32_t)buffer.size);
    return true;
}

/* ---- using --------------------------------------------------------------------------------------------------------------------- */

typedef struct Missing {
    Compile *c;
    Pos pos;
    uint32_t length;
} Missing;

static void noteFolder(void *user, const char *folder, const char *reason) {
    const Missing *x = user;
    (void)diagReport(&x->c->diag, x->pos, x->length, DIAG_N_SEARCHED, folder, reason);
}

static void reportMissing(Compile *c, const UnitQuery *q, const Name *name, Pos pos, uint32_t length) {
    char path[UNIT_PATH_MAX];
    Missing x = {c, pos, length};
    if (!c->diag.isFull) (void)diagReport(&c->diag, pos, length, DIAG_UNIT_MISSING, name->spelling);
    if (!c->diag.isFull && !c->diag.isDropping) (void)unitSearch(q, path, sizeof path, noteFolder, &x);
}

static const char *folderOf(Compile *c, Pos pos) {
    const SourceFile *file = sourcesFileAt(&c->sources, pos);
    return unitFolder(c->store, file != NULL ? file->path : c->mainFile->path);
}

static Unit *useFound(Compile *c, const UnitQuery *q, const Name *name, Pos pos, uint32_t length, bool isOfInterface) {
    UnitStore *store = c->store;
    UnitModule *m = unitStoreLocate(store, q);
    if (m == NULL) return reportMissing(c, q, name, pos, length), NULL;
    if (m == c->self) return (void)diagReport(&c->diag, pos, length, DIAG_UNIT_SELF), NULL;
    if (m->state == UNIT_READING) {
        return (void)diagReport(&c->diag, pos, length, DIAG_UNIT_CIRCLE, name->spelling), NULL;
    }
    if (m->state == UNIT_NEW) unitStoreRead(store, m);
    Unit *u = unitOf(c, m->key);
    if (u == NULL && m->interface != NULL) u = readInterface(c, m);
    if (u == NULL && m->interface != NULL) return (void)diagReport(&c->diag, pos, length, DIAG_UNIT_DAMAGED, name->spelling), NULL;
    if (u == NULL || m->state == UNIT_FAILED) return (void)diagReport(&c->diag, pos, length, DIAG_UNIT_BROKEN, name->spelling), NULL;
    u->isUsed = true;
    u->isOfInterface |= isOfInterface;
    unitStoreDepend(store, c->self, m, m->key, q->file, isOfInterface);
    return u;
}

Unit *unitUse(Compile *c, const Name *name, const char *file, Pos pos, uint32_t length, bool isOfInterface) {
    UnitStore *store = c->store;
    if (store == NULL) return (void)diagReport(&c->diag, pos, length, DIAG_UNIT_MISSING, name->spelling), NULL;
    UnitQuery q = {c->self != NULL ? c->self->fe : store->root->fe, store->root->options->languages, c->options, folderOf(c, pos), name->text, file};
    return useFound(c, &q, name, pos, length, isOfInterface);
}

/* The query for such a unit. False: it is not known yet, and no folder has it. */
static bool findAgain(Compile *c, const UnitBefore *before, Pos pos, UnitQuery *q) {
    char path[UNIT_PATH_MAX];
    UnitStore *store = c->store;
    const FrontEnd *fe = store == NULL ? NULL : unitLanguageNamed(store->root, before->language, strlen(before->language));
    if (fe == NULL) return false;
    *q = (UnitQuery){fe, store->root->options->languages, c->options, unitFolder(store, c->mainFile->path), before->name->text, before->file};
    if (unitStoreFind(store, before->name->text) != NULL || unitSearch(q, path, sizeof path, NULL, NULL)) return true;
    q->folder = folderOf(c, pos);
    return unitSearch(q, path, sizeof path, NULL, NULL);
}

bool unitIsThere(Compile *c, const UnitBefore *before, Pos pos) {
    UnitQuery q;
    return findAgain(c, before, pos, &q);
}

Unit *unitUseAgain(Compile *c, const UnitBefore *before, Pos pos, uint32_t length) {
    UnitQuery q = {.fe = NULL};
    bool isThere = findAgain(c, before, pos, &q);
    if (!isThere && q.fe == NULL) return (void)diagReport(&c->diag, pos, length, DIAG_UNIT_MISSING, before->name->spelling), NULL;
    Unit *u = useFound(c, &q, before->name, pos, length, false);
    if (u == NULL || u->module->hash == before->hash) return u;
    return (void)diagReport(&c->diag, pos, length, DIAG_UNIT_CHANGED, before->name->spelling), NULL;
}

bool unitsComplete(Compile *c, Pos pos, uint32_t length) {
    if (c->store == NULL || c->self != NULL) return true;
    const UnitModule *failed = unitStoreComplete(c->store);
    return failed == NULL || diagReport(&c->diag, pos, length, DIAG_UNIT_BROKEN, failed->key);
}
