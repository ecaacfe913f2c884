#include <stdio.h>
typedef struct {
    int x, y;
} P;
int f(P *p) { return p->x + p->y; }
int main(void) {
    printf("%d %d\n", (P){1, 2}.y, (int[]){4, 5, 6}[1]);
    printf("%d\n", f(&(P){3, 4}));
    int *p = (int[3]){7, 8, 9} + 1;
    printf("%d\n", *p);
    printf("%s\n", (char *[]){"a", "b"}[1]);
    printf("%zu\n", sizeof(int[5]){0});
    P *q = &(P){.y = 5};
    q->x++;
    printf("%d %d\n", q->x, q->y);
    printf("%c\n", "hello"[1]);
    printf("%c\n", *("hello" + 2));
    printf("%d\n", "abc"[3]);
    for (const char *s = "xyz"; *s; s++)
        putchar(*s);
    puts("");
    const char *t = "abc" + 1;
    puts(t);
    puts("hello" + 3);
    puts(&"world"[2]);
    char c = "0123456789ABCDEF"[11];
    printf("%c\n", c);
    int i = 1;
    puts(i ? "yes" : "no");
    puts("plural" + (i == 1));
    printf("item%s\n", "s" + (i == 1));
    printf("%s\n", &"false\0true"[6 * (i == 1)]);
    return 0;
}
