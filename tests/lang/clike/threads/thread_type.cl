// A variable of type thread belongs to its thread: used after the slot has a newer one, it is no valid id. Elsewhere it is the slot's number.
struct Job {
    thread t;
    int n;
};

void nothing() { }
void tellOwn(thread *out) { *out = thread_current(); printf("own %d\n", thread_current()); }

thread begin() { return spawn nothing(); }
int waitFor(thread t) { return WaitForThread(t); }

void report(thread t) {
    channel<str> c = chan<str>(1);
    task k = TaskSpawn(fn() { return WaitForThread(t); });
    while (!TaskDone(k)) delay(1);
    printf("still known: %d\n", (int)TaskAwait(k));
}

thread global;

int main() {
    thread t = spawn nothing(), none;
    int i = t;
    printf("%d %d %d %d\n", t, i, t == i, none);
    printf("%d %d\n", waitFor(t), WaitForThread(t));
    report(t);
    t = begin();
    printf("%d %s %d\n", t + 1, t ? "yes" : "no", thread_lookup(t));
    join t;
    struct Job jobs[2];
    jobs[0].t = spawn nothing();
    jobs[1].t = jobs[0].t;
    channel<thread> c = chan<thread>(1);
    c.push(jobs[1].t);
    t = c.collect();
    printf("%d %d\n", t == jobs[0].t, waitFor(t));
    thread *p = &global;
    *p = spawn nothing();
    channel boxed = chan(1);
    boxed.push(global);
    i = boxed.collect();
    printf("%d\n", i);
    join *p;
    int own = spawn tellOwn(&t);
    join own;
    printf("%d\n", t);
    int thread = 3; // the word is an ordinary name where it is one
    printf("%d\n", thread * 2);
    printf("%d\n", WaitForThread(i));
    join global;
    return 0;
}
