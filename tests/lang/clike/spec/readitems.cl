int main() {
    int a;
    char c;
    read(&a,&c);
    printf("%d [%c]\n",a,c);
    return 0;
}
