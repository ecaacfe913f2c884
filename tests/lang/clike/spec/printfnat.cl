int main() {
    double d=2.5;
    printf("%d %s %s %s\n",d,5,'c',1.5);
    return 0;
}
