int main() {
    byte b=300;
    char c='a';
    c+=1;
    int i=3;
    i*=1.5;
    b=b+250;
    printf("%d %c %d %d\n",b,c,i,sizeof(byte));
    return 0;
}
