// clike.md 10.2
int main() {
    int a, b; double d; char c; str s, rest; bool ok;
    readln(a, b, rest);
    printf("%d %d [%s]\n", a, b, rest);
    readln(d, c); printf("%g %c\n", d, c);
    readln(s); printf("[%s]\n", s);
    printf("%d %d\n", scanf(a, s), a);
    printf("%d ", scanf("%d %s %c %lf", &a, &s, &c, &d)); printf("%d %s %c %g\n", a, s, c, d);
    readln();
    while (!eof()) { readln(s); printf("<%s>", s); }
    printf("\n%d\n", scanf("%d", &a));
    return 0;
}
