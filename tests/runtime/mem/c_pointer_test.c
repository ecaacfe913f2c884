/* c_pointer_test.c: memory of C programs that has no type, or gets one late. */
#include "tests/runtime/mem/heap_fixture.h"

#include "runtime/mem/pointer.h"

typedef struct TestPointers {
    TestHeap *t;
    ObjType charType, intType, emptyType; /* boxes */
    ObjType intsType;                     /* dynamic arrays */
} TestPointers;

static void setUp(TestPointers *p) {
    p->t = testHeapNew(NULL);
    p->charType = (ObjType){.shape = OBJ_BOX, .size = 1, .name = "char"};
    p->intType = (ObjType){.shape = OBJ_BOX, .size = 8, .elemKind = RT_I64, .name = "int"};
    p->emptyType = (ObjType){.shape = OBJ_BOX, .size = 0, .elemKind = RT_RECORD, .name = "empty"};
    p->intsType = (ObjType){.shape = OBJ_DYN, .size = 8, .elemKind = RT_I64, .name = "ints"};
    ObjType *types[] = {&p->charType, &p->intType, &p->emptyType, &p->intsType};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) ck_assert(heapAddType(p->t->heap, types[i]));
}

static ObjRaw *newRaw(TestPointers *p, int64_t bytes) {
    ObjRaw *raw = pointerNewRaw(&p->t->rt, bytes);
    ck_assert_ptr_nonnull(raw);
    testPush(p->t, raw);
    return raw;
}

/* `(char *)raw + at` */
static Obj *scaledAt(TestPointers *p, ObjRaw *raw, int64_t at) {
    Obj *scaled;
    ck_assert_int_eq(pointerCast(&p->t->rt, &raw->head, &p->charType, &p->t->bytesType, POINTER_STEPPED, &scaled), 0);
    ck_assert_int_eq(pointerMove(&p->t->rt, scaled, at, 1, &scaled), 0);
    ck_assert_uint_ne(scaled->flags & OBJ_SCALED, 0);
    testPush(p->t, scaled);
    return scaled;
}

START_TEST(resize_needsAnArrayTypeForSeveralValues) {
    TestPointers p;
    setUp(&p);
    Rt *rt = &p.t->rt;
    ObjRaw *raw = newRaw(&p, 24);
    TestNode *node = testNode(p.t, 5); /* no dynamic array has such elements */
    testPush(p.t, node);
    ck_assert_int_eq(pointerGiveSourceType(rt, &raw->head, &node->head, 24, 24), 0);
    Obj *resized = NULL;
    ck_assert_int_ne(pointerResizeRaw(rt, &raw->head, 240, &resized), 0);
    ck_assert_int_eq(rt->error.code, RTE_CAST);
    ck_assert(!objIsNil(&raw->head));
    rt->error.code = RT_OK;
    ck_assert_int_eq(pointerResizeRaw(rt, &raw->head, 30, &resized), 0);
    PointerRange r;
    ck_assert(pointerRange(rt, ((ObjRaw *)(void *)resized)->typed, &r));
    ck_assert_int_eq(r.count, 1);
    ck_assert(objIsNil(&raw->head));
    testHeapFree(p.t);
}
END_TEST

START_TEST(address_ofAPlaceInMemoryWithoutATypeIsThatOfAByte) {
    TestPointers p;
    setUp(&p);
    ObjRaw *raw = newRaw(&p, 100);
    Obj *scaled = scaledAt(&p, raw, 4);
    void *start, *place;
    ck_assert_int_eq(pointerToAddress(&p.t->rt, scaled, &place), 0);
    ck_assert_int_eq(pointerToAddress(&p.t->rt, &raw->head, &start), 0);
    ck_assert_ptr_eq(place, (char *)start + 4);
    memset(place, 1, 96);
    ck_assert(!objIsNil(&raw->head));
    ck_assert_int_eq(raw->bytes, 100);
    testHeapFree(p.t);
}
END_TEST

