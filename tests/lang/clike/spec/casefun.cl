int FooBar(int x) {
    return x;
}
int main() {
    PRINTF("%d %d\n",foobar(3),STRLEN("abc"));
    return 0;
}
