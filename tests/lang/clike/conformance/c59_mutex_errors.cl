// test: err ^
void unlocked() { int m = mutex(); unlock(m); }
void destroyed() { int m = mutex(); destroy(m); lock(m); }
void held() { int m = mutex(); lock(m); destroy(m); }
int main() {
    future<void> a = async unlocked(); a.wait(5000); printf("%s\n", a.error());
    future<void> b = async destroyed(); b.wait(5000); printf("%s\n", b.error());
    future<void> c = async held(); c.wait(5000); printf("%s\n", c.error());
    return 0;
}
