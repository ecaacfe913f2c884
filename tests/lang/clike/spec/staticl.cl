int next() {
    static int n=10;
    return n++;
}
int main() {
    next();
    next();
    printf("%d\n",next());
    return 0;
}
