int main() { int n = 1; return await n; }