START_TEST(address_ofBytesOfOtherValuesIsRefused) {
    TestPointers p;
    setUp(&p);
    Rt *rt = &p.t->rt;
    ObjRaw *raw = newRaw(&p, 12);
    Obj *scaled = scaledAt(&p, raw, 4);
    void *place;
    ck_assert_int_eq(pointerGiveType(rt, raw, &p.intType, &p.intsType, 4), 0);
    ck_assert_int_ne(pointerToAddress(rt, scaled, &place), 0);
    ck_assert_int_eq(rt->error.code, RTE_CAST);
    testHeapFree(p.t);
}
END_TEST

START_TEST(scaled_staysReadOnly) {
    TestPointers p;
    setUp(&p);
    Rt *rt = &p.t->rt;
    ObjRaw *raw = newRaw(&p, 12);
    ck_assert_int_eq(pointerGiveType(rt, raw, &p.intType, &p.intsType, 4), 0);
    raw->typed->flags |= OBJ_READONLY | 4u << OBJ_UNIT_SHIFT;
    Obj *scaled;
    ck_assert_int_eq(pointerCast(rt, raw->typed, &p.charType, &p.t->bytesType, POINTER_STEPPED, &scaled), 0);
    ck_assert_uint_ne(scaled->flags & OBJ_SCALED, 0);
    ck_assert_uint_ne(scaled->flags & OBJ_READONLY, 0);
    testHeapFree(p.t);
}
END_TEST

START_TEST(distance_countsBytesOfC) {
    TestPointers p;
    setUp(&p);
    Rt *rt = &p.t->rt;
    ObjRaw *raw = newRaw(&p, 12), *other = newRaw(&p, 12);
    Obj *first = scaledAt(&p, raw, 0), *last = scaledAt(&p, raw, 8), *elsewhere = scaledAt(&p, other, 4);
    int64_t bytes = 0;
    ck_assert(pointerScaledDistance(rt, (PointerAt){last, 0}, (PointerAt){first, 0}, &bytes));
    ck_assert_int_eq(bytes, 8);
    ck_assert_int_eq(pointerGiveType(rt, raw, &p.intType, &p.intsType, 4), 0);
    ck_assert(pointerScaledDistance(rt, (PointerAt){first, 0}, (PointerAt){last, 0}, &bytes));
    ck_assert_int_eq(bytes, -8);
    ck_assert(!pointerScaledDistance(rt, (PointerAt){elsewhere, 0}, (PointerAt){first, 0}, &bytes));
    ck_assert(!pointerScaledDistance(rt, (PointerAt){last, 0}, (PointerAt){raw->typed, 0}, &bytes));
    testHeapFree(p.t);
}
END_TEST

START_TEST(places_ofScaledPointersAreThoseOfMovedOnes) {
    TestPointers p;
    setUp(&p);
    Rt *rt = &p.t->rt;
    ObjRaw *raw = newRaw(&p, 12);
    Obj *first = scaledAt(&p, raw, 0), *last = scaledAt(&p, raw, 8);
    for (int isTyped = 0; isTyped < 2; isTyped++) {
        int64_t bytes = 0;
        ck_assert_int_eq(pointerOrder(rt, (PointerAt){first, 7}, (PointerAt){last, 0}), -1);
        ck_assert_int_eq(pointerOrder(rt, (PointerAt){first, 8}, (PointerAt){last, -1}), 1);
        ck_assert(pointerSame(rt, (PointerAt){first, 8}, (PointerAt){last, 0}));
        ck_assert(!pointerSame(rt, (PointerAt){first, 8}, (PointerAt){last, 4}));
        ck_assert_int_eq(pointerDistance(rt, (PointerAt){last, 3}, (PointerAt){first, 1}, 1, &bytes), 0);
        ck_assert_int_eq(bytes, 10);
        ck_assert_int_eq(pointerStep(rt, last, 4), 0);
        ck_assert_int_eq(pointerStep(rt, last, 5), 1);
        ck_assert_int_eq(rt->error.code, RTE_RANGE);
        ck_assert_int_eq(pointerStep(rt, last, INT64_MIN), 1);
        rt->error.code = RT_OK;
        if (!isTyped) ck_assert_int_eq(pointerGiveType(rt, raw, &p.intType, &p.intsType, 4), 0);
    }
    testHeapFree(p.t);
}
END_TEST

