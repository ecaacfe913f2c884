int main() { int a[3] = {1, 2, 3}; int *p = a + 3; printf("%d\n", p[-1]); return *p; }
