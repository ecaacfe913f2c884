void show(str s, int n) {}
int main() { show("a", "b"); return 0; }
