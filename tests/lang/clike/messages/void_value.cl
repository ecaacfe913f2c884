void nothing() {}
int main() { int x = nothing(); return x; }
