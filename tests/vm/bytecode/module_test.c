/* module_test.c: decoding, loading through hooks, structural hashes and equality of types. */
#include "tests/vm/bytecode/support.h"

#include <check.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Decodes a patched copy of an image; the message, or NULL if it was accepted. */
static const char *decodeMessage(const void *bytes, size_t size, ModuleError *err) {
    void *copy = hookAlloc(btHooks(), size == 0 ? 1 : size);
    Module *m = NULL;
    memcpy(copy, bytes, size);
    if (moduleDecode(btHooks(), copy, size, &m, err)) {
        moduleFree(m);
        return NULL;
    }
    ck_assert_uint_eq(err->rule, 0);
    ck_assert_uint_eq(err->func, UINT32_MAX);
    hookFree(btHooks(), copy, size);
    return err->message;
}

START_TEST(module_refusesDamagedFiles) {
    size_t size;
    char *bytes = btAssemble(BT_SNIPPET("", " RET\n"), &size);
    FileHeader *h = (FileHeader *)(void *)bytes;
    SectionRec *s = (SectionRec *)(void *)(bytes + sizeof *h);
    ModuleError err;
    ck_assert_ptr_null(decodeMessage(bytes, size, &err));
#define PATCHED(place, value, isSealed, message)                                                   \
    do {                                                                                           \
        char *kept = malloc(size);                                                                 \
        memcpy(kept, bytes, size);                                                                 \
        (place) = (value);                                                                         \
        if (isSealed) btSeal(bytes, size);                                                         \
        const char *got = decodeMessage(bytes, size, &err);                                        \
        ck_assert_msg(got != NULL && strcmp(got, (message)) == 0, "%s", got);                      \
        memcpy(bytes, kept, size);                                                                 \
        free(kept);                                                                                \
    } while (0)
    PATCHED(h->magic, 1, true, "not a bytecode file: wrong magic number");
    PATCHED(h->major, 2, true, "bytecode version 2.0 is not supported; this program reads 1.0 to 1.0");
    PATCHED(h->minor, 7, true, "bytecode version 1.7 is not supported; this program reads 1.0 to 1.0");
    PATCHED(h->features, 1, true, "bytecode file needs features that this version does not have");
    PATCHED(h->fileSize, size + 8, true, "bytecode file is cut short or has trailing bytes");
    PATCHED(h->sectionCount, 12, true, "wrong number of sections");
    PATCHED(bytes[size - 1], 1, false, "checksum mismatch: the bytecode file is damaged");
    PATCHED(s[0].kind, 2, true, "sections are not in order");
    PATCHED(s[3].kind, 99, true, "sections are not in order");
    PATCHED(s[1].offset, s[1].offset + 8, true, "section is not where it must be");
    PATCHED(s[1].count, s[1].count + 1, true, "section size is wrong");
    PATCHED(s[SEC_STRING_BYTES - 1].sizeBytes, UINT64_MAX - 3, true, "section size is wrong");
    uint64_t last = s[SEC_SOURCE - 1].offset;
    PATCHED(s[SEC_SOURCE - 1], ((SectionRec){SEC_SOURCE, UINT32_MAX, last, UINT32_MAX * 4ull}), true, "section is outside the file");
    PATCHED(s[SEC_SOURCE - 1], ((SectionRec){SEC_SOURCE, 0, last, 0}), true, "bytes after the last section");
    PATCHED(bytes[size - 1], 1, true, "padding is not zero");
    for (size_t n = 0; n < size; n++) {
        const char *got = decodeMessage(bytes, n, &err);
        ck_assert_ptr_nonnull(got);
    }
    btFree(bytes, size);
}
END_TEST

/* ---- loading ---------------------------------------------------------------------------------------------------------------------------- */

/* A file in memory whose reads are short, interrupted, or fail at the n-th call. */
typedef struct FakeFile {
    const char *bytes;
    size_t size, at;
    int64_t shownSize;
    int calls, failAt, failWith;
    int open;
    int64_t live;
} FakeFile;

static bool failsNow(FakeFile *f) {
    if (f->calls++ != f->failAt) return false;
    errno = f->failWith;
    return true;
}

static void *fakeAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    FakeFile *f = user;
    (void)oldSize;
    if (newSize == 0) {
        f->live -= old != NULL;
        free(old);
        return NULL;
    }
    f->live += old == NULL;
    return realloc(old, newSize);
}

static int fakeOpen(void *user, const char *path, int flags, int mode) {
    (void)path, (void)flags, (void)mode;
    FakeFile *f = user;
    if (failsNow(f)) return -1;
    f->open++;
    return 7;
}

static int fakeClose(void *user, int fd) {
    ck_assert_int_eq(fd, 7);
    ((FakeFile *)user)->open--;
    return 0;
}

static ssize_t fakeRead(void *user, int fd, void *to, size_t n) {
    FakeFile *f = user;
    (void)fd;
    if (failsNow(f)) return -1;
    if (n > 100) n = 100;
    if (n > f->size - f->at) n = f->size - f->at;
    memcpy(to, f->bytes + f->at, n);
    f->at += n;
    return (ssize_t)n;
}

