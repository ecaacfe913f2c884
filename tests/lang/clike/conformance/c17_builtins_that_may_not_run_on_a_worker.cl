// test: err ^
void first() { ThreadSpawnBuiltin("length", "x"); }
void second() { ThreadSpawnBuiltin("nosuch"); }
int main() {
    future<void> a = async first(), b = async second();
    a.wait(5000); b.wait(5000);
    printf("%s\n%s\n", a.error(), b.error());
    return 0;
}
