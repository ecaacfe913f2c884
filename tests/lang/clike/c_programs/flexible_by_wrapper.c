/* structs that end in an array, from xmalloc, xrealloc and a constructor */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct {
    size_t len;
    int data[];
} vec;
typedef struct obj {
    int type;
    struct obj *next;
} obj;
typedef struct {
    obj o;
    int len;
    char chars[];
} str;
static void *xmalloc(size_t n) {
    void *p = malloc(n);
    if (!p) {
        perror("malloc");
        exit(1);
    }
    return p;
}
static void *xrealloc(void *p, size_t n) {
    p = realloc(p, n);
    if (!p) exit(1);
    return p;
}
static obj *obj_new(size_t n, int type) {
    obj *o = malloc(n);
    o->type = type;
    o->next = NULL;
    return o;
}
int main(void) {
    vec *v = xmalloc(sizeof *v + 5 * sizeof(int));
    v->len = 5;
    for (size_t i = 0; i < v->len; i++)
        v->data[i] = i * i;
    v = xrealloc(v, sizeof(vec) + 8 * sizeof(int));
    for (size_t i = v->len; i < 8; i++)
        v->data[i] = i * i;
    v->len = 8;
    for (size_t i = 0; i < v->len; i++)
        printf("%d ", v->data[i]);
    puts("");
    free(v);
    str *s = (str *)obj_new(sizeof(str) + 6, 3);
    strcpy(s->chars, "hello");
    s->len = 5;
    obj *o = (obj *)s;
    printf("%d %s %d\n", o->type, ((str *)o)->chars, ((str *)o)->len);
    str *t = xmalloc(sizeof(str) + 4);
    t->len = 3;
    t->o.type = 1;
    memcpy(t->chars, "abc", 4);
    printf("%s\n", t->chars);
    free(o);
    free(t);
    return 0;
}
