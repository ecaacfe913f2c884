char huge[2147483647] = "x";      // error: too large
int main() { return 0; }
