// what a constructor has made is decided by the first cast to a struct of its size
#include <stdio.h>
#include <stdlib.h>
typedef struct shape { struct shape *next; int id; } shape;
typedef struct { shape base; long area; } square;
typedef struct { shape base; char *text; } label;
shape *make(size_t n) {
    shape *s = calloc(1, n);
    s->id = (int)n;
    return s;
}
int main() {
    shape *s = make(sizeof(square));
    square *q = (square *)s;
    q->area = 4;
    printf("%d %ld\n", s->id, q->area);
    label *other = (label *)make(sizeof(label));
    printf("%d\n", other->text == NULL);
    label *l = (label *)s;
    printf("%s\n", l->text);
    return 0;
}
