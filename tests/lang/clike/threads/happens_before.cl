// threading.md 4.3 and 4.4 from CLike: what a task did before each of these is seen after its partner; one output call is one piece.
struct Box { int a; str s; double d; };
struct Box box;
int cells[64];
atomic<int> flag = 0;
mutex guard;
rwlock gate;
semaphore ready = semaphore(0);

void put(int n) { box.a = n; box.s = "n" + inttostr(n); box.d = n / 2.0; for (int i = 0; i < 64; i++) cells[i] = n; }
int good(int n) {
    if (box.a != n || box.s != "n" + inttostr(n) || box.d != n / 2.0) return 0;
    for (int i = 0; i < 64; i++) if (cells[i] != n) return 0;
    return 1;
}
int check(int n) { return good(n); }
void fill(int n) { put(n); }
void fillAndSend(int n, sender<int> out) { put(n); out.push(n); }
void fillAndClose(int n, sender<int> out) { put(n); out.close(); }
void fillAndTake(int n, receiver<int> in_) { put(n); in_.collect(); }
void fillAndRelease(int n) { put(n); ready.release(); }
void fillAndFlag(int n) { put(n); flag = n; }
void addUnderLock(int n) { for (int i = 0; i < n; i++) { lock(guard); box.a = box.a + 1; unlock(guard); } }
void addUnderWrite(int n) { for (int i = 0; i < n; i++) { gate.write_lock(); box.a++; gate.write_unlock(); } }
void talk(int n) { for (int i = 0; i < 50; i++) printf("<%d:%s:%d>\n", n, "text", i); }
int waitFor(int h) { return WaitForThread(h); }

int main() {
    int bad = 0;
    for (int k = 1; k <= 200; k++) {
        put(k);                                               // before a start: seen by the started task
        if (!(await async check(k))) bad++;
        await async fill(1000 + k);                           // the end of a task: seen after await, join, a status of the thread
        if (!good(1000 + k)) bad++;
        int t = spawn fill(2000 + k);
        join t;
        if (!good(2000 + k)) bad++;
        t = spawn fill(3000 + k);
        WaitForThread(t);
        if (!good(3000 + k)) bad++;
        future<void> f = async fill(4000 + k);
        while (!f.done) thread_yield();
        if (!good(4000 + k)) bad++;
        chan<int> c = chan<int>(k % 3);                       // a send before its receive
        go fillAndSend(5000 + k, c);
        if (c.collect() != 5000 + k || !good(5000 + k)) bad++;
        chan<int> full = chan<int>(1);                        // the first receive before the end of the second send
        full.push(1);
        go fillAndTake(6000 + k, full);
        full.push(2);
        if (!good(6000 + k)) bad++;
        chan<int> closing = chan<int>(1);
        int ok;
        go fillAndClose(7000 + k, closing);
        closing.collect(&ok);
        if (ok || !good(7000 + k)) bad++;
        go fillAndRelease(8000 + k);
        ready.acquire();
        if (!good(8000 + k)) bad++;
        go fillAndFlag(9000 + k);
        while (flag.load() != 9000 + k) thread_yield();
        if (!good(9000 + k)) bad++;
    }
    printf("%d\n", bad);
    box.a = 0;
    future<void> adders[4];
    for (int i = 0; i < 4; i++) adders[i] = async addUnderLock(500);
    for (int i = 0; i < 4; i++) await adders[i];
    printf("%d\n", box.a);
    for (int i = 0; i < 4; i++) adders[i] = async addUnderWrite(500);
    for (int i = 0; i < 4; i++) await adders[i];
    gate.read_lock();
    printf("%d\n", box.a);
    gate.read_unlock();
    int talkers[4];
    for (int i = 0; i < 4; i++) talkers[i] = thread_create(fn () { talk(7); });
    int lines = 0, torn = 0;
    for (int i = 0; i < 4; i++) {
        str text = thread_join(talkers[i]) + "\n"; // without its last line end
        int from = 1;
        for (int k = 1; k <= strlen(text); k++) {
            if (text[k] != '\n') continue;
            str line = copy(text, from, k - from);
            from = k + 1;
            lines++;
            if (line[1] != '<' || line[strlen(line)] != '>') torn++;
        }
    }
    printf("%d %d\n", lines, torn);
    FILE *out = fopen("pieces.txt", "w");
    future<void> writers[4];
    for (int i = 0; i < 4; i++) writers[i] = async fn (int n) { for (int k = 0; k < 200; k++) fprintf(out, "[%d %s %d]\n", n, "some words", k); }(i);
    for (int i = 0; i < 4; i++) await writers[i];
    fclose(out);
    out = fopen("pieces.txt", "r");
    char line[100];
    int n, k, whole = 0;
    while (fgets(line, 100, out) != NULL) whole += sscanf(line, "[%d some words %d]", &n, &k) == 2;
    fclose(out);
    remove("pieces.txt");
    printf("%d\n", whole);
    return 0;
}
