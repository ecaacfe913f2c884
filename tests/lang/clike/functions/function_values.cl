// clike.md 8.2: prototypes, any order, function pointers, numbers of functions, case of names
int later(int x);
int apply(int (*f)(int), int x) { return f(x); }
int main() {
    int n = &square, (*f)(int) = square, (*g)(int);
    printf("%d %d %d\n", apply(square, 5), apply(&later, 5), apply(f, 6));
    printf("%d %d %d\n", n(7), f(8), (*f)(9));
    g = NULL; printf("%d %d\n", g == NULL, f == square);
    g = n > 0 ? later : f; printf("%d\n", g(1));
    n = &later; printf("%d\n", n(2));
    printf("%d %d\n", SQUARE(3), Square(4));
    int table[2]; table[0] = &square; table[1] = &later;
    for (int i = 0; i < 2; i++) { int h = table[i]; printf("%d ", h(10)); }
    printf("%d\n", depth(4000));
    int length = 3; printf("%d %d\n", length, length("word"));
    printf("%d\n", abs(-5));
    return 0;
}
int square(int x) { return x * x; }
int later(int y) { return y + 100; }
int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }
int abs(int x) { return 1000 + x; }                     // the program's own wins
