// none of the words of concurrency is reserved
int go = 1, async = 2, await = 3, spawn = 4, chan = 5, fn = 6, in = 7, task = 8;
int mutex_of(int lock) { return lock + 1; }
struct S { int future, channel, sender; };
int join(int a, int b) { return a * 10 + b; }
int main() {
    int semaphore = 9, atomic = 10, receiver = 11;
    struct S s = {1, 2, 3};
    go = go + async * await - spawn;
    printf("%d %d %d %d\n", go, chan < fn, in, task);
    printf("%d %d %d\n", semaphore, atomic < receiver, receiver > atomic);
    printf("%d %d %d\n", s.future, s.channel, s.sender);
    printf("%d %d\n", join(1, 2), mutex_of(3));
    int time = 5, thread = 6;
    printf("%d\n", time + thread);
    return 0;
}
