int main() {
    str name = "";
    for (int i = 1; i <= 70; i++) name += inttostr(i % 10);
    int t = thread_pool_submit("delay", NULL, 30);
    printf("%d\n", thread_set_name(t, name));
    printf("%d %d %d\n", thread_lookup(name), thread_lookup(copy(name, 1, 63)), thread_lookup(copy(name, 1, 62)));
    printf("%d\n", pos("\"" + copy(name, 1, 63) + "\"", thread_stats_json()) > 0);
    WaitForThread(t);
    printf("%d\n", thread_lookup("nobody"));
    return 0;
}
