int f(int n) {
    int a[n+1];
    for(int i=0;i<=n;i++)a[i]=i;
    return a[n];
}
int main() {
    printf("%d\n",f(5));
    return 0;
}
