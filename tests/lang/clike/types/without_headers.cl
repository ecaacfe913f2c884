// without headers of C's library CLike's own rules hold: clike.md 13.3, 13.8, D22
int main() {
    double x = 7.5;
    printf("%d %d %d %d\n", floor(x) / 2, ceil(x) / 2, round(x) / 3, trunc(x) / 2);
    printf("%d %d\n", strchr("hello", 'l'), strchr("hello", 'z'));
    printf("%d %d\n", sizeof(int) - 5 < 0, strlen("ab") - 3 < 0);
    char c = 255;
    printf("%d %d\n", c == -1, getenv("NO_SUCH_VARIABLE") == "");
    return 0;
}
