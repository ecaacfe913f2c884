int main() { int a[3]; int *p = a; p += 4; return 0; }
