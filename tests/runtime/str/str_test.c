/* str_test.c: value semantics, sharing, growth and limits of strings. */
#include "tests/runtime/mem/heap_fixture.h"

static ObjString *make(TestHeap *t, const char *text) {
    ObjString *s;
    ck_assert_int_eq(strNew(&t->rt, text, (int64_t)strlen(text), &s), 0);
    if (s != NULL) testPush(t, s);
    return s;
}

static void checkText(const ObjString *s, const char *text) {
    ck_assert_int_eq(strLength(s), (int64_t)strlen(text));
    ck_assert_int_eq(memcmp(strBytes(s), text, strlen(text)), 0);
}

START_TEST(new_copiesAndIsUnshared) {
    TestHeap *t = testHeapNew(NULL);
    ObjString *s = make(t, "hello");
    checkText(s, "hello");
    ck_assert_uint_eq(s->head.flags, 0);
    ck_assert_uint_eq(s->head.typeId, TYPE_ID_STRING);
    ck_assert_int_ge(s->capacity, 5);
    ck_assert_ptr_null(make(t, ""));
    ck_assert_int_eq(strNewCapacity(&t->rt, 3, 100, &s), 0);
    ck_assert_int_eq(s->length, 3);
    ck_assert_int_ge(s->capacity, 100);
    ck_assert_int_eq(memcmp(s->data, "\0\0\0", 3), 0);
    ck_assert_int_eq(strNewCapacity(&t->rt, 0, 0, &s), 0);
    ck_assert_ptr_null(s);
    testHeapFree(t);
}
END_TEST

START_TEST(concat_joins) {
    TestHeap *t = testHeapNew(NULL);
    ObjString *a = make(t, "foo"), *b = make(t, "barbaz"), *r;
    ck_assert_int_eq(strConcat(&t->rt, a, b, &r), 0);
    checkText(r, "foobarbaz");
    ck_assert_uint_eq(r->head.flags, 0);
    ck_assert_int_eq(strConcat(&t->rt, a, NULL, &r), 0);
    ck_assert_ptr_eq(r, a);
    ck_assert_uint_ne(a->head.flags & OBJ_SHARED, 0);
    ck_assert_int_eq(strConcat(&t->rt, NULL, b, &r), 0);
    checkText(r, "barbaz");
    ck_assert_int_eq(strConcat(&t->rt, NULL, NULL, &r), 0);
    ck_assert_ptr_null(r);
    testHeapFree(t);
}
END_TEST

START_TEST(append_inPlaceOnlyIfUnshared) {
    TestHeap *t = testHeapNew(NULL);
    testPush(t, NULL);
    ObjString **s = (ObjString **)(void *)&t->roots[0].p;
    ObjString *tail = make(t, "xyz");
    ck_assert_int_eq(strAppend(&t->rt, s, NULL), 0);
    ck_assert_ptr_null(*s);
    ck_assert_int_eq(strAppend(&t->rt, s, tail), 0);
    ck_assert_ptr_ne(*s, tail);
    ObjString *first = *s;
    ck_assert_int_eq(strAppend(&t->rt, s, tail), 0);
    ck_assert_ptr_eq(*s, first);
    checkText(*s, "xyzxyz");
    first->head.flags |= OBJ_SHARED; /* a second variable sees it */
    ck_assert_int_eq(strAppendChar(&t->rt, s, '!'), 0);
    ck_assert_ptr_ne(*s, first);
    checkText(*s, "xyzxyz!");
    checkText(first, "xyzxyz");
    ck_assert_int_eq(strAppend(&t->rt, s, *s), 0);
    checkText(*s, "xyzxyz!xyzxyz!");
    ck_assert_int_eq(strAppendBytes(&t->rt, s, "ab", 2), 0);
    checkText(*s, "xyzxyz!xyzxyz!ab");
    for (int i = 0; i < 10; i++) ck_assert_int_eq(strAppend(&t->rt, s, *s), 0);
    ck_assert_int_eq((*s)->length, 16 << 10);
    ck_assert_int_eq(memcmp((*s)->data + (15 << 10), "xyzxyz!xyzxyz!abxyz", 19), 0);
    testHeapFree(t);
}
END_TEST

