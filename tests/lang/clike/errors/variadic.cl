struct S { int a : 3; };
struct W { int a : 40; };               // error: wider than its type
struct D { double d : 3; };             // error: a bit-field cannot have type double
_Static_assert(sizeof(int) == 4, "four bytes");
_Static_assert(sizeof(int) == 8, "eight bytes"); // error: static assertion failed: eight bytes
int sum(int n, ...) {
    va_list ap;
    va_start(ap, n);
    int x = va_arg(ap, void);           // error: a further argument cannot have type void
    int y = va_arg(n, int);             // error: argument 1 to 'va_arg' expects type va_list but got int
    va_end(ap);
    return x + y;
}
void plain(int n) {
    va_list ap;
    va_start(ap, n);                    // error: va_start in a function without '...'
}
void nothing() { }
int main() {
    sum();                              // error: 'sum' expects at least 1 argument(s) but 0 were provided
    sum(1, nothing());                  // error: void value
    sum("a", 2);                        // error: argument 1 to 'sum' expects type int but got str
    int (*f)(int, ...) = sum;
    int (*g)(int) = sum;                // error: cannot assign
    vprintf("%d", 3);                   // error: argument 2 to 'vprintf' expects type va_list but got int
    fread(3, 1, 1, stdin);              // error: argument 1 to 'fread' expects type pointer but got int
    long o = offsetof(struct S, b);     // error: unknown field 'b'
    18446744073709551615;               // error: number out of range
    struct S s;
    int *p = &s.a;                      // error: cannot assign bit-field * to int *
    return f(1, 2) + g(1);
}
