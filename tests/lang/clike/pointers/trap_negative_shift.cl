int main() { int n = -1; return 1 << n; }
