int main() { double d = 1; return d(2); }
