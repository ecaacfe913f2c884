/* c_layout_bytecode_test.c: layouts come from bytecode and may say anything. */
#include "tests/runtime/mem/heap_fixture.h"

#include "runtime/builtins/c_layout.h"

typedef struct TestLayout {
    TestHeap *t;
    ObjType wordType; /* box of 16 bytes */
    Obj *box;
} TestLayout;

static void setUp(TestLayout *p) {
    p->t = testHeapNew(NULL);
    p->wordType = (ObjType){.shape = OBJ_BOX, .size = 16, .elemKind = RT_RECORD, .name = "words"};
    ck_assert(heapAddType(p->t->heap, &p->wordType));
    p->box = heapNewBox(&p->t->rt, &p->wordType);
    ck_assert_ptr_nonnull(p->box);
    testPush(p->t, p->box);
    memset(objValue(p->box), 1, 16);
}

enum { GUARD = 0x55 };

/* Packs one value into `size` bytes and looks at the byte behind them. */
static int pack(TestLayout *p, const char *layout, int64_t size) {
    char out[64];
    memset(out, GUARD, sizeof out);
    ck_assert_int_lt(size, (int64_t)sizeof out - 8);
    int status = cLayoutPack(&p->t->rt, p->box, layout, (int64_t)strlen(layout), size, false, out);
    for (int64_t i = size; i < (int64_t)sizeof out; i++) ck_assert_int_eq(out[i], GUARD);
    if (status != 0) ck_assert_int_eq(p->t->rt.error.code, RTE_CAST);
    p->t->rt.error.code = RT_OK;
    return status;
}

START_TEST(layout_packsEachKind) {
    TestLayout p;
    setUp(&p);
    ck_assert_int_eq(pack(&p, "4 16 i8,0,1", 4), 0);
    ck_assert_int_eq(pack(&p, "8 16 f0,0,2", 8), 0);
    ck_assert_int_eq(pack(&p, "16 16 l8,0,1", 16), 0);
    ck_assert_int_eq(pack(&p, "5 16 b11,0,5", 5), 0);
    ck_assert_int_eq(pack(&p, "2 16 70,0,9", 2), 0);
    testHeapFree(p.t);
}
END_TEST

START_TEST(layout_otherKindsAreRefused) {
    TestLayout p;
    setUp(&p);
    char layout[] = "4 16 ?0,0,1";
    for (int kind = 1; kind < 256; kind++) {
        layout[5] = (char)kind;
        bool isKnown = strchr("bif01234567", kind) != NULL;
        ck_assert_msg((pack(&p, layout, 4) == 0) == isKnown, "kind %d", kind);
    }
    testHeapFree(p.t);
}
END_TEST

START_TEST(layout_partsStayInside) {
    TestLayout p;
    setUp(&p);
    static const char *const layouts[] = {"4 16 i9,0,1", "4 16 i8,1,1",  "4 16 i0,0,2",   "4 16 l0,0,1",  "1 16 70,0,2",
                                          "9 16 00,0,64", "4 16 b0,0,-1", "4 16 i-8,0,1", "4 16 b0,0,2147483646", "4 16 b2147483646,0,1"};
    for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++) ck_assert_msg(pack(&p, layouts[i], 4 - 3 * (i == 4) + 5 * (i == 5)) != 0, "%s", layouts[i]);
    testHeapFree(p.t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("c_layout");
    TCase *c = tcase_create("c_layout");
    tcase_add_test(c, layout_packsEachKind);
    tcase_add_test(c, layout_otherKindsAreRefused);
    tcase_add_test(c, layout_partsStayInside);
    suite_add_tcase(s, c);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
