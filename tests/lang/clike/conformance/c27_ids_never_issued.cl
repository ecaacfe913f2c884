// test: err ^
void a() { WaitForThread(9); }
void b() { join 99; }
void c() { WaitForThread(-1); }
int main() {
    future<void> x = async a(), y = async b(), z = async c();
    x.wait(5000); y.wait(5000); z.wait(5000);
    printf("%s\n%s\n%s\n", x.error(), y.error(), z.error());
    return 0;
}
