int main() { prinft("hello\n"); return 0; }
