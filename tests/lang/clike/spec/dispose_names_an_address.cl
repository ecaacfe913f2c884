// dispose ends whatever began at the address; every pointer to it is NULL afterwards, and NULL is a no-op (clike.md 9.2).
struct In { int a, b; };
struct N { struct In first; int v; struct N *next; };
struct N *global;
int main() {
    struct N *a, *b, *list[3];
    new(&a);
    b = a;
    a->v = 3;
    dispose(&a);
    printf("%d %d\n", a == NULL, b == NULL);
    dispose(&b);
    dispose(&a);
    new(&global);
    global->first.a = 7;
    struct In *first = &global->first;
    dispose(&first);
    printf("%d %d\n", first == NULL, global == NULL);
    for (int i = 0; i < 3; i++) { new(&list[i]); list[i]->next = i > 0 ? list[i - 1] : NULL; list[i]->v = i; }
    dispose(&list[2]->next->next);
    printf("%d %d %d\n", list[0] == NULL, list[1]->next == NULL, list[2]->next->v);
    dispose(&list[1]);
    printf("%d %d\n", list[1] == NULL, list[2]->next == NULL);
    int *p = malloc(10 * sizeof(int)), *q = p, sum = 0;
    for (int i = 0; i < 10; i++) *q++ = i;
    for (q = p; q < p + 10; q++) sum += *q;
    q = p;
    dispose(&q);
    printf("%d %d %d\n", sum, p == NULL, q == NULL);
    struct N **where = &list[2];
    dispose(where);
    printf("%d\n", list[2] == NULL);
    return 0;
}
