// test: err ^
chan<int> own;
void self() { int t = own.collect(); join t; }
int main() {
    own = chan<int>(1);
    int t = spawn self();
    own.push(t);
    printf("%d\n", WaitForThread(t));
    return 0;
}
