enum C {
    A,B=5,D
};
int main() {
    enum C c=D;
    printf("%d %d\n",c,B);
    return 0;
}
