#define F(x) F2(x x)
#define F2(x) F3(x x)
#define F3(x) F4(x x)
#define F4(x) F5(x x)
#define F5(x) F6(x x)
#define F6(x) x x x x x x x x
#define G(x) F(F(x))
#define H(x) G(G(x))
int main() { H(1); return 0; }         // error: macros make too many tokens
