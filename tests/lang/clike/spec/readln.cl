int main() {
    int a;
    str s;
    readln(a,s);
    printf("%d [%s]\n",a,s);
    readln(s);
    printf("[%s]\n",s);
    return 0;
}
