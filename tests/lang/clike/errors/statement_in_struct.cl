struct S { int a; for (;;) int b; };      // error: expected type
int main() { return 0; }
