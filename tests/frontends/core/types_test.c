/* types_test.c: layout, sharing, field lookup and names of types. */
#include "tests/frontends/core/support.h"

static Field *add(TestCompile *t, Type *r, const char *name, Type *type, uint32_t arm) {
    Field *f = typeRecordAdd(&t->c.types, r, nameOf(&t->c.names, name), type, arm);
    ck_assert_ptr_nonnull(f);
    return f;
}

static VariantArm *arm(TestCompile *t, Type *r, uint32_t number, uint32_t parent) {
    VariantArm *a = ARENA_NEW(&t->c.arena, VariantArm);
    a->number = number;
    a->parent = parent;
    a->next = r->arms;
    r->arms = a;
    return a;
}

START_TEST(types_haveNativeSizes) {
    TestCompile *t = testBegin("", 0);
    TypeTable *y = &t->c.types;
    ck_assert_uint_eq(y->int16->size, 2);
    ck_assert_int_eq(y->int8->low, -128);
    ck_assert_int_eq(y->uint32->high, 4294967295);
    ck_assert_int_eq(y->int64->low, INT64_MIN);
    ck_assert_int_eq(y->uint64->high, INT64_MAX);
    ck_assert_uint_eq(typeShortString(y, 80)->size, 81);
    ck_assert_ptr_eq(typeShortString(y, 80), typeShortString(y, 80));
    ck_assert_uint_eq(typeSet(y, typeSubrange(y, y->int32, 0, 63))->size, 8);
    ck_assert_uint_eq(typeSet(y, y->character)->size, 32);
    ck_assert_uint_eq(typeSet(y, typeSubrange(y, y->int32, 10, 300))->size, 40);
    ck_assert_uint_eq(typeSet(y, typeSubrange(y, y->int32, 0, 65535))->size, 8192);
    ck_assert_uint_eq(typeSet(y, y->int32)->size, 32);
    ck_assert_ptr_eq(typePointer(y, y->int32), typePointer(y, y->int32));
    ck_assert_ptr_eq(typePointer(y, NULL), y->pointer);
    ck_assert_ptr_eq(typeFile(y, NULL), y->text);
    testEnd(t);
}
END_TEST

START_TEST(types_refuseArraysOver2GB) {
    TestCompile *t = testBegin("", 0);
    TypeTable *y = &t->c.types;
    ck_assert_uint_eq(typeArray(y, typeSubrange(y, y->int32, -5, 5), y->int32, false)->size, 44);
    ck_assert_ptr_null(typeArray(y, y->int64, y->uint8, false));
    ck_assert_ptr_null(typeArray(y, y->uint32, y->uint8, false));
    ck_assert_ptr_null(typeArray(y, typeSubrange(y, y->int64, 0, 1 << 28), y->int64, false));
    ck_assert_ptr_nonnull(typeArray(y, typeSubrange(y, y->int64, 0, (1 << 28) - 2), y->int64, false));
    testEnd(t);
}
END_TEST

START_TEST(record_layoutIsThatOfC) {
    TestCompile *t = testBegin("", 0);
    TypeTable *y = &t->c.types;
    Type *r = typeRecord(y);
    Field *a = add(t, r, "a", y->uint8, 0), *b = add(t, r, "b", y->int32, 0), *c = add(t, r, "c", y->int16, 0);
    Field *d = add(t, r, "d", y->real, 0), *e = add(t, r, "e", y->boolean, 0);
    ck_assert(typeRecordFinish(y, r));
    ck_assert_uint_eq(a->offset, 0);
    ck_assert_uint_eq(b->offset, 4);
    ck_assert_uint_eq(c->offset, 8);
    ck_assert_uint_eq(d->offset, 16);
    ck_assert_uint_eq(e->offset, 24);
    ck_assert_uint_eq(r->size, 32);
    ck_assert_uint_eq(r->align, 8);
    ck_assert_int_eq(d->fileOffset, 7);
    ck_assert_uint_eq(r->fileSize, 16);
    ck_assert(!r->hasRefs);
    testEnd(t);
}
END_TEST

START_TEST(record_armsOverlapButReferencesDoNot) {
    TestCompile *t = testBegin("", 0);
    TypeTable *y = &t->c.types;
    Type *r = typeRecord(y);
    arm(t, r, 1, 0);
    arm(t, r, 2, 0);
    arm(t, r, 3, 2);
    arm(t, r, 4, 2);
    add(t, r, "tag", y->boolean, 0);
    Field *a = add(t, r, "a", y->int64, 1), *p = add(t, r, "p", y->pointer, 1);
    Field *b = add(t, r, "b", y->int32, 2), *q = add(t, r, "q", y->string, 2);
    Field *c = add(t, r, "c", y->int32, 3), *d = add(t, r, "d", y->uint8, 4), *e = add(t, r, "e", y->int64, 4);
    ck_assert(typeRecordFinish(y, r));
    ck_assert_uint_eq(a->offset, 8);
    ck_assert_uint_eq(b->offset, 8); /* all arms of a variant part begin where the most aligned field can */
    ck_assert_uint_eq(c->offset, 16);
    ck_assert_uint_eq(d->offset, 16);
    ck_assert_uint_eq(e->offset, 24);
    ck_assert_uint_eq(p->offset, 32);
    ck_assert_uint_eq(q->offset, 40);
    ck_assert_uint_eq(r->size, 48);
    ck_assert(r->hasRefs);
    testEnd(t);
}
END_TEST

