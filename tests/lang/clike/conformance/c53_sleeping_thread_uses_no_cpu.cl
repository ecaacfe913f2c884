// test: no seeds: no CPU time is spent in virtual time
#include "timing.inc"
void nap() { delay(200); }
int main() {
    int t = CreateThread(nap);
    await_state(t, "finished");
    struct ThreadStat s = entry_of(t);
    printf("%d\n", cpu_ms(s.metrics.end) - cpu_ms(s.metrics.start) < 20);
    join t;
    return 0;
}
