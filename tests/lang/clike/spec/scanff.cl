int main() {
    int a;
    char w[20];
    double d;
    int n=scanf("%d %s %lf",&a,w,&d);
    printf("%d %d %s %.2f\n",n,a,w,d);
    return 0;
}
