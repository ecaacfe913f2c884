#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
typedef struct {
    const char *name;
    double (*fn)(double);
} Fn;
static double half(double x) { return x / 2; }
int main(void) {
    Fn t[] = {{"sin", sin}, {"sqrt", sqrt}, {"half", half}, {"floor", floor}, {NULL, NULL}};
    for (Fn *f = t; f->name; f++)
        printf("%s %.3f\n", f->name, f->fn(2.7));
    int (*cls[])(int) = {isdigit, isalpha, isspace, toupper};
    for (int i = 0; i < 4; i++)
        printf("%d ", !!cls[i]('a'));
    puts("");
    int (*cmp)(const char *, const char *) = strcmp;
    printf("%d\n", cmp("a", "a"));
    size_t (*len)(const char *) = strlen;
    printf("%zu\n", len("four"));
    void *(*alloc)(size_t) = malloc;
    void (*rel)(void *) = free;
    char *p = alloc(5);
    strcpy(p, "ok");
    puts(p);
    rel(p);
    int (*pr)(const char *, ...) = printf;
    pr("%d %s\n", 5, "x");
    return 0;
}
