// test: err ^
int m;
chan<int> has;
void holder() { lock(m); has.push(1); while (1) ; }
int main() {
    m = mutex();
    has = chan<int>(0);
    int t = spawn holder();
    has.collect();
    thread_kill(t);
    printf("%d\n", WaitForThread(t));
    lock(m);
    printf("locked\n");
    return 0;
}
