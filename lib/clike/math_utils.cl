// math_utils.cl: small integer functions.

int square(int x) { return x * x; }
int cube(int x) { return x * x * x; }
