/* support.c: helpers of the tests of vm/bytecode. */
#define XXH_INLINE_ALL
#include "tests/vm/bytecode/support.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static void *testAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    (void)user, (void)oldSize;
    if (newSize != 0) return realloc(old, newSize);
    free(old);
    return NULL;
}

const Hooks *btHooks(void) {
    static const Hooks hooks = {.alloc = testAlloc};
    return &hooks;
}

void *btAssemble(const char *text, size_t *size) {
    void *bytes = NULL;
    AsmError err;
    bool ok = asmModule(btHooks(), text, strlen(text), &bytes, size, &err);
    ck_assert_msg(ok, "%u:%u: %s", err.line, err.column, err.message);
    return bytes;
}

void btFree(void *bytes, size_t size) { hookFree(btHooks(), bytes, size); }

uint32_t btVerify(void *bytes, size_t size, ModuleError *err) {
    Module *m = NULL;
    bool ok = moduleDecode(btHooks(), bytes, size, &m, err);
    if (!ok) btFree(bytes, size);
    ck_assert_msg(ok, "decode: %s", err->message);
    uint32_t rule = verifyModule(m, err) ? 0 : err->rule;
    ck_assert(m->isVerified == (rule == 0));
    moduleFree(m);
    return rule;
}

uint32_t btVerifyText(const char *text, ModuleError *err) {
    size_t size;
    void *bytes = btAssemble(text, &size);
    return btVerify(bytes, size, err);
}

void btSeal(void *bytes, size_t size) {
    FileHeader *h = bytes;
    h->checksum = moduleChecksum(bytes, size);
}

typedef struct Text {
    char *bytes;
    size_t size, capacity;
} Text;

static void appendText(void *user, const char *text, size_t size) {
    Text *t = user;
    if (t->size + size + 1 > t->capacity) {
        t->capacity = (t->size + size + 1) * 2;
        t->bytes = realloc(t->bytes, t->capacity);
        ck_assert_ptr_nonnull(t->bytes);
    }
    memcpy(t->bytes + t->size, text, size);
    t->size += size;
    t->bytes[t->size] = 0;
}

char *btDisassemble(const Module *m, bool omitComments) {
    Text t = {NULL, 0, 0};
    DisasmOptions options = {.omitComments = omitComments};
    if (disasmModuleWith(m, appendText, &t, &options)) return t.bytes;
    free(t.bytes);
    return NULL;
}
