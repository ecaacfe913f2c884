int main() {
    int a[3]={1,2,3};
    int *p=&a;
    printf("%d %d\n",(*p)[1],p[2]);
    return 0;
}