START_TEST(append_isAmortised) {
    TestHeap *t = testHeapNew(NULL);
    testPush(t, NULL);
    ObjString **s = (ObjString **)(void *)&t->roots[0].p;
    int moves = 0;
    for (int i = 0; i < 3000000; i++) {
        ObjString *before = *s;
        if (strAppendChar(&t->rt, s, (uint8_t)(i % 251)) != 0) ck_abort();
        moves += *s != before;
    }
    ck_assert_int_le(moves, 24);
    for (int i = 0; i < 3000000; i += 997) ck_assert_uint_eq((uint8_t)(*s)->data[i], i % 251);
    testHeapFree(t);
}
END_TEST

START_TEST(drop_givesItsPlaceToTheNextString) {
    TestHeap *t = testHeapNew(NULL);
    ObjString *a = make(t, "a text of some length"), *b = make(t, "a text of the same len"), *shared = make(t, "shared text"), *s;
    int64_t capacity = a->capacity;
    strDrop(&t->rt, NULL);
    strDrop(&t->rt, a);
    checkText(a, "a text of some length");
    ck_assert_ptr_eq(make(t, "a text of that length?"), a);
    ck_assert_int_eq(a->capacity, capacity);
    ck_assert_ptr_ne(make(t, "a text of some length."), a); /* once only */
    strDrop(&t->rt, a);
    strDrop(&t->rt, a);
    strDrop(&t->rt, b);
    ck_assert_int_eq(strNewCapacity(&t->rt, 20, 22, &s), 0);
    ck_assert_ptr_eq(s, b);
    for (int i = 0; i < 22; i++) ck_assert_int_eq(s->data[i], 0);
    objShare(&shared->head);
    strDrop(&t->rt, shared);
    ck_assert_ptr_ne(make(t, "other text!"), shared);
    checkText(shared, "shared text");
    strDrop(&t->rt, a);
    heapCollect(&t->rt); /* forgets it */
    ck_assert_ptr_ne(make(t, "a text of that length?"), a);
    ck_assert_ptr_null(t->rt.runs[heapClassOf(sizeof(ObjString) + (size_t)capacity)].spare);
    testHeapFree(t);
}
END_TEST

START_TEST(appendLocal_dropsWhatItOutgrows) {
    TestHeap *t = testHeapNew(NULL);
    ObjString *text = make(t, "0123456789012345678901234567890123456789"), *other = make(t, "abc");
    ObjString **s = (ObjString **)(void *)&t->roots[0].p;
    ObjString *first = *s;
    ck_assert_ptr_eq(first, text);
    ck_assert_int_eq(strAppendLocal(&t->rt, s, text), 0); /* itself */
    ck_assert_ptr_ne(*s, first);
    checkText(*s, "01234567890123456789012345678901234567890123456789012345678901234567890123456789");
    ck_assert_ptr_eq(make(t, "another text of forty bytes in its place"), first);
    objShare(&(*s)->head);
    first = *s;
    ck_assert_int_eq(strAppendLocal(&t->rt, s, other), 0);
    ck_assert_int_eq(strAppendCharLocal(&t->rt, s, '!'), 0);
    ck_assert_int_eq((*s)->length, 84);
    ck_assert_int_eq(first->length, 80);
    ck_assert_ptr_null(t->rt.runs[heapClassOf(sizeof(ObjString) + (size_t)first->capacity)].spare);
    testHeapFree(t);
}
END_TEST

START_TEST(setChar_copiesSharedChecksIndex) {
    TestHeap *t = testHeapNew(NULL);
    ObjString *a = make(t, "abc");
    ObjString **s = (ObjString **)(void *)&t->roots[0].p;
    ck_assert_int_eq(strSetChar(&t->rt, s, 2, 'X'), 0);
    ck_assert_ptr_eq(*s, a);
    checkText(a, "aXc");
    a->head.flags |= OBJ_SHARED;
    ck_assert_int_eq(strSetChar(&t->rt, s, 3, 'Y'), 0);
    ck_assert_ptr_ne(*s, a);
    checkText(*s, "aXY");
    checkText(a, "aXc");
    ck_assert_int_eq(strFromChar(&t->rt, 'q', s), 0);
    ck_assert_int_eq(strSetChar(&t->rt, s, 1, 'r'), 0);
    checkText(*s, "r");
    const int64_t bad[] = {0, -1, 2, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        t->rt.error.code = RT_OK;
        ck_assert_int_ne(strSetChar(&t->rt, s, bad[i], 'z'), 0);
        ck_assert_int_eq(t->rt.error.code, RTE_RANGE);
    }
    *s = NULL;
    ck_assert_int_ne(strSetChar(&t->rt, s, 1, 'z'), 0);
    testHeapFree(t);
}
END_TEST

