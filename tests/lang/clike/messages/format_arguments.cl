int main() { printf("%d %d\n", 1); return 0; }