START_TEST(unit_isNeverZero) {
    TestPointers p;
    setUp(&p);
    Rt *rt = &p.t->rt;
    Obj *empty = heapNewBox(rt, &p.emptyType);
    ck_assert_ptr_nonnull(empty);
    testPush(p.t, empty);
    PointerRange r;
    ck_assert(pointerRange(rt, empty, &r));
    ck_assert_int_ge(pointerUnit(rt, empty, &r, 4), 1);
    testHeapFree(p.t);
}
END_TEST

START_TEST(number_isAPointerToNothing) {
    TestPointers p;
    setUp(&p);
    Rt *rt = &p.t->rt;
    Obj *a, *b, *typed;
    ck_assert_int_eq(pointerOfNumber(rt, 0, &a), 0);
    ck_assert_ptr_null(a);
    ck_assert_int_eq(pointerOfNumber(rt, 42, &a), 0);
    testPush(p.t, a);
    ck_assert_int_eq(pointerOfNumber(rt, 42, &b), 0);
    testPush(p.t, b);
    ck_assert(pointerSame(rt, (PointerAt){a, 0}, (PointerAt){b, 0}));
    ck_assert(!objIsNil(a));
    ck_assert_int_eq(pointerCast(rt, a, &p.intType, &p.intsType, 8, &typed), 0);
    testPush(p.t, typed);
    ck_assert(pointerIsLost(rt, typed));
    ck_assert_ptr_null(pointerElement(typed, 0, 8));
    testHeapFree(p.t);
}
END_TEST

START_TEST(resize_keepsTheValuesOfTypedMemory) {
    TestPointers p;
    setUp(&p);
    Rt *rt = &p.t->rt;
    Obj *ints, *larger;
    ObjRaw *raw = newRaw(&p, 16);
    ck_assert_int_eq(pointerCast(rt, &raw->head, &p.intType, &p.intsType, 8, &ints), 0);
    testPush(p.t, ints);
    *(int64_t *)(void *)pointerElement(ints, 1, 8) = 7;
    ck_assert_int_eq(pointerResizeRaw(rt, ints, 32, &larger), 0);
    testPush(p.t, larger);
    ck_assert(objIsNil(ints));
    ck_assert_int_eq(pointerCast(rt, larger, &p.intType, &p.intsType, 8, &ints), 0);
    testPush(p.t, ints);
    ck_assert_int_eq(*(int64_t *)(void *)pointerElement(ints, 1, 8), 7);
    ck_assert_ptr_nonnull(pointerElement(ints, 3, 8));
    ck_assert_ptr_null(pointerElement(ints, 4, 8));
    testHeapFree(p.t);
}
END_TEST

START_TEST(flexible_isOnlyAStructThatEndsInAnArray) {
    TestPointers p;
    setUp(&p);
    Obj *number = heapNewBox(&p.t->rt, &p.intType);
    ck_assert_ptr_nonnull(number);
    testPush(p.t, number);
    ck_assert(!pointerNoteFlexible(&p.t->rt, number, 8, 4));
    testHeapFree(p.t);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("c_pointer");
    tcase_add_test(cases, resize_needsAnArrayTypeForSeveralValues);
    tcase_add_test(cases, address_ofAPlaceInMemoryWithoutATypeIsThatOfAByte);
    tcase_add_test(cases, address_ofBytesOfOtherValuesIsRefused);
    tcase_add_test(cases, scaled_staysReadOnly);
    tcase_add_test(cases, distance_countsBytesOfC);
    tcase_add_test(cases, places_ofScaledPointersAreThoseOfMovedOnes);
    tcase_add_test(cases, unit_isNeverZero);
    tcase_add_test(cases, number_isAPointerToNothing);
    tcase_add_test(cases, resize_keepsTheValuesOfTypedMemory);
    tcase_add_test(cases, flexible_isOnlyAStructThatEndsInAnArray);
    Suite *s = suite_create("c_pointer");
    suite_add_tcase(s, cases);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
