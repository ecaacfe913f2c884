int dbl(int x) {
    return 2*x;
}
int main() {
    int f=&dbl;
    printf("%d %d\n",f(4),f!=0);
    return 0;
}
