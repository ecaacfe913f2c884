int main() {
    char *p="hello";
    while(*p)putchar(*p++);
    putchar('\n');
    char a[]="abc";
    char *q=a;
    q[1]='X';
    *(q+2)='Y';
    puts(a);
    int x[5]={1,2,3,4,5};
    int *e=x+5;
    printf("%d %d\n",(int)(e-x),*(e-1));
    return 0;
}