static int64_t fakeSeek(void *user, int fd, int64_t offset, int whence) {
    FakeFile *f = user;
    (void)fd, (void)offset;
    if (failsNow(f)) return -1;
    return whence == SEEK_END ? f->shownSize : 0;
}

static bool loadFake(FakeFile *f, ModuleError *err) {
    Hooks hooks = {.user = f, .alloc = fakeAlloc, .open = fakeOpen, .close = fakeClose, .read = fakeRead, .seek = fakeSeek};
    Module *m = NULL;
    bool ok = moduleLoad(&hooks, "x.pbc", &m, err);
    if (ok) moduleFree(m);
    ck_assert_int_eq(f->open, 0);
    ck_assert_int_eq(f->live, 0);
    return ok;
}

START_TEST(module_loadsThroughHooks) {
    size_t size;
    char *bytes = btAssemble(BT_SNIPPET("", " RET\n"), &size);
    ModuleError err;
    FakeFile good = {.bytes = bytes, .size = size, .shownSize = (int64_t)size, .failAt = -1};
    ck_assert(loadFake(&good, &err));
    for (int n = 0; n < good.calls; n++) {
        FakeFile bad = {.bytes = bytes, .size = size, .shownSize = (int64_t)size, .failAt = n, .failWith = EIO};
        ck_assert(!loadFake(&bad, &err));
        ck_assert_ptr_nonnull(strstr(err.message, strerror(EIO)));
        FakeFile interrupted = {.bytes = bytes, .size = size, .shownSize = (int64_t)size, .failAt = n, .failWith = EINTR};
        bool isSeek = n == 1 || n == 2;
        ck_assert(loadFake(&interrupted, &err) == !isSeek); /* seeks are never interrupted in earnest */
    }
    FakeFile shrunk = {.bytes = bytes, .size = size - 8, .shownSize = (int64_t)size, .failAt = -1};
    ck_assert(!loadFake(&shrunk, &err));
    FakeFile empty = {.bytes = bytes, .size = 0, .shownSize = 0, .failAt = -1};
    ck_assert(!loadFake(&empty, &err));
    ck_assert_str_eq(err.message, "not a bytecode file: too short");
    btFree(bytes, size);
    moduleFree(NULL);
}
END_TEST

/* ---- hashes and equality ---------------------------------------------------------------------------------------------------------------- */

static Module *verified(const char *text) {
    size_t size;
    void *bytes = btAssemble(text, &size);
    Module *m;
    ModuleError err;
    ck_assert(moduleDecode(btHooks(), bytes, size, &m, &err));
    bool ok = verifyModule(m, &err);
    ck_assert_msg(ok, "%s", err.message);
    return m;
}

#define HEAD ".pasm 1 0\n.module s0\n.main none\n.hash 0x0\n.string s0 \"m\"\n"
/* A list of integers: record 13 or 14 with a box to itself; the last two differ in the element or the offset. */
#define LIST_A HEAD ".type t13 record align=8 size=16 length=12\n.field 0 v:5 s0\n.field 8 v:14 s0\n.type t14 box align=8 elem=t13 size=16\n"
#define LIST_B HEAD ".type t13 box align=8 elem=t14 size=16\n.type t14 record align=8 size=16 length=12\n.field 0 v:5 s0\n.field 8 v:13 s0\n"
#define LIST_C HEAD ".type t13 record align=8 size=16 length=12\n.field 0 v:6 s0\n.field 8 v:14 s0\n.type t14 box align=8 elem=t13 size=16\n"
#define LIST_D HEAD ".type t13 record align=8 size=16 length=12\n.field 4 v:5 s0\n.field 8 v:14 s0\n.type t14 box align=8 elem=t13 size=16\n"
/* The same list, unrolled once: equal as an infinite tree. */
#define LIST_E HEAD ".type t13 record align=8 size=16 length=12\n.field 0 v:5 s0\n.field 8 v:14 s0\n.type t14 box align=8 elem=t15 size=16\n" \
                    ".type t15 record align=8 size=16 length=12\n.field 0 v:5 s0\n.field 8 v:16 s0\n.type t16 box align=8 elem=t13 size=16\n"

