int main() { double d = 2.5; int n = d; return n; }
