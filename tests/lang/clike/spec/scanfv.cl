int main() {
    int a;
    str s;
    double d;
    int n=scanf(a,d,s);
    printf("%d %d %.1f [%s]\n",n,a,d,s);
    return 0;
}
