struct S { int a; struct S { int b; } c; int d; };      // error: redefinition
int main() { return 0; }
