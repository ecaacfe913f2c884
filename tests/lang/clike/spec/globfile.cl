text g=fopen("nosuch","r");
int main() {
    FILE *f=fopen("a.txt","w");
    fputs("hi\n",f);
    fclose(f);
    f=fopen("a.txt","r");
    char b[10];
    fgets(b,10,f);
    printf("%s%d\n",b,g==NULL);
    return 0;
}
