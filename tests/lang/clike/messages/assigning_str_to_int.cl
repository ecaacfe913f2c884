int main() { int n; n = "text"; return n; }
