int main() { int a[3]; int i = -1; a[i] = 1; return 0; }
