int *f() {
    int x=5;
    return &x;
}
int main() {
    int *p=f();
    *p+=1;
    printf("%d\n",*p);
    return 0;
}
