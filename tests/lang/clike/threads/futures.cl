// futures; prints 55 and 610
long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
int main() {
    future<long> a = async fib(10);
    future<long> b = async fib(15);
    printf("%d\n", await a);
    printf("%d\n", await b);
    return 0;
}
