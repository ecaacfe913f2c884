int main() { int x = 2; assert(x == 2); assert(x > 2); return 0; }:assertion failed
