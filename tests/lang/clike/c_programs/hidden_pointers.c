/* Arrays of pointers whose type is hidden: void ** and T ** of the same memory. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { char name[12]; int age; } Person;
typedef struct { void **items; size_t count, room; } List;
static void add(List *l, void *item) {
    if (l->count == l->room) l->items = realloc(l->items, (l->room = l->room ? l->room * 2 : 2) * sizeof *l->items);
    l->items[l->count++] = item;
}
static int byAge(const void *a, const void *b) {
    const Person *const *x = a, *const *y = b;
    return (*x)->age - (*y)->age;
}
static int byName(const void *a, const void *b) {
    Person **x = (Person **)a, **y = (Person **)b;
    return strcmp((*x)->name, y[0]->name);
}
static int byText(const void *a, const void *b) { return strcmp(*(const char **)a, *(char *const *)b); }
static void exchange(void **a, void **b) { void *t = *a; *a = *b; *b = t; }
static void release(void *place) { void **p = place; free(*p); *p = NULL; }
static void make(void *out, int age) { Person **p = out; *p = malloc(sizeof(Person)); (*p)->age = age; strcpy((*p)->name, "made"); }
static void sortPointers(void **a, int n, int (*compare)(const void *, const void *)) {
    for (int i = 1; i < n; i++) {
        void *key = a[i];
        int j = i - 1;
        while (j >= 0 && compare(a[j], key) > 0) { a[j + 1] = a[j]; j--; }
        a[j + 1] = key;
    }
}
static int textOrder(const void *a, const void *b) { return strcmp(a, b); }
int main(void) {
    List l = {0};
    Person people[] = {{"Cy", 41}, {"Al", 25}, {"Bo", 33}};
    for (int i = 0; i < 3; i++) add(&l, &people[i]);
    qsort(l.items, l.count, sizeof(void *), byAge);
    for (size_t i = 0; i < l.count; i++) printf("%s ", ((Person *)l.items[i])->name);
    qsort(l.items, l.count, sizeof(void *), byName);
    Person **typed = (Person **)l.items == NULL ? NULL : NULL;
    for (size_t i = 0; i < l.count; i++) { Person *p = l.items[i]; printf("%s ", p->name); }
    printf("%d\n", typed == NULL);
    char *words[] = {"pear", "apple", "fig"};
    sortPointers((void **)words, 3, textOrder);
    printf("%s %s %s\n", words[0], words[1], words[2]);
    char *reversed[] = {"x", "w", "v"};
    qsort(reversed, 3, sizeof *reversed, byText);
    printf("%s%s%s\n", reversed[0], reversed[1], reversed[2]);
    int x = 1, y = 2, *p = &x, *q = &y;
    exchange((void **)&p, (void **)&q);
    printf("%d %d\n", *p, *q);
    char *m = malloc(8);
    release(&m);
    printf("%d\n", m == NULL);
    Person *made = NULL;
    make(&made, 50);
    printf("%s %d\n", made->name, made->age);
    release(&made);
    List texts = {0};
    add(&texts, "two"); add(&texts, "one");
    qsort(texts.items, texts.count, sizeof texts.items[0], byText);
    printf("%s\n", (char *)texts.items[0]);
    void *cells[4] = {0};
    cells[2] = &x;
    printf("%d\n", *(int *)cells[2]);
    free(l.items); free(texts.items);
    return 0;
}