START_TEST(setLength_cutsAndPads) {
    TestHeap *t = testHeapNew(NULL);
    ObjString *a = make(t, "abcdef");
    ObjString **s = (ObjString **)(void *)&t->roots[0].p;
    ck_assert_int_eq(strSetLength(&t->rt, s, 3, ' '), 0);
    ck_assert_ptr_eq(*s, a);
    checkText(*s, "abc");
    ck_assert_int_eq(strSetLength(&t->rt, s, 6, '.'), 0);
    checkText(*s, "abc...");
    ck_assert_int_eq(strSetLength(&t->rt, s, 60, '-'), 0);
    ck_assert_int_eq((*s)->length, 60);
    ck_assert_int_eq((*s)->data[59], '-');
    ObjString *shared = *s;
    shared->head.flags |= OBJ_SHARED;
    ck_assert_int_eq(strSetLength(&t->rt, s, 2, ' '), 0);
    checkText(*s, "ab");
    ck_assert_int_eq(shared->length, 60);
    ck_assert_int_eq(strSetLength(&t->rt, s, -5, ' '), 0);
    ck_assert_ptr_null(*s);
    ck_assert_int_eq(strSetLength(&t->rt, s, 4, '*'), 0);
    checkText(*s, "****");
    ck_assert_int_ne(strSetLength(&t->rt, s, INT64_MAX, ' '), 0);
    ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    checkText(*s, "****");
    testHeapFree(t);
}
END_TEST

