int main() {
    char c='a';
    str s="a";
    printf("%d %d\n",s==c,'a'+1);
    return 0;
}
