int main() { int n = 3; return n[0]; }