START_TEST(copy_clamps) {
    TestHeap *t = testHeapNew(NULL);
    ObjString *s = make(t, "abcdef"), *r;
    static const struct {
        int64_t from, count;
        const char *text;
    } cases[] = {
        {1, 3, "abc"},
        {3, 2, "cd"},
        {0, 3, "abc"},
        {-7, 2, "ab"},
        {5, 100, "ef"},
        {6, 1, "f"},
        {7, 1, ""},
        {1, 0, ""},
        {1, -1, ""},
        {INT64_MAX, INT64_MAX, ""},
        {2, INT64_MAX, "bcdef"},
        {INT64_MIN, INT64_MAX, "abcdef"},
        {1, 6, "abcdef"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ck_assert_int_eq(strCopy(&t->rt, s, cases[i].from, cases[i].count, &r), 0);
        checkText(r, cases[i].text);
    }
    ck_assert_ptr_eq(s, r);
    ck_assert_uint_ne(s->head.flags & OBJ_SHARED, 0);
    ck_assert_int_eq(strCopy(&t->rt, NULL, 1, 1, &r), 0);
    ck_assert_ptr_null(r);
    testHeapFree(t);
}
END_TEST

START_TEST(fromChar_isStatic) {
    TestHeap *t = testHeapNew(NULL);
    HeapStats stats;
    for (int c = 0; c < 256; c++) {
        ObjString *a, *b;
        ck_assert_int_eq(strFromChar(&t->rt, (uint8_t)c, &a), 0);
        ck_assert_int_eq(strFromChar(&t->rt, (uint8_t)c, &b), 0);
        ck_assert_ptr_eq(a, b);
        ck_assert_int_eq(a->length, 1);
        ck_assert_uint_eq((uint8_t)a->data[0], c);
        ck_assert_uint_eq(a->head.flags, OBJ_STATIC | OBJ_SHARED);
        testPush(t, a);
    }
    ck_assert_uint_eq(testLive(t), 0);
    heapStats(t->heap, &stats);
    ck_assert_uint_eq(stats.committedBytes, 0);
    testHeapFree(t);
}
END_TEST

START_TEST(compare_ordersBytes) {
    TestHeap *t = testHeapNew(NULL);
    ObjString *a = make(t, "abc"), *b = make(t, "abd"), *c = make(t, "ab"), *d = make(t, "abc"),
              *high = make(t, "\xff");
    ck_assert_int_eq(strCompare(a, b), -1);
    ck_assert_int_eq(strCompare(b, a), 1);
    ck_assert_int_eq(strCompare(a, c), 1);
    ck_assert_int_eq(strCompare(c, a), -1);
    ck_assert_int_eq(strCompare(a, d), 0);
    ck_assert_int_eq(strCompare(NULL, a), -1);
    ck_assert_int_eq(strCompare(a, NULL), 1);
    ck_assert_int_eq(strCompare(NULL, NULL), 0);
    ck_assert_int_eq(strCompare(high, a), 1);
    ck_assert(strEqual(a, d) && !strEqual(a, b) && !strEqual(a, c) && !strEqual(a, NULL) &&
              strEqual(NULL, NULL));
    ObjString *empty;
    ck_assert_int_eq(strNewCapacity(&t->rt, 0, 10, &empty),
                     0); /* an empty string need not be NULL */
    ck_assert(strEqual(empty, NULL) && strEqual(NULL, empty));
    ck_assert_int_eq(strCompare(empty, NULL), 0);
    testHeapFree(t);
}
END_TEST

START_TEST(find_isOneBased) {
    TestHeap *t = testHeapNew(NULL);
    ObjString *hay = make(t, "abcabcabd"), *abd = make(t, "abd"), *b = make(t, "b"),
              *no = make(t, "abx");
    ck_assert_int_eq(strFind(abd, hay, 1), 7);
    ck_assert_int_eq(strFind(b, hay, 1), 2);
    ck_assert_int_eq(strFind(b, hay, 3), 5);
    ck_assert_int_eq(strFind(b, hay, -3), 2);
    ck_assert_int_eq(strFind(b, hay, 9), 0);
    ck_assert_int_eq(strFind(b, hay, INT64_MAX), 0);
    ck_assert_int_eq(strFind(no, hay, 1), 0);
    ck_assert_int_eq(strFind(hay, abd, 1), 0);
    ck_assert_int_eq(strFind(NULL, hay, 1), 0);
    ck_assert_int_eq(strFind(b, NULL, 1), 0);
    ck_assert_int_eq(strFind(hay, hay, 1), 1);
    testHeapFree(t);
}
END_TEST

START_TEST(static_inCallersMemory) {
    TestHeap *t = testHeapNew(NULL);
    ck_assert_uint_ge(strStaticSize(5), sizeof(ObjString) + 5);
    ObjString *s = strInitStatic(malloc(strStaticSize(5)), "const", 5);
    testPush(t, s);
    heapCollect(&t->rt);
    checkText(s, "const");
    ObjString **target = (ObjString **)(void *)&t->roots[0].p;
    ck_assert_int_eq(strAppendChar(&t->rt, target, '!'), 0);
    checkText(s, "const");
    checkText(*target, "const!");
    t->rootCount = 0;
    free(s);
    testHeapFree(t);
}
END_TEST

START_TEST(outOfMemory_leavesTargetAlone) {
    HeapConfig config = {.maxBytes = (uint64_t)1 << 20};
    TestHeap *t = testHeapNew(&config);
    testPush(t, NULL);
    ObjString **s = (ObjString **)(void *)&t->roots[0].p;
    int64_t n = 0;
    while (strAppendChar(&t->rt, s, 'x') == 0) n++;
    ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    ck_assert_int_eq((*s)->length, n);
    ck_assert_int_gt(n, 300000);
    ck_assert_int_eq((*s)->data[n - 1], 'x');
    testHeapFree(t);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("str");
    TCase *tc = tcase_create("str");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, new_copiesAndIsUnshared);
    tcase_add_test(tc, concat_joins);
    tcase_add_test(tc, append_inPlaceOnlyIfUnshared);
    tcase_add_test(tc, append_isAmortised);
    tcase_add_test(tc, drop_givesItsPlaceToTheNextString);
    tcase_add_test(tc, appendLocal_dropsWhatItOutgrows);
    tcase_add_test(tc, setChar_copiesSharedChecksIndex);
    tcase_add_test(tc, setLength_cutsAndPads);
    tcase_add_test(tc, copy_clamps);
    tcase_add_test(tc, fromChar_isStatic);
    tcase_add_test(tc, compare_ordersBytes);
    tcase_add_test(tc, find_isOneBased);
    tcase_add_test(tc, static_inCallersMemory);
    tcase_add_test(tc, outOfMemory_leavesTargetAlone);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
