int main() {
    char *p = "constant";
    printf("%c\n", p[0]);
    p[0] = 'X';
    return 0;
}