START_TEST(record_findsFieldsAmongManyAndRefusesDuplicates) {
    TestCompile *t = testBegin("", 0);
    TypeTable *y = &t->c.types;
    Type *r = typeRecord(y);
    char text[16];
    for (int i = 0; i < 500; i++) {
        (void)snprintf(text, sizeof text, "f%d", i);
        add(t, r, text, y->int32, 0);
        ck_assert_ptr_null(typeRecordAdd(y, r, nameOf(&t->c.names, text), y->int32, 0));
        ck_assert_ptr_null(typeFindField(r, nameOf(&t->c.names, "nothing")));
    }
    ck_assert(typeRecordFinish(y, r));
    for (int i = 0; i < 500; i++) {
        (void)snprintf(text, sizeof text, "F%d", i);
        ck_assert_uint_eq(typeFindField(r, nameOf(&t->c.names, text))->offset, (uint64_t)i * 4);
    }
    testEnd(t);
}
END_TEST

START_TEST(record_tooLargeIsRefused) {
    TestCompile *t = testBegin("", 0);
    TypeTable *y = &t->c.types;
    Type *big = typeArray(y, typeSubrange(y, y->int32, 1, 1 << 30), y->uint8, false);
    Type *r = typeRecord(y);
    add(t, r, "a", big, 0);
    add(t, r, "b", big, 0);
    ck_assert(!typeRecordFinish(y, r));
    testEnd(t);
}
END_TEST

START_TEST(enum_keepsNamesAndValues) {
    TestCompile *t = testBegin("", 0);
    TypeTable *y = &t->c.types;
    Type *e = typeEnum(y);
    char text[16];
    for (int i = 0; i < 40; i++) {
        (void)snprintf(text, sizeof text, "C%d", i);
        typeEnumAdd(y, e, nameOf(&t->c.names, text), i < 20 ? i : i * 2);
    }
    typeEnumFinish(y, e);
    ck_assert_uint_eq(e->size, 4);
    ck_assert_int_eq(e->memberValues[19], 19);
    ck_assert_int_eq(e->memberValues[39], 78);
    ck_assert_int_eq(e->high, 78);
    ck_assert(strncmp(e->memberText, "c0,c1,", 6) == 0);
    testEnd(t);
}
END_TEST

static void textIs(const Type *t, const char *expected) {
    char text[256];
    ck_assert_str_eq(typeText(t, text, sizeof text), expected);
    char small[8];
    ck_assert_uint_lt(strlen(typeText(t, small, sizeof small)), sizeof small);
}

START_TEST(types_haveNamesForMessages) {
    TestCompile *t = testBegin("", 0);
    TypeTable *y = &t->c.types;
    Type *index = typeSubrange(y, y->int32, 1, 3);
    textIs(y->int32, "INTEGER");
    textIs(typeArray(y, index, y->character, false), "ARRAY [1..3] OF CHAR");
    textIs(typeSet(y, typeSubrange(y, y->character, 'a', 'f')), "SET OF 'a'..'f'");
    textIs(typeFile(y, typePointer(y, y->real)), "FILE OF ^REAL");
    textIs(typeShortString(y, 20), "STRING[20]");
    Param params[2] = {{.type = y->int32, .mode = PARAM_VAR}, {.type = y->string}};
    textIs(typeRoutine(y, params, 2, y->boolean), "FUNCTION(VAR INTEGER; STRING): BOOLEAN");
    Type *r = typeRecord(y);
    textIs(r, "RECORD");
    r->name = nameOf(&t->c.names, "TPoint");
    textIs(typePointer(y, r), "^TPoint");
    ck_assert(typeIsCharArray(typeArray(y, index, y->character, true)));
    ck_assert(!typeIsCharArray(typeArray(y, index, y->character, false)));
    testEnd(t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("types");
    TCase *c = tcase_create("types");
    tcase_add_test(c, types_haveNativeSizes);
    tcase_add_test(c, types_refuseArraysOver2GB);
    tcase_add_test(c, record_layoutIsThatOfC);
    tcase_add_test(c, record_armsOverlapButReferencesDoNot);
    tcase_add_test(c, record_findsFieldsAmongManyAndRefusesDuplicates);
    tcase_add_test(c, record_tooLargeIsRefused);
    tcase_add_test(c, enum_keepsNamesAndValues);
    tcase_add_test(c, types_haveNamesForMessages);
    suite_add_tcase(s, c);
    return testRun(s);
}
