int main() { int a, *p = &a, *q = &a; return p + q; }
