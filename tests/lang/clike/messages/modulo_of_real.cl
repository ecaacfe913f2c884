int main() { double d = 5.5; return d % 2; }
