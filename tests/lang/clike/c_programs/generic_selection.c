#include <stdio.h>
#define type_name(x)                                                                                                   \
    _Generic((x), int: "int", unsigned: "unsigned", long: "long", char: "char", float: "float", double: "double", char *: "char *", const char *: "const char *", int *: "int *", default: "other")
#define print(x) printf(_Generic((x), int : "%d\n", double : "%f\n", char * : "%s\n"), x)
static double fd(double x) { return x; }
static int fi(int x) { return x; }
#define f(x) _Generic((x), double : fd, default : fi)(x)
int main(void) {
    int i = 1;
    double d = 2;
    char c = 'x';
    const char *s = "a";
    long l = 1;
    float fl = 1;
    unsigned u = 1;
    struct {
        int a;
    } st = {1};
    printf("%s %s %s %s %s %s %s %s %s %s\n", type_name(i), type_name(d), type_name(c), type_name(s), type_name(l),
           type_name(fl), type_name(u), type_name(&i), type_name("x"), type_name(st));
    print(i);
    print(d);
    print("str");
    printf("%s %s %d %g\n", type_name(1 + 1L), type_name(i + d), f(3), f(2.5));
    return 0;
}
