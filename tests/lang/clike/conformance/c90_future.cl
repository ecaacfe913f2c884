int slow() { delay(50); return 3; }
int main() {
    long start = clock_ms();
    future<int> f = async slow();
    printf("%d %d ", await f, await f);
    printf("%d\n", clock_ms() - start < 1000);
    return 0;
}
