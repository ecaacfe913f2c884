// Workers take jobs from one channel and put results on another. There is one worker per part; the first part also feeds and adds up.
#include "inc_parallel.h"
int n;
void feed(sender<int> out_) { for (int i = 1; i <= n; i++) out_.push(i); out_.close(); }
int divisors(int k) {
    int count = 0;
    for (int d = 1; d <= 40; d++) if (k % d == 0) count++;
    return count;
}
void work(receiver<int> jobs, sender<int> results) { for (int job in jobs) results.push(divisors(job)); }
long share(int part, int parts) {
    long total = 0;
    if (part != 0) return 0;
    chan<int> jobs = chan<int>(64), results = chan<int>(64);
    go feed(jobs);
    for (int i = 0; i < parts; i++) go work(jobs, results);
    for (int i = 0; i < n; i++) total += results.collect();
    return total;
}
int main() { n = sizeArgument(10000); bench("divisors", share); return 0; }
