#define f(a) a*g
#define g(a) f(a)
#define EMPTY
#define EVAL(...) __VA_ARGS__
#define COUNT(a, b, c, n, ...) n
#define ARGS(...) COUNT(__VA_ARGS__, 3, 2, 1)
#define STR(x) STR_(x)
#define STR_(x) #x
#define t(x, y, z) x ## y ## z
int j[] = {t(1, 2, 3), t(, 4, 5), t(6, , 7), t(8, 9, ), t(10, , ), t(, 11, ), t(, , 12), 0};
int main() { /* f(2)(9) */ printf("%s %d\n", STR(f(2)(9) EMPTY), ARGS(a, b)); EVAL(EVAL(return) 0;) }
