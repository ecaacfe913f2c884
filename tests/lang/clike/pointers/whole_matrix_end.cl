int m[2][3];
int main() {
    int *p = &m[1][2];
    p[-5] = 1;
    printf("%d\n", m[0][0]);
    p[1] = 2;
    return 0;
}
