struct point {
    int x, y;
};
int main(void) {
    struct point s[2] = {{1, 2}, {3, 4}};
    printf("%d\n", (int)((char *)&s[1] - (char *)s));
    printf("%d\n", (int)((char *)&s[0].y - (char *)&s[0]));
    return 0;
}
