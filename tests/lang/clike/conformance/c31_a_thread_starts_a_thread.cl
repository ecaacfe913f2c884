chan<int> ids;
void inner() {}
void outer() { int t = spawn inner(); ids.push(t); join t; }
int main() {
    ids = chan<int>(1);
    int t = spawn outer();
    int u = ids.collect();
    printf("%d\n", t != u);
    join t;
    return 0;
}
