int main() {
    int a = thread_pool_submit("delay", NULL, 1);
    printf("%d\n", pos("\"name\": \"worker-1\"", thread_stats_json()) > 0);
    WaitForThread(a);
    int b = thread_pool_submit("delay", "a", 1);
    printf("%d %d\n", a == b, thread_lookup("a") == b);
    WaitForThread(b);
    int c = thread_pool_submit("delay", NULL, 1);
    str json = thread_stats_json();
    printf("%d %d %d\n", c, pos("\"pool_generation\": 3", json) > 0, pos("\"name\": \"worker-1\"", json) > 0);
    WaitForThread(c);
    return 0;
}
