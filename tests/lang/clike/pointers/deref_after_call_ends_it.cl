// An address that was computed before a call is asked for again behind it: the call may have ended the object.
struct N { int a[4]; int b[4]; };
struct N *shared;
int finish(int x) {
    dispose(&shared);
    return x;
}
int main() {
    struct N *p;
    new(&p);
    shared = p;
    p->a[1] = 5;
    p->b[2] = 6;
    printf("%d\n", p->a[1] + p->b[2] + p->a[0]);
    printf("%d\n", p->a[1] + finish(1) + p->a[2]);
    return 0;
}
