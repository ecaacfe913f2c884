// clike.md 4.1: sizeof gives the sizes of C
struct A { char c; int i; };
struct B { char c; double d; char e; };
struct C { short s[3]; struct A a; struct B *p; };
union U { char c[5]; int i; double d; };
enum E { X };
int main() {
    printf("%d %d %d %d %d\n", sizeof(char), sizeof(short), sizeof(int), sizeof(long), sizeof(long long));
    printf("%d %d %d %d %d\n", sizeof(float), sizeof(double), sizeof(long double), sizeof(bool), sizeof(byte));
    printf("%d %d %d %d\n", sizeof(str), sizeof(int *), sizeof(enum E), sizeof(size_t));
    printf("%d %d %d %d\n", sizeof(struct A), sizeof(struct B), sizeof(struct C), sizeof(union U));
    int m[3][4]; char text[] = "abc"; struct A list[5]; int *p = m[0];
    printf("%d %d %d %d %d\n", sizeof m, sizeof m[0], sizeof text, sizeof(list) / sizeof(list[0]), sizeof p);
    printf("%d %d %d\n", sizeof("abc"), sizeof 'a', sizeof(3.0f));
    int n = 6; int v[n * 2]; printf("%d\n", sizeof v / sizeof(int));
    int i = 1; printf("%d %d\n", sizeof(i++), i);       // the operand is not evaluated
    return 0;
}
