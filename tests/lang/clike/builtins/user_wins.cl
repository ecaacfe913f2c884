// clike.md 8.1, D36: the program's functions hide builtins
int max(int a, int b) { return a > b ? a * 100 : b * 100; }
str upcase(str s) { return "mine " + s; }
int printf(str s);
int main() {
    printf("%d %s %d\n", max(1, 2), upcase("x"), min(1, 2));
    return 0;
}
