int main() {
    printf("%d %d\n",hasextbuiltin("math","factorial"),extbuiltincategorycount()>0);
    printf("%s\n",extbuiltincategoryname(0));
    return 0;
}