START_TEST(module_comparesTypesByStructure) {
    Module *a = verified(LIST_A), *b = verified(LIST_B), *c = verified(LIST_C), *d = verified(LIST_D), *e = verified(LIST_E);
    ck_assert(moduleTypesEqual(btHooks(), a, 13, a, 13));
    ck_assert(moduleTypesEqual(btHooks(), a, 13, b, 14));
    ck_assert(moduleTypesEqual(btHooks(), a, 14, b, 13));
    ck_assert(!moduleTypesEqual(btHooks(), a, 13, b, 13));
    ck_assert(!moduleTypesEqual(btHooks(), a, 13, c, 13));
    ck_assert(!moduleTypesEqual(btHooks(), a, 13, d, 13));
    ck_assert(moduleTypesEqual(btHooks(), a, 13, e, 13));
    ck_assert(!moduleTypesEqual(btHooks(), a, regType(REG_BYREF, 13), b, regType(REG_SLICE, 14)));
    ck_assert(moduleTypesEqual(btHooks(), a, regType(REG_BYREF, 13), b, regType(REG_BYREF, 14)));
    ck_assert_uint_eq(moduleTypeHash(a, 13), moduleTypeHash(b, 14));
    ck_assert_uint_eq(moduleTypeHash(a, 13), moduleTypeHash(e, 13));
    ck_assert_uint_ne(moduleTypeHash(a, 13), moduleTypeHash(c, 13));
    ck_assert_uint_ne(moduleTypeHash(a, 13), moduleTypeHash(d, 13));
    ck_assert_uint_ne(moduleTypeHash(a, 13), moduleTypeHash(a, 14));
    moduleFree(a), moduleFree(b), moduleFree(c), moduleFree(d), moduleFree(e);
    Module *big = verified(BT_SNIPPET("", " RET\n")), *again = verified(BT_SNIPPET("", " RET\n"));
    for (uint32_t i = 1; i < big->typeCount; i++) {
        ck_assert(moduleTypesEqual(btHooks(), big, i, again, i));
        ck_assert_uint_eq(moduleTypeHash(big, i), moduleTypeHash(again, i));
        for (uint32_t k = 1; k < i; k++) ck_assert(!moduleTypesEqual(btHooks(), big, i, again, k));
    }
    moduleFree(big), moduleFree(again);
}
END_TEST

START_TEST(module_answersAboutStringsAndSizes) {
    Module *m = verified(BT_SNIPPET("", " RET\n"));
    uint32_t length;
    const char *text = moduleString(m, 1, &length);
    ck_assert_uint_eq(length, 15);
    ck_assert_int_eq(memcmp(text, "text \0 \"quoted\"", 16), 0);
    ck_assert_uint_eq(moduleMemSize(m, 18), 8); /* a box is a reference */
    ck_assert_uint_eq(m->types[18].size, 24);   /* to a value of this size */
    ck_assert_uint_eq(moduleMemSize(m, 15), 24);
    ck_assert_uint_eq(moduleMemAlign(m, 16), 4);
    ck_assert_uint_eq(moduleRegOf(m, TR_U16), REG_I64);
    ck_assert_uint_eq(moduleRegOf(m, TR_F32), REG_F64);
    ck_assert_uint_eq(moduleRegOf(m, 18), 18);
    ck_assert_uint_eq(moduleRegOf(m, 15), 0);
    ck_assert(moduleIsRef(m, TYPE_FILE_INDEX) && !moduleIsRef(m, TR_I64));
    ck_assert_uint_eq(moduleLineAt(m, 0, NULL), 0);
    moduleFree(m);
}
END_TEST

START_TEST(opcode_tablesAgree) {
    ck_assert_uint_eq(opFind("LDX2I32", 7), OP_LDX2I32);
    ck_assert_uint_eq(opFind("NOTHING", 7), OP_COUNT);
    for (uint32_t op = 0; op < OP_COUNT; op++) {
        const OpInfo *info = &opInfo[op];
        ck_assert_uint_eq(opFind(info->name, strlen(info->name)), op);
        ck_assert_uint_le(info->extWords, 3);
        ck_assert((info->b >= OPD_S32 && info->b <= OPD_ST32) == (info->c == OPD_HI));
        ck_assert(!(info->flags & OPF_BRANCH) || (info->flags & OPF_END));
    }
    ck_assert(opFallsThrough(OP_ADD) && opFallsThrough(OP_JT) && opFallsThrough(OP_SWITCH) && opFallsThrough(OP_FORUP) && opFallsThrough(OP_CALL));
    ck_assert(!opFallsThrough(OP_JMP) && !opFallsThrough(OP_LOOP) && !opFallsThrough(OP_RET) && !opFallsThrough(OP_TRAP) && !opFallsThrough(OP_UNWIND));
    for (uint32_t i = 0; i < builtinSigCount; i++) { /* the verifier knows these letters only */
        const char *signature = builtinSigs[i].signature;
        if (!builtinExists(i)) continue;
        ck_assert_ptr_nonnull(strchr(signature, ':'));
        ck_assert_uint_eq(strspn(signature, "ifsFr:@bS"), strlen(signature));
        ck_assert_uint_eq(strcspn(signature, "@bS:"), strcspn(signature, ":")); /* results are plain values */
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("module");
    TCase *tests = tcase_create("all");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, module_refusesDamagedFiles);
    tcase_add_test(tests, module_loadsThroughHooks);
    tcase_add_test(tests, module_comparesTypesByStructure);
    tcase_add_test(tests, module_answersAboutStringsAndSizes);
    tcase_add_test(tests, opcode_tablesAgree);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
