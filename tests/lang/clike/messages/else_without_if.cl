int main() { else return 1; return 0; }
