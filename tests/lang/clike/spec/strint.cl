int main() {
    str s=65;
    printf("%s\n",s);
    return 0;
}
