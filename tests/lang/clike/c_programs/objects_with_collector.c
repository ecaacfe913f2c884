/* objects of an interpreter: one header, one allocation function, mark and sweep */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
typedef enum { OBJ_STRING, OBJ_PAIR, OBJ_FN } ObjType;
typedef struct Obj Obj;
struct Obj {
    ObjType type;
    int marked;
    struct Obj *next;
};
typedef struct {
    Obj obj;
    int length;
    char *chars;
    uint32_t hash;
} ObjString;
typedef struct {
    Obj obj;
    Obj *car, *cdr;
} ObjPair;
typedef struct {
    Obj obj;
    int arity;
    double consts[4];
    ObjString *name;
} ObjFn;
static Obj *objects;
static size_t bytes;
void *reallocate(void *p, size_t oldSize, size_t newSize) {
    bytes += newSize - oldSize;
    if (newSize == 0) {
        free(p);
        return NULL;
    }
    void *r = realloc(p, newSize);
    if (r == NULL) exit(1);
    return r;
}
#define ALLOCATE(type, count) (type *)reallocate(NULL, 0, sizeof(type) * (count))
#define ALLOCATE_OBJ(type, objectType) (type *)allocateObject(sizeof(type), objectType)
static Obj *allocateObject(size_t size, ObjType type) {
    Obj *object = (Obj *)reallocate(NULL, 0, size);
    object->type = type;
    object->marked = 0;
    object->next = objects;
    objects = object;
    return object;
}
static ObjString *copyString(const char *s, int n) {
    char *h = ALLOCATE(char, n + 1);
    memcpy(h, s, n);
    h[n] = 0;
    ObjString *o = ALLOCATE_OBJ(ObjString, OBJ_STRING);
    o->length = n;
    o->chars = h;
    o->hash = 2166136261u;
    for (int i = 0; i < n; i++)
        o->hash = (o->hash ^ (uint8_t)s[i]) * 16777619;
    return o;
}
static Obj *cons(Obj *a, Obj *b) {
    ObjPair *p = ALLOCATE_OBJ(ObjPair, OBJ_PAIR);
    p->car = a;
    p->cdr = b;
    return (Obj *)p;
}
static void print(Obj *o) {
    if (!o) {
        printf("nil");
        return;
    }
    switch (o->type) {
    case OBJ_STRING: printf("\"%s\"#%08x", ((ObjString *)o)->chars, ((ObjString *)o)->hash); break;
    case OBJ_PAIR: {
        ObjPair *p = (ObjPair *)o;
        printf("(");
        print(p->car);
        printf(" . ");
        print(p->cdr);
        printf(")");
        break;
    }
    case OBJ_FN: printf("<fn %s/%d %.1f>", ((ObjFn *)o)->name->chars, ((ObjFn *)o)->arity, ((ObjFn *)o)->consts[3]); break;
    }
}
static void mark(Obj *o) {
    if (!o || o->marked) return;
    o->marked = 1;
    if (o->type == OBJ_PAIR) {
        mark(((ObjPair *)o)->car);
        mark(((ObjPair *)o)->cdr);
    }
    if (o->type == OBJ_FN) mark((Obj *)((ObjFn *)o)->name);
}
static void freeObject(Obj *o) {
    switch (o->type) {
    case OBJ_STRING: {
        ObjString *s = (ObjString *)o;
        reallocate(s->chars, s->length + 1, 0);
        reallocate(o, sizeof(ObjString), 0);
        break;
    }
    case OBJ_PAIR: reallocate(o, sizeof(ObjPair), 0); break;
    case OBJ_FN: reallocate(o, sizeof(ObjFn), 0); break;
    }
}
static int sweep(void) {
    int n = 0;
    Obj **p = &objects;
    while (*p) {
        if ((*p)->marked) {
            (*p)->marked = 0;
            p = &(*p)->next;
        } else {
            Obj *d = *p;
            *p = d->next;
            freeObject(d);
            n++;
        }
    }
    return n;
}
int main(void) {
    ObjFn *f = ALLOCATE_OBJ(ObjFn, OBJ_FN);
    f->arity = 2;
    f->consts[3] = 2.5;
    f->name = copyString("main", 4);
    Obj *l = cons((Obj *)copyString("a", 1), cons((Obj *)f, NULL));
    cons(l, l);
    for (int i = 0; i < 1000; i++) {
        char b[20];
        copyString(b, sprintf(b, "s%d", i));
    }
    print(l);
    puts("");
    mark(l);
    printf("%d freed\n", sweep());
    printf("%zu bytes\n", bytes);
    print(l);
    puts("");
    {
        int n = sweep();
        printf("%d freed, %zu left\n", n, bytes);
    }
    return 0;
}
