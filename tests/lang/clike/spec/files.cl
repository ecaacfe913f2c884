int main() {
    text f;
    assign(f,"t.txt");
    rewrite(f);
    fprintf(f,"one %d\n",1);
    fprintf(f,"two\n");
    close(f);
    reset(f);
    str s;
    while(!eof(f)) {
        readln(f,s);
        printf("[%s]",s);
    }
    close(f);
    printf("%d\n",fileexists("t.txt"));
    text g=fopen("nosuch","r");
    printf("%d %d\n",g==NULL,ioresult()!=0);
    remove(f);
    printf("%d\n",fileexists("t.txt"));
    return 0;
}
