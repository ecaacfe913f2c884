int main() {
    int a = thread_pool_submit("delay", NULL, 1);
    while (pos("\"status_ready\": true", thread_stats_json()) == 0) delay(1);
    thread_get_result(a, 0);
    int b = thread_pool_submit("delay", NULL, 1);
    printf("%d %d\n", a, b);
    WaitForThread(b);
    thread_get_status(a);
    int c = thread_pool_submit("delay", NULL, 1);
    printf("%d\n", c);
    WaitForThread(c);
    return 0;
}
