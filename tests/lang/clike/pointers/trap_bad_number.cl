int main() { int f = 12345; return f(1); }
