int main() { int x = 9223372036854775807; x++; return 0; }
