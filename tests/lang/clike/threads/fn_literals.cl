// fn literals: results, capture by reference, kept after the function has ended, recursion through a variable, as parameters
typedef int (*Fn)(int);
Fn adder(int n) { return fn (int x) { return x + n; }; }
Fn counter() { int n = 0; return fn (int d) { n += d; return n; }; }
int apply(Fn f, int n, int x) { for (int i = 0; i < n; i++) x = f(x); return x; }
void each(int *a, int n, void (*f)(int *)) { for (int i = 0; i < n; i++) f(&a[i]); }
Fn global = fn (int x) { return x - 1; };
int main() {
    Fn a = adder(10), b = adder(100), c = counter(), d = counter();
    printf("%d %d %d\n", a(1), b(1), global(1));
    printf("%d %d %d\n", c(1), c(1), d(5));
    printf("%d\n", apply(fn (int x) { return x * 2; }, 5, 1));
    int arr[3] = {1, 2, 3}, sum = 0;
    each(arr, 3, fn (int *p) { *p *= 10; sum += *p; });
    printf("%d %d\n", arr[2], sum);
    Fn fact = NULL;
    fact = fn (int n) { return n < 2 ? 1 : n * fact(n - 1); };
    printf("%d\n", fact(10));
    double (*half)(int) = fn (int x) { if (x < 0) return 0.5; return x / 2.0; };
    printf("%.1f %.1f\n", half(-1), half(3));
    printf("%d\n", fn (int x) { return x + 1; }(41));
    Fn fs[3];
    for (int i = 0; i < 3; i++) fs[i] = adder(i * i);
    printf("%d %d %d\n", fs[0](0), fs[1](0), fs[2](0));
    str text = "a";
    void (*append)(str) = fn (str s) { text += s; };
    append("b"); append("c");
    printf("%s\n", text);
    return 0;
}
