// test: err ^
void many() { for (int i = 0; i < 70000; i++) mutex(); }
int main() {
    int a = mutex(); destroy(a); int b = mutex();
    printf("%d\n", a == b);
    future<void> f = async many();
    f.wait(20000);
    printf("%s\n", f.error());
    return 0;
}
