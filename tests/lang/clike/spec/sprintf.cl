int main() {
    str s;
    int n=sprintf(s,"%d-%s",5,"x");
    printf("%s %d %s\n",s,n,format("%03d",7));
    char b[20];
    sprintf(b,"%d",9);
    printf("%s\n",b);
    return 0;
}
