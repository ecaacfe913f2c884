int divide(int a, int b) { return a / b; }
int main() {
    future<int> f = async divide(1, 0);
    printf("%d\n", await f);
    return 0;
}
