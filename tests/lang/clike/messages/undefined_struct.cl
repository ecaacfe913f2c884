int main() { struct Nope n; return 0; }
