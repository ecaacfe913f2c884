// Transfers between accounts from several tasks: a lock for each account, taken in order; an atomic counter.
enum { ACCOUNTS = 5, TASKS = 4, ROUNDS = 500 };

struct Account { mutex lock; long balance; };
struct Account accounts[ACCOUNTS];
atomic<int> transfers = 0;

void transfer(int from, int to, long amount) {
    struct Account *a = &accounts[from < to ? from : to], *b = &accounts[from < to ? to : from];
    a->lock.lock();
    b->lock.lock();
    if (accounts[from].balance >= amount) {
        accounts[from].balance -= amount;
        accounts[to].balance += amount;
        transfers++;
    }
    b->lock.unlock();
    a->lock.unlock();
}

void client(int seed, sender<int> done) {
    unsigned x = seed;
    for (int i = 0; i < ROUNDS; i++) {
        x = x * 1103515245u + 12345u;
        int from = (x >> 16) % ACCOUNTS, to = (from + 1 + (x >> 8) % (ACCOUNTS - 1)) % ACCOUNTS;
        transfer(from, to, 1 + (x >> 20) % 50);
    }
    done.push(seed);
}

int main() {
    chan<int> done = chan<int>(TASKS);
    for (int i = 0; i < ACCOUNTS; i++) accounts[i].balance = 1000;
    for (int i = 1; i <= TASKS; i++) go client(i, done);
    for (int i = 1; i <= TASKS; i++) done.collect();
    long total = 0;
    for (int i = 0; i < ACCOUNTS; i++) total += accounts[i].balance;
    printf("total %ld after %s transfers\n", total, transfers > 1000 ? "many" : "few");
    return 0;
}
