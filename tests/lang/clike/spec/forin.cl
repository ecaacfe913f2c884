int main() {
    int a[3]={5,6,7};
    int x;
    for(x in a)printf("%d ",x);
    for(int y in a)printf("%d ",y);
    printf("%d\n",x);
    return 0;
}
