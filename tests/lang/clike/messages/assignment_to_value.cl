int main() { 3 = 4; return 0; }
