chan<int> out_, gate;
void observer() { out_.push(thread_stats_count()); gate.collect(); }
int main() {
    out_ = chan<int>(1); gate = chan<int>(1);
    int t = spawn observer();
    printf("%d", out_.collect());
    printf(" %d\n", thread_stats_count());
    gate.push(1);
    join t;
    return 0;
}
