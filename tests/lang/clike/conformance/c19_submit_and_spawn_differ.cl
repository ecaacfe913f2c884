int main() {
    int t = ThreadPoolSubmit("delay", 1);
    WaitForThread(t);
    printf("%d\n", thread_stats_count());
    return 0;
}
