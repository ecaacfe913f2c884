// test: env PSCAL_THREAD_POOL_SIZE=1
// test: no seeds: the spinner keeps the only worker
int stop;
void spinner() { while (!stop) ; }      // a task without a slot, so that the thread gets slot 1 and has to queue
void second() {}
int attempt() {
    int found = 0, t = CreateThread(second);
    for (struct ThreadStat s in thread_stats()) {
        if (s.state != "queued") continue;
        found = 1;
        printf("%d %d %d %d\n", s.queued_at.valid, s.started_at.valid, s.metrics.start.valid, s.metrics.end.valid);
    }
    str json = thread_stats_json();
    if (found) printf("%d %d\n", pos("\"queued_at\"", json) > 0, pos("\"metrics\"", json) > 0);
    WaitForThread(t);
    return found;
}
int main() {
    go spinner();
    while (!attempt()) ;
    stop = 1;
    return 0;
}
