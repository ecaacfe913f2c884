// test: no seeds: no CPU time is spent in virtual time
#include "timing.inc"
long rounds, sink;
void work() { sink = spin(rounds); }
int not_after(struct ThreadTime a, struct ThreadTime b) {
    return a.valid && b.valid && (a.seconds < b.seconds || (a.seconds == b.seconds && a.nanoseconds <= b.nanoseconds));
}
int main() {
    int tries, is_long = 0, is_short = 0, is_equal = 0, is_ordered = 0;
    // the two clocks differ while the machine takes the processor away, and spin may become native code any time
    for (tries = 0; tries < 10 && !(is_long && is_short && is_equal); tries++) {
        rounds = rounds_for(100);
        int t = CreateThread(work);
        await_state(t, "finished");
        struct ThreadStat s = entry_of(t);
        long used = cpu_ms(s.metrics.end) - cpu_ms(s.metrics.start);
        long other = (s.metrics.end.user_micros + s.metrics.end.system_micros - s.metrics.start.user_micros - s.metrics.start.system_micros) / 1000;
        is_long = used >= 80 / LOAD_FACTOR;
        is_short = used <= 150 * LOAD_FACTOR;
        is_equal = used - other <= 20 * LOAD_FACTOR && other - used <= 20 * LOAD_FACTOR;
        is_ordered = not_after(s.queued_at, s.started_at) && not_after(s.started_at, s.finished_at);
        join t;
    }
    printf("%d %d %d %d\n", is_long, is_short, is_equal, is_ordered);
    return 0;
}
