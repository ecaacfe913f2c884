// test: no seeds: no CPU time is spent in virtual time
#include "timing.inc"
int stop;
void work() { while (!stop) ; }
int main() {
    int t = CreateThread(work);
    await_state(t, "running");
    struct ThreadStat a = entry_of(t);
    delay(100);
    struct ThreadStat b = entry_of(t);
    long used = cpu_ms(b.metrics.end) - cpu_ms(a.metrics.end);
    printf("%d %d %d\n", a.metrics.start.valid, a.metrics.end.valid, b.metrics.end.valid);
    printf("%d %d\n", used >= 50 / LOAD_FACTOR, used <= 150 * LOAD_FACTOR);
    printf("%d\n", a.metrics.start.cpu_seconds == b.metrics.start.cpu_seconds && a.metrics.start.cpu_nanoseconds == b.metrics.start.cpu_nanoseconds);
    printf("%d\n", b.metrics.end.rss_bytes > 0);
    stop = 1;
    join t;
    return 0;
}
