/* Values in arrays of characters, seen as values and as bytes in turn: what was written last counts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { char *data; size_t size, count; } Buffer;
struct point { int x, y; float weight; char *name; };

static void *at(Buffer *b, size_t i) { return b->data + i * b->size; }

static void show(const Buffer *b, size_t n) {
    for (size_t i = 0; i < n; i++) printf("%02x", (unsigned char)b->data[i]);
    putchar('\n');
}

int main(void) {
    Buffer b = {calloc(8, 16), sizeof(int), 8};
    int *p = at(&b, 1), copy[4];
    *p = 0x01020304;
    p[1] = -2;
    memcpy(copy, b.data, sizeof copy);
    printf("%x %x %x\n", copy[0], copy[1], copy[2]);
    memset(b.data + 4, 0, 4);
    printf("%d %d\n", *(int *)at(&b, 1), *(int *)at(&b, 2));
    copy[3] = 77;
    memcpy(at(&b, 3), &copy[3], sizeof(int));
    printf("%d %d\n", p[2], *(int *)at(&b, 3));
    b.data[12] = 78;
    printf("%d\n", *(int *)at(&b, 3));
    unsigned *u = at(&b, 2);
    printf("%u\n", *u);
    b.data = realloc(b.data, 256);
    printf("%d\n", *(int *)at(&b, 2));
    memmove(b.data + 20, b.data + 8, 8);
    printf("%d %d\n", *(int *)at(&b, 5), *(int *)at(&b, 6));
    show(&b, 28);
    b.size = sizeof(struct point);
    struct point first = {1, -1, 1.5f, "first"}, second;
    memcpy(at(&b, 3), &first, sizeof first);
    struct point *q = at(&b, 3);
    q->x += 10;
    q->name = "changed";
    memcpy(&second, at(&b, 3), sizeof second);
    printf("%d %d %g %s\n", second.x, second.y, second.weight, second.name);
    memcpy(at(&b, 4), at(&b, 3), b.size);
    q = at(&b, 4);
    printf("%d %s %d\n", q->x, q->name, memcmp(at(&b, 4), at(&b, 3), b.size));
    FILE *f = tmpfile();
    *(int *)b.data = 0x41424344;
    fwrite(b.data, 1, 4, f);
    rewind(f);
    printf("%c\n", fgetc(f));
    rewind(f);
    fread(b.data + 4, 1, 4, f);
    fclose(f);
    b.size = sizeof(int);
    printf("%x\n", *(int *)at(&b, 1));
    free(b.data);
    for (int round = 0; round < 2000; round++) { /* overlays of dead bytes end */
        char *bytes = malloc(1000);
        void *untyped = bytes + 8;
        int *numbers = untyped;
        numbers[200] = round;
        if (round % 500 == 0) printf("%d\n", numbers[200]);
        if (round % 2) free(bytes);
    }
    return 0;
}
