void nothing() { return 1; }
int main() { nothing(); return 0; }
