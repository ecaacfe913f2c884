int main() {
    str s = "12345678";
    int i = 9;
    printf("%c\n", s[8]);
    printf("%c\n", s[i]);
    return 0;
}
