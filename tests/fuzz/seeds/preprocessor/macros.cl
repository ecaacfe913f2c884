#define A 1
#define B A + A
#define F(x, y) ((x) + (y) * B)
#define S(x) #x
#define J(a, b) a ## b
#define V(f, ...) printf(f, __VA_ARGS__)
#define SELF SELF + 1
#define LP (
#define CALL(m) m LP 1, 2)
int J(x, 1) = F(1, F(2, 3));
char *s = S(a "b\n" 'c');
int main() { V("%d %s\n", x1, s); return CALL(F); }
